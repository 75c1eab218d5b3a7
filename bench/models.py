"""The cases' functions and sample inputs.

Each function takes a namespace `xp` first, so that NumPy, kernelgen, JAX and torch run the same text.
"""

from __future__ import annotations

import ast
import importlib.util
import inspect
import math
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Arrays = tuple[Array, ...]
Sample = Callable[[int, Any, np.random.Generator], Arrays]
EARTH_DIAMETER = 2.0 * 6371.0088


# Samples.


def uniform(*ranges: tuple[float, float]) -> Sample:
    """One array for each range."""

    def sample(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
        t = dtype.type
        return tuple(t(low) + t(high - low) * rng.random(n, dtype) for low, high in ranges)

    return sample


def sample_tone(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    image = rng.integers(0, 256, n, dtype=np.uint8)
    return image, dtype.type(0.5) + rng.random(n, dtype)


def sample_masks(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    x, y = uniform((-1.0, 1.0), (-1.0, 1.0))(n, dtype, rng)
    return x, y, rng.integers(0, 2, n, dtype=np.uint8).view(bool)


def sample_mandelbrot(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    """Two thirds of the points are inside radius 2, none so near to it that rounding decides."""
    kind = np.complex64 if dtype == np.float32 else np.complex128
    radius = 2.85 * rng.random(n)
    z = (radius + 0.2 * (radius > 1.9)) * np.exp(2j * math.pi * rng.random(n))
    c = rng.uniform(-2.0, 0.5, n) + 1j * rng.uniform(-1.25, 1.25, n)
    return z.astype(kind), c.astype(kind), np.zeros(n, np.int32)


def sample_broadcast(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    return rng.random((max(n // 3, 1), 3), dtype), rng.random(3, dtype), rng.random(3, dtype)


def sample_transposed(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    rows = max(math.isqrt(n), 1)
    return rng.random((rows, n // rows), dtype), rng.random((n // rows, rows), dtype)


def sample_column(n: int, dtype: Any, rng: np.random.Generator) -> Arrays:
    return rng.random((n, 4), dtype)[:, 1], rng.random(n, dtype)


# Functions.


def triad(xp: Any, a: Any, b: Any, c: Any) -> Any:
    return a + b * c


def rational(xp: Any, a: Any, b: Any, c: Any, d: Any) -> Any:
    return (a * b - c) / (d + 1.0) + 0.5 * a * a - b * c * d


def selu(xp: Any, x: Any) -> Any:
    return 1.0507009873554805 * xp.where(x > 0.0, x, 1.6732632423543772 * xp.expm1(xp.minimum(x, 0.0)))


def gelu(xp: Any, x: Any) -> Any:
    return 0.5 * x * (1.0 + xp.erf(x * math.sqrt(0.5)))


def trig(xp: Any, x: Any, y: Any) -> Any:
    return xp.sin(x) * xp.cos(y) + xp.tanh(x) * xp.exp(y)


def black_scholes(xp: Any, spot: Any, strike: Any, expiry: Any, rate: Any, volatility: Any) -> Any:
    deviation = volatility * xp.sqrt(expiry)
    d1 = (xp.log(spot / strike) + (rate + 0.5 * volatility**2) * expiry) / deviation
    d2 = d1 - deviation
    discounted = strike * xp.exp(-rate * expiry)
    n1, n2 = 0.5 * (1.0 + xp.erf(d1 * math.sqrt(0.5))), 0.5 * (1.0 + xp.erf(d2 * math.sqrt(0.5)))
    return spot * n1 - discounted * n2, discounted * (1.0 - n2) - spot * (1.0 - n1)


def haversine(xp: Any, lat1: Any, lon1: Any, lat2: Any, lon2: Any) -> Any:
    phi1, phi2 = xp.radians(lat1), xp.radians(lat2)
    half_dphi, half_dlambda = 0.5 * (phi2 - phi1), 0.5 * (xp.radians(lon2) - xp.radians(lon1))
    h = xp.sin(half_dphi) ** 2 + xp.cos(phi1) * xp.cos(phi2) * xp.sin(half_dlambda) ** 2
    return EARTH_DIAMETER * xp.arcsin(xp.minimum(xp.sqrt(h), 1.0))


@cache
def density() -> Any:
    """The model of examples/seawater.py."""
    path = Path(__file__).resolve().parent.parent / "examples" / "seawater.py"
    spec = importlib.util.spec_from_file_location("bench_seawater", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.density


def with_namespace(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function that uses `np` as one of the same text that takes `xp` first."""
    (definition,) = ast.parse(inspect.getsource(function)).body
    assert isinstance(definition, ast.FunctionDef)
    definition.args.args.insert(0, ast.arg("xp"))
    definition.returns = None
    for node in ast.walk(definition):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.Name) and node.id == "np":
            node.id = "xp"
    scope: dict[str, Any] = {}
    exec(compile(ast.unparse(definition), function.__code__.co_filename, "exec"), scope)
    made: Callable[..., Any] = scope[definition.name]
    return made


seawater = with_namespace(density())


def rates(xp: Any, a: Any, a_n: Any, b: Any, b_n: Any, c: Any, c_n: Any, t: Any, t_n: Any) -> Any:
    return (a - a_n) / (t - t_n), (b - b_n) / (t - t_n), (c - c_n) / (t - t_n)


def lennard_jones(xp: Any, dx: Any, dy: Any, dz: Any) -> Any:
    inverse = 1.0 / (dx * dx + dy * dy + dz * dz)
    s6 = inverse * inverse * inverse
    return 4.0 * (s6 * s6 - s6), 24.0 * (2.0 * s6 * s6 - s6) * inverse


def tone_mapping(xp: Any, image: Any, exposure: Any) -> Any:
    v = image * exposure * (1.0 / 255.0)
    v = xp.clip(v * (1.0 + v * 0.0625) / (1.0 + v), 0.0, 1.0)
    encoded = xp.where(v <= 0.0031308, 12.92 * v, 1.055 * v ** (1.0 / 2.4) - 0.055)
    return xp.cast(xp.round(255.0 * encoded), "uint8")


def masks(xp: Any, x: Any, y: Any, m: Any) -> Any:
    chosen = ((x > -0.7) & (y < 0.8) | (x > y)) & m
    return xp.where(chosen, x * y, 0.5 * x - y)


def mandelbrot(xp: Any, z: Any, c: Any, count: Any) -> Any:
    inside = xp.abs(z) <= 2.0
    return xp.where(inside, z * z + c, z), count + inside


def broadcast(xp: Any, x: Any, w: Any, b: Any) -> Any:
    return x * w + b


def transposed(xp: Any, a: Any, b: Any) -> Any:
    return 0.5 * a + b.T


def column(xp: Any, v: Any, x: Any) -> Any:
    return 0.5 * v + x


def inplace(xp: Any, x: Any, y: Any) -> Any:
    return x + 0.1 * (y - x)


def update(x: Any, y: Any) -> Any:
    x += 0.1 * (y - x)
    return x
