"""Which code belongs to the standard library or to installed packages: it is taken as fixed."""

from __future__ import annotations

import functools
import os
import sys
import sysconfig
import types
from typing import Any

import numpy as np

_LIBRARIES = tuple(
    os.path.realpath(path) + os.sep
    for path in dict.fromkeys(
        [
            *(sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")),
            os.path.dirname(os.path.dirname(np.__file__)),
            os.path.abspath(f"{__file__}/../../.."),
        ]
    )
)
_SITE = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")
_BUILTIN = frozenset({"builtins", "kernelgen", *sys.builtin_module_names, *sys.stdlib_module_names})

_MADE_AT_RUN_TIME = 1 << 9
"""Py_TPFLAGS_HEAPTYPE."""


def is_library(name: str, file: str = "") -> bool:
    """Whether a module belongs to the standard library or to an installed package: its code is fixed."""
    if name == "__main__":
        return False
    if name.partition(".")[0] in _BUILTIN and not _beside(name):
        return True
    if not file:
        file = getattr(sys.modules.get(name), "__file__", None) or ""
    return _in_library(file) if isinstance(file, str) else False


def _beside(name: str) -> bool:
    """Whether a module of a standard name is a file of the user's."""
    file = getattr(sys.modules.get(name), "__file__", None)
    return isinstance(file, str) and not _in_library(file)


@functools.lru_cache(4096)
def _in_library(file: str) -> bool:
    return any(part in file for part in _SITE) or os.path.realpath(file).startswith(_LIBRARIES)


def of_library(value: Any) -> bool:
    """Whether a module, class or function is code of a library; for an object, whether its class is."""
    if isinstance(value, types.ModuleType):
        return is_library(value.__name__, vars(value).get("__file__") or "")
    if isinstance(value, types.FunctionType):
        return is_library(value.__module__ or "", value.__code__.co_filename)
    kind = value if isinstance(value, type) else type(value)
    module = type.__dict__["__module__"].__get__(kind)
    if module == "builtins" and kind.__flags__ & _MADE_AT_RUN_TIME:
        return False  # A class that was defined where there is no `__name__`, as in `exec(text, {})`.
    return isinstance(module, str) and is_library(module)
