"""How one tile of an iteration space runs: operands packed, the body called, outputs unpacked.

A mode says how an operand reaches the body: as it is, packed, packed once for all tiles, or turned in a panel
of rows. `work` and `table` are those of `nest`.
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

DIRECT, PACKED, REPEATED, TRANSPOSED = 0, 1, 2, 3
"""Modes of operands."""


@intrinsic
def _call_body(typingctx: Any, body: Any, bound: Any, n: Any, count: Any) -> Any:
    """Calls the body at an address with (address of the operands' pointers, elements of a tile, tiles)."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        kind = ir.FunctionType(ir.VoidType(), [ir.IntType(64)] * 3)
        builder.call(builder.inttoptr(args[0], kind.as_pointer()), args[1:])
        return context.get_dummy_value()

    return types.void(*[types.int64] * 4), codegen


@inner
def _is_written(kind: int) -> bool:
    """Whether a class is one of outputs."""
    return kind in (OUTPUT, UPDATE)


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
    elif mode == REPEATED:
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
        if mode == DIRECT:
            direct = 1
            work[total + k] = start
        elif mode == TRANSPOSED:
            work[total + k] = block + line * item
        elif kind == INPUT and (mode == PACKED or fresh):
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
def run_tile(
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
        _call_body(body, bound, main, types.int64(1))
    if tail and direct:
        for k in range(nops):
            kind, mode, item = table[2 * k + 1], work[2 * total + k], table[2 * k]
            block = work[3 * total + k]
            if kind == SCALAR:
                continue
            start = work[total + k] + main * item
            if mode != DIRECT:
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
        _call_body(body, bound, lanes, types.int64(1))
    for k in range(nops):
        mode, item = work[2 * total + k], table[2 * k]
        if not _is_written(table[2 * k + 1]) or mode == TRANSPOSED:
            continue
        block = work[3 * total + k]
        start = work[k] + col * steps[k]
        if row:
            start += row * steps[nops + k]
        if mode != DIRECT:
            row_step = steps[nops + k] if rows > 1 else 0
            copy_rows(start, steps[k], row_step, block, item, cols * item, rows, cols, item)
        elif tail:
            copy(start + main * item, item, block, item, tail, item, types.int64(0))


@inner
def run_stream(
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
    """Runs the body on `count` tiles of whole vectors that follow one that `run_tile` ran.

    With `down` as 1 they lie below it, else beside it and with others behind them. That tile has set the
    pointers to blocks, and filled those of repeated operands. `line` is the length of a row in a panel.
    Where no operand has to be moved, the body itself goes from tile to tile.
    """
    if count <= 0:
        return
    moved = types.int64(0)
    for k in range(nops):
        kind, mode, item = table[2 * k + 1], work[2 * total + k], table[2 * k]
        on = types.int64(0)
        if kind != SCALAR:
            row_step = steps[nops + k] if down else 0
            ahead = row_step * rows + (1 - down) * steps[k] * cols
            start = work[k] + col * steps[k] + row * row_step
            if mode == TRANSPOSED:
                on = line * item
                work[total + k] += on
            elif mode == DIRECT:
                on = ahead
                work[total + k] = start
            elif mode == PACKED or (rows == 1 and row_step != 0):
                work[5 * total + 3 * moved] = k
                work[5 * total + 3 * moved + 1] = start
                work[5 * total + 3 * moved + 2] = ahead
                moved += 1
        work[4 * total + k] = on
    n = rows * cols
    if moved == 0:
        _call_body(body, bound, n, count)
        return
    one = types.int64(1)
    for _ in range(count):
        for j in range(moved):
            k, start = work[5 * total + 3 * j], work[5 * total + 3 * j + 1]
            if table[2 * k + 1] == INPUT:
                row_step, item, mode = steps[nops + k] if down else 0, table[2 * k], work[2 * total + k]
                _pack(work[total + k], start, steps[k], row_step, rows, cols, item, mode, 1 - down)
        _call_body(body, bound, n, one)
        for k in range(nops):
            work[total + k] += work[4 * total + k]
        for j in range(moved):
            k, start = work[5 * total + 3 * j], work[5 * total + 3 * j + 1]
            if _is_written(table[2 * k + 1]):
                row_step, item = steps[nops + k] if down else 0, table[2 * k]
                copy_rows(start, steps[k], row_step, work[total + k], item, cols * item, rows, cols, item)
            work[5 * total + 3 * j + 1] = start + work[5 * total + 3 * j + 2]


@inner
def run_panel(
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
        if work[2 * total + k] != TRANSPOSED or table[2 * k + 1] != INPUT:
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
        run_tile(
            steps, table, work, nops, total, row + r, one, col, cols, one, r * width,
            lanes, bound, body,
        )  # fmt: skip
    run_stream(
        steps, table, work, nops, total, row + alone, one, col, cols, rows - alone, one, width, bound, body
    )
    for k in range(nops):
        item = table[2 * k]
        if work[2 * total + k] == TRANSPOSED and _is_written(table[2 * k + 1]):
            block = work[3 * total + k]
            start = work[k] + col * steps[k] + row * item
            transpose(start, steps[k], block, width * item, cols, rows, item)
