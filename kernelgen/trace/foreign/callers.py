"""Whether the line of Python that runs calls a function itself, or compiled code does that it called.

Compiled code takes what `np.empty` returns for an array without a look at it, and reads memory that a Tensor
does not have. Such code has no frame, so the frame on top is that of the Python code which called it; there,
the call that is being run names another function.
"""

from __future__ import annotations

import functools
from types import CodeType, FrameType
from typing import Any

from kernelgen.base.bytecode import instructions

_CALLS = frozenset({"CALL", "CALL_KW", "CALL_FUNCTION_EX"})
_BUILTIN = frozenset({"map", "tuple", "list", "set", "dict", "zip", "sorted", "next", "sum"})
"""Functions of Python that may call what they are given, and only pass on what it returns."""


def is_called_by(frame: FrameType, name: str, function: Any) -> bool:
    """Whether a frame's own code calls a function now.

    Args:
        frame: the innermost frame below the function's.
        name: the name by which modules know the function.
        function: the function.
    """
    call, callee = _callee(frame.f_code, frame.f_lasti)
    if callee == name:
        return True
    if not call or callee in _BUILTIN:  # An iteration, over `map(np.asarray, ...)` for instance.
        code = frame.f_code
        return name in (*code.co_names, *code.co_varnames, *code.co_freevars)
    if callee in frame.f_code.co_names or not callee:
        return bool(callee) and frame.f_globals.get(callee) is function
    return frame.f_locals.get(callee) is function


@functools.lru_cache(512)
def _callee(code: CodeType, offset: int) -> tuple[bool, str]:
    """Whether the instruction is a call, and the last name in what it calls: `empty` of `np.empty`."""
    before = [i for i in instructions(code) if i.offset <= offset and i.opname != "CACHE"]
    if not before or before[-1].opname not in _CALLS:
        return False, ""
    place = before[-1].positions
    if place is None or place.lineno is None or place.end_lineno is None:
        return True, ""
    best, end = "", (0, 0)
    for instruction in before[:-1]:
        at = instruction.positions
        if at is None or at.end_lineno is None or at.end_col_offset is None:
            continue
        if (at.lineno, at.col_offset) != (place.lineno, place.col_offset):
            continue
        stop = (at.end_lineno, at.end_col_offset)
        if (
            isinstance(instruction.argval, str)
            and instruction.opname.startswith("LOAD_")
            and end <= stop < (place.end_lineno, place.end_col_offset or 0)
        ):
            best, end = instruction.argval, stop
    return True, best
