"""Print the polynomial coefficients of kernelgen/backend/vecmath/coefficients.py.

    python bench/vecmath_coefficients.py            the whole module
    python bench/vecmath_coefficients.py EXP_F64    chosen tables, with the error of each

Each table is a minimax fit by Remez exchange: the polynomial p of n coefficients in t that minimizes the
largest |weight(t) * (g(t) - p(t))| over the interval, where weight turns an error of p into a relative error
of the function. The coefficients are rounded to the format one at a time, lowest power first, and what
remains is fitted again after each, so that rounding one of them is made up for by the later ones. Needs
mpmath.
"""

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass

import mpmath
from mpmath import mp, mpf

mp.prec = 400
Real = Callable[[mpf], mpf]


@dataclass(frozen=True)
class Fit:
    """One table: fit g on [low, high] by `count` coefficients; the first ones may be given exactly."""

    about: str
    g: Real
    weight: Real
    low: mpf
    high: mpf
    count: int
    bits: int
    given: tuple[float, ...] = ()


def rounded(value: mpf, bits: int) -> mpf:
    """The nearest float of 53 or 24 bits."""
    with mp.workprec(53 if bits == 64 else 24):
        return +value


def grid(low: mpf, high: mpf, count: int) -> list[mpf]:
    """Points between low and high, dense towards both ends, without the ends and without zero."""
    return [
        (low + high) / 2 - (high - low) / 2 * mpmath.cos(mp.pi * (2 * i + 1) / (2 * count))
        for i in range(count)
    ]


def remez(points: list[mpf], g: list[mpf], weight: list[mpf], count: int) -> list[mpf]:
    """The `count` coefficients of the minimax polynomial of weight * (g - p) on the points."""
    step = (len(points) - 1) / count
    chosen = [round(i * step) for i in range(count + 1)]
    for _ in range(12):
        system = mpmath.matrix(count + 1, count + 1)
        right = mpmath.matrix(count + 1, 1)
        for row, i in enumerate(chosen):
            for column in range(count):
                system[row, column] = points[i] ** column
            system[row, count] = (-1) ** row / weight[i]
            right[row] = g[i]
        solution = list(mpmath.lu_solve(system, right))
        coefficients = solution[:count]
        errors = [
            w * (y - mpmath.polyval(coefficients[::-1], t)) for t, y, w in zip(points, g, weight, strict=True)
        ]
        runs: list[int] = []
        for i, error in enumerate(errors):
            if runs and (error > 0) == (errors[runs[-1]] > 0):
                runs[-1] = i if abs(error) > abs(errors[runs[-1]]) else runs[-1]
            else:
                runs.append(i)
        while len(runs) > count + 1:
            place = min(range(len(runs)), key=lambda k: abs(errors[runs[k]]))
            if len(runs) == count + 2 or place in (0, len(runs) - 1):
                runs.pop(0 if abs(errors[runs[0]]) < abs(errors[runs[-1]]) else -1)
                continue
            around = runs[place - 1], runs[place + 1]
            runs[place - 1 : place + 2] = [max(around, key=lambda i: abs(errors[i]))]
        if len(runs) < count + 1 or runs == chosen:
            break
        chosen = runs
    return coefficients


def fit(table: Fit) -> tuple[list[float], float]:
    """The rounded coefficients and log2 of the largest weighted error."""
    points = grid(table.low, table.high, 16 * table.count + 40)
    points = [t for t in points if abs(t) > 1e-12]
    scale = [abs(table.weight(t)) for t in points]
    rest = [table.g(t) for t in points]
    result: list[mpf] = []
    for place in range(table.count):
        if place < len(table.given):
            result.append(mpf(table.given[place]))
        else:
            result.append(rounded(remez(points, rest, scale, table.count - place)[0], table.bits))
        rest = [(y - result[-1]) / t for t, y in zip(points, rest, strict=True)]
        scale = [w * abs(t) for t, w in zip(points, scale, strict=True)]
    worst = max(abs(w * y) for w, y in zip(scale, rest, strict=True))
    return [float(c) for c in result], float(mpmath.log(worst, 2))


def rational(g: Real, low: mpf, high: mpf, top: int, bottom: int) -> list[float]:
    """The denominator 1 + q1*t + ..., to t**bottom, of the quotient that is g at Chebyshev's points.

    The numerator has `top` coefficients. It is fitted afterwards, to g times this polynomial.
    """
    points = grid(low, high, top + bottom)
    rows = [[*(t**k for k in range(top)), *(-g(t) * t ** (k + 1) for k in range(bottom))] for t in points]
    solution = mpmath.lu_solve(mpmath.matrix(rows), mpmath.matrix([g(t) for t in points]))
    return [1.0, *(float(rounded(value, 64)) for value in list(solution)[top:])]


def odd_tail(function: Real) -> Real:
    """(f(r) - r) / r**3 in terms of z = r*r, for an odd function with derivative 1 at 0."""
    return lambda z: (function(mpmath.sqrt(z)) - mpmath.sqrt(z)) / mpmath.sqrt(z) ** 3


def odd_weight(function: Real) -> Real:
    """Turns an error of odd_tail into a relative error of the function."""
    return lambda z: mpmath.sqrt(z) ** 3 / function(mpmath.sqrt(z))


def tables() -> dict[str, Fit]:
    """Every table, by the name it has in the module."""
    found: dict[str, Fit] = {}
    half_ln2 = mpmath.log(2) / 2 * mpf("1.0005")
    half_pi = mp.pi / 2 * mpf("1.00005")
    quarter_pi = mp.pi / 4 * mpf("1.00005")
    s_max = ((mpmath.sqrt(2) - 1) / (mpmath.sqrt(2) + 1)) ** 2 * mpf("1.0005")
    zero = mpf(0)

    def odd(name: str, function: Real, about: str, z_high: mpf, count64: int, count32: int) -> None:
        for bits, count in ((64, count64), (32, count32)):
            if count:
                found[f"{name}_F{bits}"] = Fit(
                    about, odd_tail(function), odd_weight(function), zero, z_high, count, bits
                )

    for name, bits, count, target in (
        ("EXP", 64, 10, mpmath.exp),
        ("EXP", 32, 5, mpmath.exp),
        ("EXPM1", 64, 11, mpmath.expm1),
        ("EXPM1", 32, 5, mpmath.expm1),
    ):
        found[f"{name}_F{bits}"] = Fit(
            f"(exp(r) - 1 - r) / r**2 in r, |r| <= ln(2)/2, relative to {name.lower()}",
            lambda r: (mpmath.expm1(r) - r) / r**2,
            lambda r, to=target: r**2 / to(r),
            -half_ln2,
            half_ln2,
            count,
            bits,
            (0.5,),
        )
    for bits, count in ((64, 11),):
        high = rounded(mpmath.log(2), bits)
        found[f"EXP2_F{bits}"] = Fit(
            "(exp2(r) - 1 - h*r) / r in r, |r| <= 1/2, h the float nearest to ln(2)",
            lambda r, h=high: (mpmath.expm1(r * mpmath.log(2)) - h * r) / r,
            lambda r: r / mpmath.exp(r * mpmath.log(2)),
            mpf("-0.5002"),
            mpf("0.5002"),
            count,
            bits,
            (float(rounded(mpmath.log(2) - high, bits)),),
        )
    odd("SINH", mpmath.sinh, "(sinh(r) - r) / r**3 in r**2, |r| <= ln(2)/2", half_ln2**2, 5, 0)
    found["COSH_F64"] = Fit(
        "(cosh(r) - 1) / r**2 in r**2, |r| <= ln(2)/2",
        lambda z: (mpmath.cosh(mpmath.sqrt(z)) - 1) / z,
        lambda z: z,
        zero,
        half_ln2**2,
        5,
        64,
        (0.5,),
    )
    odd("SIN", mpmath.sin, "(sin(r) - r) / r**3 in r**2, |r| <= pi/2", half_pi**2, 0, 4)
    found["SIN_F64"] = Fit(
        "(r - sin(r)) / r**3 in r**2, |r| <= pi/2",
        lambda z: -odd_tail(mpmath.sin)(z),
        odd_weight(mpmath.sin),
        zero,
        half_pi**2,
        8,
        64,
    )
    tan_tail, tan_weight = odd_tail(mpmath.tan), odd_weight(mpmath.tan)
    divisor = rational(tan_tail, zero, quarter_pi**2, 4, 3)
    found["TAN_TOP_F64"] = Fit(
        "q*(r - tan(r)) / r**3 in r**2, |r| <= pi/4, q = TAN_BOTTOM_F64 of r**2",
        lambda z: -tan_tail(z) * mpmath.polyval(divisor[::-1], z),
        lambda z: tan_weight(z) / mpmath.polyval(divisor[::-1], z),
        zero,
        quarter_pi**2,
        4,
        64,
    )
    found["TAN_BOTTOM_F64"] = Fit(
        "Denominator of a rational approximation of (tan(r) - r) / r**3 in r**2, |r| <= pi/4",
        lambda z: mpmath.polyval(divisor[::-1], z),
        lambda z: mpf(1),
        zero,
        quarter_pi**2,
        4,
        64,
        tuple(divisor),
    )
    for bits, count in ((64, 7), (32, 4)):
        found[f"LOG_F{bits}"] = Fit(
            "(2*atanh(s) - 2*s) / s**3 in s**2, s = f/(2+f), 1+f from sqrt(1/2) to sqrt(2)",
            lambda z: (2 * mpmath.atanh(mpmath.sqrt(z)) - 2 * mpmath.sqrt(z)) / mpmath.sqrt(z) ** 3,
            lambda z: z,
            zero,
            s_max,
            count,
            bits,
        )
    odd("ATAN", mpmath.atan, "(atan(t) - t) / t**3 in t**2, |t| <= 1", mpf(1), 19, 0)
    short = mpf("0.2991")
    odd("ATAN_SHORT", mpmath.atan, "(atan(t) - t) / t**3 in t**2, |t| <= 0.5469", short, 13, 0)
    odd("ASIN", mpmath.asin, "(asin(t) - t) / t**3 in t**2, |t| <= 1/2", mpf("0.2501"), 12, 0)
    low, high = (mpmath.sqrt(mpf(1) / 2) - 1) * mpf("1.0005"), (mpmath.sqrt(2) - 1) * mpf("1.0005")
    found["LOG1P_F32"] = Fit(
        "(log(1 + f) - f + f**2/2) / f**3 in f, 1+f from sqrt(1/2) to sqrt(2)",
        lambda f: (mpmath.log1p(f) - f + f**2 / 2) / f**3,
        lambda f: f**3 / mpmath.log1p(f),
        low,
        high,
        8,
        32,
    )
    found["ERF_F32"] = Fit(
        "-log(erfc(x))/x - 1 in x, 0 <= x <= 4, relative to erf",
        lambda x: -mpmath.log(mpmath.erfc(x)) / x - 1,
        lambda x: x * mpmath.erfc(x) / mpmath.erf(x),
        mpf("1e-9"),
        mpf(4),
        9,
        32,
    )
    found["CBRT_F64"] = Fit(
        "1/cbrt(m) in m, 1 <= m <= 2",
        lambda m: 1 / mpmath.cbrt(m),
        mpmath.cbrt,
        mpf(1),
        mpf(2),
        6,
        64,
    )
    found["POW_LOG2_F64"] = Fit(
        "log2(1 + f)/f in f, 1+f from sqrt(1/2) to sqrt(2)",
        lambda f: mpmath.log1p(f) / mpmath.log(2) / f,
        lambda f: f * mpmath.log(2) / mpmath.log1p(f),
        low,
        high,
        14,
        64,
    )
    line = 2.8853900817921385
    found["POW_LOG2_REST_F64"] = Fit(
        "2*atanh(s)/(s*ln(2)) - h - 31/32*s**2 in s**2, s as for LOG_F64, h 36 bits of 2/ln(2)",
        lambda z: (
            2 * mpmath.atanh(mpmath.sqrt(z)) / (mpmath.sqrt(z) * mpmath.log(2)) - line - mpf(31) / 32 * z
        ),
        lambda z: mpmath.sqrt(z) * mpmath.log(2) / (2 * mpmath.atanh(mpmath.sqrt(z))),
        zero,
        s_max,
        9,
        64,
        (float(2 / mpmath.log(2) - line),),
    )
    found["POW_EXP2_REST_F64"] = Fit(
        "(exp2(r) - 1 - h*r) / r**2 in r, |r| <= 1/2, h the float nearest to ln(2)",
        lambda r: (mpmath.expm1(r * mpmath.log(2)) - math.log(2) * r) / r**2,
        lambda r: r**2 / mpmath.exp(r * mpmath.log(2)),
        mpf("-0.5003"),
        mpf("0.5003"),
        10,
        64,
    )
    found["POW_EXP2_F64"] = Fit(
        "exp2(r) in r, |r| <= 1/2",
        lambda r: mpf(2) ** r,
        lambda r: mpf(2) ** -r,
        mpf("-0.5002"),
        mpf("0.5002"),
        8,
        64,
    )
    return found


def main(names: list[str]) -> None:
    """Print the named tables, or all of them as a module."""
    if not names:
        print('"""Minimax coefficients, lowest power first; printed by bench/vecmath_coefficients.py."""')
    for name, table in tables().items():
        if names and not any(name.startswith(wanted.upper()) for wanted in names):
            continue
        values, error = fit(table)
        fitted = f": error 2**{error:.1f}" if len(table.given) < table.count else ""
        print(f"\n# {table.about}{fitted}.\n{name} = (")
        for value in values:
            print(f"    {value!r},")
        print(")", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
