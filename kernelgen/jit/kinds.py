"""What kind of object a value is, asked of its type: an object may answer any attribute, or none."""

from __future__ import annotations

import collections
import datetime
import decimal
import fractions
import functools
import operator
import pathlib
import re
import sys
import threading
import types
import typing
import uuid
from typing import Any

import numpy as np

from kernelgen.trace.foreign.libraries import of_library

_BY_TEXT = frozenset(
    {
        datetime.date,
        datetime.datetime,
        datetime.time,
        datetime.timedelta,
        datetime.timezone,
        decimal.Decimal,
        fractions.Fraction,
        pathlib.PosixPath,
        pathlib.WindowsPath,
        pathlib.PurePosixPath,
        pathlib.PureWindowsPath,
        uuid.UUID,
    }
)
"""Types whose `repr` says all that there is; equal values may differ, as Decimal("1.0") and ("1.00") do."""
_BY_VALUE = frozenset(
    {bool, int, float, complex, str, bytes, type(None), type(...), type(NotImplemented), range, slice}
    | {type(sys.float_info), type(sys.int_info), type(sys.version_info), type(sys.flags)}
)
_ARRAY_NAMES = (
    "__array__",
    "__array_interface__",
    "__array_struct__",
    "__array_ufunc__",
    "__array_function__",
    "__dlpack__",
    "__dataframe__",
)


def is_plain(value: Any) -> bool:
    """Whether a value is immutable and says all about itself when it is compared."""
    kind = type(value)
    if kind in _BY_VALUE:
        return kind is not slice or all(map(is_plain, (value.start, value.stop, value.step)))
    if issubclass(kind, np.generic):
        return kind.__module__ == "numpy" and kind not in (np.void, np.object_)
    if kind is tuple or kind is frozenset:
        return all(map(is_plain, value))
    if kind is datetime.datetime or kind is datetime.time:  # A time zone may be an object of the user's.
        return value.tzinfo is None or type(value.tzinfo) is datetime.timezone
    return kind in _BY_TEXT or issubclass(kind, np.dtype)


def typed(value: Any) -> Any:
    """A value in a form that is equal for equal types only: 1, 1.0 and True differ, as do 0.0 and -0.0."""
    kind = type(value)
    if kind is str or kind is int or kind is bool:
        return (kind, value)
    if kind is float:
        return ("float", value.hex())
    if kind is complex:
        return ("complex", value.real.hex(), value.imag.hex())
    if kind is tuple:
        return (kind, *map(typed, value))
    if kind is frozenset:
        return (kind, frozenset(map(typed, value)))
    if kind is range or kind is slice:
        return (kind, typed(value.start), typed(value.stop), typed(value.step))
    if kind in _BY_TEXT:
        return (kind, repr(value))
    if issubclass(kind, np.generic) and kind not in (np.void, np.object_):
        return (kind, value.dtype, value.tobytes())
    return (kind, value)


@functools.lru_cache(1024)
def is_array_like(kind: type) -> bool:
    """Whether objects of a library's class are arrays, or become some: of pandas, dask, JAX, torch."""
    if not of_library(kind) or kind.__module__.partition(".")[0] == "numpy":
        return False
    return any(hasattr(kind, name) for name in _ARRAY_NAMES)


@functools.lru_cache(1024)
def hidden(kind: type) -> bool:
    """Whether objects of a class have state beside their attributes, and its built-in base's.

    A class that Python code makes adds words for its slots, `__dict__` and `__weakref__` to its base; one
    that C code makes adds what it likes.
    """
    if kind in _OPEN:  # Which of these are made at run time depends on the version of Python.
        return False
    if not kind.__flags__ & (1 << 9):  # Not made at run time (Py_TPFLAGS_HEAPTYPE).
        return not (issubclass(kind, np.generic) and kind.__module__ == "numpy")
    base: Any = kind.__base__
    members = vars(kind)
    words = (kind.__basicsize__ - base.__basicsize__) // 8 - len(slots(kind))
    return not 0 <= words <= ("__dict__" in members) + ("__weakref__" in members) or hidden(base)


_OPEN = frozenset(
    _BY_VALUE
    | {object, types.SimpleNamespace, list, tuple, dict, set, frozenset, collections.OrderedDict}
    | {collections.defaultdict, collections.deque, type}
)
"""Built-in types whose state is their items and attributes."""
FIXED: tuple[type, ...] = (
    types.BuiltinFunctionType,
    np.ufunc,
    re.Pattern,
    types.WrapperDescriptorType,
    types.MethodDescriptorType,
    types.MethodWrapperType,
    types.ClassMethodDescriptorType,
    types.GenericAlias,
    types.UnionType,
    type(collections.namedtuple("_Pair", "a").a),  # type: ignore[attr-defined]
    type(typing.Any),
    typing.TypeVar,
    type(np.sum),
)
"""Types of objects that are what they are."""
_LOCKS = (type(threading.Lock()), type(threading.RLock()))
CONTAINERS = (collections.OrderedDict, collections.defaultdict, collections.deque, dict, list, tuple)


def is_inert(kind: type) -> bool:
    """Whether code uses objects of a type for their effects: locks and loggers."""
    logger = getattr(sys.modules.get("logging"), "Logger", ())  # Another thread may be importing it.
    return issubclass(kind, (*_LOCKS, logger))


def container_base(kind: type) -> type | None:
    """The built-in container that a class is or derives from."""
    return next((base for base in CONTAINERS if issubclass(kind, base)), None)


def plain_base(kind: type) -> type | None:
    """The immutable type of Python's or NumPy's that a class derives from."""
    for base in mro(kind):
        if base in _BY_VALUE or (issubclass(base, np.generic) and base.__module__ == "numpy"):
            return base
    return None


def items(container: Any) -> list[tuple[Any, Any]]:
    """The keys and values of a mapping, or the positions and items of a sequence, without the user's code."""
    if isinstance(container, collections.OrderedDict):
        return [
            (key, dict.__getitem__(container, key)) for key in collections.OrderedDict.__iter__(container)
        ]
    if isinstance(container, dict):
        return list(dict.items(container))
    base = container_base(type(container)) or list
    return list(enumerate(base.__iter__(container)))  # type: ignore[attr-defined]


def mro(kind: type) -> tuple[type, ...]:
    """The classes that a class derives from."""
    found: tuple[type, ...] = type.__dict__["__mro__"].__get__(kind)
    return found


def slots(kind: type) -> list[tuple[str, Any]]:
    """The slots that a class of Python's code adds to its objects, with their names as attributes."""
    if not kind.__flags__ & (1 << 9):
        return []
    return [(n, v) for n, v in vars(kind).items() if isinstance(v, types.MemberDescriptorType)]


def has_dict(kind: type) -> bool:
    """Whether objects of a class have a `__dict__`."""
    return kind.__dictoffset__ != 0


def same(a: Any, b: Any) -> bool:
    """Whether two plain values, or two lists or dicts of them, are of one type and equal."""
    if a is b:
        return True
    if type(a) is list is type(b):
        return len(a) == len(b) and (all(map(operator.is_, a, b)) or all(map(same, a, b)))
    if type(a) is dict is type(b):
        return same(list(a), list(b)) and same(list(a.values()), list(b.values()))
    return bool(typed(a) == typed(b))
