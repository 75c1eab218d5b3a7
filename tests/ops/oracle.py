"""What the table is compared with: NumPy itself, and values that are computed more precisely."""

from __future__ import annotations

import contextlib
import functools
import itertools
import math
import platform
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import ml_dtypes
import mpmath
import numpy as np
import scipy.special

import kernelgen as kg
from kernelgen import ir
from kernelgen.base.dtypes import (
    BOOL,
    SUPPORTED,
    finfo,
    kind,
    short_float,
)
from kernelgen.ops import (
    OPS,
    SCIPY,
    Composite,
    Op,
)
from kernelgen.ops.composite import elementary
from kernelgen.trace.tensor import Tensor

DTypes = tuple[np.dtype, ...]
BFLOAT16 = np.dtype(ml_dtypes.bfloat16)
DTYPES = (*SUPPORTED, BFLOAT16)
"""Every dtype that kernels have."""

WIDE = {
    "float16": np.dtype(np.float64),
    "bfloat16": np.dtype(np.float64),
    "float32": np.dtype(np.float64),
    "float64": np.dtype(np.longdouble),
    "complex64": np.dtype(np.complex128),
    "complex128": np.dtype(np.clongdouble),
}
"""The dtype in which the true value is computed."""

HALF_ULP = 1.0
"""The bound in the floats of 16 bits: results are rounded from float32's."""

COMPLEX_EPS = 8.0
"""The bound of complex functions, in machine epsilons of the result's magnitude."""


# Values.


def special_values(dtype: np.dtype) -> np.ndarray:
    """The values at which functions are known to go wrong."""
    if dtype == BOOL:
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        wanted = [*range(11), 12, 15, 16, 17, 30, 31, 32, 33, 63, 64, 65, 100, 127, 128, 255]
        wanted += [2**15, 2**16, 2**31 - 1, 2**31, 2**53 + 1, 2**62, info.max // 2, info.max - 1, info.max]
        wanted += [-w for w in wanted] + [info.min, info.min + 1]
        return np.array(sorted({w for w in wanted if info.min <= w <= info.max}), dtype)
    if kind(dtype) == "f":
        info = finfo(dtype)
        tiny, small = float(info.smallest_subnormal), float(info.tiny)
        eps = float(info.eps)
        size = [0.0, tiny, 5 * tiny, small - tiny, small, small * 1.5, eps, 1e-3, 0.3, 0.5, 1 - eps / 2, 1.0]
        size += [1 + eps, 1.5, 2.0, 2.5, 3.0, math.pi, 5.5, 10.0, 20.0, 88.5, 100.0, 1 / eps, 1 / eps + 1]
        size += [1.0 / (2 * eps) + 0.5, float(info.max) / 2, float(info.max), math.inf]
        size += [700.0, 745.0, 1e10, 2.0**64] if dtype != np.float16 else [9.0, 16.0]
        return np.array([*size, *(-s for s in size), math.nan], dtype)
    parts = [0.0, -0.0, 1.0, -1.0, 0.5, -2.0, 3.25, -1e-3, 30.0, math.inf, -math.inf, math.nan]
    values = np.empty(len(parts) ** 2, dtype)
    values.real, values.imag = np.repeat(parts, len(parts)), np.tile(parts, len(parts))
    return values


def random_values(dtype: np.dtype, n: int, rng: np.random.Generator) -> np.ndarray:
    """Ordinary values of every magnitude."""
    if dtype == BOOL:
        return rng.integers(0, 2, n).astype(bool)
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        wide = rng.integers(info.min, info.max, n, dtype, endpoint=True)
        return wide >> rng.integers(0, dtype.itemsize * 8, n).astype(dtype)
    if kind(dtype) == "f":
        info = finfo(dtype)
        any_size = np.exp2(rng.uniform(info.minexp, info.maxexp, n))
        thirds = [rng.normal(0, 1, n), rng.normal(0, 20, n), any_size]
        signs = rng.choice([1.0, 1.0, -1.0], n)
        with np.errstate(over="ignore", under="ignore"):
            return (np.choose(rng.integers(0, 3, n), thirds) * signs).astype(dtype)
    values = np.empty(n, dtype)
    values.real, values.imag = rng.normal(0, 2, (2, n))
    return values


@functools.cache
def samples(dtypes: DTypes, n: int = 600) -> tuple[np.ndarray, ...]:
    """Arguments of one shape: every combination of special values, then random ones."""
    rng = np.random.default_rng(7)
    special = [special_values(d) for d in dtypes]
    if len(dtypes) == 3:
        special = [s[:: max(len(s) // 12, 1)] for s in special]
    pairs = np.meshgrid(*special, indexing="ij")
    values = tuple(
        np.concatenate([p.ravel(), random_values(d, n, rng)]) for p, d in zip(pairs, dtypes, strict=True)
    )
    for v in values:
        v.setflags(write=False)
    return values


# The table's cases.


def accepts(row: Op, dtypes: DTypes) -> bool:
    """Whether the row's dtype rule takes these operands and gives a supported dtype."""
    try:
        operands, result = row.types(dtypes)
    except TypeError:
        return False
    return {*operands, result} <= set(DTYPES)


def loops(row: Op) -> tuple[DTypes, ...]:
    """The dtypes of operands that the row computes in, without a cast."""
    if row.name == "cast":
        return ()
    if row.name == "where":
        return tuple((BOOL, d, d) for d in DTYPES)
    return tuple(
        dtypes
        for dtypes in itertools.product(DTYPES, repeat=row.arity)
        if accepts(row, dtypes) and row.types(dtypes)[0] == dtypes
    )


def converting(row: Op) -> tuple[DTypes, ...]:
    """Equal operand dtypes that the row takes after a cast, such as the sine of integers."""
    same = [(d,) * row.arity for d in DTYPES]
    if row.name in ("cast", "where"):
        return ()
    return tuple(d for d in same if accepts(row, d) and row.types(d)[0] != d)


def numpy_function(row: Op) -> Callable[..., Any]:
    """NumPy's own (or SciPy's) function for a row."""
    if row.functions:
        return row.functions[0]
    base, _, part = row.name.partition("_")
    if base in ("frexp", "modf"):
        index = 0 if part in ("mantissa", "fraction") else 1
        return lambda x: getattr(np, base)(x)[index]
    if row.name in SCIPY:
        return getattr(scipy.special, row.name)
    return row.reference


def record(row: Op, tensors: Sequence[Any]) -> Any:
    """The row's operation through the public API where it has a function there.

    Not so where that also records a check of the operands, which is a part of its own.
    """
    if refuses_negatives(row, tuple(t.dtype for t in tensors)):
        operands, _ = row.types(tuple(t.dtype for t in tensors))
        nodes = [t.astype(d).node for t, d in zip(tensors, operands, strict=True)]
        return Tensor(ir.apply(row.name, *nodes), tensors[0].tape)
    if row.functions or row.name in SCIPY or row.name.startswith(("frexp", "modf")):
        return numpy_function(row)(*tensors)
    return elementary(row.name, *tensors)


def refuses_negatives(row: Op, dtypes: DTypes) -> bool:
    """Whether NumPy refuses an array of operands as a whole when one exponent is negative."""
    if row.name != "power":
        return False
    return row.types(dtypes)[1].kind == "i" and dtypes[1].kind == "i"


def arguments(row: Op, dtypes: DTypes) -> tuple[np.ndarray, ...]:
    """The samples on which NumPy has values of the row."""
    args = samples(dtypes)
    if refuses_negatives(row, dtypes):
        allowed = args[1] >= 0
        return tuple(a[allowed] for a in args)
    return args


def batches(cases: Iterable[tuple[Op, DTypes]], size: int = 16) -> Iterator[tuple[DTypes, tuple[Op, ...]]]:
    """Cases with equal operand dtypes together: each batch becomes one kernel with many outputs."""
    grouped: dict[tuple[DTypes, bool], list[Op]] = {}
    for row, dtypes in cases:
        grouped.setdefault((dtypes, refuses_negatives(row, dtypes)), []).append(row)
    for (dtypes, _), rows in grouped.items():
        for start in range(0, len(rows), size):
            yield dtypes, tuple(rows[start : start + size])


@functools.cache
def compiled(dtypes: DTypes, names: tuple[str, ...], ndim: int | tuple[int, ...], target: str) -> kg.Kernel:
    """A kernel with an output for each of the rows."""
    ranks = ndim if isinstance(ndim, tuple) else (ndim,) * len(dtypes)
    with kg.Tape() as tape:
        tensors = [tape.input(f"x{i}", d, ndim=r) for i, (d, r) in enumerate(zip(dtypes, ranks, strict=True))]
        for name in names:
            tape.output(**{f"r_{name}": record(OPS[name], tensors)})
    return kg.compile_tape(tape, target=target)


def run(kernel: kg.Kernel, *args: Any, **options: Any) -> tuple[Any, ...]:
    """The kernel's results as a tuple, however many."""
    results = kernel(*args, **options)
    return tuple(results) if isinstance(results, tuple) else (results,)


# Comparing.


def reference(function: Callable[..., Any], args: Sequence[Any]) -> Any:
    """NumPy's result, without its warnings."""
    with np.errstate(all="ignore"):
        return function(*args)


def identical(got: np.ndarray, expected: np.ndarray, *, zero_sign: bool = True) -> np.ndarray:
    """Where two arrays agree to the bit, any NaN being like any other."""
    if got.dtype.kind == "c":
        return identical(got.real, expected.real, zero_sign=zero_sign) & identical(
            got.imag, expected.imag, zero_sign=zero_sign
        )
    with np.errstate(invalid="ignore"):  # ml_dtypes warns of NaN that signal
        same = got == expected
        if kind(got.dtype) == "f":
            if zero_sign:
                same &= np.signbit(got) == np.signbit(expected)
            same |= np.isnan(got) & np.isnan(expected)
    return same


def ulp_errors(got: np.ndarray, true: np.ndarray) -> np.ndarray:
    """The error in units in the last place of the true value; inf where class or zero's sign differ."""
    info = finfo(got.dtype)
    with np.errstate(all="ignore"):
        limit = np.ldexp(true.dtype.type(1), int(info.maxexp))
        bounded = np.clip(true, -limit, limit)
        value = np.clip(got.astype(true.dtype), -limit, limit)
        exponent = np.frexp(np.abs(bounded))[1]
        ulp = np.ldexp(true.dtype.type(1), np.maximum(exponent - 1, int(info.minexp)) - int(info.nmant))
        error = np.abs(value - bounded) / ulp
        both_nan = np.isnan(got) & np.isnan(true)
        error = np.where(both_nan, 0, np.where(np.isnan(error), np.inf, error))
        wrong_zero = (got == 0) & (np.signbit(got) != np.signbit(true)) & ~both_nan
    return np.where(wrong_zero, np.inf, error)


def complex_errors(got: np.ndarray, true: np.ndarray, own: np.ndarray, finite: np.ndarray) -> np.ndarray:
    """Errors in epsilons of |z|; for operands that are not finite, parts must be of NumPy's own class."""
    info = np.finfo(got.dtype)
    with np.errstate(all="ignore"):
        limit = np.ldexp(true.real.dtype.type(1), int(info.maxexp))
        size = np.maximum(np.fmin(np.abs(true), limit), float(info.tiny))
        error = np.zeros(got.shape)
        for g, t, o in ((got.real, true.real, own.real), (got.imag, true.imag, own.imag)):
            part = np.abs(np.clip(g.astype(t.dtype), -limit, limit) - np.clip(t, -limit, limit)) / size
            part = np.asarray(part / float(info.eps), np.float64)
            classified = np.isnan(o) | np.isinf(o) | (~finite & (o == 0))
            part = np.where(classified, np.where(identical(g, o), 0, np.inf), part)
            part = np.where(np.isnan(part), np.inf, part)
            error = np.maximum(error, part)
    return error


FORMULAS: dict[str, Callable[..., Any]] = {
    "erf": mpmath.erf,
    "erfc": mpmath.erfc,
    "gamma": mpmath.gamma,
    "gammaln": mpmath.loggamma,
    "ndtr": mpmath.ncdf,
    "expit": lambda x: 1 / (1 + mpmath.exp(-x)),
    "logit": lambda x: mpmath.log(x / (1 - x)),
    "log_expit": lambda x: -mpmath.log1p(mpmath.exp(-x)),
    "xlogy": lambda x, y: x * mpmath.log(y),
    "xlog1py": lambda x, y: x * mpmath.log1p(y),
    "entr": lambda x: -x * mpmath.log(x),
    "rel_entr": lambda x, y: x * mpmath.log(x / y),
    "kl_div": lambda x, y: x * mpmath.log(x / y) - x + y,
    "exprel": lambda x: mpmath.expm1(x) / x,
    "huber": lambda d, r: r * r / 2 if abs(r) <= d else d * (abs(r) - d / 2),
    "pseudo_huber": lambda d, r: r * r / (1 + mpmath.sqrt(1 + (r / d) ** 2)),
    "boxcox": lambda x, t: mpmath.expm1(t * mpmath.log(x)) / t,
    "boxcox1p": lambda x, t: mpmath.expm1(t * mpmath.log1p(x)) / t,
    "exp10": lambda x: mpmath.mpf(10) ** x,
    "exp2": lambda x: mpmath.mpf(2) ** x,
    "cbrt": lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)),
    "expm1": mpmath.expm1,
    "log1p": mpmath.log1p,
}
"""What the functions of `scipy.special` are, for numbers at which they are finite."""


def special_precise(name: str, args: Sequence[np.ndarray]) -> np.ndarray:
    """A function of float64 with 60 digits; SciPy's own value where operands or result are special."""
    result = np.asarray(reference(getattr(scipy.special, name), args)).astype(np.longdouble)
    ordinary = np.logical_and.reduce([np.isfinite(a) & (a != 0) for a in args])
    if name in ("erf", "erfc", "gamma", "gammaln", "ndtr"):
        ordinary &= np.abs(args[0]) < 1e300  # mpmath takes long beyond, where these have their limits
    with mpmath.workdps(60):
        for place in map(tuple, np.argwhere(ordinary)):
            with contextlib.suppress(ValueError, OverflowError, ZeroDivisionError):
                value = FORMULAS[name](*(mpmath.mpf(float(a[place])) for a in args))
                real = not isinstance(value, mpmath.mpc) or name == "gammaln"
                if real and value != 0:
                    result[place] = _longdouble(mpmath.re(value))
    return result


def _longdouble(value: Any) -> np.longdouble:
    mantissa, exponent = mpmath.frexp(value)
    high = float(mantissa)
    pair = np.longdouble(high) + np.longdouble(float(mantissa - high))
    with np.errstate(all="ignore"):
        return np.ldexp(pair, int(max(min(exponent, 20000), -20000)))


def true_value(function: Callable[..., Any], args: Sequence[Any]) -> Any:
    """The function's value computed in the next wider dtype."""
    name = getattr(function, "__name__", "")
    if name in FORMULAS and args[0].dtype == np.float64 and function is getattr(scipy.special, name):
        return special_precise(name, args)
    with np.errstate(all="ignore"):
        return function(*(a.astype(WIDE[a.dtype.name]) if a.dtype.name in WIDE else a for a in args))


def errors(
    function: Callable[..., Any],
    args: Sequence[np.ndarray],
    got: np.ndarray,
) -> np.ndarray:
    """The error of an inexact result in its own measure: ULP, or epsilons for complex numbers."""
    true = true_value(function, args)
    if got.dtype.kind != "c":
        return ulp_errors(np.asarray(got), np.asarray(true))
    finite = np.logical_and.reduce([np.isfinite(a) for a in args])
    own = reference(function, args)
    error, its = (complex_errors(z, true, own, finite) for z in (got, own))
    # NumPy's complex functions lose digits near their zeros; a kernel may lose as many.
    return np.where(error <= 2 * its, 0, error)


def report(args: Sequence[np.ndarray], got: Any, expected: Any, bad: np.ndarray, what: str) -> str:
    """The first wrong elements, as a message."""
    places = np.argwhere(bad)
    lines = [f"{what}: {len(places)} of {np.size(bad)} elements are wrong"]
    arrays = np.broadcast_arrays(*args, got, expected)
    for place in places[:8]:
        *given, g, e = (a[tuple(place)] for a in arrays)
        lines.append(f"  ({', '.join(map(repr, given))}) -> {g!r}, NumPy has {e!r}")
    return "\n".join(lines)


def bound(row: Op | Composite, dtype: np.dtype) -> float:
    """The error that a row may have in a result of this dtype."""
    if dtype.kind == "c":
        return COMPLEX_EPS
    if short_float(dtype):
        return HALF_ULP
    return row.ulp[dtype == np.float64]


def names(cases: Iterable[tuple[Op | Composite, DTypes]]) -> list[str]:
    """Test ids."""
    return [f"{row.name}-{'-'.join(d.name for d in dtypes)}" for row, dtypes in cases]


def check(row: Op, args: Sequence[np.ndarray], got: Any) -> None:
    """Asserts that a row's result on these operands is NumPy's, or within the row's bound."""
    function = numpy_function(row)
    args = [np.asarray(a) for a in args]
    expected = reference(function, args)
    assert np.asarray(got).dtype == expected.dtype
    assert np.shape(got) == np.shape(expected)
    if row.exact and args[-1].dtype.kind not in row.rounded:
        bad = ~identical(got, expected, zero_sign=row.name not in ZERO_SIGN_FREE)
        assert not np.any(bad), report(args, got, expected, bad, row.name)
        return
    if expected.dtype.kind in "biu":
        bad = got != expected
        assert not np.any(bad), report(args, got, expected, bad, row.name)
        return
    operands, _ = row.types(tuple(a.dtype for a in args))
    with np.errstate(all="ignore"):
        converted = [a.astype(d) for a, d in zip(args, operands, strict=True)]
    error = errors(function, converted, got)
    limit = bound(row, expected.dtype)
    message = f"{row.name} is off by {np.max(error, initial=0):.3g}, and the bound is {limit}"
    assert not np.any(error > limit), report(args, got, expected, error > limit, message)


ZERO_SIGN_FREE = {"fmax", "fmin"} | ({"maximum", "minimum"} if platform.machine() != "x86_64" else set())
"""Of +0 and -0, NumPy's vector and scalar loops choose differently."""
