"""What a graph with opaque calls is to the runtime: kernels and calls in order."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from kernelgen.ir import Node
from kernelgen.ir.checks import is_check
from kernelgen.runtime.binding import fresh_orders
from kernelgen.runtime.kernel import Kernel
from kernelgen.runtime.places import result_shapes

LAYOUTS = 64
"""Combinations of shapes and strides that a fused kernel's buffers are known for, at most."""


@dataclass(frozen=True, slots=True)
class Layout:
    """An array in a buffer: its shape, and the order of its axes in memory, `None` for C order."""

    shape: tuple[int, ...]
    inner: tuple[int, ...]
    back: tuple[int, ...] | None
    dtype: Any
    bytes: int


def layout_of(shape: tuple[int, ...], order: tuple[int, ...] | None, dtype: Any) -> Layout:
    """The layout of an array of this shape whose axes lie in this order, without gaps."""
    size = math.prod(shape) * dtype.itemsize
    if order is None:
        return Layout(shape, shape, None, dtype, size)
    back = tuple(int(a) for a in np.argsort(order))
    return Layout(shape, tuple(shape[a] for a in order), back, dtype, size)


@dataclass(frozen=True, slots=True)
class KernelPart:
    """A fused kernel.

    Attributes:
        run: the kernel.
        reads, writes: the values that are its arguments and results.
        buffers: for each result, the number of its buffer; None for one that stays an array of its own.
        in_place: for each result, the argument whose memory it may take, if there is one: that of its buffer,
            or an array that an opaque call has allocated.
        drops: the values that nothing needs after it.
    """

    run: Kernel
    reads: tuple[Node, ...]
    writes: tuple[Node, ...]
    buffers: tuple[int | None, ...]
    in_place: tuple[Node | None, ...]
    drops: tuple[Node, ...]
    layouts: dict[Any, tuple[Layout | None, ...]] = field(default_factory=dict)

    def layouts_for(self, arrays: Sequence[Any]) -> tuple[Layout | None, ...]:
        """What its results are in their buffers, for arguments of these shapes and strides."""
        key = tuple([(a.shape, a.strides) for a in arrays])
        known = self.layouts.get(key)
        if known is None:
            program = self.run.program
            shapes = result_shapes(program, [shape for shape, _ in key])
            orders = fresh_orders(program, shapes, key)
            known = tuple(
                None if number is None and held is None else layout_of(shape, order, result.dtype)
                for number, held, shape, order, result in zip(
                    self.buffers, self.in_place, shapes, orders, program.results, strict=True
                )
            )
            if len(self.layouts) >= LAYOUTS:
                self.layouts.clear()
            self.layouts[key] = known
        return known


@dataclass(frozen=True, slots=True)
class CallPart:
    """An opaque call.

    Attributes:
        node: the call.
        steps: what is to be evaluated for its operands, in order.
        writes: its results that are needed.
        drops: the values that nothing needs after it.
    """

    node: Node
    steps: tuple[Node, ...]
    writes: tuple[Node, ...]
    drops: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a call runs.

    Attributes:
        inputs: the values of the parameters, in order.
        parts: what to run.
        steps: what is to be evaluated for the outputs, in order.
        outputs: the values that are returned, in order.
        buffers: the number of buffers.
    """

    inputs: tuple[Node, ...]
    parts: tuple[KernelPart | CallPart, ...]
    steps: tuple[Node, ...]
    outputs: tuple[Node, ...]
    buffers: int

    @property
    def pure(self) -> bool:
        """Whether everything may be run again: no call does more than return its results, or refuse."""
        return all(
            isinstance(part, KernelPart) or part.node.param.pure or is_check(part.node) for part in self.parts
        )
