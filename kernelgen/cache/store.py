"""One folder of records: reading with every check, writing whole files, a size cap.

    <folder>/<2 digits>/<digest of the portable parts>/<digest of the machine's parts>.kgr   a record
                                                       <digest of the machine's parts>.py    its source
    <folder>/aside/                                                                          damaged records

A record's time of last change is the time of its last use.
"""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kernelgen.base.errors import CacheError, OptionError
from kernelgen.base.files import TEMPORARY, distrust, write_whole
from kernelgen.base.values import frozen
from kernelgen.cache.key import Key
from kernelgen.cache.record import Record, parse
from kernelgen.cache.reports import report_once

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".kgr"
DEFAULT_LIMIT = 1 << 30
_OVERSHOOT = 1 / 32
"""The part of its limit by which the folder may grow, in the mean, before it is noticed."""
_STALE = 3600.0
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def size_limit() -> int:
    """The cap on a user's records in bytes: `KERNELGEN_CACHE_SIZE`, such as "200M", else one GiB.

    Raises:
        OptionError: for a value that is no size.
    """
    text = os.environ.get("KERNELGEN_CACHE_SIZE", "")
    return parse_size(text, "KERNELGEN_CACHE_SIZE") if text.strip() else DEFAULT_LIMIT


def parse_size(text: str, what: str) -> int:
    """Bytes from a number with an optional K, M or G.

    Raises:
        OptionError: for anything else.
    """
    match = re.fullmatch(r"\s*(\d+)\s*([KMG]?)(?:i?B)?\s*", text, re.IGNORECASE)
    if match is None:
        raise OptionError(
            f"{what} is {text!r}", hint='Give bytes, or a number with K, M or G, such as "200M".'
        )
    return int(match[1]) * _UNITS[match[2].upper()]


def _is_counted(path: Path, size: int, limit: int) -> bool:
    """Whether all records are counted after one of a size in bytes was written.

    To count tens of thousands takes longer than to build one. Digests are as good as drawn at random, so that
    it happens about once while records of `_OVERSHOOT` times the limit are written, by whichever processes.
    """
    drawn = int(path.parent.name[:8], 16) / (1 << 32)
    return drawn * _OVERSHOOT * limit <= size


@frozen
class Entry:
    """A record's file, with its size in bytes and the time of its last use."""

    path: Path
    size: int
    used: float


@frozen
class Store:
    """A layer of the cache.

    Attributes:
        place: where the records are.
        title: what messages call it.
        writable: whether this process adds records.
        share: the part of `size_limit` that the records may take.
    """

    place: str | os.PathLike[str]
    title: str
    writable: bool = True
    share: float = 1.0

    @property
    def folder(self) -> Path:
        """The same as a path."""
        from pathlib import Path  # Late, for what loads a kernel does without.

        return Path(self.place)

    def path_of(self, key: Key) -> Path:
        """Where the record of a key is, or would be."""
        from pathlib import Path

        return Path(self.file_of(key))

    def file_of(self, key: Key) -> str:
        """The same as a string."""
        digest = key.portable_digest
        return os.path.join(self.place, digest[:2], digest, f"{key.machine_digest}{SUFFIX}")

    def read(self, key: Key) -> Record | None:
        """The record of exactly this key, checked in whole."""
        record = self.read_file(self.file_of(key))
        return record if record is not None and record.key.text == key.text else None

    def siblings(self, key: Key) -> Iterator[tuple[Path, Record]]:
        """The records that compute the same as this key's, whatever they were built for or with."""
        try:
            names = sorted(os.listdir(os.path.dirname(self.file_of(key))))
        except OSError:
            return
        for name in names:
            path = self.path_of(key).with_name(name)
            record = self.read_file(path) if name.endswith(SUFFIX) else None
            if record is not None and dict(record.key.portable) == dict(key.portable):
                yield path, record

    def read_file(self, path: str | Path) -> Record | None:
        """A record's file; None where there is none, or none that is trusted and whole.

        A damaged one is set aside, and reported once.
        """
        try:
            with open(path, "rb") as file:
                data = file.read()
            doubt = self.doubt(os.fspath(path))
        except FileNotFoundError:
            return None
        except OSError as error:
            report_once(f"a record of {self.title} cannot be read: {error}")
            return None
        if doubt:
            report_once(f"{path} is not used: {doubt}. Only its owner should be able to write to it.")
            return None
        try:
            return parse(data)
        except CacheError as error:
            self.set_aside(path, str(error.what))
            return None

    def doubt(self, path: str) -> str:
        """Why a record's file is not trusted, or a folder on the way to it; empty where all are."""
        above = os.path.dirname(path)
        for part in (path, above, os.path.dirname(above), os.fspath(self.place)):
            reason = distrust(part)
            if reason:
                return reason if part == path else f"{part} is not safe: {reason}"
        return ""

    def set_aside(self, path: str | Path, reason: str) -> None:
        """Moves a damaged record out of the way, and says so."""
        message = f"the record {path} is not used: {reason}."
        if self.writable:
            above, name = os.path.split(path)
            aside = self.folder / "aside" / f"{os.path.basename(above)}-{name}"
            try:
                aside.parent.mkdir(exist_ok=True, mode=0o700)
                os.replace(path, aside)
                message += f" It was moved to {aside}, and is built anew."
            except OSError as error:
                message += f" It could not be moved away: {error}."
        report_once(message)

    def touch(self, path: str | Path) -> None:
        """Notes that a record was used now."""
        if self.writable:
            with contextlib.suppress(OSError):
                os.utime(path)

    def write(self, record: Record) -> Path | None:
        """Stores a record, and keeps the folder at about its cap; None where that cannot be done."""
        if not self.writable:
            return None
        try:
            return self.put(record)
        except OSError as error:
            report_once(f"{self.title} cannot be written, so kernels are compiled anew each time: {error}")
            return None

    def put(self, record: Record) -> Path:
        """Stores a record, and keeps the folder at about its cap.

        Raises:
            OSError: when it cannot be written.
        """
        path = self.path_of(record.key)
        data = record.to_bytes()
        write_whole(path, data)
        limit = int(self.share * size_limit())
        if _is_counted(path, len(data), limit):
            self.evict(limit, keep=path)
        return path

    def write_source(self, key: Key, text: str) -> Path | None:
        """Stores the emitted source beside where the key's record is, or will be."""
        if not self.writable:
            return None
        path = self.path_of(key).with_suffix(".py")
        try:
            write_whole(path, text.encode())
        except OSError:
            return None
        return path

    def entries(self) -> list[Entry]:
        """All records, least recently used first."""
        found = []
        for path in self.folder.glob(f"??/*/*{SUFFIX}"):
            with contextlib.suppress(OSError):
                status = path.stat()
                found.append(Entry(path, status.st_size, status.st_mtime))
        return sorted(found, key=lambda e: (e.used, e.path))

    def evict(self, limit: int, keep: Path | None = None) -> list[Entry]:
        """Removes the least recently used records until the rest is within a limit in bytes."""
        entries = self.entries()
        total, gone = sum(e.size for e in entries), []
        for entry in entries:
            if total <= limit:
                break
            if entry.path != keep:
                self.remove(entry.path)
                total -= entry.size
                gone.append(entry)
        return gone

    def remove(self, path: Path) -> None:
        """Removes a record with its source, and the folder that it leaves empty."""
        for file in (path, path.with_suffix(".py")):
            with contextlib.suppress(OSError):
                file.unlink()
        for folder in (path.parent, path.parent.parent):
            with contextlib.suppress(OSError):
                folder.rmdir()

    def sweep(self, *, everything: bool = False) -> int:
        """Removes what killed processes left, sources without a record, and records set aside.

        Args:
            everything: remove young files too; otherwise another process may be writing them.

        Returns:
            the number of files removed.
        """
        patterns = (f"??/*/{TEMPORARY}*", "??/*/*.py", "aside/*")
        old = time.time() - _STALE
        count = 0
        for path in (p for pattern in patterns for p in self.folder.glob(pattern)):
            with contextlib.suppress(OSError):
                if path.suffix == ".py" and path.with_suffix(SUFFIX).exists():
                    continue
                if everything or path.stat().st_mtime < old:
                    path.unlink()
                    count += 1
        return count
