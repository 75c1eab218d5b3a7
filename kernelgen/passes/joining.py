"""Calls that join, move and repeat arrays, as operations of the graph: new arrays, written in parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import INT64
from kernelgen.base.errors import SourceLine
from kernelgen.ir import Node
from kernelgen.ir.calls import Slot
from kernelgen.passes.combining import Call, UnknownCallError
from kernelgen.passes.padding import pad
from kernelgen.passes.parts import Dims, computed, is_int, number_of, size_of
from kernelgen.passes.rolled import roll

MOST = 32
"""Parts that one call may write; what has more stays a call."""


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
    ends = [size_of(arrays[0], axis)]
    for x in arrays[1:]:
        ends.append(computed("add", ends[-1], size_of(x, axis)))
    extents = [[size_of(x, k) for x in arrays] if k != axis else [ends[-1]] for k in range(ndim)]
    made = ir.shape(extents, arrays[0].dtype, where)
    for x, start, stop in zip(arrays, (0, *ends), ends, strict=False):
        made = Dims(ndim).slice(axis, start, stop).put(made, x, where)
    return made


def _stacked(arrays: Sequence[Node], axis: int, where: SourceLine | None) -> Node:
    """Arrays of one shape along a new axis."""
    ndim = arrays[0].ndim
    if any(x.ndim != ndim for x in arrays):
        raise UnknownCallError
    extents = [[size_of(x, k) for x in arrays] for k in range(ndim)]
    extents.insert(axis, [ir.const(len(arrays), INT64)])
    made = ir.shape(extents, arrays[0].dtype, where)
    for k, x in enumerate(arrays):
        dims = Dims(ndim + 1)
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
        x = roll(x, number_of(call, by), _axis(along, x.ndim), call.where)
    return x


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
    extents = [[size_of(x, k)] for k in range(x.ndim)]
    extents[axis] = [computed("multiply", size_of(x, axis), int(count))]
    made = ir.shape(extents, x.dtype, call.where)
    for k in range(int(count)):
        made = Dims(x.ndim).slice(axis, k, None, int(count)).put(made, x, call.where)
    return made


def _append(call: Call) -> Node:
    axis = call.plain("axis")
    arrays = [call.node("arr"), call.node("values")]
    call.done()
    axis = 0 if axis is None and all(x.ndim == 1 for x in arrays) else axis
    return _joined([ir.cast(x, call.result) for x in arrays], _axis(axis, arrays[0].ndim), call.where)


RULES: dict[Any, Callable[[Any], Node]] = {
    np.concatenate: _concatenate,
    np.stack: _stack,
    np.vstack: _beside(0, 0, new=True),
    np.hstack: _beside(0, 1, new=False),
    np.column_stack: _beside(1, 1, new=True),
    np.append: _append,
    np.roll: _roll,
    np.pad: pad,
    np.tile: _tile,
    np.repeat: _repeat,
}

NAMES: dict[Any, tuple[str, ...]] = {np.concatenate: ("arrays", "axis", "out")}
"""The positional parameters of functions in C, which may have no signature."""
