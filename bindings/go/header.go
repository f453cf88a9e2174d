// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.

package mulu

// #include <mulu.h>
import "C"

import (
	"runtime"
	"unsafe"
)

// The constants of the header.
const (
	// ABI: the interface that this header describes.
	ABI = 1
	// OK: done.
	OK = 0
	// TextRule: "SHR201": stable, never reused.
	TextRule = 1
	// TextAt: where: RFC 6901 JSON Pointer into the entry.
	TextAt = 2
	// TextMessage: what is wrong.
	TextMessage = 3
	// TextHelp: what to do; may be empty.
	TextHelp = 4
	// TextName: "none-without-basis": the rule in words, stable.
	TextName = 5
	// TextBasis: what is cited, one place a line.
	TextBasis = 6
	// TextTitle: the rule's fault in a few words.
	TextTitle = 7
	// TextExplain: why it is one, and what to do, in a paragraph.
	TextExplain = 8
	// TextSheet: the sheet of a workbook on which it stands, or empty.
	TextSheet = 9
	// SeverityNotice: worth knowing; nothing is wrong.
	SeverityNotice = 1
	// SeverityWarning: probably wrong, or against good practice.
	SeverityWarning = 2
	// SeverityError: against a binding text, or a contradiction in the data.
	SeverityError = 3
	// RuleAbout: one of About*.
	RuleAbout = 1
	// RuleSources: how many places of the law it rests on: at least one.
	RuleSources = 2
	// AboutEntry: one entry by itself.
	AboutEntry = 1
	// AboutCatalogue: all entries of a catalogue, beside each other.
	AboutCatalogue = 2
	// AboutRequest: one request.
	AboutRequest = 3
	// SourcePlace: the place as findings cite it: short name and article.
	SourcePlace = 1
	// SourceTitle: the title of the text.
	SourceTitle = 2
	// SourceNumber: the number under which it was issued; empty for what is no law.
	SourceNumber = 3
	// SourceFrom: its first day in force, such as "2025-08-01", or empty.
	SourceFrom = 4
	// SourceUntil: the first day on which it no longer is in force, or empty.
	SourceUntil = 5
	// SourceForce: how its words bind: "must", "should" or "may".
	SourceForce = 6
	// SourceEvidence: how the text is known: "verified", "second_hand" or "memory".
	SourceEvidence = 7
	// FieldPointer: where it stands, with an asterisk for any index of a list.
	FieldPointer = 1
	// FieldHeading: the heading in Chinese, which readers take for the member.
	FieldHeading = 2
	// FieldTitle: the title in English.
	FieldTitle = 3
	// FieldNote: what belongs there.
	FieldNote = 4
	// FieldSource: the article, standard or form that it comes from.
	FieldSource = 5
	// FieldKind: one of Kind*.
	FieldKind = 1
	// FieldList: 1 for a list of such texts or words; else 0.
	FieldList = 2
	// FieldWords: how many words there are; 0 for what is no word.
	FieldWords = 3
	// KindText: any text.
	KindText = 1
	// KindWord: one of the words.
	KindWord = 2
	// KindCycle: one of the words, or a duration of ISO 8601 such as "P121D".
	KindCycle = 3
	// KindFlag: one of the two words "true" and "false".
	KindFlag = 4
	// KindDate: a day such as "2026-02-13".
	KindDate = 5
	// KindCount: a whole number.
	KindCount = 6
	// KindAmount: a decimal number.
	KindAmount = 7
	// WordToken: the word as it stands in documents, in ASCII.
	WordToken = 1
	// WordLabel: the word as people read it, in Chinese.
	WordLabel = 2
	// WordCode: the code that the dialect of the checker has for it, or empty.
	WordCode = 3
	// NeedFree: nothing asks for it, but only some words may stand there.
	NeedFree = 1
	// NeedAdvised: without it the entry has a warning.
	NeedAdvised = 2
	// NeedRequired: without it the entry has an error.
	NeedRequired = 3
	// NeedSuperfluous: whatever it says is wrong.
	NeedSuperfluous = 4
	// QuestionNeed: one of Need*.
	QuestionNeed = 1
	// QuestionAnswered: 1 when it says something to which no rule objects; else 0.
	QuestionAnswered = 2
	// QuestionWords: how many words alone may stand there; 0: no limit.
	QuestionWords = 3
	// QuestionRules: how many rules miss it, forbid it or limit it.
	QuestionRules = 4
	// FormatAuto: what the bytes say, also of their encoding.
	FormatAuto = 0
	// FormatJSON: a JSON list of entries, an object with `entries`, or one entry.
	FormatJSON = 1
	// FormatNDJSON: one entry a line.
	FormatNDJSON = 2
	// FormatCsv: a table as text; its lines say what parts the cells.
	FormatCsv = 3
	// FormatTsv: the same with tabs.
	FormatTsv = 4
	// FormatXlsx: a workbook.
	FormatXlsx = 5
	// FormatXls: a workbook of old, which is only read.
	FormatXls = 6
	// FormatXml: XML as `mulu convert` writes it, and in other shapes.
	FormatXml = 7
	// NumberSeverity: one of Severity*.
	NumberSeverity = 1
	// NumberEntry: the entry, from 0; 0 too where it is about the document.
	NumberEntry = 2
	// NumberLine: line or row, from 1, of what is wrong or of what lacks it; or 0.
	NumberLine = 3
	// NumberColumn: the column in characters, or of a workbook, from 1.
	NumberColumn = 4
	// NumberOffset: the first byte, from 0; 0 when the document is not in UTF-8.
	NumberOffset = 5
	// NumberLength: how many bytes; 0 when the document is not in UTF-8.
	NumberLength = 6
	// NumberRelated: how many other entries it is about: see mulu_report_related.
	NumberRelated = 7
	// WordsKeys: keys, and values as written; for a code of the dialect its word.
	WordsKeys = 1
	// WordsChinese: headings and labels in Chinese.
	WordsChinese = 2
	// WordsCodes: keys, and the codes of the checker's dialect for values.
	WordsCodes = 3
	// ConversionEntries: how many entries were written.
	ConversionEntries = 1
	// ConversionLosses: how many losses there are, listed or not.
	ConversionLosses = 2
	// LossKind: what kind of loss it is: a word such as "too_long".
	LossKind = 1
	// LossAt: where: RFC 6901 JSON Pointer into the entry, empty for all of it.
	LossAt = 2
	// LossDetail: the text that it is about, cut short; or why it was not read.
	LossDetail = 3
	// LossCode: the code of the entry, or empty.
	LossCode = 4
	// LossName: the name of the entry, or empty.
	LossName = 5
	// LossMessage: what is lost, as a sentence.
	LossMessage = 6
	// DueDay: the last day, such as "2026-03-05"; empty when it is not known.
	DueDay = 1
	// DueBasis: the text that sets the period; empty for a number of working days.
	DueBasis = 2
	// DueLack: what the calendar lacks; empty when the last day is known.
	DueLack = 3
	// CountingWorkingDays: how long the period is, its extension included.
	CountingWorkingDays = 1
	// CountingUncovered: the first year on the way that is not known, or 0.
	CountingUncovered = 2
	// CountingProvisional: the year whose notice may still move a day, or 0.
	CountingProvisional = 3
	// CountingOutsideScope: 1 for requests from outside the declared scope only.
	CountingOutsideScope = 4
	// DayDate: the day, such as "2026-02-14".
	DayDate = 1
	// DayWhy: why it counts, or does not, in a few words.
	DayWhy = 2
	// OutcomeShare: unconditional data: shared.
	OutcomeShare = 1
	// OutcomeShareOnConditions: inside what the entry declares.
	OutcomeShareOnConditions = 2
	// OutcomeProviderDecides: outside of that: the provider decides.
	OutcomeProviderDecides = 3
	// OutcomeRefuse: not shared, by an article.
	OutcomeRefuse = 4
	// OutcomeIncomplete: the request lacks what the law asks of it.
	OutcomeIncomplete = 5
	// OutcomeUndetermined: something cannot be known.
	OutcomeUndetermined = 6
	// DecisionTitle: the outcome in words.
	DecisionTitle = 1
	// DecisionEntry: the code of the entry.
	DecisionEntry = 2
	// DecisionRequest: the number of the request.
	DecisionRequest = 3
	// DecisionReceived: the day of receipt, such as "2026-02-13", or empty.
	DecisionReceived = 4
	// DecisionReplyBy: the day by which the provider answers, or empty.
	DecisionReplyBy = 5
	// DecisionPeriods: the articles that set the periods, one a line.
	DecisionPeriods = 6
	// DecisionReplyDays: within how many working days the provider answers, or 0.
	DecisionReplyDays = 1
	// DecisionDeliverDays: within how many more it delivers, or 0.
	DecisionDeliverDays = 2
	// DecisionUncovered: the year of which the days off are not known, or 0.
	DecisionUncovered = 3
	// ListReasons: why, the strongest reason first.
	ListReasons = 1
	// ListMissing: what is missing or not known, such as "request:/basis".
	ListMissing = 2
	// ListObligations: what the applicant keeps to.
	ListObligations = 3
	// ListCounted: the working days up to the answer.
	ListCounted = 4
	// ItemText: the sentence, the place or the day.
	ItemText = 1
	// ItemBasis: the article, or empty.
	ItemBasis = 2
	// ItemAt: what it rests on, such as "entry:/share/type", or empty.
	ItemAt = 3
	// EditAt: the member of the request, such as "request:/purposes".
	EditAt = 1
	// EditTo: what it would say, in JSON.
	EditTo = 2
	// StandingOpen: not done, and there is time.
	StandingOpen = 1
	// StandingDone: done in time.
	StandingDone = 2
	// StandingLate: done too late.
	StandingLate = 3
	// StandingOverdue: not done, and the time is over.
	StandingOverdue = 4
	// StandingUndated: the day on which it began or was done is not known.
	StandingUndated = 5
	// StandingNotCovered: the calendar knows nothing of a year on the way.
	StandingNotCovered = 6
	// StandingNoPeriod: no text in force sets a period.
	StandingNoPeriod = 7
	// RequestID: the number of the request, or empty.
	RequestID = 1
	// RequestEntry: the code of the entry that it asks for, or empty.
	RequestEntry = 2
	// LifeStage: where the request stands: a word such as "agreed".
	LifeStage = 1
	// LifeTitle: the same for people.
	LifeTitle = 2
	// LifeReceived: the day of receipt, such as "2026-02-13", or empty.
	LifeReceived = 3
	// DutyName: what is to be done: a word such as "deliver".
	DutyName = 1
	// DutyTitle: the same for people.
	DutyTitle = 2
	// DutyAt: what began it: a pointer into the request.
	DutyAt = 3
	// DutyStart: the day on which it began, or empty.
	DutyStart = 4
	// DutyDue: the last day, or empty.
	DutyDue = 5
	// DutyDone: the day on which it was done, or empty.
	DutyDone = 6
	// DutyStanding: how it stands, for people.
	DutyStanding = 7
	// DutyBasis: the text that sets the period, or empty.
	DutyBasis = 8
)

// The errors of the header, for errors.Is.
var (
	// ErrNull: a required pointer was NULL.
	ErrNull = &Error{1, "a required pointer was NULL"}
	// ErrRange: an index, a constant or a field that does not exist.
	ErrRange = &Error{2, "an index, a constant or a field that does not exist"}
	// ErrLimit: larger than this library reads.
	ErrLimit = &Error{3, "larger than this library reads"}
	// ErrMemory: no memory for a buffer of the input's size.
	ErrMemory = &Error{4, "no memory for a buffer of the input's size"}
	// ErrHandle: a pointer to some other kind of object.
	ErrHandle = &Error{5, "a pointer to some other kind of object"}
	// ErrPanic: a defect in this library; free your objects and report it.
	ErrPanic = &Error{6, "a defect in this library; free your objects and report it"}
	// ErrSettings: settings that make no sense.
	ErrSettings = &Error{7, "settings that make no sense"}
	// ErrCalendar: a day in a year of which the calendar knows nothing.
	ErrCalendar = &Error{8, "a day in a year of which the calendar knows nothing"}
	// ErrFeature: a format that is not part of this build of the library.
	ErrFeature = &Error{9, "a format that is not part of this build of the library"}
	// ErrUnread: a document that cannot be read to its end.
	ErrUnread = &Error{10, "a document that cannot be read to its end"}
)

// Version: The version of the library that was loaded, such as "0.1.0".
func Version() string { return C.GoString(C.mulu_version()) }

func abi() int {
	return int(C.mulu_abi())
}

// StatusText: The name of a status and what it means, such as "MULU_E_NULL: a required pointer was NULL". Of a number
// that is no status it says so.
func StatusText(status int) string { return C.GoString(C.mulu_status_text(C.int(status))) }

func textGet(owner *handle) (text string, err error) {
	if err = open(owner); err != nil {
		return
	}
	defer runtime.KeepAlive(owner)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_text_get((*C.mulu_text)(owner.at()), &text_, &length_))
	text = lent(text_, length_)
	return
}

func checkerNew(settings []byte) (out *handle, why *handle, err error) {
	if err = open(); err != nil {
		return
	}
	var out_ *C.mulu_checker
	var why_ *C.mulu_text
	err = failed(C.mulu_checker_new(in(settings), C.size_t(len(settings)), &out_, &why_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_checker_free((*C.mulu_checker)(p)) })
	why = hold(unsafe.Pointer(why_), func(p unsafe.Pointer) { C.mulu_text_free((*C.mulu_text)(p)) })
	return
}

func checkerEncoding(checker *handle) string {
	defer runtime.KeepAlive(checker)
	return C.GoString(C.mulu_checker_encoding((*C.mulu_checker)(checker.at())))
}

func ruleCount() int {
	return int(C.mulu_rule_count())
}

func ruleFind(code []byte) (index int, err error) {
	if err = open(); err != nil {
		return
	}
	var index_ C.size_t
	err = failed(C.mulu_rule_find(in(code), C.size_t(len(code)), &index_))
	index = int(index_)
	return
}

func ruleText(checker *handle, index int, which int) (text string, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_rule_text((*C.mulu_checker)(checker.at()), C.size_t(index), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func ruleSeverity(checker *handle, index int) (severity int, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var severity_ C.int
	err = failed(C.mulu_rule_severity((*C.mulu_checker)(checker.at()), C.size_t(index), &severity_))
	severity = int(severity_)
	return
}

func ruleNumber(checker *handle, index int, which int) (number int, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var number_ C.size_t
	err = failed(C.mulu_rule_number((*C.mulu_checker)(checker.at()), C.size_t(index), C.int(which), &number_))
	number = int(number_)
	return
}

func ruleSource(checker *handle, index int, source int, which int) (text string, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_rule_source((*C.mulu_checker)(checker.at()), C.size_t(index), C.size_t(source), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func ruleWrite(checker *handle, index int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_text
	err = failed(C.mulu_rule_write((*C.mulu_checker)(checker.at()), C.size_t(index), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_text_free((*C.mulu_text)(p)) })
	return
}

func fieldCount() int {
	return int(C.mulu_field_count())
}

func fieldAt(checker *handle, index int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_field
	err = failed(C.mulu_field_at((*C.mulu_checker)(checker.at()), C.size_t(index), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_field_free((*C.mulu_field)(p)) })
	return
}

func fieldOf(checker *handle, pointer []byte) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_field
	err = failed(C.mulu_field_of((*C.mulu_checker)(checker.at()), in(pointer), C.size_t(len(pointer)), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_field_free((*C.mulu_field)(p)) })
	return
}

func fieldText(field *handle, which int) (text string, err error) {
	if err = open(field); err != nil {
		return
	}
	defer runtime.KeepAlive(field)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_field_text((*C.mulu_field)(field.at()), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func fieldNumber(field *handle, which int) (number int, err error) {
	if err = open(field); err != nil {
		return
	}
	defer runtime.KeepAlive(field)
	var number_ C.size_t
	err = failed(C.mulu_field_number((*C.mulu_field)(field.at()), C.int(which), &number_))
	number = int(number_)
	return
}

func fieldWord(field *handle, word int, which int) (text string, err error) {
	if err = open(field); err != nil {
		return
	}
	defer runtime.KeepAlive(field)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_field_word((*C.mulu_field)(field.at()), C.size_t(word), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func entryNew(checker *handle) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_entry
	err = failed(C.mulu_entry_new((*C.mulu_checker)(checker.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_entry_free((*C.mulu_entry)(p)) })
	return
}

func entryRead(checker *handle, json []byte) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_entry
	err = failed(C.mulu_entry_read((*C.mulu_checker)(checker.at()), in(json), C.size_t(len(json)), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_entry_free((*C.mulu_entry)(p)) })
	return
}

func entrySet(entry *handle, pointer []byte, text []byte) (err error) {
	if err = open(entry); err != nil {
		return
	}
	defer runtime.KeepAlive(entry)
	err = failed(C.mulu_entry_set((*C.mulu_entry)(entry.at()), in(pointer), C.size_t(len(pointer)), in(text), C.size_t(len(text))))
	return
}

func entryGet(entry *handle, pointer []byte) (text string, err error) {
	if err = open(entry); err != nil {
		return
	}
	defer runtime.KeepAlive(entry)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_entry_get((*C.mulu_entry)(entry.at()), in(pointer), C.size_t(len(pointer)), &text_, &length_))
	text = lent(text_, length_)
	return
}

func entryCount(entry *handle, pointer []byte) (count int, err error) {
	if err = open(entry); err != nil {
		return
	}
	defer runtime.KeepAlive(entry)
	var count_ C.size_t
	err = failed(C.mulu_entry_count((*C.mulu_entry)(entry.at()), in(pointer), C.size_t(len(pointer)), &count_))
	count = int(count_)
	return
}

func entryRemove(entry *handle, pointer []byte) (err error) {
	if err = open(entry); err != nil {
		return
	}
	defer runtime.KeepAlive(entry)
	err = failed(C.mulu_entry_remove((*C.mulu_entry)(entry.at()), in(pointer), C.size_t(len(pointer))))
	return
}

func entryWrite(entry *handle) (out *handle, err error) {
	if err = open(entry); err != nil {
		return
	}
	defer runtime.KeepAlive(entry)
	var out_ *C.mulu_text
	err = failed(C.mulu_entry_write((*C.mulu_entry)(entry.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_text_free((*C.mulu_text)(p)) })
	return
}

func nextQuestion(checker *handle, entry *handle) (out *handle, err error) {
	if err = open(checker, entry); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	defer runtime.KeepAlive(entry)
	var out_ *C.mulu_question
	err = failed(C.mulu_next_question((*C.mulu_checker)(checker.at()), (*C.mulu_entry)(entry.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_question_free((*C.mulu_question)(p)) })
	return
}

func questionCount(question *handle) int {
	defer runtime.KeepAlive(question)
	return int(C.mulu_question_count((*C.mulu_question)(question.at())))
}

func questionNext(question *handle) (index int, err error) {
	if err = open(question); err != nil {
		return
	}
	defer runtime.KeepAlive(question)
	var index_ C.size_t
	err = failed(C.mulu_question_next((*C.mulu_question)(question.at()), &index_))
	index = int(index_)
	return
}

func questionPointer(question *handle, index int) (text string, err error) {
	if err = open(question); err != nil {
		return
	}
	defer runtime.KeepAlive(question)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_question_pointer((*C.mulu_question)(question.at()), C.size_t(index), &text_, &length_))
	text = lent(text_, length_)
	return
}

func questionNumber(question *handle, index int, which int) (number int, err error) {
	if err = open(question); err != nil {
		return
	}
	defer runtime.KeepAlive(question)
	var number_ C.size_t
	err = failed(C.mulu_question_number((*C.mulu_question)(question.at()), C.size_t(index), C.int(which), &number_))
	number = int(number_)
	return
}

func questionWord(question *handle, index int, word int) (text string, err error) {
	if err = open(question); err != nil {
		return
	}
	defer runtime.KeepAlive(question)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_question_word((*C.mulu_question)(question.at()), C.size_t(index), C.size_t(word), &text_, &length_))
	text = lent(text_, length_)
	return
}

func questionRule(question *handle, index int, rule int) (number int, err error) {
	if err = open(question); err != nil {
		return
	}
	defer runtime.KeepAlive(question)
	var number_ C.size_t
	err = failed(C.mulu_question_rule((*C.mulu_question)(question.at()), C.size_t(index), C.size_t(rule), &number_))
	number = int(number_)
	return
}

func entryCheck(checker *handle, entry *handle) (out *handle, err error) {
	if err = open(checker, entry); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	defer runtime.KeepAlive(entry)
	var out_ *C.mulu_report
	err = failed(C.mulu_entry_check((*C.mulu_checker)(checker.at()), (*C.mulu_entry)(entry.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_report_free((*C.mulu_report)(p)) })
	return
}

func checkerCheck(checker *handle, document []byte, format int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_report
	err = failed(C.mulu_checker_check((*C.mulu_checker)(checker.at()), in(document), C.size_t(len(document)), C.int(format), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_report_free((*C.mulu_report)(p)) })
	return
}

func checkerCheckColumn(checker *handle, data []byte, offsets []int32, count int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_report
	err = failed(C.mulu_checker_check_column((*C.mulu_checker)(checker.at()), in(data), (*C.int)(unsafe.Pointer(&offsets[0])), C.size_t(count), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_report_free((*C.mulu_report)(p)) })
	return
}

func reportCount(report *handle) int {
	defer runtime.KeepAlive(report)
	return int(C.mulu_report_count((*C.mulu_report)(report.at())))
}

func reportComplete(report *handle) int {
	defer runtime.KeepAlive(report)
	return int(C.mulu_report_complete((*C.mulu_report)(report.at())))
}

func reportText(report *handle, index int, which int) (text string, err error) {
	if err = open(report); err != nil {
		return
	}
	defer runtime.KeepAlive(report)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_report_text((*C.mulu_report)(report.at()), C.size_t(index), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func reportNotes(report *handle) int {
	defer runtime.KeepAlive(report)
	return int(C.mulu_report_notes((*C.mulu_report)(report.at())))
}

func reportNote(report *handle, index int) (text string, err error) {
	if err = open(report); err != nil {
		return
	}
	defer runtime.KeepAlive(report)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_report_note((*C.mulu_report)(report.at()), C.size_t(index), &text_, &length_))
	text = lent(text_, length_)
	return
}

func reportNumber(report *handle, index int, which int) (number int, err error) {
	if err = open(report); err != nil {
		return
	}
	defer runtime.KeepAlive(report)
	var number_ C.size_t
	err = failed(C.mulu_report_number((*C.mulu_report)(report.at()), C.size_t(index), C.int(which), &number_))
	number = int(number_)
	return
}

func reportRelated(report *handle, index int, other int) (number int, err error) {
	if err = open(report); err != nil {
		return
	}
	defer runtime.KeepAlive(report)
	var number_ C.size_t
	err = failed(C.mulu_report_related((*C.mulu_report)(report.at()), C.size_t(index), C.size_t(other), &number_))
	number = int(number_)
	return
}

func catalogueNew(checker *handle, format int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_catalogue
	err = failed(C.mulu_catalogue_new((*C.mulu_checker)(checker.at()), C.int(format), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_catalogue_free((*C.mulu_catalogue)(p)) })
	return
}

func catalogueFeed(catalogue *handle, piece []byte) (err error) {
	if err = open(catalogue); err != nil {
		return
	}
	defer runtime.KeepAlive(catalogue)
	err = failed(C.mulu_catalogue_feed((*C.mulu_catalogue)(catalogue.at()), in(piece), C.size_t(len(piece))))
	return
}

func catalogueAdd(catalogue *handle, entry *handle) (err error) {
	if err = open(catalogue, entry); err != nil {
		return
	}
	defer runtime.KeepAlive(catalogue)
	defer runtime.KeepAlive(entry)
	err = failed(C.mulu_catalogue_add((*C.mulu_catalogue)(catalogue.at()), (*C.mulu_entry)(entry.at())))
	return
}

func catalogueFinish(catalogue *handle) (out *handle, err error) {
	if err = open(catalogue); err != nil {
		return
	}
	defer runtime.KeepAlive(catalogue)
	var out_ *C.mulu_report
	err = failed(C.mulu_catalogue_finish((*C.mulu_catalogue)(catalogue.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_report_free((*C.mulu_report)(p)) })
	return
}

func convert(checker *handle, document []byte, from int, to int, words int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_conversion
	err = failed(C.mulu_convert((*C.mulu_checker)(checker.at()), in(document), C.size_t(len(document)), C.int(from), C.int(to), C.int(words), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_conversion_free((*C.mulu_conversion)(p)) })
	return
}

func conversionDocument(conversion *handle) (text string, err error) {
	if err = open(conversion); err != nil {
		return
	}
	defer runtime.KeepAlive(conversion)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_conversion_document((*C.mulu_conversion)(conversion.at()), &text_, &length_))
	text = lent(text_, length_)
	return
}

func conversionNumber(conversion *handle, which int) (number int, err error) {
	if err = open(conversion); err != nil {
		return
	}
	defer runtime.KeepAlive(conversion)
	var number_ C.size_t
	err = failed(C.mulu_conversion_number((*C.mulu_conversion)(conversion.at()), C.int(which), &number_))
	number = int(number_)
	return
}

func conversionCount(conversion *handle) int {
	defer runtime.KeepAlive(conversion)
	return int(C.mulu_conversion_count((*C.mulu_conversion)(conversion.at())))
}

func conversionLoss(conversion *handle, index int, which int) (text string, number int, err error) {
	if err = open(conversion); err != nil {
		return
	}
	defer runtime.KeepAlive(conversion)
	var text_ *C.char
	var length_ C.size_t
	var number_ C.size_t
	err = failed(C.mulu_conversion_loss((*C.mulu_conversion)(conversion.at()), C.size_t(index), C.int(which), &text_, &length_, &number_))
	text = lent(text_, length_)
	number = int(number_)
	return
}

func keysWrite(checker *handle, data []byte, offsets []int32, count int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_text
	err = failed(C.mulu_keys_write((*C.mulu_checker)(checker.at()), in(data), (*C.int)(unsafe.Pointer(&offsets[0])), C.size_t(count), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_text_free((*C.mulu_text)(p)) })
	return
}

func keysCheck(checker *handle, data []byte, offsets []int32, count int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_report
	err = failed(C.mulu_keys_check((*C.mulu_checker)(checker.at()), in(data), (*C.int)(unsafe.Pointer(&offsets[0])), C.size_t(count), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_report_free((*C.mulu_report)(p)) })
	return
}

func calendarIsWorkingDay(checker *handle, day []byte) (answer int, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var answer_ C.int
	err = failed(C.mulu_calendar_is_working_day((*C.mulu_checker)(checker.at()), in(day), C.size_t(len(day)), &answer_))
	answer = int(answer_)
	return
}

func calendarDue(checker *handle, duty []byte, start []byte, extension int) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_counting
	err = failed(C.mulu_calendar_due((*C.mulu_checker)(checker.at()), in(duty), C.size_t(len(duty)), in(start), C.size_t(len(start)), C.size_t(extension), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_counting_free((*C.mulu_counting)(p)) })
	return
}

func calendarCount(checker *handle, working_days int, start []byte) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_counting
	err = failed(C.mulu_calendar_count((*C.mulu_checker)(checker.at()), C.size_t(working_days), in(start), C.size_t(len(start)), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_counting_free((*C.mulu_counting)(p)) })
	return
}

func countingText(counting *handle, which int) (text string, err error) {
	if err = open(counting); err != nil {
		return
	}
	defer runtime.KeepAlive(counting)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_counting_text((*C.mulu_counting)(counting.at()), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func countingNumber(counting *handle, which int) (number int, err error) {
	if err = open(counting); err != nil {
		return
	}
	defer runtime.KeepAlive(counting)
	var number_ C.size_t
	err = failed(C.mulu_counting_number((*C.mulu_counting)(counting.at()), C.int(which), &number_))
	number = int(number_)
	return
}

func countingCount(counting *handle) int {
	defer runtime.KeepAlive(counting)
	return int(C.mulu_counting_count((*C.mulu_counting)(counting.at())))
}

func countingDay(counting *handle, index int, which int) (text string, number int, err error) {
	if err = open(counting); err != nil {
		return
	}
	defer runtime.KeepAlive(counting)
	var text_ *C.char
	var length_ C.size_t
	var number_ C.size_t
	err = failed(C.mulu_counting_day((*C.mulu_counting)(counting.at()), C.size_t(index), C.int(which), &text_, &length_, &number_))
	text = lent(text_, length_)
	number = int(number_)
	return
}

func decide(checker *handle, entry *handle, request []byte, published int) (out *handle, err error) {
	if err = open(checker, entry); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	defer runtime.KeepAlive(entry)
	var out_ *C.mulu_decision
	err = failed(C.mulu_decide((*C.mulu_checker)(checker.at()), (*C.mulu_entry)(entry.at()), in(request), C.size_t(len(request)), C.int(published), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_decision_free((*C.mulu_decision)(p)) })
	return
}

func decisionOutcome(decision *handle) int {
	defer runtime.KeepAlive(decision)
	return int(C.mulu_decision_outcome((*C.mulu_decision)(decision.at())))
}

func decisionText(decision *handle, which int) (text string, err error) {
	if err = open(decision); err != nil {
		return
	}
	defer runtime.KeepAlive(decision)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_decision_text((*C.mulu_decision)(decision.at()), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func decisionNumber(decision *handle, which int) (number int, err error) {
	if err = open(decision); err != nil {
		return
	}
	defer runtime.KeepAlive(decision)
	var number_ C.size_t
	err = failed(C.mulu_decision_number((*C.mulu_decision)(decision.at()), C.int(which), &number_))
	number = int(number_)
	return
}

func decisionCount(decision *handle, list int) int {
	defer runtime.KeepAlive(decision)
	return int(C.mulu_decision_count((*C.mulu_decision)(decision.at()), C.int(list)))
}

func decisionItem(decision *handle, list int, index int, which int) (text string, err error) {
	if err = open(decision); err != nil {
		return
	}
	defer runtime.KeepAlive(decision)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_decision_item((*C.mulu_decision)(decision.at()), C.int(list), C.size_t(index), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func decisionChanges(decision *handle) int {
	defer runtime.KeepAlive(decision)
	return int(C.mulu_decision_changes((*C.mulu_decision)(decision.at())))
}

func decisionEdits(decision *handle, change int) int {
	defer runtime.KeepAlive(decision)
	return int(C.mulu_decision_edits((*C.mulu_decision)(decision.at()), C.size_t(change)))
}

func decisionEdit(decision *handle, change int, index int, which int) (text string, err error) {
	if err = open(decision); err != nil {
		return
	}
	defer runtime.KeepAlive(decision)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_decision_edit((*C.mulu_decision)(decision.at()), C.size_t(change), C.size_t(index), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func decisionWrite(decision *handle) (out *handle, err error) {
	if err = open(decision); err != nil {
		return
	}
	defer runtime.KeepAlive(decision)
	var out_ *C.mulu_text
	err = failed(C.mulu_decision_write((*C.mulu_decision)(decision.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_text_free((*C.mulu_text)(p)) })
	return
}

func requestRead(checker *handle, json []byte) (out *handle, err error) {
	if err = open(checker); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	var out_ *C.mulu_request
	err = failed(C.mulu_request_read((*C.mulu_checker)(checker.at()), in(json), C.size_t(len(json)), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_request_free((*C.mulu_request)(p)) })
	return
}

func requestText(request *handle, which int) (text string, err error) {
	if err = open(request); err != nil {
		return
	}
	defer runtime.KeepAlive(request)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_request_text((*C.mulu_request)(request.at()), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func requestCheck(checker *handle, request *handle, entry *handle) (out *handle, err error) {
	if err = open(checker, request, entry); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	defer runtime.KeepAlive(request)
	defer runtime.KeepAlive(entry)
	var out_ *C.mulu_report
	err = failed(C.mulu_request_check((*C.mulu_checker)(checker.at()), (*C.mulu_request)(request.at()), (*C.mulu_entry)(entry.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_report_free((*C.mulu_report)(p)) })
	return
}

func requestCheckListed(checker *handle, request *handle, entry *handle) (out *handle, err error) {
	if err = open(checker, request, entry); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	defer runtime.KeepAlive(request)
	defer runtime.KeepAlive(entry)
	var out_ *C.mulu_report
	err = failed(C.mulu_request_check_listed((*C.mulu_checker)(checker.at()), (*C.mulu_request)(request.at()), (*C.mulu_entry)(entry.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_report_free((*C.mulu_report)(p)) })
	return
}

func requestLife(checker *handle, request *handle, entry *handle) (out *handle, err error) {
	if err = open(checker, request, entry); err != nil {
		return
	}
	defer runtime.KeepAlive(checker)
	defer runtime.KeepAlive(request)
	defer runtime.KeepAlive(entry)
	var out_ *C.mulu_life
	err = failed(C.mulu_request_life((*C.mulu_checker)(checker.at()), (*C.mulu_request)(request.at()), (*C.mulu_entry)(entry.at()), &out_))
	out = hold(unsafe.Pointer(out_), func(p unsafe.Pointer) { C.mulu_life_free((*C.mulu_life)(p)) })
	return
}

func lifeText(life *handle, which int) (text string, err error) {
	if err = open(life); err != nil {
		return
	}
	defer runtime.KeepAlive(life)
	var text_ *C.char
	var length_ C.size_t
	err = failed(C.mulu_life_text((*C.mulu_life)(life.at()), C.int(which), &text_, &length_))
	text = lent(text_, length_)
	return
}

func lifeCount(life *handle) int {
	defer runtime.KeepAlive(life)
	return int(C.mulu_life_count((*C.mulu_life)(life.at())))
}

func lifeDuty(life *handle, index int, which int) (text string, standing int, err error) {
	if err = open(life); err != nil {
		return
	}
	defer runtime.KeepAlive(life)
	var text_ *C.char
	var length_ C.size_t
	var standing_ C.int
	err = failed(C.mulu_life_duty((*C.mulu_life)(life.at()), C.size_t(index), C.int(which), &text_, &length_, &standing_))
	text = lent(text_, length_)
	standing = int(standing_)
	return
}
