"""Which reductions combine elements as they are computed: what is cheap, of contiguous arrays.

Sequences are combined in one of two ways: in *rows*, whose elements are neighbours, in registers, chunk by
chunk; or *stacked*, where the results are neighbours and there are no more elements than lanes: then as many
results as there are lanes are computed element by element, into memory that stays in the cache.
`backend/fold_code.py` has the code.
"""

from __future__ import annotations

from collections.abc import Sequence

from llvmlite import ir

from kernelgen.backend import llvm_hints
from kernelgen.backend.lower import CpuTarget
from kernelgen.base.dtypes import DType, real_part, short_float
from kernelgen.base.values import frozen
from kernelgen.codegen.numba_cpu import Function
from kernelgen.passes.keeping import cost_of
from kernelgen.schedule.loop_nest import UNIFORM, LoopNest, is_scalar_only

REGISTERS = 12
"""Vector registers that lanes may take: the machines have 16 or more, and elements need some."""

MOST_COST = 8
"""What an element costs at most, in additions: beside more, storing it is cheap, and registers are scarce."""

WIDEST = 32
"""Bytes of the widest vector of lanes: few wide ones would wait for each other."""


@frozen
class Fold:
    """How a nest is folded.

    Attributes:
        function: what computes the elements.
        lanes: of a chunk.
        rows: whether there is code for rows.
        stacked: whether there is code for stacked results.
    """

    function: Function
    lanes: int
    rows: bool
    stacked: bool

    def tune(self, own: ir.Function, target: CpuTarget) -> None:
        """Has a lowered function compute one element for each lane at once, without a loop.

        Elements at computed places are loaded one by one, in a loop.
        """
        llvm_hints.add_attributes(own, "alwaysinline")
        if self.function.scattered:
            llvm_hints.hint_loop(own, vector_width=1, interleave=1)
            return
        width = min(target.vector_width, WIDEST) // self.function.widest
        llvm_hints.hint_loop(own, vector_width=width, interleave=max(self.lanes // width, 1), unroll=False)


@frozen
class Folded:
    """How a nest is folded, and the symbol of the function that does so in line."""

    fold: Fold
    inline: str


def fold_of(nest: LoopNest, functions: Sequence[Function], target: CpuTarget) -> Fold | None:
    """How a nest with these functions is folded; None where elements are stored before they are combined.

    They are if anything else is stored, too, or is computed in several loops or not in vectors, and where
    that hardly costs more, because much is computed for each. Elements at computed places are combined where
    they are stacked: so each place is come to once for all that lies beside each other.
    """
    if not nest.reduced or len(functions) != 1:
        return None
    (function,) = functions
    written = [o for o in nest.operands if o.role == "output"]
    if all(o.pointer.source >= 0 for o in written):
        return None  # They are combined as they lie in memory.
    if any(o.pointer.combine < 0 or o.pointer.runs for o in written) or any(
        o.role not in (*UNIFORM, "input", "output") or o.role == "flag" for o in nest.operands
    ):
        return None
    if function.costly or any(loop.repeated for loop in nest.loops):
        return None
    cost = sum(cost_of(node) for node in nest.operations if node.op != "load")
    if cost > MOST_COST or any(map(is_scalar_only, nest.operations)):
        return None
    if any(short_float(o.dtype) for o in nest.operands):
        return None
    lanes = {_lanes(o.dtype) for o in written}
    room = REGISTERS * min(target.vector_width, WIDEST)
    if len(lanes) != 1 or sum(lanes) * sum(o.dtype.itemsize for o in written) > room:
        return None
    (count,) = lanes
    own = Fold(function, count, rows=not function.scattered, stacked=nest.ndim > len(nest.reduced))
    return own if own.rows or own.stacked else None


def _lanes(dtype: DType) -> int:
    """Lanes of a chunk of items, as in `native/reduce.c`."""
    return 32 if real_part(dtype).itemsize == 4 and dtype.kind in "fc" else 16
