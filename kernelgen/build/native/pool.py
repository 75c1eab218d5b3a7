"""Memory for large outputs that is kept when they are dropped: fresh pages cost more than arithmetic.

NumPy asks for memory through the allocator of https://numpy.org/doc/stable/reference/c-api/data_memory.html
and gives it back when an array's last reference and last view are gone, so a block is never shared. All
this happens under Python's lock. An array starts at the place in a page that the call asked for, and the
64 bytes before it hold the block's address and size.
"""

from __future__ import annotations

from kernelgen.build.native.access import external, inner, load, store
from kernelgen.runtime.layout import (
    MAX_BLOCKS,
    POOL_BLOCKS,
    POOL_BYTES,
    POOL_COUNT,
    POOL_LIMIT,
    POOL_PLACE,
)

HEAD = 64
PAGE = 4096
HUGE = 1 << 21
"""Blocks of at least two of these start at a huge page."""
_MADV_HUGEPAGE = 14

_aligned_alloc, _free = external("aligned_alloc"), external("free")
_madvise, _memcpy, _memset = external("madvise"), external("memcpy"), external("memset")


@inner
def _remove(services: int, index: int) -> None:
    """Takes a block out of the list."""
    count = load(services + 8 * POOL_COUNT) - 1
    first = services + 8 * POOL_BLOCKS
    store(services + 8 * POOL_BYTES, load(services + 8 * POOL_BYTES) - load(first + 16 * index + 8))
    for k in range(index, count):
        store(first + 16 * k, load(first + 16 * k + 16))
        store(first + 16 * k + 8, load(first + 16 * k + 24))
    store(services + 8 * POOL_COUNT, count)


@inner
def _drop_oldest(services: int) -> None:
    block = load(services + 8 * POOL_BLOCKS)
    _remove(services, 0)
    _free((block,))


def trim(services: int, limit: int, _c: int, _d: int) -> int:
    """Frees blocks, the oldest first, until at most so many bytes are kept."""
    while load(services + 8 * POOL_COUNT) and load(services + 8 * POOL_BYTES) > limit:
        _drop_oldest(services)
    return 0


@inner
def _allocate(services: int, size: int) -> int:
    first, count = services + 8 * POOL_BLOCKS, load(services + 8 * POOL_COUNT)
    need, place = size + PAGE, load(services + 8 * POOL_PLACE)
    for k in range(count - 1, -1, -1):
        block, capacity = load(first + 16 * k), load(first + 16 * k + 8)
        if need <= capacity <= need + need // 8 + PAGE:
            _remove(services, k)
            return _placed(block, capacity, place)
    align = HUGE if need >= 2 * HUGE else PAGE
    capacity = (need + PAGE - 1) // PAGE * PAGE
    block = _aligned_alloc((align, (capacity + align - 1) // align * align))
    if block == 0:
        return 0
    if align == HUGE:
        _madvise((block, capacity, _MADV_HUGEPAGE))
    return _placed(block, capacity, place)


@inner
def _placed(block: int, capacity: int, place: int) -> int:
    """The data of a block; `place` is from HEAD to PAGE."""
    data = block + place
    store(data - HEAD, block)
    store(data - HEAD + 8, capacity)
    return data


def allocate(services: int, size: int, _c: int, _d: int) -> int:
    """NumPy's `malloc(ctx, size)`."""
    return _allocate(services, size)


def allocate_zeros(services: int, count: int, size: int, _d: int) -> int:
    """NumPy's `calloc(ctx, nelem, elsize)`."""
    data = _allocate(services, count * size)
    if data:
        _memset((data, 0, count * size))
    return data


@inner
def _release(services: int, data: int) -> None:
    block, capacity = load(data - HEAD), load(data - HEAD + 8)
    limit = load(services + 8 * POOL_LIMIT)
    if capacity > limit:
        _free((block,))
        return
    while load(services + 8 * POOL_BYTES) + capacity > limit or load(services + 8 * POOL_COUNT) == MAX_BLOCKS:
        _drop_oldest(services)
    count = load(services + 8 * POOL_COUNT)
    store(services + 8 * (POOL_BLOCKS + 2 * count), block)
    store(services + 8 * (POOL_BLOCKS + 2 * count + 1), capacity)
    store(services + 8 * POOL_COUNT, count + 1)
    store(services + 8 * POOL_BYTES, load(services + 8 * POOL_BYTES) + capacity)


def release(services: int, data: int, _size: int, _d: int) -> int:
    """NumPy's `free(ctx, ptr, size)`."""
    if data:
        _release(services, data)
    return 0


def reallocate(services: int, data: int, size: int, _d: int) -> int:
    """NumPy's `realloc(ctx, ptr, new_size)`."""
    fresh = _allocate(services, size)
    if fresh and data:
        _memcpy((fresh, data, min(size, load(data - HEAD) + load(data - HEAD + 8) - data)))
        _release(services, data)
    return fresh
