"""The code of folds: LLVM functions that combine elements as they are computed, in rows or stacked.

The order is that of `native/reduce.h`: element k of a chunk goes to lane k modulo the number of lanes, each
lane is combined in order, then the lanes in halves. So the result has the bits that it has where elements are
stored first and combined afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from llvmlite import ir

from kernelgen.backend import llvm_hints
from kernelgen.backend.folds import WIDEST, Folded
from kernelgen.base.dtypes import real_part
from kernelgen.codegen.python_body import storage
from kernelgen.ir import COMBINES
from kernelgen.schedule.loop_nest import LoopNest, Operand

ROWS, STACKED = -1, -2
"""The number of axes by which an entry is asked to fold: `KG_FOLD_ROWS` and so on of `native/program.h`."""

CHUNK = 16
"""A chunk's elements for each lane, as in `native/reduce.c`."""

MOST_STACKED = 17 * 1024
"""Bytes for an operand's elements of stacked results, as `STACK_BYTES` of `native/reduce.c`: 32 times 32 of
16 bytes, and so many more that those of two operands do not compete for the same places of the cache."""

_VOID, _I32, _I64, _POINTER = ir.VoidType(), ir.IntType(32), ir.IntType(64), ir.PointerType()
_FLOATS = {"float32": ir.FloatType(), "float64": ir.DoubleType()}


def fits(builder: ir.IRBuilder, nest: LoopNest, steps: Any) -> Any:
    """Whether a nest's inputs lie as a fold needs them: contiguous, or all the time at one place."""
    met: Any = ir.Constant(ir.IntType(1), 1)
    for k, operand in enumerate(nest.operands):
        if operand.role != "input":
            continue
        step = _item(builder, steps, k)
        lies = (builder.icmp_signed("==", step, ir.Constant(_I64, n)) for n in (0, operand.dtype.itemsize))
        met = builder.and_(met, builder.or_(*lies))
    return met


def rows(made: ir.Module, name: str, nest: LoopNest, folded: Folded) -> ir.Function:
    """`void (char **pointers, int64 *extents, int64 *steps)`: stores what each chunk of each row comes to.

    The extents are those of a row and the number of rows; what chunks come to lies side by side. Where the
    last elements do not fill the lanes, those before them are computed with them once more, and left out.
    """
    own, builder = _begin(made, name)
    pointers, extents, steps = own.args
    row, chunk, whole, rest, few, store, onward, done = (
        own.append_basic_block(part)
        for part in ("row", "chunk", "whole", "rest", "few", "store", "onward", "done")
    )
    lanes = _number(folded.fold.lanes)
    chunk_length = _number(folded.fold.lanes * CHUNK)
    call = _Call(made, nest, folded, builder, pointers)
    length, count = _item(builder, extents, 0), _item(builder, extents, 1)
    chunks = builder.udiv(builder.add(length, builder.sub(chunk_length, _number(1))), chunk_length)
    walked = [_Walked(builder, o, k, call, steps, folded.fold.lanes) for k, o in call.inputs]
    sums = [_Lanes(o, folded.fold.lanes, call.given[k], builder) for k, o in call.outputs]
    ends = [each.memory(builder, 2) for each in sums]
    for each, end in zip(sums, ends, strict=True):
        each.keep(builder, each.neutral(), each.row(builder, end, lanes))
    something = builder.and_(*(builder.icmp_signed(">", n, _number(0)) for n in (length, count)))
    start = builder.block
    builder.cbranch(something, row, done)

    builder.position_at_end(row)
    number = builder.phi(_I64)
    number.add_incoming(_number(0), start)
    for source in walked:
        source.spread(builder, number, _number(0))
    builder.branch(chunk)

    builder.position_at_end(chunk)
    place = builder.phi(_I64)
    place.add_incoming(_number(0), row)
    left = builder.sub(length, place)
    vectors = builder.udiv(left, lanes)
    vectors = builder.select(builder.icmp_unsigned("<", vectors, _number(CHUNK)), vectors, _number(CHUNK))
    neutral = [each.neutral() for each in sums]
    builder.cbranch(builder.icmp_unsigned(">", vectors, _number(0)), whole, rest)

    builder.position_at_end(whole)
    within = builder.phi(_I64)
    values = [_phis(builder, vector, chunk) for vector in neutral]
    at = builder.add(place, builder.mul(within, lanes))
    inputs = [source.at(builder, at, number) for source in walked]
    call.inline(builder, inputs, [each.buffer for each in sums], lanes)
    after = [each.combine(builder, v, each.buffer) for each, v in zip(sums, values, strict=True)]
    _incoming(values, after, builder.block)
    following = builder.add(within, _number(1))
    within.add_incoming(_number(0), chunk)
    within.add_incoming(following, builder.block)
    _loop(builder, builder.icmp_unsigned("<", following, vectors), whole, rest)

    builder.position_at_end(rest)
    values = [_phis(builder, vector, chunk) for vector in neutral]
    _incoming(values, after, whole)
    there = builder.mul(vectors, lanes)
    more = builder.sub(left, there)
    some = builder.and_(
        builder.icmp_unsigned("<", vectors, _number(CHUNK)), builder.icmp_unsigned(">", more, _number(0))
    )
    builder.cbranch(some, few, store)

    builder.position_at_end(few)
    inputs = [source.at(builder, builder.sub(length, lanes), number) for source in walked]
    call.inline(builder, inputs, ends, lanes)
    first = builder.sub(lanes, more)
    last = [
        each.combined(builder, v, each.gathered(builder, each.row(builder, end, first)))
        for each, v, end in zip(sums, values, ends, strict=True)
    ]
    builder.branch(store)

    builder.position_at_end(store)
    results = [[builder.phi(v.type) for v in each] for each in values]
    _incoming(results, values, rest)
    _incoming(results, last, few)
    index = builder.add(builder.mul(number, chunks), builder.udiv(place, chunk_length))
    for each, result in zip(sums, results, strict=True):
        each.store(builder, result, index)
    next_place = builder.add(place, chunk_length)
    place.add_incoming(next_place, store)
    _loop(builder, builder.icmp_signed("<", next_place, length), chunk, onward)

    builder.position_at_end(onward)
    next_number = builder.add(number, _number(1))
    number.add_incoming(next_number, onward)
    _loop(builder, builder.icmp_signed("<", next_number, count), row, done)

    builder.position_at_end(done)
    builder.ret_void()
    return own


def stacked(made: ir.Module, name: str, nest: LoopNest, folded: Folded) -> ir.Function:
    """`void (char **pointers, int64 *extents, int64 *steps)`: stores results, which lie side by side.

    The extents are the number of results, at least as many as there are lanes, and that of the elements of
    each, two or more and no more than lanes. The last results may be computed twice. Behind the pointers of
    the operands there is one to memory for all elements of as many results as there are lanes, for each.
    """
    own, builder = _begin(made, name)
    pointers, extents, steps = own.args
    spread, group, element, combine, pair, store, done = (
        own.append_basic_block(part)
        for part in ("spread", "group", "element", "combine", "pair", "store", "done")
    )
    lanes = _number(folded.fold.lanes)
    call = _Call(made, nest, folded, builder, pointers)
    count, length = _item(builder, extents, 0), _item(builder, extents, 1)
    every = folded.fold.lanes
    memory = builder.load(builder.gep(pointers, [_number(call.count)], source_etype=_POINTER), typ=_POINTER)
    parts = (_byte(builder, memory, _number(k * MOST_STACKED)) for k in range(call.count))
    walked = [_Walked(builder, o, k, call, steps, every, next(parts)) for k, o in call.inputs]
    sums = [_Lanes(o, every, call.given[k], builder) for k, o in call.outputs]
    tables = [next(parts) for _ in sums]
    something = builder.icmp_signed(">=", count, lanes)
    start = builder.block
    builder.cbranch(something, spread, done)

    builder.position_at_end(spread)
    number = builder.phi(_I64)
    number.add_incoming(_number(0), start)
    for source in walked:
        source.spread(builder, number, number)
    following = builder.add(number, _number(1))
    number.add_incoming(following, spread)
    _loop(builder, builder.icmp_signed("<", following, length), spread, group)

    builder.position_at_end(group)
    place = builder.phi(_I64)
    place.add_incoming(_number(0), spread)
    builder.branch(element)

    builder.position_at_end(element)
    number = builder.phi(_I64)
    number.add_incoming(_number(0), group)
    own_row = builder.mul(number, lanes)
    inputs = [source.at(builder, place, number) for source in walked]
    outputs = [each.row(builder, table, own_row) for each, table in zip(sums, tables, strict=True)]
    call.inline(builder, inputs, outputs, lanes)
    following = builder.add(number, _number(1))
    number.add_incoming(following, builder.block)
    # The first half is the largest power of 2 below the number of elements.
    zeros = builder.ctlz(builder.sub(length, _number(1)), ir.Constant(ir.IntType(1), 0))
    largest = builder.shl(_number(1), builder.sub(_number(63), zeros))
    _loop(builder, builder.icmp_signed("<", following, length), element, combine)

    builder.position_at_end(combine)
    half = builder.phi(_I64)
    half.add_incoming(largest, element)
    pairs = builder.sub(length, half)
    pairs = builder.select(builder.icmp_signed("<", pairs, half), pairs, half)
    builder.branch(pair)

    builder.position_at_end(pair)
    number = builder.phi(_I64)
    number.add_incoming(_number(0), combine)
    for each, table in zip(sums, tables, strict=True):
        first = each.row(builder, table, builder.mul(number, lanes))
        second = each.row(builder, table, builder.mul(builder.add(number, half), lanes))
        each.keep(builder, each.combine(builder, each.loaded(builder, first), second), first)
    following = builder.add(number, _number(1))
    number.add_incoming(following, pair)
    fewer = builder.lshr(half, _number(1))
    onward = own.append_basic_block("onward")
    _loop(builder, builder.icmp_signed("<", following, pairs), pair, onward)

    builder.position_at_end(onward)
    half.add_incoming(fewer, onward)
    _loop(builder, builder.icmp_unsigned(">", fewer, _number(0)), combine, store)

    builder.position_at_end(store)
    for each, table in zip(sums, tables, strict=True):
        result = each.settled(builder, each.loaded(builder, table))
        each.keep(builder, result, each.row(builder, each.target, place))
    following = builder.add(place, lanes)
    last = builder.sub(count, lanes)
    ended = builder.icmp_signed("==", place, last)
    following = builder.select(builder.icmp_signed("<", following, last), following, last)
    place.add_incoming(following, store)
    _loop(builder, builder.not_(ended), group, done)

    builder.position_at_end(done)
    builder.ret_void()
    return own


def _begin(made: ir.Module, name: str) -> tuple[ir.Function, ir.IRBuilder]:
    own = ir.Function(made, ir.FunctionType(_VOID, [_POINTER] * 3), name)
    own.linkage = "internal"
    return own, ir.IRBuilder(own.append_basic_block("start"))


def _number(value: int) -> ir.Constant:
    return ir.Constant(_I64, value)


def _lane(value: int) -> ir.Constant:
    return ir.Constant(_I32, value)


def _item(builder: ir.IRBuilder, numbers: Any, k: int) -> Any:
    return builder.load(builder.gep(numbers, [_number(k)], source_etype=_I64), typ=_I64)


def _byte(builder: ir.IRBuilder, pointer: Any, offset: Any) -> Any:
    """The address of a byte behind a pointer."""
    return builder.gep(pointer, [offset], source_etype=ir.IntType(8))


def _memory(builder: ir.IRBuilder, kind: ir.Type, count: int) -> Any:
    """Memory of the function's own for some values."""
    made = builder.alloca(kind, size=_number(count))
    made.align = WIDEST
    made.type = _POINTER  # What it points to is said where it is used, as of other pointers.
    return made


def _phis(builder: ir.IRBuilder, values: Sequence[Any], before: ir.Block) -> list[Any]:
    made = []
    for value in values:
        made.append(builder.phi(value.type))
        made[-1].add_incoming(value, before)
    return made


def _incoming(phis: Sequence[Sequence[Any]], values: Sequence[Sequence[Any]], block: ir.Block) -> None:
    for own, given in zip(phis, values, strict=True):
        for phi, value in zip(own, given, strict=True):
            phi.add_incoming(value, block)


def _loop(builder: ir.IRBuilder, again: Any, first: Any, after: Any) -> None:
    """The end of a loop that stays one: LLVM would copy what is inside before it is made of vectors."""
    llvm_hints.set_loop_metadata(builder.cbranch(again, first, after), ("llvm.loop.unroll.disable",))


class _Call:
    """Calls of what computes the elements.

    Attributes:
        given: what the nest's operands point to, by their places in the nest.
        inputs, outputs: the operands that are walked, with their places.
        count: the number of the nest's operands.
    """

    def __init__(
        self, made: ir.Module, nest: LoopNest, folded: Folded, builder: ir.IRBuilder, pointers: Any
    ) -> None:
        place = {(o.role, o.node, o.index): k for k, o in enumerate(nest.operands)}
        self.count = len(nest.operands)
        self._places = [place[o.role, o.node, o.index] for o in folded.fold.function.operands]
        self.given = {
            k: builder.load(builder.gep(pointers, [_number(k)], source_etype=_POINTER), typ=_POINTER)
            for k in self._places
        }
        own = [(k, nest.operands[k]) for k in self._places]
        self.inputs = [(k, o) for k, o in own if o.role == "input"]
        self.outputs = [(k, o) for k, o in own if o.role == "output"]
        kind = ir.FunctionType(_I32, [_POINTER, _POINTER, _I64, *[_POINTER] * len(own)])
        self._inline = made.globals.get(folded.inline) or ir.Function(made, kind, folded.inline)
        self._status = builder.alloca(_POINTER)

    def inline(self, builder: ir.IRBuilder, inputs: Sequence[Any], outputs: Sequence[Any], n: Any) -> None:
        """Computes so many elements, in line."""
        walked = self._walked(inputs, outputs)
        operands = (walked.get(k, self.given[k]) for k in self._places)
        builder.call(self._inline, [self._status, self._status, n, *operands])

    def _walked(self, inputs: Sequence[Any], outputs: Sequence[Any]) -> dict[int, Any]:
        walked = (*self.inputs, *self.outputs)
        return {k: pointer for (k, _), pointer in zip(walked, (*inputs, *outputs), strict=True)}


class _Walked:
    """An input that is contiguous along the first axis, or the same; then its items are spread in memory.

    What depends on that is chosen here, once: LLVM would make two loops of one in which it is asked.
    """

    def __init__(
        self,
        builder: ir.IRBuilder,
        operand: Operand,
        k: int,
        call: _Call,
        steps: Any,
        lanes: int,
        memory: Any = None,
    ) -> None:
        size = _number(operand.dtype.itemsize)
        self._size, self._lanes, self._given = size, lanes, call.given[k]
        self._align = real_part(operand.dtype).itemsize
        self._item = ir.IntType(8 * operand.dtype.itemsize)
        self._spread = memory or _memory(builder, self._item, lanes)
        self._across = _item(builder, steps, call.count + k)
        same = builder.icmp_signed("==", _item(builder, steps, k), _number(0))
        own_across = _number(lanes * operand.dtype.itemsize if memory else 0)
        self._first = builder.select(same, self._spread, self._given)
        self._step = builder.select(same, _number(0), size)
        self._own_across = builder.select(same, own_across, self._across)

    def spread(self, builder: ir.IRBuilder, number: Any, row: Any) -> None:
        """Fills a row of the memory with the first item at a position of the second axis."""
        vector = ir.VectorType(self._item, self._lanes)
        at = _byte(builder, self._given, builder.mul(number, self._across))
        item = builder.load(at, align=self._align, typ=self._item)
        one = builder.insert_element(ir.Constant(vector, ir.Undefined), item, _lane(0))
        mask = ir.Constant(ir.VectorType(_I32, self._lanes), [_lane(0)] * self._lanes)
        items = builder.shuffle_vector(one, ir.Constant(vector, ir.Undefined), mask)
        place = builder.mul(builder.mul(row, _number(self._lanes)), self._size)
        builder.store(items, _byte(builder, self._spread, place), align=self._align)

    def at(self, builder: ir.IRBuilder, place: Any, number: Any) -> Any:
        """The address from which elements are read, from a place on along the first axis."""
        row = _byte(builder, self._first, builder.mul(number, self._own_across))
        return _byte(builder, row, builder.mul(place, self._step))


class _Lanes:
    """An output: its lanes as vectors, and the memory that elements come through.

    LLVM makes registers of that memory, too, where all that is called is in line and stores whole vectors.
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
        self.buffer = self.memory(builder)

    def memory(self, builder: ir.IRBuilder, rows: int = 1) -> Any:
        """Memory for the lanes, or several rows of them."""
        return _memory(builder, self.vector, rows * self.count)

    def row(self, builder: ir.IRBuilder, memory: Any, place: Any) -> Any:
        """The address of an item."""
        return _byte(builder, memory, builder.mul(place, _number(self.dtype.itemsize)))

    def neutral(self) -> list[Any]:
        """What changes no item that is combined with it."""
        constant = ir.Constant(self.item, self._neutral())
        return [ir.Constant(self.vector, [constant] * self.vector.count)] * self.count

    def loaded(self, builder: ir.IRBuilder, memory: Any) -> list[Any]:
        """A row in memory."""
        ats = [builder.gep(memory, [_number(k)], source_etype=self.vector) for k in range(self.count)]
        return [builder.load(at, typ=self.vector, align=self._align) for at in ats]

    def gathered(self, builder: ir.IRBuilder, memory: Any) -> list[Any]:
        """A row that was just stored, from any of its items on: one by one.

        A load that overlaps several stores would wait until all of them are done; LLVM does not join these.
        """
        made = []
        for k in range(self.count):
            vector: Any = ir.Constant(self.vector, ir.Undefined)
            for lane in range(self.vector.count):
                at = builder.gep(memory, [_number(k * self.vector.count + lane)], source_etype=self.item)
                item = builder.load_atomic(at, "monotonic", self._align, typ=self.item)
                vector = builder.insert_element(vector, item, _lane(lane))
            made.append(vector)
        return made

    def keep(self, builder: ir.IRBuilder, values: Sequence[Any], memory: Any) -> None:
        """Stores a row into memory."""
        for k, value in enumerate(values):
            at = builder.gep(memory, [_number(k)], source_etype=self.vector)
            builder.store(value, at, align=self._align)

    @property
    def _align(self) -> int:
        return real_part(self.dtype).itemsize

    def combine(self, builder: ir.IRBuilder, values: Sequence[Any], memory: Any) -> list[Any]:
        """Takes a row of elements that is in memory."""
        return self.combined(builder, values, self.loaded(builder, memory))

    def combined(self, builder: ir.IRBuilder, values: Sequence[Any], others: Sequence[Any]) -> list[Any]:
        """Two rows combined."""
        return [self._combined(builder, *pair) for pair in zip(values, others, strict=True)]

    def settled(self, builder: ir.IRBuilder, values: Sequence[Any]) -> list[Any]:
        """What results become."""
        return [self._settled(builder, value) for value in values]

    def store(self, builder: ir.IRBuilder, values: Sequence[Any], number: Any) -> None:
        """Stores what the lanes of a chunk come to."""
        parts = list(values)
        while len(parts) > 1:
            half = len(parts) // 2
            pairs = zip(parts[:half], parts[half:], strict=True)
            parts = [self._combined(builder, a, b) for a, b in pairs]
        (value,) = parts
        while value.type.count > self.width:
            half = value.type.count // 2
            low, high = (self._part(builder, value, k, half) for k in (0, half))
            value = self._combined(builder, low, high)
        value = self._settled(builder, value)
        builder.store(value, self.row(builder, self.target, number), align=self._align)

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
        """What a result becomes: a sum of negative zeros is positive, and there is one NaN."""
        if self.dtype.kind not in "fc" or self.by in ("fmax", "fmin"):
            return value
        zero, nan = (
            ir.Constant(value.type, [ir.Constant(self.item, number)] * value.type.count)
            for number in (0.0, float("nan"))
        )
        if self.by == "add":
            value = builder.fadd(value, zero)
        return builder.select(builder.fcmp_unordered("uno", value, value), nan, value)
