"""What the library says, copied out of it: of str or of bytes, as the checker speaks."""
from dataclasses import dataclass
from typing import Any, AnyStr, Generic, List, Optional

__all__ = ["Source", "Rule", "Word", "Field", "Question", "Questions", "Finding", "Day", "Counting", "Item", "Edit",
           "Decision", "Duty", "Life"]

class _Value(Generic[AnyStr]):
    def __init__(self, *values: Any) -> None: ...  # Each has its own, from `dataclass`.

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True)(cls)

class Source(_Value[AnyStr]):
    place: AnyStr; title: AnyStr; number: AnyStr; since: AnyStr; until: AnyStr; force: AnyStr; evidence: AnyStr

class Rule(_Value[AnyStr]):
    code: AnyStr; name: AnyStr; basis: AnyStr; title: AnyStr; explain: AnyStr
    severity: int; about: int; sources: List[Source[AnyStr]]

class Word(_Value[AnyStr]):
    token: AnyStr; label: AnyStr; code: AnyStr

class Field(_Value[AnyStr]):
    pointer: AnyStr; heading: AnyStr; title: AnyStr; note: AnyStr; source: AnyStr
    kind: int; list: bool; words: List[Word[AnyStr]]

class Question(_Value[AnyStr]):
    """`words` are those that alone may stand there, or none; `rules` are indices into `Checker.rules()`."""
    pointer: AnyStr; need: int; answered: bool; words: List[AnyStr]; rules: List[int]

class Questions(_Value[AnyStr]):
    """`next` is the first that is required or advised and not answered."""
    all: List[Question[AnyStr]]; next: Optional[Question[AnyStr]]

class Finding(_Value[AnyStr]):
    rule: AnyStr; at: AnyStr; message: AnyStr; help: AnyStr; name: AnyStr; basis: AnyStr
    severity: int; entry: int; line: int; column: int; offset: int; length: int

class Day(_Value[AnyStr]):
    date: AnyStr; why: AnyStr; number: int

class Counting(_Value[AnyStr]):
    due: AnyStr; basis: AnyStr; lack: AnyStr
    working_days: int; uncovered: int; provisional: int; outside_scope: int; days: List[Day[AnyStr]]

class Item(_Value[AnyStr]):
    text: AnyStr; basis: AnyStr; at: AnyStr

class Edit(_Value[AnyStr]):
    at: AnyStr; to: AnyStr

class Decision(_Value[AnyStr]):
    outcome: int
    title: AnyStr; entry: AnyStr; request: AnyStr; received: AnyStr; reply_by: AnyStr; periods: AnyStr
    reply_days: int; deliver_days: int; uncovered: int
    reasons: List[Item[AnyStr]]; missing: List[Item[AnyStr]]; obligations: List[Item[AnyStr]]
    counted: List[Item[AnyStr]]; changes: List[List[Edit[AnyStr]]]; json: AnyStr

class Duty(_Value[AnyStr]):
    name: AnyStr; title: AnyStr; at: AnyStr; start: AnyStr; due: AnyStr; done: AnyStr; standing_text: AnyStr
    basis: AnyStr; standing: int

class Life(_Value[AnyStr]):
    stage: AnyStr; title: AnyStr; received: AnyStr; duties: List[Duty[AnyStr]]
