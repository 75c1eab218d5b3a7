"""Rolled operands are read where they lie: what is computed of them is computed in pieces between the seams.

`np.roll` along an axis reads two parts of an array, which meet at a seam. Between the seams of all the rolled
operands of an expression each of them is a slice, so that the expression is a value put together of pieces
and no rolled array is stored. A seam depends on the sizes of a call; pieces may then be empty.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product
from typing import Any

from kernelgen import ir
from kernelgen.base.dtypes import INT64
from kernelgen.ir import SOURCES, Graph, Node
from kernelgen.ops import OPS
from kernelgen.passes.keeping import costs_of
from kernelgen.passes.parts import Dims, computed
from kernelgen.passes.rolled import Rolled, as_rolled, first_position
from kernelgen.passes.shapes import CHEAP

PIECES = 9
"""Pieces that an expression is cut into at most: those of two axes that are rolled forward and back."""

_Region = dict[int, tuple[Node | int, Node]]
"""The first position of a piece and the one behind it, for each axis that is cut, counted from the last."""


def split_at_seams(g: Graph) -> Graph:
    """Computes with rolled operands in pieces between their seams, which read the operands as they lie."""
    nodes = g.nodes
    rolled = {node: found for node in nodes if (found := as_rolled(node)) is not None}
    if not any(a in rolled for node in nodes if _is_elementwise(node) for a in node.args):
        return g
    return _Splitting(g, rolled).graph()


def _is_elementwise(node: Node) -> bool:
    return node.ndim > 0 and (node.op in OPS or node.op == "cast")


class _Splitting:
    """The graph with those expressions cut that are stored and read rolled operands."""

    def __init__(self, g: Graph, rolled: dict[Node, Rolled]) -> None:
        self._g, self._rolled = g, rolled
        self._costs = costs_of(g)
        self._leaves: dict[Node, frozenset[Node]] = {}
        self._place = {node: k for k, node in enumerate(g.nodes)}
        for node in g.nodes:
            source = rolled[node].x if node in rolled else None
            self._leaves[node] = self._leaves[source] if source else ir.leaves_of(node, self._leaves)
        self._new: dict[Node, Node] = {}
        self._kept: set[Node] = set()
        """What is read from memory because it costs much: sources of rolled operands, other expressions that
        are cut."""

    def graph(self) -> Graph:
        g, roots = self._g, self._roots()
        if self._shares_costly(roots):
            return g
        for node in g.nodes:
            made = ir.with_args(node, tuple(self._new[a] for a in node.args))
            self._new[node] = self._cut(node, made) if node in roots else made
            if node in self._kept and node not in roots:
                self._new[node] = ir.keep(made)
        outputs = tuple((name, self._new[node]) for name, node in g.outputs)
        inputs = tuple(self._new.get(i, i) for i in g.inputs)
        return Graph(inputs, outputs, g.captured, tuple(self._new[e] for e in g.effects))

    def _roots(self) -> set[Node]:
        """The expressions that read rolled operands, and that something else than arithmetic reads."""
        reads: set[Node] = set()
        for node in self._g.nodes:
            if _is_elementwise(node) and any(a in self._rolled or a in reads for a in node.args):
                reads.add(node)
        roots = {node for _, node in self._g.outputs if node in reads}
        for node in self._g.nodes:
            if not _is_elementwise(node) and node.op != "size":
                roots.update(a for a in node.args if a in reads)
        sources = {made.x for made in self._rolled.values() if made.x.op not in SOURCES}
        self._kept.update(x for x in sources | roots if self._costs[x] > CHEAP)
        return roots

    def _shares_costly(self, roots: set[Node]) -> bool:
        """Whether expressions have a costly part in common, which one nest computes once for all of them."""
        counts = Counter(node for root in roots for node in self._reached(root))
        return any(n > 1 and self._costs[node] > CHEAP for node, n in counts.items())

    def _reads(self, root: Node) -> list[Rolled]:
        """The rolled operands of an expression, those that are rolled along several axes included."""
        found = sorted(self._reached(root), key=self._place.__getitem__)
        return [self._rolled[node] for node in found if node in self._rolled]

    def _reached(self, root: Node) -> set[Node]:
        """The operations that an expression is computed by in one place, and its rolled operands."""
        found: set[Node] = set()
        stack = [root]
        while stack:
            node = stack.pop()
            if node in found or (node in self._kept and node is not root):
                continue
            if node in self._rolled:
                found.add(node)
                if self._rolled[node].x in self._rolled:
                    stack.append(self._rolled[node].x)
            elif _is_elementwise(node):
                found.add(node)
                stack += node.args
        return found

    def _cut(self, root: Node, whole: Node) -> Node:
        """An expression put together of pieces; as it was where there would be too many."""
        seams: dict[int, dict[int | Node, Node]] = {}
        for made in self._reads(root):
            seams.setdefault(made.axis, {}).setdefault(made.seam, self._new[made.shift])
        count = 1
        for along in seams.values():
            count *= len(along) + 1
        if not seams or count > PIECES or self._is_rolled_twice(root):
            return whole
        refs = [self._new[n] for n in sorted(self._leaves[root], key=self._place.__getitem__)]
        sizes = [Node("size", tuple(refs), INT64, 0, k - root.ndim, root.where) for k in range(root.ndim)]
        joined = ir.shape([[n] for n in sizes], root.dtype, root.where)
        cuts = []
        for axis, along in sorted(seams.items()):
            firsts = {key: first_position(shift, sizes[axis]) for key, shift in along.items()}
            ends: list[Any] = [0, *_ascending(list(firsts.values())), sizes[axis]]
            cuts.append([(axis, pair) for pair in pairwise(ends)])
        for parts in product(*cuts):
            region: _Region = dict(parts)
            value = self._piece(root, region, sizes, refs)
            dims = Dims(root.ndim)
            for axis, (start, stop) in region.items():
                dims.slice(axis, start, stop)
            joined = dims.put(joined, value, root.where)
        return joined

    def _is_rolled_twice(self, root: Node) -> bool:
        """Whether an operand is rolled along one axis more than once, which has other seams."""
        for made in self._reads(root):
            axes = {made.axis}
            while made.x in self._rolled:
                made = self._rolled[made.x]
                if made.axis in axes:
                    return True
                axes.add(made.axis)
        return False

    def _piece(self, root: Node, region: _Region, sizes: list[Node], refs: list[Node]) -> Node:
        """The part of an expression that is a region of it. Iterative: graphs may be very deep."""
        done: dict[Node, Node] = {}
        stack = [root]
        while stack:
            node = stack[-1]
            inner = _is_elementwise(node) and (node is root or node not in self._kept)
            pending = [a for a in node.args if a not in done] if inner else []
            if pending:
                stack += pending
                continue
            stack.pop()
            if node.ndim == 0:
                done[node] = self._new[node]
            elif inner:
                done[node] = ir.with_args(node, tuple(done[a] for a in node.args))
            elif node not in done:
                done[node] = self._part(node, root, region, sizes, refs)
        return done[root]

    def _part(self, node: Node, root: Node, region: _Region, sizes: list[Node], refs: list[Node]) -> Node:
        """The part of an operand in memory, or of what a rolled one is made of."""
        region = dict(region)
        while node in self._rolled:
            made = self._rolled[node]
            start, stop = region[made.axis]
            size = sizes[made.axis]
            moved = computed("subtract", start, first_position(self._new[made.shift], size))
            begin = computed("remainder", moved, computed("maximum", size, 1))
            region[made.axis] = begin, computed("add", begin, computed("subtract", stop, start))
            node = made.x
        value = self._new[node]
        if self._leaves[node] != self._leaves[root] or node.ndim != root.ndim:
            value = ir.broadcast(value, refs, root.where)
        dims = Dims(value.ndim)
        for axis, (start, stop) in region.items():
            dims.slice(axis, start, stop)
        return dims.of(value, root.where)


def _ascending(numbers: list[Node]) -> list[Node]:
    """Numbers in ascending order, which is known when there is a call."""
    found = list(numbers)
    for last in range(len(found) - 1, 0, -1):
        for k in range(last):
            a, b = found[k : k + 2]
            found[k : k + 2] = computed("minimum", a, b), computed("maximum", a, b)
    return found
