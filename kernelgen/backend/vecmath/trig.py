"""sin, cos and tan on float64: a short reduction for |x| < 2**17, an exact one behind a branch for the rest.

The branch would keep LLVM from vectorizing a loop, so each function is defined once for scalars and once for
every vector type, where the branch asks for any large lane; the scalar function carries the attribute that
names these.

Short reduction (Cody and Waite 1980): x - n*P with P = pi (or pi/2) as three parts, the first two so short
that their products with n are exact. Exact reduction (Payne and Hanek 1983): the mantissa of x times the 192
bits of 1/pi that matter.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

from llvmlite import ir

from kernelgen.base.values import frozen

from . import coefficients as table
from .expr import (
    FLOATS,
    Declare,
    V,
    absolute,
    copysign,
    fma,
    nearest,
    poly,
    to_bits,
    to_float,
    two_product,
    where,
)
from .rare import unless_large

LARGE = 2.0**17
PI_HIGH, PI_LOW = math.pi, 1.2246467991473532e-16
# pi as 35, 35 and 53 bits, all but 2**-129 of it. Products of the first two with |n| < 2**18 are exact.
PI_PARTS = (3.1415926535846666, 5.1266883031679116e-12, 2.1125998133974855e-23)
I64, I128 = ir.IntType(64), ir.IntType(128)


@cache
def inverse_pi_words() -> tuple[int, ...]:
    """64 zero bits and the first 1216 bits of 1/pi, as words of 64: Machin's formula in integers."""
    count = 19
    shift = 64 * count + 128
    one = 1 << shift

    def arccot(n: int) -> int:
        total, term, k = 0, one // n, 0
        while term:
            total += (-1) ** k * (term // (2 * k + 1))
            term //= n * n
            k += 1
        return total

    pi = 4 * (4 * arccot(5) - arccot(239))
    inverse = ((one << shift) // pi) >> (shift - 64 * count)
    return (0, *((inverse >> (64 * (count - 1 - i))) & (2**64 - 1) for i in range(count)))


@frozen
class Turn:
    """What x is reduced by: x = n*unit + r, unit = pi/parts, n an integer or (half) halfway between two.

    r is one number, or (fine) a high and a low part.
    """

    parts: int = 1
    half: bool = False
    fine: bool = False

    def short(self, x: V) -> tuple[V, ...]:
        """The parts of r, and an integer with the low bits of n (of n + 1/2).

        The first difference is exact, but where x is small and n = 1/2: there r is near pi/2, where the sine
        hardly changes. The second rounds once, and the third only where it matters.
        """
        first, second, third = (part / self.parts for part in PI_PARTS)
        n, n_bits = nearest(x, self.parts / math.pi, 0.5 if self.half else 0.0)
        n = n - 0.5 if self.half else n
        high = fma(-n, first, x)
        total = fma(-n, second, high)
        if not self.fine:
            return fma(-n, third, total), n_bits
        r = fma(-n, third, total)
        return r, fma(-n, third, total - r) + fma(-n, second, high - total), n_bits

    def exact(self, x: V) -> tuple[V, ...]:
        """The same for one large x, by integer arithmetic."""
        b = x.builder

        def wide(value: V) -> V:
            return x.new(b.zext(value.value, I128))

        bits = to_bits(x)
        biased = (bits >> 52) & 0x7FF
        mantissa = wide((bits & (2**52 - 1)) | 2**52)
        # Small lanes of a vector come along: their result is thrown away, but they must stay in the table.
        biased = where(biased < 1040, 1040, biased)
        offset = biased - (1075 + 1 - 64)
        words = [load_word(x.new(offset.value) >> 6, i) for i in range(4)]
        window = [wide(funnel(words[i], words[i + 1], offset & 63)) for i in range(3)]
        # The top 128 of 192 bits of mantissa * window: x/pi modulo 2, in units of 2**-127.
        turns = ((mantissa * window[0]) << 64) + mantissa * window[1] + ((mantissa * window[2]) >> 64)
        if self.half:
            turns = turns + 2**126
        whole = 128 - self.parts
        n_bits = x.new(b.trunc(((turns + 2 ** (whole - 1)) >> whole).value, I64))
        fraction = turns << self.parts
        negative = fraction >> 127
        size = ((fraction ^ (negative * -1)) + negative) | 1
        zeros = x.new(b.ctlz(size.value, ir.Constant(ir.IntType(1), 0)))
        size = size << zeros
        top, bottom = (
            x.new(b.sitofp(b.trunc(part.value, I64), FLOATS[64]))
            for part in (size >> 75, (size >> 22) & (2**53 - 1))
        )
        unit, unit_low = PI_HIGH / self.parts, PI_LOW / self.parts
        high, error = two_product(top * 2.0**-53, x.const(unit))
        low = error + fma(top * 2.0**-53, unit_low, bottom * (unit * 2.0**-106))
        scale = to_float((1023 - x.new(b.trunc(zeros.value, I64))) << 52)
        scale = to_float(to_bits(scale) ^ (x.new(b.trunc(negative.value, I64)) << 63))
        if not self.half:
            scale = copysign(x.const(1.0), x) * scale
        high = where(absolute(x) < math.inf, high * scale, math.nan)
        low = low * scale
        return (high, low, n_bits) if self.fine else (high + low, n_bits)


def load_word(index: V, plus: int) -> V:
    """Word index + plus of inverse_pi_words, from a constant of the module."""
    words = inverse_pi_words()
    module = index.builder.module
    array = ir.ArrayType(I64, len(words))
    name = "kg.inverse_pi"
    found = module.globals.get(name)
    if found is None:
        found = ir.GlobalVariable(module, array, name)
        found.linkage = "internal"
        found.global_constant = True
        found.initializer = ir.Constant(array, [word - 2**64 if word >= 2**63 else word for word in words])
    pointer = index.builder.gep(found, [ir.Constant(I64, 0), (index + plus).value])
    return index.new(index.builder.load(pointer))


def funnel(high: V, low: V, shift: V) -> V:
    """The upper 64 bits of high:low << shift, 0 <= shift < 64."""
    return (high << shift) | ((low >> 1) >> (63 - shift))


def sine(r: V) -> V:
    """sin(r), |r| <= pi/2: r - (r**3*c + r**5*q(r**2)), q of degree 6; in this order cos(0) is exactly 1.

    What is subtracted from a zero is 0.0, whatever its sign, which so is kept.
    """
    first, *others = table.SIN_F64
    z = r * r
    cube = r * z
    return r - fma(cube, first, (cube * z) * poly(z, others))


def sin(r: V, n: V) -> V:
    """sin(r + n*pi) = (-1)**n * sin(r)."""
    return to_float(to_bits(sine(r)) ^ (n << 63))


def cos(r: V, n: V) -> V:
    """cos(r + (n - 1/2)*pi) = (-1)**n * sin(r)."""
    return to_float(to_bits(sine(r)) ^ (n << 63))


def tan(r: V, low: V, n: V) -> V:
    """tan(r) = r - r*z*p/q, z = r**2, or for odd n -cot(r) = -1/r - r*p/(q - z*p), |r| <= pi/4.

    Of both, the first term is the larger by far, and its error is known: `low` is that of r, and the
    derivative is near 1 + z + z**2 for even n. What is subtracted from a zero is 0.0, as in `sine`.
    """
    z = r * r
    square = z * z
    odd = (n << 63) < 0
    top = poly(z, table.TAN_TOP_F64)
    one, *others = table.TAN_BOTTOM_F64
    bottom = one + fma(square, fma(z, others[2], others[1]), z * others[0])
    quotient = top / where(odd, fma(-z, top, bottom), bottom)
    inverse = -1.0 / r
    lost = where(odd, inverse * fma(inverse, low, fma(inverse, r, 1.0)), low * (1.0 + z + square))
    return where(odd, inverse, r) - fma(r * where(odd, 1.0, z), quotient, -lost)


FUNCTIONS: dict[str, tuple[Turn, Callable[..., V]]] = {
    "sin": (Turn(), sin),
    "cos": (Turn(half=True), cos),
    "tan": (Turn(parts=2, fine=True), tan),
}


def number(name: str, declare: Declare, x: V) -> V:
    """The function of x, whose builder is in the entry of a function."""
    turn, finish = FUNCTIONS[name]
    short = finish(*turn.short(x))
    return unless_large(declare, x, LARGE, short, f"{name}_large", lambda one: finish(*turn.exact(one)))


def body(name: str, declare: Declare, function: ir.Function) -> None:
    """Write the body of `name` for the type of the function's argument, scalar or vector."""
    builder = ir.IRBuilder(function.append_basic_block("entry"))
    builder.ret(number(name, declare, V(builder, function.args[0])).value)
