"""The layers of the cache, and how a key is looked up in them.

The user's own records come first: they were built for this very machine, and match in every part. Then come
the project's bundles (`KERNELGEN_BUNDLE_PATH`, folders separated as in `PATH`) and the system's
(`<prefix>/share/kernelgen`), which are only read: their records were built ahead of time for a baseline of
CPUs, perhaps with another version of the compilers, so of the machine's parts only the ABI must match, and
this CPU must have what the code needs.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kernelgen.base import machine, versions
from kernelgen.base.files import cache_folder
from kernelgen.base.values import frozen
from kernelgen.cache.key import Key
from kernelgen.cache.record import Record
from kernelgen.cache.store import Store

if TYPE_CHECKING:
    from pathlib import Path

RECORDS = "records"
"""The folder of records inside of a cache folder or a bundle."""

PROGRAMS = "programs"
"""The folder inside of a cache folder of what graphs come to; see `cache.outcomes`."""
_PROGRAMS_SHARE = 1 / 16
"""The part of the cap on a user's records that these may take besides."""

_COMPARED = 1000
"""How many records are read, the last used ones, to say why a key was missed."""


@frozen
class Found:
    """A record, where it was, and in which layer."""

    record: Record
    path: str
    layer: str


def user_store() -> Store:
    """The user's own layer."""
    return Store(os.path.join(cache_folder(), RECORDS), "the user's cache")


def program_store() -> Store:
    """What the user's recorded graphs came to."""
    return Store(os.path.join(cache_folder(), PROGRAMS), "the user's cache", share=_PROGRAMS_SHARE)


def shared_stores() -> tuple[Store, ...]:
    """The read-only layers: the project's bundles, then the system's."""
    return (*_added, *_shared(os.environ.get("KERNELGEN_BUNDLE_PATH", ""), sys.prefix))


_added: list[Store] = []


def add_store(store: Store) -> None:
    """Makes a read-only store a layer for the rest of this process."""
    if store not in _added:
        _added.append(store)


@functools.cache
def _shared(bundles: str, prefix: str) -> tuple[Store, ...]:
    folders = [os.path.expanduser(part) for part in bundles.split(os.pathsep) if part]
    stores = [Store(os.path.join(f, RECORDS), f"the bundle {f}", writable=False) for f in folders]
    system = os.path.join(prefix, "share", "kernelgen", RECORDS)
    return (*stores, Store(system, "the system's cache", writable=False))


def find(key: Key) -> Found | None:
    """The best record for a key in all layers."""
    user = user_store()
    record = user.read(key)
    if record is not None:
        path = user.file_of(key)
        user.touch(path)
        return Found(record, path, user.title)
    stores = shared_stores()
    if key.machine["numba"] == "absent":
        stores = (user, *stores)  # Nothing can be built here, so a record of other versions is welcome.
    for store in stores:
        for place, record in best_first(store, key):
            return Found(record, str(place), store.title)
    return None


def best_first(store: Store, key: Key) -> Iterator[tuple[Path, Record]]:
    """The records of a store that compute the same as a key's and run here, the best baseline first."""
    usable = [(path, record) for path, record in store.siblings(key) if unusable(record) is None]
    yield from sorted(usable, key=lambda item: -len(item[1].requires))


def unusable(record: Record) -> str | None:
    """Why a record's code cannot run here; None where it can."""
    abi = record.key.machine.get("abi")
    if abi != str(versions.ABI):
        return f"its ABI is {abi}, and this version of kernelgen has {versions.ABI}"
    if record.architecture != machine.architecture():
        return f"it is for {record.architecture}, and this machine is {machine.architecture()}"
    missing = machine.missing(record.requires)
    if missing:
        return f"it needs {', '.join(missing)}, which this CPU has not"
    return None


def why(key: Key, created_before: float | None = None) -> str:
    """Why a key was missed: the parts in which the nearest record of the user's differs from it."""
    store = user_store()
    nearest: tuple[int, list[str], Record] | None = None
    for entry in reversed(store.entries()[-_COMPARED:]):
        record = store.read_file(entry.path)
        if record is None or (created_before is not None and record.created >= created_before):
            continue
        names = key.differing(record.key)
        if nearest is None or len(names) < nearest[0]:
            nearest = (len(names), names, record)
    if nearest is None:
        return "there was no record at all"
    _, names, record = nearest
    if not names:
        return f"there is a record of it, built for {record.name!r}"
    if "graph" in names and len(names) > 1:
        names = [n for n in names if n not in ("dtypes", "ranks", "constants")]
    differences = "; ".join(_difference(name, key, record) for name in names)
    return f"the nearest record, {record.name!r}, differs in: {differences}"


_SHORT = 60


def _difference(name: str, key: Key, record: Record) -> str:
    theirs, ours = record.key.parts.get(name, "nothing"), key.parts.get(name, "nothing")
    if name == "features":
        return _sets(theirs, ours)
    if max(len(theirs), len(ours)) > _SHORT or "\n" in theirs + ours:
        return name
    return f"{name} ({theirs or 'none'} there, {ours or 'none'} here)"


def _sets(theirs: str, ours: str) -> str:
    there, here = set(theirs.split()), set(ours.split())
    parts = [
        f"{' '.join(sorted(s))} only {where}"
        for s, where in ((there - here, "there"), (here - there, "here"))
        if s
    ]
    return f"features ({', '.join(parts)})"
