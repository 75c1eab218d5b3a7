"""How arrays are laid over a GPU's threads: a kernel's versions, their parameters, which one a call takes.

Plain arithmetic, no device: the emitters declare parameters by `slots`, and the launcher fills them by the
same list, so that the two cannot disagree.

Versions of a kernel, each with 32-bit or 64-bit arithmetic of indices and offsets:

    flat       every array is contiguous, in one order: whole vectors of `Shape.lanes` elements,
               `Shape.vectors` of them for each thread, then a scalar tail
    scalar     the same without vectors, for addresses that are no multiple of a vector
    rows{d}    rank d >= 1, vectors along the innermost axis, where each array is contiguous or constant
    tiled{d}   rank d >= 2, tiles of 32 x 32 elements: arrays disagree about which axis is innermost
    strided{d} rank d >= 1, any steps
    reduce{d}x{r}
               elements are combined along r axes, for each position along d others

Rank counts the axes that remain once those that every array walks alike are merged. Axis 0 is the
innermost.

Parameters come in the order of `slots`: for each operand of the nest

    input, output   `pointer`: the address of the first element
    scalar          `pointer`, null where the number is passed by value, then `value` (and `imaginary`)
    table, flag     `pointer`
    size, stride    `value`, 64 bits

then the geometry, in unsigned integers of the version's width except for steps, which are signed, in bytes:

    flat, scalar    n
    rows{d}         n; extent, multiplier, shift of axes 0 ... d-2; each array's steps along axes 0 ... d-1
    strided{d}      the same
    tiled{d}        tiles, multiplier, shift of axes 0 and 1; extent of axes 0 and 1; total; extent,
                    multiplier, shift of axes 2 ... d-2; each array's steps
    reduce{d}x{r}   n, chunk, total; lanes, items, lane_shift, item_shift; positions, multiplier, shift;
                    extent, multiplier, shift of axes 0 ... r-2 and r ... r+d-2; each array's steps

`n` counts elements. For `rows`, axis 0 counts vectors, and so do n and the step along it (0 where the array
is constant there). `total` counts tiles. A grid is one-dimensional, of `BLOCK` threads; 32-bit versions do
one round, 64-bit ones walk the grid in strides. Every address is a multiple of `Launch.alignment`, which is
at least the item's size, and so is every step.

For `reduce`, axes 0 ... r-1 are those along which elements are combined, `n` counts their elements, and
`total` counts chunks of `chunk` of them, those of all positions for the first chunk before those for the
second. A chunk is shared by `lanes` threads of a block: lane k combines elements k, k + lanes, ... of it one
by one, and lanes are combined in halves, through shared memory. So the order depends on the shape alone, and
results have the same bits for every layout and each time. What is left of several chunks is combined by
another launch, of the nest's `fold`; an array that elements are combined in has, in place of the step along
axis 0, that from chunk to chunk, and none along other axes that are combined. Thread t is lane
`(t >> lane_shift) % lanes` of its block's chunk number `(t >> item_shift) % items`, of `BLOCK / lanes`.

The quotient of a division by `extent` (or `tiles`) is `(high(i * multiplier) + i) >> shift`, where `high`
is the upper half of the product: T. Granlund and P. Montgomery, "Division by invariant integers using
multiplication", PLDI 1994, figure 4.1 for dividends below 2^(width - 1).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kernelgen.base.dtypes import BOOL, DType, real_part
from kernelgen.runtime.program import Nest

BLOCK = 256
"""Threads of a block."""
TILE = 32
"""The side of a tile: a warp's width."""
TILE_ROWS = BLOCK // TILE
"""Rows of a tile that a block walks at once; each thread does `TILE // TILE_ROWS` elements."""
VECTOR_BYTES = 16
"""The widest load of a thread."""
COSTLY = 64
"""Additions for an element from which arithmetic, not memory, keeps a thread waiting."""
NARROW = 1 << 31
"""Elements and bytes from which indices and offsets take 64 bits."""
MAX_BLOCKS = 1 << 20
"""Blocks of a 64-bit version, which walks the grid in strides."""
FEW_LANES = 8
"""Lanes of a chunk where there are many positions: so many items of four bytes fill a sector of memory."""
BUSY = 1 << 16
"""Threads that keep a device busy."""
IN_TURN = 16
"""Elements of a chunk that a lane combines one by one."""

Form = Literal["flat", "scalar", "rows", "tiled", "strided", "reduce"]
Kind = Literal[
    "pointer", "value", "imaginary", "n", "extent", "multiplier", "shift", "tiles", "tiles_multiplier",
    "tiles_shift", "total", "step", "chunk", "lanes", "items", "lane_shift", "item_shift", "positions",
    "positions_multiplier", "positions_shift",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Version:
    """One way to walk the arrays.

    Attributes:
        form: the kind of walk.
        rank: the number of axes; 0 where the form has no rank.
        bits: 32 where all indices and offsets fit, else 64.
        aliased: an output is the very array of an input, so pointers are not declared `__restrict__`. Each
            thread reads its elements before it writes them.
        reduced: the number of axes along which elements are combined; these come before the `rank` others.
    """

    form: Form
    rank: int
    bits: int
    aliased: bool = False
    reduced: int = 0

    @property
    def suffix(self) -> str:
        """What the kernel's name has after the nest's: `flat_32`, `reduce1x2_64`, `flat_32_aliased`."""
        axes = f"{self.rank or ''}{f'x{self.reduced}' if self.reduced else ''}"
        return f"{self.form}{axes}_{self.bits}{'_aliased' if self.aliased else ''}"

    def kernel(self, nest: Nest) -> str:
        """The name of the kernel that walks a nest so, in source and machine code: `axpy_flat_32`."""
        return f"{nest.symbol}_{self.suffix}"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a thread does.

    Attributes:
        lanes: elements of a vector.
        vectors: vectors in `flat` and `rows`, `BLOCK` apart.
        items: elements in `scalar` and `strided`, `BLOCK` apart.
    """

    lanes: int
    vectors: int
    items: int = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """One parameter.

    Attributes:
        kind: what it holds.
        type: its type as a code of the module `struct`: P, or an integer or float of native size.
        operand: the position of the operand that it belongs to; -1 for those of the geometry.
        axis: the axis, for extents and steps.
    """

    kind: Kind
    type: str
    operand: int = -1
    axis: int = -1


@dataclass(frozen=True, slots=True)
class Launch:
    """A version with its geometry filled in.

    Attributes:
        version: which kernel.
        blocks: the grid.
        geometry: the values of the slots after the operands, in order.
        alignment: for each array, what its address must be a multiple of.
    """

    version: Version
    blocks: int
    geometry: tuple[int, ...]
    alignment: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Walked:
    """An array operand as a launch sees it: its item's size and its steps in bytes, innermost axis first.

    Where elements are `combined` in it, its first step is that from chunk to chunk.
    """

    itemsize: int
    steps: tuple[int, ...]
    written: bool
    combined: bool = False


def storage_code(dtype: DType) -> str:
    """The `struct` code of a number as it is stored; a complex number's part; bits of 16-bit floats."""
    dtype = real_part(dtype)
    if dtype == BOOL:
        return "B"
    if dtype.itemsize == 2 and dtype.kind not in "iu":
        return "H"
    codes = {"i": {1: "b", 2: "h", 4: "i", 8: "q"}, "u": {1: "B", 2: "H", 4: "I", 8: "Q"}}
    return codes.get(dtype.kind, {4: "f", 8: "d"})[dtype.itemsize]


def slots(nest: Nest, version: Version) -> tuple[Slot, ...]:
    """The parameters of a version of a nest."""
    return (*_operand_slots(nest), *_geometry_slots(nest, version))


def _operand_slots(nest: Nest) -> Iterator[Slot]:
    for k, operand in enumerate(nest.pointers):
        if operand.role in ("size", "stride"):
            yield Slot("value", "q", k)
            continue
        yield Slot("pointer", "P", k)
        if operand.role == "scalar":
            code = storage_code(operand.dtype)
            yield Slot("value", code, k)
            if operand.dtype.kind == "c":
                yield Slot("imaginary", code, k)


def _geometry_slots(nest: Nest, version: Version) -> Iterator[Slot]:
    index, signed = ("I", "i") if version.bits == 32 else ("Q", "q")
    rank = version.rank
    if version.form == "reduce":
        yield from _reduction_slots(nest, version, index, signed)
        return
    if version.form != "tiled":
        yield Slot("n", index)
    if version.form in ("flat", "scalar"):
        return
    if version.form == "tiled":
        for axis in (0, 1):
            yield Slot("tiles", index, -1, axis)
            yield Slot("tiles_multiplier", index, -1, axis)
            yield Slot("tiles_shift", "I", -1, axis)
        for axis in (0, 1):
            yield Slot("extent", index, -1, axis)
        yield Slot("total", index)
    for axis in range(2 if version.form == "tiled" else 0, rank - 1):
        yield Slot("extent", index, -1, axis)
        yield Slot("multiplier", index, -1, axis)
        yield Slot("shift", "I", -1, axis)
    for k, operand in enumerate(nest.pointers):
        if operand.role in ("input", "output"):
            for axis in range(rank):
                yield Slot("step", signed, k, axis)


def _reduction_slots(nest: Nest, version: Version, index: str, signed: str) -> Iterator[Slot]:
    reduced, rank = version.reduced, version.reduced + version.rank
    yield Slot("n", index)
    yield Slot("chunk", index)
    yield Slot("total", index)
    yield Slot("lanes", "I")
    yield Slot("items", "I")
    yield Slot("lane_shift", "I")
    yield Slot("item_shift", "I")
    yield Slot("positions", index)
    yield Slot("positions_multiplier", index)
    yield Slot("positions_shift", "I")
    for axis in (*range(reduced - 1), *range(reduced, rank - 1)):
        yield Slot("extent", index, -1, axis)
        yield Slot("multiplier", index, -1, axis)
        yield Slot("shift", "I", -1, axis)
    for k, operand in enumerate(nest.pointers):
        if operand.role in ("input", "output"):
            combined = operand.combine >= 0
            for axis in (0, *range(reduced, rank)) if combined else range(rank):
                yield Slot("step", signed, k, axis)


def versions(nest: Nest) -> tuple[Version, ...]:
    """Every version of a nest but the aliased ones."""
    ndim = max(nest.ndim, 1)
    if nest.reduced:
        ranks = range(1, max(ndim - len(nest.reduced), 1) + 1)
        return tuple(
            Version("reduce", rank, bits, reduced=along)
            for rank in ranks
            for along in range(1, len(nest.reduced) + 1)
            for bits in (32, 64)
        )
    found = [Version(form, 0, bits) for form in ("flat", "scalar") for bits in (32, 64)]
    forms: tuple[tuple[Form, int], ...] = (("strided", 1), ("rows", 1), ("tiled", 2))
    for form, least in forms:
        found += [Version(form, rank, bits) for rank in range(least, ndim + 1) for bits in (32, 64)]
    return tuple(found)


def thread_shape(nest: Nest) -> Shape:
    """Vectors of 16 bytes of the widest array; fewer elements for a thread where they cost much."""
    widest = max((p.dtype.itemsize for p in nest.arrays), default=VECTOR_BYTES)
    lanes = max(VECTOR_BYTES // widest, 1)
    if nest.cost > COSTLY:
        return Shape(min(lanes, 8), 1, 1)
    if nest.cost > COSTLY // 4:
        return Shape(min(lanes, 8), 1 if lanes >= 8 else 2, 2)
    return Shape(lanes, 1 if lanes >= 16 else 2, 2 if widest >= VECTOR_BYTES else 4)


def division(divisor: int, bits: int) -> tuple[int, int]:
    """Multiplier and shift that divide by `divisor` numbers below 2^(bits - 1)."""
    shift = (divisor - 1).bit_length()
    return ((1 << bits) * ((1 << shift) - divisor)) // divisor + 1, shift


def launches(shape: Shape, extents: Sequence[int], arrays: Sequence[Walked]) -> tuple[Launch, ...]:
    """What may run a nest on arrays of this layout, the best first; the last one takes every alignment.

    Args:
        shape: the nest's `thread_shape`.
        extents: of the merged axes, the innermost first; none of them 0 or 1, unless it is the only one.
        arrays: the operands that are arrays, in order.

    Returns:
        One or two launches. One whose `alignment` does not divide every address must not run.
    """
    n = math.prod(extents)
    span = max(
        (sum((e - 1) * abs(s) for e, s in zip(extents, a.steps, strict=True)) for a in arrays), default=0
    )
    items = tuple(a.itemsize for a in arrays)
    if len(extents) == 1 and all(a.steps[0] == a.itemsize for a in arrays):
        bits = 32 if n < NARROW else 64
        whole = tuple(min(i * shape.lanes, VECTOR_BYTES) for i in items)
        per_block = BLOCK * shape.lanes * shape.vectors
        return (
            Launch(Version("flat", 0, bits), _blocks(n, per_block, bits), (n,), whole),
            Launch(Version("scalar", 0, bits), _blocks(n, BLOCK * shape.items, bits), (n,), items),
        )
    bits = 32 if max(n, span) < NARROW else 64
    tiled = _tiled(extents, arrays, bits)
    if tiled is not None:
        return (tiled,)
    rank = len(extents)
    geometry = (n, *_divisions(extents[: rank - 1], bits), *(s for a in arrays for s in a.steps))
    blocks = _blocks(n, BLOCK * shape.items, bits)
    general = Launch(Version("strided", rank, bits), blocks, geometry, items)
    rows = _rows(shape, extents, arrays, bits)
    return (general,) if rows is None else (rows, general)


@dataclass(frozen=True, slots=True)
class Chunks:
    """How the elements of a position are shared: chunks of `length`, each by `lanes` threads."""

    lanes: int
    length: int
    count: int


def chunks_of(n: int, positions: int) -> Chunks:
    """How `n` elements are combined for each of so many positions: by the shape alone."""
    lanes = FEW_LANES
    while lanes < BLOCK and lanes * positions < BUSY:
        lanes *= 2
    lanes = min(lanes, 1 << max(n - 1, 0).bit_length())
    length = lanes * IN_TURN
    return Chunks(lanes, length, max(-(-n // length), 1))


def reduction(chunks: Chunks, along: Sequence[int], kept: Sequence[int], arrays: Sequence[Walked]) -> Launch:
    """What combines elements.

    Args:
        chunks: what `chunks_of` gave.
        along, kept: the extents of the merged axes, those that are combined and the others; the innermost
            first, and at least one of each.
        arrays: the operands that are arrays, with steps along these axes in this order.
    """
    n, positions = math.prod(along), math.prod(kept)
    total = positions * chunks.count
    span = 0
    for array in arrays:
        extents = (chunks.count, *kept) if array.combined else (*along, *kept)
        distances = zip(extents, array.steps, strict=True)
        span = max(span, sum(max(extent - 1, 0) * abs(step) for extent, step in distances))
    bits = 32 if max(n + chunks.length, total + BLOCK, span) < NARROW else 64
    version = Version("reduce", len(kept), bits, reduced=len(along))
    items = BLOCK // chunks.lanes
    across = _across(len(along), arrays)
    shifts = (items.bit_length() - 1, 0) if across else (0, chunks.lanes.bit_length() - 1)
    geometry = [n, chunks.length, total, chunks.lanes, items, *shifts, positions, *division(positions, bits)]
    geometry += [*_divisions(along[:-1], bits), *_divisions(kept[:-1], bits)]
    geometry += [step for array in arrays for step in array.steps]
    blocks = _blocks(total, items, bits)
    return Launch(version, blocks, tuple(geometry), tuple(a.itemsize for a in arrays))


def _across(along: int, arrays: Sequence[Walked]) -> bool:
    """Whether neighbouring threads should take neighbouring positions, which lie closer than elements."""
    for array in arrays:
        if not array.combined and array.steps[0] and array.steps[along]:
            return abs(array.steps[along]) < abs(array.steps[0])
    return False


def _blocks(n: int, per_block: int, bits: int) -> int:
    wanted = -(-n // per_block)
    return wanted if bits == 32 else min(wanted, MAX_BLOCKS)


def _divisions(extents: Sequence[int], bits: int) -> Iterator[int]:
    for extent in extents:
        yield extent
        yield from division(extent, bits)


def _rows(shape: Shape, extents: Sequence[int], arrays: Sequence[Walked], bits: int) -> Launch | None:
    """Vectors along axis 0, where every array is contiguous or constant, and rows are whole vectors."""
    rank, lanes = len(extents), shape.lanes
    if extents[0] % lanes:
        return None
    alignment = []
    for array in arrays:
        wide = min(array.itemsize * lanes, VECTOR_BYTES)
        constant = array.steps[0] == 0 and not array.written
        if not constant and (array.steps[0] != array.itemsize or any(s % wide for s in array.steps[1:])):
            return None
        alignment.append(array.itemsize if constant else wide)
    inner = extents[0] // lanes
    n = math.prod(extents) // lanes
    steps = [(a.steps[0] * lanes, *a.steps[1:]) for a in arrays]
    geometry = (n, *_divisions((inner, *extents[1:])[: rank - 1], bits), *(s for a in steps for s in a))
    blocks = _blocks(n, BLOCK * shape.vectors, bits)
    return Launch(Version("rows", rank, bits), blocks, geometry, tuple(alignment))


def _tiled(extents: Sequence[int], arrays: Sequence[Walked], bits: int) -> Launch | None:
    """Tiles over axis 0 and an axis along which another array is contiguous, where both are long."""
    rank = len(extents)
    if rank < 2 or extents[0] < TILE // 2:
        return None
    across = 0
    for array in arrays:
        if abs(array.steps[0]) <= array.itemsize:
            continue
        near = [
            a for a in range(1, rank) if abs(array.steps[a]) == array.itemsize and extents[a] >= TILE // 2
        ]
        across = across or (near[0] if near else 0)
    if across == 0:
        return None
    order = [0, across, *(a for a in range(1, rank) if a != across)]
    sides = [extents[a] for a in order]
    tiles = [-(-side // TILE) for side in sides[:2]]
    geometry = [v for t in tiles for v in (t, *division(t, bits))]
    total = tiles[0] * tiles[1] * math.prod(sides[2:])
    geometry += [*sides[:2], total, *_divisions(sides[2 : rank - 1], bits)]
    geometry += [a.steps[k] for a in arrays for k in order]
    blocks = total if bits == 32 else min(total, MAX_BLOCKS)
    return Launch(Version("tiled", rank, bits), blocks, tuple(geometry), tuple(a.itemsize for a in arrays))
