"""OPTIMIZE: named passes from graph to graph. The pipeline is data, and every pass leaves a valid graph.

Algebra is rules (`rules.py`); structure is plain functions. In strict mode no pass changes a value.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Callable

from kernelgen.base.extensions import extension
from kernelgen.base.values import frozen, replaced
from kernelgen.ir import Graph, verify
from kernelgen.passes import (
    algebra,
    gathers,
    keeping,
    loops,
    lowering,
    reshapes,
    seams,
    shapes,
    structure,
)


@frozen
class Pass:
    """A named function from graph to graph.

    Attributes:
        name: how it is listed.
        run: the function.
        concerns: operations of which a graph must have one, or there is nothing to do; none for any graph.
    """

    name: str
    run: Callable[[Graph], Graph]
    concerns: frozenset[str] = frozenset()

    @property
    def doc(self) -> str:
        """What it does, in a sentence."""
        function = self.run.func if isinstance(self.run, functools.partial) else self.run
        return (function.__doc__ or "").split("\n", 1)[0]


@frozen
class Step:
    """What one pass did."""

    name: str
    before: Graph
    after: Graph
    seconds: float

    def to_svg(self, *, limit: int | None = None) -> tuple[str, str]:
        """Pictures of the graph before and after, with the operations marked that went and came.

        Args:
            limit: put boxes together where there are more than this.
        """
        marks = extension("graph.changes")(self.before, self.after).marks
        before, after = (
            extension("graph.to_svg")(graph, marks=marks, limit=limit) for graph in (self.before, self.after)
        )
        return before, after


_ONCE = (
    Pass("inline", structure.inline, frozenset({"call"})),
    Pass("share_steps", loops.share_steps, frozenset({"opaque"})),
    Pass("lower_calls", lowering.lower_calls, frozenset({"pick"})),
    Pass("move_reshapes", reshapes.move_reshapes, frozenset({"pick"})),
    Pass("take_roots", algebra.take_roots, frozenset(algebra.ROOTS)),
    Pass("remove_checks", structure.remove_checks),
    Pass("place_checks", structure.place_checks),
    Pass("propagate", structure.propagate),
    Pass("pool_constants", algebra.pool_constants),
    Pass("split_at_seams", seams.split_at_seams, frozenset({"put"})),
    Pass("sink_views", shapes.sink_views),
    Pass("sink_slices", shapes.sink_slices),
    Pass("sink_views", shapes.sink_views),
    Pass("place_gathers", gathers.place_gathers, frozenset({"gather"})),
    Pass("canonical_sizes", shapes.canonical_sizes),
)


def _simplify(*, fastmath: bool) -> tuple[Pass, ...]:
    return (
        Pass("fold_constants", algebra.fold_constants),
        Pass("remove_casts", structure.remove_casts),
        Pass("remove_broadcasts", shapes.remove_broadcasts),
        Pass("canonicalize", structure.canonicalize),
        Pass("eliminate_common", structure.eliminate_common),
        Pass("peephole", functools.partial(algebra.peephole, fastmath=fastmath)),
        Pass("unroll_powers", functools.partial(algebra.unroll_powers, fastmath=fastmath)),
    )


_LAST = (
    Pass("canonical_sizes", shapes.canonical_sizes),
    Pass("raise_views", shapes.raise_views),
    Pass("keep_narrow", keeping.keep_narrow),
    Pass("keep_shared", keeping.keep_shared),
    Pass("eliminate_common", structure.eliminate_common),
    Pass("eliminate_dead", structure.eliminate_dead),
)

_OF_PARTS = frozenset(
    {seams.split_at_seams, shapes.sink_slices, gathers.place_gathers}
    | {keeping.keep_narrow, keeping.keep_shared}
)
"""What a graph with opaque calls leaves to its parts: where a value lies is known when it is cut."""

_OF_KERNELS = frozenset({lowering.lower_calls, reshapes.move_reshapes, structure.place_checks})
"""What a graph does without that is evaluated call by call."""

MAX_ROUNDS = 5
"""How often the simplifying passes run at most, while they still change something."""


def pipeline(*, fastmath: bool = False, lower: bool = True, host: bool = True) -> tuple[Pass, ...]:
    """Every pass in its order; the middle ones are repeated."""
    return (*_once(fastmath=fastmath, lower=lower, host=host), *_simplify(fastmath=fastmath), *_LAST)


def _once(*, fastmath: bool, lower: bool, host: bool) -> tuple[Pass, ...]:
    inner = functools.partial(loops.optimize_loops, optimize=functools.partial(_optimized, fastmath=fastmath))
    first, *rest = _ONCE
    kept = [item for item in rest if lower or item.run not in _OF_KERNELS]
    if not host:
        every = functools.partial(lowering.lower_calls, host=False)
        kept = [replaced(k, run=every) if k.run is lowering.lower_calls else k for k in kept]
    return first, Pass("optimize_loops", inner, frozenset({"loop"})), *kept


def _optimized(graph: Graph, *, fastmath: bool) -> Graph:
    return optimize(graph, fastmath=fastmath)[0]


def _roots(graph: Graph) -> tuple[object, ...]:
    """What tells whether a pass changed anything: all other nodes hang on these."""
    return graph.inputs, graph.effects, [node for _, node in graph.outputs]


def optimize(
    graph: Graph, *, fastmath: bool = False, lower: bool = True, host: bool = True, check: bool = True
) -> tuple[Graph, tuple[Step, ...]]:
    """The optimized graph, and what each pass did.

    Args:
        graph: a recorded graph.
        fastmath: also use rules that change values; see `passes.rules.FAST`.
        lower: make calls of NumPy's functions on axes a part of the graph, where that is known.
        host: leave those that NumPy makes faster than a kernel, which only a kernel of the host can.
        check: verify the graph after each pass that changed it.
    """
    steps: list[Step] = []

    def run(item: Pass, current: Graph) -> Graph:
        start = time.perf_counter()
        idle = item.concerns and item.concerns.isdisjoint(node.op for node in current.nodes)
        after = current if idle else item.run(current)
        seconds = time.perf_counter() - start
        same = _roots(after) == _roots(current)
        if same:
            after = current
        elif check:
            verify(after)
        steps.append(Step(item.name, current, after, seconds))
        return after

    mixed = False
    for item in _once(fastmath=fastmath, lower=lower, host=host):
        if item.run is structure.propagate:  # By now, what stays an opaque call is known.
            mixed = graph.has_opaque
        if not (mixed and item.run in _OF_PARTS):
            graph = run(item, graph)
    for _ in range(MAX_ROUNDS):
        before = graph
        for item in _simplify(fastmath=fastmath):
            graph = run(item, graph)
        if graph is before:
            break
    for item in _LAST:
        if not (mixed and item.run in _OF_PARTS):
            graph = run(item, graph)
    return graph, tuple(steps)
