"""Loops whose steps take elements together: a kernel for a step, called for each, against plain Python."""

from __future__ import annotations

import signal
import threading
import time
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


def border_of_itself(u: Any, n: Any) -> Any:
    """The border is made of what the same step has written."""

    def body(i: Any, u: Any) -> Any:
        v = u.copy()
        v[1:-1] = u[2:] + u[:-2]
        v[0] = v[1]
        v[-1] = v[-2] * 0.5
        return v

    return kg.fori_loop(0, n, body, u)


def apart_and_together(u: Any, n: Any) -> Any:
    """Some elements keep their values, others are replaced twice, and one state is read by the other."""

    def body(i: Any, s: Any) -> Any:
        a, b = s
        v, w = a.copy(), b.copy()
        v[2:4] = a[1:3] * 0.5
        v[3:5] = b[:2] + i
        w[::2] = a[::2] - v[::2]
        return v, w

    return kg.fori_loop(3, n + 3, body, (u, u[::-1] * 2))


def swapped(u: Any, n: Any) -> Any:
    """Each state becomes the other, with a part of its own replaced."""

    def body(i: Any, s: Any) -> Any:
        a, b = s
        v, w = b.copy(), a.copy()
        v[:2] = a[:2] + 1
        w[-2:] = b[:2] - 1
        return v, w

    return kg.fori_loop(0, n, body, (u, u * 3))


def masked(u: Any, n: Any) -> Any:
    def body(i: Any, u: Any) -> Any:
        v = u.copy()
        v[1:-1][u[1:-1] < 3] = 1.5
        v[1:-1] += 0.25 * u[2:]
        return v

    return kg.fori_loop(0, n, body, u)


def until_small(u: Any, n: Any) -> Any:
    """A condition on the whole state; the first element stays what it was."""

    def body(s: Any) -> Any:
        u, k = s
        v = u.copy()
        v[1:] = (u[1:] + u[:-1]) * 0.25
        return v, k + 1

    return kg.while_loop(lambda s: (np.max(s[0][1:]) > 1.5) & (s[1] < n), body, (u, 0))


FUNCTIONS = [
    *(heat, jacobi, waves, until_all, normalized, indexed),
    *(border_of_itself, apart_and_together, swapped, masked, until_small),
]


def leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, tuple) else [value]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_steps_are_those_of_python(function: Callable[..., Any]) -> None:
    jitted = kg.jit(function)
    for size, n in ((30, 9), (7, 0), (12, 1), (9, 2), (11, 3)):
        u = np.random.default_rng(size).normal(size=size) + 3
        before = u.copy()
        for got, want in zip(leaves(jitted(u, n)), leaves(function(u, n)), strict=True):
            assert (np.shape(got), got.dtype) == (np.shape(want), want.dtype)
            np.testing.assert_allclose(got, want, rtol=1e-13)
        np.testing.assert_array_equal(u, before)
    assert "opaque call" in jitted.explain()


def plane(u: Any, n: Any) -> Any:
    def body(i: Any, u: Any) -> Any:
        v = u.copy()
        v[1:-1, 1:-1] = u[1:-1, 1:-1] + 0.1 * (u[2:, 1:-1] + u[:-2, 1:-1] + u[1:-1, 2:] + u[1:-1, :-2])
        return v

    return kg.fori_loop(0, n, body, u)


def whole_numbers(u: Any, n: Any) -> Any:
    return kg.fori_loop(0, n, lambda i, u: np.roll(u, 1, 0) * 3 + u, u)


SHAPES = [(3, 3), (5, 9), (9, 18), (20, 67), (64, 66), (2, 40), (70, 1), (300, 300)]


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.complex128])
@pytest.mark.parametrize("shape", SHAPES)
def test_planes_of_any_width_have_the_bits_of_python(shape: tuple[int, int], dtype: Any) -> None:
    u = np.random.default_rng(0).random(shape).astype(dtype)
    for given in (u, np.asfortranarray(u), np.repeat(u, 2, axis=1)[:, ::2]):
        np.testing.assert_array_equal(kg.jit(plane)(given, 7), plane(given, 7))


@pytest.mark.parametrize("shape", SHAPES)
def test_rolled_planes_of_small_integers_are_those_of_python(shape: tuple[int, int]) -> None:
    u = np.arange(np.prod(shape)).reshape(shape).astype(np.int16)
    np.testing.assert_array_equal(kg.jit(whole_numbers)(u, 6), whole_numbers(u, 6))


def test_signals_end_a_long_loop() -> None:
    kernel = kg.compile_tape(recorded(heat))
    u = np.random.default_rng(0).random(100)
    kernel(u, 5)
    timer = threading.Timer(0.3, signal.raise_signal, (signal.SIGINT,))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        kernel(u, 2**40)
    timer.join()
    np.testing.assert_array_equal(kernel(u, 30), heat(u, 30))


def test_other_threads_run_during_a_long_loop() -> None:
    kernel = kg.compile_tape(recorded(heat))
    u = np.random.default_rng(0).random(1000)
    kernel(u, 5)
    thread = threading.Thread(target=kernel, args=(u, 300_000))
    thread.start()
    ticks = 0
    while thread.is_alive():
        ticks += 1
        time.sleep(0.001)
    assert ticks > 3


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
