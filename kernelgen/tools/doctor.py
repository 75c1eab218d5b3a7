"""`kernelgen doctor`: what works on this machine, what does not, and what to do about it.

Each check is a plain function that never raises; `checks` runs them all. The command line renders them.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import platform
import re
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from kernelgen.base.versions import TESTED

if TYPE_CHECKING:
    from kernelgen.backend.lower import CpuTarget

Status = Literal["ok", "warn", "missing"]

SELF_TEST = "self-test"
"""The check that decides the command's exit code."""


@dataclass(frozen=True, slots=True)
class Check:
    """What one check found.

    Attributes:
        name: what was looked at.
        status: "ok", "warn" for what works with a restriction, "missing" for what does not work.
        detail: what was seen.
        remedy: what to do; empty where there is nothing to.
    """

    name: str
    status: Status
    detail: str
    remedy: str = ""


def checks() -> list[Check]:
    """Every check in order. Nothing that is missing on this machine makes it raise."""
    found: list[Check] = []
    for name, look in _CHECKS:
        try:
            found += look()
        except Exception as error:  # A check that fails in a way not foreseen is a finding as well.
            found.append(Check(name, "warn", f"the check failed: {type(error).__name__}: {_line(error)}"))
    return found


def healthy(found: list[Check]) -> bool:
    """Whether kernels compile and run on this machine."""
    return all(check.status != "missing" for check in found if check.name == SELF_TEST)


def _line(error: BaseException) -> str:
    text = str(error).strip()
    return text.splitlines()[0] if text else "no message"


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


# The checks.


def _python() -> Iterator[Check]:
    version = platform.python_version()
    detail = f"{platform.python_implementation()} {version} on {platform.system()} {platform.machine()}"
    if platform.system() != "Linux":
        remedy = "Compiled kernels need Linux; elsewhere use target='interpret'."
        yield Check("Python", "warn", detail, remedy)
    else:
        yield Check("Python", "ok", detail)


def _packages() -> Iterator[Check]:
    for package in ("numpy", "numba", "llvmlite"):
        version, oldest = _version(package), oldest_allowed(package)
        if version is None:
            yield Check(package, "missing", "not installed", f"pip install {package}")
        elif oldest and _numbers(version) < _numbers(oldest):
            detail = f"{version} is too old: kernelgen needs {oldest} or newer"
            yield Check(package, "missing", detail, f'pip install "{package}>={oldest}"')
        elif package in TESTED and _numbers(version)[:2] > _numbers(TESTED[package][1]):
            newest = TESTED[package][1]
            detail = f"{version} is newer than the releases that kernelgen was tested with, up to {newest}"
            yield Check(package, "warn", detail, f'If a build fails: pip install "{package}=={newest}.*"')
        else:
            yield Check(package, "ok", version)


def oldest_allowed(package: str) -> str | None:
    """The lower bound of a package in kernelgen's own requirements; None where these are not at hand."""
    try:
        needs = metadata.requires("kernelgen") or []
    except metadata.PackageNotFoundError:
        return None
    found = (re.fullmatch(rf"{package}>=([\d.]+)", need) for need in needs)
    return next((match[1] for match in found if match), None)


def _numbers(version: str) -> tuple[int, ...]:
    """A release as numbers that compare, without what marks a preliminary one."""
    release = re.match(r"\d+(\.\d+)*", version)
    return tuple(map(int, release[0].split("."))) if release else ()


def _scipy() -> Iterator[Check]:
    version = _version("scipy")
    if version is None:
        detail = "not installed: scipy.special functions cannot be recorded; np functions can"
        yield Check("SciPy", "warn", detail, "pip install scipy")
    else:
        yield Check("SciPy", "ok", f"{version}: scipy.special functions record")


def _bfloat16() -> Iterator[Check]:
    version = _version("ml_dtypes")
    if version is None:
        yield Check(
            "bfloat16", "warn", "ml_dtypes, which has the dtype, is not installed", "pip install ml_dtypes"
        )
    else:
        yield Check("bfloat16", "ok", f"ml_dtypes {version}")


def _host() -> CpuTarget:
    from kernelgen.backend.lower import host

    return host()


def _cpu() -> Iterator[Check]:
    name = _cpu_name()
    try:
        target = _host()
    except ImportError as error:
        yield Check("CPU", "warn", f"{name}; vector extensions unknown ({_line(error)})", "pip install numba")
        return
    isa, bits = ", ".join(target.math.isa), 8 * target.vector_width
    detail = f"{name} ({target.cpu}); {isa}: vectors of {bits} bits"
    if bits <= 128 and platform.machine() == "x86_64":
        yield Check("CPU", "warn", detail, "A CPU with AVX2 or AVX-512 would run kernels faster.")
    else:
        yield Check("CPU", "ok", detail)


def _cpu_name() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine() or "unknown"


def _vector_math() -> Iterator[Check]:
    try:
        from kernelgen.backend import mathlib, vecmath
    except ImportError as error:
        yield Check("vector math", "warn", f"not looked at: {_line(error)}", "pip install numba")
        return
    own = f"{len(vecmath.SUPPORTED)} functions of our own"
    symbols = mathlib.libmvec_symbols()
    if symbols:
        functions = {symbol.partition("_ZGV")[2].partition("_")[2] for symbol in symbols}
        detail = f"libmvec with {len(functions)} functions ({len(symbols)} vector forms), and {own}"
        yield Check("vector math", "ok", detail)
        return
    yield Check(
        "vector math",
        "warn",
        f"no libmvec; {own}",
        "Functions that we do not define run one element at a time; glibc 2.35 or later has the rest.",
    )


def _threads() -> Iterator[Check]:
    from kernelgen.base.errors import OptionError
    from kernelgen.runtime.threads import available_threads, get_num_threads

    given = os.environ.get("KERNELGEN_NUM_THREADS")
    detail = f"{available_threads()} CPUs for this process, KERNELGEN_NUM_THREADS {given or 'not set'}"
    try:
        detail += f", kernels use {get_num_threads()}"
    except OptionError as error:
        yield Check("threads", "warn", detail, f"{error.what}: unset KERNELGEN_NUM_THREADS, or {error.hint}")
        return
    if get_num_threads() > available_threads():
        yield Check("threads", "warn", detail, "More threads than CPUs slow kernels down.")
    else:
        yield Check("threads", "ok", detail)


def _cache() -> Iterator[Check]:
    from kernelgen.base.files import cache_folder

    folder = cache_folder()
    size = 0
    files = 0
    for root, _, names in os.walk(folder):
        for name in names:
            try:
                size += os.lstat(os.path.join(root, name)).st_size
                files += 1
            except OSError:
                continue
    try:
        os.makedirs(folder, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        reason = error.strerror or _line(error)
        remedy = "Set KERNELGEN_CACHE_DIR to a folder that can be written."
        yield Check("cache folder", "warn", f"{folder} cannot be written ({reason})", remedy)
        return
    count = f"{files} file{'s' * (files != 1)}"
    yield Check("cache folder", "ok", f"{folder}, {count}, {size / 1e6:.1f} MB")


def _native_library() -> Iterator[Check]:
    """The native half in C: where it is, for which instruction set, and what could compile it anew."""
    from kernelgen import native
    from kernelgen.base.errors import TargetError
    from kernelgen.native import building

    command = building.compiler()
    python_h = Path(sysconfig.get_path("include")) / "Python.h"
    tools = f"C compiler: {' '.join(command) if command else 'none'}; Python.h: "
    tools += str(python_h) if python_h.is_file() else "none"
    try:
        native.nest_address()
        yield Check("native library", "ok", f"{native.library_path()} for {native.baseline()}; {tools}")
    except TargetError as error:
        yield Check("native library", "missing", f"{error.what}; {tools}", error.hint)


def _native_calls() -> Iterator[Check]:
    """Whether there is the extension module, which needs more than the library does."""
    from kernelgen import native

    if native.extension() is not None:
        yield Check("native calls", "ok", "kernels are called without Python")
        return
    remedy = "Install kernelgen from a wheel; or a C compiler, Python's headers (python3-dev) and NumPy's."
    yield Check("native calls", "warn", "kernels are called through Python, which is slower", remedy)


def _executable_memory() -> Iterator[Check]:
    """Makes a page executable as the loader does: written first, then read-only and executable."""
    refused = Check(
        "executable memory",
        "missing",
        "the system refused to make memory executable",
        "Allow it for this process (SELinux, a sandbox?), or use target='interpret'.",
    )
    try:
        page = mmap.mmap(-1, mmap.PAGESIZE)
        protect = ctypes.CDLL(None, use_errno=True).mprotect
    except (OSError, AttributeError):
        yield refused
        return
    protect.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    view = ctypes.c_char.from_buffer(page)
    address = ctypes.addressof(view)
    allowed = protect(address, mmap.PAGESIZE, mmap.PROT_READ | mmap.PROT_EXEC) == 0
    protect(address, mmap.PAGESIZE, mmap.PROT_READ | mmap.PROT_WRITE)
    del view
    page.close()
    yield Check("executable memory", "ok", "allowed") if allowed else refused


def _cuda() -> Iterator[Check]:
    driver = _cuda_driver()
    yield driver
    wanted = "pip install 'kernelgen[cuda13]'" if driver.status == "ok" else ""
    if util.find_spec("cupy") is None:
        yield Check("CuPy", "missing", "not installed: PyTorch's and numba's arrays need none of it", wanted)
    else:
        known = (_version(package) for package in ("cupy-cuda13x", "cupy-cuda12x", "cupy"))
        yield Check("CuPy", "ok", next(filter(None, known), "installed"))
    yield from _cuda_compilers(driver.status == "ok", wanted)


def _cuda_compilers(device: bool, wanted: str) -> Iterator[Check]:
    """What builds kernels for GPUs. It needs neither a driver nor a device, so a small kernel is compiled."""
    from kernelgen.base.errors import KernelgenError

    needs = {"cupy": ("cuda.bindings",), "cuda": ("cuda.bindings", "numba_cuda")}
    for target, title in (("cupy", "NVRTC"), ("cuda", "numba-cuda")):
        absent = [module for module in needs[target] if not _there(module)]
        if absent:
            detail = f'target="{target}" cannot build: {", ".join(absent)} not installed'
            yield Check(title, "missing", detail, wanted)
            continue
        start = time.perf_counter()
        try:
            _build_for_gpu(target)
        except KernelgenError as error:
            remedy = "The packages of one extra work together: pip install 'kernelgen[cuda13]'"
            yield Check(title, "warn", f'target="{target}" cannot build: {_line(error)}', remedy)
            continue
        version = _version("cuda-bindings" if target == "cupy" else "numba-cuda") or "installed"
        where = "" if device else ", which runs where there is a driver"
        spent = time.perf_counter() - start
        yield Check(title, "ok", f'{version}; target="{target}" built a kernel in {spent:.2f} s{where}')


def _there(module: str) -> bool:
    try:
        return util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _build_for_gpu(target: str) -> None:
    from kernelgen.backend.gpu import GpuCode
    from kernelgen.runtime.grid import Version
    from kernelgen.schedule.lower import prepare
    from kernelgen.trace.tape import Tape

    with Tape("doctor") as tape:
        x = tape.input("x", np.float32, ndim=1)
        tape.output(y=np.negative(x))
    code = GpuCode(prepare(tape.graph, "doctor"), target, cache=False)
    code.link("sm_80", [(0, Version("flat", 0, 32))])


def _cuda_driver() -> Check:
    remedy = "Needed for GPU targets only: install NVIDIA's driver on a machine with an NVIDIA GPU."
    try:
        cuda = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return Check("CUDA driver", "missing", "libcuda.so.1 was not found", remedy)
    version, count = ctypes.c_int(), ctypes.c_int()
    try:
        code = int(cuda.cuInit(0)) or int(cuda.cuDeviceGetCount(ctypes.byref(count)))
        cuda.cuDriverGetVersion(ctypes.byref(version))
    except AttributeError:
        return Check("CUDA driver", "missing", "libcuda.so.1 is no CUDA driver", remedy)
    name = f"CUDA {version.value // 1000}.{version.value % 1000 // 10}"
    if code or not count.value:
        return Check("CUDA driver", "warn", f"{name}, but no device (error {code})", remedy)
    return Check("CUDA driver", "ok", f"{name}, {count.value} device{'s' * (count.value != 1)}")


def _self_test() -> Iterator[Check]:
    start = time.perf_counter()
    try:
        right = _compile_and_run()
    except Exception as error:  # Whatever the reason: the report is the point of this command.
        text = f"{type(error).__name__}: {_line(error)}"
        yield Check(SELF_TEST, "missing", text, "See the lines above; interpreted kernels may still work.")
        return
    detail = f"compiled and ran a kernel in {time.perf_counter() - start:.2f} s"
    if right:
        yield Check(SELF_TEST, "ok", f"{detail}, equal to NumPy")
    else:
        yield Check(SELF_TEST, "missing", f"{detail}, and the result is wrong", "Please report this.")


def _compile_and_run() -> bool:
    from kernelgen.driver.compile import compile_tape
    from kernelgen.trace.tape import Tape

    with Tape("doctor") as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(y=np.exp(x) * 2.0 - x)
    kernel = compile_tape(tape, target="cpu", cache=False)
    given = np.linspace(-3.0, 3.0, 1001)
    expected: Any = np.exp(given) * 2.0 - given
    return bool(np.allclose(kernel(given), expected, rtol=1e-14, atol=1e-14))


_CHECKS: tuple[tuple[str, Callable[[], Iterator[Check]]], ...] = (
    ("Python", _python),
    ("packages", _packages),
    ("SciPy", _scipy),
    ("bfloat16", _bfloat16),
    ("CPU", _cpu),
    ("vector math", _vector_math),
    ("threads", _threads),
    ("cache folder", _cache),
    ("native library", _native_library),
    ("native calls", _native_calls),
    ("executable memory", _executable_memory),
    ("CUDA", _cuda),
    (SELF_TEST, _self_test),
)
