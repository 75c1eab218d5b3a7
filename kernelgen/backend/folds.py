"""Bodies that combine elements in registers: what reductions of contiguous arrays take, chunk by chunk.

The order is that of `native/reduce.h`: element k of a chunk goes to lane k modulo the number of lanes, each
lane is combined in order, then the lanes in halves. So the result has the bits that it has where elements are
stored first and combined afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from llvmlite import ir

from kernelgen.backend import llvm_hints
from kernelgen.backend.lower import CpuTarget
from kernelgen.base.dtypes import DType, real_part, short_float
from kernelgen.base.values import frozen
from kernelgen.codegen.numba_cpu import Function, storage
from kernelgen.ir import COMBINES
from kernelgen.schedule.loop_nest import UNIFORM, LoopNest, Operand, is_scalar_only

REQUEST = -1
"""The number of axes by which an entry is asked to fold: `KG_FOLD` of `native/program.h`."""

REGISTERS = 12
"""Vector registers that lanes may take: the machines have 16 or more, and elements need some."""

MOST_COST = 8
"""What an element costs at most, in additions: beside more, storing it is cheap, and registers are scarce."""

ROWS = 16
"""A chunk's elements for each lane, as in `native/reduce.c`."""

WIDEST = 32
"""Bytes of the widest vector of lanes: few wide ones would wait for each other."""

_VOID, _I32, _I64, _POINTER = ir.VoidType(), ir.IntType(32), ir.IntType(64), ir.PointerType()
_FLOATS = {"float32": ir.FloatType(), "float64": ir.DoubleType()}


@frozen
class Fold:
    """How a nest is folded.

    Attributes:
        function: what computes the elements, of rows where narrow operands are read once.
        lanes: of a chunk.
    """

    function: Function
    lanes: int

    def is_same(self, operand: Operand) -> bool:
        """Whether an operand has one item for all elements."""
        return operand.role in UNIFORM or (self.function.of_row and operand.narrow)

    def tune(self, own: ir.Function, target: CpuTarget) -> None:
        """Has a lowered function compute one element for each lane at once, without a loop."""
        width = min(target.vector_width, WIDEST) // self.function.widest
        llvm_hints.add_attributes(own, "alwaysinline")
        llvm_hints.hint_loop(own, vector_width=width, interleave=max(self.lanes // width, 1), unroll=False)


def fold_of(nest: LoopNest, functions: Sequence[Function], target: CpuTarget) -> Fold | None:
    """How a nest with these functions is folded; None where elements are stored before they are combined.

    They are if anything else is stored, too, or is computed in several loops or not in vectors, and where
    that hardly costs more, because much is computed for each.
    """
    if not nest.reduced or len(functions) != 1:
        return None
    (function,) = functions
    written = [o for o in nest.operands if o.role == "output"]
    if any(o.pointer.combine < 0 for o in written) or any(
        o.role not in (*UNIFORM, "input", "output") or o.role == "flag" for o in nest.operands
    ):
        return None
    if function.costly or function.scattered or any(loop.repeated for loop in nest.loops):
        return None
    if nest.cost > MOST_COST or any(map(is_scalar_only, nest.operations)):
        return None
    if any(short_float(o.dtype) for o in nest.operands):
        return None
    lanes = {_lanes(o.dtype) for o in written}
    room = REGISTERS * min(target.vector_width, WIDEST)
    if len(lanes) != 1 or sum(lanes) * sum(o.dtype.itemsize for o in written) > room:
        return None
    (count,) = lanes
    return Fold(function, count)


def _lanes(dtype: DType) -> int:
    """Lanes of a chunk of items, as in `native/reduce.c`."""
    return 32 if real_part(dtype).itemsize == 4 and dtype.kind in "fc" else 16


def fits(builder: ir.IRBuilder, nest: LoopNest, fold: Fold, steps: Any) -> Any:
    """Whether a nest's operands lie as its fold needs them: contiguous, or all the time at one place."""
    met: Any = ir.Constant(ir.IntType(1), 1)
    for k, operand in enumerate(nest.operands):
        if operand.role != "input":
            continue
        step = builder.load(builder.gep(steps, [ir.Constant(_I64, k)], source_etype=_I64), typ=_I64)
        wanted = 0 if fold.is_same(operand) else operand.dtype.itemsize
        met = builder.and_(met, builder.icmp_signed("==", step, ir.Constant(_I64, wanted)))
    return met


def body(made: ir.Module, name: str, nest: LoopNest, fold: Fold, callee: str) -> ir.Function:
    """`void (char **pointers, int64 chunks)`: stores what each chunk comes to, one item after the other."""
    own = ir.Function(made, ir.FunctionType(_VOID, [_POINTER, _I64]), name)
    own.linkage = "internal"
    pointers, chunks = own.args
    start, chunk, row, whole, done = (
        own.append_basic_block(part) for part in ("start", "chunk", "row", "whole", "done")
    )
    place = {(o.role, o.node, o.index): k for k, o in enumerate(nest.operands)}
    places = [place[o.role, o.node, o.index] for o in fold.function.operands]
    builder = ir.IRBuilder(start)
    status = builder.alloca(_POINTER)
    sums: list[_Lanes] = []
    given: list[Any] = []
    for k in places:
        operand = nest.operands[k]
        at = builder.gep(pointers, [ir.Constant(_I64, k)], source_etype=_POINTER)
        given.append(builder.load(at, typ=_POINTER))
        if operand.role == "output":
            sums.append(_Lanes(operand, fold.lanes, given[-1], builder))
    builder.cbranch(builder.icmp_signed(">", chunks, ir.Constant(_I64, 0)), chunk, done)

    builder.position_at_end(chunk)
    number = builder.phi(_I64)
    first = builder.mul(number, ir.Constant(_I64, ROWS))
    builder.branch(row)

    builder.position_at_end(row)
    within = builder.phi(_I64)
    for each in sums:
        each.begin(builder, chunk)
    at = builder.mul(builder.add(first, within), ir.Constant(_I64, fold.lanes))
    buffers = iter(sums)
    passed = []
    for k, pointer in zip(places, given, strict=True):
        operand = nest.operands[k]
        if operand.role == "output":
            pointer = next(buffers).buffer
        elif not fold.is_same(operand):
            offset = builder.mul(at, ir.Constant(_I64, operand.dtype.itemsize))
            pointer = builder.gep(pointer, [offset], source_etype=ir.IntType(8))
        passed.append(pointer)
    kind = ir.FunctionType(_I32, [_POINTER, _POINTER, _I64, *[_POINTER] * len(passed)])
    lanes = ir.Constant(_I64, fold.lanes)
    builder.call(ir.Function(made, kind, callee), [status, status, lanes, *passed])
    for each in sums:
        each.combine(builder, row)
    following = builder.add(within, ir.Constant(_I64, 1))
    within.add_incoming(ir.Constant(_I64, 0), chunk)
    within.add_incoming(following, row)
    _loop(builder, builder.icmp_signed("<", following, ir.Constant(_I64, ROWS)), row, whole)

    builder.position_at_end(whole)
    for each in sums:
        each.store(builder, number)
    onward = builder.add(number, ir.Constant(_I64, 1))
    number.add_incoming(ir.Constant(_I64, 0), start)
    number.add_incoming(onward, whole)
    _loop(builder, builder.icmp_signed("<", onward, chunks), chunk, done)

    builder.position_at_end(done)
    builder.ret_void()
    return own


def _loop(builder: ir.IRBuilder, again: Any, first: Any, after: Any) -> None:
    """The end of a loop that stays one: LLVM would copy what is inside before it is made of vectors."""
    llvm_hints.set_loop_metadata(builder.cbranch(again, first, after), ("llvm.loop.unroll.disable",))


class _Lanes:
    """The lanes of an output, as vectors that stay in registers, and the memory that elements come through.

    LLVM makes registers of that memory, too: what is called is inlined, and stores whole vectors.
    """

    def __init__(self, operand: Operand, lanes: int, target: Any, builder: ir.IRBuilder) -> None:
        self.target = target
        self.by, self.dtype = COMBINES[operand.pointer.combine], operand.dtype
        self.width = 2 if operand.dtype.kind == "c" else 1
        name = storage(operand.dtype)
        self.item: Any = _FLOATS.get(name) or ir.IntType(8 * real_part(operand.dtype).itemsize)
        each = min(WIDEST // real_part(operand.dtype).itemsize, lanes * self.width)
        self.vector = ir.VectorType(self.item, each)
        self.count = lanes * self.width // each
        self.buffer = builder.alloca(self.vector, size=ir.Constant(_I64, self.count))
        self.buffer.align = WIDEST
        self.values: list[Any] = []

    def begin(self, builder: ir.IRBuilder, before: Any) -> None:
        """Begins with what changes no item that is combined with it."""
        neutral = ir.Constant(self.vector, [ir.Constant(self.item, self._neutral())] * self.vector.count)
        self.values = []
        for _ in range(self.count):
            value = builder.phi(self.vector)
            value.add_incoming(neutral, before)
            self.values.append(value)

    def combine(self, builder: ir.IRBuilder, row: Any) -> None:
        """Takes a row of elements."""
        for k, value in enumerate(self.values):
            at = builder.gep(self.buffer, [ir.Constant(_I64, k)], source_etype=self.vector)
            items = builder.load(at, typ=self.vector)
            self.values[k] = self._combined(builder, value, items)
            value.add_incoming(self.values[k], row)

    def store(self, builder: ir.IRBuilder, number: Any) -> None:
        """Stores what the lanes of a chunk come to."""
        parts = self.values
        while len(parts) > 1:
            half = len(parts) // 2
            pairs = zip(parts[:half], parts[half:], strict=True)
            parts = [self._combined(builder, a, b) for a, b in pairs]
        (value,) = parts
        while value.type.count > self.width:
            half = value.type.count // 2
            low, high = (self._part(builder, value, k, half) for k in (0, half))
            value = self._combined(builder, low, high)
        if self.dtype.kind in "fc":
            value = self._settled(builder, value)
        at = builder.mul(number, ir.Constant(_I64, self.dtype.itemsize))
        place = builder.gep(self.target, [at], source_etype=ir.IntType(8))
        builder.store(value, place, align=real_part(self.dtype).itemsize)

    def _part(self, builder: ir.IRBuilder, value: Any, start: int, count: int) -> Any:
        mask = ir.Constant(ir.VectorType(_I32, count), [ir.Constant(_I32, start + k) for k in range(count)])
        return builder.shuffle_vector(value, ir.Constant(value.type, ir.Undefined), mask)

    def _neutral(self) -> Any:
        floats = self.dtype.kind in "fc"
        if self.by == "add":
            return -0.0 if floats else 0
        if self.by == "multiply":
            return 1.0 if floats else 1
        if self.by in ("fmax", "fmin") and floats:
            return float("nan")
        most = self.by in ("minimum", "fmin", "logical_and")
        if floats:
            return float("inf") if most else -float("inf")
        bits = self.item.width
        if self.dtype.kind == "i":
            return (1 << (bits - 1)) - 1 if most else -(1 << (bits - 1))
        return (1 << bits) - 1 if most else 0

    def _combined(self, builder: ir.IRBuilder, a: Any, b: Any) -> Any:
        """Two vectors combined, of which `a` comes first; of equal extrema the first one stays."""
        floats = self.dtype.kind in "fc"
        if self.by == "add":
            return builder.fadd(a, b) if floats else builder.add(a, b)
        if self.by == "multiply":
            return builder.fmul(a, b) if floats else builder.mul(a, b)
        order = "<" if self.by in ("minimum", "fmin", "logical_and") else ">"
        if not floats:
            compare = builder.icmp_signed if self.dtype.kind == "i" else builder.icmp_unsigned
            return builder.select(compare(order, b, a), b, a)
        unordered = a if self.by in ("fmax", "fmin") else b
        chosen = builder.or_(
            builder.fcmp_ordered(order, b, a), builder.fcmp_unordered("uno", unordered, unordered)
        )
        return builder.select(chosen, b, a)

    def _settled(self, builder: ir.IRBuilder, value: Any) -> Any:
        """What a result becomes: a sum of negative zeros is positive, and extrema know one NaN."""
        count = value.type.count
        if self.by == "add":
            return builder.fadd(value, ir.Constant(value.type, [ir.Constant(self.item, 0.0)] * count))
        if self.by in ("maximum", "minimum"):
            nan = ir.Constant(value.type, [ir.Constant(self.item, float("nan"))] * count)
            return builder.select(builder.fcmp_unordered("uno", value, value), nan, value)
        return value
