"""Emitted source to an object file: numba types and lowers it, LLVM optimizes it for one CPU.

numba's own finalization is left out: the unoptimized modules of the kernel's loops and of the nest are
linked, and LLVM's pipeline runs once over all, on a target machine of our own.
"""

from __future__ import annotations

import functools
import hashlib
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llvmlite.binding as llvm
from numba import types
from numba.core import compiler as numba_compiler
from numba.core.compiler_lock import global_compiler_lock
from numba.core.registry import cpu_target

from kernelgen.build import mathlib
from kernelgen.build import nest as nests
from kernelgen.build.intrinsics import DEVICE
from kernelgen.emit import templates
from kernelgen.emit.numba_cpu import Emitted, Function
from kernelgen.errors import BuildError
from kernelgen.schedule import LoopNest, Schedule

_CLASSES = {
    "scalar": nests.SCALAR,
    "size": nests.SCALAR,
    "input": nests.INPUT,
    "output": nests.OUTPUT,
    "temporary": nests.TEMPORARY,
}


@dataclass(frozen=True, slots=True)
class CpuTarget:
    """A CPU to build for: LLVM's names for it, and the vector functions that may be called."""

    triple: str
    cpu: str
    features: str
    math: mathlib.MathTarget

    @property
    def vector_width(self) -> int:
        """Bytes of the widest vectors."""
        return max((_WIDTHS[isa] for isa in self.math.isa), default=16)


NEST = "kernelgen_nest"
"""The symbol of the outer loops."""
_NEST_KINDS = (*["ptr"] * 3, "i64", "ptr", "i64", "i64", "ptr", *["i64"] * 5)
NEST_FILE, NEST_SOURCE = "nest.ll", "nest.py and moves.py of kernelgen/build"

_WIDTHS = {"sse": 16, "neon": 16, "avx2": 32, "avx512f": 64}


@dataclass(frozen=True, slots=True)
class Built:
    """A compiled module.

    Attributes:
        objects: the ELF object files: the kernel's own, and that of the outer loops.
        symbols: the entry of each nest.
        bitcode: the optimized LLVM module.
        target: what it was built for.
        seconds: the time of each stage.
    """

    objects: tuple[bytes, ...]
    symbols: tuple[str, ...]
    bitcode: bytes
    target: CpuTarget
    seconds: dict[str, float]


@functools.cache
def host() -> CpuTarget:
    """The CPU of this machine."""
    _initialize()
    features = llvm.get_host_cpu_features()
    if llvm.get_process_triple().startswith("x86_64"):
        isa = ("sse", *(name for name in ("avx2", "avx512f") if features.get(name)))
    else:
        isa = ("neon",)
    math = mathlib.MathTarget(isa, mathlib.libmvec_symbols())
    return CpuTarget(llvm.get_process_triple(), llvm.get_host_cpu_name(), features.flatten(), math)


_BASELINES = {
    "x86-64-v2": ("x86_64-unknown-linux-gnu", ("sse",)),
    "x86-64-v3": ("x86_64-unknown-linux-gnu", ("sse", "avx2")),
    "x86-64-v4": ("x86_64-unknown-linux-gnu", ("sse", "avx2", "avx512f")),
    "aarch64": ("aarch64-unknown-linux-gnu", ("neon",)),
}
"""The triple and the vector instruction sets of the CPUs that code is built for ahead of time."""


@functools.cache
def for_baseline(baseline: str) -> CpuTarget:
    """A target that every CPU of a baseline runs.

    Library functions with a vector form are called on this machine's architecture only: for another one it
    is not known which of them there are.
    """
    _initialize()
    triple, isa = _BASELINES[baseline]
    same = triple.startswith(llvm.get_process_triple().partition("-")[0])
    symbols = mathlib.libmvec_symbols() if same else frozenset[str]()
    cpu = "generic" if baseline == "aarch64" else baseline
    return CpuTarget(triple, cpu, "", mathlib.MathTarget(isa, symbols))


def assembly(bitcode: bytes, triple: str, cpu: str, features: str) -> str:
    """The text of the machine code of an optimized LLVM module."""
    _initialize()
    text: str = _machine_for(triple, cpu, features).emit_assembly(llvm.parse_bitcode(bitcode))
    return text


@functools.cache
def _initialize() -> None:
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()


def build(
    source: Emitted, schedule: Schedule, path: str, target: CpuTarget | None = None, *, fastmath: bool = False
) -> Built:
    """Compiles emitted source.

    Args:
        source: the emitter's result.
        schedule: what it was emitted from.
        path: the file that holds the source, for tracebacks and debuggers.
        target: the CPU; this machine's where it is not given.
        fastmath: let LLVM contract, reassociate, use reciprocals and ignore the sign of zero.

    Raises:
        BuildError: when numba or LLVM refuse the source.
    """
    target = target or host()
    seconds: dict[str, float] = {}
    namespace: dict[str, Any] = dict(DEVICE)
    with global_compiler_lock:
        token = mathlib.target.set(target.math)
        try:
            start = time.perf_counter()
            exec(compile(source.text, path, "exec"), namespace)
            modules: list[str] = []
            calls: list[list[tuple[Function, str]]] = []
            for functions in source.nests:
                calls.append([])
                for function in functions:
                    text, symbol = _lower(namespace[function.name], function, fastmath)
                    modules.append(_tuned(text, symbol, function, target))
                    calls[-1].append((function, symbol))
            seconds["numba"] = time.perf_counter() - start
            start = time.perf_counter()
            outer = nest_object(target)
            seconds["nest"] = time.perf_counter() - start
            start = time.perf_counter()
            symbols = tuple(f"kernelgen_{k}" for k in range(len(schedule.nests)))
            glue = [
                _glue(symbol, loop_nest, functions, target)
                for symbol, loop_nest, functions in zip(symbols, schedule.nests, calls, strict=True)
            ]
            module = _optimized([*modules, *glue], symbols, target)
            seconds["llvm"] = time.perf_counter() - start
            start = time.perf_counter()
            code = _machine(target).emit_object(module)
            seconds["codegen"] = time.perf_counter() - start
        except BuildError:
            raise
        except RuntimeError as error:
            raise BuildError(
                f"LLVM refused the source emitted to {path}: {error}", hint="This is a bug; please report it."
            ) from error
        finally:
            mathlib.target.reset(token)
    return Built((code, outer), symbols, module.as_bitcode(), target, seconds)


def _flags() -> Any:
    flags = numba_compiler.Flags()
    flags.no_compile = True
    flags.no_cpython_wrapper = True
    flags.no_cfunc_wrapper = True
    flags.nrt = False
    flags.error_model = "numpy"
    flags.noalias = True
    return flags


def _compile(function: Any, arguments: Sequence[Any], flags: Any) -> tuple[str, str]:
    """The LLVM IR of a Python function with all that it calls, and its symbol."""
    from numba.core.errors import NumbaError

    try:
        result = numba_compiler.compile_extra(
            cpu_target.typing_context, cpu_target.target_context, function, arguments, types.void, flags, {}
        )
    except NumbaError as error:
        raise BuildError(
            f"numba refused the emitted function {function.__name__}: {error}",
            hint="This is a bug; please report it with the kernel's source.",
        ) from error
    library = result.library
    module = library._final_module
    for linked in dict.fromkeys(library._linking_libraries):
        module.link_in(linked._get_module_for_linking(), preserve=True)
    return str(module), result.fndesc.llvm_func_name


_FAST_FLAGS = "nsz arcp contract afn reassoc"
"""LLVM's flags under `fastmath`: all but nnan and ninf, which would delete the handling of NaN."""


def _lower(python_function: Any, function: Function, fastmath: bool) -> tuple[str, str]:
    pointers = [types.CPointer(getattr(types, name)) for name in function.pointers]
    text, symbol = _compile(python_function, (types.int64, *pointers), _flags())
    return (_relaxed(text, symbol) if fastmath else text), symbol


def _relaxed(text: str, symbol: str) -> str:
    """Gives the arithmetic of one function the fast flags.

    numba would give them to all it lowers, and our elementary functions rest on the order of operations.
    """
    start, end = _span(text, symbol)
    body = re.sub(r"= (f(?:add|sub|mul|div|neg)) ", rf"= \1 {_FAST_FLAGS} ", text[start:end])
    return text[:start] + body + text[end:]


def _span(text: str, symbol: str) -> tuple[int, int]:
    """Where a function's definition stands in a module's text."""
    found = re.search(rf'^define [^\n]*@"?{re.escape(symbol)}"?\(', text, re.MULTILINE)
    assert found is not None
    return found.start(), text.index("\n}", found.start())


@functools.cache
def nest_object(target: CpuTarget) -> bytes:
    """The outer loops as an object file that defines `kernelgen_nest`; they are the same for every kernel."""
    text = (templates.folder() / NEST_FILE).read_text(encoding="utf-8")
    try:
        llvm.parse_assembly(text)
    except RuntimeError:  # Another LLVM than the one that printed it: lower the Python source instead.
        text = nest_ir()
    module = _optimized([text], (NEST,), target)
    code: bytes = _machine(target).emit_object(module)
    return code


def nest_ir() -> str:
    """The LLVM IR of `nest.py`, which no target shapes: what `templates/nest.ll` holds."""
    flags = _flags()
    flags.noalias = False
    with global_compiler_lock:
        text, symbol = _compile(nests.nest, nests.NEST_TYPES, flags)
    given = ", ".join(f"{kind} %p{k}" for k, kind in enumerate(_NEST_KINDS))
    wrapper = [
        f'declare i32 @"{symbol}"({", ".join(["ptr", "ptr", *_NEST_KINDS])})',
        f"define void @{NEST}({given}) {{",
        "  %status = alloca ptr",
        f'  %r = call i32 @"{symbol}"(ptr %status, ptr %status, {given})',
        "  ret void",
        "}",
    ]
    module = _optimized([text, "\n".join(wrapper)], (NEST,), host(), level=1)
    lines = [
        line
        for line in str(module).splitlines()
        if not line.startswith(("target ", "source_filename", "; ModuleID"))
    ]
    header = f"; The outer loops of every kernel, made from {NEST_SOURCE} (sha256 {nest_digest()})."
    return "\n".join([header, *lines, ""])


def nest_digest() -> str:
    """The digest of `moves.py` and `nest.py`, by which a test knows that `nest.ll` is up to date."""
    folder = Path(__file__).parent
    sources = ((folder / name).read_bytes() for name in ("moves.py", "nest.py"))
    return hashlib.sha256(b"".join(sources)).hexdigest()


def _tuned(text: str, symbol: str, function: Function, target: CpuTarget) -> str:
    """Gives a loop with much arithmetic the widest vectors, and one with costly functions one at a time.

    LLVM by default prefers half of 512 bits. Interleaved vectors would leave more elements to the scalar loop
    after it, whose functions are others: the nest hands over whole vectors, so that there are none.
    """
    if not function.wide:
        return text
    start, end = _span(text, symbol)
    body = text[start:end]
    if target.vector_width == 64:
        body = re.sub(r" \{$", ' "prefer-vector-width"="512" {', body, count=1, flags=re.MULTILINE)
    # The loop is one block that branches to itself: its latch takes the hint.
    labels = re.split(r"^([\w.$-]+):", body, flags=re.MULTILINE)
    for k in range(1, len(labels), 2):
        again = re.compile(rf"(br i1 [^\n]*label %{re.escape(labels[k])}(?![\w.$-])[^\n]*)$", re.MULTILINE)
        labels[k + 1] = again.sub(r"\1, !llvm.loop !90", labels[k + 1])
        labels[k] += ":"
    hints = [
        f"!90 = distinct !{{!90, !91{', !92' if function.costly else ''}}}",
        f'!91 = !{{!"llvm.loop.vectorize.width", i32 {target.vector_width // function.widest}}}',
        '!92 = !{!"llvm.loop.interleave.count", i32 1}',
    ]
    return text[:start] + "".join(labels) + "\n".join([text[end:], *hints, ""])


def _glue(symbol: str, loop_nest: LoopNest, functions: list[tuple[Function, str]], target: CpuTarget) -> str:
    """LLVM IR of a nest's entry: its operand table and scratch memory, and the calls of its loops.

    The entry is `void (char **args, int64 *dims, int64 *steps, int64 *axes)`, with the layout of a NumPy
    ufunc's inner loop; `axes` may be null, for one.
    """
    operands = loop_nest.operands
    arrays = [o for o in operands if o.role != "temporary"]
    block, lanes = loop_nest.block, _lanes(loop_nest, target)
    offset, table = 0, []
    for operand in operands:
        item = operand.dtype.itemsize
        table += [item, _CLASSES[operand.role], offset]
        if operand.role not in ("scalar", "size"):
            offset += -(-block * item // 64) * 64
    position = {o: k for k, o in enumerate(operands)}
    body, declarations = [], []
    by_key = {(o.role, o.node, o.index): k for o, k in position.items()}
    for number, (function, callee) in enumerate(functions):
        pointers = []
        for k, operand in enumerate(function.operands):
            place = by_key[operand.role, operand.node, operand.index]
            body.append(f"  %a{number}.{k} = getelementptr i64, ptr %bound, i64 {place}")
            body.append(f"  %p{number}.{k} = load ptr, ptr %a{number}.{k}")
            pointers.append(f"ptr %p{number}.{k}")
        arguments = ", ".join(["ptr %status", "ptr %status", "i64 %n", *pointers])
        body.append(f'  %r{number} = call i32 @"{callee}"({arguments})')
        kinds = ", ".join(["ptr", "ptr", "i64", *["ptr"] * len(pointers)])
        declarations.append(f'declare i32 @"{callee}"({kinds})')
    total = len(operands)
    work = 3 * total + 64
    intrinsics, save, restore = _status_flags(target)
    return "\n".join(
        [
            f"@{symbol}.table = internal constant [{len(table)} x i64] "
            f"[{', '.join(f'i64 {v}' for v in table)}]",
            f"declare void @{NEST}({', '.join(_NEST_KINDS)})",
            *declarations,
            *intrinsics,
            f"define internal void @{symbol}.body(i64 %address, i64 %n) {{",
            "  %bound = inttoptr i64 %address to ptr",
            "  %status = alloca ptr",
            *body,
            "  ret void",
            "}",
            f"define void @{symbol}(ptr %args, ptr %dims, ptr %steps, ptr %axes) {{",
            f"  %scratch = alloca [{max(offset, 64)} x i8], align 64",
            f"  %work = alloca [{work} x i64], align 64",
            *save,
            "  %flat = icmp eq ptr %axes, null",
            "  br i1 %flat, label %run, label %deep",
            "deep:",
            "  %given = load i64, ptr %axes",
            "  br label %run",
            "run:",
            "  %naxes = phi i64 [ 1, %0 ], [ %given, %deep ]",
            "  %blocks = ptrtoint ptr %scratch to i64",
            f"  %bound = getelementptr i64, ptr %work, i64 {total}",
            "  %address = ptrtoint ptr %bound to i64",
            f"  %body = ptrtoint ptr @{symbol}.body to i64",
            f"  call void @{NEST}(ptr %args, ptr %dims, ptr %steps, "
            f"i64 %naxes, ptr @{symbol}.table, i64 {len(arrays)}, i64 {total}, ptr %work, "
            f"i64 %blocks, i64 {block}, i64 {lanes}, i64 %address, i64 %body)",
            *restore,
            "  ret void",
            "}",
        ]
    )


def _status_flags(target: CpuTarget) -> tuple[list[str], list[str], list[str]]:
    """LLVM IR that keeps the caller's floating-point flags: declarations, saving, restoring.

    Vector code computes both sides of every choice, so its flags tell nothing, and NumPy would warn of them.
    """
    if target.triple.startswith("x86_64"):
        return (
            ["declare void @llvm.x86.sse.stmxcsr(ptr)", "declare void @llvm.x86.sse.ldmxcsr(ptr)"],
            ["  %flags = alloca i32", "  call void @llvm.x86.sse.stmxcsr(ptr %flags)"],
            ["  call void @llvm.x86.sse.ldmxcsr(ptr %flags)"],
        )
    return (
        ["declare i64 @llvm.aarch64.get.fpsr()", "declare void @llvm.aarch64.set.fpsr(i64)"],
        ["  %flags = call i64 @llvm.aarch64.get.fpsr()"],
        ["  call void @llvm.aarch64.set.fpsr(i64 %flags)"],
    )


def _lanes(loop_nest: LoopNest, target: CpuTarget) -> int:
    """The multiple of elements that keeps every call of a vector function in the vector loop."""
    if not loop_nest.calls_math:
        return 1
    smallest = min(o.dtype.itemsize for o in loop_nest.operands if o.role not in ("scalar", "size"))
    return int(target.vector_width // min(smallest, 4))


def _machine(target: CpuTarget) -> Any:
    """A target machine for position-independent code."""
    return _machine_for(target.triple, target.cpu, target.features)


def _machine_for(triple: str, cpu: str, features: str) -> Any:
    _initialize()
    return llvm.Target.from_triple(triple).create_target_machine(
        cpu=cpu, features=features, opt=3, reloc="pic", codemodel="small"
    )


def _optimized(texts: Sequence[str], entries: Sequence[str], target: CpuTarget, *, level: int = 3) -> Any:
    """The modules linked into one that exports only `entries`, through LLVM's pipeline."""
    machine = _machine(target)
    module = llvm.parse_assembly("")
    module.triple, module.data_layout = target.triple, str(machine.target_data)
    for text in texts:
        part = llvm.parse_assembly(text)
        part.triple, part.data_layout = module.triple, module.data_layout
        module.link_in(part)
    for function in module.functions:
        if not function.is_declaration and function.name not in entries:
            function.linkage = "internal"
    for variable in module.global_variables:
        if variable.name.startswith("_ZN08NumbaEnv"):
            variable.linkage = "internal"
    module.verify()
    options = llvm.create_pipeline_tuning_options(speed_level=level)
    options.loop_vectorization = options.loop_interleaving = options.loop_unrolling = level > 1
    options.slp_vectorization = False
    builder = llvm.create_pass_builder(machine, options)
    builder.getModulePassManager().run(module, builder)
    return module
