"""Functions of subnormal numbers: within the bounds of their rows, alone and beside normal numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ops import OPS
from tests.ops import oracle

UNARY = ["log", "log2", "log10", "log1p", "cbrt", "exp", "sqrt", "arcsin", "tanh"]
BINARY = ["arctan2", "hypot", "power", "remainder"]


def subnormal(dtype: Any, count: int) -> np.ndarray:
    """Of every size up to the least normal number, and the ends of the range with their neighbours."""
    info, rng = np.finfo(dtype), np.random.default_rng(5)
    sizes = np.exp2(rng.uniform(info.minexp - info.nmant, info.minexp, count)).astype(dtype)
    edges = [info.tiny, info.tiny * 2, np.nextafter(info.tiny, dtype(0)), info.smallest_subnormal, 0, -0.0]
    return np.concatenate([sizes, np.array(edges, dtype)])


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", UNARY)
def test_functions_of_subnormals(name: str, dtype: Any) -> None:
    small = subnormal(dtype, 500)
    normal = np.random.default_rng(6).uniform(0.01, 2, small.size).astype(dtype)
    function = OPS[name].reference
    for x in (small, -small, np.where(np.arange(small.size) % 3 == 0, small, normal)):
        oracle.check(OPS[name], (x,), kg.jit(lambda x: function(x))(x))


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", BINARY)
def test_functions_of_two_subnormals(name: str, dtype: Any) -> None:
    small = subnormal(dtype, 500)
    normal = np.random.default_rng(6).uniform(0.01, 2, small.size).astype(dtype)
    function = OPS[name].reference
    for x, y in (
        (small, small[::-1]),
        (-small, small[::-1]),
        (small, normal),
        (normal, -small),
        (small, -small),
    ):
        x, y = np.ascontiguousarray(x), np.ascontiguousarray(y)
        oracle.check(OPS[name], (x, y), kg.jit(lambda x, y: function(x, y))(x, y))
