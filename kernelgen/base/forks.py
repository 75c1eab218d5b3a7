"""A process forks between builds, never within one.

A forked child has one thread. Locks that other threads held stay held in it for ever, those of the compiler
among them, which nobody here could release. So a fork waits for the builds that are running, and builds wait
for a fork.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator

PATIENCE = 30.0
"""Seconds that a fork waits for builds; then it goes ahead, as any fork would."""


class Gate:
    """Counts the builds that run, and lets a fork wait for them."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._mine = threading.local()
        self._renew()
        self.close_first("kernelgen")

    def close_first(self, library: str) -> None:
        """Closes the gate before `library`, which was just imported, does what it does before a fork.

        What was registered last runs first; a library that takes a lock which builds need would keep them
        from ending, if it came before the gate.
        """
        if library not in self._known and hasattr(os, "register_at_fork"):
            self._known.add(library)
            os.register_at_fork(before=self._close, after_in_parent=self._open, after_in_child=self._renew)

    def _renew(self) -> None:
        self._changed = threading.Condition()
        self._running, self._closed_by = 0, 0

    @contextlib.contextmanager
    def building(self) -> Iterator[None]:
        """Around a build, or the loading of one; may be nested."""
        with self._changed:
            self._running += 1
        self._mine.depth = getattr(self._mine, "depth", 0) + 1
        try:
            yield
        finally:
            self._mine.depth -= 1
            with self._changed:
                self._running -= 1
                self._changed.notify_all()

    def _close(self) -> None:
        self._changed.acquire()
        if self._closed_by == threading.get_ident():
            self._changed.release()
            return
        mine = getattr(self._mine, "depth", 0)  # A build that forks itself cannot wait for itself.
        self._changed.wait_for(lambda: self._running <= mine, PATIENCE)
        self._closed_by = threading.get_ident()

    def _open(self) -> None:
        if self._closed_by == threading.get_ident():
            self._closed_by = 0
            self._changed.release()


gate = Gate()


class Lock:
    """A lock that is free in a forked child, whichever thread of the parent held it."""

    def __init__(self) -> None:
        self._renew()
        after_fork(self._renew)

    def _renew(self) -> None:
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def after_fork(renew: Callable[[], None]) -> None:
    """Calls `renew` in each forked child, to replace locks that a thread of the parent may have held."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=renew)
