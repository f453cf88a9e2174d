package mulu_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"sort"
	"strings"
	"sync"
	"testing"

	"mulu"
)

func checker(t *testing.T, settings string) *mulu.Checker {
	t.Helper()
	c, err := mulu.NewChecker("as_of = 2026-02-13\n" + settings)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func TestAStatusIsAnError(t *testing.T) {
	c := checker(t, "")
	_, err := must(c.NewEntry()).Get("/nowhere")
	var failed *mulu.Error
	if !errors.Is(err, mulu.ErrRange) || errors.Is(err, mulu.ErrSettings) || !errors.As(err, &failed) {
		t.Fatal(err)
	}
	if failed.Status != 2 || !strings.Contains(err.Error(), "MULU_E_RANGE: ") {
		t.Error(failed.Status, err)
	}
	none, err := mulu.NewChecker("as_of = 2026-02-13\nlanguage = \"en\"\nprofile = \"none\"\n")
	if none != nil || !errors.Is(err, mulu.ErrSettings) || !strings.Contains(err.Error(), "unknown profile") {
		t.Error(none, err)
	}
	if _, err = c.Field("/nowhere"); !errors.Is(err, mulu.ErrRange) {
		t.Error(err)
	}
	if _, err = c.CheckEntry(nil); !errors.Is(err, mulu.ErrNull) {
		t.Error(err)
	}
	for _, index := range []int{-1, 99999} {
		if _, err = must(c.Check([]byte("[]"), mulu.FormatAuto)).Finding(index); !errors.Is(err, mulu.ErrRange) {
			t.Error(index, err)
		}
	}
	for _, offsets := range [][]int32{nil, {0, 3}, {2, 0}} {
		if _, err = c.CheckColumn([]byte("{}"), offsets); !errors.Is(err, mulu.ErrRange) {
			t.Error(offsets, err)
		}
	}
}

func TestAFindingNamesTheOtherEntries(t *testing.T) {
	c := checker(t, "")
	report := must(c.Check([]byte(`[{"code": "1"}, {"code": "2"}, {"code": "1"}, {"code": "1"}]`), mulu.FormatAuto))
	findings := must(report.Findings())
	last := findings[len(findings)-1]
	if last.Rule != "CAT103" || last.Entry != 0 || fmt.Sprint(last.Related) != "[2 3]" {
		t.Error(last)
	}
	if last.Title != must(c.Rule("CAT103")).Title || len(findings[0].Related) != 0 {
		t.Error(last, findings[0])
	}
}

func TestWhatIsClosedSaysSo(t *testing.T) {
	c := checker(t, "")
	entry := must(c.ReadEntry([]byte(`{"name": "x"}`)))
	report := must(c.CheckEntry(entry))
	request := must(c.ReadRequest([]byte("{}")))
	catalogue := must(c.NewCatalogue(mulu.FormatAuto))
	finding := must(report.Finding(0))
	for i := 0; i < 2; i++ {
		entry.Close()
		report.Close()
		request.Close()
		catalogue.Close()
	}
	if finding.Message == "" {
		t.Error("a finding outlives its report")
	}
	attempts := map[string]func() error{
		"Finding":      func() error { _, err := report.Finding(0); return err },
		"Findings":     func() error { _, err := report.Findings(); return err },
		"Get":          func() error { _, err := entry.Get("/name"); return err },
		"Set":          func() error { return entry.Set("/name", "x") },
		"Write":        func() error { _, err := entry.Write(); return err },
		"CheckEntry":   func() error { _, err := c.CheckEntry(entry); return err },
		"Decide":       func() error { _, err := c.Decide(entry, []byte("{}"), false); return err },
		"CheckRequest": func() error { _, err := c.CheckRequest(request, nil); return err },
		"Life":         func() error { _, err := c.Life(request, entry); return err },
		"Feed":         func() error { return catalogue.Feed(nil) },
		"Finish":       func() error { _, err := catalogue.Finish(); return err },
	}
	for name, attempt := range attempts {
		if err := attempt(); err != mulu.ErrClosed {
			t.Error(name, err)
		}
	}
	if report.Complete() {
		t.Error("a report that is closed is not complete")
	}
	c.Close()
	if _, err := c.Rules(); err != mulu.ErrClosed {
		t.Error(err)
	}
}

func TestAnyTextComesBackWhole(t *testing.T) {
	c := checker(t, "")
	entry := must(c.NewEntry())
	for _, text := range []string{"a\x00b", "𠮷🙂", "名称", ""} {
		if err := entry.Set("/name", text); err != nil || must(entry.Get("/name")) != text {
			t.Errorf("%q: %v", text, err)
		}
	}
	if must(c.Check(nil, mulu.FormatAuto)).Count() == 0 {
		t.Error("nothing is no entry")
	}
	gbk := must(checker(t, "encoding = \"gbk\"\n").NewEntry())
	if err := gbk.Set("/name", "\xc3\xfb\xb3\xc6"); err != nil {
		t.Fatal(err)
	}
	if written := must(gbk.Write()); !bytes.Equal(written, []byte("{\"name\":\"\xc3\xfb\xb3\xc6\"}")) {
		t.Errorf("%q", written)
	}
}

func TestTables(t *testing.T) {
	c := checker(t, "language = \"en\"\n")
	fields, rules := must(c.Fields()), must(c.Rules())
	if len(fields) < 20 || len(rules) < 50 || rules[1].Index != 1 || rules[1].Explain == "" {
		t.Error(len(fields), len(rules))
	}
	for _, rule := range rules {
		same := must(c.Explain(rule.Code)) == must(c.Explain(rule.Name))
		if rule.Code == "" || rule.About == 0 || !same || len(rule.Sources) != strings.Count(rule.Basis, "\n")+1 {
			t.Errorf("%+v", rule)
		}
	}
	if _, err := c.Explain("SHR000"); !errors.Is(err, mulu.ErrRange) {
		t.Error(err)
	}
	if rule := must(c.Rule("none-without-basis")); rule.Code != "SHR201" || rules[rule.Index].Code != "SHR201" {
		t.Errorf("%+v", rule)
	}
	wordy := map[int]bool{mulu.KindWord: true, mulu.KindCycle: true, mulu.KindFlag: true}
	for _, field := range fields {
		if field.Title == "" || field.Kind == 0 || (len(field.Words) > 0) != wordy[field.Kind] {
			t.Errorf("%+v", field)
		}
	}
	decision := must(c.Decide(nil, []byte("{}"), true))
	if decision.Outcome != mulu.OutcomeIncomplete || len(decision.Missing) == 0 || !json.Valid(decision.JSON) {
		t.Errorf("%+v", decision)
	}
	request := must(c.ReadRequest([]byte(`{"id": "R1", "entry": "307024/000012"}`)))
	if must(request.ID()) != "R1" || must(request.Entry()) != "307024/000012" {
		t.Error(must(request.ID()), must(request.Entry()))
	}
	if must(c.CheckRequestListed(request, nil)).Count() <= must(c.CheckRequest(request, nil)).Count() {
		t.Error("the catalogue does not list it")
	}
	if day := must(c.Count(3, "2026-02-13")).Due; day != "2026-02-25" {
		t.Error(day)
	}
	catalogue := must(c.NewCatalogue(mulu.FormatAuto))
	if err := catalogue.Add(must(c.NewEntry())); err != nil || must(catalogue.Finish()).Count() == 0 {
		t.Error(err)
	}
}

func TestTwoRowsOfOneCodeMeetUnderAKey(t *testing.T) {
	c := checker(t, "")
	row := `{"code": "307024/000012", "name": "x"}`
	end := int32(len(row))
	keys := string(must(c.WriteKeys([]byte(row+row), []int32{0, end, 2 * end})))
	var shared []string
	for _, line := range strings.Split(strings.TrimSpace(keys), "\n") {
		_, key, _ := strings.Cut(line, "\t")
		shared = append(shared, key)
	}
	sort.Strings(shared)
	offsets := []int32{0}
	for i := range shared {
		offsets = append(offsets, int32(len(strings.Join(shared[:i+1], ""))))
	}
	findings := must(must(c.CheckKeys([]byte(strings.Join(shared, "")), offsets)).Findings())
	if len(findings) == 0 || !strings.HasPrefix(findings[0].Rule, "CAT") {
		t.Error(keys, findings)
	}
	if _, err := c.CheckKeys([]byte("x"), []int32{0, 1}); !errors.Is(err, mulu.ErrRange) {
		t.Error(err)
	}
}

func TestADocumentInAnotherEncoding(t *testing.T) {
	c := checker(t, "encoding = \"gbk\"\n")
	document := []byte("[{\"name\": \"\xc3\xfb\xb3\xc6\"}, 7]")
	conversion := must(c.Convert(document, mulu.FormatJSON, mulu.FormatNDJSON, mulu.WordsKeys))
	if !bytes.Contains(conversion.Document, []byte("\xc3\xfb\xb3\xc6")) || len(conversion.Losses) != conversion.Lost {
		t.Errorf("%+v", conversion)
	}
	if c.Encoding() != "gb18030" {
		t.Error(c.Encoding())
	}
	if _, err := c.Convert(document, mulu.FormatJSON, 99, mulu.WordsKeys); !errors.Is(err, mulu.ErrRange) {
		t.Error(err)
	}
	if _, err := c.Convert([]byte("["), mulu.FormatJSON, mulu.FormatJSON, mulu.WordsKeys); !errors.Is(err, mulu.ErrUnread) {
		t.Error(err)
	}
	report := must(checker(t, "").Check(document, mulu.FormatAuto))
	if notes := must(report.Notes()); len(notes) != 1 || notes[0] == "" {
		t.Error(notes)
	}
	report.Close()
	if _, err := report.Notes(); err != mulu.ErrClosed {
		t.Error(err)
	}
}

func TestGoroutinesShareAChecker(t *testing.T) {
	c := checker(t, "")
	entry := must(c.ReadEntry([]byte(`{"name": "x", "share": {"type": "not_shared"}}`)))
	whole := must(must(c.CheckEntry(entry)).Findings())
	var group sync.WaitGroup
	for i := 0; i < 8; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for round := 0; round < 50; round++ {
				if findings := must(must(c.CheckEntry(entry)).Findings()); len(findings) != len(whole) {
					t.Error(len(findings))
				}
			}
		}()
	}
	group.Wait()
}

// Pages of memory that the process has, where the system says so.
func pages() (resident int) {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(text))
	if err := json.Unmarshal([]byte(fields[1]), &resident); err != nil {
		panic(err)
	}
	return resident
}

func TestWhatIsForgottenIsFreed(t *testing.T) {
	c := checker(t, "")
	document := []byte(`{"name": "` + strings.Repeat("x", 1<<20) + `"}`)
	before := pages()
	for round := 0; round < 400; round++ {
		must(c.ReadEntry(document))
		if round%20 == 0 {
			runtime.GC()
		}
	}
	if grown := (pages() - before) * os.Getpagesize(); grown > 200<<20 {
		t.Errorf("%d bytes more", grown)
	}
}
