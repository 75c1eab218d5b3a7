"""Functions that are derived by what they are defined as: against differences, in both modes and twice."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.derive import numeric
from tests.derive.numeric import MASK, A, S, V, W

RNG = np.random.default_rng(3)
T = RNG.normal(size=(2, 3, 4))


pytestmark = pytest.mark.usefixtures("interpreted")


CASES: dict[str, tuple[Callable[..., Any], tuple[Any, ...]]] = {
    "tile": (lambda x: np.tile(x, 3) ** 2, (V,)),
    "tile2": (lambda x: np.tile(x, (2, 3)) ** 2, (A,)),
    "tile up": (lambda x: np.tile(x, (2, 1, 3)) ** 2, (A,)),
    "trace": (lambda x: np.trace(x), (S,)),
    "trace off": (lambda x: np.trace(x, 1), (A,)),
    "tril": (lambda x: np.tril(x) ** 2, (A,)),
    "triu": (lambda x: np.triu(x, 1) ** 2, (A,)),
    "cumprod": (lambda x: np.cumprod(x), (V,)),
    "cumprod axis": (lambda x: np.cumprod(x, axis=1), (A,)),
    "cumulative_sum": (lambda x: np.cumulative_sum(x) ** 2, (V,)),
    "cumulative_sum init": (lambda x: np.cumulative_sum(x, include_initial=True) ** 2, (V,)),
    "cumulative_prod": (lambda x: np.cumulative_prod(x) ** 2, (V,)),
    "add.accumulate": (lambda x: np.add.accumulate(x) ** 2, (A,)),
    "multiply.accumulate": (lambda x: np.multiply.accumulate(x) ** 2, (A,)),
    "maximum.accumulate": (lambda x: np.maximum.accumulate(x) ** 2, (V,)),
    "minimum.accumulate": (lambda x: np.minimum.accumulate(x, axis=1) ** 2, (A,)),
    "logaddexp.reduce": (lambda x: np.logaddexp.reduce(x), (V,)),
    "add.outer": (lambda x, y: np.add.outer(x, y) ** 2, (V, W)),
    "multiply.outer": (lambda x, y: np.multiply.outer(x, y) ** 2, (V, W)),
    "sort": (lambda x: np.sort(x) ** 2, (V,)),
    "sort axis": (lambda x: np.sort(x, axis=0) ** 2, (A,)),
    "sort none": (lambda x: np.sort(x, axis=None) ** 2, (A,)),
    "partition": (lambda x: np.partition(x, 2)[2] ** 2, (V,)),
    "average": (lambda x: np.average(x), (V,)),
    "average w": (lambda x, y: np.average(x, weights=y * y), (V, W)),
    "average axis": (lambda x: np.average(x, axis=1, weights=np.arange(1.0, 5)), (A,)),
    "nansum": (lambda x: np.nansum(x), (V,)),
    "nanmean": (lambda x: np.nanmean(x, axis=0), (A,)),
    "nanvar": (lambda x: np.nanvar(x), (V,)),
    "nanstd": (lambda x: np.nanstd(x, axis=1), (A,)),
    "nanmax": (lambda x: np.nanmax(x), (V,)),
    "nanmin": (lambda x: np.nanmin(x, axis=1), (A,)),
    "nanprod": (lambda x: np.nanprod(x), (V,)),
    "nancumsum": (lambda x: np.nancumsum(x) ** 2, (V,)),
    "nancumprod": (lambda x: np.nancumprod(x) ** 2, (V,)),
    "median": (lambda x: np.median(x), (V,)),
    "median odd": (lambda x: np.median(x, axis=0), (A,)),
    "quantile": (lambda x: np.quantile(x, 0.3), (V,)),
    "quantiles": (lambda x: np.quantile(x, [0.3, 0.6], axis=1), (A,)),
    "percentile": (lambda x: np.percentile(x, 30), (V,)),
    "interp": (lambda x: np.interp(x, np.arange(6.0) - 3, W), (V,)),
    "interp of one point": (lambda x, y: np.interp(x, np.array([0.2]), y[:1]), (V, W)),
    "interp fp": (lambda x, y: np.interp(x, np.arange(6.0) - 3, y), (V, W)),
    "trapezoid": (lambda x: np.trapezoid(x), (V,)),
    "trapezoid x": (lambda x, y: np.trapezoid(x, y), (V, W)),
    "gradient": (lambda x: np.gradient(x) ** 2, (V,)),
    "gradient ax": (lambda x: np.gradient(x, axis=1) ** 2, (A,)),
    "convolve": (lambda x, y: np.convolve(x, y), (V, W[:3])),
    "convolve same": (lambda x, y: np.convolve(x, y, "same"), (V, W[:3])),
    "convolve valid": (lambda x, y: np.convolve(x, y, "valid"), (V, W[:3])),
    "correlate": (lambda x, y: np.correlate(x, y, "full"), (V, W[:3])),
    "correlate valid": (lambda x, y: np.correlate(x, y), (V, W[:3])),
    "ediff1d": (lambda x: np.ediff1d(x) ** 2, (V,)),
    "diff prepend": (lambda x: np.diff(x, prepend=0.0) ** 2, (V,)),
    "rot90": (lambda x: np.rot90(x) ** 2, (A,)),
    "flipud": (lambda x: np.flipud(x) ** 2, (A,)),
    "fliplr": (lambda x: np.fliplr(x) ** 2, (A,)),
    "rollaxis": (lambda x: np.rollaxis(x, 2) ** 2, (T,)),
    "dstack": (lambda x, y: np.dstack([x, y]) ** 2, (A, A * 2)),
    "dstack v": (lambda x, y: np.dstack([x, y]) ** 2, (V, W)),
    "column_stack": (lambda x, y: np.column_stack([x, y]) ** 2, (V, W)),
    "vstack mixed": (lambda x, y: np.vstack([x, y]) ** 2, (A, V[:4])),
    "concat axis None": (lambda x, y: np.concatenate([x, y], axis=None) ** 2, (V, A)),
    "split": (lambda x: np.split(x, 3)[1] ** 2, (V,)),
    "split several": (lambda x: sum(p * k for k, p in enumerate(np.split(x, 3))) ** 2, (V,)),
    "hsplit": (lambda x: np.hsplit(x, 2)[1] ** 2, (A,)),
    "vsplit": (lambda x: np.vsplit(x, 3)[1] ** 2, (A,)),
    "unwrap": (lambda x: np.unwrap(x * 5) ** 2, (V,)),
    "vander": (lambda x: np.vander(x, 4), (V,)),
    "polyval p": (lambda x: np.polyval(x, 2.0), (V,)),
    "quantile levels": (lambda x: np.quantile(x, np.array([0.3, 0.6]), axis=1, keepdims=True) * x, (A,)),
    "quantile by its level": (lambda x, q: np.quantile(x, np.abs(q[:2]) / 9 + 0.3), (V, W)),
    "interp period": (lambda x, y: np.interp(x * 3, np.arange(6.0), y, period=6.5) ** 2, (V, W)),
    "linspace": (lambda x, y: np.linspace(x, y, 4) ** 2, (V, W)),
    "linspace open": (lambda x, y: np.linspace(x, y, 5, endpoint=False, axis=1) ** 2, (V, W)),
    "cov": (lambda x: np.cov(x), (A,)),
    "cov of columns": (lambda x: np.cov(x, rowvar=False, bias=True), (A,)),
    "cov of a vector": (lambda x: np.cov(x) * x, (V,)),
    "corrcoef": (lambda x: np.corrcoef(x + 4 * np.eye(3, 4)), (A,)),
    "prod initial": (lambda x: np.prod(x, axis=1, initial=2.5), (A,)),
    "prod recorded initial": (lambda x, y: np.prod(x, axis=1, initial=y[0]), (A, V)),
    "sum recorded initial": (lambda x, y: np.sum(x * x, axis=0, initial=y[0]) ** 2, (A, V)),
    "prod where initial": (lambda x: np.prod(x, where=MASK, initial=1.5), (V,)),
    "cond": (lambda x: np.linalg.cond(x + np.diag([0.0, 4.0, 9.0])), (S,)),
    "cond 1": (lambda x: np.linalg.cond(x, 1), (S,)),
    "tensorsolve": (lambda x, y: np.linalg.tensorsolve(x.reshape(3, 3, 1), y[:3]), (S, V)),
    "tensorinv": (lambda x: np.linalg.tensorinv(x.reshape(3, 1, 3), ind=2), (S,)),
    "rfft2": (lambda x: np.abs(np.fft.rfft2(x)) ** 2, (A,)),
    "rfftn": (lambda x: np.abs(np.fft.rfftn(x, axes=(2, 0), norm="ortho")) ** 2, (T,)),
    "irfft2": (lambda x: np.fft.irfft2(x + 1j * x**2) ** 2, (A,)),
    "irfftn": (lambda x: np.fft.irfftn(x + 1j * x**2) ** 2, (T,)),
    "hfft": (lambda x: np.fft.hfft(x + 1j * x**2, 7) ** 2, (V,)),
    "ihfft": (lambda x: np.abs(np.fft.ihfft(x)) ** 2, (V,)),
    "prod where": (lambda x: np.prod(x, where=MASK), (V,)),
    "mean where": (lambda x: np.mean(x, where=MASK), (V,)),
    "var where": (lambda x: np.var(x, where=MASK), (V,)),
    "max where": (lambda x: np.max(x, where=MASK, initial=-9.0), (V,)),
    "bincount": (lambda x: np.bincount([0, 1, 1, 2, 0, 1], weights=x) ** 2, (V,)),
}
NEWER = ("cumulative_sum", "cumulative_prod")
"""Functions that NumPy 2.0 does not have."""


@pytest.mark.parametrize("name", sorted(CASES))
def test_against_differences(name: str) -> None:
    numeric.check_named(CASES, name, NEWER)


ZEROS = [[2.0, 0.0, 3.0, -1.5], [0.0, 2.0, 3.0], [2.0, 0.0, 0.0, 4.0], [0.0, 0.0], [1.0, 0.0, 3.0, 0.0, 2.0]]


@pytest.mark.parametrize("values", ZEROS)
def test_running_products_with_zeros(values: list[float]) -> None:
    numeric.check(lambda x: np.cumprod(x), (np.array(values),))


@pytest.mark.parametrize("size", [1, 2, 5, 6])
def test_sizes_are_no_part_of_forms(size: int) -> None:
    x = RNG.permutation(size) + RNG.random(size) / 4  # No two change places within a difference.
    y = RNG.normal(size=size)
    numeric.check(lambda x, y: np.median(x) * np.trace(x[:, None] * y) + np.sum(np.sort(x) * y), (x, y))


def test_a_median_of_no_elements() -> None:
    """NumPy gives NaN for each of none."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = kg.grad(lambda x: np.sum(x - np.median(x, axis=-1, keepdims=True)))(np.ones((2, 0)))
    assert found.shape == (2, 0)


@pytest.mark.parametrize(("first", "second"), [(6, 3), (3, 6), (5, 4), (4, 4), (1, 3), (6, 1)])
@pytest.mark.parametrize("mode", ["full", "same", "valid"])
def test_convolutions(first: int, second: int, mode: Any) -> None:
    args = RNG.normal(size=first), RNG.normal(size=second)
    numeric.check(lambda x, y: np.convolve(x, y, mode), args)
    numeric.check(lambda x, y: np.correlate(x, y, mode), args)
