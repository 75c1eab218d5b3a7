"""fmod, exactly: one division and one fused multiply-add for quotients that a float holds, a loop for others.

For a, b > 0 let q = trunc(a/b), the quotient rounded to p bits (53 or 24) and below 2**p. Rounding is
monotonic, so that q is the true quotient or, where a/b was rounded up to an integer, one more. a - q*b is
therefore between -b and b. It is a multiple of the last place of b (of a, where a < b), and so a float, which
the fused operation gives without error; where it is negative, adding b is exact as well.

A larger quotient is brought down by the same step with b * 2**k in place of b, which changes a by a multiple
of b, until the quotient is below 2**p.
"""

from __future__ import annotations

import math

from llvmlite import ir

from .expr import (
    Declare,
    V,
    absolute,
    any_lane,
    copysign,
    fused,
    to_bits,
    to_float,
    truncate,
    type_name,
    where,
)


def body(name: str, declare: Declare, made: ir.Function) -> None:
    """The body of fmod(x, y) on scalars or on vectors."""
    builder = ir.IRBuilder(made.append_basic_block())
    x, y = (V(builder, argument) for argument in made.args)
    a, b = absolute(x), absolute(y)
    entry, slow, done = builder.block, made.append_basic_block("slow"), made.append_basic_block("done")
    builder.cbranch(any_lane(_large(a, b)), slow, done)
    builder.position_at_end(slow)
    smaller = a.new(builder.call(_reduced(declare, builder.module, a.type), [a.value, b.value]))
    builder.branch(done)
    builder.position_at_end(done)
    phi = builder.phi(a.type)
    phi.add_incoming(a.value, entry)
    phi.add_incoming(smaller.value, slow)
    a = a.new(phi)
    # Also where b is infinite. An infinite a, b = 0 and NaN give NaN by the step itself.
    builder.ret(copysign(where(a < b, a, _step(a, b)), x).value)


def _large(a: V, b: V) -> V:
    """Whether the quotient of two finite numbers is beyond the integers that a float holds."""
    return (a / b >= 2.0 ** _digits(a)) & (a < math.inf) & (b > 0.0)


def _digits(x: V) -> int:
    return 53 if x.bits == 64 else 24


def _step(a: V, b: V) -> V:
    """a without the multiples of b in it, for a quotient that a float holds."""
    rest = fused(-truncate(a / b), b, a)
    return where(rest < 0.0, rest + b, rest)


def _reduced(declare: Declare, module: ir.Module, kind: ir.Type) -> ir.Function:
    """a minus multiples of b, with a quotient by b that a float holds; a function away from the fast code."""
    full = f"kg.fmod_reduced.{type_name(kind)}"
    if full in module.globals:
        return module.globals[full]
    made = declare(module, full, kind, [kind, kind])
    for attribute in ("noinline", "cold"):
        set.add(made.attributes, attribute)
    entry, head, again, done = (made.append_basic_block(n) for n in ("entry", "head", "again", "done"))
    builder = ir.IRBuilder(entry)
    b = V(builder, made.args[1])
    builder.branch(head)
    builder.position_at_end(head)
    phi = builder.phi(kind)
    phi.add_incoming(made.args[0], entry)
    a = V(builder, phi)
    large = _large(a, b)
    builder.cbranch(any_lane(large), again, done)
    builder.position_at_end(again)
    # a / (b * 2**k) is between 2**(p - 3) and 2**(p - 1). The power may be beyond the range of floats.
    k = where(large, _exponent(a) - _exponent(b) - (_digits(a) - 2), 0)
    half = k >> 1
    smaller = where(large, _step(a, b * _power(half) * _power(k - half)), a)
    phi.add_incoming(smaller.value, builder.block)
    builder.branch(head)
    builder.position_at_end(done)
    builder.ret(phi)
    return made


def _exponent(a: V) -> V:
    """The exponent of a > 0, that of a subnormal number included, plus the bias."""
    mantissa = _digits(a) - 1
    least = 2.0**-1022 if a.bits == 64 else 2.0**-126
    small = a < least
    raised = to_bits(where(small, a * 2.0**mantissa, a)) >> mantissa
    return where(small, raised - mantissa, raised)


def _power(k: V) -> V:
    """2.0**k for k from 0 to the largest exponent."""
    mantissa, bias = (52, 1023) if k.bits == 64 else (23, 127)
    return to_float((k + bias) << mantissa)
