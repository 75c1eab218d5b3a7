"""From a prepared graph to machine code for GPUs, version by version as they are asked for, or all at once.

Both targets have one shape: `emit` makes source of any choice of versions, and a compiler turns it into a
cubin for one architecture and PTX for later ones. No driver and no device is needed for either.
"""

from __future__ import annotations

import dataclasses
import functools
import threading
import time
from collections.abc import Sequence
from importlib import metadata
from typing import Any

from kernelgen.backend import cuda_numba, nvrtc
from kernelgen.base import versions as installed
from kernelgen.base.errors import OptionError
from kernelgen.base.values import frozen, replaced
from kernelgen.cache.key import Key, portable_parts
from kernelgen.cache.layers import user_store
from kernelgen.cache.record import Record
from kernelgen.codegen import cuda_c, gpu, numba_cuda
from kernelgen.runtime.grid import Version
from kernelgen.runtime.program import Nest, Program
from kernelgen.schedule.lower import Prepared

_PACKAGES = {
    "cupy": ("cuda-bindings", "nvidia-cuda-nvrtc", "nvidia-cuda-nvrtc-cu12"),
    "cuda": ("numba-cuda", "cuda-bindings", "nvidia-cuda-nvrtc", "nvidia-nvvm", "nvidia-nvjitlink"),
}
"""What shapes the machine code of each target."""


@frozen
class Image:
    """Machine code of some versions.

    Attributes:
        cubin: for one architecture; empty where only PTX was asked for.
        ptx: for that architecture and later ones.
        seconds: the time of each stage.
    """

    cubin: bytes
    ptx: bytes
    seconds: dict[str, float]


@frozen
class Built:
    """An image, and what ptxas said of it: registers, stack and spills of each kernel."""

    image: Image
    log: str


class GpuCode:
    """The machine code of a kernel for GPUs.

    Args:
        prepared: what to build.
        target: "cupy" for CUDA C, "cuda" where numba.cuda compiles what is computed for one element.
        fastmath: as for `compile_tape`.
        cache: look on disk, and keep what is built.
    """

    def __init__(
        self, prepared: Prepared, target: str, *, fastmath: bool = False, cache: bool = True
    ) -> None:
        merged = gpu.merged(prepared.schedule)
        name = prepared.program.name
        emit = cuda_c.emit if target == "cupy" else numba_cuda.emit
        self.prepared, self.target, self.fastmath, self.cache = prepared, target, fastmath, cache
        self.emitted: cuda_c.Emitted = emit(merged, name)
        nests = tuple(nest.described for nest in self.emitted.nests)
        self.program: Program = replaced(prepared.program, nests=nests)
        self.seconds: dict[str, float] = {}
        self.builds = 0
        self._numbers = {nest.symbol: number for number, nest in enumerate(nests)}
        self._images: dict[tuple[int, str], bytes] = {}
        self._lock = threading.Lock()
        self._whole: dict[str, Image] = {}

    def image(self, architecture: int, nest: Nest, version: Version) -> bytes:
        """A cubin with one version of a nest; built when first asked for."""
        name = version.kernel(nest)
        with self._lock:
            found = self._images.get((architecture, name))
            if found is None:
                found = self._from_disk(architecture, name) or self._built(architecture, nest, version)
                self._images[architecture, name] = found
            return found

    def build(self, arch: str) -> Image:
        """Every version for one architecture: `sm_90`, or `compute_90` for PTX alone.

        Raises:
            OptionError: for an architecture that there is not.
            TargetError: where a compiler is missing.
            BuildError: when one refuses the code.
        """
        if arch not in self._whole:
            chosen = [
                (k, dataclasses.replace(v, aliased=aliased))
                for k, nest in enumerate(self.emitted.nests)
                for v in nest.versions
                for aliased in ((False, True) if v.form != "reduce" else (False,))
            ]
            self._whole[arch] = self.link(arch, chosen).image
        return self._whole[arch]

    def _key(self, architecture: int, name: str) -> Key:
        portable = portable_parts(self.prepared.graph, self.target, fastmath=self.fastmath)
        return Key(portable, {"gpu": f"sm_{architecture}", "kernel": name, **compiler_parts(self.target)})

    def _from_disk(self, architecture: int, name: str) -> bytes | None:
        if not self.cache:
            return None
        record = user_store().read(self._key(architecture, name))
        return None if record is None else record.payloads["cubin"]

    def _built(self, architecture: int, nest: Nest, version: Version) -> bytes:
        built = self.link(f"sm_{architecture}", [(self._numbers[nest.symbol], version)]).image
        for stage, seconds in built.seconds.items():
            self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds
        self.builds += 1
        if self.cache:
            key = self._key(architecture, version.kernel(nest))
            store = user_store()
            store.write(
                Record(
                    key=key,
                    kind=self.target,
                    name=self.program.name,
                    symbols=(version.kernel(nest),),
                    architecture=f"sm_{architecture}",
                    requires=(),
                    target={"arch": f"sm_{architecture}"},
                    seconds=built.seconds,
                    created=time.time(),
                    payloads={"cubin": built.cubin, "ptx": built.ptx},
                )
            )
        return built.cubin

    def link(self, arch: str, versions: Sequence[tuple[int, Version]]) -> Built:
        """Some versions, each with its nest's number, for one architecture.

        Raises:
            OptionError, TargetError, BuildError: as for `build`.
        """
        start = time.perf_counter()
        emitted = self.emitted
        if isinstance(emitted, numba_cuda.Emitted):
            from kernelgen.backend.records import write_source

            # Tracebacks show the file.
            file = str(write_source(self.program.name, emitted.python))
            number = architecture_number(arch)
            linked = cuda_numba.build(emitted, versions, number, file, fastmath=self.fastmath)
            cubin = linked.cubin if arch.startswith("sm_") else b""
            return Built(Image(cubin, linked.ptx.encode(), linked.seconds), linked.log)
        source = emitted.source(versions)
        compiled = nvrtc.compile_source(source, arch, name=emitted.name, fastmath=self.fastmath)
        seconds = {"nvrtc": time.perf_counter() - start}
        return Built(Image(compiled.cubin, compiled.ptx, seconds), compiled.log)


def architecture_number(arch: str) -> int:
    """90 for `sm_90` and for `compute_90`.

    Raises:
        OptionError: for anything else.
    """
    kind, _, digits = str(arch).partition("_")
    if kind not in ("sm", "compute") or not digits.isdecimal():
        raise OptionError(f"the architecture is {arch!r}", hint='Give one such as "sm_90".')
    return int(digits)


@functools.cache
def compiler_parts(target: str) -> dict[str, str]:
    """The versions of what builds for a target, as parts of a key."""
    found: dict[str, Any] = {}
    for package in _PACKAGES[target]:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return {"abi": str(installed.ABI), "kernelgen": installed.emitter_digest(), **found}


def check_architectures(names: Sequence[str]) -> tuple[str, ...]:
    """Architectures as they are built: `sm_80`, ..., and for `ptx` that of the newest, `compute_90`.

    Raises:
        OptionError: for an architecture that there is not.
    """
    newest = max((architecture_number(n) for n in names if n != "ptx"), default=80)
    return tuple(dict.fromkeys(f"compute_{newest}" if n == "ptx" else n for n in names))


def build_gpu(
    prepared: Prepared, targets: Sequence[str], *, target: str = "cupy", fastmath: bool = False
) -> dict[str, bytes]:
    """Every version of a kernel, ahead of time.

    Args:
        prepared: what to build.
        targets: architectures such as `sm_80`, and `ptx`, or `compute_80`, for devices later than those.
        target: "cupy" or "cuda".
        fastmath: as for `compile_tape`.

    Returns:
        The machine code, cubins by architecture and PTX by `ptx`, which `runtime.gpu.images.Prebuilt` takes.

    Raises:
        OptionError: for an architecture that there is not.
        TargetError: where a compiler is missing.
    """
    code = GpuCode(prepared, target, fastmath=fastmath, cache=False)
    payloads: dict[str, bytes] = {}
    for arch in check_architectures(targets):
        built = code.build(arch)
        name, data = (arch, built.cubin) if arch.startswith("sm_") else ("ptx", built.ptx)
        payloads[name] = data
    return payloads
