"""Calls of NumPy's functions that index, create and join arrays, as operations of the graph.

Bounds, sizes and shifts may be int64 scalars among the operands, and what is computed of them and of sizes:
a call knows them before it computes anything. What is joined or padded is a new array, written in parts.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import BOOL, FLOAT64, INT64, DType
from kernelgen.base.errors import SourceLine
from kernelgen.ir import OPERAND, Node
from kernelgen.ir.calls import Slot
from kernelgen.ir.changes import assigned
from kernelgen.passes.combining import UnknownCallError

MOST = 32
"""Parts that one call may write; what has more stays a call."""

WHOLE = ("slice", None, None, None)


class Call(Protocol):
    """A call with its arguments by name; see `kernelgen.passes.lowering`."""

    where: SourceLine | None
    values: dict[str, Any]
    result: DType

    def node(self, name: str) -> Node: ...
    def operand(self, slot: Slot) -> Node: ...
    def plain(self, name: str, default: Any = None) -> Any: ...
    def done(self) -> None: ...


# Numbers.


def is_int(value: Any) -> bool:
    """Whether a value is an integer of Python or NumPy."""
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)


def _number(call: Call, value: Any) -> Node:
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


def _computed(name: str, *args: Node | int) -> Node:
    """An operation on numbers, or its value where that is known."""
    nodes = [a if isinstance(a, Node) else ir.const(a, INT64) for a in args]
    made = ir.apply(name, *nodes, where=nodes[0].where)
    if all(n.op == "const" for n in nodes):
        return ir.const(ir.evaluate_node(made, {n: n.param for n in nodes}), INT64, made.where)
    return made


def _size(x: Node, axis: int) -> Node:
    return Node("size", (x,), INT64, 0, axis - x.ndim, x.where)


class _Dims:
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

    def slice(self, axis: int, start: Any, stop: Any, step: int | None = None) -> _Dims:
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


def _getitem(call: Call) -> Node:
    x = call.node("a")
    dims, axes = _indexed(call, x, call.values["b"])
    return ir.view(dims.of(x, call.where), axes, call.where)


def _indexed(call: Call, x: Node, index: Any) -> tuple[_Dims, list[int | None]]:
    """What an index takes, and the axes of what it gives, None for new ones."""
    parts = list(index if isinstance(index, tuple) else (index,))
    named = sum(p is not None and p is not Ellipsis for p in parts)
    if Ellipsis not in parts:
        parts.append(Ellipsis)
    place = parts.index(Ellipsis)
    parts[place : place + 1] = [slice(None)] * (x.ndim - named)
    dims = _Dims()
    axes: list[int | None] = []

    def bound(value: Any) -> Any:
        return dims.bound(_number(call, value) if isinstance(value, Slot) else value)

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
    dims, axes = _indexed(call, x, index)
    if None in axes or all(d == WHOLE for d in dims.dims):
        raise UnknownCallError
    node = _cast_value(call, value, x.dtype)
    if node.ndim > len(axes):
        raise UnknownCallError
    return dims.put(x, node, where)


def _cast_value(call: Call, value: Any, dtype: DType) -> Node:
    """A value as assignment casts it; what may be an error at the call stays a call."""
    if isinstance(value, Slot):
        node = call.operand(value)
        if (value.weak and dtype.kind in "iu") or (node.dtype.kind == "c" and dtype.kind != "c"):
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


# Creation.


def _shape(call: Call) -> Node:
    sizes = call.values.pop("shape")
    sizes = sizes if isinstance(sizes, (tuple, list)) else (sizes,)
    return ir.shape([[_number(call, size)] for size in sizes], BOOL, call.where)


def _default(call: Call, *names: str) -> None:
    """Arguments that do not matter while nothing is written."""
    for name in names:
        if call.values.pop(name, None) not in (None, "C", "K", "cpu"):
            raise UnknownCallError


def _filled(fill: int) -> Callable[[Call], Node]:
    def rule(call: Call) -> Node:
        shape = _shape(call)
        call.plain("dtype")
        _default(call, "order", "device", "like")
        call.done()
        return ir.broadcast(ir.const(fill, call.result, call.where), [shape], call.where)

    return rule


def _full(call: Call) -> Node:
    shape = _shape(call)
    call.plain("dtype")
    _default(call, "order", "device", "like")
    value = _cast_value(call, call.values.pop("fill_value"), call.result)
    call.done()
    if value.ndim:
        raise UnknownCallError
    return ir.broadcast(value, [shape], call.where)


def _arange(call: Call) -> Node:
    given = [call.values.pop(name) for name in ("first", "second", "step") if name in call.values]
    dtype = call.plain("dtype")
    _default(call, "device", "like")
    call.done()
    if not given or (dtype is not None and np.dtype(dtype) not in (INT64, FLOAT64)):
        raise UnknownCallError
    start, stop = (0, given[0]) if len(given) == 1 else given[:2]
    step = given[2] if len(given) > 2 else 1
    if not is_int(step) or step == 0:
        raise UnknownCallError
    first, last = _number(call, start), _number(call, stop)
    away = _computed("negative", _computed("floor_divide", _computed("subtract", first, last), int(step)))
    places = ir.count(_computed("maximum", away, 0), call.where)
    if step != 1:
        places = ir.apply("multiply", places, ir.const(step, INT64), where=call.where)
    if not (first.op == "const" and first.param == 0):
        places = ir.apply("add", places, first, where=call.where)
    return ir.cast(places, call.result)


def _linspace(call: Call) -> Node:
    """As NumPy has it: the step is rounded once, and the last element is the end itself."""
    where = call.where
    ends = []
    for name in ("start", "stop"):
        value = call.values.pop(name)
        known = isinstance(value, Slot) and (value.weak or call.operand(value).dtype == FLOAT64)
        if not known and type(value) not in (int, float):
            raise UnknownCallError
        ends.append(_cast_value(call, value, FLOAT64))
    if any(end.ndim for end in ends) or call.result != FLOAT64:
        raise UnknownCallError
    number = _number(call, call.values.pop("num", 50))
    endpoint = call.plain("endpoint", True)
    call.plain("dtype")
    _default(call, "device")
    if call.plain("retstep", False) is not False or call.plain("axis", 0) != 0 or type(endpoint) is not bool:
        raise UnknownCallError
    call.done()

    def op(name: str, *args: Node) -> Node:
        return ir.apply(name, *args, where=where)

    start, stop = ends
    steps = _computed("subtract", number, 1) if endpoint else number
    places, length, zero = ir.count(number, where), ir.cast(steps, FLOAT64), ir.const(0, FLOAT64)
    at, width = ir.cast(places, FLOAT64), op("subtract", stop, start)
    step = op("divide", width, length)
    inner = op(
        "where",
        op("equal", step, zero),
        op("multiply", op("divide", at, length), width),
        op("multiply", at, step),
    )
    several = op("greater", steps, ir.const(0, INT64))
    values = op("add", op("where", several, inner, op("multiply", at, width)), start)
    if not endpoint:
        return values
    last = op("logical_and", several, op("equal", places, steps))
    return op("where", last, stop, values)


# Joining.


def _arrays(call: Call, name: str) -> list[Node]:
    """The arrays of a sequence, in the dtype of the result."""
    given = call.values.pop(name)
    if not isinstance(given, (tuple, list)) or not 0 < len(given) <= MOST:
        raise UnknownCallError
    if not all(isinstance(item, Slot) and not item.weak for item in given):
        raise UnknownCallError
    found = [call.operand(item) for item in given]
    if call.plain("out") is not None or call.plain("casting", "same_kind") != "same_kind":
        raise UnknownCallError
    call.plain("dtype")
    call.done()
    if any(x.dtype.kind == "c" for x in found) and call.result.kind != "c":
        raise UnknownCallError
    return [ir.cast(x, call.result) for x in found]


def _axis(axis: Any, ndim: int) -> int:
    if not is_int(axis) or not -ndim <= axis < ndim:
        raise UnknownCallError
    return int(axis) % ndim


def _joined(arrays: Sequence[Node], axis: int, where: SourceLine | None) -> Node:
    """Arrays along an axis that they have, equally long along the others."""
    ndim = arrays[0].ndim
    if not ndim or any(x.ndim != ndim for x in arrays):
        raise UnknownCallError
    ends = [_size(arrays[0], axis)]
    for x in arrays[1:]:
        ends.append(_computed("add", ends[-1], _size(x, axis)))
    extents = [[_size(x, k) for x in arrays] if k != axis else [ends[-1]] for k in range(ndim)]
    made = ir.shape(extents, arrays[0].dtype, where)
    for x, start, stop in zip(arrays, (0, *ends), ends, strict=False):
        made = _Dims(ndim).slice(axis, start, stop).put(made, x, where)
    return made


def _stacked(arrays: Sequence[Node], axis: int, where: SourceLine | None) -> Node:
    """Arrays of one shape along a new axis."""
    ndim = arrays[0].ndim
    if any(x.ndim != ndim for x in arrays):
        raise UnknownCallError
    extents = [[_size(x, k) for x in arrays] for k in range(ndim)]
    extents.insert(axis, [ir.const(len(arrays), INT64)])
    made = ir.shape(extents, arrays[0].dtype, where)
    for k, x in enumerate(arrays):
        dims = _Dims(ndim + 1)
        dims.dims[axis] = ("index", k)
        made = dims.put(made, x, where)
    return made


def _concatenate(call: Call) -> Node:
    axis = call.plain("axis", 0)
    arrays = _arrays(call, "arrays")
    return _joined(arrays, _axis(axis, arrays[0].ndim), call.where)


def _stack(call: Call) -> Node:
    axis = call.plain("axis", 0)
    arrays = _arrays(call, "arrays")
    return _stacked(arrays, _axis(axis, arrays[0].ndim + 1), call.where)


def _beside(flat: int, deep: int, *, new: bool) -> Callable[[Call], Node]:
    """`np.vstack` and its like: the axis for arrays of rank 1, a new one or not, and that for others."""

    def rule(call: Call) -> Node:
        arrays = _arrays(call, "tup")
        if arrays[0].ndim == 1:
            return (_stacked if new else _joined)(arrays, flat, call.where)
        if arrays[0].ndim < 2:
            raise UnknownCallError
        return _joined(arrays, deep, call.where)

    return rule


# Moving and repeating.


def _roll(call: Call) -> Node:
    x, shift, axis = call.node("a"), call.values.pop("shift"), call.plain("axis")
    call.done()
    axis = 0 if axis is None and x.ndim == 1 else axis
    pairs = [(shift, axis)]
    if isinstance(axis, tuple):
        shifts = shift if isinstance(shift, tuple) else (shift,) * len(axis)
        pairs = list(zip(shifts, axis, strict=True)) if len(shifts) == len(axis) else []
    if not pairs:
        raise UnknownCallError
    for by, along in pairs:
        x = _rolled(x, _number(call, by), _axis(along, x.ndim), call.where)
    return x


def _rolled(x: Node, shift: Node, axis: int, where: SourceLine | None) -> Node:
    length = _size(x, axis)
    first = _computed("remainder", shift, _computed("maximum", length, 1))
    rest = _computed("subtract", length, first)
    made = ir.shape([[_size(x, k)] for k in range(x.ndim)], x.dtype, where)
    for target, source in (((None, first), (rest, None)), ((first, None), (None, rest))):
        value = _Dims(x.ndim).slice(axis, *source).of(x, where)
        made = _Dims(x.ndim).slice(axis, *target).put(made, value, where)
    return made


def _pad(call: Call) -> Node:
    x, widths, mode = call.node("array"), call.values.pop("pad_width"), call.plain("mode", "constant")
    kwargs = call.values.pop("kwargs", {})
    fill = kwargs.pop("constant_values", 0) if mode == "constant" else None
    call.done()
    try:
        pairs = np.broadcast_to(np.asarray(widths), (x.ndim, 2))
    except (TypeError, ValueError):
        raise UnknownCallError from None
    if (
        kwargs
        or mode not in ("constant", "edge")
        or pairs.dtype.kind not in "iu"
        or (pairs < 0).any()
        or not x.ndim
    ):
        raise UnknownCallError
    if mode == "constant":
        extents = [[_computed("add", _size(x, k), int(sum(pair)))] for k, pair in enumerate(pairs)]
        shape = ir.shape(extents, BOOL, call.where)
        value = _cast_value(call, fill, x.dtype)
        if value.ndim:
            raise UnknownCallError
        dims = _Dims(x.ndim)
        for k, (before, _) in enumerate(pairs):
            dims.slice(k, int(before), _computed("add", _size(x, k), int(before)))
        return dims.put(ir.broadcast(value, [shape], call.where), x, call.where)
    for axis, (before, after) in enumerate(pairs):
        if before or after:
            x = _padded(x, axis, int(before), int(after), call.where)
    return x


def _padded(x: Node, axis: int, before: int, after: int, where: SourceLine | None) -> Node:
    """An array with its first and last elements along an axis repeated."""
    length = _size(x, axis)
    start = _computed("add", length, before)
    extents = [[_size(x, k)] for k in range(x.ndim)]
    extents[axis] = [_computed("add", length, before + after)]
    made = ir.shape(extents, x.dtype, where)
    made = _Dims(x.ndim).slice(axis, before, start).put(made, x, where)
    for target, source in (((None, before), (0, 1)), ((start, None), (-1, None))):
        value = _Dims(x.ndim).slice(axis, *source).of(x, where)
        made = _Dims(x.ndim).slice(axis, *target).put(made, value, where)
    return made


def _tile(call: Call) -> Node:
    x, reps = call.node("A"), call.plain("reps")
    call.done()
    counts = [reps] if is_int(reps) else list(reps) if isinstance(reps, (tuple, list)) else []
    if not counts or len(counts) > x.ndim or not all(is_int(c) and c > 0 for c in counts):
        raise UnknownCallError
    if int(np.prod(counts, dtype=object)) > MOST:
        raise UnknownCallError
    for axis, count in enumerate(counts, x.ndim - len(counts)):
        if count > 1:
            x = _joined([x] * int(count), axis, call.where)
    if all(count == 1 for count in counts):
        raise UnknownCallError
    return x


def _repeat(call: Call) -> Node:
    x, count, axis = call.node("a"), call.plain("repeats"), call.plain("axis")
    call.done()
    axis = _axis(0 if axis is None and x.ndim == 1 else axis, x.ndim)
    if not is_int(count) or not 1 < count <= MOST:
        raise UnknownCallError
    extents = [[_size(x, k)] for k in range(x.ndim)]
    extents[axis] = [_computed("multiply", _size(x, axis), int(count))]
    made = ir.shape(extents, x.dtype, call.where)
    for k in range(int(count)):
        made = _Dims(x.ndim).slice(axis, k, None, int(count)).put(made, x, call.where)
    return made


def _append(call: Call) -> Node:
    axis = call.plain("axis")
    arrays = [call.node("arr"), call.node("values")]
    call.done()
    axis = 0 if axis is None and all(x.ndim == 1 for x in arrays) else axis
    return _joined([ir.cast(x, call.result) for x in arrays], _axis(axis, arrays[0].ndim), call.where)


RULES: dict[Any, Callable[[Any], Node]] = {
    operator.getitem: _getitem,
    assigned: _assigned,
    np.zeros: _filled(0),
    np.empty: _filled(0),
    np.ones: _filled(1),
    np.full: _full,
    np.arange: _arange,
    np.linspace: _linspace,
    np.concatenate: _concatenate,
    np.stack: _stack,
    np.vstack: _beside(0, 0, new=True),
    np.hstack: _beside(0, 1, new=False),
    np.column_stack: _beside(1, 1, new=True),
    np.append: _append,
    np.roll: _roll,
    np.pad: _pad,
    np.tile: _tile,
    np.repeat: _repeat,
}

NAMES: dict[Any, tuple[str, ...]] = {
    np.zeros: ("shape", "dtype", "order"),
    np.empty: ("shape", "dtype", "order"),
    np.concatenate: ("arrays", "axis", "out"),
}
"""The positional parameters of functions in C, which may have no signature."""


def bound_arange(args: Sequence[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    """The arguments of `np.arange`, whose first one may be the end."""
    names = ("first", "second", "step", "dtype")
    values = dict(zip(names, args, strict=False))
    if "start" in kwargs or "stop" in kwargs:
        raise UnknownCallError
    return {**values, **kwargs}
