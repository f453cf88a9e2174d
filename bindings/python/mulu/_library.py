"""The shared library and how it is called: a status becomes an error, a handle is freed, text is copied."""
import ctypes
import os
import sys
import threading
from ctypes import c_int, c_void_p, string_at
from typing import Any, AnyStr, Generic, List, Optional, Tuple, Type, TypeVar, Union

from . import _header as H

Text = Union[str, bytes, bytearray, memoryview]
Self = TypeVar("Self", bound="Object[Any]")
Made = TypeVar("Made", bound="Object[Any]")
NAME = {"win32": "mulu-1.dll", "darwin": "libmulu.1.dylib"}.get(sys.platform, "libmulu.so.1")


def _load() -> ctypes.CDLL:
    """MULU_LIBRARY, a file or its folder; where it is not set, what the wheel carries; else the system's own."""
    carried = os.path.join(os.path.dirname(os.path.abspath(__file__)), NAME)
    path = os.environ.get("MULU_LIBRARY") or (carried if os.path.exists(carried) else NAME)
    try:
        found = ctypes.CDLL(os.path.join(path, NAME) if os.path.isdir(path) else path)
        for name, (returns, parameters) in H._FUNCTIONS.items():
            function = getattr(found, name)
            function.restype, function.argtypes = returns, parameters
    except (OSError, AttributeError) as error:
        raise ImportError(f"mulu: {path} is not there, or too old: {error}") from error
    if found.mulu_abi() != H.ABI:
        raise ImportError(f"mulu: {path} has interface {found.mulu_abi()}, this package needs {H.ABI}")
    return found


library = _load()


class Error(Exception):
    """A call that failed: `status` is one of E_*; `why` says what is wrong with settings, else it is empty."""

    def __init__(self, status: int, why: str = "") -> None:
        super().__init__(why or library.mulu_status_text(status).decode())
        self.status, self.why = status, why

    def __reduce__(self) -> Tuple[Type["Error"], Tuple[int, str]]:
        """How it comes from another process: without this, a pool would wait for it for ever."""
        return type(self), (self.status, self.why)


class Handle(c_void_p):
    """What the library made, freed when nothing refers to it: a call under way in another thread does."""

    def __init__(self, noun: str) -> None:
        super().__init__()
        self._free = getattr(library, f"mulu_{noun}_free")

    def __del__(self) -> None:
        self._free(self)


class Object(Generic[AnyStr]):
    """What `with`, `close()` or its last reference closes. Threads take turns with one that `_changes`."""
    _changes = False

    def __init__(self, handle: Handle, speaks: Type[AnyStr]) -> None:
        self._open: Optional[Handle] = handle
        self._speaks: Type[AnyStr] = speaks
        self._turn = threading.RLock()

    @property
    def _raw(self) -> Handle:
        handle = self._open
        if handle is None:
            raise ValueError(f"this {type(self).__name__} is closed")
        return handle

    def close(self) -> None:
        self._open = None

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _encoded(self, text: Text) -> bytes:
        """Bytes go in as they are; to a checker that speaks bytes, only what is ASCII may come as str."""
        return text.encode("utf-8" if self._speaks is str else "ascii") if isinstance(text, str) else bytes(text)

    def _call(self, name: str, *arguments: Any) -> List[Any]:
        """Calls a function, for which a text is two arguments; gives what it puts out where there are no more."""
        function = getattr(library, name)
        given: List[Any] = []
        turns: List[Any] = []
        for one in arguments:
            if isinstance(one, Object):
                given.append(one._raw)
                turns += [one._turn] if one._changes else []
            elif isinstance(one, (str, bytes, bytearray, memoryview)):
                data = self._encoded(one)
                given += [data, len(data)]
            else:
                given.append(one)
        out = [kind._type_() for kind in function.argtypes[len(given):]]
        for turn in turns:
            turn.acquire()
        try:
            status = function(*given, *out)
        finally:
            for turn in turns:
                turn.release()
        if status != H.OK:
            raise Error(status)
        return out

    def _number(self, name: str, *arguments: Any) -> int:
        return int(self._call(name, *arguments)[-1].value)

    def _bytes(self, name: str, *arguments: Any) -> bytes:
        with self._turn:
            text, length, *_ = self._call(name, *arguments)
            return string_at(text, length.value)

    def _text(self, name: str, *arguments: Any) -> AnyStr:
        data: Any = self._bytes(name, *arguments)
        return data.decode() if self._speaks is str else data  # type: ignore[no-any-return]

    def _made(self, kind: Type[Made], name: str, *arguments: Any) -> Made:
        handle = Handle(H._MAKES[name])
        self._call(name, *arguments, handle)
        return kind(handle, self._speaks)

    def _written(self, name: str, *arguments: Any) -> AnyStr:
        text: Object[AnyStr] = self._made(Object, name, *arguments)
        return text._text("mulu_text_get", text)


def column(data: Any, offsets: Any, count: int) -> Tuple[Any, Any, int]:
    """Text as Arrow lays it out, for a call: nothing is read that the buffers do not have."""
    if count < 0:
        raise ValueError(f"{count} rows")
    ends = ctypes.cast(c_void_p(_address(offsets, 4 * (count + 1))), ctypes.POINTER(c_int))
    return ctypes.c_char_p(_address(data, ends[count]) if ends else None), ends, count


def _address(of: Any, least: int) -> Optional[int]:
    """Where a buffer begins: bytes, what is writable, what Arrow has, or the address itself, which is believed."""
    if of is None or isinstance(of, int):
        return of
    if hasattr(of, "address"):
        size, at = of.size, of.address
    elif isinstance(of, bytes):
        size, at = len(of), ctypes.cast(ctypes.c_char_p(of), c_void_p).value
    else:
        size = memoryview(of).nbytes
        at = ctypes.addressof(ctypes.c_char.from_buffer(of)) if size else None
    if size < least:
        raise ValueError(f"a buffer of {size} bytes where {least} are read")
    return at  # type: ignore[no-any-return]
