"""What the standard library and NumPy give from elsewhere: from the process, files, the clock.

A recording keeps what it found. So it is right for one call only where the code asks for such a thing, but
for what can be compared before each call.
"""

from __future__ import annotations

import abc
import datetime
import sys
import threading
import types
import weakref
from collections.abc import Set
from typing import Any

from kernelgen.trace.foreign.libraries import module_of, of_library

_ALL = frozenset({"random", "time", "secrets", "numpy.random", "uuid"})
"""Modules whose functions all give another value at each call."""
_SOME: dict[str, Set[str]] = {
    "builtins": {"open", "input"},
    "io": {"open"},
    "codecs": {"open"},
    "numpy": {
        *("load", "loadtxt", "genfromtxt", "fromfile", "memmap"),
        *("geterr", "geterrcall", "getbufsize", "get_printoptions"),
    },
    "kernelgen.runtime.threads": {"get_num_threads"},
    "contextvars": {"copy_context"},
    "csv": {"field_size_limit"},
    "ctypes": {"get_errno", "get_last_error", "string_at", "wstring_at", "memoryview_at"},
    "decimal": {"getcontext", "localcontext"},
    "locale": {"setlocale"},
    "weakref": {"getweakrefcount", "getweakrefs"},
}
"""Functions that do, of modules whose others do not."""
_PURE = frozenset({
    "abc", "argparse", "array", "ast", "atexit", "base64", "binascii", "bisect", "builtins", "bz2",
    "calendar", "cmath", "codecs", "collections", "colorsys", "concurrent", "contextlib", "contextvars",
    "copy", "copyreg", "csv", "ctypes", "dataclasses", "datetime", "decimal", "difflib", "dis", "encodings",
    "enum", "errno", "fnmatch", "fractions", "functools", "graphlib", "gzip", "hashlib", "heapq", "hmac",
    "html", "inspect", "io", "ipaddress", "itertools", "json", "keyword", "logging", "lzma", "marshal",
    "math", "numbers", "opcode", "operator", "optparse", "pickle", "platform", "pprint", "quopri", "re",
    "reprlib", "shlex", "sre_compile", "sre_constants", "sre_parse", "stat", "statistics", "string",
    "stringprep", "struct", "symtable", "sysconfig", "textwrap", "token", "tokenize", "traceback", "types",
    "typing", "unicodedata", "unittest", "urllib", "warnings", "weakref", "xml", "zlib", "zoneinfo",
})  # fmt: skip
"""Modules of the standard library whose functions give what their arguments say, or do something."""
_FIXED = frozenset({
    "allocate_lock", "RLock", "audit", "basename", "collect", "commonpath", "commonprefix", "cpu_count",
    "dirname", "exit", "fsdecode", "fsencode", "fspath", "getdefaultencoding", "getsizeof", "intern",
    "is_finalizing", "isabs", "join", "normcase", "normpath", "sleep", "split", "splitdrive", "splitext",
    "splitroot",
})  # fmt: skip
"""Functions of other modules of the standard library that do so, too."""
_DOING = (
    *("set", "make", "mk", "remove", "rename", "replace", "rmdir", "rmtree", "unlink", "chdir", "chmod"),
    *("kill", "register", "unregister", "write", "close", "flush", "enable", "disable", "start", "stop"),
    *("clear", "freeze", "unfreeze", "dump"),
)
"""How the names of functions begin that change something."""
_PATHS = frozenset({
    "read_text", "read_bytes", "open", "exists", "is_file", "is_dir", "is_symlink", "is_mount", "stat",
    "lstat", "iterdir", "glob", "rglob", "walk", "cwd", "home", "resolve", "absolute", "expanduser",
    "samefile", "readlink", "owner", "group",
})  # fmt: skip
_LOCK = frozenset({"locked", "locked_lock", "acquire", "acquire_lock", "_is_owned"})
_LOCAL_TIME = frozenset({"timestamp", "fromtimestamp", "astimezone"})
_ASKED: tuple[tuple[type, Set[str]], ...] = (
    (type(threading.Lock()), _LOCK),
    (type(threading.RLock()), _LOCK),
    (datetime.date, _LOCAL_TIME),
    (weakref.finalize, frozenset({"alive", "peek", "detach"})),
    (type, frozenset({"__subclasses__"})),
)
"""Methods and attributes that tell of more than the object that has them, or of what does not show."""
LEVELS = frozenset({
    "level", "isEnabledFor", "getEffectiveLevel", "disabled", "propagate", "parent", "manager",
})  # fmt: skip
"""What a logger is asked for that its attributes and those of its parents decide."""
HANDLERS = frozenset({"handlers", "hasHandlers", "filters", "getChild", "getChildren"})
"""What it is asked for that they do not decide."""
_CLOCKS = (datetime.datetime, datetime.date)
_NOW = frozenset({"now", "today", "utcnow"})


def is_source(value: Any, module: str) -> bool:
    """Whether a function may give another value at each call, whatever its arguments are.

    Args:
        value: the function.
        module: where it was found.
    """
    kind = type(value)
    if issubclass(kind, (type, types.ModuleType)) or not callable(value):
        return False
    if issubclass(kind, types.FunctionType) and not of_library(value):
        return False
    own = module_of(value)
    if kind is types.BuiltinFunctionType and not own:  # A method of random's generator.
        own = module_of(type(value.__self__))
        if own == "random" or own.startswith("numpy.random"):
            return True
    name = getattr(value, "__name__", "")
    if not isinstance(name, str):
        return False
    if own in _ALL or module in _ALL:
        return name != "sleep"
    if any(name in _SOME.get(m, ()) for m in (own, own.lstrip("_"), module)):
        return True
    if "." in getattr(value, "__qualname__", ""):  # A method, or a function that some function makes.
        return False
    top = (own or module).partition(".")[0]
    if top not in sys.stdlib_module_names or top.lstrip("_") in _PURE:
        return False
    return not name.startswith(_DOING) and name not in _FIXED


def is_clock(value: Any, name: str) -> bool:
    """Whether a class's method reads the clock."""
    return name in _NOW and any(value is clock for clock in _CLOCKS)


def is_asked(value: Any, names: Set[str]) -> bool:
    """Whether an object or class is asked, by a name among these, for what does not show.

    A path asks the file system, a lock tells whether it is held, a class which others derive from it.
    """
    kinds = (type(value), value) if issubclass(type(value), type) else (type(value),)
    if any(issubclass(kind, known) and names & asking for known, asking in _ASKED for kind in kinds):
        return True
    pathlib = sys.modules.get("pathlib")  # Another thread may be importing it, and what follows.
    if any(issubclass(kind, getattr(pathlib, "Path", ())) for kind in kinds) and names & _PATHS:
        return True
    logging = sys.modules.get("logging")
    if issubclass(type(value), getattr(logging, "Logger", ())):
        return bool(names & HANDLERS)
    get: Any = getattr(logging, "getLogger", None)
    return get is not None and value is get and bool(names & (LEVELS | HANDLERS))


class _Process:
    """State of the process that code reads without a name for it."""

    @property
    def decimal_context(self) -> Any:
        """How decimal numbers are computed."""
        import decimal  # Late: few programs have it.

        now = decimal.getcontext()
        traps = tuple(now.traps.values())
        return now.prec, now.rounding, now.Emin, now.Emax, now.capitals, now.clamp, traps

    @property
    def registered_classes(self) -> Any:
        """A number that changes with the classes that are registered as others."""
        return abc.get_cache_token()


PROCESS = _Process()


def state_of(value: Any, names: Set[str]) -> str:
    """The attribute of PROCESS that operations with a value read, or `isinstance`; empty for most values."""
    kind = type(value)
    if issubclass(kind, abc.ABCMeta) and names & {"isinstance", "issubclass", "getattr"}:
        return "registered_classes"
    decimal = getattr(sys.modules.get("decimal"), "Decimal", ())
    return "decimal_context" if issubclass(value if issubclass(kind, type) else kind, decimal) else ""
