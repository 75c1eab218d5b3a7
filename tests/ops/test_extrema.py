"""maximum, minimum, fmax, fmin and clip of zeros of both signs and of NaN, wherever an element lies."""

from __future__ import annotations

import platform
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.ops import oracle

FLOATS = [np.float16, np.float32, np.float64]
x86 = pytest.mark.skipif(platform.machine() != "x86_64", reason="NumPy's loops elsewhere choose differently")


def pairs(dtype: Any, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Zeros of both signs and numbers next to them, in every combination, over and over."""
    small = np.finfo(dtype).smallest_subnormal
    values = np.array([0.0, -0.0, small, -small, np.nan, np.inf, 1, -1], dtype)
    a, b = (g.ravel() for g in np.meshgrid(values, values))
    return np.resize(a, count), np.resize(b, count)


@x86
@pytest.mark.parametrize("dtype", FLOATS)
@pytest.mark.parametrize("count", [1, 2, 3, 7, 64, 65, 1023])
@pytest.mark.parametrize("function", [np.maximum, np.minimum], ids=lambda f: f.__name__)
def test_zeros_of_both_signs_are_numpys(function: Any, count: int, dtype: Any) -> None:
    a, b = pairs(dtype, count)
    kernel = kg.jit(lambda a, b: function(a, b))
    for x, y in ((a, b), (b, a), (a[::-1], b), (a[::2], b[::2])):
        assert oracle.identical(kernel(x, y), function(x, y)).all()


@pytest.mark.parametrize("dtype", FLOATS)
@pytest.mark.parametrize("function", [np.maximum, np.minimum, np.fmax, np.fmin], ids=lambda f: f.__name__)
def test_which_zero_does_not_depend_on_the_place(function: Any, dtype: Any) -> None:
    for count in (1, 3, 8, 37, 1000):
        zero = np.zeros(count, dtype)
        for x, y in ((zero, -zero), (-zero, zero)):
            wanted = x if dtype is np.float16 else y
            assert oracle.identical(kg.jit(lambda x, y: function(x, y))(x, y), wanted).all()


@x86
@pytest.mark.parametrize("dtype", FLOATS)
def test_the_sign_of_a_zero_lives_on_in_what_follows(dtype: Any) -> None:
    a, b = pairs(dtype, 200)
    cases = (
        lambda a, b: np.copysign(a, np.maximum(a, b)),
        lambda a, b: np.signbit(np.minimum(a, b)),
        lambda a, b: np.maximum(np.minimum(a, b), a),
        lambda a, b: np.maximum(a, 0),
        lambda a, b: np.minimum(-0.0, b),
    )
    for function in cases:
        assert oracle.identical(kg.jit(function)(a, b), function(a, b)).all()


@pytest.mark.parametrize("dtype", FLOATS)
def test_clip_keeps_the_sign_of_a_zero_at_a_bound(dtype: Any) -> None:
    a, _ = pairs(dtype, 100)
    for low, high in (
        (0.0, 1),
        (-0.0, 1),
        (-1, 0.0),
        (-1, -0.0),
        (0.0, -0.0),
        (np.nan, 1),
        (-1, np.nan),
        (1, -1),
    ):
        low, high = dtype(low), dtype(high)
        got = kg.jit(lambda a, low, high: np.clip(a, low, high))(a, low, high)
        assert oracle.identical(got, np.clip(a, low, high)).all(), (low, high)
