"""Finds the shared library, loads it, and gives each function its types."""
import ctypes
import os
import sys
from typing import Iterator

from . import _header as H

NAME = {"win32": "mulu.dll", "darwin": "libmulu.1.dylib"}.get(sys.platform, "libmulu.so.1")


def _places() -> Iterator[str]:
    """MULU_LIBRARY, a file or its folder, is alone where it is set; else the wheel's own, else the system's."""
    named = os.environ.get("MULU_LIBRARY")
    if named:
        yield os.path.join(named, NAME) if os.path.isdir(named) else named
        return
    carried = os.path.join(os.path.dirname(os.path.abspath(__file__)), NAME)
    if os.path.exists(carried):
        yield carried
    yield NAME


def load() -> ctypes.CDLL:
    path = next(_places())
    try:
        library = ctypes.CDLL(path)
        for name, (returns, parameters) in H.FUNCTIONS.items():
            function = getattr(library, name)
            function.restype, function.argtypes = returns, parameters
    except (OSError, AttributeError) as error:
        raise ImportError(f"mulu: {path} is not there, or too old: {error}") from error
    if library.mulu_abi() != H.ABI:
        raise ImportError(f"mulu: {path} has interface {library.mulu_abi()}, this package needs {H.ABI}")
    return library
