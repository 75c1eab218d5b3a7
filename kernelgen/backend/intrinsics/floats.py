"""Selection, extrema, signs and rounding, on floats and integers alike."""

from __future__ import annotations

import math
from typing import Any

from llvmlite import ir

from kernelgen.backend.intrinsics.define import (
    Emit,
    bits_of,
    call_llvm,
    compare,
    constant,
    define,
    is_float,
    is_signed,
    of_first,
    of_truth,
)


def _extremum(how: str, *, propagate: bool) -> Emit:
    """NumPy's maximum and minimum (NaN wins) and fmax and fmin (NaN loses).

    Of equal operands, which differ where they are zeros of both signs, the second one is taken, as by NumPy's
    vector loops on x86-64.
    """

    def emit(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
        take_a = compare(builder, kinds[0], how, a, b)
        if is_float(kinds[0]):
            odd = a if propagate else b
            take_a = builder.or_(take_a, builder.fcmp_unordered("uno", odd, odd))
        return builder.select(take_a, a, b)

    return emit


for _name, _how, _propagate in (
    ("maximum", ">", True),
    ("minimum", "<", True),
    ("fmax", ">", False),
    ("fmin", "<", False),
):
    define(_name, 2, of_first, _extremum(_how, propagate=_propagate))


def _select_emit(builder: Any, kinds: Any, condition: Any, a: Any, b: Any) -> Any:
    if isinstance(condition.type, ir.IntType) and condition.type.width != 1:
        condition = builder.icmp_unsigned("!=", condition, constant(condition, 0))
    return builder.select(condition, a, b)


define("select", 3, lambda c, a, b: a, _select_emit)
define("logical_not", 1, of_truth, lambda builder, kinds, a: builder.xor(a, ir.Constant(a.type, 1)))


# Signs and rounding.


def absolute(builder: Any, kinds: Any, a: Any) -> Any:
    """The magnitude; that of the smallest integer wraps."""
    if is_float(kinds[0]):
        return call_llvm(builder, "llvm.fabs", a)
    if not is_signed(kinds[0]):
        return a
    negative = builder.icmp_signed("<", a, constant(a, 0))
    return builder.select(negative, builder.sub(constant(a, 0), a), a)


def _sign(builder: Any, kinds: Any, a: Any) -> Any:
    zero, one = constant(a, 0), constant(a, 1)
    positive = compare(builder, kinds[0], ">", a, zero)
    if not is_float(kinds[0]) and not is_signed(kinds[0]):
        return builder.select(positive, one, zero)
    negative = compare(builder, kinds[0], "<", a, zero)
    # A zero and a NaN are their own sign; NumPy drops the zero's minus.
    rest = a if is_float(kinds[0]) else zero
    if is_float(kinds[0]):
        rest = builder.select(builder.fcmp_ordered("==", a, zero), zero, a)
    return builder.select(positive, one, builder.select(negative, constant(a, -1), rest))


def _signbit(builder: Any, kinds: Any, a: Any) -> Any:
    as_int = builder.bitcast(a, ir.IntType(bits_of(a)))
    return builder.icmp_signed("<", as_int, constant(as_int, 0))


def _heaviside(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    zero, one = constant(a, 0), constant(a, 1)
    value = builder.select(builder.fcmp_ordered("<", a, zero), zero, one)
    value = builder.select(builder.fcmp_ordered("==", a, zero), b, value)
    return builder.select(builder.fcmp_unordered("uno", a, a), a, value)


def _modf_fraction(builder: Any, kinds: Any, a: Any) -> Any:
    fraction = builder.fsub(a, call_llvm(builder, "llvm.trunc", a))
    infinite = builder.fcmp_ordered("==", call_llvm(builder, "llvm.fabs", a), constant(a, math.inf))
    return call_llvm(builder, "llvm.copysign", builder.select(infinite, constant(a, 0), fraction), a)


define("absolute", 1, of_first, absolute)
define("sign", 1, of_first, _sign)
define("signbit", 1, of_truth, _signbit)
define("heaviside", 2, of_first, _heaviside)
define("modf_fraction", 1, of_first, _modf_fraction)
define("copysign", 2, of_first, lambda builder, kinds, a, b: call_llvm(builder, "llvm.copysign", a, b))
for _name in ("floor", "ceil", "trunc", "rint", "sqrt"):
    define(_name, 1, of_first, lambda builder, kinds, a, _name=_name: call_llvm(builder, f"llvm.{_name}", a))
