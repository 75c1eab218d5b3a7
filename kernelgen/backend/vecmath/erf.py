"""erf on float64 by table: erf(r + d) = erf(r) + d*g(r)*(1 - r*d + ...), g(r) = 2/sqrt(pi)*exp(-r**2).

r is a multiple of 1/128. The table is computed here at first use, from the series of erf in decimal
arithmetic (about 50 ms). It is 12 kB of constants in every module that calls erf. An entry is read by one
load for each lane: gather instructions are slower on many CPUs, and LLVM would use them, so that erf comes as
vector variants and not as a scalar function for the vectorizer to widen.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, localcontext
from functools import cache
from typing import Any

from llvmlite import ir

from .expr import Declare, V, absolute, copysign, fma, lanes, nearest, poly, where

STEPS = 128
LAST = 6.0
PI = Decimal("3.14159265358979323846264338327950288419716939937510582")


@cache
def values() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """erf(i/128) and 2/sqrt(pi)*exp(-(i/128)**2) for i up to 6*128, correctly rounded.

    erf(r) = g(r) * sum of 2**n * r**(2n+1) / (1*3*...*(2n+1)), all terms positive (Abramowitz and Stegun
    7.1.6).
    """
    with localcontext(Context(prec=34)):
        front = 2 / PI.sqrt()
        slopes = [front * (-((Decimal(i) / STEPS) ** 2)).exp() for i in range(int(LAST * STEPS) + 1)]
        found = []
        for i, slope in enumerate(slopes):
            r = Decimal(i) / STEPS
            square, total, term, k = 2 * r * r, r, r, 1
            while term > total * Decimal("1e-24"):
                k += 2
                term = term * square / k
                total += term
            found.append(slope * total)
        return tuple(map(float, found)), tuple(map(float, slopes))


def load_entry(index: V) -> tuple[V, V]:
    """Both numbers of an entry of the table, by one load for each lane."""
    b = index.builder
    found = b.module.globals.get("kg.erf_table")
    pair = ir.VectorType(ir.DoubleType(), 2)
    if found is None:
        entries = [ir.Constant(pair, entry) for entry in zip(*values(), strict=True)]
        array = ir.ArrayType(pair, len(entries))
        found = ir.GlobalVariable(b.module, array, "kg.erf_table")
        found.linkage = "internal"
        found.global_constant = True
        found.initializer = ir.Constant(array, entries)
    zero = ir.Constant(ir.IntType(64), 0)
    count = lanes(index.type)
    if not count:
        entry = b.load(b.gep(found, [zero, index.value]))
        return tuple_of_two(index, entry)
    places = [b.extract_element(index.value, ir.Constant(ir.IntType(32), i)) for i in range(count)]
    parts = [b.load(b.gep(found, [zero, place])) for place in places]
    while len(parts) > 1:
        parts = [concatenate(b, *two) for two in zip(parts[::2], parts[1::2], strict=True)]
    return index.new(pick(b, parts[0], range(0, 2 * count, 2))), index.new(
        pick(b, parts[0], range(1, 2 * count, 2))
    )


def tuple_of_two(index: V, entry: Any) -> tuple[V, V]:
    """Both lanes of a vector of two."""
    first, second = (index.builder.extract_element(entry, ir.Constant(ir.IntType(32), i)) for i in range(2))
    return index.new(first), index.new(second)


def pick(builder: Any, vector: Any, places: Iterable[int]) -> Any:
    """The lanes of a vector at these places."""
    return concatenate(builder, vector, vector, places)


def concatenate(builder: Any, first: Any, second: Any, places: Iterable[int] | None = None) -> Any:
    """The lanes of two vectors one after the other, or those of them at the places."""
    chosen = list(range(2 * first.type.count) if places is None else places)
    index = ir.VectorType(ir.IntType(32), len(chosen))
    return builder.shuffle_vector(first, second, ir.Constant(index, chosen))


def erf(x: V) -> V:
    """erf(r) + d*g(r)*p, r the nearest multiple of 1/128, p the Taylor polynomial of degree 5 (Hermite
    polynomials in r).

    The term of degree 6 is the one of r = 0, where alone it matters.
    """
    a = absolute(x)
    a = where(a < LAST, a, LAST)
    r, bits = nearest(a, float(STEPS))
    r = r * (1.0 / STEPS)
    # The first entry serves up to 1.5/128: next to small values the rounding of a table entry would show.
    first = a < 1.5 / STEPS
    r = where(first, 0.0, r)
    value, slope = load_entry(where(first, 0, bits & 1023))
    d = a - r
    z = r * r
    h2 = fma(z, 2 / 3, -1 / 3)
    h3 = r * fma(z, -1 / 3, 1 / 2)
    h4 = poly(z, (1 / 10, -2 / 5, 2 / 15))
    h5 = r * poly(z, (-1 / 6, 2 / 9, -2 / 45))
    tail = fma(d, fma(d, fma(d, fma(d, fma(d, -1 / 42, h5), h4), h3), h2), -r)
    slope = slope * d
    y = value + fma(slope * d, tail, slope)
    return where(x.eq(x), copysign(y, x), x)


def body(name: str, declare: Declare, function: ir.Function) -> None:
    """Write the body of erf for the type of the function's argument, scalar or vector."""
    builder = ir.IRBuilder(function.append_basic_block("entry"))
    builder.ret(erf(V(builder, function.args[0])).value)
