"""What the runtime must know of a kernel to bind arrays to its machine code: plain data, no graph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from kernelgen.base.dtypes import DType
from kernelgen.base.values import frozen

Leaf: TypeAlias = tuple[int, tuple[int | None, ...]]
"""An input by position, and its axes as seen: one of its own or None for an inserted one."""


@frozen
class Parameter:
    """An input: `captured` ones are bound to an array already."""

    name: str
    dtype: DType
    ndim: int
    captured: Any = None


@frozen
class Result:
    """An output: its shape is that which its leaves broadcast to, in `ndim` axes."""

    name: str
    dtype: DType
    ndim: int
    leaves: tuple[Leaf, ...]


@frozen
class Pointer:
    """An operand of a nest: an input seen through axes, a size of leaves, or an output by position."""

    role: str
    dtype: DType
    input: int = -1
    axes: tuple[int | None, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    axis: int | None = None
    output: int = -1


@frozen
class Nest:
    """One entry of the machine code, with its operands; `picoseconds` is measured for one element."""

    symbol: str
    ndim: int
    pointers: tuple[Pointer, ...]
    cost: int
    picoseconds: int = 0


@frozen
class Fit:
    """What calls refuse: a value, of these leaves, that does not fit into the shape of others."""

    target: tuple[Leaf, ...]
    leaves: tuple[Leaf, ...]


@frozen
class Program:
    """Parameters, results and nests of a kernel, and what must fit into what."""

    name: str
    parameters: tuple[Parameter, ...]
    results: tuple[Result, ...]
    nests: tuple[Nest, ...]
    fits: tuple[Fit, ...] = ()

    @property
    def arguments(self) -> tuple[Parameter, ...]:
        """The parameters that a caller passes."""
        return tuple(p for p in self.parameters if p.captured is None)


def seen_shape(shape: Sequence[int], axes: Sequence[int | None]) -> tuple[int, ...]:
    """A shape seen through axes."""
    return tuple(1 if a is None else shape[a] for a in axes)
