"""Functions of the standard library and of NumPy that give another value at each call, or read files."""

from __future__ import annotations

import datetime
import types
from typing import Any

from kernelgen.trace.foreign.libraries import module_of, of_library

_ALL = frozenset({"random", "time", "secrets", "numpy.random", "uuid"})
"""Modules whose functions all do."""
_SOME = {
    "builtins": {"open", "input"},
    "io": {"open"},
    "os": {
        *("getenv", "getcwd", "listdir", "scandir", "stat", "urandom", "times", "walk", "open"),
        *("read", "getloadavg", "getenvb"),
    },
    "posix": {"getcwd", "listdir", "scandir", "stat", "urandom", "times", "open", "read"},
    "numpy": {"load", "loadtxt", "genfromtxt", "fromfile", "memmap"},
    "datetime": set[str](),
    "decimal": {"getcontext", "localcontext"},
    "glob": {"glob", "iglob"},
}
_CLOCKS = (datetime.datetime, datetime.date)
_NOW = frozenset({"now", "today", "utcnow"})


def is_source(value: Any, module: str) -> bool:
    """Whether a function is one of them.

    Args:
        value: the function.
        module: where it was found.
    """
    if isinstance(value, (type, types.ModuleType)) or not callable(value):
        return False
    if isinstance(value, types.FunctionType) and not of_library(value):
        return False
    own = module_of(value)
    if isinstance(value, types.BuiltinFunctionType) and not own:  # A method of random's generator.
        own = module_of(type(value.__self__))
        if own == "random" or own.startswith("numpy.random"):
            return True
    name = getattr(value, "__name__", "")
    if own in _ALL or module in _ALL:
        return name != "sleep"
    return any(name in _SOME.get(m, ()) for m in (own, module)) if isinstance(name, str) else False


def is_clock(value: Any, name: str) -> bool:
    """Whether a class's method reads the clock."""
    return value in _CLOCKS and name in _NOW if isinstance(value, type) else False
