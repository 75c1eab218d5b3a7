"""The derivatives of products of matrices and tensors, and of the inverses of matrices."""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.dtypes import kind
from kernelgen.derive.call import Call, NoRule, Rules, like
from kernelgen.passes.products import einsum_terms
from kernelgen.trace.tensor import Tensor


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
    if b.ndim == 1:
        of_a, of_b = g[..., None] * b, np.matmul(np.swapaxes(a, -1, -2), g[..., None])[..., 0]
        if a.ndim == 2:
            return of_a, np.matmul(a.T, g)
        return of_a, call.extents.fitted(of_b, of_b.node, b.node)
    if a.ndim == 1:
        of_b, of_a = a[:, None] * g[..., None, :], np.matmul(b, g[..., None])[..., 0]
        if b.ndim == 2:
            return np.matmul(b, g), of_b
        return call.extents.fitted(of_a, of_a.node, a.node), of_b
    of_a, of_b = np.matmul(g, np.swapaxes(b, -1, -2)), np.matmul(np.swapaxes(a, -1, -2), g)
    if max(a.ndim, b.ndim) > 2:
        of_a = call.extents.fitted(of_a, of_a.node, a.node)
        of_b = call.extents.fitted(of_b, of_b.node, b.node)
    return of_a, of_b


def _inner(call: Call) -> dict[str, Any]:
    a, b = call.values["a"], call.values["b"]
    if a.ndim != 1 or b.ndim != 1:
        raise NoRule("of arrays that are no vectors it has no rule; np.einsum has one")
    return {"a": call.g * b, "b": call.g * a}


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


def _einsum(call: Call) -> dict[str, Any]:
    call.only("operands", "optimize")
    subscripts, *arrays = call.values["operands"]
    terms = einsum_terms(subscripts)
    if terms is None:
        raise NoRule("it has one for subscripts without an ellipsis, as a text")
    inputs, output = terms
    found: list[Any] = [None]
    for k, (own, array) in enumerate(zip(inputs, arrays, strict=True)):
        if len(set(own)) < len(own):
            raise NoRule("with an index twice in one operand it has no rule")
        if not isinstance(array, Tensor) or kind(array.dtype) != "f":
            found.append(None)
            continue
        others = [(t, a) for j, (t, a) in enumerate(zip(inputs, arrays, strict=True)) if j != k]
        seen = {*output, *(c for t, _ in others for c in t)}
        kept = "".join(c for c in own if c in seen)
        text = f"{','.join([output, *(t for t, _ in others)])}->{kept}"
        value: Any = np.einsum(text, call.g, *(a for _, a in others))
        if kept != own:
            if kept:
                value = np.expand_dims(value, [j for j, c in enumerate(own) if c not in seen])
            value = like(value, array)
        found.append(call.extents.fitted(value, value.node, array.node) if array.ndim else value)
    return {"operands": found}


RULES: Rules = {
    np.matmul: _matmul,
    np.dot: _dot,
    np.inner: _inner,
    np.vdot: _inner,
    np.outer: _outer,
    np.linalg.inv: _inverse,
    np.linalg.solve: _solve,
    np.linalg.det: _determinant,
    np.einsum: _einsum,
}
