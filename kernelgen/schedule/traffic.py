"""The memory that a loop nest moves."""

from __future__ import annotations

from kernelgen.schedule.loop_nest import LoopNest, Operand


def bytes_per_element(nest: LoopNest) -> int:
    """Bytes that one element of a nest's space moves: arrays read and written, none of them broadcast."""
    return sum(o.dtype.itemsize for o in moved(nest))


def moved(nest: LoopNest) -> list[Operand]:
    """The operands that are arrays in memory."""
    return [o for o in nest.operands if o.role in ("input", "output")]
