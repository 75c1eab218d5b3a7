"""Calls that index arrays and assign to parts of them, as operations of the graph.

Bounds and indices may be int64 scalars among the operands, and what is computed of them and of sizes: a call
knows them before it computes anything.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import INT64, DType
from kernelgen.base.errors import SourceLine
from kernelgen.ir import OPERAND, Node
from kernelgen.ir.calls import Slot
from kernelgen.ir.changes import assigned
from kernelgen.passes.combining import Call, UnknownCallError
from kernelgen.passes.masks import chosen, mask_of_index, unpacked

WHOLE = ("slice", None, None, None)


# Numbers.


def is_int(value: Any) -> bool:
    """Whether a value is an integer of Python or NumPy."""
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)


def number_of(call: Call, value: Any) -> Node:
    """An int64 scalar that a call knows before it computes."""
    if is_int(value):
        if not -(2**62) < value < 2**62:
            raise UnknownCallError
        return ir.const(value, INT64, call.where)
    if not isinstance(value, Slot):
        raise UnknownCallError
    node = call.operand(value)
    stack = [node]
    while stack:
        item = stack.pop()
        if not ir.is_number(item):
            raise UnknownCallError
        if item.op != "size":
            stack += item.args
    return node


def computed(name: str, *args: Node | int) -> Node:
    """An operation on numbers, or its value where that is known."""
    nodes = [a if isinstance(a, Node) else ir.const(a, INT64) for a in args]
    made = ir.apply(name, *nodes, where=nodes[0].where)
    if all(n.op == "const" for n in nodes):
        return ir.const(ir.evaluate_node(made, {n: n.param for n in nodes}), INT64, made.where)
    return made


def size_of(x: Node, axis: int) -> Node:
    return Node("size", (x,), INT64, 0, axis - x.ndim, x.where)


class Dims:
    """Slices and indices of the axes of an array, with the numbers that they take."""

    def __init__(self, ndim: int = 0) -> None:
        self.dims: list[tuple[Any, ...]] = [WHOLE] * ndim
        self.numbers: list[Node] = []

    def bound(self, value: Any) -> Any:
        """A bound for `dims`: of an integer, a number, or None."""
        if value is None or is_int(value):
            return value if value is None else int(value)
        if value.op == "const":
            return int(value.param)
        self.numbers.append(value)
        return OPERAND, len(self.numbers) - 1

    def slice(self, axis: int, start: Any, stop: Any, step: int | None = None) -> Dims:
        """Takes a slice of an axis."""
        self.dims[axis] = ("slice", self.bound(start), self.bound(stop), step)
        return self

    def of(self, x: Node, where: SourceLine | None) -> Node:
        """The part of an array."""
        return ir.slice_(x, self.dims, where, self.numbers)

    def put(self, x: Node, value: Node, where: SourceLine | None) -> Node:
        """The array with the part replaced."""
        return ir.put(x, value, self.dims, where, self.numbers)


# Indexing.


def part_taken(call: Call, x: Node, index: Any) -> Node:
    """`x[index]`, where slices, integers and new axes are in it."""
    dims, axes = _indexed(call, x, index)
    return ir.view(dims.of(x, call.where), axes, call.where)


def _indexed(call: Call, x: Node, index: Any) -> tuple[Dims, list[int | None]]:
    """What an index takes, and the axes of what it gives, None for new ones."""
    parts = list(index if isinstance(index, tuple) else (index,))
    named = sum(p is not None and p is not Ellipsis for p in parts)
    if named > x.ndim:
        raise UnknownCallError  # NumPy's IndexError, at the call.
    if Ellipsis not in parts:
        parts.append(Ellipsis)
    place = parts.index(Ellipsis)
    parts[place : place + 1] = [slice(None)] * (x.ndim - named)
    dims = Dims()
    axes: list[int | None] = []

    def bound(value: Any) -> Any:
        return dims.bound(number_of(call, value) if isinstance(value, Slot) else value)

    for part in parts:
        if part is None:
            axes.append(None)
        elif isinstance(part, slice):
            bounds = (part.start, part.stop)
            if any(b is not None and not is_int(b) and not isinstance(b, Slot) for b in bounds):
                raise UnknownCallError
            if part.step is not None and not is_int(part.step):
                raise UnknownCallError
            axes.append(sum(d[0] == "slice" for d in dims.dims))
            step = None if part.step is None else int(part.step)
            dims.dims.append(("slice", *map(bound, bounds), step))
        elif is_int(part) or (isinstance(part, Slot) and call.operand(part).ndim == 0):
            dims.dims.append(("index", bound(part)))
        else:
            raise UnknownCallError
    return dims, axes


def _assigned(call: Call) -> Node:
    x, where = call.node("x"), call.where
    index, value = call.values.pop("index"), call.values.pop("value")
    call.done()
    mask = mask_of_index(call, x, index)
    if mask is not None:
        node = cast_value(call, value, x.dtype)
        return chosen(mask, unpacked(node, mask)[0], x, where)
    dims, axes = _indexed(call, x, index)
    if None in axes or all(d == WHOLE for d in dims.dims):
        raise UnknownCallError
    node = cast_value(call, value, x.dtype)
    if node.ndim > len(axes):
        raise UnknownCallError
    return dims.put(x, node, where)


def cast_value(call: Call, value: Any, dtype: DType) -> Node:
    """A value as assignment casts it; what may be an error at the call stays a call."""
    if isinstance(value, Slot):
        node = call.operand(value)
        raises = value.weak and dtype.kind in "iu" and not np.can_cast(node.dtype, dtype)
        if raises or (node.dtype.kind == "c" and dtype.kind != "c"):
            raise UnknownCallError
        return ir.cast(node, dtype)
    if not isinstance(value, (bool, int, float, complex, np.generic)):
        raise UnknownCallError
    if np.iscomplexobj(value) and dtype.kind != "c":
        raise UnknownCallError
    try:
        return ir.const(value, dtype, call.where)
    except (OverflowError, TypeError, ValueError):
        raise UnknownCallError from None


RULES: dict[Any, Callable[[Any], Node]] = {assigned: _assigned}
