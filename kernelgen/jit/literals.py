"""Numbers that a function finds in its surroundings, passed to one kernel instead of built into many.

A function is recorded with the plain values that it finds, so that its Python code does with them whatever it
likes. Where two recordings of one function are the same but for some constants, these become arguments of the
kernel, and so of the kernels of all later recordings that differ in no more. Each recording passes its own
constants: nothing is concluded about values that the function was not recorded with.

A constant stays in the code where its value decides which operations are made, or which are fast: booleans,
numbers in bounds and shapes, and exponents that are small products.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import kind
from kernelgen.base.forks import Lock
from kernelgen.base.recent import Recent
from kernelgen.base.values import frozen
from kernelgen.ir import Graph, Node, rewrite
from kernelgen.ir.structural_key import parts
from kernelgen.jit.trace import unique
from kernelgen.ops import OPS

MOST = 64
"""Numbers that a kernel takes in this way; graphs that differ in more are built each by itself."""

Vector = tuple[bytes, ...]
"""The bytes of a graph's constants, in order."""


@frozen
class Numbered:
    """A graph with numbers for arguments, after its others, in place of constants.

    Attributes:
        graph: the graph.
        groups: for each number the constants that it stands for, by position.
        fixed: the bytes of the other constants, by position.
    """

    graph: Graph
    groups: tuple[tuple[int, ...], ...]
    fixed: tuple[tuple[int, bytes], ...]

    def fits(self, vector: Vector) -> bool:
        """Whether a recording with these constants is this graph for some numbers."""
        return all(vector[k] == value for k, value in self.fixed) and all(
            len({vector[k] for k in group}) == 1 for group in self.groups
        )


class _Family:
    """The recordings of one function that are the same but for constants.

    Attributes:
        seen: the constants of those that made a difference.
        numbered: the graph that stands for all of these.
    """

    def __init__(self, first: Vector) -> None:
        self.seen = [first]
        self.numbered: Numbered | None = None

    def add(self, graph: Graph, constants: Sequence[Node], vector: Vector) -> Numbered | None:
        """The graph for a recording; None where it is built as it is."""
        if self.numbered is not None and self.numbered.fits(vector):
            return self.numbered
        if vector in self.seen:
            return None
        groups: dict[Any, list[int]] = {}
        every = [*self.seen, vector]
        for k, node in enumerate(constants):
            values = tuple(v[k] for v in every)
            if len(set(values)) > 1:
                groups.setdefault((node.dtype, values), []).append(k)
        if len(groups) > MOST:
            return None
        self.seen = every
        self.numbered = _numbered(graph, constants, tuple(map(tuple, groups.values())), vector)
        return self.numbered


_families: Recent[Any, _Family] = Recent(1024)
_lock = Lock()


def forget_literals() -> None:
    """Forgets all recordings."""
    _families.clear()


def numbered(function: Any, graph: Graph) -> tuple[Graph, tuple[Any, ...]]:
    """The graph to build for a recording.

    Args:
        function: what is equal for the recordings of one function and one combination of arguments' types.
        graph: what was recorded.

    Returns:
        The recording's own graph, or one that takes numbers besides, and these numbers.
    """
    if graph.captured:
        return graph, ()
    constants = [node for node in graph.nodes if node.op == "const"]
    free = _free(graph)
    movable = [node for node in constants if node in free]
    if not movable:
        return graph, ()
    text = parts(graph)
    fixed = [(k, _bytes(node)) for k, node in enumerate(constants) if node not in free]
    names = [i.name for i in graph.inputs], [name for name, _ in graph.outputs]
    key = (function, text["graph"], text["dtypes"], text["ranks"], repr(names), tuple(fixed))
    vector = tuple(map(_bytes, movable))
    with _lock:
        family = _families.get(key)
        if family is None:
            _families.put(key, _Family(vector))
            return graph, ()
        found = family.add(graph, movable, vector)
    if found is None:
        return graph, ()
    return found.graph, tuple(movable[group[0]].param for group in found.groups)


def _bytes(node: Node) -> bytes:
    return np.asarray(node.param).tobytes()


def _numbered(
    graph: Graph, constants: Sequence[Node], groups: tuple[tuple[int, ...], ...], vector: Vector
) -> Numbered:
    taken = [i.name for i in graph.inputs]
    names = unique((*taken, *("number" for _ in groups)), "number")[len(taken) :]
    inputs: list[Node] = []
    places: dict[Node, Node] = {}
    for name, group in zip(names, groups, strict=True):
        first = constants[group[0]]
        inputs.append(Node("input", (), first.dtype, 0, name, first.where))
        places.update((constants[k], inputs[-1]) for k in group)
    made = rewrite(graph, lambda node: places.get(node, node))
    moved = {k for group in groups for k in group}
    fixed = tuple((k, value) for k, value in enumerate(vector) if k not in moved)
    whole = Graph((*made.inputs, *inputs), made.outputs, made.captured, made.effects)
    return Numbered(whole, groups, fixed)


def _free(graph: Graph) -> set[Node]:
    """The constants that are mere operands of what is computed element by element."""
    free = {node for node in graph.nodes if node.op == "const" and kind(node.dtype) != "b"}
    if any(_has_exponent(node) and kind(node.dtype) in "iu" for node in graph.nodes):
        # Where exponents cannot be negative, that is known from the constants.
        free = {node for node in free if kind(node.dtype) not in "iu"}
    for node in graph.nodes:
        free.difference_update(
            arg
            for place, arg in enumerate(node.args)
            if arg.op == "const" and not _is_operand(node, place, arg)
        )
    return free.difference((node for _, node in graph.outputs), graph.effects)


def _has_exponent(node: Node) -> bool:
    return node.op in OPS and OPS[node.op].exponent is not None


def _is_operand(user: Node, place: int, constant: Node) -> bool:
    """Whether an operation is the same one for other values of a constant."""
    if user.op == "broadcast":
        return place == 0
    if user.op not in OPS:
        return False
    if user.ndim == 0 and kind(constant.dtype) in "iu" and kind(user.dtype) in "iu":
        return False  # Bounds and shapes may be made of it.
    return place != OPS[user.op].exponent or not _is_special(constant)


def _is_special(exponent: Node) -> bool:
    """Whether powers to a constant are computed without `pow`, or with other bits than its."""
    if kind(exponent.dtype) != "f":
        return True
    value = float(exponent.param)
    return not np.isfinite(value) or (2 * value).is_integer()
