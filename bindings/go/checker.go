package mulu

// Checker is the settings of a check. Goroutines may share it, and what is made with it may outlive it.
type Checker struct{ *handle }

// NewChecker makes a checker from settings in TOML.
func NewChecker(settings string) (*Checker, error) {
	h, why, err := checkerNew([]byte(settings))
	if why != nil {
		err = &Error{err.(*Error).Status, string(new(reading).whole(why, nil))}
	}
	return as[Checker](h, err)
}

// Rules are all rules, in force or not.
func (c *Checker) Rules() ([]Rule, error) {
	var get reading
	rules := list(ruleCount(), func(i int) (r Rule) {
		text := func(which int) string { return get.text(ruleText(c.handle, i, which)) }
		number := func(which int) int { return get.number(ruleNumber(c.handle, i, which)) }
		r.Index, r.Code, r.Severity = i, text(TextRule), get.number(ruleSeverity(c.handle, i))
		fill(&r, "Text", text)
		fill(&r, "Rule", number)
		r.Sources = list(number(RuleSources), func(source int) (s Source) {
			fill(&s, "Source", func(which int) string { return get.text(ruleSource(c.handle, i, source, which)) })
			return
		})
		return
	})
	return rules, get.err
}

// Explain is all that there is to say of a rule, by its code or name, for people to read.
func (c *Checker) Explain(code string) (string, error) {
	var get reading
	index := get.number(ruleFind([]byte(code)))
	if get.err != nil {
		return "", get.err
	}
	text := get.whole(ruleWrite(c.handle, index))
	return string(text), get.err
}

// Fields are all fields of an entry.
func (c *Checker) Fields() ([]Field, error) {
	var get reading
	fields := list(fieldCount(), func(i int) Field { return get.field(fieldAt(c.handle, i)) })
	return fields, get.err
}

// Field is the field that a pointer leads to.
func (c *Checker) Field(pointer string) (Field, error) {
	var get reading
	f := get.field(fieldOf(c.handle, []byte(pointer)))
	return f, get.err
}

func (r *reading) field(h *handle, err error) (f Field) {
	defer h.Close()
	if r.keep(err); err != nil {
		return
	}
	fill(&f, "Field", func(which int) string { return r.text(fieldText(h, which)) })
	fill(&f, "Field", func(which int) int { return r.number(fieldNumber(h, which)) })
	f.List = r.number(fieldNumber(h, FieldList)) == 1
	f.Words = list(r.number(fieldNumber(h, FieldWords)), func(i int) (w Word) {
		fill(&w, "Word", func(which int) string { return r.text(fieldWord(h, i, which)) })
		return
	})
	return
}

// NewEntry makes an empty entry.
func (c *Checker) NewEntry() (*Entry, error) { return as[Entry](entryNew(c.handle)) }

// ReadEntry reads one entry in JSON.
func (c *Checker) ReadEntry(json []byte) (*Entry, error) { return as[Entry](entryRead(c.handle, json)) }

// ReadRequest reads one request in JSON.
func (c *Checker) ReadRequest(json []byte) (*Request, error) {
	return as[Request](requestRead(c.handle, json))
}

// NewCatalogue makes an empty catalogue, for a document in one of the formats.
func (c *Checker) NewCatalogue(format int) (*Catalogue, error) {
	return as[Catalogue](catalogueNew(c.handle, format))
}

// Check checks a whole document.
func (c *Checker) Check(document []byte, format int) (*Report, error) {
	return as[Report](checkerCheck(c.handle, document, format))
}

// CheckColumn checks rows as Apache Arrow lays them out, each of which is an entry in JSON and stands for itself.
func (c *Checker) CheckColumn(rows []byte, offsets []int32) (*Report, error) {
	if !inside(rows, offsets) {
		return nil, ErrRange
	}
	return as[Report](checkerCheckColumn(c.handle, rows, offsets, len(offsets)-1))
}

// WriteKeys writes under which keys the rows of a catalogue meet that lies on many machines.
func (c *Checker) WriteKeys(rows []byte, offsets []int32) (string, error) {
	if !inside(rows, offsets) {
		return "", ErrRange
	}
	var get reading
	keys := get.whole(keysWrite(c.handle, rows, offsets, len(offsets)-1))
	return string(keys), get.err
}

// CheckKeys checks what stands under keys, and finds what is wrong between entries.
func (c *Checker) CheckKeys(lines []byte, offsets []int32) (*Report, error) {
	if !inside(lines, offsets) {
		return nil, ErrRange
	}
	return as[Report](keysCheck(c.handle, lines, offsets, len(offsets)-1))
}

// The library sees that no offset is below the one before, but not where the bytes end.
func inside(rows []byte, offsets []int32) bool {
	return len(offsets) > 0 && int(offsets[len(offsets)-1]) <= len(rows)
}

// CheckEntry checks an entry.
func (c *Checker) CheckEntry(entry *Entry) (*Report, error) {
	return as[Report](entryCheck(c.handle, entry.own()))
}

// CheckRequest checks a request for an entry, which may be nil.
func (c *Checker) CheckRequest(request *Request, entry *Entry) (*Report, error) {
	return as[Report](requestCheck(c.handle, request.handle, entry.own()))
}

// CheckRequestListed does the same where the whole catalogue is at hand: without an entry, it does not list it.
func (c *Checker) CheckRequestListed(request *Request, entry *Entry) (*Report, error) {
	return as[Report](requestCheckListed(c.handle, request.handle, entry.own()))
}

// NextQuestion asks which fields of an entry are now required, advised, superfluous or limited.
func (c *Checker) NextQuestion(entry *Entry) (q Question, err error) {
	h, err := nextQuestion(c.handle, entry.own())
	if err != nil {
		return
	}
	defer h.Close()
	var get reading
	q.Fields = list(questionCount(h), func(i int) (n Need) {
		number := func(which int) int { return get.number(questionNumber(h, i, which)) }
		fill(&n, "Question", number)
		n.Pointer, n.Answered = get.text(questionPointer(h, i)), number(QuestionAnswered) == 1
		n.Words = list(number(QuestionWords), func(word int) string { return get.text(questionWord(h, i, word)) })
		n.Rules = list(number(QuestionRules), func(rule int) int { return get.number(questionRule(h, i, rule)) })
		return
	})
	if next, none := questionNext(h); none == nil {
		q.Next = &q.Fields[next]
	}
	return q, get.err
}

// Decide decides a request, in JSON, for the data of an entry, which may be nil.
func (c *Checker) Decide(entry *Entry, request []byte, published bool) (d Decision, err error) {
	known := 0
	if published {
		known = 1
	}
	h, err := decide(c.handle, entry.own(), request, known)
	if err != nil {
		return
	}
	defer h.Close()
	var get reading
	d.Outcome, d.JSON = decisionOutcome(h), get.whole(decisionWrite(h))
	fill(&d, "Decision", func(which int) string { return get.text(decisionText(h, which)) })
	fill(&d, "Decision", func(which int) int { return get.number(decisionNumber(h, which)) })
	fill(&d, "List", func(of int) []Item {
		return list(decisionCount(h, of), func(i int) (item Item) {
			fill(&item, "Item", func(which int) string { return get.text(decisionItem(h, of, i, which)) })
			return
		})
	})
	d.Changes = list(decisionChanges(h), func(change int) []Edit {
		return list(decisionEdits(h, change), func(i int) (edit Edit) {
			fill(&edit, "Edit", func(which int) string { return get.text(decisionEdit(h, change, i, which)) })
			return
		})
	})
	return d, get.err
}

// Life says what has become of a request for an entry, which may be nil.
func (c *Checker) Life(request *Request, entry *Entry) (l Life, err error) {
	h, err := requestLife(c.handle, request.handle, entry.own())
	if err != nil {
		return
	}
	defer h.Close()
	var get reading
	fill(&l, "Life", func(which int) string { return get.text(lifeText(h, which)) })
	l.Duties = list(lifeCount(h), func(i int) (d Duty) {
		text := func(which int) (text string) {
			text, d.Standing, err = lifeDuty(h, i, which)
			return get.text(text, err)
		}
		fill(&d, "Duty", text)
		d.StandingText = text(DutyStanding)
		return
	})
	return l, get.err
}

// IsWorkingDay says whether a day such as "2026-02-13" is worked.
func (c *Checker) IsWorkingDay(day string) (bool, error) {
	answer, err := calendarIsWorkingDay(c.handle, []byte(day))
	return answer == 1, err
}

// Due counts the period that the profile sets for a duty; extension is 0, or working days.
func (c *Checker) Due(duty, start string, extension int) (Counting, error) {
	return readCounting(calendarDue(c.handle, []byte(duty), []byte(start), extension))
}

// Count counts a number of working days.
func (c *Checker) Count(workingDays int, start string) (Counting, error) {
	return readCounting(calendarCount(c.handle, workingDays, []byte(start)))
}

func readCounting(h *handle, err error) (k Counting, _ error) {
	if err != nil {
		return k, err
	}
	defer h.Close()
	var get reading
	fill(&k, "Due", func(which int) string { return get.text(countingText(h, which)) })
	fill(&k, "Counting", func(which int) int { return get.number(countingNumber(h, which)) })
	k.Days = list(countingCount(h), func(i int) (d Day) {
		fill(&d, "Day", func(which int) (text string) {
			text, d.Number, err = countingDay(h, i, which)
			return get.text(text, err)
		})
		return
	})
	return k, get.err
}

// Entry is one catalogue entry, read or built.
type Entry struct{ *handle }

func (e *Entry) own() *handle {
	if e == nil {
		return nil
	}
	return e.handle
}

// Set sets the field at a pointer. Empty text clears it.
func (e *Entry) Set(pointer, text string) error {
	return entrySet(e.handle, []byte(pointer), []byte(text))
}

// Get is the text of the field at a pointer, as its author wrote it.
func (e *Entry) Get(pointer string) (string, error) { return entryGet(e.handle, []byte(pointer)) }

// Count is the number of elements of the list at a pointer.
func (e *Entry) Count(pointer string) (int, error) { return entryCount(e.handle, []byte(pointer)) }

// Remove takes away what stands at a pointer.
func (e *Entry) Remove(pointer string) error { return entryRemove(e.handle, []byte(pointer)) }

// Write writes the entry in JSON.
func (e *Entry) Write() ([]byte, error) {
	var get reading
	json := get.whole(entryWrite(e.handle))
	return json, get.err
}

// Request is one request for data.
type Request struct{ *handle }

// ID is the number of the request, or empty.
func (r *Request) ID() (string, error) { return requestText(r.handle, RequestID) }

// Entry is the code of the entry that it asks for, or empty.
func (r *Request) Entry() (string, error) { return requestText(r.handle, RequestEntry) }

// Catalogue is any number of entries, and what is wrong between them.
type Catalogue struct{ *handle }

// Feed feeds the next piece of the document, cut anywhere.
func (c *Catalogue) Feed(piece []byte) error { return catalogueFeed(c.handle, piece) }

// Add adds one entry.
func (c *Catalogue) Add(entry *Entry) error { return catalogueAdd(c.handle, entry.own()) }

// Finish ends the document, and empties the catalogue.
func (c *Catalogue) Finish() (*Report, error) { return as[Report](catalogueFinish(c.handle)) }

// Report is the findings of one check, in order.
type Report struct{ *handle }

// Count is how many findings there are.
func (r *Report) Count() int { return reportCount(r.handle) }

// Complete says whether all of the input was read. Where it was not, no finding is no good news.
func (r *Report) Complete() bool { return reportComplete(r.handle) == 1 }

// Finding is the finding of an index, from 0.
func (r *Report) Finding(index int) (f Finding, err error) {
	var get reading
	fill(&f, "Text", func(which int) string { return get.text(reportText(r.handle, index, which)) })
	fill(&f, "Number", func(which int) int { return get.number(reportNumber(r.handle, index, which)) })
	return f, get.err
}

// Findings are all findings, in order.
func (r *Report) Findings() ([]Finding, error) {
	var get reading
	findings := list(r.Count(), func(i int) Finding {
		f, err := r.Finding(i)
		get.keep(err)
		return f
	})
	get.keep(open(r.handle))
	return findings, get.err
}
