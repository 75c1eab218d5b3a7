"""Worker threads that share the elements of a call, without Python: they know nothing of its lock.

One team serves the process. A call that finds it busy runs alone. Every thread, the caller's too, has
chunks of its own, the same at every call, so that what it touched lies in its core's cache; then it takes
those that others have not begun. So a worker that wakes late costs nothing; the caller waits only for those
inside of a chunk.
A worker spins for some microseconds after its last chunk, then sleeps on a semaphore of its own. To wake
it costs microseconds, too, so calls with little work do so only now and then: if they come often, the
worker stays awake for the next ones. A worker that finds itself on the caller's CPU moves to another.
"""

from __future__ import annotations

from numba import types

from kernelgen.build.native.access import (
    atomic_add,
    atomic_load,
    atomic_replace,
    atomic_swap,
    external,
    inner,
    invoke,
    load,
    stack,
    store,
)
from kernelgen.runtime.layout import (
    MAX_AXES,
    MAX_POINTERS,
    MAX_WORKERS,
    MIN_WORK,
    SLOT_ASLEEP,
    SLOT_NUMBER,
    SLOT_SEMAPHORE,
    SLOT_SERVICES,
    SLOT_TAKEN,
    SLOT_WORDS,
    TEAM_BUSY,
    TEAM_CHUNKS,
    TEAM_CPU,
    TEAM_INSIDE,
    TEAM_OPEN,
    TEAM_PASSED,
    TEAM_POINTERS,
    TEAM_SLOTS,
    TEAM_SPINS,
    TEAM_TAKEN,
    TEAM_TURN,
    TEAM_WALK,
    TEAM_WANTED,
    TEAM_WORKERS,
    W_AXES,
    W_DIMS,
    W_ENTRY,
    W_OPERANDS,
    W_SPLIT,
    W_STEPS,
    W_WORK,
    WORKER_CODE,
)

CHUNKS = 4
"""The most chunks for each thread: enough for one that is late to be made up for."""
LINE = 64
"""Elements that a chunk of the innermost axis is a multiple of, so that threads write lines of their own."""
MANY = 1 << 12
"""Positions of another axis from which its chunks are such multiples too."""

_relax = external("kernelgen_relax")
_sem_init, _sem_post, _sem_wait = external("sem_init"), external("sem_post"), external("sem_wait")
_pthread_create, _sched_yield = external("pthread_create"), external("sched_yield")
_sigfillset, _pthread_sigmask = external("sigfillset"), external("pthread_sigmask")
_sched_getcpu = external("sched_getcpu")
_sched_getaffinity, _sched_setaffinity = external("sched_getaffinity"), external("sched_setaffinity")
_SIG_SETMASK = 2
CPU_WORDS = 16
"""Words in a set of CPUs, as the C library's `cpu_set_t` has them."""
WORTH_WAKING = 8
"""Times the smallest work to be shared from which sleeping workers are woken at once."""
OFTEN = 16
"""Of so many calls with less work, one wakes sleeping workers."""

_dims_room, _pointers_room = stack(MAX_AXES), stack(MAX_POINTERS)
_word, _signals_room = stack(1), stack(32)
_all_room, _other_room = stack(CPU_WORDS), stack(CPU_WORDS)


@inner
def _run_part(walk: int, pointers: int, start: int, count: int) -> None:
    """Calls the entry on `count` positions of the axis that is split."""
    axes, operands, axis = load(walk + 8 * W_AXES), load(walk + 8 * W_OPERANDS), load(walk + 8 * W_SPLIT)
    given, steps = load(walk + 8 * W_DIMS), load(walk + 8 * W_STEPS)
    dims, moved = _dims_room(), _pointers_room()
    for a in range(axes):
        store(dims + 8 * a, load(given + 8 * a))
    store(dims + 8 * axis, count)
    for k in range(operands):
        step = load(steps + 8 * (axis * operands + k))
        store(moved + 8 * k, load(pointers + 8 * k) + start * step)
    invoke(load(walk + 8 * W_ENTRY), (moved, dims, steps, walk + 8 * W_AXES))


@inner
def _run_chunk(walk: int, pointers: int, number: int, chunks: int) -> None:
    """Runs one of so many chunks of a walk."""
    axis = load(walk + 8 * W_SPLIT)
    extent = load(load(walk + 8 * W_DIMS) + 8 * axis)
    start, stop = extent * number // chunks, extent * (number + 1) // chunks
    if axis == 0 or extent >= MANY:
        start = start // LINE * LINE
        if number + 1 < chunks:
            stop = stop // LINE * LINE
    if stop > start:
        _run_part(walk, pointers, start, stop - start)


@inner
def _taken(services: int, thread: int) -> int:
    """The address of the number of a thread's chunks that were taken; the caller is thread 0."""
    if thread == 0:
        return services + 8 * TEAM_TAKEN
    return services + 8 * (TEAM_SLOTS + SLOT_WORDS * (thread - 1) + SLOT_TAKEN)


@inner
def _take_chunks(services: int, thread: int) -> None:
    """Runs a thread's chunks, then those left of the threads after it."""
    walk, pointers = load(services + 8 * TEAM_WALK), load(services + 8 * TEAM_POINTERS)
    chunks, threads = load(services + 8 * TEAM_CHUNKS), load(services + 8 * TEAM_WANTED) + 1
    for k in range(threads):
        owner = thread + k if thread + k < threads else thread + k - threads
        taken = _taken(services, owner)
        number = atomic_add(taken, 1)
        while number < chunks:
            _run_chunk(walk, pointers, owner * chunks + number, threads * chunks)
            number = atomic_add(taken, 1)


@inner
def _await_turn(services: int, slot: int, seen: int) -> None:
    """Returns when the team's turn is another than `seen`."""
    for _ in range(load(services + 8 * TEAM_SPINS)):
        if atomic_load(services + 8 * TEAM_TURN) != seen:
            return
        _relax((0,))
    # A caller that was held up may wake the worker for a turn that it has already seen: it must be marked as
    # asleep again, or nobody would wake it any more. What is posted needlessly is one more round of the loop.
    while True:
        atomic_swap(slot + 8 * SLOT_ASLEEP, 1)
        if atomic_load(services + 8 * TEAM_TURN) != seen:
            atomic_swap(slot + 8 * SLOT_ASLEEP, 0)
            return
        _sem_wait((slot + 8 * SLOT_SEMAPHORE,))


@inner
def _leave_cpu(cpu: int, every: int, others: int) -> None:
    """Moves this thread to another CPU of those in `every`, if there is one."""
    left = 0
    for k in range(CPU_WORDS):
        cpus = load(every + 8 * k)
        if k == cpu >> 6:
            cpus &= ~(1 << (cpu & 63))
        store(others + 8 * k, cpus)
        left |= cpus
    if left and cpu >> 6 < CPU_WORDS:
        _sched_setaffinity((0, 8 * CPU_WORDS, others))


def worker(slot: int, _b: int, _c: int, _d: int) -> int:
    """What a worker thread runs: it never returns."""
    services, number = load(slot + 8 * SLOT_SERVICES), load(slot + 8 * SLOT_NUMBER)
    every, others = _all_room(), _other_room()
    for k in range(CPU_WORDS):
        store(every + 8 * k, 0)
    _sched_getaffinity((0, 8 * CPU_WORDS, every))
    seen = 0
    while True:
        _await_turn(services, slot, seen)
        seen = atomic_load(services + 8 * TEAM_TURN)
        cpu = load(services + 8 * TEAM_CPU)
        if number < load(services + 8 * TEAM_WANTED) and _sched_getcpu((0,)) & 0xFFFFFFFF == cpu:
            _leave_cpu(cpu, every, others)
        atomic_add(services + 8 * TEAM_INSIDE, 1)
        if atomic_load(services + 8 * TEAM_OPEN) == 1 and number < load(services + 8 * TEAM_WANTED):
            _take_chunks(services, number + 1)
        atomic_add(services + 8 * TEAM_INSIDE, -1)


@inner
def _enlist(services: int, wanted: int) -> int:
    """Starts workers up to a number; gives how many there are."""
    there = load(services + 8 * TEAM_WORKERS)
    wanted = min(wanted, MAX_WORKERS)
    if there >= wanted:
        return there
    thread = _word()
    every, before = _signals_room(), _signals_room()
    _sigfillset((every,))
    _pthread_sigmask((_SIG_SETMASK, every, before))
    while there < wanted:
        slot = services + 8 * (TEAM_SLOTS + SLOT_WORDS * there)
        store(slot + 8 * SLOT_ASLEEP, 0)
        store(slot + 8 * SLOT_SERVICES, services)
        store(slot + 8 * SLOT_NUMBER, there)
        _sem_init((slot + 8 * SLOT_SEMAPHORE, 0, 0))
        if _pthread_create((thread, 0, load(services + 8 * WORKER_CODE), slot)) & 0xFFFFFFFF:
            break
        there += 1
    _pthread_sigmask((_SIG_SETMASK, before, 0))
    store(services + 8 * TEAM_WORKERS, there)
    return there


@inner
def _is_ready(services: int, helpers: int, worth: int) -> bool:
    """Whether to share a walk now: there is much work, a worker is awake, or it is time to wake one."""
    if worth >= WORTH_WAKING:
        return True
    for k in range(helpers):
        if atomic_load(services + 8 * (TEAM_SLOTS + SLOT_WORDS * k + SLOT_ASLEEP)) == 0:
            return True
    passed = load(services + 8 * TEAM_PASSED) + 1
    store(services + 8 * TEAM_PASSED, passed)
    return passed % OFTEN == 0


@inner
def _run_together(services: int, walk: int, pointers: int, helpers: int, chunks: int) -> None:
    """Shares a walk with so many workers, in so many chunks for each thread; the team is this caller's."""
    store(services + 8 * TEAM_WALK, walk)
    store(services + 8 * TEAM_POINTERS, pointers)
    store(services + 8 * TEAM_CHUNKS, chunks)
    store(services + 8 * TEAM_WANTED, helpers)
    store(services + 8 * TEAM_CPU, _sched_getcpu((0,)) & 0xFFFFFFFF)
    for thread in range(helpers + 1):
        store(_taken(services, thread), 0)
    atomic_swap(services + 8 * TEAM_OPEN, 1)
    atomic_add(services + 8 * TEAM_TURN, 1)
    for k in range(helpers):
        slot = services + 8 * (TEAM_SLOTS + SLOT_WORDS * k)
        if atomic_replace(slot + 8 * SLOT_ASLEEP, 1, 0):
            _sem_post((slot + 8 * SLOT_SEMAPHORE,))
    _take_chunks(services, types.int64(0))
    atomic_swap(services + 8 * TEAM_OPEN, 0)
    spins = 0
    while atomic_load(services + 8 * TEAM_INSIDE) != 0:
        _relax((0,))
        spins += 1
        if spins > 1000:
            _sched_yield((0,))


@inner
def launch(services: int, walk: int, pointers: int, threads: int) -> int:
    """Calls a walk's entry on the operands at `pointers`, with at most so many threads."""
    worth = load(walk + 8 * W_WORK) // load(services + 8 * MIN_WORK)
    small = load(walk + 8 * W_OPERANDS) <= MAX_POINTERS and load(walk + 8 * W_AXES) <= MAX_AXES
    count, shared = min(threads, worth), False
    if count > 1 and small and atomic_swap(services + 8 * TEAM_BUSY, 1) == 0:
        helpers = min(_enlist(services, count - 1), count - 1)
        if _is_ready(services, helpers, worth):
            chunks = min(max(worth // count, 2), CHUNKS)
            _run_together(services, walk, pointers, helpers, chunks)
            shared = True
        atomic_swap(services + 8 * TEAM_BUSY, 0)
    if not shared:
        dims, steps = load(walk + 8 * W_DIMS), load(walk + 8 * W_STEPS)
        invoke(load(walk + 8 * W_ENTRY), (pointers, dims, steps, walk + 8 * W_AXES))
    return 0
