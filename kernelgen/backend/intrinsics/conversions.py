"""Conversions: to and from the floats of 16 bits, and from floats to integers."""

from __future__ import annotations

import math
from typing import Any

from llvmlite import ir

from kernelgen.backend.intrinsics.define import (
    Emit,
    call_llvm,
    constant,
    define,
)
from kernelgen.backend.kinds import FLOAT32, KINDS, UINT16, Kind


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
    magnitude = call_llvm(builder, "llvm.fabs", a)
    above = builder.fcmp_ordered(">", call_llvm(builder, "llvm.fabs", back), magnitude)
    finite = builder.fcmp_ordered("<", magnitude, constant(a, math.inf))
    pattern = builder.bitcast(single, ir.IntType(32))
    pattern = builder.sub(pattern, builder.zext(builder.and_(above, finite), ir.IntType(32)))
    inexact = builder.and_(builder.fcmp_ordered("!=", back, a), finite)
    pattern = builder.or_(pattern, builder.zext(inexact, ir.IntType(32)))
    return builder.bitcast(pattern, ir.FloatType())


def _from_half(builder: Any, kinds: Any, a: Any) -> Any:
    return builder.fpext(builder.bitcast(a, ir.HalfType()), ir.FloatType())


def _to_half(builder: Any, kinds: Any, a: Any) -> Any:
    return builder.bitcast(builder.fptrunc(a, ir.HalfType()), ir.IntType(16))


def _round_bfloat(builder: Any, kinds: Any, a: Any) -> Any:
    """bfloat16's rounding of a value held in float32, of which it is the upper half.

    ml_dtypes rounds a float64 to float32 first. A NaN stays one: the bit that makes it quiet is set.
    """
    if isinstance(a.type, ir.DoubleType):
        a = builder.fptrunc(a, ir.FloatType())
    bits = ir.IntType(32)
    pattern = builder.bitcast(a, bits)
    odd = builder.and_(builder.lshr(pattern, constant(pattern, 16)), constant(pattern, 1))
    nearest = builder.add(pattern, builder.add(odd, constant(pattern, 0x7FFF)))
    # Of integers, because fastmath takes comparisons of floats for those of numbers.
    magnitude = builder.and_(pattern, constant(pattern, 0x7FFFFFFF))
    nan = builder.icmp_unsigned(">", magnitude, constant(pattern, 0x7F800000))
    chosen = builder.select(nan, builder.or_(pattern, constant(pattern, 0x00400000)), nearest)
    return builder.bitcast(builder.and_(chosen, constant(pattern, 0xFFFF0000)), a.type)


def _from_bfloat(builder: Any, kinds: Any, a: Any) -> Any:
    wide = builder.zext(a, ir.IntType(32))
    return builder.bitcast(builder.shl(wide, constant(wide, 16)), ir.FloatType())


def _to_bfloat(builder: Any, kinds: Any, a: Any) -> Any:
    """The bits of a value that is rounded already."""
    pattern = builder.bitcast(a, ir.IntType(32))
    return builder.trunc(builder.lshr(pattern, constant(pattern, 16)), ir.IntType(16))


def _from_float(target: Kind) -> Emit:
    """float to integer as C compilers do it on x86-64: truncated; out of range the wide minimum, wrapped."""

    def emit(builder: Any, kinds: Any, a: Any) -> Any:
        width, signed = target.bits, target.letter == "i"
        if signed or width < 64:
            wide = 64 if width == 64 or (width == 32 and not signed) else 32
            value = _truncated(builder, a, wide)
            return value if width == wide else builder.trunc(value, ir.IntType(width))
        half = constant(a, 2.0**63)
        low = _truncated(builder, a, 64)
        high = _truncated(builder, builder.fsub(a, half), 64)
        high = builder.xor(high, ir.Constant(ir.IntType(64), 1 << 63))
        return builder.select(builder.fcmp_ordered(">=", a, half), high, low)

    return emit


def _truncated(builder: Any, a: Any, bits: int) -> Any:
    """A signed integer of so many bits; the minimum for NaN and where it does not fit."""
    limit = 2.0 ** (bits - 1)
    inside = builder.and_(
        builder.fcmp_ordered(">=", a, constant(a, -limit)), builder.fcmp_ordered("<", a, constant(a, limit))
    )
    value = builder.fptosi(a, ir.IntType(bits))
    return builder.select(inside, value, ir.Constant(ir.IntType(bits), 1 << (bits - 1)))


def _single(a: Any) -> Any:
    return FLOAT32


def _bits(a: Any) -> Any:
    return UINT16


define("round_half", "x:f", _single, _round_half, "`x` rounded to float16, held in float32.")
define("from_half", "bits:h", _single, _from_half, "The float16 whose bits are a uint16, as float32.")
define("to_half", "x:s", _bits, _to_half, "The bits of the float16 nearest to a float32, as uint16.")
define("round_bfloat", "x:f", _single, _round_bfloat, "`x` rounded to bfloat16, held in float32.")
define("from_bfloat", "bits:h", _single, _from_bfloat, "The bfloat16 whose bits are a uint16, as float32.")
define(
    "to_bfloat", "x:s", _bits, _to_bfloat,
    "The bits of a bfloat16 that is held in float32, as uint16; `round_bfloat` rounds to one.",
)  # fmt: skip
for _width in (8, 16, 32, 64):
    for _kind in (f"int{_width}", f"uint{_width}"):
        _type = KINDS[_kind]
        define(
            f"{_kind}_from_float",
            "x:f",
            lambda a, _type=_type: _type,
            _from_float(_type),
            f"`x` truncated to {_kind}; out of range and for NaN, what C compilers give on x86-64.",
        )
