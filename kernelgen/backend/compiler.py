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
from collections.abc import Callable, Sequence
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
    seconds["lower"] = time.perf_counter() - start
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


def _lower(code: _Code, function: Function, target: CpuTarget, fastmath: bool) -> tuple[Any, str]:
    """The LLVM module of an emitted function, and its symbol."""

    def tune(own: ir.Function) -> None:
        _tune(own, function, target)

    with contextlib.suppress(straight_line.Outside):
        return _lower_straight(code, function, function.name, fastmath, tune)
    return _lower_any(code, function, fastmath, tune)


def _lower_fold(code: _Code, fold: folds.Fold, target: CpuTarget, fastmath: bool) -> tuple[Any, str] | None:
    """The same of the function that a fold calls; None where it takes numba's own compiler, which is slow."""

    def tune(own: ir.Function) -> None:
        fold.tune(own, target)

    name = f"{fold.function.name}.fold"
    with contextlib.suppress(straight_line.Outside):
        return _lower_straight(code, fold.function, name, fastmath, tune)
    return None


def _lower_straight(
    code: _Code, function: Function, name: str, fastmath: bool, tune: Callable[[ir.Function], None]
) -> tuple[Any, str]:
    symbol = f"kernelgen.loop.{name}"
    module = ir.Module(symbol)
    own = straight_line.lower(
        code.functions[function.name], code.constants, module, symbol, function.pointers
    )
    _adjust(module, own, fastmath, tune)
    return llvm.parse_assembly(str(module)), symbol


def _lower_any(
    code: _Code, function: Function, fastmath: bool, tune: Callable[[ir.Function], None]
) -> tuple[Any, str]:
    from numba import types  # Late, for it is not needed where all code is straight.

    from kernelgen.backend import numba_internals

    def adjust(module: ir.Module, own: ir.Function | None) -> None:
        llvm_hints.drop_overflow_promises(module)
        _adjust(module, own, fastmath, tune)

    with numba_internals.global_compiler_lock:
        arguments = (types.int64, *(types.CPointer(getattr(types, name)) for name in function.pointers))
        return numba_internals.lower(code.python[function.name], arguments, adjust)


def _adjust(
    module: ir.Module, own: ir.Function | None, fastmath: bool, tune: Callable[[ir.Function], None]
) -> None:
    """What is changed in a module, and in an emitted function that is in it."""
    llvm_hints.share_functions(module)
    if own is not None and fastmath:
        llvm_hints.allow_fast_math(own)
    if own is not None:
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
