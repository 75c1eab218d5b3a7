"""Expressions with rolled operands are cut at the seams: no rolled array is stored, values are NumPy's."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import passes


def laplacian(u: Any) -> Any:
    return np.roll(u, 1, 0) + np.roll(u, -1, 0) + np.roll(u, 1, 1) + np.roll(u, -1, 1) - 4 * u


def corners(u: Any) -> Any:
    return np.roll(np.roll(u, 1, 0), 1, 1) + np.roll(u, (-1, -1), (0, 1)) - u


def reciprocals(u: Any) -> Any:
    r = 1 / (2 + abs(u)) / (3 + u * u)
    return np.roll(r, 1) + np.roll(r, -1) * r


def two_steps(u: Any) -> Any:
    v = np.roll(u, 1) + np.roll(u, -1) - u
    return np.roll(v, 1) * 2 + np.roll(v, -1) - v


def kinds(u: Any) -> Any:
    return np.where(np.roll(u, 1) > u, np.roll(u, -1), u + u.sum())


CUT: list[tuple[Callable[..., Any], int, int]] = [
    (laplacian, 2, 9),
    (corners, 2, 9),
    (lambda u: np.roll(u, 2, 0) * u - np.roll(u[::-1] + 1, -3, 0), 2, 3),
    (lambda u: np.roll(u, 7) - u, 1, 2),
    (lambda u: np.roll(u, 0) + np.roll(u, -100), 1, 3),
    (lambda u: (np.roll(u, 1) > u) & (np.roll(u, -1) >= u), 1, 3),
    (lambda u: np.roll(u, 1) + np.roll(u, -1) + np.roll(u, 2) + np.roll(u, -2), 1, 5),
    (lambda u: np.roll(u * 2, 1, 0) + np.roll(u, -1, 2), 3, 4),
]
"""Expressions that read rolled arrays, their rank, and the pieces that they are computed in."""


def chained(u: Any) -> Any:
    """Two results, of which one is computed of the other, which has seams."""
    w = u.astype(np.int64)
    v = np.roll(w, 1)
    q = (v - 1) // (v * v + 1)
    return w == w, v > 0, q, np.abs(q) >> 1


def pairs(u: Any) -> Any:
    v = np.roll(u, 1, 0) + u
    w = v * 2
    return w, v, w - 1, np.roll(w, 1, 0)


OTHERS: list[tuple[Callable[..., Any], int]] = [
    (reciprocals, 1),
    (two_steps, 1),
    (kinds, 1),
    (lambda u: np.roll(np.roll(u, 1), 2) + u, 1),
    (lambda u: (np.roll(u, 1, 0) - np.roll(u, 1, 1))[1:, ::-1], 2),
    (lambda u: np.roll(u, 1, 0) + np.roll(u, 1, 1) - np.roll(u, -1, 2), 3),
    (lambda u: np.roll(np.cumsum(u, -1), 1, -1) - u, 2),
    (lambda u: (np.roll(u, 1, 0) - u).max(1, initial=3), 2),
]


def kernel_of(function: Callable[..., Any], *specs: tuple[str, int], target: Any = "cpu") -> Any:
    with kg.Tape() as tape:
        arguments = [tape.input(f"x{k}", dtype, ndim=ndim) for k, (dtype, ndim) in enumerate(specs)]
        tape.output(z=function(*arguments))
    return kg.compile_tape(tape, target=target)


def arrays(dtype: str, shape: tuple[int, ...]) -> list[Any]:
    """Integers as elements, so that sums do not depend on their order, in several layouts."""
    values = np.random.default_rng(len(shape)).integers(-9, 10, shape).astype(dtype)
    wide = np.repeat(values, 2, -1)
    return [values, values[..., ::-1], np.asfortranarray(values), wide[..., ::2]]


def shapes(ndim: int) -> list[tuple[int, ...]]:
    return list(itertools.product((0, 1, 2, 3, 6) if ndim > 1 else (0, 1, 2, 3, 4, 5, 300), repeat=ndim))


@pytest.mark.parametrize("case", range(len(CUT)))
def test_pieces_between_seams_are_stored_and_nothing_else(case: int) -> None:
    function, ndim, pieces = CUT[case]
    kernel = kernel_of(function, ("f8", ndim))
    stored = [node for node in kernel.graph.nodes if node.op in ("put", "reduce")]
    assert len(stored) == pieces
    assert sum(op in str(kernel.schedule) for op in ("changed", "kept")) == 0
    for value in (v for shape in shapes(ndim) for v in arrays("f8", shape)):
        np.testing.assert_array_equal(kernel(value), function(value), strict=True)


@pytest.mark.parametrize("target", ["cpu", "interpret"])
@pytest.mark.parametrize("case", range(len(OTHERS)))
def test_values_where_rolled_arrays_are_nested_kept_or_reduced(case: int, target: str) -> None:
    function, ndim = OTHERS[case]
    kernel = kernel_of(function, ("f8", ndim), target=target)
    for value in (v for shape in shapes(ndim) for v in arrays("f8", shape)[:: 1 if target == "cpu" else 3]):
        np.testing.assert_array_equal(kernel(value), function(value), strict=True)


@pytest.mark.parametrize("target", ["cpu", "interpret"])
@pytest.mark.parametrize("function", [chained, pairs, lambda u: (np.roll(u, 1), np.roll(u, 1) + 0 * u)])
def test_results_that_are_computed_of_others(function: Callable[..., Any], target: Any) -> None:
    jitted = kg.jit(function, target=target)
    for value in (v for shape in shapes(1) for v in arrays("f8", shape)[:2]):
        for got, want in zip(jitted(value), function(value), strict=True):
            np.testing.assert_array_equal(got, want, strict=True)


@pytest.mark.parametrize("dtype", ["?", "i1", "u8", "f2", "f4", "c8", "c16"])
def test_every_dtype(dtype: str) -> None:
    def function(u: Any) -> Any:
        return np.roll(u, 1, 0) * np.roll(u, -1, 1) + u

    kernel = kernel_of(function, (dtype, 2))
    for value in (v for shape in shapes(2) for v in arrays(dtype, shape)):
        np.testing.assert_array_equal(kernel(value), function(value), strict=True)


def test_operands_broadcast_as_numpy_broadcasts_them() -> None:
    def function(u: Any, v: Any, row: Any) -> Any:
        return np.roll(u, 2, 0) * v + np.roll(v, -3, 1) - np.roll(row, 1)

    kernel = kernel_of(function, ("f8", 2), ("f8", 2), ("f8", 1))
    sizes = (0, 1, 2, 4)
    for (a, b), (c, d), e in itertools.product(shapes(2)[:16], itertools.product(sizes, repeat=2), sizes):
        given = arrays("f8", (a, b))[1], arrays("f8", (c, d))[2], arrays("f8", (e,))[0]
        try:
            expected = function(*given)
        except ValueError:
            with pytest.raises(ValueError):
                kernel(*given)
            continue
        np.testing.assert_array_equal(kernel(*given), expected, strict=True)


def test_shifts_that_calls_give() -> None:
    def function(u: Any, n: Any, m: Any) -> Any:
        return np.roll(u, n) - np.roll(u, m) * 3 + np.roll(u, 1)

    kernel = kg.jit(function)
    for size, n, m in itertools.product((0, 1, 2, 3, 9), (-11, -1, 0, 1, 4), (-3, 0, 2, 10**9)):
        value = np.arange(float(size))
        np.testing.assert_array_equal(kernel(value, n, m), function(value, n, m), strict=True)


@pytest.mark.parametrize("offset", [-3, -1, 0, 1, 3])
def test_outputs_that_overlap_operands(offset: int) -> None:
    kernel = kernel_of(laplacian, ("f8", 2))
    for shape in ((1, 1), (2, 3), (5, 4), (40, 30)):
        size = shape[0] * shape[1]
        memory = np.zeros(size + 6)
        value, out = (
            memory[3 : 3 + size].reshape(shape),
            memory[3 + offset : 3 + offset + size].reshape(shape),
        )
        value[...] = np.random.default_rng(0).integers(-9, 10, shape)
        expected = laplacian(value.copy())
        kernel(value, out=out)
        np.testing.assert_array_equal(out, expected)


def test_costly_parts_are_computed_once() -> None:
    with kg.Tape() as tape:
        u = tape.input("u", np.float64, ndim=1)
        shared = np.exp(np.roll(u, 1) * 0.25)
        tape.output(a=shared + u, b=shared * np.roll(u, -1))
    graph, _ = passes.optimize(tape.graph)
    assert sum(node.op == "exp" for node in graph.nodes) == 1
    with kg.Tape() as tape:
        u = tape.input("u", np.float64, ndim=1)
        shared = np.exp(np.roll(u, 1) * 0.25)
        tape.output(a=shared, b=shared * np.roll(u, -1))
    assert sum(node.op == "exp" for node in passes.optimize(tape.graph)[0].nodes) == 2
    value = np.arange(9.0)
    a, b = kg.compile_tape(tape)(value)
    np.testing.assert_allclose(a, np.exp(np.roll(value, 1) * 0.25), rtol=1e-15)
    np.testing.assert_allclose(b, a * np.roll(value, -1), rtol=1e-15)


def test_derivatives_of_rolled_operands() -> None:
    def energy(u: Any) -> Any:
        return ((np.roll(u, 1) - u) ** 2 * np.roll(u, -2)).sum()

    u = np.random.default_rng(1).random(7)
    found = kg.grad(energy)(u)
    steps = np.eye(7) * 1e-6
    expected = [(energy(u + s) - energy(u - s)) / 2e-6 for s in steps]
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-8)


def test_what_would_take_too_many_pieces_stays_as_it_was() -> None:
    def function(u: Any) -> Any:
        return sum(np.roll(u, n, axis) for n in (-2, -1, 1, 2) for axis in (0, 1))

    with kg.Tape() as tape:
        tape.output(z=function(tape.input("u", np.float64, ndim=2)))
    _, steps = passes.optimize(tape.graph)
    (step,) = [s for s in steps if s.name == "split_at_seams"]
    assert step.after is step.before
    kernel = kg.compile_tape(tape)
    for value in (v for shape in shapes(2) for v in arrays("f8", shape)):
        np.testing.assert_array_equal(kernel(value), function(value), strict=True)
