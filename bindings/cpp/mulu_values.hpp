// What the library says, copied out of it: a part of mulu.hpp, which includes it.
// Written from mulu.h by tests/it/bindings.rs.
namespace mulu {

// One place of the law on which a rule rests.
struct Source {
    std::string place; // the place as findings cite it: short name and article
    std::string title; // the title of the text
    std::string number; // the number under which it was issued; empty for what is no law
    std::string since; // its first day in force, such as "2025-08-01", or empty
    std::string until; // the first day on which it no longer is in force, or empty
    std::string force; // how its words bind: "must", "should" or "may"
    std::string evidence; // how the text is known: "verified", "second_hand" or "memory"
};

// What can be found, and how much it weighs.
struct Rule {
    std::string code; // "SHR201": stable, never reused
    std::string name; // "none-without-basis": the rule in words, stable
    std::string basis; // what is cited, one place a line
    std::string title; // the rule's fault in a few words
    std::string explain; // why it is one, and what to do, in a paragraph
    int severity; // one of MULU_SEVERITY_*, or 0: it is not in force
    std::size_t about; // one of MULU_ABOUT_*
    std::vector<Source> sources; // its law
    std::size_t index; // its place among all rules
};

// One of the words that a field takes.
struct Word {
    std::string token; // the word as it stands in documents, in ASCII
    std::string label; // the word as people read it, in Chinese
    std::string code; // the code that the dialect of the checker has for it, or empty
};

// What a member of an entry is called, what it holds, and which words it takes.
struct Field {
    std::string pointer; // where it stands, with an asterisk for any index of a list
    std::string heading; // the heading in Chinese, which readers take for the member
    std::string title; // the title in English
    std::string note; // what belongs there
    std::string source; // the article, standard or form that it comes from
    std::size_t kind; // one of MULU_KIND_*
    bool list; // 1 for a list of such texts or words; else 0
    std::vector<Word> words; // none: it is no word
};

// What there is to say of one field of an entry.
struct Question {
    std::string pointer; // a field, or a whole object or list
    std::size_t need; // one of MULU_NEED_*
    bool answered; // 1 when it says something to which no rule objects; else 0
    std::vector<std::string> words; // those that alone may stand there; none: no limit
    std::vector<std::size_t> rules; // indices of the rules that miss it, forbid it or limit it
};

// One finding of a report.
struct Finding {
    std::string rule; // "SHR201": stable, never reused
    std::string at; // where: RFC 6901 JSON Pointer into the entry
    std::string message; // what is wrong
    std::string help; // what to do; may be empty
    std::string name; // "none-without-basis": the rule in words, stable
    std::string basis; // what is cited, one place a line
    std::string title; // the rule's fault in a few words
    std::string explain; // why it is one, and what to do, in a paragraph
    std::string sheet; // the sheet of a workbook on which it stands, or empty
    std::size_t severity; // one of MULU_SEVERITY_*
    std::size_t entry; // the entry, from 0; 0 too where it is about the document
    std::size_t line; // line or row, from 1, of what is wrong or of what lacks it; or 0
    std::size_t column; // the column in characters, or of a workbook, from 1
    std::size_t offset; // the first byte, from 0; 0 when the document is not in UTF-8
    std::size_t length; // how many bytes; 0 when the document is not in UTF-8
    std::vector<std::size_t> related; // the other entries that it is about, by their numbers from 0
};

// What is lost of an entry by writing it in another format.
struct Loss {
    std::string kind; // what kind of loss it is: a word such as "too_long"
    std::string at; // where: RFC 6901 JSON Pointer into the entry, empty for all of it
    std::string detail; // the text that it is about, cut short; or why it was not read
    std::string code; // the code of the entry, or empty
    std::string name; // the name of the entry, or empty
    std::size_t entry; // the entry that lost it, from 0
};

// A document written in another format, and what is lost by it.
struct Conversion {
    std::string document; // what was written
    std::size_t entries; // how many entries were written
    std::size_t lost; // how many losses there are, listed or not
    std::vector<Loss> losses; // all, or the first hundred thousand
};

// One day of the proof of a counting.
struct Day {
    std::string date; // the day, such as "2026-02-14"
    std::string why; // why it counts, or does not, in a few words
    std::size_t number; // its number among the days that count, from 1, or 0
};

// By when something is to be done, and the proof.
struct Counting {
    std::string due; // the last day, such as "2026-03-05"; empty when it is not known
    std::string basis; // the text that sets the period; empty for a number of working days
    std::string lack; // what the calendar lacks; empty when the last day is known
    std::size_t working_days; // how long the period is, its extension included
    std::size_t uncovered; // the first year on the way that is not known, or 0
    std::size_t provisional; // the year whose notice may still move a day, or 0
    bool outside_scope; // 1 for requests from outside the declared scope only
    std::vector<Day> days; // from the day of the event to the last
};

// One item of a list of a decision.
struct Item {
    std::string text; // the sentence, the place or the day
    std::string basis; // the article, or empty
    std::string at; // what it rests on, such as "entry:/share/type", or empty
};

// One edit to a request.
struct Edit {
    std::string at; // the member of the request, such as "request:/purposes"
    std::string to; // what it would say, in JSON
};

// Who may have the data, by which article, and by when.
struct Decision {
    int outcome; // one of MULU_OUTCOME_*
    std::string title; // the outcome in words
    std::string entry; // the code of the entry
    std::string request; // the number of the request
    std::string received; // the day of receipt, such as "2026-02-13", or empty
    std::string reply_by; // the day by which the provider answers, or empty
    std::string periods; // the articles that set the periods, one a line
    std::size_t reply_days; // within how many working days the provider answers, or 0
    std::size_t deliver_days; // within how many more it delivers, or 0
    std::size_t uncovered; // the year of which the days off are not known, or 0
    std::vector<Item> reasons; // why, the strongest reason first
    std::vector<Item> missing; // what is missing or not known, such as "request:/basis"
    std::vector<Item> obligations; // what the applicant keeps to
    std::vector<Item> counted; // the working days up to the answer
    std::vector<std::vector<Edit>> changes; // the smallest sets of edits, each of which would make it a grant
    std::string json; // all of it, as `mulu schema decision` describes it
};

// What is to be done by when.
struct Duty {
    std::string name; // what is to be done: a word such as "deliver"
    std::string title; // the same for people
    std::string at; // what began it: a pointer into the request
    std::string start; // the day on which it began, or empty
    std::string due; // the last day, or empty
    std::string done; // the day on which it was done, or empty
    std::string standing_text; // how it stands, for people
    std::string basis; // the text that sets the period, or empty
    int standing; // one of MULU_STANDING_*
};

// Where a request stands, and what is to be done by when.
struct Life {
    std::string stage; // where the request stands: a word such as "agreed"
    std::string title; // the same for people
    std::string received; // the day of receipt, such as "2026-02-13", or empty
    std::vector<Duty> duties; // the answer, the delivery, every check
};

class Reads : protected Calls {
protected:
    static Source read_source(const mulu_checker *it, std::size_t rule, std::size_t source) {
        return Source{
            lend(mulu_rule_source, it, rule, source, MULU_SOURCE_PLACE),
            lend(mulu_rule_source, it, rule, source, MULU_SOURCE_TITLE),
            lend(mulu_rule_source, it, rule, source, MULU_SOURCE_NUMBER),
            lend(mulu_rule_source, it, rule, source, MULU_SOURCE_FROM),
            lend(mulu_rule_source, it, rule, source, MULU_SOURCE_UNTIL),
            lend(mulu_rule_source, it, rule, source, MULU_SOURCE_FORCE),
            lend(mulu_rule_source, it, rule, source, MULU_SOURCE_EVIDENCE),
        };
    }
    static Rule read_rule(const mulu_checker *it, std::size_t rule) {
        return Rule{
            lend(mulu_rule_text, it, rule, MULU_TEXT_RULE),
            lend(mulu_rule_text, it, rule, MULU_TEXT_NAME),
            lend(mulu_rule_text, it, rule, MULU_TEXT_BASIS),
            lend(mulu_rule_text, it, rule, MULU_TEXT_TITLE),
            lend(mulu_rule_text, it, rule, MULU_TEXT_EXPLAIN),
            give<int>(mulu_rule_severity, it, rule),
            give<std::size_t>(mulu_rule_number, it, rule, MULU_RULE_ABOUT),
            list<Source>(give<std::size_t>(mulu_rule_number, it, rule, MULU_RULE_SOURCES), [&](std::size_t source) {
                return read_source(it, rule, source);
            }),
            rule,
        };
    }
    static Word read_word(const mulu_field *it, std::size_t word) {
        return Word{
            lend(mulu_field_word, it, word, MULU_WORD_TOKEN),
            lend(mulu_field_word, it, word, MULU_WORD_LABEL),
            lend(mulu_field_word, it, word, MULU_WORD_CODE),
        };
    }
    static Field read_field(const mulu_field *it) {
        return Field{
            lend(mulu_field_text, it, MULU_FIELD_POINTER),
            lend(mulu_field_text, it, MULU_FIELD_HEADING),
            lend(mulu_field_text, it, MULU_FIELD_TITLE),
            lend(mulu_field_text, it, MULU_FIELD_NOTE),
            lend(mulu_field_text, it, MULU_FIELD_SOURCE),
            give<std::size_t>(mulu_field_number, it, MULU_FIELD_KIND),
            give<std::size_t>(mulu_field_number, it, MULU_FIELD_LIST) == 1,
            list<Word>(give<std::size_t>(mulu_field_number, it, MULU_FIELD_WORDS), [&](std::size_t word) {
                return read_word(it, word);
            }),
        };
    }
    static Question read_question(const mulu_question *it, std::size_t field) {
        return Question{
            lend(mulu_question_pointer, it, field),
            give<std::size_t>(mulu_question_number, it, field, MULU_QUESTION_NEED),
            give<std::size_t>(mulu_question_number, it, field, MULU_QUESTION_ANSWERED) == 1,
            list<std::string>(give<std::size_t>(mulu_question_number, it, field, MULU_QUESTION_WORDS), [&](std::size_t i) {
                return lend(mulu_question_word, it, field, i);
            }),
            list<std::size_t>(give<std::size_t>(mulu_question_number, it, field, MULU_QUESTION_RULES), [&](std::size_t i) {
                return give<std::size_t>(mulu_question_rule, it, field, i);
            }),
        };
    }
    static Finding read_finding(const mulu_report *it, std::size_t finding) {
        return Finding{
            lend(mulu_report_text, it, finding, MULU_TEXT_RULE),
            lend(mulu_report_text, it, finding, MULU_TEXT_AT),
            lend(mulu_report_text, it, finding, MULU_TEXT_MESSAGE),
            lend(mulu_report_text, it, finding, MULU_TEXT_HELP),
            lend(mulu_report_text, it, finding, MULU_TEXT_NAME),
            lend(mulu_report_text, it, finding, MULU_TEXT_BASIS),
            lend(mulu_report_text, it, finding, MULU_TEXT_TITLE),
            lend(mulu_report_text, it, finding, MULU_TEXT_EXPLAIN),
            lend(mulu_report_text, it, finding, MULU_TEXT_SHEET),
            give<std::size_t>(mulu_report_number, it, finding, MULU_NUMBER_SEVERITY),
            give<std::size_t>(mulu_report_number, it, finding, MULU_NUMBER_ENTRY),
            give<std::size_t>(mulu_report_number, it, finding, MULU_NUMBER_LINE),
            give<std::size_t>(mulu_report_number, it, finding, MULU_NUMBER_COLUMN),
            give<std::size_t>(mulu_report_number, it, finding, MULU_NUMBER_OFFSET),
            give<std::size_t>(mulu_report_number, it, finding, MULU_NUMBER_LENGTH),
            list<std::size_t>(give<std::size_t>(mulu_report_number, it, finding, MULU_NUMBER_RELATED), [&](std::size_t i) {
                return give<std::size_t>(mulu_report_related, it, finding, i);
            }),
        };
    }
    static Loss read_loss(const mulu_conversion *it, std::size_t loss) {
        return Loss{
            first(mulu_conversion_loss, it, loss, MULU_LOSS_KIND),
            first(mulu_conversion_loss, it, loss, MULU_LOSS_AT),
            first(mulu_conversion_loss, it, loss, MULU_LOSS_DETAIL),
            first(mulu_conversion_loss, it, loss, MULU_LOSS_CODE),
            first(mulu_conversion_loss, it, loss, MULU_LOSS_NAME),
            second<std::size_t>(mulu_conversion_loss, it, loss, 1),
        };
    }
    static Conversion read_conversion(const mulu_conversion *it) {
        return Conversion{
            lend(mulu_conversion_document, it),
            give<std::size_t>(mulu_conversion_number, it, MULU_CONVERSION_ENTRIES),
            give<std::size_t>(mulu_conversion_number, it, MULU_CONVERSION_LOSSES),
            list<Loss>(mulu_conversion_count(it), [&](std::size_t loss) {
                return read_loss(it, loss);
            }),
        };
    }
    static Day read_day(const mulu_counting *it, std::size_t day) {
        return Day{
            first(mulu_counting_day, it, day, MULU_DAY_DATE),
            first(mulu_counting_day, it, day, MULU_DAY_WHY),
            second<std::size_t>(mulu_counting_day, it, day, 1),
        };
    }
    static Counting read_counting(const mulu_counting *it) {
        return Counting{
            lend(mulu_counting_text, it, MULU_DUE_DAY),
            lend(mulu_counting_text, it, MULU_DUE_BASIS),
            lend(mulu_counting_text, it, MULU_DUE_LACK),
            give<std::size_t>(mulu_counting_number, it, MULU_COUNTING_WORKING_DAYS),
            give<std::size_t>(mulu_counting_number, it, MULU_COUNTING_UNCOVERED),
            give<std::size_t>(mulu_counting_number, it, MULU_COUNTING_PROVISIONAL),
            give<std::size_t>(mulu_counting_number, it, MULU_COUNTING_OUTSIDE_SCOPE) == 1,
            list<Day>(mulu_counting_count(it), [&](std::size_t day) {
                return read_day(it, day);
            }),
        };
    }
    static Item read_item(const mulu_decision *it, int list, std::size_t item) {
        return Item{
            lend(mulu_decision_item, it, list, item, MULU_ITEM_TEXT),
            lend(mulu_decision_item, it, list, item, MULU_ITEM_BASIS),
            lend(mulu_decision_item, it, list, item, MULU_ITEM_AT),
        };
    }
    static Edit read_edit(const mulu_decision *it, std::size_t change, std::size_t edit) {
        return Edit{
            lend(mulu_decision_edit, it, change, edit, MULU_EDIT_AT),
            lend(mulu_decision_edit, it, change, edit, MULU_EDIT_TO),
        };
    }
    static Decision read_decision(const mulu_decision *it) {
        return Decision{
            mulu_decision_outcome(it),
            lend(mulu_decision_text, it, MULU_DECISION_TITLE),
            lend(mulu_decision_text, it, MULU_DECISION_ENTRY),
            lend(mulu_decision_text, it, MULU_DECISION_REQUEST),
            lend(mulu_decision_text, it, MULU_DECISION_RECEIVED),
            lend(mulu_decision_text, it, MULU_DECISION_REPLY_BY),
            lend(mulu_decision_text, it, MULU_DECISION_PERIODS),
            give<std::size_t>(mulu_decision_number, it, MULU_DECISION_REPLY_DAYS),
            give<std::size_t>(mulu_decision_number, it, MULU_DECISION_DELIVER_DAYS),
            give<std::size_t>(mulu_decision_number, it, MULU_DECISION_UNCOVERED),
            list<Item>(mulu_decision_count(it, MULU_LIST_REASONS), [&](std::size_t item) {
                return read_item(it, MULU_LIST_REASONS, item);
            }),
            list<Item>(mulu_decision_count(it, MULU_LIST_MISSING), [&](std::size_t item) {
                return read_item(it, MULU_LIST_MISSING, item);
            }),
            list<Item>(mulu_decision_count(it, MULU_LIST_OBLIGATIONS), [&](std::size_t item) {
                return read_item(it, MULU_LIST_OBLIGATIONS, item);
            }),
            list<Item>(mulu_decision_count(it, MULU_LIST_COUNTED), [&](std::size_t item) {
                return read_item(it, MULU_LIST_COUNTED, item);
            }),
            list<std::vector<Edit>>(mulu_decision_changes(it), [&](std::size_t change) {
                return list<Edit>(mulu_decision_edits(it, change), [&](std::size_t edit) {
                    return read_edit(it, change, edit);
                });
            }),
            written(mulu_decision_write, it),
        };
    }
    static Duty read_duty(const mulu_life *it, std::size_t duty) {
        return Duty{
            first(mulu_life_duty, it, duty, MULU_DUTY_NAME),
            first(mulu_life_duty, it, duty, MULU_DUTY_TITLE),
            first(mulu_life_duty, it, duty, MULU_DUTY_AT),
            first(mulu_life_duty, it, duty, MULU_DUTY_START),
            first(mulu_life_duty, it, duty, MULU_DUTY_DUE),
            first(mulu_life_duty, it, duty, MULU_DUTY_DONE),
            first(mulu_life_duty, it, duty, MULU_DUTY_STANDING),
            first(mulu_life_duty, it, duty, MULU_DUTY_BASIS),
            second<int>(mulu_life_duty, it, duty, 1),
        };
    }
    static Life read_life(const mulu_life *it) {
        return Life{
            lend(mulu_life_text, it, MULU_LIFE_STAGE),
            lend(mulu_life_text, it, MULU_LIFE_TITLE),
            lend(mulu_life_text, it, MULU_LIFE_RECEIVED),
            list<Duty>(mulu_life_count(it), [&](std::size_t duty) {
                return read_duty(it, duty);
            }),
        };
    }
};
} // namespace mulu
