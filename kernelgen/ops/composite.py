"""Rows of functions that record as several operations.

Each is written once, with NumPy's functions, so that it runs on Tensors and on arrays alike.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import (
    BOOL,
    FLOAT32,
    FLOAT64,
    DType,
    kind,
    short_float,
)
from kernelgen.base.errors import ArgumentError, DTypeError
from kernelgen.ops.elementary import OPS
from kernelgen.ops.table import ArgType, Composite, special_dtype

_SQRT_HALF = math.sqrt(0.5)
_SQRT_HALF_HIGH = math.floor(_SQRT_HALF * 2**26) / 2**26
_SQRT_HALF_LOW = _SQRT_HALF - _SQRT_HALF_HIGH
_SQRT_HALF_TAIL = -4.833646656726457e-17
"""What the float64 nearest to sqrt(1/2) lacks, with its upper half and the rest of it."""


def _inexact(x: Any) -> Any:
    return x if kind(x.dtype) in "fc" else x.astype(FLOAT64)


def _arg_types(args: Sequence[Any]) -> tuple[ArgType, ...]:
    """Dtypes, and the types of Python numbers, which are weak."""
    home = _tensor_of(args)
    if home is not None:
        kinds = tuple(home.__kernelgen_type__(a) for a in args)
        return tuple(BOOL if k is bool else k for k in kinds)
    weak = (int, float, complex)
    return tuple(type(a) if type(a) in weak else np.asarray(a).dtype for a in args)


def _in_dtype(args: Sequence[Any], dtypes: Sequence[DType]) -> tuple[Any, ...]:
    """Each operand converted; beside a Tensor arrays are captured, not copied."""
    home = _tensor_of(args)
    if home is None:
        return tuple(np.asarray(a, d)[()] for a, d in zip(args, dtypes, strict=True))
    return tuple(home.__kernelgen_convert__(a, d) for a, d in zip(args, dtypes, strict=True))


def _outside(args: Sequence[Any], value: Any, low: float, high: float) -> bool:
    """Whether a Python integer is at most `low` or at least `high`; a recording is right for such only."""
    home = _tensor_of(args)
    if home is not None:
        return bool(home.__kernelgen_outside__(value, low, high))
    return type(value) is int and not low < value < high


def _tensor_of(args: Sequence[Any]) -> Any:
    return next((a for a in args if hasattr(a, "__kernelgen_record__")), None)


def _loop(ufunc: np.ufunc, *args: Any) -> tuple[Any, ...]:
    """Operands in the dtypes of the ufunc's own loop."""
    kinds = _arg_types(args)
    try:
        dtypes = ufunc.resolve_dtypes((*kinds, *[None] * ufunc.nout))[: ufunc.nin]
    except TypeError as error:
        raise _not_taken(ufunc.__name__, kinds) from error
    return _in_dtype(args, dtypes)


def _not_taken(name: str, kinds: Sequence[ArgType]) -> DTypeError:
    return DTypeError(
        f"{name} does not take ({', '.join(map(str, kinds))})", hint="Convert with .astype(...) first."
    )


def _special(name: str, *args: Any) -> tuple[Any, ...]:
    """Operands in the dtype of the loop of `scipy.special`'s function."""
    return _in_dtype(args, [special_dtype(name, _arg_types(args))] * len(args))


def _logaddexp(x: Any, y: Any) -> Any:
    x, y = _loop(np.logaddexp, x, y)
    return _log_add(x, y, np.exp, np.log1p, math.log(2.0))


def _logaddexp2(x: Any, y: Any) -> Any:
    x, y = _loop(np.logaddexp2, x, y)
    return _log_add(x, y, np.exp2, lambda t: np.log1p(t) * math.log2(math.e), 1.0)


def _log_add(x: Any, y: Any, exp: Any, log1p: Any, of_equal: float) -> Any:
    if short_float(x.dtype):
        return _log_add(x.astype(FLOAT32), y.astype(FLOAT32), exp, log1p, of_equal).astype(x.dtype)
    # Equal operands are apart, because inf - inf is not a number.
    total = np.maximum(x, y) + log1p(exp(-np.abs(x - y)))
    return np.where(x == y, x + of_equal, total)


def _as_loop_of(ufunc: np.ufunc, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function on operands of the dtypes of the ufunc's own loop."""
    return lambda x: function(*_loop(ufunc, x))


def _sinc(x: Any) -> Any:
    scaled = math.pi * _inexact(x)
    tiny = np.finfo(scaled.dtype).eps if scaled.dtype.kind == "f" else 1e-20
    safe = np.where(scaled == 0, scaled.dtype.type(tiny), scaled)
    return np.sin(safe) / safe


def _nan_to_num(x: Any, copy: bool = True, nan: Any = 0.0, posinf: Any = None, neginf: Any = None) -> Any:
    if x.dtype.kind == "c":
        real, imag = (_nan_to_num(part, nan=nan, posinf=posinf, neginf=neginf) for part in (x.real, x.imag))
        return make_complex(real, imag)
    if x.dtype.kind != "f":
        return x
    if any(map(np.iscomplexobj, (nan, posinf, neginf))):
        raise DTypeError(
            f"np.nan_to_num cannot put a complex number into an array of {x.dtype}",
            hint="Give real numbers; for a complex array they stand for its parts.",
        )
    finfo = np.finfo(x.dtype)
    high = finfo.max if posinf is None else posinf
    low = finfo.min if neginf is None else neginf
    y = np.where(np.isnan(x), nan, x).astype(x.dtype)
    y = np.where(x == np.inf, high, y).astype(x.dtype)
    return np.where(x == -np.inf, low, y).astype(x.dtype)


def make_complex(real: Any, imag: Any) -> Any:
    """`real + 1j * imag` without the arithmetic, which would turn infinities into NaN."""
    return elementary("complex_pair", real, imag)


def elementary(name: str, *args: Any) -> Any:
    """One operation of the table, recorded on Tensors and evaluated on arrays."""
    for arg in args:
        if hasattr(arg, "__kernelgen_record__"):
            return arg.__kernelgen_record__(name, args)
    return OPS[name].reference(*args)


def _round(x: Any, decimals: int = 0) -> Any:
    integer = decimals.dtype.kind in "biu" if hasattr(decimals, "dtype") else isinstance(decimals, int)
    if not integer:
        raise DTypeError(f"the decimals of np.round are {decimals!r}", hint="They are an integer.")
    if x.dtype.kind == "b" and decimals != 0:
        raise DTypeError("a bool has no decimals to round to", hint="Convert with .astype(...) first.")
    if x.dtype.kind in "iu" and decimals >= 0:
        return x
    if decimals == 0:
        return np.rint(x)
    scale = 10.0 ** abs(decimals)
    if x.dtype.kind in "iu":
        return (np.rint(x.astype(FLOAT64) / scale) * scale).astype(x.dtype)
    up, down = (np.multiply, np.divide) if decimals > 0 else (np.divide, np.multiply)
    if x.dtype.kind == "c":
        return make_complex(_round(x.real, decimals), _round(x.imag, decimals))
    # The scale is a number that takes bfloat16 to float32; the result of each step is of x's dtype.
    return down(np.rint(up(x, scale).astype(x.dtype)), scale).astype(x.dtype)


def clip_bounds(x: Any, low: Any, high: Any) -> tuple[Any, Any]:
    """The bounds of `np.clip`; None for Python's integers beyond the range of an integer array."""
    if x.dtype.kind in "iu":
        info = np.iinfo(x.dtype)
        low = None if _outside((x, low, high), low, int(info.min), math.inf) else low
        high = None if _outside((x, low, high), high, -math.inf, int(info.max)) else high
    return low, high


def _clip(x: Any, low: Any = None, high: Any = None) -> Any:
    if low is None and high is None:
        return np.positive(x)
    if low is None:
        return np.minimum(x, high)
    if high is None:
        return np.maximum(x, low)
    kinds = _arg_types((x, low, high))
    # np.clip is a ufunc inside, whose loops say more than the operands' common dtype.
    empty: list[Any] = [k(0) if isinstance(k, type) else np.empty(0, k) for k in kinds]
    common = np.clip(*empty).dtype
    x, low, high = _in_dtype((x, low, high), [common] * 3)
    if common.kind == "c":
        return _complex_bound(_complex_bound(x, low, np.greater), high, np.less)
    if common == np.float16:
        return np.minimum(np.maximum(x, low), high)
    # x stays where it equals a bound, as in NumPy's loop: of equal numbers, np.maximum gives the second.
    return np.minimum(high, np.maximum(low, x))


def _complex_bound(z: Any, bound: Any, beyond: Any) -> Any:
    """One step of np.clip on complex numbers (NumPy's `clip.cpp`).

    Unlike np.maximum it keeps the NaN of `z` alone: one in a bound decides only where a comparison meets it.
    """
    by_imag = z.real == bound.real
    kept = np.where(by_imag, beyond(z.imag, bound.imag), beyond(z.real, bound.real))
    return np.where(np.isnan(z) | kept, z, bound)


def _angle(z: Any, deg: bool = False) -> Any:
    angle = np.arctan2(z.imag, z.real) if z.dtype.kind == "c" else np.arctan2(0, z)
    if not deg:
        return angle
    degrees = angle * (180 / math.pi)
    # NumPy multiplies an array in place, so that bfloat16 stays; a scalar is promoted by the number.
    return degrees.astype(angle.dtype) if angle.ndim else degrees


def _isclose(a: Any, b: Any, rtol: float = 1e-5, atol: float = 1e-8, equal_nan: bool = False) -> Any:
    type_of_b = _arg_types((a, b))[1]
    if isinstance(type_of_b, np.dtype):
        # Of inexact dtype, because the absolute value of the least integer wraps.
        _, b = _in_dtype((a, b), [np.result_type(type_of_b, 1.0)] * 2)
    elif type_of_b in (bool, int):
        b = b * 1.0  # A float, as Python has it.
    close = (abs(a - b) <= atol + rtol * abs(b)) & np.isfinite(b) | (a == b)
    if equal_nan:
        close = close | (np.isnan(a) & np.isnan(b))
    return close


def _select(condlist: Any, choicelist: Any, default: Any = 0) -> Any:
    if len(condlist) != len(choicelist) or len(condlist) == 0:
        raise ArgumentError(
            f"np.select got {len(condlist)} conditions and {len(choicelist)} choices",
            hint="Give one choice for each condition, and at least one.",
        )
    kinds = _arg_types((*choicelist, default))
    try:
        common = np.result_type(*(k(0) if isinstance(k, type) else k for k in kinds))
    except TypeError as error:
        raise _not_taken("select", kinds) from error
    arguments = (*condlist, *choicelist, default)
    for value, taken in zip((*choicelist, default), kinds, strict=True):
        if taken is int and _outside(arguments, value, -(2**63) - 1, 2**64):
            raise DTypeError(  # NumPy makes an array of each choice, and no integer dtype holds this one.
                f"a choice of np.select is the integer {value!r}, which neither int64 nor uint64 holds",
                hint="Write it as a float.",
            )
    *choices, result = _in_dtype((*choicelist, default), [common] * len(kinds))
    for condition, choice in zip(reversed(condlist), reversed(choices), strict=True):
        if getattr(condition, "dtype", None) != BOOL:
            raise DTypeError("a condition of np.select is not bool", hint="Write x != 0.")
        result = np.where(condition, choice, result)
    return result


def _polyval(p: Any, x: Any) -> Any:
    # Horner's rule, unrolled: the number of coefficients is known while recording.
    coefficients = p if any(hasattr(c, "__kernelgen_record__") for c in p) else np.asarray(p)
    result = np.zeros_like(x)
    for coefficient in coefficients:
        result = result * x + coefficient
    return result


def _expit(x: Any) -> Any:
    (x,) = _special("expit", x)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, x.dtype.type(1.0), e) / (1 + e)


def _logit(x: Any) -> Any:
    # Near 1/2 the plain quotient cancels; there logit(x) = log1p(s) - log1p(-s), s = 2 (x - 1/2).
    (x,) = _special("logit", x)
    s = 2 * (x - 0.5)
    return np.where((x > 0.3) & (x < 0.65), np.log1p(s) - np.log1p(-s), np.log(x / (1 - x)))


def _log_expit(x: Any) -> Any:
    (x,) = _special("log_expit", x)
    rest = np.log1p(np.exp(-np.abs(x)))
    return np.where(x < 0, x - rest, -rest)


def _xlogy(x: Any, y: Any) -> Any:
    x, y = _special("xlogy", x, y)
    return np.where((x == 0) & ~np.isnan(y), x.dtype.type(0), x * np.log(y))


def _xlog1py(x: Any, y: Any) -> Any:
    x, y = _special("xlog1py", x, y)
    return np.where((x == 0) & ~np.isnan(y), x.dtype.type(0), x * np.log1p(y))


def _ndtr(x: Any) -> Any:
    # erfc multiplies an error of its argument z by 2 z^2, so the rounding of z = -x / sqrt(2) is put right.
    (x,) = _special("ndtr", x)
    if x.dtype == FLOAT32:
        exact = -x.astype(FLOAT64) * _SQRT_HALF
        z = exact.astype(FLOAT32)
        rest = np.where(np.abs(x) < 64.0, (exact - z).astype(FLOAT32), FLOAT32.type(0))
    else:
        z = -x * _SQRT_HALF
        rest = np.where(np.abs(x) < 64.0, _product_error(-x, z), 0.0)
    slope = x.dtype.type(2 / math.sqrt(math.pi)) * np.exp(-z * z)
    return 0.5 * (elementary("erfc", z) - rest * slope)


def _product_error(x: Any, product: Any) -> Any:
    """What is missing in `product`, the rounded x / sqrt(2) of float64 numbers.

    T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971).
    """
    scaled = x * 134217729.0  # 2^27 + 1
    high = scaled - (scaled - x)
    low = x - high
    return ((high * _SQRT_HALF_HIGH - product) + low * _SQRT_HALF_HIGH) + (
        x * _SQRT_HALF_LOW + x * _SQRT_HALF_TAIL
    )


def _entr(x: Any) -> Any:
    (x,) = _special("entr", x)
    zero, lowest = x.dtype.type(0), x.dtype.type(-np.inf)
    return np.where(x > 0, -x * np.log(x), np.where(x == 0, zero, np.where(np.isnan(x), x, lowest)))


def _in_double(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function computed in float64 for float32 too, in which it would cancel, amplify or overflow."""

    def wide(*args: Any) -> Any:
        args = _special(name, *args)
        return function(*(a.astype(FLOAT64) for a in args)).astype(args[0].dtype)

    return wide


def _rel_entr(x: Any, y: Any) -> Any:
    x, y = _special("rel_entr", x, y)
    ratio = x / y
    near = (ratio > 0.5) & (ratio < 2)
    far = np.isinf(ratio) | (ratio < np.finfo(x.dtype).tiny)
    log = np.where(far, np.log(x) - np.log(y), np.log(ratio))
    log = np.where(near, np.log1p((x - y) / y), log)
    return np.where((x > 0) & (y > 0), x * log, _of_no_entropy(x, y, x.dtype.type(0)))


def _kl_div(x: Any, y: Any) -> Any:
    return np.where((x > 0) & (y > 0), x * np.log(x / y) - x + y, _of_no_entropy(x, y, y))


def _of_no_entropy(x: Any, y: Any, at_zero: Any) -> Any:
    """What relative entropies are where an operand is not positive."""
    infinite = np.where((x == 0) & (y >= 0), at_zero, x.dtype.type(np.inf))
    return np.where(np.isnan(x) | np.isnan(y), x.dtype.type(np.nan), infinite)


def _exprel(x: Any) -> Any:
    (x,) = _special("exprel", x)
    one = x.dtype.type(1.0)
    return np.where(x == 0, one, np.where(x == np.inf, x, np.expm1(x) / x))


def _huber(delta: Any, r: Any) -> Any:
    delta, r = _special("huber", delta, r)
    size = np.abs(r)
    inside = np.where(size <= delta, 0.5 * r * r, delta * (size - 0.5 * delta))
    return np.where(delta < 0, delta.dtype.type(np.inf), inside)


def _pseudo_huber(delta: Any, r: Any) -> Any:
    delta, r = _special("pseudo_huber", delta, r)
    v = r / delta
    value = r * (r / (1 + np.sqrt(1 + v * v)))
    steep = np.abs(v) > 2 / math.sqrt(np.finfo(v.dtype).eps)
    value = np.where(steep, delta * (np.abs(r) - delta), value)
    number = delta.dtype.type
    undefined = np.isinf(delta)
    if delta.dtype == np.float64:  # SciPy squares narrower ones in float64, too.
        undefined |= np.isinf(r) & (delta * delta == 0)
    value = np.where(undefined, number(np.nan), value)
    value = np.where((delta == 0) | (r == 0), number(0), value)
    return np.where(delta < 0, number(np.inf), value)


def _boxcox1p(x: Any, lmbda: Any) -> Any:
    return _power_of_log(np.log1p(x), lmbda)


def _boxcox(x: Any, lmbda: Any) -> Any:
    return _power_of_log(np.log(x), lmbda)


def _power_of_log(log: Any, lmbda: Any) -> Any:
    exponent = lmbda * log
    beyond = np.sign(lmbda) * np.exp(exponent - np.log(np.abs(lmbda)))
    value = np.where(exponent < 709.78, np.expm1(exponent) / lmbda, beyond)
    flat = (np.abs(lmbda) < 1e-19) | ((np.abs(log) < 1e-289) & (np.abs(lmbda) < 1e273))
    return np.where(flat, log, value)


def _exp10(x: Any) -> Any:
    (x,) = _special("exp10", x)
    return np.power(x.dtype.type(10.0), x)


def _in_special_dtype(ufunc: np.ufunc) -> Callable[[Any], Any]:
    """A function that NumPy and SciPy both have, for which SciPy has no float16."""
    return lambda x: ufunc(*_special(ufunc.__name__, x))


def _fix(x: Any) -> Any:
    return np.trunc(x)


def _isposinf(x: Any) -> Any:
    return np.isinf(x) & ~np.signbit(x)


def _isneginf(x: Any) -> Any:
    return np.isinf(x) & np.signbit(x)


def _divmod(x: Any, y: Any) -> Any:
    return np.floor_divide(x, y), np.remainder(x, y)


def _modf(x: Any) -> Any:
    return elementary("modf_fraction", x), elementary("modf_integer", x)


def _frexp(x: Any) -> Any:
    return elementary("frexp_mantissa", x), elementary("frexp_exponent", x)


_LOOSE = (4.0, 16.0)
"""The bound of formulas that cancel or amplify; for float32 they are computed in float64."""

ROWS = (
    Composite(name="logaddexp", compose=_logaddexp, functions=(np.logaddexp,)),
    Composite(name="logaddexp2", compose=_logaddexp2, functions=(np.logaddexp2,), ulp=(5.0, 4.0)),
    Composite(name="divmod", compose=_divmod, functions=(np.divmod,), exact=True),
    Composite(name="modf", compose=_modf, functions=(np.modf,), exact=True),
    Composite(name="frexp", compose=_frexp, functions=(np.frexp,), exact=True),
    *(
        Composite(name=u.__name__, compose=_as_loop_of(u, plain), functions=(u,), exact=True)
        for u, plain in ((np.radians, np.deg2rad), (np.degrees, np.rad2deg))
    ),
    Composite(name="sinc", compose=_sinc, functions=(np.sinc,)),
    Composite(name="nan_to_num", compose=_nan_to_num, functions=(np.nan_to_num,), exact=True),
    Composite(name="round", compose=_round, functions=(np.round, np.around), exact=True),
    Composite(name="clip", compose=_clip, functions=(np.clip,), exact=True),
    Composite(name="angle", compose=_angle, functions=(np.angle,)),
    Composite(name="isclose", compose=_isclose, functions=(np.isclose,), exact=True),
    Composite(name="select", compose=_select, functions=(np.select,), exact=True),
    Composite(name="polyval", compose=_polyval, functions=(np.polyval,), exact=True, rounded="c"),
    Composite(name="fix", compose=_fix, functions=(np.fix,), exact=True),
    Composite(name="isposinf", compose=_isposinf, functions=(np.isposinf,), exact=True),
    Composite(name="isneginf", compose=_isneginf, functions=(np.isneginf,), exact=True),
    Composite(name="isreal", compose=lambda x: np.imag(x) == 0, functions=(np.isreal,), exact=True),
    Composite(name="iscomplex", compose=lambda x: np.imag(x) != 0, functions=(np.iscomplex,), exact=True),
    Composite(name="expit", compose=_expit, scipy="expit"),
    Composite(name="logit", compose=_logit, scipy="logit"),
    Composite(name="log_expit", compose=_log_expit, scipy="log_expit"),
    Composite(name="xlogy", compose=_xlogy, scipy="xlogy"),
    Composite(name="xlog1py", compose=_xlog1py, scipy="xlog1py"),
    Composite(name="ndtr", compose=_ndtr, scipy="ndtr"),
    Composite(name="entr", compose=_entr, scipy="entr"),
    Composite(name="rel_entr", compose=_rel_entr, scipy="rel_entr"),
    Composite(name="kl_div", compose=_in_double("kl_div", _kl_div), scipy="kl_div", ulp=_LOOSE),
    Composite(name="exprel", compose=_in_double("exprel", _exprel), scipy="exprel"),
    Composite(name="huber", compose=_huber, scipy="huber"),
    Composite(name="pseudo_huber", compose=_pseudo_huber, scipy="pseudo_huber"),
    Composite(name="boxcox", compose=_in_double("boxcox", _boxcox), scipy="boxcox", ulp=_LOOSE),
    Composite(name="boxcox1p", compose=_in_double("boxcox1p", _boxcox1p), scipy="boxcox1p", ulp=_LOOSE),
    Composite(name="exp10", compose=_exp10, scipy="exp10"),
    *(
        Composite(name=f"special_{u.__name__}", compose=_in_special_dtype(u), scipy=u.__name__)
        for u in (np.exp2, np.cbrt, np.expm1, np.log1p)
    ),
)
