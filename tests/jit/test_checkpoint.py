"""`kg.checkpoint`: the same values and derivatives, with less kept."""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

RNG = np.random.default_rng(4)
X, W, B = RNG.normal(size=(6, 4)), RNG.normal(size=(4, 4)), RNG.normal(size=4)


def layer(x: Any, w: Any) -> Any:
    return np.tanh(np.tanh(x @ w + B) @ w)


def twice(layer: Callable[..., Any]) -> Callable[..., Any]:
    return lambda w: np.sum(layer(layer(X, w), w) ** 2)


def closed_over(mark: Callable[..., Any]) -> Callable[..., Any]:
    """The function refers to a value of the recording, and its argument is no array of it."""
    return lambda w: np.sum(mark(lambda x: {"y": np.tanh(x @ w) * w.sum()})(X)["y"])


def in_steps(mark: Callable[..., Any]) -> Callable[..., Any]:
    inner = mark(lambda u: kg.fori_loop(0, 2, lambda i, u: np.sin(np.roll(u, 1)) + u * i, u))
    return lambda w: np.sum(kg.fori_loop(0, 3, lambda i, u: inner(u), w) ** 2)


def in_elements(mark: Callable[..., Any]) -> Callable[..., Any]:
    inner = mark(lambda u, c: np.sin(u) * c)
    return lambda w: np.sum(kg.fori_loop(0, 3, lambda i, u: inner(u, w), w) ** 2)


def with_integers(mark: Callable[..., Any]) -> Callable[..., Any]:
    def picked(x: Any, k: Any, scale: float) -> Any:
        y = x * 1.0
        y[0] = 2.0 * x[1]
        return y[k] * scale, k + 1

    def total(w: Any) -> Any:
        y, k = mark(picked)(w, np.array([1, 0, 0]), scale=3.0)
        return np.sum(np.sin(y) * k[:, None]) + np.sum(w)

    return total


@pytest.mark.parametrize("made", [closed_over, in_steps, in_elements, with_integers])
def test_derivatives_are_the_same(made: Callable[..., Any]) -> None:
    plain, marked = made(lambda f: f), made(kg.checkpoint)
    way = np.cos(W)
    with kg.interpret():
        np.testing.assert_array_equal(marked(W), plain(W))
        np.testing.assert_allclose(kg.jit(marked)(W), plain(W), rtol=1e-15)
        np.testing.assert_allclose(kg.grad(marked)(W), kg.grad(plain)(W), rtol=1e-14)
        np.testing.assert_allclose(kg.grad(kg.jit(marked))(W), kg.grad(plain)(W), rtol=1e-14)
        for mode in (lambda f: kg.jvp(f, (W,), (way,))[1], lambda f: kg.jvp(kg.grad(f), (W,), (way,))[1]):
            np.testing.assert_allclose(mode(marked), mode(plain), rtol=1e-12, atol=1e-14)


def test_less_is_kept() -> None:
    x = RNG.normal(size=(4000, 4))
    peaks = []
    for mark in (lambda f: f, kg.checkpoint):
        with kg.Tape() as tape:
            y, w = tape.input("x", np.float64, ndim=2), tape.input("w", np.float64, ndim=2)
            first = y
            for _ in range(6):
                first = mark(layer)(first, w)
            tape.output(slope=tape.gradient(np.sum(first), w))
        kernel = kg.compile_tape(tape)
        kernel(x, W)
        tracemalloc.start()
        kernel(x, W)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 0.6 * peaks[0]


SCRIPT = """
import numpy as np
import kernelgen as kg

layer = kg.checkpoint(lambda z, w: np.tanh(z) @ w)

def loss(w, x):
    return np.sum(layer(x @ w, w) ** 2)

matrix = kg.spec(np.float64, 2)
print("opaque checkpoint" in str(kg.make_graph(kg.grad(loss))(matrix, matrix)))
"""


def test_a_script_marks_functions_for_its_own_ones(tmp_path: Any) -> None:
    """Decorated functions have the name of the script's module, and the code of this package's."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, timeout=300)
    assert done.stdout.strip() == "True"


def test_effects_are_refused() -> None:
    def written(x: Any) -> Any:
        x[0] = 1.0
        return x * 2

    with pytest.raises(kg.UnsupportedError, match="writes into an argument"):
        kg.grad(lambda x: np.sum(kg.checkpoint(written)(x * 1.0)))(B)

    def shown(x: Any) -> Any:
        kg.debug_print("x = {}", x)
        return x * 2

    with pytest.raises(kg.UnsupportedError, match="computes again"):
        kg.grad(lambda x: np.sum(kg.checkpoint(shown)(x)))(B)
    with pytest.raises(kg.OptionError):
        kg.checkpoint(3)  # type: ignore[call-overload, arg-type, unused-ignore]
