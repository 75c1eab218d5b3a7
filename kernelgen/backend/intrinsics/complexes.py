"""Complex numbers: pairs of floats.

The C library's functions run in double precision for both widths, because the calling conventions of
pairs of floats differ between platforms.
"""

from __future__ import annotations

import math
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils

from kernelgen.backend.intrinsics.define import (
    DEVICE,
    Emit,
    bits_of,
    call_llvm,
    define,
    device,
    of_pair,
)


def _c_complex(c_name: str) -> Emit:
    def emit(builder: Any, kinds: Any, *parts: Any) -> Any:
        double = ir.DoubleType()
        pair = ir.LiteralStructType([double, double])
        function = cgutils.get_or_insert_function(
            builder.module, ir.FunctionType(pair, [double] * len(parts)), c_name
        )
        single = bits_of(parts[0]) == 32
        if single:
            parts = tuple(builder.fpext(p, double) for p in parts)
        value = builder.call(function, parts)
        results = tuple(builder.extract_value(value, i) for i in range(2))
        return tuple(builder.fptrunc(r, ir.FloatType()) for r in results) if single else results

    return emit


_CIRCULAR = ("sin", "cos", "tan", "sinh", "cosh", "tanh")
for _name in ("exp", "log", "sqrt", *_CIRCULAR, *(f"a{n}" for n in _CIRCULAR)):
    define(
        f"c{_name}",
        "real:f imag:f",
        of_pair,
        _c_complex(f"c{_name}"),
        f"The parts of the C library's c{_name}, of a complex number in two parts.",
    )
define(
    "cpow",
    "real:f imag:f power_real:f power_imag:f",
    of_pair,
    _c_complex("cpow"),
    "The parts of the C library's cpow, of complex numbers in two parts.",
)


def _product(builder: Any, _kinds: Any, ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    real = call_llvm(builder, "llvm.fmuladd", ar, br, builder.fneg(builder.fmul(ai, bi)))
    return real, call_llvm(builder, "llvm.fmuladd", ar, bi, builder.fmul(ai, br))


define(
    "complex_multiply",
    "ar:f ai:f br:f bi:f",
    of_pair,
    _product,
    "The parts of a * b, of complex numbers in two parts. Where the CPU has an instruction for it, one of "
    "the two products in each sum is not rounded by itself, as in NumPy's loops. Then an infinite product "
    "and one that overflows have an infinite sum, not NaN.",
)

_absolute_, _select = DEVICE["absolute"], DEVICE["select"]
_exp, _log, _expm1, _sin, _cos, _hypot = (
    DEVICE[name] for name in ("exp", "log", "expm1", "sin", "cos", "hypot")
)
_library_hypot, _library_arctan2 = DEVICE["library_hypot"], DEVICE["library_arctan2"]
_cexp, _clog, _cpow = DEVICE["cexp"], DEVICE["clog"], DEVICE["cpow"]


@device(of_pair, "f")
def complex_divide(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    """The parts of a / b: R. L. Smith, "Algorithm 116: Complex division", CACM 5 (1962), as NumPy has it."""
    wide = _absolute_(br) >= _absolute_(bi)
    zero = (br == 0) & (bi == 0)
    large, small = _select(wide, br, bi), _select(wide, bi, br)
    ratio = small / large
    scale = type(ar)(1) / (large + small * ratio)
    real = _select(wide, ar + ai * ratio, ar * ratio + ai) * scale
    imag = _select(wide, ai - ar * ratio, ai * ratio - ar) * scale
    return _select(zero, ar / _absolute_(br), real), _select(zero, ai / _absolute_(br), imag)


@device(of_pair, "f")
def complex_reciprocal(r: Any, i: Any) -> Any:
    """The parts of 1 / z, by the steps of NumPy's loop."""
    wide = _absolute_(i) <= _absolute_(r)
    large, small = _select(wide, r, i), _select(wide, i, r)
    ratio = small / large
    denominator = large + small * ratio
    one = type(r)(1)
    real = _select(wide, one, ratio) / denominator
    imag = _select(wide, -ratio, -one) / denominator
    return real, imag


@device(of_pair, "f")
def complex_sign(r: Any, i: Any) -> Any:
    """The parts of z / abs(z), of 0 where z is 0; infinite parts as NumPy has them."""
    size = _hypot(r, i)
    zero, one = type(r)(0), type(r)(1)
    infinite_r, infinite_i = _absolute_(r) == inf, _absolute_(i) == inf
    only_r, only_i = infinite_r & (not infinite_i), infinite_i & (not infinite_r)
    real = _select(size == 0, zero, r / size)
    imag = _select(size == 0, zero, i / size)
    if size != size:
        return size, size
    if only_r:
        return _select(r > 0, one, -one), zero
    if only_i:
        return zero, _select(i > 0, one, -one)
    return real, imag


@device(of_pair, "f")
def complex_power(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    """The parts of a ** b by NumPy's npy_cpow: zero, small integers by squaring, cpow for the rest."""
    zero, one = type(ar)(0), type(ar)(1)
    if br == 0 and bi == 0:
        return one, zero
    if ar == 0 and ai == 0:
        if br > 0:
            return zero, zero
        return type(ar)(nan), type(ar)(nan)
    n = int64(br) if _absolute_(br) < 100 else 0
    if bi == 0 and n != 0 and type(ar)(n) == br:
        if n == 1:
            return ar, ai
        if n == 2 or n == 3:  # Without the factor of one, which would turn infinities into NaN.
            sr, si = ar * ar - ai * ai, ar * ai + ai * ar
            if n == 2:
                return sr, si
            return ar * sr - ai * si, ar * si + ai * sr
        xr, xi, pr, pi_ = ar, ai, one, zero
        rest = n if n > 0 else -n
        while True:
            if rest & 1:
                pr, pi_ = pr * xr - pi_ * xi, pr * xi + pi_ * xr
            rest >>= 1
            if rest == 0:
                break
            xr, xi = xr * xr - xi * xi, type(ar)(2) * xr * xi
        if n < 0:
            return complex_divide_(one, zero, pr, pi_)
        return pr, pi_
    return _cpow(ar, ai, br, bi)


@device(of_pair, "f")
def complex_exp2(r: Any, i: Any) -> Any:
    """The parts of 2 ** z."""
    ln2 = type(r)(0.6931471805599453)
    return _cexp(r * ln2, i * ln2)


@device(of_pair, "f")
def complex_expm1(r: Any, i: Any) -> Any:
    """The parts of exp(z) - 1."""
    a = _sin(i / type(r)(2))
    return _expm1(r) * _cos(i) - type(r)(2) * a * a, _exp(r) * _sin(i)


@device(of_pair, "f")
def complex_log1p(r: Any, i: Any) -> Any:
    """The parts of log(1 + z) by NumPy's formula, whose result near 0 hangs on the last bit of the length."""
    size = _library_hypot(r + type(r)(1), i)
    return _log(size), _library_arctan2(i, r + type(r)(1))


@device(of_pair, "f")
def complex_log2(r: Any, i: Any) -> Any:
    """The parts of the logarithm to base 2."""
    lr, li = _clog(r, i)
    return lr * type(r)(1.4426950408889634), li * type(r)(1.4426950408889634)


@device(of_pair, "f")
def complex_log10(r: Any, i: Any) -> Any:
    """The parts of the logarithm to base 10."""
    lr, li = _clog(r, i)
    return lr * type(r)(0.4342944819032518), li * type(r)(0.4342944819032518)


@device(of_pair, "f")
def complex_maximum(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    """The parts of the larger number, by real part, then imaginary; a NaN wins."""
    take = ((ar > br) & (ai == ai) & (bi == bi)) | ((ar == br) & (ai >= bi)) | (ar != ar) | (ai != ai)
    return _select(take, ar, br), _select(take, ai, bi)


@device(of_pair, "f")
def complex_minimum(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    """The parts of the smaller number, by real part, then imaginary; a NaN wins."""
    take = ((ar < br) & (ai == ai) & (bi == bi)) | ((ar == br) & (ai <= bi)) | (ar != ar) | (ai != ai)
    return _select(take, ar, br), _select(take, ai, bi)


@device(of_pair, "f")
def complex_fmax(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    """The parts of the larger number, by real part, then imaginary; a NaN loses."""
    take = ((ar > br) & (ai == ai) & (bi == bi)) | ((ar == br) & (ai >= bi)) | (br != br) | (bi != bi)
    return _select(take, ar, br), _select(take, ai, bi)


@device(of_pair, "f")
def complex_fmin(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    """The parts of the smaller number, by real part, then imaginary; a NaN loses."""
    take = ((ar < br) & (ai == ai) & (bi == bi)) | ((ar == br) & (ai <= bi)) | (br != br) | (bi != bi)
    return _select(take, ar, br), _select(take, ai, bi)


complex_divide_ = DEVICE["complex_divide"]
inf, nan = math.inf, math.nan
int64 = types.int64
