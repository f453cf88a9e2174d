"""Checks government data-catalogue entries and decides how they are shared.

A checker whose settings are str speaks str; one whose settings are bytes speaks bytes, in the encoding that they name.
Numbers are the constants of this module, such as SEVERITY_ERROR; they gain members: have a default.
"""
from dataclasses import dataclass
from typing import Any, AnyStr, Generic, List, Optional

from . import _header as H
from ._header import *
from ._library import Error as Error, Handle, Object, Text, library
from ._objects import Catalogue as Catalogue, Checks, Entry as Entry, Request as Request
from ._report import Report as Report
from ._values import *


def version() -> str:
    return str(library.mulu_version().decode())


def abi() -> int:
    return int(library.mulu_abi())


def status_text(status: int) -> str:
    return str(library.mulu_status_text(status).decode())


@dataclass(frozen=True)
class Questions(Generic[AnyStr]):
    """What there is to say of an entry; `next` is the first that is required or advised and not answered."""
    all: List[Question[AnyStr]]
    next: Optional[Question[AnyStr]]


class Checker(Checks[AnyStr]):
    """The settings of a check, in TOML; immutable, shared by all threads."""

    def __init__(self, settings: AnyStr) -> None:
        data = settings.encode() if isinstance(settings, str) else bytes(settings)
        speaks: Any = str if isinstance(settings, str) else bytes
        super().__init__(Handle("checker"), speaks)
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

    def questions(self, entry: Entry[AnyStr]) -> Questions[AnyStr]:
        asked: Object[AnyStr] = self._made(Object, "mulu_next_question", self, entry)
        questions = [Question._of(asked, index) for index in range(library.mulu_question_count(asked._raw))]
        try:
            return Questions(questions, questions[self._number("mulu_question_next", asked)])
        except Error as error:
            if error.status != H.E_RANGE:
                raise
            return Questions(questions, None)

    def check_request(self, request: Request[AnyStr], entry: Optional[Entry[AnyStr]] = None,
                      listed: bool = False) -> Report[AnyStr]:
        """`listed`: the whole published catalogue is at hand; where `entry` is None, it does not list one."""
        name = "mulu_request_check_listed" if listed else "mulu_request_check"
        return self._made(Report, name, self, request, entry)
