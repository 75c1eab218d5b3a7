"""What is measured: formulas with dtypes and layouts, and the arrays that they are given."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench import axes

PATTERN = 1 << 16
"""Elements of random numbers; arrays repeat them."""
MAX_SETS = 8
BEYOND = (1 << 31) + (1 << 12) + 3
"""Elements that 32-bit indices do not count."""


@dataclass(frozen=True)
class Case:
    """A formula.

    Attributes:
        name: its name.
        formula: `formula(xp, *arrays)` in the words of NumPy.
        code: the same as CuPy's ElementwiseKernel takes it, on a, b, c into z; none for a case with axes.
        inputs: how many arrays it reads.
        dtype: of the inputs.
        layout: of the inputs: "contiguous", "transposed" (the last input), "column" or "row" (the last
            input is broadcast), "strided" (every second element), "axes" (contiguous, the output in
            another shape, or of reductions).
        result: the dtype of the output, where it is another one.
        elements: how many, where the case has a number of its own; such a case has no peers.
        sides: rows and columns, where they are given.
        reduced: the shape of the output, from that of the inputs.
    """

    name: str
    formula: Callable[..., Any]
    code: str
    inputs: int
    dtype: str = "float32"
    layout: str = "contiguous"
    result: str = ""
    elements: int = 0
    sides: tuple[int, ...] = ()
    reduced: Callable[[tuple[int, ...]], tuple[int, ...]] = tuple

    @property
    def stored(self) -> str:
        """The dtype that CuPy's arrays have, which know bfloat16 by its bits."""
        return "uint16" if self.dtype == "bfloat16" else self.dtype

    @property
    def output(self) -> str:
        """The dtype that the output is stored as."""
        return self.result or self.stored

    @property
    def poison(self) -> int:
        """The byte of which no result consists: NaN for floats, also by their bits, a pattern for others."""
        floats = self.dtype == "bfloat16" or np.dtype(self.output).kind == "f"
        return 0xFF if floats else 0xA5

    def view(self, k: int, base: Any) -> Any:
        """The input that a base array is, in any library."""
        if self.layout == "transposed" and k == self.inputs - 1:
            return base.T
        return base[:, ::2] if self.layout == "strided" else base

    def shapes(self, elements: int) -> list[tuple[int, ...]]:
        """Of the base arrays."""
        whole = self.whole(elements)
        if self.layout in ("contiguous", "axes"):
            return [whole] * self.inputs
        rows, columns = whole
        last = {
            "transposed": (columns, rows),
            "column": (rows, 1),
            "row": (1, columns),
            "strided": (rows, 2 * columns),
        }[self.layout]
        first = last if self.layout == "strided" else whole
        return [first] * (self.inputs - 1) + [last]

    def shape(self, elements: int) -> tuple[int, ...]:
        """Of the output."""
        return self.reduced(self.whole(elements))

    def whole(self, elements: int) -> tuple[int, ...]:
        """Of what all inputs are broadcast to."""
        elements = self.elements or elements
        if self.layout == "contiguous":
            return (elements,)
        if self.sides:
            return self.sides
        side = 1 << (elements.bit_length() // 2)
        return max(elements // side, 1), side


def _triad(xp: Any, a: Any, b: Any) -> Any:
    return a * 2.5 + b


def _chain(xp: Any, a: Any, b: Any, c: Any) -> Any:
    return (a * b + c) * (a - b) + c * c


def _masked(xp: Any, a: Any, b: Any) -> Any:
    return xp.where(a > b, a, b * 0.5)


def _gauss(xp: Any, a: Any, b: Any) -> Any:
    return xp.exp(-0.5 * a * a) * b


def _bits(xp: Any, a: Any, b: Any) -> Any:
    return (a ^ (b >> 3)) + (a & 255) * 3


def _above(xp: Any, a: Any, b: Any) -> Any:
    return a > b


def _next(xp: Any, a: Any) -> Any:
    return a + 1


_TRIAD = "z = a * (T)2.5 + b"
CASES = (
    Case("triad", _triad, _TRIAD, 2),
    Case("triad f64", _triad, _TRIAD, 2, "float64"),
    Case("triad f16", _triad, _TRIAD, 2, "float16"),
    Case("triad bf16", _triad, _TRIAD, 2, "bfloat16"),
    Case("chain", _chain, "z = (a * b + c) * (a - b) + c * c", 3),
    Case("masked", _masked, "z = a > b ? a : b * (T)0.5", 2),
    Case("gauss", _gauss, "z = exp((T)-0.5 * a * a) * b", 2),
    Case("bits i32", _bits, "z = (a ^ (b >> 3)) + (a & 255) * 3", 2, "int32"),
    Case("above", _above, "z = a > b", 2, result="bool"),
    Case("transposed", _triad, _TRIAD, 2, "float32", "transposed"),
    Case("column", _triad, _TRIAD, 2, "float32", "column"),
    Case("row", _triad, _TRIAD, 2, "float32", "row"),
    Case("strided", _triad, _TRIAD, 2, "float32", "strided"),
    Case("dot", axes.dot, "", 2, layout="axes", reduced=lambda whole: ()),
    Case("row sums", axes.row_sums, "", 1, layout="axes", reduced=lambda whole: whole[:1]),
    Case("softmax", axes.softmax, "", 1, layout="axes", sides=(1000, 1000)),
    Case("layer norm", axes.layer_norm, "", 1, layout="axes"),
    Case("heat", axes.heat, "", 1, layout="axes", reduced=lambda whole: (whole[0] - 2, whole[1] - 2)),
    Case("64-bit flat", _next, "z = a + 1", 1, "uint8", elements=BEYOND),
    Case("64-bit strided", _next, "z = a + 1", 1, "uint8", "strided", elements=BEYOND),
)
QUICK = ("triad", "gauss", "transposed", "softmax")


def input_sets(device: Any, case: Case, elements: int) -> list[tuple[Any, ...]]:
    """Sets of base arrays that together exceed the cache four times: two at least, one of very long ones."""
    shapes = case.shapes(elements)
    size = sum(math.prod(s) for s in shapes) * np.dtype(case.stored).itemsize
    count = 1 if case.elements else min(max(2, -(-4 * device.cache_bytes // size)), MAX_SETS)
    sets = []
    for seed in range(count):
        pattern = _pattern(case, np.random.default_rng(seed))
        sets.append(tuple(_repeated(device.xp, np.roll(pattern, k), shape) for k, shape in enumerate(shapes)))
    return sets


def _pattern(case: Case, rng: np.random.Generator) -> np.ndarray[Any, Any]:
    if case.dtype == "bfloat16":
        bits = rng.uniform(-1, 1, PATTERN).astype(np.float32).view(np.uint32)
        return (bits >> 16).astype(np.uint16)
    if np.dtype(case.dtype).kind in "iu":
        limits = np.iinfo(case.dtype)
        return rng.integers(limits.min, limits.max, PATTERN, case.dtype, endpoint=True)
    least = 0 if case.layout == "axes" else -1  # Sums of positive numbers do not cancel.
    return rng.uniform(least, 1, PATTERN).astype(case.dtype)


def _repeated(xp: Any, pattern: np.ndarray[Any, Any], shape: tuple[int, ...]) -> Any:
    """A pattern over and over, by copies that double: an array of indices would not fit for the longest."""
    count = math.prod(shape)
    whole = xp.empty(count, pattern.dtype)
    done = min(count, pattern.size)
    whole[:done] = xp.asarray(pattern[:done])
    while done < count:
        more = min(done, count - done)
        whole[done : done + more] = whole[:more]
        done += more
    return whole.reshape(shape)


def bytes_moved(bases: Sequence[Any], out: Any) -> int:
    """What a perfect kernel reads and writes: a broadcast array once, and all around every second element.

    Memory is read in sectors of 32 bytes, so what lies between the elements is moved as well.
    """
    return sum(int(b.nbytes) for b in bases) + int(out.nbytes)


def expected(xp: Any, case: Case, bases: Sequence[Any]) -> Any:
    """The result by CuPy's plain expression; in float32 for bfloat16, in float64 for what has axes."""
    views = [case.view(k, b) for k, b in enumerate(bases)]
    return xp.asarray(case.formula(xp, *[widened(xp, case, v) for v in views]))


def widened(xp: Any, case: Case, array: Any) -> Any:
    """The values of an array of bits of bfloat16, or of one to be combined; any other array as it is."""
    if case.layout == "axes":
        return array.astype(np.float64)
    if case.dtype != "bfloat16":
        return array
    return (array.astype(np.uint32) << 16).view(np.float32)


CHUNK = 1 << 26


def close(xp: Any, case: Case, got: Any, want: Any) -> bool:
    """Whether two results agree to a few units in the last place; systems may contract products and sums.

    Those of reductions, which systems order as they like, agree to as many units of the largest one.
    """
    if got.shape != want.shape or got.dtype.name != case.output:
        return False
    if case.result == "bool":
        got = got.view(np.uint8)  # A byte that was not written is neither.
    got, want = got.reshape(-1), want.reshape(-1)
    eps = 2.0**-7 if case.dtype == "bfloat16" else 0.0
    if not eps and np.dtype(case.output).kind == "f":
        eps = float(np.finfo(case.output).eps)
    axes = case.layout == "axes"
    bound, unit = min((64 if axes else 8) * eps, 0.02), float(abs(want).max()) if axes else 1.0
    for start in range(0, got.size, CHUNK):
        g = widened(xp, case, got[start : start + CHUNK]).astype(np.float64)
        w = want[start : start + CHUNK].astype(np.float64)
        if not bool((abs(g - w) <= bound * (unit + abs(w))).all()):
            return False
    return True
