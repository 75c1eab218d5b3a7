"""The functions on float32, free of branches, in float32 arithmetic; the schemes are those of float64.py."""

from . import coefficients as table
from .expr import (
    V,
    absolute,
    clamp,
    copysign,
    fma,
    nearest,
    poly,
    pow2,
    scale,
    to_bits,
    to_float,
    where,
)

# ln(2) in two parts: of 9 bits for the products with |n| < 2**15 in exp (Cephes, expf.c), and of 16 bits in
# log (fdlibm).
EXP_LN2_HIGH, EXP_LN2_LOW = 0.693359375, -2.12194440e-4
LOG_LN2_HIGH, LOG_LN2_LOW = 6.9313812256e-01, 9.0580006145e-06
INV_LN2 = 1.4426950408889634
SQRT_HALF_BITS = 0x3F3504F3
ONE_BITS = 0x3F800000
MANTISSA = 0x007FFFFF
INFINITE = 0x7F800000
SMALLEST_NORMAL = 0x00800000
# What the exponent's bits, as the low bits of a float of 2**23, are above the exponent.
LOG_BIAS = 2.0**23 + 127.0
TINY = 2.0**-13


def _exp_argument(x: V) -> tuple[V, V, V, V]:
    """x = n*ln(2) + high + low, |high + low| <= ln(2)/2, high exact: n as float and as bits, high, low."""
    n, n_bits = nearest(x, INV_LN2)
    return n, n_bits, fma(-n, EXP_LN2_HIGH, x), n * -EXP_LN2_LOW


def exp(x: V) -> V:
    """exp(x) = 2**n * exp(r), exp(r) = 1 + r + r**2*q(r) with q of degree 4."""
    _, n_bits, high, low = _exp_argument(clamp(x, -104.0, 89.0))
    r = high + low
    return scale(high + fma(r * r, poly(r, table.EXP_F32), low), n_bits)


def expm1(x: V) -> V:
    """expm1(x) = 2*(s - 1/2 + s*high + s*(low + r**2*q(r))), s = 2**(n-1), so that s is finite for all n."""
    _, n_bits, high, low = _exp_argument(clamp(x, -20.0, 89.0))
    r = high + low
    s = pow2(n_bits - 1)
    y = fma(s, fma(r * r, poly(r, table.EXPM1_F32), low), fma(s, high, s - 0.5))
    return where(absolute(x) < 2.0**-25, x, 2.0 * y)


def tanh(x: V) -> V:
    """tanh(a) = t/b, t = expm1(2a)/2**n, b = t + 2**(1-n), both rounded sums; 1 - 2**(1-n)/b for n > 2."""
    a = absolute(x)
    n, n_bits, high, low = _exp_argument(clamp(2.0 * a, 0.0, 20.0))
    r = high + low
    p = high + fma(r * r, poly(r, table.EXPM1_F32), low)
    near_zero = n < 3.0
    scale = pow2(to_bits(n.const(1.5 * 2.0**23)) - n_bits)
    quotient = where(near_zero, (1.0 - scale) + p, -2.0 * scale) / ((1.0 + scale) + p)
    y = where(near_zero, quotient, 1.0 + quotient)
    return where(a < TINY, x, copysign(y, x))


def positive_normal(x: V) -> V:
    """Whether x > 0 is neither subnormal nor infinite nor NaN: one comparison, signed, of moved bits."""
    return to_bits(x) + (2**31 - SMALLEST_NORMAL) < INFINITE - SMALLEST_NORMAL - 2**31


def normal(x: V) -> tuple[V, V]:
    """x, or x * 2**25 where it is subnormal, and the bias that `log` takes for it."""
    subnormal = x < 2.0**-126
    return where(subnormal, x * 2.0**25, x), where(subnormal, x.const(LOG_BIAS + 25.0), x.const(LOG_BIAS))


def log(x: V, bias: V | float = LOG_BIAS) -> V:
    """log(x) = n*ln(2) + (f - f**2/2 + f**3*p(f)), p of degree 7, for positive normal x."""
    moved = to_bits(x) + (ONE_BITS - SQRT_HALF_BITS)
    n = to_float((moved >> 23) | to_bits(x.const(2.0**23))) - bias
    f = to_float((moved & MANTISSA) + SQRT_HALF_BITS) - 1.0
    z = f * f
    return n * LOG_LN2_HIGH - ((0.5 * z - fma(f * z, poly(f, table.LOG1P_F32), n * LOG_LN2_LOW)) - f)


def erf(x: V) -> V:
    """erf(a) = 1 - exp(-q), q = -log(erfc(a)) = a + a*p(a), p of degree 8, a = |x| up to 4.

    exp(-q) = s*(1 + r + r**2*c(r)), s = 2**n, r = -(high + low), where `high` has all of a's bits for n = 0.
    """
    a = absolute(x)
    t = where(a > 4.0, 4.0, a)
    tail = t * poly(t, table.ERF_F32)
    n, n_bits = nearest(t + tail, -INV_LN2)
    high, low = fma(n, EXP_LN2_HIGH, t), fma(n, EXP_LN2_LOW, tail)
    r = -(high + low)
    s = pow2(n_bits)
    y = fma(s, high + (low - r * r * poly(r, table.EXPM1_F32)), 1.0 - s)
    return copysign(y, x)
