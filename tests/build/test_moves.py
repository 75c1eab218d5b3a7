"""Copies between arrays and blocks, by address."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numba import njit

from kernelgen.build import moves


@njit(error_model="numpy")  # type: ignore[untyped-decorator]
def _run(what: int, target: int, source: int, steps: Any, rows: int, cols: int, item: int) -> None:
    if what == 0:
        moves.transpose(target, steps[0], source, steps[1], rows, cols, item)
    elif what == 1:
        moves.copy_rows(target, steps[0], steps[1], source, steps[2], steps[3], rows, cols, item)
    else:
        moves.repeat(target, cols, rows, item)


def run(what: int, target: Any, source: Any, steps: tuple[int, ...], rows: int, cols: int) -> None:
    _run(what, target.ctypes.data, source.ctypes.data, np.array(steps), rows, cols, target.itemsize)


ITEMS = pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.float32, np.float64, np.complex128])


@ITEMS
@pytest.mark.parametrize("shape", [(1, 1), (3, 9), (8, 8), (4, 4), (9, 17), (16, 31), (40, 5)])
def test_transpose(dtype: Any, shape: tuple[int, int]) -> None:
    rows, cols = shape
    source = np.random.default_rng(0).integers(0, 100, (cols, rows + 3)).astype(dtype)
    target = np.full((rows, cols + 2), 101, dtype)
    run(0, target, source, (target.strides[0], source.strides[0]), rows, cols)
    np.testing.assert_array_equal(target[:, :cols], source[:, :rows].T)
    assert (target[:, cols:] == 101).all()


@ITEMS
@pytest.mark.parametrize("shape", [(1, 9), (9, 1), (5, 7), (7, 5)])
def test_copy_rows(dtype: Any, shape: tuple[int, int]) -> None:
    rows, cols = shape
    source = np.random.default_rng(0).integers(0, 100, (rows, 3 * cols)).astype(dtype)[::-1, ::3]
    target = np.zeros(shape, dtype)
    run(1, target, source, (*target.strides[::-1], *source.strides[::-1]), rows, cols)
    np.testing.assert_array_equal(target, source)
    flat = np.broadcast_to(source[:1, :1], shape)
    run(1, target, flat, (*target.strides[::-1], 0, 0), rows, cols)
    np.testing.assert_array_equal(target, flat)


@ITEMS
@pytest.mark.parametrize(("given", "wanted"), [(1, 1), (1, 100), (3, 3), (3, 100), (64, 65)])
def test_repeat(dtype: Any, given: int, wanted: int) -> None:
    block = np.zeros(wanted + 1, dtype)
    block[:given] = np.arange(given) + 1
    run(2, block, block, (0,), wanted, given)
    np.testing.assert_array_equal(block[:wanted], np.resize(np.arange(given) + 1, wanted).astype(dtype))
    assert block[wanted] == 0
