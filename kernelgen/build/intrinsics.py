"""The functions that emitted kernels call, as numba intrinsics that generate LLVM IR directly.

`DEVICE` maps each name in emitted source to what numba compiles it to. Types follow the first operand;
integers keep their width and sign. Nothing here raises, traps or calls into Python.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import njit, types
from numba.core import cgutils
from numba.extending import intrinsic

from kernelgen.build import mathlib

DEVICE: dict[str, Any] = {
    "inf": math.inf,
    "nan": math.nan,
    "pi": math.pi,
    **{
        name: getattr(types, name)
        for name in [
            *(f"{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)),
            "float32",
            "float64",
        ]
    },
}
"""Everything that emitted source may name."""

Emit = Callable[..., Any]
_BOOL = ir.IntType(1)


def _first(*args: Any) -> Any:
    return args[0]


def _boolean(*args: Any) -> Any:
    return types.boolean


def _define(name: str, arity: int, result: Callable[..., Any], emit: Emit) -> None:
    """Enters an intrinsic in `DEVICE`; `emit(builder, numba_types, *values)` gives its value."""

    def typed(*given: Any) -> Any:
        args = tuple(types.unliteral(t) for t in given)
        signature = result(*args)(*args)

        def codegen(context: Any, builder: Any, sig: Any, values: Any) -> Any:
            value = emit(builder, sig.args, *values)
            if isinstance(value, tuple):
                return context.make_tuple(builder, sig.return_type, value)
            return value

        return signature, codegen

    if arity == 1:
        function: Any = lambda typingctx, a: typed(a)  # noqa: E731
    elif arity == 2:
        function = lambda typingctx, a, b: typed(a, b)  # noqa: E731
    elif arity == 4:
        function = lambda typingctx, a, b, c, d: typed(a, b, c, d)  # noqa: E731
    else:
        function = lambda typingctx, a, b, c: typed(a, b, c)  # noqa: E731
    function.__name__ = name
    DEVICE[name] = intrinsic(function)


def _llvm(builder: Any, name: str, *values: Any) -> Any:
    """A call of an LLVM intrinsic whose operands and result have one type."""
    kind = values[0].type
    signature = ir.FunctionType(kind, [kind] * len(values))
    function = builder.module.declare_intrinsic(name, [kind], signature)
    return builder.call(function, values)


def _is_float(kind: Any) -> bool:
    return isinstance(kind, types.Float)


def _signed(kind: Any) -> bool:
    return bool(getattr(kind, "signed", False))


def _const(value: Any, number: float) -> Any:
    return ir.Constant(value.type, number)


def _compare(builder: Any, kind: Any, how: str, a: Any, b: Any) -> Any:
    if _is_float(kind):
        return builder.fcmp_ordered(how, a, b)
    return (builder.icmp_signed if _signed(kind) else builder.icmp_unsigned)(how, a, b)


def _bits(value: Any) -> int:
    widths = {ir.FloatType: 32, ir.DoubleType: 64}
    return widths.get(type(value.type)) or int(value.type.width)


# Selection, maximum and minimum.


def _extremum(how: str, *, propagate: bool) -> Emit:
    """NumPy's maximum and minimum (NaN wins) and fmax and fmin (NaN loses)."""

    def emit(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
        take_a = _compare(builder, kinds[0], how, a, b)
        if _is_float(kinds[0]):
            odd = a if propagate else b
            take_a = builder.or_(take_a, builder.fcmp_unordered("uno", odd, odd))
        return builder.select(take_a, a, b)

    return emit


for _name, _how, _propagate in (
    ("maximum", ">=", True),
    ("minimum", "<=", True),
    ("fmax", ">=", False),
    ("fmin", "<=", False),
):
    _define(_name, 2, _first, _extremum(_how, propagate=_propagate))


def _select_emit(builder: Any, kinds: Any, condition: Any, a: Any, b: Any) -> Any:
    if isinstance(condition.type, ir.IntType) and condition.type.width != 1:
        condition = builder.icmp_unsigned("!=", condition, _const(condition, 0))
    return builder.select(condition, a, b)


_define("select", 3, lambda c, a, b: a, _select_emit)
_define("logical_not", 1, _boolean, lambda builder, kinds, a: builder.xor(a, ir.Constant(a.type, 1)))


# Signs and rounding.


def _absolute(builder: Any, kinds: Any, a: Any) -> Any:
    if _is_float(kinds[0]):
        return _llvm(builder, "llvm.fabs", a)
    if not _signed(kinds[0]):
        return a
    negative = builder.icmp_signed("<", a, _const(a, 0))
    return builder.select(negative, builder.sub(_const(a, 0), a), a)


def _sign(builder: Any, kinds: Any, a: Any) -> Any:
    zero, one = _const(a, 0), _const(a, 1)
    positive = _compare(builder, kinds[0], ">", a, zero)
    if not _is_float(kinds[0]) and not _signed(kinds[0]):
        return builder.select(positive, one, zero)
    negative = _compare(builder, kinds[0], "<", a, zero)
    # A zero and a NaN are their own sign; NumPy drops the zero's minus.
    rest = a if _is_float(kinds[0]) else zero
    if _is_float(kinds[0]):
        rest = builder.select(builder.fcmp_ordered("==", a, zero), zero, a)
    return builder.select(positive, one, builder.select(negative, _const(a, -1), rest))


def _signbit(builder: Any, kinds: Any, a: Any) -> Any:
    as_int = builder.bitcast(a, ir.IntType(_bits(a)))
    return builder.icmp_signed("<", as_int, _const(as_int, 0))


def _heaviside(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    zero, one = _const(a, 0), _const(a, 1)
    value = builder.select(builder.fcmp_ordered("<", a, zero), zero, one)
    value = builder.select(builder.fcmp_ordered("==", a, zero), b, value)
    return builder.select(builder.fcmp_unordered("uno", a, a), a, value)


def _modf_fraction(builder: Any, kinds: Any, a: Any) -> Any:
    fraction = builder.fsub(a, _llvm(builder, "llvm.trunc", a))
    infinite = builder.fcmp_ordered("==", _llvm(builder, "llvm.fabs", a), _const(a, math.inf))
    return _llvm(builder, "llvm.copysign", builder.select(infinite, _const(a, 0), fraction), a)


_define("absolute", 1, _first, _absolute)
_define("sign", 1, _first, _sign)
_define("signbit", 1, _boolean, _signbit)
_define("heaviside", 2, _first, _heaviside)
_define("modf_fraction", 1, _first, _modf_fraction)
_define("copysign", 2, _first, lambda builder, kinds, a, b: _llvm(builder, "llvm.copysign", a, b))
for _name in ("floor", "ceil", "trunc", "rint", "sqrt"):
    _define(_name, 1, _first, lambda builder, kinds, a, _name=_name: _llvm(builder, f"llvm.{_name}", a))


# Conversions.


def _round_half(builder: Any, kinds: Any, a: Any) -> Any:
    """float16's rounding of a value held in float32 or float64."""
    if isinstance(a.type, ir.DoubleType):
        a = _round_to_odd(builder, a)
    return builder.fpext(builder.fptrunc(a, ir.HalfType()), ir.FloatType())


def _round_to_odd(builder: Any, a: Any) -> Any:
    """float64 to float32 so that a second rounding, to float16, gives the directly rounded value.

    S. Boldo and G. Melquiond, "Emulation of FMA and correctly rounded sums", IEEE TC 57 (2008).
    """
    single = builder.fptrunc(a, ir.FloatType())
    back = builder.fpext(single, ir.DoubleType())
    magnitude = _llvm(builder, "llvm.fabs", a)
    above = builder.fcmp_ordered(">", _llvm(builder, "llvm.fabs", back), magnitude)
    finite = builder.fcmp_ordered("<", magnitude, _const(a, math.inf))
    pattern = builder.bitcast(single, ir.IntType(32))
    pattern = builder.sub(pattern, builder.zext(builder.and_(above, finite), ir.IntType(32)))
    inexact = builder.and_(builder.fcmp_ordered("!=", back, a), finite)
    pattern = builder.or_(pattern, builder.zext(inexact, ir.IntType(32)))
    return builder.bitcast(pattern, ir.FloatType())


def _from_half(builder: Any, kinds: Any, a: Any) -> Any:
    return builder.fpext(builder.bitcast(a, ir.HalfType()), ir.FloatType())


def _to_half(builder: Any, kinds: Any, a: Any) -> Any:
    return builder.bitcast(builder.fptrunc(a, ir.HalfType()), ir.IntType(16))


def _from_float(target: Any) -> Emit:
    """float to integer as C compilers do it on x86-64: truncated; out of range the wide minimum, wrapped."""

    def emit(builder: Any, kinds: Any, a: Any) -> Any:
        width = int(target.bitwidth)
        if target.signed or width < 64:
            wide = 64 if width == 64 or (width == 32 and not target.signed) else 32
            value = _truncated(builder, a, wide)
            return value if width == wide else builder.trunc(value, ir.IntType(width))
        half = _const(a, 2.0**63)
        low = _truncated(builder, a, 64)
        high = _truncated(builder, builder.fsub(a, half), 64)
        high = builder.xor(high, ir.Constant(ir.IntType(64), 1 << 63))
        return builder.select(builder.fcmp_ordered(">=", a, half), high, low)

    return emit


def _truncated(builder: Any, a: Any, bits: int) -> Any:
    """A signed integer of so many bits; the minimum for NaN and where it does not fit."""
    limit = 2.0 ** (bits - 1)
    inside = builder.and_(
        builder.fcmp_ordered(">=", a, _const(a, -limit)), builder.fcmp_ordered("<", a, _const(a, limit))
    )
    value = builder.fptosi(a, ir.IntType(bits))
    return builder.select(inside, value, ir.Constant(ir.IntType(bits), 1 << (bits - 1)))


_define("round_half", 1, lambda a: types.float32, _round_half)
_define("from_half", 1, lambda a: types.float32, _from_half)
_define("to_half", 1, lambda a: types.uint16, _to_half)
for _width in (8, 16, 32, 64):
    for _kind in (f"int{_width}", f"uint{_width}"):
        _type = getattr(types, _kind)
        _define(f"{_kind}_from_float", 1, lambda a, _type=_type: _type, _from_float(_type))


# Integers: no operation traps, whatever the operands.


def _division(builder: Any, signed: bool, a: Any, b: Any) -> tuple[Any, Any, Any]:
    """Truncated quotient, remainder and "the divisor is 0", with the divisors that trap replaced by 1.

    For the divisor -1 the caller's quotient is the negated dividend, as wrapping arithmetic has it.
    """
    zero = builder.icmp_unsigned("==", b, _const(b, 0))
    unsafe = zero
    if signed:
        unsafe = builder.or_(zero, builder.icmp_signed("==", b, _const(b, -1)))
    safe = builder.select(unsafe, _const(b, 1), b)
    quotient = (builder.sdiv if signed else builder.udiv)(a, safe)
    remainder = builder.sub(a, builder.mul(quotient, safe))
    if signed:
        minus = builder.icmp_signed("==", b, _const(b, -1))
        quotient = builder.select(minus, builder.sub(_const(a, 0), a), quotient)
    return quotient, remainder, zero


def _floors(builder: Any, b: Any, remainder: Any) -> Any:
    """Whether the floored quotient is one below the truncated one."""
    differs = builder.icmp_signed("<", builder.xor(remainder, b), _const(b, 0))
    return builder.and_(builder.icmp_unsigned("!=", remainder, _const(b, 0)), differs)


def _floor_divide(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    if _is_float(kinds[0]):
        return _float_divmod(builder, a, b)[0]
    quotient, remainder, zero = _division(builder, _signed(kinds[0]), a, b)
    if _signed(kinds[0]):
        down = builder.sub(quotient, _const(a, 1))
        quotient = builder.select(_floors(builder, b, remainder), down, quotient)
    return builder.select(zero, _const(a, 0), quotient)


def _remainder(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    if _is_float(kinds[0]):
        return _float_divmod(builder, a, b)[1]
    _, remainder, zero = _division(builder, _signed(kinds[0]), a, b)
    if _signed(kinds[0]):
        up = builder.add(remainder, b)
        remainder = builder.select(_floors(builder, b, remainder), up, remainder)
    return builder.select(zero, _const(a, 0), remainder)


def _fmod(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    if _is_float(kinds[0]):
        return builder.call(mathlib.declare(builder.module, "fmod", _bits(a), 2), [a, b])
    _, remainder, zero = _division(builder, _signed(kinds[0]), a, b)
    return builder.select(zero, _const(a, 0), remainder)


def _float_divmod(builder: Any, a: Any, b: Any) -> tuple[Any, Any]:
    """Floored quotient and remainder by the steps of NumPy's `npy_divmod` (npy_math)."""
    zero, one = _const(a, 0), _const(a, 1)
    mod = builder.call(mathlib.declare(builder.module, "fmod", _bits(a), 2), [a, b])
    by_zero = builder.fcmp_ordered("==", b, zero)
    quotient = builder.fdiv(builder.fsub(a, mod), b)
    nonzero = builder.fcmp_unordered("!=", mod, zero)
    opposite = builder.xor(builder.fcmp_ordered("<", b, zero), builder.fcmp_ordered("<", mod, zero))
    adjust = builder.and_(nonzero, opposite)
    remainder = builder.select(adjust, builder.fadd(mod, b), mod)
    remainder = builder.select(nonzero, remainder, _llvm(builder, "llvm.copysign", zero, b))
    quotient = builder.select(adjust, builder.fsub(quotient, one), quotient)
    floored = _llvm(builder, "llvm.floor", quotient)
    above = builder.fcmp_ordered(">", builder.fsub(quotient, floored), _const(a, 0.5))
    floored = builder.select(above, builder.fadd(floored, one), floored)
    plain = builder.fdiv(a, b)
    signed_zero = _llvm(builder, "llvm.copysign", zero, plain)
    whole = builder.select(builder.fcmp_unordered("!=", quotient, zero), floored, signed_zero)
    return builder.select(by_zero, plain, whole), builder.select(by_zero, mod, remainder)


def _reciprocal(builder: Any, kinds: Any, a: Any) -> Any:
    """1 / a: the only integers with another reciprocal than 0 are 1, -1, and 0 as NumPy has it."""
    one = builder.icmp_unsigned("==", a, _const(a, 1))
    result = builder.select(one, _const(a, 1), _const(a, 0))
    if not _signed(kinds[0]):
        return result
    minus = builder.icmp_signed("==", a, _const(a, -1))
    result = builder.select(minus, _const(a, -1), result)
    width = int(a.type.width)
    if width < 32:
        return result
    # NumPy converts the infinity 1.0 / 0 to the integer, which gives the minimum from 32 bits on.
    zero = builder.icmp_signed("==", a, _const(a, 0))
    return builder.select(zero, _const(a, -(1 << (width - 1))), result)


def _shift(how: str) -> Emit:
    """Shifts by the width or more, or by a negative number, shift everything out, as NumPy's do."""

    def emit(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
        width = int(a.type.width)
        inside = builder.icmp_unsigned("<", b, _const(b, width))
        amount = builder.select(inside, b, _const(b, 0))
        if how == "left":
            return builder.select(inside, builder.shl(a, amount), _const(a, 0))
        if not _signed(kinds[0]):
            return builder.select(inside, builder.lshr(a, amount), _const(a, 0))
        return builder.select(inside, builder.ashr(a, amount), builder.ashr(a, _const(a, width - 1)))

    return emit


def _bitwise_count(builder: Any, kinds: Any, a: Any) -> Any:
    if _signed(kinds[0]):
        a = _absolute(builder, kinds, a)
    count = _llvm(builder, "llvm.ctpop", a)
    width = int(a.type.width)
    return count if width == 8 else builder.trunc(count, ir.IntType(8))


_define("floor_divide", 2, _first, _floor_divide)
_define("remainder", 2, _first, _remainder)
_define("fmod", 2, _first, _fmod)
_define("reciprocal", 1, _first, _reciprocal)
_define("left_shift", 2, _first, _shift("left"))
_define("right_shift", 2, _first, _shift("right"))
_define("bitwise_count", 1, lambda a: types.uint8, _bitwise_count)


# Mathematical functions.

_MATH_NAMES = {
    "sin": "sin",
    "cos": "cos",
    "tan": "tan",
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "sinh": "sinh",
    "cosh": "cosh",
    "tanh": "tanh",
    "arcsinh": "asinh",
    "arccosh": "acosh",
    "arctanh": "atanh",
    "exp": "exp",
    "exp2": "exp2",
    "expm1": "expm1",
    "log": "log",
    "log2": "log2",
    "log10": "log10",
    "log1p": "log1p",
    "erf": "erf",
    "erfc": "erfc",
    "gamma": "tgamma",
    "arctan2": "atan2",
    "hypot": "hypot",
    "nextafter": "nextafter",
}
"""Functions on floats by the names of the C library."""


def _math(c_name: str) -> Emit:
    def emit(builder: Any, kinds: Any, *values: Any) -> Any:
        function = mathlib.function(builder.module, c_name, _bits(values[0]), len(values))
        return builder.call(function, values)

    return emit


def _gammaln(builder: Any, kinds: Any, a: Any) -> Any:
    """The C library's lgamma, but -inf at -inf, as SciPy has it."""
    value = _math("lgamma")(builder, kinds, a)
    return builder.select(builder.fcmp_ordered("==", a, _const(a, -math.inf)), a, value)


def _cbrt(builder: Any, kinds: Any, a: Any) -> Any:
    """The C library's cbrt with one step of Newton's method in float64, where libraries are off by 4 ULP.

    The step is taken on a number scaled by a power of 8 away from where its cube would over- or underflow.
    """
    if _bits(a) == 32:
        return _math("cbrt")(builder, kinds, a)
    one, magnitude = _const(a, 1), _llvm(builder, "llvm.fabs", a)
    small = builder.fcmp_ordered("<", magnitude, _const(a, 2.0**-900))
    large = builder.fcmp_ordered(">", magnitude, _const(a, 2.0**900))
    up = builder.select(small, _const(a, 2.0**150), builder.select(large, _const(a, 2.0**-150), one))
    down = builder.select(small, _const(a, 2.0**-50), builder.select(large, _const(a, 2.0**50), one))
    scaled = builder.fmul(a, up)
    root = _math("cbrt")(builder, kinds, scaled)
    square = builder.fmul(root, root)
    excess = builder.fsub(builder.fmul(square, root), scaled)
    better = builder.fsub(root, builder.fdiv(excess, builder.fmul(_const(a, 3), square)))
    plain = builder.fcmp_unordered("==", scaled, _const(a, 0))
    plain = builder.or_(plain, builder.fcmp_ordered("==", magnitude, _const(a, math.inf)))
    return builder.select(plain, a, builder.fmul(better, down))


for _name, _c_name in _MATH_NAMES.items():
    _define(_name, 2 if _name in ("arctan2", "hypot", "nextafter") else 1, _first, _math(_c_name))


def _power(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    if _is_float(kinds[0]):
        return builder.call(mathlib.function(builder.module, "pow", _bits(a), 2), [a, b])
    return _integer_power(builder, kinds, a, b)


def _integer_power(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    """Wrapping power by squaring; a negative exponent, which NumPy refuses, gives the truncated value."""
    one, zero = _const(a, 1), _const(a, 0)
    result = cgutils.alloca_once_value(builder, one)
    base = cgutils.alloca_once_value(builder, a)
    rest = cgutils.alloca_once_value(builder, b)
    head, body = builder.append_basic_block("power.head"), builder.append_basic_block("power.body")
    done = builder.append_basic_block("power.done")
    builder.branch(head)
    builder.position_at_end(head)
    more = _compare(builder, kinds[1], ">", builder.load(rest), zero)
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
    if not _signed(kinds[1]):
        return value
    negative = builder.icmp_signed("<", b, zero)
    parity = builder.icmp_unsigned("!=", builder.and_(b, one), zero)
    of_minus = builder.select(parity, _const(a, -1), one)
    unit = builder.select(builder.icmp_signed("==", a, _const(a, -1)), of_minus, zero)
    unit = builder.select(builder.icmp_signed("==", a, one), one, unit)
    return builder.select(negative, unit, value)


_define("power", 2, _first, _power)
_define("gammaln", 1, _first, _gammaln)
_define("cbrt", 1, _first, _cbrt)


def _ldexp(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    int32 = ir.IntType(32)
    if b.type.width > 32:
        limit = 1 << 20
        for how, bound in ((">", limit), ("<", -limit)):
            beyond = builder.icmp_signed(how, b, _const(b, bound))
            b = builder.select(beyond, _const(b, bound), b)
        b = builder.trunc(b, int32)
    elif b.type.width < 32:
        b = builder.sext(b, int32)
    symbol = "ldexpf" if _bits(a) == 32 else "ldexp"
    kind = ir.FunctionType(a.type, [a.type, int32])
    function = cgutils.get_or_insert_function(builder.module, kind, symbol)
    return builder.call(function, [a, b])


def _frexp(builder: Any, a: Any) -> tuple[Any, Any]:
    int32 = ir.IntType(32)
    symbol = "frexpf" if _bits(a) == 32 else "frexp"
    kind = ir.FunctionType(a.type, [a.type, ir.PointerType()])
    function = cgutils.get_or_insert_function(builder.module, kind, symbol)
    exponent = cgutils.alloca_once_value(builder, ir.Constant(int32, 0))
    mantissa = builder.call(function, [a, exponent])
    finite = builder.fcmp_ordered("<", _llvm(builder, "llvm.fabs", a), _const(a, math.inf))
    return mantissa, builder.select(finite, builder.load(exponent), ir.Constant(int32, 0))


_define("ldexp", 2, _first, _ldexp)
_define("frexp_mantissa", 1, _first, lambda builder, kinds, a: _frexp(builder, a)[0])
_define("frexp_exponent", 1, lambda a: types.int32, lambda builder, kinds, a: _frexp(builder, a)[1])


def _spacing(builder: Any, kinds: Any, a: Any) -> Any:
    """The step to the next number away from zero, with the sign of a; NaN for NaN and infinities."""
    magnitude = _llvm(builder, "llvm.fabs", a)
    bits = ir.IntType(_bits(a))
    pattern = builder.bitcast(magnitude, bits)
    above = builder.bitcast(builder.add(pattern, _const(pattern, 1)), a.type)
    gap = builder.fsub(above, magnitude)
    negative = builder.fcmp_ordered("<", a, _const(a, 0))
    gap = builder.select(negative, builder.fneg(gap), gap)
    infinite = builder.fcmp_ordered("==", magnitude, _const(a, math.inf))
    gap = builder.select(infinite, _const(a, math.nan), gap)
    return builder.select(builder.fcmp_unordered("uno", a, a), a, gap)


_define("spacing", 1, _first, _spacing)


def _half_pattern(builder: Any, a: Any) -> Any:
    return builder.bitcast(builder.fptrunc(a, ir.HalfType()), ir.IntType(16))


def _half_value(builder: Any, pattern: Any) -> Any:
    return builder.fpext(builder.bitcast(pattern, ir.HalfType()), ir.FloatType())


def _spacing_half(builder: Any, kinds: Any, a: Any) -> Any:
    """The distance to the next number upward: NumPy's float16 loop differs from its wider ones here."""
    magnitude = _llvm(builder, "llvm.fabs", a)
    pattern = _half_pattern(builder, magnitude)
    negative = builder.fcmp_ordered("<", a, _const(a, 0))
    step = builder.select(negative, _const(pattern, -1), _const(pattern, 1))
    gap = builder.fsub(_half_value(builder, builder.add(pattern, step)), magnitude)
    gap = _llvm(builder, "llvm.fabs", gap)
    infinite = builder.fcmp_ordered("==", magnitude, _const(a, math.inf))
    gap = builder.select(infinite, _const(a, math.nan), gap)
    return builder.select(builder.fcmp_unordered("uno", a, a), a, gap)


def _nextafter_half(builder: Any, kinds: Any, a: Any, b: Any) -> Any:
    pattern = _half_pattern(builder, a)
    zero = _const(a, 0)
    grows = builder.icmp_signed("==", builder.fcmp_ordered(">", b, a), builder.fcmp_ordered(">", a, zero))
    one = _const(pattern, 1)
    moved = builder.select(grows, builder.add(pattern, one), builder.sub(pattern, one))
    smallest = builder.select(builder.fcmp_ordered(">", b, zero), _const(pattern, 1), _const(pattern, 0x8001))
    moved = builder.select(builder.fcmp_ordered("==", a, zero), smallest, moved)
    value = builder.select(builder.fcmp_ordered("==", a, b), a, _half_value(builder, moved))
    nan = builder.fcmp_unordered("uno", a, b)
    return builder.select(nan, builder.fadd(a, b), value)


_define("spacing_half", 1, _first, _spacing_half)
_define("nextafter_half", 2, _first, _nextafter_half)


# Complex numbers: pairs of floats. The C library's functions run in double precision for both widths,
# because the calling conventions of pairs of floats differ between platforms.


def _pair(*args: Any) -> Any:
    return types.UniTuple(args[0], 2)


def _c_complex(c_name: str) -> Emit:
    def emit(builder: Any, kinds: Any, *parts: Any) -> Any:
        double = ir.DoubleType()
        pair = ir.LiteralStructType([double, double])
        function = cgutils.get_or_insert_function(
            builder.module, ir.FunctionType(pair, [double] * len(parts)), c_name
        )
        single = _bits(parts[0]) == 32
        if single:
            parts = tuple(builder.fpext(p, double) for p in parts)
        value = builder.call(function, parts)
        results = tuple(builder.extract_value(value, i) for i in range(2))
        return tuple(builder.fptrunc(r, ir.FloatType()) for r in results) if single else results

    return emit


_CIRCULAR = ("sin", "cos", "tan", "sinh", "cosh", "tanh")
for _name in ("exp", "log", "sqrt", *_CIRCULAR, *(f"a{n}" for n in _CIRCULAR)):
    _define(f"c{_name}", 2, _pair, _c_complex(f"c{_name}"))
_define("cpow", 4, _pair, _c_complex("cpow"))

_helper = njit(error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)
_absolute_, _select, _hypot = DEVICE["absolute"], DEVICE["select"], DEVICE["hypot"]
_exp, _log, _sin, _cos = DEVICE["exp"], DEVICE["log"], DEVICE["sin"], DEVICE["cos"]
_expm1, _arctan2 = DEVICE["expm1"], DEVICE["arctan2"]
_cexp, _clog, _cpow = DEVICE["cexp"], DEVICE["clog"], DEVICE["cpow"]


def _device(function: Callable[..., Any]) -> Callable[..., Any]:
    """Enters a helper written in Python in `DEVICE`."""
    DEVICE[function.__name__] = _helper(function)
    return function


@_device
def complex_divide(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    # R. L. Smith, "Algorithm 116: Complex division", CACM 5 (1962), by the steps of NumPy's loop.
    wide = _absolute_(br) >= _absolute_(bi)
    zero = (br == 0) & (bi == 0)
    large, small = _select(wide, br, bi), _select(wide, bi, br)
    ratio = small / large
    scale = type(ar)(1) / (large + small * ratio)
    real = _select(wide, ar + ai * ratio, ar * ratio + ai) * scale
    imag = _select(wide, ai - ar * ratio, ai * ratio - ar) * scale
    return _select(zero, ar / _absolute_(br), real), _select(zero, ai / _absolute_(br), imag)


@_device
def complex_reciprocal(r: Any, i: Any) -> Any:
    wide = _absolute_(i) <= _absolute_(r)
    large, small = _select(wide, r, i), _select(wide, i, r)
    ratio = small / large
    denominator = large + small * ratio
    one = type(r)(1)
    real = _select(wide, one, ratio) / denominator
    imag = _select(wide, -ratio, -one) / denominator
    return real, imag


@_device
def complex_sign(r: Any, i: Any) -> Any:
    size = _hypot(r, i)
    zero, one = type(r)(0), type(r)(1)
    infinite_r, infinite_i = _absolute_(r) == inf, _absolute_(i) == inf
    only_r, only_i = infinite_r & (not infinite_i), infinite_i & (not infinite_r)
    real = _select(size == 0, zero, r / size)
    imag = _select(size == 0, zero, i / size)
    if size != size:
        return size, size
    if only_r:
        return _select(r > 0, one, -one), zero
    if only_i:
        return zero, _select(i > 0, one, -one)
    return real, imag


@_device
def complex_power(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    # By the cases of NumPy's npy_cpow: powers of zero, small integers by squaring, the C library's rest.
    zero, one = type(ar)(0), type(ar)(1)
    if br == 0 and bi == 0:
        return one, zero
    if ar == 0 and ai == 0:
        if br > 0:
            return zero, zero
        return type(ar)(nan), type(ar)(nan)
    n = int(br) if _absolute_(br) < 100 else 0
    if bi == 0 and n != 0 and type(ar)(n) == br:
        if n == 1:
            return ar, ai
        xr, xi, pr, pi_ = ar, ai, one, zero
        rest = n if n > 0 else -n
        while True:
            if rest & 1:
                pr, pi_ = pr * xr - pi_ * xi, pr * xi + pi_ * xr
            rest >>= 1
            if rest == 0:
                break
            xr, xi = xr * xr - xi * xi, type(ar)(2) * xr * xi
        if n < 0:
            return complex_reciprocal_(pr, pi_)
        return pr, pi_
    return _cpow(ar, ai, br, bi)


@_device
def complex_exp2(r: Any, i: Any) -> Any:
    ln2 = type(r)(0.6931471805599453)
    return _cexp(r * ln2, i * ln2)


@_device
def complex_expm1(r: Any, i: Any) -> Any:
    a = _sin(i / type(r)(2))
    return _expm1(r) * _cos(i) - type(r)(2) * a * a, _exp(r) * _sin(i)


@_device
def complex_log1p(r: Any, i: Any) -> Any:
    size = _hypot(r + type(r)(1), i)
    return _log(size), _arctan2(i, r + type(r)(1))


@_device
def complex_log2(r: Any, i: Any) -> Any:
    lr, li = _clog(r, i)
    return lr * type(r)(1.4426950408889634), li * type(r)(1.4426950408889634)


@_device
def complex_log10(r: Any, i: Any) -> Any:
    lr, li = _clog(r, i)
    return lr * type(r)(0.4342944819032518), li * type(r)(0.4342944819032518)


@_device
def complex_maximum(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    take = ((ar > br) & (ai == ai) & (bi == bi)) | ((ar == br) & (ai >= bi)) | (ar != ar) | (ai != ai)
    return _select(take, ar, br), _select(take, ai, bi)


@_device
def complex_minimum(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    take = ((ar < br) & (ai == ai) & (bi == bi)) | ((ar == br) & (ai <= bi)) | (ar != ar) | (ai != ai)
    return _select(take, ar, br), _select(take, ai, bi)


@_device
def complex_fmax(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    take = ((ar > br) & (ai == ai) & (bi == bi)) | ((ar == br) & (ai >= bi)) | (br != br) | (bi != bi)
    return _select(take, ar, br), _select(take, ai, bi)


@_device
def complex_fmin(ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    take = ((ar < br) & (ai == ai) & (bi == bi)) | ((ar == br) & (ai <= bi)) | (br != br) | (bi != bi)
    return _select(take, ar, br), _select(take, ai, bi)


def _unsigned(kind: Any) -> Any:
    return getattr(types, f"uint{kind.bitwidth}")


def _common_divisor(a: Any, b: Any) -> Any:
    # Euclid on unsigned magnitudes, in which the minimum of a signed type has one.
    a, b = _magnitude(a), _magnitude(b)
    while b != 0:
        a, b = b, _fmod_(a, b)
    return a


@_device
def gcd(a: Any, b: Any) -> Any:
    return type(a)(_gcd(a, b))


@_device
def lcm(a: Any, b: Any) -> Any:
    divisor = _gcd(a, b)
    if divisor == 0:
        return type(a)(0)
    return type(a)(_floor_divide_(_magnitude(a), divisor) * _magnitude(b))


_define("magnitude", 1, _unsigned, _absolute)
_gcd, _magnitude = _helper(_common_divisor), DEVICE["magnitude"]
complex_reciprocal_ = DEVICE["complex_reciprocal"]
_fmod_, _floor_divide_ = DEVICE["fmod"], DEVICE["floor_divide"]
inf, nan = math.inf, math.nan
