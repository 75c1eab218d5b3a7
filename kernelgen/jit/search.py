"""What a function may read besides its arguments, found without running it.

The names that code reads are in its code object. From the function, the search goes to the functions that it
calls, and to the objects and modules whose attributes it names; operators, iteration and the like call the
methods of objects' classes that have two underscores. Each array, number and function found is watched. The
code of the standard library and of installed packages is taken as fixed and is not entered, but their objects
are looked at like all others. What cannot be seen is noted, and what rests on it is used for one call only.
"""

from __future__ import annotations

import builtins
import collections
import enum
import functools
import sys
import types
import warnings
from array import array
from collections.abc import Sequence
from typing import Any

import numpy as np

from kernelgen.base.values import frozen
from kernelgen.jit.captures import (
    Kind,
    Path,
    Watch,
    code_of,
    held,
    items_of,
    keys_of,
)
from kernelgen.jit.code import (
    COMPUTED,
    UNBOUNDED,
    Names,
    absolute,
    names_of,
)
from kernelgen.jit.kinds import (
    FIXED,
    container_base,
    has_dict,
    hidden,
    is_array_like,
    is_inert,
    is_plain,
    items,
    mro,
    plain_base,
    slots,
)
from kernelgen.trace.foreign.functions import Opaque
from kernelgen.trace.foreign.libraries import is_a, module_of, of_library
from kernelgen.trace.foreign.sources import HANDLERS, LEVELS, PROCESS, is_asked, is_clock, is_source, state_of
from kernelgen.trace.tensor import Tensor

LIMIT = 512
"""Values watched for one function."""
VISITS = 4096
"""Values looked at for one function."""
DEPTH = 12
"""Steps from a name to a value."""
LONG = 16
"""Items from which on a container of plain values is compared as one."""
_SOURCE = "it gives another value at each call"


@frozen
class Found:
    """What a function may read.

    Attributes:
        watches: on everything but arrays.
        arrays: every array, with its path.
        unseen: what may change without being seen: what it is, and why.
        plain: whether that is an array of another library, which only plain Python treats as it would.
        codes: the code of the functions that it may call, other than a library's.
        askers: the globals of those that ask for the type of a value by the name `type`.
    """

    watches: tuple[Watch, ...]
    arrays: tuple[tuple[Path, np.ndarray[Any, Any]], ...]
    unseen: tuple[str, ...] = ()
    plain: bool = False
    codes: tuple[types.CodeType, ...] = ()
    askers: tuple[dict[str, Any], ...] = ()


def find(function: Any, static: Sequence[tuple[str, Any]], classes: Sequence[type] = ()) -> Found:
    """Everything that a function may read by name.

    Args:
        function: what is recorded.
        static: the static leaves of its arguments, with the names of the arguments.
        classes: of the containers among its arguments.
    """
    names: frozenset[str] = frozenset()
    while True:  # Functions found late name attributes of objects that were met before.
        search = _Search(names)
        try:
            for index, (name, value) in enumerate(static):
                search.visit(Path("argument", index, name), value, 0, root=True)
            for kind in classes:
                search.members(kind, 0, made=True)
            search.function(function, None, 0)
        except _Full as full:
            search.unseen[str(full)] = None
        if search.names == names or search.full:
            unseen = tuple(search.unseen)
            codes = tuple(search.codes)
            askers = tuple(search.askers.values())
            return Found(tuple(search.watches), tuple(search.arrays), unseen, search.plain, codes, askers)
        names = frozenset(search.names)


def member(module: types.ModuleType, name: str) -> Any:
    """What a library's module has under a name; it may be imported or computed at its first use."""
    if name in vars(module):
        return vars(module)[name]
    with warnings.catch_warnings():  # What is deprecated warns where it is used.
        warnings.simplefilter("ignore")
        return getattr(module, name, None)


class _Full(Exception):
    """The search has found as much as it may."""


class _Search:
    """One walk over what can be reached through the names known so far."""

    def __init__(self, names: frozenset[str]) -> None:
        self.names = set(names)
        self.everything = bool(names & COMPUTED)
        self.watches: list[Watch] = []
        self.arrays: list[tuple[Path, np.ndarray[Any, Any]]] = []
        self.unseen: dict[str, None] = {}
        self.codes: dict[types.CodeType, None] = {}
        self.askers: dict[int, dict[str, Any]] = {}
        self.plain = self.full = False
        self._states: set[str] = set()
        self._functions: set[int] = set()
        self._absent: set[tuple[int, str]] = set()
        self._classes: set[tuple[type, bool]] = set()
        self._paths: set[Any] = set()
        self._objects: dict[tuple[int, bool], Path] = {}
        self._kept: list[Any] = []  # Ids must stay those of what was met.

    def watch(self, path: Path, kind: Kind, value: Any) -> None:
        if len(self.watches) >= LIMIT:
            self.full = True
            raise _Full(f"more than {LIMIT} values, the last of them {path}")
        self.watches.append(Watch(path, kind, value))

    def absent(self, what: str, mapping: dict[str, Any], key: str) -> None:
        """Watches that a mapping lacks a key, once however many functions look for it there."""
        if (id(mapping), key) not in self._absent:
            self._absent.add((id(mapping), key))
            self.watch(held(what, mapping), "absent", key)

    def miss(self, path: Path | str, why: str) -> None:
        self.unseen[f"{path} ({why})"] = None

    # Code.

    def function(self, function: Any, path: Path | None, depth: int) -> None:
        """What a function reads; its defaults too if it is called by another."""
        while is_a(function, functools.partial):
            self.partial(function, path, depth)
            function, path = function.func, path and path.attribute("func")
        if is_a(function, types.MethodType):
            holder = path.attribute("__self__") if path else held("self", function.__self__)
            self.visit(holder, function.__self__, depth, root=path is None)
            self.function(function.__func__, path and path.attribute("__func__"), depth)
        elif is_a(function, types.FunctionType):
            if is_source(function, module_of(function)):
                self.miss(path or function.__name__, _SOURCE)
            self.code(function, path, depth)
        elif function is not None:
            self.visit(path or held("the function", function), function, depth, root=path is None)

    def code(self, function: types.FunctionType, path: Path | None, depth: int) -> None:
        if id(function) in self._functions:
            return
        self._functions.add(id(function))
        self._kept.append(function)
        read = names_of(function.__code__)
        names = function.__globals__
        if "type" in read.bare and "type" not in names:
            self.askers[id(names)] = names
        library = of_library(function)
        if not library:
            self.names |= read.all
            self.codes[function.__code__] = None
            # What reloads modules puts new code into the functions that there are.
            self.watch(held(function.__name__, function), "code", code_of(function))
        for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
            try:
                value = cell.cell_contents
            except ValueError:
                self.miss(f"closure variable {name}", "it has no value yet")
                continue
            if library:  # Its code is fixed, but a decorator's closure holds functions of the user's.
                kind = type(value)
                own = module_of(kind).partition(".")[0] in ("builtins", "kernelgen")
                if own or not of_library(kind) or kind in _HOLDERS:
                    self.visit(Path("closure", cell, name), value, depth + 1, whole=True)
            else:
                self.variable(Path("closure", cell, name), value, depth + 1, read)
        if library:
            return
        space = names.get("__builtins__", builtins)
        known = space if isinstance(space, dict) else vars(space)
        for name in sorted(read.bare):
            if name in names:
                self.variable(Path("global", names, name), names[name], depth + 1, read)
                continue
            self.absent(f"the globals of {function.__name__}", names, name)
            found = known.get(name)
            if is_source(found, "builtins"):
                self.miss(name, _SOURCE)
            elif found is not None and not (callable(found) and of_library(found)):
                self.visit(Path("global", known, name), found, depth + 1)
        for name in sorted(read.all & UNBOUNDED):
            self.miss(f"what {function.__name__}() finds by {name}", "its name is computed")
        for module, level in sorted(read.modules):
            self.imported(absolute(module, level, names.get("__package__")), depth)
        self.defaults(function, path, depth)

    def defaults(self, function: types.FunctionType, path: Path | None, depth: int) -> None:
        """What parameters are without an argument; the recorded function's own are among its arguments."""
        if path is None:
            at = held(function.__name__, function).attribute("__kwdefaults__")
            for name, value in (function.__kwdefaults__ or {}).items():
                self.watch(at.item(name), "same", value)
            return
        for k, value in enumerate(function.__defaults__ or ()):
            if not is_plain(value):  # The tuple itself is watched with the code.
                self.visit(path.attribute("__defaults__").item(k), value, depth + 1)
        if function.__kwdefaults__:
            self.visit(path.attribute("__kwdefaults__"), function.__kwdefaults__, depth + 1)

    def imported(self, name: str | None, depth: int) -> None:
        """A module that a function imports."""
        module = sys.modules.get(name or "")
        if module is not None:
            self.visit(Path("global", sys.modules, str(name)), module, depth + 1)
            if is_a(module, types.ModuleType) and of_library(module):
                self.library(Path("global", sys.modules, str(name)), module, depth + 1)
        elif name is None or "." not in name:
            self.miss(f"module {name}", "it is not imported yet")

    def variable(self, path: Path, value: Any, depth: int, read: Names) -> None:
        """A global or closure variable, and what its dotted names lead to in a library's modules."""
        self.visit(path, value, depth)
        for chain in read.chains:
            if chain[0] == path.name and is_clock(value, chain[1]):
                self.miss(".".join(chain), _SOURCE)
        if is_a(value, types.ModuleType) and of_library(value):
            self.chained(path, value, depth, {c for c in read.chains if c[0] == path.name})
            if path.name in read.loose:
                self.library(path, value, depth)

    def library(self, path: Path, value: types.ModuleType, depth: int) -> None:
        """What any code may name of a library's module, where it is not known which code has it.

        Where names are computed, all of the standard library's modules count, which tell of the process.
        """
        names = self.names & vars(value).keys()
        standard = module_of(value).partition(".")[0] in sys.stdlib_module_names
        if self.everything and standard and module_of(value) not in _CONSTANT:
            names = {name for name in vars(value) if not name.startswith("_")}
        self.chained(path, value, depth, {(path.name, name) for name in names})

    def chained(self, path: Path, value: Any, depth: int, chains: set[tuple[str, ...]]) -> None:
        """What dotted names lead to in a library's module: its functions, classes and constants are fixed."""
        inner = {chain[:-1] for chain in chains}
        for chain in sorted(chains):
            found, at, owner = value, path, value
            for place, name in enumerate(chain[1:], 1):
                owner, found, at = found, member(found, name), at.attribute(name)
                if not is_a(found, types.ModuleType):
                    self.read(found)
                    if (
                        is_source(found, module_of(owner))
                        or any(is_clock(found, c) for c in chain[place + 1 :])
                        or is_asked(found, self.names)
                    ):
                        self.miss(at, _SOURCE)
                    elif is_plain(found):
                        if found is not None and module_of(owner) not in _CONSTANT:
                            self.visit(at, found, depth + 1)
                    elif not (callable(found) and of_library(found)):
                        self.visit(at, found, depth + 1)
                    break
            else:
                if chain not in inner and len(at.steps) < DEPTH:
                    self.library(at, found, depth + 1)

    def partial(self, partial: functools.partial[Any], path: Path | None, depth: int) -> None:
        """The function and the arguments that a partial holds."""
        base = path or held("partial", partial)
        self.watch(base.attribute("func"), "same", partial.func)
        self.watch(base.attribute("args"), "keys", keys_of(partial.args))
        self.watch(base.attribute("keywords"), "keys", keys_of(partial.keywords))
        for name in sorted(self.names & vars(partial).keys()):
            self.visit(base.attribute(name), vars(partial)[name], depth + 1)
        for k, value in enumerate(partial.args):
            self.visit(base.attribute("args").item(k), value, depth + 1)
        for key, value in partial.keywords.items():
            self.visit(base.attribute("keywords").item(key), value, depth + 1)

    # Values.

    def visit(self, path: Path, value: Any, depth: int, *, root: bool = False, whole: bool = False) -> None:
        """Watches a value, and what can be reached from it.

        Args:
            root: whether the value itself, or its class, is known to be the same: it is part of the key.
            whole: whether all attributes of an object are read, not only those that some code names.
        """
        known = path.key
        if known in self._paths:
            return
        self._paths.add(known)
        self._kept.append(value)
        if depth > DEPTH:
            self.miss(path, f"it is more than {DEPTH} steps from a name")
            return
        if len(self._paths) > VISITS:
            self.full = True
            raise _Full(f"more than {VISITS} values, the last of them {path}")
        if is_asked(value, self.names):
            self.miss(path, _SOURCE)
        self.read(value)
        if is_a(value, Tensor):  # Left behind by a recording, or of one that is under way.
            self.watch(path, "same", value)
        elif is_plain(value):
            if not root:
                self.watch(path, "value", value)
        elif is_a(value, np.ndarray):
            self.array(path, value)
        elif not self.alias(path, value, whole):
            self.reach(path, value, depth, root, whole)

    def read(self, value: Any) -> None:
        """Watches what operations with a value read of the process."""
        state = state_of(value, self.names)
        if state and state not in self._states:
            self._states.add(state)
            self.watch(held("process", PROCESS).attribute(state), "value", getattr(PROCESS, state))

    def array(self, path: Path, value: np.ndarray[Any, Any]) -> None:
        if type(value) not in (np.ndarray, np.memmap):
            self.plain = True
            self.miss(path, f"an array of type {type(value).__name__}")
            return
        self.arrays.append((path, value))
        if value.dtype.hasobject:
            self.miss(path, "an array of objects")
        if "base" in self.names and value.base is not None:
            self.visit(path.attribute("base"), value.base, len(path.steps) + 1)

    def alias(self, path: Path, value: Any, whole: bool) -> bool:
        """Whether a value was met under another name: then both must stay names of one object."""
        known = self._objects.setdefault((id(value), whole), path)
        if known is path or is_a(value, (types.FunctionType, type, types.ModuleType, *FIXED)):
            return False
        if is_a(value, (types.MethodType, functools.partial)):
            return False
        self.watch(path, "alias", known)
        return True

    def reach(self, path: Path, value: Any, depth: int, root: bool, whole: bool) -> None:
        """What can be reached from a value that is neither plain nor an array."""
        kind: Any = type(value)
        if kind in (tuple, list, dict):
            self.container(path, value, depth, whole)
        elif kind in (set, frozenset):
            if all(map(is_plain, value)):
                self.watch(path, "items", items_of(value))
            else:
                self.miss(path, "a set of objects")
        elif kind in (bytearray, array):
            self.watch(path, "items", items_of(value))
        elif kind in (types.FunctionType, types.MethodType, functools.partial):
            self.callable_(path, value, depth, root)
        elif issubclass(kind, type):
            if not root:
                self.watch(path, "same", value)
            self.members(value, depth, made=True)
        elif issubclass(kind, types.ModuleType):
            self.module(path, value, depth, root)
        elif issubclass(kind, FIXED):
            self.fixed(path, value, depth, root)
        elif is_inert(kind):
            if not root:
                self.watch(path, "same", value)
            if has_dict(kind):
                self.logger(path, value, depth)
        elif module_of(kind).partition(".")[0] == "kernelgen":
            self.own(path, value, depth)
        elif module_of(kind).partition(".")[0] == "numba" and callable(value):
            self.watch(path, "same", value)
        else:
            self.object(path, value, depth, root, whole)

    def fixed(self, path: Path, value: Any, depth: int, root: bool) -> None:
        """A function written in C, or what is like one; it may be a method of an object that changes."""
        if not root:
            self.watch(path, "same", value)
        if is_source(value, ""):
            self.miss(path, _SOURCE)
        elif is_a(value, np.ufunc) and not value.__name__.isidentifier():
            self.miss(path, "a ufunc around a function of Python")
        elif is_a(value, (types.BuiltinFunctionType, types.MethodWrapperType)):
            owner = value.__self__
            if owner is not None and not is_a(owner, types.ModuleType):
                self.visit(path.attribute("__self__"), owner, depth + 1, root=True, whole=True)

    def logger(self, path: Path, value: Any, depth: int) -> None:
        """What code has given a logger, and what decides whether it is enabled for a level."""
        self.members(type(value), depth)
        for name in sorted((self.names & vars(value).keys()) - LEVELS - HANDLERS):
            self.visit(path.attribute(name), vars(value)[name], depth + 1)
        if not self.names & LEVELS:
            return
        self.watch(path.attribute("manager").attribute("disable"), "value", value.manager.disable)
        while value is not None:
            for name in ("level", "disabled", "propagate"):
                self.watch(path.attribute(name), "value", getattr(value, name))
            path, value = path.attribute("parent"), value.parent
            self.watch(path, "same", value)

    def callable_(self, path: Path, value: Any, depth: int, root: bool) -> None:
        # A bound method is a new object at each look-up; its parts are watched instead.
        if is_a(value, types.MethodType):
            if not root:
                self.watch(path.attribute("__func__"), "same", value.__func__)
        elif not root:
            self.watch(path, "same", value)
        if is_a(value, types.FunctionType):
            self.attributes(path, value, depth)
        self.function(value, path, depth)

    def attributes(self, path: Path, value: Any, depth: int) -> None:
        """The attributes that code has given a function of the user's."""
        own = vars(value)
        if of_library(value):
            return
        for name in sorted(self.names & _OF_FUNCTIONS):
            self.visit(path.attribute(name), getattr(value, name), depth + 1)
        if self.everything:
            self.watch(path.attribute("__dict__"), "keys", keys_of(own))
        for name in sorted(own if self.everything else self.names & own.keys()):
            self.visit(path.attribute(name), own[name], depth + 1)

    def own(self, path: Path, value: Any, depth: int) -> None:
        """Kernels, jitted and opaque functions, and pipelines, whose parts are recorded with their caller."""
        self.watch(path, "same", value)
        if is_a(value, Opaque):  # It reads what it reads when it runs.
            return
        wrapped = getattr(value, "__wrapped__", None)
        for k, rule in enumerate(getattr(value, "rules", ())):  # Of a function with a derivative of its own.
            self.function(rule, path.attribute("rules").item(k), depth)
        if is_a(wrapped, (types.FunctionType, types.MethodType, functools.partial)):
            self.function(wrapped, path.attribute("__wrapped__"), depth)
            for name in sorted(self.names & vars(value).keys()):
                if name not in _OF_WRAPPERS and name[0] != "_":
                    self.visit(path.attribute(name), vars(value)[name], depth + 1)
        for part in getattr(value, "parts", ()):
            function = getattr(part, "function", None)
            self.function(function, held("a part", function), depth)

    def module(self, path: Path, value: types.ModuleType, depth: int, root: bool) -> None:
        if not root:
            self.watch(path, "same", value)
        if of_library(value):
            if path.steps or path.root in ("argument", "held"):
                self.library(path, value, depth)
            return
        self.members(type(value), depth)
        space = vars(value)
        names = self.names | {"__getattr__"}
        if self.everything:
            self.watch(path.attribute("__dict__"), "keys", keys_of(space))
            names |= {name for name in space if not name.startswith("__")}
        for name in sorted(names & space.keys()):
            self.visit(path.attribute(name), space[name], depth + 1)

    def container(self, path: Path, value: Any, depth: int, whole: bool) -> None:
        content = items(value)
        long = len(content) > LONG and type(value) in (list, dict)
        if long and all(is_plain(k) and is_plain(v) for k, v in content):
            self.watch(path, "value", type(value)(value))
            return
        self.watch(path, "keys", keys_of(value))
        if is_a(value, dict) and not all(is_plain(key) for key, _ in content):
            self.miss(path, "keys that are objects")
            return
        if is_a(value, collections.defaultdict):
            self.visit(path.attribute("default_factory"), value.default_factory, depth + 1)
        for key, item in content:
            self.visit(path.item(key), item, depth + 1, whole=whole)

    # Objects.

    def object(self, path: Path, value: Any, depth: int, root: bool, whole: bool) -> None:
        """An object of a class: its attributes, and what its class does."""
        kind: Any = type(value)
        library = any(of_library(c) for c in mro(kind) if c.__module__ != "builtins")
        if is_a(value, enum.Enum):
            if not root:
                self.watch(path, "same", value)
            self.members(kind, depth)
            self.state(path, value, depth, everything=True)
            return
        if is_array_like(kind):
            self.plain = True
            self.miss(path, f"{kind.__module__}.{kind.__name__}, an array of another library")
            return
        lookup = next(c for c in mro(kind) if "__getattribute__" in vars(c))
        seen = issubclass(type(vars(lookup)["__getattribute__"]), FIXED)
        if hidden(kind) or not seen or issubclass(kind, (set, frozenset)):
            self.miss(path, f"an object of type {kind.__module__}.{kind.__qualname__}")
            return
        if not root:
            self.watch(path, "class", kind)
            if "id" in self.names:
                self.watch(path, "same", value)
        if plain_base(kind) is not None:
            self.watch(path, "items", items_of(value))
        base = container_base(kind)
        if base is not None:
            owners = [next(c for c in mro(kind) if n in vars(c)) for n in ("__getitem__", "__iter__")]
            if not all(owner in mro(base) for owner in owners):
                self.miss(path, f"a container of type {kind.__qualname__} with items of its own")
                return
            self.container(path, value, depth, whole or library)
        self.members(kind, depth, made=bool(self.names & {"type", "__class__", "replace", "copy"}))
        self.state(path, value, depth, everything=whole or library or self.everything)

    def state(self, path: Path, value: Any, depth: int, *, everything: bool) -> None:
        """The attributes that an object has itself."""
        kind: Any = type(value)
        whole = everything and of_library(kind)
        if has_dict(kind):
            own: dict[str, Any] = object.__getattribute__(value, "__dict__")
            self.own_names(path, kind, own, ordered=everything)
            for name in sorted(own if everything else self.names & own.keys(), key=str):
                found = next((vars(c)[name] for c in mro(kind) if name in vars(c)), None)
                at = path.attribute(name)
                if hasattr(type(found), "__set__"):  # A property of this name comes first.
                    at = path.attribute("__dict__").item(name)
                self.visit(at, own[name], depth + 1, whole=whole)
        for owner in mro(kind):
            for name, slot in slots(owner):
                if everything or name in self.names:
                    self.slot(path, value, name, slot, depth, whole)

    def own_names(self, path: Path, kind: type, own: dict[str, Any], *, ordered: bool) -> None:
        """Watches which attributes an object has itself; their order too where code may list them."""
        if ordered or not all(type(name) is str for name in own):
            self.watch(path.attribute("__dict__"), "keys", keys_of(own))
            return
        spaces = [vars(owner) for owner in mro(kind)]
        if any("__getattr__" in space for space in spaces):
            sole: frozenset[str] = frozenset()
        else:
            sole = frozenset(name for name in own if not any(name in space for space in spaces))
        self.watch(path.attribute("__dict__"), "names", (frozenset(own), sole))

    def slot(self, path: Path, value: Any, name: str, slot: Any, depth: int, whole: bool) -> None:
        try:
            item = slot.__get__(value)
        except AttributeError:
            self.miss(path.attribute(name), "it has no value yet")
            return
        self.visit(path.attribute(name), item, depth + 1, whole=whole)

    def members(self, kind: type, depth: int, *, made: bool = False) -> None:
        """What the classes of the user's, among those that a class derives from, define."""
        for owner in mro(kind):
            if (owner, made) in self._classes or owner is object or of_library(owner):
                continue
            self._classes.add((owner, made))
            path = held(owner.__name__, owner)
            space = vars(owner)
            self.watch(path.attribute("__dict__"), "keys", keys_of(space))
            self.watch(path.attribute("__bases__"), "same", owner.__bases__)
            if type(owner) is not type:
                self.members(type(owner), depth + 1, made=made)
            for name in sorted(self.names & _OF_CLASSES):
                self.visit(path.attribute(name), getattr(owner, name), depth + 1)
            if issubclass(owner, enum.Enum):
                self.watch(path.attribute("_member_names_"), "value", list(owner._member_names_))
            for name, value in list(space.items()):
                if name in _NO_MEMBERS and name not in self.names:
                    continue
                if name in _MAKERS and not (made or name in self.names):
                    continue
                special = name.startswith("__") and name.endswith("__")
                if name in self.names or special or self.everything:
                    self.class_member(path.attribute("__dict__").item(name), value, depth + 1)

    def class_member(self, path: Path, value: Any, depth: int) -> None:
        """A method, property or other attribute of a class."""
        if isinstance(value, (types.GetSetDescriptorType, types.MemberDescriptorType)):
            return
        if isinstance(value, property):
            self.watch(path, "same", value)
            if value.fget is not None:
                self.function(value.fget, path.attribute("fget"), depth)
        elif isinstance(value, (staticmethod, classmethod)):
            self.watch(path, "same", value)
            self.visit(path.attribute("__func__"), value.__func__, depth)
        elif isinstance(value, functools.cached_property):
            self.watch(path, "same", value)
            self.function(value.func, path.attribute("func"), depth)
        else:
            self.visit(path, value, depth)


_HOLDERS = frozenset({functools.partial, np.ndarray})
"""Classes of libraries whose objects hold what is the user's."""
_OF_WRAPPERS = frozenset({"settings", "signature", "unrecorded", "pure"})
"""The attributes that jitted and opaque functions have by themselves."""
_CONSTANT = frozenset({"math", "cmath", "numpy", "scipy.constants"})
"""Modules of numbers that nobody changes."""
_OF_FUNCTIONS = frozenset({"__name__", "__qualname__", "__doc__", "__module__", "__annotations__"})
_OF_CLASSES = frozenset({"__name__", "__qualname__"})
"""Attributes that are in no `__dict__`."""
_MAKERS = frozenset({"__init__", "__new__", "__post_init__"})
"""Methods that run where an object is made."""
_NO_MEMBERS = frozenset(
    {
        *("__dict__", "__weakref__", "__module__", "__doc__", "__qualname__", "__slots__", "__repr__"),
        *("__str__", "__reduce__", "__reduce_ex__", "__del__", "__orig_bases__", "__annotations__"),
        *(
            "__dataclass_fields__",
            "__dataclass_params__",
            "__match_args__",
            "__parameters__",
            "__firstlineno__",
        ),
        *(
            "__static_attributes__",
            "__subclasshook__",
            "_abc_impl",
            "__init_subclass__",
            "__abstractmethods__",
        ),
    }
)
