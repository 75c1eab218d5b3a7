"""What the steps of a loop leave as it is: elements of a state, such as the border of a grid."""

from __future__ import annotations

from kernelgen.runtime.kernel import Kernel
from kernelgen.runtime.program import Pointer, Program
from kernelgen.schedule.loop_nest import LoopNest


def kept_copies(kernel: Kernel, count: int, first: int) -> tuple[int, ...]:
    """The nests of a step that need not run where the arrays for the next states have been written before.

    Such a nest copies a state to the next, in which other nests then replace parts that are the same ones at
    each step. What they do not replace is, in every step, what it was at the start.

    Args:
        kernel: of the step.
        count: how many states there are.
        first: the position of the first of them among the kernel's inputs.
    """
    program = kernel.program
    if any(item.number and item.number[0] == "input" for item in program.derived):
        return ()  # The parts depend on values.
    return tuple(
        k
        for k, nest in enumerate(kernel.schedule.nests)
        if _copies_state(program, nest, count, first) and _is_replaced_in_part(program, k)
    )


def _copies_state(program: Program, nest: LoopNest, count: int, first: int) -> bool:
    """Whether a nest does nothing but copy a state to the next one."""
    if len(nest.operands) != 2 or nest.reduced or len(nest.loops) != 1:
        return False
    (loop,) = nest.loops
    source, target = (o.pointer for o in nest.operands)
    operand = nest.operands[0]
    return (
        (source.role, target.role) == ("input", "output")
        and [node for node, _ in loop.stores] == [operand.node]
        and operand.node.op == "input"
        and not loop.uniform
        and set(loop.varying) <= {operand.node}
        and target.combine == -1
        and _result_of(program, target) < count
        and source.input == first + _result_of(program, target)
        and source.dtype == target.dtype
        and source.axes == tuple(range(program.parameters[source.input].ndim))
        and (target.input == -1 or program.derived[target.input - len(program.parameters)].leaf is None)
        and target.axes in ((), source.axes)
        and len(source.axes) == nest.ndim
    )


def _is_replaced_in_part(program: Program, copy: int) -> bool:
    """Whether later nests only write into the result that a nest makes, and none reads it."""
    result = _result_of(program, program.nests[copy].pointers[1])
    for k, nest in enumerate(program.nests):
        for pointer in nest.pointers:
            if k == copy or pointer.role == "size" or _result_of(program, pointer) != result:
                continue
            if pointer.role != "output" or nest.reduced or pointer.combine != -1 or k < copy:
                return False
    return True


def _result_of(program: Program, pointer: Pointer) -> int:
    """The result in whose array an operand lies; -1 for none."""
    if pointer.role == "output" and pointer.input < 0:
        return pointer.output
    place = pointer.input - len(program.parameters)
    while place >= 0:
        item = program.derived[place]
        if item.leaf is None:
            return item.result
        place = item.leaf[0] - len(program.parameters)
    return -1
