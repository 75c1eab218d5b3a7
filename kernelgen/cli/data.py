"""Arrays from files and outputs to files."""

from __future__ import annotations

import contextlib
import fcntl
import mmap
import os
import re
import secrets
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

import numpy as np

from kernelgen.base.dtypes import DType, supported
from kernelgen.cli.text import CommandError, did_you_mean, pair

Array: TypeAlias = "np.ndarray[Any, Any]"

_TYPED = re.compile(r"([a-z]+\d*)\((.+)\)")
_UNREADABLE = (ValueError, TypeError, EOFError, OverflowError, SyntaxError, RuntimeError)
"""What NumPy raises for files that are no arrays, whatever was damaged or pretended in them."""
_NUMBERS = {"true": True, "false": False}


def read_inputs(given: Sequence[str]) -> dict[str, Any]:
    """Arrays and numbers of `--in NAME=VALUE` options.

    A value is a number, a number with its dtype such as `float32(2.5)`, an .npy file, which is mapped
    into memory and not read, or an .npz file with the key of one of its arrays.

    Raises:
        CommandError, DTypeError, OSError: for what cannot be read.
    """
    values: dict[str, Any] = {}
    for text in given:
        name, value = pair(text, "--in", "x=FILE.npy")
        if name in values:
            raise CommandError(f"--in gives {name!r} twice", hint="Give each input once.")
        number = _number(value)
        values[name] = _array(name, value) if number is None else number
    return values


def _number(text: str) -> Any:
    typed = _TYPED.fullmatch(text)
    if typed:
        dtype = supported(typed[1], what=f"the dtype of {text!r}")
        number = _number(typed[2])
        try:
            return np.asarray(number if number is not None else typed[2], dtype)[()]
        except (ValueError, OverflowError, TypeError) as error:
            raise CommandError(f"{typed[2]!r} is no {dtype}: {error}", hint="Give a number.") from error
    if text.lower() in _NUMBERS:
        return _NUMBERS[text.lower()]
    for kind in (int, float, complex):
        try:
            return kind(text)
        except ValueError:
            continue
    return None


def _array(name: str, text: str) -> Array:
    file, _, key = text.partition(".npz:")
    path = Path(file + ".npz" if key else text)
    if path.suffix not in (".npy", ".npz"):
        raise CommandError(
            f"--in {name} is {text!r}, which is no number, .npy file or .npz file",
            hint=f"Write it as --in {name}=2.5, --in {name}=FILE.npy or --in {name}=FILE.npz:KEY.",
        )
    try:
        if path.suffix == ".npy":
            mode: Any = "r" if _has_data(path) else None
            array: Array = np.load(path, mmap_mode=mode, allow_pickle=False)
            return array
        with np.load(path, allow_pickle=False) as archive:
            return _member(archive, path, key)
    except FileNotFoundError as error:
        near = [p.name for p in path.parent.glob("*.np[yz]")] if path.parent.is_dir() else []
        raise CommandError(
            f"there is no file {str(path)!r} for --in {name}", hint=did_you_mean(path.name, near)
        ) from error
    except (*_UNREADABLE, zipfile.BadZipFile, zlib.error) as error:
        raise CommandError(
            f"{str(path)!r} cannot be read as an array: {error}", hint="Write it with np.save or np.savez."
        ) from error


def _has_data(path: Path) -> bool:
    """Whether the array has elements: the system maps no empty ones."""
    with path.open("rb") as file:
        version = np.lib.format.read_magic(file)
        read = (
            np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        )
        return 0 not in read(file)[0]


def _member(archive: Any, path: Path, key: str) -> Array:
    keys = list(archive.keys())
    if not key and len(keys) == 1:
        key = keys[0]
    if key not in keys:
        raise CommandError(
            f"{str(path)!r} has no array {key!r}" if key else f"{str(path)!r} has {len(keys)} arrays",
            hint=f"Write FILE.npz:KEY. {did_you_mean(key, keys)}",
        )
    found: Array = archive[key]
    return found


def release(array: Any) -> None:
    """Lets go of the pages of a mapped file that were touched, so that memory in use stays bounded."""
    mapping = getattr(array, "_mmap", None)
    if mapping is not None and hasattr(mmap, "MADV_DONTNEED"):
        mapping.madvise(mmap.MADV_DONTNEED)


def parse_outputs(given: Sequence[str]) -> dict[str, Path]:
    """Names and files of `--out NAME=FILE.npy` options, in order.

    Raises:
        CommandError: for names or files given twice, and files that are no .npy.
    """
    files: dict[str, Path] = {}
    for text in given:
        name, value = pair(text, "--out", "z=FILE.npy")
        path = Path(value)
        if path.suffix != ".npy":
            raise CommandError(f"--out {name} is {value!r}, not an .npy file", hint="Outputs are .npy files.")
        if name in files:
            raise CommandError(f"--out gives {name!r} twice", hint="Give each output once.")
        if not path.parent.is_dir():
            raise CommandError(
                f"there is no folder {str(path.parent)!r} for --out {name}", hint="Make it first."
            )
        if path.is_dir():
            raise CommandError(f"--out {name} is {value!r}, which is a folder", hint="Give an .npy file.")
        if any(os.path.realpath(path) == os.path.realpath(other) for other in files.values()):
            raise CommandError(f"two outputs go to {value!r}", hint="Give each its own file.")
        files[name] = path
    return files


class OutputFiles:
    """Output arrays, written to temporary files beside the real ones and renamed when all are whole.

    An input may be the same file as an output: it stays what it was until the end. Files that ended processes
    left in the folder are removed first.

    Args:
        files: the file of each output that is to be written.
    """

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = {name: Path(os.path.realpath(path)) for name, path in files.items()}
        self._given = dict(files)
        self._temporary: dict[str, Path] = {}
        self._claims: dict[str, int] = {}
        self.arrays: dict[str, Array] = {}

    def create(self, name: str, shape: tuple[int, ...], dtype: DType) -> None:
        """Makes the array of an output, mapped into memory; an empty one needs its file only."""
        temporary = self._temporary[name]
        with self._named(name):
            if 0 in shape:
                with temporary.open("r+b") as file:
                    np.lib.format.write_array(file, np.empty(shape, dtype), allow_pickle=False)
                return
            mapped = np.lib.format.open_memmap(temporary, mode="w+", dtype=dtype, shape=shape)
            # The system ends a process that stores where a full disk has no room: it is asked for now.
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(self._claims[name], 0, temporary.stat().st_size)
        self.arrays[name] = mapped

    @contextlib.contextmanager
    def _named(self, name: str) -> Iterator[None]:
        """Errors of the system, with the file that the user named."""
        try:
            yield
        except OSError as error:
            raise CommandError(
                f"{str(self._given[name])!r} cannot be written: {error.strerror or error}",
                hint=f"Give --out {name} another place, or make room there.",
            ) from error

    def _claim(self, name: str, path: Path) -> None:
        """A new file beside the output's, locked for as long as this process works on it."""
        while True:
            temporary = path.with_name(f".{path.name}.{secrets.token_hex(6)}.tmp")
            handle = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
            self._temporary[name], self._claims[name] = temporary, handle
            with contextlib.suppress(OSError):  # Not every file system has locks.
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.exists(temporary):
                return
            os.close(handle)  # Another process took it for abandoned before it was locked.

    def __enter__(self) -> OutputFiles:
        try:
            for name, path in self._files.items():
                with self._named(name):
                    _remove_abandoned(path.parent)
                    self._claim(name, path)
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                for array in self.arrays.values():
                    if isinstance(array, np.memmap):
                        array.flush()
                for name, temporary in self._temporary.items():
                    with self._named(name):
                        os.replace(temporary, self._files[name])
        finally:
            self._remove()

    def _remove(self) -> None:
        self.arrays.clear()
        for temporary in self._temporary.values():
            temporary.unlink(missing_ok=True)
        for handle in self._claims.values():
            os.close(handle)


_ABANDONED = re.compile(r"\..+\.npy\.[0-9a-f]{12}\.tmp")


def _remove_abandoned(folder: Path) -> None:
    """Removes files that processes were writing which ended before they could: those that nobody locks."""
    for entry in os.scandir(folder):
        if not _ABANDONED.fullmatch(entry.name) or not entry.is_file(follow_symlinks=False):
            continue
        with contextlib.suppress(OSError):
            handle = os.open(entry.path, os.O_RDWR | os.O_NOFOLLOW)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                os.unlink(entry.path)
            finally:
                os.close(handle)
