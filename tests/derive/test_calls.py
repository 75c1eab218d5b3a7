"""Reductions, parts, products of matrices and broadcasts: against differences, in both modes and twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.derive import numeric

RNG = np.random.default_rng(11)
V, W = RNG.normal(size=6), RNG.normal(size=6)
A, B = RNG.normal(size=(3, 4)), RNG.normal(size=(4, 5))
S = np.eye(3) * 3 + RNG.normal(size=(3, 3)) * 0.3
T = RNG.normal(size=(2, 3, 4))
MASK = np.array([True, False, True, True, False, True])
INDEX = np.array([0, 2, 2, 5])


pytestmark = pytest.mark.usefixtures("interpreted")


def add_at(x: Any, index: Any, value: Any) -> Any:
    y = x * 1.0
    np.add.at(y, index, value)
    return y


CASES: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "sum": (lambda x: np.sum(x), (A,)),
    "sum axis": (lambda x: x.sum(axis=0), (A,)),
    "sum axes": (lambda x: np.sum(x, axis=(0, -1)), (T,)),
    "sum keepdims": (lambda x: x / np.sum(x * x, axis=1, keepdims=True), (A,)),
    "sum initial": (lambda x: np.sum(x, axis=0, initial=2.0), (A,)),
    "sum where": (lambda x: np.sum(x, where=MASK), (V,)),
    "sum of a scalar": (lambda x: np.sum(x[0]), (V,)),
    "add.reduce": (lambda x: np.add.reduce(x), (A,)),
    "multiply.reduce": (lambda x: np.multiply.reduce(x, axis=1), (A,)),
    "maximum.reduce": (lambda x: np.maximum.reduce(x, axis=None), (A,)),
    "prod": (lambda x: np.prod(x, axis=1), (A,)),
    "prod with a zero": (lambda x: np.prod(x), (np.array([2.0, 0.0, 3.0, -1.5]),)),
    "prod keepdims": (lambda x: np.prod(x, axis=0, keepdims=True) * x, (A,)),
    "mean": (lambda x: np.mean(x, axis=-1), (T,)),
    "mean of all": (lambda x: x.mean(), (T,)),
    "var": (lambda x: np.var(x, axis=0), (A,)),
    "var ddof": (lambda x: np.var(x, ddof=1), (A,)),
    "std": (lambda x: np.std(x, axis=1, keepdims=True), (A,)),
    "max": (lambda x: np.max(x, axis=1), (A,)),
    "max initial": (lambda x: np.max(x, axis=1, initial=0.3), (A,)),
    "max of less": (lambda x: np.max(x, axis=0, initial=9.0) * x[0], (A,)),
    "min where": (lambda x: np.min(x, axis=1, where=x > 0.5, initial=2.0), (A,)),
    "min": (lambda x: np.min(x), (A,)),
    "ptp": (lambda x: np.ptp(x, axis=0), (A,)),
    "norm": (lambda x: np.linalg.norm(x), (A,)),
    "norm axis": (lambda x: np.linalg.norm(x, axis=1), (A,)),
    "softmax": (
        lambda x: (
            np.exp(x - x.max(axis=-1, keepdims=True))
            / np.sum(np.exp(x - x.max(axis=-1, keepdims=True)), axis=-1, keepdims=True)
        ),
        (A,),
    ),
    "slice": (lambda x: x[1:-1] * x[2:] - x[:-2], (V,)),
    "steps": (lambda x: x[::-2] * x[1::2], (V,)),
    "element": (lambda x: x[2] * x[-1], (V,)),
    "new axes": (lambda x: x[:, None] * x[None, :], (V,)),
    "several axes": (lambda x: x[..., 1:, 0] * x[0, None, 1:, 2], (T,)),
    "mask": (lambda x: x[MASK] ** 2, (V,)),
    "index array": (lambda x: x[INDEX] ** 2, (V,)),
    "list": (lambda x: x[[1, 1, 3]] ** 2, (V,)),
    "take": (lambda x: np.take(x, INDEX) ** 2, (V,)),
    "take axis": (lambda x: np.take(x, np.array([0, 2, 2]), axis=1) ** 2, (A,)),
    "put": (lambda x, y: numeric.put(x, slice(1, 4), y[:3] ** 2), (V, W)),
    "put scalar": (lambda x: numeric.put(x, slice(None, None, 2), 3.0) ** 2, (V,)),
    "put broadcast": (lambda x, y: numeric.put(x, slice(1, 3), y[1:] * 2) ** 2, (A, RNG.normal(size=5))),
    "put one": (lambda x, y: numeric.put(x, (0, 1), y[0] * y[1]) ** 2, (A, V)),
    "put mask": (lambda x, y: numeric.put(x, MASK, y[0] ** 2) ** 2, (V, W)),
    "add.at": (lambda x, y: add_at(x, INDEX, y[:4] ** 2) ** 2, (V, W)),
    "transpose": (lambda x: np.transpose(x, (2, 0, 1)) ** 2, (T,)),
    "swapaxes": (lambda x: x.T @ x, (A,)),
    "reshape": (lambda x: (x.reshape(-1) ** 2)[2:], (A,)),
    "reshape fortran": (lambda x: np.reshape(x, (4, 3), order="F") ** 2 * B[:, :3], (A,)),
    "ravel": (lambda x: np.ravel(x)[1:] * x.ravel()[:-1], (A,)),
    "squeeze": (lambda x: np.squeeze(x[:, :1], axis=1) ** 2, (A,)),
    "flip": (lambda x: np.flip(x, 1) * x, (A,)),
    "flip all": (lambda x: np.flip(x) * x, (A,)),
    "roll": (lambda x: np.roll(x, 2) * x, (V,)),
    "roll axes": (lambda x: np.roll(x, (1, 2), (0, 1)) * x, (A,)),
    "diff": (lambda x: np.diff(x) ** 2, (V,)),
    "diff twice": (lambda x: np.diff(x, 2, axis=0) ** 2, (A,)),
    "concatenate": (lambda x, y: np.concatenate([x**2, y, x * y]), (V, W)),
    "concatenate axis": (lambda x, y: np.concatenate((x, y), axis=1) ** 2, (A, RNG.normal(size=(3, 2)))),
    "stack": (lambda x, y: np.stack([x, y * x], axis=1) ** 2, (V, W)),
    "hstack": (lambda x, y: np.hstack([x * y, y]) ** 2, (V, W)),
    "hstack of numbers": (lambda x, y: np.hstack((x[0], y, x.sum())) ** 2, (V, W)),
    "hstack of matrices": (lambda x, y: np.hstack((x, y)) ** 2, (A, RNG.normal(size=(3, 2)))),
    "vstack": (lambda x, y: np.vstack([x * y, y]) ** 2, (V, W)),
    "vstack of matrices": (lambda x, y: np.vstack([x, y]) ** 2, (A, RNG.normal(size=(2, 4)))),
    "inner": (lambda x, y: np.inner(x, y), (V, W)),
    "vdot": (lambda x, y: np.vdot(x, y**2), (V, W)),
    "cumsum": (lambda x: np.cumsum(x) ** 2, (V,)),
    "cumsum axis": (lambda x: np.cumsum(x, axis=1) ** 2, (A,)),
    "matmul": (lambda x, y: x @ y, (A, B)),
    "matmul vectors": (lambda x, y: x @ y, (V, W)),
    "matrix vector": (lambda x, y: x @ y, (A, RNG.normal(size=4))),
    "vector matrix": (lambda x, y: x @ y, (RNG.normal(size=4), B)),
    "matmul stacks": (lambda x, y: x @ y, (T, RNG.normal(size=(2, 4, 2)))),
    "matmul broadcast": (lambda x, y: np.matmul(x, y), (T, B)),
    "matmul one": (lambda x, y: x @ y, (RNG.normal(size=(1, 3, 4)), RNG.normal(size=(5, 4, 2)))),
    "stack vector": (lambda x, y: x @ y, (T, RNG.normal(size=4))),
    "vector stack": (lambda x, y: x @ y, (RNG.normal(size=3), T)),
    "dot": (lambda x, y: np.dot(x, y), (A, B)),
    "dot method": (lambda x, y: x.dot(y), (V, W)),
    "dot scalar": (lambda x, y: np.dot(x[0], y), (V, W)),
    "einsum": (lambda x, y: np.einsum("ij,jk->ik", x, y), (A, B)),
    "einsum implicit": (lambda x, y: np.einsum("ij, jk", x, y), (A, B)),
    "einsum of three": (lambda x, y, z: np.einsum("ij,jk,k->i", x, y, z), (A, B, RNG.normal(size=5))),
    "einsum sums alone": (lambda x, y: np.einsum("ij,k->k", x, y), (A, V)),
    "einsum of one": (lambda x: np.einsum("ijk->ki", x), (T,)),
    "einsum all": (lambda x, y: np.einsum("i,i->", x, y), (V, W)),
    "einsum broadcast": (lambda x, y: np.einsum("ij,ij->ij", x, y), (A, A[:, :1])),
    "outer": (lambda x, y: np.outer(x, y), (V, W)),
    "inv": (lambda x: np.linalg.inv(x), (S,)),
    "solve": (lambda a, b: np.linalg.solve(a, b), (S, RNG.normal(size=3))),
    "solve matrix": (lambda a, b: np.linalg.solve(a, b), (S, RNG.normal(size=(3, 2)))),
    "det": (lambda x: np.linalg.det(x), (S,)),
    "astype": (lambda x: x.astype(np.float64) * 2, (V,)),
    "broadcast_to": (lambda x, y: np.broadcast_to(x[:, None], (y * 1).shape) * y, (A[:, 0], A)),
    "broadcast_arrays": (lambda x, y: np.broadcast_arrays(x, y)[0] * y, (A[:1], A)),
    "clip": (lambda x: np.clip(x, -0.5, 0.5) * x, (V,)),
    "select": (lambda x: np.select([x > 0.8, x < -0.4], [x**2, -x], 2 * x), (V,)),
    "polyval": (lambda x: np.polyval([2.0, -1.0, 3.0], x), (V,)),
    "where": (lambda x, y: np.where(x > y, x * y, x - y), (V, W)),
    "fill": (lambda x: np.full_like(x, 2.0) * x, (V,)),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_against_differences(name: str) -> None:
    function, args = CASES[name]
    numeric.check(function, args)


def test_a_product_with_two_zeros() -> None:
    x = np.array([2.0, 0.0, 3.0, 0.0])
    assert np.array_equal(kg.grad(np.prod)(x), np.zeros(4))  # type: ignore[arg-type]
    second = kg.grad(lambda x: kg.grad(np.prod)(x)[1])(x)  # type: ignore[arg-type]
    assert np.isnan(second[3])  # It is 6, which the rule does not tell.


def test_ties_share_the_slope() -> None:
    x = np.array([1.0, 3.0, 3.0, 0.0])
    assert np.array_equal(kg.grad(np.max)(x), [0, 0.5, 0.5, 0])  # type: ignore[arg-type]
    assert np.array_equal(kg.grad(lambda x: np.min(-x))(x), [0, -0.5, -0.5, 0])
    assert np.array_equal(kg.grad(np.ptp)(x), [0, 0.5, 0.5, -1])  # type: ignore[arg-type]


SHAPES = [
    ((4,), (4,)),
    ((1,), (4,)),
    ((4,), (1,)),
    ((1,), (1,)),
    ((0,), (1,)),
    ((3, 4), (4,)),
    ((3, 4), (1,)),
    ((3, 1), (1, 4)),
    ((1, 4), (3, 4)),
    ((1, 1), (3, 4)),
    ((2, 1, 4), (3, 1)),
    ((), (3,)),
    ((3, 2), ()),
]


@pytest.mark.parametrize(("first", "second"), SHAPES)
def test_axes_of_one_element_broadcast(first: tuple[int, ...], second: tuple[int, ...]) -> None:
    x, y = RNG.normal(size=first), RNG.normal(size=second)
    of_x, of_y = broadcasting(x, y)
    check_broadcast(x, y, of_x, of_y)


@kg.jit
def _product(x: Any, y: Any) -> Any:
    return np.sum(np.exp(x) * np.sin(y) + x)


broadcasting = kg.grad(_product, (0, 1))
"""One function for all shapes: its recordings must tell them apart."""


def check_broadcast(x: Any, y: Any, of_x: Any, of_y: Any) -> None:
    full = np.broadcast_shapes(np.shape(x), np.shape(y))
    assert np.shape(of_x) == np.shape(x) and np.shape(of_y) == np.shape(y)
    whole = np.broadcast_to(np.exp(x) * np.cos(y), full)
    lead = tuple(range(len(full) - np.ndim(y)))
    short = tuple(len(lead) + k for k, n in enumerate(np.shape(y)) if n == 1)
    assert np.allclose(of_y, whole.sum(axis=(*lead, *short), keepdims=True).reshape(np.shape(y)))
    whole = np.broadcast_to(np.exp(x) * np.sin(y) + 1, full)
    lead = tuple(range(len(full) - np.ndim(x)))
    short = tuple(len(lead) + k for k, n in enumerate(np.shape(x)) if n == 1)
    assert np.allclose(of_x, whole.sum(axis=(*lead, *short), keepdims=True).reshape(np.shape(x)))


def test_sizes_change_between_calls_in_any_order() -> None:
    order = RNG.permutation(len(SHAPES))
    for k in (*order, *order[::-1]):
        first, second = SHAPES[k]
        x, y = RNG.normal(size=first), RNG.normal(size=second)
        check_broadcast(x, y, *broadcasting(x, y))


def test_sizes_of_parts_are_no_part_of_a_recording() -> None:
    f = kg.grad(lambda u: np.sum((u[2:] - 2 * u[1:-1] + u[:-2]) ** 2 * np.mean(u)))
    for n in (5, 6, 50, 51, 52, 53, 54, 55, 56, 57, 58):
        u = RNG.normal(size=n)
        way = RNG.normal(size=n)
        expected = numeric.directional(
            lambda u: np.sum((u[2:] - 2 * u[1:-1] + u[:-2]) ** 2 * np.mean(u)), (u,), (way,)
        )
        assert numeric.close(np.sum(f(u) * way), expected, 1e-9)
    assert len(f.signatures()) == 1


REFUSED: dict[str, Callable[[Any], Any]] = {
    "nextafter": lambda x: np.sum(np.nextafter(x, 2.0)),
    "spacing": lambda x: np.sum(np.spacing(x)),
    "i0": lambda x: np.sum(np.i0(x)),
    "max of initial": lambda x: np.max(x, initial=x[0]),
    "norm": lambda x: np.linalg.norm(x, ord=0),
    "pad of means": lambda x: np.sum(np.pad(x, 2, mode="mean")),
    "quantile by another method": lambda x: np.quantile(x, 0.3, method="nearest"),
    "gradient of unequal steps": lambda x: np.sum(np.gradient(x, np.array([0.0, 1, 2, 4, 5, 6]))),
    "complete qr": lambda x: np.sum(np.linalg.qr(x[:, None] * x, mode="complete")[0]),
    "full svd": lambda x: np.sum(np.linalg.svd(x[:, None] * x)[0]),
    "sum of parts": lambda x: np.sum(np.add.reduceat(x, [0, 2])),
    "bits": lambda x: np.sum(x.view(np.int64).astype(float)),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_has_no_derivative_names_the_line(name: str) -> None:
    with pytest.raises(kg.UnsupportedError, match="cannot be differentiated") as caught:
        kg.grad(REFUSED[name])(V)
    error = caught.value
    assert error.where is not None and error.where.file == __file__
    assert error.hint


def test_calls_without_influence_need_no_derivative() -> None:
    order = kg.grad(lambda x: np.sum(x[np.argsort(x)][:2]))
    expected = np.zeros(6)
    expected[np.argsort(V)[:2]] = 1
    assert np.array_equal(order(V), expected)
    assert np.allclose(kg.grad(lambda x, y: np.sum(x * np.spacing(y)))(V, W), np.spacing(W))
