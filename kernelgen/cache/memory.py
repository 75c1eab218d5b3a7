"""Compiled code of this process, by its whole key."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kernelgen.runtime.kernel import NativeCode

if TYPE_CHECKING:
    from kernelgen.build.compiler import Built


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of this process.

    Attributes:
        builds: kernels compiled.
        hits: kernels that were compiled already.
        seconds: time spent in builds.
    """

    builds: int
    hits: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Code:
    """Machine code with what is known of its build.

    Attributes:
        native: the code in memory.
        built: the compiler's result.
        path: the file of its source.
        seconds: the time that the build took.
    """

    native: NativeCode
    built: Built
    path: Path
    seconds: float


@dataclass(slots=True)
class Memory:
    """Compiled code by its whole key, least recently used first; each key is built by one thread."""

    limit: int = 4096
    codes: OrderedDict[Any, Code] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    building: dict[Any, threading.Lock] = field(default_factory=dict)
    builds: int = 0
    hits: int = 0
    seconds: float = 0.0

    def find_or_build(self, key: Any, build: Callable[[], Code]) -> tuple[Code, bool]:
        """The code of a key, built once however many threads ask, and whether it was there."""
        code = self._get(key)
        if code is not None:
            return code, True
        with self._lock_of(key):
            code = self._get(key)
            if code is not None:
                return code, True
            try:
                code = build()
                self._put(key, code)
            finally:
                with self.lock:
                    self.building.pop(key, None)
            return code, False

    def clear(self) -> None:
        """Forgets all code; kernels that exist keep theirs."""
        with self.lock:
            self.codes.clear()

    def stats(self) -> Stats:
        """The counts."""
        with self.lock:
            return Stats(self.builds, self.hits, self.seconds)

    def _get(self, key: Any) -> Code | None:
        with self.lock:
            code = self.codes.get(key)
            if code is not None:
                self.codes.move_to_end(key)
                self.hits += 1
            return code

    def _put(self, key: Any, code: Code) -> None:
        with self.lock:
            self.codes[key] = code
            self.builds += 1
            self.seconds += code.seconds
            while len(self.codes) > self.limit:
                self.codes.popitem(last=False)

    def _lock_of(self, key: Any) -> threading.Lock:
        with self.lock:
            return self.building.setdefault(key, threading.Lock())


memory = Memory()


def stats() -> Stats:
    """How often this process compiled, and how often it did not need to."""
    return memory.stats()


def clear() -> None:
    """Forgets the compiled code of this process; kernels that exist keep theirs."""
    memory.clear()
