"""Which dtype a result has, what is refused, conversions, and Python numbers: as NumPy has them."""

from __future__ import annotations

import itertools
import operator
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.base.dtypes import (
    BOOL,
    SUPPORTED,
    finfo,
    kind,
)
from kernelgen.ops import (
    COMPOSITES,
    OPS,
    RECORDED,
    Op,
)
from tests.ops import oracle
from tests.ops.oracle import BFLOAT16, DTYPES

RECORDABLE = [row for row in OPS.values() if row.functions]
NOT_ELEMENTWISE = {"matmul", "vecdot", "matvec", "vecmat", "isnat"}
"""ufuncs of NumPy that are no elementwise functions of numbers: products of matrices, and one of dates."""

ARRAY_API = (
    "abs", "acos", "acosh", "add", "asin", "asinh", "atan", "atan2", "atanh", "bitwise_and",
    "bitwise_left_shift", "bitwise_invert", "bitwise_or", "bitwise_right_shift", "bitwise_xor", "ceil",
    "clip", "conj", "copysign", "cos", "cosh", "divide", "equal", "exp", "expm1", "floor", "floor_divide",
    "greater", "greater_equal", "hypot", "imag", "isfinite", "isinf", "isnan", "less", "less_equal", "log",
    "log1p", "log2", "log10", "logaddexp", "logical_and", "logical_not", "logical_or", "logical_xor",
    "maximum", "minimum", "multiply", "negative", "nextafter", "not_equal", "positive", "pow", "real",
    "reciprocal", "remainder", "round", "sign", "signbit", "sin", "sinh", "square", "sqrt", "subtract",
    "tan", "tanh", "trunc", "where",
)  # fmt: skip
"""The elementwise functions of the Array API standard 2024.12 (and `where`)."""


def test_every_ufunc_of_numpy_records() -> None:
    ufuncs = {value for value in vars(np).values() if isinstance(value, np.ufunc)}
    missing = {u.__name__ for u in ufuncs if u not in RECORDED}
    assert missing == NOT_ELEMENTWISE


@pytest.mark.parametrize("name", ARRAY_API)
def test_every_function_of_the_array_api_records(name: str) -> None:
    dtype = np.int32 if name.startswith("bitwise") else np.float32
    function = getattr(np, name)
    row = RECORDED[function]
    arity = row.arity if isinstance(row, Op) else {"clip": 1, "round": 1, "logaddexp": 2}[name]
    with kg.Tape() as tape:
        tensors = [tape.input(f"x{i}", dtype, ndim=1) for i in range(arity)]
        result = function(*tensors, 0, 1) if name == "clip" else function(*tensors)
        tape.output(y=result)
    numbers = (0, 1) if name == "clip" else ()
    assert result.dtype == numpy_dtype(function, (*[np.ones(1, dtype)] * arity, *numbers))


def numpy_dtype(function: Any, args: tuple[Any, ...]) -> np.dtype | type[Exception]:
    """The dtype of NumPy's result on small arrays, or the error."""
    try:
        with np.errstate(all="ignore"):
            result = function(*args)
    except (TypeError, OverflowError, ValueError) as error:
        return type(error)
    dtypes = [r.dtype for r in result] if isinstance(result, tuple) else [result.dtype]
    return dtypes[0] if dtypes[0] in DTYPES else TypeError


def recorded_dtype(function: Any, args: tuple[Any, ...]) -> np.dtype | type[Exception]:
    """The dtype of the recorded result, or the error."""
    with kg.Tape() as tape:
        given = [
            tape.input(f"x{i}", a.dtype, ndim=1) if isinstance(a, np.ndarray) else a
            for i, a in enumerate(args)
        ]
        try:
            result = function(*given)
        except kg.DTypeError:
            return TypeError
    return result[0].dtype if isinstance(result, tuple) else result.dtype


def agree(expected: np.dtype | type[Exception], got: np.dtype | type[Exception]) -> bool:
    return expected == got or (isinstance(expected, type) and isinstance(got, type))


@pytest.mark.parametrize("row", RECORDABLE, ids=lambda row: row.name)
def test_dtypes_of_every_row(row: Op) -> None:
    for function in row.functions:
        for dtypes in itertools.product(DTYPES, repeat=min(row.arity, 2)):
            args: tuple[np.ndarray, ...] = tuple(np.ones(1, d) for d in dtypes)
            if row.arity == 3:
                args = (np.ones(1, bool), *args)
            expected, got = numpy_dtype(function, args), recorded_dtype(function, args)
            assert agree(expected, got), f"{row.name}{dtypes}: {got}, NumPy has {expected}"


NUMBERS: tuple[Any, ...] = (True, 1, -1, 300, 2**40, 2**63, 2**70, 1.5, 1e300, float("inf"), 2j)
SCALARS = tuple(
    t(1) for t in (np.bool_, np.int8, np.uint64, np.float16, np.float64, np.complex64, BFLOAT16.type)
)


@pytest.mark.parametrize("row", [r for r in RECORDABLE if r.arity == 2], ids=lambda row: row.name)
def test_numbers_are_weak(row: Op) -> None:
    function = row.functions[0]
    for dtype, number in itertools.product(DTYPES, NUMBERS + SCALARS):
        array = np.ones(1, dtype)
        for args in ((array, number), (number, array)):
            if row.name == "power" and args[1] is not array and number == -1:
                continue
            if row.name.startswith("logical") and type(number) is int and number >= 2**63:
                continue  # NumPy cannot say whether this is true; a recording can
            expected, got = numpy_dtype(function, args), recorded_dtype(function, args)
            assert agree(expected, got), f"{row.name}({args!r}): {got}, NumPy has {expected}"


COMPARISONS = (np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal)


@pytest.mark.parametrize("dtype", [d for d in SUPPORTED if d.kind in "iu"], ids=str)
def test_comparison_with_numbers_out_of_range(dtype: np.dtype) -> None:
    x = oracle.special_values(dtype)
    numbers = (-(2**70), -(2**63), -129, -1, 0, 255, 256, 2**32, 2**63, 2**64, 2**70)
    with kg.Tape() as tape:
        t = tape.input("x", dtype, ndim=1)
        for function, number in itertools.product(COMPARISONS, numbers):
            tape.output(function(t, number), function(number, t))
    results = iter(oracle.run(kg.compile_tape(tape), x))
    for function, number in itertools.product(COMPARISONS, numbers):
        np.testing.assert_array_equal(next(results), function(x, number), str((function, number)))
        np.testing.assert_array_equal(next(results), function(number, x), str((number, function)))


OPERATORS = (
    operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow,
    operator.and_, operator.or_, operator.xor, operator.lshift, operator.rshift, operator.lt, operator.eq,
)  # fmt: skip


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_operators_with_numbers(dtype: np.dtype, target: str) -> None:
    """Values, not only dtypes: a Python number has the array's dtype."""
    x = oracle.samples((dtype,), 50)[0]
    numbers = (True, 0, 1, 2, 3, 0.5, -1, 2.0, -1.0, 1.0, 0.1, 1j)
    cases = list(itertools.product(OPERATORS, numbers, (False, True)))
    expected, results = [], []
    with kg.Tape() as tape:
        t = tape.input("x", dtype, ndim=1)
        for function, number, swapped in cases:
            if function is operator.pow and swapped and dtype.kind == "i":
                continue  # negative exponents, which NumPy refuses as a whole
            try:
                wanted = oracle.reference(function, (number, x) if swapped else (x, number))
            except (TypeError, OverflowError, ValueError):
                with pytest.raises(kg.KernelgenError):
                    function(number, t) if swapped else function(t, number)
                continue
            tape.output(function(number, t) if swapped else function(t, number))
            expected.append((wanted, f"{function.__name__} {number} {'swapped' if swapped else ''}"))
    with np.errstate(all="ignore"):
        results = oracle.run(kg.compile_tape(tape, target=target), x)
    for got, (wanted, what) in zip(results, expected, strict=True):
        assert got.dtype == wanted.dtype, what
        if wanted.dtype.kind == "c" or what.startswith("pow"):
            # Values of complex and inexact functions are tested in test_table.
            with np.errstate(invalid="ignore"):
                plain = np.isfinite(x) & (np.abs(x) < 50)
            tolerance = 64 * float(finfo(wanted.dtype).eps) if kind(wanted.dtype) in "fc" else 0
            np.testing.assert_allclose(got[plain], wanted[plain], rtol=tolerance, atol=1e-30, err_msg=what)
        else:
            bad = ~oracle.identical(got, wanted)
            assert not np.any(bad), oracle.report((x,), got, wanted, bad, what)


@pytest.mark.parametrize("source", DTYPES, ids=str)
def test_conversions(source: np.dtype) -> None:
    x = oracle.samples((source,), 400)[0]
    with kg.Tape() as tape:
        t = tape.input("x", source, ndim=1)
        for target in DTYPES:
            tape.output(**{f"to_{target.name}": t.astype(target)})
    results = oracle.run(kg.compile_tape(tape), x)
    for target, got in zip(DTYPES, results, strict=True):
        value = x.real if target.kind not in "cb" and source.kind == "c" else x
        expected = oracle.reference(lambda v, d: v.astype(d), (value, target))
        bad = ~oracle.identical(got, expected)
        if target.kind in "iu" and kind(source) in "fc":
            # Out of range the processor decides; in range every conversion truncates.
            info = np.iinfo(target)
            with np.errstate(invalid="ignore"):
                whole = np.trunc(value.astype(np.longdouble))
                bad &= (whole >= info.min) & (whole <= info.max)
        assert got.dtype == expected.dtype
        assert not np.any(bad), oracle.report((x,), got, expected, bad, f"{source} to {target}")


@pytest.mark.parametrize("target", [d for d in SUPPORTED if d.kind in "iu"], ids=str)
def test_conversions_out_of_range_are_those_of_numpy(target: np.dtype) -> None:
    """One value at a time, so that NumPy takes its scalar loop; the vector one differs on some processors."""
    values = [1e10, -1e10, 3e9, -3e9, 300.0, -300.0, 70000.0, 1e18, -1e18, float(2**63), 1e19, 1e30, -1e30]
    x = np.array([*values, np.inf, -np.inf, np.nan])
    with kg.Tape() as tape:
        tape.output(y=tape.input("x", np.float64, ndim=1).astype(target))
    got = kg.compile_tape(tape)(x)
    expected = np.array([oracle.reference(lambda v: np.array([v]).astype(target)[0], (v,)) for v in x])
    assert got.dtype == target
    if target.kind == "i" and target.itemsize >= 4:
        np.testing.assert_array_equal(got, expected)


def test_double_rounding_to_float16() -> None:
    """float64 to float16 rounds once, also where float32 lies half-way between."""
    half = np.arange(0x7C00, dtype=np.uint16).view(np.float16).astype(np.float64)
    middle = (half[:-1] + half[1:]) / 2
    x = np.concatenate([middle * (1 + k * 2.0**-40) for k in (-1, 0, 1)] + [half, [65519.999, 65520.0]])
    x = np.concatenate([x, -x])
    with kg.Tape() as tape:
        tape.output(y=tape.input("x", np.float64, ndim=1).astype(np.float16))
    got = kg.compile_tape(tape)(x)
    with np.errstate(over="ignore"):
        expected = x.astype(np.float16)
    assert np.all(oracle.identical(got, expected))


def test_refused_dtypes_name_the_operation() -> None:
    with kg.Tape() as tape:
        flag, byte, z = (tape.input(n, d, ndim=1) for n, d in (("f", bool), ("b", np.uint8), ("z", complex)))
        with pytest.raises(kg.DTypeError, match="subtract"):
            flag - flag
        with pytest.raises(kg.DTypeError, match="300"):
            byte + 300
        with pytest.raises(kg.DTypeError, match="negative power"):
            byte.astype(np.int8) ** -1
        with pytest.raises(kg.DTypeError, match="floor_divide"):
            z // 2


def test_composites_are_listed_once() -> None:
    functions = [f for row in (*OPS.values(), *COMPOSITES.values()) for f in row.functions]
    assert len(functions) == len(set(functions))
    assert BOOL in SUPPORTED
