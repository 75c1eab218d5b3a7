"""log, log2 and log10: what zero, subnormal, negative and infinite numbers need stands behind a branch.

It would take a third of the time where no lane has one. The branch would keep LLVM from vectorizing a loop,
so there are vector variants, as of the functions in trig.py.
"""

from __future__ import annotations

import math

from llvmlite import ir

from . import float32, float64
from .expr import Declare, V, where
from .rare import either


def body(name: str, declare: Declare, function: ir.Function) -> None:
    """Write the body of `name` for the type of the function's argument, scalar or vector."""
    builder = ir.IRBuilder(function.append_basic_block("entry"))
    x = V(builder, function.args[0])
    width = float64 if x.bits == 64 else float32
    logarithm = getattr(width, name)
    rare = width.positive_normal(x) ^ -1
    builder.ret(
        either(rare, lambda: _with_specials(x, logarithm(*width.normal(x))), lambda: logarithm(x)).value
    )


def _with_specials(x: V, y: V) -> V:
    """y for positive finite x; -inf at 0, NaN below, inf at inf, NaN at NaN."""
    y = where(x < math.inf, y, x)
    y = where(x < 0.0, math.nan, y)
    return where(x.eq(0.0), -math.inf, y)
