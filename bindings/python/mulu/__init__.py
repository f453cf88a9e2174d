"""Checks government data-catalogue entries and decides how they are shared.

A checker whose settings are str speaks str; one whose settings are bytes speaks bytes, in the encoding that they name.
Numbers are the constants of this module, such as SEVERITY_ERROR; they gain members: have a default.
"""
from ctypes import c_int, c_size_t, c_void_p
from typing import Any, AnyStr, Iterator, List, Optional

from . import _header as H
from ._header import *
from ._library import Error as Error, Object, Raw, Text, call, column, library, make, number, numbers
from ._values import *


def version() -> str:
    return str(library.mulu_version().decode())


def abi() -> int:
    return int(library.mulu_abi())


def status_text(status: int) -> str:
    return str(library.mulu_status_text(status).decode())


class Checker(Object[AnyStr]):
    """The settings of a check, in TOML; immutable, shared by all threads."""

    def __init__(self, settings: AnyStr) -> None:
        data = settings.encode() if isinstance(settings, str) else settings
        checker, why = c_void_p(), c_void_p()
        status = library.mulu_checker_new(data, len(data), checker, why)
        if status != H.OK:
            reason = Object(Raw("text", why), bytes)._text("mulu_text_get", why) if why else b""
            raise Error(status, reason.decode(errors="replace"))
        speaks: Any = str if isinstance(settings, str) else bytes
        super().__init__(Raw("checker", checker), speaks)
        try:
            self.field("/name")
        except UnicodeDecodeError:
            raise ValueError("settings that name an encoding other than UTF-8 are bytes") from None

    def rules(self) -> List[Rule[AnyStr]]:
        return [self._rule(index) for index in range(library.mulu_rule_count())]

    def rule(self, code: Text) -> Rule[AnyStr]:
        """The rule with a code such as "SHR201", or a name such as "none-without-basis"."""
        return self._rule(number("mulu_rule_find", *self._in(code)))

    def explain(self, code: Text) -> AnyStr:
        return self._owned("mulu_rule_write", self, number("mulu_rule_find", *self._in(code)))

    def _rule(self, index: int) -> Rule[AnyStr]:
        which = H.TEXT_RULE, H.TEXT_NAME, H.TEXT_BASIS, H.TEXT_TITLE, H.TEXT_EXPLAIN
        about, sources = numbers("mulu_rule_number", self, index, which=(H.RULE_ABOUT, H.RULE_SOURCES))
        law = range(H.SOURCE_PLACE, H.SOURCE_EVIDENCE + 1)
        return Rule(*self._texts("mulu_rule_text", self, index, which=which),
                    number("mulu_rule_severity", self, index, kind=c_int), about,
                    [Source(*self._texts("mulu_rule_source", self, index, source, which=law))
                     for source in range(sources)])

    def fields(self) -> List[Field[AnyStr]]:
        return [self._field(make("field", "mulu_field_at", self, index)) for index in range(library.mulu_field_count())]

    def field(self, pointer: Text) -> Field[AnyStr]:
        return self._field(make("field", "mulu_field_of", self, *self._in(pointer)))

    def _field(self, raw: Raw) -> Field[AnyStr]:
        kind, many, words = numbers("mulu_field_number", raw, which=range(H.FIELD_KIND, H.FIELD_WORDS + 1))
        return Field(*self._texts("mulu_field_text", raw, which=range(H.FIELD_POINTER, H.FIELD_SOURCE + 1)),
                     kind, bool(many),
                     [Word(*self._texts("mulu_field_word", raw, word, which=range(H.WORD_TOKEN, H.WORD_CODE + 1)))
                      for word in range(words)])

    def new_entry(self) -> "Entry[AnyStr]":
        return Entry(make("entry", "mulu_entry_new", self), self._speaks)

    def read_entry(self, json: Text) -> "Entry[AnyStr]":
        return Entry(make("entry", "mulu_entry_read", self, *self._in(json)), self._speaks)

    def check_entry(self, entry: "Entry[AnyStr]") -> "Report[AnyStr]":
        return Report(make("report", "mulu_entry_check", self, entry), self._speaks)

    def check(self, document: Text, format: int = H.FORMAT_AUTO) -> "Report[AnyStr]":
        return Report(make("report", "mulu_checker_check", self, *self._in(document), format), self._speaks)

    def check_column(self, data: Any, offsets: Any, count: int) -> "Report[AnyStr]":
        """Checks rows as Apache Arrow lays strings out. Each of `data` and `offsets` is bytes, a writable buffer, an
        Arrow buffer, or the address of its first byte, which the caller keeps alive. Nothing is copied."""
        return Report(make("report", "mulu_checker_check_column", self, *column(data, offsets, count)), self._speaks)

    def write_keys(self, data: Any, offsets: Any, count: int) -> AnyStr:
        """The lines of the keys under which the rows of such a column have to meet."""
        return self._owned("mulu_keys_write", self, *column(data, offsets, count))

    def check_keys(self, data: Any, offsets: Any, count: int) -> "Report[AnyStr]":
        """Checks a column of such lines, each from its key on: all of a key, those of earlier entries first."""
        return Report(make("report", "mulu_keys_check", self, *column(data, offsets, count)), self._speaks)

    def questions(self, entry: "Entry[AnyStr]") -> Questions[AnyStr]:
        raw = make("question", "mulu_next_question", self, entry)
        questions = [self._question(raw, index) for index in range(library.mulu_question_count(raw))]
        try:
            return Questions(questions, questions[number("mulu_question_next", raw)])
        except Error as error:
            if error.status != H.E_RANGE:
                raise
            return Questions(questions, None)

    def _question(self, raw: Raw, index: int) -> Question[AnyStr]:
        which = range(H.QUESTION_NEED, H.QUESTION_RULES + 1)
        need, answered, words, rules = numbers("mulu_question_number", raw, index, which=which)
        return Question(self._text("mulu_question_pointer", raw, index), need, bool(answered),
                        self._texts("mulu_question_word", raw, index, which=range(words)),
                        numbers("mulu_question_rule", raw, index, which=range(rules)))

    def catalogue(self, format: int = H.FORMAT_AUTO) -> "Catalogue[AnyStr]":
        return Catalogue(make("catalogue", "mulu_catalogue_new", self, format), self._speaks)

    def is_working_day(self, day: Text) -> bool:
        return bool(number("mulu_calendar_is_working_day", self, *self._in(day), kind=c_int))

    def due(self, duty: Text, start: Text, extension: int = 0) -> Counting[AnyStr]:
        return self._counting("mulu_calendar_due", *self._in(duty), *self._in(start), extension)

    def count(self, working_days: int, start: Text) -> Counting[AnyStr]:
        return self._counting("mulu_calendar_count", working_days, *self._in(start))

    def _counting(self, name: str, *arguments: object) -> Counting[AnyStr]:
        raw, place = make("counting", name, self, *arguments), c_size_t()
        days = [Day(*(self._text("mulu_counting_day", raw, index, which, then=(place,))
                      for which in (H.DAY_DATE, H.DAY_WHY)), place.value)
                for index in range(library.mulu_counting_count(raw))]
        return Counting(*self._texts("mulu_counting_text", raw, which=range(H.DUE_DAY, H.DUE_LACK + 1)), *numbers(
            "mulu_counting_number", raw, which=range(1, H.COUNTING_OUTSIDE_SCOPE + 1)), days)

    def decide(self, entry: "Optional[Entry[AnyStr]]", request: Text, published: bool = False) -> Decision[AnyStr]:
        raw = make("decision", "mulu_decide", self, entry, *self._in(request), published)
        lists = [[Item(*self._texts("mulu_decision_item", raw, which, index, which=range(1, H.ITEM_AT + 1)))
                  for index in range(library.mulu_decision_count(raw, which))]
                 for which in range(H.LIST_REASONS, H.LIST_COUNTED + 1)]
        changes = [[Edit(*self._texts("mulu_decision_edit", raw, change, index, which=(H.EDIT_AT, H.EDIT_TO)))
                    for index in range(library.mulu_decision_edits(raw, change))]
                   for change in range(library.mulu_decision_changes(raw))]
        return Decision(
            library.mulu_decision_outcome(raw),
            *self._texts("mulu_decision_text", raw, which=range(H.DECISION_TITLE, H.DECISION_PERIODS + 1)),
            *numbers("mulu_decision_number", raw, which=range(H.DECISION_REPLY_DAYS, H.DECISION_UNCOVERED + 1)),
            *lists, changes, self._owned("mulu_decision_write", raw))

    def read_request(self, json: Text) -> "Request[AnyStr]":
        return Request(make("request", "mulu_request_read", self, *self._in(json)), self._speaks)

    def check_request(self, request: "Request[AnyStr]", entry: "Optional[Entry[AnyStr]]" = None,
                      listed: bool = False) -> "Report[AnyStr]":
        """`listed`: the whole published catalogue is at hand; where `entry` is None, it does not list one."""
        name = "mulu_request_check_listed" if listed else "mulu_request_check"
        return Report(make("report", name, self, request, entry), self._speaks)

    def life(self, request: "Request[AnyStr]", entry: "Optional[Entry[AnyStr]]" = None) -> Life[AnyStr]:
        raw, standing = make("life", "mulu_request_life", self, request, entry), c_int()
        duties = [Duty(*(self._text("mulu_life_duty", raw, index, which, then=(standing,))
                         for which in range(H.DUTY_NAME, H.DUTY_BASIS + 1)), standing.value)
                  for index in range(library.mulu_life_count(raw))]
        return Life(*self._texts("mulu_life_text", raw, which=range(H.LIFE_STAGE, H.LIFE_RECEIVED + 1)), duties)


class Entry(Object[AnyStr]):
    """One catalogue entry, read or built."""
    _shared = False

    def set(self, pointer: Text, text: Text) -> None:
        call("mulu_entry_set", self, *self._in(pointer), *self._in(text))

    def get(self, pointer: Text) -> AnyStr:
        return self._text("mulu_entry_get", self, *self._in(pointer))

    def count(self, pointer: Text) -> int:
        return number("mulu_entry_count", self, *self._in(pointer))

    def remove(self, pointer: Text) -> None:
        call("mulu_entry_remove", self, *self._in(pointer))

    def write(self) -> AnyStr:
        return self._owned("mulu_entry_write", self)


class Request(Object[AnyStr]):
    """One request for data."""

    @property
    def id(self) -> AnyStr:
        return self._text("mulu_request_text", self, H.REQUEST_ID)

    @property
    def entry(self) -> AnyStr:
        return self._text("mulu_request_text", self, H.REQUEST_ENTRY)


class Catalogue(Object[AnyStr]):
    """Any number of entries, fed piece by piece or added, and what is wrong between them."""
    _shared = False

    def feed(self, piece: Text) -> None:
        call("mulu_catalogue_feed", self, *self._in(piece))

    def add(self, entry: Entry[AnyStr]) -> None:
        call("mulu_catalogue_add", self, entry)

    def finish(self) -> "Report[AnyStr]":
        return Report(make("report", "mulu_catalogue_finish", self), self._speaks)


class Report(Object[AnyStr]):
    """The findings of one check, in order: each is copied when it is asked for."""

    @property
    def complete(self) -> bool:
        return bool(library.mulu_report_complete(self._raw))

    def __len__(self) -> int:
        return int(library.mulu_report_count(self._raw))

    def __iter__(self) -> Iterator[Finding[AnyStr]]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index: int) -> Finding[AnyStr]:
        at = range(len(self))[index]
        return Finding(*(self.text(at, which) for which in range(H.TEXT_RULE, H.TEXT_BASIS + 1)),
                       *(self.number(at, which) for which in range(H.NUMBER_SEVERITY, H.NUMBER_LENGTH + 1)))

    def text(self, index: int, which: int) -> AnyStr:
        """One text of finding `index`, any of TEXT_*, where the others are not needed."""
        return self._text("mulu_report_text", self, index, which)

    def number(self, index: int, which: int) -> int:
        return number("mulu_report_number", self, index, which)
