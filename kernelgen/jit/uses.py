"""How code uses what it finds by a name.

An array may be an operand of what is recorded, and nothing else.

Such an array is passed to the kernel at each call, so that its elements need no watch. Where the code reads
it in Python as well (`w.max()`, `len(w)`, `w[0]`, `w * 2`), the recording holds what it read, and the array's
elements are watched.

The tape notes the instructions that captured an array: an operator, or a call. Each instruction that loads
the array must hand it to one of those; or put it into a local variable, or pass it to a function, where the
same is true of all that loads it there. What runs in a loop may see numbers beside Tensors, and counts as a
read.

A number or a container may be read only to change it: `count += 1`, `log.append(line)`.
"""

from __future__ import annotations

import collections
import dis
import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import CodeType
from typing import Any

from kernelgen.base.bytecode import instructions
from kernelgen.base.values import replaced
from kernelgen.jit.captures import GONE, Path
from kernelgen.jit.code import COMPUTED, UNBOUNDED, names_of
from kernelgen.trace.captured import Frame, Use
from kernelgen.trace.foreign.libraries import of_library

Site = tuple[CodeType, int]
"""An instruction: its code and offset."""

_VARIABLES = frozenset({"LOAD_GLOBAL", "LOAD_NAME", "LOAD_DEREF", "LOAD_CLASSDEREF"})
_LOCALS = frozenset({"LOAD_FAST", "LOAD_FAST_CHECK", "LOAD_FAST_BORROW", "LOAD_DEREF", "LOAD_CLOSURE"})
_SETS = frozenset({"STORE_GLOBAL", "STORE_NAME", "STORE_DEREF"})
_ATTRIBUTES = frozenset({"LOAD_ATTR", "LOAD_METHOD"})
_ATTRIBUTE_SETS = frozenset({"STORE_ATTR"})
_LOCAL_SETS = frozenset({"STORE_FAST", "STORE_DEREF"})
_NOTHING = frozenset({"CACHE", "NOP", "RESUME", "KW_NAMES", "EXTENDED_ARG"})
_FIRST: dict[str, tuple[int, int]] = {
    "LOAD_CONST": (0, 1),
    "LOAD_SMALL_INT": (0, 1),
    "LOAD_FAST": (0, 1),
    "LOAD_FAST_CHECK": (0, 1),
    "LOAD_FAST_BORROW": (0, 1),
    "LOAD_DEREF": (0, 1),
    "LOAD_NAME": (0, 1),
    "PUSH_NULL": (0, 1),
    "LOAD_METHOD": (1, 2),
    "BINARY_OP": (2, 1),
    "COMPARE_OP": (2, 1),
    "BINARY_SUBSCR": (2, 1),
    "BINARY_SLICE": (3, 1),
    "UNARY_NEGATIVE": (1, 1),
    "UNARY_INVERT": (1, 1),
    "UNARY_NOT": (1, 1),
}
"""How many values an instruction takes from the stack, and how many it puts there."""


_CONTAINERS = (list, dict, set, collections.deque, bytearray)
"""Containers with methods that do nothing but give a result and change the container."""
_LOADS = frozenset({"LOAD_CONST", "LOAD_SMALL_INT", "LOAD_GLOBAL", "LOAD_DEREF", "LOAD_FAST"})
"""What loads a key by itself."""


class Uses:
    """How the code of a recording uses the arrays that it finds.

    Args:
        codes: the code of the functions that were found.
        uses: what the tape noted, by the identity of each captured array.
    """

    def __init__(self, codes: Iterable[CodeType], uses: Mapping[int, list[Use]]) -> None:
        self._codes = tuple(dict.fromkeys(inner for code in codes for inner in _nested(code)))
        named = frozenset[str]().union(*(names_of(code).all for code in self._codes))
        self._open = bool(named & (COMPUTED | UNBOUNDED))
        self._uses = uses

    def only_operand(self, path: Path, array: Any, static: Sequence[Any]) -> bool:
        """Whether all that loads an array by a path makes it an operand."""
        uses = self._uses.get(id(array))
        if self._open or not uses or self._of_library(path, static):
            return False
        sites = self._loads(path)
        good = _good(uses)
        return bool(sites) and all(_hands(site, good) for site in sites)

    def only_changed(self, path: Path, static: Sequence[Any]) -> bool:
        """Whether all that loads what a path leads to only changes it: what it was goes nowhere else."""
        if self._open or self._of_library(path, static):
            return False
        of_class = path.steps[-2:-1] == ((True, "__dict__"),)
        while path.steps and not path.steps[-1][0] and not of_class:  # An item changes with its container.
            path = replaced(path, steps=path.steps[:-1])
        steps = path.steps
        if (steps and steps[-1][1] == "__dict__") or (not steps and path.root in ("argument", "held")):
            return False
        try:
            container = type(path.resolve(static)) in _CONTAINERS
        except GONE:
            return False
        if steps:
            name, loading, storing = steps[-1][1], _ATTRIBUTES, _ATTRIBUTE_SETS
        else:
            name, loading, storing = path.name, _VARIABLES, _SETS
        return all(
            _is_assigned(site, name, storing) or (container and _is_changed(site))
            for site in self._find(loading, name)
        )

    def _of_library(self, path: Path, static: Sequence[Any]) -> bool:
        """Whether code that was not found may read it: that of a library's object."""
        for count in range(len(path.steps)):
            try:
                owner = Path(path.root, path.holder, path.name, path.steps[:count]).resolve(static)
            except GONE:
                return True
            if of_library(type(owner)) and type(owner).__module__ != "builtins":
                return True
        return False

    def _loads(self, path: Path) -> list[Site]:
        """The instructions that load what a path leads to; none where they cannot be told."""
        if not path.steps:
            return list(self._find(_VARIABLES, path.name))
        is_attribute, key = path.steps[-1]
        if is_attribute or path.steps[-2:-1] == ((True, "__dict__"),):
            return list(self._find(_ATTRIBUTES, key))
        holders = self._loads(Path(path.root, path.holder, path.name, path.steps[:-1]))
        found = [(code, _item(code, offset, key)) for code, offset in holders]
        if any(item is None for _, item in found):
            return []
        return [(code, item) for code, item in found if item is not None and item >= 0]

    def _find(self, operations: Iterable[str], name: str) -> Iterator[Site]:
        wanted = frozenset(operations)
        for code in self._codes:
            yield from ((code, i.offset) for i in _steps(code) if i.opname in wanted and i.argval == name)


def _good(uses: Sequence[Use]) -> set[Site]:
    """The instructions that make an array an operand, or pass it to a function that only does so."""
    good = {site for site in (_site(use[0]) for use in uses) if not _in_loop(*site)}
    while True:
        more = set(good)
        for use in uses:
            for inner, outer in itertools.pairwise(use):
                handed = inner.names and all(_local(inner.code, name, good) for name in inner.names)
                if handed and not _in_loop(*_site(outer)):
                    more.add(_site(outer))
        if more == good:
            return good
        good = more


def _site(frame: Frame) -> Site:
    """The instruction that a frame runs; a call of Python code leaves the offset of what follows it there."""
    return frame.code, max((i.offset for i in _steps(frame.code) if i.offset <= frame.offset), default=-1)


@functools.lru_cache(4096)
def _in_loop(code: CodeType, offset: int) -> bool:
    """Whether an instruction may run several times, for values of which some may be no Tensors."""
    return any("JUMP_BACKWARD" in i.opname and i.argval <= offset <= i.offset for i in _steps(code))


def _hands(site: Site, good: set[Site]) -> bool:
    """Whether what an instruction loads comes to nothing but good instructions."""
    code, offset = site
    takers = _takers(code, offset)
    if any((code, taker) in good for taker in takers):
        return True
    step = next((i for i in _steps(code) if i.offset in takers), None)
    return step is not None and step.opname in _LOCAL_SETS and _local(code, step.argval, good)


def _local(code: CodeType, name: str, good: set[Site]) -> bool:
    """Whether all that loads a local variable hands it to good instructions."""
    if name in code.co_cellvars:
        return False
    loads = [i.offset for i in _steps(code) if i.opname in _LOCALS and i.argval == name]
    return all(any((code, t) in good for t in _takers(code, o)) for o in loads)


def _is_assigned(site: Site, name: str, storing: Iterable[str]) -> bool:
    """Whether a variable or attribute is loaded for its new value: `n += 1`, `n = n + 1`, `self.n += 1`."""
    code, offset = site
    steps = _steps(code)
    takers = _takers(code, offset)
    taker = next((k for k, i in enumerate(steps) if i.offset in takers), None)
    if taker is None or steps[taker].opname != "BINARY_OP":
        return False
    after = steps[taker + 1 : taker + 3]
    if after[0].opname not in storing and len(after) == 2:  # The object whose attribute it is.
        owner, after = after[0], after[1:]
        if owner.opname not in _LOADS | _LOCALS and (owner.opname, owner.arg) != ("SWAP", 2):
            return False
    return after[0].opname in storing and after[0].argval == name


def _is_changed(site: Site) -> bool:
    """Whether a container is loaded to change it: `log.append(line)`, `d[k] = v`, `d[k] += 1`, `del d[k]`."""
    code, offset = site
    steps = _steps(code)
    place = next(k for k, i in enumerate(steps) if i.offset == offset)
    key, *after = steps[place + 1 : place + 4]
    if key.opname in _ATTRIBUTES:
        calls = _takers(code, key.offset)
        ends = [k for k, i in enumerate(steps) if i.offset in calls]
        return bool(ends) and steps[max(ends) + 1].opname == "POP_TOP"
    if key.opname not in _LOADS | _LOCALS:
        return False
    return [i.opname for i in after] == ["COPY", "COPY"] or after[0].opname in (
        "STORE_SUBSCR",
        "DELETE_SUBSCR",
    )


@functools.lru_cache(4096)
def _takers(code: CodeType, offset: int) -> tuple[int, ...]:
    """The offsets of the instruction that takes what one loads from the stack; none where it is not clear."""
    steps = _steps(code)
    place = next(k for k, i in enumerate(steps) if i.offset == offset)
    above = 0
    for k in range(place + 1, len(steps)):
        step = steps[k]
        if step.opname in _NOTHING or step.opname == "PRECALL":
            continue
        if step.is_jump_target and above:
            return ()
        if step.opname in ("STORE_FAST", "STORE_DEREF"):
            return (step.offset,) if not above else ()
        if step.opname in ("LOAD_GLOBAL", "LOAD_ATTR"):
            # With the lowest bit of its argument, it also puts NULL, or the object itself, there.
            taken, put = int(step.opname == "LOAD_ATTR"), 1 + _with_null(step)
        elif step.opname in ("CALL", "CALL_KW"):
            taken, put = (step.arg or 0) + 2 + (step.opname == "CALL_KW"), 1
        elif step.opname.startswith("BUILD_TUPLE"):
            taken, put = step.arg or 0, 1
        elif step.opname in _FIRST:
            taken, put = _FIRST[step.opname]
        else:
            return ()
        if taken > above:
            before = steps[k - 1]
            return (step.offset, before.offset) if before.opname == "PRECALL" else (step.offset,)
        above += put - taken
    return ()


def _with_null(step: dis.Instruction) -> bool:
    if step.opname == "LOAD_GLOBAL":
        return bool((step.arg or 0) & 1)
    return "LOAD_METHOD" not in dis.opmap and bool((step.arg or 0) & 1)


def _item(code: CodeType, offset: int, key: Any) -> int | None:
    """The instruction that takes the item of a constant key from what one loads: -1 for another key's.

    None where the container is used in another way.
    """
    steps = _steps(code)
    place = next(k for k, i in enumerate(steps) if i.offset == offset)
    if len(steps) < place + 3 or steps[place + 1].opname not in ("LOAD_CONST", "LOAD_SMALL_INT"):
        return None
    taker = steps[place + 2]
    if taker.opname != "BINARY_SUBSCR" and not (taker.opname == "BINARY_OP" and taker.argrepr == "[]"):
        return None
    asked = steps[place + 1].argval
    return taker.offset if type(asked) is type(key) and asked == key else -1


@functools.lru_cache(1024)
def _steps(code: CodeType) -> tuple[dis.Instruction, ...]:
    return tuple(i for i in instructions(code) if i.opname not in _NOTHING)


def _nested(code: CodeType) -> Iterator[CodeType]:
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _nested(inner)
