"""What comes before the build: a recorded graph optimized, scheduled, and described to the runtime."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from kernelgen import passes
from kernelgen.base.dtypes import INT64, real_part
from kernelgen.base.errors import GraphError
from kernelgen.base.values import frozen
from kernelgen.ir import COMBINES, EMPTY, Graph, Node, is_number
from kernelgen.ops import OPS
from kernelgen.passes.lowering import lower_calls
from kernelgen.passes.shapes import Shapes, fits
from kernelgen.passes.structure import inline
from kernelgen.runtime.program import (
    Derived,
    Fit,
    Leaf,
    Nest,
    Parameter,
    Pointer,
    Program,
    Result,
)
from kernelgen.schedule.homes import homes_of, part_of
from kernelgen.schedule.loop_nest import (
    LoopNest,
    Operand,
    Schedule,
    flags_of,
    schedule,
    value_of,
)


@frozen
class Prepared:
    """A graph that is ready to be emitted.

    Attributes:
        recorded: the graph as it was recorded.
        graph: the optimized graph.
        steps: what each pass did.
        schedule: the loop nests.
        program: what the runtime must know.
        seconds: the time of each stage.
    """

    recorded: Graph
    graph: Graph
    steps: tuple[passes.Step, ...]
    schedule: Schedule
    program: Program
    seconds: dict[str, float]


def prepare(recorded: Graph, name: str, *, fastmath: bool = False) -> Prepared:
    """Runs the stages that need no compiler.

    Raises:
        GraphError: for a graph with calls that stay opaque.
    """
    prepared = prepare_any(recorded, name, fastmath=fastmath)
    if prepared.graph.has_opaque:
        raise GraphError(f"the kernel {name} has opaque calls")
    return prepared


def prepare_any(recorded: Graph, name: str, *, fastmath: bool = False, lower: bool = True) -> Prepared:
    """Runs the stages that need no compiler.

    Where calls stay opaque, the graph is cut next: its schedule is empty, and its program has no nests.

    Args:
        recorded: the graph.
        name: the kernel's name.
        fastmath: as in `passes.optimize`.
        lower: as there.
    """
    start = time.perf_counter()
    graph, steps = passes.optimize(recorded, fastmath=fastmath, lower=lower)
    optimized = time.perf_counter()
    if graph.has_opaque:
        plan, program = Schedule(graph, ()), _program_of_parts(graph, recorded, name)
    else:
        plan = schedule(graph)
        program = make_program(plan, recorded, name)
    seconds = {"passes": optimized - start, "schedule": time.perf_counter() - optimized}
    return Prepared(recorded, graph, steps, plan, program, seconds)


def _program_of_parts(graph: Graph, recorded: Graph, name: str) -> Program:
    """Parameters and results of a graph with opaque calls; shapes are known when its parts have run."""
    parameters = tuple(
        Parameter(i.name, i.dtype, i.ndim, recorded.captured.get(i.name)) for i in recorded.inputs
    )
    results = tuple(Result(title, node.dtype, node.ndim, ()) for title, node in graph.outputs)
    arrays = _Arrays(recorded.inputs, Shapes(recorded))
    # What has to fit into parts of arguments, or into results of calls, is checked by the parts of the graph.
    needed = tuple(Fit(*map(arrays.leaves, pair)) for pair in fits(recorded))
    return Program(name, parameters, results, (), needed)


def make_program(plan: Schedule, recorded: Graph, name: str) -> Program:
    """What the runtime needs of a schedule."""
    inputs = recorded.inputs
    parameters = tuple(Parameter(i.name, i.dtype, i.ndim, recorded.captured.get(i.name)) for i in inputs)
    shapes = Shapes(plan.graph)
    arrays = _Arrays(inputs, shapes)
    arrays.homes = homes_of(plan.graph)
    arrays.stored.update(dict.fromkeys(flags_of(plan.graph), -1))
    for item in plan.nests:
        for operand in item.operands:
            node = operand.node
            # A value in the array of another has no array of its own, though a later nest may copy it.
            own = arrays.homes.get(node, node) is node
            if operand.role == "output" and node.op in ("reduce", "put") and item.space is not None and own:
                arrays.stored.setdefault(node, operand.index)
    # Of a mere shape, no nest stores the whole.
    arrays.stored.update({home: -1 for home in arrays.homes.values() if home.args[0].op == "shape"})
    for index, (_, node) in reversed(list(enumerate(plan.graph.outputs))):
        home = arrays.homes.get(node)
        if home is not None and home.args[0].op == "shape":
            arrays.stored[home] = index
    for node in plan.graph.nodes:  # In this order each is made of known ones: chains may be long.
        if node.op in ("reduce", "put", "slice", "shape", "count"):
            arrays.position(node)

    def pointer(operand: Operand, nest: LoopNest) -> Pointer:
        node = operand.node
        if operand.role == "output":
            if nest.space is None:
                return Pointer("output", operand.dtype, output=operand.index)
            whole = tuple(range(nest.ndim))
            if operand.index < 0 and node.op == "slice":  # A part of an array, which is replaced.
                return Pointer("output", operand.dtype, arrays.position(node), whole)
            if arrays.stored.get(node, -2) != operand.index:  # A result in the shape of the nest's space.
                return Pointer("output", operand.dtype, axes=whole, output=operand.index)
            place, combine = arrays.position(node), combined_by(node)
            if not combine:
                return Pointer("output", operand.dtype, place, whole, output=operand.index)
            value = value_of(node.args[0])
            as_it_is = value.dtype.kind != "b"  # Others count as True whatever their byte.
            same = [
                k
                for k, o in enumerate(nest.operands)
                if as_it_is and o.node is value and o.role != "temporary"
            ]
            return Pointer(
                "output",
                operand.dtype,
                place,
                arrays.derived[place - len(inputs)].kept,
                output=operand.index,
                combine=COMBINES.index(combine),
                source=same[0] if same else -1,
            )
        if operand.role == "flag":
            return Pointer("flag", operand.dtype, input=arrays.position(node))
        if operand.role in ("table", "stride"):
            index, seen = arrays.leaf(node.args[0])
            if operand.role == "table":
                return Pointer("table", operand.dtype, input=index, axes=seen)
            unit = real_part(node.args[0].dtype).itemsize
            return Pointer("stride", operand.dtype, input=index, axes=seen, axis=node.param, unit=unit)
        if operand.role == "size":
            return Pointer("size", operand.dtype, leaves=arrays.leaves(node.args), axis=node.param)
        index, seen = arrays.leaf(node)
        return Pointer(operand.role, operand.dtype, input=index, axes=seen)

    def nest(symbol: str, item: LoopNest) -> Nest:
        pointers = tuple(pointer(o, item) for o in item.operands if o.role != "temporary")
        space = None if item.space is None else arrays.leaves(item.space)
        return Nest(symbol, item.ndim, pointers, item.cost, 0, space, item.reduced)

    nests = tuple(nest(f"kernelgen_{k}", item) for k, item in zip(plan.shared, plan.nests, strict=True))
    results = tuple(
        Result(title, node.dtype, node.ndim, arrays.leaves(shapes.ordered(shapes.of(node))))
        for title, node in plan.graph.outputs
    )
    needed = (*_fits(recorded, arrays), *_parts_fit(plan.graph, arrays, shapes))
    checks = tuple(arrays.position(value_of(effect.args[0])) for effect in plan.graph.effects)
    return Program(name, parameters, results, nests, needed, tuple(arrays.derived), checks)


def combined_by(node: Node) -> str:
    """What a value in memory combines elements by; nothing where it is stored as it is."""
    return str(node.param[0]) if node.op == "reduce" and node.param[1] else ""


class _Arrays:
    """The arrays of a call: its inputs, then those that are derived from them.

    Attributes:
        derived: the latter, each after those that it is made of.
        stored: the results that reductions are, -1 for those that are kept for the call alone.
        homes: the values with replaced parts in whose arrays others are.
    """

    def __init__(self, inputs: Sequence[Node], shapes: Shapes) -> None:
        self.derived: list[Derived] = []
        self.stored: dict[Node, int] = {}
        self.homes: dict[Node, Node] = {}
        self._shapes = shapes
        self._inputs = {node.name: k for k, node in enumerate(inputs)}
        self._known: dict[Node, int] = {}
        self._places: dict[Node, int] = {}

    def leaf(self, node: Node) -> Leaf:
        """An array and its axes as they are seen."""
        if node.op == "view":
            return self.position(node.args[0]), node.param
        return self.position(node), tuple(range(node.ndim))

    def leaves(self, nodes: Iterable[Node]) -> tuple[Leaf, ...]:
        return tuple(map(self.leaf, nodes))

    def place(self, node: Node) -> int:
        """The position of a scalar that slices and shapes take, as a derived number.

        Raises:
            GraphError: for one that a call cannot know before it computes.
        """
        stack = [value_of(node)]
        while stack:
            item = stack[-1]
            if not is_number(item):
                raise GraphError(f"{item!r} is no number of a slice or a shape", where=item.where)
            operands = [value_of(a) for a in item.args] if item.op in OPS else []
            pending = [a for a in operands if a not in self._places]
            if item in self._places or not pending:
                stack.pop()
            if pending:
                stack += pending
            elif item not in self._places:
                places = tuple(self._places[a] for a in operands)
                self._places[item] = self._derive(self._number(item, places))
        return self._places[value_of(node)]

    def _number(self, node: Node, operands: tuple[int, ...]) -> Derived:
        if node.op == "size":
            return Derived(INT64, 0, context=self.leaves(node.args), number=("size", node.param or 0))
        if node.op == "input":
            return Derived(INT64, 0, number=("input", self._inputs[node.name]))
        if node.op == "const":
            return Derived(INT64, 0, number=("value", int(node.param)))
        return Derived(INT64, 0, number=(node.op, *operands))

    def position(self, node: Node) -> int:
        """The number of an array, which is noted if it is new."""
        if node.op == "input":
            return self._inputs[node.name]
        node = self.homes.get(node, node)
        if node not in self._known:
            made = self._made(node)
            self._known[node] = len(self._inputs) + len(self.derived)
            self.derived.append(made)
        return self._known[node]

    def _made(self, node: Node) -> Derived:
        if node.op == "slice":
            return self._part(node)
        if node.op in ("shape", "count"):
            return self._shape(node)
        return self._reduction(node)

    def _part(self, node: Node) -> Derived:
        x, *numbers = node.args
        places = [self.place(number) for number in numbers]
        dims = tuple(
            (kind, *((places[n[1]],) if type(n) is tuple else n for n in given))
            for kind, *given in node.param
        )
        if x.op != "broadcast":
            return Derived(node.dtype, node.ndim, self.leaf(x), (), dims)
        return Derived(node.dtype, node.ndim, self.leaf(x.args[0]), self.leaves(x.args[1:]), dims)

    def _shape(self, node: Node) -> Derived:
        numbers = iter([self.place(number) for number in node.args])
        extents = []
        for count in node.param or (1,):
            extent = next(numbers)
            for _ in range(count - 1):
                extent = self._derive(Derived(INT64, 0, number=("same", extent, next(numbers))))
            extents.append(extent)
        return Derived(node.dtype, node.ndim, extents=tuple(extents), counts=node.op == "count")

    def _derive(self, item: Derived) -> int:
        self.derived.append(item)
        return len(self._inputs) + len(self.derived) - 1

    def _reduction(self, node: Node) -> Derived:
        x, *_ = node.args
        combine = combined_by(node)
        axes = node.param[1] if combine else ()
        rest = iter(range(node.ndim))
        kept = tuple(None if a in axes else next(rest) for a in range(x.ndim))
        space = self.leaves(self._shapes.ordered(self._shapes.of(x)))
        ufunc: Any = OPS[combine].reference if combine else np.add
        return Derived(
            node.dtype,
            node.ndim,
            space=space,
            kept=kept,
            result=self.stored.get(node, -2),
            required=ufunc.identity is None and EMPTY not in node.param,
        )


def _parts_fit(graph: Graph, arrays: _Arrays, shapes: Shapes) -> Iterator[Fit]:
    """Values that must fit into the parts that they replace."""
    for node in graph.nodes:
        if node.op == "put" and node.args[1].ndim:
            leaves = shapes.ordered(shapes.of(node.args[1]))
            yield Fit((arrays.leaf(part_of(node)),), arrays.leaves(leaves))


def _fits(recorded: Graph, arrays: _Arrays) -> tuple[Fit, ...]:
    return tuple(Fit(*map(arrays.leaves, pair)) for pair in fits(lower_calls(inline(recorded))))
