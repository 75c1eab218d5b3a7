"""The functions on float64 that are free of branches: the scalar form is inlined and vectorized with its
loop.

Common to all: no product that must be exact rests on a fused multiply-add; the last operation adds a small
correction to a leading term that is exact or nearly so, which keeps the error near one unit in the last place
(ULP); arguments so small that the function equals its argument are returned as they are, which keeps -0.0 and
subnormal numbers.
"""

import math

from . import coefficients as table
from .expr import (
    V,
    absolute,
    clamp,
    copysign,
    fma,
    magic,
    nearest,
    poly,
    pow2,
    quick_two_sum,
    scale,
    series,
    sqrt,
    to_bits,
    to_float,
    two_product,
    two_sum,
    where,
)

# ln(2) in two parts (fdlibm, e_exp.c): the high one has 33 bits, so that its product with |n| < 2**20 is
# exact.
LN2_HIGH, LN2_LOW = 6.93147180369123816490e-01, 1.90821492927058770002e-10
INV_LN2 = 1.4426950408889634
# 1/ln(2), 1/ln(10), log10(2), each as a short part and the rest (FreeBSD msun, e_log2.c and e_log10.c).
INV_LN2_HIGH, INV_LN2_LOW = 1.44269504072144627571e00, 1.67517131648865118353e-10
INV_LN10_HIGH, INV_LN10_LOW = 4.34294481878168880939e-01, 2.50829467116452752298e-11
LOG10_2_HIGH, LOG10_2_LOW = 3.01029995663611771306e-01, 3.69423907715893078616e-13
HALF_PI_HIGH, HALF_PI_LOW = 1.5707963267948966, 6.123233995736766e-17
SQRT_HALF_BITS = 0x3FE6A09E667F3BCD
ONE_BITS = 0x3FF0000000000000
MANTISSA = 0x000FFFFFFFFFFFFF
INFINITE = 0x7FF0000000000000
SMALLEST_NORMAL = 0x0010000000000000
# 2**-54: such numbers are their own log1p.
TINIEST_BITS = 0x3C90000000000000
# What the exponent's bits, as the low bits of a float of 2**52, are above the exponent.
LOG_BIAS = 2.0**52 + 1023.0
TINY = 2.0**-28
# The parabola through 2**(-(r + 1)/3) at r = -1, 0 and 1, highest power first.
THIRD_ROOTS = (1 + 4 ** (-1 / 3)) / 2 - 2 ** (-1 / 3), (4 ** (-1 / 3) - 1) / 2, 2 ** (-1 / 3)


def _exp_argument(x: V) -> tuple[V, V, V, V]:
    """x = n*ln(2) + high + low, |high + low| <= ln(2)/2, high exact: n as float and as bits, high, low."""
    n, n_bits = nearest(x, INV_LN2)
    return n, n_bits, fma(-n, LN2_HIGH, x), n * -LN2_LOW


def exp(x: V) -> V:
    """exp(x) = 2**n * exp(r), exp(r) = 1 + r + r**2*q(r) with q of degree 9."""
    _, n_bits, high, low = _exp_argument(clamp(x, -746.0, 710.0))
    r = high + low
    return scale(high + fma(r * r, poly(r, table.EXP_F64), low), n_bits)


def exp2(x: V) -> V:
    """2**x = 2**n * 2**r, 2**r = 1 + r*ln(2) + r*q(r) with q of degree 10; x - n is exact."""
    x = clamp(x, -1080.0, 1025.0)
    n, n_bits = nearest(x)
    r = x - n
    return scale(fma(r, math.log(2.0), r * poly(r, table.EXP2_F64)), n_bits)


def expm1(x: V) -> V:
    """expm1(x) = 2*(s - 1/2 + s*high + s*(low + r**2*q(r))), s = 2**(n-1), so that s is finite for all n."""
    _, n_bits, high, low = _exp_argument(clamp(x, -40.0, 710.0))
    r = high + low
    s = pow2(n_bits - 1)
    y = fma(s, fma(r * r, poly(r, table.EXPM1_F64), low), fma(s, high, s - 0.5))
    return where(absolute(x) < 2.0**-54, x, 2.0 * y)


def tanh(x: V) -> V:
    """tanh(a) = t/b, t = expm1(2a)/2**n, b = t + 2**(1-n), both with rounding errors; 1 - 2**(1-n)/b for n >
    2.

    The correction for these errors needs a reciprocal of b of a few bits; either quotient q gives it without
    a division, as (1 - q) * 2**(n-1) or -q * 2**(n-1).
    """
    a = absolute(x)
    n, n_bits, high, low = _exp_argument(clamp(2.0 * a, 0.0, 44.0))
    r = high + low
    p, p_error = quick_two_sum(high, fma(r * r, poly(r, table.EXPM1_F64), low))
    near_zero = n < 3.0
    scale = pow2(to_bits(n.const(1.5 * 2.0**52)) - n_bits)
    top, top_error = two_sum(1.0 - scale, p)
    bottom, bottom_error = quick_two_sum(1.0 + scale, p)
    quotient = where(near_zero, top, -2.0 * scale) / bottom
    reciprocal = (where(near_zero, n.const(1.0), n.const(0.0)) - quotient) * pow2(n_bits - 1)
    error = where(near_zero, top_error + p_error, 0.0) - quotient * (bottom_error + p_error)
    y = where(near_zero, n.const(0.0), n.const(1.0)) + fma(error, reciprocal, quotient)
    return where(a < TINY, x, copysign(y, x))


def _sinh_cosh_argument(a: V) -> tuple[V, V, V, V, V]:
    """For a = n*ln(2) + r: 2**(n-3), 2**(-n-3), a high part of sinh(r) and the rest, cosh(r) - 1."""
    n, n_bits, high, low = _exp_argument(clamp(a, 0.0, 711.0))
    r = high + low
    z = r * r
    rest = fma(r * z, poly(z, table.SINH_F64), low)
    even = z * poly(z, table.COSH_F64)
    _, negative_bits = nearest(where(n > 60.0, 60.0, n), -1.0)
    return pow2(n_bits - 3), pow2(negative_bits - 3), high, rest, even


def sinh(x: V) -> V:
    """sinh(n*ln(2) + r) = sinh(n*ln(2))*cosh(r) + cosh(n*ln(2))*sinh(r).

    A quarter of it is formed first, so that nothing overflows.
    """
    up, down, high, rest, even = _sinh_cosh_argument(absolute(x))
    total, error = two_sum(up - down, up * high)
    rest = fma(up + down, rest, fma(up - down, even, error))
    y = (total + (down * high + rest)) * 4.0
    return where(absolute(x) < TINY, x, copysign(y, x))


def cosh(x: V) -> V:
    """cosh(n*ln(2) + r) = cosh(n*ln(2))*cosh(r) + sinh(n*ln(2))*sinh(r).

    A quarter of it is formed first, so that nothing overflows.
    """
    up, down, high, rest, even = _sinh_cosh_argument(absolute(x))
    total, error = two_sum(up + down, (up - down) * high)
    return (total + fma(up - down, rest, fma(up + down, even, error))) * 4.0


def exponent(bits: V, bias: V | float = LOG_BIAS) -> V:
    """The exponent in the bits of a positive float, as a float."""
    return to_float((bits >> 52) | to_bits(to_float(bits).const(2.0**52))) - bias


def log_argument(x: V, bias: V | float = LOG_BIAS) -> tuple[V, V]:
    """x = 2**n * (1 + f) with 1 + f from sqrt(1/2) to sqrt(2), for positive normal x: n and f as floats."""
    moved = to_bits(x) + (ONE_BITS - SQRT_HALF_BITS)
    return exponent(moved, bias), to_float((moved & MANTISSA) + SQRT_HALF_BITS) - 1.0


def normal(x: V) -> tuple[V, V]:
    """x, or x * 2**54 where it is subnormal, and the bias that `log_argument` takes for it."""
    subnormal = x < 2.0**-1022
    return where(subnormal, x * 2.0**54, x), where(subnormal, x.const(LOG_BIAS + 54.0), x.const(LOG_BIAS))


def _between(a: V, low: int) -> V:
    """Whether a > 0 is finite and has bits no smaller than `low`: one comparison, signed, of moved bits."""
    return to_bits(a) + (2**63 - low) < INFINITE - low - 2**63


def positive_normal(x: V) -> V:
    """Whether x > 0 is neither subnormal nor infinite nor NaN."""
    return _between(x, SMALLEST_NORMAL)


def ordinary(a: V) -> V:
    """Whether a >= 0 is neither 0 nor infinite nor NaN."""
    return _between(a, 1)


def _log1p_terms(f: V) -> tuple[V, V, V]:
    """log(1 + f) = f - (h - s*(h + R)), h = f**2/2, s = f/(2 + f): h, s, R (as fdlibm's e_log.c)."""
    s = f / (2.0 + f)
    z = s * s
    return 0.5 * f * f, s, z * poly(z, table.LOG_F64)


def log(x: V, bias: V | float = LOG_BIAS) -> V:
    """log(x) = n*ln(2) + log(1 + f), the small terms summed first, for positive normal x."""
    n, f = log_argument(x, bias)
    h, s, rest = _log1p_terms(f)
    return n * LN2_HIGH - ((h - fma(s, h + rest, n * LN2_LOW)) - f)


def log1p(x: V) -> V:
    """log1p(x) = log(2**n * (1 + f)), n from the rounded sum 1 + x, f = x*2**-n + (2**-n - 1) from x itself.

    f is exact (the sum by Sterbenz's lemma) but for f < -1/4 with n = 1, where its error is made up for.
    """
    moved = to_bits(1.0 + x) + (ONE_BITS - SQRT_HALF_BITS)
    n = exponent(moved)
    # 2**(2 - n), since n reaches 1024.
    scaling = to_float(2 * ONE_BITS + (2 << 52) - (moved & ~MANTISSA))
    shift, part = fma(scaling, 0.25, -1.0), (0.25 * x) * scaling
    f = shift + part
    error = part - (f - shift)
    h, s, rest = _log1p_terms(f)
    low = fma(n, LN2_LOW, 1.375 * error)
    y = n * LN2_HIGH - ((h - fma(s, h + rest, low)) - f)
    y = where(_between(absolute(x), TINIEST_BITS), y, x)
    y = where(x < -1.0, math.nan, y)
    return where(x.eq(-1.0), -math.inf, y)


def _log_sum(total: V, error: V, near_one: V, near_error: V | float = 0.0, more: V | float = -0.0) -> V:
    """log(total + error) + more*ln(2), |error| about ulp(total) or less.

    near_one + near_error is total + error - 1, to better accuracy, and is used where n = 0.
    """
    n, f = log_argument(total)
    unscaled = n.eq(0.0)
    f = where(unscaled, near_one, f)
    _, negative_bits = nearest(n, -1.0)
    # 2**-n in two steps: n reaches 1024.
    c = where(unscaled, near_error, error * pow2(negative_bits + 30) * 2.0**-30)
    h, s, rest = _log1p_terms(f)
    # 1/(1 + f) = (1 - s)/(1 + s), to the few bits that matter.
    c = c * fma(s, 2.0 * s - 2.0, 1.0)
    n = n + more
    return n * LN2_HIGH - ((h - fma(s, h + rest, fma(n, LN2_LOW, c))) - f)


def _log_scaled(x: V, bias: V | float, high: float, low: float) -> tuple[V, V, V]:
    """n, and log(1 + f)*(high + low) as the exact product of two short parts and a rest, smaller by far."""
    n, f = log_argument(x, bias)
    s = f / (2.0 + f)
    z = s * s
    scale = high + low
    half = f * f * (0.5 * scale)
    tail = z * poly(z, tuple(scale * c for c in table.LOG_F64))
    short = to_float(to_bits(f) & -(1 << 32))
    return n, short * high, fma(f - short, high, f * low) - fma(-s, half + tail, half)


def log2(x: V, bias: V | float = LOG_BIAS) -> V:
    """log2(x) = n + log(1 + f)/ln(2)."""
    n, main, rest = _log_scaled(x, bias, INV_LN2_HIGH, INV_LN2_LOW)
    total, error = quick_two_sum(n, main)
    return total + (error + rest)


def log10(x: V, bias: V | float = LOG_BIAS) -> V:
    """log10(x) = n*log10(2) + log(1 + f)/ln(10), the first product in two parts, too."""
    n, main, rest = _log_scaled(x, bias, INV_LN10_HIGH, INV_LN10_LOW)
    total, error = quick_two_sum(n * LOG10_2_HIGH, main)
    return total + (error + fma(n, LOG10_2_LOW, rest))


def cbrt(x: V) -> V:
    """cbrt(2**3k * a), 1 <= a < 8: c*(1 - e)**(-2/3), c = a*w**2, e = 1 - c*w, w near 1/cbrt(a).

    w is a polynomial in the mantissa times one in what is left of the exponent; the power is a series. It
    makes up for two thirds of the error of c.
    """
    size = absolute(x)
    positive, bias = normal(size)
    bits = to_bits(positive)
    n = exponent(bits, bias + 1.0)
    m = to_float((bits & MANTISSA) | ONE_BITS)
    k, k_bits = nearest(n, 1 / 3)
    left = fma(k, -3.0, n)
    a = m * pow2(to_bits(left + magic(x)) + 1)
    w = series(m, table.CBRT_F64) * fma(left, fma(left, *THIRD_ROOTS[:2]), THIRD_ROOTS[2])
    c = a * (w * w)
    e = fma(-c, w, 1.0)
    root = fma(c * e, fma(e, fma(e, 40 / 81, 5 / 9), 2 / 3), c)
    root = to_float(to_bits(root) + (k_bits << 52))
    return where(ordinary(size), copysign(root, x), x)


def atan(x: V) -> V:
    """atan(a) = c + atan(t), t = a, (a - 1)/(a + 1) or -1/a, c = 0, pi/4 or pi/2; atan(t) = t + t**3*p(t**2).

    p is of degree 12. a - 1 is exact where it is used, and the result is then above 1/2.
    """
    a = absolute(x)
    small, large = a <= 0.546875, a > 1.84375

    def choose(low: V | float, middle: V | float, high: V | float) -> V:
        return where(large, a.lift(high), where(small, a.lift(low), a.lift(middle)))

    t = choose(a, a - 1.0, -1.0) / choose(1.0, a + 1.0, a)
    z = t * t
    rest = fma(t, z * poly(z, table.ATAN_SHORT_F64), choose(0.0, 0.5 * HALF_PI_LOW, HALF_PI_LOW))
    return copysign(choose(0.0, 0.5 * HALF_PI_HIGH, HALF_PI_HIGH) + (t + rest), x)


def atan2(y: V, x: V) -> V:
    """atan2(y, x) from the atan of the smaller over the larger magnitude, reflected at pi/4 and at pi/2."""
    a, b = absolute(x), absolute(y)
    swap = b > a
    low, high = where(swap, a, b), where(swap, b, a)
    # Equal magnitudes, zeros and infinities among them, need no division.
    t = where(low.eq(high), where(low.eq(0.0), x.const(0.0), x.const(1.0)), low / high)
    z = t * t
    tail = t * (z * poly(z, table.ATAN_F64))
    left = to_bits(x) >> 63
    left_turns = to_float(left * to_bits(x.const(2.0)))
    turns = where(swap, x.const(1.0), left_turns)
    minus = (where(swap, left.const(1), left.const(0)) ^ left) << 63
    t, tail = to_float(to_bits(t) ^ minus), to_float(to_bits(tail) ^ minus)
    total, error = two_sum(turns * HALF_PI_HIGH, t)
    return copysign(total + (error + fma(turns, HALF_PI_LOW, tail)), y)


def _asin_terms(a: V, big: V) -> tuple[V, V]:
    """s and (asin(s) - s)/s with s = a, or sqrt((1 - a)/2) where a > 1/2."""
    z = where(big, 0.5 * (1.0 - a), a * a)
    return where(big, sqrt(z), a), z * poly(z, table.ASIN_F64)


def asin(x: V) -> V:
    """asin(s) = s + s**3*p(s**2), p of degree 11; pi/2 - 2*asin(sqrt((1 - x)/2)) beyond 1/2 (as fdlibm)."""
    a = absolute(x)
    big = a > 0.5
    s, rest = _asin_terms(a, big)
    beyond = 0.5 * HALF_PI_HIGH + ((0.5 * HALF_PI_HIGH - 2.0 * s) - fma(2.0 * s, rest, -HALF_PI_LOW))
    y = where(big, beyond, fma(s, rest, s))
    return where(a < TINY, x, copysign(y, x))


def acos(x: V) -> V:
    """pi/2 - asin(x) for |x| <= 1/2; 2*asin(sqrt((1 - |x|)/2)) beyond, taken from pi for negative x."""
    a = absolute(x)
    big = a > 0.5
    s, rest = _asin_terms(a, big)
    near_one = fma(2.0 * s, rest, 2.0 * s)
    near_minus_one = 2.0 * (HALF_PI_HIGH - (s + fma(s, rest, -HALF_PI_LOW)))
    middle = HALF_PI_HIGH - (x - (HALF_PI_LOW - x * rest))
    return where(big, where(x < 0.0, near_minus_one, near_one), middle)


def acosh(x: V) -> V:
    """log1p(t + sqrt(t*(2 + t))), t = x - 1, sum and root with their errors; log(x) + ln(2) for huge x."""
    huge = x > 2.0**60
    t = where(huge, 1.0, x - 1.0)
    plus, plus_error = two_sum(x.const(2.0), t)
    w, w_error = two_product(t, plus)
    w_error = fma(t, plus_error, w_error)
    root = sqrt(w)
    square, square_error = two_product(root, root)
    root_error = where(w > 0.0, ((w - square) - square_error + w_error) / (root + root), 0.0)
    y, y_error = two_sum(t, root)
    y_error = y_error + root_error
    total, error = two_sum(y.const(1.0), y)
    error = error + y_error
    total, error = where(huge, x, total), where(huge, 0.0, error)
    result = _log_sum(total, error, y, y_error, where(huge, x.const(1.0), x.const(0.0)))
    result = where(x < math.inf, result, x)
    return where(x < 1.0, math.nan, result)
