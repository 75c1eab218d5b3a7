"""Random arguments: edges of every dtype, in every layout that NumPy has."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import numpy as np

from kernelgen.base.dtypes import BOOL, kind
from tests.ops import oracle

Array = np.ndarray[Any, Any]
Rng = np.random.Generator

LAYOUTS = (
    "contiguous", "contiguous", "contiguous", "strided", "reversed", "fortran", "transposed", "misaligned",
    "repeated", "windows", "readonly", "swapped",
)  # fmt: skip
"""How an array lies in memory; most lie as NumPy makes them."""

SIZES = (0, 1, 1, 2, 3, 5, 8, 17, 31, 64, 70, 130)
"""Extents: none, one, less and more than a vector, tails."""


@dataclass(frozen=True)
class Input:
    """An argument of a program.

    Attributes:
        axes: the symbols of its axes; extents are equal for equal symbols, or 1. Empty for rank 0.
        dtype: an array's dtype, or the type of a Python number.
    """

    axes: tuple[str, ...]
    dtype: Any

    @property
    def number(self) -> bool:
        """Whether it is a Python number."""
        return isinstance(self.dtype, type)


@functools.cache
def pool(dtype: np.dtype, seed: int = 3) -> Array:
    """Values to draw from: the special ones and random ones."""
    special = oracle.special_values(dtype)
    rng = np.random.default_rng(seed)
    values = [special, special, oracle.random_values(dtype, 2 * len(special) + 64, rng)]
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        near = [s * (1 << k) + d for k in range(info.bits) for d in (-1, 0, 1) for s in (1, -1)]
        values.append(np.array([v for v in near if info.min <= v <= info.max], dtype))
        values.append(rng.integers(max(-9, int(info.min)), 10, 100).astype(dtype))
    if kind(dtype) == "f":
        values.append(rng.integers(-9, 10, 60).astype(dtype))
        nan = np.array([np.nan], dtype)
        with np.errstate(all="ignore"):
            values.append(np.concatenate([-nan, nan]))
    found = np.concatenate(values)
    found.setflags(write=False)
    return found


def draw(dtype: np.dtype, shape: tuple[int, ...], rng: Rng) -> Array:
    """A contiguous array of values from the pool."""
    values = pool(dtype)
    if kind(dtype) == "f" and rng.random() < 0.4:
        return (rng.normal(0, 3, shape)).astype(dtype)
    return values[rng.integers(0, len(values), shape)]


def _strided(values: Array, rng: Rng) -> Array:
    steps = [int(rng.integers(1, 4)) for _ in values.shape]
    wide = np.zeros([max(n * s, 1) for n, s in zip(values.shape, steps, strict=True)], values.dtype)
    view = wide[tuple(slice(0, n * s, s) for n, s in zip(values.shape, steps, strict=True))]
    view[...] = values
    return view


def _misaligned(values: Array) -> Array:
    memory = np.zeros(values.nbytes + 16, np.uint8)
    view = np.ndarray(values.shape, values.dtype, memory, 1)
    view[...] = values
    return view


def laid_out(values: Array, layout: str, rng: Rng) -> Array:
    """An array of the same shape, and mostly of the same values, that lies in memory in this way."""
    ndim = values.ndim
    if ndim == 0 or layout == "contiguous":
        return _misaligned(values) if layout == "misaligned" else values
    if layout == "strided":
        return _strided(values, rng)
    if layout == "reversed":
        back = tuple(slice(None, None, -1 if rng.random() < 0.7 else 1) for _ in range(ndim))
        return (_strided(values, rng) if rng.random() < 0.5 else values)[back]
    if layout == "fortran":
        return np.asfortranarray(values)
    if layout == "transposed":
        order = rng.permutation(ndim)
        return np.ascontiguousarray(values.transpose(order)).transpose(np.argsort(order))
    if layout == "misaligned":
        return _misaligned(values)
    if layout == "repeated":
        axis = int(rng.integers(ndim))
        return np.broadcast_to(values.take([0], axis) if values.shape[axis] else values, values.shape)
    if layout == "windows":
        flat = draw(values.dtype, (sum(values.shape) + 1,), rng)
        return np.lib.stride_tricks.as_strided(flat, values.shape, (flat.itemsize,) * ndim, writeable=False)
    if layout == "readonly":
        values.setflags(write=False)
    return values


INTS = (0, 1, -1, 2, 3, 7, -5, 100, 127, 128, 200, 255, 256, 300, 1000, -129)
FLOATS = (0.0, -0.0, 1.0, -1.5, 0.5, 2.0, 0.1, 1e-320, 1e30, 1e300, float("inf"), float("-inf"), float("nan"))


def number(of: type, rng: Rng) -> Any:
    """A Python number: small, at the edges of the dtypes, or beyond them."""
    if of is bool:
        return bool(rng.integers(2))
    if of is int:
        if rng.random() < 0.6:
            return INTS[int(rng.integers(len(INTS)))]
        power = 2 ** int(rng.choice([7, 8, 15, 16, 31, 32, 62, 63, 64, 70]))
        return (power + int(rng.integers(-1, 2))) * int(rng.choice([1, -1]))
    if of is float:
        return FLOATS[int(rng.integers(len(FLOATS)))] if rng.random() < 0.7 else float(rng.normal(0, 10))
    return complex(number(float, rng), number(float, rng))


def sizes(symbols: str, rng: Rng, rank: int, *, large: bool) -> dict[str, int]:
    """The extent of each symbol, so that arrays of this rank have not too many elements."""
    most = {0: 130, 1: 130, 2: 70, 3: 17}.get(rank, 4)
    found = {s: min(int(rng.choice(SIZES)), most) for s in symbols}
    if rng.random() < 0.7:
        found = {s: max(n, 2) for s, n in found.items()}
    if large and rank < 2:
        found[symbols[-1]] = int(rng.integers(20_000, 70_000))
    return found


def arguments(inputs: tuple[Input, ...], seed: int, rank: int, *, large: bool = False) -> list[Any]:
    """One argument for each input; now and then the same array twice, or two views of one.

    Args:
        inputs: what they are for.
        seed: which of the many.
        rank: the highest rank that a program makes of them.
        large: whether they may be of tens of thousands of elements.
    """
    rng = np.random.default_rng(seed)
    extents = sizes("abc", rng, rank, large=large)
    plain = rng.random() < 0.3
    found: list[Any] = []
    for given in inputs:
        if given.number:
            found.append(number(given.dtype, rng))
            continue
        shape = tuple(1 if rng.random() < 0.12 else extents[a] for a in given.axes)
        alike = [
            f for f in found if isinstance(f, np.ndarray) and f.dtype == given.dtype and f.shape == shape
        ]
        if alike and rng.random() < 0.15:
            found.append(alike[0] if rng.random() < 0.6 or not shape else alike[0][::-1])
            continue
        layout = "contiguous" if plain else str(rng.choice(LAYOUTS))
        found.append(laid_out(np.array(draw(given.dtype, shape, rng)), layout, rng))
    return found


# As source.


def source(value: Any) -> str:
    """Python source of an argument: the same bits, and the same layout where it is not plain."""
    if not isinstance(value, np.ndarray):
        return _number(value)
    name = f"np.{value.dtype.name}" if value.dtype != BOOL else "bool"
    name = name.replace("np.bfloat16", "ml_dtypes.bfloat16")
    if value.flags.c_contiguous and value.flags.aligned and value.size <= 8:
        text = f"np.array({_items(value.tolist())}, {name})"
        with np.errstate(all="ignore"):
            same = eval(text, {"np": np, "ml_dtypes": __import__("ml_dtypes"), "nan": np.nan, "inf": np.inf})
        if same.tobytes() == value.tobytes() and same.shape == value.shape:
            return text
    low, high = np.lib.array_utils.byte_bounds(value)
    start = value.__array_interface__["data"][0]
    memory = (np.ctypeslib.as_array((np.ctypeslib.ctypes.c_ubyte * (high - low)).from_address(low))).tobytes()
    shift = 0 if value.flags.aligned else 1
    text = "00" * shift + (memory.hex() if value.size else "")
    if not value.size:
        return f"np.empty({value.shape}, {name})"
    place = f"{start - low + shift}, {value.strides}"
    return f"np.ndarray({value.shape}, {name}, bytearray.fromhex({text!r}), {place})"


def _items(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_items, value))}]"
    return _number(value)


def _number(value: Any) -> str:
    if isinstance(value, complex):
        return f"complex({_number(value.real)}, {_number(value.imag)})"
    if isinstance(value, float) and value != value:
        return "-nan" if np.signbit(value) else "nan"
    return repr(value)
