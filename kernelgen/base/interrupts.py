"""Signals that arrive where an exception would leave things half done wait until they are done.

A signal handler of Python's, such as the one that raises KeyboardInterrupt, runs between any two
instructions. In the middle of llvmlite's wrappers its exception can lose or free twice what LLVM owns,
which ends the process; a module that is imported only in part stays so.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import signal
else:
    import _signal as signal  # What signal makes enumerations of, which takes it a millisecond.

Handler = Callable[[int, FrameType | None], Any]


class Deferred:
    """Within this context the main thread runs no signal handler; those that were due run at its end."""

    def __init__(self) -> None:
        self._handlers: dict[int, Handler] = {}
        self._due: list[tuple[int, FrameType | None]] = []
        self._within = True

    def __enter__(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            return  # Python runs handlers in the main thread alone.
        for number in _numbers():
            handler = signal.getsignal(number)
            if callable(handler):
                self._handlers[number] = handler
                signal.signal(number, self._take)

    def __exit__(self, *_: object) -> None:
        self._within = False
        try:
            for number, handler in self._handlers.items():
                signal.signal(number, handler)
        finally:
            for number, frame in self._due:
                self._handlers[number](number, frame)

    def _take(self, number: int, frame: FrameType | None) -> None:
        if self._within:
            self._due.append((number, frame))
        else:  # It came while the handlers were put back.
            self._handlers[number](number, frame)


@functools.cache
def _numbers() -> tuple[int, ...]:
    return tuple(sorted(signal.valid_signals()))
