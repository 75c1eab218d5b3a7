"""Selection, extrema, signs and rounding, on floats and integers alike."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
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


def choose(builder: Any, condition: Any, a: Any, b: Any) -> Any:
    """`a` where a condition holds, and `b` elsewhere; conversions of floats come after the choice.

    LLVM would move them there itself where the condition compares what is converted, and make a minimum or a
    maximum of it that takes the other one of two zeros (`matchSelectPattern` with a cast, in InstCombine).
    """
    casts = {v.opname: v.operands[0].type for v in (a, b) if _is_converted(v)}
    if len(casts) == 1:
        ((cast, kind),) = casts.items()
        parts = [_before(value, kind) for value in (a, b)]
        if None not in parts:
            return getattr(builder, cast)(choose(builder, condition, *parts), a.type)
    return builder.select(condition, a, b)


def _is_converted(value: Any) -> bool:
    return isinstance(value, ir.CastInstr) and value.opname in ("fpext", "fptrunc")


def _before(value: Any, kind: Any) -> Any:
    """What a conversion from a type made a value of; None where none of this type did."""
    if _is_converted(value):
        return value.operands[0] if value.operands[0].type == kind else None
    if not isinstance(value, ir.Constant) or kind not in _DTYPES:
        return None
    with np.errstate(over="ignore"):
        before = float(_DTYPES[kind](value.constant))
    return ir.Constant(kind, before) if before == value.constant else None


_DTYPES: dict[Any, Any] = {ir.HalfType(): np.float16, ir.FloatType(): np.float32, ir.DoubleType(): np.float64}


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
        return choose(builder, take_a, a, b)

    return emit


for _name, _which, _how, _propagate in (
    ("maximum", "larger", ">", True),
    ("minimum", "smaller", "<", True),
    ("fmax", "larger", ">", False),
    ("fmin", "smaller", "<", False),
):
    define(
        _name,
        "x:n y:n",
        of_first,
        _extremum(_how, propagate=_propagate),
        f"The {_which} of two numbers; a NaN {'wins' if _propagate else 'loses'}.",
    )


define(
    "select",
    "condition:b x:n y:n",
    lambda condition, a, b: a,
    lambda builder, kinds, condition, a, b: choose(builder, condition, a, b),
    "`x` where the condition holds, and `y` elsewhere; both are computed.",
)
define(
    "logical_not",
    "x:b",
    of_truth,
    lambda builder, kinds, a: builder.xor(a, ir.Constant(a.type, 1)),
    "The opposite of a boolean.",
)


# Arithmetic.

define(
    "divide",
    "x:f y:f",
    of_first,
    lambda builder, kinds, a, b: builder.fdiv(a, b),
    "x / y as IEEE 754 has it: nothing is raised where `y` is 0, as numba does for the operator.",
)


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


def _llvm(name: str) -> Emit:
    return lambda builder, kinds, *values: call_llvm(builder, f"llvm.{name}", *values)


define("absolute", "x:n", of_first, absolute, "The magnitude; that of the smallest integer wraps.")
define("sign", "x:n", of_first, _sign, "-1, 0 or 1; NaN for NaN.")
define("signbit", "x:f", of_truth, _signbit, "Whether the sign is negative, that of a zero and a NaN too.")
define("heaviside", "x:f y:f", of_first, _heaviside, "0 where x < 0, 1 where x > 0, `y` where x is 0.")
define("modf_fraction", "x:f", of_first, _modf_fraction, "The part after the decimal point, with x's sign.")
define("copysign", "x:f y:f", of_first, _llvm("copysign"), "The magnitude of `x` with the sign of `y`.")
define("floor", "x:f", of_first, _llvm("floor"), "The largest whole number that is not above `x`.")
define("ceil", "x:f", of_first, _llvm("ceil"), "The smallest whole number that is not below `x`.")
define("trunc", "x:f", of_first, _llvm("trunc"), "The whole number next to `x` towards zero.")
define("rint", "x:f", of_first, _llvm("rint"), "The nearest whole number; of two, the even one.")
define("sqrt", "x:f", of_first, _llvm("sqrt"), "The square root, correctly rounded; NaN below zero.")
