"""Emitted source to an object file: numba types and lowers it, LLVM optimizes it for one CPU.

numba's own finalization is left out: the unoptimized modules of the kernel's loops are linked, and LLVM's
pipeline runs once over all, on a target machine of our own.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import Any

from numba import types
from numba.core.compiler_lock import global_compiler_lock

from kernelgen.backend import mathlib
from kernelgen.backend.lower import (
    CpuTarget,
    host,
    lower_function,
    lowering_flags,
    machine_of,
    optimized,
)
from kernelgen.base.errors import BuildError
from kernelgen.codegen.numba_cpu import Emitted, Function
from kernelgen.native import NEST
from kernelgen.schedule.loop_nest import LoopNest, Schedule

SCALAR, INPUT, OUTPUT, TEMPORARY, UPDATE = range(5)
"""The classes of operands, as `kg_class` in `native/nest.h` numbers and describes them."""

_CLASSES = {
    "scalar": SCALAR,
    "size": SCALAR,
    "input": INPUT,
    "output": OUTPUT,
    "temporary": TEMPORARY,
}


@dataclass(frozen=True, slots=True)
class Built:
    """A compiled module.

    Attributes:
        code: the ELF object file.
        symbols: the entry of each nest.
        bitcode: the optimized LLVM module.
        target: what it was built for.
        seconds: the time of each stage.
    """

    code: bytes
    symbols: tuple[str, ...]
    bitcode: bytes
    target: CpuTarget
    seconds: dict[str, float]


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
    namespace: dict[str, Any] = {}
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
            symbols = tuple(f"kernelgen_{k}" for k in range(len(schedule.nests)))
            glue = [
                _glue(symbol, loop_nest, functions, target)
                for symbol, loop_nest, functions in zip(symbols, schedule.nests, calls, strict=True)
            ]
            module = optimized([*modules, *glue], symbols, target)
            seconds["llvm"] = time.perf_counter() - start
            start = time.perf_counter()
            code = machine_of(target).emit_object(module)
            seconds["codegen"] = time.perf_counter() - start
        except BuildError:
            raise
        except RuntimeError as error:
            raise BuildError(
                f"LLVM refused the source emitted to {path}: {error}", hint="This is a bug; please report it."
            ) from error
        finally:
            mathlib.target.reset(token)
    return Built(code, symbols, module.as_bitcode(), target, seconds)


_FAST_FLAGS = "nsz arcp contract afn reassoc"
"""LLVM's flags under `fastmath`: all but nnan and ninf, which would delete the handling of NaN."""


def _lower(python_function: Any, function: Function, fastmath: bool) -> tuple[str, str]:
    pointers = [types.CPointer(getattr(types, name)) for name in function.pointers]
    text, symbol = lower_function(python_function, (types.int64, *pointers), lowering_flags())
    text = _PROMISES.sub(r"\1 ", text)
    return (_relaxed(text, symbol) if fastmath else text), symbol


_PROMISES = re.compile(r"\b(add|sub|mul|shl) (?:(?:nuw|nsw) )+")
"""numba promises LLVM that arithmetic on int64 does not overflow; where it does, anything could follow."""


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


def _tuned(text: str, symbol: str, function: Function, target: CpuTarget) -> str:
    """Gives a loop with much arithmetic the widest vectors, and one with costly functions one at a time.

    LLVM by default prefers half of 512 bits. Interleaved vectors would leave more elements to the scalar loop
    after it, whose functions are others: the nest hands over whole vectors, so that there are none.
    """
    interleave = 1 if function.costly else function.interleave
    if not function.wide and not interleave:
        return text
    start, end = _span(text, symbol)
    body = text[start:end]
    if target.vector_width == 64 and function.wide:
        body = re.sub(r" \{$", ' "prefer-vector-width"="512" {', body, count=1, flags=re.MULTILINE)
    # The loop is one block that branches to itself: its latch takes the hint.
    labels = re.split(r"^([\w.$-]+):", body, flags=re.MULTILINE)
    for k in range(1, len(labels), 2):
        again = re.compile(rf"(br i1 [^\n]*label %{re.escape(labels[k])}(?![\w.$-])[^\n]*)$", re.MULTILINE)
        labels[k + 1] = again.sub(r"\1, !llvm.loop !90", labels[k + 1])
        labels[k] += ":"
    chosen = [", !91"] * function.wide + [", !92"] * (interleave > 0)
    hints = [
        f"!90 = distinct !{{!90{''.join(chosen)}}}",
        f'!91 = !{{!"llvm.loop.vectorize.width", i32 {target.vector_width // function.widest}}}',
        f'!92 = !{{!"llvm.loop.interleave.count", i32 {interleave}}}',
    ]
    return text[:start] + "".join(labels) + "\n".join([text[end:], *hints, ""])


def _glue(symbol: str, loop_nest: LoopNest, functions: list[tuple[Function, str]], target: CpuTarget) -> str:
    """LLVM IR of a nest's entry: its description, its scratch memory, and the calls of its loops.

    The entry is `void (char **args, int64 *dims, int64 *steps, int64 *axes)`, with the layout of a NumPy
    ufunc's inner loop; `axes` may be null, for one.
    """
    operands = loop_nest.operands
    arrays = [o for o in operands if o.role != "temporary"]
    block, lanes = loop_nest.block, _lanes(loop_nest, target)
    scratch, table = 0, []
    written = [o for o in operands if o.role == "output"]
    # With one output, each load feeds its store, and so comes before it; but the parts of a complex number
    # are two places, and one may be stored before the other is loaded.
    update = len(written) == 1 and written[0].dtype.kind != "c"
    for operand in operands:
        item = operand.dtype.itemsize
        kind = UPDATE if update and operand.role == "output" else _CLASSES[operand.role]
        table.append(f"{{ i32, i32 }} {{ i32 {item}, i32 {kind} }}")
        if operand.role not in ("scalar", "size"):
            scratch += block * item
    position = {o: k for k, o in enumerate(operands)}
    body, declarations = [], []
    by_key = {(o.role, o.node, o.index): k for o, k in position.items()}
    for number, (function, callee) in enumerate(functions):
        pointers = []
        for k, operand in enumerate(function.operands):
            place = by_key[operand.role, operand.node, operand.index]
            body.append(f"  %a{number}.{k} = getelementptr ptr, ptr %pointers, i64 {place}")
            body.append(f"  %p{number}.{k} = load ptr, ptr %a{number}.{k}")
            pointers.append(f"ptr %p{number}.{k}")
        arguments = ", ".join(["ptr %status", "ptr %status", "i64 %n", *pointers])
        body.append(f'  %r{number} = call i32 @"{callee}"({arguments})')
        kinds = ", ".join(["ptr", "ptr", "i64", *["ptr"] * len(pointers)])
        declarations.append(f'declare i32 @"{callee}"({kinds})')
    total = len(operands)
    advance = []
    for k, operand in enumerate(arrays):
        if operand.role not in ("scalar", "size"):
            advance += [
                f"  %q{k} = getelementptr ptr, ptr %pointers, i64 {k}",
                f"  %s{k} = getelementptr i64, ptr %advances, i64 {k}",
                f"  %on{k} = load i64, ptr %s{k}",
                f"  %old{k} = load i64, ptr %q{k}",
                f"  %new{k} = add i64 %old{k}, %on{k}",
                f"  store i64 %new{k}, ptr %q{k}",
            ]
    intrinsics, save, restore = _status_flags(target)
    layout = f"{{ ptr, i64, i64, i32, i32, [{total} x {{ i32, i32 }}] }}"
    return "\n".join(
        [
            # A `kg_code` of native/nest.h.
            f"@{symbol}.code = internal constant {layout} {{ ptr @{symbol}.body, i64 {block}, i64 {lanes}, "
            f"i32 {len(arrays)}, i32 {total}, [{total} x {{ i32, i32 }}] [{', '.join(table)}] }}",
            f"declare void @{NEST}(ptr, ptr, ptr, ptr, i64, ptr)",
            *declarations,
            *intrinsics,
            f"define internal void @{symbol}.body(ptr %pointers, ptr %advances, i64 %n, i64 %count) "
            f"alignstack({target.vector_width}) {{",
            "  %status = alloca ptr",
            "  br label %tile",
            "tile:",
            "  %left = phi i64 [ %count, %0 ], [ %fewer, %next ]",
            *body,
            "  %fewer = sub i64 %left, 1",
            "  %more = icmp sgt i64 %fewer, 0",
            "  br i1 %more, label %next, label %done",
            "next:",
            *advance,
            "  br label %tile, !llvm.loop !0",
            "done:",
            "  ret void",
            "}",
            '!0 = distinct !{!0, !{!"llvm.loop.unroll.disable"}}',
            f"define void @{symbol}(ptr %args, ptr %dims, ptr %steps, ptr %axes) {{",
            f"  %scratch = alloca [{max(scratch, 64)} x i8], align 64",
            *save,
            "  %flat = icmp eq ptr %axes, null",
            "  br i1 %flat, label %run, label %deep",
            "deep:",
            "  %given = load i64, ptr %axes",
            "  br label %run",
            "run:",
            "  %naxes = phi i64 [ 1, %0 ], [ %given, %deep ]",
            f"  call void @{NEST}(ptr @{symbol}.code, ptr %args, ptr %dims, ptr %steps, i64 %naxes, "
            "ptr %scratch)",
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
