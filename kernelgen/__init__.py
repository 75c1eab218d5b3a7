"""kernelgen turns recorded NumPy code into fused, size-free, readable kernels.

The package is the pipeline; each stage takes one immutable value and returns the next:

    record -> graph -> passes -> schedule -> emit -> build -> run
     tape     DAG      Graph->   loop nest   source  machine  bind,
     tensor            Graph                 text    code     launch

    base/        errors, dtypes, source locations, small helpers
    ops/         THE TABLE: one row per operation, everything that is known of it
    ir/          nodes and graphs: text form, verify, evaluate (the interpreter), JSON, structural key
    trace/       RECORD: tapes and Tensors, NumPy's operators and functions, opaque calls (foreign/)
    passes/      OPTIMIZE: rules for algebra, plain functions for structure; the pipeline is data
    derive/      DIFFERENTIATE: derivatives of what a tape has recorded, on the same tape
    schedule/    SCHEDULE: loop nests, operands, loops; graphs cut around opaque calls, plans of their memory
    codegen/     EMIT: source text for the CPU, CUDA C and numba.cuda; templates/ holds those of GPUs
    backend/     BUILD: source to machine code; the only importers of numba and llvmlite
    device.py    the functions that emitted source calls, for anyone's code under numba.njit
    native/      in C: the outer loops around every kernel, and its call
    runtime/     RUN: loading, binding, threads, GPUs, interpreted mode; NumPy and no compiler
    cache/       CACHE: compiled code by its whole key, in memory and on disk
    driver/      compile_tape and the kernels it makes: the stages put together
    jit/         THE FRONT DOOR: functions recorded at their first call, compiled when it pays
    aot/         kernels built ahead of time, loaded without a compiler (bundle/)
    tools/       what looks at kernels from outside: checks, reports, pictures, doctor
    cli/         the command `kernelgen`

Each folder imports from those above it only; tests/test_layers.py checks it.

Example:
    >>> with Tape() as tape:
    ...     x = tape.input("x", np.float32, ndim=1)
    ...     y = tape.input("y", np.float32, ndim=1)
    ...     tape.output(z=np.sin(x) ** 2 + y)
    >>> kernel = compile_tape(tape)
    >>> z = kernel(x_array, y_array)
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


def _read_names() -> dict[str, str]:
    """The module of each public name, from the lines `from MODULE import NAME as NAME` of the stub."""
    with open(f"{__file__.rpartition('.')[0]}.pyi", encoding="utf-8") as stub:
        lines = [line.split() for line in stub if line.startswith("from ")]
    return {words[3]: words[1] for words in lines}


_HOMES = _read_names()
"""They are imported when they are first used, so that a process which only loads compiled kernels does not
wait for the machinery that makes them."""

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=_package)
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


class _Package(ModuleType):
    """Keeps a public name that is also a module's, such as `spec`, from being hidden by that module."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


_package = sys.modules[__name__]
_package.__class__ = _Package
