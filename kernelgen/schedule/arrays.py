"""Where the operands of nests lie: among the arrays that a call is given, and those derived from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from kernelgen.base.dtypes import INT64, real_part
from kernelgen.base.errors import GraphError
from kernelgen.ir import EMPTY, Graph, Node, is_kept, is_number, is_running, value_of
from kernelgen.ops import OPS
from kernelgen.passes.shapes import Shapes
from kernelgen.runtime.program import Derived, Leaf, Pointer

_LEAVES = frozenset(
    {"input", "reduce", "put", "slice", "view", "count"}  # What lies in memory,
    | {"size", "table", "stride"}  # and what is known of that.
)


def is_leaf(node: Node) -> bool:
    """Whether a node is an operand: read from memory, or a size or stride of what lies there."""
    return node.op in _LEAVES


def title_of(node: Node) -> str:
    """What a reduction is called in the source."""
    return "kept" if is_kept(node) else "running" if is_running(node) else "reduced"


def combined_by(node: Node) -> str:
    """What a value in memory combines elements by; nothing where it is stored as it is."""
    return str(node.param[0]) if node.op == "reduce" and node.param[1] else ""


class Arrays:
    """The arrays of a call: its inputs, then those that are derived from them.

    Args:
        graph: whose operands they are.
        inputs: those of the call; by default the graph's.

    Attributes:
        derived: the latter, each after those that it is made of.
        homes: the values with replaced parts in whose arrays others are.
        stored: the results that values in memory are; -1 for those that are kept for the call alone.
    """

    def __init__(self, graph: Graph, inputs: Iterable[Node] | None = None) -> None:
        self.derived: list[Derived] = []
        self.homes: Mapping[Node, Node] = {}
        self.stored: Mapping[Node, int] = {}
        self.shapes = Shapes(graph)
        given = graph.inputs if inputs is None else inputs
        self._inputs = {node.name: k for k, node in enumerate(given)}
        self._known: dict[Node, int] = {}
        self._places: dict[Node, int] = {}

    def enter(self, graph: Graph, homes: Mapping[Node, Node], stored: Mapping[Node, int]) -> None:
        """Notes all arrays of a graph whose values lie as they are said to."""
        self.homes, self.stored = homes, stored
        for node in graph.nodes:  # In this order each is made of known ones: chains may be long.
            if node.op in ("reduce", "put", "slice", "shape", "count"):
                self.position(node)

    def read(self, node: Node) -> Pointer:
        """How a nest reads a leaf."""
        if node.op == "size":
            return Pointer("size", node.dtype, leaves=self.leaves(node.args), axis=node.param)
        if node.op in ("table", "stride"):
            x = node.args[0]
            index, seen = self.leaf(x)
            if node.op == "table":
                return Pointer("table", node.dtype, index, seen)
            unit = real_part(x.dtype).itemsize
            return Pointer("stride", node.dtype, index, seen, axis=node.param, unit=unit)
        source = node.args[0] if node.op == "view" else node
        return Pointer("input" if source.ndim else "scalar", node.dtype, *self.leaf(node))

    def kept(self, node: Node) -> tuple[int | None, ...]:
        """For each axis of the space of a reduction its own, or None."""
        return self.derived[self.position(node) - len(self._inputs)].kept

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
        axes = node.param[1] if combine and not is_running(node) else ()
        rest = iter(range(node.ndim))
        kept = tuple(None if a in axes else next(rest) for a in range(x.ndim))
        space = self.leaves(self.shapes.ordered(self.shapes.of(x)))
        ufunc: Any = OPS[combine].reference if combine else np.add
        return Derived(
            node.dtype,
            node.ndim,
            space=space,
            kept=kept,
            result=self.stored.get(node, -2),
            required=bool(axes) and ufunc.identity is None and EMPTY not in node.param,
        )
