"""Elements picked by boolean masks and put back by them: one kernel, without packing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg


def scalar(x: Any, m: Any) -> Any:
    x[m] = 2


def doubled(x: Any, m: Any) -> Any:
    x[m] = x[m] * 2 + 1


def added(x: Any, m: Any) -> Any:
    x[m] += 0.5


def several(x: Any, m: Any) -> Any:
    y = x * 3
    x[m] = np.where(x[m] > 0, y[m], -x[m] - y[m])


def compared(x: Any, m: Any) -> Any:
    x[x > 0] = 0.25
    x[~m] = 1
    return x[1:] * 2


def escaping(x: Any, m: Any) -> Any:
    count = np.zeros(x.shape, np.int64)
    for n in range(5):
        inside = m & (np.abs(x) < 4)
        count[inside] = n
        x[inside] = x[inside] ** 2 + 0.75
    return count


def as_tuple(x: Any, m: Any) -> Any:
    x[(m,)] = np.sqrt(np.abs(x[(m,)]))
    return x.sum()


FUSED = (scalar, doubled, added, several, compared, escaping, as_tuple)
SHAPES: tuple[tuple[int, ...], ...] = ((), (0,), (1,), (7,), (2, 5), (3, 0, 2), (2, 3, 4))


def arrays(shape: tuple[int, ...]) -> tuple[Any, Any]:
    rng = np.random.default_rng(sum(shape))
    return rng.normal(size=shape), rng.random(shape) < 0.5


@pytest.mark.parametrize("function", FUSED, ids=lambda f: f.__name__)
def test_one_kernel(function: Callable[..., Any]) -> None:
    """Values are NumPy's in each shape, and in all layouts; no call is left."""
    jitted = kg.jit(function)
    for shape in SHAPES[1:]:
        x, m = arrays(shape)
        for layout in (lambda a: a.copy(), np.asfortranarray, lambda a: np.repeat(a, 2, axis=-1)[..., ::2]):
            ours, theirs = layout(x), x.copy()
            found, expected = jitted(ours, layout(m)), function(theirs, m)
            np.testing.assert_allclose(ours, theirs, rtol=1e-15)
            if expected is not None:
                np.testing.assert_allclose(found, expected, rtol=1e-14)
    assert all(s.kernel is not None and s.kernel.segments is None for s in jitted.signatures())


MISFITS = (((5,), (1,)), ((1,), (5,)), ((3, 5), (3, 1)), ((3, 1), (3, 5)), ((4,), (5,)), ((0,), (1,)))


@pytest.mark.parametrize(("shape", "other"), MISFITS)
@pytest.mark.parametrize("function", [scalar, doubled])
def test_masks_of_other_shapes_are_refused_as_numpy_does(
    function: Callable[..., Any], shape: tuple[int, ...], other: tuple[int, ...]
) -> None:
    x, m = np.ones(shape), np.ones(other, bool)
    with pytest.raises(IndexError, match="boolean index did not match"):
        function(x.copy(), m)
    with pytest.raises(IndexError, match="boolean index did not match"):
        kg.jit(function)(x, m)
    assert (x == 1).all()


@pytest.mark.parametrize("dtype", ["?", "i1", "u2", "i8", "f2", "f4", "c8", "c16"])
def test_dtypes(dtype: str) -> None:
    x, m = arrays((9,))
    values = (3 * x).astype(dtype)

    def function(x: Any, y: Any, m: Any) -> Any:
        x = x.copy()
        x[m] = y[m]
        return x

    jitted = kg.jit(function)
    for other in ("?", "i2", "f4", "f8") if dtype not in ("c8", "c16") else ("c16", "f4"):
        y = (2 * x).astype(other) if dtype in ("c8", "c16") else (values * 2).astype(other)
        np.testing.assert_array_equal(jitted(values, y, m), function(values, y, m), strict=True)


def test_what_stays_a_call() -> None:
    """Values of their own, masks of fewer axes, and two masks are NumPy's affair."""

    def own(x: Any, m: Any, y: Any) -> Any:
        x = x.copy()
        x[m] = y
        return x

    def rows(x: Any, m: Any, y: Any) -> Any:
        x = x.copy()
        x[m[:, 0]] = 7
        return x

    def two(x: Any, m: Any, y: Any) -> Any:
        x = x.copy()
        x[m] = x[m] + x[~~m]
        return x

    x, m = arrays((4, 3))
    y = np.arange(float(m.sum()))
    for function in (own, rows, two):
        np.testing.assert_array_equal(kg.jit(function)(x, m, y), function(x, m, y))


def test_python_numbers_out_of_range_raise() -> None:
    def function(x: Any, m: Any, n: Any) -> Any:
        x = x.copy()
        x[m] = n
        return x

    jitted = kg.jit(function)
    x, m = np.arange(4, dtype=np.int8), np.array([True, False, True, False])
    np.testing.assert_array_equal(jitted(x, m, 5), function(x, m, 5))
    for run in (function, jitted):
        with pytest.raises(OverflowError):
            run(x, m, 300)
    np.testing.assert_array_equal(jitted(x.astype(np.int64), m, 300), function(x.astype(np.int64), m, 300))


def test_interpreted_and_serialized() -> None:
    with kg.Tape() as tape:
        x, m = tape.input("x", np.float64, ndim=1), tape.input("m", np.bool_, ndim=1)
        y = x.copy()
        y[m] = y[m] * 2
        tape.output(y=y)
    values, mask = arrays((11,))
    expected = np.where(mask, values * 2, values)
    for graph in (tape.graph, kg.Graph.from_json(tape.graph.to_json())):
        for target in ("cpu", "interpret"):
            kernel = kg.compile_tape(graph, target=target)
            np.testing.assert_array_equal(kernel(values, mask), expected)
