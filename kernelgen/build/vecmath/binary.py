"""Functions of two arguments that serve as scalars and are inlined: hypot on both widths, pow on float32."""

import math

from . import coefficients as table
from .expr import (
    V,
    absolute,
    fma,
    narrow,
    nearest,
    poly,
    pow2,
    sqrt,
    to_bits,
    to_float,
    truncate,
    where,
    widen,
)
from .float64 import log_argument


def hypot(x: V, y: V) -> V:
    """sqrt(x**2 + y**2), both scaled by the power of two that brings the larger near 1; within 1 ULP."""
    a, b = absolute(x), absolute(y)
    mantissa, largest = (52, 2046) if x.bits == 64 else (23, 254)
    exponent = to_bits(where(a < b, b, a)) >> mantissa
    exponent = where(exponent < 1, 1, exponent)
    exponent = where(exponent > largest - 1, largest - 1, exponent)
    down, up = to_float((largest - exponent) << mantissa), to_float(exponent << mantissa)
    a, b = a * down, b * down
    length = sqrt(fma(a, a, b * b)) * up
    return where(absolute(x).eq(math.inf) | absolute(y).eq(math.inf), math.inf, length)


def pow(x: V, y: V) -> V:
    """|x|**y = 2**(y*log2|x|) in float64 arithmetic, whose few extra bits are enough for float32.

    The last conversion rounds once, to a subnormal or to infinity where it must. The special cases are those
    of the C standard, annex F.
    """
    a, exponent = absolute(x), widen(y)
    wide = widen(a)
    n, f = log_argument(wide)
    logarithm = n + f * poly(f, table.POW_LOG2_F64)
    logarithm = where(wide < math.inf, logarithm, wide)
    logarithm = where(wide.eq(0.0), -math.inf, logarithm)
    power = exponent * logarithm
    power = where(power < -200.0, -200.0, power)
    power = where(power > 200.0, 200.0, power)
    n, n_bits = nearest(power)
    size = narrow(poly(power - n, table.POW_EXP2_F64) * pow2(n_bits))
    size = where(y.eq(0.0) | x.eq(1.0) | (a.eq(1.0) & absolute(y).eq(math.inf)), 1.0, size)
    whole, half = truncate(y).eq(y), 0.5 * y
    odd = whole & (absolute(truncate(half) - half) > 0.0)
    negative = to_bits(x) < 0
    size = where(negative & odd, -size, size)
    return where((x < 0.0) & (a < math.inf) & (whole ^ -1), math.nan, size)
