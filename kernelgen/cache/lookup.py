"""From a key to code in memory: from this process, from the disk, or built; once, whoever asks."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from kernelgen.base.errors import TargetError
from kernelgen.base.forks import gate
from kernelgen.cache import layers
from kernelgen.cache.key import Key
from kernelgen.cache.memory import Code, memory
from kernelgen.cache.record import Record
from kernelgen.cache.reports import report_once
from kernelgen.cache.store import Store
from kernelgen.runtime.host import NativeCode

if TYPE_CHECKING:
    from pathlib import Path

Build: TypeAlias = "Callable[[Store | None], tuple[Record, Path]]"
"""Builds a record and its source file; given the store to put the source in, or None for no cache."""

BUILT, MEMORY = "built", "memory"

_STRIPES = 64
_PATIENCE = 120.0
"""Seconds to wait for another process's build of the same kernel before building it too."""


def code_for(key: Key, build: Build, *, use_cache: bool = True) -> tuple[Code, str]:
    """The code of a key, and where it came from: "built", "memory", or the layer of the cache.

    Args:
        key: the whole key.
        build: makes the record where there is none.
        use_cache: look in memory and on disk, and keep what is built.
    """
    if not use_cache:
        with gate.building():
            return _built(build, None), BUILT
    code, was_there = memory.find_or_make(key.text, lambda: _found_or_built(key, build))
    return code, MEMORY if was_there else code.layer or BUILT


def _found_or_built(key: Key, build: Build) -> Code:
    with gate.building():
        return _from_disk(key) or _build_once(key, build)


def _from_disk(key: Key) -> Code | None:
    start = time.perf_counter()
    found = layers.find(key)
    if found is None:
        return None
    try:
        native = NativeCode(found.record.objects, found.record.symbols)
    except TargetError as error:
        report_once(f"the record {found.path} cannot be loaded: {error.what}. The kernel is built anew.")
        return None
    source = f"{os.path.splitext(found.path)[0]}.py"
    return Code(native, found.record, source, found.layer, time.perf_counter() - start)


def _build_once(key: Key, build: Build) -> Code:
    """Builds under a lock that all processes of the user share, after one more look on the disk."""
    store = layers.user_store()
    with _lock(store, key):
        code = _from_disk(key)
        if code is not None:
            return code
        return _built(build, store)


def _built(build: Build, store: Store | None) -> Code:
    start = time.perf_counter()
    record, source = build(store)
    loading = time.perf_counter()
    native = NativeCode(record.objects, record.symbols)
    loaded = time.perf_counter()
    memory.count_build(loaded - start)
    if store is not None:
        store.write(record)
    return Code(native, record, source, None, loaded - loading)


@contextlib.contextmanager
def _lock(store: Store, key: Key) -> Iterator[None]:
    """Holds one of a few lock files, which the system releases when the process dies.

    Where there can be no lock, two processes may build the same kernel: that costs time, and nothing else.
    """
    from filelock import FileLock, Timeout

    gate.close_first("filelock")
    stripe = int(key.machine_digest, 16) ^ int(key.portable_digest, 16)
    lock = FileLock(store.folder / "locks" / f"{stripe % _STRIPES:02}.lock", timeout=_PATIENCE)
    try:
        (store.folder / "locks").mkdir(parents=True, exist_ok=True, mode=0o700)
        lock.acquire()
    except (OSError, Timeout, NotImplementedError):  # The last is filelock's: a file system without locks.
        yield
        return
    try:
        yield
    finally:
        lock.release()
