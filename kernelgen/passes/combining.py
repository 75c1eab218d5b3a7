"""What the rules for reductions have in common: axes, dtypes, masks, counts and quotients."""

from __future__ import annotations

import operator
from typing import Any, Protocol

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import BOOL, FLOAT16, FLOAT32, INT64, DType
from kernelgen.base.errors import SourceLine
from kernelgen.ir import Node
from kernelgen.ir.calls import Slot
from kernelgen.ops import OPS

_REDUCED = frozenset("?bhilqBHILQfd")
"""The dtypes, as NumPy's characters, that are reduced by every combination; complex ones are only added."""


class UnknownCallError(Exception):
    """A call that stays one."""


class Call(Protocol):
    """A call with its arguments by name; see `kernelgen.passes.lowering`."""

    host: bool
    where: SourceLine | None
    values: dict[str, Any]
    result: DType

    def node(self, name: str) -> Node:
        """An argument that must be an operand with a rank of its own."""

    def operand(self, slot: Slot) -> Node:
        """The node in a slot."""

    def plain(self, name: str, default: Any = None) -> Any:
        """An argument that must be a plain value."""

    def done(self) -> None:
        """Nothing else may be given, but what says the default."""


def op(name: str, *args: Node, where: SourceLine | None) -> Node:
    """An operation of the table on operands that are cast as it needs them."""
    operands, _ = OPS[name].types(tuple(a.dtype for a in args))
    return ir.apply(name, *(ir.cast(a, d) for a, d in zip(args, operands, strict=True)), where=where)


def axes_of(x: Node, axis: Any) -> tuple[int, ...]:
    """The axes that an argument `axis` means, in order."""
    given = range(x.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    try:
        axes = sorted(operator.index(a) % x.ndim for a in given)
    except (TypeError, ZeroDivisionError):
        raise UnknownCallError from None
    return tuple(axes)


def reduced(
    x: Node,
    combine: str,
    axes: tuple[int, ...],
    keepdims: Any,
    where: SourceLine | None,
    *,
    empty: bool = False,
) -> Node:
    """The elements of `x` combined along axes, which go away or become new ones of one element."""
    if x.dtype.char not in _REDUCED and not (x.dtype.kind == "c" and combine == "add"):
        raise UnknownCallError
    if not axes:  # A sum begins with 0, which makes -0.0 to 0.0.
        begins = combine == "add" and x.dtype.kind in "fc"
        return ir.apply("add", x, ir.const(0, x.dtype, where), where=where) if begins else x
    result = ir.reduce(x, combine, axes, where, empty=empty)
    if keepdims:
        kept = iter(range(result.ndim))
        result = ir.view(result, [None if a in axes else next(kept) for a in range(x.ndim)], where)
    return result


def running(x: Node, combine: str, axes: tuple[int, ...], where: SourceLine | None, *, host: bool) -> Node:
    """What each element and those before it along an axis come to, in the order of the elements."""
    (axis,) = axes
    if not host or (x.dtype.char not in _REDUCED and not (x.dtype.kind == "c" and combine == "add")):
        raise UnknownCallError
    return ir.running(x, combine, axis, where)


def total_of(x: Node, axes: tuple[int, ...], dtype: DType, keepdims: Any, where: SourceLine | None) -> Node:
    """The sum in a dtype; float16 is summed as float32 and rounded once, as in NumPy's loops."""
    inner = FLOAT32 if dtype == FLOAT16 else dtype
    return ir.cast(reduced(ir.cast(x, inner), "add", axes, keepdims, where), dtype)


def mask_of(call: Call, x: Node) -> Node | None:
    """The argument `where=`, which must fit into `x`; None where every element counts."""
    value = call.values.pop("where", True)
    if value is np._NoValue or value is True:
        return None
    if isinstance(value, (bool, np.bool_)):
        return None if value else ir.const(value, BOOL, call.where)
    if not isinstance(value, Slot):
        raise UnknownCallError
    mask = call.operand(value)
    if mask.dtype != BOOL or mask.ndim > x.ndim:
        raise UnknownCallError
    return ir.fit(mask, x, call.where)


def masked(x: Node, mask: Node | None, value: Any, where: SourceLine | None) -> Node:
    """`x` where the mask is true, and a constant of its dtype elsewhere."""
    return x if mask is None else ir.apply("where", mask, x, ir.const(value, x.dtype, where), where=where)


def started(result: Node, combine: str, initial: Any, where: SourceLine | None) -> Node:
    """A result combined with the argument `initial=`, if there is one."""
    if initial is None:
        return result
    try:
        with np.errstate(all="ignore"):
            first = ir.const(initial, result.dtype, where)
    except (OverflowError, TypeError, ValueError):  # The call says what is wrong, when it is made.
        raise UnknownCallError from None
    zero = combine == "add" and result.dtype.kind in "fc" and first.param == 0
    if zero and str(first.param) != str(first.dtype.type(0)):
        raise UnknownCallError  # A sum in the kernel begins with 0.0, which is more than -0.0.
    return ir.apply(combine, result, first, where=where)


def count_of(
    x: Node, axes: tuple[int, ...], mask: Node | None, keepdims: Any, where: SourceLine | None
) -> Node:
    """How many elements are combined into one: a number, or those for which the mask is true."""
    if mask is not None:
        ones = ir.broadcast(ir.cast(mask, INT64), [x], where)
        return reduced(ones, "add", axes, keepdims, where)
    if len(axes) == x.ndim:
        return Node("size", (x,), INT64, 0, None, where)
    count = ir.const(1, INT64, where)
    for axis in axes:
        count = ir.apply("multiply", count, Node("size", (x,), INT64, 0, axis - x.ndim, where), where=where)
    return count


def places_of(x: Node, axes: tuple[int, ...], where: SourceLine | None) -> Node:
    """The place of each element of `x` among those along axes, which are adjacent ones, in C order."""
    places: Node | None = None
    for axis in axes:
        size = Node("size", (x,), INT64, 0, axis - x.ndim, where)
        seen: list[int | None] = [None] * x.ndim
        seen[axis] = 0
        along = ir.view(ir.count(size, where), seen, where)
        if places is not None:
            along = ir.apply("add", ir.apply("multiply", places, size, where=where), along, where=where)
        places = along
    return ir.const(0, INT64, where) if places is None else places


def over(x: Node, count: Node, where: SourceLine | None) -> Node:
    """`x / count` as NumPy's means divide: in the dtype of the quotient, rounded to that of `x`."""
    return ir.cast(op("divide", x, count, where=where), x.dtype)
