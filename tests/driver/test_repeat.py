"""Loops whose steps take elements together: a kernel for a step, called for each, against plain Python."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir import Graph

Array = np.ndarray[Any, Any]


def heat(u: Any, n: Any) -> Any:
    def body(i: Any, u: Any) -> Any:
        v = u.copy()
        v[1:-1] = u[1:-1] + 0.1 * (u[2:] + u[:-2] - 2 * u[1:-1])
        return v

    return kg.fori_loop(0, n, body, u)


def jacobi(b: Any, n: Any) -> Any:
    def body(s: Any) -> Any:
        x, _ = s
        y = 0.5 * (np.roll(x, 1) + b)
        return y, np.max(np.abs(y - x))

    return kg.while_loop(lambda s: s[1] > 1e-6, body, (b * 0, 1.0))


def waves(u: Any, n: Any) -> Any:
    """Two arrays of different ranks, a counter that is used, and a value from outside."""
    weight = np.sqrt(u * u + 1)

    def body(i: Any, s: Any) -> Any:
        return {"u": np.flip(s["u"]) * weight / (i + 1), "total": s["total"] + s["u"].sum()}

    return kg.fori_loop(1, n + 1, body, {"u": u, "total": 0.0})


def until_all(u: Any, n: Any) -> Any:
    """All elements go on until the last is done: what is done is not left as it is."""
    return kg.while_loop(lambda x: np.any(x > 1), lambda x: x / 2, u)


def normalized(u: Any, n: Any) -> Any:
    return kg.fori_loop(0, n, lambda i, x: x / np.linalg.norm(x) + np.cumsum(x) * 1e-3, u)


def indexed(u: Any, n: Any) -> Any:
    def body(i: Any, x: Any) -> Any:
        y = x.copy()
        y[i] = x[i] * 2 + x[i - 1]
        return y

    return kg.fori_loop(0, 3, body, u)


FUNCTIONS = [heat, jacobi, waves, until_all, normalized, indexed]


def leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, tuple) else [value]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_steps_are_those_of_python(function: Callable[..., Any]) -> None:
    jitted = kg.jit(function)
    for size, n in ((30, 5), (7, 0), (12, 1), (9, 2), (11, 3)):
        u = np.random.default_rng(size).normal(size=size) + 3
        before = u.copy()
        for got, want in zip(leaves(jitted(u, n)), leaves(function(u, n)), strict=True):
            assert (np.shape(got), got.dtype) == (np.shape(want), want.dtype)
            np.testing.assert_allclose(got, want, rtol=1e-13)
        np.testing.assert_array_equal(u, before)
    assert "opaque call" in jitted.explain()


def recorded(function: Callable[..., Any]) -> kg.Tape:
    with kg.Tape("steps") as tape:
        u, n = tape.input("u", np.float64, ndim=1), tape.input("n", np.int64, ndim=0)
        tape.output(**{f"r{k}": v for k, v in enumerate(leaves(function(u, n)))})
    return tape


def test_results_belong_to_the_caller_and_threads_do_not_meet() -> None:
    kernel = kg.compile_tape(recorded(heat))
    arrays = [np.random.default_rng(k).normal(size=50) for k in range(4)]
    want = [heat(u, 40) for u in arrays]
    got: dict[int, list[Array]] = {}

    def run(k: int) -> None:
        got[k] = [kernel(arrays[k], 40) for _ in range(20)]

    threads = [threading.Thread(target=run, args=(k,)) for k in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for k, results in got.items():
        for result in results:
            np.testing.assert_array_equal(result, want[k])
    assert not np.shares_memory(kernel(arrays[0], 0), arrays[0])


def test_they_are_interpreted_written_and_told_apart() -> None:
    tape = recorded(heat)
    kernel = kg.compile_tape(tape)
    u = np.arange(20.0) ** 2
    with kg.interpret():
        np.testing.assert_array_equal(kernel(u, 6), heat(u, 6))
    again = Graph.from_json(tape.graph.to_json())
    assert again.structure == tape.graph.structure
    np.testing.assert_array_equal(kg.compile_tape(again)(u, 6), heat(u, 6))
    assert recorded(heat).graph.structure == tape.graph.structure != recorded(indexed).graph.structure


def test_a_state_that_changes_its_shape_is_refused_by_the_call() -> None:
    kernel = kg.compile_tape(recorded(lambda u, n: kg.fori_loop(0, n, lambda i, x: x[1:], u)))
    with pytest.raises(kg.ShapeError, match=r"shape \(5,\), and becomes one of shape \(4,\)"):
        kernel(np.ones(5), 2)
    np.testing.assert_array_equal(kernel(np.ones(5), 0), np.ones(5))


def test_elements_do_not_end_by_themselves_where_steps_take_them_together() -> None:
    with pytest.raises(kg.UnsupportedError, match="ends by itself, has getitem"):
        recorded(lambda u, n: kg.while_loop(lambda x: x > 1, lambda x: x - x[0], u))


def test_gpus_refuse_them() -> None:
    with pytest.raises(kg.TargetError, match="opaque calls"):
        kg.compile_tape(recorded(heat), target="cupy", arch="sm_90")
