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

`table` holds two integers for each operand: the item's size in bytes and its class. Temporaries, which carry
values from one loop of the body to the next, follow the operands.
"""

from __future__ import annotations

from typing import Any

from numba import types

from kernelgen.build.moves import inner
from kernelgen.build.tiles import (
    DIRECT,
    INPUT,
    OUTPUT,
    PACKED,
    REPEATED,
    SCALAR,
    TEMPORARY,
    TRANSPOSED,
    run_panel,
    run_stream,
    run_tile,
)

_ROWS = 16
"""Where an operand is transposed, tiles have whole rows if so many fit the blocks, and else are panels."""
_HEIGHT = 32
"""Rows of a panel: their part of a column is several cache lines, which are read one after the other."""
_WIDTH = 64
"""Columns of a panel at least, and what their number is a multiple of; whole vectors of every kind."""
_FEW = 4
"""Rows of a tile at least where rows are repeated, if so many fit."""
_ALIAS = 256
"""Rows of a multiple of so many items would compete for the same places of the cache."""
_TILE_BYTES = 16 * 1024
"""What a tile with repeated operands touches at most: it stays in the first level of cache."""
_SHORT_BYTES = 4 * 1024
"""What it touches where rows are short: the repeated rows then leave most of the cache to what streams by."""
_PACKED_BYTES = 8 * 1024
"""What a tile with packed operands touches: a little of each array in turn, so that all are fetched ahead."""


@inner
def _tile_length(table: Any, total: int, block: int, wanted: int) -> int:
    """Elements of a tile that must fit the scratch blocks, and touches about so many bytes."""
    size = 0
    for k in range(total):
        if table[2 * k + 1] != SCALAR:
            size += table[2 * k]
    return min(max(wanted // max(size, 1) // 64, 2) * 64, block)


@inner
def _rows_of(table: Any, total: int, length: int, cols: int, wanted: int) -> int:
    """Rows of a tile where an operand repeats in each: half as much again, for that one is read once."""
    rows: int = min(3 * _tile_length(table, total, length, wanted) // 2, length) // cols
    return rows


@inner
def _turned(steps: Any, table: Any, nops: int) -> bool:
    """Whether an operand lies along the second axis."""
    for k in range(nops):
        item = table[2 * k]
        if table[2 * k + 1] != SCALAR and steps[k] != item and steps[nops + k] == item:
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
        kind = table[2 * k + 1]
        mode = DIRECT
        if kind == TEMPORARY:
            limited = max(limited, 1)
        elif kind == SCALAR:
            work[total + k] = args[k]
        else:
            work[k] = args[k]
            item, step = table[2 * k], steps[k]
            row_step = steps[nops + k] if rows > 1 else 0
            if not (step == item or cols == 1) or (rows > 1 and row_step != cols * item):
                mode = PACKED
                if kind == INPUT and (row_step == 0 if rows > 1 else step == 0):
                    mode = REPEATED
                elif rows == 1 and all_rows > 1 and steps[nops + k] == item:
                    mode = TRANSPOSED
            elif kind == INPUT:
                for j in range(nops):
                    if table[2 * j + 1] == OUTPUT and args[j] == args[k]:
                        mode = PACKED
            if mode == TRANSPOSED:
                limited = 2
            elif mode != DIRECT:
                limited = max(limited, 1)
        work[2 * total + k] = mode
    return limited


@inner
def _lay_out(table: Any, work: Any, nops: int, total: int, scratch: int, block: int, lanes: int) -> int:
    """Gives each operand its scratch block, and the operands that need one all the room; returns its items.

    The block of a direct operand holds no more than a padded tail.
    """
    room, each = types.int64(0), types.int64(0)
    for k in range(total):
        if table[2 * k + 1] != SCALAR:
            item = table[2 * k]
            room += block * item
            if work[2 * total + k] == DIRECT and table[2 * k + 1] != TEMPORARY:
                room -= (lanes * item + 63) // 64 * 64
            else:
                each += item
    length: int = room // max(each, 1) // 64 * 64
    for k in range(total):
        kind, item = table[2 * k + 1], table[2 * k]
        if kind != SCALAR:
            work[3 * total + k] = scratch
            if kind == TEMPORARY:
                work[total + k] = scratch
            direct = work[2 * total + k] == DIRECT and kind != TEMPORARY
            scratch += (lanes * item + 63) // 64 * 64 if direct else length * item
    return length


@inner
def _arrange(
    args: Any,
    steps: Any,
    table: Any,
    work: Any,
    nops: int,
    total: int,
    scratch: int,
    block: int,
    lanes: int,
    cols: int,
    all_rows: int,
) -> tuple[int, int, int]:
    """Chooses what tiles are, and gives the operands their modes and blocks.

    Returns what `_classify` says, the rows of a tile or panel, and its columns.
    """
    one = types.int64(1)
    turned = all_rows > 1 and _turned(steps, table, nops)
    short = all_rows > 1 and 2 * cols <= _tile_length(table, total, block, types.int64(_TILE_BYTES))
    rows = all_rows if turned or short else one
    limited = _classify(args, steps, table, work, nops, total, rows, cols, all_rows)
    length = _lay_out(table, work, nops, total, scratch, block, lanes)
    if turned and _ROWS * cols > length:
        rows = one
        limited = _classify(args, steps, table, work, nops, total, rows, cols, all_rows)
        length = _lay_out(table, work, nops, total, scratch, block, lanes)
    if limited == 0:
        return limited, rows, cols
    if limited == 2:
        rows = types.int64(_HEIGHT)
        while length // rows < _WIDTH:
            rows //= 2
        # A row's padded tail ends before the next row.
        step = min(length // rows // _WIDTH, (cols + _WIDTH - 1) // _WIDTH) * _WIDTH
        return limited, rows, step - _WIDTH if step % _ALIAS == 0 else step
    if rows == 1:
        wanted = _TILE_BYTES
        for k in range(nops):
            if work[2 * total + k] == PACKED:
                wanted = _PACKED_BYTES
        return limited, rows, _tile_length(table, total, length, types.int64(wanted))
    most = length // cols
    if turned:
        rows = most // _ROWS * _ROWS
    else:
        most = _rows_of(table, total, length, cols, types.int64(_TILE_BYTES))
        fit = _rows_of(table, total, length, cols, types.int64(_SHORT_BYTES))
        rows = max(fit, min(most, _FEW))
    # So many rows are whole vectors.
    unit = max(_WIDTH // (cols & -cols), 1)
    if unit <= most:
        rows = max(rows // unit, 1) * unit
    return limited, min(all_rows, rows), cols


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
        work: room for 8 * total + naxes integers: positions, pointers for the body, modes, blocks, what a
            pointer advances from tile to tile, the operands that are packed or unpacked, indices.
        scratch: the address of the scratch memory: room for `block` items of each operand.
        block: the largest tile with packed operands; a multiple of `lanes`.
        lanes: the multiple of elements that the body wants; 1 where any number will do.
        bound: the address of the pointers for the body within `work`.
        body: the address of the body: `void (int64 bound, int64 elements of a tile, int64 tiles)`.
    """
    for a in range(naxes):
        if dims[a] <= 0:
            return
        work[8 * total + a] = 0
    cols = dims[0]
    all_rows = dims[1] if naxes > 1 else types.int64(1)
    limited, rows, step = _arrange(
        args, steps, table, work, nops, total, scratch, block, lanes, cols, all_rows
    )  # fmt: skip
    down = types.int64(rows > 1)
    outer = 1 + down
    while True:
        fresh, row, col = types.int64(1), types.int64(0), types.int64(0)
        while row < all_rows and col < cols:
            width = min(step, cols - col)
            if limited == 2:
                high = min(rows, all_rows - row)
                run_panel(steps, table, work, nops, total, row, high, col, width, step, lanes, bound, body)
                col += width
                if col >= cols:
                    col, row = types.int64(0), row + high
                continue
            high = min(rows, all_rows - row)
            run_tile(
                steps, table, work, nops, total, row, high, col, width, fresh, types.int64(0),
                lanes, bound, body,
            )  # fmt: skip
            if down:
                row += high
                more = (all_rows - row - 1) // rows if row < all_rows else 0
            else:
                col += width
                more = (cols - col - 1) // step if col < cols else 0
            if fresh and more and high * width % lanes == 0:
                run_stream(
                    steps, table, work, nops, total, row, high, col, width, more, down, types.int64(0),
                    bound, body,
                )  # fmt: skip
                row += down * more * high
                col += (1 - down) * more * width
            fresh = types.int64(0)
        axis = outer
        while axis < naxes:
            index = work[8 * total + axis] + 1
            if index < dims[axis]:
                work[8 * total + axis] = index
                for k in range(nops):
                    if table[2 * k + 1] != SCALAR:
                        work[k] += steps[axis * nops + k]
                break
            work[8 * total + axis] = 0
            for k in range(nops):
                if table[2 * k + 1] != SCALAR:
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
