"""Reductions that leave NaN out, against NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from tests.passes.test_lowering import LAYOUTS, compiled, differs, laid_out, outcome, values

FUNCTIONS: dict[str, Callable[..., Any]] = {
    "nansum": np.nansum,
    "nanprod": np.nanprod,
    "nanmax": np.nanmax,
    "nanmin": np.nanmin,
    "nanmean": np.nanmean,
    "nanvar": np.nanvar,
    "nanstd": np.nanstd,
}
STAY = {("nanprod", "f2"), ("nanvar", "f2"), ("nanstd", "f2")}
CASES = [
    *((n, d) for n in FUNCTIONS for d in ("f2", "f4", "f8", "i4", "?") if (n, d) not in STAY),
    ("nansum", "c8"),
    ("nanmean", "c16"),
]


def with_nan(shape: tuple[int, ...], dtype: str, rows: tuple[int, ...] = ()) -> Any:
    """Values of which a third is NaN, and all in some rows."""
    array = values(shape, dtype)
    if array.dtype.kind in "fc":
        array[np.random.default_rng(5).random(shape) < 0.3] = np.nan
        for row in rows:
            array[row : row + 1] = np.nan
    return array


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize(("name", "dtype"), CASES)
def test_each_function_of_each_dtype(name: str, dtype: str) -> None:
    function = FUNCTIONS[name]
    for axis, keepdims in ((0, False), (1, True), (None, False)):

        def program(x: Any, a: Any = axis, k: bool = keepdims) -> Any:
            return function(x, axis=a, keepdims=k)

        kernel = compiled(program, (dtype, 2))
        for shape in ((3, 5), (1, 9), (40, 1), (37, 300), (4, 0), (0, 4)):
            array = with_nan(shape, dtype, (1, 2))
            for layout in LAYOUTS[:3]:
                given = laid_out(array, layout)
                assert not differs(outcome(kernel, given), outcome(program, given)), (shape, axis, layout)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize(
    "program",
    [
        lambda x, m: np.nansum(x, axis=0, where=m, initial=2),
        lambda x, m: np.nanmax(x, axis=0, where=m, initial=-1),
        lambda x, m: np.nanmin(x, axis=1, initial=2),
        lambda x, m: np.nanmean(x, axis=1, where=m, keepdims=True),
        lambda x, m: np.nanvar(x, axis=0, ddof=1),
        lambda x, m: np.nanvar(x, axis=1, where=m),
        lambda x, m: (x - np.nanmean(x, axis=0)) / np.nanstd(x, axis=0),
        lambda x, m: np.nanmax(x * 2, axis=(0, 1)) - np.nanmin(np.sqrt(x)),
        lambda x, m: np.nanprod(x[1:], axis=0) + np.nansum(x),
        lambda x, m: np.fmax.reduce(x, axis=1) - np.fmin.reduce(x * 2, axis=(0, 1)),
        lambda x, m: np.fmin.reduce(m, axis=1),
    ],
)
def test_with_masks_and_in_expressions(program: Callable[..., Any]) -> None:
    kernel = compiled(program, ("f8", 2), ("?", 2))
    for shape in ((3, 5), (2, 9), (40, 1), (37, 300)):
        given = with_nan(shape, "f8", (1,)), values(shape, "f8", 3) > 0
        assert not differs(outcome(kernel, *given), outcome(program, *given)), shape


def test_rows_without_a_number_give_nan_without_a_warning() -> None:
    array = np.array([[np.nan, np.nan], [1.0, np.nan]])
    kernel = compiled(
        lambda x: (np.nanmax(x, axis=1), np.nanmean(x, axis=1), np.nanvar(x, axis=1)), ("f8", 2)
    )
    np.testing.assert_array_equal(kernel(array), [[np.nan, 1], [np.nan, 1], [np.nan, 0]])
