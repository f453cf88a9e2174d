"""How the library is called: a status becomes an error, a handle is freed, text is copied."""
import threading
from contextlib import contextmanager
from ctypes import byref, c_int, c_size_t, c_void_p, string_at
from typing import Any, AnyStr, Generic, Iterable, Iterator, List, Optional, Tuple, Type, TypeVar, Union

from . import _header as H
from ._library import load

Text = Union[str, bytes]
Self = TypeVar("Self", bound="Object[Any]")
library = load()


class Error(Exception):
    """A call that failed: `status` is one of E_*; `why` says what is wrong with settings, else it is empty."""

    def __init__(self, status: int, why: str = "") -> None:
        super().__init__(why or library.mulu_status_text(status).decode())
        self.status, self.why = status, why


def call(name: str, *arguments: object) -> None:
    status = getattr(library, name)(*arguments)
    if status != H.OK:
        raise Error(status)


class Raw:
    """An object of the library, freed when nothing refers to it: a call under way in another thread does."""

    def __init__(self, kind: str, handle: c_void_p) -> None:
        self._as_parameter_, self._free = handle, getattr(library, f"mulu_{kind}_free")

    def __del__(self) -> None:
        self._free(self._as_parameter_)


def make(kind: str, name: str, *arguments: object) -> Raw:
    handle = c_void_p()
    call(name, *arguments, byref(handle))
    return Raw(kind, handle)


def number(name: str, *arguments: object, kind: Any = c_size_t) -> int:
    out = kind()
    call(name, *arguments, byref(out))
    return int(out.value)


def numbers(name: str, raw: Raw, which: Iterable[int]) -> List[int]:
    return [number(name, raw, each) for each in which]


class Object(Generic[AnyStr]):
    """What is closed by `with`, by `close()`, or when nothing refers to it any more; then using it is a ValueError."""

    def __init__(self, raw: Raw, speaks: Type[AnyStr]) -> None:
        self._open: Optional[Raw] = raw
        self._speaks, self._lock = speaks, threading.RLock()

    @property
    def _raw(self) -> Raw:
        raw = self._open
        if raw is None:
            raise ValueError(f"this {type(self).__name__} is closed")
        return raw

    def close(self) -> None:
        self._open = None

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _in(self, text: Text) -> Tuple[bytes, int]:
        """Bytes go in as they are; to a checker that speaks bytes, only what is ASCII may come as str."""
        data = text.encode("utf-8" if self._speaks is str else "ascii") if isinstance(text, str) else text
        return data, len(data)

    def _text(self, name: str, *arguments: object, then: Tuple[object, ...] = ()) -> AnyStr:
        text, length = c_void_p(), c_size_t()
        call(name, *arguments, byref(text), byref(length), *then)
        data: Any = string_at(text, length.value)
        return data.decode() if self._speaks is str else data  # type: ignore[no-any-return]

    def _texts(self, name: str, *arguments: object, which: Iterable[int]) -> List[AnyStr]:
        return [self._text(name, *arguments, each) for each in which]

    def _owned(self, name: str, *arguments: object) -> AnyStr:
        return self._text("mulu_text_get", make("text", name, *arguments))


@contextmanager
def held(one: Optional[Object[Any]]) -> Iterator[Optional[Raw]]:
    """What may change is for one thread at a time; None is NULL."""
    if one is None:
        yield None
    else:
        with one._lock:
            yield one._raw
