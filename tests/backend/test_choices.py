"""Choices between converted numbers: LLVM moves conversions behind them, and must keep the signs of zeros."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

VALUES = [-0.0, 0.0, 1.0, -2.0, np.nan, 0.5]
FLOATS = (np.float16, np.float32, np.float64)
COMPARED: dict[str, Callable[[Any], Any]] = {
    "greater": lambda x: x > 0,
    "less": lambda x: x < 0,
    "at_least": lambda x: x >= 0,
    "at_most": lambda x: x <= 0,
}
CHOSEN: dict[str, Callable[[Any, Any, Any], Any]] = {
    "zero": lambda c, v, w: np.where(c, 0.0, v),
    "else_zero": lambda c, v, w: np.where(c, v, 0.0),
    "minus_zero": lambda c, v, w: np.where(c, -0.0, v),
    "either": lambda c, v, w: np.where(c, v, w),
    "minimum": lambda c, v, w: np.minimum(v, 0.0),
    "maximum": lambda c, v, w: np.maximum(0.0, v),
    "fmin": lambda c, v, w: np.fmin(w, v),
}


@pytest.mark.parametrize(("source", "target"), list(itertools.product(FLOATS, FLOATS)))
def test_conversions_keep_the_signs_of_zeros(source: Any, target: Any) -> None:
    pairs = list(itertools.product(VALUES, VALUES))
    a, b = (np.array([pair[k] for pair in pairs], source) for k in (0, 1))

    for compared, chosen in itertools.product(COMPARED.values(), CHOSEN.values()):
        with kg.Tape() as tape:
            x, y = tape.input("x", like=a), tape.input("y", like=b)
            condition = compared(x)
            tape.output(condition, chosen(condition, x.astype(target), y.astype(target)))
        got = kg.compile_tape(tape, target="cpu", threads=1)(a, b)[1]
        want = kg.compile_tape(tape, target="interpret")(a, b)[1]
        np.testing.assert_array_equal(got, want)
        known = ~np.isnan(want)
        np.testing.assert_array_equal(np.signbit(got)[known], np.signbit(want)[known])


@pytest.mark.parametrize(("source", "target"), [(np.float16, np.float32), (np.float32, np.float64)])
def test_constants_stay_what_they_are(source: Any, target: Any) -> None:
    x = np.array([0.0, 0.5, -1.0], source)
    for number in (target(0.1), target(1e30), target(0.5)):
        with kg.Tape() as tape:
            v = tape.input("x", like=x).astype(target)
            tape.output(np.maximum(v, number), np.where(v > 0, number, v))
        got = kg.compile_tape(tape, target="cpu", threads=1)(x)
        wide = x.astype(target)
        np.testing.assert_array_equal(got[0], np.maximum(wide, number))
        np.testing.assert_array_equal(got[1], np.where(wide > 0, number, wide))
