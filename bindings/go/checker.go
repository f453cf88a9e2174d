package mulu

import "errors"

// Checker is the settings of a check. Goroutines may share it, and what is made with it may outlive it.
type Checker struct{ *handle }

// NewChecker makes a checker from settings in TOML.
func NewChecker(settings string) (*Checker, error) {
	h, why, err := checkerNew([]byte(settings))
	if why != nil {
		reason, _ := written(why, nil)
		err = &Error{err.(*Error).Status, string(reason)}
	}
	return as[Checker](h, err)
}

// Encoding is that of every text of the checker: "utf-8" or "gb18030".
func (c *Checker) Encoding() string { return checkerEncoding(c.handle) }

// Rules are all rules, in force or not.
func (c *Checker) Rules() ([]Rule, error) {
	var get reading
	rules := list(ruleCount(), func(i int) Rule { return get.rule(c.handle, i) })
	return rules, get.err
}

// Rule is the rule with a code such as "SHR201", or a name such as "none-without-basis".
func (c *Checker) Rule(code string) (Rule, error) {
	index, err := ruleFind([]byte(code))
	if err != nil {
		return Rule{}, err
	}
	var get reading
	rule := get.rule(c.handle, index)
	return rule, get.err
}

// Explain is all that there is to say of a rule, by its code or name, for people to read.
func (c *Checker) Explain(code string) (string, error) {
	index, err := ruleFind([]byte(code))
	if err != nil {
		return "", err
	}
	text, err := written(ruleWrite(c.handle, index))
	return string(text), err
}

// Fields are all fields of an entry.
func (c *Checker) Fields() ([]Field, error) {
	var get reading
	fields := list(fieldCount(), func(i int) Field {
		h, err := fieldAt(c.handle, i)
		field, err := said(h, err, (*reading).field)
		get.keep(err)
		return field
	})
	return fields, get.err
}

// Questions are what an entry has to say. Next is the first field that is to be answered, or nil.
type Questions struct {
	All  []Question
	Next *Question
}

// Questions asks which fields of an entry are now required, advised, superfluous or limited.
func (c *Checker) Questions(entry *Entry) (Questions, error) {
	h, err := nextQuestion(c.handle, own(entry))
	return said(h, err, func(get *reading, h *handle) (q Questions) {
		q.All = list(questionCount(h), func(i int) Question { return get.question(h, i) })
		if next, err := questionNext(h); err == nil {
			q.Next = &q.All[next]
		} else if !errors.Is(err, ErrRange) { // which says that there is none
			get.keep(err)
		}
		return q
	})
}

// Report is the findings of one check, in order.
type Report struct{ *handle }

// Count is how many findings there are.
func (r *Report) Count() int { return reportCount(r.handle) }

// Complete says whether all of the input was read. Where it was not, no finding is no good news.
func (r *Report) Complete() bool { return reportComplete(r.handle) == 1 }

// Finding is the finding of an index, from 0.
func (r *Report) Finding(index int) (Finding, error) {
	var get reading
	finding := get.finding(r.handle, index)
	return finding, get.err
}

// Findings are all findings, in order.
func (r *Report) Findings() ([]Finding, error) {
	get := reading{open(r.handle)}
	findings := list(r.Count(), func(i int) Finding { return get.finding(r.handle, i) })
	return findings, get.err
}

// Notes are what there is to say of the document as a whole.
func (r *Report) Notes() ([]string, error) {
	get := reading{open(r.handle)}
	notes := list(reportNotes(r.handle), func(i int) string { return get.text(reportNote(r.handle, i)) })
	return notes, get.err
}
