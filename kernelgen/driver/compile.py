"""`compile_tape`: the pipeline from a recorded graph to a kernel."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kernelgen.base import interrupts
from kernelgen.base.errors import (
    CompilerMissingError,
    OptionError,
    TapeError,
    TargetError,
)
from kernelgen.base.extensions import extension
from kernelgen.cache import layers
from kernelgen.cache.lookup import code_for
from kernelgen.cache.memory import Code, memory
from kernelgen.cache.record import Record
from kernelgen.cache.store import Store
from kernelgen.driver.kernel import Preparation, host_kernel
from kernelgen.driver.options import (
    GPU_TARGETS,
    Options,
    Target,
    check_options,
)
from kernelgen.ir import Graph
from kernelgen.runtime import interpreter
from kernelgen.runtime.kernel import Kernel
from kernelgen.trace.active import active
from kernelgen.trace.tape import Tape, identifier

if TYPE_CHECKING:
    from pathlib import Path


def compile_tape(
    tape: Tape | Graph,
    *,
    target: Target = "auto",
    fastmath: bool = False,
    threads: int | None = None,
    cache: bool = True,
    check: bool = False,
    name: str | None = None,
    arch: str | None = None,
    copy_host: bool = False,
    tune: bool = False,
) -> Kernel:
    """Compiles a tape into a kernel.

    Args:
        tape: what was recorded, after its `with` block; or a graph.
        target: "cpu" compiles for this machine; "interpret" runs node by node with NumPy; "cupy" makes CUDA C
            and "cuda" CUDA C that calls Python, compiled by numba.cuda, for each element, both built for the
            device of the arrays when called; "auto" is "cpu" (unless `KERNELGEN_MODE=interpret`), and "cupy"
            for calls with arrays on a GPU.
        fastmath: trades exact results for speed: lets the rules of `passes.rules.FAST` apply, lets
            LLVM contract to fused multiply-adds, reassociate, divide by multiplying with reciprocals and
            ignore the sign of zero. NaN and infinities are still computed with, but rules may drop them.
        threads: the most threads that a call uses; None for `kg.get_num_threads()`.
        cache: reuse compiled code of an equal graph, and keep this one's for others.
        check: compare the compiled kernel with the interpreter on small arrays of several sizes.
        name: another name than the tape's.
        arch: for "cupy" and "cuda", build at once for an architecture such as "sm_90"; this needs no driver.
        tune: on the CPU, compile the loops with several widths of vectors, measure each on sample arrays,
            keep the fastest, and let the measured time say how many elements are worth a second thread. This
            takes a second or more, once: the choice is kept with the cached code.
        copy_host: kernels for GPUs take NumPy arrays too: they are copied to the device, and results back.

    Raises:
        TapeError: for a tape without outputs, or one that is still recording.
        OptionError: for an option's value that there is not.
        TargetError: for a target that is not available.
    """
    options = check_options(
        target=target,
        threads=threads,
        arch=arch,
        fastmath=fastmath,
        cache=cache,
        check=check,
        copy_host=copy_host,
        tune=tune,
    )
    recorded, title = _recorded(tape)
    if name is not None:
        title = identifier(name, "the kernel's name")
    if not recorded.outputs:
        raise TapeError(
            "the tape has no outputs", hint="Call tape.output(name=value) inside its `with` block."
        )
    on_gpu = options.target in GPU_TARGETS
    interpreted = target == "interpret" or (target == "auto" and interpreter.active())
    lowered = not (interpreted and recorded.has_opaque)
    native = not (interpreted or on_gpu)
    work = Preparation(recorded, title, options, native=native, lower=lowered, host=not on_gpu)
    if os.environ.get("KERNELGEN_SPOOL"):
        from kernelgen.driver import recorded_graphs

        recorded_graphs.note(recorded, title, options)
    if on_gpu:
        if work.has_opaque:
            raise _no_calls(work.prepared.graph, options.target)
        from kernelgen.driver.gpu import compile_for_device

        return compile_for_device(work, options)
    if work.has_opaque:
        from kernelgen.driver.segmented import compile_segments  # Late, for most graphs need it not.

        return compile_segments(work.prepared, options, compile_tape)
    kernel = host_kernel(work, options, *(code_of(work) if native else ()))
    work.keep()
    memory.count_stages(kernel.definition.seconds)
    if check and native:
        extension("kernel.check")(kernel)
    return kernel


def _no_calls(graph: Graph, target: str) -> TargetError:
    """The error for a graph in which calls of Python are left, for a target whose kernels have none."""
    call = next(node for node in graph.nodes if node.op == "opaque")
    return TargetError(
        f"kernels with opaque calls do not run on {target!r}, and the graph has one, of {call.param.name}",
        where=call.where,
        hint='Compile for target="cpu", or make the call between two kernels.',
    )


def _recorded(tape: Tape | Graph) -> tuple[Graph, str]:
    if isinstance(tape, Graph):
        return tape, "kernel"
    if not isinstance(tape, Tape):
        raise OptionError(
            f"compile_tape takes a Tape or a Graph, got {type(tape).__name__}",
            hint="Record first: with kg.Tape() as tape: ...",
        )
    if tape in active.tapes:
        raise TapeError("the tape is still recording", hint="Call compile_tape after its `with` block.")
    return tape.graph, tape.name


def is_at_hand(graph: Graph, options: Options) -> bool:
    """Whether the machine code of a graph is in memory or on disk, so that it need not be built."""
    if not options.cache or options.target in GPU_TARGETS:
        return False
    work = Preparation(graph, "kernel", options)
    if work.has_opaque:
        return False
    key = work.code_key()
    return memory.has(key.text) or layers.find(key) is not None


def code_of(work: Preparation) -> tuple[Code, str]:
    """The machine code for this machine, and where it came from; see `cache.lookup.code_for`."""
    key, options = work.code_key(), work.options

    def build(store: Store | None) -> tuple[Record, Path]:
        try:
            with interrupts.Deferred():
                from kernelgen.backend.records import build_record
            from kernelgen.driver.tuner import tuned_record
        except ModuleNotFoundError as error:
            raise CompilerMissingError(
                f"the kernel {work.name} is not in the cache and must be built: {error}",
                hint='Install numba, load a bundle that holds it, or use target="interpret".',
            ) from error
        make = tuned_record if options.tune else build_record
        return make(work.prepared, key, store=store, fastmath=options.fastmath)

    return code_for(key, build, use_cache=options.cache)
