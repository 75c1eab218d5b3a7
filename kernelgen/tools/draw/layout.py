"""Where the boxes of a picture go.

The layout is the layered one (Sugiyama, K., Tagawa, S., Toda, M., 1981: Methods for Visual
Understanding of Hierarchical System Structures. IEEE Trans. SMC 11(2), 109-125), from top to bottom:

    layers    by the longest path; inputs come just above their first user
    bends     where a line crosses a layer; all lines from one box share theirs
    order     sweeps by barycenters, the order with the fewest crossings is kept
    places    sweeps toward the mean of the neighbours, order and distances kept (least squares)
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from kernelgen.tools.draw.boxes import Box

GAP, MARGIN = 18.0, 16.0
"""Space between boxes, and around the picture; pixels."""

_BEND = 2.0
"""Width of a bend."""
_CAREFUL = 400
"""Boxes up to which crossings are counted, to keep the best order."""
_MAX_BENDS = 20_000
"""Bends up to which lines are led around boxes; longer ones are drawn straight beyond that."""


@dataclass(slots=True)
class Layout:
    """Boxes, then bends, as vertices in layers.

    Attributes:
        layer: of each vertex.
        width: of each vertex.
        above: for each vertex the vertices that lead to it, with the place where the line ends,
            counted from the vertex's middle.
        below: the same from the other end: the vertices that it leads to, with that place on them.
        rows: the vertices of each layer, from left to right.
        x: the middle of each vertex.
    """

    layer: list[int]
    width: list[float]
    above: list[list[tuple[int, float]]]
    below: list[list[tuple[int, float]]]
    rows: list[list[int]]
    x: list[float]


def layout(found: Sequence[Box]) -> Layout:
    """Layers, order and places of the boxes."""
    made = with_bends(found, layers(found))
    _order(made, careful=len(found) <= _CAREFUL)
    _place(made, sweeps=16 if len(found) <= _CAREFUL else 6)
    return made


def layers(found: Sequence[Box]) -> list[int]:
    layer = [0] * len(found)
    first_user: dict[int, int] = {}
    for number, box in enumerate(found):
        layer[number] = max((layer[o] + 1 for o in box.operands), default=0)
        for operand in box.operands:
            first_user[operand] = min(first_user.get(operand, layer[number]), layer[number])
    for number, box in enumerate(found):
        if not box.operands and number in first_user:
            layer[number] = first_user[number] - 1
    return layer


def with_bends(found: Sequence[Box], layer: list[int]) -> Layout:
    users: list[list[tuple[int, float]]] = [[] for _ in found]
    for number, box in enumerate(found):
        for k, operand in enumerate(box.operands):
            port = ((k + 1) / (len(box.operands) + 1) - 0.5) * box.width
            users[operand].append((number, port))
    spans = sum(max(layer[u] for u, _ in below) - layer[n] for n, below in enumerate(users) if below)
    longest = max(layer, default=0) if spans <= _MAX_BENDS else 1
    made = Layout(layer, [b.width for b in found], [[] for _ in found], [[] for _ in found], [], [])

    def link(upper: int, lower: int, port: float) -> None:
        made.below[upper].append((lower, port))
        made.above[lower].append((upper, port))

    for number, below in enumerate(users):
        last = number
        for user, port in sorted(below, key=lambda pair: layer[pair[0]]):
            if layer[user] - layer[number] > longest:
                link(number, user, port)
                continue
            while layer[last] < layer[user] - 1:
                bend = len(made.width)
                made.layer.append(layer[last] + 1)
                made.width.append(_BEND)
                made.above.append([])
                made.below.append([])
                link(last, bend, 0.0)
                last = bend
            link(last, user, port)
    made.rows = [[] for _ in range(max(layer, default=-1) + 1)]
    for vertex, row in enumerate(made.layer):
        made.rows[row].append(vertex)
    made.x = [0.0] * len(made.width)
    return made


def _order(made: Layout, *, careful: bool) -> None:
    place = [0.0] * len(made.width)

    def renumber(row: Sequence[int]) -> None:
        for k, vertex in enumerate(row):
            place[vertex] = k

    def sort(row: list[int], neighbours: list[list[tuple[int, float]]], *, upward: bool) -> None:
        keys = {}
        for vertex in row:
            near = [place[v] + (port / made.width[v] if upward else 0.0) for v, port in neighbours[vertex]]
            keys[vertex] = sum(near) / len(near) if near else place[vertex]
        row.sort(key=keys.__getitem__)
        renumber(row)

    for row in made.rows:
        renumber(row)
    best, fewest = [list(row) for row in made.rows], crossings(made, place) if careful else 0
    for _ in range(8 if careful else 3):
        for row in made.rows[1:]:
            sort(row, made.above, upward=False)
        for row in made.rows[-2::-1]:
            sort(row, made.below, upward=True)
        if not careful:
            best = [list(row) for row in made.rows]
            continue
        count = crossings(made, place)
        if count < fewest:
            best, fewest = [list(row) for row in made.rows], count
        if not count:
            break
    made.rows = best


def crossings(made: Layout, place: Sequence[float]) -> int:
    """Pairs of lines between neighbouring layers that cross: inversions of their lower ends."""
    total = 0
    for row in made.rows:
        ends: list[float] = []
        for vertex in sorted(row, key=place.__getitem__):
            lower = sorted(place[v] + port / made.width[v] for v, port in made.below[vertex])
            total += sum(len(ends) - bisect_right(ends, end) for end in lower)
            for end in lower:
                insort(ends, end)
    return total


def _place(made: Layout, *, sweeps: int) -> None:
    offsets = []
    for row in made.rows:
        at, given = 0.0, []
        for k, vertex in enumerate(row):
            at += (made.width[row[k - 1]] + made.width[vertex]) / 2 + GAP if k else 0.0
            given.append(at)
            made.x[vertex] = at
        offsets.append(given)

    def move(k: int, *, up: bool, down: bool) -> None:
        row = made.rows[k]
        wanted, weights = [], []
        for vertex in row:
            near = [made.x[v] - port for v, port in made.above[vertex]] if up else []
            near += [made.x[v] + port for v, port in made.below[vertex]] if down else []
            wanted.append(sum(near) / len(near) if near else made.x[vertex])
            weights.append((4.0 if made.width[vertex] == _BEND else 1.0) * len(near) or 0.1)
        for vertex, x in zip(row, spread(wanted, weights, offsets[k]), strict=True):
            made.x[vertex] = x

    for _ in range(sweeps):
        for k in range(1, len(made.rows)):
            move(k, up=True, down=False)
        for k in range(len(made.rows) - 2, -1, -1):
            move(k, up=False, down=True)
    for k in range(len(made.rows)):
        move(k, up=True, down=True)
    left = min((made.x[v] - made.width[v] / 2 for v in range(len(made.x))), default=0.0)
    made.x = [x - left + MARGIN for x in made.x]


def spread(wanted: Sequence[float], weights: Sequence[float], offsets: Sequence[float]) -> list[float]:
    """The places nearest to the wanted ones that are at least as far apart as the offsets are.

    Isotonic regression by pooling adjacent violators, on the places less their offsets.
    """
    pools: list[list[float]] = []
    for value, weight, offset in zip(wanted, weights, offsets, strict=True):
        pools.append([value - offset, weight, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, heavy, count = pools.pop()
            last = pools[-1]
            last[0] = (last[0] * last[1] + mean * heavy) / (last[1] + heavy)
            last[1] += heavy
            last[2] += count
    means = [mean for mean, _, count in pools for _ in range(int(count))]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]
