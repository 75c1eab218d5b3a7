"""Functions that record as several operations, against NumPy and SciPy; a new one needs no new test."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
import scipy.special

import kernelgen as kg
from kernelgen.ops import COMPOSITES, SCIPY, Composite
from tests.ops import oracle


@dataclass(frozen=True)
class Case:
    """A composite called with some options; `function` runs on Tensors and on arrays."""

    name: str
    function: Callable[..., Any]
    arity: int

    @property
    def row(self) -> Composite:
        return COMPOSITES[self.name.partition(" ")[0]]


def _plain(row: Composite) -> Case:
    function = row.functions[0] if row.functions else getattr(scipy.special, row.scipy)
    if isinstance(function, np.ufunc):
        return Case(row.name, function, function.nin)
    parameters = inspect.signature(function).parameters.values()
    required = [p for p in parameters if p.default is p.empty and p.kind < p.VAR_POSITIONAL]
    return Case(row.name, function, len(required))


OPTIONS = (
    Case("round 2", lambda x: np.round(x, 2), 1),
    Case("round -1", lambda x: np.round(x, -1), 1),
    Case("round method", lambda x: x.round(1), 1),
    Case("clip low", lambda x: np.clip(x, 2, None), 1),
    Case("clip high", lambda x: np.clip(x, None, 5), 1),
    Case("clip both", lambda x: np.clip(x, 1, 3), 1),
    Case("clip none", lambda x: np.clip(x, None, None), 1),
    Case("clip out of range", lambda x: np.clip(x, -(2**70), 2**70), 1),
    Case("clip arrays", lambda x, a, b: np.clip(x, a, b), 3),
    Case("clip keywords", lambda x, a: np.clip(x, min=a, max=a), 2),
    Case("clip method", lambda x: x.clip(1, 3), 1),
    Case("nan_to_num given", lambda x: np.nan_to_num(x, nan=1.5, posinf=7.0, neginf=-7.0), 1),
    Case("isclose equal_nan", lambda x, y: np.isclose(x, y, equal_nan=True), 2),
    Case("isclose loose", lambda x, y: np.isclose(x, y, rtol=0.5, atol=1.0), 2),
    Case("isclose number", lambda x: np.isclose(x, 1), 1),
    Case("angle deg", lambda x: np.angle(x, deg=True), 1),
    Case("select", lambda x, y: np.select([x > y, x == y], [x, y], 7), 2),
    Case("polyval", lambda x: np.polyval([1, 2, 3], x), 1),
    Case("polyval floats", lambda x: np.polyval([0.5, -2.0, 3.25], x), 1),
    Case("polyval array", lambda x: np.polyval(np.array([2, 1], np.int8), x), 1),
    Case("divmod operator", lambda x, y: divmod(x, y), 2),
)
NEEDS_OPTIONS = ("clip", "select", "polyval")
CASES = (*(_plain(row) for row in COMPOSITES.values() if row.name not in NEEDS_OPTIONS), *OPTIONS)


@functools.cache
def recorded(dtype: np.dtype, arity: int) -> tuple[dict[str, tuple[int, int]], tuple[np.ndarray, ...]]:
    """Which outputs of one kernel belong to which case, and the outputs."""
    places: dict[str, tuple[int, int]] = {}
    with kg.Tape() as tape:
        tensors = [tape.input(f"x{i}", dtype, ndim=1) for i in range(arity)]
        count = 0
        for case in CASES:
            if case.arity != arity:
                continue
            try:
                results = case.function(*tensors)
            except kg.KernelgenError:
                continue
            results = results if isinstance(results, tuple) else (results,)
            tape.output(*results)
            places[case.name] = (count, len(results))
            count += len(results)
    if not places:
        return {}, ()
    kernel = kg.compile_tape(tape, target="cpu")
    return places, oracle.run(kernel, *oracle.samples((dtype,) * arity))


AMPLIFIES = {
    "boxcox": lambda x, t: t * np.log(np.abs(x) + 1.0),
    "boxcox1p": lambda x, t: t * np.log1p(np.abs(x) + 1.0),
}
"""By how much an exponential multiplies the error of its argument, in SciPy's formulas as in ours."""

PARAMETERS = [(case, dtype) for case in CASES for dtype in oracle.DTYPES]


@pytest.mark.parametrize(("case", "dtype"), PARAMETERS, ids=[f"{c.name}-{d}" for c, d in PARAMETERS])
def test_composite_equals_numpy(case: Case, dtype: np.dtype) -> None:
    args = oracle.samples((dtype,) * case.arity)
    places, outputs = recorded(dtype, case.arity)
    try:
        expected = oracle.reference(case.function, args)
    except (TypeError, ValueError, OverflowError):
        assert case.name not in places
        return
    if case.name not in places:
        assert dtype.kind == "c" and case.row.scipy, "refused"
        return
    start, count = places[case.name]
    expected = expected if isinstance(expected, tuple) else (expected,)
    for got, e in zip(outputs[start : start + count], expected, strict=True):
        check(case, args, got, e)


def check(case: Case, args: tuple[np.ndarray, ...], got: np.ndarray, expected: np.ndarray) -> None:
    assert (got.dtype, got.shape) == (expected.dtype, expected.shape)
    bad = ~oracle.identical(got, expected, zero_sign=not case.name.startswith("clip"))
    if case.name == "round -1" and got.dtype.kind in "iu":
        # Where the rounded value is out of range, NumPy's conversion gives what the processor does.
        bad &= np.abs(args[0].astype(float)) < np.iinfo(got.dtype).max - 10
    if (case.row.exact and args[0].dtype.kind not in case.row.rounded) or got.dtype.kind in "biu":
        assert not np.any(bad), oracle.report(args, got, expected, bad, case.name)
        return
    if case.row.scipy and got.dtype == np.float64:
        # The true value takes long to compute.
        args, got, expected = tuple(a[::5] for a in args), got[::5], expected[::5]
    if case.name == "pseudo_huber":
        # SciPy's overflows to NaN where delta is subnormal.
        delta = args[0].astype(float)
        kept = ~((delta > 0) & (delta < 1e-300))
        args, got, expected = tuple(a[kept] for a in args), got[kept], expected[kept]
    true = wide(case, args, expected)
    if got.dtype.kind == "c":
        finite = np.logical_and.reduce([np.isfinite(a) for a in args])
        error, its = (oracle.complex_errors(z, true, expected, finite) for z in (got, expected))
    else:
        error, its = (oracle.ulp_errors(z, true) for z in (got, expected))
    limit = oracle.bound(case.row, got.dtype)
    if case.name in AMPLIFIES:
        limit = limit * (1 + np.fmin(np.abs(oracle.reference(AMPLIFIES[case.name], args)), 1e3))
    # Where the function cancels, NumPy loses digits too, and the sign of what is left.
    with np.errstate(all="ignore"):
        as_near = np.abs(got.astype(true.dtype) - true) <= 2 * np.abs(expected.astype(true.dtype) - true)
    wrong = (error > limit) & (error > 8 * its) & ~(as_near & (true != 0))
    worst = np.max(np.where(wrong, error, 0), initial=0)
    assert not np.any(wrong), oracle.report(args, got, expected, wrong, f"{case.name}, off by {worst:.3g}")


def wide(case: Case, args: tuple[np.ndarray, ...], expected: np.ndarray) -> np.ndarray:
    """The true value."""
    narrow = np.result_type(*(a.dtype for a in args), expected.dtype)
    target = oracle.WIDE[narrow.name]
    if case.row.scipy and np.dtype(target) == np.longdouble:
        return oracle.special_precise(case.row.scipy, [a.astype(np.float64) for a in args])
    return oracle.reference(case.function, [a.astype(target) for a in args])


def test_every_scipy_row_is_a_ufunc_of_scipy() -> None:
    for name in SCIPY:
        assert isinstance(getattr(scipy.special, name), np.ufunc), name


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_softplus_records_through_logaddexp(dtype: type) -> None:
    with kg.Tape() as tape:
        tape.output(y=scipy.special.softplus(tape.input("x", dtype, ndim=1)))
    x = np.linspace(-30, 30, 100).astype(dtype)
    got = kg.compile_tape(tape)(x)
    assert got.dtype == dtype
    np.testing.assert_allclose(got, scipy.special.softplus(x), rtol=4 * np.finfo(dtype).eps)


def test_select_refuses_conditions_that_are_not_bool() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        with pytest.raises(kg.DTypeError, match="not bool"):
            np.select([x], [x])
        with pytest.raises(kg.ArgumentError, match="choices"):
            np.select([x > 0], [x, x])
        with pytest.raises(kg.DTypeError, match="neither int64 nor uint64"):
            np.select([x > 0], [-(2**63) - 1])
        np.select([x > 0], [2**64 - 1], x)


def test_select_takes_integers_of_64_bits_as_arguments() -> None:
    select = kg.jit(lambda x, n: np.select([x > n], [n], x))
    assert select(np.array([0.5]), -(2**63))[0] == -(2.0**63)
    for n in (2**64, -(2**63) - 1):
        for call in (
            lambda n: np.select([np.array([0.5]) > n], [n], 0.5),
            lambda n: select(np.array([0.5]), n),
        ):
            with pytest.raises((TypeError, OverflowError)):
                call(n)


LIVE = (np.logaddexp, scipy.special.xlogy, np.isclose)


@pytest.mark.parametrize("function", LIVE, ids=lambda f: f.__name__)
def test_arrays_beside_tensors_are_captured_live(function: Callable[..., Any]) -> None:
    constant = np.array([1.0, 2.0])
    with kg.Tape() as tape:
        tape.output(y=function(tape.input("x", np.float64, ndim=1), constant))
    kernel = kg.compile_tape(tape)
    x = np.array([2.5, 3.5])
    constant[:] = 3.5
    np.testing.assert_allclose(kernel(x), function(x, constant), rtol=1e-15)


def test_sizes_are_weak_and_lists_are_arrays() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        assert np.logaddexp(x, x.size).dtype == np.float32
        assert np.clip(x, 0, x.shape[0]).dtype == np.float32
        assert np.logaddexp(x, [1.0, 2.0]).dtype == np.float64
        assert np.isclose(x, True).dtype == bool


SPECIAL = [row for row in COMPOSITES.values() if row.scipy and getattr(scipy.special, row.scipy).nin == 2]
REAL = [d for d in oracle.SUPPORTED if d.kind != "c"]


@pytest.mark.parametrize("row", SPECIAL, ids=lambda row: row.name)
@pytest.mark.parametrize("number", [True, 2, 2.5])
def test_python_numbers_promote_special_functions_as_in_scipy(row: Composite, number: Any) -> None:
    function = getattr(scipy.special, row.scipy)
    for dtype in REAL:
        x = np.ones(2, dtype)
        with kg.Tape() as tape:
            t = tape.input("x", dtype, ndim=1)
            recorded = function(t, number), function(number, t)
        assert [r.dtype for r in recorded] == [function(x, number).dtype, function(number, x).dtype], dtype


@pytest.mark.parametrize("dtype", [np.complex64, np.complex128])
def test_clip_of_complex_numbers_with_nan(dtype: type, target: str) -> None:
    """NaN in the number stays; NaN in a bound counts only where a comparison meets it."""
    parts = [0.0, -1.0, 2.0, np.inf, np.nan]
    values = np.array([complex(a, b) for a in parts for b in parts], dtype)
    x, low, high = (v.ravel() for v in np.meshgrid(values, values, values, indexing="ij"))
    with kg.Tape() as tape:
        a, b, c = (tape.input(n, dtype, ndim=1) for n in "abc")
        tape.output(
            np.clip(a, b, c), np.clip(a, b, 1j), a.clip(-1, c), np.clip(a, None, c), np.clip(a, b, None)
        )
    got = oracle.run(kg.compile_tape(tape, target=target), x, low, high)
    with np.errstate(all="ignore"):
        wanted = (
            np.clip(x, low, high),
            np.clip(x, low, 1j),
            x.clip(-1, high),
            np.clip(x, None, high),
            np.clip(x, low, None),
        )
    for g, w in zip(got, wanted, strict=True):
        bad = ~oracle.identical(g, w)
        assert not np.any(bad), oracle.report((x, low, high), g, w, bad, "clip")


SIZES = np.float32([0, 1e-40, 1e-30, 1e-20, 1e-5, 0.5, 1, 2, 10, 45, 80, 88.5, 90, 93, 104, 1e3, 1e10, 1e18])
LARGE = np.concatenate([SIZES, np.float32([3e19, 1e25, 1e30, 1e37, 3e38])])


@pytest.mark.parametrize("row", [r for r in COMPOSITES.values() if r.scipy], ids=lambda r: r.name)
def test_no_formula_of_float32_overflows_where_the_result_does_not(row: Composite) -> None:
    function = getattr(scipy.special, row.scipy)
    each = np.concatenate([LARGE, -LARGE])
    args = [a.ravel() for a in np.meshgrid(*[each] * function.nin)]
    kernel = kg.jit(lambda *args: function(*args), target="cpu")
    with np.errstate(all="ignore"):
        got, want = kernel(*args), function(*args)
    np.testing.assert_array_equal(np.isfinite(got), np.isfinite(want))
