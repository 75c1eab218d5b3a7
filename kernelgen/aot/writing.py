"""A folder that appears whole or not at all, and never in the place of something else."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kernelgen.aot.bundle.manifest import NAME
from kernelgen.base.errors import OptionError

_EXCHANGE = 2
_HERE = -100


@contextlib.contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A folder beside `target` to write into; it takes that place when the block ends without an error.

    Raises:
        OptionError: where something is in that place that is no bundle.
    """
    check_replaceable(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield stage
        _open_to_readers(stage)
        _put_in_place(stage, target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def check_replaceable(target: Path) -> None:
    """Refuses to replace what is neither a bundle nor an empty folder."""
    if not os.path.lexists(target):
        return
    folder = target.is_dir() and not target.is_symlink()
    if folder and ((target / NAME).is_file() or not any(target.iterdir())):
        return
    raise OptionError(
        f"{target} is there already, and is not a bundle", hint="Give another folder with -o, or remove it."
    )


def _put_in_place(stage: Path, target: Path) -> None:
    """Renames; an old folder is exchanged for the new one in one step where the system can."""
    if not target.exists():
        os.rename(stage, target)
        return
    if _exchanged(stage, target):
        return  # The stage is the old folder now, and is removed.
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    os.rename(target, old)
    try:
        os.rename(stage, target)
    except OSError:
        os.rename(old, target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _exchanged(a: Path, b: Path) -> bool:
    """Exchanges two names with Linux's renameat2; False where that is not to be had."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_HERE, os.fsencode(a), _HERE, os.fsencode(b), ctypes.c_uint(_EXCHANGE)) == 0)


def _open_to_readers(folder: Path) -> None:
    """Gives files and folders the usual permissions: all may read, the owner may write."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() or path.suffix == ".so" else 0o644)
