"""What comes before the build: a recorded graph optimized, scheduled, and described to the runtime."""

from __future__ import annotations

import time
from collections.abc import Iterator

from kernelgen import passes
from kernelgen.base.errors import GraphError
from kernelgen.base.values import frozen
from kernelgen.ir import Graph, value_of
from kernelgen.passes.lowering import lower_calls
from kernelgen.passes.reshapes import move_reshapes
from kernelgen.passes.shapes import fits
from kernelgen.passes.structure import inline
from kernelgen.runtime.program import Fit, Parameter, Program, Result
from kernelgen.schedule.arrays import Arrays
from kernelgen.schedule.homes import part_of
from kernelgen.schedule.loop_nest import Schedule, schedule


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


def prepare_any(
    recorded: Graph, name: str, *, fastmath: bool = False, lower: bool = True, host: bool = True
) -> Prepared:
    """Runs the stages that need no compiler.

    Where calls stay opaque, the graph is cut next: its schedule is empty, and its program has no nests.

    Args:
        recorded: the graph.
        name: the kernel's name.
        fastmath: as in `passes.optimize`.
        lower, host: as there.
    """
    start = time.perf_counter()
    graph, steps = passes.optimize(recorded, fastmath=fastmath, lower=lower, host=host)
    optimized = time.perf_counter()
    if graph.has_opaque:
        plan, program = Schedule(graph, ()), _program_of_parts(graph, recorded, name)
    else:
        arrays = Arrays(graph, recorded.inputs)
        plan = schedule(graph, arrays)
        program = make_program(plan, arrays, recorded, name)
    seconds = {"passes": optimized - start, "schedule": time.perf_counter() - optimized}
    return Prepared(recorded, graph, steps, plan, program, seconds)


def _program_of_parts(graph: Graph, recorded: Graph, name: str) -> Program:
    """Parameters and results of a graph with opaque calls; shapes are known when its parts have run."""
    results = tuple(Result(title, node.dtype, node.ndim, ()) for title, node in graph.outputs)
    arrays = Arrays(recorded)
    # What has to fit into parts of arguments, or into results of calls, is checked by the parts of the graph.
    needed = tuple(Fit(*map(arrays.leaves, pair)) for pair in fits(recorded))
    return Program(name, _parameters(recorded), results, (), needed)


def make_program(plan: Schedule, arrays: Arrays, recorded: Graph, name: str) -> Program:
    """What the runtime needs of a schedule, whose operands lie in these arrays."""
    nests = tuple(nest.described(s) for nest, s in zip(plan.nests, plan.symbols, strict=True))
    shapes = arrays.shapes
    results = tuple(
        Result(title, node.dtype, node.ndim, arrays.leaves(shapes.ordered(shapes.of(node))))
        for title, node in plan.graph.outputs
    )
    needed = (*_fits(recorded, arrays), *_parts_fit(plan.graph, arrays))
    checks = tuple(arrays.position(value_of(effect.args[0])) for effect in plan.graph.effects)
    return Program(name, _parameters(recorded), results, nests, needed, tuple(arrays.derived), checks)


def _parameters(recorded: Graph) -> tuple[Parameter, ...]:
    return tuple(Parameter(i.name, i.dtype, i.ndim, recorded.captured.get(i.name)) for i in recorded.inputs)


def _parts_fit(graph: Graph, arrays: Arrays) -> Iterator[Fit]:
    """Values that must fit into the parts that they replace."""
    for node in graph.nodes:
        if node.op == "put" and node.args[1].ndim:
            leaves = arrays.shapes.ordered(arrays.shapes.of(node.args[1]))
            yield Fit((arrays.leaf(part_of(node)),), arrays.leaves(leaves))


def _fits(recorded: Graph, arrays: Arrays) -> tuple[Fit, ...]:
    graph = inline(recorded)
    if any(node.op == "pick" for node in graph.nodes):
        graph = move_reshapes(lower_calls(graph))
    return tuple(Fit(*map(arrays.leaves, pair)) for pair in fits(graph))
