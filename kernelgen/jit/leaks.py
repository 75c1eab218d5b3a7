"""Looks for Tensors that outlive the recording they belong to: in globals, attributes, lists."""

from __future__ import annotations

import contextvars
import gc
import types
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kernelgen.base.errors import TapeError
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor

_checking: contextvars.ContextVar[bool] = contextvars.ContextVar("kernelgen_check_leaks", default=False)


@contextmanager
def check_leaks() -> Iterator[None]:
    """In this block, a traced function that leaves a Tensor behind raises an error.

    A Tensor stands for a value while its function is recorded, and for nothing afterwards. One that was put
    into a global, an attribute or a list would fail later, far from the line that put it there; here the
    trace fails at once. Each trace looks at all objects of the process, so this is for debugging.

    Raises:
        TapeError: from the function's first call, naming the line and what holds the Tensor.

    Example:
        >>> with kg.check_leaks():
        ...     f(x)
    """
    token = _checking.set(True)
    try:
        yield
    finally:
        _checking.reset(token)


def look_for_leaks(tape: Tape, name: str) -> None:
    """Raises TapeError for a Tensor of a tape that has ended, where `check_leaks` asks for it."""
    if not _checking.get():
        return
    gc.collect()
    leaked = [o for o in gc.get_objects() if issubclass(type(o), Tensor) and o.tape is tape]
    if not leaked:
        return
    tensor = leaked[0]
    held = [h for h in gc.get_referrers(tensor) if h is not leaked and not isinstance(h, types.FrameType)]
    count = f"{len(leaked)} Tensors" if len(leaked) > 1 else "a Tensor"
    raise TapeError(
        f"{name}() left {count} behind: {tensor!r}, held by {_holder(tensor, held)}",
        where=tensor.node.where,
        hint="Return the value instead of storing it; what is stored while recording has no value later.",
    )


def _holder(tensor: Tensor, held: list[Any]) -> str:
    for holder in held:
        if isinstance(holder, dict):
            key = next((k for k, v in holder.items() if v is tensor), None)
            return f"a dict or object under {key!r}"
        if isinstance(holder, types.CellType):
            return "a closure"
        if isinstance(holder, (list, tuple, set)):
            return f"a {type(holder).__name__} of {len(holder)}"
    return f"an object of type {type(held[0]).__name__}" if held else "an object that is not tracked"
