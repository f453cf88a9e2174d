//! What the library says of one thing, as a plain value of a language: its members, and which call gives each. Python,
//! C++ and Go have their types of values, and what copies them, written from here.

use crate::interface::{Function, Interface};

/// One type of values.
pub(super) struct Value {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    /// Which object is asked.
    pub(super) of: &'static str,
    /// What is given to every call after the object, such as the index.
    pub(super) at: &'static [&'static str],
    pub(super) members: &'static [Member],
}

/// A member: its name, and where it comes from.
pub(super) type Member = (&'static str, Read);

/// Functions and constants are without `mulu_` and `MULU_`. Where there is a constant, its comment is the member's;
/// elsewhere the last text is.
pub(super) enum Read {
    /// The last of what is given.
    Given(&'static str),
    Text(&'static str, &'static str),
    Number(&'static str, &'static str),
    Flag(&'static str, &'static str),
    /// The number that a function gives last, beside a text or alone.
    Last(&'static str, &'static str),
    Returned(&'static str, &'static str),
    /// A text that is lent; the same, where it may be in no encoding; a text that becomes ours.
    Lent(&'static str, &'static str),
    Bytes(&'static str, &'static str),
    Written(&'static str, &'static str),
    /// Texts, numbers or values, and how many there are.
    Texts(&'static str, Count, &'static str),
    Numbers(&'static str, Count, &'static str),
    Values(&'static str, Count, &'static str),
    /// The values of one of several lists, which the constant names, and what counts them.
    List(&'static str, &'static str, &'static str),
    /// Lists of values: what counts the lists, and the values of one.
    Lists(&'static str, &'static str, &'static str, &'static str),
}

pub(super) enum Count {
    Number(&'static str, &'static str),
    Returned(&'static str),
}

use Read::*;

pub(super) const VALUES: &[Value] = &[
    Value {
        name: "Source",
        about: "One place of the law on which a rule rests.",
        of: "checker",
        at: &["rule", "source"],
        members: &[
            ("place", Text("rule_source", "SOURCE_PLACE")),
            ("title", Text("rule_source", "SOURCE_TITLE")),
            ("number", Text("rule_source", "SOURCE_NUMBER")),
            ("since", Text("rule_source", "SOURCE_FROM")),
            ("until", Text("rule_source", "SOURCE_UNTIL")),
            ("force", Text("rule_source", "SOURCE_FORCE")),
            ("evidence", Text("rule_source", "SOURCE_EVIDENCE")),
        ],
    },
    Value {
        name: "Rule",
        about: "What can be found, and how much it weighs.",
        of: "checker",
        at: &["rule"],
        members: &[
            ("code", Text("rule_text", "TEXT_RULE")),
            ("name", Text("rule_text", "TEXT_NAME")),
            ("basis", Text("rule_text", "TEXT_BASIS")),
            ("title", Text("rule_text", "TEXT_TITLE")),
            ("explain", Text("rule_text", "TEXT_EXPLAIN")),
            ("severity", Last("rule_severity", "one of MULU_SEVERITY_*, or 0: it is not in force")),
            ("about", Number("rule_number", "RULE_ABOUT")),
            ("sources", Values("Source", Count::Number("rule_number", "RULE_SOURCES"), "its law")),
            ("index", Given("its place among all rules")),
        ],
    },
    Value {
        name: "Word",
        about: "One of the words that a field takes.",
        of: "field",
        at: &["word"],
        members: &[
            ("token", Text("field_word", "WORD_TOKEN")),
            ("label", Text("field_word", "WORD_LABEL")),
            ("code", Text("field_word", "WORD_CODE")),
        ],
    },
    Value {
        name: "Field",
        about: "What a member of an entry is called, what it holds, and which words it takes.",
        of: "field",
        at: &[],
        members: &[
            ("pointer", Text("field_text", "FIELD_POINTER")),
            ("heading", Text("field_text", "FIELD_HEADING")),
            ("title", Text("field_text", "FIELD_TITLE")),
            ("note", Text("field_text", "FIELD_NOTE")),
            ("source", Text("field_text", "FIELD_SOURCE")),
            ("kind", Number("field_number", "FIELD_KIND")),
            ("list", Flag("field_number", "FIELD_LIST")),
            (
                "words",
                Values("Word", Count::Number("field_number", "FIELD_WORDS"), "none: it is no word"),
            ),
        ],
    },
    Value {
        name: "Question",
        about: "What there is to say of one field of an entry.",
        of: "question",
        at: &["field"],
        members: &[
            ("pointer", Lent("question_pointer", "a field, or a whole object or list")),
            ("need", Number("question_number", "QUESTION_NEED")),
            ("answered", Flag("question_number", "QUESTION_ANSWERED")),
            (
                "words",
                Texts(
                    "question_word",
                    Count::Number("question_number", "QUESTION_WORDS"),
                    "those that alone may stand there; none: no limit",
                ),
            ),
            (
                "rules",
                Numbers(
                    "question_rule",
                    Count::Number("question_number", "QUESTION_RULES"),
                    "indices of the rules that miss it, forbid it or limit it",
                ),
            ),
        ],
    },
    Value {
        name: "Finding",
        about: "One finding of a report.",
        of: "report",
        at: &["finding"],
        members: &[
            ("rule", Text("report_text", "TEXT_RULE")),
            ("at", Text("report_text", "TEXT_AT")),
            ("message", Text("report_text", "TEXT_MESSAGE")),
            ("help", Text("report_text", "TEXT_HELP")),
            ("name", Text("report_text", "TEXT_NAME")),
            ("basis", Text("report_text", "TEXT_BASIS")),
            ("severity", Number("report_number", "NUMBER_SEVERITY")),
            ("entry", Number("report_number", "NUMBER_ENTRY")),
            ("line", Number("report_number", "NUMBER_LINE")),
            ("column", Number("report_number", "NUMBER_COLUMN")),
            ("offset", Number("report_number", "NUMBER_OFFSET")),
            ("length", Number("report_number", "NUMBER_LENGTH")),
            ("sheet", Text("report_text", "TEXT_SHEET")),
        ],
    },
    Value {
        name: "Loss",
        about: "What is lost of an entry by writing it in another format.",
        of: "conversion",
        at: &["loss"],
        members: &[
            ("kind", Text("conversion_loss", "LOSS_KIND")),
            ("at", Text("conversion_loss", "LOSS_AT")),
            ("detail", Text("conversion_loss", "LOSS_DETAIL")),
            ("code", Text("conversion_loss", "LOSS_CODE")),
            ("name", Text("conversion_loss", "LOSS_NAME")),
            ("message", Text("conversion_loss", "LOSS_MESSAGE")),
            ("entry", Last("conversion_loss", "the entry that lost it, from 0")),
        ],
    },
    Value {
        name: "Conversion",
        about: "A document written in another format, and what is lost by it.",
        of: "conversion",
        at: &[],
        members: &[
            ("document", Bytes("conversion_document", "what was written")),
            ("entries", Number("conversion_number", "CONVERSION_ENTRIES")),
            ("lost", Number("conversion_number", "CONVERSION_LOSSES")),
            (
                "losses",
                Values(
                    "Loss",
                    Count::Returned("conversion_count"),
                    "all, or the first hundred thousand",
                ),
            ),
        ],
    },
    Value {
        name: "Day",
        about: "One day of the proof of a counting.",
        of: "counting",
        at: &["day"],
        members: &[
            ("date", Text("counting_day", "DAY_DATE")),
            ("why", Text("counting_day", "DAY_WHY")),
            ("number", Last("counting_day", "its number among the days that count, from 1, or 0")),
        ],
    },
    Value {
        name: "Counting",
        about: "By when something is to be done, and the proof.",
        of: "counting",
        at: &[],
        members: &[
            ("due", Text("counting_text", "DUE_DAY")),
            ("basis", Text("counting_text", "DUE_BASIS")),
            ("lack", Text("counting_text", "DUE_LACK")),
            ("working_days", Number("counting_number", "COUNTING_WORKING_DAYS")),
            ("uncovered", Number("counting_number", "COUNTING_UNCOVERED")),
            ("provisional", Number("counting_number", "COUNTING_PROVISIONAL")),
            ("outside_scope", Flag("counting_number", "COUNTING_OUTSIDE_SCOPE")),
            (
                "days",
                Values(
                    "Day",
                    Count::Returned("counting_count"),
                    "from the day of the event to the last",
                ),
            ),
        ],
    },
    Value {
        name: "Item",
        about: "One item of a list of a decision.",
        of: "decision",
        at: &["list", "item"],
        members: &[
            ("text", Text("decision_item", "ITEM_TEXT")),
            ("basis", Text("decision_item", "ITEM_BASIS")),
            ("at", Text("decision_item", "ITEM_AT")),
        ],
    },
    Value {
        name: "Edit",
        about: "One edit to a request.",
        of: "decision",
        at: &["change", "edit"],
        members: &[
            ("at", Text("decision_edit", "EDIT_AT")),
            ("to", Text("decision_edit", "EDIT_TO")),
        ],
    },
    Value {
        name: "Decision",
        about: "Who may have the data, by which article, and by when.",
        of: "decision",
        at: &[],
        members: &[
            ("outcome", Returned("decision_outcome", "one of MULU_OUTCOME_*")),
            ("title", Text("decision_text", "DECISION_TITLE")),
            ("entry", Text("decision_text", "DECISION_ENTRY")),
            ("request", Text("decision_text", "DECISION_REQUEST")),
            ("received", Text("decision_text", "DECISION_RECEIVED")),
            ("reply_by", Text("decision_text", "DECISION_REPLY_BY")),
            ("periods", Text("decision_text", "DECISION_PERIODS")),
            ("reply_days", Number("decision_number", "DECISION_REPLY_DAYS")),
            ("deliver_days", Number("decision_number", "DECISION_DELIVER_DAYS")),
            ("uncovered", Number("decision_number", "DECISION_UNCOVERED")),
            ("reasons", List("Item", "LIST_REASONS", "decision_count")),
            ("missing", List("Item", "LIST_MISSING", "decision_count")),
            ("obligations", List("Item", "LIST_OBLIGATIONS", "decision_count")),
            ("counted", List("Item", "LIST_COUNTED", "decision_count")),
            (
                "changes",
                Lists(
                    "Edit",
                    "decision_changes",
                    "decision_edits",
                    "the smallest sets of edits, each of which would make it a grant",
                ),
            ),
            (
                "json",
                Written("decision_write", "all of it, as `mulu schema decision` describes it"),
            ),
        ],
    },
    Value {
        name: "Duty",
        about: "What is to be done by when.",
        of: "life",
        at: &["duty"],
        members: &[
            ("name", Text("life_duty", "DUTY_NAME")),
            ("title", Text("life_duty", "DUTY_TITLE")),
            ("at", Text("life_duty", "DUTY_AT")),
            ("start", Text("life_duty", "DUTY_START")),
            ("due", Text("life_duty", "DUTY_DUE")),
            ("done", Text("life_duty", "DUTY_DONE")),
            ("standing_text", Text("life_duty", "DUTY_STANDING")),
            ("basis", Text("life_duty", "DUTY_BASIS")),
            ("standing", Last("life_duty", "one of MULU_STANDING_*")),
        ],
    },
    Value {
        name: "Life",
        about: "Where a request stands, and what is to be done by when.",
        of: "life",
        at: &[],
        members: &[
            ("stage", Text("life_text", "LIFE_STAGE")),
            ("title", Text("life_text", "LIFE_TITLE")),
            ("received", Text("life_text", "LIFE_RECEIVED")),
            (
                "duties",
                Values(
                    "Duty",
                    Count::Returned("life_count"),
                    "the answer, the delivery, every check",
                ),
            ),
        ],
    },
];

impl Value {
    pub(super) fn named(name: &str) -> &'static Value {
        VALUES.iter().find(|value| value.name == name).unwrap()
    }

    /// What a value of a list is counted by.
    pub(super) fn each(&self) -> &'static str {
        self.at.last().unwrap()
    }
}

impl Read {
    /// What the member says, for its comment.
    pub(super) fn about<'a>(&'a self, interface: &'a Interface) -> &'a str {
        match self {
            Text(_, constant) | Number(_, constant) | Flag(_, constant) | List(_, constant, _) => {
                let name = format!("MULU_{constant}");
                let found = interface.constants.iter().find(|constant| constant.name == name);
                &found.unwrap_or_else(|| panic!("the header has no {name}")).comment
            }
            Given(about)
            | Last(_, about)
            | Returned(_, about)
            | Lent(_, about)
            | Bytes(_, about)
            | Written(_, about)
            | Texts(_, _, about)
            | Numbers(_, _, about)
            | Values(_, _, about)
            | Lists(_, _, _, about) => about,
        }
    }
}

/// Whether a function gives a number beside a text.
pub(super) fn beside_a_text(interface: &Interface, function: &str) -> bool {
    let name = format!("mulu_{function}");
    let found = interface.functions.iter().find(|f: &&Function| f.name == name).unwrap();
    let [.., text, _, _] = &found.parameters[..] else { return false };
    text.kind == "const char **"
}
