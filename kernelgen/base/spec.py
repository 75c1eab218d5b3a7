"""A spec: the dtype and rank of an array, without the array. Never its sizes."""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.dtypes import DType, short_name, supported
from kernelgen.base.errors import ShapeError, SourceLine
from kernelgen.base.source_location import user_line
from kernelgen.base.values import frozen

MAX_NDIM = 32
"""The largest rank of an input: half of NumPy's, so that views can insert axes."""


@frozen
class Spec:
    """What a kernel is compiled for: a dtype and a number of axes. Made by `kg.spec`.

    Attributes:
        dtype: one of `kernelgen.base.dtypes.SUPPORTED`, or bfloat16.
        ndim: the number of axes; 0 is a run-time scalar.
    """

    dtype: DType
    ndim: int

    def __repr__(self) -> str:
        return f"spec({self.dtype.name!r}, {self.ndim})"

    def __str__(self) -> str:
        return f"{short_name(self.dtype)}[{', '.join(':' * self.ndim)}]"


def spec(dtype: Any, ndim: int = 0) -> Spec:
    """The spec of arrays of a dtype and a number of axes.

    Args:
        dtype: anything that `np.dtype` takes, and kernels support.
        ndim: the number of axes, 0 to 32; 0 is a run-time scalar.

    Raises:
        DTypeError, ShapeError: for a dtype or rank that cannot be.

    Example:
        >>> kg.spec(np.float32, 2)
        spec('float32', 2)
    """
    where = user_line()
    checked = supported(dtype, what="the dtype of a spec", where=where)
    return Spec(checked, check_rank(ndim, "the rank of a spec", where))


def check_rank(ndim: Any, what: str, where: SourceLine | None = None) -> int:
    """`ndim` as an int in range.

    Raises:
        ShapeError: for anything else.
    """
    if not isinstance(ndim, (int, np.integer)) or isinstance(ndim, bool) or not 0 <= ndim <= MAX_NDIM:
        raise ShapeError(f"{what} is {ndim!r}", where=where, hint=f"Give an int from 0 to {MAX_NDIM}.")
    return int(ndim)
