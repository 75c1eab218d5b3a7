"""The tapes that a thread records on at the moment."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kernelgen.base.errors import Refusal, TapeError

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape


class _Active(threading.local):
    """The tapes that this thread has entered, innermost last."""

    def __init__(self) -> None:
        self.tapes: list[Tape] = []


active = _Active()


def _keep(error: Refusal) -> None:
    if active.tapes:
        active.tapes[-1]._refused.append(error)


Refusal.notice = staticmethod(_keep)


def active_tape() -> Tape:
    """The innermost tape of this thread.

    Raises:
        TapeError: when none is open.
    """
    if not active.tapes:
        raise TapeError("no tape is recording", hint="Open one: `with kg.Tape() as tape:`.")
    return active.tapes[-1]


def recording_tape() -> Tape | None:
    """The innermost tape of this thread, if there is one."""
    return active.tapes[-1] if active.tapes else None


def records_function() -> bool:
    """Whether this thread runs a function to record it; the arrays that it makes are its own.

    Those of a `with Tape()` block stay the user's, who may change them between the calls of the kernel.
    """
    return bool(active.tapes) and all(tape.is_of_function for tape in active.tapes)


def paused(function: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
    """Calls a function as if this thread had no tape."""
    if not active.tapes:
        return function(*args, **kwargs)
    tapes, active.tapes = active.tapes, []
    try:
        return function(*args, **kwargs)
    finally:
        active.tapes = tapes
