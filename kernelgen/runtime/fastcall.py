"""The short way into a kernel: its entry as a real `np.ufunc`, behind checks written for its arguments.

A kernel whose outputs have the broadcast shape of all its inputs has a ufunc's meaning, and its entry has
the signature of a ufunc's inner loop. NumPy then allocates, broadcasts and handles overlap in C. The
checks are Python source for this kernel's dtypes and ranks; whatever does not pass them, or makes
NumPy raise, goes the general way, which says what is wrong.

The C function is `PyUFunc_FromFuncAndData` of NumPy's C API
(https://numpy.org/doc/stable/reference/c-api/ufunc.html), found in the capsule of `_UFUNC_API`.
"""

from __future__ import annotations

import ctypes
import importlib
from collections.abc import Callable
from typing import Any

import numpy as np

from kernelgen.runtime import interpreter, threads
from kernelgen.runtime.program import Program

MAX_OPERANDS = 32
"""NumPy 2.0's limit of operands in a ufunc."""
ALWAYS = 4096
"""Elements up to which NumPy's own loops over axes are good enough for any layout."""


def short_call(program: Program, address: int, outputs: Any, number: int | None) -> Callable[..., Any] | None:
    """A `__call__` for a kernel's own class; None where the kernel is no ufunc.

    It leaves what it does not serve to the method `call_generally(args, out, named)`.

    Args:
        program: the kernel.
        address: its entry.
        outputs: makes the result of several outputs from a tuple.
        number: the kernel's own number of threads.
    """
    if not _is_ufunc(program):
        return None
    namespace = {
        "array": np.ndarray,
        "ufunc": make_ufunc(program, address),
        "missing": object(),
        "blocks": interpreter.blocks,
        "single": _single(number),
        "outputs": outputs,
        **{f"t{k}": p.dtype for k, p in enumerate(program.parameters)},
        "tout": program.results[0].dtype,
    }
    exec(compile(_source(program), f"<call of {program.name}>", "exec"), namespace)
    call: Callable[..., Any] = namespace["__call__"]
    return call


def _is_ufunc(program: Program) -> bool:
    if len(program.nests) != 1 or interpreter.PROCESS_INTERPRETS:
        return False
    (nest,) = program.nests
    count = len(program.parameters)
    if len(nest.pointers) > MAX_OPERANDS or any(p.captured is not None for p in program.parameters):
        return False
    reads, writes = nest.pointers[:count], nest.pointers[count:]
    in_order = all(
        p.role in ("input", "scalar") and p.input == k and p.axes == tuple(range(program.parameters[k].ndim))
        for k, p in enumerate(reads)
    )
    arrays = {k for k, p in enumerate(program.parameters) if p.ndim}
    everywhere = all({leaf[0] for leaf in r.leaves} == arrays for r in program.results)
    return (
        in_order
        and len(reads) == count
        and bool(arrays)
        and everywhere
        and [p.output for p in writes] == list(range(len(program.results)))
    )


def _single(number: int | None) -> Callable[[], bool]:
    return lambda: (number or threads.get_num_threads()) == 1


def make_ufunc(program: Program, address: int) -> np.ufunc:
    """A ufunc of one loop at an address, which must stay valid as long as the ufunc lives."""
    dtypes = [p.dtype for p in program.parameters] + [r.dtype for r in program.results]
    keep = (
        (ctypes.c_void_p * 1)(address),
        (ctypes.c_void_p * 1)(None),
        ctypes.create_string_buffer(bytes(d.num for d in dtypes)),
        ctypes.c_char_p(program.name.encode()),
        ctypes.c_char_p(b""),
    )
    functions, data, kinds, name, doc = keep
    nin, nout = len(program.parameters), len(program.results)
    ufunc: Any = _from_func_and_data()(functions, data, kinds, 1, nin, nout, -1, name, doc, 0)
    _ALIVE[id(ufunc)] = keep
    result: np.ufunc = ufunc
    return result


_ALIVE: dict[int, Any] = {}
"""What NumPy only points to, for each ufunc; a few bytes each, so they are never taken away."""


def _from_func_and_data() -> Any:
    core: Any = importlib.import_module("numpy._core._multiarray_umath")
    get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
    get_pointer.restype, get_pointer.argtypes = ctypes.c_void_p, (ctypes.py_object, ctypes.c_char_p)
    table = get_pointer(core._UFUNC_API, None)
    slots = ctypes.cast(table, ctypes.POINTER(ctypes.c_void_p))
    kind = ctypes.PYFUNCTYPE(
        ctypes.py_object,
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_int,
        ctypes.c_int,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_char_p,
        ctypes.c_int,
    )
    return kind(slots[1])


def _source(program: Program) -> str:
    """The checks as Python source; names are numbered, so nothing of the user's is in it."""
    names = [f"a{k}" for k in range(len(program.parameters))]
    arrays = [(n, p) for n, p in zip(names, program.parameters, strict=True) if p.ndim]
    lead, rank = max(arrays, key=lambda item: item[1].ndim)[0], max(p.ndim for _, p in arrays)
    checks = []
    for k, (name, parameter) in enumerate(zip(names, program.parameters, strict=True)):
        check = f"type({name}) is array and {name}.dtype is t{k} and {name}.ndim == {parameter.ndim}"
        if parameter.ndim == 0 and parameter.dtype.kind == "f":
            check = f"(type({name}) is float or {check})"
        checks.append(check)
    limit = threads.MIN_WORK // program.nests[0].cost
    serves = [f"({lead}.size < {limit} or single())"]
    extent = "shape" if rank > 1 else "size"
    same = [f"{n}.{extent} == {lead}.{extent}" for n, p in arrays if n != lead]
    if rank > 1:
        dense = " and ".join([*same, *(f"{n}.flags.c_contiguous" for n, _ in arrays)])
        serves.append(f"({lead}.size <= {ALWAYS} or ({dense}))")
    given = [
        "type(out) is array",
        "out.dtype is tout",
        f"out.ndim == {rank}",
        f"out.{extent} == {lead}.{extent}",
        *same,
    ]
    arguments = ", ".join(names)
    several = len(program.results) > 1
    lines = [
        f"def __call__(self, {', '.join(f'{n}=missing' for n in names)}, /, *rest, out=None, **named):",
        f"    if not rest and not named and not blocks.count and {' and '.join([*checks, *serves])}:",
        "        try:",
        "            if out is None:",
        f"                return {'outputs' if several else ''}(ufunc({arguments}))",
        f"            if {'False' if several else ' and '.join(given)}:",
        f"                return ufunc({arguments}, out=out)",
        "        except (TypeError, ValueError):",
        "            pass",
        f"    given = tuple([a for a in ({arguments},) if a is not missing])",
        "    return self.call_generally(given + rest, out, named)",
    ]
    return "\n".join(lines)
