"""The outer loops around every kernel's body: any rank, any strides, by tiles.

The body of a kernel is a loop over contiguous elements. The nest walks the operands in tiles, hands the
body a pointer to each, and gives it contiguous elements always:

- an operand that is contiguous over the tile is passed as it is;
- a strided or broadcast one is packed into a scratch block first (once, where its values repeat from tile
  to tile), and an output is unpacked from one afterwards;
- an input that is also an output is packed, so that the body's operands never overlap;
- a tail shorter than the vector width is packed and padded with its last element where the body calls
  vector functions, so that an element's value never depends on its place in the array.

So the body is compiled once, and stays vectorized for every class of operand. When the inner axis is
short, a tile covers several rows of it. The nest does not depend on the kernel: it is compiled once for
each process and linked with the body, so that both are one object.

`table` holds three integers for each operand: the item's size in bytes, its class, and the offset of its
scratch block. Temporaries, which carry values from one loop of the body to the next, follow the operands.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

SCALAR, INPUT, OUTPUT, TEMPORARY = 0, 1, 2, 3
"""Classes of operands: one value; elements read; elements written; values between loops."""

_DIRECT, _PACKED, _REPEATED = 0, 1, 2


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

_inner = njit(error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)


@intrinsic
def _call_body(typingctx: Any, body: Any, bound: Any, n: Any) -> Any:
    """Calls the body at an address with (address of the operands' pointers, number of elements)."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        kind = ir.FunctionType(ir.VoidType(), [ir.IntType(64)] * 2)
        builder.call(builder.inttoptr(args[0], kind.as_pointer()), args[1:])
        return context.get_dummy_value()

    return types.void(types.int64, types.int64, types.int64), codegen


@_inner
def _copy(target: int, target_step: int, source: int, source_step: int, count: int, item: int) -> None:
    """Copies `count` items between addresses with steps in bytes."""
    if item == 8:
        if target_step == 8 and source_step == 8:
            for i in range(count):
                store8(target + 8 * i, load8(source + 8 * i))
        else:
            for i in range(count):
                store8(target + target_step * i, load8(source + source_step * i))
    elif item == 4:
        if target_step == 4 and source_step == 4:
            for i in range(count):
                store4(target + 4 * i, load4(source + 4 * i))
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


@_inner
def _classify(
    args: Any, steps: Any, table: Any, work: Any, nops: int, total: int, scratch: int, rows: int, cols: int
) -> int:
    """Decides how each operand reaches the body; returns 1 when a tile must fit the scratch blocks."""
    limited = 0
    for k in range(total):
        kind = table[3 * k + 1]
        mode = _DIRECT
        work[total + k] = scratch + table[3 * k + 2]
        if kind == TEMPORARY:
            limited = 1
        elif kind == SCALAR:
            work[total + k] = args[k]
        else:
            work[k] = args[k]
            item, step = table[3 * k], steps[k]
            row_step = steps[nops + k] if rows > 1 else 0
            if not (step == item or cols == 1) or (rows > 1 and row_step != cols * item):
                mode = _PACKED
                if kind == INPUT and (row_step == 0 if rows > 1 else step == 0):
                    mode = _REPEATED
            elif kind == INPUT:
                for j in range(nops):
                    if table[3 * j + 1] == OUTPUT and args[j] == args[k]:
                        mode = _PACKED
            if mode != _DIRECT:
                limited = 1
        work[2 * total + k] = mode
    return limited


@_inner
def _tile(
    steps: Any,
    table: Any,
    work: Any,
    nops: int,
    total: int,
    scratch: int,
    row: int,
    rows: int,
    col: int,
    cols: int,
    fresh: int,
    lanes: int,
    bound: int,
    body: int,
) -> None:
    """Runs the body on `rows` x `cols` elements that start at (row, col) of the current position."""
    n = rows * cols
    tail = n % lanes
    padding = lanes - tail if tail else 0
    direct = 0
    for k in range(nops):
        kind, mode, item = table[3 * k + 1], work[2 * total + k], table[3 * k]
        if kind == SCALAR:
            continue
        start = work[k] + col * steps[k]
        if row:
            start += row * steps[nops + k]
        block = scratch + table[3 * k + 2]
        work[total + k] = block
        if mode == _DIRECT:
            direct = 1
            work[total + k] = start
        elif kind == INPUT and (mode == _PACKED or fresh):
            for r in range(rows):
                row_step = steps[nops + k] if rows > 1 else 0
                _copy(block + r * cols * item, item, start + r * row_step, steps[k], cols, item)
            if padding:
                _copy(block + n * item, item, block + (n - 1) * item, types.int64(0), padding, item)
    main = n - tail if direct else n + padding
    if main:
        _call_body(body, bound, main)
    if tail and direct:
        for k in range(nops):
            kind, mode, item = table[3 * k + 1], work[2 * total + k], table[3 * k]
            block = scratch + table[3 * k + 2]
            if kind == SCALAR:
                continue
            if mode != _DIRECT:
                work[total + k] = block + main * item
                continue
            start = work[total + k] + main * item
            work[total + k] = block
            if kind == INPUT:
                _copy(block, item, start, item, tail, item)
                _copy(block + tail * item, item, block + (tail - 1) * item, types.int64(0), padding, item)
        _call_body(body, bound, lanes)
    for k in range(nops):
        if table[3 * k + 1] != OUTPUT:
            continue
        mode, item = work[2 * total + k], table[3 * k]
        block = scratch + table[3 * k + 2]
        start = work[k] + col * steps[k]
        if row:
            start += row * steps[nops + k]
        if mode != _DIRECT:
            for r in range(rows):
                row_step = steps[nops + k] if rows > 1 else 0
                _copy(start + r * row_step, steps[k], block + r * cols * item, item, cols, item)
        elif tail:
            _copy(start + main * item, item, block, item, tail, item)


def nest(
    args: Any,
    dims: Any,
    steps: Any,
    naxes: int,
    table: Any,
    nops: int,
    total: int,
    work: Any,
    scratch: int,
    block: int,
    lanes: int,
    bound: int,
    body: int,
) -> None:
    """Walks `naxes` axes, the innermost first: `dims[a]` extents, `steps[a * nops + k]` bytes.

    Args:
        work: room for 3 * total + naxes integers: positions, pointers for the body, modes, indices.
        scratch: the address of the scratch blocks, `block` items for each operand.
        block: the largest tile with packed operands; a multiple of `lanes`.
        lanes: the multiple of elements that the body wants; 1 where any number will do.
        bound: the address of the pointers for the body within `work`.
        body: the address of the body: `void (int64 bound, int64 elements)`.
    """
    for a in range(naxes):
        if dims[a] <= 0:
            return
        work[3 * total + a] = 0
    cols = dims[0]
    all_rows, rows = types.int64(1), types.int64(1)
    if naxes > 1 and 2 * cols <= block:
        all_rows = dims[1]
        rows = min(all_rows, block // cols)
    outer = 2 if rows > 1 else 1
    limited = _classify(args, steps, table, work, nops, total, scratch, rows, cols)
    step = block if limited else cols
    while True:
        fresh, row, col = types.int64(1), types.int64(0), types.int64(0)
        while row < all_rows and col < cols:
            height, width = min(rows, all_rows - row), min(step, cols - col)
            _tile(
                steps, table, work, nops, total, scratch, row, height, col, width, fresh, lanes, bound, body
            )
            fresh = types.int64(0)
            if rows > 1:
                row += height
            else:
                col += width
        axis = outer
        while axis < naxes:
            index = work[3 * total + axis] + 1
            if index < dims[axis]:
                work[3 * total + axis] = index
                for k in range(nops):
                    if table[3 * k + 1] != SCALAR:
                        work[k] += steps[axis * nops + k]
                break
            work[3 * total + axis] = 0
            for k in range(nops):
                if table[3 * k + 1] != SCALAR:
                    work[k] -= (dims[axis] - 1) * steps[axis * nops + k]
            axis += 1
        if axis >= naxes:
            return


NEST_TYPES = (
    types.CPointer(types.int64),
    types.CPointer(types.int64),
    types.CPointer(types.int64),
    types.int64,
    types.CPointer(types.int64),
    types.int64,
    types.int64,
    types.CPointer(types.int64),
    types.int64,
    types.int64,
    types.int64,
    types.int64,
    types.int64,
)
