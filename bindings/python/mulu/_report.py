"""What a check gives."""
from typing import AnyStr, Iterator, List

from ._library import Object, library
from ._values import Finding


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
