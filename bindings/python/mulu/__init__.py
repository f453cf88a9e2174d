"""Checks government data-catalogue entries and decides how they are shared.

A checker whose settings are str speaks str; one whose settings are bytes speaks bytes, in the encoding that they name.
Numbers are the constants of this module, such as SEVERITY_ERROR; they gain members: have a default.
"""
from typing import Any, AnyStr, Generic, Iterator, List, Optional

from . import _header as H
from ._header import *
from ._library import Error as Error, Handle, Object, Text, column, library
from ._values import *


def version() -> str:
    return str(library.mulu_version().decode())


def abi() -> int:
    return int(library.mulu_abi())


def status_text(status: int) -> str:
    return str(library.mulu_status_text(status).decode())


class Questions(Generic[AnyStr]):
    """What there is to say of an entry; `next` is the first that is required or advised and not answered."""

    def __init__(self, all: List[Question[AnyStr]], next: Optional[Question[AnyStr]]) -> None:
        self.all, self.next = all, next


class Entry(Object[AnyStr]):
    """One catalogue entry, read or built."""
    _changes = True

    def set(self, pointer: Text, text: Text) -> None:
        self._call("mulu_entry_set", self, pointer, text)

    def get(self, pointer: Text) -> AnyStr:
        return self._text("mulu_entry_get", self, pointer)

    def count(self, pointer: Text) -> int:
        return self._number("mulu_entry_count", self, pointer)

    def remove(self, pointer: Text) -> None:
        self._call("mulu_entry_remove", self, pointer)

    def write(self) -> AnyStr:
        return self._written("mulu_entry_write", self)


class Request(Object[AnyStr]):
    """One request for data."""

    @property
    def id(self) -> AnyStr:
        return self._text("mulu_request_text", self, H.REQUEST_ID)

    @property
    def entry(self) -> AnyStr:
        return self._text("mulu_request_text", self, H.REQUEST_ENTRY)


class Report(Object[AnyStr]):
    """The findings of one check, in order: each is copied when it is asked for."""

    @property
    def complete(self) -> bool:
        return bool(library.mulu_report_complete(self._raw))

    @property
    def notes(self) -> List[AnyStr]:
        """What there is to say of the document as a whole."""
        return [self._text("mulu_report_note", self, note) for note in range(library.mulu_report_notes(self._raw))]

    def __len__(self) -> int:
        return int(library.mulu_report_count(self._raw))

    def __iter__(self) -> Iterator[Finding[AnyStr]]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index: int) -> Finding[AnyStr]:
        return Finding._of(self, range(len(self))[index])

    def text(self, index: int, which: int) -> AnyStr:
        """One text of finding `index`, any of TEXT_*, where the others are not needed."""
        return self._text("mulu_report_text", self, index, which)

    def number(self, index: int, which: int) -> int:
        return self._number("mulu_report_number", self, index, which)


class Catalogue(Object[AnyStr]):
    """Any number of entries, fed piece by piece or added, and what is wrong between them."""
    _changes = True

    def feed(self, piece: Text) -> None:
        self._call("mulu_catalogue_feed", self, piece)

    def add(self, entry: Entry[AnyStr]) -> None:
        self._call("mulu_catalogue_add", self, entry)

    def finish(self) -> Report[AnyStr]:
        return self._made(Report, "mulu_catalogue_finish", self)


class Checker(Object[AnyStr]):
    """The settings of a check, in TOML; immutable, shared by all threads."""

    def __init__(self, settings: AnyStr) -> None:
        data = settings.encode() if isinstance(settings, str) else settings
        super().__init__(Handle("checker"), type(settings))
        why = Object(Handle("text"), bytes)
        status = library.mulu_checker_new(data, len(data), self._raw, why._raw)
        if status != H.OK:
            reason = why._text("mulu_text_get", why) if why._raw else b""
            raise Error(status, reason.decode(errors="replace"))
        if isinstance(settings, str) and self.encoding != "utf-8":
            raise ValueError("settings that name an encoding other than UTF-8 are bytes")

    @property
    def encoding(self) -> str:
        return str(library.mulu_checker_encoding(self._raw).decode())

    def rules(self) -> List[Rule[AnyStr]]:
        return [Rule._of(self, index) for index in range(library.mulu_rule_count())]

    def rule(self, code: Text) -> Rule[AnyStr]:
        """The rule with a code such as "SHR201", or a name such as "none-without-basis"."""
        return Rule._of(self, self._number("mulu_rule_find", code))

    def explain(self, code: Text) -> AnyStr:
        return self._written("mulu_rule_write", self, self._number("mulu_rule_find", code))

    def fields(self) -> List[Field[AnyStr]]:
        count = library.mulu_field_count()
        return [Field._of(self._made(Object, "mulu_field_at", self, index)) for index in range(count)]

    def field(self, pointer: Text) -> Field[AnyStr]:
        return Field._of(self._made(Object, "mulu_field_of", self, pointer))

    def new_entry(self) -> Entry[AnyStr]:
        return self._made(Entry, "mulu_entry_new", self)

    def read_entry(self, json: Text) -> Entry[AnyStr]:
        return self._made(Entry, "mulu_entry_read", self, json)

    def check_entry(self, entry: Entry[AnyStr]) -> Report[AnyStr]:
        return self._made(Report, "mulu_entry_check", self, entry)

    def check(self, document: Text, format: int = H.FORMAT_AUTO) -> Report[AnyStr]:
        return self._made(Report, "mulu_checker_check", self, document, format)

    def check_column(self, data: Any, offsets: Any, count: int) -> Report[AnyStr]:
        """Checks rows as Apache Arrow lays strings out. Each of `data` and `offsets` is bytes, a writable buffer, an
        Arrow buffer, or the address of its first byte, which the caller keeps alive. Nothing is copied."""
        return self._made(Report, "mulu_checker_check_column", self, *column(data, offsets, count))

    def write_keys(self, data: Any, offsets: Any, count: int) -> AnyStr:
        """The lines of the keys under which the rows of such a column have to meet."""
        return self._written("mulu_keys_write", self, *column(data, offsets, count))

    def check_keys(self, data: Any, offsets: Any, count: int) -> Report[AnyStr]:
        """Checks a column of such lines, each from its key on: all of a key, those of earlier entries first."""
        return self._made(Report, "mulu_keys_check", self, *column(data, offsets, count))

    def convert(self, document: Text, format: int, to: int, words: int = H.WORDS_KEYS) -> Conversion[AnyStr]:
        """Writes the entries of a document of a format in another one."""
        return Conversion._of(self._made(Object, "mulu_convert", self, document, format, to, words))

    def questions(self, entry: Entry[AnyStr]) -> Questions[AnyStr]:
        asked: Object[AnyStr] = self._made(Object, "mulu_next_question", self, entry)
        questions = [Question._of(asked, index) for index in range(library.mulu_question_count(asked._raw))]
        try:
            return Questions(questions, questions[self._number("mulu_question_next", asked)])
        except Error as error:
            if error.status != H.E_RANGE:
                raise
            return Questions(questions, None)

    def catalogue(self, format: int = H.FORMAT_AUTO) -> Catalogue[AnyStr]:
        return self._made(Catalogue, "mulu_catalogue_new", self, format)

    def is_working_day(self, day: Text) -> bool:
        return bool(self._number("mulu_calendar_is_working_day", self, day))

    def due(self, duty: Text, start: Text, extension: int = 0) -> Counting[AnyStr]:
        return Counting._of(self._made(Object, "mulu_calendar_due", self, duty, start, extension))

    def count(self, working_days: int, start: Text) -> Counting[AnyStr]:
        return Counting._of(self._made(Object, "mulu_calendar_count", self, working_days, start))

    def decide(self, entry: Optional[Entry[AnyStr]], request: Text, published: bool = False) -> Decision[AnyStr]:
        return Decision._of(self._made(Object, "mulu_decide", self, entry, request, published))

    def read_request(self, json: Text) -> Request[AnyStr]:
        return self._made(Request, "mulu_request_read", self, json)

    def check_request(self, request: Request[AnyStr], entry: Optional[Entry[AnyStr]] = None,
                      listed: bool = False) -> Report[AnyStr]:
        """`listed`: the whole published catalogue is at hand; where `entry` is None, it does not list one."""
        name = "mulu_request_check_listed" if listed else "mulu_request_check"
        return self._made(Report, name, self, request, entry)

    def life(self, request: Request[AnyStr], entry: Optional[Entry[AnyStr]] = None) -> Life[AnyStr]:
        return Life._of(self._made(Object, "mulu_request_life", self, request, entry))
