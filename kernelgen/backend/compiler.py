"""Emitted source to an object file: numba types and lowers it, LLVM optimizes it for one CPU.

numba's own finalization is left out: the unoptimized modules of the kernel's loops are linked, and LLVM's
pipeline runs once over all, on a target machine of our own.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import time
from collections.abc import Callable, Sequence
from typing import Any

import llvmlite.binding as llvm
from llvmlite import ir
from numba import types

from kernelgen.backend import entry, folds, llvm_hints, mathlib, numba_internals, straight_line
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
    with numba_internals.global_compiler_lock, interrupts.Deferred():
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
    code = _Code(source.text, path)
    modules: list[Any] = []
    shared = schedule.shared
    calls: dict[int, tuple[entry.Calls, entry.Calls, folds.Folded | None]] = {}

    def lowered(functions: Sequence[Function]) -> entry.Calls:
        pairs = []
        for function in functions:
            module, symbol = _lower(code, function, target, fastmath)
            modules.append(module)
            pairs.append((function, symbol))
        return pairs

    for number in dict.fromkeys(shared):
        plain, rows = source.nests[number], source.rows[number]
        nest = schedule.nests[number]
        fold = folds.fold_of(nest, plain, target) if nest.reduced else None
        given = _lower_fold(code, fold, target, fastmath) if fold else None
        modules += given[:1] if given else ()
        folded = folds.Folded(fold, given[1]) if fold and given else None
        calls[number] = lowered(plain), lowered(rows), folded
    seconds["numba"] = time.perf_counter() - start
    start = time.perf_counter()
    symbols = schedule.symbols
    modules += [
        llvm.parse_assembly(str(entry.module(symbols[number], schedule.nests[number], *functions, target)))
        for number, functions in calls.items()
    ]
    module = optimized(modules, symbols, target)
    seconds["llvm"] = time.perf_counter() - start
    start = time.perf_counter()
    machine_code = machine_of(target).emit_object(module)
    seconds["codegen"] = time.perf_counter() - start
    return Built(machine_code, symbols, module.as_bitcode(), target, seconds)


class _Code:
    """Emitted source: its functions as syntax trees, and as Python functions where they are asked for."""

    def __init__(self, text: str, path: str) -> None:
        self._text, self._path = text, path
        module = ast.parse(text, path)
        self.functions = {s.name: s for s in module.body if isinstance(s, ast.FunctionDef)}
        module.body = [s for s in module.body if not isinstance(s, ast.FunctionDef)]
        self.names: dict[str, Any] = {}
        exec(compile(module, path, "exec"), self.names)

    @functools.cached_property
    def python(self) -> dict[str, Any]:
        """The module's names, with its functions."""
        names: dict[str, Any] = {}
        exec(compile(self._text, self._path, "exec"), names)
        return names


def _lower(code: _Code, function: Function, target: CpuTarget, fastmath: bool) -> tuple[Any, str]:
    """The LLVM module of an emitted function, and its symbol."""

    def tune(own: ir.Function) -> None:
        _tune(own, function, target)

    with contextlib.suppress(straight_line.Outside):
        return _lower_straight(code, function, function.name, target, fastmath, tune)
    arguments, adjust = _arguments(function), _adjust(fastmath, tune)
    return numba_internals.lower(code.python[function.name], arguments, adjust, _helpers(target.math))


def _lower_fold(code: _Code, fold: folds.Fold, target: CpuTarget, fastmath: bool) -> tuple[Any, str] | None:
    """The same of the function that a fold calls; None where it takes numba's own compiler, which is slow."""

    def tune(own: ir.Function) -> None:
        fold.tune(own, target)

    name = f"{fold.function.name}.fold"
    with contextlib.suppress(straight_line.Outside):
        return _lower_straight(code, fold.function, name, target, fastmath, tune)
    return None


def _lower_straight(
    code: _Code,
    function: Function,
    name: str,
    target: CpuTarget,
    fastmath: bool,
    tune: Callable[[ir.Function], None],
) -> tuple[Any, str]:
    def fill(lowering: numba_internals.Lowering) -> None:
        straight_line.lower(code.functions[function.name], code.names, lowering)

    arguments, adjust = _arguments(function), _adjust(fastmath, tune)
    return numba_internals.lower_straight(name, fill, arguments, adjust, _helpers(target.math))


def _arguments(function: Function) -> tuple[Any, ...]:
    return types.int64, *(types.CPointer(getattr(types, name)) for name in function.pointers)


def _adjust(
    fastmath: bool, tune: Callable[[ir.Function], None]
) -> Callable[[ir.Module, ir.Function | None], None]:
    """What is changed in a module, and in an emitted function that is in it."""

    def adjust(module: ir.Module, own: ir.Function | None) -> None:
        llvm_hints.drop_overflow_promises(module)
        llvm_hints.share_functions(module)
        if own is not None and fastmath:
            llvm_hints.allow_fast_math(own)
        if own is not None:
            tune(own)

    return adjust


@functools.cache
def _helpers(target: mathlib.MathTarget) -> dict[Any, Any]:
    """The helpers that were compiled for a target: which functions they call depends on it."""
    return {}


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
