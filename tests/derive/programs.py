"""Random programs of smooth functions, broadcasts, reductions and parts, for any module like NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np

UNARY = ("sin", "cos", "tanh", "exp", "arctan", "log1p", "sqrt", "square", "negative", "expm1", "arcsinh")
BINARY = ("add", "subtract", "multiply", "divide", "maximum", "hypot", "power", "where", "logaddexp")
OTHERS = (
    "sum",
    "mean",
    "max",
    "softmax",
    "slice",
    "diff",
    "cumsum",
    "matmul",
    "normalize",
    "transpose",
    "put",
    "assign",
    "add part",
    "index",
    "take",
    "sort",
    "cumprod",
    "roll",
    "tile",
    "repeat",
    "pad",
    "concatenate",
    "trace",
    "tensordot",
    "einsum",
    "norm",
    "median",
    "solve",
    "tril",
    "prod",
    "clip",
)
UNARY += ("cosh", "sinh", "log", "reciprocal", "exp2", "log10", "arctanh", "arcsin", "cbrt", "absolute")
BINARY += ("minimum", "arctan2", "remainder", "float_power", "copysign")
KINKED = ("absolute", "remainder", "copysign", "sort", "median", "clip")


def _written(np: Any, x: Any, index: Any, value: Any) -> Any:
    """`x` with a part replaced, of arrays that can be written and of JAX's, which cannot."""
    if hasattr(x, "at"):
        return x.at[index].set(value)
    y = x * 1.0
    y[index] = value
    return y


def _added(np: Any, x: Any, index: Any, value: Any) -> Any:
    if hasattr(x, "at"):
        return x.at[index].add(value)
    y = x * 1.0
    y[index] += value
    return y


def _rows(u: Any) -> Any:
    return u if u.ndim == 2 else u[None]


PARTS: dict[str, Any] = {
    "assign": lambda np, u, v, c: (
        _written(np, u, (..., slice(None, None, 2)), c * v[..., :1] * v[..., -1:])
        if v.ndim <= u.ndim and v.shape[0] in (1, u.shape[0])
        else _written(np, u, (..., 0), c)
    ),
    "add part": lambda np, u, v, c: _added(np, u, (..., slice(1, None)), u[..., :-1] * c),
    "index": lambda np, u, v, c: u[..., [0, -1, 0]].sum() * v,
    "take": lambda np, u, v, c: np.take(u, np.array([0, 0, -1]), axis=-1).sum(axis=-1, keepdims=True) * v,
    "sort": lambda np, u, v, c: np.sort(u, axis=-1) * np.sin(u),
    "cumprod": lambda np, u, v, c: np.cumprod(1 + 0.3 * u, axis=-1),
    "roll": lambda np, u, v, c: np.roll(u, 1, axis=-1) * v,
    "tile": lambda np, u, v, c: np.tile(u, 2)[..., ::2].sum() * v,
    "repeat": lambda np, u, v, c: np.repeat(u, 2, axis=-1)[..., 1::2] * u,
    "pad": lambda np, u, v, c: np.pad(u, 1, mode="edge")[..., 2:].sum() * v,
    "concatenate": lambda np, u, v, c: np.concatenate([u, c * u], axis=-1)[..., ::2].sum() * v,
    "trace": lambda np, u, v, c: np.trace(_rows(u)) * v,
    "tensordot": lambda np, u, v, c: np.tensordot(u, u, axes=u.ndim) * v,
    "einsum": lambda np, u, v, c: np.einsum("ij,kj->ik", _rows(u), _rows(u)).sum() * v,
    "norm": lambda np, u, v, c: v / np.sqrt(c + np.linalg.norm(u, axis=-1, keepdims=True) ** 2),
    "median": lambda np, u, v, c: u - np.median(u, axis=-1, keepdims=True),
    "solve": lambda np, u, v, c: (
        v
        * np.linalg.solve(
            np.matmul(_rows(u), np.swapaxes(_rows(u), -1, -2)) + 2 * np.eye(_rows(u).shape[0]), _rows(u)
        ).sum()
    ),
    "tril": lambda np, u, v, c: np.tril(_rows(u)).sum() * v,
    "prod": lambda np, u, v, c: np.prod(1.2 + u, axis=-1, keepdims=True) * v,
    "clip": lambda np, u, v, c: np.clip(u, -0.4 * c, 0.4 * c) + v,
}
"""Steps on numbers between -1 and 1."""


class Program:
    """One program; it takes x, y and a, of shapes (m, n), (n,) or (1,), and (m, 1) or (1, n).

    Args:
        seed: which.
        steps: how many values it computes.
        kinks: whether there are operations with kinks, which differences may step over.
    """

    def __init__(self, seed: int, steps: int = 9, *, kinks: bool = False) -> None:
        lists = {
            kind: [n for n in names if kinks or n not in KINKED]
            for kind, names in (("unary", UNARY), ("binary", BINARY), ("other", OTHERS))
        }
        rng = np.random.default_rng(seed)
        self.lines = []
        for k in range(steps):
            kind = rng.choice(["unary", "binary", "other"], p=[0.35, 0.4, 0.25])
            name = rng.choice(lists[str(kind)])
            self.lines.append(
                (str(name), *(int(i) for i in rng.integers(0, k + 3, 2)), float(rng.uniform(0.5, 1.5)))
            )
        m, n = (int(v) for v in rng.integers(3, 6, 2))
        shapes = ((m, n), (n,) if rng.random() < 0.5 else (1,), (m, 1) if rng.random() < 0.5 else (1, n))
        self.args = tuple(rng.normal(size=shape) for shape in shapes)
        self.way = tuple(rng.normal(size=shape) for shape in shapes)

    def run(self, np: Any, x: Any, y: Any, a: Any) -> Any:
        """The program's result, a number."""
        values = [x, y, a]
        for name, i, j, c in self.lines:
            values.append(_step(np, name, values[i], values[j], c))
        total = 0.0
        for value in values[3:]:
            total = total + np.mean(np.tanh(value)) + 0.1 * np.sum(np.sin(value) * c)
        return total

    def __repr__(self) -> str:
        return "\n".join(map(str, self.lines))


def _step(np: Any, name: str, u: Any, v: Any, c: float) -> Any:
    """One value of the last two, kept in a range where functions are smooth."""
    if name in ("log1p", "sqrt"):
        return getattr(np, name)(u * u + c)
    if name in ("exp", "expm1"):
        return getattr(np, name)(np.tanh(u))
    if name in ("log", "log10", "cbrt", "reciprocal"):
        return getattr(np, name)(u * u + c)
    if name in ("arctanh", "arcsin"):
        return getattr(np, name)(0.5 * np.sin(u))
    if name in ("cosh", "sinh", "exp2"):
        return getattr(np, name)(np.tanh(u) * 2)
    if name in UNARY:
        return getattr(np, name)(u)
    if name in ("arctan2", "copysign"):
        return getattr(np, name)(u, v * v + c)
    if name == "float_power":
        return np.float_power(u * u + c, 1.5) * v
    if name == "remainder":
        return np.remainder(u, v * v + c)
    if name in PARTS:
        return PARTS[name](np, np.tanh(u), np.tanh(v), c)
    if name == "divide":
        return u / (1.0 + v * v)
    if name == "hypot":
        return np.hypot(u, v * v + c)
    if name == "power":
        return (u * u + c) ** np.tanh(v)
    if name == "maximum":
        return np.maximum(u, v + c)
    if name == "where":
        return np.where(u > v - c, u * v, np.sin(v))
    if name in BINARY:
        return getattr(np, name)(u, v)
    if name == "sum":
        return np.sum(u, axis=-1, keepdims=True) * v
    if name == "mean":
        return u - np.mean(u, axis=0, keepdims=True)
    if name == "max":
        return np.max(u, axis=-1, keepdims=True) + v
    if name == "softmax":
        e = np.exp(u - np.max(u, axis=-1, keepdims=True))
        return e / np.sum(e, axis=-1, keepdims=True)
    if name == "slice":
        return u[..., ::-1] * c + v[..., :1]
    if name == "diff":
        return u - c * u[..., -1:]
    if name == "cumsum":
        return np.cumsum(u, axis=-1)
    if name == "matmul":
        return np.tanh(u) @ np.swapaxes(u, -1, -2) @ u if u.ndim == 2 else u * (u @ u)
    if name == "normalize":
        return (u - np.mean(u)) / np.sqrt(np.var(u) + c)
    if name == "transpose":
        return (u.T * c).T + v
    return u * (1.0 + 0.0 * v[..., :1])


def slopes_along(slopes: Any, way: Any) -> Any:
    """The derivative in a direction, of gradients."""
    return sum(np.sum(np.asarray(s) * d) for s, d in zip(slopes, way, strict=True))
