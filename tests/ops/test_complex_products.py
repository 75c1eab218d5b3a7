"""Products of complex numbers: NumPy's, to the bit, on a machine whose CPU has fused instructions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

FUNCTIONS: dict[str, Callable[..., Any]] = {
    "product": lambda v, w: v * w,
    "of a conjugate": lambda v, w: np.conj(v) * w,
    "both orders": lambda v, w: v * w - w * v,
    "square": lambda v, w: np.square(v) + w,
    "power": lambda v, w: v**2,
    "by itself": lambda v, w: v * v,
    "of sums": lambda v, w: (v + w) * (v - w),
}


def same(got: Any, want: Any) -> bool:
    parts = [np.asarray(x).view(np.asarray(x).real.dtype) for x in (got, want)]
    return np.array_equal(*parts, equal_nan=True)


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("dtype", [np.complex64, np.complex128])
def test_products_are_numpys(name: str, dtype: Any) -> None:
    rng = np.random.default_rng(7)
    v, w = [(rng.normal(size=1003) + 1j * rng.normal(size=1003)).astype(dtype) for _ in range(2)]
    assert same(kg.jit(FUNCTIONS[name])(v, w), FUNCTIONS[name](v, w))


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("dtype", [np.complex64, np.complex128])
def test_products_that_overflow_are_numpys(name: str, dtype: Any) -> None:
    most = float(np.finfo(dtype).max)
    parts = [0.0, -0.0, 1.0, -2.5, 0.9 * most, -0.9 * most, most**0.5 * 1.5, np.inf, -np.inf, np.nan]
    numbers = np.array([complex(a, b) for a in parts for b in parts], dtype)
    v, w = (m.ravel().copy() for m in np.meshgrid(numbers, numbers))
    with np.errstate(all="ignore"):
        assert same(kg.jit(FUNCTIONS[name])(v, w), FUNCTIONS[name](v, w))
