"""Which axis of each input may be cut, so that large data are processed in chunks.

Kernels are elementwise: rows of the output need only the same rows of the inputs. The first axis of the
output space is cut; inputs that have it in full are cut along it, and broadcast ones are passed whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from kernelgen.ir import Graph
from kernelgen.runtime.program import Leaf, Program

Array: TypeAlias = "np.ndarray[Any, Any]"


@dataclass(frozen=True, slots=True)
class Split:
    """How data may be cut.

    Attributes:
        extent: of the output's first axis.
        axes: for each parameter the axis to cut, or None to pass it whole.
    """

    extent: int
    axes: tuple[int | None, ...]

    def cut(self, arrays: Sequence[Array], start: int, stop: int) -> list[Array]:
        """The part of each array that rows `start` to `stop` of the output need."""
        return [
            array if axis is None else array[(slice(None),) * axis + (slice(start, stop),)]
            for array, axis in zip(arrays, self.axes, strict=True)
        ]


def find_split(
    graph: Graph, program: Program, arrays: Sequence[Array], shapes: Sequence[tuple[int, ...]]
) -> Split | str:
    """How the arguments may be cut, or why they cannot be.

    Args:
        graph: the optimized graph.
        program: its program.
        arrays: one for each parameter of the program.
        shapes: of the outputs.
    """
    if any(node.op == "size" for node in graph.nodes):
        return "the kernel computes with sizes (x.shape, x.size), which a chunk would change"
    rank, extents = max(map(len, shapes)), {shape[0] for shape in shapes if shape}
    if len(extents) != 1 or any(len(shape) != rank for shape in shapes):
        return "the outputs do not have one first axis in common"
    (extent,) = extents
    if extent < 2:
        return f"the first axis of the output has {extent} element{'s' * (extent != 1)}"
    wanted: list[set[int | None]] = [set() for _ in arrays]
    for index, axes in _leaves(program):
        axis = axes[0] if len(axes) == rank else None
        full = axis is not None and arrays[index].shape[axis] == extent
        wanted[index].add(axis if full else None)
    for index, axes_of in enumerate(wanted):
        parameter = program.parameters[index]
        if len(axes_of) > 1:
            return f"the input {parameter.name!r} is used along several axes"
        if parameter.captured is not None and axes_of - {None}:
            return f"the array {parameter.name!r}, captured while recording, has that axis too"
    return Split(extent, tuple(next(iter(axes), None) for axes in wanted))


def _leaves(program: Program) -> Iterator[Leaf]:
    """Every input as an output or a loop sees it."""
    for result in program.results:
        yield from result.leaves
    for nest in program.nests:
        for pointer in nest.pointers:
            if pointer.role in ("input", "scalar"):
                yield pointer.input, pointer.axes
