"""Python source for `numba.njit`: one function for each loop of the schedule.

A function takes the number of elements and one pointer for each operand, contiguous over those elements:
`x[i]` is the i-th element. Complex arrays are pairs of floats, bools are bytes, floats of 16 bits are their
bits; their values are held in float32 and rounded after each operation.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kernelgen._version import __version__
from kernelgen.base.dtypes import (
    BOOL,
    real_part,
    short_float,
)
from kernelgen.base.values import frozen, replaced
from kernelgen.codegen.printer import Value
from kernelgen.codegen.python_body import (
    DEVICE_NAMES,
    Constants,
    PythonBody,
    docstring,
    item_of,
    real_parts,
    storage,
)
from kernelgen.ir import LoopBody, Node, is_running, to_text
from kernelgen.schedule.loop_nest import (
    UNIFORM,
    Loop,
    Operand,
    Schedule,
    is_hot,
    is_scalar_only,
    parts_of,
    same_for_all,
    steady_inputs,
)

STEADY_BYTES = 2048
"""Bytes of the widest state of the elements that are repeated together, for as many steps each."""

MASKED_BYTES = 256
"""The same where elements end one by one: some vectors, which hide each other's latency, and few enough
elements that not many wait for the last."""

STEPS = 2
"""Steps of a loop that elements end one by one, between two looks at whether any goes on."""

WIDE = 16
"""Operations of a loop, a complex one counted as four, from which the widest vectors pay."""


@frozen
class Function:
    """One emitted function.

    Attributes:
        name: its name in the module.
        operands: what its pointers, after `n`, point to.
        pointers: the numba type of each pointer's items.
        prologue: the lines before the loop.
        head: the line that begins the loop.
        body: the lines inside it.
        epilogue: the lines behind it.
        results: the parameters that are written.
        widest: bytes of the widest value in the loop, for choosing a vector width; at least 4.
        costly: whether the loop calls elementary functions.
        wide: whether it has so much arithmetic that the widest vectors pay.
        scattered: whether it loads elements at computed places.
        of_row: whether it is for a part of a row, of which narrow operands have one item.
        interleave: vectors to compute at a time; 0 leaves it to LLVM.
    """

    name: str
    operands: tuple[Operand, ...]
    pointers: tuple[str, ...]
    prologue: tuple[str, ...]
    head: str
    body: tuple[str, ...]
    epilogue: tuple[str, ...]
    results: frozenset[str]
    widest: int
    costly: bool
    wide: bool
    scattered: bool
    of_row: bool = False
    interleave: int = 0

    @property
    def parameters(self) -> tuple[str, ...]:
        """The parameters after `n`."""
        return tuple(o.name for o in self.operands)

    @property
    def doc(self) -> list[str]:
        """The lines of the docstring: what is filled from what, with the items of each array."""
        filled = _described((o for o in self.operands if o.name in self.results), self.of_row)
        read = _described((o for o in self.operands if o.name not in self.results), self.of_row)
        text = f"Fills {filled} from {read}." if read else f"Fills {filled}."
        for operand in self.operands:
            if operand.role == "flag":
                text += f" Sets {operand.name} where the call is refused."
            elif operand.name in self.results and operand.node.op == "reduce" and operand.node.param[1]:
                combine, axes, *_ = operand.node.param
                running = ", element by element, and stores each value" if is_running(operand.node) else ""
                text += f" The kernel combines {operand.name} by {combine} along axes {axes}{running}."
        return textwrap.wrap(text, 100, break_long_words=False, break_on_hyphens=False)


@frozen
class Emitted:
    """A module of source, with the functions of each nest, which several may share.

    Attributes:
        text: the source.
        nests: for each nest the functions of its loops.
        rows: the same for parts of rows; empty for nests without such code.
    """

    text: str
    nests: tuple[tuple[Function, ...], ...]
    rows: tuple[tuple[Function, ...], ...]


def _safe(name: str) -> str:
    """A name from outside, changed where the source gives it a meaning of its own."""
    own = name in DEVICE_NAMES or name == "range" or re.fullmatch(r"c\d+|v\d+", name)
    return f"{name}_" if own else name


def emit(schedule: Schedule, name: str) -> Emitted:
    """The source of a schedule.

    Args:
        schedule: what to emit.
        name: the kernel's name: functions are called after it.
    """
    constants = Constants("c")
    nests: list[tuple[Function, ...]] = []
    rows: list[tuple[Function, ...]] = []
    shared = schedule.shared
    count = sum(len(nest.loops) for k, nest in enumerate(schedule.nests) if shared[k] == k)
    numbers = iter(range(count))
    for k, nest in enumerate(schedule.nests):
        if shared[k] != k:
            nests.append(nests[shared[k]])
            rows.append(rows[shared[k]])
            continue
        titles = [_safe(name) if count == 1 else f"{name}_{next(numbers)}" for _ in nest.loops]
        pairs = list(zip(nest.loops, titles, strict=True))
        nests.append(tuple(_Emitter(constants, loop, title).function() for loop, title in pairs))
        of_rows = [(loop, f"{title}_row") for loop, title in pairs if nest.has_rows]
        rows.append(
            tuple(_Emitter(constants, loop, title, of_row=True).function() for loop, title in of_rows)
        )
    flat = [f for k in sorted(set(shared)) for f in (*nests[k], *rows[k])]
    return Emitted("\n".join(_module(schedule, name, flat, constants)) + "\n", tuple(nests), tuple(rows))


def _module(schedule: Schedule, name: str, functions: list[Function], constants: Constants) -> Iterator[str]:
    """The lines of a module. It is written here, for loading a template engine takes longer than all else."""
    yield f'"""{name}: emitted by kernelgen {__version__}.'
    yield from ("", *docstring(to_text(schedule.graph)).split("\n"), "", *_usage(functions), '"""', "")
    words = set(re.findall(r"[A-Za-z_]\w*", "\n".join(_code(functions, constants))))
    if imports := sorted(words & DEVICE_NAMES):
        yield from ("from kernelgen.device import (", *(f"    {word}," for word in imports), ")")
    if constants.texts:
        yield from ("", *(f"{constant} = {text}" for constant, text in constants.texts.items()))
    for function in functions:
        yield from ("", "", f"def {function.name}({', '.join(('n', *function.parameters))}):")
        yield from _indented(('"""' + "\n".join(function.doc) + '"""').split("\n"))
        yield from _indented(
            (*function.prologue, function.head, *_indented(function.body), *function.epilogue)
        )


def _described(operands: Iterable[Operand], of_row: bool) -> str:
    """Parameters with the type and the number of their items: `x, y: float32[n]; a: float32[1]`."""
    groups: dict[str, list[str]] = {}
    for operand in operands:
        uniform = operand.role in UNIFORM or (of_row and operand.narrow)
        parts = 2 if operand.dtype.kind == "c" else 1
        if operand.role == "table":
            count = "..."
        elif uniform:
            count = str(parts)
        else:
            count = "2 * n" if parts == 2 else "n"
        groups.setdefault(f"{storage(operand.dtype)}[{count}]", []).append(operand.name)
    return "; ".join(f"{', '.join(names)}: {items}" for items, names in groups.items())


def _usage(functions: Iterable[Function]) -> list[str]:
    """How the functions are called from outside of a kernel."""
    text = (
        "The functions take contiguous NumPy arrays of one dimension, as plain Python and under numba.njit."
    )
    dtypes = {o.dtype.name: storage(o.dtype) for f in functions for o in f.operands}
    views = [f"{name} as x.view(np.{stored})" for name, stored in sorted(dtypes.items()) if name != stored]
    text += f" Pass {', '.join(views)}." if views else ""
    return textwrap.wrap(text, 100, break_long_words=False, break_on_hyphens=False)


def _code(functions: list[Function], constants: Constants) -> Iterator[str]:
    yield from constants.texts.values()
    for function in functions:
        for line in (*function.prologue, *function.body, *function.epilogue):
            if not line.startswith("#"):
                yield line


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _lanes(loop: Loop, block: int) -> int:
    """How many elements, of so many bytes together, are repeated together."""
    widest = max(real_part(o.dtype).itemsize for o in loop.operands)
    return block // max(widest, 4)


class _Emitter(PythonBody):
    """Spells one loop; with `of_row` for a part of a row, of which narrow operands have one item."""

    def __init__(self, constants: Constants, loop: Loop, title: str, *, of_row: bool = False) -> None:
        self.title, self.of_row = title, of_row
        taken = {"n", "i", *(o.name for o in loop.operands)} | DEVICE_NAMES
        super().__init__(loop, taken, constants.name)
        self.parameters = {o: self._parameter(o.name) for o in loop.operands}
        self.flags: dict[Operand, str] = {}  # The local value of each.

    def _parameter(self, name: str) -> str:
        """A name for an operand that is none of those that the source uses itself."""
        safe = _safe(name)
        if safe == name:
            return name
        while safe in self.taken:
            safe += "_"
        self.taken.add(safe)
        return safe

    def function(self) -> Function:
        prologue: list[str] = []
        body: list[str] = []
        written = {operand for _, operand in self.loop.stores}
        for operand in self.loop.operands:
            if operand in written:
                continue
            self._load(operand, prologue if self._is_uniform(operand) else body)
        for node in self.loop.uniform:
            self.statement(node, prologue)
        same = self.loop.same_in_row if self.of_row else frozenset()
        epilogue: list[str] = []
        for operand in (o for o in self.loop.operands if o.role == "flag"):
            name = self.flags[operand] = self.fresh("some")
            prologue.append(f"{name} = False")
            epilogue += [f"if {name}:", f"    {self.parameters[operand]}[0] = uint8(1)"]
        head = "for i in range(n):"
        repeated = self.loop.repeated
        if repeated is not None:
            head, body = self._repeats(repeated, body)
        else:
            self.single -= same  # They are named before the elements are walked.
            for node in self.loop.varying:
                self.statement(node, prologue if node in same else body)
            for node, operand in self.loop.stores:
                self._store(self.value(node), operand, body)
        operands = tuple(replaced(o, name=self.parameters[o]) for o in self.loop.operands)
        pointers = tuple(storage(o.dtype) for o in self.loop.operands)
        computed = self.loop.varying if repeated is None else parts_of(repeated)[0].varying
        costly = any(map(is_hot, computed))
        sizes = [real_part(n.dtype).itemsize for n in (*computed, *(o.node for o in operands))]
        widest = max(*sizes, 4)
        repeats = 1 if repeated is None else STEPS
        scattered = any(n.op == "load" for n in computed)
        # What finds places is no arithmetic that vectors make faster.
        counted = [n for n in computed if n.dtype.kind in "fc"] if scattered else computed
        work = repeats * sum(4 if "c" in (n.dtype.kind, n.args[0].dtype.kind) else 1 for n in counted)
        return Function(
            self.title,
            operands,
            pointers,
            tuple(prologue),
            head,
            tuple(body),
            tuple(epilogue),
            frozenset(self.parameters[o] for o in written),
            widest,
            costly,
            (costly or work >= WIDE) and not any(map(is_scalar_only, computed)),
            scattered,
            self.of_row,
        )

    def _is_uniform(self, operand: Operand) -> bool:
        return operand.role in UNIFORM or (self.of_row and operand.narrow)

    def _repeats(self, body: LoopBody, loads: list[str]) -> tuple[str, list[str]]:
        """The loop over blocks in which something is repeated, with all elements of a block in step.

        Args:
            loads: the lines that load the values at the start, and those that stay.
        """
        own, args = self.loop, self.loop.varying[0].args
        steady = steady_inputs(body, args)
        start, stop = self.fresh("start"), self.fresh("stop")
        lanes = _lanes(self.loop, STEADY_BYTES if steady else MASKED_BYTES)
        inside = f"for i in range({start}, {stop}):"
        homes = {node.param[1]: o for node, o in self.loop.stores if o.role == "temporary"}
        firsts = [self.value(a) for a in args]
        lines = [f"{stop} = {start} + {lanes} if {start} + {lanes} < n else n"]
        first = list(loads)
        for k, operand in homes.items():
            if k not in steady:
                self._store(firsts[k], operand, first)
        if first:
            lines += [inside, *_indented(first)]
        states: dict[int, Value] = {}
        for k in sorted(steady):
            node = body.graph.inputs[k]
            if k < body.states:
                declared, states[k] = self.declare(self.fresh(f"s{k}"), node.dtype, firsts[k])
                lines += declared
            self.names[node] = states.get(k, firsts[k])
        for k in range(body.states, len(args)):
            self.names[body.graph.inputs[k]] = firsts[k]
        if steady:
            lines += self._in_step(body, steady, states, homes, loads, inside)
        else:
            lines += self._masked(body, homes, loads, inside)
        self._enter(own)
        last: list[str] = []
        for k in sorted(states.keys() & homes.keys()):
            self._store(states[k], homes[k], last)
        results = set(self.loop.varying)
        for node, operand in self.loop.stores:
            if operand.role == "temporary":
                continue
            value = states.get(node.param[1]) if node in results else self.value(node)
            if value is None:
                home = homes[node.param[1]]
                self._load(home, last)
                value = self.names[home.node]
            self._store(value, operand, last)
        if last:
            lines += [inside, *_indented((*loads, *last))]
        return f"for {start} in range(0, n, {lanes}):", lines

    def _step(
        self, body: LoopBody, nodes: Sequence[Node], lines: list[str], given: Mapping[int, Value]
    ) -> None:
        """The statements of one step, of states that are known."""
        for k, value in given.items():
            self.names[body.graph.inputs[k]] = value
        for node in nodes:
            self.statement(node, lines)

    def _in_step(
        self,
        body: LoopBody,
        steady: frozenset[int],
        states: Mapping[int, Value],
        homes: Mapping[int, Operand],
        loads: list[str],
        inside: str,
    ) -> list[str]:
        """A loop whose number of steps is the same for all elements."""
        whole, count = parts_of(body)
        self._enter(whole)
        same = same_for_all(body, steady)
        self.single -= same  # They are named before the elements are walked.
        asked: list[str] = []
        ahead: list[str] = []
        self._step(body, whole.varying[:count], asked, {})
        self._step(body, [n for n in whole.varying[count:] if n in same], ahead, {})
        lines = list(loads)
        moving = [k for k in homes if k not in steady]
        for k in moving:
            self._load(homes[k], lines)
        self._step(
            body,
            [n for n in whole.varying[count:] if n not in same],
            lines,
            {k: self.names[homes[k].node] for k in moving},
        )
        for k in moving:
            self._store(self.value(body.next[k]), homes[k], lines)
        walk = [inside, *_indented(lines)] if lines else []
        after = [(states[k], body.graph.inputs[k].dtype, self.value(body.next[k])) for k in states]
        return self.repeat(asked, self.value(body.go), [*ahead, *walk], after)

    def _masked(
        self, body: LoopBody, homes: Mapping[int, Operand], loads: list[str], inside: str
    ) -> list[str]:
        """A loop that elements end one by one: those that are done keep their values until the last is."""
        whole, _ = parts_of(body)
        self._enter(whole)
        left = self.fresh("left")
        lines = list(loads)
        for operand in homes.values():
            self._load(operand, lines)
        given = {k: self.names[o.node] for k, o in homes.items()}
        for number in range(STEPS):
            step: list[str] = []
            self._step(body, whole.varying, step, given)
            lines += step if number == 0 else [s for s in step if not s.startswith("#")]
            go = self.value(body.go)
            for k in homes:
                dtype, old, new = body.graph.inputs[k].dtype, given[k], self.value(body.next[k])
                name = self.fresh(f"s{k}")
                parts = [
                    f"select({go.bare}, {a}, {b})"
                    for a, b in zip(real_parts(new), real_parts(old), strict=True)
                ]
                declared, given[k] = self.declare(name, dtype, Value(*parts))
                lines += declared
        for k, operand in homes.items():
            self._store(given[k], operand, lines)
        lines.append(f"{left} = {left} | {go}")
        return [f"{left} = True", f"while {left}:", f"    {left} = False", f"    {inside}",
                *_indented(_indented(lines))]  # fmt: skip

    def _load(self, operand: Operand, lines: list[str]) -> None:
        pointer = self.parameters[operand]
        if operand.role == "table":
            self.names[operand.node] = Value(pointer)
            return
        uniform = self._is_uniform(operand)
        at = "0" if uniform else "i"
        name = self.fresh(f"{pointer}_{at}" if not uniform else f"{pointer}_value")
        if operand.dtype.kind == "c":
            real, imag = ("0", "1") if uniform else ("2 * i", "2 * i + 1")
            lines += [f"{name}r = {pointer}[{real}]", f"{name}i = {pointer}[{imag}]"]
            self.names[operand.node] = Value(f"{name}r", f"{name}i")
            return
        lines.append(f"{name} = {item_of(operand.dtype, pointer, at)}")
        self.names[operand.node] = Value(name)

    def _store(self, value: Value, operand: Operand, lines: list[str]) -> None:
        pointer = self.parameters[operand]
        if operand.role == "flag":
            lines.append(f"{self.flags[operand]} = {self.flags[operand]} | {value}")
        elif operand.dtype.kind == "c":
            lines += [f"{pointer}[2 * i] = {value.r}", f"{pointer}[2 * i + 1] = {value.i}"]
        elif operand.dtype == BOOL:
            lines.append(f"{pointer}[i] = uint8({value.r})")
        elif short := short_float(operand.dtype):
            lines.append(f"{pointer}[i] = to_{short}({value.r})")
        else:
            lines.append(f"{pointer}[i] = {value.r}")
