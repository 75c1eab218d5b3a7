"""Containers of arrays: taken apart into leaves and a hashable structure, and put together again.

The structure is plain tuples, so that it is hashed in C:

    structure = ("a", dtype, ndim)                    an array, a NumPy scalar or a spec
              | ("a", dtype, 0, "array")              an array of rank 0, which can be written into
              | ("a",) | ("a", "array")               a result; one of rank 0 that is an array
              | ("n", type)                           a Python number: bool, int, float or complex
              | ("=", value)                          a value that is part of the code: a string, a function
              | ("@", type)                           an object whose attributes are read
              | (class, keys, structure, ...)         a tuple, list, dict, named tuple, dataclass or the
                                                      fields of an array of records

`"a"` and `"n"` are the dynamic leaves: what a kernel is called with. The others are static.
"""

from __future__ import annotations

import enum
import functools
import gc
import types
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import numpy as np

from kernelgen.base.errors import ArgumentError, UnsupportedError
from kernelgen.base.spec import Spec
from kernelgen.jit.kinds import (
    has_dict,
    hidden,
    is_plain,
    mro,
    slots,
    typed,
)
from kernelgen.jit.records import Record, fields_of, refused
from kernelgen.runtime.gpu.detect import on_device
from kernelgen.trace.foreign.libraries import is_a
from kernelgen.trace.tensor import Tensor

Structure: TypeAlias = tuple[Any, ...]

NUMBERS = frozenset({bool, int, float, complex})
_BY_IDENTITY = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.ModuleType,
    type,
    np.ufunc,
    functools.partial,
    enum.Enum,
)
"""What stands for itself, though it has the hash of any object."""


class Leaves:
    """The leaves of a structure, in order.

    Attributes:
        dynamic: arrays, scalars and numbers; or Tensors.
        static: everything else.
    """

    __slots__ = ("dynamic", "static")

    def __init__(self) -> None:
        self.dynamic: list[Any] = []
        self.static: list[Any] = []


# Taking apart.


def flatten(value: Any, leaves: Leaves, what: str) -> Structure:
    """The structure of an argument, and its leaves added to `leaves`.

    Raises:
        ArgumentError: for a static field that cannot be hashed; `what` names it.
    """
    kind: Any = type(value)
    if kind is np.ndarray:
        if value.dtype.names is not None:
            keys, values = fields_of(value)
            inner = [flatten(v, leaves, f"{what}[{k!r}]") for (_, k), v in zip(keys, values, strict=True)]
            return (Record, keys, *inner)
        if not value.dtype.isnative:
            value = value.astype(value.dtype.newbyteorder("="))
            value.flags.writeable = False  # A call that would write into it is left to plain Python.
        leaves.dynamic.append(value)
        return ("a", value.dtype, value.ndim) if value.ndim else ("a", value.dtype, 0, "array")
    if kind in NUMBERS:
        leaves.dynamic.append(value)
        return ("n", kind)
    if issubclass(kind, (np.ndarray, Tensor, Spec)) or _is_scalar(value):
        leaves.dynamic.append(value)
        if value.ndim == 0 and issubclass(kind, np.ndarray):
            return ("a", value.dtype, 0, "array")
        return ("a", value.dtype, value.ndim)
    parts = children(value)
    if parts is not None:
        keys, values = parts
        fixed = _static_fields(kind)
        inner = []
        for key, part in zip(_names(kind, keys, values), values, strict=True):
            take = flatten_static if key in fixed else flatten
            inner.append(take(part, leaves, _item(what, kind, key)))
        return (kind, keys, *inner)
    if on_device(value):
        leaves.dynamic.append(value)
        return ("a", np.dtype(value.dtype), value.ndim)
    if is_plain(value) or issubclass(kind, _BY_IDENTITY):
        return flatten_static(value, leaves, what)
    leaves.static.append(value)
    return ("@", kind)


def flatten_static(value: Any, leaves: Leaves, what: str) -> Structure:
    """The structure of a value that is part of the code as it is.

    Raises:
        ArgumentError: for one that cannot be hashed.
    """
    key = typed(value)
    try:
        hash(key)
    except TypeError as error:
        raise ArgumentError(
            f"{what} is {value!r:.60} of type {type(value).__name__}, which cannot be hashed",
            hint="Static values are compared with those of earlier calls; pass a tuple instead of a list, a "
            "frozen dataclass instead of a dict, or an array that is not static.",
        ) from error
    leaves.static.append(value)
    return ("=", key)


def flatten_result(value: Any, leaves: Leaves) -> Structure:
    """The structure of a result: Tensors and arrays are dynamic, all else is returned as it is.

    Raises:
        UnsupportedError: for Tensors in an object that cannot be made again around arrays.
    """
    kind: Any = type(value)
    if issubclass(kind, (Tensor, np.ndarray)):
        leaves.dynamic.append(value)
        return ("a",)
    if kind is Record:
        raise refused("the result, all of them,", value)
    parts = children(value)
    if parts is None and holds_tensor(value):
        parts = _opened(value)
    if parts is None:
        leaves.static.append(value)
        return ("=",)
    keys, values = parts
    return (kind, keys, *(flatten_result(v, leaves) for v in values))


class Fields(tuple[str, ...]):
    """The names of an object's attributes, in the place of a mapping's keys."""

    __slots__ = ()


def _built_in_base(kind: type) -> Any:
    """The class made in C that a class derives from, whose `__new__` makes its objects."""
    return next(base for base in mro(kind) if not base.__flags__ & (1 << 9))  # Py_TPFLAGS_HEAPTYPE


def _opened(value: Any) -> tuple[Any, tuple[Any, ...]]:
    """The parts of an object that holds Tensors and is no container that arguments may be."""
    kind: Any = type(value)
    if kind is deque and value.maxlen is None:
        return None, tuple(value)
    if not hidden(kind) and _built_in_base(kind) in (object, types.SimpleNamespace):
        own = object.__getattribute__(value, "__dict__") if has_dict(kind) else {}
        fields = [name for owner in mro(kind) for name, _ in slots(owner)]
        if all(hasattr(value, name) for name in fields):
            return Fields((*own, *fields)), (*own.values(), *(getattr(value, n) for n in fields))
    raise UnsupportedError(
        f"the result holds a Tensor in an object of type {kind.__module__}.{kind.__qualname__}, which "
        "cannot be made again with an array in its place",
        hint="Return a tuple, list, dict, named tuple or dataclass, and make the object from that outside of "
        "the function.",
    )


def holds_tensor(value: Any) -> bool:
    """Whether an object, other than a function's module or a class, leads to a Tensor."""
    seen: dict[int, Any] = {}
    front = [value]
    for _ in range(_FAR):
        reached = []
        for item in front:
            if type(item) in _ENDS or issubclass(type(item), (type, types.ModuleType)) or id(item) in seen:
                continue
            if issubclass(type(item), Tensor):
                return True
            seen[id(item)] = item
            if type(item) is types.FunctionType:
                reached += [item.__closure__, item.__defaults__]
            elif not issubclass(type(item), np.ndarray):
                reached += gc.get_referents(item)
        if not reached or len(seen) > _MANY:
            return False
        front = reached
    return False


_FAR, _MANY = 6, 4096
_ENDS = frozenset({*NUMBERS, str, bytes, type(None), types.BuiltinFunctionType, types.CodeType})


def _is_scalar(value: Any) -> bool:
    """Whether a value is a NumPy number, and not of a user's class, which may have operators of its own."""
    return (
        is_a(value, np.generic)
        and not is_a(value, (np.str_, np.bytes_, np.void, np.object_))
        and type(value) is value.dtype.type
    )


def children(value: Any) -> tuple[Any, tuple[Any, ...]] | None:
    """The keys and values of a container; None for anything else."""
    kind: Any = type(value)
    if kind is tuple or kind is list:
        return None, tuple(value)
    if kind is dict or kind is OrderedDict:
        return tuple((type(k), k) for k in value), tuple(value.values())
    if is_a(value, tuple) and hasattr(kind, "_fields"):
        return None, tuple(value)
    if _is_dataclass(kind):
        return None, tuple(getattr(value, name) for name in _fields(kind))
    return None


def _is_dataclass(kind: Any) -> bool:
    return hasattr(kind, "__dataclass_fields__")


@functools.lru_cache(512)
def _fields(kind: Any) -> tuple[str, ...]:
    import dataclasses

    return tuple(f.name for f in dataclasses.fields(kind))


def _names(kind: Any, keys: Any, values: tuple[Any, ...]) -> Iterator[Any]:
    if type(keys) is Fields:
        return iter(keys)
    if keys is not None:
        return (k for _, k in keys)
    if _is_dataclass(kind):
        return iter(_fields(kind))
    return iter(getattr(kind, "_fields", None) or range(len(values)))


@functools.lru_cache(512)
def _static_fields(kind: Any) -> frozenset[str]:
    """The fields of a dataclass that are marked `field(metadata={"static": True})`."""
    described: dict[str, Any] = getattr(kind, "__dataclass_fields__", {})
    return frozenset(name for name, field in described.items() if field.metadata.get("static"))


def _item(what: str, kind: type, key: Any) -> str:
    return f"{what}[{key!r}]" if kind in (tuple, list, dict, OrderedDict) else f"{what}.{key}"


# Walking.


def static_parts(structure: Structure) -> Iterator[Structure]:
    """The static leaves of a structure, in order."""
    return (part for part in _parts(structure) if part[0] in ("=", "@"))


def dynamic_parts(structure: Structure) -> Iterator[Structure]:
    """The dynamic leaves of a structure, in order."""
    return (part for part in _parts(structure) if part[0] in ("a", "n"))


def _parts(structure: Structure) -> Iterator[Structure]:
    if isinstance(structure[0], str):
        yield structure
    else:
        for part in structure[2:]:
            yield from _parts(part)


def container_classes(structure: Structure) -> Iterator[type]:
    """The classes of the containers in a structure that are none of Python's own."""
    if not isinstance(structure[0], str):
        if structure[0] not in (tuple, list, dict, OrderedDict, Record):
            yield structure[0]
        for part in structure[2:]:
            yield from container_classes(part)


def structure_text(structure: Structure) -> str:
    """A structure for people: `f32[:]`, `int`, `(f32[:], f32[:])`, `='same'`."""
    head = structure[0]
    if head == "a":
        return str(Spec(structure[1], structure[2]))
    if head in ("n", "@"):
        return str(structure[1].__name__)
    if head == "=":
        return f"={_untyped(structure[1])}"
    inner = [structure_text(part) for part in structure[2:]]
    if structure[1] is None and head in (tuple, list):
        text = ", ".join(inner)
        return f"[{text}]" if head is list else f"({text}{',' * (len(inner) == 1)})"
    named = ", ".join(f"{k}: {v}" for k, v in zip(item_names(structure), inner, strict=True))
    return f"{{{named}}}" if head is dict else f"{head.__name__}({named})"


def _untyped(key: Any) -> str:
    if key[0] == "float":
        return str(float.fromhex(key[1]))
    return repr(key[1]) if len(key) == 2 else str(key[0])


# Names.


def item_names(structure: Structure) -> Iterator[Any]:
    """The key or field of each part of a container's structure; those of tuples by position."""
    head, keys = structure[0], structure[1]
    if keys is None and issubclass(head, tuple):
        return iter(range(len(structure) - 2))
    return _names(head, keys, structure[2:])


def leaf_names(structure: Structure, prefix: str) -> Iterator[str]:
    """A name for each dynamic leaf: `p_w` for `p["w"]`."""
    head = structure[0]
    if head in ("a", "n"):
        yield prefix
    elif not isinstance(head, str):
        parts = structure[2:]
        for key, part in zip(_names(head, structure[1], parts), parts, strict=True):
            yield from leaf_names(part, f"{prefix}_{key}" if prefix else f"{key}")


def of_arrays(structure: Structure, dynamic: Iterator[Any]) -> Structure:
    """The structure of a result with a mark for each array of rank 0: kernels give scalars there."""
    head, *rest = structure
    if head == "a":
        value = next(dynamic)
        is_array = issubclass(type(value), np.ndarray) or value.stands_for_array
        return ("a", "array") if value.ndim == 0 and is_array else structure
    if isinstance(head, str):
        return structure
    keys, *parts = rest
    return (head, keys, *(of_arrays(part, dynamic) for part in parts))


# Putting together.


def unflatten(structure: Structure, dynamic: Iterator[Any], static: Iterator[Any]) -> Any:
    """The value that has this structure and these leaves."""
    head = structure[0]
    if structure == ("a", "array"):
        value = next(dynamic)
        return np.asarray(value) if issubclass(type(value), np.generic) else value
    if head == "a" or head == "n":
        return next(dynamic)
    if isinstance(head, str):
        return next(static)
    return assemble(head, structure[1], [unflatten(s, dynamic, static) for s in structure[2:]])


def assemble(kind: Any, keys: Any, values: list[Any]) -> Any:
    """A container of these values."""
    if kind is tuple:
        return tuple(values)
    if kind is list:
        return values
    if kind is deque:
        return deque(values)
    if type(keys) is Fields:
        made = _built_in_base(kind).__new__(kind)
        for name, value in zip(keys, values, strict=True):
            object.__setattr__(made, name, value)
        return made
    if kind is Record:
        return Record({k: v for (_, k), v in zip(keys, values, strict=True)})
    if keys is not None:
        return kind((k, v) for (_, k), v in zip(keys, values, strict=True))
    if issubclass(kind, tuple):
        return tuple.__new__(kind, values)
    made = object.__new__(kind)  # As unpickling does: __post_init__ may not take Tensors.
    for name, value in zip(_fields(kind), values, strict=True):
        object.__setattr__(made, name, value)
    return made


def builder(structure: Structure, static: list[Any]) -> Callable[[tuple[Any, ...]], Any]:
    """A function that puts a result together from its dynamic leaves."""
    return lambda dynamic: unflatten(structure, iter(dynamic), iter(static))
