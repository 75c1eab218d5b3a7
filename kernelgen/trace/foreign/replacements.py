"""What NumPy's functions are replaced with while a tape records: it asks whether a call is to be recorded."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.trace.active import recording_tape
from kernelgen.trace.foreign import conversions
from kernelgen.trace.foreign.callers import is_called_by
from kernelgen.trace.foreign.record import has_tensor
from kernelgen.trace.guards import UNKNOWN
from kernelgen.trace.known import makes_for_tensors, plainly, standing_for

if TYPE_CHECKING:
    from kernelgen.trace.foreign.patches import Patches

_OF_ARRAYS: tuple[Callable[..., Any], ...] = (
    np.zeros_like,
    np.ones_like,
    np.empty_like,
    np.full_like,
    np.copy,
)
"""Functions that ask their argument themselves where it is a Tensor."""


def declare(patches: Patches) -> None:
    """Declares what is replaced while a tape records."""
    for function, recorded in conversions.CONVERSIONS.items():
        patches.add(function, _replacement(function, recorded))
    for function in conversions.CREATIONS:
        patches.add(function, _replacement(function, conversions.creation(function)))
    for function in _OF_ARRAYS:
        patches.add(function, _replacement(function, None))


def _replacement(function: Callable[..., Any], recorded: Callable[..., Any] | None) -> Callable[..., Any]:
    """A function that records where Python code calls it, this thread records, and an argument is a Tensor.

    Where none is, and it makes an array that may be written with Tensors, one stands for that array.

    Args:
        function: what runs otherwise.
        recorded: called with the tape, and the arguments; None for a function that asks its argument itself.
    """
    name = function.__name__
    asked = function in (np.isscalar, np.iterable)  # Their answers are truth values, as everybody expects.
    makes = recorded is None or function in conversions.CREATIONS
    of_lists = function in (np.array, np.asarray)

    def replaced(*args: Any, **kwargs: Any) -> Any:
        tape = recording_tape()
        if tape is None:
            return function(*args, **kwargs)
        tensor = has_tensor((*args, *kwargs.values()))
        if tensor is None:
            new = makes or (of_lists and args and type(args[0]) in (list, tuple))
            frame = sys._getframe(1)
            if new and makes_for_tensors(frame) and is_called_by(frame, name, replaced):
                return standing_for(function(*args, **kwargs), tape)
        elif recorded is not None and (asked or is_called_by(sys._getframe(1), name, replaced)):
            known = plainly(function, args, kwargs, lambda: recorded(tensor.tape, *args, **kwargs))
            return recorded(tensor.tape, *args, **kwargs) if known is UNKNOWN else known
        return function(*args, **kwargs)

    return replaced
