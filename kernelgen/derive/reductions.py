"""The derivatives of reductions."""

from __future__ import annotations

import operator
from typing import Any

import numpy as np

from kernelgen.derive.call import Call, NoRule, Rules, conjugate, like
from kernelgen.ir.changes import summed_like
from kernelgen.trace.tensor import Tensor


def _axes(a: Tensor, axis: Any) -> tuple[int, ...]:
    given = range(a.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    return tuple(sorted(operator.index(k) % a.ndim for k in given))


def _spread(call: Call, value: Any) -> Any:
    """What a reduction gave, or its cotangent, as an array that broadcasts with the operand."""
    a = call.values["a"]
    if value.ndim in (0, a.ndim):
        return value
    return np.expand_dims(value, _axes(a, call.get("axis")))


def _count(call: Call) -> Any:
    a = call.values["a"]
    count: Any = 1
    for axis in _axes(a, call.get("axis")) if a.ndim else ():
        count = count * a.shape[axis]
    return count


def _sum(call: Call) -> dict[str, Any]:
    call.only("a", "axis", "dtype", "keepdims", "initial", "where")
    if isinstance(call.get("initial"), Tensor):
        raise NoRule("with a recorded initial= it has no rule")
    a, mask = call.values["a"], call.get("where", True)
    g = like(_spread(call, call.g), a)
    return {"a": g if mask is True else np.where(mask, g, 0.0)}


def _mean(call: Call) -> dict[str, Any]:
    call.only("a", "axis", "dtype", "keepdims")
    return {"a": like(_spread(call, call.g) / _count(call), call.values["a"])}


def _variance(call: Call, g: Any = None) -> dict[str, Any]:
    call.only("a", "axis", "dtype", "keepdims", "ddof")
    a = call.values["a"]
    away = a - np.mean(a, axis=_axes(a, call.get("axis")), keepdims=True)
    freedom = np.maximum(_count(call) - call.get("ddof", 0), 0)
    scaled = _spread(call, call.g if g is None else g) * (2.0 / freedom).astype(call.g.dtype)
    return {"a": scaled * conjugate(away)}


def _deviation(call: Call) -> dict[str, Any]:
    return _variance(call, 0.5 * call.g / call.y)


def _product(call: Call) -> dict[str, Any]:
    """The product of the other elements: the quotient where that is defined, apart for zeros."""
    call.only("a", "axis", "dtype", "keepdims")
    a = call.values["a"]
    axes, zero = _axes(a, call.get("axis")), a == 0
    count = np.sum(zero, axis=axes, keepdims=True)
    rest = np.prod(np.where(zero, 1.0, a), axis=axes, keepdims=True)
    # Of two zeros the derivative is zero, and its own derivative, which is not, is not told: it is NaN.
    alone = np.where(count == 1, rest, np.sqrt(np.where(zero & (count > 1), 0.0 * a, 1.0)))
    others = np.where(zero, alone, _spread(call, call.y) / np.where(zero, 1.0, a))
    return {"a": like(_spread(call, call.g), a) * others}


def _extremum(call: Call) -> dict[str, Any]:
    """Elements that are all the extremum share its derivative."""
    call.only("a", "axis", "keepdims", "initial")
    if isinstance(call.get("initial"), Tensor):
        raise NoRule("with a recorded initial= it has no rule")
    a = call.values["a"]
    return {"a": _shared(call, a == _spread(call, call.y), _spread(call, call.g))}


def _shared(call: Call, mine: Any, g: Any) -> Any:
    """A cotangent in equal shares for the elements that a mask has."""
    a = call.values["a"]
    count: Any = 1.0
    if a.ndim:
        count = np.sum(mine, axis=_axes(a, call.get("axis")), keepdims=True).astype(a.dtype)
        count = np.maximum(count, 1)  # There is none where `initial` is the extremum.
    return np.where(mine, g / count, 0.0)


def _range(call: Call) -> dict[str, Any]:
    call.only("a", "axis", "keepdims")
    a, axes = call.values["a"], _axes(call.values["a"], call.get("axis"))
    total: Any = 0.0
    for extremum, sign in ((np.max, 1.0), (np.min, -1.0)):
        mine = a == extremum(a, axis=axes, keepdims=True)
        total = total + _shared(call, mine, sign * _spread(call, call.g))
    return {"a": total}


def _norm(call: Call) -> dict[str, Any]:
    x, axis = call.values["x"], call.get("axis")
    values = {"a": x, "axis": axis}
    spread = Call(call.gs, call.ys, values, call.extents)
    return {"x": _spread(spread, call.g) * (conjugate(x) / _spread(spread, call.y))}


def _cumsum(call: Call) -> dict[str, Any]:
    call.only("a", "axis")
    a, axis = call.values["a"], call.get("axis")
    if axis is None:
        total = np.flip(np.cumsum(np.flip(call.g, 0)), 0)
        return {"a": np.reshape(total, a.shape)}
    return {"a": np.flip(np.cumsum(np.flip(call.g, axis), axis), axis)}


def _cumprod(call: Call) -> dict[str, Any]:
    """Exact where elements are zero, once and twice; products without the first zero, and without two."""
    call.only("a", "axis")
    a, axis = call.values["a"], call.get("axis")
    g, x = call.g, np.ravel(a) if axis is None else a
    along = 0 if axis is None else operator.index(axis) % a.ndim

    def tail(value: Any) -> Any:
        return np.flip(np.cumsum(np.flip(value, along), along), along)

    zero = x == 0
    count: Any = np.cumsum(zero, along)
    first, second = zero & (count == 1), zero & (count == 2)
    safe = np.where(zero, 1.0, x)
    without_one = np.cumprod(np.where(first, 1.0, x), along)
    without_two = np.cumprod(np.where(first | second, 1.0, x), along)
    # It is zero, and its slope is not.
    missing = np.sum(np.where(first, x, 0.0), axis=along, keepdims=True)
    before = tail(g * np.cumprod(x, along)) / safe
    after = np.where(second, missing * tail(g * without_two), missing * tail(g * without_one) / safe)
    made = np.where(first, tail(g * without_one), np.where(count > 0, after, before))
    return {"a": np.reshape(made, a.shape) if axis is None else made}


def _unwrapped(call: Call) -> dict[str, Any]:
    return {"p": call.g}


def _convolved(call: Call) -> dict[str, Any]:
    a, v = (conjugate(call.values[name]) for name in "av")  # np.correlate takes the conjugate of its second.
    return {"a": np.correlate(call.g, v, "valid"), "v": np.correlate(call.g, a, "valid")}


def _counted(call: Call) -> dict[str, Any]:
    return {"weights": call.g[call.values["x"]]}


def _summed(call: Call) -> dict[str, Any]:
    return {"x": like(call.g, call.values["x"])}


RULES: Rules = {
    np.sum: _sum,
    np.prod: _product,
    np.max: _extremum,
    np.min: _extremum,
    np.amax: _extremum,
    np.amin: _extremum,
    np.mean: _mean,
    np.var: _variance,
    np.std: _deviation,
    np.ptp: _range,
    np.linalg.norm: _norm,
    summed_like: _summed,
    np.cumsum: _cumsum,
    np.cumprod: _cumprod,
    np.unwrap: _unwrapped,
    np.convolve: _convolved,
    np.bincount: _counted,
}

UFUNCS: Rules = {
    np.add: _sum,
    np.multiply: _product,
    np.maximum: _extremum,
    np.minimum: _extremum,
}
"""The reductions of these ufuncs."""
