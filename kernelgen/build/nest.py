"""The outer loops around every kernel's body: any rank, any strides, by tiles.

The body of a kernel is a loop over contiguous elements. The nest walks the operands in tiles, hands the
body a pointer to each, and gives it contiguous elements always:

- an operand that is contiguous over the tile is passed as it is;
- a strided or broadcast one is packed into a scratch block first (once, where its values repeat from tile
  to tile), and an output is unpacked from one afterwards;
- an input that is also an output is packed, so that the body's operands never overlap, unless the output is
  an `UPDATE`: the body stores each element after the last load of its place;
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
from numba import types
from numba.extending import intrinsic

from kernelgen.build.moves import copy, copy_rows, inner, repeat, transpose

SCALAR, INPUT, OUTPUT, TEMPORARY, UPDATE = 0, 1, 2, 3, 4
"""Classes of operands: one value; elements read; elements written; values between loops; elements written
that may be the very elements of an input."""

_DIRECT, _PACKED, _REPEATED, _TRANSPOSED = 0, 1, 2, 3
_PANEL = 8
"""Rows of a panel: few, so that its columns are many and arrays walked row by row are long streams."""
_PANEL_WIDTH = 64
"""Columns of a panel at least."""
_TILE_BYTES = 16 * 1024
"""What a tile with packed operands touches: it stays in the first level of cache."""


@intrinsic
def _call_body(typingctx: Any, body: Any, bound: Any, n: Any) -> Any:
    """Calls the body at an address with (address of the operands' pointers, number of elements)."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        kind = ir.FunctionType(ir.VoidType(), [ir.IntType(64)] * 2)
        builder.call(builder.inttoptr(args[0], kind.as_pointer()), args[1:])
        return context.get_dummy_value()

    return types.void(types.int64, types.int64, types.int64), codegen


@inner
def _is_written(kind: int) -> bool:
    """Whether a class is one of outputs."""
    return kind in (OUTPUT, UPDATE)


@inner
def _tile_length(table: Any, total: int, block: int) -> int:
    """Elements of a tile that must fit the scratch blocks: what the first level of cache holds of them."""
    size = 0
    for k in range(total):
        if table[3 * k + 1] != SCALAR:
            size += table[3 * k]
    return min(max(_TILE_BYTES // max(size, 1) // 64, 1) * 64, block)


@inner
def _turned(steps: Any, table: Any, nops: int) -> bool:
    """Whether an operand lies along the second axis."""
    for k in range(nops):
        item = table[3 * k]
        if table[3 * k + 1] != SCALAR and steps[k] != item and steps[nops + k] == item:
            return True
    return False


@inner
def _classify(
    args: Any,
    steps: Any,
    table: Any,
    work: Any,
    nops: int,
    total: int,
    scratch: int,
    rows: int,
    cols: int,
    all_rows: int,
) -> int:
    """Decides how each operand reaches the body.

    Returns 0 where a tile may be of any length, 1 where it must fit the scratch blocks, 2 where an operand is
    transposed.
    """
    limited = 0
    for k in range(total):
        kind = table[3 * k + 1]
        mode = _DIRECT
        work[total + k] = scratch + table[3 * k + 2]
        if kind == TEMPORARY:
            limited = max(limited, 1)
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
                elif rows == 1 and all_rows > 1 and steps[nops + k] == item:
                    mode = _TRANSPOSED
            elif kind == INPUT:
                for j in range(nops):
                    if table[3 * j + 1] == OUTPUT and args[j] == args[k]:
                        mode = _PACKED
            if mode == _TRANSPOSED:
                limited = 2
            elif mode != _DIRECT:
                limited = max(limited, 1)
        work[2 * total + k] = mode
    return limited


@inner
def _load(
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
    padding: int,
    line: int,
) -> int:
    """Sets the body's pointers for a tile, and packs the inputs that need it; returns 1 if some are direct.

    `line` is the address, from a block's start, of the tile's row in a panel.
    """
    direct, n = 0, rows * cols
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
        elif mode == _TRANSPOSED:
            work[total + k] = block + line * item
        elif kind == INPUT and (mode == _PACKED or fresh):
            if rows == 1:
                copy(block, item, start, steps[k], cols, item)
            elif mode == _REPEATED:
                copy(block, item, start, steps[k], cols, item)
                repeat(block, cols, n, item)
            elif steps[nops + k] == item:
                transpose(block, cols * item, start, steps[k], rows, cols, item)
            else:
                copy_rows(block, item, cols * item, start, steps[k], steps[nops + k], rows, cols, item)
            if padding:
                copy(block + n * item, item, block + (n - 1) * item, types.int64(0), padding, item)
    return direct


@inner
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
    line: int,
    lanes: int,
    bound: int,
    body: int,
) -> None:
    """Runs the body on `rows` x `cols` elements that start at (row, col) of the current position."""
    n = rows * cols
    tail = n % lanes
    padding = lanes - tail if tail else 0
    direct = _load(steps, table, work, nops, total, scratch, row, rows, col, cols, fresh, padding, line)
    main = n - tail if direct else n + padding
    if main:
        _call_body(body, bound, main)
    if tail and direct:
        for k in range(nops):
            kind, mode, item = table[3 * k + 1], work[2 * total + k], table[3 * k]
            block = scratch + table[3 * k + 2]
            if kind == SCALAR:
                continue
            start = work[total + k] + main * item
            if mode != _DIRECT:
                work[total + k] = start
                continue
            work[total + k] = block
            if kind == INPUT:
                copy(block, item, start, item, tail, item)
                copy(block + tail * item, item, block + (tail - 1) * item, types.int64(0), padding, item)
        _call_body(body, bound, lanes)
    for k in range(nops):
        mode, item = work[2 * total + k], table[3 * k]
        if not _is_written(table[3 * k + 1]) or mode == _TRANSPOSED:
            continue
        block = scratch + table[3 * k + 2]
        start = work[k] + col * steps[k]
        if row:
            start += row * steps[nops + k]
        if mode != _DIRECT:
            row_step = steps[nops + k] if rows > 1 else 0
            copy_rows(start, steps[k], row_step, block, item, cols * item, rows, cols, item)
        elif tail:
            copy(start + main * item, item, block, item, tail, item)


@inner
def _panel(
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
    width: int,
    lanes: int,
    bound: int,
    body: int,
) -> None:
    """Runs the body on `rows` rows one by one, with transposed operands turned in their blocks.

    So a cache line of such an operand is used whole, and lines are read one after the other.
    """
    tail = cols % lanes
    for k in range(nops):
        item = table[3 * k]
        if work[2 * total + k] != _TRANSPOSED or table[3 * k + 1] != INPUT:
            continue
        block = scratch + table[3 * k + 2]
        start = work[k] + col * steps[k] + row * item
        transpose(block, width * item, start, steps[k], rows, cols, item)
        if tail:
            for r in range(rows):
                end = block + (r * width + cols) * item
                copy(end, item, end - item, types.int64(0), lanes - tail, item)
    one = types.int64(1)
    for r in range(rows):
        _tile(
            steps, table, work, nops, total, scratch, row + r, one, col, cols, one, r * width,
            lanes, bound, body,
        )  # fmt: skip
    for k in range(nops):
        item = table[3 * k]
        if work[2 * total + k] == _TRANSPOSED and _is_written(table[3 * k + 1]):
            block = scratch + table[3 * k + 2]
            start = work[k] + col * steps[k] + row * item
            transpose(start, steps[k], block, width * item, cols, rows, item)


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
    all_rows, rows, turned = types.int64(1), types.int64(1), False
    if naxes > 1:
        all_rows = dims[1]
        turned = _turned(steps, table, nops)
        if _PANEL * cols <= block if turned else 2 * cols <= _tile_length(table, total, block):
            rows = all_rows
    limited = _classify(args, steps, table, work, nops, total, scratch, rows, cols, all_rows)
    step = _tile_length(table, total, block) if limited else cols
    if rows > 1 and limited:
        rows = block // cols // _PANEL * _PANEL if turned else min(3 * step // 2, block) // cols
        if rows > _PANEL_WIDTH:
            # Whatever the number of columns, whole vectors.
            rows -= rows % _PANEL_WIDTH
        rows = min(all_rows, rows)
    height = types.int64(1)
    if limited == 2:
        height = types.int64(_PANEL)
        while block // height < _PANEL_WIDTH:
            height //= 2
        step = block // height
        if step > 2 * _PANEL_WIDTH:
            step -= _PANEL_WIDTH
    outer = 2 if rows > 1 or limited == 2 else 1
    while True:
        fresh, row, col = types.int64(1), types.int64(0), types.int64(0)
        while row < all_rows and col < cols:
            width = min(step, cols - col)
            if limited == 2:
                high = min(height, all_rows - row)
                _panel(
                    steps, table, work, nops, total, scratch, row, high, col, width, step, lanes, bound, body
                )
                col += width
                if col >= cols:
                    col, row = types.int64(0), row + high
                continue
            high = min(rows, all_rows - row)
            _tile(
                steps, table, work, nops, total, scratch, row, high, col, width, fresh, types.int64(0),
                lanes, bound, body,
            )  # fmt: skip
            fresh = types.int64(0)
            if rows > 1:
                row += high
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
