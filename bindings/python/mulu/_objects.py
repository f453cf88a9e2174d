"""What an object does by one call, in the words of the header."""
# Written from include/mulu.h by tests/it/bindings.rs.
from typing import Any, AnyStr, Optional

from . import _header as H
from ._library import Object, Text, column
from ._report import Report
from ._values import *


class Request(Object[AnyStr]):
    """One request for data."""

    @property
    def id(self) -> AnyStr:
        """The number of the request, or empty."""
        return self._text("mulu_request_text", self, H.REQUEST_ID)

    @property
    def entry(self) -> AnyStr:
        """The code of the entry that it asks for, or empty."""
        return self._text("mulu_request_text", self, H.REQUEST_ENTRY)

    def text(self, which: int) -> AnyStr:
        """Gives one text: any of REQUEST_*."""
        return self._text("mulu_request_text", self, which)


class Entry(Object[AnyStr]):
    """One catalogue entry, read or built."""
    _changes = True

    def set(self, pointer: Text, text: Text) -> None:
        """Sets the field at an RFC 6901 pointer, such as "/share/type" or "/items/0/name": the members are those of
        the entry in JSON, and mulu_field_at lists them. The text is a word or its label, number, day or yes and no as
        people write them ("conditional", "15", "2026-02-13", "true"); what is not understood is kept, and a finding
        says so. The index after the last, or `-`, adds to a list: "/share/scope/-", "/items/-/name". The pointer of a
        list of texts or words takes one in the place of all. Empty text clears the field; an element of a list stays,
        and is empty. A pointer that names no field gives E_RANGE and changes nothing."""
        self._call("mulu_entry_set", self, pointer, text)

    def get(self, pointer: Text) -> AnyStr:
        """Gives the text of the field at a pointer, as its author wrote it. It is empty where nothing is said.
        E_RANGE: the pointer leads to no field, to a whole list or object, or past the end of a list."""
        return self._text("mulu_entry_get", self, pointer)

    def count(self, pointer: Text) -> int:
        """Gives the number of elements of the list at a pointer, such as "/items" or "/share/scope". E_RANGE: the
        pointer leads to no list."""
        return self._number("mulu_entry_count", self, pointer)

    def remove(self, pointer: Text) -> None:
        """Takes away what stands at a pointer: a field, a whole object or list, one element of a list, so that those
        after it move up, or a member that no field knows. E_RANGE, and nothing changes: nothing could stand there."""
        self._call("mulu_entry_remove", self, pointer)

    def write(self) -> AnyStr:
        """Writes the entry in JSON, on one line without an end, as its author wrote each field, in the order of the
        table of fields."""
        return self._written("mulu_entry_write", self)


class Catalogue(Object[AnyStr]):
    """Any number of entries, fed piece by piece or added, and what is wrong between them."""
    _changes = True

    def feed(self, piece: Text) -> None:
        """Feeds the next piece of the document, of any size, cut anywhere. What is whole of it is checked and let go.
        A mistake in the call, such as None, changes nothing; after any other failure every call gives the same
        status, up to mulu_catalogue_finish."""
        self._call("mulu_catalogue_feed", self, piece)

    def add(self, entry: Entry[AnyStr]) -> None:
        """Adds one entry. Entries are counted in the order in which they are checked."""
        self._call("mulu_catalogue_add", self, entry)

    def finish(self) -> Report[AnyStr]:
        """Ends the document, and gives the findings of all entries and of the catalogue as a whole: for a document
        the same as mulu_checker_check. The catalogue is empty again, also after a failure."""
        return self._made(Report, "mulu_catalogue_finish", self)


class Checks(Object[AnyStr]):
    """What a checker does."""

    def field(self, pointer: Text) -> Field[AnyStr]:
        """Makes the field that a pointer leads to, such as "/share/type", "/items/0/type", or "/items/-/type" for an
        item that is to be added. E_RANGE: it leads to no field; an object, such as "/share", is none."""
        return Field._of(self._made(Object, "mulu_field_of", self, pointer))

    def new_entry(self) -> Entry[AnyStr]:
        """Makes an empty entry, to be filled field by field."""
        return self._made(Entry, "mulu_entry_new", self)

    def read_entry(self, json: Text) -> Entry[AnyStr]:
        """Reads one entry in JSON. What is no entry is read too: its report says so. An entry keeps the dialect of
        the checker that it was made with; profile, calendar and day are those of the checker by which it is
        checked."""
        return self._made(Entry, "mulu_entry_read", self, json)

    def check_entry(self, entry: Entry[AnyStr]) -> Report[AnyStr]:
        """Checks an entry. The report does not refer to the entry."""
        return self._made(Report, "mulu_entry_check", self, entry)

    def check(self, document: Text, format: int = H.FORMAT_AUTO) -> Report[AnyStr]:
        """Checks a whole document. The report does not refer to the document. Where the format is FORMAT_AUTO, the
        document may be in another encoding than the checker's: then a mark at its beginning says so, or its bytes do
        without doubt; so it is the best choice for files that people bring. XML and workbooks are told from JSON
        then; CSV and TSV are not. The formats from CSV on give E_FEATURE, under AUTO too, unless the library was
        built with them."""
        return self._made(Report, "mulu_checker_check", self, document, format)

    def check_column(self, data: Any, offsets: Any, count: int) -> Report[AnyStr]:
        """Checks a column of texts as Apache Arrow lays them out: row `i` is the bytes of `data` from `offsets[i]` to
        `offsets[i + 1]`, so there are `count + 1` offsets, none below the one before. Each row is an entry in JSON,
        and stands for itself: the number of an entry is that of its row, places count from the beginning of the row,
        and nothing is said of a catalogue. `data` may be None where no row has a byte. E_RANGE: the offsets go back,
        or begin below 0. Each of `data` and `offsets` is bytes, a writable buffer, a buffer of Arrow, or the address
        of its first byte, which the caller keeps alive. Nothing is copied."""
        return self._made(Report, "mulu_checker_check_column", self, *column(data, offsets, count))

    def write_keys(self, data: Any, offsets: Any, count: int) -> AnyStr:
        """Writes under which keys the rows of a column have to meet: what is wrong between entries is found where all
        that have a key in common are together. The column is as in mulu_checker_check_column. Each line of the text
        is the number of a row, a tab, a key, and after a blank, if anything, what the row says under it; no row has
        two lines with one key. Keys and what is said are in ASCII, and are read by the same version alone. Each of
        `data` and `offsets` is bytes, a writable buffer, a buffer of Arrow, or the address of its first byte, which
        the caller keeps alive. Nothing is copied."""
        return self._written("mulu_keys_write", self, *column(data, offsets, count))

    def check_keys(self, data: Any, offsets: Any, count: int) -> Report[AnyStr]:
        """Checks a column of such lines, each from its key on and without its end: all lines of a key, those of
        earlier entries first, and all lines of as many other keys as you like. The number of an entry in the report
        is that of its row in this column. Over all keys, in however many calls, there are the findings that
        mulu_catalogue_finish has of the catalogue as a whole. E_RANGE: a row is no such line, or as in
        mulu_checker_check_column. Each of `data` and `offsets` is bytes, a writable buffer, a buffer of Arrow, or the
        address of its first byte, which the caller keeps alive. Nothing is copied."""
        return self._made(Report, "mulu_keys_check", self, *column(data, offsets, count))

    def convert(self, document: Text, format: int, to: int, words: int = H.WORDS_KEYS) -> Conversion[AnyStr]:
        """Writes the entries of a document in another format. `format` is one of FORMAT_*, read as mulu_checker_check
        reads it; `to` is one of them but AUTO and XLS; `words` is one of WORDS_*. JSON, NDJSON, CSV and TSV are
        written in the encoding of the checker, XML in UTF-8 as it says itself; a workbook, which has no encoding, is
        made by way of a temporary file, and where that cannot be written there is E_MEMORY. E_FEATURE: one of the
        formats is not part of this build. E_UNREAD: nothing is written, and mulu_checker_check says why. An entry
        alone that cannot be read is left out, as a loss."""
        return Conversion._of(self._made(Object, "mulu_convert", self, document, format, to, words))

    def catalogue(self, format: int = H.FORMAT_AUTO) -> Catalogue[AnyStr]:
        """Makes an empty catalogue, to which a document is fed, entries are added, or both. `format` is that of the
        document: one of FORMAT_*, as in mulu_checker_check."""
        return self._made(Catalogue, "mulu_catalogue_new", self, format)

    def is_working_day(self, day: Text) -> bool:
        """Says whether a day such as "2026-02-13" is worked. E_CALENDAR: nothing is known of its year."""
        return bool(self._number("mulu_calendar_is_working_day", self, day))

    def due(self, duty: Text, start: Text, extension: int = 0) -> Counting[AnyStr]:
        """Counts the period that the profile sets for a duty: "reply-unconditional", "reply-conditional", "deliver",
        "check", "catalogue-update" or "review", from the day of the event on, which itself is not counted unless the
        settings say so. `extension` is 0, or the working days of a lawful extension. E_RANGE: there is no such duty
        or day, no text sets the period on that day, or none allows the extension. A year that is not known is no
        failure: see DUE_DAY."""
        return Counting._of(self._made(Object, "mulu_calendar_due", self, duty, start, extension))

    def count(self, working_days: int, start: Text) -> Counting[AnyStr]:
        """Counts a number of working days, as a duty's are counted."""
        return Counting._of(self._made(Object, "mulu_calendar_count", self, working_days, start))

    def decide(self, entry: Optional[Entry[AnyStr]], request: Text, published: bool = False) -> Decision[AnyStr]:
        """Decides a request, in JSON as `mulu schema request` describes it, for the data of an entry, under the
        profile, the calendar and the day of the checker. `entry` may be None: the catalogue lists no such entry.
        `published` is 1 where the whole catalogue is known to be published, so that an entry that does not state its
        status counts as published; else 0. Every request has a decision: from what is no request everything is
        missing. The decision does not refer to the entry."""
        return Decision._of(self._made(Object, "mulu_decide", self, entry, request, published))

    def read_request(self, json: Text) -> Request[AnyStr]:
        """Reads one request in JSON, as `mulu schema request` describes it. What is no request is read too: its
        report says so."""
        return self._made(Request, "mulu_request_read", self, json)

    def life(self, request: Request[AnyStr], entry: Optional[Entry[AnyStr]] = None) -> Life[AnyStr]:
        """Says what has become of a request by the day of the checker: where it stands, and what is to be done by
        when. The share type is that of the entry; `entry` may be None, and then what the request itself says of it
        counts. The life refers to neither."""
        return Life._of(self._made(Object, "mulu_request_life", self, request, entry))
