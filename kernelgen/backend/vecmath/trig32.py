"""sin and cos on float32: a short reduction for |x| < 2**13, float64 behind a branch for the rest.

The short one is that of trig.py: x - n*pi with pi as four parts, the first three so short that their products
with n are exact. Only the third difference rounds, and its error goes into a low part of the result.
"""

from __future__ import annotations

import math

from llvmlite import ir

from . import coefficients as table
from . import trig
from .expr import (
    AVX512,
    Declare,
    V,
    absolute,
    fma,
    fused,
    narrow,
    nearest,
    poly,
    to_bits,
    to_float,
    where,
    widen,
)
from .rare import unless_large

LARGE = 2.0**13
# pi as 11, 11, 11 and 24 bits; |n| < 2**12, and n - 1/2 has one bit more.
PI_PARTS = (3.140625, 0.0009675025939941406, 1.5099067240953445e-07, 5.126688136514179e-12)
# The rest of pi after the first two in 24 and 24 bits, for fused multiplications.
THIRD, LAST = 1.5099580252808664e-07, -3.4302490200117637e-15
TINY = 2.0**-13


def _fast(x: V, half: bool) -> V:
    """sin(r)*(-1)**n for x = n*pi + r, or for x = (n - 1/2)*pi + r."""
    n, n_bits = nearest(x, 1 / math.pi, 0.5 if half else 0.0)
    n = n - 0.5 if half else n
    first, second, third, fourth = PI_PARTS
    rest = fma(-n, second, fma(-n, first, x))
    if AVX512.get():
        # A product that is not rounded may have more bits, and what is left of pi hardly ever matters.
        high = fma(-n, LAST, fused(-n, THIRD, rest))
        z = high * high
        y = fma(high * z, poly(z, table.SIN_F32), high)
    else:
        step = n * third
        high = rest - step
        low = fma(-n, fourth, (rest - high) - step)
        z = high * high
        y = high + fma(high * z, poly(z, table.SIN_F32), fma(-0.5 * z, low, low))
    return to_float(to_bits(y) ^ (n_bits << 31))


def body(name: str, declare: Declare, function: ir.Function) -> None:
    """Write the body of `name` for the type of the function's argument, scalar or vector."""
    builder = ir.IRBuilder(function.append_basic_block("entry"))
    x = V(builder, function.args[0])
    fast = _fast(x, name == "cos")
    if name == "sin":
        fast = where(absolute(x) < TINY, x, fast)
    chosen = unless_large(
        declare, x, LARGE, fast, f"{name}_by_f64",
        lambda one: narrow(trig.number(name, declare, widen(one))),
    )  # fmt: skip
    builder.ret(chosen.value)
