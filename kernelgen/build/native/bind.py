"""The arguments of a native call: from a vectorcall's array to an object and an address for each operand.

What is not served here (a wrong dtype, another kind of number, a name that there is not) is left to Python,
which converts it or says what is wrong.
"""

from __future__ import annotations

from numba import types

from kernelgen.build.native.access import (
    external,
    inner,
    load,
    load_double,
    load_int,
    stack,
    store,
    store_double,
    store_single,
)
from kernelgen.runtime import layout as at

_tuple_get, _tuple_size = external("PyTuple_GetItem"), external("PyTuple_Size")
_as_double, _as_long = external("PyLong_AsDouble", types.float64), external("PyLong_AsLongAndOverflow")
_error_occurred, _error_clear = external("PyErr_Occurred"), external("PyErr_Clear")
_word = stack(1)


@inner
def kind_of(value: int) -> int:
    """The address of an object's type."""
    return load(value + at.OB_TYPE)


@inner
def gather(record: int, args: int, count: int, names: int, objects: int) -> bool:
    """Fills in an object for each input and output, 0 for an output that is to be made."""
    services = load(record + 8 * at.R_SERVICES)
    inputs, outputs = load(record + 8 * at.R_INPUTS), load(record + 8 * at.R_OUTPUTS)
    passed = load(record + 8 * at.R_PASSED)
    if count > passed:
        return False
    first = load(record + 8 * at.R_ARGUMENTS) + 8 * at.A_CAPTURED
    for k in range(inputs):
        store(objects + 8 * k, load(first + 8 * at.ARGUMENT_WORDS * k))
    for j in range(outputs):
        store(objects + 8 * (inputs + j), 0)
    for k in range(count):
        store(objects + 8 * k, load(args + 8 * k))
    if names:
        for j in range(_tuple_size((names,))):
            name, value = _tuple_get((names, j)), load(args + 8 * (count + j))
            if name == load(services + 8 * at.OUT):
                if not _gather_outputs(services, outputs, value, objects + 8 * inputs):
                    return False
            elif not _gather_named(record, passed, name, value, objects):
                return False
    missing = 0
    for k in range(passed):
        missing += load(objects + 8 * k) == 0
    return missing == 0


@inner
def _gather_named(record: int, passed: int, name: int, value: int, objects: int) -> bool:
    first = load(record + 8 * at.R_ARGUMENTS) + 8 * at.A_NAME
    for k in range(passed):
        if load(first + 8 * at.ARGUMENT_WORDS * k) == name:
            if load(objects + 8 * k):
                return False
            store(objects + 8 * k, value)
            return True
    return False


@inner
def _gather_outputs(services: int, outputs: int, value: int, objects: int) -> bool:
    none = load(services + 8 * at.NONE)
    if value == none:
        return True
    if kind_of(value) != load(services + 8 * at.TUPLE):
        store(objects, value)
        return outputs == 1
    if _tuple_size((value,)) != outputs:
        return False
    for j in range(outputs):
        item = _tuple_get((value, j))
        store(objects + 8 * j, 0 if item == none else item)
    return True


@inner
def locate(record: int, objects: int, pointers: int, values: int) -> bool:
    """Fills in an address for each operand that there is; `values` has a word of room for each input."""
    services = load(record + 8 * at.R_SERVICES)
    ndarray = load(services + 8 * at.NDARRAY)
    inputs, outputs = load(record + 8 * at.R_INPUTS), load(record + 8 * at.R_OUTPUTS)
    argument, result = load(record + 8 * at.R_ARGUMENTS), load(record + 8 * at.R_RESULTS)
    for k in range(inputs):
        value = load(objects + 8 * k)
        if kind_of(value) == ndarray:
            if (
                load(value + at.ARRAY_DESCR) != load(argument + 8 * at.A_DESCR)
                or load_int(value + at.ARRAY_RANK) != load(argument + 8 * at.A_RANK)
                or load_int(value + at.ARRAY_FLAGS) & at.ALIGNED == 0
            ):
                return False
            store(pointers + 8 * k, load(value + at.ARRAY_DATA))
        elif not _locate_number(services, argument, value, pointers + 8 * k, values + 8 * k):
            return False
        argument += 8 * at.ARGUMENT_WORDS
    wanted = at.ALIGNED | at.WRITEABLE
    for j in range(outputs):
        value = load(objects + 8 * (inputs + j))
        if value:
            if (
                kind_of(value) != ndarray
                or load(value + at.ARRAY_DESCR) != load(result + 8 * at.O_DESCR)
                or load_int(value + at.ARRAY_FLAGS) & wanted != wanted
            ):
                return False
            store(pointers + 8 * (inputs + j), load(value + at.ARRAY_DATA))
        result += 8 * at.RESULT_WORDS
    return True


@inner
def _locate_number(services: int, argument: int, value: int, pointer: int, room: int) -> bool:
    """A NumPy scalar of the very type, or a Python number, stored in `room`."""
    if load(argument + 8 * at.A_RANK):
        return False
    kind, numbers = kind_of(value), load(argument + 8 * at.A_NUMBERS)
    if kind == load(argument + 8 * at.A_SCALAR):
        store(pointer, value + at.FIRST_VALUE)
        return True
    store(pointer, room)
    if numbers == at.AS_FLOAT32 or numbers == at.AS_FLOAT64:
        if kind == load(services + 8 * at.FLOAT):
            number = load_double(value + at.FIRST_VALUE)
        elif kind == load(services + 8 * at.INT):
            number = _as_double((value,))
            if number == -1.0 and _error_occurred((0,)):
                _error_clear((0,))
                return False
        else:
            return False
        if numbers == at.AS_FLOAT32:
            store_single(room, number)
        else:
            store_double(room, number)
        return True
    if numbers == at.AS_INTEGER and kind == load(services + 8 * at.INT):
        overflow = _word()
        store(overflow, 0)
        whole = _as_long((value, overflow))
        store(room, whole)
        return (
            load_int(overflow) == 0
            and load(argument + 8 * at.A_LOW) <= whole
            and whole <= load(argument + 8 * at.A_HIGH)
        )
    return False
