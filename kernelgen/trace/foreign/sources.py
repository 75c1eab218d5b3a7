"""Functions of the standard library and of NumPy that give another value at each call, or read files."""

from __future__ import annotations

import datetime
import pathlib
import types
from collections.abc import Set
from typing import Any

from kernelgen.trace.foreign.libraries import module_of, of_library

_ALL = frozenset({"random", "time", "secrets", "numpy.random", "uuid"})
"""Modules whose functions all do."""
_FILES = frozenset({
    "exists", "lexists", "isfile", "isdir", "islink", "ismount", "getsize", "getmtime", "getatime",
    "getctime", "samefile", "abspath", "realpath", "relpath", "expanduser", "expandvars",
})  # fmt: skip
_SYSTEM = frozenset({
    "getenv", "getenvb", "getcwd", "getcwdb", "listdir", "scandir", "stat", "lstat", "fstat", "statvfs",
    "access", "readlink", "walk", "fwalk", "open", "read", "urandom", "times", "getloadavg", "getpid",
    "getppid", "sched_getaffinity", "get_terminal_size", "umask",
})  # fmt: skip
_PATHS = frozenset({
    "read_text", "read_bytes", "open", "exists", "is_file", "is_dir", "is_symlink", "is_mount", "stat",
    "lstat", "iterdir", "glob", "rglob", "walk", "cwd", "home", "resolve", "absolute", "expanduser",
    "samefile", "readlink", "owner", "group",
})  # fmt: skip
_SOME: dict[str, Set[str]] = {
    "builtins": {"open", "input"},
    "io": {"open"},
    "os": _SYSTEM,
    "posix": _SYSTEM,
    "genericpath": _FILES,
    "posixpath": _FILES,
    "pathlib": _PATHS,
    "numpy": {
        *("load", "loadtxt", "genfromtxt", "fromfile", "memmap"),
        *("geterr", "geterrcall", "getbufsize", "get_printoptions"),
    },
    "decimal": {"getcontext", "localcontext"},
    "glob": {"glob", "iglob"},
    "sys": {
        *("getrecursionlimit", "getswitchinterval", "gettrace", "getprofile", "exc_info", "exception"),
        *("getrefcount", "getallocatedblocks", "get_int_max_str_digits"),
    },
    "threading": {"current_thread", "get_ident", "get_native_id", "active_count", "enumerate"},
    "gc": {"isenabled", "get_count", "get_threshold", "get_objects", "get_stats"},
    "locale": {"getlocale", "localeconv", "getpreferredencoding", "getencoding"},
    "tempfile": {"mkdtemp", "mkstemp", "mktemp", "gettempdir"},
    "subprocess": {"run", "call", "check_call", "check_output", "getoutput", "getstatusoutput"},
}
_SAME = {
    "_io": "io",
    "_thread": "threading",
    "_locale": "locale",
    "pathlib._local": "pathlib",
    "pathlib._abc": "pathlib",
}
"""Modules where Python defines what others give their names to."""
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
    own = _SAME.get(own, own)
    if own in _ALL or module in _ALL:
        return name != "sleep"
    return any(name in _SOME.get(m, ()) for m in (own, module)) if isinstance(name, str) else False


def is_clock(value: Any, name: str) -> bool:
    """Whether a class's method reads the clock."""
    return value in _CLOCKS and name in _NOW if isinstance(value, type) else False


def reads_files(value: Any, names: Set[str]) -> bool:
    """Whether a path, or the class of paths, asks the file system by a method that is among the names."""
    return issubclass(value if isinstance(value, type) else type(value), pathlib.Path) and bool(
        names & _PATHS
    )
