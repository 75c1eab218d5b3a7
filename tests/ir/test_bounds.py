"""The least and the most that integers may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir.bounds import LARGEST_SIZE, bounds
from kernelgen.ops import OPS
from kernelgen.ops.bounds import BOUNDS
from kernelgen.passes.lowering import lower_calls

INT8 = (-128, 127)

OF_BYTES: list[tuple[Callable[[Any, Any], Any], tuple[int, int]]] = [
    (lambda x, u: x, INT8),
    (lambda x, u: u, (0, 255)),
    (lambda x, u: u.astype(np.int32) - 300, (-300, -45)),
    (lambda x, u: u.astype(np.int16) * -2, (-510, 0)),
    (lambda x, u: u.astype(np.int8), INT8),
    (lambda x, u: x % 5, (0, 4)),
    (lambda x, u: x % -5, INT8),
    (lambda x, u: x & 7, (0, 7)),
    (lambda x, u: x & -8, INT8),
    (lambda x, u: np.maximum(x, 0), (0, 127)),
    (lambda x, u: np.minimum(x, -1), (-128, -1)),
    (lambda x, u: np.clip(x, 2, 9), (2, 9)),
    (lambda x, u: np.where(x > 0, 3, -4), (-4, 3)),
    (lambda x, u: np.abs(x), INT8),
    (lambda x, u: np.abs(np.maximum(x, -3)), (0, 127)),
    (lambda x, u: -x, INT8),
    (lambda x, u: -(x & 7), (-7, 0)),
    (lambda x, u: (x & 7) // 2, (0, 7)),
    (lambda x, u: x + 1, INT8),
    (lambda x, u: (x > 0) * 3, (0, 3)),
    (lambda x, u: (x & 7)[::-1].max(), (0, 7)),
    (lambda x, u: (x & 7).sum(), (-(2**63), 2**63 - 1)),
    (lambda x, u: np.arange(x.shape[0]), (0, LARGEST_SIZE)),
    (lambda x, u: np.arange(x.shape[0]) + 1, (1, LARGEST_SIZE + 1)),
    (lambda x, u: x.astype(np.float64).astype(np.int32), (-(2**31), 2**31 - 1)),
]


@pytest.mark.parametrize("number", range(len(OF_BYTES)))
def test_bounds_follow_from_operations(number: int) -> None:
    function, expected = OF_BYTES[number]
    with kg.Tape() as tape:
        x, u = tape.input("x", np.int8, ndim=1), tape.input("u", np.uint8, ndim=1)
        tape.output(y=function(x, u))
    assert bounds(lower_calls(tape.graph).outputs[0][1], {}) == expected


@pytest.mark.parametrize("number", range(len(OF_BYTES)))
def test_no_value_is_beyond_them(number: int) -> None:
    function, (low, high) = OF_BYTES[number]
    values = function(np.arange(-128, 128).astype(np.int8), np.arange(256).astype(np.uint8))
    assert low <= np.min(values) and np.max(values) <= high


def test_deep_expressions_have_the_bounds_of_their_dtype() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.int64, ndim=1) & 1
        for _ in range(5000):
            x = x + x
        tape.output(y=x)
    assert bounds(tape.graph.outputs[0][1], {}) == (-(2**63), 2**63 - 1)


def test_rules_are_those_of_the_table() -> None:
    assert set(BOUNDS) <= set(OPS)
