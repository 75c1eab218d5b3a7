"""In whose arrays values with replaced parts lie: their own, or that of the value that they were made of."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from kernelgen.ir import OUTPUT, Graph, Node, readers_of, slice_
from kernelgen.ops import OPS
from kernelgen.passes.keeping import levels


def homes_of(graph: Graph) -> dict[Node, Node]:
    """For each value with a replaced part, in order, the one whose array it is in: itself or an earlier.

    A part is written into the array that it belongs to where no later nest reads that as it was before.
    """
    puts = [node for node in graph.nodes if node.op == "put"]
    if not puts:
        return {}
    level = levels(graph)
    readers = readers_of(graph)
    uses = {node: [user for user in readers[node] if user is not OUTPUT] for node in readers}
    outputs = {node for _, node in graph.outputs}
    read: dict[Node, float] = {}  # When a value's operands are read for the last time: a level of nests.
    for node in reversed(graph.nodes):
        times = [_read_at(node, user, read, level) for user in uses[node]]
        if node in outputs:
            times.append(math.inf if node.op == "put" else level[node])
        read[node] = max(times, default=-1.0)
    homes: dict[Node, Node] = {}
    taken: set[Node] = set()  # Values whose array has become another's; a second one copies them before.
    for node in puts:
        x, value, *_ = node.args
        at = level[node] - 0.5
        others = [_read_at(x, user, read, level) for user in uses[x] if user is not node]
        if x in outputs:
            others.append(math.inf)
        # The nest of the part may itself read the array where it writes it, and where it does not.
        elsewhere = [user for user in uses[x] if user is not node and not _is_apart(user, node, uses)]
        safe = all(time < at for time in others) or (
            all(_read_at(x, user, read, level) < at for user in elsewhere)
            and x not in outputs
            and all(time <= at for time in others)
        )
        in_place = x.op == "put" and value is not x and safe and x not in taken
        homes[node] = homes[x] if in_place else node
        if in_place:
            taken.add(x)
    return homes


def _read_at(node: Node, user: Node, read: Mapping[Node, float], level: Mapping[Node, int]) -> float:
    """The level of the last nest that reads a value for a user of it."""
    if user.op == "put":
        return level[user] - (0.5 if user.args[1] is node else 1)
    if user.op == "reduce":
        return level[user] - 1
    shape_only = user.op == "size" or (user.op == "broadcast" and user.args[0] is not node)
    return -1.0 if shape_only else read[user]


def _is_apart(user: Node, put: Node, uses: Mapping[Node, Sequence[Node]]) -> bool:
    """Whether a user reads nothing of what is replaced but each element where it is written, and for that."""
    if user.op != "slice":
        return False
    if user.param == put.param and user.args[1:] == put.args[2:]:
        return _is_for(user, put, uses)
    return any(_disjoint(a, b) for a, b in zip(user.param, put.param, strict=True))


def _is_for(node: Node, put: Node, uses: Mapping[Node, Sequence[Node]]) -> bool:
    """Whether a value is needed by elementwise operations on the way to a part, and by nothing else.

    The nest of another part, which reads it too, may run after this one.
    """
    waiting, seen = [node], {node}
    while waiting:
        for user in uses[waiting.pop()]:
            if user is put or user in seen:
                continue
            if user.op not in OPS:
                return False
            seen.add(user)
            waiting.append(user)
    return True


def _disjoint(a: Sequence[Any], b: Sequence[Any]) -> bool:
    """Whether two parts of an axis have no element in common, however long the axis is."""
    if a[0] != "index":
        a, b = b, a
    if a[0] != "index":
        return False
    place = a[1]
    if any(type(n) is tuple for n in (*a, *b)):  # Numbers that only a call knows.
        return False
    if b[0] == "index":
        return bool(place != b[1] and (place < 0) == (b[1] < 0))
    _, start, stop, step = b
    if step is not None and step < 0:
        return False
    if place >= 0:
        return bool(start is not None and start > place)
    return bool(stop is not None and stop < 0 and stop <= place)


def part_of(node: Node) -> Node:
    """The part that was replaced, as a view of the value that has it."""
    return slice_(node, node.param, node.where, node.args[2:])
