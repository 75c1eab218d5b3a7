"""A kernel's call without Python: checks, new outputs, the walk over the elements, the result.

Two ways lead to the machine code of the elements. The flat one serves operands of one shape whose elements
follow each other, in one axis, whatever their sizes. The other compares shapes and strides with the plans
that Python made for layouts seen before. What neither serves goes to Python, which makes a plan for the
next time, copies what overlaps, or says what is wrong.

The functions of CPython and NumPy are those of their public C API; of their structs, only the heads of
arrays, of floats and of NumPy's scalars are read.
"""

from __future__ import annotations

from numba import types

from kernelgen.build.native.access import external, inner, invoke, load, load_int, stack, store
from kernelgen.build.native.bind import gather, kind_of, locate
from kernelgen.build.native.pool import HEAD, PAGE
from kernelgen.build.native.team import launch
from kernelgen.runtime import layout as at

MISS = -1
"""No result yet: Python is to see the call. 0 is an error that is set; anything else is the result."""
NEAR_AHEAD, NEAR_BEHIND, PLACES = 512, 128, 448
"""Bytes: how far ahead of an input, or behind one, an output is not to start; the step of what is tried."""
RELEASE_WORK = 1 << 15
"""Additions from which a call lets other Python threads run."""
FEW_ARGUMENTS = 255
"""Arguments that are handed to Python from the stack; more are copied to the heap."""

_increase, _decrease = external("Py_IncRef"), external("Py_DecRef")
_vectorcall = external("PyObject_Vectorcall")
_tuple_new, _tuple_set = external("PyTuple_New"), external("PyTuple_SetItem")
_tuple_size = external("PyTuple_Size")
_save, _restore = external("PyEval_SaveThread"), external("PyEval_RestoreThread")
_collector_off, _collector_on = external("PyGC_Disable", types.int32), external("PyGC_Enable", types.int32)
_weak_reference, _error_clear = external("PyWeakref_NewRef"), external("PyErr_Clear")
_malloc, _free, _no_memory = external("malloc"), external("free"), external("PyErr_NoMemory")
_moved_room, _pins_room = stack(FEW_ARGUMENTS + 1), stack(at.MAX_OPERANDS)
_objects_room, _pointers_room = stack(at.MAX_OPERANDS), stack(at.MAX_OPERANDS)
_values_room, _steps_room, _walk_room = stack(at.MAX_OPERANDS), stack(at.MAX_OPERANDS), stack(at.WALK_WORDS)
_key_room, _dims_room, _operands_room = stack(at.MAX_KEY), stack(1), stack(at.MAX_POINTERS)


def call(kernel: int, args: int, flags: int, names: int) -> int:
    """The vectorcall of a kernel: `PyObject *(PyObject *, PyObject *const *, size_t, PyObject *)`."""
    kind = load(kernel + at.OB_TYPE)
    record = load(kernel + load(kind + at.TP_VECTORCALL_OFFSET) + 8)
    count = flags & 0x7FFFFFFFFFFFFFFF
    objects, pointers, values = _objects_room(), _pointers_room(), _values_room()
    if (
        load(load(record + 8 * at.R_SERVICES) + 8 * at.INTERPRETS) == 0
        and gather(record, args, count, names, objects)
        and locate(record, objects, pointers, values)
    ):
        result = _serve_flat(record, objects, pointers) if load(record + 8 * at.R_FLAT) else MISS
        if result == MISS:
            result = _serve_planned(record, objects, pointers)
        if result != MISS:
            return result
    return _leave_to_python(kernel, record, args, count, names)


def launch_with_pointers(services: int, walk: int, pointers: int, threads: int) -> int:
    """Runs a walk that Python bound, on at most so many threads; Python's lock is not held."""
    return launch(services, walk, pointers, threads)


@inner
def _leave_to_python(kernel: int, record: int, args: int, count: int, names: int) -> int:
    """Calls the Python function of the record with the kernel before the arguments."""
    total = count
    if names:
        total += _tuple_size((names,))
    moved = _moved_room() if total <= FEW_ARGUMENTS else _malloc((8 * total + 8,))
    if moved == 0:
        return _no_memory((0,))
    store(moved, kernel)
    for k in range(total):
        store(moved + 8 * k + 8, load(args + 8 * k))
    result = _vectorcall((load(record + 8 * at.R_FALLBACK), moved, count + 1, names))
    if total > FEW_ARGUMENTS:
        _free((moved,))
    return result


# Arrays of one shape.


@inner
def _size_of(array: int, rank: int) -> int:
    size, dims = 1, load(array + at.ARRAY_DIMS)
    for a in range(rank):
        size *= load(dims + 8 * a)
    return size


@inner
def _alike(array: int, lead: int, rank: int) -> bool:
    """Whether an array has the shape of `lead`, and is contiguous if it has several axes."""
    if load_int(array + at.ARRAY_RANK) != rank:
        return False
    dims, wanted = load(array + at.ARRAY_DIMS), load(lead + at.ARRAY_DIMS)
    for a in range(rank):
        if load(dims + 8 * a) != load(wanted + 8 * a):
            return False
    return rank == 1 or load_int(array + at.ARRAY_FLAGS) & at.C_CONTIGUOUS != 0


@inner
def _step_of(array: int, rank: int, item: int) -> int:
    return load(load(array + at.ARRAY_STRIDES)) if rank == 1 else item


@inner
def _meet(start: int, step: int, item: int, other: int, other_step: int, other_item: int, last: int) -> bool:
    """Whether two runs of `last + 1` elements have bytes in common, by their first and last bytes."""
    low, high = start + min(0, step * last), start + max(0, step * last) + item
    other_low = other + min(0, other_step * last)
    other_high = other + max(0, other_step * last) + other_item
    return low < other_high and other_low < high


@inner
def _serve_flat(record: int, objects: int, pointers: int) -> int:
    inputs, outputs = load(record + 8 * at.R_INPUTS), load(record + 8 * at.R_OUTPUTS)
    arguments, results = load(record + 8 * at.R_ARGUMENTS), load(record + 8 * at.R_RESULTS)
    rank, lead = load(record + 8 * at.R_RANK), load(objects + 8 * load(record + 8 * at.R_LEAD))
    steps = _steps_room()
    for k in range(inputs):
        step, argument = 0, arguments + 8 * at.ARGUMENT_WORDS * k
        if load(argument + 8 * at.A_RANK):
            array = load(objects + 8 * k)
            if not _alike(array, lead, rank):
                return MISS
            step = _step_of(array, rank, load(argument + 8 * at.A_ITEM))
        store(steps + 8 * k, step)
    for j in range(outputs):
        array = load(objects + 8 * (inputs + j))
        step = load(results + 8 * (at.RESULT_WORDS * j + at.O_ITEM))
        if array:
            if not _alike(array, lead, rank):
                return MISS
            step = _step_of(array, rank, step)
        store(steps + 8 * (inputs + j), step)
    size = _size_of(lead, rank)
    if not _flat_apart(record, objects, pointers, steps, size):
        return MISS
    dims = load(lead + at.ARRAY_DIMS)
    for j in range(outputs):
        if load(objects + 8 * (inputs + j)) == 0:
            result = results + 8 * at.RESULT_WORDS * j
            nbytes = size * load(result + 8 * at.O_ITEM)
            array = _new_array(record, pointers, load(result + 8 * at.O_DESCR), rank, dims, 0, nbytes)
            if array == 0:
                _drop_new(objects + 8 * inputs, j)
                return 0
            store(pointers + 8 * (inputs + j), load(array + at.ARRAY_DATA))
            _keep_new(objects + 8 * (inputs + j), array)
    if size:
        _run_flat(record, objects, pointers, steps, size, inputs + outputs)
    return _finish(record, objects + 8 * inputs, outputs)


@inner
def _flat_apart(record: int, objects: int, pointers: int, steps: int, size: int) -> bool:
    """Whether no given output shares memory with another operand, but with an input that is that array."""
    inputs, outputs = load(record + 8 * at.R_INPUTS), load(record + 8 * at.R_OUTPUTS)
    arguments, results = load(record + 8 * at.R_ARGUMENTS), load(record + 8 * at.R_RESULTS)
    for j in range(outputs):
        if load(objects + 8 * (inputs + j)) == 0:
            continue
        start, step = load(pointers + 8 * (inputs + j)), load(steps + 8 * (inputs + j))
        result = results + 8 * at.RESULT_WORDS * j
        item = load(result + 8 * at.O_ITEM)
        if -item < step < item and size > 1:
            return False
        for k in range(inputs):
            argument = arguments + 8 * at.ARGUMENT_WORDS * k
            other, other_step = load(pointers + 8 * k), load(steps + 8 * k)
            same = load(argument + 8 * at.A_DESCR) == load(result + 8 * at.O_DESCR)
            if start == other and step == other_step and same:
                continue
            if _meet(start, step, item, other, other_step, load(argument + 8 * at.A_ITEM), size - 1):
                return False
        for i in range(j):
            if load(objects + 8 * (inputs + i)):
                other, other_step = load(pointers + 8 * (inputs + i)), load(steps + 8 * (inputs + i))
                other_item = load(results + 8 * (at.RESULT_WORDS * i + at.O_ITEM))
                if _meet(start, step, item, other, other_step, other_item, size - 1):
                    return False
    return True


@inner
def _run_flat(record: int, objects: int, pointers: int, steps: int, size: int, operands: int) -> None:
    walk, dims = _walk_room(), _dims_room()
    store(dims, size)
    store(walk + 8 * at.W_ENTRY, load(record + 8 * at.R_ENTRY))
    store(walk + 8 * at.W_AXES, 1)
    store(walk + 8 * at.W_DIMS, dims)
    store(walk + 8 * at.W_STEPS, steps)
    store(walk + 8 * at.W_OPERANDS, operands)
    store(walk + 8 * at.W_SPLIT, 0)
    store(walk + 8 * at.W_WORK, size * load(record + 8 * at.R_COST))
    _run(record, objects, walk, pointers)


# Layouts that were planned.


@inner
def _layout_into(key: int, at_word: int, array: int) -> int:
    """Appends an array's rank, extents and strides to a key; gives its new length."""
    rank = load_int(array + at.ARRAY_RANK)
    if at_word + 2 * rank + 1 > at.MAX_KEY:
        return at.MAX_KEY + 1
    dims, strides = load(array + at.ARRAY_DIMS), load(array + at.ARRAY_STRIDES)
    store(key + 8 * at_word, rank)
    for a in range(rank):
        store(key + 8 * (at_word + 1 + a), load(dims + 8 * a))
        store(key + 8 * (at_word + 1 + rank + a), load(strides + 8 * a))
    return at_word + 2 * rank + 1


@inner
def _find_plan(record: int, objects: int) -> int:
    inputs, outputs = load(record + 8 * at.R_INPUTS), load(record + 8 * at.R_OUTPUTS)
    arguments, key, words = load(record + 8 * at.R_ARGUMENTS), _key_room(), 0
    for k in range(inputs):
        if load(arguments + 8 * (at.ARGUMENT_WORDS * k + at.A_RANK)):
            words = _layout_into(key, words, load(objects + 8 * k))
            if words > at.MAX_KEY:
                return 0
    for j in range(outputs):
        array = load(objects + 8 * (inputs + j))
        if array:
            words = _layout_into(key, words, array)
        elif words < at.MAX_KEY:
            store(key + 8 * words, -1)
            words += 1
        if words > at.MAX_KEY:
            return 0
    table = load(record + 8 * at.R_PLAN_TABLE)
    for p in range(load(record + 8 * at.R_PLANS)):
        plan = load(table + 8 * p)
        if load(plan + 8 * at.P_KEY_WORDS) == words:
            other, w = load(plan + 8 * at.P_KEY), 0
            while w < words and load(other + 8 * w) == load(key + 8 * w):
                w += 1
            if w == words:
                return plan
    return 0


@inner
def _planned_apart(record: int, plan: int, objects: int, pointers: int) -> bool:
    """As `_flat_apart`, by the ranges of bytes that the plan knows."""
    inputs, outputs = load(record + 8 * at.R_INPUTS), load(record + 8 * at.R_OUTPUTS)
    arrays, ranges = load(plan + 8 * at.P_ARRAYS), load(plan + 8 * at.P_RANGES)
    for j in range(outputs):
        if load(objects + 8 * (inputs + j)) == 0:
            continue
        mine, start = arrays + 8 * at.ARRAY_WORDS * j, load(pointers + 8 * (inputs + j))
        low, high = start + load(mine + 8 * at.Y_LOW), start + load(mine + 8 * at.Y_HIGH)
        safe = load(mine + 8 * at.Y_SAFE)
        for k in range(inputs):
            other = load(pointers + 8 * k)
            met = other + load(ranges + 16 * k) < high and low < other + load(ranges + 16 * k + 8)
            if met and (other != start or (safe >> k) & 1 == 0):
                return False
        for i in range(j):
            if load(objects + 8 * (inputs + i)):
                its, other = arrays + 8 * at.ARRAY_WORDS * i, load(pointers + 8 * (inputs + i))
                if other + load(its + 8 * at.Y_LOW) < high and low < other + load(its + 8 * at.Y_HIGH):
                    return False
    return True


@inner
def _serve_planned(record: int, objects: int, pointers: int) -> int:
    plan = _find_plan(record, objects)
    if plan == 0 or not _planned_apart(record, plan, objects, pointers):
        return MISS
    inputs, outputs = load(record + 8 * at.R_INPUTS), load(record + 8 * at.R_OUTPUTS)
    results, arrays = load(record + 8 * at.R_RESULTS), load(plan + 8 * at.P_ARRAYS)
    for j in range(outputs):
        if load(objects + 8 * (inputs + j)) == 0:
            mine = arrays + 8 * at.ARRAY_WORDS * j
            array = _new_array(
                record,
                pointers,
                load(results + 8 * (at.RESULT_WORDS * j + at.O_DESCR)),
                load(mine + 8 * at.Y_RANK),
                load(mine + 8 * at.Y_SHAPE),
                load(mine + 8 * at.Y_STRIDES),
                load(mine + 8 * at.Y_BYTES),
            )
            if array == 0:
                _drop_new(objects + 8 * inputs, j)
                return 0
            store(pointers + 8 * (inputs + j), load(array + at.ARRAY_DATA))
            _keep_new(objects + 8 * (inputs + j), array)
    # Other threads may run while the walks do: Python frees a plan only while it has no users.
    store(plan + 8 * at.P_USERS, load(plan + 8 * at.P_USERS) + 1)
    table = load(plan + 8 * at.P_WALK_TABLE)
    for w in range(load(plan + 8 * at.P_WALKS)):
        _run_planned(record, table + 8 * at.WALK_WORDS * w, objects, pointers)
    store(plan + 8 * at.P_USERS, load(plan + 8 * at.P_USERS) - 1)
    return _finish(record, objects + 8 * inputs, outputs)


@inner
def _run_planned(record: int, walk: int, objects: int, pointers: int) -> None:
    operands, sources = _operands_room(), load(walk + 8 * at.W_SOURCES)
    inputs = load(record + 8 * at.R_INPUTS)
    for k in range(load(walk + 8 * at.W_OPERANDS)):
        kind, value = load(sources + 16 * k), load(sources + 16 * k + 8)
        if kind == at.FROM_INPUT:
            value = load(pointers + 8 * value)
        elif kind == at.FROM_OUTPUT:
            value = load(pointers + 8 * (inputs + value))
        store(operands + 8 * k, value)
    _run(record, objects, walk, operands)


# What both have in common.


@inner
def _run(record: int, objects: int, walk: int, pointers: int) -> None:
    services, threads = load(record + 8 * at.R_SERVICES), load(record + 8 * at.R_THREADS)
    if threads == 0:
        threads = load(services + 8 * at.THREADS)
    if load(walk + 8 * at.W_WORK) < RELEASE_WORK:
        launch(services, walk, pointers, 1)
    else:
        pins, operands = _pins_room(), load(record + 8 * at.R_INPUTS) + load(record + 8 * at.R_OUTPUTS)
        for k in range(operands):
            store(pins + 8 * k, _pinned(services, load(objects + 8 * k)))
        state = _save((0,))
        launch(services, walk, pointers, threads)
        _restore((state,))
        for k in range(operands):
            if load(pins + 8 * k):
                _decrease((load(pins + 8 * k),))


@inner
def _pinned(services: int, value: int) -> int:
    """A weak reference to the array that owns an array's memory: `resize` moves no memory that has one.

    0 for numbers, and for new arrays, which nobody else knows.
    """
    ndarray = load(services + 8 * at.NDARRAY)
    if value & 1 or kind_of(value) != ndarray:
        return 0
    base = load(value + at.ARRAY_BASE)
    while base and kind_of(base) == ndarray:
        value = base
        base = load(value + at.ARRAY_BASE)
    collects = _collector_off((0,))
    pin = _weak_reference((value, 0))
    if collects:
        _collector_on((0,))
    if pin == 0:
        _error_clear((0,))
    return pin


@inner
def _new_array(
    record: int, pointers: int, descr: int, rank: int, dims: int, strides: int, nbytes: int
) -> int:
    """A new array, made without a chance for Python code to run: the operands were looked at before.

    Objects that `SetHandler` makes would let the garbage collector run, and with it finalizers.
    """
    services = load(record + 8 * at.R_SERVICES)
    make, ndarray = load(services + 8 * at.NEW_ARRAY), load(services + 8 * at.NDARRAY)
    _increase((descr,))
    if nbytes < load(services + 8 * at.POOL_FROM):
        return invoke(make, (ndarray, descr, rank, dims, strides, 0, 0, 0))
    store(services + 8 * at.POOL_PLACE, _place(pointers, load(record + 8 * at.R_INPUTS)))
    choose, collects = load(services + 8 * at.SET_HANDLER), _collector_off((0,))
    array = 0
    before = invoke(choose, (load(services + 8 * at.HANDLER),))
    if before:
        array = invoke(make, (ndarray, descr, rank, dims, strides, 0, 0, 0))
        after = invoke(choose, (before,))
        _decrease((before,))
        if after:
            _decrease((after,))
    else:
        _decrease((descr,))
    if collects:
        _collector_on((0,))
    return array


@inner
def _place(pointers: int, inputs: int) -> int:
    """The place in a page for an output: one that is a few vectors ahead of as few inputs as can be.

    A load waits for an earlier store whose address has the same 12 low bits ("4K aliasing" in
    https://www.agner.org/optimize/microarchitecture.pdf), so each step of a loop would wait for the last one.
    """
    best, least = HEAD, inputs + 1
    place = HEAD
    while place < PAGE and least:
        met = 0
        for k in range(inputs):
            if (place + NEAR_BEHIND - load(pointers + 8 * k)) & (PAGE - 1) < NEAR_BEHIND + NEAR_AHEAD:
                met += 1
        if met < least:
            best, least = place, met
        place += PLACES
    return best


@inner
def _keep_new(place: int, array: int) -> None:
    """New arrays are marked by the lowest bit of their address, which is the caller's own reference."""
    store(place, array | 1)


@inner
def _drop_new(objects: int, count: int) -> None:
    for j in range(count):
        if load(objects + 8 * j) & 1:
            _decrease((load(objects + 8 * j) - 1,))


@inner
def _owned(services: int, marked: int) -> int:
    """A reference for the caller: to a given array, or to a new one, whose rank 0 makes it a scalar."""
    if marked & 1 == 0:
        _increase((marked,))
        return marked
    array = marked - 1
    if load_int(array + at.ARRAY_RANK):
        return array
    return invoke(load(services + 8 * at.RETURN_SCALAR), (array,))


@inner
def _finish(record: int, objects: int, outputs: int) -> int:
    services, make = load(record + 8 * at.R_SERVICES), load(record + 8 * at.R_MAKE)
    if make == 0:
        return _owned(services, load(objects))
    group = _tuple_new((outputs,))
    if group == 0:
        _drop_new(objects, outputs)
        return 0
    for j in range(outputs):
        item = _owned(services, load(objects + 8 * j))
        if item == 0:
            _decrease((group,))
            _drop_new(objects + 8 * (j + 1), outputs - j - 1)
            return 0
        _tuple_set((group, j, item))
    arguments = _dims_room()
    store(arguments, group)
    named = _vectorcall((make, arguments, 1, 0))
    _decrease((group,))
    return named
