"""SEGMENTS: a graph with opaque calls, cut into fused kernels around them.

    [A, B, C*, D, E, F*, G]  ->  (A B)  C*  (D E)  F*  (G)

Policy:

- An opaque call has a level: the number of kernels that must have run before it. Calls run level by level;
  those of one level in the order of the program, but for pure ones, of which those come first that read some
  value last, so that its memory is free for the others' results. Calls with effects never change places.
  Kernel k runs before the calls of level k. Each level needs its kernel, so no cut has fewer.
- A value that a call or an output needs is computed by one kernel. Where several could, it goes to the one
  that reads most of the same arrays.
- A kernel computes what its values need. What an earlier kernel has computed already is read from memory,
  unless computing it again costs less than `CHEAP` and reads no more bytes. Reductions, and arrays with
  replaced parts, are computed once.
- Nothing else is in memory: not what is used in one kernel only, and no views, slices, sizes or broadcasts of
  what is there. What a call is given a view of is stored as it is. Values of rank 0 that calls and outputs
  need are computed with NumPy between the kernels, if no kernel has a part in them.
"""

from __future__ import annotations

import heapq
import keyword
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from kernelgen.base.extensions import extension
from kernelgen.base.values import frozen
from kernelgen.ir import Graph, Node, is_running, with_args
from kernelgen.passes.keeping import cost_of, levels
from kernelgen.passes.shapes import Shapes
from kernelgen.schedule.memory import MemoryPlan, Step, plan_memory

CHEAP = 8
"""The cost, in additions, up to which a value may be computed again instead of kept."""


@frozen
class Fused:
    """A fused kernel.

    Attributes:
        graph: what it computes, without opaque calls.
        reads: the values that its inputs stand for, in their order.
        writes: the values that its outputs are.
    """

    graph: Graph
    reads: tuple[Node, ...]
    writes: tuple[Node, ...]


@frozen
class Call:
    """An opaque call.

    Attributes:
        node: the call.
        reads: the values in memory that its operands are made of.
        steps: the views, sizes, broadcasts and scalars to make of them first.
        writes: its results, those that are needed.
    """

    node: Node
    reads: tuple[Node, ...]
    steps: tuple[Node, ...]
    writes: tuple[Node, ...]


@frozen
class Segments:
    """The parts of a graph in the order in which they run, and where the values between them live.

    Attributes:
        graph: what was cut.
        parts: kernels and calls.
        steps: what is to be made of the values in memory at the end, for outputs that took no kernel.
        memory: the plan.
    """

    graph: Graph
    parts: tuple[Fused | Call, ...]
    steps: tuple[Node, ...]
    memory: MemoryPlan

    def __str__(self) -> str:
        text: str = extension("segments.text")(self)
        return text

    @property
    def fused(self) -> tuple[Fused, ...]:
        """The fused kernels."""
        return tuple(p for p in self.parts if isinstance(p, Fused))

    @property
    def calls(self) -> tuple[Call, ...]:
        """The opaque calls."""
        return tuple(p for p in self.parts if isinstance(p, Call))

    @property
    def counts(self) -> str:
        """Such as `3 fused kernels, 2 opaque calls`."""
        kernels, calls = len(self.fused), len(self.calls)
        return f"{kernels} fused kernel{'s' * (kernels != 1)}, {calls} opaque call{'s' * (calls != 1)}"


def segment(graph: Graph) -> Segments:
    """Cuts an optimized graph."""
    levels = _Levels(graph)
    kernels = _Kernels(graph, levels)
    names = _names(graph)
    parts: list[Fused | Call] = []
    results: dict[Node, list[Node]] = {}
    for node in graph.nodes:
        if node.op == "pick":
            results.setdefault(node.args[0], []).append(node)
    kept, steps = _made_of((node for _, node in graph.outputs), levels.free)
    calls: list[list[Call]] = [[] for _ in kernels.stored]
    for node in levels.calls:  # In the order of the program.
        made = tuple(results.get(node, ()))
        calls[levels.of[node]].append(Call(node, *_made_of(node.args, levels.free), made))
    fused = [
        _fused(stored, inside, names) for stored, inside in zip(kernels.stored, kernels.inside, strict=True)
    ]
    # The values that lie in memory beyond each level.
    needed = {*kept, *graph.inputs}
    for level in range(levels.last, -1, -1):
        calls[level] = _ordered(calls[level], needed)
        needed.update(fused[level].reads, *(call.reads for call in calls[level]))
    for part, own in zip(fused, calls, strict=True):
        parts += (part, *own) if part.writes else own
    uses = [Step(p.reads, p.writes, isinstance(p, Fused), _replaceable(p)) for p in parts]
    return Segments(graph, tuple(parts), steps, plan_memory(graph, uses, kept))


def _ordered(calls: Sequence[Call], needed: Set[Node]) -> list[Call]:
    """The calls of one level: next always the one that leaves least in memory, as far as ranks tell.

    Args:
        calls: in the order of the program.
        needed: the values that something reads after all of them, or that are not given up.
    """
    if len(calls) < 2 or not all(call.node.param.pure for call in calls):
        return list(calls)
    readers: dict[Node, set[int]] = {}
    missing: list[set[Node]] = []  # What each call waits for.
    made = {n: k for k, call in enumerate(calls) for n in call.writes}
    for k, call in enumerate(calls):
        missing.append({n for n in call.reads if n in made})
        for n in call.reads:
            readers.setdefault(n, set()).add(k)

    def entry(k: int) -> tuple[int, int]:
        ended = [n for n in calls[k].reads if len(readers[n]) == 1 and n not in needed]
        return sum(map(_weight, calls[k].writes)) - sum(map(_weight, ended)), k

    heap = [entry(k) for k in range(len(calls)) if not missing[k]]
    heapq.heapify(heap)
    order: dict[int, Call] = {}
    while heap:
        _, k = heapq.heappop(heap)
        if k in order:
            continue
        order[k] = calls[k]
        for n in calls[k].reads:
            readers[n].discard(k)
        changed = {j for n in calls[k].reads if len(readers[n]) == 1 for j in readers[n]}
        for n in calls[k].writes:
            for j in readers.get(n, ()):
                missing[j].discard(n)
                changed.add(j)
        for j in changed:
            if not missing[j]:
                heapq.heappush(heap, entry(j))
    return list(order.values())


def _weight(node: Node) -> int:
    """Something like the size of a value: each axis is taken for a long one."""
    return 0 if node.ndim == 0 else int(16**node.ndim)


def _replaceable(part: Fused | Call) -> dict[Node, frozenset[Node]]:
    """For each value that a kernel writes, those in whose memory it may: read before, or element by element.

    A kernel's nests run one after the other, or block by block of rows that they share. A value may take the
    place of an array that no later nest reads, and that its own nest reads at the same places.
    """
    if isinstance(part, Call) or part.graph.effects:
        return {}
    if any(node.op in ("put", "slice", "gather") for node in part.graph.nodes):
        return {}
    graph, level = part.graph, levels(part.graph)
    turned = {node.args[0] for node in graph.nodes if node.op == "view"}
    inputs = dict(zip(graph.inputs, part.reads, strict=True))
    read: dict[Node, frozenset[Node]] = {}  # The arrays that a nest reads where it computes a node.
    for node in graph.nodes:
        below = frozenset() if node.op == "reduce" else frozenset[Node]().union(*(read[a] for a in node.args))
        read[node] = frozenset({node}) if node.op == "input" else below
    reductions, shapes = [node for node in graph.nodes if node.op == "reduce"], Shapes(graph)

    def space_of(node: Node) -> tuple[int, int, frozenset[Node]]:
        return level[node], node.ndim, shapes.of(node)

    found: dict[Node, frozenset[Node]] = {}
    for value, (_, node) in zip(part.writes, graph.outputs, strict=True):
        if node.op == "reduce":
            continue
        late = set(turned)
        if reductions:
            mine = [r for r in reductions if space_of(r.args[0]) == space_of(node)]
            if len({(r.param[1], is_running(r)) for r in mine}) > 1:  # One nest for each choice of axes.
                continue
            later = [r.args[0] for r in reductions if r not in mine]
            later += [n for _, n in graph.outputs if n is not node and n.op != "reduce"]
            late.update(*(read[n] for n in later if level[n] >= level[node]))
        found[value] = frozenset(x for i, x in inputs.items() if i not in late)
    return found


# What is where.


def in_memory(node: Node) -> bool:
    """Whether a value that takes no kernel lies in memory itself."""
    return node.op in ("input", "pick")


def _is_free(node: Node, free: Mapping[Node, bool]) -> bool:
    """Whether a value takes no kernel: it is in memory, or seen there, or of rank 0 and made of such."""
    if node.op in ("opaque", "reduce", "put"):
        return False
    seen = node.ndim == 0 or node.op in ("view", "slice", "broadcast")
    return in_memory(node) or (seen and all(free[a] for a in node.args))


def _made_of(nodes: Iterable[Node], free: Mapping[Node, bool]) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """What lies in memory of what values are made of, and what is to be evaluated of it, in order."""

    def stop(node: Node) -> bool:
        return in_memory(node) or not (free[node] or node.op == "view")

    order = _down(nodes, stop)
    return tuple(n for n in order if stop(n)), tuple(n for n in order if not stop(n))


def _down(roots: Iterable[Node], stop: Callable[[Node], bool]) -> list[Node]:
    """The nodes that roots need, operands first, not looking behind those where `stop` holds."""
    order: dict[Node, None] = {}
    stack = list(roots)[::-1]
    while stack:
        node = stack[-1]
        pending = [] if stop(node) else [a for a in node.args if a not in order]
        if node in order or not pending:
            order.setdefault(stack.pop())
        else:
            stack += pending[::-1]
    return list(order)


class _Levels:
    """When each value can be there.

    Attributes:
        of: the level of each node: for a call, its own; for a value that takes no kernel, that of the last
            call it depends on; for another, the first kernel that can compute it.
        free: whether a node takes no kernel.
        calls: the opaque calls in the order of the program.
        last: the last level.
    """

    def __init__(self, graph: Graph) -> None:
        self.of: dict[Node, int] = {}
        self.free: dict[Node, bool] = {}
        self.calls: list[Node] = []
        effect = 0
        for node in graph.nodes:
            levels = [self.of[a] for a in node.args]
            free = self.free[node] = _is_free(node, self.free)
            if node.op == "opaque":
                level = max(levels, default=0)
                if not node.param.pure:
                    effect = level = max(level, effect)
                self.calls.append(node)
            elif free:
                level = max(levels, default=0)
            else:
                level = max([1, *(n + self.free[a] for a, n in zip(node.args, levels, strict=True))])
            self.of[node] = level
        self.last = max([0, *(self.of[c] for c in self.calls), *(self.of[n] for _, n in graph.outputs)])


class _Kernels:
    """Which kernel computes what.

    Attributes:
        stored: for each level, the values that its kernel stores.
        inside: for each level, the values that its kernel takes from memory, since another computes them.
    """

    def __init__(self, graph: Graph, levels: _Levels) -> None:
        self._levels = levels
        count = levels.last + 1
        self.stored: list[list[Node]] = [[] for _ in range(count)]
        self.inside: list[set[Node]] = [set() for _ in range(count)]
        self._home: dict[Node, int] = {}
        self._computed: dict[Node, int] = {}
        for level, nodes in enumerate(self._placed(graph)):
            self.stored[level] += nodes
            self._home.update((n, level) for n in nodes)
        for level in range(count):
            self._fill(level)

    def _placed(self, graph: Graph) -> list[list[Node]]:
        """The values that calls and outputs need, by the level whose kernel computes them."""
        levels = self._levels
        latest: dict[Node, int] = {}
        for call in levels.calls:
            for node in call.args:
                for value in self._computed_below(node):
                    latest[value] = min(latest.get(value, levels.last), levels.of[call])
        for _, node in graph.outputs:
            for value in self._computed_below(node):
                latest.setdefault(value, levels.last)
        placed: list[list[Node]] = [[] for _ in self.stored]
        loose = []
        for value, last in latest.items():
            if levels.of[value] == last:
                placed[last].append(value)
            else:
                loose.append(value)
        read = [self._leaves(nodes) for nodes in placed]
        for value in loose:
            own = self._leaves([value])
            options = range(levels.of[value], latest[value] + 1)
            best = max(options, key=lambda level: (len(own & read[level]), level))
            placed[best].append(value)
            read[best] |= own
        return placed

    def _computed_below(self, node: Node) -> Sequence[Node]:
        """The value itself, or what it is a view of, if that takes a kernel."""
        while node.op == "view":
            node = node.args[0]
        return () if self._levels.free[node] else (node,)

    def _leaves(self, nodes: Iterable[Node]) -> set[Node]:
        return {n for n in _down(nodes, in_memory) if in_memory(n) and n.ndim}

    def _fill(self, level: int) -> None:
        """Decides what the kernel of a level reads of what earlier ones computed, and stores that there."""
        free, taken = self._levels.free, self.inside[level]
        for root in [n for n in self.stored[level] if n in self._computed]:
            self.stored[level].remove(root)
            self._keep(root)
        roots = self.stored[level]

        def earlier(node: Node) -> bool:
            return free[node] or (node in self._computed and node.op != "view")

        met = _down(roots, earlier)
        reads = {a for n in met if not earlier(n) for a in self._arrays(n)}
        for node in [n for n in met if earlier(n) and not free[n]][::-1]:
            if node.op == "shape":  # It is no array: its numbers are kept.
                for number in _made_of(node.args, free)[0]:
                    if free[number]:
                        continue
                    if number not in self._home:
                        self._keep(number)
                    taken.add(number)
                    reads.add(number)
                continue
            again = self._again(node)
            leaves = set(again or ()) - reads
            more = sum(a.dtype.itemsize for a in leaves if a.ndim >= node.ndim)
            if again is not None and more <= node.dtype.itemsize * (0 if node in self._home else 2):
                reads |= leaves
                taken |= {a for a in again if not free[a]}
                continue
            self._keep(node)
            taken.add(node)
            reads.add(node)
        for node in _down(roots, lambda n: free[n] or n in taken):
            if not free[node] and node not in taken:
                self._computed.setdefault(node, level)

    def _keep(self, node: Node) -> None:
        """Lets the first kernel that computes a value store it."""
        level = self._computed[node]
        if self._home.get(node) != level:
            self._home[node] = level
            self.stored[level].append(node)

    def _again(self, node: Node) -> set[Node] | None:
        """The arrays that are read where a value is computed again; None where that costs too much."""
        cost, leaves, own, stack = 0, set(), set(), [node]
        while stack:
            item = stack.pop()
            if item in own:
                continue
            own.add(item)
            cost += cost_of(item)
            if cost > CHEAP or item.op in ("reduce", "put"):
                return None
            for arg in self._arrays(item):
                if self._levels.free[arg] or arg in self._home:
                    leaves.add(arg)
                else:
                    stack.append(arg)
        return leaves

    def _arrays(self, node: Node) -> set[Node]:
        """What a value's operands read: arrays in memory, and values that take a kernel."""
        read, _ = _made_of(node.args, self._levels.free)
        return {a for a in read if a.ndim or not self._levels.free[a]}


# Graphs of kernels.


@dataclass(slots=True)
class _Inputs:
    """The inputs of a kernel's graph, made as they are needed."""

    names: dict[Node, str]
    nodes: dict[Node, Node] = field(default_factory=dict)

    def of(self, value: Node) -> Node:
        """The input that stands for a value."""
        made = Node("input", (), value.dtype, value.ndim, self.names[value], value.where)
        return self.nodes.setdefault(value, made)


def _fused(stored: Sequence[Node], taken: set[Node], names: dict[Node, str]) -> Fused:
    inputs = _Inputs(names)
    new: dict[Node, Node] = {}

    def stop(node: Node) -> bool:
        return in_memory(node) or node in taken

    for node in _down(stored, stop):
        new[node] = inputs.of(node) if stop(node) else with_args(node, tuple(new[a] for a in node.args))
    outputs = tuple((names[n], new[n]) for n in stored)
    return Fused(Graph(tuple(inputs.nodes.values()), outputs), tuple(inputs.nodes), tuple(stored))


def _names(graph: Graph) -> dict[Node, str]:
    """A name for each value that may be in memory: its own, its output's, or that of its operation."""
    names = {i: i.name for i in graph.inputs}
    taken = {*names.values(), "out"}

    def add(node: Node, base: str) -> None:
        base = re.sub(r"\W", "_", base).strip("_")
        if not base.isidentifier() or keyword.iskeyword(base):
            base = f"value_{base}"
        name, number = base, 1
        while name in taken:
            number += 1
            name = f"{base}_{number}"
        taken.add(name)
        names[node] = name

    for name, node in graph.outputs:
        if node not in names:
            add(node, name)
    for node in graph.nodes:
        if node in names:
            continue
        if node.op == "pick":
            add(node, node.args[0].param.name.split(".")[-1])
        elif node.op != "opaque":
            add(node, node.op)
    return names
