"""Arrays from files and outputs to files."""

from __future__ import annotations

import mmap
import os
import re
import secrets
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

import numpy as np

from kernelgen.cli.text import CommandError, did_you_mean, pair
from kernelgen.dtypes import DType, supported

Array: TypeAlias = "np.ndarray[Any, Any]"

_TYPED = re.compile(r"([a-z]+\d*)\((.+)\)")
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
    except (ValueError, zipfile.BadZipFile, EOFError) as error:
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

    An input may be the same file as an output: it stays what it was until the end.

    Args:
        files: the file of each output that is to be written.
    """

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = {name: Path(os.path.realpath(path)) for name, path in files.items()}
        self._temporary: dict[str, Path] = {}
        self.arrays: dict[str, Array] = {}

    def create(self, name: str, shape: tuple[int, ...], dtype: DType) -> None:
        """Makes the array of an output, mapped into memory; an empty one needs its file only."""
        path = self._files[name]
        self._temporary[name] = path.with_name(f".{path.name}.{secrets.token_hex(6)}.tmp")
        if 0 in shape:
            with self._temporary[name].open("xb") as file:
                np.lib.format.write_array(file, np.empty(shape, dtype), allow_pickle=False)
            return
        mapped = np.lib.format.open_memmap(self._temporary[name], mode="w+", dtype=dtype, shape=shape)
        self.arrays[name] = mapped

    def __enter__(self) -> OutputFiles:
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
                    os.replace(temporary, self._files[name])
        finally:
            self.arrays.clear()
            for temporary in self._temporary.values():
                temporary.unlink(missing_ok=True)
