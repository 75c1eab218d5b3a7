"""The functions that emitted source calls, for anyone's functions compiled by `numba.njit`.

Example:
    >>> import numba, numpy as np
    >>> from kernelgen.device import exp, sin
    >>> @numba.njit
    ... def damped(t, out):
    ...     for i in range(t.size):
    ...         out[i] = exp(-t[i]) * sin(t[i])

In a loop over contiguous arrays LLVM computes whole vectors with them, without fastmath and without Intel's
SVML, and errors are bounded as kernels' are: 4 units in the last place in float32, 2 in float64, a few times
more for `gamma` and `gammaln`. Under `njit(fastmath=True)` these bounds do not hold.

Operands are numbers. Those of functions of floats become float64 unless they all are float32; operands of
other functions are brought to one type, and integers keep their width and wrap. None of the functions raises
or traps: what IEEE 754 or NumPy leave as infinity, NaN or 0 is returned as such. Complex numbers are passed
and returned in two parts; floats of 16 bits are held in float32, and stored as their bits in uint16.

Python calls the functions as well, with single numbers, and gets the same values in NumPy's scalar types.
Besides functions there are the numbers `inf`, `nan` and `pi`, and numba's types `int8` ... `uint64`,
`float32` and `float64`, which convert numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kernelgen.backend import mathlib
from kernelgen.backend.njit.functions import FUNCTIONS

mathlib.make_known()

__all__ = list(FUNCTIONS)
globals().update(FUNCTIONS)

if TYPE_CHECKING:

    def __getattr__(name: str) -> Any: ...
