"""Functions of two arguments that serve as scalars and are inlined, on both widths: hypot and pow."""

import math

from . import coefficients as table
from .expr import (
    V,
    absolute,
    clamp,
    fma,
    narrow,
    nearest,
    poly,
    pow2,
    scale,
    series,
    sqrt,
    to_bits,
    to_float,
    truncate,
    upper,
    where,
    widen,
)
from .float64 import log_argument, normal, ordinary

# 2/ln(2) rounded to 36 bits, so that its product with a number of 16 bits is exact.
TWO_INV_LN2_HIGH = 2.8853900817921385
# 2/(3*ln(2)) to 5 bits, so that its product with the cube of a number of 16 bits is exact.
CUBE_HIGH = 31 / 32
# The derivative of s*POW_LOG2_REST_F64(s**2) is about s**2 * (these two, in s**2).
TAIL_SLOPE = (3 * table.POW_LOG2_REST_F64[1], 5 * table.POW_LOG2_REST_F64[2])


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
    """x**y = 2**(y*log2|x|) with the sign and the special cases of the C standard, annex F."""
    size, finite = (_power_f64 if x.bits == 64 else _power_f32)(absolute(x), y)
    # All that asks about y alone is decided at compile time where y is a constant.
    size = where(y.eq(0.0) | (x.eq(1.0) & (y.eq(y) ^ -1)), 1.0, size)
    whole, half = truncate(y).eq(y), 0.5 * y
    odd = whole & (absolute(truncate(half) - half) > 0.0)
    negative = to_bits(x) < 0
    size = where(negative & odd, -size, size)
    return where(negative & finite & (whole ^ -1), math.nan, size)


def _with_limits(a: V, logarithm: V) -> tuple[V, V]:
    """The logarithm of a >= 0, or its limit at 0 and at infinity, NaN at NaN; whether a is none of these."""
    found = ordinary(a)
    return where(found, logarithm, a + to_float(to_bits(a) - 2**52)), found


def _power_f32(a: V, y: V) -> tuple[V, V]:
    """a**y, a >= 0, in float64 arithmetic, whose few extra bits are enough for float32.

    The last conversion rounds once, to a subnormal or to infinity where it must.
    """
    wide = widen(a)
    n, f = log_argument(wide)
    logarithm, finite = _with_limits(wide, n + f * poly(f, table.POW_LOG2_F64))
    # 1 to an infinite power is 1.
    power = clamp(clamp(widen(y), -(2.0**200), 2.0**200) * logarithm, -200.0, 200.0)
    n, n_bits = nearest(power)
    return narrow(poly(power - n, table.POW_EXP2_F64) * pow2(n_bits)), finite


def _log2_high_low(a: V) -> tuple[V, V]:
    """log2(a) to about 66 bits, a part of 26 bits and a rest, for a > 0.

    With s = f/(2 + f), as fdlibm's e_pow.c, log2(1 + f) = 2/ln(2)*(s + s**3/3 + ...). s is a part of 16 bits
    and a rest. Exact are the products of 36 bits of 2/ln(2) with the one, and of 5 bits of 2/(3*ln(2)) with
    its cube; so small is what remains that one number is enough for it.
    """
    n, f = log_argument(*normal(a))
    divisor = 2.0 + f
    reciprocal = 1.0 / divisor
    s = f * reciprocal
    s_high = upper(s, 16)
    divisor_high = upper(divisor)
    divisor_low = f - (divisor_high - 2.0)
    s_low = fma(-s_high, divisor_low, fma(-s_high, divisor_high, f)) * reciprocal
    z, square = s * s, s_high * s_high
    line, cube = TWO_INV_LN2_HIGH * s_high, s_high * (CUBE_HIGH * square)
    tail = series(z, table.POW_LOG2_REST_F64)
    high = upper(fma(s, tail + fma(z, CUBE_HIGH, TWO_INV_LN2_HIGH), n))
    slope = fma(fma(s, s + s_high, square), CUBE_HIGH, TWO_INV_LN2_HIGH)
    # Off by up to 2 units in the last place, s is corrected for in the tail, by its derivative.
    error = s_low - (s - s_high)
    tail_slope = z * fma(z, TAIL_SLOPE[1], TAIL_SLOPE[0])
    return high, ((line - (high - n)) + cube) + fma(s, tail, fma(error, tail_slope, s_low * slope))


def _power_f64(a: V, y: V) -> tuple[V, V]:
    """a**y, a >= 0, from y*log2(a) as an exact product of 26 bits each and a rest; and `ordinary(a)`."""
    high, low = _log2_high_low(a)
    limited, finite = _with_limits(a, high)
    # So that 1 to an infinite power is 1, and the rest is finite.
    y = clamp(y, -(2.0**900), 2.0**900)
    # A tiny y is not split: its high part would be zero, and NaN times an infinite logarithm.
    y_high = where(absolute(y) >= 2.0**-500, upper(y), y)
    power = clamp(y_high * limited, -1080.0, 1025.0)
    n, n_bits = nearest(power)
    r = power - n
    # Where the power is beyond its bounds, the rest must not bring it back.
    rest = clamp(fma(y, low, (y - y_high) * high), -(2.0**-12), 2.0**-12)
    total = r + rest
    tail = fma(total * total, series(total, table.POW_EXP2_REST_F64), rest * math.log(2.0))
    return scale(fma(r, math.log(2.0), tail), n_bits), finite
