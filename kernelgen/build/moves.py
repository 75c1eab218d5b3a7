"""How items move between an array and a scratch block: copies with steps, repetition, transposition.

These are the innermost loops of the nest where an operand is not contiguous. They are written for numba
and lowered with the nest.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

inner = njit(error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)


def _access(bits: int) -> tuple[Any, Any]:
    """Functions that load and store an integer of so many bits at an address."""
    number = getattr(types, f"int{bits}")
    kind = ir.IntType(bits)

    @intrinsic
    def load(typingctx: Any, address: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            value = builder.load(builder.inttoptr(args[0], ir.PointerType()), typ=kind)
            value.align = 1
            return value

        return number(types.int64), codegen

    @intrinsic
    def store(typingctx: Any, address: Any, value: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            done = builder.store(args[1], builder.inttoptr(args[0], ir.PointerType()))
            done.align = 1
            return context.get_dummy_value()

        return types.void(types.int64, number), codegen

    return load, store


load1, store1 = _access(8)
load2, store2 = _access(16)
load4, store4 = _access(32)
load8, store8 = _access(64)


def _square(bits: int, side: int) -> Any:
    """A function that transposes a square of items between addresses, in registers."""
    row = ir.VectorType(ir.IntType(bits), side)
    index = ir.VectorType(ir.IntType(32), side)

    def place(builder: Any, address: Any, step: Any, k: int) -> Any:
        moved = builder.add(address, builder.mul(step, ir.Constant(ir.IntType(64), k)))
        return builder.inttoptr(moved, ir.PointerType())

    @intrinsic
    def square(typingctx: Any, target: Any, target_step: Any, source: Any, source_step: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            rows = []
            for k in range(side):
                loaded = builder.load(place(builder, args[2], args[3], k), typ=row)
                loaded.align = 1
                rows.append(loaded)
            # Each step swaps the off-diagonal halves of every square of twice `half` rows.
            half = side // 2
            while half:
                low = [j if j % (2 * half) < half else j - half + side for j in range(side)]
                high = [j + half if j % (2 * half) < half else j + side for j in range(side)]
                swapped = list(rows)
                for k in (k for k in range(side) if k % (2 * half) < half):
                    for places, to in ((low, k), (high, k + half)):
                        chosen = ir.Constant(index, places)
                        swapped[to] = builder.shuffle_vector(rows[k], rows[k + half], chosen)
                rows, half = swapped, half // 2
            for k, value in enumerate(rows):
                builder.store(value, place(builder, args[0], args[1], k)).align = 1
            return context.get_dummy_value()

        return types.void(*[types.int64] * 4), codegen

    return square


square4, square8 = _square(32, 8), _square(64, 4)


@inner
def copy(target: int, target_step: int, source: int, source_step: int, count: int, item: int) -> None:
    """Copies `count` items between addresses with steps in bytes."""
    if item == 8:
        if target_step == 8 and source_step == 8:
            for i in range(count):
                store8(target + 8 * i, load8(source + 8 * i))
        elif target_step == 8 and source_step == 0:
            value8 = load8(source)
            for i in range(count):
                store8(target + 8 * i, value8)
        else:
            for i in range(count):
                store8(target + target_step * i, load8(source + source_step * i))
    elif item == 4:
        if target_step == 4 and source_step == 4:
            for i in range(count):
                store4(target + 4 * i, load4(source + 4 * i))
        elif target_step == 4 and source_step == 0:
            value4 = load4(source)
            for i in range(count):
                store4(target + 4 * i, value4)
        else:
            for i in range(count):
                store4(target + target_step * i, load4(source + source_step * i))
    elif item == 1:
        for i in range(count):
            store1(target + target_step * i, load1(source + source_step * i))
    elif item == 2:
        for i in range(count):
            store2(target + target_step * i, load2(source + source_step * i))
    else:
        for i in range(count):
            store8(target + target_step * i, load8(source + source_step * i))
            store8(target + target_step * i + 8, load8(source + source_step * i + 8))


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
    if cols < rows:
        for c in range(cols):
            copy(target + c * target_step, target_row, source + c * source_step, source_row, rows, item)
    else:
        for r in range(rows):
            copy(target + r * target_row, target_step, source + r * source_row, source_step, cols, item)


@inner
def repeat(block: int, given: int, wanted: int, item: int) -> None:
    """Fills a block of `wanted` items with its first `given` ones, again and again."""
    done = given
    while done < wanted:
        more = min(done, wanted - done)
        copy(block + done * item, item, block, item, more, item)
        done += more


@inner
def transpose(
    target: int, target_row: int, source: int, source_row: int, rows: int, cols: int, item: int
) -> None:
    """Copies `rows` x `cols` items that lie column by column, to where they lie row by row.

    Item (r, c) moves from `source + c * source_row + r * item` to `target + r * target_row + c * item`.
    """
    if item == 4 and rows >= 8 and cols >= 8:
        # The last square of a row or column of them overlaps the one before it.
        for c in range(0, cols, 8):
            left = min(c, cols - 8)
            for r in range(0, rows, 8):
                top = min(r, rows - 8)
                at, start = target + top * target_row + 4 * left, source + left * source_row + 4 * top
                square4(at, target_row, start, source_row)
    elif item == 8 and rows >= 4 and cols >= 4:
        for c in range(0, cols, 4):
            left = min(c, cols - 4)
            for r in range(0, rows, 4):
                top = min(r, rows - 4)
                at, start = target + top * target_row + 8 * left, source + left * source_row + 8 * top
                square8(at, target_row, start, source_row)
    else:
        for r in range(rows):
            copy(target + r * target_row, types.int64(item), source + r * item, source_row, cols, item)
