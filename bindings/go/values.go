package mulu

// What is answered, copied. The constants of the header say what the numbers mean.
type (
	// Rule is what can be found. Severity is 0 where it is not in force.
	Rule struct {
		Code, Name, Basis, Title, Explain string
		Index, Severity, About            int
		Sources                           []Source
	}
	// Source is one place of the law on which a rule rests.
	Source struct{ Place, Title, Number, From, Until, Force, Evidence string }
	// Field is what a member of an entry is called, what it holds, and which words it takes.
	Field struct {
		Pointer, Heading, Title, Note, Source string
		Kind                                  int
		List                                  bool
		Words                                 []Word
	}
	// Word is one of the words that a field takes.
	Word struct{ Token, Label, Code string }
	// Finding is one finding of a report.
	Finding struct {
		Rule, At, Message, Help, Name, Basis, Title, Explain string
		Severity, Entry, Line, Column, Offset, Length        int
	}
	// Question is what an entry has to say. Next is the first field that is to be answered, or nil.
	Question struct {
		Fields []Need
		Next   *Need
	}
	// Need is what there is to say of one field. Rules are indices into Checker.Rules.
	Need struct {
		Pointer  string
		Need     int
		Answered bool
		Words    []string
		Rules    []int
	}
	// Decision is who may have the data, by which article, and by when.
	Decision struct {
		Outcome, ReplyDays, DeliverDays, Uncovered        int
		Title, Entry, Request, Received, ReplyBy, Periods string
		Reasons, Missing, Obligations, Counted            []Item
		Changes                                           [][]Edit
		JSON                                              []byte
	}
	// Item is one item of a list of a decision.
	Item struct{ Text, Basis, At string }
	// Edit is one edit to a request.
	Edit struct{ At, To string }
	// Life is where a request stands, and what is to be done by when.
	Life struct {
		Stage, Title, Received string
		Duties                 []Duty
	}
	// Duty is what is to be done. StandingText says for people how it stands.
	Duty struct {
		Name, Title, At, Start, Due, Done, StandingText, Basis string
		Standing                                               int
	}
	// Counting is by when something is to be done, and the proof.
	Counting struct {
		Day, Basis, Lack                                  string
		WorkingDays, Uncovered, Provisional, OutsideScope int
		Days                                              []Day
	}
	// Day is one day of the proof. Number is its number among those that count, or 0.
	Day struct {
		Date, Why string
		Number    int
	}
)
