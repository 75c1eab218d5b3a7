"""Complex numbers: pairs of floats.

The C library's functions run in double precision for both widths, because the calling conventions of
pairs of floats differ between platforms. The others are formulas over `V`, one for each part.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from llvmlite import ir

from kernelgen.backend.intrinsics.define import (
    DEVICE,
    Emit,
    bits_of,
    call_llvm,
    define,
    external,
    of_pair,
    place,
)
from kernelgen.backend.vecmath.expr import V, absolute, where


def _c_complex(c_name: str) -> Emit:
    def emit(builder: Any, kinds: Any, *parts: Any) -> Any:
        double = ir.DoubleType()
        pair = ir.LiteralStructType([double, double])
        function = external(builder.module, ir.FunctionType(pair, [double] * len(parts)), c_name)
        single = bits_of(parts[0]) == 32
        if single:
            parts = tuple(builder.fpext(p, double) for p in parts)
        value = builder.call(function, parts)
        results = tuple(builder.extract_value(value, i) for i in range(2))
        return tuple(builder.fptrunc(r, ir.FloatType()) for r in results) if single else results

    return emit


_CIRCULAR = ("sin", "cos", "tan", "sinh", "cosh", "tanh")
for _name in ("exp", "log", "sqrt", *_CIRCULAR, *(f"a{n}" for n in _CIRCULAR)):
    define(
        f"c{_name}",
        "real:f imag:f",
        of_pair,
        _c_complex(f"c{_name}"),
        f"The parts of the C library's c{_name}, of a complex number in two parts.",
    )
define(
    "cpow",
    "real:f imag:f power_real:f power_imag:f",
    of_pair,
    _c_complex("cpow"),
    "The parts of the C library's cpow, of complex numbers in two parts.",
)


def _product(builder: Any, _kinds: Any, ar: Any, ai: Any, br: Any, bi: Any) -> Any:
    real = call_llvm(builder, "llvm.fmuladd", ar, br, builder.fneg(builder.fmul(ai, bi)))
    return real, call_llvm(builder, "llvm.fmuladd", ar, bi, builder.fmul(ai, br))


define(
    "complex_multiply",
    "ar:f ai:f br:f bi:f",
    of_pair,
    _product,
    "The parts of a * b, of complex numbers in two parts. Where the CPU has an instruction for it, one of "
    "the two products in each sum is not rounded by itself, as in NumPy's loops. Then an infinite product "
    "and one that overflows have an infinite sum, not NaN.",
)


_ONE, _TWO = "real:f imag:f", "ar:f ai:f br:f bi:f"


def _formula(operands: str) -> Callable[[Callable[..., tuple[V, V]]], Callable[..., tuple[V, V]]]:
    """Enters a function of `V`s that gives the two parts of its result, as `complex_<name>`."""

    def decorate(parts: Callable[..., tuple[V, V]]) -> Callable[..., tuple[V, V]]:
        def emit(builder: Any, kinds: Any, *values: Any) -> Any:
            real, imag = parts(*(V(builder, value) for value in values))
            return real.value, imag.value

        define(f"complex_{parts.__name__}", operands, of_pair, emit, str(parts.__doc__))
        return parts

    return decorate


def _call(name: str, *operands: V) -> V:
    """Another function of floats."""
    first = operands[0]
    return first.new(DEVICE[name].emit(first.builder, (), *(o.value for o in operands)))


def _c_call(name: str, *operands: V) -> tuple[V, V]:
    """A function of the C library."""
    first = operands[0]
    real, imag = _c_complex(name)(first.builder, (), *(o.value for o in operands))
    return first.new(real), first.new(imag)


def _is_nan(x: V) -> V:
    return x.new(x.builder.fcmp_unordered("uno", x.value, x.value))


def _is_number(x: V) -> V:
    return x.new(x.builder.fcmp_ordered("ord", x.value, x.value))


@_formula(_TWO)
def divide(ar: V, ai: V, br: V, bi: V) -> tuple[V, V]:
    """The parts of a / b: R. L. Smith, "Algorithm 116: Complex division", CACM 5 (1962), as NumPy has it."""
    wide = absolute(br) >= absolute(bi)
    zero = br.eq(0) & bi.eq(0)
    large, small = where(wide, br, bi), where(wide, bi, br)
    ratio = small / large
    scale = 1.0 / (large + small * ratio)
    real = where(wide, ar + ai * ratio, ar * ratio + ai) * scale
    imag = where(wide, ai - ar * ratio, ai * ratio - ar) * scale
    return where(zero, ar / absolute(br), real), where(zero, ai / absolute(br), imag)


@_formula(_ONE)
def reciprocal(r: V, i: V) -> tuple[V, V]:
    """The parts of 1 / z, by the steps of NumPy's loop."""
    wide = absolute(i) <= absolute(r)
    large, small = where(wide, r, i), where(wide, i, r)
    ratio = small / large
    denominator = large + small * ratio
    return where(wide, 1.0, ratio) / denominator, where(wide, -ratio, -1.0) / denominator


@_formula(_ONE)
def sign(r: V, i: V) -> tuple[V, V]:
    """The parts of z / abs(z), of 0 where z is 0; infinite parts as NumPy has them."""
    size = _call("hypot", r, i)
    infinite_r, infinite_i = absolute(r).eq(math.inf), absolute(i).eq(math.inf)
    only_r, only_i = infinite_r & (infinite_i ^ 1), infinite_i & (infinite_r ^ 1)
    one, zero = r.const(1.0), r.const(0.0)
    real, imag = (where(size.eq(0), zero, part / size) for part in (r, i))
    real = where(only_r, where(r > 0, one, -1.0), where(only_i, zero, real))
    imag = where(only_i, where(i > 0, one, -1.0), where(only_r, zero, imag))
    return where(_is_nan(size), size, real), where(_is_nan(size), size, imag)


@_formula(_ONE)
def exp2(r: V, i: V) -> tuple[V, V]:
    """The parts of 2 ** z."""
    ln2 = 0.6931471805599453
    return _c_call("cexp", r * ln2, i * ln2)


@_formula(_ONE)
def expm1(r: V, i: V) -> tuple[V, V]:
    """The parts of exp(z) - 1."""
    a = _call("sin", i / 2.0)
    return _call("expm1", r) * _call("cos", i) - 2.0 * a * a, _call("exp", r) * _call("sin", i)


@_formula(_ONE)
def log1p(r: V, i: V) -> tuple[V, V]:
    """The parts of log(1 + z) by NumPy's formula, whose result near 0 hangs on the last bit of the length."""
    size = _call("library_hypot", r + 1.0, i)
    return _call("log", size), _call("library_arctan2", i, r + 1.0)


@_formula(_ONE)
def log2(r: V, i: V) -> tuple[V, V]:
    """The parts of the logarithm to base 2."""
    real, imag = _c_call("clog", r, i)
    return real * 1.4426950408889634, imag * 1.4426950408889634


@_formula(_ONE)
def log10(r: V, i: V) -> tuple[V, V]:
    """The parts of the logarithm to base 10."""
    real, imag = _c_call("clog", r, i)
    return real * 0.4342944819032518, imag * 0.4342944819032518


def _extremum(ar: V, ai: V, br: V, bi: V, decides: V, *, largest: bool) -> tuple[V, V]:
    """The first number where it wins by its real part, then its imaginary one, or where a NaN decides."""
    before = ar > br if largest else ar < br
    level = ai >= bi if largest else ai <= bi
    take = (before & _is_number(ai) & _is_number(bi)) | (ar.eq(br) & level) | decides
    return where(take, ar, br), where(take, ai, bi)


@_formula(_TWO)
def maximum(ar: V, ai: V, br: V, bi: V) -> tuple[V, V]:
    """The parts of the larger number, by real part, then imaginary; a NaN wins."""
    return _extremum(ar, ai, br, bi, _is_nan(ar) | _is_nan(ai), largest=True)


@_formula(_TWO)
def minimum(ar: V, ai: V, br: V, bi: V) -> tuple[V, V]:
    """The parts of the smaller number, by real part, then imaginary; a NaN wins."""
    return _extremum(ar, ai, br, bi, _is_nan(ar) | _is_nan(ai), largest=False)


@_formula(_TWO)
def fmax(ar: V, ai: V, br: V, bi: V) -> tuple[V, V]:
    """The parts of the larger number, by real part, then imaginary; a NaN loses."""
    return _extremum(ar, ai, br, bi, _is_nan(br) | _is_nan(bi), largest=True)


@_formula(_TWO)
def fmin(ar: V, ai: V, br: V, bi: V) -> tuple[V, V]:
    """The parts of the smaller number, by real part, then imaginary; a NaN loses."""
    return _extremum(ar, ai, br, bi, _is_nan(br) | _is_nan(bi), largest=False)


_MOST = 100
"""The magnitude below which a whole power is computed by squaring."""


def _power(builder: Any, kinds: Any, *values: Any) -> Any:
    """NumPy's npy_cpow: zero, small integers by squaring, cpow for the rest."""
    ar, ai, br, bi = (V(builder, value) for value in values)
    one, zero = ar.const(1.0), ar.const(0.0)
    results = [place(builder, ar.const(math.nan).value) for _ in range(2)]

    def give(real: V, imag: V) -> None:
        for memory, part in zip(results, (real, imag), strict=True):
            builder.store(part.value, memory)

    integer = ir.IntType(64)
    small = absolute(br) < _MOST
    n = V(builder, builder.fptosi(where(small, br, zero).value, integer))
    whole = br.new(builder.sitofp(n.value, br.type)).eq(br) & bi.eq(0) & (n.eq(0) ^ 1)
    with builder.if_else((br.eq(0) & bi.eq(0)).value) as (nothing, something):
        with nothing:
            give(one, zero)
        with something, builder.if_else((ar.eq(0) & ai.eq(0)).value) as (of_zero, of_number):
            with of_zero:
                vanished = where(br > 0, zero, math.nan)
                give(vanished, vanished)
            with of_number, builder.if_else(whole.value) as (squared, otherwise):
                with squared:
                    give(*_whole_power(builder, ar, ai, n))
                with otherwise:
                    give(*_c_call("cpow", ar, ai, br, bi))
    return tuple(builder.load(memory) for memory in results)


def _whole_power(builder: Any, ar: V, ai: V, n: V) -> tuple[V, V]:
    """A power that is a whole number, and not 0.

    The first three are without the factor of one, which would turn infinities into NaN.
    """
    sr, si = ar * ar - ai * ai, ar * ai + ai * ar
    cr, ci = ar * sr - ai * si, ar * si + ai * sr
    negative = n < 0
    firsts = (where(negative, -n, n), ar, ai, ar.const(1.0), ar.const(0.0))
    start = builder.block
    loop, done = (builder.append_basic_block(name) for name in ("power.loop", "power.done"))
    builder.branch(loop)
    builder.position_at_end(loop)
    rest, xr, xi, pr, pi = now = tuple(V(builder, builder.phi(first.type)) for first in firsts)
    odd = (rest & 1).eq(1)
    pr, pi = where(odd, pr * xr - pi * xi, pr), where(odd, pr * xi + pi * xr, pi)
    left = rest >> 1
    later = (left, xr * xr - xi * xi, 2.0 * xr * xi, pr, pi)
    for phi, first, following in zip(now, firsts, later, strict=True):
        phi.value.add_incoming(first.value, start)
        phi.value.add_incoming(following.value, loop)
    builder.cbranch(left.eq(0).value, done, loop)
    builder.position_at_end(done)
    inverse = divide(ar.const(1.0), ar.const(0.0), pr, pi)
    found = (
        where(negative, of_inverse, of_power) for of_inverse, of_power in zip(inverse, (pr, pi), strict=True)
    )
    real, imag = found
    for few, (kr, ki) in ((3, (cr, ci)), (2, (sr, si)), (1, (ar, ai))):
        real, imag = where(n.eq(few), kr, real), where(n.eq(few), ki, imag)
    return real, imag


define(
    "complex_power", _TWO, of_pair, _power,
    "The parts of a ** b by NumPy's npy_cpow: zero, small integers by squaring, cpow for the rest.",
)  # fmt: skip
