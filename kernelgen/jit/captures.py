"""What a function reads besides its arguments: globals, closures, attributes; and whether it has changed.

The names that code reads are in its code object, so what it may read can be found without running it: the
function, the functions that it calls, the objects and modules whose attributes it names. Each array, number
and function found is watched: before a recording is used again, every one must still be what it was.
"""

from __future__ import annotations

import enum
import functools
import sys
import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

import numpy as np

from kernelgen.foreign.functions import Opaque
from kernelgen.jit.trees import typed
from kernelgen.values import frozen

LIMIT = 512
"""Values watched for one function."""
DEPTH = 8
"""Steps from a name to a value."""
SMALL = 1024
"""Bytes up to which the elements of an array that is passed live are compared as well."""

_PLAIN = (bool, int, float, complex, str, bytes, type(None), np.dtype, np.generic, enum.Enum, range, slice)
_FOREIGN = frozenset({"numpy", "scipy", "numba", "kernelgen", *sys.stdlib_module_names}) - {"__main__"}


@frozen
class Path:
    """Where a value is found.

    Attributes:
        root: "global", "closure" or "argument".
        holder: the dict of globals, the cell, or the position among the static leaves.
        name: the variable's or argument's name.
        steps: attributes (True, name) and items (False, key) from there.
    """

    root: Literal["global", "closure", "argument"]
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
        else:
            value = self.holder.cell_contents if self.root == "closure" else static[self.holder]
        for is_attribute, key in self.steps:
            value = getattr(value, key) if is_attribute else value[key]
        return value

    def __str__(self) -> str:
        steps = "".join(f".{key}" if is_attribute else f"[{key!r}]" for is_attribute, key in self.steps)
        kind = {"global": "global ", "closure": "closure variable ", "argument": ""}[self.root]
        return f"{kind}{self.name}{steps}"


GONE = (LookupError, AttributeError, ValueError, TypeError)
"""What `Path.resolve` raises for a value that is not there any more."""


@frozen
class Watch:
    """A value that a recording rests on.

    Attributes:
        path: where it is.
        kind: what must not change: "same" the object, "value" its value, "keys" the keys or the length of a
            container, "type" an array's dtype and rank, "content" an array's elements.
        value: what it was.
    """

    path: Path
    kind: Literal["same", "value", "keys", "type", "content"]
    value: Any

    def holds(self, static: Sequence[Any]) -> bool:
        """Whether it is still so."""
        try:
            return self.matches(self.path.resolve(static))
        except GONE:
            return False

    def matches(self, now: Any) -> bool:
        """Whether a value is what this watch wants."""
        if self.kind == "same":
            return now is self.value
        if self.kind == "value":
            return now is self.value or bool(typed(now) == typed(self.value))
        if self.kind == "keys":
            return bool(keys_of(now) == self.value)
        if self.kind == "type":
            return type(now) in (np.ndarray, np.memmap) and (now.dtype, now.ndim) == self.value
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
        if self.kind == "type":
            return f"{self.path} is {_type_text(now)} and was {self.value[0]} of rank {self.value[1]}"
        if self.kind == "keys":
            return f"{self.path} has other items"
        return f"{self.path} is {now!r:.40} and was {self.value!r:.40}"


def _type_text(value: Any) -> str:
    return f"{value.dtype} of rank {value.ndim}" if isinstance(value, np.ndarray) else type(value).__name__


def keys_of(container: Any) -> Any:
    """The keys of a dict, or the type and length of another container."""
    return tuple(container) if isinstance(container, dict) else (type(container), len(container))


def content(path: Path, array: np.ndarray[Any, Any]) -> Watch:
    """A watch on an array's elements."""
    return Watch(path, "content", (array.shape, array.dtype, array.tobytes()))


# Finding.


@frozen
class Found:
    """What a function may read.

    Attributes:
        watches: on everything but arrays.
        arrays: every array, with its path.
        complete: whether all was found within the limits.
    """

    watches: tuple[Watch, ...]
    arrays: tuple[tuple[Path, np.ndarray[Any, Any]], ...]
    complete: bool


def find(function: Any, static: Sequence[tuple[str, Any]]) -> Found:
    """Everything that a function may read by name.

    Args:
        function: what is recorded.
        static: the static leaves of its arguments, with the names of the arguments.
    """
    names: set[str] = set()
    while True:  # Functions found late name attributes of objects that were met before.
        search = _Search(names)
        search.function(function, None, 0)
        for index, (name, value) in enumerate(static):
            search.visit(Path("argument", index, name), value, 0, root=True)
        if len(search.names) == len(names):
            return Found(tuple(search.watches), tuple(search.arrays), search.complete)
        names = search.names


class _Search:
    """One walk over what can be reached through the names known so far."""

    def __init__(self, names: set[str]) -> None:
        self.names = set(names)
        self.watches: list[Watch] = []
        self.arrays: list[tuple[Path, np.ndarray[Any, Any]]] = []
        self.complete = True
        self._seen: set[int] = set()
        self._paths: set[Any] = set()

    def watch(self, path: Path, kind: Any, value: Any) -> None:
        if len(self.watches) >= LIMIT:
            self.complete = False
            return
        self.watches.append(Watch(path, kind, value))

    def function(self, function: Any, path: Path | None, depth: int) -> None:
        """A function's closure, its globals, and its defaults if it is called by another."""
        while isinstance(function, functools.partial):
            self.parts(function, path, depth)
            function, path = function.func, path and path.attribute("func")
        if isinstance(function, types.MethodType):
            self.method(function, path, depth)
            return
        if not isinstance(function, types.FunctionType):
            wrapped = getattr(function, "__wrapped__", None)
            if isinstance(wrapped, types.FunctionType):
                self.function(wrapped, path and path.attribute("__wrapped__"), depth)
            elif path is None and not isinstance(function, (type, np.ufunc, types.BuiltinFunctionType)):
                self.names.add("__call__")
                self.visit(_held("the function", function), function, depth, root=True)
            return
        if id(function) in self._seen:
            return
        self._seen.add(id(function))
        read = set(_names(function.__code__))
        self.names |= read
        for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
            try:
                value = cell.cell_contents
            except ValueError:  # A name that is bound later.
                continue
            self.visit(Path("closure", cell, name), value, depth + 1)
        for name in sorted(read & function.__globals__.keys()):
            self.visit(Path("global", function.__globals__, name), function.__globals__[name], depth + 1)
        if path is not None and function.__defaults__:
            self.visit(path.attribute("__defaults__"), function.__defaults__, depth + 1)
        if path is not None and function.__kwdefaults__:
            self.visit(path.attribute("__kwdefaults__"), function.__kwdefaults__, depth + 1)

    def method(self, method: types.MethodType, path: Path | None, depth: int) -> None:
        holder = path.attribute("__self__") if path else _held("self", method.__self__)
        self.visit(holder, method.__self__, depth, root=True)
        self.function(method.__func__, path and path.attribute("__func__"), depth)

    def parts(self, partial: functools.partial[Any], path: Path | None, depth: int) -> None:
        """The arguments that a partial holds; it never changes itself, but arrays and objects in it may."""
        base = path or _held("partial", partial)
        for k, value in enumerate(partial.args):
            self.visit(base.attribute("args").item(k), value, depth + 1)
        for key, value in partial.keywords.items():
            self.visit(base.attribute("keywords").item(key), value, depth + 1)

    def visit(self, path: Path, value: Any, depth: int, *, root: bool = False) -> None:
        """Watches a value, and what can be reached from it.

        Args:
            root: whether the value itself is known to be the same: it is part of the key.
        """
        known = path.key
        if depth > DEPTH or known in self._paths:
            self.complete &= depth <= DEPTH
            return
        self._paths.add(known)
        if isinstance(value, np.ndarray):
            self.arrays.append((path, value))
        elif isinstance(value, _PLAIN):
            if not root:
                self.watch(path, "value", value)
        elif isinstance(value, (tuple, list, dict)):
            self.container(path, value, depth)
        elif isinstance(value, (types.FunctionType, types.MethodType, functools.partial)):
            if not root:
                self.callable_(path, value)
            if not _foreign(value):
                self.function(value, path, depth)
        elif isinstance(value, (type, types.ModuleType)):
            if not _foreign(value):
                self.attributes(path, value, depth)
        elif isinstance(value, (types.BuiltinFunctionType, np.ufunc)):
            self.watch(path, "same", value)
        else:
            self.object(path, value, depth)

    def callable_(self, path: Path, value: Any) -> None:
        # A bound method is a new object at each look-up; its parts are watched instead.
        if isinstance(value, types.MethodType):
            self.watch(path.attribute("__func__"), "same", value.__func__)
        else:
            self.watch(path, "same", value)

    def object(self, path: Path, value: Any, depth: int) -> None:
        if isinstance(value, Opaque):  # It reads what it reads when it runs.
            self.watch(path, "same", value)
            return
        wrapped = getattr(value, "__wrapped__", None)
        if isinstance(wrapped, types.FunctionType):
            self.watch(path, "same", value)
            self.function(wrapped, path.attribute("__wrapped__"), depth)
        elif not _foreign(value):
            if callable(value):
                self.names.add("__call__")
            self.attributes(path, value, depth)
        elif callable(value):  # A kernel, or a pipeline, whose parts are recorded with their caller.
            self.watch(path, "same", value)
            for part in getattr(value, "parts", ()):
                self.function(getattr(part, "function", None), path, depth)

    def container(self, path: Path, value: Any, depth: int) -> None:
        if not isinstance(value, tuple):
            self.watch(path, "keys", keys_of(value))
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            if len(self.watches) >= LIMIT:
                self.complete = False
                return
            self.visit(path.item(key), item, depth + 1)

    def attributes(self, path: Path, owner: Any, depth: int) -> None:
        """The attributes that some code names."""
        for name, value in _attributes(owner, self.names):
            if isinstance(value, property):
                if value.fget is not None:
                    self.function(value.fget, None, depth)
            elif isinstance(value, (staticmethod, classmethod)):
                self.function(value.__func__, None, depth)
            elif isinstance(value, types.FunctionType) and not isinstance(owner, types.ModuleType):
                self.function(value, None, depth)
            else:
                self.visit(path.attribute(name), value, depth + 1)


def _held(name: str, value: Any) -> Path:
    """A path to something that is held itself, as a cell holds it."""
    return Path("closure", types.CellType(value), name)


def _attributes(owner: Any, names: set[str]) -> Iterator[tuple[str, Any]]:
    """The attributes of an object among `names`, without running any property."""
    own: Mapping[str, Any] = getattr(owner, "__dict__", {})
    kinds = () if isinstance(owner, types.ModuleType) else getattr(owner, "__mro__", type(owner).__mro__)
    for name in sorted(names):
        if name in own:
            yield name, own[name]
            continue
        for kind in kinds:
            if name in vars(kind) and kind is not object:
                value = vars(kind)[name]
                if isinstance(value, (types.MemberDescriptorType, types.GetSetDescriptorType)):
                    if hasattr(owner, name):
                        yield name, getattr(owner, name)
                else:
                    yield name, value
                break


def _foreign(value: Any) -> bool:
    """Whether a value belongs to a library whose state is not watched."""
    if isinstance(value, types.ModuleType):
        module = value.__name__
    elif isinstance(value, (type, types.FunctionType)):
        module = value.__module__ or ""
    elif isinstance(value, (types.MethodType, functools.partial)):
        return False
    else:
        module = type(value).__module__
    return module.partition(".")[0] in _FOREIGN


@functools.lru_cache(1024)
def _names(code: types.CodeType) -> frozenset[str]:
    """The names that a code object reads, with those of the functions inside it."""
    inner = [c for c in code.co_consts if isinstance(c, types.CodeType)]
    return frozenset(code.co_names).union(*map(_names, inner))
