"""Kernels that are compiled here, and what they are made from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kernelgen.base.extensions import extension
from kernelgen.base.values import frozen
from kernelgen.cache.lookup import BUILT, MEMORY
from kernelgen.cache.memory import Code
from kernelgen.cache.record import Record
from kernelgen.cache.reports import report_once
from kernelgen.driver.options import Options
from kernelgen.ir import Graph
from kernelgen.runtime.host import HostExecutor
from kernelgen.runtime.kernel import Executor, Kernel
from kernelgen.schedule.tuning import tuned_program, tuning_of

if TYPE_CHECKING:
    from pathlib import Path

    from kernelgen.schedule.lower import Prepared
    from kernelgen.schedule.partition import Segments


@frozen
class Compiled:
    """What a kernel was compiled from; see `runtime.kernel.Definition`.

    Attributes:
        prepared: the graph, recorded and optimized, and its schedule.
        options: of the compilation.
        code: the machine code, for the CPU; None where there is none.
        origin: where that came from: "built", "memory", or the layer of the disk cache.
        segments: the parts of a graph with opaque calls.
    """

    prepared: Prepared
    options: Options
    code: Code | None = None
    origin: str = ""
    segments: Segments | None = None

    bundle = ""
    reasons = ()
    text = None

    @property
    def name(self) -> str:
        return self.prepared.program.name

    @property
    def recorded(self) -> Graph:
        return self.prepared.recorded

    @property
    def tier(self) -> str:
        return "built" if self.code is None or self.origin == BUILT else "native"

    @property
    def record(self) -> Record | None:
        return None if self.code is None else self.code.record

    @property
    def path(self) -> Path | None:
        return None if self.code is None else self.code.path

    @property
    def seconds(self) -> dict[str, float]:
        """The time of each stage that ran."""
        seconds = dict(self.prepared.seconds)
        if self.code is not None and self.origin == BUILT:
            seconds.update(self.code.record.seconds)
        if self.code is not None and self.origin != MEMORY:
            seconds["load"] = self.code.loading
        return seconds

    @property
    def device(self) -> Callable[[Executor], Executor] | None:
        """Only `target="auto"` lets the arrays decide where a kernel runs."""
        if self.options.target != "auto":
            return None
        return lambda host: extension("kernel.for_device")(self.prepared, self.options, host)

    def reduced(self) -> tuple[Any, ...]:
        """Graph and options; compiled, or found in the cache, where it lands."""
        names = Options.__match_args__
        options = {name: getattr(self.options, name) for name in names}
        return _remade, (self.recorded.to_json(), self.name, options)


def host_kernel(prepared: Prepared, options: Options, code: Code | None = None, origin: str = "") -> Kernel:
    """A kernel for arrays of the host.

    Args:
        prepared: the graph and its schedule.
        options: of the compilation.
        code: the machine code; None for an interpreted kernel.
        origin: where it came from.
    """
    native = None if code is None else code.native
    tuning = None if code is None else tuning_of(code.record.payloads)
    program = tuned_program(prepared.program, tuning)
    executor = HostExecutor(program, native, lambda: prepared.recorded, options.threads)
    return Kernel(Compiled(prepared, options, code, origin), executor)


def _remade(graph: str, name: str, options: dict[str, Any]) -> Kernel:
    """The kernel that was pickled; where it cannot be compiled, for want of a compiler, it is interpreted."""
    compile_tape: Callable[..., Kernel] = extension("compile_tape")
    options = {**options, "check": False}
    try:
        return compile_tape(Graph.from_json(graph), name=name, **options)
    except ImportError as error:
        report_once(f"the kernel {name} cannot be compiled here, so it is interpreted: {error}")
        return compile_tape(Graph.from_json(graph), name=name, **{**options, "target": "interpret"})
