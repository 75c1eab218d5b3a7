"""Emitted source to an object file: it is lowered function by function, and LLVM optimizes it for one CPU.

Most functions are straight-line code, which `straight_line` lowers; numba compiles the others. Its own
finalization is left out: the unoptimized modules of the kernel's loops are linked, and LLVM's pipeline runs
once over all, on a target machine of our own.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import time
from collections.abc import Callable
from typing import Any

import llvmlite.binding as llvm
from llvmlite import ir

from kernelgen.backend import entry, folds, llvm_hints, mathlib, straight_line
from kernelgen.backend.lower import (
    CpuTarget,
    host,
    machine_of,
    optimized,
)
from kernelgen.base import interrupts
from kernelgen.base.errors import BuildError
from kernelgen.base.values import frozen
from kernelgen.codegen.numba_cpu import Emitted, Function
from kernelgen.schedule.loop_nest import Schedule


@frozen
class Built:
    """A compiled module.

    Attributes:
        code: the ELF object file.
        symbols: the entry of each nest; nests of the same code have one.
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
    with interrupts.Deferred():
        token = mathlib.target.set(target.math)
        try:
            return _build(source, schedule, path, target, fastmath)
        except BuildError:
            raise
        except RuntimeError as error:
            raise BuildError(
                f"LLVM refused the source emitted to {path}: {error}", hint="This is a bug; please report it."
            ) from error
        finally:
            mathlib.target.reset(token)


def _build(source: Emitted, schedule: Schedule, path: str, target: CpuTarget, fastmath: bool) -> Built:
    seconds: dict[str, float] = {}
    start = time.perf_counter()
    work = _Work(_Code(source.text, path), target, fastmath)
    shared, symbols = schedule.shared, schedule.symbols
    for number in dict.fromkeys(shared):
        nest, plain, rows = schedule.nests[number], source.nests[number], source.rows[number]
        fold = folds.fold_of(nest, plain, target) if nest.reduced else None
        inline = work.fold(fold) if fold else None
        folded = folds.Folded(fold, inline) if fold and inline else None
        apart = entry.is_apart(nest)
        bodies, of_rows = ([(f, work.loop(f, apart)) for f in part] for part in (plain, rows))
        entry.define(work.module, symbols[number], nest, bodies, of_rows, folded, target)
    llvm_hints.share_functions(work.module)
    later = llvm_hints.inlined_later(work.module)
    seconds["lower"] = time.perf_counter() - start
    start = time.perf_counter()
    # Of functions that several have, the linker keeps the first: those of numba's have all vector variants.
    parts = [*work.others, llvm.parse_assembly(str(work.module))]
    module = optimized(parts, symbols, target, later=later)
    seconds["llvm"] = time.perf_counter() - start
    start = time.perf_counter()
    machine_code = machine_of(target).emit_object(module)
    seconds["codegen"] = time.perf_counter() - start
    return Built(machine_code, symbols, module.as_bitcode(), target, seconds)


class _Code:
    """Emitted source: its functions as syntax trees, and as Python functions where they are asked for.

    Attributes:
        functions: the syntax trees, by name.
        constants: what the other names of the module mean.
    """

    def __init__(self, text: str, path: str) -> None:
        self._text, self._path = text, path
        module = ast.parse(text, path)
        self.functions = {s.name: s for s in module.body if isinstance(s, ast.FunctionDef)}
        given: list[ast.stmt] = [s for s in module.body if isinstance(s, ast.Assign)]
        self.constants: dict[str, Any] = {}
        if given:
            exec(compile(ast.Module(given, []), path, "exec"), dict(straight_line.NUMBERS), self.constants)

    @functools.cached_property
    def python(self) -> dict[str, Any]:
        """The module's names, with its functions, for numba."""
        names: dict[str, Any] = {}
        exec(compile(self._text, self._path, "exec"), names)
        return names


class _Work:
    """The functions of a build on their way to LLVM.

    Attributes:
        module: has those that are lowered here.
        others: the modules of those that numba lowered.
    """

    def __init__(self, code: _Code, target: CpuTarget, fastmath: bool) -> None:
        self._code, self._target, self._fastmath = code, target, fastmath
        self.module = ir.Module("kernelgen")
        self.others: list[Any] = []

    def loop(self, function: Function, apart: bool) -> str:
        """Lowers a function; the symbol that it gets.

        Args:
            function: the function.
            apart: whether it stays one where it is called.
        """

        def tune(own: ir.Function) -> None:
            if not apart:
                llvm_hints.add_attributes(own, "alwaysinline")
            _tune(own, function, self._target)

        with contextlib.suppress(straight_line.Outside):
            return self._straight(function, function.name, tune)
        return self._any(function, tune)

    def fold(self, fold: folds.Fold) -> str | None:
        """The same for what a fold calls; None where it takes numba's own compiler, which is slow."""
        with contextlib.suppress(straight_line.Outside):
            name = f"{fold.function.name}.fold"
            return self._straight(fold.function, name, lambda own: fold.tune(own, self._target))
        return None

    def _straight(self, function: Function, name: str, tune: Callable[[ir.Function], None]) -> str:
        symbol, code = f"kernelgen.loop.{name}", self._code
        lanes = self._target.vector_width // function.widest if function.wide else 0
        token = mathlib.lanes.set(lanes)
        try:
            parsed = code.functions[function.name]
            own = straight_line.lower(parsed, code.constants, self.module, symbol, function.pointers)
        finally:
            mathlib.lanes.reset(token)
        self._adjust(own, tune)
        return symbol

    def _any(self, function: Function, tune: Callable[[ir.Function], None]) -> str:
        from numba import types  # Late, for it is not needed where all code is straight.

        from kernelgen.backend import numba_internals

        def adjust(module: ir.Module, own: ir.Function | None) -> None:
            llvm_hints.drop_overflow_promises(module)
            llvm_hints.share_functions(module)
            if own is not None:
                self._adjust(own, tune)

        with numba_internals.global_compiler_lock:
            arguments = (types.int64, *(types.CPointer(getattr(types, name)) for name in function.pointers))
            compiled = self._code.python[function.name]
            module, symbol = numba_internals.lower(compiled, arguments, adjust)
        self.others.append(module)
        return symbol

    def _adjust(self, own: ir.Function, tune: Callable[[ir.Function], None]) -> None:
        """What is changed in a lowered function."""
        if self._fastmath:
            llvm_hints.allow_fast_math(own)
        tune(own)


def _tune(own: ir.Function, function: Function, target: CpuTarget) -> None:
    """Gives a loop with much arithmetic the widest vectors, and one with costly functions one at a time.

    LLVM by default prefers half of 512 bits. Interleaved vectors would leave more elements to the scalar loop
    after it, whose functions are others: the nest hands over whole vectors, so that there are none. Elements
    at computed places are loaded one by one: it costs more to put together vectors than little arithmetic
    saves.
    """
    if target.vector_width == 64 and function.wide:
        llvm_hints.add_attributes(own, '"prefer-vector-width"="512"')
    scattered = function.scattered and not function.wide
    widest = target.vector_width // function.widest if function.wide else 0
    llvm_hints.hint_loop(
        own,
        vector_width=1 if scattered else widest,
        interleave=1 if function.costly or scattered else function.interleave,
    )
