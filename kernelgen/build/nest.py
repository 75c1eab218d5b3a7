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

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from kernelgen.build.moves import copy, copy_rows, inner, repeat, transpose

SCALAR, INPUT, OUTPUT, TEMPORARY, UPDATE = 0, 1, 2, 3, 4
"""Classes of operands: one value; elements read; elements written; values between loops; elements written
that may be the very elements of an input."""

_DIRECT, _PACKED, _REPEATED, _TRANSPOSED = 0, 1, 2, 3
_ROWS = 16
"""Where an operand is transposed, tiles have whole rows if so many fit the blocks, and else are panels."""
_HEIGHT = 32
"""Rows of a panel: their part of a column is several cache lines, which are read one after the other."""
_WIDTH = 64
"""Columns of a panel at least, and what their number is a multiple of; whole vectors of every kind."""
_ALIAS = 256
"""Rows of a multiple of so many items would compete for the same places of the cache."""
_TILE_BYTES = 16 * 1024
"""What a tile with repeated operands touches: it stays in the first level of cache."""
_PACKED_BYTES = 8 * 1024
"""What a tile with packed operands touches: a little of each array in turn, so that all are fetched ahead."""


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
def _tile_length(table: Any, total: int, block: int, wanted: int) -> int:
    """Elements of a tile that must fit the scratch blocks, and touches about so many bytes."""
    size = 0
    for k in range(total):
        if table[2 * k + 1] != SCALAR:
            size += table[2 * k]
    return min(max(wanted // max(size, 1) // 64, 2) * 64, block)


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
        mode = _DIRECT
        if kind == TEMPORARY:
            limited = max(limited, 1)
        elif kind == SCALAR:
            work[total + k] = args[k]
        else:
            work[k] = args[k]
            item, step = table[2 * k], steps[k]
            row_step = steps[nops + k] if rows > 1 else 0
            if not (step == item or cols == 1) or (rows > 1 and row_step != cols * item):
                mode = _PACKED
                if kind == INPUT and (row_step == 0 if rows > 1 else step == 0):
                    mode = _REPEATED
                elif rows == 1 and all_rows > 1 and steps[nops + k] == item:
                    mode = _TRANSPOSED
            elif kind == INPUT:
                for j in range(nops):
                    if table[2 * j + 1] == OUTPUT and args[j] == args[k]:
                        mode = _PACKED
            if mode == _TRANSPOSED:
                limited = 2
            elif mode != _DIRECT:
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
            if work[2 * total + k] == _DIRECT and table[2 * k + 1] != TEMPORARY:
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
            direct = work[2 * total + k] == _DIRECT and kind != TEMPORARY
            scratch += (lanes * item + 63) // 64 * 64 if direct else length * item
    return length


@inner
def _pack(
    block: int,
    start: int,
    step: int,
    row_step: int,
    rows: int,
    cols: int,
    item: int,
    mode: int,
    beyond: int,
) -> None:
    """Packs an input's items of a tile into its block; `beyond` as for `copy`."""
    if rows == 1:
        copy(block, item, start, step, cols, item, beyond)
    elif mode == _REPEATED:
        copy(block, item, start, step, cols, item, types.int64(0))
        repeat(block, cols, rows * cols, item)
    elif row_step == item:
        transpose(block, cols * item, start, step, rows, cols, item)
    else:
        copy_rows(block, item, cols * item, start, step, row_step, rows, cols, item)


@inner
def _load(
    steps: Any,
    table: Any,
    work: Any,
    nops: int,
    total: int,
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
        kind, mode, item = table[2 * k + 1], work[2 * total + k], table[2 * k]
        if kind == SCALAR:
            continue
        start = work[k] + col * steps[k]
        if row:
            start += row * steps[nops + k]
        block = work[3 * total + k]
        work[total + k] = block
        if mode == _DIRECT:
            direct = 1
            work[total + k] = start
        elif mode == _TRANSPOSED:
            work[total + k] = block + line * item
        elif kind == INPUT and (mode == _PACKED or fresh):
            row_step = steps[nops + k] if rows > 1 else 0
            _pack(block, start, steps[k], row_step, rows, cols, item, mode, types.int64(0))
            if padding:
                copy(
                    block + n * item,
                    item,
                    block + (n - 1) * item,
                    types.int64(0),
                    padding,
                    item,
                    types.int64(0),
                )
    return direct


@inner
def _tile(
    steps: Any,
    table: Any,
    work: Any,
    nops: int,
    total: int,
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
    direct = _load(steps, table, work, nops, total, row, rows, col, cols, fresh, padding, line)
    main = n - tail if direct else n + padding
    if main:
        _call_body(body, bound, main)
    if tail and direct:
        for k in range(nops):
            kind, mode, item = table[2 * k + 1], work[2 * total + k], table[2 * k]
            block = work[3 * total + k]
            if kind == SCALAR:
                continue
            start = work[total + k] + main * item
            if mode != _DIRECT:
                work[total + k] = start
                continue
            work[total + k] = block
            if kind == INPUT:
                copy(block, item, start, item, tail, item, types.int64(0))
                copy(
                    block + tail * item,
                    item,
                    block + (tail - 1) * item,
                    types.int64(0),
                    padding,
                    item,
                    types.int64(0),
                )
        _call_body(body, bound, lanes)
    for k in range(nops):
        mode, item = work[2 * total + k], table[2 * k]
        if not _is_written(table[2 * k + 1]) or mode == _TRANSPOSED:
            continue
        block = work[3 * total + k]
        start = work[k] + col * steps[k]
        if row:
            start += row * steps[nops + k]
        if mode != _DIRECT:
            row_step = steps[nops + k] if rows > 1 else 0
            copy_rows(start, steps[k], row_step, block, item, cols * item, rows, cols, item)
        elif tail:
            copy(start + main * item, item, block, item, tail, item, types.int64(0))


@inner
def _stream(
    steps: Any,
    table: Any,
    work: Any,
    nops: int,
    total: int,
    row: int,
    rows: int,
    col: int,
    cols: int,
    count: int,
    down: int,
    line: int,
    bound: int,
    body: int,
) -> None:
    """Runs the body on `count` tiles of whole vectors that follow one that `_tile` ran.

    With `down` as 1 they lie below it, else beside it and with others behind them. That tile has set the
    pointers to blocks, and filled those of repeated operands. `line` is the length of a row in a panel.
    """
    for _ in range(count):
        for k in range(nops):
            kind, mode, item = table[2 * k + 1], work[2 * total + k], table[2 * k]
            if kind == SCALAR:
                continue
            if mode == _TRANSPOSED:
                work[total + k] += line * item
                continue
            row_step = steps[nops + k] if down else 0
            if mode == _REPEATED and (rows > 1 or row_step == 0):
                continue
            start = work[k] + col * steps[k] + row * row_step
            if mode == _DIRECT:
                work[total + k] = start
            elif kind == INPUT:
                _pack(work[total + k], start, steps[k], row_step, rows, cols, item, mode, 1 - down)
        _call_body(body, bound, rows * cols)
        for k in range(nops):
            mode = work[2 * total + k]
            if mode != _DIRECT and mode != _TRANSPOSED and _is_written(table[2 * k + 1]):
                item, row_step = table[2 * k], steps[nops + k] if down else 0
                start = work[k] + col * steps[k] + row * row_step
                copy_rows(start, steps[k], row_step, work[total + k], item, cols * item, rows, cols, item)
        if down:
            row += rows
        else:
            col += cols


@inner
def _panel(
    steps: Any,
    table: Any,
    work: Any,
    nops: int,
    total: int,
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
        item = table[2 * k]
        if work[2 * total + k] != _TRANSPOSED or table[2 * k + 1] != INPUT:
            continue
        block = work[3 * total + k]
        start = work[k] + col * steps[k] + row * item
        transpose(block, width * item, start, steps[k], rows, cols, item)
        if tail:
            for r in range(rows):
                end = block + (r * width + cols) * item
                copy(end, item, end - item, types.int64(0), lanes - tail, item, types.int64(0))
    one, alone = types.int64(1), rows if tail else types.int64(1)
    for r in range(alone):
        _tile(
            steps, table, work, nops, total, row + r, one, col, cols, one, r * width,
            lanes, bound, body,
        )  # fmt: skip
    _stream(
        steps, table, work, nops, total, row + alone, one, col, cols, rows - alone, one, width, bound, body
    )
    for k in range(nops):
        item = table[2 * k]
        if work[2 * total + k] == _TRANSPOSED and _is_written(table[2 * k + 1]):
            block = work[3 * total + k]
            start = work[k] + col * steps[k] + row * item
            transpose(start, steps[k], block, width * item, cols, rows, item)


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
            if work[2 * total + k] == _PACKED:
                wanted = _PACKED_BYTES
        return limited, rows, _tile_length(table, total, length, types.int64(wanted))
    if turned:
        rows = length // cols // _ROWS * _ROWS
    else:
        rows = min(3 * _tile_length(table, total, length, types.int64(_TILE_BYTES)) // 2, length) // cols
    if rows > _WIDTH:
        # Whatever the number of columns, whole vectors.
        rows -= rows % _WIDTH
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
        work: room for 4 * total + naxes integers: positions, pointers for the body, modes, blocks, indices.
        scratch: the address of the scratch memory: room for `block` items of each operand.
        block: the largest tile with packed operands; a multiple of `lanes`.
        lanes: the multiple of elements that the body wants; 1 where any number will do.
        bound: the address of the pointers for the body within `work`.
        body: the address of the body: `void (int64 bound, int64 elements)`.
    """
    for a in range(naxes):
        if dims[a] <= 0:
            return
        work[4 * total + a] = 0
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
                _panel(steps, table, work, nops, total, row, high, col, width, step, lanes, bound, body)
                col += width
                if col >= cols:
                    col, row = types.int64(0), row + high
                continue
            high = min(rows, all_rows - row)
            _tile(
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
                _stream(
                    steps, table, work, nops, total, row, high, col, width, more, down, types.int64(0),
                    bound, body,
                )  # fmt: skip
                row += down * more * high
                col += (1 - down) * more * width
            fresh = types.int64(0)
        axis = outer
        while axis < naxes:
            index = work[4 * total + axis] + 1
            if index < dims[axis]:
                work[4 * total + axis] = index
                for k in range(nops):
                    if table[2 * k + 1] != SCALAR:
                        work[k] += steps[axis * nops + k]
                break
            work[4 * total + axis] = 0
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
