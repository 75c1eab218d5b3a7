"""GPU code in bundles: a record with the cubin of each architecture, and one with PTX for later devices.

It is CUDA C or numba.cuda's, built without a device. All versions of a kernel are in each record, so that
nothing is left to compile where the bundle is loaded; what is loaded is the same for both.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

from kernelgen.backend.gpu import GpuCode, build_gpu, compiler_parts
from kernelgen.base.files import write_whole
from kernelgen.cache.key import Key, portable_parts
from kernelgen.cache.record import Record
from kernelgen.runtime.stored import encode_program
from kernelgen.schedule.lower import Prepared


def is_gpu(place: str) -> bool:
    """Whether a unit's place is an architecture of GPUs and no baseline of CPUs."""
    return place.startswith(("sm_", "compute_"))


def gpu_key(prepared: Prepared, architecture: str, target: str, *, fastmath: bool) -> Key:
    """The key of a kernel's record for an architecture, of CUDA C ("cupy") or numba.cuda's ("cuda")."""
    portable = portable_parts(prepared.graph, target, fastmath=fastmath)
    return Key(portable, {"gpu": architecture, **compiler_parts(target)})


def build_gpu_record(prepared: Prepared, architecture: str, target: str, *, fastmath: bool) -> Record:
    """All versions of a kernel for one architecture: `sm_90`, or `compute_90` for PTX.

    Raises:
        TargetError: where a compiler is missing.
        BuildError: when it refuses the code.
    """
    start = time.perf_counter()
    payloads = build_gpu(prepared, [architecture], target=target, fastmath=fastmath)
    return Record(
        key=gpu_key(prepared, architecture, target, fastmath=fastmath),
        kind=target,
        name=prepared.program.name,
        symbols=(),
        architecture=architecture,
        requires=(),
        target={"arch": architecture},
        seconds={"gpu": time.perf_counter() - start},
        created=time.time(),
        payloads=payloads,
    )


def write_gpu_files(prepared: Prepared, name: str, target: str, stage: Path) -> dict[str, str]:
    """Writes a kernel's GPU source, and its program, whose nests are not the CPU's; gives their paths."""
    code = GpuCode(prepared, target, cache=False)
    source = f"source/{name}.cu" if target == "cupy" else f"source/{name}.cuda.py"
    files = {"gpu_program": f"programs/{name}.gpu.json", "gpu_source": source}
    text = json.dumps(encode_program(code.program)) + "\n"
    for path, content in ((files["gpu_program"], text), (files["gpu_source"], code.emitted.text)):
        (stage / path).parent.mkdir(parents=True, exist_ok=True)
        write_whole(stage / path, content.encode())
    return files
