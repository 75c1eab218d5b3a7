"""The elementary operations, by their names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kernelgen.ops import arithmetic, integer, transcendental
from kernelgen.ops.table import Op

OPS: Mapping[str, Op] = MappingProxyType(
    {row.name: row for row in (*arithmetic.ROWS, *integer.ROWS, *transcendental.ROWS)}
)
