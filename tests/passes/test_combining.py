"""Reductions with `where=` and `initial=`, against NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.passes.test_lowering import LAYOUTS, compiled, differs, laid_out, outcome, values

SHAPES = [(3, 5), (1, 9), (40, 1), (37, 300), (0, 4), (4, 0), (2, 3000)]
MASKED: dict[str, Callable[..., Any]] = {
    "sum": lambda x, m, a: np.sum(x, axis=a, where=m),
    "sum from": lambda x, m, a: x.sum(axis=a, where=m, initial=3),
    "prod": lambda x, m, a: np.prod(x[:9, :9], axis=a, where=m[:9, :9], keepdims=True),
    "max": lambda x, m, a: np.max(x, axis=a, where=m, initial=1),
    "min": lambda x, m, a: x.min(axis=a, where=m, initial=0),
    "any": lambda x, m, a: np.any(x, axis=a, where=m),
    "all": lambda x, m, a: np.all(x, axis=a, where=m),
    "mean": lambda x, m, a: np.mean(x, axis=a, where=m),
    "var": lambda x, m, a: np.var(x, axis=a, where=m, ddof=1),
    "std": lambda x, m, a: x.std(axis=a, where=m, keepdims=True),
    "add.reduce": lambda x, m, a: np.add.reduce(x, axis=a, where=m),
    "maximum.reduce": lambda x, m, a: np.maximum.reduce(x, axis=a, where=m, initial=0),
}
STAY = {("prod", "f2"), ("var", "f2"), ("std", "f2"), ("prod", "c16"), ("var", "c16"), ("std", "c16")} | {
    (name, "c16") for name in MASKED if name.startswith(("max", "min"))
}
CASES = [
    (n, d) for n in MASKED for d in ("?", "i1", "u2", "i8", "f2", "f4", "f8", "c16") if (n, d) not in STAY
]


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize(("name", "dtype"), CASES)
def test_masked_reductions(name: str, dtype: str) -> None:
    function = MASKED[name]
    for axis in (0, 1, None):
        kernel = compiled(lambda x, m, a=axis: function(x, m, a), (dtype, 2), ("?", 2))
        for shape in SHAPES:
            array = values(shape, dtype)
            for layout, mask in (
                ("C", values(shape, "f8", 1) > 0),
                ("strided", values((1, shape[1]), "f8", 2) > 0),
                ("F", np.zeros(shape, bool)),
            ):
                given = laid_out(array, layout), mask
                wanted = outcome(lambda x, m, a=axis: function(x, m, a), *given)
                assert not differs(outcome(kernel, *given), wanted), (shape, axis, layout)


def test_masks_that_do_not_fit_are_numpy_s_error() -> None:
    for function in (MASKED["sum"], MASKED["mean"], MASKED["max"]):
        kernel = compiled(lambda x, m, f=function: f(x, m, 0), ("f8", 2), ("?", 2))
        for rows, columns in ((3, 4), (1, 2), (5, 1)):
            given = np.ones((1, 4)), np.ones((rows, columns), bool)
            wanted = outcome(lambda x, m, f=function: f(x, m, 0), *given)
            assert not differs(outcome(kernel, *given), wanted), (rows, columns)


def test_constants_as_masks_and_nan_where_it_is_left_out() -> None:
    array = values((6, 7), "f8")
    array[2, 3] = np.nan
    for function in (
        lambda x: np.sum(x, where=True),
        lambda x: np.sum(x, axis=0, where=False),
        lambda x: np.max(x, axis=1, where=x == x, initial=-100),
        lambda x: np.sum(x, where=np.isfinite(x), axis=1) / np.sum(np.isfinite(x), axis=1),
        lambda x: np.max(x, where=x > 0, initial=-np.inf, axis=0, keepdims=True) - x,
    ):
        assert not differs(outcome(compiled(function, ("f8", 2)), array), outcome(function, array))


def test_extrema_with_an_initial_value_are_of_nothing_too() -> None:
    for dtype in ("f8", "i4", "?", "f2"):
        kernel = compiled(lambda x: (x.max(0, initial=1), x.min(0, initial=0)), (dtype, 2))
        for shape in ((0, 3), (3, 0), (2, 3)):
            array = values(shape, dtype)
            wanted = array.max(0, initial=1), array.min(0, initial=0)
            assert not differs(tuple(kernel(array)), wanted)
            for layout in LAYOUTS[:4]:
                assert not differs(tuple(kernel(laid_out(array, layout))), wanted)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.complex128, np.int8])
def test_sums_over_no_axes_begin_with_zero(dtype: Any) -> None:
    x = np.array([-0.0, 1.0, 3.0]).astype(dtype)
    for f in (lambda x: x.sum(axis=()), lambda x: np.add.reduce(x * 1, axis=(), keepdims=True)):
        got, want = kg.jit(f, target="cpu")(x), f(x)
        assert got.dtype == want.dtype and got.tobytes() == want.tobytes()
