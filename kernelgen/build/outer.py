"""The machine code of the runtime's native functions, which is the same for every kernel.

They are written in Python. Their LLVM IR is kept as text in `templates/`, so that no process has to lower
them; where another LLVM does not read the text, they are lowered anew.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import llvmlite.binding as llvm
from numba import config, types
from numba.core.compiler_lock import global_compiler_lock

from kernelgen.build.lower import CpuTarget, host, lower_function, lowering_flags, machine_of, optimized
from kernelgen.build.native import call, pool, team
from kernelgen.cache.files import write_whole
from kernelgen.emit import templates
from kernelgen.paths import cache_folder
from kernelgen.runtime import layout

NATIVE_FILE, NATIVE_SOURCE = "native.ll", "kernelgen/build/native"
NATIVE: dict[str, Callable[[int, int, int, int], int]] = {
    "kernelgen_call": call.call,
    "kernelgen_launch": call.launch_with_pointers,
    "kernelgen_worker": team.worker,
    "kernelgen_allocate": pool.allocate,
    "kernelgen_allocate_zeros": pool.allocate_zeros,
    "kernelgen_reallocate": pool.reallocate,
    "kernelgen_release": pool.release,
    "kernelgen_trim": pool.trim,
}
"""The runtime's functions by their symbols; each takes four words and gives one."""
COMMON = "common"
"""The folder of these objects inside of the cache's, each after its own digest."""
RELAX = "kernelgen_relax"
_RELAX = {"x86_64": ("llvm.x86.sse2.pause", "", ""), "aarch64": ("llvm.aarch64.hint", "i32", "i32 1")}
"""The instruction for loops that wait: the intrinsic, its parameter and argument."""


@functools.cache
def native_object(target: CpuTarget) -> bytes:
    """The runtime's functions as an object file that defines the symbols of `NATIVE`."""
    relax, parameter, argument = _RELAX[target.triple.partition("-")[0]]
    wait = [
        f"declare void @{relax}({parameter})",
        f"define i64 @{RELAX}(i64 %p0) alwaysinline {{",
        f"  call void @{relax}({argument})",
        "  ret i64 0",
        "}",
    ]
    return _object(NATIVE_FILE, native_ir, "\n".join(wait), tuple(NATIVE), target, level=0)


def _object(
    file: str, lower: Callable[[], str], more: str, symbols: tuple[str, ...], target: CpuTarget, level: int
) -> bytes:
    """The machine code of a stored text and of `more`: from a file if a process of this user made it before.

    Where LLVM is another than that which printed the text, and does not read it, `lower` makes it anew.
    """
    text = (templates.folder() / file).read_text(encoding="utf-8")
    made_of = [text, more, target.triple, target.cpu, target.features, level, llvm.llvm_version_info]
    digest = hashlib.sha256(json.dumps(made_of).encode()).hexdigest()
    path = cache_folder() / COMMON / f"{digest[:40]}.o"
    with contextlib.suppress(OSError):
        stored = path.read_bytes()
        if hashlib.sha256(stored[32:]).digest() == stored[:32]:
            return stored[32:]
    try:
        llvm.parse_assembly(text)
    except RuntimeError:
        text = lower()
    code: bytes = machine_of(target).emit_object(optimized([text, more], symbols, target, level=level))
    with contextlib.suppress(OSError):
        write_whole(path, hashlib.sha256(code).digest() + code)
    return code


def native_ir() -> str:
    """The LLVM IR of `native/`: what `templates/native.ll` holds."""
    flags = lowering_flags()
    flags.noalias = False
    texts = []
    # numba links what it lowers, though nothing here runs: any address will do for what is defined later.
    llvm.add_symbol(RELAX, 1)
    # numba's own passes run before ours, and would choose vectors of this machine for loops of a few words.
    vectorize = config.LOOP_VECTORIZE
    with global_compiler_lock:
        config.LOOP_VECTORIZE = 0
        for name, function in NATIVE.items():
            text, symbol = lower_function(function, (types.int64,) * 4, flags, types.int64)
            texts += [text, _exported(name, symbol)]
        config.LOOP_VECTORIZE = vectorize
    return _printed(texts, tuple(NATIVE), NATIVE_SOURCE, native_digest())


def _exported(name: str, symbol: str) -> str:
    """A function of the C calling convention around one of numba's, which returns through a pointer."""
    given = ", ".join(f"i64 %p{k}" for k in range(4))
    return "\n".join(
        [
            f'declare i32 @"{symbol}"(ptr, ptr, i64, i64, i64, i64)',
            f"define i64 @{name}({given}) {{",
            "  %value = alloca i64",
            "  %status = alloca ptr",
            f'  %r = call i32 @"{symbol}"(ptr %value, ptr %status, {given})',
            "  %result = load i64, ptr %value",
            "  ret i64 %result",
            "}",
        ]
    )


def _printed(texts: list[str], symbols: tuple[str, ...], source: str, digest: str) -> str:
    """Modules simplified to one text that names no machine."""
    module = optimized(texts, symbols, host(), level=1)
    lines = [
        line
        for line in str(module).splitlines()
        if not line.startswith(("target ", "source_filename", "; ModuleID"))
    ]
    return "\n".join([f"; Made from {source} (sha256 {digest}).", *lines, ""])


def native_digest() -> str:
    """The digest of `native/` and of the layout that it shares with the runtime."""
    files = [*sorted(Path(team.__file__).parent.glob("*.py")), Path(layout.__file__)]
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()
