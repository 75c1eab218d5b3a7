"""Cases with axes: reductions, normalizations, stencils, forces between all pairs.

`python -m bench --suite axes` measures them. The loops are as one would write them by hand for
`numba.njit(parallel=True, fastmath=True)`; those in C are in bench.axes_c.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from bench import axes_c, repeats
from bench.axes_c import SOFTENING
from bench.cases import Case, Missing
from bench.models import Array, Arrays, Sample, uniform

try:
    from numba import prange
except ImportError:  # The functions then are plain Python, and the system `numba` says why it is absent.
    prange = range


# Samples.


def table(columns: int | None) -> Sample:
    """An array of so many columns; None for as many as rows."""

    def sample(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
        width = columns or max(math.isqrt(n), 4)
        return ((rng.random((max(n // width, 4), width), dtype) * dtype.type(8)).astype(dtype),)

    return sample


def two_tables(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    width = max(math.isqrt(n), 4)
    return rng.random((width, width), dtype), rng.random((width, width), dtype)


def particles(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    """Positions of so many that they make about `n` pairs."""
    return (rng.random((max(math.isqrt(n), 2), 3), dtype) * dtype.type(8),)


def chosen_elements(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    """An array, and as many places in it, in no order."""
    return rng.random(n, dtype), rng.integers(0, n, n)


def bonds(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    """Positions of particles, and the two ends of three bonds for each."""
    count = max(n // 3, 2)
    ends = rng.integers(0, count, (2, 3 * count))
    return rng.random((count, 3), dtype), ends[0], ends[1]


# Functions in NumPy's terms.


def dot(xp: Any, a: Any, b: Any) -> Any:
    return xp.sum(a * b)


def squared_error(xp: Any, a: Any, b: Any) -> Any:
    return xp.mean((a - b) * (a - b))


def norm(xp: Any, x: Any) -> Any:
    return xp.sqrt(xp.sum(x * x))


def variance(xp: Any, x: Any) -> Any:
    return xp.var(x)


def row_sums(xp: Any, x: Any) -> Any:
    return xp.sum(x, axis=1)


def column_sums(xp: Any, x: Any) -> Any:
    return xp.sum(x, axis=0)


def softmax(xp: Any, x: Any) -> Any:
    e = xp.exp(x - xp.amax(x, axis=1, keepdims=True))
    return e / xp.sum(e, axis=1, keepdims=True)


def log_sum_exp(xp: Any, x: Any) -> Any:
    most = xp.amax(x, axis=1, keepdims=True)
    return xp.log(xp.sum(xp.exp(x - most), axis=1, keepdims=True)) + most


def layer_norm(xp: Any, x: Any) -> Any:
    centred = x - xp.mean(x, axis=1, keepdims=True)
    return centred / xp.sqrt(xp.mean(centred * centred, axis=1, keepdims=True) + 1e-5)


def heat(xp: Any, u: Any) -> Any:
    return u[1:-1, 1:-1] + 0.1 * (
        u[2:, 1:-1] + u[:-2, 1:-1] + u[1:-1, 2:] + u[1:-1, :-2] - 4.0 * u[1:-1, 1:-1]
    )


def gray_scott(xp: Any, u: Any, v: Any) -> Any:
    a, b = u[1:-1, 1:-1], v[1:-1, 1:-1]
    du = u[2:, 1:-1] + u[:-2, 1:-1] + u[1:-1, 2:] + u[1:-1, :-2] - 4.0 * a
    dv = v[2:, 1:-1] + v[:-2, 1:-1] + v[1:-1, 2:] + v[1:-1, :-2] - 4.0 * b
    rate = a * b * b
    return a + 0.16 * du - rate + 0.035 * (1.0 - a), b + 0.08 * dv + rate - 0.1 * b


def upwind(xp: Any, u: Any) -> Any:
    return u[1:, 1:] - 0.2 * (u[1:, 1:] - u[:-1, 1:]) - 0.3 * (u[1:, 1:] - u[1:, :-1])


def rolled(xp: Any, u: Any) -> Any:
    return xp.roll(u, 1, 0) + xp.roll(u, -1, 0) + xp.roll(u, 1, 1) + xp.roll(u, -1, 1) - 4.0 * u


def forces(xp: Any, p: Any) -> Any:
    d = p[:, None, :] - p[None, :, :]
    inverse = 1.0 / (xp.sum(d * d, axis=2) + SOFTENING)
    s6 = inverse * inverse * inverse
    return xp.sum((24.0 * (2.0 * s6 * s6 - s6) * inverse)[:, :, None] * d, axis=1)


def chosen(xp: Any, x: Any, i: Any) -> Any:
    return x[i] * 2 + 1


def bond_lengths(xp: Any, p: Any, i: Any, j: Any) -> Any:
    d = p[i] - p[j]
    return xp.sqrt(xp.sum(d * d, axis=-1))


# Loops.


def loop_chosen(x: Array, i: Array, out: Array) -> None:
    t = x.dtype.type
    for k in prange(i.size):
        place = i[k]
        if place < 0:
            place += x.size
        if place < 0 or place >= x.size:
            raise IndexError
        out[k] = x[place] * t(2) + t(1)


def loop_bond_lengths(p: Array, i: Array, j: Array, out: Array) -> None:
    for k in prange(i.size):
        total = p.dtype.type(0)
        for c in range(3):
            d = p[i[k], c] - p[j[k], c]
            total += d * d
        out[k] = np.sqrt(total)


def loop_dot(a: Array, b: Array, out: Array) -> None:
    total = a.dtype.type(0)
    for i in prange(a.size):
        total += a[i] * b[i]
    out[()] = total


def loop_squared_error(a: Array, b: Array, out: Array) -> None:
    total = a.dtype.type(0)
    for i in prange(a.size):
        total += (a[i] - b[i]) * (a[i] - b[i])
    out[()] = total / a.dtype.type(a.size)


def loop_norm(x: Array, out: Array) -> None:
    total = x.dtype.type(0)
    for i in prange(x.size):
        total += x[i] * x[i]
    out[()] = np.sqrt(total)


def loop_variance(x: Array, out: Array) -> None:
    total, squares, count = x.dtype.type(0), x.dtype.type(0), x.dtype.type(x.size)
    for i in prange(x.size):
        total += x[i]
    mean = total / count
    for i in prange(x.size):
        squares += (x[i] - mean) * (x[i] - mean)
    out[()] = squares / count


def loop_row_sums(x: Array, out: Array) -> None:
    for i in prange(x.shape[0]):
        total = x.dtype.type(0)
        for j in range(x.shape[1]):
            total += x[i, j]
        out[i] = total


def loop_column_sums(x: Array, out: Array) -> None:
    width = 64
    for block in prange((x.shape[1] + width - 1) // width):
        first, last = block * width, min(block * width + width, x.shape[1])
        out[first:last] = 0
        for i in range(x.shape[0]):
            for j in range(first, last):
                out[j] += x[i, j]


def loop_softmax(x: Array, out: Array) -> None:
    for i in prange(x.shape[0]):
        most, total = x[i, 0], x.dtype.type(0)
        for j in range(x.shape[1]):
            most = max(most, x[i, j])
        for j in range(x.shape[1]):
            out[i, j] = np.exp(x[i, j] - most)
            total += out[i, j]
        for j in range(x.shape[1]):
            out[i, j] /= total


def loop_log_sum_exp(x: Array, out: Array) -> None:
    for i in prange(x.shape[0]):
        most, total = x[i, 0], x.dtype.type(0)
        for j in range(x.shape[1]):
            most = max(most, x[i, j])
        for j in range(x.shape[1]):
            total += np.exp(x[i, j] - most)
        out[i, 0] = np.log(total) + most


def loop_layer_norm(x: Array, out: Array) -> None:
    count, small = x.dtype.type(x.shape[1]), x.dtype.type(1e-5)
    for i in prange(x.shape[0]):
        total, squares = x.dtype.type(0), x.dtype.type(0)
        for j in range(x.shape[1]):
            total += x[i, j]
        mean = total / count
        for j in range(x.shape[1]):
            squares += (x[i, j] - mean) * (x[i, j] - mean)
        deviation = np.sqrt(squares / count + small)
        for j in range(x.shape[1]):
            out[i, j] = (x[i, j] - mean) / deviation


def loop_heat(u: Array, out: Array) -> None:
    tenth, four = u.dtype.type(0.1), u.dtype.type(4)
    for i in prange(out.shape[0]):
        for j in range(out.shape[1]):
            c = u[i + 1, j + 1]
            around = u[i + 2, j + 1] + u[i, j + 1] + u[i + 1, j + 2] + u[i + 1, j]
            out[i, j] = c + tenth * (around - four * c)


def loop_gray_scott(u: Array, v: Array, out_u: Array, out_v: Array) -> None:
    t = u.dtype.type
    for i in prange(out_u.shape[0]):
        for j in range(out_u.shape[1]):
            a, b = u[i + 1, j + 1], v[i + 1, j + 1]
            du = u[i + 2, j + 1] + u[i, j + 1] + u[i + 1, j + 2] + u[i + 1, j] - t(4) * a
            dv = v[i + 2, j + 1] + v[i, j + 1] + v[i + 1, j + 2] + v[i + 1, j] - t(4) * b
            rate = a * b * b
            out_u[i, j] = a + t(0.16) * du - rate + t(0.035) * (t(1) - a)
            out_v[i, j] = b + t(0.08) * dv + rate - t(0.1) * b


def loop_upwind(u: Array, out: Array) -> None:
    t = u.dtype.type
    for i in prange(out.shape[0]):
        for j in range(out.shape[1]):
            c = u[i + 1, j + 1]
            out[i, j] = c - t(0.2) * (c - u[i, j + 1]) - t(0.3) * (c - u[i + 1, j])


def loop_rolled(u: Array, out: Array) -> None:
    rows, columns = u.shape
    four = u.dtype.type(4)
    for i in prange(rows):
        above, below = i - 1 if i else rows - 1, i + 1 if i + 1 < rows else 0
        for j in range(columns):
            left, right = j - 1 if j else columns - 1, j + 1 if j + 1 < columns else 0
            out[i, j] = u[above, j] + u[below, j] + u[i, left] + u[i, right] - four * u[i, j]


def loop_forces(p: Array, out: Array) -> None:
    t = p.dtype.type
    for i in prange(p.shape[0]):
        fx, fy, fz = t(0), t(0), t(0)
        for j in range(p.shape[0]):
            x, y, z = p[i, 0] - p[j, 0], p[i, 1] - p[j, 1], p[i, 2] - p[j, 2]
            inverse = t(1) / (x * x + y * y + z * z + t(SOFTENING))
            s6 = inverse * inverse * inverse
            f = t(24) * (t(2) * s6 * s6 - s6) * inverse
            fx += f * x
            fy += f * y
            fz += f * z
        out[i, 0], out[i, 1], out[i, 2] = fx, fy, fz


NO_AXES = Missing("numexpr has no slices, and reduces only what fills memory")

PAIR = uniform((0.0, 1.0), (0.0, 1.0))
CASES = (
    Case("dot", dot, PAIR, axes_c.DOT, loop_dot, ("sum(a*b)",)),
    Case("squared_error", squared_error, PAIR, axes_c.SQUARED_ERROR, loop_squared_error, NO_AXES),
    Case("norm", norm, uniform((-1.0, 1.0)), axes_c.NORM, loop_norm, NO_AXES),
    Case("variance", variance, uniform((-1.0, 1.0)), axes_c.VARIANCE, loop_variance, NO_AXES),
    Case("row_sums", row_sums, table(None), axes_c.ROW_SUMS, loop_row_sums, ("sum(x, axis=1)",)),
    Case("column_sums", column_sums, table(None), axes_c.COLUMN_SUMS, loop_column_sums, ("sum(x, axis=0)",)),
    Case("softmax_10", softmax, table(10), axes_c.SOFTMAX, loop_softmax, NO_AXES),
    Case("softmax", softmax, table(None), axes_c.SOFTMAX, loop_softmax, NO_AXES),
    Case("log_sum_exp", log_sum_exp, table(None), axes_c.LOG_SUM_EXP, loop_log_sum_exp, NO_AXES),
    Case("layer_norm", layer_norm, table(None), axes_c.LAYER_NORM, loop_layer_norm, NO_AXES),
    Case("heat", heat, table(None), axes_c.HEAT, loop_heat, NO_AXES),
    Case("gray_scott", gray_scott, two_tables, axes_c.GRAY_SCOTT, loop_gray_scott, NO_AXES),
    Case("upwind", upwind, table(None), axes_c.UPWIND, loop_upwind, NO_AXES),
    Case("rolled", rolled, table(None), axes_c.ROLLED, loop_rolled, NO_AXES),
    Case("forces", forces, particles, axes_c.FORCES, loop_forces, NO_AXES),
    Case("chosen", chosen, chosen_elements, axes_c.CHOSEN, loop_chosen, NO_AXES),
    Case("bond_lengths", bond_lengths, bonds, axes_c.BOND_LENGTHS, loop_bond_lengths, NO_AXES),
    *repeats.CASES,
)
