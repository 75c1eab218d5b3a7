"""The short way from a jitted function's call to its kernel: checks written for what was recorded.

The checks are Python source for the function's own parameters, one block for each of the latest recordings:
the types of the leaves, then whatever the recording rests on besides its arguments. What passes none of them
goes the general way, which records, or says what is wrong.
"""

from __future__ import annotations

import inspect
import keyword
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from kernelgen.base.errors import DTypeError
from kernelgen.base.source_location import GENERATED
from kernelgen.base.values import frozen
from kernelgen.jit.captures import (
    GONE,
    Path,
    Watch,
    items_of,
    keys_of,
    layout_of,
)
from kernelgen.jit.kinds import is_plain, mro, same
from kernelgen.jit.trace import Arguments, Recording
from kernelgen.jit.trees import Structure, builder, item_names
from kernelgen.jit.versions import Version, readable
from kernelgen.runtime import interpreter
from kernelgen.runtime.kernel import Kernel
from kernelgen.runtime.native import process
from kernelgen.trace.guards import BROKEN, INT64_MAX, INT64_MIN

MISSING = object()
"""What a parameter holds where no argument was given."""

_OWN = "_kg_"
_FEW = 6
"""Attributes up to which each is looked for by itself."""
_SPACE = (True, "__dict__")
_EQUAL = (str, int, bool, bytes)
_KINDS = (
    inspect.Parameter.POSITIONAL_ONLY,
    inspect.Parameter.POSITIONAL_OR_KEYWORD,
    inspect.Parameter.KEYWORD_ONLY,
)


@frozen
class Entry:
    """A recording that is ready to run.

    Attributes:
        arguments: the arguments that it was made for.
        recording: what was recorded.
        numbers: constants of the recording that the kernel takes for its last arguments.
        kernel: what runs it; None where the result has nothing to compute.
        elements: where the number of elements computed is counted.
        plain: the function that was recorded, where that is faster than the kernel.
    """

    arguments: Arguments
    recording: Recording
    numbers: tuple[Any, ...]
    kernel: Kernel | None
    elements: list[int]
    plain: Callable[..., Any] | None = None


def short_call(signature: inspect.Signature, entries: Sequence[Entry]) -> Callable[..., Any] | None:
    """A `__call__` for a jitted function's own class; None where its parameters do not allow it.

    It leaves what it does not serve to the method `call_generally(args, kwargs)`.
    """
    parameters = list(signature.parameters.values())
    if any(p.kind not in _KINDS or p.name.startswith(_OWN) or keyword.iskeyword(p.name) for p in parameters):
        return None
    writer = _Writer()
    body = [line for entry in entries for line in writer.block(entry, parameters)]
    lines = [
        f"def __call__({_parameters(parameters)}):",
        f"    if not {_OWN}rest and not {_OWN}named:",
        *(f"        {line}" for line in writer.defaults(parameters)),
        *(f"        {line}" for line in body),
        f"    return {_OWN}back({_OWN}self, ({''.join(f'{p.name}, ' for p in parameters)}), "
        f"{_OWN}rest, {_OWN}named)",
    ]
    writer.namespace |= {f"{_OWN}back": _back(parameters), f"{_OWN}missing": MISSING}
    exec(compile("\n".join(lines), GENERATED, "exec"), writer.namespace)
    call: Callable[..., Any] = writer.namespace["__call__"]
    return call


def _parameters(parameters: Sequence[inspect.Parameter]) -> str:
    only, usual, named = (
        [f"{p.name}={_OWN}missing" for p in parameters if p.kind is kind] for kind in _KINDS
    )
    return ", ".join([f"{_OWN}self", *only, "/", *usual, f"*{_OWN}rest", *named, f"**{_OWN}named"])


def _back(parameters: Sequence[inspect.Parameter]) -> Callable[..., Any]:
    """Puts the arguments together again for the general way."""
    kinds = [(p.name, p.kind is not p.KEYWORD_ONLY) for p in parameters]

    def back(self: Any, given: tuple[Any, ...], rest: tuple[Any, ...], named: dict[str, Any]) -> Any:
        args: list[Any] = []
        gap = False
        for (name, positional), value in zip(kinds, given, strict=True):
            if value is MISSING:
                gap = True
            elif positional and not gap:
                args.append(value)
            else:
                named[name] = value
        return self.call_generally((*args, *rest), named)

    return back


class _Writer:
    """Writes the blocks; values and names of the user's are constants with numbers, never text."""

    def __init__(self) -> None:
        self.namespace: dict[str, Any] = {
            f"{_OWN}array": np.ndarray,
            f"{_OWN}gone": (*GONE, *BROKEN),
            f"{_OWN}keys": keys_of,
            f"{_OWN}items": items_of,
            f"{_OWN}layout": layout_of,
            f"{_OWN}alike": same,
            # A parameter may be called `type`: these names cannot be hidden by one.
            **{f"{_OWN}{made.__name__}": made for made in (type, len, tuple, getattr)},
        }
        self._constants: dict[int, str] = {}
        self._spaces: dict[int, str] = {}
        self._temporaries = 0

    def constant(self, value: Any) -> str:
        """The name of a constant."""
        name = self._constants.get(id(value))
        if name is None:
            name = self._constants[id(value)] = f"{_OWN}c{len(self._constants)}"
            self.namespace[name] = value
        return name

    def temporary(self) -> str:
        self._temporaries += 1
        return f"{_OWN}t{self._temporaries}"

    @staticmethod
    def name(parameter: inspect.Parameter) -> str:
        """What a parameter's argument, or its default, is called."""
        return parameter.name if parameter.default is parameter.empty else f"{_OWN}v_{parameter.name}"

    def defaults(self, parameters: Sequence[inspect.Parameter]) -> Iterator[str]:
        """The lines that find what parameters with defaults are."""
        for p in parameters:
            if p.default is not p.empty:
                default = self.constant(p.default)
                yield f"{self.name(p)} = {default} if {p.name} is {_OWN}missing else {p.name}"

    def block(self, entry: Entry, parameters: Sequence[inspect.Parameter]) -> list[str]:
        """The lines for one recording."""
        checks: list[str] = []
        dynamic: list[str] = []
        static: list[str] = []
        values = iter(entry.arguments.leaves.static)
        for name, structure in zip(map(self.name, parameters), entry.arguments.structures, strict=True):
            self._leaf(name, name, structure, checks, dynamic, static, values)
        recording = entry.recording
        given = [dynamic[k] for k in recording.used]
        lifted: dict[int, str] = {}
        for path in recording.lifted:
            name = lifted[id(path)] = self.temporary()
            given.append(name)
            watch = next(w for w in recording.watches if w.path is path and w.kind == "type")
            checks.append(self._array(f"({name} := {self._path(path, static)})", name, *watch.value))
        given += map(self.constant, entry.numbers)
        watches = [w for w in recording.watches if w.kind != "type" or id(w.path) not in lifted]
        codes = tuple(part for w in watches if w.kind == "code" for part in w.value)
        if codes:
            watches = [w for w in watches if w.kind != "code"]
            checks.append(f"{self.constant(process.have_code)}({self.constant(codes)})")
        if readable():
            members = [w for w in watches if _is_member(w)]
            watches = [w for w in watches if not _is_member(w)]
            checks += [self._members(group) for group in _by_class(members)]
        for w in watches:
            if w.kind == "content" and id(w.path) in lifted:
                checks.append(self._content(lifted[id(w.path)], w))
            elif w.kind == "names":
                checks.append(self._names(w, recording.watches, static))
            else:
                checks.append(self._watch(w, static))
        if entry.plain is not None:
            given_to = ((p, self.name(p)) for p in parameters)
            passed = (f"{p.name}={name}" if p.kind is p.KEYWORD_ONLY else name for p, name in given_to)
            checks.insert(0, f"not {self.constant(interpreter.active)}()")
            return self._guarded(checks, [f"return {self.constant(entry.plain)}({', '.join(passed)})"])
        # Kernels refuse integers beyond int64 themselves: what only says so is looked at when one has.
        whole = [g for g in recording.guards if g.kind == "range" and g.values == (INT64_MIN, INT64_MAX)]
        late = [g for g in whole if g.expression in {("leaf", k) for k in recording.used}]
        checks += [
            g.text(dynamic.__getitem__, self.constant)
            for g in recording.guards
            if not any(g is known for known in late)
        ]
        if recording.written:
            checks.append(self._apart(recording, dynamic, list(lifted.values())))
        finish = self._finish(entry, given, dynamic)
        if late:
            holds = " and ".join(g.text(dynamic.__getitem__, self.constant) for g in late)
            finish = [
                "try:",
                *(f"    {line}" for line in finish),
                f"except {self.constant(DTypeError)}:",
                f"    if {holds}:",
                "        raise",
            ]
        return self._guarded(checks, finish)

    @staticmethod
    def _guarded(checks: Sequence[str], finish: Sequence[str]) -> list[str]:
        return [
            "try:",
            f"    {_OWN}ok = {' and '.join(checks) or 'True'}",
            f"except {_OWN}gone:",
            f"    {_OWN}ok = False",
            f"if {_OWN}ok:",
            *(f"    {line}" for line in finish),
        ]

    def _apart(self, recording: Recording, dynamic: Sequence[str], lifted: Sequence[str]) -> str:
        """Whether the arrays that the function changes may be changed, and are apart from all others."""
        written = [dynamic[k] for k in recording.written]
        others = [name for k, name in enumerate(dynamic) if k not in recording.written]
        others += [*lifted, *map(self.constant, recording.graph.captured.values())]
        return f"{self.constant(process.apart)}({len(written)}, {', '.join([*written, *others])})"

    def _finish(self, entry: Entry, given: Sequence[str], dynamic: Sequence[str]) -> list[str]:
        recording = entry.recording
        build = self.constant(builder(recording.result, recording.static))
        if entry.kernel is None:
            return [f"return {build}(())"]
        lines = []
        ranks = [i.ndim for i in recording.graph.arguments]  # Numbers come after these.
        if any(ranks):
            lines.append(f"{self.constant(entry.elements)}[0] += {given[ranks.index(max(ranks))]}.size")
        outputs = len(recording.graph.outputs)
        targets = [dynamic[k] for k in recording.written]
        made = outputs - len(targets)
        if outputs > 1 and targets:
            given = [*given, f"out=({', '.join(['None'] * made + targets)})"]
        elif targets:
            given = [*given, f"out={targets[0]}"]
        call = f"{self.constant(entry.kernel)}({', '.join(given)})"
        if targets:
            values = [f"{_OWN}made[{k}]" for k in range(made)]
            for j, k in recording.given_back:
                values.insert(j, dynamic[k])
            lines.append(f"{_OWN}made = {call}" if made else call)
            if recording.result == ("a",):
                return [*lines, f"return {values[0]}"]
            if not values and isinstance(recording.result[0], str):
                return [*lines, f"return {self.constant(recording.static[0])}"]
            return [*lines, f"return {build}(({''.join(f'{value}, ' for value in values)}))"]
        if recording.result == ("a",):
            return [*lines, f"return {call}"]
        if recording.result[0] is tuple and all(s == ("a",) for s in recording.result[2:]):
            count = len(recording.result) - 2
            return [*lines, f"return {_OWN}tuple({call})" if count > 1 else f"return ({call},)"]
        return [*lines, f"return {build}({call if outputs > 1 else f'({call},)'})"]

    def _leaf(
        self,
        first: str,
        name: str,
        structure: Structure,
        checks: list[str],
        dynamic: list[str],
        static: list[str],
        values: Any,
    ) -> None:
        """Checks of one leaf or container: `first` is how it is read, `name` how it is called then."""
        head = structure[0]
        if head == "a":
            dynamic.append(name)
            if structure[2] == 0 and len(structure) == 3:
                checks.append(f"{_OWN}type({first}) is {self.constant(structure[1].type)}")
            else:
                checks.append(self._array(first, name, structure[1], structure[2]))
        elif head == "n":
            dynamic.append(name)
            checks.append(f"{_OWN}type({first}) is {self.constant(structure[1])}")
        elif head == "=":
            value = next(values)
            static.append(name)
            check = f"({first}) is {self.constant(value)}"
            if type(value) in _EQUAL:
                kind = self.constant(type(value))
                check = f"({check} or ({_OWN}type({name}) is {kind} and {name} == {self.constant(value)}))"
            checks.append(check)
        elif head == "@":
            next(values)
            static.append(name)
            checks.append(f"{_OWN}type({first}) is {self.constant(structure[1])}")
        else:
            checks.append(f"{_OWN}type({first}) is {self.constant(head)}")
            checks.append(self._size(name, structure))
            for item, part in zip(item_names(structure), structure[2:], strict=True):
                inner = self.temporary()
                getter = f"{name}.{item}" if isinstance(item, str) and structure[1] is None else None
                getter = getter or f"{name}[{self.constant(item)}]"
                self._leaf(f"({inner} := {getter})", inner, part, checks, dynamic, static, values)

    def _size(self, name: str, structure: Structure) -> str:
        if structure[1] is not None:
            return f"{_OWN}tuple({name}) == {self.constant(tuple(k for _, k in structure[1]))}"
        if issubclass(structure[0], (tuple, list)):
            return f"{_OWN}len({name}) == {len(structure) - 2}"
        return "True"

    def _array(self, first: str, name: str, dtype: Any, ndim: int) -> str:
        kind = f"{_OWN}type({first}) is {_OWN}array"
        return f"{kind} and {name}.dtype is {self.constant(dtype)} and {name}.ndim == {ndim}"

    def _path(self, path: Path, static: Sequence[str]) -> str:
        if path.root == "global":
            text = f"{self.constant(path.holder)}[{self.constant(path.name)}]"
        elif path.root == "closure":
            text = f"{self.constant(path.holder)}.cell_contents"
        elif path.root == "held":
            text = self.constant(path.holder)
        else:
            text = static[path.holder]
        steps = path.steps
        if path.root == "held" and isinstance(path.holder, type) and steps[:1] == (_SPACE,):
            text, steps = self._space(path.holder), steps[1:]
        for is_attribute, key in steps:
            if not is_attribute:
                text = f"{text}[{self.constant(key)}]"
            elif key.isidentifier() and not keyword.iskeyword(key):
                text = f"{text}.{key}"
            else:
                text = f"{_OWN}getattr({text}, {self.constant(key)})"
        return text

    def _watch(self, watch: Watch, static: Sequence[str]) -> str:
        text = self._path(watch.path, static)
        if watch.kind == "same":
            return f"{text} is {self.constant(watch.value)}"
        now = self.temporary()
        if watch.kind == "value":
            was = self.constant(watch.value)
            return f"(({now} := {text}) is {was} or {_OWN}alike({now}, {was}))"
        if watch.kind == "alias":
            return f"{text} is {self._path(watch.value, static)}"
        if watch.kind == "class":
            return f"{_OWN}type({text}) is {self.constant(watch.value)}"
        if watch.kind == "absent":
            return f"{self.constant(watch.value)} not in {text}"
        if watch.kind == "layout":
            return f"{_OWN}layout({text}) == {self.constant(watch.value)}"
        if watch.kind == "items":
            return f"{_OWN}items({text}) == {self.constant(watch.value)}"
        if watch.kind == "keys" and watch.path.steps[-1:] == (_SPACE,):
            keys = watch.value[1]
            if all(type(key) is str for key in keys):
                return f"{_OWN}tuple({text}) == {self.constant(keys)}"
        if watch.kind == "keys":
            return f"{_OWN}keys({text}) == {self.constant(watch.value)}"
        if watch.kind == "type":
            return self._array(f"({now} := {text})", now, *watch.value)
        first = f"({now} := {text}).dtype is {self.constant(watch.value[1])}"
        return f"{first} and {self._content(now, watch)}"

    def _content(self, name: str, watch: Watch) -> str:
        """The elements of an array whose dtype is known."""
        shape, _, content = watch.value
        return f"{name}.shape == {self.constant(shape)} and {name}.tobytes() == {self.constant(content)}"

    def _names(self, watch: Watch, watches: Sequence[Watch], static: Sequence[str]) -> str:
        """An object's own attributes: as many as there were, and those that no other check reads."""
        names, sole = watch.value
        base = watch.path.steps[:-1]
        read = {
            w.path.steps[len(base)]
            for w in watches
            if w.path.root == watch.path.root
            and w.path.holder is watch.path.holder
            and w.path.name == watch.path.name
            and len(w.path.steps) > len(base)
            and w.path.steps[: len(base)] == base
        }
        others = sorted(name for name in names if name not in sole or (True, name) not in read)
        text = self._path(watch.path, static)
        if len(others) > _FEW:
            return f"{text}.keys() == {self.constant(names)}"
        now = self.temporary()
        there = "".join(f" and {self.constant(name)} in {now}" for name in others)
        return f"{_OWN}len({now} := {text}) == {len(names)}{there}"

    def _members(self, watches: Sequence[Watch]) -> str:
        """What classes define: nothing has changed at one version of the last of them."""
        owners = [w.path.holder for w in watches]
        version = Version(max(owners, key=lambda kind: len(mro(kind))))
        now, seen, read = self.constant(version.now), self.constant(version.seen), self.temporary()
        every = " and ".join(self._watch(w, ()) for w in watches)
        keep = f"{self.constant(version.keep)}({read})"
        return f"({now}[0] == {seen}[0] or (({read} := {now}[0]) >= 0 and {every} and {keep}))"

    def _space(self, kind: type) -> str:
        """What a class defines itself."""
        name = self._spaces.get(id(kind))
        if name is None:
            name = self._spaces[id(kind)] = self.constant(type.__dict__["__dict__"].__get__(kind))
        return name


def _is_member(watch: Watch) -> bool:
    """Whether a watch is on what a class defines, and cannot change while the class stays the same."""
    path, steps = watch.path, watch.path.steps
    if path.root != "held" or not isinstance(path.holder, type) or steps[:1] != (_SPACE,):
        return False
    if len(steps) == 1:
        return watch.kind == "keys"
    kept = watch.kind == "same" or (watch.kind == "value" and is_plain(watch.value))
    return len(steps) == 2 and kept and not steps[1][0]


def _by_class(watches: Sequence[Watch]) -> list[list[Watch]]:
    """The watches on classes' members; those of a class together with those of one that derives from it."""
    owners: dict[int, type] = {id(w.path.holder): w.path.holder for w in watches}
    groups: dict[int, list[Watch]] = {}
    for watch in watches:
        derived = [kind for kind in owners.values() if any(c is watch.path.holder for c in mro(kind))]
        last = max(derived, key=lambda kind: len(mro(kind)))
        groups.setdefault(id(last), []).append(watch)
    return list(groups.values())
