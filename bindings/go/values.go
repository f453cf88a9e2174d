// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.

package mulu

// Source: one place of the law on which a rule rests.
type Source struct {
	// Place: the place as findings cite it: short name and article.
	Place string
	// Title: the title of the text.
	Title string
	// Number: the number under which it was issued; empty for what is no law.
	Number string
	// Since: its first day in force, such as "2025-08-01", or empty.
	Since string
	// Until: the first day on which it no longer is in force, or empty.
	Until string
	// Force: how its words bind: "must", "should" or "may".
	Force string
	// Evidence: how the text is known: "verified", "second_hand" or "memory".
	Evidence string
}

func (get *reading) source(h *handle, rule int, source int) Source {
	return Source{
		Place:    get.text(ruleSource(h, rule, source, SourcePlace)),
		Title:    get.text(ruleSource(h, rule, source, SourceTitle)),
		Number:   get.text(ruleSource(h, rule, source, SourceNumber)),
		Since:    get.text(ruleSource(h, rule, source, SourceFrom)),
		Until:    get.text(ruleSource(h, rule, source, SourceUntil)),
		Force:    get.text(ruleSource(h, rule, source, SourceForce)),
		Evidence: get.text(ruleSource(h, rule, source, SourceEvidence)),
	}
}

// Rule: what can be found, and how much it weighs.
type Rule struct {
	// Code: "SHR201": stable, never reused.
	Code string
	// Name: "none-without-basis": the rule in words, stable.
	Name string
	// Basis: what is cited, one place a line.
	Basis string
	// Title: the rule's fault in a few words.
	Title string
	// Explain: why it is one, and what to do, in a paragraph.
	Explain string
	// Severity: one of Severity*, or 0: it is not in force.
	Severity int
	// About: one of About*.
	About int
	// Sources: its law.
	Sources []Source
	// Index: its place among all rules.
	Index int
}

func (get *reading) rule(h *handle, rule int) Rule {
	return Rule{
		Code:     get.text(ruleText(h, rule, TextRule)),
		Name:     get.text(ruleText(h, rule, TextName)),
		Basis:    get.text(ruleText(h, rule, TextBasis)),
		Title:    get.text(ruleText(h, rule, TextTitle)),
		Explain:  get.text(ruleText(h, rule, TextExplain)),
		Severity: get.number(ruleSeverity(h, rule)),
		About:    get.number(ruleNumber(h, rule, RuleAbout)),
		Sources: list(get.number(ruleNumber(h, rule, RuleSources)), func(source int) Source {
			return get.source(h, rule, source)
		}),
		Index: rule,
	}
}

// Word: one of the words that a field takes.
type Word struct {
	// Token: the word as it stands in documents, in ASCII.
	Token string
	// Label: the word as people read it, in Chinese.
	Label string
	// Code: the code that the dialect of the checker has for it, or empty.
	Code string
}

func (get *reading) word(h *handle, word int) Word {
	return Word{
		Token: get.text(fieldWord(h, word, WordToken)),
		Label: get.text(fieldWord(h, word, WordLabel)),
		Code:  get.text(fieldWord(h, word, WordCode)),
	}
}

// Field: what a member of an entry is called, what it holds, and which words it takes.
type Field struct {
	// Pointer: where it stands, with an asterisk for any index of a list.
	Pointer string
	// Heading: the heading in Chinese, which readers take for the member.
	Heading string
	// Title: the title in English.
	Title string
	// Note: what belongs there.
	Note string
	// Source: the article, standard or form that it comes from.
	Source string
	// Kind: one of Kind*.
	Kind int
	// List: 1 for a list of such texts or words; else 0.
	List bool
	// Words: none: it is no word.
	Words []Word
}

func (get *reading) field(h *handle) Field {
	return Field{
		Pointer: get.text(fieldText(h, FieldPointer)),
		Heading: get.text(fieldText(h, FieldHeading)),
		Title:   get.text(fieldText(h, FieldTitle)),
		Note:    get.text(fieldText(h, FieldNote)),
		Source:  get.text(fieldText(h, FieldSource)),
		Kind:    get.number(fieldNumber(h, FieldKind)),
		List:    get.number(fieldNumber(h, FieldList)) == 1,
		Words: list(get.number(fieldNumber(h, FieldWords)), func(word int) Word {
			return get.word(h, word)
		}),
	}
}

// Question: what there is to say of one field of an entry.
type Question struct {
	// Pointer: a field, or a whole object or list.
	Pointer string
	// Need: one of Need*.
	Need int
	// Answered: 1 when it says something to which no rule objects; else 0.
	Answered bool
	// Words: those that alone may stand there; none: no limit.
	Words []string
	// Rules: indices of the rules that miss it, forbid it or limit it.
	Rules []int
}

func (get *reading) question(h *handle, field int) Question {
	return Question{
		Pointer:  get.text(questionPointer(h, field)),
		Need:     get.number(questionNumber(h, field, QuestionNeed)),
		Answered: get.number(questionNumber(h, field, QuestionAnswered)) == 1,
		Words: list(get.number(questionNumber(h, field, QuestionWords)), func(i int) string {
			return get.text(questionWord(h, field, i))
		}),
		Rules: list(get.number(questionNumber(h, field, QuestionRules)), func(i int) int {
			return get.number(questionRule(h, field, i))
		}),
	}
}

// Finding: one finding of a report.
type Finding struct {
	// Rule: "SHR201": stable, never reused.
	Rule string
	// At: where: RFC 6901 JSON Pointer into the entry.
	At string
	// Message: what is wrong.
	Message string
	// Help: what to do; may be empty.
	Help string
	// Name: "none-without-basis": the rule in words, stable.
	Name string
	// Basis: what is cited, one place a line.
	Basis string
	// Title: the rule's fault in a few words.
	Title string
	// Explain: why it is one, and what to do, in a paragraph.
	Explain string
	// Sheet: the sheet of a workbook on which it stands, or empty.
	Sheet string
	// Severity: one of Severity*.
	Severity int
	// Entry: the entry, from 0; 0 too where it is about the document.
	Entry int
	// Line: line or row, from 1, of what is wrong or of what lacks it; or 0.
	Line int
	// Column: the column in characters, or of a workbook, from 1.
	Column int
	// Offset: the first byte, from 0; 0 when the document is not in UTF-8.
	Offset int
	// Length: how many bytes; 0 when the document is not in UTF-8.
	Length int
	// Related: the other entries that it is about, by their numbers from 0.
	Related []int
}

func (get *reading) finding(h *handle, finding int) Finding {
	return Finding{
		Rule:     get.text(reportText(h, finding, TextRule)),
		At:       get.text(reportText(h, finding, TextAt)),
		Message:  get.text(reportText(h, finding, TextMessage)),
		Help:     get.text(reportText(h, finding, TextHelp)),
		Name:     get.text(reportText(h, finding, TextName)),
		Basis:    get.text(reportText(h, finding, TextBasis)),
		Title:    get.text(reportText(h, finding, TextTitle)),
		Explain:  get.text(reportText(h, finding, TextExplain)),
		Sheet:    get.text(reportText(h, finding, TextSheet)),
		Severity: get.number(reportNumber(h, finding, NumberSeverity)),
		Entry:    get.number(reportNumber(h, finding, NumberEntry)),
		Line:     get.number(reportNumber(h, finding, NumberLine)),
		Column:   get.number(reportNumber(h, finding, NumberColumn)),
		Offset:   get.number(reportNumber(h, finding, NumberOffset)),
		Length:   get.number(reportNumber(h, finding, NumberLength)),
		Related: list(get.number(reportNumber(h, finding, NumberRelated)), func(i int) int {
			return get.number(reportRelated(h, finding, i))
		}),
	}
}

// Loss: what is lost of an entry by writing it in another format.
type Loss struct {
	// Kind: what kind of loss it is: a word such as "too_long".
	Kind string
	// At: where: RFC 6901 JSON Pointer into the entry, empty for all of it.
	At string
	// Detail: the text that it is about, cut short; or why it was not read.
	Detail string
	// Code: the code of the entry, or empty.
	Code string
	// Name: the name of the entry, or empty.
	Name string
	// Entry: the entry that lost it, from 0.
	Entry int
}

func (get *reading) loss(h *handle, loss int) Loss {
	return Loss{
		Kind:   get.first(conversionLoss(h, loss, LossKind)),
		At:     get.first(conversionLoss(h, loss, LossAt)),
		Detail: get.first(conversionLoss(h, loss, LossDetail)),
		Code:   get.first(conversionLoss(h, loss, LossCode)),
		Name:   get.first(conversionLoss(h, loss, LossName)),
		Entry:  get.second(conversionLoss(h, loss, 1)),
	}
}

// Conversion: a document written in another format, and what is lost by it.
type Conversion struct {
	// Document: what was written.
	Document []byte
	// Entries: how many entries were written.
	Entries int
	// Lost: how many losses there are, listed or not.
	Lost int
	// Losses: all, or the first hundred thousand.
	Losses []Loss
}

func (get *reading) conversion(h *handle) Conversion {
	return Conversion{
		Document: []byte(get.text(conversionDocument(h))),
		Entries:  get.number(conversionNumber(h, ConversionEntries)),
		Lost:     get.number(conversionNumber(h, ConversionLosses)),
		Losses: list(conversionCount(h), func(loss int) Loss {
			return get.loss(h, loss)
		}),
	}
}

// Day: one day of the proof of a counting.
type Day struct {
	// Date: the day, such as "2026-02-14".
	Date string
	// Why: why it counts, or does not, in a few words.
	Why string
	// Number: its number among the days that count, from 1, or 0.
	Number int
}

func (get *reading) day(h *handle, day int) Day {
	return Day{
		Date:   get.first(countingDay(h, day, DayDate)),
		Why:    get.first(countingDay(h, day, DayWhy)),
		Number: get.second(countingDay(h, day, 1)),
	}
}

// Counting: by when something is to be done, and the proof.
type Counting struct {
	// Due: the last day, such as "2026-03-05"; empty when it is not known.
	Due string
	// Basis: the text that sets the period; empty for a number of working days.
	Basis string
	// Lack: what the calendar lacks; empty when the last day is known.
	Lack string
	// WorkingDays: how long the period is, its extension included.
	WorkingDays int
	// Uncovered: the first year on the way that is not known, or 0.
	Uncovered int
	// Provisional: the year whose notice may still move a day, or 0.
	Provisional int
	// OutsideScope: 1 for requests from outside the declared scope only.
	OutsideScope bool
	// Days: from the day of the event to the last.
	Days []Day
}

func (get *reading) counting(h *handle) Counting {
	return Counting{
		Due:          get.text(countingText(h, DueDay)),
		Basis:        get.text(countingText(h, DueBasis)),
		Lack:         get.text(countingText(h, DueLack)),
		WorkingDays:  get.number(countingNumber(h, CountingWorkingDays)),
		Uncovered:    get.number(countingNumber(h, CountingUncovered)),
		Provisional:  get.number(countingNumber(h, CountingProvisional)),
		OutsideScope: get.number(countingNumber(h, CountingOutsideScope)) == 1,
		Days: list(countingCount(h), func(day int) Day {
			return get.day(h, day)
		}),
	}
}

// Item: one item of a list of a decision.
type Item struct {
	// Text: the sentence, the place or the day.
	Text string
	// Basis: the article, or empty.
	Basis string
	// At: what it rests on, such as "entry:/share/type", or empty.
	At string
}

func (get *reading) item(h *handle, of int, item int) Item {
	return Item{
		Text:  get.text(decisionItem(h, of, item, ItemText)),
		Basis: get.text(decisionItem(h, of, item, ItemBasis)),
		At:    get.text(decisionItem(h, of, item, ItemAt)),
	}
}

// Edit: one edit to a request.
type Edit struct {
	// At: the member of the request, such as "request:/purposes".
	At string
	// To: what it would say, in JSON.
	To string
}

func (get *reading) edit(h *handle, change int, edit int) Edit {
	return Edit{
		At: get.text(decisionEdit(h, change, edit, EditAt)),
		To: get.text(decisionEdit(h, change, edit, EditTo)),
	}
}

// Decision: who may have the data, by which article, and by when.
type Decision struct {
	// Outcome: one of Outcome*.
	Outcome int
	// Title: the outcome in words.
	Title string
	// Entry: the code of the entry.
	Entry string
	// Request: the number of the request.
	Request string
	// Received: the day of receipt, such as "2026-02-13", or empty.
	Received string
	// ReplyBy: the day by which the provider answers, or empty.
	ReplyBy string
	// Periods: the articles that set the periods, one a line.
	Periods string
	// ReplyDays: within how many working days the provider answers, or 0.
	ReplyDays int
	// DeliverDays: within how many more it delivers, or 0.
	DeliverDays int
	// Uncovered: the year of which the days off are not known, or 0.
	Uncovered int
	// Reasons: why, the strongest reason first.
	Reasons []Item
	// Missing: what is missing or not known, such as "request:/basis".
	Missing []Item
	// Obligations: what the applicant keeps to.
	Obligations []Item
	// Counted: the working days up to the answer.
	Counted []Item
	// Changes: the smallest sets of edits, each of which would make it a grant.
	Changes [][]Edit
	// JSON: all of it, as `mulu schema decision` describes it.
	JSON []byte
}

func (get *reading) decision(h *handle) Decision {
	return Decision{
		Outcome:     decisionOutcome(h),
		Title:       get.text(decisionText(h, DecisionTitle)),
		Entry:       get.text(decisionText(h, DecisionEntry)),
		Request:     get.text(decisionText(h, DecisionRequest)),
		Received:    get.text(decisionText(h, DecisionReceived)),
		ReplyBy:     get.text(decisionText(h, DecisionReplyBy)),
		Periods:     get.text(decisionText(h, DecisionPeriods)),
		ReplyDays:   get.number(decisionNumber(h, DecisionReplyDays)),
		DeliverDays: get.number(decisionNumber(h, DecisionDeliverDays)),
		Uncovered:   get.number(decisionNumber(h, DecisionUncovered)),
		Reasons: list(decisionCount(h, ListReasons), func(item int) Item {
			return get.item(h, ListReasons, item)
		}),
		Missing: list(decisionCount(h, ListMissing), func(item int) Item {
			return get.item(h, ListMissing, item)
		}),
		Obligations: list(decisionCount(h, ListObligations), func(item int) Item {
			return get.item(h, ListObligations, item)
		}),
		Counted: list(decisionCount(h, ListCounted), func(item int) Item {
			return get.item(h, ListCounted, item)
		}),
		Changes: list(decisionChanges(h), func(change int) []Edit {
			return list(decisionEdits(h, change), func(edit int) Edit {
				return get.edit(h, change, edit)
			})
		}),
		JSON: get.whole(decisionWrite(h)),
	}
}

// Duty: what is to be done by when.
type Duty struct {
	// Name: what is to be done: a word such as "deliver".
	Name string
	// Title: the same for people.
	Title string
	// At: what began it: a pointer into the request.
	At string
	// Start: the day on which it began, or empty.
	Start string
	// Due: the last day, or empty.
	Due string
	// Done: the day on which it was done, or empty.
	Done string
	// StandingText: how it stands, for people.
	StandingText string
	// Basis: the text that sets the period, or empty.
	Basis string
	// Standing: one of Standing*.
	Standing int
}

func (get *reading) duty(h *handle, duty int) Duty {
	return Duty{
		Name:         get.first(lifeDuty(h, duty, DutyName)),
		Title:        get.first(lifeDuty(h, duty, DutyTitle)),
		At:           get.first(lifeDuty(h, duty, DutyAt)),
		Start:        get.first(lifeDuty(h, duty, DutyStart)),
		Due:          get.first(lifeDuty(h, duty, DutyDue)),
		Done:         get.first(lifeDuty(h, duty, DutyDone)),
		StandingText: get.first(lifeDuty(h, duty, DutyStanding)),
		Basis:        get.first(lifeDuty(h, duty, DutyBasis)),
		Standing:     get.second(lifeDuty(h, duty, 1)),
	}
}

// Life: where a request stands, and what is to be done by when.
type Life struct {
	// Stage: where the request stands: a word such as "agreed".
	Stage string
	// Title: the same for people.
	Title string
	// Received: the day of receipt, such as "2026-02-13", or empty.
	Received string
	// Duties: the answer, the delivery, every check.
	Duties []Duty
}

func (get *reading) life(h *handle) Life {
	return Life{
		Stage:    get.text(lifeText(h, LifeStage)),
		Title:    get.text(lifeText(h, LifeTitle)),
		Received: get.text(lifeText(h, LifeReceived)),
		Duties: list(lifeCount(h), func(duty int) Duty {
			return get.duty(h, duty)
		}),
	}
}
