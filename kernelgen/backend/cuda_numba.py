"""Emitted numba.cuda source to machine code, without a driver.

numba compiles each kernel to LTO-IR; NVRTC compiles the functions that the kernels call, from the table's
CUDA C, to LTO-IR as well; nvJitLink puts both together into a cubin for one architecture and into PTX for
later ones. Strict code is linked without contraction to fused multiply-adds.
"""

from __future__ import annotations

import functools
import importlib
import re
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from kernelgen.backend.cuda_calls import Call
from kernelgen.base import interrupts
from kernelgen.base.errors import BuildError, TargetError
from kernelgen.codegen import cupy_raw, numba_cuda
from kernelgen.codegen.numba_cuda import Emitted
from kernelgen.runtime.grid import Version

_lock = threading.Lock()
"""numba compiles one module at a time, and the calls of a module are gathered."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Machine code of some versions.

    Attributes:
        cubin: for the architecture that was asked for.
        ptx: for this and later ones.
        symbols: the kernel's name in both, by its name in the source.
        log: registers, stack and spills of each kernel, in ptxas' words.
        seconds: the time of each stage.
    """

    cubin: bytes
    ptx: str
    symbols: dict[str, str]
    log: str
    seconds: dict[str, float]


def build(
    emitted: Emitted,
    versions: Sequence[tuple[int, Version]],
    architecture: int,
    filename: str,
    *,
    fastmath: bool = False,
) -> Linked:
    """Compiles versions of a kernel.

    Args:
        emitted: the source.
        versions: which, each with its nest's number.
        architecture: the compute capability, such as 90.
        filename: where the source stands, for tracebacks and debuggers.
        fastmath: allows contraction and approximate division and roots.

    Raises:
        TargetError: where numba-cuda or one of NVIDIA's compilers is not installed.
        BuildError: when a compiler refuses the code.
    """
    start = time.perf_counter()
    with _lock, interrupts.Deferred():
        units, calls = _compile_python(emitted, versions, architecture, filename, fastmath)
    compiled = time.perf_counter()
    if calls:
        units.append(_compile_calls(calls, architecture, fastmath))
    functions = time.perf_counter()
    options = [f"-arch=sm_{architecture}", "-lto", "-verbose"]
    options += ["-ftz=1", "-prec-div=0", "-prec-sqrt=0", "-fma=1"] if fastmath else ["-fma=0"]
    cubin, log = _link(units, options, ptx=False)
    ptx = _link(units, [*options, "-ptx"], ptx=True)[0].decode().rstrip("\0")
    names = [emitted.nests[number].kernel(version) for number, version in versions]
    seconds = {
        "numba": compiled - start,
        "nvrtc": functions - compiled,
        "link": time.perf_counter() - functions,
    }
    return Linked(cubin, ptx, _symbols(ptx, names), log, seconds)


def _modules(*names: str) -> list[Any]:
    """Modules of numba-cuda and NVIDIA's bindings."""
    try:
        return [importlib.import_module(name) for name in names]
    except ImportError as error:
        raise TargetError(
            f'target="cuda" needs numba-cuda and NVIDIA\'s compilers: {error}',
            hint="pip install 'kernelgen[cuda13]'",
        ) from error


def _compile_python(
    emitted: Emitted,
    versions: Sequence[tuple[int, Version]],
    architecture: int,
    filename: str,
    fastmath: bool,
) -> tuple[list[bytes], list[Call]]:
    """LTO-IR of each kernel, and the functions that they call."""
    cuda, types, device = _modules("numba.cuda", "numba.cuda.types", "kernelgen.backend.cuda_device")
    namespace: dict[str, Any] = {"__name__": emitted.name}
    exec(compile(emitted.source(versions), filename, "exec"), namespace)
    device.CALLED.clear()
    units = []
    for number, version in versions:
        nest = emitted.nests[number]
        arguments = [
            types.CPointer(getattr(types, kind)) if pointer else getattr(types, kind)
            for _, kind, pointer in numba_cuda.parameters(nest, version)
        ]
        try:
            unit, _ = cuda.compile(
                namespace[nest.kernel(version)],
                types.void(*arguments),
                device=False,
                cc=divmod(architecture, 10),
                abi="numba",
                output="ltoir",
                fastmath=fastmath,
            )
        except Exception as error:  # numba's errors have no common base but this one.
            if isinstance(error, AttributeError) and error.obj is np:
                raise _too_new(error) from error
            raise BuildError(f"numba.cuda refused {nest.kernel(version)}: {error}") from error
        units.append(bytes(unit))
    return units, sorted(device.CALLED, key=lambda call: call.symbol)


def _too_new(error: AttributeError) -> TargetError:
    """The error for a NumPy that no longer has what numba-cuda asks it for."""
    from importlib.metadata import version

    return TargetError(
        f"numba-cuda {version('numba-cuda')} does not run with NumPy {np.__version__}: {error}",
        hint='Install an older NumPy ("numpy<2.5") or a newer numba-cuda, or use target="cupy".',
    )


def _compile_calls(calls: Sequence[Call], architecture: int, fastmath: bool) -> bytes:
    """LTO-IR of the functions that kernels call."""
    definitions = "\n".join(call.definition for call in calls)
    needed = "\n".join(cupy_raw.needed_blocks(definitions))
    code = f"{cupy_raw.library()[0]}\nnamespace kernelgen {{\n{needed}\n{definitions}\n}}\n"
    return _functions_of(code, architecture, fastmath)


@functools.lru_cache(maxsize=256)
def _functions_of(code: str, architecture: int, fastmath: bool) -> bytes:
    (nvrtc,) = _modules("cuda.bindings.nvrtc")
    options = [f"--gpu-architecture=sm_{architecture}".encode(), b"-dlto", b"-rdc=true", b"--std=c++17"]
    options += [b"--use_fast_math"] if fastmath else [b"--fmad=false"]
    program = _checked(nvrtc.nvrtcCreateProgram(code.encode(), b"kernelgen.cu", 0, [], []))
    (status,) = nvrtc.nvrtcCompileProgram(program, len(options), options)
    if int(status) != 0:
        log = bytearray(_checked(nvrtc.nvrtcGetProgramLogSize(program)))
        nvrtc.nvrtcGetProgramLog(program, log)
        raise BuildError(f"NVRTC refused the functions of a kernel:\n{log.decode(errors='replace')}")
    unit = bytearray(_checked(nvrtc.nvrtcGetLTOIRSize(program)))
    nvrtc.nvrtcGetLTOIR(program, unit)
    nvrtc.nvrtcDestroyProgram(program)
    return bytes(unit)


def _checked(result: Any) -> Any:
    status, *values = result
    if int(status) != 0:
        raise BuildError(f"NVRTC failed: {status!r}")
    return values[0]


def _link(units: Sequence[bytes], options: Sequence[str], *, ptx: bool) -> tuple[bytes, str]:
    (linker,) = _modules("cuda.bindings.nvjitlink")
    try:
        handle = linker.create(len(options), list(options))
    except linker.nvJitLinkError as error:
        raise BuildError(f"nvJitLink refused {' '.join(options)}: {error}") from error
    try:
        for k, unit in enumerate(units):
            linker.add_data(handle, linker.InputType.LTOIR, unit, len(unit), f"unit{k}")
        linker.complete(handle)
    except linker.nvJitLinkError as error:
        raise BuildError(f"nvJitLink refused a kernel: {_log(linker, handle, 'error')}") from error
    size = linker.get_linked_ptx_size(handle) if ptx else linker.get_linked_cubin_size(handle)
    code = bytearray(size)
    (linker.get_linked_ptx if ptx else linker.get_linked_cubin)(handle, code)
    log = _log(linker, handle, "info")
    linker.destroy(handle)
    return bytes(code), log


def _log(linker: Any, handle: Any, kind: str) -> str:
    text = bytearray(getattr(linker, f"get_{kind}_log_size")(handle))
    if text:
        getattr(linker, f"get_{kind}_log")(handle, text)
    return text.decode(errors="replace").rstrip("\0")


def _symbols(ptx: str, names: Sequence[str]) -> dict[str, str]:
    """numba's names of kernels, which hold the length and the name in the source."""
    entries = re.findall(r"\.entry (\w+)\(", ptx)
    return {name: next(e for e in entries if f"{len(name)}{name}B" in e) for name in names}
