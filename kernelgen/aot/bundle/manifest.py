"""What is in a bundle: `manifest.json`, and the files that it lists, each with its digest.

    {"format": "kernelgen-bundle", "schema": 1, "name": ..., "versions": {...}, "baselines": [...],
     "gpu": [...], "gpu_target": ..., "kernels": {name: kernel}, "files": {path: sha256}, "sha256": ...}
    kernel = {"title": ..., "inputs": [[name, dtype, rank], ...], "outputs": [...], "options": {...},
              "portable": digest of the key's portable parts, "files": {kind: path},
              "records": {baseline: path}, "gpu": {architecture: path},
              "failures": {baseline or architecture: reason}}

The kinds of a kernel's files are "graph", "program", "source" and "header", and "gpu_program" and
"gpu_source", for what GPUs run is fused otherwise. The manifest's own digest is that
of its text with zeros in the place of the digest. Several kernels with one title are one function for several
dtypes or ranks.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from kernelgen.base.digest import sha256
from kernelgen.base.errors import CacheError
from kernelgen.base.values import frozen
from kernelgen.runtime.program import Program
from kernelgen.runtime.stored import decode_program

FORMAT, SCHEMA, NAME = "kernelgen-bundle", 1, "manifest.json"
_BLANK = "0" * 64
_DIGEST = '"sha256": "'


@frozen
class Entry:
    """One kernel of a bundle; see the module's docstring."""

    name: str
    title: str
    inputs: tuple[tuple[str, str, int], ...]
    outputs: tuple[tuple[str, str, int], ...]
    options: Mapping[str, Any]
    portable: str
    files: Mapping[str, str]
    records: Mapping[str, str]
    gpu: Mapping[str, str]
    failures: Mapping[str, str]

    @property
    def signature(self) -> str:
        """The inputs and outputs with their types."""
        sides = (
            ", ".join(f"{name}: {dtype}[{', '.join(':' * ndim)}]" for name, dtype, ndim in side)
            for side in (self.inputs, self.outputs)
        )
        return "({}) -> ({})".format(*sides)


@frozen
class Manifest:
    """A bundle's contents.

    Attributes:
        folder: where it is.
        name: the bundle's name.
        versions: of kernelgen, NumPy, numba and llvmlite, when it was built.
        baselines: the CPUs that it was built for.
        gpu: the architectures of GPUs that it was built for.
        gpu_target: what that code was emitted as: "cupy" for CUDA C, "cuda" for numba.cuda.
        kernels: by name.
        files: the digest of each file, by its path inside of the folder.
        trusted: whether owners and permissions are not to be asked for.
    """

    folder: str
    name: str
    versions: Mapping[str, str]
    baselines: tuple[str, ...]
    gpu: tuple[str, ...]
    gpu_target: str
    kernels: Mapping[str, Entry]
    files: Mapping[str, str]
    trusted: bool

    def read(self, path: str) -> bytes:
        """A file of the bundle, checked.

        Raises:
            CacheError: for one that is not trusted, or not what was built.
            OSError: for one that cannot be read.
        """
        if path not in self.files or path.startswith("/") or ".." in path.split("/"):
            raise CacheError(f"the bundle has no file {path!r}")
        full = os.path.join(self.folder, path)
        if not self.trusted:
            check_trust(full, self.folder)
        with open(full, "rb") as file:
            data = file.read()
        if sha256(data) != self.files[path]:
            raise CacheError(f"{full} is not what was built: its checksum differs from the manifest's")
        return data

    def program(self, entry: Entry) -> Program:
        """What the runtime must know of a kernel.

        Raises:
            CacheError: for one that is missing or of another version.
        """
        if "program" not in entry.files:
            raise CacheError("the bundle has no program for it")
        return decode_program(json.loads(self.read(entry.files["program"])))


def check_trust(path: str, folder: str) -> None:
    """Refuses a file that others could have written, or whose folders up to the bundle's they could.

    Raises:
        CacheError: saying who could.
    """
    from kernelgen.base.files import distrust

    while True:
        doubt = distrust(path)
        if doubt:
            raise CacheError(
                f"{path} is not trusted: {doubt}",
                hint="Only its owner should be able to write to it: chmod go-w.",
            )
        if path == folder or len(path) <= len(folder):
            return
        path = os.path.dirname(path)


def read_manifest(folder: str | os.PathLike[str], *, trusted: bool = False) -> Manifest:
    """The manifest of a bundle.

    Raises:
        CacheError: for a folder that is no bundle, one of another schema, a damaged or untrusted one.
    """
    place = os.path.abspath(folder)
    path = os.path.join(place, NAME)
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise CacheError(
            f"{place} is not a bundle: {NAME} cannot be read: {error.strerror}",
            hint="Give the folder that `kernelgen aot -o` wrote.",
        ) from error
    if not trusted:
        check_trust(path, place)
    return _parse(data, place, trusted)


def _parse(data: bytes, folder: str, trusted: bool) -> Manifest:
    path = os.path.join(folder, NAME)
    try:
        content = json.loads(data)
        if content["format"] != FORMAT:
            raise CacheError(f"{path} is not the manifest of a bundle")
        if content["schema"] != SCHEMA:
            raise CacheError(
                f"the bundle {folder} has schema {content['schema']!r:.40}, and this version of kernelgen "
                f"reads {SCHEMA}",
                hint="Build it again with this version.",
            )
        if sha256(_blanked(data, content["sha256"])) != content["sha256"]:
            raise CacheError(f"{path} was changed after it was written", hint="Build the bundle again.")
        kernels = {name: _entry(name, entry) for name, entry in content["kernels"].items()}
        return Manifest(
            folder,
            content["name"],
            content["versions"],
            tuple(content["baselines"]),
            tuple(content.get("gpu", ())),
            content.get("gpu_target", "cupy"),
            kernels,
            content["files"],
            trusted,
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, CacheError):
            raise
        raise CacheError(f"{path} is damaged: {error!r:.100}", hint="Build the bundle again.") from error


def _entry(name: str, entry: Mapping[str, Any]) -> Entry:
    return Entry(
        name,
        entry["title"],
        tuple(map(tuple, entry["inputs"])),
        tuple(map(tuple, entry["outputs"])),
        entry["options"],
        entry["portable"],
        entry["files"],
        entry["records"],
        entry.get("gpu", {}),
        entry["failures"],
    )


def write_manifest(content: Mapping[str, Any]) -> bytes:
    """The text of a manifest with its digest."""
    whole = {"format": FORMAT, "schema": SCHEMA, **content, "sha256": _BLANK}
    text = json.dumps(whole, indent=1).encode() + b"\n"
    before, _, after = text.rpartition(_BLANK.encode())
    return before + sha256(text).encode() + after


def _blanked(data: bytes, digest: str) -> bytes:
    return data.replace(f'{_DIGEST}{digest}"'.encode(), f'{_DIGEST}{_BLANK}"'.encode())
