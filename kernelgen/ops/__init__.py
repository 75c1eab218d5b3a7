"""THE TABLE: one row per operation, everything that is known of it.

Adding an operation is adding one row; nothing else in the tree names an operation, except rewrite
rules. `OPS` holds the elementary operations under their names, `COMPOSITES` the functions that record
as several of them, and `RECORDED` maps NumPy's functions to either.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from kernelgen.ops import composite
from kernelgen.ops.elementary import OPS
from kernelgen.ops.table import (
    ArgType,
    Composite,
    Op,
    by_name,
)

__all__ = ["COMPOSITES", "OPS", "RECORDED", "SCIPY", "ArgType", "Composite", "Op", "row_of"]

by_name((*OPS.values(), *composite.ROWS))

COMPOSITES: Mapping[str, Composite] = MappingProxyType({row.name: row for row in composite.ROWS})

RECORDED: Mapping[Callable[..., Any], Op | Composite] = MappingProxyType(
    {
        function: row
        for rows in (OPS.values(), COMPOSITES.values())
        for row in rows
        for function in row.functions
    }
)

SCIPY: Mapping[str, Op | Composite] = MappingProxyType(
    {row.scipy: row for row in COMPOSITES.values() if row.scipy}
    | {name: OPS[name] for name in ("erf", "erfc", "gamma", "gammaln")}
)
"""Rows by the names of the `scipy.special` ufuncs that record as them."""


def row_of(ufunc: Any) -> Op | Composite | None:
    """The row of a ufunc of NumPy or `scipy.special`; None for another, whatever its name."""
    row = RECORDED.get(ufunc)
    if row is None:
        name = getattr(ufunc, "__name__", "")
        special = sys.modules.get("scipy.special")
        if name in SCIPY and special is not None and getattr(special, name, None) is ufunc:
            row = SCIPY[name]
    return row
