"""How items move between an array and a scratch block: copies with steps, repetition, transposition.

These are the innermost loops of the nest where an operand is not contiguous. They are written for numba
and lowered with the nest. Items with small steps are read by whole vectors, of which the wanted ones are
chosen; with other steps one by one, for gathers and scatters are slower than that on the CPUs measured.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

inner = njit(error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)

_I32, _I64 = ir.IntType(32), ir.IntType(64)


def _pointer(builder: Any, address: Any, step: Any = None, k: int = 0) -> Any:
    """The pointer to item `k` from an address, in LLVM IR."""
    if k:
        address = builder.add(address, builder.mul(step, ir.Constant(_I64, k)))
    return builder.inttoptr(address, ir.PointerType())


def _loaded(builder: Any, pointer: Any, kind: Any) -> Any:
    value = builder.load(pointer, typ=kind)
    value.align = 1
    return value


def _stored(builder: Any, value: Any, pointer: Any) -> None:
    builder.store(value, pointer).align = 1


def _shuffled(builder: Any, left: Any, right: Any, places: list[int]) -> Any:
    return builder.shuffle_vector(left, right, ir.Constant(ir.VectorType(_I32, len(places)), places))


def _access(bits: int) -> tuple[Any, Any]:
    """Functions that load and store an integer of so many bits at an address."""
    number = getattr(types, f"int{bits}")
    kind = ir.IntType(bits)

    @intrinsic
    def load(typingctx: Any, address: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            return _loaded(builder, _pointer(builder, args[0]), kind)

        return number(types.int64), codegen

    @intrinsic
    def store(typingctx: Any, address: Any, value: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            _stored(builder, args[1], _pointer(builder, args[0]))
            return context.get_dummy_value()

        return types.void(types.int64, number), codegen

    return load, store


def _comb(bits: int, lanes: int, factor: int) -> Any:
    """A function that packs items which lie `factor` items apart; it gives how many of `count` it packed.

    What lies behind the last item is read only where there are items `beyond`. A factor of -1 turns them.
    """
    size = bits // 8
    vector = ir.VectorType(ir.IntType(bits), lanes)
    first = (1 - lanes) * size if factor < 0 else 0

    @intrinsic
    def group(typingctx: Any, target: Any, source: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            parts = []
            for k in range(abs(factor)):
                at = builder.add(args[1], ir.Constant(_I64, first + k * lanes * size))
                parts.append(_loaded(builder, _pointer(builder, at), vector))
            if factor < 0:
                packed = _shuffled(builder, parts[0], parts[0], list(range(lanes))[::-1])
            else:
                # The items of the first parts stand in order at the front of `packed`.
                packed, places = parts[0], list(range(0, lanes, factor))
                for k in range(1, factor):
                    more = [j * factor - k * lanes for j in range(lanes) if j * factor // lanes == k]
                    places += [lanes + place for place in more]
                    known = len(places)
                    packed = _shuffled(builder, packed, parts[k], places + [0] * (lanes - known))
                    places = list(range(known))
            _stored(builder, packed, _pointer(builder, args[0]))
            return context.get_dummy_value()

        return types.void(types.int64, types.int64), codegen

    @inner
    def comb(target: int, source: int, count: int, beyond: int) -> int:
        done = 0
        while done + lanes < count + beyond:
            group(target + done * size, source + done * factor * size)
            done += lanes
        return done

    return comb


def _apart(bits: int, lanes: int) -> tuple[Any, Any]:
    """Functions that collect `lanes` items with a step into a vector, and spread a vector to such items."""
    kind = ir.IntType(bits)
    vector = ir.VectorType(kind, lanes)

    @intrinsic
    def collect(typingctx: Any, target: Any, source: Any, step: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            packed = ir.Constant(vector, ir.Undefined)
            for k in range(lanes):
                item = _loaded(builder, _pointer(builder, args[1], args[2], k), kind)
                packed = builder.insert_element(packed, item, ir.Constant(_I32, k))
            _stored(builder, packed, _pointer(builder, args[0]))
            return context.get_dummy_value()

        return types.void(*[types.int64] * 3), codegen

    @intrinsic
    def spread(typingctx: Any, target: Any, step: Any, source: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            packed = _loaded(builder, _pointer(builder, args[2]), vector)
            for k in range(lanes):
                item = builder.extract_element(packed, ir.Constant(_I32, k))
                _stored(builder, item, _pointer(builder, args[0], args[1], k))
            return context.get_dummy_value()

        return types.void(*[types.int64] * 3), codegen

    return collect, spread


def _copying(bits: int, comb_lanes: int, lanes: int) -> Any:
    """The function `copy` for items of so many bits."""
    size = bits // 8
    load, store = _access(bits)
    collect, spread = _apart(bits, lanes)
    two, three, four, back = (_comb(bits, comb_lanes, factor) for factor in (2, 3, 4, -1))

    @inner
    def copy(target: int, target_step: int, source: int, source_step: int, count: int, beyond: int) -> None:
        done = 0
        if target_step == size and source_step == size:
            for i in range(count):
                store(target + size * i, load(source + size * i))
            return
        if target_step == size and source_step == 0:
            value = load(source)
            for i in range(count):
                store(target + size * i, value)
            return
        if target_step == size:
            if source_step == 2 * size:
                done = two(target, source, count, beyond)
            elif source_step == 3 * size:
                done = three(target, source, count, beyond)
            elif source_step == 4 * size:
                done = four(target, source, count, beyond)
            elif source_step == -size:
                done = back(target, source, count, types.int64(1))
            while done + lanes <= count:
                collect(target + size * done, source + done * source_step, source_step)
                done += lanes
        elif source_step == size:
            while done + lanes <= count:
                spread(target + done * target_step, target_step, source + size * done)
                done += lanes
        while done < count:
            store(target + target_step * done, load(source + source_step * done))
            done += 1

    return copy


# Vectors of at most 32 bytes: wider ones cross two lines of the cache each where the array is not aligned.
_copy1, _copy2 = _copying(8, 16, 4), _copying(16, 16, 4)
_copy4, _copy8 = _copying(32, 8, 4), _copying(64, 4, 4)
_load8, _store8 = _access(64)


@inner
def copy(
    target: int, target_step: int, source: int, source_step: int, count: int, item: int, beyond: int
) -> None:
    """Copies `count` items of 1, 2, 4, 8 or 16 bytes between addresses with steps in bytes.

    `beyond` is 1 where the source has items behind the last one, 0 where it may end there.
    """
    if item == 8:
        _copy8(target, target_step, source, source_step, count, beyond)
    elif item == 4:
        _copy4(target, target_step, source, source_step, count, beyond)
    elif item == 1:
        _copy1(target, target_step, source, source_step, count, beyond)
    elif item == 2:
        _copy2(target, target_step, source, source_step, count, beyond)
    else:
        for i in range(count):
            _store8(target + target_step * i, _load8(source + source_step * i))
            _store8(target + target_step * i + 8, _load8(source + source_step * i + 8))


@inner
def copy_rows(
    target: int,
    target_step: int,
    target_row: int,
    source: int,
    source_step: int,
    source_row: int,
    rows: int,
    cols: int,
    item: int,
) -> None:
    """Copies `rows` x `cols` items; the longer axis is the inner loop."""
    end = types.int64(0)
    if cols < rows:
        for c in range(cols):
            start = source + c * source_step
            copy(target + c * target_step, target_row, start, source_row, rows, item, end)
    else:
        for r in range(rows):
            start = source + r * source_row
            copy(target + r * target_row, target_step, start, source_step, cols, item, end)


@inner
def repeat(block: int, given: int, wanted: int, item: int) -> None:
    """Fills a block of `wanted` items with its first `given` ones, again and again."""
    done = given
    while done < wanted:
        more = min(done, wanted - done)
        copy(block + done * item, item, block, item, more, item, types.int64(0))
        done += more


def _square(bits: int, side: int) -> Any:
    """A function that transposes a square of items between addresses, in registers."""
    row = ir.VectorType(ir.IntType(bits), side)

    @intrinsic
    def square(typingctx: Any, target: Any, target_step: Any, source: Any, source_step: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            rows = [_loaded(builder, _pointer(builder, args[2], args[3], k), row) for k in range(side)]
            # Each step swaps the off-diagonal halves of every square of twice `half` rows.
            half = side // 2
            while half:
                low = [j if j % (2 * half) < half else j - half + side for j in range(side)]
                high = [j + half if j % (2 * half) < half else j + side for j in range(side)]
                swapped = list(rows)
                for k in (k for k in range(side) if k % (2 * half) < half):
                    for places, to in ((low, k), (high, k + half)):
                        swapped[to] = _shuffled(builder, rows[k], rows[k + half], places)
                rows, half = swapped, half // 2
            for k, value in enumerate(rows):
                _stored(builder, value, _pointer(builder, args[0], args[1], k))
            return context.get_dummy_value()

        return types.void(*[types.int64] * 4), codegen

    return square


_SIDE4, _SIDE8 = 8, 4
_square4, _square8 = _square(32, _SIDE4), _square(64, _SIDE8)


@inner
def transpose(
    target: int, target_row: int, source: int, source_row: int, rows: int, cols: int, item: int
) -> None:
    """Copies `rows` x `cols` items that lie column by column, to where they lie row by row.

    Item (r, c) moves from `source + c * source_row + r * item` to `target + r * target_row + c * item`.
    """
    side = _SIDE4 if item == 4 else _SIDE8
    if (item == 4 or item == 8) and rows >= side and cols >= side:
        # The last square of a row or column of them overlaps the one before it.
        for c in range(0, cols, side):
            left = min(c, cols - side)
            for r in range(0, rows, side):
                top = min(r, rows - side)
                at, start = target + top * target_row + item * left, source + left * source_row + item * top
                if item == 4:
                    _square4(at, target_row, start, source_row)
                else:
                    _square8(at, target_row, start, source_row)
    else:
        end = types.int64(0)
        for r in range(rows):
            copy(target + r * target_row, types.int64(item), source + r * item, source_row, cols, item, end)
