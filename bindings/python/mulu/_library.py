"""The shared library and how it is called: a status becomes an error, a handle is freed, text is copied."""
import ctypes
import os
import sys
import threading
from ctypes import byref, c_int, c_size_t, c_void_p, string_at
from typing import Any, AnyStr, Generic, Iterable, List, Optional, Tuple, Type, TypeVar, Union

from . import _header as H

Text = Union[str, bytes]
Self = TypeVar("Self", bound="Object[Any]")
NAME = {"win32": "mulu.dll", "darwin": "libmulu.1.dylib"}.get(sys.platform, "libmulu.so.1")


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


class Raw:
    """A handle, freed when nothing refers to it: a call under way in another thread does."""

    def __init__(self, kind: str, handle: c_void_p) -> None:
        self._as_parameter_, self._free = handle, getattr(library, f"mulu_{kind}_free")

    def __del__(self) -> None:
        self._free(self._as_parameter_)


class Object(Generic[AnyStr]):
    """What `with`, `close()` or its last reference closes. Threads take turns where it is not `_shared`."""
    _shared = True

    def __init__(self, raw: Raw, speaks: Type[AnyStr]) -> None:
        self._open: Optional[Raw] = raw
        self._speaks: Type[AnyStr] = speaks
        self._lock = threading.RLock()

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
        with self._lock:
            call(name, *arguments, byref(text), byref(length), *then)
            data: Any = string_at(text, length.value)
        return data.decode() if self._speaks is str else data  # type: ignore[no-any-return]

    def _texts(self, name: str, *arguments: object, which: Iterable[int]) -> List[AnyStr]:
        return [self._text(name, *arguments, each) for each in which]

    def _owned(self, name: str, *arguments: object) -> AnyStr:
        return self._text("mulu_text_get", make("text", name, *arguments))


def call(name: str, *arguments: object) -> None:
    locks = [one._lock for one in arguments if isinstance(one, Object) and not one._shared]
    for lock in locks:
        lock.acquire()
    try:
        raws = [one._raw if isinstance(one, Object) else one for one in arguments]
        status = getattr(library, name)(*raws)
    finally:
        for lock in locks:
            lock.release()
    if status != H.OK:
        raise Error(status)


def make(kind: str, name: str, *arguments: object) -> Raw:
    handle = c_void_p()
    call(name, *arguments, byref(handle))
    return Raw(kind, handle)


def number(name: str, *arguments: object, kind: Any = c_size_t) -> int:
    out = kind()
    call(name, *arguments, byref(out))
    return int(out.value)


def numbers(name: str, *arguments: object, which: Iterable[int]) -> List[int]:
    return [number(name, *arguments, each) for each in which]


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
