"""What comes before the build: a recorded graph optimized, scheduled, and described to the runtime."""

from __future__ import annotations

import time
from collections.abc import Mapping

from kernelgen import passes
from kernelgen.base.values import frozen
from kernelgen.ir import Graph, Node
from kernelgen.passes.shapes import Shapes, fits
from kernelgen.runtime.program import (
    Fit,
    Leaf,
    Nest,
    Parameter,
    Pointer,
    Program,
    Result,
)
from kernelgen.schedule.loop_nest import (
    LoopNest,
    Operand,
    Schedule,
    schedule,
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
    """Runs the stages that need no compiler."""
    start = time.perf_counter()
    graph, steps = passes.optimize(recorded, fastmath=fastmath)
    optimized = time.perf_counter()
    plan = schedule(graph)
    seconds = {"passes": optimized - start, "schedule": time.perf_counter() - optimized}
    return Prepared(recorded, graph, steps, plan, make_program(plan, recorded, name), seconds)


def make_program(plan: Schedule, recorded: Graph, name: str) -> Program:
    """What the runtime needs of a schedule."""
    inputs = recorded.inputs
    position = {node.name: k for k, node in enumerate(inputs)}
    parameters = tuple(Parameter(i.name, i.dtype, i.ndim, recorded.captured.get(i.name)) for i in inputs)
    shapes = Shapes(plan.graph)

    def leaf(node: Node) -> Leaf:
        return _leaf(node, position)

    def pointer(operand: Operand) -> Pointer:
        node = operand.node
        if operand.role == "output":
            return Pointer("output", operand.dtype, output=operand.index)
        if operand.role == "size":
            return Pointer("size", operand.dtype, leaves=tuple(map(leaf, node.args)), axis=node.param)
        index, axes = leaf(node)
        return Pointer(operand.role, operand.dtype, input=index, axes=axes)

    def nest(symbol: str, item: LoopNest) -> Nest:
        arrays = [o for o in item.operands if o.role != "temporary"]
        return Nest(symbol, item.ndim, tuple(map(pointer, arrays)), item.cost)

    results = tuple(
        Result(title, node.dtype, node.ndim, tuple(map(leaf, shapes.ordered(shapes.of(node)))))
        for title, node in plan.graph.outputs
    )
    nests = tuple(nest(f"kernelgen_{k}", item) for k, item in enumerate(plan.nests))
    return Program(name, parameters, results, nests, required_fits(recorded))


def required_fits(recorded: Graph) -> tuple[Fit, ...]:
    """What a call must find to fit into what, as far as it is a matter of arguments."""
    position = {node.name: k for k, node in enumerate(recorded.inputs)}
    return tuple(
        Fit(*(tuple(_leaf(node, position) for node in leaves) for leaves in pair)) for pair in fits(recorded)
    )


def _leaf(node: Node, position: Mapping[str, int]) -> Leaf:
    if node.op == "input":
        return position[node.name], tuple(range(node.ndim))
    return position[node.args[0].name], node.param
