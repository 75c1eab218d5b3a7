"""`compile_tape`: the pipeline from a recorded graph to a kernel, and what a kernel tells of itself."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from kernelgen import passes
from kernelgen.errors import OptionError, TapeError, TargetError
from kernelgen.graph import Graph, Node, verify
from kernelgen.passes.shapes import Shapes
from kernelgen.passes.structure import inline
from kernelgen.runtime import interpreter
from kernelgen.runtime.binding import Array
from kernelgen.runtime.kernel import NativeCode, Runner
from kernelgen.runtime.program import Leaf, Nest, Parameter, Pointer, Program, Result
from kernelgen.runtime.threads import check_threads
from kernelgen.schedule import LoopNest, Operand, Schedule, schedule
from kernelgen.signature import canonical
from kernelgen.tape import Tape, identifier, record_call
from kernelgen.tensor import Tensor

if TYPE_CHECKING:
    from pathlib import Path

    from kernelgen.build.compiler import Built

Target = Literal["auto", "cpu", "interpret"]
TARGETS = ("auto", "cpu", "interpret")


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of this process.

    Attributes:
        builds: kernels compiled.
        hits: kernels that were compiled already.
        seconds: time spent in builds.
    """

    builds: int
    hits: int
    seconds: float


@dataclass(slots=True)
class _Code:
    """Machine code with what is known of its build."""

    native: NativeCode
    built: Built
    path: Path


@dataclass(slots=True)
class _Memory:
    """Compiled code by its whole key, least recently used first; each key is built by one thread."""

    limit: int = 4096
    codes: OrderedDict[Any, _Code] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    building: dict[Any, threading.Lock] = field(default_factory=dict)
    builds: int = 0
    hits: int = 0
    seconds: float = 0.0

    def get(self, key: Any) -> _Code | None:
        with self.lock:
            code = self.codes.get(key)
            if code is not None:
                self.codes.move_to_end(key)
                self.hits += 1
            return code

    def put(self, key: Any, code: _Code, seconds: float) -> None:
        with self.lock:
            self.codes[key] = code
            self.building.pop(key, None)
            self.builds += 1
            self.seconds += seconds
            while len(self.codes) > self.limit:
                self.codes.popitem(last=False)

    def lock_of(self, key: Any) -> threading.Lock:
        with self.lock:
            return self.building.setdefault(key, threading.Lock())


_memory = _Memory()


def stats() -> Stats:
    """How often this process compiled, and how often it did not need to."""
    with _memory.lock:
        return Stats(_memory.builds, _memory.hits, _memory.seconds)


def clear() -> None:
    """Forgets the compiled code of this process; kernels that exist keep theirs."""
    with _memory.lock:
        _memory.codes.clear()


class Kernel:
    """A compiled tape: call it with arrays, positionally or by name.

    `kernel(x, y)` returns a new array (a NumPy scalar for rank 0), or a named tuple of them for several
    outputs. `kernel(x, y, out=z)` writes into `z` and returns it; for several outputs `out` is a tuple or a
    dict. Outputs may overlap inputs; the result is as if the inputs had been copied first.

    Called with Tensors, inside a tape, it becomes a part of that tape's graph.

    Attributes:
        name: the tape's name.
        recorded: the graph as it was recorded.
        graph: the optimized graph.
        steps: what each pass did.
        schedule: the loop nests.
        target: "cpu" or "interpret".

    Raises (when called):
        ArgumentError, DTypeError, ShapeError, OutputError: for arguments that do not fit.
    """

    def __init__(
        self, name: str, recorded: Graph, target: str, options: _Options, code: _Code | None, plan: _Prepared
    ) -> None:
        self.name, self.recorded, self.target = name, recorded, target
        self.graph, self.steps, self.schedule = plan.graph, plan.steps, plan.schedule
        self._options, self._code, self._prepared = options, code, plan
        self._inlined: Graph | None = None
        self.__name__ = name
        native = None if code is None else code.native
        self._runner = Runner(plan.program, native, self._interpret, options.threads)
        short = self._runner.short_call()
        if short is not None:
            # A class of its own: Python looks `__call__` up on the class, and one call less is much here.
            self.__class__ = type("Kernel", (Kernel,), {"__call__": short, "__slots__": ()})

    def __call__(self, /, *args: Any, out: Any = None, **kwargs: Any) -> Any:
        return self.call_generally(args, out, kwargs)

    def call_generally(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        """Calls with any arguments: arrays of any layout, Tensors, or wrong ones, which raise."""
        for value in (*args, *kwargs.values()) if kwargs else args:
            if isinstance(value, Tensor):
                if out is not None:
                    raise OptionError(f"{self.name}() has no out= while recording", hint="Use the result.")
                return record_call(self.recorded, self.name, args, kwargs)
        return self._runner(args, kwargs, out)

    def _interpret(self, arrays: Sequence[Array]) -> Sequence[Any]:
        if self._inlined is None:  # So that the NaN check and the printing see into kernels called.
            self._inlined = inline(self.recorded)
        names = [p.name for p in self._prepared.program.parameters]
        return interpreter.run(self._inlined, dict(zip(names, arrays, strict=True)))

    @property
    def source(self) -> str:
        """The emitted Python source."""
        from kernelgen.emit import numba_cpu

        return numba_cpu.emit(self.schedule, self.name).text

    @property
    def source_file(self) -> Path | None:
        """The file that the machine code was compiled from; None for the interpreted mode."""
        return None if self._code is None else self._code.path

    @property
    def assembly(self) -> str:
        """The machine code of the loops as text.

        Raises:
            TargetError: for an interpreted kernel, which has none.
        """
        if self._code is None:
            raise TargetError(
                "an interpreted kernel has no machine code", hint='Compile it with target="cpu".'
            )
        return self._code.built.assembly

    def explain(self) -> str:
        """A report: stages with their times, passes, the schedule, and what is vectorized."""
        from kernelgen.report import explain

        built = None if self._code is None else self._code.built
        return explain(self, built, self._prepared.seconds, from_memory=self._prepared.from_memory)

    def __repr__(self) -> str:
        inputs = ", ".join(f"{i.name}: {i.type}" for i in self.graph.arguments)
        outputs = ", ".join(f"{name}: {node.type}" for name, node in self.graph.outputs)
        return f"<kernel {self.name}({inputs}) -> ({outputs}), target {self.target}>"

    def _repr_svg_(self) -> str:
        return self.graph.to_svg()


@dataclass(frozen=True, slots=True)
class _Options:
    """The checked options of a compilation."""

    fastmath: bool
    threads: int | None
    cache: bool
    check: bool


@dataclass(slots=True)
class _Prepared:
    """What comes before the build."""

    graph: Graph
    steps: tuple[passes.Step, ...]
    schedule: Schedule
    program: Program
    seconds: dict[str, float]
    from_memory: bool = False


def compile_tape(
    tape: Tape | Graph,
    *,
    target: Target = "auto",
    fastmath: bool = False,
    threads: int | None = None,
    cache: bool = True,
    check: bool = False,
    name: str | None = None,
) -> Kernel:
    """Compiles a tape into a kernel.

    Args:
        tape: what was recorded, after its `with` block; or a graph.
        target: "cpu" compiles for this machine; "interpret" runs node by node with NumPy; "auto" is
            "cpu", unless `KERNELGEN_MODE=interpret`.
        fastmath: trades exact results for speed: lets the rules of `passes.rules.FAST` apply, lets
            LLVM contract to fused multiply-adds, reassociate, divide by multiplying with reciprocals and
            ignore the sign of zero. NaN and infinities are still computed with, but rules may drop them.
        threads: the most threads that a call uses; None for `kg.get_num_threads()`.
        cache: reuse compiled code of an equal graph, and keep this one's for others.
        check: compare the compiled kernel with the interpreter on small arrays of several sizes.
        name: another name than the tape's.

    Raises:
        TapeError: for a tape without outputs, or one that is still recording.
        OptionError: for an option's value that there is not.
        TargetError: for a target that is not available.
    """
    options = _check_options(target, fastmath, threads, cache, check)
    if isinstance(tape, Tape):
        from kernelgen.tape import _active

        if tape in _active.tapes:
            raise TapeError("the tape is still recording", hint="Call compile_tape after its `with` block.")
        recorded, title = tape.graph, tape.name
    elif isinstance(tape, Graph):
        recorded, title = tape, "kernel"
    else:
        raise OptionError(
            f"compile_tape takes a Tape or a Graph, got {type(tape).__name__}",
            hint="Record first: with kg.Tape() as tape: ...",
        )
    if name is not None:
        title = identifier(name, "the kernel's name")
    if not recorded.outputs:
        raise TapeError(
            "the tape has no outputs", hint="Call tape.output(name=value) inside its `with` block."
        )
    verify(recorded)
    prepared = _prepare(recorded, title, fastmath=options.fastmath)
    if target == "interpret" or (target == "auto" and interpreter.active()):
        return Kernel(title, recorded, "interpret", options, None, prepared)
    code = _code_for(prepared, title, options)
    kernel = Kernel(title, recorded, "cpu", options, code, prepared)
    if check:
        from kernelgen.check import check_kernel

        check_kernel(kernel)
    return kernel


def _check_options(target: Any, fastmath: Any, threads: Any, cache: Any, check: Any) -> _Options:
    if target in ("cuda", "cupy"):
        raise TargetError(
            f"the target {target!r} is not part of this version",
            hint='Use target="cpu" or target="interpret".',
        )
    if target not in TARGETS:
        raise OptionError(f"target is {target!r}", hint=f"Targets are {', '.join(map(repr, TARGETS))}.")
    for option, value in (("fastmath", fastmath), ("cache", cache), ("check", check)):
        if not isinstance(value, (bool, np.bool_)):
            raise OptionError(f"{option} is {value!r}", hint="Give True or False.")
    return _Options(bool(fastmath), check_threads(threads), bool(cache), bool(check))


def _prepare(recorded: Graph, name: str, *, fastmath: bool) -> _Prepared:
    start = time.perf_counter()
    graph, steps = passes.optimize(recorded, fastmath=fastmath)
    optimized = time.perf_counter()
    plan = schedule(graph)
    seconds = {"passes": optimized - start, "schedule": time.perf_counter() - optimized}
    return _Prepared(graph, steps, plan, make_program(plan, recorded, name), seconds)


def _code_for(prepared: _Prepared, name: str, options: _Options) -> _Code:
    """The machine code for a schedule: from memory, or built once however many threads ask."""
    key = (canonical(prepared.graph), "cpu", options.fastmath)
    if not options.cache:
        return _build(prepared, name, options)[0]
    code = _memory.get(key)
    if code is None:
        with _memory.lock_of(key):
            code = _memory.get(key)
            if code is None:
                code, seconds = _build(prepared, name, options)
                _memory.put(key, code, seconds)
                return code
    prepared.from_memory = True
    return code


def _build(prepared: _Prepared, name: str, options: _Options) -> tuple[_Code, float]:
    from kernelgen.build import compiler, records
    from kernelgen.emit import numba_cpu

    start = time.perf_counter()
    emitted = numba_cpu.emit(prepared.schedule, name)
    path = records.write_source(name, emitted.text)
    prepared.seconds["emit"] = time.perf_counter() - start
    built = compiler.build(emitted, prepared.schedule, str(path), fastmath=options.fastmath)
    prepared.seconds.update(built.seconds)
    loading = time.perf_counter()
    native = NativeCode(built.objects, built.symbols)
    prepared.seconds["load"] = time.perf_counter() - loading
    return _Code(native, built, path), time.perf_counter() - start


def make_program(plan: Schedule, recorded: Graph, name: str) -> Program:
    """What the runtime needs of a schedule."""
    inputs = recorded.inputs
    position = {node.name: k for k, node in enumerate(inputs)}
    parameters = tuple(Parameter(i.name, i.dtype, i.ndim, recorded.captured.get(i.name)) for i in inputs)
    shapes = Shapes(plan.graph)

    def leaf(node: Node) -> Leaf:
        if node.op == "input":
            return position[node.name], tuple(range(node.ndim))
        return position[node.args[0].name], node.param

    def pointer(operand: Operand) -> Pointer:
        node = operand.node
        if operand.role == "output":
            return Pointer("output", operand.dtype, output=operand.index)
        if operand.role == "size":
            return Pointer("size", operand.dtype, leaves=tuple(map(leaf, node.args)), axis=node.param)
        index, axes = leaf(node)
        return Pointer(operand.role, operand.dtype, input=index, axes=axes)

    def nest(symbol: str, item: LoopNest) -> Nest:
        arrays = [o for o in item.operands if o.role != "temporary"]
        return Nest(symbol, item.ndim, tuple(map(pointer, arrays)), item.cost)

    results = tuple(
        Result(title, node.dtype, node.ndim, tuple(map(leaf, shapes.ordered(shapes.of(node)))))
        for title, node in plan.graph.outputs
    )
    nests = tuple(nest(f"kernelgen_{k}", item) for k, item in enumerate(plan.nests))
    return Program(name, parameters, results, nests)
