"""Errors while recording: the hint fits the line, the location is the user's, and nothing is swallowed."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

HERE = Path(__file__).name
X = np.array([0.5, 2.0, 1.0])


OUT = np.zeros(2)


def _stored(x: Any) -> Any:
    OUT[0] = x.min()
    return OUT


def _looped(x: Any) -> Any:
    total = 0.0
    for v in x[x > 0]:
        total += v
    return total


def _unpacked(x: Any) -> Any:
    a, b, c = x[x > 0]
    return a + b + c


@pytest.mark.parametrize(
    ("function", "hint"),
    [
        (lambda x: math.sin(x), "np.sin(x)"),
        (lambda x: math.atan2(x, 1.0), "np.arctan2(x)"),
        (lambda x: math.lgamma(x), "scipy.special.gammaln(x)"),
        (lambda x: max(x, 0), "np.maximum(a, b)"),
        (lambda x: min(0, x), "np.minimum(a, b)"),
        (lambda x: x > 0 and x < 1, "(a) & (b)"),
        (lambda x: x > 0 or x < 1, "(a) | (b)"),
        (lambda x: not (x > 0), "~(condition)"),
        (lambda x: 0 < x < 1, "(a < x) & (x < b)"),
        (lambda x: 1 if x > 0 else 2, "np.where(condition, a, b)"),
        (lambda x: tuple(v * 2 for v in x[x > 0]), "the whole array"),
        (_looped, "the whole array"),
        (_unpacked, "a, b = x[0], x[1]"),
        (lambda x: sum(x[x > 0]), "np.sum(x)"),
        (lambda x: float(x), "x.astype(float)"),
        (lambda x: int(x), "x.astype(int)"),
        (lambda x: np.float32(x), "x.astype(np.float32)"),
        (lambda x: f"{x:.3f}", "kg.debug_print"),
        (_stored, "np.stack"),
        (lambda x: OUT[x.astype(int)], "np.take(OUT, k)"),
        (lambda x: [x for _ in range(x[x > 0].size)], "plain Python value"),
        (lambda x: 2.0 in x, "np.isin"),
        (lambda x: {1.0: 2.0}[x[0]], "np.select"),
    ],
)
def test_the_hint_fits_the_line(function: Callable[..., Any], hint: str) -> None:
    with pytest.raises(kg.KernelgenError) as caught:
        kg.jit(function, warmup=1000)(X)
    error = caught.value
    assert hint in error.hint and isinstance(error, TypeError)
    assert "can be static" not in str(error) and "make it static" not in str(error)
    assert error.where is not None and error.where.file == __file__


def test_floats_that_python_needs_can_be_static() -> None:
    with pytest.raises(kg.KernelgenError, match=r"static_argnames=\('a',\)"):
        kg.jit(lambda x, a: x * int(a), warmup=1000)(X, 3.5)
    with pytest.raises(kg.KernelgenError) as caught:
        kg.jit(lambda x, n: math.sin(x), warmup=1000)(X, 3)
    assert "static" not in str(caught.value)


@pytest.mark.parametrize(
    "use",
    [
        lambda x: float(x),
        lambda x: bool(x > 0),
        lambda x: list(x[x > 0]),
        lambda x: np.linalg.eigvals(x[:, None] * x),
        lambda x: x.resize(2),
        lambda x: x.byteswap(True),
    ],
)
def test_an_error_that_was_swallowed_is_raised_at_the_end(use: Any) -> None:
    def f(x: Any) -> Any:
        try:
            use(x)
        except (TypeError, ValueError):
            return x + 1
        return x

    with pytest.raises(kg.KernelgenError) as caught:
        kg.jit(f, warmup=1000)(X)
    assert f"{HERE}:" in str(caught.value)
    with kg.Tape() as tape:
        tape.output(f(tape.input("x", np.float64, ndim=1)))
    with pytest.raises(kg.KernelgenError):
        kg.compile_tape(tape, target="interpret")


@pytest.mark.parametrize(
    ("use", "kind"),
    [
        (lambda x: np.sum(x, axis=3), np.exceptions.AxisError),
        (lambda x: np.swapaxes(x, 0, 4), np.exceptions.AxisError),
        (lambda x: np.expand_dims(x, 5), np.exceptions.AxisError),
        (lambda x: x.max(axis=-2), np.exceptions.AxisError),
        (lambda x: x[0, 0], IndexError),
        (lambda x: x[:, :], IndexError),
        (lambda x: np.reshape(x, ("a",)), TypeError),
        (lambda x: np.transpose(x, (0, 0)), ValueError),
        (lambda x: x.astype(int) % 1.5 << 1, TypeError),
        (lambda x: x.no_such_attribute, AttributeError),
    ],
)
def test_programs_that_catch_numpys_errors_go_on(use: Any, kind: Any) -> None:
    def f(x: Any) -> Any:
        with contextlib.suppress(kind):
            use(x)
            return x
        return x + 1

    with pytest.raises(kind):
        use(X)
    np.testing.assert_array_equal(kg.jit(f, warmup=1000)(X), X + 1)
