"""Rolled arrays, as operations of the graph: two parts of an array, put into a new one in turn."""

from __future__ import annotations

from kernelgen import ir
from kernelgen.base.errors import SourceLine
from kernelgen.base.values import frozen
from kernelgen.ir import Node
from kernelgen.passes.parts import WHOLE, Dims, computed, size_of


@frozen
class Rolled:
    """A rolled array: the array, the axis, which counts from the last, and how far it is rolled."""

    x: Node
    axis: int
    shift: Node

    @property
    def seam(self) -> int | Node:
        """What tells seams apart."""
        return int(self.shift.param) if self.shift.op == "const" else self.shift


def first_position(shift: Node, size: Node) -> Node:
    """The position at which the elements of a rolled axis start over."""
    return computed("remainder", shift, computed("maximum", size, 1))


def roll(x: Node, shift: Node, axis: int, where: SourceLine | None) -> Node:
    """An array rolled along an axis; the shift is an int64 scalar of any value."""
    length = size_of(x, axis)
    first = first_position(shift, length)
    rest = computed("subtract", length, first)
    made = ir.shape([[size_of(x, k)] for k in range(x.ndim)], x.dtype, where)
    for target, source in (((None, first), (rest, None)), ((first, None), (None, rest))):
        value = Dims(x.ndim).slice(axis, *source).of(x, where)
        made = Dims(x.ndim).slice(axis, *target).put(made, value, where)
    return made


def as_rolled(node: Node) -> Rolled | None:
    """What `roll` made a node of; None for any other."""
    if node.op != "put" or len(node.args) != 3:
        return None
    _, part, first = node.args
    axes = [k for k, d in enumerate(node.param) if d != WHOLE]
    if len(axes) != 1 or part.op != "slice" or first.op != "remainder":
        return None
    (axis,) = axes
    x, shift = part.args[0], first.args[0]
    if x.ndim != node.ndim or not _is_same(node, roll(x, shift, axis, None)):
        return None
    return Rolled(x, axis - x.ndim, shift)


def _is_same(a: Node, b: Node) -> bool:
    """Whether two nodes are the same operations; the second is a tree of few."""
    if a is b:
        return True
    return (
        (a.op, a.dtype, a.ndim, a.param, len(a.args)) == (b.op, b.dtype, b.ndim, b.param, len(b.args))
        and a.op != "input"
        and all(map(_is_same, a.args, b.args))
    )
