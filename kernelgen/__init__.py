"""kernelgen turns recorded NumPy code into fused, size-free, readable kernels.

The package is the pipeline; each stage takes one immutable value and returns the next:

    record -> graph -> passes -> schedule -> emit -> build -> run
     tape     DAG      Graph->   loop nest   source  machine  bind,
     tensor            Graph                 text    code     launch

    errors, dtypes      one base class of errors; the supported dtypes
    ops/                THE TABLE: one row per operation, everything that is known of it
    graph/              nodes and graphs: text form, verify, evaluate (the interpreter)
    spec                a dtype and a rank
    tape, tensor,       RECORD: NumPy's operators and protocols, the user's line on each node
      functions, lines
    calls, foreign/     OPAQUE: calls of Python functions that recording does not enter
    passes/             OPTIMIZE: rules for algebra, plain functions for structure; the pipeline is data
    signature           the ndim signature: ranks, dtypes and structure, never sizes
    schedule            SCHEDULE: loop nests, operands, loops
    emit/               EMIT: source text for the CPU, numba.cuda and CUDA C; templates/ holds the loop texts
    build/              BUILD: source to machine code; the only importers of numba and llvmlite
    runtime/            RUN: loading, binding, threads, GPUs, interpreted mode; NumPy and no compiler
    cache/              CACHE: compiled code by its whole key, in memory and on disk
    prepare, kernel,    compile_tape and Kernel: the stages put together
      compile, options, gpu
    segments/           graphs cut around opaque calls, with a plan of their memory
    serialize, aot/,    TRAVEL: graphs as JSON; kernels built ahead of time, loaded without a compiler
      bundle/
    jit/, pipeline      THE FRONT DOOR: functions recorded at their first call, compiled when it pays
    tuner, tuning       several builds measured, the fastest kept
    replay/             TRUST: compiled kernels against the interpreter, and where they differ first
    report/, draw/, cli/, doctor    what looks at kernels from outside
    machine, versions,  small helpers: the CPU and the versions at hand, digests, cheap immutable classes
      digest, values

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
from typing import TYPE_CHECKING, Any

from kernelgen._version import __version__

if TYPE_CHECKING:
    from kernelgen.bundle import Bundle, load
    from kernelgen.compile import compile_tape
    from kernelgen.errors import (
        ArgumentError,
        BuildError,
        CacheError,
        CacheWarning,
        CheckError,
        CompilerMissingError,
        ConcretizationError,
        DTypeError,
        GraphError,
        KernelgenError,
        NonFiniteError,
        OptionError,
        OutputError,
        PowerError,
        RangeError,
        ShapeError,
        TapeError,
        TargetError,
        TensorAttributeError,
        UnknownKernelError,
        UnsupportedError,
    )
    from kernelgen.foreign.functions import Opaque, debug_print, opaque
    from kernelgen.graph import Graph
    from kernelgen.jit.budget import set_compile_budget
    from kernelgen.jit.jitted import Jitted, clear, jit, make_graph
    from kernelgen.jit.leaks import check_leaks
    from kernelgen.kernel import Kernel
    from kernelgen.pipeline import Pipeline, pipeline
    from kernelgen.replay import bisect, check
    from kernelgen.runtime.interpreter import interpret
    from kernelgen.runtime.pool import get_pool_limit, set_pool_limit
    from kernelgen.runtime.threads import get_num_threads, set_num_threads
    from kernelgen.segments.kernel import SegmentedKernel
    from kernelgen.spec import Spec, spec
    from kernelgen.stats import Stats, stats
    from kernelgen.tape import Tape, input, output
    from kernelgen.tensor import Tensor

__all__ = [
    "ArgumentError",
    "BuildError",
    "Bundle",
    "CacheError",
    "CacheWarning",
    "CheckError",
    "CompilerMissingError",
    "ConcretizationError",
    "DTypeError",
    "Graph",
    "GraphError",
    "Jitted",
    "Kernel",
    "KernelgenError",
    "NonFiniteError",
    "Opaque",
    "OptionError",
    "OutputError",
    "Pipeline",
    "PowerError",
    "RangeError",
    "SegmentedKernel",
    "ShapeError",
    "Spec",
    "Stats",
    "Tape",
    "TapeError",
    "TargetError",
    "Tensor",
    "TensorAttributeError",
    "UnknownKernelError",
    "UnsupportedError",
    "__version__",
    "bisect",
    "check",
    "check_leaks",
    "clear",
    "compile_tape",
    "debug_print",
    "get_num_threads",
    "get_pool_limit",
    "input",
    "interpret",
    "jit",
    "load",
    "make_graph",
    "opaque",
    "output",
    "pipeline",
    "set_compile_budget",
    "set_num_threads",
    "set_pool_limit",
    "spec",
    "stats",
]

_NAMES = {
    "bundle": "Bundle load",
    "compile": "compile_tape",
    "errors": (
        "ArgumentError BuildError CacheError CacheWarning CheckError CompilerMissingError "
        "ConcretizationError DTypeError "
        "GraphError KernelgenError NonFiniteError OptionError OutputError PowerError RangeError "
        "ShapeError TapeError TargetError TensorAttributeError UnknownKernelError UnsupportedError"
    ),
    "foreign.functions": "Opaque debug_print opaque",
    "graph": "Graph",
    "jit.budget": "set_compile_budget",
    "jit.jitted": "Jitted clear jit make_graph",
    "jit.leaks": "check_leaks",
    "kernel": "Kernel",
    "pipeline": "Pipeline pipeline",
    "replay": "bisect check",
    "runtime.interpreter": "interpret",
    "runtime.pool": "get_pool_limit set_pool_limit",
    "runtime.threads": "get_num_threads set_num_threads",
    "segments.kernel": "SegmentedKernel",
    "spec": "Spec spec",
    "stats": "Stats stats",
    "tape": "Tape input output",
    "tensor": "Tensor",
}
"""The public names by their modules. They are imported when they are first used, so that a process which only
loads compiled kernels does not wait for the machinery that makes them."""

_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=_package)
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Keeps a public name that is also a module's, such as `spec`, from being hidden by that module."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


_package = sys.modules[__name__]
_package.__class__ = _Package
