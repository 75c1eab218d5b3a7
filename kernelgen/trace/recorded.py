"""By what Tensors are known to those that record of them.

A Tensor's methods record, and so `tensor.py` imports what does that, which therefore cannot import it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from kernelgen.trace.tensor import Tensor, WeakTensor


NUMBERS: dict[str, type] = {"b": bool, "i": int, "f": float, "c": complex}
"""Python's numbers, which are promoted weakly, by the kind of dtype that holds them."""


class Recorded:
    """The base of Tensors: a node of a tape, and the memory that its elements lie in."""

    __slots__ = ("level", "memory", "node", "part", "tape", "version")


class RecordedNumber(Recorded):
    """The base of those that stand for Python's numbers."""

    __slots__ = ()


def is_tensor(value: object) -> TypeGuard[Tensor]:
    """Whether a value is a Tensor."""
    return isinstance(value, Recorded)


def is_weak(value: object) -> TypeGuard[WeakTensor]:
    """Whether a value is a Tensor that stands for a Python number."""
    return isinstance(value, RecordedNumber)
