"""Where the values between the parts of a graph live: buffers, reused by liveness."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from kernelgen.base.values import frozen
from kernelgen.ir import Graph, Node, topological
from kernelgen.ir.reshaping import reshaped
from kernelgen.passes.shapes import Shapes, source


class Step(NamedTuple):
    """What a part reads and writes.

    Attributes:
        reads, writes: the values.
        owns: whether what it writes takes buffers.
        replaceable: for values that it writes, those in whose memory it may write them.
    """

    reads: Sequence[Node]
    writes: Sequence[Node]
    owns: bool
    replaceable: Mapping[Node, Container[Node]]


@frozen
class Value:
    """A value between parts.

    Attributes:
        node: the value.
        first, last: the parts that write it and read it last, by position.
        buffer: the number of its buffer; None where it has an array of its own: a result that an opaque call
            allocates, or what is written into such an array.
        size: its number of elements, as a formula.
    """

    node: Node
    first: int
    last: int
    buffer: int | None
    size: str

    @property
    def bytes(self) -> str:
        """Its bytes, as a formula."""
        return f"{self.node.dtype.itemsize} * {self.size}"


@frozen
class MemoryPlan:
    """The values between parts, in the order in which they are written, and the number of buffers.

    Attributes:
        values: everything that one part writes and another reads, outputs of the graph left out.
        buffers: how many buffers hold those that kernels write.
        drops: for each part, the values that nothing needs after it.
        in_place: for values written into the memory of one that the same part reads last, that one. Outputs
            of the graph are among them, where a call allocated that memory.
    """

    values: tuple[Value, ...]
    buffers: int
    drops: tuple[tuple[Node, ...], ...]
    in_place: Mapping[Node, Node]

    @property
    def buffer_of(self) -> Mapping[Node, int]:
        """The buffer of each value that has one."""
        return {v.node: v.buffer for v in self.values if v.buffer is not None}


def plan_memory(graph: Graph, steps: Sequence[Step], outputs: Iterable[Node]) -> MemoryPlan:
    """Assigns buffers: each to a value that starts after the buffer's last one has ended.

    A value may also take the memory of one of its dtype and rank that its own part reads last, if that may
    replace it: then the kernel works in place, if a call finds that both have the same shape. That memory is
    a buffer, or an array that an opaque call has allocated; only such an array can be an output.
    """
    kept = set(outputs)
    seen = _seen_by(kept)
    last = {node: k for k, (reads, *_) in enumerate(steps) for node in reads}
    shapes = Shapes(graph)
    free: list[int] = []
    buffer_of: dict[Node, int] = {}
    own: set[Node] = set()
    in_place: dict[Node, Node] = {}
    values: list[Value] = []
    drops: list[tuple[Node, ...]] = []
    buffers = 0
    for k, (reads, writes, owns, replaceable) in enumerate(steps):
        ending = [n for n in dict.fromkeys((*reads, *writes)) if last.get(n, k) == k and n not in kept]
        dying = [n for n in ending if n in buffer_of]
        arrays = [n for n in ending if n in own]
        for node in writes:
            number = None
            if owns and node in replaceable:
                ours = arrays if node in kept or node in seen else (*dying, *arrays)
                held = _like(node, (n for n in ours if n in replaceable[node]))
                if held is not None:
                    (dying if held in dying else arrays).remove(held)
                    in_place[node] = held
                    number = buffer_of.get(held)
            if number is None and (not owns or node in in_place or node in seen):
                own.add(node)
            if node in kept:
                continue
            if owns and node not in in_place and node not in seen:
                number, buffers = (free.pop(), buffers) if free else (buffers, buffers + 1)
            if number is not None:
                buffer_of[node] = number
            values.append(Value(node, k, last.get(node, k), number, _size(node, shapes)))
        free += [buffer_of[d] for d in dying]
        drops.append(tuple(ending))
    return MemoryPlan(tuple(values), buffers, tuple(drops), in_place)


def _seen_by(outputs: Iterable[Node]) -> set[Node]:
    """The values in whose memory outputs may lie that calls have put into another shape."""
    seen: set[Node] = set()
    for node in outputs:
        while (below := node.args[0] if node.op == "view" else reshaped(node)) is not None:
            node = below
            seen.add(node)
    return seen


def _like(node: Node, others: Iterable[Node]) -> Node | None:
    """The first of other values that has the dtype and rank of an array."""
    alike = (n for n in others if (n.dtype, n.ndim) == (node.dtype, node.ndim))
    return next(alike, None) if node.ndim else None


def _size(node: Node, shapes: Shapes) -> str:
    """The number of elements: the product of the extents that inputs and results broadcast to."""
    if node.ndim == 0:
        return "1"
    if node.op == "pick":
        return f"size of {node.args[0].param.name}()"
    names = dict.fromkeys(_label(source(leaf)) for leaf in shapes.ordered(shapes.of(node)))
    return f"size({', '.join(names)})"


_MADE = {"slice": "part", "reduce": "reduction", "put": "copy", "count": "range", "shape": "shape"}
"""What shapes of their own are called that kernels compute."""


def _label(leaf: Node) -> str:
    if leaf.op == "input":
        return leaf.name
    if leaf.op == "pick":
        return f"{leaf.args[0].param.name}()"
    arrays = [n for n in topological([leaf]) if n.op in ("input", "pick") and n.ndim]
    return f"{_MADE[leaf.op]} of {', '.join(map(_label, arrays)) or 'numbers'}"
