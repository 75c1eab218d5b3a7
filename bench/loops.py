"""The cases as one would write them by hand for `numba.njit(parallel=True, fastmath=True)`.

Each takes the inputs and then the outputs. Constants are made in the dtype of the data, because numba
promotes float32 with a Python float to float64.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from bench.models import density

try:
    from numba import njit, prange

    point_density = njit(fastmath=True)(density())
except ImportError:  # The functions then are plain Python, and the system `numba` says why it is absent.
    prange = range

Array = np.ndarray[Any, Any]


def triad(a: Array, b: Array, c: Array, out: Array) -> None:
    for i in prange(out.size):
        out[i] = a[i] + b[i] * c[i]


def rational(a: Array, b: Array, c: Array, d: Array, out: Array) -> None:
    one, half = a.dtype.type(1.0), a.dtype.type(0.5)
    for i in prange(out.size):
        out[i] = (a[i] * b[i] - c[i]) / (d[i] + one) + half * a[i] * a[i] - b[i] * c[i] * d[i]


def selu(x: Array, out: Array) -> None:
    zero = x.dtype.type(0.0)
    scale, product = x.dtype.type(1.0507009873554805), x.dtype.type(1.0507009873554805 * 1.6732632423543772)
    for i in prange(out.size):
        out[i] = scale * x[i] if x[i] > zero else product * np.expm1(x[i])


def gelu(x: Array, out: Array) -> None:
    one, half, root = x.dtype.type(1.0), x.dtype.type(0.5), x.dtype.type(0.7071067811865476)
    for i in prange(out.size):
        out[i] = half * x[i] * (one + math.erf(x[i] * root))


def trig(x: Array, y: Array, out: Array) -> None:
    for i in prange(out.size):
        out[i] = np.sin(x[i]) * np.cos(y[i]) + np.tanh(x[i]) * np.exp(y[i])


def black_scholes(
    spot: Array, strike: Array, expiry: Array, rate: Array, volatility: Array, call: Array, put: Array
) -> None:
    one, half, root = spot.dtype.type(1.0), spot.dtype.type(0.5), spot.dtype.type(0.7071067811865476)
    for i in prange(call.size):
        deviation = volatility[i] * np.sqrt(expiry[i])
        drift = (rate[i] + half * volatility[i] * volatility[i]) * expiry[i]
        d1 = (np.log(spot[i] / strike[i]) + drift) / deviation
        d2 = d1 - deviation
        discounted = strike[i] * np.exp(-rate[i] * expiry[i])
        n1, n2 = half * (one + math.erf(d1 * root)), half * (one + math.erf(d2 * root))
        call[i] = spot[i] * n1 - discounted * n2
        put[i] = discounted * (one - n2) - spot[i] * (one - n1)


def haversine(lat1: Array, lon1: Array, lat2: Array, lon2: Array, out: Array) -> None:
    half, degree = lat1.dtype.type(0.5), lat1.dtype.type(math.pi / 180.0)
    one, diameter = lat1.dtype.type(1.0), lat1.dtype.type(2.0 * 6371.0088)
    for i in prange(out.size):
        phi1, phi2 = degree * lat1[i], degree * lat2[i]
        s = np.sin(half * (phi2 - phi1))
        t = np.sin(half * degree * (lon2[i] - lon1[i]))
        root = np.sqrt(s * s + np.cos(phi1) * np.cos(phi2) * t * t)
        out[i] = diameter * np.arcsin(min(one, root))


def seawater(sa: Array, ct: Array, p: Array, out: Array) -> None:
    """Calls the model, whose constants are float64 as numba takes them."""
    for i in prange(out.size):
        out[i] = point_density(sa[i], ct[i], p[i])


def rates(
    a: Array, a_n: Array, b: Array, b_n: Array, c: Array, c_n: Array, t: Array, t_n: Array,
    out0: Array, out1: Array, out2: Array,
) -> None:  # fmt: skip
    for i in prange(out0.size):
        step = t[i] - t_n[i]
        out0[i] = (a[i] - a_n[i]) / step
        out1[i] = (b[i] - b_n[i]) / step
        out2[i] = (c[i] - c_n[i]) / step


def lennard_jones(dx: Array, dy: Array, dz: Array, energy: Array, force: Array) -> None:
    one, two, four = dx.dtype.type(1.0), dx.dtype.type(2.0), dx.dtype.type(4.0)
    for i in prange(energy.size):
        inverse = one / (dx[i] * dx[i] + dy[i] * dy[i] + dz[i] * dz[i])
        s6 = inverse * inverse * inverse
        energy[i] = four * (s6 * s6 - s6)
        force[i] = dx.dtype.type(24.0) * (two * s6 * s6 - s6) * inverse


def tone_mapping(image: Array, exposure: Array, out: Array) -> None:
    t = exposure.dtype.type
    for i in prange(out.size):
        v = t(image[i]) * exposure[i] * t(1.0 / 255.0)
        v = v * (t(1.0) + v * t(0.0625)) / (t(1.0) + v)
        v = min(max(v, t(0.0)), t(1.0))
        e = t(12.92) * v if v <= t(0.0031308) else t(1.055) * v ** t(1.0 / 2.4) - t(0.055)
        out[i] = np.uint8(np.rint(t(255.0) * e))


def masks(x: Array, y: Array, m: Array, out: Array) -> None:
    half, low, high = x.dtype.type(0.5), x.dtype.type(-0.7), x.dtype.type(0.8)
    for i in prange(out.size):
        if ((x[i] > low) & (y[i] < high) | (x[i] > y[i])) & m[i]:
            out[i] = x[i] * y[i]
        else:
            out[i] = half * x[i] - y[i]


def mandelbrot(z: Array, c: Array, count: Array, out0: Array, out1: Array) -> None:
    for i in prange(out0.size):
        inside = z[i].real * z[i].real + z[i].imag * z[i].imag <= 4
        out0[i] = z[i] * z[i] + c[i] if inside else z[i]
        out1[i] = count[i] + inside


def broadcast(x: Array, w: Array, b: Array, out: Array) -> None:
    for i in prange(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = x[i, j] * w[j] + b[j]


def transposed(a: Array, b: Array, out: Array) -> None:
    half = a.dtype.type(0.5)
    for i in prange(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = half * a[i, j] + b[j, i]


def column(v: Array, x: Array, out: Array) -> None:
    half = x.dtype.type(0.5)
    for i in prange(out.size):
        out[i] = half * v[i] + x[i]


def inplace(x: Array, y: Array, out: Array) -> None:
    tenth = x.dtype.type(0.1)
    for i in prange(out.size):
        out[i] = x[i] + tenth * (y[i] - x[i])
