"""Loops whose steps take elements together, such as that of a stencil: one kernel, called for each step.

Two sets of arrays take turns: a step reads one and writes the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from kernelgen.base.errors import CompilerMissingError, ShapeError
from kernelgen.base.recent import Recent
from kernelgen.driver.compile import compile_tape
from kernelgen.ir import Graph
from kernelgen.runtime import interpreter
from kernelgen.runtime.kernel import Kernel

_kernels: Recent[tuple[int, bool], tuple[Graph, Kernel]] = Recent(64)
"""The kernels of steps by the graph, which is kept with its kernel, and whether that is interpreted."""


def _kernel_of(graph: Graph) -> Kernel:
    """The kernel of a graph; without a compiler, or in the interpreted mode, one that is interpreted."""
    interpreted = interpreter.active()
    known = _kernels.get((id(graph), interpreted))
    if known is not None:
        return known[1]
    try:
        kernel = compile_tape(graph, target="interpret" if interpreted else "cpu", name="step")
    except CompilerMissingError:
        kernel = compile_tape(graph, target="interpret", name="step")
    return _kernels.put((id(graph), interpreted), (graph, kernel))[1]


def repeat_counted(step: Graph, count: int, lower: Any, upper: Any, *operands: Any) -> Any:
    """The states at the end of a loop over a range of integers.

    Args:
        step: from the integer, the states and other values to the next states.
        count: how many states there are.
        lower, upper: the range.
        operands: the states at the start, and the other values.
    """
    states = _Buffers(_kernel_of(step), operands[:count])
    others = operands[count:]
    for i in range(int(lower), int(upper)):
        states.step((i, *states.now, *others))
    return states.result()


def repeat_while(ask: Graph, step: Graph, count: int, *operands: Any) -> Any:
    """The states at the end of a loop while a condition holds.

    Args:
        ask: from the states and other values to whether the loop goes on with them.
        step: from the same to the next states, and whether it goes on with those.
        count: how many states there are.
        operands: the states at the start, and the other values.
    """
    others = operands[count:]
    go = _kernel_of(ask)(*operands)
    states = _Buffers(_kernel_of(step), operands[:count])
    while go:
        go = states.step((*states.now, *others))
    return states.result()


class _Buffers:
    """The states of a loop, in arrays that take turns.

    Attributes:
        now: the present states.
    """

    def __init__(self, kernel: Kernel, states: Sequence[Any]) -> None:
        self._kernel, self._count = kernel, len(states)
        self._first = self.now = tuple(map(np.asarray, states))
        self._sets: list[tuple[Any, ...]] = []  # The one that was written before the other comes first.
        self._single = len(kernel.graph.outputs) == 1

    def step(self, args: tuple[Any, ...]) -> Any:
        """One step; gives the last of what the kernel computes."""
        if len(self._sets) < 2:
            after = self._made(args)
            self._sets.append(after)
        else:
            after = self._sets[0]
            self._kernel(*args, out=after[0] if self._single else after)
            self._sets.reverse()
        self.now = after[: self._count]
        return after[-1]

    def _made(self, args: tuple[Any, ...]) -> tuple[Any, ...]:
        """The results of a step, in new arrays.

        Raises:
            ShapeError: where a state has another shape than before.
        """
        made = self._kernel(*args)
        # Results of rank 0 are scalars; what is written again and again is an array.
        after = tuple(np.array(a) if np.ndim(a) == 0 else a for a in ((made,) if self._single else made))
        for k, (old, new) in enumerate(zip(self.now, after, strict=False)):
            if old.shape != new.shape:
                raise ShapeError(
                    f"the body of a loop changes the state: its array {k} has shape {old.shape}, and becomes "
                    f"one of shape {new.shape}",
                    where=self._kernel.graph.outputs[k][1].where,
                    hint="Begin with a state of that shape: np.zeros_like(x), np.broadcast_to(a, x.shape).",
                )
        return after

    def result(self) -> Any:
        """The states at the end, in arrays that nothing else refers to."""
        states = tuple(map(np.array, self.now)) if self.now is self._first else self.now
        return states[0] if self._count == 1 else states
