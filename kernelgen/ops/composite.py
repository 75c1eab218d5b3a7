"""Rows of functions that record as several operations.

Each is written once, with NumPy's functions, so that it runs on Tensors and on arrays alike.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from kernelgen.dtypes import FLOAT16, FLOAT32, FLOAT64
from kernelgen.ops.table import Composite

_SQRT_HALF = math.sqrt(0.5)


def _inexact(x: Any) -> Any:
    return x if x.dtype.kind in "fc" else x.astype(FLOAT64)


def _special_float(x: Any) -> Any:
    """`x` in the dtype of `scipy.special`'s loops, which have no float16 and no integers."""
    if x.dtype.kind == "f":
        return x.astype(FLOAT32) if x.dtype == FLOAT16 else x
    return x.astype(FLOAT32 if x.dtype.itemsize <= 2 else FLOAT64)


def _special_pair(x: Any, y: Any) -> tuple[Any, Any]:
    """Two operands (one may be a Python number) in the common dtype of `scipy.special`'s loops."""
    if not hasattr(x, "dtype"):
        y = _special_float(y)
        return y.dtype.type(x), y
    if not hasattr(y, "dtype"):
        x = _special_float(x)
        return x, x.dtype.type(y)
    x, y = _special_float(x), _special_float(y)
    common = np.result_type(x.dtype, y.dtype)
    return x.astype(common), y.astype(common)


def _logaddexp(x: Any, y: Any) -> Any:
    return _log_add(x, y, np.exp, np.log1p, math.log(2.0))


def _logaddexp2(x: Any, y: Any) -> Any:
    return _log_add(x, y, np.exp2, lambda t: np.log1p(t) * math.log2(math.e), 1.0)


def _log_add(x: Any, y: Any, exp: Any, log1p: Any, of_equal: float) -> Any:
    # Equal operands are apart, because inf - inf is not a number.
    total = np.maximum(x, y) + log1p(exp(-np.abs(x - y)))
    equal = x == y
    x = x if hasattr(x, "dtype") else total.dtype.type(x)
    return np.where(equal, x.astype(total.dtype) + of_equal, total)


def _sinc(x: Any) -> Any:
    scaled = math.pi * _inexact(x)
    safe = np.where(x == 0, scaled.dtype.type(1.0), scaled)
    return np.where(x == 0, scaled.dtype.type(1.0), np.sin(safe) / safe)


def _nan_to_num(x: Any, copy: bool = True, nan: Any = 0.0, posinf: Any = None, neginf: Any = None) -> Any:
    if x.dtype.kind == "c":
        real, imag = (_nan_to_num(part, nan=nan, posinf=posinf, neginf=neginf) for part in (x.real, x.imag))
        return make_complex(real, imag)
    if x.dtype.kind != "f":
        return x
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
    from kernelgen.ops import OPS

    return OPS[name].reference(*args)


def _round(x: Any, decimals: int = 0, out: Any = None) -> Any:
    if x.dtype.kind == "b":
        return np.rint(x)
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
    return down(np.rint(up(x, scale)), scale)


def _clip(x: Any, a_min: Any = None, a_max: Any = None, out: Any = None, **bounds: Any) -> Any:
    low, high = bounds.get("min", a_min), bounds.get("max", a_max)
    if getattr(x, "dtype", None) == bool:
        x = x.astype(np.int8)
    x = x if low is None else np.maximum(x, low)
    return x if high is None else np.minimum(x, high)


def _angle(z: Any, deg: bool = False) -> Any:
    if z.dtype.kind == "c":
        angle = np.arctan2(z.imag, z.real)
    else:
        angle = np.arctan2(np.zeros_like(_inexact(z)), _inexact(z))
    return angle * (180 / math.pi) if deg else angle


def _isclose(a: Any, b: Any, rtol: float = 1e-5, atol: float = 1e-8, equal_nan: bool = False) -> Any:
    b = b if not hasattr(b, "dtype") else _inexact(b)
    close = (np.abs(a - b) <= atol + rtol * np.abs(b)) & np.isfinite(b) | (a == b)
    if equal_nan:
        close = close | (np.isnan(a) & np.isnan(b))
    return close


def _select(condlist: Any, choicelist: Any, default: Any = 0) -> Any:
    result = default
    for condition, choice in zip(reversed(condlist), reversed(choicelist), strict=True):
        result = np.where(condition, choice, result)
    return result


def _polyval(p: Any, x: Any) -> Any:
    # Horner's rule, unrolled: the number of coefficients is known while recording.
    result = np.zeros_like(x)
    for coefficient in p:
        result = result * x + coefficient
    return result


def _expit(x: Any) -> Any:
    x = _special_float(x)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, x.dtype.type(1.0), e) / (1 + e)


def _logit(x: Any) -> Any:
    # Near 1/2 the plain quotient cancels; there logit(x) = log1p(s) - log1p(-s), s = 2 (x - 1/2).
    x = _special_float(x)
    s = 2 * (x - 0.5)
    return np.where((x > 0.3) & (x < 0.65), np.log1p(s) - np.log1p(-s), np.log(x / (1 - x)))


def _log_expit(x: Any) -> Any:
    x = _special_float(x)
    return np.minimum(x, 0) - np.log1p(np.exp(-np.abs(x)))


def _softplus(x: Any) -> Any:
    x = _special_float(x)
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))


def _xlogy(x: Any, y: Any) -> Any:
    x, y = _special_pair(x, y)
    return np.where((x == 0) & ~np.isnan(y), x.dtype.type(0), x * np.log(y))


def _xlog1py(x: Any, y: Any) -> Any:
    x, y = _special_pair(x, y)
    return np.where((x == 0) & ~np.isnan(y), x.dtype.type(0), x * np.log1p(y))


def _ndtr(x: Any) -> Any:
    x = _special_float(x)
    return 0.5 * elementary("erfc", -x * _SQRT_HALF)


def _entr(x: Any) -> Any:
    x = _special_float(x)
    return np.where(x > 0, -x * np.log(x), np.where(x == 0, 0, np.where(np.isnan(x), np.nan, -np.inf)))


def _rel_entr(x: Any, y: Any) -> Any:
    x, y = _special_pair(x, y)
    positive = (x > 0) & (y > 0)
    other = np.where(np.isnan(x) | np.isnan(y), np.nan, np.where((x == 0) & (y >= 0), 0, np.inf))
    return np.where(positive, x * np.log(x / y), other)


def _kl_div(x: Any, y: Any) -> Any:
    x, y = _special_pair(x, y)
    positive = (x > 0) & (y > 0)
    other = np.where(np.isnan(x) | np.isnan(y), np.nan, np.where((x == 0) & (y >= 0), y, np.inf))
    return np.where(positive, x * np.log(x / y) - x + y, other)


def _exprel(x: Any) -> Any:
    x = _special_float(x)
    return np.where(x == 0, x.dtype.type(1.0), np.where(x == np.inf, np.inf, np.expm1(x) / x))


def _huber(delta: Any, r: Any) -> Any:
    delta, r = _special_pair(delta, r)
    size = np.abs(r)
    inside = np.where(size <= delta, 0.5 * r * r, delta * (size - 0.5 * delta))
    return np.where(delta < 0, np.inf, inside)


def _pseudo_huber(delta: Any, r: Any) -> Any:
    delta, r = _special_pair(delta, r)
    v = r / delta
    value = delta * delta * (v * v) / (1 + np.sqrt(1 + v * v))
    return np.where(delta < 0, np.inf, np.where((delta == 0) | (r == 0), 0, value))


def _boxcox1p(x: Any, lmbda: Any) -> Any:
    x, lmbda = _special_pair(x, lmbda)
    log = np.log1p(x)
    return np.where(np.abs(lmbda) < 1e-19, log, np.expm1(lmbda * log) / lmbda)


def _boxcox(x: Any, lmbda: Any) -> Any:
    x, lmbda = _special_pair(x, lmbda)
    log = np.log(x)
    return np.where(np.abs(lmbda) < 1e-19, log, np.expm1(lmbda * log) / lmbda)


def _exp10(x: Any) -> Any:
    x = _special_float(x)
    return np.power(x.dtype.type(10.0), x)


def _fix(x: Any, out: Any = None) -> Any:
    return np.trunc(x)


def _isposinf(x: Any, out: Any = None) -> Any:
    return x == np.inf if x.dtype.kind == "f" else np.zeros_like(x, dtype=bool)


def _isneginf(x: Any, out: Any = None) -> Any:
    return x == -np.inf if x.dtype.kind == "f" else np.zeros_like(x, dtype=bool)


def _divmod(x: Any, y: Any) -> Any:
    return np.floor_divide(x, y), np.remainder(x, y)


def _modf(x: Any) -> Any:
    return elementary("modf_fraction", x), elementary("modf_integer", x)


def _frexp(x: Any) -> Any:
    return elementary("frexp_mantissa", x), elementary("frexp_exponent", x)


_LOOSE = (16.0, 16.0)
"""The bound of formulas that chain several functions, each within its own."""

ROWS = (
    Composite(name="logaddexp", compose=_logaddexp, functions=(np.logaddexp,), ulp=_LOOSE),
    Composite(name="logaddexp2", compose=_logaddexp2, functions=(np.logaddexp2,), ulp=_LOOSE),
    Composite(name="divmod", compose=_divmod, functions=(np.divmod,)),
    Composite(name="modf", compose=_modf, functions=(np.modf,)),
    Composite(name="frexp", compose=_frexp, functions=(np.frexp,)),
    Composite(name="sinc", compose=_sinc, functions=(np.sinc,), ulp=_LOOSE),
    Composite(name="nan_to_num", compose=_nan_to_num, functions=(np.nan_to_num,)),
    Composite(name="round", compose=_round, functions=(np.round, np.around)),
    Composite(name="clip", compose=_clip, functions=(np.clip,)),
    Composite(name="angle", compose=_angle, functions=(np.angle,)),
    Composite(name="isclose", compose=_isclose, functions=(np.isclose,)),
    Composite(name="select", compose=_select, functions=(np.select,)),
    Composite(name="polyval", compose=_polyval, functions=(np.polyval,)),
    Composite(name="fix", compose=_fix, functions=(np.fix,)),
    Composite(name="isposinf", compose=_isposinf, functions=(np.isposinf,)),
    Composite(name="isneginf", compose=_isneginf, functions=(np.isneginf,)),
    Composite(name="isreal", compose=lambda x: np.imag(x) == 0, functions=(np.isreal,)),
    Composite(name="iscomplex", compose=lambda x: np.imag(x) != 0, functions=(np.iscomplex,)),
    Composite(name="expit", compose=_expit, scipy=True, ulp=_LOOSE),
    Composite(name="logit", compose=_logit, scipy=True, ulp=_LOOSE),
    Composite(name="log_expit", compose=_log_expit, scipy=True, ulp=_LOOSE),
    Composite(name="softplus", compose=_softplus, scipy=True, ulp=_LOOSE),
    Composite(name="xlogy", compose=_xlogy, scipy=True, ulp=_LOOSE),
    Composite(name="xlog1py", compose=_xlog1py, scipy=True, ulp=_LOOSE),
    Composite(name="ndtr", compose=_ndtr, scipy=True, ulp=(64.0, 64.0)),
    Composite(name="entr", compose=_entr, scipy=True, ulp=_LOOSE),
    Composite(name="rel_entr", compose=_rel_entr, scipy=True, ulp=_LOOSE),
    Composite(name="kl_div", compose=_kl_div, scipy=True, ulp=_LOOSE),
    Composite(name="exprel", compose=_exprel, scipy=True, ulp=_LOOSE),
    Composite(name="huber", compose=_huber, scipy=True, ulp=_LOOSE),
    Composite(name="pseudo_huber", compose=_pseudo_huber, scipy=True, ulp=_LOOSE),
    Composite(name="boxcox", compose=_boxcox, scipy=True, ulp=_LOOSE),
    Composite(name="boxcox1p", compose=_boxcox1p, scipy=True, ulp=_LOOSE),
    Composite(name="exp10", compose=_exp10, scipy=True, ulp=_LOOSE),
)
