"""`argmax`, `argmin` and the outer methods of ufuncs, as operations of the graph."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import ir, passes

SHAPES: dict[int, list[tuple[int, ...]]] = {
    0: [()],
    1: [(1,), (0,), (5,), (300,)],
    2: [(0, 3), (3, 0), (4, 5), (1, 7), (0, 0)],
    3: [(2, 3, 4), (0, 2, 2)],
}


def values_of(dtype: str, shape: tuple[int, ...]) -> list[Any]:
    rng = np.random.default_rng(len(shape))
    if dtype == "?":
        return [np.asarray(rng.random(shape) < 0.3)]
    values = [np.asarray(rng.integers(-3, 4, shape)).astype(dtype)]
    if np.dtype(dtype).kind == "f":
        spotted = values[0].copy()
        spotted[rng.random(shape) < 0.25] = np.nan
        values += [spotted, np.full(shape, np.nan, dtype), np.full(shape, -np.inf, dtype)]
    return values


def outcome(run: Any) -> Any:
    try:
        return run()
    except ValueError:
        return ValueError


@pytest.mark.parametrize("dtype", ["?", "i1", "u8", "f2", "f4", "f8"])
@pytest.mark.parametrize("function", [np.argmax, np.argmin])
def test_first_place_of_an_extremum_or_of_a_nan(function: Any, dtype: str) -> None:
    for rank, shapes in SHAPES.items():
        for axis in (None, *range(rank)):
            for keepdims in (False, True):
                with kg.Tape() as tape:
                    x = tape.input("x", dtype, ndim=rank)
                    tape.output(y=function(np.maximum(x, x), axis=axis, keepdims=keepdims))
                graph, _ = passes.optimize(tape.graph)
                assert not graph.has_opaque
                for value in (v for shape in shapes for v in values_of(dtype, shape)):
                    expected = outcome(partial(function, value, axis=axis, keepdims=keepdims))
                    found = outcome(partial(ir.evaluate, graph, {"x": value}))
                    if expected is ValueError:
                        assert found is ValueError
                    else:
                        np.testing.assert_array_equal(found[0], expected, strict=True)


def test_compiled_with_work_before_and_after() -> None:
    def function(x: Any) -> Any:
        best = np.argmax(np.abs(x), axis=1)
        return best * 2 + 1, (x * 2).argmin(), np.argmin(-x, axis=0, keepdims=True)

    jitted = kg.jit(function)
    rng = np.random.default_rng(3)
    for shape in ((4, 5), (300, 3), (3, 5000), (1, 1)):
        x = rng.integers(-9, 9, shape).astype(float)
        for layout in (x, np.asfortranarray(x), np.repeat(x, 2, axis=1)[:, ::2], x[::-1]):
            for found, expected in zip(jitted(layout), function(layout), strict=True):
                np.testing.assert_array_equal(found, expected, strict=True)
    assert all(s.kernel is not None and s.kernel.segments is None for s in jitted.signatures())
    with pytest.raises(ValueError, match="empty"):
        jitted(np.ones((0, 3)))


def test_complex_numbers_and_what_lies_in_memory_stay_calls() -> None:
    x = np.array([1 + 1j, 1 + 2j, np.nan, 3])
    assert kg.jit(lambda x: np.argmax(x * 2))(x) == np.argmax(x)
    with kg.Tape() as tape:
        y = tape.input("y", np.float64, ndim=2)
        tape.output(a=y.argmax(), b=y.argmin(axis=1))
    assert passes.optimize(tape.graph)[0].has_opaque


OUTER = (np.add, np.multiply, np.subtract, np.minimum, np.hypot, np.less, np.power)


@pytest.mark.parametrize("ufunc", OUTER, ids=lambda u: u.__name__)
def test_outer_is_a_broadcast(ufunc: np.ufunc) -> None:
    rng = np.random.default_rng(4)
    for first, second in (((3,), (4,)), ((2, 3), (4,)), ((0,), (3,)), ((2,), (3, 1, 2))):
        a, b = rng.random(first), rng.random(second).astype(np.float32)
        with kg.Tape() as tape:
            x, y = tape.input("x", like=a), tape.input("y", like=b)
            tape.output(both=ufunc.outer(x, y), left=ufunc.outer(x, b), right=ufunc.outer(a, y))
        graph, _ = passes.optimize(tape.graph)
        assert not graph.has_opaque
        for found in ir.evaluate(graph, {"x": a, "y": b}):
            np.testing.assert_array_equal(found, ufunc.outer(a, b), strict=True)


def test_outer_with_options_and_numbers() -> None:
    x = np.arange(3, dtype=np.float32)
    assert kg.jit(lambda x: np.add.outer(x, x, dtype=np.float64))(x).dtype == np.float64
    np.testing.assert_array_equal(
        kg.jit(lambda x: np.add.outer(x, 2.0))(x), np.add.outer(x, 2.0), strict=True
    )
    out = np.zeros((3, 3), np.float32)
    kg.jit(lambda x, out: np.multiply.outer(x, x, out=out))(x, out)
    np.testing.assert_array_equal(out, np.multiply.outer(x, x))


def test_a_value_that_is_kept_is_read_from_memory() -> None:
    """Steps that read parts of the step before, and all of it, share code; none computes another again."""

    def function(path: Any) -> Any:
        path = path.copy()
        for k in range(12):
            path[:] = np.minimum(path, np.add.outer(path[:, k], path[k, :]))
        return path

    jitted = kg.jit(function)
    path = np.random.default_rng(5).integers(1, 50, (12, 12)).astype(np.int32)
    np.testing.assert_array_equal(jitted(path), function(path))
    plan = jitted.signatures()[0].kernel.schedule  # type: ignore[union-attr]
    assert len(set(plan.shared)) <= 4
    assert all(len(loop.varying) < 60 for nest in plan.nests for loop in nest.loops)
