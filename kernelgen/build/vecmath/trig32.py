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
    FLOATS,
    Declare,
    V,
    absolute,
    any_lane,
    fma,
    fused,
    lanes,
    narrow,
    nearest,
    poly,
    to_bits,
    to_float,
    where,
    widen,
)

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


def _exact(declare: Declare, module: ir.Module, name: str, kind: ir.Type) -> ir.Function:
    """The function of a number or of each lane by float64, away from the fast code."""
    count = lanes(kind)
    full = f"kg.{name}_by_f64.{f'v{count}' if count else ''}f32"
    if full in module.globals:
        return module.globals[full]
    made = declare(module, full, kind, [kind])
    set.add(made.attributes, "noinline")
    set.add(made.attributes, "cold")
    if count:
        one = _exact(declare, module, name, FLOATS[32])
        builder = ir.IRBuilder(made.append_basic_block())
        found = made.args[0]
        for lane in range(count):
            place = ir.Constant(ir.IntType(32), lane)
            result = builder.call(one, [builder.extract_element(made.args[0], place)])
            found = builder.insert_element(found, result, place)
        builder.ret(found)
        return made
    wide = declare(module, f"kg.{name}_exact.f64", FLOATS[64], [FLOATS[64]])
    trig.body(name, declare, wide)
    builder = ir.IRBuilder(made.append_basic_block())
    x = widen(V(builder, made.args[0]))
    builder.ret(narrow(x.new(builder.call(wide, [x.value]))).value)
    return made


def body(name: str, declare: Declare, function: ir.Function) -> None:
    """Write the body of `name` for the type of the function's argument, scalar or vector."""
    builder = ir.IRBuilder(function.append_basic_block("entry"))
    x = V(builder, function.args[0])
    fast = _fast(x, name == "cos")
    if name == "sin":
        fast = where(absolute(x) < TINY, x, fast)
    large = absolute(x) >= LARGE
    slow, done = function.append_basic_block("slow"), function.append_basic_block("done")
    entry = builder.block
    builder.cbranch(any_lane(large), slow, done)
    builder.position_at_end(slow)
    exact = builder.call(_exact(declare, builder.module, name, x.type), [x.value])
    merged = where(large, x.new(exact), fast)
    builder.branch(done)
    builder.position_at_end(done)
    chosen = builder.phi(x.type)
    chosen.add_incoming(fast.value, entry)
    chosen.add_incoming(merged.value, slow)
    builder.ret(chosen)
