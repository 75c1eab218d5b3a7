"""What a recording rests on besides its arguments, where it is found, and whether it has changed.

Before a recording is used again, everything that was found must still be what it was.
"""

from __future__ import annotations

import collections
import types
from collections.abc import Sequence
from typing import Any, Literal

import numpy as np

from kernelgen.base.values import frozen
from kernelgen.jit.kinds import (
    items,
    plain_base,
    same,
    typed,
)
from kernelgen.runtime.native import process


@frozen
class Path:
    """Where a value is found.

    Attributes:
        root: "global", "closure", "argument", or "held" for what is found nowhere but kept.
        holder: the dict of globals, the cell, the position among the static leaves, or the value itself.
        name: the variable's or argument's name.
        steps: attributes (True, name) and items (False, key) from there.
    """

    root: Literal["global", "closure", "argument", "held"]
    holder: Any
    name: str
    steps: tuple[tuple[bool, Any], ...] = ()

    def attribute(self, name: str) -> Path:
        """The path of an attribute."""
        return Path(self.root, self.holder, self.name, (*self.steps, (True, name)))

    def item(self, key: Any) -> Path:
        """The path of an item."""
        return Path(self.root, self.holder, self.name, (*self.steps, (False, key)))

    @property
    def key(self) -> Any:
        """Equal for paths to one place."""
        return self.root, id(self.holder), self.name, tuple((a, repr(k)) for a, k in self.steps)

    def resolve(self, static: Sequence[Any]) -> Any:
        """The value that is there now.

        Raises:
            LookupError, AttributeError, ValueError, TypeError: where there is none any more.
        """
        if self.root == "global":
            value = self.holder[self.name]
        elif self.root == "closure":
            value = self.holder.cell_contents
        else:
            value = self.holder if self.root == "held" else static[self.holder]
        for is_attribute, key in self.steps:
            if not is_attribute and issubclass(type(value), dict) and not dict.__contains__(value, key):
                raise KeyError(key)  # A defaultdict would make it.
            value = getattr(value, key) if is_attribute else value[key]
        return value

    def __str__(self) -> str:
        steps = "".join(f".{key}" if is_attribute else f"[{key!r}]" for is_attribute, key in self.steps)
        kind = {"global": "global ", "closure": "closure variable ", "argument": "", "held": ""}[self.root]
        return f"{kind}{self.name}{steps}"


GONE = (LookupError, AttributeError, ValueError, TypeError)
"""What `Path.resolve` raises for a value that is not there any more."""


Kind = Literal[
    "same", "value", "keys", "names", "items", "class", "absent", "alias", "type", "content", "layout", "code"
]


@frozen
class Watch:
    """A value that a recording rests on.

    Attributes:
        path: where it is.
        kind: what must not change: "same" the object, "value" its value, "keys" the type of a container and
            its keys or length, "names" which attributes an object has itself (with those of them that only
            the object can give), "items" the elements of a set or buffer, or the number that an object of a
            class of its own is, "class" an object's class, "absent" that a mapping lacks a key, "alias" that
            another path leads to the same object, "type" an array's dtype and rank, "content" an array's
            elements, "layout" how it lies in memory, "code" a function's code and defaults.
        value: what it was.
    """

    path: Path
    kind: Kind
    value: Any

    def holds(self, static: Sequence[Any]) -> bool:
        """Whether it is still so."""
        try:
            now = self.path.resolve(static)
            return now is self.value.resolve(static) if self.kind == "alias" else self.matches(now)
        except GONE:
            return False

    def matches(self, now: Any) -> bool:
        """Whether a value is what this watch wants."""
        if self.kind == "same":
            return now is self.value
        if self.kind == "value":
            return same(now, self.value)
        if self.kind == "keys":
            return bool(keys_of(now) == self.value)
        if self.kind == "names":
            return bool(now.keys() == self.value[0])
        if self.kind == "items":
            return bool(items_of(now) == self.value)
        if self.kind == "class":
            return type(now) is self.value
        if self.kind == "absent":
            return self.value not in now
        if self.kind == "type":
            return type(now) in (np.ndarray, np.memmap) and (now.dtype, now.ndim) == self.value
        if self.kind == "code":
            return process.have_code(self.value)
        if self.kind == "layout":
            return bool(layout_of(now) == self.value)
        shape, dtype, content = self.value
        if not isinstance(now, np.ndarray) or now.shape != shape or now.dtype != dtype:
            return False
        return bool(now.tobytes() == content)

    def describe(self, static: Sequence[Any]) -> str:
        """What has changed, as a sentence's end."""
        try:
            now = self.path.resolve(static)
        except GONE:
            return f"{self.path} is not there any more"
        if self.kind == "content":
            return f"the elements of {self.path} have changed"
        if self.kind == "code":
            return f"{self.path}() has other code or other defaults"
        if self.kind == "layout":
            return f"{self.path} lies elsewhere in memory, or otherwise"
        if self.kind == "type":
            return f"{self.path} is {_type_text(now)} and was {self.value[0]} of rank {self.value[1]}"
        if self.kind in ("keys", "names", "items"):
            return f"{self.path} has other items"
        if self.kind == "class":
            return f"{self.path} is of type {type(now).__name__} and was of {self.value.__name__}"
        if self.kind == "absent":
            return f"{self.path} has {self.value!r} now"
        if self.kind == "alias":
            return f"{self.path} and {self.value} are no longer the same object"
        return f"{self.path} is {now!r:.40} and was {self.value!r:.40}"


def _type_text(value: Any) -> str:
    return f"{value.dtype} of rank {value.ndim}" if isinstance(value, np.ndarray) else type(value).__name__


def keys_of(container: Any) -> Any:
    """The type of a container, and the keys of a mapping or the length of another."""
    kind = type(container)
    if kind is dict or kind is types.MappingProxyType:
        keys = tuple(container)
    elif issubclass(kind, dict):
        keys = tuple(key for key, _ in items(container))
    else:
        return kind, len(container), container.maxlen if issubclass(kind, collections.deque) else None
    return kind, keys if all(type(key) is str for key in keys) else tuple(map(typed, keys))


def items_of(container: Any) -> Any:
    """The type of a set or buffer, and its elements."""
    kind = type(container)
    if kind is set or kind is frozenset:
        return kind, frozenset(map(typed, container))
    base: Any = plain_base(kind)
    if base is not None:
        return kind, base.__repr__(container)
    return kind, getattr(container, "typecode", None), bytes(container)


def code_of(function: Any) -> Any:
    """A function, its code, its defaults, and those of parameters by keyword."""
    return function, function.__code__, function.__defaults__, function.__kwdefaults__


def layout_of(array: Any) -> Any:
    """The address, strides and flags of an array."""
    return array.__array_interface__["data"][0], array.strides, array.flags.num


def content(path: Path, array: np.ndarray[Any, Any]) -> Watch:
    """A watch on an array's elements."""
    return Watch(path, "content", (array.shape, array.dtype, array.tobytes()))


def held(name: str, value: Any) -> Path:
    """A path to something that is kept itself."""
    return Path("held", value, name)
