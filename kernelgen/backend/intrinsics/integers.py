"""Division, shifts, powers and number theory on integers: no operation traps, whatever the operands."""

from __future__ import annotations

from typing import Any

from llvmlite import ir

from kernelgen.backend import mathlib
from kernelgen.backend.intrinsics.define import (
    Emit,
    bits_of,
    call_llvm,
    constant,
    define,
    is_float,
    is_signed,
    of_first,
)
from kernelgen.backend.intrinsics.floats import absolute
from kernelgen.backend.kinds import KINDS, UINT8, Kind


def _division(builder: Any, signed: bool, a: Any, b: Any) -> tuple[Any, Any, Any]:
    """Truncated quotient, remainder and "the divisor is 0", with the divisors that trap replaced by 1.

    For the divisor -1 the caller's quotient is the negated dividend, as wrapping arithmetic has it.
    """
    zero = builder.icmp_unsigned("==", b, constant(b, 0))
    unsafe = zero
    if signed:
        unsafe = builder.or_(zero, builder.icmp_signed("==", b, constant(b, -1)))
    safe = builder.select(unsafe, constant(b, 1), b)
    quotient = (builder.sdiv if signed else builder.udiv)(a, safe)
    remainder = builder.sub(a, builder.mul(quotient, safe))
    if signed:
        minus = builder.icmp_signed("==", b, constant(b, -1))
        quotient = builder.select(minus, builder.sub(constant(a, 0), a), quotient)
    return quotient, remainder, zero


def _floors(builder: Any, b: Any, remainder: Any) -> Any:
    """Whether the floored quotient is one below the truncated one."""
    differs = builder.icmp_signed("<", builder.xor(remainder, b), constant(b, 0))
    return builder.and_(builder.icmp_unsigned("!=", remainder, constant(b, 0)), differs)


def _floor_divide(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    if is_float(kinds[0]):
        return _float_divmod(builder, a, b)[0]
    quotient, remainder, zero = _division(builder, is_signed(kinds[0]), a, b)
    if is_signed(kinds[0]):
        down = builder.sub(quotient, constant(a, 1))
        quotient = builder.select(_floors(builder, b, remainder), down, quotient)
    return builder.select(zero, constant(a, 0), quotient)


def _remainder(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    if is_float(kinds[0]):
        return _float_divmod(builder, a, b)[1]
    _, remainder, zero = _division(builder, is_signed(kinds[0]), a, b)
    if is_signed(kinds[0]):
        up = builder.add(remainder, b)
        remainder = builder.select(_floors(builder, b, remainder), up, remainder)
    return builder.select(zero, constant(a, 0), remainder)


def _fmod(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    if is_float(kinds[0]):
        return builder.call(mathlib.function(builder.module, "fmod", bits_of(a), 2), [a, b])
    _, remainder, zero = _division(builder, is_signed(kinds[0]), a, b)
    return builder.select(zero, constant(a, 0), remainder)


def _float_divmod(builder: Any, a: Any, b: Any) -> tuple[Any, Any]:
    """Floored quotient and remainder by the steps of NumPy's `npy_divmod` (npy_math)."""
    zero, one = constant(a, 0), constant(a, 1)
    mod = builder.call(mathlib.function(builder.module, "fmod", bits_of(a), 2), [a, b])
    by_zero = builder.fcmp_ordered("==", b, zero)
    quotient = builder.fdiv(builder.fsub(a, mod), b)
    nonzero = builder.fcmp_unordered("!=", mod, zero)
    opposite = builder.xor(builder.fcmp_ordered("<", b, zero), builder.fcmp_ordered("<", mod, zero))
    adjust = builder.and_(nonzero, opposite)
    remainder = builder.select(adjust, builder.fadd(mod, b), mod)
    remainder = builder.select(nonzero, remainder, call_llvm(builder, "llvm.copysign", zero, b))
    quotient = builder.select(adjust, builder.fsub(quotient, one), quotient)
    floored = call_llvm(builder, "llvm.floor", quotient)
    above = builder.fcmp_ordered(">", builder.fsub(quotient, floored), constant(a, 0.5))
    floored = builder.select(above, builder.fadd(floored, one), floored)
    plain = builder.fdiv(a, b)
    signed_zero = call_llvm(builder, "llvm.copysign", zero, plain)
    whole = builder.select(builder.fcmp_unordered("!=", quotient, zero), floored, signed_zero)
    return builder.select(by_zero, plain, whole), builder.select(by_zero, mod, remainder)


def _reciprocal(builder: Any, kinds: Any, a: Any) -> Any:
    """1 / a: the only integers with another reciprocal than 0 are 1, -1, and 0 as NumPy has it."""
    one = builder.icmp_unsigned("==", a, constant(a, 1))
    result = builder.select(one, constant(a, 1), constant(a, 0))
    if not is_signed(kinds[0]):
        return result
    minus = builder.icmp_signed("==", a, constant(a, -1))
    result = builder.select(minus, constant(a, -1), result)
    width = int(a.type.width)
    if width < 32:
        return result
    # NumPy converts the infinity 1.0 / 0 to the integer, which gives the minimum from 32 bits on.
    zero = builder.icmp_signed("==", a, constant(a, 0))
    return builder.select(zero, constant(a, -(1 << (width - 1))), result)


def _shift(how: str) -> Emit:
    """Shifts by the width or more, or by a negative number, shift everything out, as NumPy's do."""

    def emit(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
        width = int(a.type.width)
        inside = builder.icmp_unsigned("<", b, constant(b, width))
        amount = builder.select(inside, b, constant(b, 0))
        if how == "left":
            return builder.select(inside, builder.shl(a, amount), constant(a, 0))
        if not is_signed(kinds[0]):
            return builder.select(inside, builder.lshr(a, amount), constant(a, 0))
        return builder.select(inside, builder.ashr(a, amount), builder.ashr(a, constant(a, width - 1)))

    return emit


def _bitwise_count(builder: Any, kinds: Any, a: Any) -> Any:
    if is_signed(kinds[0]):
        a = absolute(builder, kinds, a)
    count = call_llvm(builder, "llvm.ctpop", a)
    width = int(a.type.width)
    return count if width == 8 else builder.trunc(count, ir.IntType(8))


define(
    "floor_divide", "x:n y:n", of_first, _floor_divide,
    "The floored quotient; of integers by 0 it is 0, and that of the minimum by -1 wraps.",
)  # fmt: skip
define(
    "remainder", "x:n y:n", of_first, _remainder,
    "The remainder of the floored quotient, with the sign of `y`; of integers by 0 it is 0.",
)  # fmt: skip
define(
    "fmod", "x:n y:n", of_first, _fmod,
    "The remainder of the truncated quotient, with the sign of `x`; of integers by 0 it is 0.",
)  # fmt: skip
define(
    "reciprocal", "x:i", of_first, _reciprocal,
    "1 / x in integers, which is 0 but for 1 and -1; of 0 what NumPy has, 0 or the minimum.",
)  # fmt: skip
define(
    "left_shift", "x:i count:i", of_first, _shift("left"),
    "The bits moved up; a count that is negative or the width gives 0.",
)  # fmt: skip
define(
    "right_shift", "x:i count:i", of_first, _shift("right"),
    "The bits moved down; a count that is negative or the width leaves the sign alone, -1 or 0.",
)  # fmt: skip
define(
    "bitwise_count", "x:i", lambda a: UINT8, _bitwise_count,
    "How many bits of the magnitude are 1, as uint8.",
)  # fmt: skip


def _unsigned(kind: Kind) -> Kind:
    return KINDS[f"uint{kind.bits}"]


define("magnitude", "x:i", _unsigned, absolute, "The magnitude of an integer as an unsigned one.")


def _divisor(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    """Euclid on unsigned magnitudes, in which the minimum of a signed type has one."""
    firsts = [absolute(builder, kinds, value) for value in (a, b)]
    start = builder.block
    head, body, done = (builder.append_basic_block(f"gcd.{name}") for name in ("head", "body", "done"))
    builder.branch(head)
    builder.position_at_end(head)
    larger, smaller = (builder.phi(a.type) for _ in range(2))
    builder.cbranch(builder.icmp_unsigned("!=", smaller, constant(a, 0)), body, done)
    builder.position_at_end(body)
    later = (smaller, builder.urem(larger, smaller))
    for phi, first, following in zip((larger, smaller), firsts, later, strict=True):
        phi.add_incoming(first, start)
        phi.add_incoming(following, body)
    builder.branch(head)
    builder.position_at_end(done)
    return larger


def _multiple(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    divisor = _divisor(builder, kinds, a, b)
    none = builder.icmp_unsigned("==", divisor, constant(a, 0))
    safe = builder.select(none, constant(a, 1), divisor)
    a, b = (absolute(builder, kinds, value) for value in (a, b))
    return builder.select(none, constant(a, 0), builder.mul(builder.udiv(a, safe), b))


define("gcd", "x:i y:i", of_first, _divisor, "The greatest common divisor of two integers.")
define("lcm", "x:i y:i", of_first, _multiple, "The least common multiple of two integers; 0 where one is 0.")
