"""Kernels that are compiled here, and what they are made from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kernelgen.base.errors import CacheError
from kernelgen.base.extensions import extension
from kernelgen.base.values import frozen, replaced
from kernelgen.cache import outcomes
from kernelgen.cache.key import Key, host_parts, structure_parts
from kernelgen.cache.lookup import BUILT, MEMORY
from kernelgen.cache.memory import Code, Outcome
from kernelgen.cache.record import Record
from kernelgen.cache.reports import report_once
from kernelgen.driver.options import Options
from kernelgen.ir import Graph, structural_key, verify
from kernelgen.runtime.host import HostExecutor
from kernelgen.runtime.kernel import Executor, Kernel

if TYPE_CHECKING:
    from pathlib import Path

    from kernelgen.runtime.program import Program
    from kernelgen.schedule.lower import Prepared
    from kernelgen.schedule.partition import Segments


class Preparation:
    """A recorded graph on its way to a kernel.

    What it comes to is looked up, if it is for machine code and the cache may be used. Passes and scheduler
    run where nothing is known of it, and later where somebody asks for what they make.

    Args:
        recorded: the graph.
        name: the kernel's name.
        options: of the compilation.
        native: whether machine code for this machine is wanted.
        lower, host: as in `passes.optimize`.
        prepared: what passes and scheduler have made of it already.

    Raises:
        GraphError: for a graph that is none.
    """

    def __init__(
        self,
        recorded: Graph,
        name: str,
        options: Options,
        *,
        native: bool = True,
        lower: bool = True,
        host: bool = True,
        prepared: Prepared | None = None,
    ) -> None:
        self.recorded, self.name, self.options = recorded, name, options
        self._lower, self._host = lower, host
        self._prepared: list[Prepared] = [] if prepared is None else [prepared]
        self._key: Key | None = None
        if prepared is None:
            verify(recorded)
            if native and options.cache:
                self._key = outcomes.key_of(recorded, fastmath=options.fastmath)
        self._known = None if self._key is None else outcomes.find(self._key)

    @property
    def prepared(self) -> Prepared:
        """What passes and scheduler make of it.

        Raises:
            CacheError: where that is not what is known of it.
        """
        if not self._prepared:
            from kernelgen.schedule.lower import prepare_any

            fastmath = self.options.fastmath
            made = prepare_any(
                self.recorded, self.name, fastmath=fastmath, lower=self._lower, host=self._host
            )
            if self._known is not None and structural_key.parts(made.graph) != dict(self._known.structure):
                raise CacheError(
                    f"what the cache knows of the graph of {self.name} is not what the passes make of it",
                    hint="Run `kernelgen cache clear`; where passes were changed meanwhile, kg.clear().",
                )
            self._prepared.append(made)
        return self._prepared[0]  # The same for all threads that made it at once.

    @property
    def has_opaque(self) -> bool:
        """Whether calls of Python are left in it; what it comes to is known of other graphs only."""
        return self._known is None and self.prepared.graph.has_opaque

    @property
    def program(self) -> Program:
        """What calls must know, with this recording's captured arrays."""
        if self._known is None:
            return self.prepared.program
        captured, program = self.recorded.captured, self._known.program
        parameters = program.parameters
        if captured:
            parameters = tuple(replaced(p, captured=captured.get(p.name)) for p in parameters)
        elif program.name == self.name:
            return program
        return replaced(program, name=self.name, parameters=parameters)

    @property
    def seconds(self) -> dict[str, float]:
        """The time of each stage that ran so far."""
        return dict(self._prepared[0].seconds) if self._prepared else {}

    def code_key(self) -> Key:
        """The key of its machine code for this machine."""
        known = self._known
        structure = structural_key.parts(self.prepared.graph) if known is None else known.structure
        options = self.options
        return Key(
            structure_parts(structure, "cpu", fastmath=options.fastmath, tune=options.tune), host_parts()
        )

    def keep(self) -> None:
        """Keeps what it comes to for equal graphs, once that has proved to work."""
        if self._key is not None and self._known is None:
            prepared = self.prepared
            outcomes.keep(self._key, Outcome(structural_key.parts(prepared.graph), prepared.program))


@frozen
class Compiled:
    """What a kernel was compiled from; see `runtime.kernel.Definition`.

    Attributes:
        work: from the graph as it was recorded to its schedule.
        options: of the compilation.
        code: the machine code, for the CPU; None where there is none.
        origin: where that came from: "built", "memory", or the layer of the disk cache.
        segments: the parts of a graph with opaque calls.
    """

    work: Preparation
    options: Options
    code: Code | None = None
    origin: str = ""
    segments: Segments | None = None

    bundle = ""
    reasons = ()
    text = None

    @property
    def name(self) -> str:
        return self.work.name

    @property
    def recorded(self) -> Graph:
        return self.work.recorded

    @property
    def prepared(self) -> Prepared:
        return self.work.prepared

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
        seconds = self.work.seconds
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


def host_kernel(work: Preparation, options: Options, code: Code | None = None, origin: str = "") -> Kernel:
    """A kernel for arrays of the host.

    Args:
        work: the graph.
        options: of the compilation.
        code: the machine code; None for an interpreted kernel.
        origin: where it came from.
    """
    native = None if code is None else code.native
    program = work.program
    if code is not None and options.tune:
        # Late, for most kernels are not tuned.
        from kernelgen.schedule.tuning import tuned_program, tuning_of

        program = tuned_program(program, tuning_of(code.record.payloads))
    executor = HostExecutor(program, native, lambda: work.recorded, options.threads)
    return Kernel(Compiled(work, options, code, origin), executor)


def _remade(graph: str, name: str, options: dict[str, Any]) -> Kernel:
    """The kernel that was pickled; where it cannot be compiled, for want of a compiler, it is interpreted."""
    compile_tape: Callable[..., Kernel] = extension("compile_tape")
    options = {**options, "check": False}
    try:
        return compile_tape(Graph.from_json(graph), name=name, **options)
    except ImportError as error:
        report_once(f"the kernel {name} cannot be compiled here, so it is interpreted: {error}")
        return compile_tape(Graph.from_json(graph), name=name, **{**options, "target": "interpret"})
