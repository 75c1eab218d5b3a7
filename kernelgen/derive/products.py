"""The derivatives of products of matrices and tensors."""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.dtypes import kind
from kernelgen.derive.call import Call, NoRule, Rules, conjugate, like
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
    return {"a": call.g * call.values["b"], "b": call.g * call.values["a"]}


def _vdot(call: Call) -> dict[str, Any]:
    a, b = call.values["a"], call.values["b"]
    return {"a": conjugate(call.g * b), "b": call.g * conjugate(a)}


def _outer(call: Call) -> dict[str, Any]:
    return {"a": np.matmul(call.g, call.values["b"]), "b": np.matmul(call.values["a"], call.g)}


def _einsum(call: Call) -> dict[str, Any]:
    call.only("operands", "optimize")
    subscripts, *arrays = call.values["operands"]
    terms = einsum_terms(subscripts)
    if terms is None:
        raise NoRule("it has one for subscripts without an ellipsis, as a text")
    inputs, output = terms
    found: list[Any] = [None]
    for k, (own, array) in enumerate(zip(inputs, arrays, strict=True)):
        if not isinstance(array, Tensor) or kind(array.dtype) not in "fc":
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
    np.vdot: _vdot,
    np.outer: _outer,
    np.einsum: _einsum,
}
