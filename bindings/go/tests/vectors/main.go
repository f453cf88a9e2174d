// Vectors runs the vectors: vectors target/vectors.txt. Their format is in tests/vectors/README.md: four lines each.
package main

import (
	"encoding/hex"
	"fmt"
	"os"
	"regexp"
	"strings"

	"mulu"
)

var (
	severities = []string{"none", "notice", "warning", "error"}
	table      = regexp.MustCompile(`(?m)^\[`)
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func settings(head []string) string {
	toml := fmt.Sprintf("profile = %q\nas_of = %s\n", head[1], head[2])
	if len(head) > 4 {
		dialect := strings.ReplaceAll(head[4], `\n`, "\n")
		toml += "[dialect]\n" + table.ReplaceAllString(dialect, "[dialect.")
	}
	return toml
}

// The fields of a line, or none where it is a dash.
func fields(line string) []string {
	if line == "-" {
		return nil
	}
	return strings.Split(line, "\t")
}

// Whether a finding is as expected: code, severity or `*`, entry, pointer, separated by blanks.
func agrees(f mulu.Finding, expected string) bool {
	severity := severities[f.Severity]
	is := func(severity string) bool {
		return expected == fmt.Sprint(f.Rule, " ", severity, " ", f.Entry, " ", f.At)
	}
	return f.Message != "" && f.Basis != "" && severity != "none" && (is(severity) || is("*"))
}

func faults(lines []string) (faults []string) {
	head := fields(lines[0])
	checker := must(mulu.NewChecker(settings(head)))
	defer checker.Close()
	kind, text, _ := strings.Cut(lines[1], ":")
	document := []byte(text)
	if kind == "hex" {
		document = must(hex.DecodeString(text))
	}
	format := mulu.FormatAuto
	if head[3] == "ndjson" {
		format = mulu.FormatNDJSON
	}
	report := must(checker.Check(document, format))
	defer report.Close()
	findings, expected := must(report.Findings()), fields(lines[2])
	agree := len(findings) == len(expected)
	for i := 0; agree && i < len(findings); i++ {
		agree = agrees(findings[i], expected[i])
	}
	if !agree {
		faults = append(faults, "other findings")
	}
	last := fields(lines[3])
	if report.Complete() != (last[0] == "complete") {
		faults = append(faults, "not "+last[0])
	}
	for _, code := range last[1:] {
		out := false
		for _, rule := range must(checker.Rules()) {
			out = out || rule.Code == code && rule.Severity == 0
		}
		if !out {
			faults = append(faults, code+" is in force")
		}
	}
	return faults
}

func main() {
	lines := strings.Split(string(must(os.ReadFile(os.Args[1]))), "\n")
	passed, failed := 0, 0
	for ; len(lines) > 4; lines = lines[4:] {
		if wrong := faults(lines[:4]); len(wrong) > 0 {
			fmt.Printf("failed: %s: %s\n", fields(lines[0])[0], strings.Join(wrong, ", "))
			failed++
		} else {
			passed++
		}
	}
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if passed == 0 || failed > 0 {
		os.Exit(1)
	}
}
