// Smoke is the walk of tests/bindings: smoke FOLDER, where entry.gb18030.json is that entry in GB18030.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"mulu"
)

var severities = []string{"-", "notice", "warning", "error"}

func read(name string) []byte {
	text, err := os.ReadFile(filepath.Join(os.Args[1], name))
	must(err)
	return text
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func get[T any](value T, err error) T {
	must(err)
	return value
}

func status(err error) int {
	var failed *mulu.Error
	if !errors.As(err, &failed) {
		panic("nothing was refused")
	}
	return failed.Status
}

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func findings(report *mulu.Report, full bool) {
	defer report.Close()
	for _, f := range get(report.Findings()) {
		line := fmt.Sprint("finding ", f.Rule, " ", severities[f.Severity], " ", f.Entry, " ", f.At)
		if full {
			line += " " + f.Message
		}
		fmt.Println(line)
		if len(f.Related) > 0 {
			fmt.Println("related", strings.Trim(fmt.Sprint(f.Related), "[]"))
		}
	}
	fmt.Println("complete", number(report.Complete()))
}

func main() {
	fmt.Println("abi", mulu.LoadedABI())
	fmt.Println("status", mulu.StatusText(mulu.ErrRange.Status))
	_, why := mulu.NewChecker("as_of = 2026-02-13\nprofile = \"none\"\n")
	reason, _, _ := strings.Cut(strings.TrimPrefix(why.Error(), "mulu: "), "\n")
	fmt.Println("refused", status(why), reason)
	checker := get(mulu.NewChecker(string(read("settings.toml"))))
	defer checker.Close()
	tables(checker)
	entries(checker)
	catalogue(checker)
	requests(checker)
	calendar(checker)
	conversions(checker)
	rows, offsets := column()
	fmt.Println("keys", bytes.Count(get(checker.WriteKeys(rows, offsets)), []byte("\n")))
	explained, _, _ := strings.Cut(get(checker.Explain("SHR201")), "\n")
	fmt.Println("explained", explained)
}

func tables(checker *mulu.Checker) {
	for _, rule := range get(checker.Rules()) {
		if rule.Code == "SHR201" {
			fmt.Println("rule", rule.Code, severities[rule.Severity], rule.Name, rule.Title)
		}
	}
	field := get(checker.Field("/share/type"))
	var words []string
	for _, word := range field.Words {
		words = append(words, word.Token+"="+word.Label)
	}
	fmt.Println("field", field.Heading, field.Kind, strings.Join(words, ","))
}

func entries(checker *mulu.Checker) {
	entry := get(checker.ReadEntry(read("entry.json")))
	findings(get(checker.CheckEntry(entry)), true)
	questions := get(checker.Questions(entry))
	fmt.Println("question", len(questions.All), questions.Next.Pointer, questions.Next.Need)
	for _, question := range questions.All {
		if len(question.Words) > 0 {
			fmt.Println("words", question.Pointer, strings.Join(question.Words, ","))
		}
	}
	entry.Close()

	entry = get(checker.NewEntry())
	defer entry.Close()
	must(entry.Set("/name", "车辆信息"))
	must(entry.Set("/share/type", "conditional"))
	must(entry.Set("/share/scope/-", "市公安局"))
	must(entry.Set("/share/scope/-", "市税务局"))
	must(entry.Set("/items/0/name", "号牌号码"))
	fmt.Println("set", status(entry.Set("/nowhere", "x")))
	fmt.Println("get", get(entry.Get("/name")), get(entry.Count("/share/scope")))
	must(entry.Remove("/share/scope/0"))
	fmt.Println("written", string(get(entry.Write())))
}

// The catalogue as a column: its rows, and where each begins and ends.
func column() (rows []byte, offsets []int32) {
	offsets = []int32{0}
	for _, row := range bytes.Split(bytes.TrimSpace(read("catalogue.ndjson")), []byte("\n")) {
		rows = append(rows, row...)
		offsets = append(offsets, int32(len(rows)))
	}
	return rows, offsets
}

func catalogue(checker *mulu.Checker) {
	document := read("catalogue.ndjson")
	catalogue := get(checker.NewCatalogue(mulu.FormatNDJSON))
	defer catalogue.Close()
	for rest := document; len(rest) > 0; {
		piece := rest
		if len(piece) > 7 {
			piece = piece[:7]
		}
		must(catalogue.Feed(piece))
		rest = rest[len(piece):]
	}
	findings(get(catalogue.Finish()), false)

	rows, offsets := column()
	report := get(checker.CheckColumn(rows, offsets))
	fmt.Println("column", report.Count(), number(report.Complete()))

	chinese := get(mulu.NewChecker(string(read("settings.toml")) + "encoding = \"gb18030\"\n"))
	entry := get(chinese.ReadEntry(read("entry.gb18030.json")))
	fmt.Printf("gb18030 %x\n", get(get(chinese.CheckEntry(entry)).Finding(0)).Message)
}

func requests(checker *mulu.Checker) {
	entry := get(checker.ReadEntry(read("conditional.json")))
	decision := get(checker.Decide(entry, read("request.json"), false))
	fmt.Println("decision", decision.Outcome, decision.Title, decision.ReplyBy, decision.ReplyDays)
	for _, reason := range decision.Reasons {
		fmt.Println("reason", reason.Text, reason.Basis)
	}
	for change, edits := range decision.Changes {
		for _, edit := range edits {
			fmt.Println("change", change, edit.At, edit.To)
		}
	}
	request := get(checker.ReadRequest(read("request.json")))
	findings(get(checker.CheckRequest(request, entry)), true)
	life := get(checker.Life(request, entry))
	fmt.Println("life", life.Stage, life.Received)
	for _, duty := range life.Duties {
		fmt.Println("duty", duty.Name, duty.Due, duty.Standing)
	}
}

func calendar(checker *mulu.Checker) {
	fmt.Println("working", number(get(checker.IsWorkingDay("2026-02-14"))))
	_, err := checker.IsWorkingDay("2031-02-14")
	fmt.Println("unknown", status(err))
	due := get(checker.Due("reply-conditional", "2026-02-13", 0))
	fmt.Println("due", due.Due, due.WorkingDays, len(due.Days))
	fmt.Println("day", due.Days[1].Date, due.Days[1].Why)
}

func conversions(checker *mulu.Checker) {
	fmt.Println("encoding", checker.Encoding())
	broken := read("broken.ndjson")
	conversion := get(checker.Convert(broken, mulu.FormatNDJSON, mulu.FormatNDJSON, mulu.WordsChinese))
	fmt.Println("converted", conversion.Entries, conversion.Lost)
	fmt.Println("document", strings.TrimSuffix(string(conversion.Document), "\n"))
	for _, loss := range conversion.Losses {
		fmt.Println("loss", loss.Kind, loss.Entry, loss.At+"|"+loss.Detail)
	}
	_, err := checker.Convert(broken, mulu.FormatNDJSON, mulu.FormatCsv, mulu.WordsChinese)
	fmt.Println("absent", status(err))
}
