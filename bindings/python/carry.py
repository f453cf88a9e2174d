"""Puts the shared library into the wheel: the one that MULU_LIBRARY names, a file or its folder, when it is built.

Such a wheel is for one kind of machine: MULU_PLATFORM says which, such as manylinux_2_17_x86_64; else it is this one.
"""
import os
import sys
import sysconfig
from typing import Any, Dict

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = {"win32": "mulu-1.dll", "darwin": "libmulu.1.dylib"}.get(sys.platform, "libmulu.so.1")


class Carry(BuildHookInterface):
    def initialize(self, version: str, build_data: Dict[str, Any]) -> None:
        path = os.environ.get("MULU_LIBRARY")
        if not path:
            return
        path = os.path.join(path, NAME) if os.path.isdir(path) else path
        platform = os.environ.get("MULU_PLATFORM") or sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["force_include"][os.path.realpath(path)] = f"mulu/{NAME}"
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform}"
