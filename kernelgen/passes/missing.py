"""Reductions that leave NaN out: `nansum`, `nanmax`, `nanmean`, `nanvar` and their like.

They follow NumPy's functions step by step (`numpy/lib/_nanfunctions_impl.py`), but for the warnings about
slices without a number.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import FLOAT16, FLOAT32, FLOAT64, INT64
from kernelgen.base.errors import SourceLine
from kernelgen.ir import Node
from kernelgen.passes.combining import (
    Call,
    UnknownCallError,
    axes_of,
    count_of,
    mask_of,
    masked,
    op,
    over,
    reduced,
    started,
    total_of,
)


def present(x: Node, where: SourceLine | None) -> Node:
    """Whether each element of floating point is a number."""
    return ir.apply("logical_not", ir.apply("isnan", x, where=where), where=where)


def extremum_of_numbers(combine: str, whole: str) -> Callable[[Call], Node]:
    """The rule for `nanmax`, `nanmin`, and `reduce` of `fmax` and `fmin`.

    Args:
        combine: "fmax" or "fmin".
        whole: what integers are combined by.
    """

    def rule(call: Call) -> Node:
        x, axis, keepdims = call.node("a"), call.plain("axis"), call.plain("keepdims", False)
        initial, mask, where = call.plain("initial"), mask_of(call, x), call.where
        call.plain("dtype")
        call.done()
        if x.dtype.kind not in "biuf" or (mask is not None and initial is None):
            raise UnknownCallError
        inner, by = FLOAT32 if x.dtype == FLOAT16 else x.dtype, combine if x.dtype.kind == "f" else whole
        counted = masked(ir.cast(x, inner), mask, ir.neutral(by, inner), where)
        result = reduced(counted, by, axes_of(x, axis), keepdims, where, empty=initial is not None)
        return started(ir.cast(result, x.dtype), by, initial, where)

    return rule


def mean_of_numbers(call: Call) -> Node:
    """The rule for `nanmean` of floating-point numbers."""
    x, axis, keepdims = call.node("a"), call.plain("axis"), call.plain("keepdims", False)
    numbers, where = _numbers(call, x), call.where
    call.plain("dtype")
    call.done()
    axes = axes_of(x, axis)
    total = total_of(masked(x, numbers, 0, where), axes, x.dtype, keepdims, where)
    return over(total, count_of(x, axes, numbers, keepdims, where), where)


def variance_of_numbers(call: Call) -> Node:
    """The rule for `nanvar` of float32 and float64."""
    x, axis, keepdims = call.node("a"), call.plain("axis"), call.plain("keepdims", False)
    ddof, where = call.plain("ddof", 0), call.where
    if x.dtype not in (FLOAT32, FLOAT64) or not isinstance(ddof, int):
        raise UnknownCallError
    numbers = _numbers(call, x)
    call.done()
    axes = axes_of(x, axis)

    def squares_over(numbers: Node) -> Node:
        mean = over(
            total_of(masked(x, numbers, 0, where), axes, x.dtype, True, where),
            count_of(x, axes, numbers, True, where),
            where,
        )
        away = masked(ir.apply("subtract", x, mean, where=where), numbers, 0, where)
        return ir.apply("multiply", away, away, where=where)

    total = total_of(squares_over(numbers), axes, x.dtype, keepdims, where)
    count = count_of(x, axes, numbers, keepdims, where)
    free = op("subtract", count, ir.const(ddof, INT64, where), where=where)
    enough = op("greater", free, ir.const(0, INT64, where), where=where)
    return masked(over(total, free, where), enough, np.nan, where)


def deviation_of_numbers(call: Call) -> Node:
    """The rule for `nanstd`."""
    return ir.apply("sqrt", variance_of_numbers(call), where=call.where)


def _numbers(call: Call, x: Node) -> Node:
    """Where elements count: they are numbers, and `where=` is true."""
    mask: Any = mask_of(call, x)
    numbers = present(x, call.where)
    return numbers if mask is None else ir.apply("logical_and", numbers, mask, where=call.where)
