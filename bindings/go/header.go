// Code generated from include/mulu.h by tests/it/bindings.rs. DO NOT EDIT.

package mulu

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
	// SeverityNotice: worth knowing; nothing is wrong.
	SeverityNotice = 1
	// SeverityWarning: probably wrong, or against good practice.
	SeverityWarning = 2
	// SeverityError: against a binding text, or a contradiction in the data.
	SeverityError = 3
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
	// FieldKind: one of MULU_KIND_*.
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
	// QuestionNeed: one of MULU_NEED_*.
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
	// NumberSeverity: one of MULU_SEVERITY_*.
	NumberSeverity = 1
	// NumberEntry: the entry, from 0.
	NumberEntry = 2
	// NumberLine: the line in the document, from 1; 0 when the place is not known.
	NumberLine = 3
	// NumberColumn: the column in characters, from 1.
	NumberColumn = 4
	// NumberOffset: the first byte, from 0; 0 when the document is not in UTF-8.
	NumberOffset = 5
	// NumberLength: how many bytes; 0 when the document is not in UTF-8.
	NumberLength = 6
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
)
