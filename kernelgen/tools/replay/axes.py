"""Which axes of a graph's inputs must agree in extent, so that arrays can be made that fit each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from kernelgen.ir import Graph, Node

Axis: TypeAlias = "int | None"
"""An axis by the number of its class; None for one that a view inserted, whose extent is 1."""


@dataclass(frozen=True, slots=True)
class Axes:
    """The classes of axes: all axes of one class have one extent, or 1.

    Attributes:
        of: for each input by name, the class of each axis.
        results: for each output by name, the same.
        fixed: the extent of those classes that a captured array determines.
    """

    of: Mapping[str, tuple[int, ...]]
    results: Mapping[str, tuple[Axis, ...]]
    fixed: Mapping[int, int]

    @property
    def classes(self) -> list[int]:
        """The classes in the order of the inputs."""
        return list(dict.fromkeys(axis for axes in self.of.values() for axis in axes))

    def shape(self, name: str, extents: Mapping[int, int]) -> tuple[int, ...]:
        """An input's shape, given the extent of each class."""
        return tuple(extents[axis] for axis in self.of[name])


def find_axes(graph: Graph) -> Axes:
    """The classes of axes of a graph without calls."""
    classes = _Classes()
    seen: dict[Node, tuple[Axis, ...]] = {
        i: tuple(classes.new() for _ in range(i.ndim)) for i in graph.inputs
    }
    for node in graph.nodes:
        if node not in seen:
            seen[node] = _axes_of(node, [seen[a] for a in node.args], classes)
    of = {i.name: tuple(classes.find(a) for a in seen[i] if a is not None) for i in graph.inputs}
    held = [pair for name, a in graph.captured.items() for pair in zip(of[name], a.shape, strict=True)]
    results = {name: tuple(_named(a, classes) for a in seen[node]) for name, node in graph.outputs}
    return Axes(of, results, {axis: extent for axis, extent in held if extent != 1})


def _named(axis: Axis, classes: _Classes) -> Axis:
    return None if axis is None else classes.find(axis)


def _axes_of(node: Node, args: list[tuple[Axis, ...]], classes: _Classes) -> tuple[Axis, ...]:
    if node.op == "view":
        return tuple(None if a is None else args[0][a] for a in node.param)
    if node.op == "pick":  # What runs outside of the graph may give any shape.
        return tuple(classes.new() for _ in range(node.ndim))
    merged = tuple(classes.merge(args, -k) for k in range(max(map(len, args), default=0), 0, -1))
    return merged if node.ndim else ()


class _Classes:
    """Disjoint sets of axes, each named by its first member."""

    def __init__(self) -> None:
        self._parent: list[int] = []

    def new(self) -> int:
        self._parent.append(len(self._parent))
        return self._parent[-1]

    def find(self, axis: int) -> int:
        while self._parent[axis] != axis:
            self._parent[axis] = self._parent[self._parent[axis]]
            axis = self._parent[axis]
        return axis

    def merge(self, operands: list[tuple[Axis, ...]], place: int) -> Axis:
        """The class of the axes that broadcast together at a place counted from the last axis."""
        axes = [o[place] for o in operands if -place <= len(o)]
        found = sorted({self.find(a) for a in axes if a is not None})
        for other in found[1:]:
            self._parent[other] = found[0]
        return found[0] if found else None
