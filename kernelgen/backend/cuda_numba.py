"""Emitted numba.cuda source to machine code, without a driver.

numba compiles each function of one element to LTO-IR. NVRTC compiles the kernels that call them to LTO-IR as
well, and the functions that they call in turn, from the table's CUDA C. nvJitLink puts all of them together
into a cubin for one architecture and into PTX for later ones, with the functions in line. Strict code is
linked without contraction to fused multiply-adds.
"""

from __future__ import annotations

import functools
import importlib
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from kernelgen.backend import nvrtc
from kernelgen.backend.cuda_calls import Call
from kernelgen.base import interrupts
from kernelgen.base.errors import BuildError, TargetError
from kernelgen.codegen import cuda_c
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
        log: registers, stack and spills of each kernel, in ptxas' words.
        seconds: the time of each stage.
    """

    cubin: bytes
    ptx: str
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
    needed = [
        f.name for number in sorted({n for n, _ in versions}) for f in emitted.spelled[number].functions
    ]
    functions = [_compile_python(emitted.python, name, filename, architecture, fastmath) for name in needed]
    compiled = time.perf_counter()
    arch = f"sm_{architecture}"
    walks = nvrtc.compile_unit(emitted.source(versions), arch, name=emitted.name, fastmath=fastmath)
    units = [walks, *(unit for unit, _ in functions)]
    if calls := sorted({call for _, made in functions for call in made}, key=lambda call: call.symbol):
        units.append(_compile_calls(tuple(calls), arch, fastmath))
    translated = time.perf_counter()
    options = [f"-arch={arch}", "-lto", "-verbose"]
    options += ["-ftz=1", "-prec-div=0", "-prec-sqrt=0", "-fma=1"] if fastmath else ["-fma=0"]
    cubin, log = _link(units, options, ptx=False)
    ptx = _link(units, [*options, "-ptx"], ptx=True)[0].decode().rstrip("\0")
    seconds = {
        "numba": compiled - start,
        "nvrtc": translated - compiled,
        "link": time.perf_counter() - translated,
    }
    return Linked(cubin, ptx, log, seconds)


def _modules(*names: str) -> list[Any]:
    """Modules of numba-cuda and NVIDIA's bindings."""
    try:
        return [importlib.import_module(name) for name in names]
    except ImportError as error:
        raise TargetError(
            f'target="cuda" needs numba-cuda and NVIDIA\'s compilers: {error}',
            hint="pip install 'kernelgen[cuda13]'",
        ) from error


@functools.lru_cache(maxsize=256)
def _compile_python(
    text: str, name: str, filename: str, architecture: int, fastmath: bool
) -> tuple[bytes, tuple[Call, ...]]:
    """LTO-IR of a function of a module, and the functions that it calls."""
    cuda, device = _modules("numba.cuda", "kernelgen.backend.cuda_device")
    with _lock, interrupts.Deferred():
        namespace: dict[str, Any] = {"__name__": name}
        exec(compile(text, filename, "exec"), namespace)
        device.CALLED.clear()
        try:
            unit, _ = cuda.compile(
                namespace[name],
                namespace[name].signature,
                device=True,
                cc=divmod(architecture, 10),
                abi="c",
                abi_info={"abi_name": name},
                output="ltoir",
                forceinline=True,
                fastmath=fastmath,
            )
        except Exception as error:  # numba's errors have no common base but this one.
            if isinstance(error, AttributeError) and error.obj is np:
                raise _too_new(error) from error
            raise BuildError(f"numba.cuda refused {name}: {error}") from error
        return bytes(unit), tuple(device.CALLED)


def _too_new(error: AttributeError) -> TargetError:
    """The error for a NumPy that no longer has what numba-cuda asks it for."""
    from importlib.metadata import version

    return TargetError(
        f"numba-cuda {version('numba-cuda')} does not run with NumPy {np.__version__}: {error}",
        hint='Install an older NumPy ("numpy<2.5") or a newer numba-cuda, or use target="cupy".',
    )


@functools.lru_cache(maxsize=256)
def _compile_calls(calls: tuple[Call, ...], arch: str, fastmath: bool) -> bytes:
    """LTO-IR of the functions that those of one element call."""
    definitions = "\n".join(call.definition for call in calls)
    needed = "\n".join(cuda_c.needed_blocks(definitions))
    code = f"{cuda_c.library()[0]}\nnamespace kernelgen {{\n{needed}\n{definitions}\n}}\n"
    return nvrtc.compile_unit(code, arch, name="functions", fastmath=fastmath)


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
