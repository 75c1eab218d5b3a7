"""The derivatives of NumPy's functions on axes, which are recorded as calls.

A rule takes the cotangent of the result, the result, and the arguments by name, and gives cotangents by the
names of arguments; for a list of arrays, a list. It records what a user would write for it, so that it is
fused where that is, and has a derivative itself.
"""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import kind
from kernelgen.derive.extents import Extents
from kernelgen.ir import Node
from kernelgen.ir.calls import OpaqueCall, Slot, abstract
from kernelgen.ir.changes import assigned, changed, summed_like
from kernelgen.trace.foreign.functions import Opaque
from kernelgen.trace.tensor import Tensor, WeakTensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape


class NoRule(Exception):
    """A call that has no derivative, or none that is known; its text says why."""


class Call:
    """A call whose result has a cotangent.

    Attributes:
        g: the cotangent.
        y: the result.
        values: the arguments by name, with Tensors for operands; those that were not given are left out.
        extents: the shapes of the tape's values.
    """

    def __init__(self, g: Any, y: Any, values: Mapping[str, Any], extents: Extents) -> None:
        self.g, self.y, self.values, self.extents = g, y, values, extents

    def get(self, name: str, default: Any = None) -> Any:
        """An argument, or its default."""
        value = self.values.get(name, default)
        return default if value is np._NoValue else value

    def only(self, *names: str) -> None:
        """Raises NoRule where another argument is given that changes the result."""
        for name, value in self.values.items():
            usual = value is None or value is np._NoValue or (name == "where" and value is True)
            if name not in names and not usual:
                raise NoRule(f"with {name}= it has no rule")


def cotangents_of_call(
    tape: Tape, node: Node, picks: Mapping[int, Node], given: Mapping[int, Tensor], extents: Extents
) -> Iterator[tuple[Node, Any]]:
    """The cotangents of the operands of an opaque call; None for those that have none.

    Args:
        node: the opaque node.
        picks: its results, by number.
        given: the cotangents of its results, by number.

    Raises:
        NoRule: where there is none.
    """
    call: OpaqueCall = node.param
    args = abstract(call.args, lambda v: _tensor(tape, node, v))
    kwargs = abstract(dict(call.kwargs), lambda v: _tensor(tape, node, v))
    if isinstance(call.function, Opaque):
        if call.function.vjp is None:
            raise NoRule("recording does not enter it")
        yield from _by_user(tape, node, call.function.vjp, given, args, kwargs)
        return
    rule = _rule(call.function)
    if rule is None or len(call.results) != 1:
        raise NoRule
    names = _bound(call.function, call.args, call.kwargs)
    values = _bound(call.function, args, kwargs)
    found = rule(Call(given[0], Tensor(picks[0], tape), values, extents))
    for name, value in found.items():
        yield from _paired(node, names[name], value)


def _tensor(tape: Tape, node: Node, value: Any) -> Any:
    if not isinstance(value, Slot):
        return value
    operand = node.args[value.index]
    return WeakTensor(operand, tape) if value.weak else Tensor(operand, tape)


def _bound(function: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    if getattr(function, "__name__", "") == "reduce":
        names = ("a", "axis", "dtype", "out", "keepdims", "initial", "where")
        bound = {"axis": 0, **dict(zip(names, args, strict=False))}
        bound.update({"a" if name == "array" else name: value for name, value in kwargs.items()})
        return bound
    if function in _POSITIONAL:  # NumPy before 2.4 does not tell their signatures.
        return dict(zip(_POSITIONAL[function], args, strict=False)) | dict(kwargs)
    return dict(inspect.signature(function).bind(*args, **kwargs).arguments)


def _paired(node: Node, template: Any, value: Any) -> Iterator[tuple[Node, Any]]:
    """The operands in a template, with the values in the same places."""
    if isinstance(template, Slot):
        yield node.args[template.index], value
    elif isinstance(template, (tuple, list)):
        for part, inner in zip(template, value or (None,) * len(template), strict=True):
            yield from _paired(node, part, inner)


def _by_user(
    tape: Tape,
    node: Node,
    rule: Callable[..., Any],
    given: Mapping[int, Tensor],
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
) -> Iterator[tuple[Node, Any]]:
    """The rule of `kg.opaque(vjp=...)`: one cotangent for each positional argument."""
    call: OpaqueCall = node.param
    results = [Node("pick", (node,), r.dtype, r.ndim, k, node.where) for k, r in enumerate(call.results)]
    gs = [given.get(k) for k in range(len(results))]
    filled = [
        Tensor(ir.broadcast(ir.const(0, r.dtype), [r]), tape) if g is None else g
        for g, r in zip(gs, results, strict=True)
    ]
    ys = [Tensor(r, tape) for r in results]
    cotangent, result = (tuple(filled), tuple(ys)) if call.several else (filled[0], ys[0])
    found = rule(cotangent, result, *args, **kwargs)
    parts = found if isinstance(found, (tuple, list)) else (found,)
    if len(parts) != len(call.args):
        raise NoRule(f"its vjp= gave {len(parts)} cotangents for {len(call.args)} arguments")
    for template, value in zip(call.args, parts, strict=True):
        for operand, part in _paired(node, template, value):
            if part is None:
                yield operand, None
                continue
            made = ir.cast(tape.strong(part), operand.dtype)
            yield operand, Tensor(ir.fit(made, operand) if operand.ndim else made, tape)


def _rule(function: Any) -> Callable[[Call], dict[str, Any]] | None:
    name, owner = getattr(function, "__name__", ""), getattr(function, "__self__", None)
    if name == "reduce" and isinstance(owner, np.ufunc):
        return _REDUCTIONS.get(owner)
    try:
        found = _RULES.get(function)
    except TypeError:  # A function that has no hash.
        return None
    return found or (_digamma if name in ("psi", "digamma") and isinstance(function, np.ufunc) else None)


# Reductions.


def _axes(a: Tensor, axis: Any) -> tuple[int, ...]:
    given = range(a.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    return tuple(sorted(operator.index(k) % a.ndim for k in given))


def like(x: Tensor, ref: Tensor) -> Tensor:
    """`x` broadcast to the shape of another Tensor."""
    if ref.ndim == 0:
        return x
    return Tensor(ir.broadcast(x.node, [ref.node]), x.tape)


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
    return {"a": scaled * away}


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
    mine = a == _spread(call, call.y)
    count: Any = 1.0
    if a.ndim:
        count = np.sum(mine, axis=_axes(a, call.get("axis")), keepdims=True).astype(a.dtype)
    share = _spread(call, call.g) / count
    return {"a": np.where(mine, share, 0.0)}


def _range(call: Call) -> dict[str, Any]:
    call.only("a", "axis", "keepdims")
    a, axes = call.values["a"], _axes(call.values["a"], call.get("axis"))
    total: Any = 0.0
    for extremum, sign in ((np.max, 1.0), (np.min, -1.0)):
        mine = a == extremum(a, axis=axes, keepdims=True)
        count = np.sum(mine, axis=axes, keepdims=True).astype(a.dtype)
        total = total + np.where(mine, sign * _spread(call, call.g) / count, 0.0)
    return {"a": total}


def _norm(call: Call) -> dict[str, Any]:
    call.only("x", "ord", "axis", "keepdims")
    x, order, axis = call.values["x"], call.get("ord"), call.get("axis")
    if order is not None and not (order == 2 and (x.ndim == 1 or isinstance(axis, int))):
        raise NoRule(f"with ord={order!r} it has no rule")
    values = {"a": x, "axis": axis}
    spread = Call(call.g, call.y, values, call.extents)
    return {"x": _spread(spread, call.g) * (x / _spread(spread, call.y))}


# Parts.


def _zeros(x: Any) -> Any:
    return np.zeros_like(x)


def _picks(index: Any) -> list[Any]:
    """The arrays in an index, which pick elements; integers among them may pick some twice."""
    parts = index if type(index) is tuple else (index,)
    return [p for p in parts if type(p) in (Tensor, list, np.ndarray)]


def _scattered(x: Any, index: Any, g: Any) -> Any:
    """Zeros in the shape of `x`, with `g` added at an index."""
    made = _zeros(x)
    if _picks(index):
        np.add.at(made, index, g)
    else:
        made[index] = g
    return made


def _getitem(call: Call) -> dict[str, Any]:
    return {"a": _scattered(call.values["a"], call.values["b"], call.g)}


def _assigned(call: Call) -> dict[str, Any]:
    index, value = call.values["index"], call.values["value"]
    if any(
        np.asarray(p).dtype.kind != "b" if type(p) is list else p.dtype.kind != "b" for p in _picks(index)
    ):
        raise NoRule("an index array may name an element twice, of which the last value counts")
    rest = call.g.copy()
    rest[index] = 0.0
    found: dict[str, Any] = {"x": rest}
    if isinstance(value, Tensor) and kind(value.dtype) == "f":
        found["value"] = _onto(call, call.g[index], value)
    return found


def _onto(call: Call, g: Any, operand: Tensor) -> Any:
    """A cotangent summed to the shape of an operand that was broadcast."""
    g = g.astype(operand.dtype)
    return call.extents.fitted(g, g.node, operand.node) if g.ndim else g


def _changed(call: Call) -> dict[str, Any]:
    name, args = call.values["name"], call.values["args"]
    if name != "add.at":
        raise NoRule
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
    arrays = call.values["arrays"]
    axis = operator.index(call.get("axis", 0)) % call.y.ndim
    start: Any = 0
    parts = []
    for array in arrays:
        if not isinstance(array, Tensor):
            raise NoRule("it joins more than arrays")
        stop = start + array.shape[axis]
        parts.append(call.g[(*(slice(None),) * axis, slice(start, stop))])
        start = stop
    return {"arrays": parts}


def _stack(call: Call) -> dict[str, Any]:
    call.only("arrays", "axis")
    axis = operator.index(call.get("axis", 0)) % call.y.ndim
    count = len(call.values["arrays"])
    return {"arrays": [call.g[(*(slice(None),) * axis, k)] for k in range(count)]}


def _cumsum(call: Call) -> dict[str, Any]:
    call.only("a", "axis")
    a, axis = call.values["a"], call.get("axis")
    if axis is None:
        total = np.flip(np.cumsum(np.flip(call.g, 0)), 0)
        return {"a": np.reshape(total, a.shape)}
    return {"a": np.flip(np.cumsum(np.flip(call.g, axis), axis), axis)}


# Products of matrices.


def _matmul(call: Call) -> dict[str, Any]:
    call.only("a", "b")
    return dict(zip(("a", "b"), _products(call, call.values["a"], call.values["b"]), strict=True))


def _dot(call: Call) -> dict[str, Any]:
    a, b = call.values["a"], call.values["b"]
    call.only("a", "b")
    if a.ndim == 0 or b.ndim == 0:
        return _scaled(call, a, b)
    if max(a.ndim, b.ndim) > 2:
        raise NoRule("of arrays with more than 2 axes it has no rule; np.matmul has one")
    return dict(zip(("a", "b"), _products(call, a, b), strict=True))


def _scaled(call: Call, a: Tensor, b: Tensor) -> dict[str, Any]:
    """A product with a number."""
    parts: tuple[Any, ...] = (call.g * b, call.g * a)
    return {
        name: np.sum(part) if x.ndim < part.ndim else part
        for name, x, part in zip(("a", "b"), (a, b), parts, strict=True)
    }


def _products(call: Call, a: Any, b: Any) -> tuple[Any, Any]:
    """The cotangents of both factors; the axes in front are summed where they were broadcast."""
    g = call.g
    if a.ndim == b.ndim == 1:
        return g * b, g * a
    first = a[None, :] if a.ndim == 1 else a
    second = b[:, None] if b.ndim == 1 else b
    if a.ndim == 1:
        g = np.expand_dims(g, -2)
    if b.ndim == 1:
        g = np.expand_dims(g, -1)
    of_a = np.matmul(g, np.swapaxes(second, -1, -2))
    of_b = np.matmul(np.swapaxes(first, -1, -2), g)
    if max(a.ndim, b.ndim) > 2:
        of_a = call.extents.fitted(of_a, of_a.node, first.node)
        of_b = call.extents.fitted(of_b, of_b.node, second.node)
    return (
        of_a[0] if a.ndim == 1 else of_a,
        of_b[..., 0] if b.ndim == 1 else of_b,
    )


def _outer(call: Call) -> dict[str, Any]:
    a, b = call.values["a"], call.values["b"]
    if a.ndim != 1 or b.ndim != 1:
        raise NoRule("of arrays that are no vectors it has no rule")
    return {"a": np.matmul(call.g, b), "b": np.matmul(a, call.g)}


def _inverse(call: Call) -> dict[str, Any]:
    back = np.swapaxes(call.y, -1, -2)
    return {"a": -np.matmul(np.matmul(back, call.g), back)}


def _solve(call: Call) -> dict[str, Any]:
    a, b = call.values["a"], call.values["b"]
    if a.ndim != 2 or b.ndim > 2:
        raise NoRule("of stacks of matrices it has no rule")
    of_b = np.linalg.solve(np.swapaxes(a, -1, -2), call.g)
    of_a = -of_b[:, None] * call.y[None, :] if b.ndim == 1 else -np.matmul(of_b, call.y.T)
    return {"a": of_a, "b": of_b}


def _determinant(call: Call) -> dict[str, Any]:
    a = call.values["a"]
    scale = call.g * call.y
    return {"a": scale[..., None, None] * np.swapaxes(np.linalg.inv(a), -1, -2)}


def _summed(call: Call) -> dict[str, Any]:
    return {"x": like(call.g, call.values["x"])}


def _digamma(call: Call) -> dict[str, Any]:
    raise NoRule("digamma, the derivative of a gamma function, has no rule itself")


_POSITIONAL: dict[Any, tuple[str, ...]] = {
    np.concatenate: ("arrays", "axis", "out"),
    np.dot: ("a", "b", "out"),
    np.matmul: ("a", "b"),
}
"""The names of arguments that are given by position."""

_RULES: dict[Any, Callable[[Call], dict[str, Any]]] = {
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
    operator.getitem: _getitem,
    assigned: _assigned,
    changed: _changed,
    summed_like: _summed,
    np.take: _take,
    np.flip: lambda call: {"m": np.flip(call.g, call.get("axis"))},
    np.roll: lambda call: {"a": np.roll(call.g, _negative(call.values["shift"]), call.get("axis"))},
    np.diff: _diff,
    np.reshape: _reshape,
    np.ravel: _reshape,
    np.squeeze: _reshape,
    np.concatenate: _concatenate,
    np.stack: _stack,
    np.cumsum: _cumsum,
    np.matmul: _matmul,
    np.dot: _dot,
    np.outer: _outer,
    np.linalg.inv: _inverse,
    np.linalg.solve: _solve,
    np.linalg.det: _determinant,
}

_REDUCTIONS: dict[np.ufunc, Callable[[Call], dict[str, Any]]] = {
    np.add: _sum,
    np.multiply: _product,
    np.maximum: _extremum,
    np.minimum: _extremum,
}


def _negative(shift: Any) -> Any:
    return tuple(-s for s in shift) if isinstance(shift, tuple) else -shift
