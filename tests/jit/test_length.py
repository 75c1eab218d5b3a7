"""Loops of Python that are unrolled: long ones are left to plain Python."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

LONG, SHORT = 3000, 5


def summed(x: Any, n: int) -> Any:
    total = 0.0
    for k in range(n):
        total = total + np.tanh(x[k])
    return total


def stepped(x: Any, n: int) -> None:
    for _ in range(n):
        x[1:-1] = (x[:-2] + x[2:]) / 2


def climbed(x: Any, n: int) -> Any:
    while n > 0:
        x, n = x + 1, n - 1
    return x


def triangle(x: Any, n: int) -> Any:
    out = np.zeros_like(x)
    for i in range(n):
        out[:i] = x[:i] + out[:i]
    return out


def multiplied(x: Any, n: int) -> Any:
    out = np.zeros_like(x)
    for k in range(n // 10):
        out[k] = np.dot(x[k:], np.sort(x[k:]))
    return out


@pytest.mark.parametrize("function", [summed, stepped, climbed, triangle, multiplied])
def test_long_loops_run_as_plain_python_with_one_warning(function: Any) -> None:
    jitted = kg.jit(function)
    with pytest.warns(kg.RecordingWarning, match=r"runs as plain Python: .*Write its loop with") as told:
        for _ in range(3):
            ours, theirs = np.linspace(0, 1, LONG), np.linspace(0, 1, LONG)
            np.testing.assert_array_equal(jitted(ours, LONG), function(theirs, LONG))
            np.testing.assert_array_equal(ours, theirs)
    assert len(told) == 1
    assert jitted.unrecorded
    ours, theirs = np.linspace(0, 1, SHORT), np.linspace(0, 1, SHORT)
    np.testing.assert_array_equal(jitted(ours, SHORT), function(theirs, SHORT))


def test_short_loops_stay_compiled_after_a_long_one() -> None:
    jitted = kg.jit(summed)
    first = jitted(np.ones(9), 4)
    with pytest.warns(kg.RecordingWarning, match="test_length.py:"):
        jitted(np.ones(LONG), LONG)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert jitted(np.ones(9), 4) == first
    (signature,) = jitted.signatures()
    assert signature.tier == "compiled"


def test_what_has_changed_something_is_not_called_anew() -> None:
    seen: list[int] = []

    @kg.jit
    def counting(x: Any, n: int) -> Any:
        seen.append(1)
        for _ in range(n):
            x = x + len(seen)
        return x

    with pytest.raises(
        kg.ConcretizationError, match=r"more than 4000 operations, .*counting\(\) cannot be called"
    ):
        counting(np.ones(3), 5000)


@pytest.mark.parametrize(
    "grow", [lambda n: n + n, lambda n: n - 1, lambda n: -n, lambda n: n % 7 + 1, lambda n: n * 1.5]
)
def test_long_expressions_of_numbers_are_for_one_value(grow: Any) -> None:
    @kg.jit
    def scaled(x: Any, n: Any) -> Any:
        for _ in range(100):
            n = grow(n)
        return x * (n % 1000)

    for number in (3, 4, 3, 5):
        np.testing.assert_array_equal(scaled(np.ones(3), number), scaled.__wrapped__(np.ones(3), number))


def test_tapes_may_be_long() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        for _ in range(4100):
            x = -x
        tape.output(y=x)
    assert len(tape.graph.nodes) > 4000
