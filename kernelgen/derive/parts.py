"""The derivatives of indexing, of assignment, and of what rearranges arrays."""

from __future__ import annotations

import operator
from typing import Any

import numpy as np

from kernelgen.base.dtypes import kind
from kernelgen.derive.call import Call, NoRule, Rules, of_dtype, picks
from kernelgen.ir.changes import assigned, changed, held_after
from kernelgen.trace.aliasing import Memory
from kernelgen.trace.tensor import Tensor


def _zeros(x: Any) -> Any:
    return np.zeros_like(x)


class Scattered:
    """A cotangent that is zero but for a part, which is added to what there is."""

    def __init__(self, x: Any, index: Any, g: Any) -> None:
        self._x, self._index, self._g = x, index, g

    def onto(self, known: Tensor | None) -> Any:
        """The sum with another cotangent."""
        if known is None:
            return _scattered(self._x, self._index, self._g)
        made: Any = known.copy()
        made.memory = Memory()
        if picks(self._index):
            np.add.at(made, self._index, self._g)
        else:
            made[self._index] += self._g
        return made


def _scattered(x: Any, index: Any, g: Any) -> Any:
    """Zeros in the shape of `x`, with `g` added at an index."""
    made = _zeros(x)
    if picks(index):
        np.add.at(made, index, g)
    else:
        made[index] = g
    return made


def _getitem(call: Call) -> dict[str, Any]:
    return {"a": Scattered(call.values["a"], call.values["b"], call.g)}


def _assigned(call: Call) -> dict[str, Any]:
    index, value = call.values["index"], call.values["value"]
    rest = call.g.copy()
    rest[index] = 0.0
    found: dict[str, Any] = {"x": rest}
    if isinstance(value, Tensor) and kind(value.dtype) in "fc":
        found["value"] = _onto(call, call.g[index], value)
    return found


def _onto(call: Call, g: Any, operand: Tensor) -> Any:
    """A cotangent summed to the shape of an operand that was broadcast."""
    g = of_dtype(g, operand.dtype)
    return call.extents.fitted(g, g.node, operand.node) if g.ndim else g


def _changed(call: Call) -> dict[str, Any]:
    name, args = call.values["name"], call.values.get("args", ())
    if name != "add.at" or len(args) != 2:
        raise NoRule(f"of np.{name} there is no rule")
    index, value = args
    picked = call.g[index]
    return {"x": call.g, "args": (None, _onto(call, picked, value) if isinstance(value, Tensor) else None)}


def _take(call: Call) -> dict[str, Any]:
    call.only("a", "indices", "axis")
    a, axis = call.values["a"], call.get("axis")
    indices = call.values["indices"]
    if axis is None:
        flat = np.ravel(a)
        return {"a": np.reshape(_scattered(flat, indices, call.g), a.shape)}
    index = (*(slice(None),) * (operator.index(axis) % a.ndim), indices)
    made = _zeros(a)
    np.add.at(made, index, call.g)
    return {"a": made}


def _diff(call: Call) -> dict[str, Any]:
    call.only("a", "n", "axis")
    a, n = call.values["a"], call.get("n", 1)
    axis = operator.index(call.get("axis", -1)) % a.ndim
    g = call.g
    for order in reversed(range(n)):
        below = np.diff(a, order, axis) if order else a
        high, low = (
            _scattered(below, (*(slice(None),) * axis, part), g) for part in (slice(1, None), slice(None, -1))
        )
        g = high - low
    return {"a": g}


def _reshape(call: Call) -> dict[str, Any]:
    a, order = call.values["a"], call.get("order", "C")
    if order not in ("C", "F"):
        raise NoRule(f"with order={order!r} it has no rule")
    if a.ndim == 0:
        return {"a": call.g[(0,) * call.g.ndim]}
    return {"a": np.reshape(call.g, a.shape, order=order)}


def _concatenate(call: Call) -> dict[str, Any]:
    call.only("arrays", "axis")
    axis = operator.index(call.get("axis", 0)) % call.y.ndim
    return {"arrays": _cut(call.g, call.values["arrays"], axis)}


def _cut(g: Any, arrays: Any, axis: int) -> list[Any]:
    """The parts of a cotangent that belong to arrays that were joined along an axis."""
    if type(arrays) not in (list, tuple) or any(type(a) is not Tensor for a in arrays):
        raise NoRule("it joins more than arrays")
    start: Any = 0
    parts = []
    for array in arrays:
        stop = start + array.shape[axis]
        parts.append(g[(*(slice(None),) * axis, slice(start, stop))])
        start = stop
    return parts


def _stack(call: Call) -> dict[str, Any]:
    call.only("arrays", "axis")
    axis = operator.index(call.get("axis", 0)) % call.y.ndim
    if type(call.values["arrays"]) not in (list, tuple):
        raise NoRule("it joins more than arrays")
    count = len(call.values["arrays"])
    return {"arrays": [call.g[(*(slice(None),) * axis, k)] for k in range(count)]}


def _negative(shift: Any) -> Any:
    return tuple(-s for s in shift) if isinstance(shift, tuple) else -shift


def _held(call: Call) -> dict[str, Any]:
    return {"arrays": [call.gs.get(k) for k in range(len(call.ys))]}


RULES: Rules = {
    operator.getitem: _getitem,
    assigned: _assigned,
    changed: _changed,
    held_after: _held,
    np.take: _take,
    np.flip: lambda call: {"m": np.flip(call.g, call.get("axis"))},
    np.roll: lambda call: {"a": np.roll(call.g, _negative(call.values["shift"]), call.get("axis"))},
    np.diff: _diff,
    np.reshape: _reshape,
    np.ravel: _reshape,
    np.squeeze: _reshape,
    np.concatenate: _concatenate,
    np.stack: _stack,
}
