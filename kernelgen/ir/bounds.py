"""The least and the most that integers may be, as far as the operations that make them tell."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from kernelgen.ir.nodes import EMPTY, KEEP, Node
from kernelgen.ops.bounds import BOUNDS, Bounds

DEEPEST = 16
"""Operations in a row that are looked through."""
LARGEST_SIZE = 2**62
"""More elements than an array in memory has, with room for sums of a size and small numbers."""


def bounds(node: Node, counters: Mapping[Node, tuple[int | None, int | None]]) -> Bounds:
    """Integers that no element of an integer or boolean value is below, or above.

    Args:
        counters: the first and the last value of the counters of loops.
    """
    known: dict[Node, Bounds] = {}

    def of(node: Node, depth: int) -> Bounds:
        found = known.get(node)
        if found is None:
            whole = _whole(node)
            found = known[node] = whole if depth == DEEPEST else _within(rule(node, depth + 1), whole)
        return found

    def rule(node: Node, depth: int) -> Bounds | None:
        op, args = node.op, node.args
        if node in counters:
            first, last = counters[node]
            return None if first is None or last is None else (first, last)
        if op == "const":
            return int(node.param), int(node.param)
        if op in ("size", "count"):
            return 0, LARGEST_SIZE
        if op in ("view", "slice", "broadcast"):
            return of(args[0], depth)
        if op == "reduce" and node.param[0] in _CHOOSING:
            (least, most), whole = of(args[0], depth), _whole(node)
            if node.param[-1] == EMPTY:  # What is neutral may be the result.
                return (whole[0], most) if node.param[0] == "maximum" else (least, whole[1])
            return least, most
        if op == "cast":
            return of(args[0], depth) if args[0].dtype.kind in "biu" else None
        return BOUNDS[op](*(of(a, depth) for a in args)) if op in BOUNDS else None

    return of(node, 0)


_CHOOSING = (KEEP, "maximum", "minimum")


def _whole(node: Node) -> Bounds:
    if node.dtype.kind == "b":
        return 0, 1
    info = np.iinfo(node.dtype)
    return int(info.min), int(info.max)


def _within(found: Bounds | None, whole: Bounds) -> Bounds:
    """Bounds that hold for arithmetic that wraps: those found, unless they are beyond the dtype's."""
    return found if found is not None and whole[0] <= found[0] and found[1] <= whole[1] else whole
