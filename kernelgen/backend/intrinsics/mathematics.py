"""Elementary and special functions of floats, and functions of their representation."""

from __future__ import annotations

import math
from typing import Any

from llvmlite import ir

from kernelgen.backend import mathlib
from kernelgen.backend.intrinsics.define import (
    Emit,
    bits_of,
    call_llvm,
    compare,
    constant,
    define,
    external,
    is_float,
    is_signed,
    of_first,
    place,
)
from kernelgen.backend.kinds import INT32

MATH_NAMES = {
    "sin": ("sin", "The sine of `x` radians."),
    "cos": ("cos", "The cosine of `x` radians."),
    "tan": ("tan", "The tangent of `x` radians."),
    "arcsin": ("asin", "The angle in radians, from -pi/2 to pi/2, whose sine is `x`."),
    "arccos": ("acos", "The angle in radians, from 0 to pi, whose cosine is `x`."),
    "arctan": ("atan", "The angle in radians, from -pi/2 to pi/2, whose tangent is `x`."),
    "sinh": ("sinh", "The hyperbolic sine."),
    "cosh": ("cosh", "The hyperbolic cosine."),
    "tanh": ("tanh", "The hyperbolic tangent."),
    "arcsinh": ("asinh", "The number whose hyperbolic sine is `x`."),
    "arccosh": ("acosh", "The number, at least 0, whose hyperbolic cosine is `x`."),
    "arctanh": ("atanh", "The number whose hyperbolic tangent is `x`."),
    "exp": ("exp", "e to the power `x`."),
    "exp2": ("exp2", "2 to the power `x`."),
    "expm1": ("expm1", "e to the power `x`, less 1, accurate for small `x`."),
    "log": ("log", "The natural logarithm; -inf at 0, NaN below."),
    "log2": ("log2", "The logarithm to base 2; -inf at 0, NaN below."),
    "log10": ("log10", "The logarithm to base 10; -inf at 0, NaN below."),
    "log1p": ("log1p", "The natural logarithm of 1 + x, accurate for small `x`."),
    "cbrt": ("cbrt", "The real cube root."),
    "erf": ("erf", "The error function."),
    "erfc": ("erfc", "1 less the error function, accurate where that is near 1."),
    "gamma": ("tgamma", "The gamma function."),
    "arctan2": ("atan2", "The angle in radians, from -pi to pi, of the point (x, y)."),
    "hypot": ("hypot", "The length of the vector (x, y), without overflow on the way."),
    "nextafter": ("nextafter", "The float next to `x` in the direction of the second number."),
}
"""Functions on floats: what the C library calls them, and their docstrings."""


def _math(c_name: str) -> Emit:
    def emit(builder: Any, kinds: Any, *values: Any) -> Any:
        function = mathlib.function(builder.module, c_name, bits_of(values[0]), len(values))
        return builder.call(function, values)

    return emit


_RAISED: dict[tuple[str, int], tuple[int, float]] = {
    ("log2", 32): (24, 24.0),
    ("log2", 64): (54, 54.0),
    ("log10", 32): (24, 24 * math.log10(2)),
    ("log10", 64): (54, 54 * math.log10(2)),
    ("cbrt", 32): (24, 2.0**-8),
    ("atan2", 32): (64, 0.0),
}
"""The power of two that subnormal arguments are raised by, and by how much the result is then off.

libmvec leaves these functions of subnormal numbers to the C library, one by one.
"""


def _raised(c_name: str) -> Emit:
    """A function of the vector library whose subnormal arguments become normal ones before the call."""

    def emit(builder: Any, kinds: Any, *values: Any) -> Any:
        bits = bits_of(values[0])
        function = mathlib.function(builder.module, c_name, bits, len(values))
        if (c_name, bits) not in _RAISED or function.name.startswith("kg."):
            return builder.call(function, values)
        power, off = _RAISED[c_name, bits]
        bound = 2.0**-64 if c_name == "atan2" else 2.0**-126 if bits == 32 else 2.0**-1022
        small = None
        for value in values:
            below = builder.fcmp_ordered("<", call_llvm(builder, "llvm.fabs", value), constant(value, bound))
            small = below if small is None else builder.and_(small, below)
        factor = builder.select(small, constant(values[0], 2.0**power), constant(values[0], 1))
        result = builder.call(function, [builder.fmul(value, factor) for value in values])
        if c_name == "atan2":
            return result
        back = builder.fmul if c_name == "cbrt" else builder.fsub
        return builder.select(small, back(result, constant(result, off)), result)

    return emit


def _gammaln(builder: Any, kinds: Any, a: Any) -> Any:
    """The C library's lgamma, but -inf at -inf, as SciPy has it."""
    value = _math("lgamma")(builder, kinds, a)
    return builder.select(builder.fcmp_ordered("==", a, constant(a, -math.inf)), a, value)


for _name, (_c_name, _doc) in MATH_NAMES.items():
    _operands = {"arctan2": "y:f x:f", "hypot": "x:f y:f", "nextafter": "x:f towards:f"}.get(_name, "x:f")
    define(_name, _operands, of_first, _raised(_c_name), _doc)


def _library(c_name: str) -> Emit:
    """The C library's function, never its vector functions.

    numba keeps what it compiles of the functions of complex numbers, for all targets, and vector functions
    are one target's. NumPy's complex functions call these as well.
    """

    def emit(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
        function = mathlib.declare(builder.module, c_name, bits_of(a), 2, vectors=False)
        return builder.call(function, [a, b])

    return emit


define("library_hypot", "x:f y:f", of_first, _library("hypot"), "The C library's `hypot`.")
define("library_arctan2", "y:f x:f", of_first, _library("atan2"), "The C library's `atan2`.")


def _power(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    if is_float(kinds[0]):
        return builder.call(mathlib.function(builder.module, "pow", bits_of(a), 2), [a, b])
    return _integer_power(builder, kinds, a, b)


def _integer_power(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    """Wrapping power by squaring; a negative exponent, which NumPy refuses, gives the truncated value."""
    one, zero = constant(a, 1), constant(a, 0)
    result = place(builder, one)
    base = place(builder, a)
    rest = place(builder, b)
    head, body = builder.append_basic_block("power.head"), builder.append_basic_block("power.body")
    done = builder.append_basic_block("power.done")
    builder.branch(head)
    builder.position_at_end(head)
    more = compare(builder, kinds[1], ">", builder.load(rest), zero)
    builder.cbranch(more, body, done)
    builder.position_at_end(body)
    square, left = builder.load(base), builder.load(rest)
    odd = builder.icmp_unsigned("!=", builder.and_(left, one), zero)
    taken = builder.select(odd, builder.mul(builder.load(result), square), builder.load(result))
    builder.store(taken, result)
    builder.store(builder.mul(square, square), base)
    builder.store(builder.lshr(left, one), rest)
    builder.branch(head)
    builder.position_at_end(done)
    value = builder.load(result)
    if not is_signed(kinds[1]):
        return value
    negative = builder.icmp_signed("<", b, zero)
    parity = builder.icmp_unsigned("!=", builder.and_(b, one), zero)
    of_minus = builder.select(parity, constant(a, -1), one)
    unit = builder.select(builder.icmp_signed("==", a, constant(a, -1)), of_minus, zero)
    unit = builder.select(builder.icmp_signed("==", a, one), one, unit)
    return builder.select(negative, unit, value)


define(
    "power", "x:n y:n", of_first, _power,
    "x to the power y; of integers it wraps, and a negative power gives the truncated value.",
)  # fmt: skip
define("gammaln", "x:f", of_first, _gammaln, "The logarithm of the gamma function's magnitude.")


def _ldexp(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    """a times 2 to the b-th, rounded once: the powers beyond the exponent's range go in steps.

    The steps down leave room for the mantissa, so that only the last product can be subnormal (the method of
    musl's scalbn).
    """
    bits = bits_of(a)
    mantissa, largest = (23, 127) if bits == 32 else (52, 1023)
    integer = ir.IntType(bits)
    limit = 4 * (largest + mantissa)
    for how, bound in ((">", limit), ("<", -limit)) if b.type.width > 8 else ():
        b = builder.select(builder.icmp_signed(how, b, constant(b, bound)), constant(b, bound), b)
    if b.type.width != bits:
        b = (builder.trunc if b.type.width > bits else builder.sext)(b, integer)
    down = largest - 2 - mantissa
    for _ in range(3):
        high = builder.icmp_signed(">", b, constant(b, largest))
        low = builder.icmp_signed("<", b, constant(b, 1 - largest))
        raised = builder.fmul(a, constant(a, 2.0**largest))
        lowered = builder.fmul(a, constant(a, 2.0**-down))
        a = builder.select(high, raised, builder.select(low, lowered, a))
        step = builder.select(low, constant(b, -down), constant(b, 0))
        b = builder.sub(b, builder.select(high, constant(b, largest), step))
    for how, bound in ((">", largest), ("<", 1 - largest)):
        b = builder.select(builder.icmp_signed(how, b, constant(b, bound)), constant(b, bound), b)
    power = builder.shl(builder.add(b, constant(b, largest)), constant(b, mantissa))
    return builder.fmul(a, builder.bitcast(power, a.type))


def _frexp(builder: Any, a: Any) -> tuple[Any, Any]:
    int32 = ir.IntType(32)
    symbol = "frexpf" if bits_of(a) == 32 else "frexp"
    kind = ir.FunctionType(a.type, [a.type, ir.PointerType()])
    function = external(builder.module, kind, symbol)
    exponent = place(builder, ir.Constant(int32, 0))
    mantissa = builder.call(function, [a, exponent])
    finite = builder.fcmp_ordered("<", call_llvm(builder, "llvm.fabs", a), constant(a, math.inf))
    return mantissa, builder.select(finite, builder.load(exponent), ir.Constant(int32, 0))


define("ldexp", "x:f exponent:i", of_first, _ldexp, "`x` times 2 to the power of an integer, rounded once.")
define(
    "frexp_mantissa", "x:f", of_first, lambda builder, kinds, a: _frexp(builder, a)[0],
    "`x` divided by a power of 2 so that its magnitude is from 0.5 to 1.",
)  # fmt: skip
define(
    "frexp_exponent", "x:f", lambda a: INT32, lambda builder, kinds, a: _frexp(builder, a)[1],
    "The power of 2 that `frexp_mantissa` divides by, as int32; 0 for infinities and NaN.",
)  # fmt: skip


def _spacing(builder: Any, kinds: Any, a: Any) -> Any:
    """The step to the next number away from zero, with the sign of a; NaN for NaN and infinities."""
    magnitude = call_llvm(builder, "llvm.fabs", a)
    bits = ir.IntType(bits_of(a))
    pattern = builder.bitcast(magnitude, bits)
    above = builder.bitcast(builder.add(pattern, constant(pattern, 1)), a.type)
    gap = builder.fsub(above, magnitude)
    negative = builder.fcmp_ordered("<", a, constant(a, 0))
    gap = builder.select(negative, builder.fneg(gap), gap)
    infinite = builder.fcmp_ordered("==", magnitude, constant(a, math.inf))
    gap = builder.select(infinite, constant(a, math.nan), gap)
    return builder.select(builder.fcmp_unordered("uno", a, a), a, gap)


define(
    "spacing", "x:f", of_first, _spacing, "The step to the next float away from zero, with the sign of `x`."
)


def _half_pattern(builder: Any, a: Any) -> Any:
    return builder.bitcast(builder.fptrunc(a, ir.HalfType()), ir.IntType(16))


def _half_value(builder: Any, pattern: Any) -> Any:
    return builder.fpext(builder.bitcast(pattern, ir.HalfType()), ir.FloatType())


def _spacing_half(builder: Any, kinds: Any, a: Any) -> Any:
    """The distance to the next number upward: NumPy's float16 loop differs from its wider ones here."""
    magnitude = call_llvm(builder, "llvm.fabs", a)
    pattern = _half_pattern(builder, magnitude)
    negative = builder.fcmp_ordered("<", a, constant(a, 0))
    step = builder.select(negative, constant(pattern, -1), constant(pattern, 1))
    gap = builder.fsub(_half_value(builder, builder.add(pattern, step)), magnitude)
    gap = call_llvm(builder, "llvm.fabs", gap)
    infinite = builder.fcmp_ordered("==", magnitude, constant(a, math.inf))
    gap = builder.select(infinite, constant(a, math.nan), gap)
    return builder.select(builder.fcmp_unordered("uno", a, a), a, gap)


def _nextafter_half(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    pattern = _half_pattern(builder, a)
    zero = constant(a, 0)
    grows = builder.icmp_signed("==", builder.fcmp_ordered(">", b, a), builder.fcmp_ordered(">", a, zero))
    one = constant(pattern, 1)
    moved = builder.select(grows, builder.add(pattern, one), builder.sub(pattern, one))
    smallest = builder.select(
        builder.fcmp_ordered(">", b, zero), constant(pattern, 1), constant(pattern, 0x8001)
    )
    moved = builder.select(builder.fcmp_ordered("==", a, zero), smallest, moved)
    value = builder.select(builder.fcmp_ordered("==", a, b), b, _half_value(builder, moved))
    nan = builder.fcmp_unordered("uno", a, b)
    return builder.select(nan, builder.fadd(a, b), value)


def _nextafter_half_first(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    """NumPy's before 2.5."""
    return builder.select(builder.fcmp_ordered("==", a, b), a, _nextafter_half(builder, kinds, a, b))


def _nextafter_bfloat(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    """Of bfloat16 numbers in float32, whose patterns are 2^16 apart."""
    pattern = builder.bitcast(a, ir.IntType(32))
    zero = constant(a, 0)
    grows = builder.icmp_signed("==", builder.fcmp_ordered(">", b, a), builder.fcmp_ordered(">", a, zero))
    step = constant(pattern, 0x10000)
    moved = builder.select(grows, builder.add(pattern, step), builder.sub(pattern, step))
    smallest = builder.select(builder.fcmp_ordered(">", b, zero), step, constant(pattern, 0x80010000))
    moved = builder.select(builder.fcmp_ordered("==", a, zero), smallest, moved)
    value = builder.select(builder.fcmp_ordered("==", a, b), b, builder.bitcast(moved, a.type))
    nan = builder.fcmp_unordered("uno", a, b)
    return builder.select(nan, builder.fadd(a, b), value)


def _spacing_bfloat(builder: Any, kinds: Any, a: Any) -> Any:
    """The distance to the next number away from zero, with the sign of the operand."""
    away = call_llvm(builder, "llvm.copysign", constant(a, math.inf), a)
    return builder.fsub(_nextafter_bfloat(builder, kinds, a, away), a)


define("spacing_half", "x:s", of_first, _spacing_half, "`spacing` of a float16 that is held in float32.")
define(
    "nextafter_half", "x:s towards:s", of_first, _nextafter_half,
    "`nextafter` of float16s that are held in float32.",
)  # fmt: skip
define(
    "nextafter_half_first", "x:s towards:s", of_first, _nextafter_half_first,
    "`nextafter` of float16s that are held in float32; of equal zeros the first.",
)  # fmt: skip
define("spacing_bfloat", "x:s", of_first, _spacing_bfloat, "`spacing` of a bfloat16 that is held in float32.")
define(
    "nextafter_bfloat", "x:s towards:s", of_first, _nextafter_bfloat,
    "`nextafter` of bfloat16s that are held in float32.",
)  # fmt: skip
