"""A kernel of a bundle on a GPU: its machine code for the device, without a compiler.

Arrays decide: those of a device run here, those of the host run the code for the CPU.
"""

from __future__ import annotations

import json

from kernelgen.aot.bundle.manifest import Entry, Manifest
from kernelgen.base import versions
from kernelgen.base.errors import CacheError, TargetError
from kernelgen.cache.record import parse
from kernelgen.runtime.gpu.driver import driver
from kernelgen.runtime.gpu.images import Prebuilt
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.runtime.stored import decode_program


def gpu_runner(manifest: Manifest, entry: Entry) -> GpuRunner:
    """What launches a kernel of a bundle; the driver is opened by the first launch.

    Raises:
        TargetError: for a bundle that was built without GPU code.
        CacheError: for code that cannot be used.
    """
    if not entry.gpu:
        why = "; ".join(
            f"{place}: {reason}" for place, reason in entry.failures.items() if place in manifest.gpu
        )
        raise TargetError(
            f"the bundle {manifest.folder} has no GPU code for {entry.name}" + (f" ({why})" if why else ""),
            hint="Build it with --gpu, such as --gpu sm_80,sm_90,ptx, or pass host arrays.",
        )
    program = decode_program(json.loads(manifest.read(entry.files["gpu_program"])))
    return GpuRunner(program, Prebuilt(_images(manifest, entry)), driver)


def _images(manifest: Manifest, entry: Entry) -> dict[str, bytes]:
    """The machine code by architecture."""
    payloads: dict[str, bytes] = {}
    for place, path in entry.gpu.items():
        record = parse(manifest.read(path))
        abi = record.key.machine.get("abi")
        if abi != str(versions.ABI) or record.architecture != place:
            raise CacheError(
                f"the machine code of {entry.name} for {place} is not used: it is for {record.architecture} "
                f"with ABI {abi}, and this version of kernelgen has {versions.ABI}",
                hint="Build the bundle again.",
            )
        payloads |= record.payloads
    return payloads
