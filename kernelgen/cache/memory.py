"""Compiled code of this process by its whole key, and what leads from a recorded graph to it."""

from __future__ import annotations

import os
import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from kernelgen.base.forks import after_fork
from kernelgen.base.recent import Recent
from kernelgen.base.values import frozen
from kernelgen.cache.record import Record
from kernelgen.runtime.host import NativeCode
from kernelgen.runtime.program import Program

if TYPE_CHECKING:
    from pathlib import Path


@frozen
class Counts:
    """Counts of this process.

    Attributes:
        builds: kernels compiled.
        loads: kernels whose code was read from the disk.
        hits: kernels whose code was in memory.
        misses: kernels whose code was neither in memory nor on disk.
        seconds: time spent in builds.
        stages: time spent in each stage, by name.
    """

    builds: int
    loads: int
    hits: int
    misses: int
    seconds: float
    stages: Mapping[str, float]


@frozen
class Code:
    """Machine code with what is known of it.

    Attributes:
        native: the code in memory.
        record: what it was loaded from, or what was built.
        source: the file of its source.
        layer: the layer of the cache that it was read from; None where this process built it.
        loading: the time that reading and placing it in memory took, in seconds.
    """

    native: NativeCode
    record: Record
    source: str | os.PathLike[str]
    layer: str | None
    loading: float

    @property
    def path(self) -> Path:
        """The file of its source, as a path."""
        from pathlib import Path  # Late, for what loads a kernel does without.

        return Path(self.source)


@frozen
class Outcome:
    """What a recorded graph comes to, as far as a compiled kernel needs it.

    Attributes:
        structure: of the optimized graph, which leads to its code; see `ir.structural_key.parts`.
        program: what calls must know, without captured arrays.
    """

    structure: Mapping[str, str]
    program: Program


class Memory:
    """Compiled code by its whole key, least recently used first; each key is made by one thread.

    Attributes:
        outcomes: what recorded graphs come to; see `cache.outcomes`.
    """

    def __init__(self, limit: int = 4096) -> None:
        self.limit = limit
        self.outcomes: Recent[Any, Outcome] = Recent(limit)
        self.codes: OrderedDict[str, Code] = OrderedDict()
        self.lock = threading.Lock()
        self.making: dict[str, threading.Lock] = {}
        self.builds = self.loads = self.hits = 0
        self.seconds = 0.0
        self.stages: Counter[str] = Counter()

    def find_or_make(self, key: str, make: Callable[[], Code]) -> tuple[Code, bool]:
        """The code of a key, made once however many threads ask, and whether it was there."""
        code = self._get(key)
        if code is not None:
            return code, True
        with self.lock:
            mine = self.making.setdefault(key, threading.Lock())
        with mine:
            code = self._get(key)
            if code is not None:
                return code, True
            try:
                code = make()
                self._put(key, code)
            finally:
                with self.lock:
                    self.making.pop(key, None)
            return code, False

    def has(self, key: str) -> bool:
        """Whether the code of a key is there."""
        with self.lock:
            return key in self.codes

    def clear(self) -> None:
        """Forgets all code; kernels that exist keep theirs."""
        with self.lock:
            self.codes.clear()
        self.outcomes.clear()

    def counts(self) -> Counts:
        """The counts."""
        with self.lock:
            return Counts(self.builds, self.loads, self.hits, self.builds, self.seconds, dict(self.stages))

    def count_hit(self) -> None:
        """Notes that a whole kernel was at hand, so that nobody asked for its code."""
        with self.lock:
            self.hits += 1

    def count_stages(self, seconds: Mapping[str, float]) -> None:
        """Adds the time that stages took."""
        with self.lock:
            self.stages.update(seconds)

    def count_build(self, seconds: float) -> None:
        """Notes a build."""
        with self.lock:
            self.builds += 1
            self.seconds += seconds

    def _get(self, key: str) -> Code | None:
        with self.lock:
            code = self.codes.get(key)
            if code is not None:
                self.codes.move_to_end(key)
                self.hits += 1
            return code

    def _put(self, key: str, code: Code) -> None:
        with self.lock:
            self.codes[key] = code
            self.loads += code.layer is not None
            while len(self.codes) > self.limit:
                self.codes.popitem(last=False)

    def renew_locks(self) -> None:
        """In a forked child, no thread is left that could release them."""
        self.lock = threading.Lock()
        self.making.clear()


memory = Memory()
after_fork(memory.renew_locks)
