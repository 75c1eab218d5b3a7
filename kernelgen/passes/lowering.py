"""Calls of NumPy's functions on axes, as operations of the graph: reductions, slices, replaced parts.

They are recorded as opaque calls, which any function can be. What is known here becomes a part of a kernel;
what is not stays a call. Each rule follows NumPy's own implementation: its dtypes, and where it rounds.
"""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import BOOL, FLOAT16, FLOAT32, FLOAT64, INT64, DType
from kernelgen.base.errors import SourceLine
from kernelgen.ir import Graph, Node
from kernelgen.ir.calls import OpaqueCall, Slot
from kernelgen.ir.changes import assigned, changed
from kernelgen.passes import creation, gathers, joining, parts
from kernelgen.passes.combining import (
    UnknownCallError,
    axes_of,
    count_of,
    mask_of,
    masked,
    op,
    over,
    places_of,
    reduced,
    running,
    started,
    total_of,
)
from kernelgen.passes.missing import (
    deviation_of_numbers,
    extremum_of_numbers,
    mean_of_numbers,
    present,
    variance_of_numbers,
)
from kernelgen.passes.products import dot, einsum, is_there, outer, vdot

_UINT64 = np.dtype(np.uint64)


def lower_calls(g: Graph, *, host: bool = True) -> Graph:
    """Replaces calls of NumPy's functions by reductions, slices and replaced parts."""
    return ir.rewrite(g, lambda node: lowered(node, host=host))


def lowered(node: Node, *, host: bool = True) -> Node:
    """The result of a call as an operation of the graph; the node itself where that is not known.

    Args:
        host: whether calls that NumPy makes faster than a kernel stay.
    """
    if node.op != "pick" or not node.args[0].param.pure or len(node.args[0].param.results) != 1:
        return node
    call: OpaqueCall = node.args[0].param
    rule = _rule(call.function)
    if rule is None:
        return node
    try:
        new = rule(_Call(call, node.args[0].args, node.where, host=host))
    except UnknownCallError:
        return node
    return new if (new.dtype, new.ndim) == (node.dtype, node.ndim) else node


def count_calls(g: Graph) -> int:
    """How many calls with results stay calls, beside those that make changed arrays or take parts of them."""
    left = {node.args[0] for node in lower_calls(g).nodes if node.op == "pick"}
    return sum(node.param.function not in (assigned, changed, operator.getitem) for node in left)


def rounds(call: OpaqueCall) -> bool:
    """Whether a call becomes a reduction that may round otherwise than NumPy's own."""
    return call.pure and _rule(call.function) in _ROUNDING and call.results[0].dtype.kind in "fc"


@cache
def _signature(function: Any) -> inspect.Signature:
    return inspect.signature(function)


_METHODS = {
    "reduce": ("a", "axis", "dtype", "out", "keepdims", "initial", "where"),
    "accumulate": ("a", "axis", "dtype", "out"),
}
"""The parameters of methods of ufuncs."""

_PRODUCTS = (np.dot, np.inner, np.matmul, np.vdot)
"""Functions whose signature NumPy does not tell in all its releases."""


_NAMES = creation.NAMES | joining.NAMES


class _Call:
    """A call with its arguments by name.

    Attributes:
        values: plain values as they are; nodes for operands.
        where: the user's line.
        host: whether the call may stay for being faster.
        result: the dtype of the result.
    """

    def __init__(
        self, call: OpaqueCall, operands: Sequence[Node], where: SourceLine | None, *, host: bool
    ) -> None:
        self.where, self.host = where, host
        self.result = call.results[0].dtype
        self._operands = operands
        if call.function is np.arange:
            self.values = creation.bound_arange(call.args, dict(call.kwargs))
        elif call.function in _NAMES:
            names = _NAMES[call.function]
            self.values = {**dict(zip(names, call.args, strict=False)), **call.kwargs}
        elif call.function in _PRODUCTS:
            self.values = {**dict(zip(("a", "b", "out"), call.args, strict=False)), **call.kwargs}
        elif method := _method(call.function):  # A ufunc's, which has no signature.
            self.values = _bind_method(method, call.args, call.kwargs)
        else:
            self.values = dict(_signature(call.function).bind(*call.args, **call.kwargs).arguments)

    def node(self, name: str) -> Node:
        """An argument that must be an operand with a rank of its own."""
        value = self.values.pop(name)
        if not isinstance(value, Slot):
            raise UnknownCallError
        return self._operands[value.index]

    def operand(self, slot: Slot) -> Node:
        """The node in a slot."""
        return self._operands[slot.index]

    def plain(self, name: str, default: Any = None) -> Any:
        """An argument that must be a plain value."""
        value = self.values.pop(name, default)
        if value is np._NoValue:
            return default
        if isinstance(value, Slot):
            raise UnknownCallError
        return value

    def done(self) -> None:
        """Nothing else may be given, but what says the default."""
        if any(value is not None and value is not np._NoValue for value in self.values.values()):
            raise UnknownCallError


def _method(function: Any) -> str:
    """The name of a method of a ufunc that combines elements."""
    name = getattr(function, "__name__", "")
    bound = name in _METHODS and isinstance(getattr(function, "__self__", None), np.ufunc)
    return name if bound else ""


def _bind_method(method: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    names = _METHODS[method]
    values = {"axis": 0, **dict(zip(names, args, strict=False))}
    values.update({"a" if name == "array" else name: value for name, value in kwargs.items()})
    return values


def _rule(function: Any) -> Callable[[_Call], Node] | None:
    if method := _method(function):
        return (_UFUNCS if method == "reduce" else _RUNNING).get(function.__self__)
    try:
        return _FUNCTIONS.get(function)
    except TypeError:  # A function that has no hash.
        return None


# Rules.


def _sum_dtype(x: Node, dtype: Any) -> DType:
    """The dtype of sums and products."""
    if dtype is not None:
        given: DType = np.dtype(dtype)
        return given
    if x.dtype.kind in "bi" and x.dtype.itemsize < 8:
        return INT64
    return _UINT64 if x.dtype.kind == "u" and x.dtype.itemsize < 8 else x.dtype


def _sum(call: _Call, combine: str = "add", *, numbers: bool = False) -> Node:
    x, axis, dtype = call.node("a"), call.plain("axis"), call.plain("dtype")
    keepdims, initial = call.plain("keepdims", False), call.plain("initial")
    mask, neutral = mask_of(call, x), ir.neutral(combine, x.dtype)
    call.done()
    if numbers and x.dtype.kind in "fc":
        x = masked(x, present(x, call.where), neutral, call.where)
    axes, total, x = axes_of(x, axis), _sum_dtype(x, dtype), masked(x, mask, neutral, call.where)
    if combine == "add":
        result = total_of(x, axes, total, keepdims, call.where)
    else:
        result = reduced(ir.cast(x, total), combine, axes, keepdims, call.where)
    return started(result, combine, initial, call.where)


def _product(call: _Call) -> Node:
    return _sum(call, "multiply")


def _running(combine: str, *, numbers: bool = False) -> Callable[[_Call], Node]:
    """What elements along an axis come to, one by one, as NumPy combines them; the first is as it is."""

    def rule(call: _Call) -> Node:
        x, axis, dtype, where = call.node("a"), call.plain("axis"), call.plain("dtype"), call.where
        call.done()
        if axis is None and x.ndim != 1:
            raise UnknownCallError
        axes = axes_of(x, 0 if axis is None else axis)
        if numbers and x.dtype.kind in "fc":
            x = masked(x, present(x, where), ir.neutral(combine, x.dtype), where)
        if combine in ("add", "multiply"):
            x = ir.cast(x, _sum_dtype(x, dtype))
        elif x.dtype != call.result:
            raise UnknownCallError
        return running(x, combine, axes, where, host=call.host)

    return rule


def _cumulative(combine: str) -> Callable[[_Call], Node]:
    """The same by the names of the Array API, where nothing comes before the first element."""
    rule = _running(combine)

    def named(call: _Call) -> Node:
        if call.plain("include_initial", False):
            raise UnknownCallError
        call.values["a"] = call.values.pop("x")
        return rule(call)

    return named


def _sum_of_numbers(call: _Call) -> Node:
    return _sum(call, numbers=True)


def _product_of_numbers(call: _Call) -> Node:
    return _sum(call, "multiply", numbers=True)


def _extremum(combine: str) -> Callable[[_Call], Node]:
    def rule(call: _Call) -> Node:
        x, axis, keepdims = call.node("a"), call.plain("axis"), call.plain("keepdims", False)
        call.plain("dtype")
        initial, mask = call.plain("initial"), mask_of(call, x)
        call.done()
        if mask is not None and initial is None:
            raise UnknownCallError
        inner = FLOAT32 if x.dtype == FLOAT16 else x.dtype
        counted = masked(ir.cast(x, inner), mask, ir.neutral(combine, inner), call.where)
        axes, empty = axes_of(x, axis), initial is not None
        result = reduced(counted, combine, axes, keepdims, call.where, empty=empty)
        return started(ir.cast(result, x.dtype), combine, initial, call.where)

    return rule


def _truth(combine: str) -> Callable[[_Call], Node]:
    def rule(call: _Call) -> Node:
        x, axis, keepdims = call.node("a"), call.plain("axis"), call.plain("keepdims", False)
        call.plain("dtype")
        mask = mask_of(call, x)
        call.done()
        counted = masked(ir.cast(x, BOOL), mask, ir.neutral(combine, BOOL), call.where)
        return reduced(counted, combine, axes_of(x, axis), keepdims, call.where)

    return rule


def _count_nonzero(call: _Call) -> Node:
    x, axis, keepdims = call.node("a"), call.plain("axis"), call.plain("keepdims", False)
    call.done()
    return total_of(ir.cast(ir.cast(x, BOOL), INT64), axes_of(x, axis), INT64, keepdims, call.where)


def _mean(call: _Call) -> Node:
    x, axis, dtype = call.node("a"), call.plain("axis"), call.plain("dtype")
    keepdims, mask, where = call.plain("keepdims", False), mask_of(call, x), call.where
    call.done()
    axes = axes_of(x, axis)
    result = _mean_dtype(x) if dtype is None else np.dtype(dtype)
    inner = FLOAT32 if dtype is None and x.dtype == FLOAT16 else result
    total = total_of(masked(x, mask, 0, where), axes, inner, keepdims, where)
    return ir.cast(over(total, count_of(x, axes, mask, keepdims, where), where), result)


def _mean_dtype(x: Node) -> DType:
    return FLOAT64 if x.dtype.kind in "biu" else x.dtype


def _average(call: _Call) -> Node:
    """Of all elements, without weights: NumPy refuses weights that sum up to zero, and empty results."""
    if call.plain("weights") is not None or call.plain("returned", False):
        raise UnknownCallError
    slot, axis = call.values["a"], call.values.get("axis")
    if not isinstance(slot, Slot) or len(axes_of(x := call.operand(slot), axis)) != x.ndim:
        raise UnknownCallError
    return _mean(call)


def _variance(call: _Call) -> Node:
    x, axis, dtype = call.node("a"), call.plain("axis"), call.plain("dtype")
    ddof, keepdims = call.plain("ddof", 0), call.plain("keepdims", False)
    mask, where = mask_of(call, x), call.where
    call.done()
    inner = _mean_dtype(x) if dtype is None else np.dtype(dtype)
    if inner not in (FLOAT32, FLOAT64) or x.dtype.kind == "c" or not isinstance(ddof, int):
        raise UnknownCallError
    axes = axes_of(x, axis)
    total = total_of(masked(x, mask, 0, where), axes, inner, True, where)
    away = op("subtract", x, over(total, count_of(x, axes, mask, True, where), where), where=where)
    squares = masked(ir.apply("multiply", away, away, where=where), mask, 0, where)
    count = count_of(x, axes, mask, keepdims, where)
    less = op(
        "maximum", op("subtract", count, ir.const(ddof, INT64), where=where), ir.const(0, INT64), where=where
    )
    return over(total_of(squares, axes, inner, keepdims, where), less, where)


def _of_numbers(rule: Callable[[_Call], Node], whole: Callable[[_Call], Node]) -> Callable[[_Call], Node]:
    """A rule that leaves NaN out, where there may be one, and another for all elements."""

    def chosen(call: _Call) -> Node:
        slot = call.values["a"]
        may = isinstance(slot, Slot) and call.operand(slot).dtype.kind in "fc"
        return rule(call) if may else whole(call)

    return chosen


def _deviation(call: _Call) -> Node:
    return ir.apply("sqrt", _variance(call), where=call.where)


def _range(call: _Call) -> Node:
    x, axis, keepdims = call.node("a"), call.plain("axis"), call.plain("keepdims", False)
    call.done()
    axes = axes_of(x, axis)
    inner = ir.cast(x, FLOAT32) if x.dtype == FLOAT16 else x
    ends = (reduced(inner, c, axes, keepdims, call.where) for c in ("maximum", "minimum"))
    high, low = (ir.cast(end, x.dtype) for end in ends)
    return op("subtract", high, low, where=call.where)


def _extremal_place(combine: str) -> Callable[[_Call], Node]:
    """The first place of an extremum, or of a NaN: the least of all places where one is."""

    def rule(call: _Call) -> Node:
        x, axis, keepdims = call.node("a"), call.plain("axis"), call.plain("keepdims", False)
        call.done()
        if axis is not None and not isinstance(axis, (int, np.integer)):
            raise UnknownCallError
        if call.host and is_there(x):  # Of what is there, NumPy finds it in one pass.
            raise UnknownCallError
        where, axes = call.where, axes_of(x, axis)
        inner = ir.cast(x, FLOAT32) if x.dtype == FLOAT16 else x
        found = op("equal", inner, reduced(inner, combine, axes, True, where), where=where)
        if x.dtype.kind == "f":
            found = op("logical_or", found, op("not_equal", inner, inner, where=where), where=where)
        none = ir.const(np.iinfo(np.int64).max, INT64, where)
        places = ir.apply("where", found, places_of(x, axes, where), none, where=where)
        return reduced(places, "minimum", axes, keepdims, where)

    return rule


def _norm(call: _Call) -> Node:
    x, order, axis = call.node("x"), call.plain("ord"), call.plain("axis")
    keepdims = call.plain("keepdims", False)
    call.done()
    if x.dtype.kind not in "iuf" or x.dtype == FLOAT16:
        raise UnknownCallError
    if order is not None and not (order == 2 and (x.ndim == 1 or isinstance(axis, int))):
        raise UnknownCallError
    if isinstance(axis, tuple) and len(axis) != 1:
        raise UnknownCallError
    x = x if x.dtype.kind == "f" else ir.cast(x, FLOAT64)
    squares = ir.apply("multiply", x, x, where=call.where)
    return ir.apply(
        "sqrt", total_of(squares, axes_of(x, axis), x.dtype, keepdims, call.where), where=call.where
    )


def _flip(call: _Call) -> Node:
    x, axis = call.node("m"), call.plain("axis")
    call.done()
    axes = axes_of(x, axis)
    dims = [("slice", None, None, -1 if a in axes else None) for a in range(x.ndim)]
    return ir.slice_(x, dims, call.where)


def _diff(call: _Call) -> Node:
    x, n, axis = call.node("a"), call.plain("n", 1), call.plain("axis", -1)
    call.done()
    (axis,) = axes_of(x, axis)
    if not isinstance(n, int) or not 0 <= n <= 8:
        raise UnknownCallError
    for _ in range(n):
        parts = []
        for bounds in ((1, None), (None, -1)):
            dims = [("slice", None, None, None)] * x.ndim
            dims[axis] = ("slice", *bounds, None)
            parts.append(ir.slice_(x, dims, call.where))
        x = ir.apply("not_equal" if x.dtype == BOOL else "subtract", *parts, where=call.where)
    return x


_CUMULATIVE = {"cumulative_sum": "add", "cumulative_prod": "multiply"}
"""What NumPy has from 2.1 on."""

_NANMEAN = _of_numbers(mean_of_numbers, _mean)
_NANVAR = _of_numbers(variance_of_numbers, _variance)
_NANSTD = _of_numbers(deviation_of_numbers, _deviation)

_FUNCTIONS: dict[Any, Callable[[_Call], Node]] = {
    **parts.RULES,
    **gathers.RULES,
    **creation.RULES,
    **joining.RULES,
    np.sum: _sum,
    np.prod: _product,
    np.max: _extremum("maximum"),
    np.min: _extremum("minimum"),
    np.amax: _extremum("maximum"),
    np.amin: _extremum("minimum"),
    np.any: _truth("logical_or"),
    np.all: _truth("logical_and"),
    np.count_nonzero: _count_nonzero,
    np.mean: _mean,
    np.average: _average,
    np.nansum: _sum_of_numbers,
    np.nanprod: _product_of_numbers,
    np.nanmax: extremum_of_numbers("fmax", "maximum"),
    np.nanmin: extremum_of_numbers("fmin", "minimum"),
    np.nanmean: _NANMEAN,
    np.nanvar: _NANVAR,
    np.nanstd: _NANSTD,
    np.dot: dot,
    np.inner: dot,
    np.matmul: dot,
    np.vdot: vdot,
    np.outer: outer,
    np.einsum: einsum,
    np.var: _variance,
    np.std: _deviation,
    np.ptp: _range,
    np.argmax: _extremal_place("maximum"),
    np.argmin: _extremal_place("minimum"),
    np.linalg.norm: _norm,
    np.cumsum: _running("add"),
    np.cumprod: _running("multiply"),
    np.nancumsum: _running("add", numbers=True),
    np.nancumprod: _running("multiply", numbers=True),
    **{getattr(np, n): _cumulative(c) for n, c in _CUMULATIVE.items() if hasattr(np, n)},
    np.flip: _flip,
    np.diff: _diff,
}

_UFUNCS: dict[np.ufunc, Callable[[_Call], Node]] = {
    np.add: _sum,
    np.multiply: _product,
    np.maximum: _extremum("maximum"),
    np.minimum: _extremum("minimum"),
    np.fmax: extremum_of_numbers("fmax", "maximum"),
    np.fmin: extremum_of_numbers("fmin", "minimum"),
    np.logical_or: _truth("logical_or"),
    np.logical_and: _truth("logical_and"),
}

_RUNNING: dict[np.ufunc, Callable[[_Call], Node]] = {
    getattr(np, name): _running(name) for name in ir.COMBINES
}

_ROUNDING = frozenset(
    {_sum, _product, _sum_of_numbers, _product_of_numbers, _mean, _average, _variance, _deviation, _norm}
    | {_NANMEAN, _NANVAR, _NANSTD, dot, vdot, einsum}
)
"""The rules for functions whose result depends on the order of additions."""
