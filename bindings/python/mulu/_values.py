"""What the library says, copied out of it: of str or of bytes, as the checker speaks."""
# Written from include/mulu.h by tests/it/bindings.rs.
from dataclasses import dataclass
from typing import AnyStr, Generic, Tuple

from . import _header as H
from ._library import Object, library

__all__ = [
    "Source",
    "Rule",
    "Word",
    "Field",
    "Question",
    "Finding",
    "Loss",
    "Conversion",
    "Day",
    "Counting",
    "Item",
    "Edit",
    "Decision",
    "Duty",
    "Life",
]


@dataclass(frozen=True)
class Source(Generic[AnyStr]):
    """One place of the law on which a rule rests."""
    place: AnyStr  # the place as findings cite it: short name and article
    title: AnyStr  # the title of the text
    number: AnyStr  # the number under which it was issued; empty for what is no law
    since: AnyStr  # its first day in force, such as "2025-08-01", or empty
    until: AnyStr  # the first day on which it no longer is in force, or empty
    force: AnyStr  # how its words bind: "must", "should" or "may"
    evidence: AnyStr  # how the text is known: "verified", "second_hand" or "memory"

    @classmethod
    def _of(cls, it: Object[AnyStr], rule: int, source: int) -> "Source[AnyStr]":
        return cls(
            place=it._text("mulu_rule_source", it, rule, source, H.SOURCE_PLACE),
            title=it._text("mulu_rule_source", it, rule, source, H.SOURCE_TITLE),
            number=it._text("mulu_rule_source", it, rule, source, H.SOURCE_NUMBER),
            since=it._text("mulu_rule_source", it, rule, source, H.SOURCE_FROM),
            until=it._text("mulu_rule_source", it, rule, source, H.SOURCE_UNTIL),
            force=it._text("mulu_rule_source", it, rule, source, H.SOURCE_FORCE),
            evidence=it._text("mulu_rule_source", it, rule, source, H.SOURCE_EVIDENCE),
        )


@dataclass(frozen=True)
class Rule(Generic[AnyStr]):
    """What can be found, and how much it weighs."""
    code: AnyStr  # "SHR201": stable, never reused
    name: AnyStr  # "none-without-basis": the rule in words, stable
    basis: AnyStr  # what is cited, one place a line
    title: AnyStr  # the rule's fault in a few words
    explain: AnyStr  # why it is one, and what to do, in a paragraph
    severity: int  # one of SEVERITY_*, or 0: it is not in force
    about: int  # one of ABOUT_*
    sources: Tuple[Source[AnyStr], ...]  # its law
    index: int  # its place among all rules

    @classmethod
    def _of(cls, it: Object[AnyStr], rule: int) -> "Rule[AnyStr]":
        return cls(
            code=it._text("mulu_rule_text", it, rule, H.TEXT_RULE),
            name=it._text("mulu_rule_text", it, rule, H.TEXT_NAME),
            basis=it._text("mulu_rule_text", it, rule, H.TEXT_BASIS),
            title=it._text("mulu_rule_text", it, rule, H.TEXT_TITLE),
            explain=it._text("mulu_rule_text", it, rule, H.TEXT_EXPLAIN),
            severity=it._number("mulu_rule_severity", it, rule),
            about=it._number("mulu_rule_number", it, rule, H.RULE_ABOUT),
            sources=tuple(Source._of(it, rule, source) for source in range(it._number("mulu_rule_number", it, rule, H.RULE_SOURCES))),
            index=rule,
        )


@dataclass(frozen=True)
class Word(Generic[AnyStr]):
    """One of the words that a field takes."""
    token: AnyStr  # the word as it stands in documents, in ASCII
    label: AnyStr  # the word as people read it, in Chinese
    code: AnyStr  # the code that the dialect of the checker has for it, or empty

    @classmethod
    def _of(cls, it: Object[AnyStr], word: int) -> "Word[AnyStr]":
        return cls(
            token=it._text("mulu_field_word", it, word, H.WORD_TOKEN),
            label=it._text("mulu_field_word", it, word, H.WORD_LABEL),
            code=it._text("mulu_field_word", it, word, H.WORD_CODE),
        )


@dataclass(frozen=True)
class Field(Generic[AnyStr]):
    """What a member of an entry is called, what it holds, and which words it takes."""
    pointer: AnyStr  # where it stands, with an asterisk for any index of a list
    heading: AnyStr  # the heading in Chinese, which readers take for the member
    title: AnyStr  # the title in English
    note: AnyStr  # what belongs there
    source: AnyStr  # the article, standard or form that it comes from
    kind: int  # one of KIND_*
    list: bool  # 1 for a list of such texts or words; else 0
    words: Tuple[Word[AnyStr], ...]  # none: it is no word

    @classmethod
    def _of(cls, it: Object[AnyStr]) -> "Field[AnyStr]":
        return cls(
            pointer=it._text("mulu_field_text", it, H.FIELD_POINTER),
            heading=it._text("mulu_field_text", it, H.FIELD_HEADING),
            title=it._text("mulu_field_text", it, H.FIELD_TITLE),
            note=it._text("mulu_field_text", it, H.FIELD_NOTE),
            source=it._text("mulu_field_text", it, H.FIELD_SOURCE),
            kind=it._number("mulu_field_number", it, H.FIELD_KIND),
            list=bool(it._number("mulu_field_number", it, H.FIELD_LIST)),
            words=tuple(Word._of(it, word) for word in range(it._number("mulu_field_number", it, H.FIELD_WORDS))),
        )


@dataclass(frozen=True)
class Question(Generic[AnyStr]):
    """What there is to say of one field of an entry."""
    pointer: AnyStr  # a field, or a whole object or list
    need: int  # one of NEED_*
    answered: bool  # 1 when it says something to which no rule objects; else 0
    words: Tuple[AnyStr, ...]  # those that alone may stand there; none: no limit
    rules: Tuple[int, ...]  # indices of the rules that miss it, forbid it or limit it

    @classmethod
    def _of(cls, it: Object[AnyStr], field: int) -> "Question[AnyStr]":
        return cls(
            pointer=it._text("mulu_question_pointer", it, field),
            need=it._number("mulu_question_number", it, field, H.QUESTION_NEED),
            answered=bool(it._number("mulu_question_number", it, field, H.QUESTION_ANSWERED)),
            words=tuple(it._text("mulu_question_word", it, field, each) for each in range(it._number("mulu_question_number", it, field, H.QUESTION_WORDS))),
            rules=tuple(it._number("mulu_question_rule", it, field, each) for each in range(it._number("mulu_question_number", it, field, H.QUESTION_RULES))),
        )


@dataclass(frozen=True)
class Finding(Generic[AnyStr]):
    """One finding of a report."""
    rule: AnyStr  # "SHR201": stable, never reused
    at: AnyStr  # where: RFC 6901 JSON Pointer into the entry
    message: AnyStr  # what is wrong
    help: AnyStr  # what to do; may be empty
    name: AnyStr  # "none-without-basis": the rule in words, stable
    basis: AnyStr  # what is cited, one place a line
    title: AnyStr  # the rule's fault in a few words
    explain: AnyStr  # why it is one, and what to do, in a paragraph
    sheet: AnyStr  # the sheet of a workbook on which it stands, or empty
    severity: int  # one of SEVERITY_*
    entry: int  # the entry, from 0; 0 too where it is about the document
    line: int  # line or row, from 1, of what is wrong or of what lacks it; or 0
    column: int  # the column in characters, or of a workbook, from 1
    offset: int  # the first byte, from 0; 0 when the document is not in UTF-8
    length: int  # how many bytes; 0 when the document is not in UTF-8
    related: Tuple[int, ...]  # the other entries that it is about, by their numbers from 0

    @classmethod
    def _of(cls, it: Object[AnyStr], finding: int) -> "Finding[AnyStr]":
        return cls(
            rule=it._text("mulu_report_text", it, finding, H.TEXT_RULE),
            at=it._text("mulu_report_text", it, finding, H.TEXT_AT),
            message=it._text("mulu_report_text", it, finding, H.TEXT_MESSAGE),
            help=it._text("mulu_report_text", it, finding, H.TEXT_HELP),
            name=it._text("mulu_report_text", it, finding, H.TEXT_NAME),
            basis=it._text("mulu_report_text", it, finding, H.TEXT_BASIS),
            title=it._text("mulu_report_text", it, finding, H.TEXT_TITLE),
            explain=it._text("mulu_report_text", it, finding, H.TEXT_EXPLAIN),
            sheet=it._text("mulu_report_text", it, finding, H.TEXT_SHEET),
            severity=it._number("mulu_report_number", it, finding, H.NUMBER_SEVERITY),
            entry=it._number("mulu_report_number", it, finding, H.NUMBER_ENTRY),
            line=it._number("mulu_report_number", it, finding, H.NUMBER_LINE),
            column=it._number("mulu_report_number", it, finding, H.NUMBER_COLUMN),
            offset=it._number("mulu_report_number", it, finding, H.NUMBER_OFFSET),
            length=it._number("mulu_report_number", it, finding, H.NUMBER_LENGTH),
            related=tuple(it._number("mulu_report_related", it, finding, each) for each in range(it._number("mulu_report_number", it, finding, H.NUMBER_RELATED))),
        )


@dataclass(frozen=True)
class Loss(Generic[AnyStr]):
    """What is lost of an entry by writing it in another format."""
    kind: AnyStr  # what kind of loss it is: a word such as "too_long"
    at: AnyStr  # where: RFC 6901 JSON Pointer into the entry, empty for all of it
    detail: AnyStr  # the text that it is about, cut short; or why it was not read
    code: AnyStr  # the code of the entry, or empty
    name: AnyStr  # the name of the entry, or empty
    entry: int  # the entry that lost it, from 0

    @classmethod
    def _of(cls, it: Object[AnyStr], loss: int) -> "Loss[AnyStr]":
        return cls(
            kind=it._text("mulu_conversion_loss", it, loss, H.LOSS_KIND),
            at=it._text("mulu_conversion_loss", it, loss, H.LOSS_AT),
            detail=it._text("mulu_conversion_loss", it, loss, H.LOSS_DETAIL),
            code=it._text("mulu_conversion_loss", it, loss, H.LOSS_CODE),
            name=it._text("mulu_conversion_loss", it, loss, H.LOSS_NAME),
            entry=it._number("mulu_conversion_loss", it, loss, 1),
        )


@dataclass(frozen=True)
class Conversion(Generic[AnyStr]):
    """A document written in another format, and what is lost by it."""
    document: bytes  # what was written
    entries: int  # how many entries were written
    lost: int  # how many losses there are, listed or not
    losses: Tuple[Loss[AnyStr], ...]  # all, or the first hundred thousand

    @classmethod
    def _of(cls, it: Object[AnyStr]) -> "Conversion[AnyStr]":
        return cls(
            document=it._bytes("mulu_conversion_document", it),
            entries=it._number("mulu_conversion_number", it, H.CONVERSION_ENTRIES),
            lost=it._number("mulu_conversion_number", it, H.CONVERSION_LOSSES),
            losses=tuple(Loss._of(it, loss) for loss in range(library.mulu_conversion_count(it._raw))),
        )


@dataclass(frozen=True)
class Day(Generic[AnyStr]):
    """One day of the proof of a counting."""
    date: AnyStr  # the day, such as "2026-02-14"
    why: AnyStr  # why it counts, or does not, in a few words
    number: int  # its number among the days that count, from 1, or 0

    @classmethod
    def _of(cls, it: Object[AnyStr], day: int) -> "Day[AnyStr]":
        return cls(
            date=it._text("mulu_counting_day", it, day, H.DAY_DATE),
            why=it._text("mulu_counting_day", it, day, H.DAY_WHY),
            number=it._number("mulu_counting_day", it, day, 1),
        )


@dataclass(frozen=True)
class Counting(Generic[AnyStr]):
    """By when something is to be done, and the proof."""
    due: AnyStr  # the last day, such as "2026-03-05"; empty when it is not known
    basis: AnyStr  # the text that sets the period; empty for a number of working days
    lack: AnyStr  # what the calendar lacks; empty when the last day is known
    working_days: int  # how long the period is, its extension included
    uncovered: int  # the first year on the way that is not known, or 0
    provisional: int  # the year whose notice may still move a day, or 0
    outside_scope: bool  # 1 for requests from outside the declared scope only
    days: Tuple[Day[AnyStr], ...]  # from the day of the event to the last

    @classmethod
    def _of(cls, it: Object[AnyStr]) -> "Counting[AnyStr]":
        return cls(
            due=it._text("mulu_counting_text", it, H.DUE_DAY),
            basis=it._text("mulu_counting_text", it, H.DUE_BASIS),
            lack=it._text("mulu_counting_text", it, H.DUE_LACK),
            working_days=it._number("mulu_counting_number", it, H.COUNTING_WORKING_DAYS),
            uncovered=it._number("mulu_counting_number", it, H.COUNTING_UNCOVERED),
            provisional=it._number("mulu_counting_number", it, H.COUNTING_PROVISIONAL),
            outside_scope=bool(it._number("mulu_counting_number", it, H.COUNTING_OUTSIDE_SCOPE)),
            days=tuple(Day._of(it, day) for day in range(library.mulu_counting_count(it._raw))),
        )


@dataclass(frozen=True)
class Item(Generic[AnyStr]):
    """One item of a list of a decision."""
    text: AnyStr  # the sentence, the place or the day
    basis: AnyStr  # the article, or empty
    at: AnyStr  # what it rests on, such as "entry:/share/type", or empty

    @classmethod
    def _of(cls, it: Object[AnyStr], list: int, item: int) -> "Item[AnyStr]":
        return cls(
            text=it._text("mulu_decision_item", it, list, item, H.ITEM_TEXT),
            basis=it._text("mulu_decision_item", it, list, item, H.ITEM_BASIS),
            at=it._text("mulu_decision_item", it, list, item, H.ITEM_AT),
        )


@dataclass(frozen=True)
class Edit(Generic[AnyStr]):
    """One edit to a request."""
    at: AnyStr  # the member of the request, such as "request:/purposes"
    to: AnyStr  # what it would say, in JSON

    @classmethod
    def _of(cls, it: Object[AnyStr], change: int, edit: int) -> "Edit[AnyStr]":
        return cls(
            at=it._text("mulu_decision_edit", it, change, edit, H.EDIT_AT),
            to=it._text("mulu_decision_edit", it, change, edit, H.EDIT_TO),
        )


@dataclass(frozen=True)
class Decision(Generic[AnyStr]):
    """Who may have the data, by which article, and by when."""
    outcome: int  # one of OUTCOME_*
    title: AnyStr  # the outcome in words
    entry: AnyStr  # the code of the entry
    request: AnyStr  # the number of the request
    received: AnyStr  # the day of receipt, such as "2026-02-13", or empty
    reply_by: AnyStr  # the day by which the provider answers, or empty
    periods: AnyStr  # the articles that set the periods, one a line
    reply_days: int  # within how many working days the provider answers, or 0
    deliver_days: int  # within how many more it delivers, or 0
    uncovered: int  # the year of which the days off are not known, or 0
    reasons: Tuple[Item[AnyStr], ...]  # why, the strongest reason first
    missing: Tuple[Item[AnyStr], ...]  # what is missing or not known, such as "request:/basis"
    obligations: Tuple[Item[AnyStr], ...]  # what the applicant keeps to
    counted: Tuple[Item[AnyStr], ...]  # the working days up to the answer
    changes: Tuple[Tuple[Edit[AnyStr], ...], ...]  # the smallest sets of edits, each of which would make it a grant
    json: AnyStr  # all of it, as `mulu schema decision` describes it

    @classmethod
    def _of(cls, it: Object[AnyStr]) -> "Decision[AnyStr]":
        return cls(
            outcome=library.mulu_decision_outcome(it._raw),
            title=it._text("mulu_decision_text", it, H.DECISION_TITLE),
            entry=it._text("mulu_decision_text", it, H.DECISION_ENTRY),
            request=it._text("mulu_decision_text", it, H.DECISION_REQUEST),
            received=it._text("mulu_decision_text", it, H.DECISION_RECEIVED),
            reply_by=it._text("mulu_decision_text", it, H.DECISION_REPLY_BY),
            periods=it._text("mulu_decision_text", it, H.DECISION_PERIODS),
            reply_days=it._number("mulu_decision_number", it, H.DECISION_REPLY_DAYS),
            deliver_days=it._number("mulu_decision_number", it, H.DECISION_DELIVER_DAYS),
            uncovered=it._number("mulu_decision_number", it, H.DECISION_UNCOVERED),
            reasons=tuple(Item._of(it, H.LIST_REASONS, item) for item in range(library.mulu_decision_count(it._raw, H.LIST_REASONS))),
            missing=tuple(Item._of(it, H.LIST_MISSING, item) for item in range(library.mulu_decision_count(it._raw, H.LIST_MISSING))),
            obligations=tuple(Item._of(it, H.LIST_OBLIGATIONS, item) for item in range(library.mulu_decision_count(it._raw, H.LIST_OBLIGATIONS))),
            counted=tuple(Item._of(it, H.LIST_COUNTED, item) for item in range(library.mulu_decision_count(it._raw, H.LIST_COUNTED))),
            changes=tuple(tuple(Edit._of(it, change, edit) for edit in range(library.mulu_decision_edits(it._raw, change)))
                          for change in range(library.mulu_decision_changes(it._raw))),
            json=it._written("mulu_decision_write", it),
        )


@dataclass(frozen=True)
class Duty(Generic[AnyStr]):
    """What is to be done by when."""
    name: AnyStr  # what is to be done: a word such as "deliver"
    title: AnyStr  # the same for people
    at: AnyStr  # what began it: a pointer into the request
    start: AnyStr  # the day on which it began, or empty
    due: AnyStr  # the last day, or empty
    done: AnyStr  # the day on which it was done, or empty
    standing_text: AnyStr  # how it stands, for people
    basis: AnyStr  # the text that sets the period, or empty
    standing: int  # one of STANDING_*

    @classmethod
    def _of(cls, it: Object[AnyStr], duty: int) -> "Duty[AnyStr]":
        return cls(
            name=it._text("mulu_life_duty", it, duty, H.DUTY_NAME),
            title=it._text("mulu_life_duty", it, duty, H.DUTY_TITLE),
            at=it._text("mulu_life_duty", it, duty, H.DUTY_AT),
            start=it._text("mulu_life_duty", it, duty, H.DUTY_START),
            due=it._text("mulu_life_duty", it, duty, H.DUTY_DUE),
            done=it._text("mulu_life_duty", it, duty, H.DUTY_DONE),
            standing_text=it._text("mulu_life_duty", it, duty, H.DUTY_STANDING),
            basis=it._text("mulu_life_duty", it, duty, H.DUTY_BASIS),
            standing=it._number("mulu_life_duty", it, duty, 1),
        )


@dataclass(frozen=True)
class Life(Generic[AnyStr]):
    """Where a request stands, and what is to be done by when."""
    stage: AnyStr  # where the request stands: a word such as "agreed"
    title: AnyStr  # the same for people
    received: AnyStr  # the day of receipt, such as "2026-02-13", or empty
    duties: Tuple[Duty[AnyStr], ...]  # the answer, the delivery, every check

    @classmethod
    def _of(cls, it: Object[AnyStr]) -> "Life[AnyStr]":
        return cls(
            stage=it._text("mulu_life_text", it, H.LIFE_STAGE),
            title=it._text("mulu_life_text", it, H.LIFE_TITLE),
            received=it._text("mulu_life_text", it, H.LIFE_RECEIVED),
            duties=tuple(Duty._of(it, duty) for duty in range(library.mulu_life_count(it._raw))),
        )
