"""What opaque calls run for loops whose steps are kernels. The driver runs them: it makes these kernels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kernelgen.base.extensions import extension

if TYPE_CHECKING:
    from kernelgen.ir.nodes import Graph


def repeat_counted(step: Graph, count: int, lower: Any, upper: Any, *operands: Any) -> Any:
    """The states at the end of a loop over a range of integers.

    Args:
        step: from the integer, the states and other values to the next states.
        count: how many states there are.
        lower, upper: the range.
        operands: the states at the start, and the other values.
    """
    return extension("steps.repeat")(step, count, lower, upper, *operands)


def repeat_while(ask: Graph, step: Graph, count: int, *operands: Any) -> Any:
    """The states at the end of a loop while a condition holds.

    Args:
        ask: from the states and other values to whether the loop goes on with them.
        step: from the same to the next states, and whether it goes on with those.
        count: how many states there are.
        operands: the states at the start, and the other values.
    """
    return extension("steps.repeat_while")(ask, step, count, *operands)


def scan(step: Graph, count: int, rows: int, backwards: bool, lower: Any, upper: Any, *operands: Any) -> Any:
    """The states at the end of such a loop, and what each of its steps gives besides, one after another.

    Args:
        step: from the integer, the states, a row of some arrays and other values to the next states and a row
            of each result.
        count: how many states there are.
        rows: how many arrays there are of which each step takes a row.
        backwards: whether the last integer comes first; row k is that of the integer lower + k all the same.
        lower, upper: the range.
        operands: the states at the start, the arrays, and the other values.

    Returns:
        The states, and arrays with a row for each integer.
    """
    return extension("steps.scan")(step, count, rows, backwards, lower, upper, *operands)
