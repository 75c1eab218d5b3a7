"""Where the code of a recording draws or reads what may be another value next time, and on which line.

A recording keeps what the code found: a number that was drawn while recording is the same at each call of the
kernel. The names in the code say where it draws, in the functions of the user's that it calls too.
"""

from __future__ import annotations

import builtins
import dis
import functools
import os
import sys
import types
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from kernelgen.base.bytecode import instructions
from kernelgen.base.errors import RecordingWarning, SourceLine
from kernelgen.base.source_location import level_of_user
from kernelgen.trace.foreign.draws import Shared, generator_kinds
from kernelgen.trace.foreign.libraries import is_a, module_of, of_library
from kernelgen.trace.foreign.sources import is_clock, is_source

_VARIABLES = frozenset(
    {"LOAD_GLOBAL", "LOAD_NAME", "LOAD_DEREF", "LOAD_CLASSDEREF", "LOAD_FAST", "LOAD_CLOSURE"}
    | {"LOAD_FAST_CHECK", "LOAD_FAST_BORROW"}
)
_ATTRIBUTES = frozenset({"LOAD_ATTR", "LOAD_METHOD"})
_MISSING = object()
_ENVIRONMENT = type(os.environ)
_PLAIN = frozenset({int, float, complex, bool, str, np.ndarray, np.ufunc})
_DEEP = 8
"""Calls from one function of the user's to another that are followed."""

Chain = tuple[int, int, tuple[str, ...], bool]
"""An instruction's offset and line, the dotted name that it loads, and whether it is called with nothing."""


class Block:
    """The body of a `with` statement that records: what it draws while it runs.

    Args:
        frame: the frame that runs the body.
    """

    def __init__(self, frame: types.FrameType) -> None:
        self._code, self._start = frame.f_code, frame.f_lasti
        self._shared = Shared()

    def warn(self, name: str, frame: types.FrameType) -> None:
        """Warns where the body has drawn or read what freezes; called at its end.

        Args:
            name: what the recording is called.
            frame: the frame that ran the body.
        """
        found: list[str] = []
        if frame.f_code is self._code:
            found = described(_in_frame(frame, self._start))
        found = found or list(self._shared.drawn())
        if not found:
            return
        warnings.warn(
            f"the recording {name!r} keeps what it found: {'; '.join(found[:3])}. A kernel gives the same at "
            "each call. Put what draws or reads into a function marked with @kg.opaque(out=...), which runs "
            "at each call, or pass its result as an input; what is to stay belongs before the tape.",
            RecordingWarning,
            stacklevel=level_of_user(),
        )


def described(found: Iterator[tuple[str, SourceLine]]) -> list[str]:
    """For people: `np.random.normal at model.py:12`, each once."""
    return list(dict.fromkeys(f"{name} at {line.short} ({line.text})" for name, line in found))


def sources_of(function: Any) -> Iterator[tuple[str, SourceLine]]:
    """What a function, and those of the user's that it calls, draws or reads; and on which lines."""
    if is_a(function, types.MethodType):
        own = function.__func__
        code = getattr(own, "__code__", None)
        first = code.co_varnames[:1] if code is not None and code.co_argcount else ()
        yield from _in_function(own, set(), 0, dict.fromkeys(first, function.__self__))
    else:
        yield from _in_function(function, set(), 0)


def _in_frame(frame: types.FrameType, start: int) -> Iterator[tuple[str, SourceLine]]:
    local: Mapping[str, Any] = frame.f_locals
    names = _Names(frame.f_globals, frame.f_builtins, local)
    yield from _in_code(frame.f_code, names, set(), 0, start, frame.f_lasti)


def _in_function(
    function: Any, seen: set[types.CodeType], depth: int, local: Mapping[str, Any] | None = None
) -> Iterator[tuple[str, SourceLine]]:
    while is_a(function, functools.partial) or _is_jitted(function):
        function = function.func if is_a(function, functools.partial) else function.__wrapped__
    if not is_a(function, types.FunctionType) or of_library(function) or depth > _DEEP:
        return
    code = function.__code__
    if code in seen:
        return
    seen.add(code)
    defaults = function.__defaults__ or ()
    values = dict(zip(code.co_varnames[code.co_argcount - len(defaults) :], defaults, strict=False))
    values |= {**(function.__kwdefaults__ or {}), **(local or {})}
    for name, cell in zip(code.co_freevars, function.__closure__ or (), strict=True):
        try:
            values[name] = cell.cell_contents
        except ValueError:
            continue
    known = function.__globals__.get("__builtins__", builtins)
    names = _Names(function.__globals__, known if isinstance(known, dict) else vars(known), values)
    yield from _in_code(code, names, seen, depth, -1, len(code.co_code))


def _is_jitted(value: Any) -> bool:
    return type(value).__module__ == "kernelgen.jit.jitted" and isinstance(
        vars(value).get("__wrapped__"), types.FunctionType
    )


class _Names:
    """The variables that code sees."""

    def __init__(self, *spaces: Mapping[str, Any]) -> None:
        *outer, local = spaces
        self._spaces = (local, *outer)

    def find(self, name: str) -> Any:
        for space in self._spaces:
            if name in space:
                return space[name]
        return _MISSING


def _in_code(
    code: types.CodeType, names: _Names, seen: set[types.CodeType], depth: int, start: int, stop: int
) -> Iterator[tuple[str, SourceLine]]:
    read = _read(code)
    made = {name for offset, name in read.stored if start < offset < stop}
    generators = generator_kinds()
    met: set[tuple[tuple[str, ...], bool]] = set()
    for offset, line, chain, alone in read.chains:
        if not start < offset < stop or (chain, alone) in met:
            continue
        met.add((chain, alone))
        first = chain[0]
        value = read.imported(first) if first in read.imports else names.find(first)
        kind = type(value)
        if kind in _PLAIN or kind.__module__ == "kernelgen.trace.tensor":
            continue
        if first in made and issubclass(kind, generators):  # What makes one without a seed is found as such.
            continue
        for length, owner, receiver, found in _steps(value, chain):
            path, then = chain[: length + 1], chain[length + 1 : length + 2]
            if type(found) is np.ufunc:
                break
            if then and is_clock(found, then[0]):
                yield ".".join((*path, *then)), SourceLine(code.co_filename, line, code.co_name)
            elif type(found) is _ENVIRONMENT or (is_source(found, owner) and (alone or not _seeded(found))):
                yield ".".join(path), SourceLine(code.co_filename, line, code.co_name)
            elif issubclass(type(found), generators) or any(found is kind for kind in generators):
                if then and not then[0].startswith("__"):
                    yield ".".join((*path, *then)), SourceLine(code.co_filename, line, code.co_name)
            elif is_a(found, types.MethodType) and issubclass(type(found.__self__), generators):
                yield ".".join(path), SourceLine(code.co_filename, line, code.co_name)
            elif not then:
                own = getattr(found, "__code__", None)
                has_self = receiver is not None and isinstance(own, types.CodeType) and own.co_argcount
                local = {own.co_varnames[0]: receiver} if has_self and own is not None else {}
                yield from _in_function(found, seen, depth + 1, local)
                continue
            else:
                continue
            break
    for inner in code.co_consts:
        if (
            isinstance(inner, types.CodeType)
            and start < read.places.get(inner, 0) < stop
            and inner not in seen
        ):
            seen.add(inner)
            yield from _in_code(inner, names, seen, depth, -1, len(inner.co_code))


def _steps(value: Any, chain: tuple[str, ...]) -> Iterator[tuple[int, str, Any, Any]]:
    """Each value on the way of a dotted name: its place, its module, the object that has it, itself."""
    owner, receiver = "", None
    for place, name in enumerate((*chain[1:], "")):
        if value is _MISSING:
            return
        yield place, owner, receiver, value
        if not name:
            return
        module = is_a(value, types.ModuleType)
        owner = module_of(value) if module else ""
        receiver = None if module or is_a(value, type) else value
        value = _member(value, name)


def _seeded(function: Any) -> bool:
    """Whether a function gives the same at each call if it has an argument: `np.random.default_rng(1)`."""
    return getattr(function, "__name__", "") == "default_rng"


def _member(value: Any, name: str) -> Any:
    """An attribute, without code of the user's."""
    if is_a(value, types.ModuleType):
        return vars(value).get(name, _MISSING)
    kind = value if is_a(value, type) else type(value)
    own = getattr(kind, "__dictoffset__", 0) and not is_a(value, type)
    if own:
        attributes: dict[str, Any] = object.__getattribute__(value, "__dict__")
        if name in attributes:
            return attributes[name]
    for base in type.__dict__["__mro__"].__get__(kind):
        if name in vars(base):
            found = vars(base)[name]
            if is_a(found, (staticmethod, classmethod)):
                return found.__func__
            return found.fget if is_a(found, property) else found
    return _MISSING


class _Read:
    """What code names.

    Attributes:
        chains: the dotted names, in order, each with the last of its instructions.
        stored: offset and name of each variable that it sets.
        imports: the module, and its member if any, that a variable is set to.
        places: where functions inside it are made.
    """

    def __init__(self, code: types.CodeType) -> None:
        self.chains: list[Chain] = []
        self.stored: list[tuple[int, str]] = []
        self.imports: dict[str, tuple[str, str]] = {}
        self.places: dict[types.CodeType, int] = {}
        line, grows = code.co_firstlineno, False
        source: tuple[str, str] | None = None
        for step in instructions(code):
            positions, name = step.positions, step.argval
            if positions is not None and positions.lineno is not None:
                line = positions.lineno
            if step.opname.startswith("STORE_") and isinstance(name, str):
                self.stored.append((step.offset, name))
                if source is not None:
                    self.imports[name] = source
                source = None
            elif step.opname == "IMPORT_NAME":
                source = (name, "")
            elif step.opname == "IMPORT_FROM" and source is not None:
                source = (source[0], name)
            elif isinstance(name, types.CodeType):
                self.places[name] = step.offset
            self._chain(step, line, grows)
            grows = step.opname in _VARIABLES or (grows and step.opname in (*_ATTRIBUTES, "PRECALL"))

    def _chain(self, step: dis.Instruction, line: int, grows: bool) -> None:
        if step.opname in _VARIABLES and isinstance(step.argval, str):
            self.chains.append((step.offset, line, (step.argval,), False))
        elif grows and step.opname in _ATTRIBUTES:
            self.chains[-1] = (step.offset, line, (*self.chains[-1][2], step.argval), False)
        elif grows and step.opname == "CALL" and step.arg == 0:
            offset, line, chain, _ = self.chains[-1]
            self.chains[-1] = (offset, line, chain, True)

    def imported(self, name: str) -> Any:
        """What an import statement sets a variable to."""
        source, member = self.imports[name]
        module = sys.modules.get(source if member else source.partition(".")[0], _MISSING)
        return _member(module, member) if member and module is not _MISSING else module


_read = functools.lru_cache(1024)(_Read)
