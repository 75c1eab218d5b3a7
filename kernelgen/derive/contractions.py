"""Products of tensors and functions of matrices, in terms of `np.matmul`, `np.einsum` and decompositions."""

from __future__ import annotations

import functools
import math
import operator
import string
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from kernelgen.derive.call import NoRule, conjugate
from kernelgen.passes.products import einsum_terms


def _tensordot(a: Any, b: Any, axes: Any = 2) -> Any:
    """One product of matrices, whose rows and columns are the axes that stay."""
    if isinstance(axes, (int, np.integer)):
        count = int(axes)
        pairs: tuple[Any, ...] = (range(a.ndim - count, a.ndim), range(count))
    else:
        pairs = tuple(k if isinstance(k, (tuple, list)) else (k,) for k in axes)
    summed_a, summed_b = (
        [operator.index(k) % x.ndim for k in given] for x, given in zip((a, b), pairs, strict=True)
    )
    if not summed_a:
        return a[(..., *(None,) * b.ndim)] * b
    rest_a = [k for k in range(a.ndim) if k not in summed_a]
    rest_b = [k for k in range(b.ndim) if k not in summed_b]
    x = _flattened(np.transpose(a, rest_a + summed_a), len(rest_a))
    y = _flattened(np.transpose(b, summed_b + rest_b), len(summed_b))
    made: Any = np.matmul(x, y)
    shape = (*(a.shape[k] for k in rest_a), *(b.shape[k] for k in rest_b))
    if not shape:
        return made[0, 0]
    return made if len(rest_a) == len(rest_b) == 1 else np.reshape(made, shape)


def _flattened(x: Any, lead: int) -> Any:
    """A matrix of the first axes by the others."""
    if lead == 1 and x.ndim == 2:
        return x
    sizes = [math.prod(part, start=1) for part in (x.shape[:lead], x.shape[lead:])]
    return np.reshape(x, tuple(sizes))


def _dot(a: Any, b: Any, out: Any = None) -> Any:
    if max(a.ndim, b.ndim) <= 2 or 0 in (a.ndim, b.ndim):
        return NotImplemented
    return _tensordot(a, b, ([-1], [-2 if b.ndim > 1 else 0]))


def _inner(a: Any, b: Any) -> Any:
    if a.ndim == b.ndim == 1:
        return NotImplemented
    return a * b if 0 in (a.ndim, b.ndim) else _tensordot(a, b, ([-1], [-1]))


def _vdot(a: Any, b: Any) -> Any:
    return NotImplemented if a.ndim == b.ndim == 1 else np.sum(conjugate(np.ravel(a)) * np.ravel(b))


def _outer(a: Any, b: Any, out: Any = None) -> Any:
    if a.ndim == b.ndim == 1:
        return NotImplemented
    return np.ravel(a)[:, None] * np.ravel(b)


def _kron(a: Any, b: Any) -> Any:
    ndim = max(a.ndim, b.ndim)
    a, b = (x[(*(None,) * (ndim - x.ndim), ...)] for x in (a, b))
    each = a[(slice(None), None) * ndim] * b[(None, slice(None)) * ndim]
    return np.reshape(each, tuple(m * n for m, n in zip(a.shape, b.shape, strict=True)))


def _cross(a: Any, b: Any, axisa: int = -1, axisb: int = -1, axisc: int = -1, axis: Any = None) -> Any:
    if axis is not None:
        axisa = axisb = axisc = axis
    x, y = np.moveaxis(a, axisa, -1), np.moveaxis(b, axisb, -1)

    def turned(v: Any, k: int) -> Any:
        return np.roll(v, -k, -1)

    return np.moveaxis(turned(x, 1) * turned(y, 2) - turned(x, 2) * turned(y, 1), -1, axisc)


def _vecdot(a: Any, b: Any, **options: Any) -> Any:
    if options.keys() - {"axis"}:
        raise NoRule("with other arguments than axis= it has no rule")
    return np.sum(conjugate(a) * b, axis=options.get("axis", -1))


def _matvec(a: Any, b: Any) -> Any:
    return np.matmul(a, b[..., None])[..., 0]


def _vecmat(a: Any, b: Any) -> Any:
    return np.matmul(conjugate(a)[..., None, :], b)[..., 0, :]


def _einsum(*operands: Any, optimize: Any = False) -> Any:
    """Subscripts as a text without ellipses, and with no letter twice in one term."""
    text, arrays = _as_text(operands)
    terms = _without_ellipsis(text, arrays)
    inputs, output = terms
    done = text is operands[0] and "." not in text and all(len(set(t)) == len(t) for t in inputs)
    if done and einsum_terms(text) is not None:
        return NotImplemented
    made = [_diagonals(term, array) for term, array in zip(inputs, arrays, strict=True)]
    return np.einsum(f"{','.join(t for t, _ in made)}->{output}", *(a for _, a in made))


def _as_text(operands: tuple[Any, ...]) -> tuple[str, list[Any]]:
    if isinstance(operands[0], str):
        return operands[0], list(operands[1:])

    def letters(places: Any) -> str:
        return "".join("..." if k is Ellipsis else string.ascii_letters[k] for k in places)

    arrays, places = operands[::2], operands[1::2]
    if len(operands) % 2:
        return f"{','.join(map(letters, places))}->{letters(operands[-1])}", list(arrays[:-1])
    return ",".join(map(letters, places)), list(arrays)


def _without_ellipsis(text: str, arrays: list[Any]) -> tuple[list[str], str]:
    text = text.replace(" ", "")
    left, arrow, right = text.partition("->")
    inputs = left.split(",")
    free = [c for c in string.ascii_letters if c not in text]
    ranks = [a.ndim - len(t.replace("...", "")) for t, a in zip(inputs, arrays, strict=True)]
    most = max((r for r, t in zip(ranks, inputs, strict=True) if "..." in t), default=0)
    if len(free) < most:
        raise NoRule("it has too many letters")
    names = "".join(free[:most])
    filled = [t.replace("...", names[most - r :]) for t, r in zip(inputs, ranks, strict=True)]
    if arrow:
        return filled, right.replace("...", names)
    own = "".join(t.replace("...", "") for t in inputs)
    return filled, names + "".join(c for c in sorted(set(own)) if own.count(c) == 1)


def _diagonals(term: str, array: Any) -> tuple[str, Any]:
    """An operand in which no letter is named twice any more."""
    for letter in dict.fromkeys(term):
        while term.count(letter) > 1:
            first = term.index(letter)
            second = term.index(letter, first + 1)
            array = np.diagonal(array, 0, first, second)
            term = "".join(c for k, c in enumerate(term) if k not in (first, second)) + letter
    return term, array


def _multi_dot(arrays: Any, *, out: Any = None) -> Any:
    return functools.reduce(np.matmul, arrays)


def _matrix_power(a: Any, n: int) -> Any:
    if n == 0:
        return 0.0 * a
    power = np.linalg.inv(a) if n < 0 else np.positive(a)
    base, n = power, abs(n)
    for bit in f"{n:b}"[1:]:
        power = np.matmul(power, power)
        if bit == "1":
            power = np.matmul(power, base)
    return power


def _norm(x: Any, ord: Any = None, axis: Any = None, keepdims: bool = False) -> Any:
    axes = tuple(range(x.ndim)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    axes = tuple(operator.index(k) % x.ndim for k in axes)
    if ord is None or (ord == 2 and len(axes) == 1) or (ord == "fro" and len(axes) == 2):
        if ord is None and (axis is None or len(axes) <= 2):
            return NotImplemented
        return np.sqrt(np.sum(np.square(_size(x)), axis=axes, keepdims=keepdims))
    if len(axes) == 1:
        return _vector_norm_of(x, ord, axes, keepdims)
    if len(axes) != 2:
        raise NoRule(f"with ord={ord!r} it has no rule for {len(axes)} axes")
    m: Any = np.moveaxis(x, axes, (-2, -1))
    if ord in (1, -1, math.inf, -math.inf):
        sums = np.sum(np.abs(m), axis=-2 if abs(ord) == 1 else -1)
        made = (np.max if ord > 0 else np.min)(sums, axis=-1)
    elif ord in (2, -2, "nuc"):
        values: Any = np.linalg.svd(m, full_matrices=False)[1]
        made = np.sum(values, axis=-1) if ord == "nuc" else values[..., 0 if ord == 2 else -1]
    else:
        raise NoRule(f"with ord={ord!r} it has no rule")
    return np.expand_dims(made, axes) if keepdims else made


def _size(x: Any) -> Any:
    """What a norm squares: of real numbers themselves, which have no kink at zero."""
    return np.abs(x) if x.dtype.kind == "c" else x


def _vector_norm_of(x: Any, ord: Any, axes: tuple[int, ...], keepdims: bool) -> Any:
    size: Any = np.abs(x)
    if ord in (math.inf, -math.inf):
        return (np.max if ord > 0 else np.min)(size, axis=axes, keepdims=keepdims)
    if ord == 0 or not isinstance(ord, (int, float)):
        raise NoRule(f"with ord={ord!r} it has no rule")
    if ord == 1:
        return np.sum(size, axis=axes, keepdims=keepdims)
    return np.sum(size**ord, axis=axes, keepdims=keepdims) ** (1.0 / ord)


def _vector_norm(x: Any, /, *, axis: Any = None, keepdims: bool = False, ord: Any = 2) -> Any:
    axes = tuple(range(x.ndim)) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    if ord == 2:
        return np.sqrt(np.sum(np.square(_size(x)), axis=axes, keepdims=keepdims))
    return _vector_norm_of(x, ord, axes, keepdims)


def _svdvals(x: Any, /) -> Any:
    return np.linalg.svd(x, full_matrices=False)[1]


def _eigvalsh(a: Any, UPLO: Any = "L") -> Any:
    return np.linalg.eigh(a, UPLO)[0]


def _svd(a: Any, full_matrices: bool = True, compute_uv: bool = True, hermitian: bool = False) -> Any:
    if hermitian:
        raise NoRule("with hermitian=True it has no rule")
    return NotImplemented if compute_uv else np.linalg.svd(a, full_matrices=False)[1]


def _cond(x: Any, p: Any = None) -> Any:
    if p not in (None, 2, -2):
        return np.linalg.norm(x, p, axis=(-2, -1)) * np.linalg.norm(np.linalg.inv(x), p, axis=(-2, -1))
    values: Any = np.linalg.svd(x, compute_uv=False)
    return values[..., -1] / values[..., 0] if p == -2 else values[..., 0] / values[..., -1]


def _tensorsolve(a: Any, b: Any, axes: Any = None) -> Any:
    if axes is not None:
        raise NoRule("with axes= it has no rule")
    x = np.linalg.solve(np.reshape(a, (b.size, -1)), np.ravel(b))
    return np.reshape(x, a.shape[b.ndim :])


def _tensorinv(a: Any, ind: int = 2) -> Any:
    made = np.linalg.inv(np.reshape(a, (math.prod(a.shape[:ind], start=1), -1)))
    return np.reshape(made, (*a.shape[ind:], *a.shape[:ind]))


FORMS: Mapping[Any, Callable[..., Any]] = {
    np.linalg.cond: _cond,
    np.linalg.tensorsolve: _tensorsolve,
    np.linalg.tensorinv: _tensorinv,
    np.tensordot: _tensordot,
    np.linalg.tensordot: lambda a, b, /, *, axes=2: _tensordot(a, b, axes),
    np.dot: _dot,
    np.inner: _inner,
    np.vdot: _vdot,
    np.outer: _outer,
    np.linalg.outer: lambda a, b, /: a[:, None] * b,
    np.kron: _kron,
    np.cross: _cross,
    np.linalg.cross: lambda a, b, /, *, axis=-1: _cross(a, b, axis=axis),
    np.linalg.vecdot: _vecdot,
    np.linalg.matmul: lambda a, b, /: np.matmul(a, b),
    np.linalg.multi_dot: _multi_dot,
    np.linalg.matrix_power: _matrix_power,
    np.linalg.norm: _norm,
    np.linalg.vector_norm: _vector_norm,
    np.linalg.matrix_norm: lambda x, /, *, keepdims=False, ord="fro": _norm(x, ord, (-2, -1), keepdims),
    np.linalg.svdvals: _svdvals,
    np.linalg.eigvalsh: _eigvalsh,
    np.linalg.svd: _svd,
    np.einsum: _einsum,
}

NEWER: Mapping[str, Callable[..., Any]] = {"vecdot": _vecdot, "matvec": _matvec, "vecmat": _vecmat}
"""Functions that NumPy 2.0 does not have, by their names."""
