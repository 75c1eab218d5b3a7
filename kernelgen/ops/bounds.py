"""THE TABLE's column of bounds: what operations make of the least and the most that integers may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Bounds: TypeAlias = tuple[int, int]
"""The least and the most that an integer may be."""


def _products(a: Bounds, b: Bounds) -> Bounds:
    found = [x * y for x in a for y in b]
    return min(found), max(found)


def _remainder(a: Bounds, b: Bounds) -> Bounds | None:
    return (0, b[1] - 1) if b[0] > 0 else None


def _quotient(a: Bounds, b: Bounds) -> Bounds | None:
    return (min(a[0], a[0] // b[0]), max(a[1], 0)) if b[0] > 0 else None


def _masked(a: Bounds, b: Bounds) -> Bounds | None:
    least = [x for x in (a, b) if x[0] >= 0]
    return (0, min(x[1] for x in least)) if least else None


def _absolute(a: Bounds) -> Bounds:
    return (0 if a[0] <= 0 <= a[1] else min(map(abs, a))), max(map(abs, a))


BOUNDS: dict[str, Callable[..., Bounds | None]] = {
    "add": lambda a, b: (a[0] + b[0], a[1] + b[1]),
    "subtract": lambda a, b: (a[0] - b[1], a[1] - b[0]),
    "multiply": _products,
    "negative": lambda a: (-a[1], -a[0]),
    "absolute": _absolute,
    "minimum": lambda a, b: (min(a[0], b[0]), min(a[1], b[1])),
    "maximum": lambda a, b: (max(a[0], b[0]), max(a[1], b[1])),
    "remainder": _remainder,
    "floor_divide": _quotient,
    "bitwise_and": _masked,
    "where": lambda c, a, b: (min(a[0], b[0]), max(a[1], b[1])),
}
"""Rules by the operation's name: the bounds of a result by those of its operands, as if nothing wrapped."""
