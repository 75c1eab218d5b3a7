"""Loops whose steps take elements together, such as that of a stencil: one kernel, called for each step.

Two sets of arrays take turns: a step reads one and writes the other. From the third step on, what no step
changes is in both, and steps run without Python between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from kernelgen.base.errors import CompilerMissingError, ShapeError
from kernelgen.base.recent import Recent
from kernelgen.driver.compile import compile_tape
from kernelgen.driver.unchanged import kept_copies
from kernelgen.ir import Graph
from kernelgen.runtime import interpreter
from kernelgen.runtime.host import HostExecutor
from kernelgen.runtime.kernel import Kernel

_kernels: Recent[tuple[int, bool], tuple[Graph, Kernel]] = Recent(64)
"""The kernels of steps by the graph, which is kept with its kernel, and whether that is interpreted."""

ENDLESS = 2**62
"""Steps of a loop that ends by a condition."""


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
    """`ir.steps.repeat_counted`."""
    states = _Buffers(_kernel_of(step), operands[:count], operands[count:])
    i, end = int(lower), int(upper)
    while i < end:
        i += states.steps(i, end - i)
    return states.result()


def repeat_while(ask: Graph, step: Graph, count: int, *operands: Any) -> Any:
    """`ir.steps.repeat_while`."""
    states = _Buffers(_kernel_of(step), operands[:count], operands[count:])
    if _kernel_of(ask)(*operands):
        while states.steps(None, ENDLESS) and states.goes_on():
            pass
    return states.result()


def scan(step: Graph, count: int, rows: int, backwards: bool, lower: Any, upper: Any, *operands: Any) -> Any:
    """`ir.steps.scan`."""
    kernel = _kernel_of(step)
    single = len(kernel.program.results) == 1
    first = now = tuple(map(np.asarray, operands[:count]))
    arrays, others = operands[count : count + rows], operands[count + rows :]
    start, number = int(lower), max(int(upper) - int(lower), 0)
    sets: list[tuple[Any, ...]] = []
    made: list[Any] = []
    for k in range(number)[:: -1 if backwards else 1]:
        args = (start + k, *now, *(x[k] for x in arrays), *others)
        if len(sets) < 2:
            found = _step(kernel, now, args)
            made = made or [np.empty((number, *y.shape), y.dtype) for y in found[count:]]
            for y, row in zip(made, found[count:], strict=True):
                y[k] = row
            sets.append(found[:count])
        else:
            sets.reverse()
            out = (*sets[1], *(y[k, ...] for y in made))
            kernel(*args, out=out[0] if single else out)
        now = sets[-1]
    if not number:
        rest = (np.zeros(x.shape[1:], x.dtype) for x in arrays)
        made = _no_rows(step, kernel, now, (start, *now, *rest, *others))
    results = (*(map(np.array, now) if now is first else now), *made)
    return results[0] if len(results) == 1 else results


def _no_rows(step: Graph, kernel: Kernel, now: Sequence[Any], args: tuple[Any, ...]) -> list[Any]:
    """What a scan without steps gives besides its states.

    Their shapes are those of the step's operands that they are. Only others need a step, which may fail.
    """
    given = dict(zip(step.inputs, args, strict=True))
    wanted = [node for _, node in step.outputs[len(now) :]]
    if all(node in given for node in wanted):
        found: Sequence[Any] = [given[node] for node in wanted]
    else:
        found = _step(kernel, now, args)[len(now) :]
    return [np.empty((0, *np.shape(y)), n.dtype) for y, n in zip(found, wanted, strict=True)]


def _step(kernel: Kernel, now: Sequence[Any], args: tuple[Any, ...]) -> tuple[Any, ...]:
    """The results of a step, in new arrays.

    Raises:
        ShapeError: where a state has another shape than before.
    """
    made = kernel(*args)
    single = len(kernel.program.results) == 1
    # Results of rank 0 are scalars; what is written again and again is an array.
    after = tuple(np.array(a) if np.ndim(a) == 0 else a for a in ((made,) if single else made))
    for k, (old, new) in enumerate(zip(now, after, strict=False)):
        if old.shape != new.shape:
            raise ShapeError(
                f"the body of a loop changes the state: its array {k} has shape {old.shape}, and becomes "
                f"one of shape {new.shape}",
                where=kernel.recorded.outputs[k][1].where,
                hint="Begin with a state of that shape: np.zeros_like(x), np.broadcast_to(a, x.shape).",
            )
    return after


class _Buffers:
    """The states of a loop, in arrays that take turns.

    Args:
        kernel: of a step, which takes the number of the step if it is counted, the states, and other values.
        states: at the start.
        others: those values.
    """

    def __init__(self, kernel: Kernel, states: Sequence[Any], others: Sequence[Any]) -> None:
        self._kernel, self._count, self._others = kernel, len(states), tuple(others)
        self._first = self._now = tuple(map(np.asarray, states))
        self._sets: list[tuple[Any, ...]] = []  # The one that was written before the other comes first.
        self._single = len(kernel.program.results) == 1
        self._is_native = True  # Until it turns out that steps cannot run without Python in between.

    def steps(self, number: int | None, most: int) -> int:
        """Some steps, one at least.

        Args:
            number: of the first of them; None where steps are not counted.
            most: how many there may be.
        """
        if len(self._sets) == 2 and self._is_native:
            done = self._natively(number, most)
            self._is_native = done > 0
            if done:
                return done
        args = (*self._now, *self._others) if number is None else (number, *self._now, *self._others)
        if len(self._sets) < 2:
            after = _step(self._kernel, self._now, args)
            self._sets.append(after)
        else:
            after = self._sets[0]
            self._kernel(*args, out=after[0] if self._single else after)
            self._sets.reverse()
        self._now = after[: self._count]
        return 1

    def goes_on(self) -> bool:
        """What the last step says of the next, where it computes that."""
        return bool(self._sets[-1][-1])

    def _natively(self, number: int | None, most: int) -> int:
        """Steps without Python in between, from the third on; none where that does not run them."""
        executor = self._kernel.executor
        if not isinstance(executor, HostExecutor):
            return 0
        if number is not None and self._kernel.program.parameters[0].dtype != np.int64:
            return 0
        head = () if number is None else (number,)
        old, new = self._sets
        inputs = [(*head, *states[: self._count], *self._others) for states in (new, old)]
        kept = kept_copies(self._kernel, self._count, len(head))
        done = executor.repeat(inputs, (old, new), number, most, kept)
        if done % 2:
            self._sets.reverse()
        self._now = self._sets[-1][: self._count]
        return done

    def result(self) -> Any:
        """The states at the end, in arrays that nothing else refers to."""
        states = tuple(map(np.array, self._now)) if self._now is self._first else self._now
        return states[0] if self._count == 1 else states
