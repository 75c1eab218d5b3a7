"""Values by key, of which the ones used lately are kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

from kernelgen.base.forks import after_fork

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Values by key; threads may share it, and forked children may use it.

    Args:
        limit: how many are kept; the one that was not used for longest goes first.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._known: OrderedDict[K, V] = OrderedDict()
        self._renew_lock()
        after_fork(self._renew_lock)

    def _renew_lock(self) -> None:
        self._lock = threading.Lock()

    def get(self, key: K) -> V | None:
        """The value of a key, if it is kept."""
        with self._lock:
            value = self._known.get(key)
            if value is not None:
                self._known.move_to_end(key)
            return value

    def put(self, key: K, value: V) -> V:
        """Keeps a value, or gives the one that another thread kept first."""
        with self._lock:
            value = self._known.setdefault(key, value)
            while len(self._known) > self.limit:
                self._known.popitem(last=False)
            return value

    def clear(self) -> None:
        """Drops all."""
        with self._lock:
            self._known.clear()
