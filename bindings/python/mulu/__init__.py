"""Checks government data-catalogue entries and decides how they are shared.

A checker whose settings are str speaks str; one whose settings are bytes speaks bytes, in the encoding that they name.
Numbers are the constants of this module, such as SEVERITY_ERROR; they gain members: have a default.
"""
from ctypes import POINTER, c_char, c_char_p, c_int, c_size_t, c_void_p, cast
from typing import Any, AnyStr, Iterator, List, Optional, Tuple

from . import _header as H
from ._header import *
from ._object import Error, Object, Raw, Text, call, held, library, make, number, numbers
from ._values import (Counting, Day, Decision, Duty, Edit, Field, Finding, Item, Life, Question, Questions, Rule, Word)


def version() -> str:
    return str(library.mulu_version().decode())


def abi() -> int:
    return int(library.mulu_abi())


def status_text(status: int) -> str:
    return str(library.mulu_status_text(status).decode())


class Checker(Object[AnyStr]):
    """The settings of a check, in TOML; immutable, shared by all threads."""

    def __init__(self, settings: AnyStr) -> None:
        checker, why = c_void_p(), c_void_p()
        speaks: Any = str if isinstance(settings, str) else bytes
        data: bytes = settings.encode() if isinstance(settings, str) else settings
        status = library.mulu_checker_new(data, len(data), checker, why)
        if status != H.OK:
            reason: Object[bytes] = Object(Raw("text", why), bytes)
            raise Error(status, reason._text("mulu_text_get", why).decode(errors="replace") if why else "")
        super().__init__(Raw("checker", checker), speaks)

    def rules(self) -> List[Rule[AnyStr]]:
        return [self._rule(index) for index in range(library.mulu_rule_count())]

    def _rule(self, index: int) -> Rule[AnyStr]:
        code, *texts = self._texts("mulu_rule_text", self._raw, index,
                                   which=(H.TEXT_RULE, H.TEXT_NAME, H.TEXT_TITLE, H.TEXT_EXPLAIN))
        return Rule(code, number("mulu_rule_severity", self._raw, index, kind=c_int), *texts)

    def fields(self) -> List[Field[AnyStr]]:
        return [self._field(make("field", "mulu_field_at", self._raw, index))
                for index in range(library.mulu_field_count())]

    def field(self, pointer: Text) -> Field[AnyStr]:
        return self._field(make("field", "mulu_field_of", self._raw, *self._in(pointer)))

    def _field(self, raw: Raw) -> Field[AnyStr]:
        kind, many, count = numbers("mulu_field_number", raw, (H.FIELD_KIND, H.FIELD_LIST, H.FIELD_WORDS))
        words = [Word(*self._texts("mulu_field_word", raw, word, which=range(H.WORD_TOKEN, H.WORD_CODE + 1)))
                 for word in range(count)]
        texts = self._texts("mulu_field_text", raw, which=range(H.FIELD_POINTER, H.FIELD_SOURCE + 1))
        return Field(*texts, kind, bool(many), words)

    def new_entry(self) -> "Entry[AnyStr]":
        return Entry(make("entry", "mulu_entry_new", self._raw), self._speaks)

    def read_entry(self, json: Text) -> "Entry[AnyStr]":
        return Entry(make("entry", "mulu_entry_read", self._raw, *self._in(json)), self._speaks)

    def _report(self, name: str, *arguments: object) -> "Report[AnyStr]":
        return Report(make("report", name, *arguments), self._speaks)

    def check_entry(self, entry: "Entry[AnyStr]") -> "Report[AnyStr]":
        with held(entry) as raw:
            return self._report("mulu_entry_check", self._raw, raw)

    def check(self, document: Text, format: int = H.FORMAT_AUTO) -> "Report[AnyStr]":
        return self._report("mulu_checker_check", self._raw, *self._in(document), format)

    def check_column(self, data: Any, offsets: Any, count: int) -> "Report[AnyStr]":
        """Checks rows as Apache Arrow lays strings out. `data` and `offsets` are bytes, a writable buffer, an Arrow
        buffer, or the address of the first byte, which the caller keeps alive; nothing is copied."""
        return self._report("mulu_checker_check_column", self._raw, *_column(data, offsets, count))

    def write_keys(self, data: Any, offsets: Any, count: int) -> AnyStr:
        """The lines of the keys under which the rows of such a column have to meet."""
        return self._owned("mulu_keys_write", self._raw, *_column(data, offsets, count))

    def check_keys(self, data: Any, offsets: Any, count: int) -> "Report[AnyStr]":
        """Checks a column of such lines, each from its key on: all of a key, those of earlier entries first."""
        return self._report("mulu_keys_check", self._raw, *_column(data, offsets, count))

    def questions(self, entry: "Entry[AnyStr]") -> Questions[AnyStr]:
        with held(entry) as raw:
            question = make("question", "mulu_next_question", self._raw, raw)
        all = [self._question(question, index) for index in range(library.mulu_question_count(question))]
        try:
            return Questions(all, all[number("mulu_question_next", question)])
        except Error as error:
            if error.status != H.E_RANGE:
                raise
            return Questions(all, None)

    def _question(self, raw: Raw, index: int) -> Question[AnyStr]:
        need, answered, words, rules = [number("mulu_question_number", raw, index, which) for which in (
            H.QUESTION_NEED, H.QUESTION_ANSWERED, H.QUESTION_WORDS, H.QUESTION_RULES)]
        return Question(self._text("mulu_question_pointer", raw, index), need, bool(answered),
                        self._texts("mulu_question_word", raw, index, which=range(words)),
                        [number("mulu_question_rule", raw, index, rule) for rule in range(rules)])

    def catalogue(self, format: int = H.FORMAT_AUTO) -> "Catalogue[AnyStr]":
        return Catalogue(make("catalogue", "mulu_catalogue_new", self._raw, format), self._speaks)

    def is_working_day(self, day: Text) -> bool:
        return bool(number("mulu_calendar_is_working_day", self._raw, *self._in(day), kind=c_int))

    def due(self, duty: Text, start: Text, extension: int = 0) -> Counting[AnyStr]:
        return self._counting(make("counting", "mulu_calendar_due", self._raw, *self._in(duty), *self._in(start),
                                   extension))

    def count(self, working_days: int, start: Text) -> Counting[AnyStr]:
        return self._counting(make("counting", "mulu_calendar_count", self._raw, working_days, *self._in(start)))

    def _counting(self, raw: Raw) -> Counting[AnyStr]:
        *years, outside = numbers("mulu_counting_number", raw, range(1, H.COUNTING_OUTSIDE_SCOPE + 1))
        days = []
        for index in range(library.mulu_counting_count(raw)):
            place = c_size_t()
            days.append(Day(*(self._text("mulu_counting_day", raw, index, which, then=(place,))
                              for which in (H.DAY_DATE, H.DAY_WHY)), place.value))
        texts = self._texts("mulu_counting_text", raw, which=range(H.DUE_DAY, H.DUE_LACK + 1))
        return Counting(*texts, *years, bool(outside), days)

    def decide(self, entry: "Optional[Entry[AnyStr]]", request: Text, published: bool = False) -> Decision[AnyStr]:
        with held(entry) as raw:
            made = make("decision", "mulu_decide", self._raw, raw, *self._in(request), published)
        texts = self._texts("mulu_decision_text", made, which=range(H.DECISION_TITLE, H.DECISION_PERIODS + 1))
        days = numbers("mulu_decision_number", made, range(H.DECISION_REPLY_DAYS, H.DECISION_UNCOVERED + 1))
        lists = [[Item(*self._texts("mulu_decision_item", made, which, index, which=range(1, H.ITEM_AT + 1)))
                  for index in range(library.mulu_decision_count(made, which))]
                 for which in range(H.LIST_REASONS, H.LIST_COUNTED + 1)]
        changes = [[Edit(*self._texts("mulu_decision_edit", made, change, index, which=(H.EDIT_AT, H.EDIT_TO)))
                    for index in range(library.mulu_decision_edits(made, change))]
                   for change in range(library.mulu_decision_changes(made))]
        return Decision(library.mulu_decision_outcome(made), *texts, *days, *lists, changes,
                        self._owned("mulu_decision_write", made))

    def read_request(self, json: Text) -> "Request[AnyStr]":
        return Request(make("request", "mulu_request_read", self._raw, *self._in(json)), self._speaks)

    def check_request(self, request: "Request[AnyStr]", entry: "Optional[Entry[AnyStr]]" = None) -> "Report[AnyStr]":
        with held(entry) as raw:
            return self._report("mulu_request_check", self._raw, request._raw, raw)

    def life(self, request: "Request[AnyStr]", entry: "Optional[Entry[AnyStr]]" = None) -> Life[AnyStr]:
        with held(entry) as raw:
            life = make("life", "mulu_request_life", self._raw, request._raw, raw)
        duties = []
        for index in range(library.mulu_life_count(life)):
            standing = c_int()
            duties.append(Duty(*(self._text("mulu_life_duty", life, index, which, then=(standing,))
                                 for which in range(H.DUTY_NAME, H.DUTY_BASIS + 1)), standing.value))
        texts = self._texts("mulu_life_text", life, which=(H.LIFE_STAGE, H.LIFE_TITLE, H.LIFE_RECEIVED))
        return Life(*texts, duties)


def _column(data: Any, offsets: Any, count: int) -> Tuple[Any, Any, int]:
    at = cast(c_void_p(_address(offsets, 4 * (count + 1))), POINTER(c_int))
    return c_char_p(_address(data, at[count] if count else 0)), at, count


def _address(of: Any, least: int) -> Optional[int]:
    """Where a buffer begins, once it is known to be as long as its reader needs."""
    if of is None or isinstance(of, int):
        return of
    if hasattr(of, "address"):
        size, address = of.size, of.address
    elif isinstance(of, bytes):
        size, address = len(of), cast(c_char_p(of), c_void_p).value
    else:
        view = memoryview(of).cast("B")
        size = view.nbytes
        address = cast((c_char * size).from_buffer(view), c_void_p).value if size else None
    if size < least:
        raise ValueError(f"a buffer of {size} bytes where {least} are read")
    return address  # type: ignore[no-any-return]


class Entry(Object[AnyStr]):
    """One catalogue entry, read or built; of use to one thread at a time."""

    def set(self, pointer: Text, text: Text) -> None:
        with held(self) as raw:
            call("mulu_entry_set", raw, *self._in(pointer), *self._in(text))

    def get(self, pointer: Text) -> AnyStr:
        with held(self) as raw:
            return self._text("mulu_entry_get", raw, *self._in(pointer))

    def count(self, pointer: Text) -> int:
        with held(self) as raw:
            return number("mulu_entry_count", raw, *self._in(pointer))

    def remove(self, pointer: Text) -> None:
        with held(self) as raw:
            call("mulu_entry_remove", raw, *self._in(pointer))

    def write(self) -> AnyStr:
        with held(self) as raw:
            return self._owned("mulu_entry_write", raw)


class Request(Object[AnyStr]):
    """One request for data."""


class Catalogue(Object[AnyStr]):
    """Any number of entries, fed piece by piece or added, and what is wrong between them."""

    def feed(self, piece: Text) -> None:
        with held(self) as raw:
            call("mulu_catalogue_feed", raw, *self._in(piece))

    def add(self, entry: Entry[AnyStr]) -> None:
        with held(self) as raw, held(entry) as added:
            call("mulu_catalogue_add", raw, added)

    def finish(self) -> "Report[AnyStr]":
        with held(self) as raw:
            return Report(make("report", "mulu_catalogue_finish", raw), self._speaks)


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
        index = range(len(self))[index]
        rule, at, *texts = (self.text(index, which) for which in range(H.TEXT_RULE, H.TEXT_BASIS + 1))
        severity, entry, *place = (self.number(index, which) for which in range(1, H.NUMBER_LENGTH + 1))
        return Finding(rule, severity, entry, at, *texts, *place)

    def text(self, index: int, which: int) -> AnyStr:
        """One text of finding `index`: any of TEXT_*."""
        return self._text("mulu_report_text", self._raw, index, which)

    def number(self, index: int, which: int) -> int:
        """One number of finding `index`: any of NUMBER_*."""
        return number("mulu_report_number", self._raw, index, which)
