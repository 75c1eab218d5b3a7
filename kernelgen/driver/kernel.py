"""The kernel that users call, and what it tells of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.base.errors import OptionError, TargetError
from kernelgen.base.extensions import extension
from kernelgen.cache.lookup import BUILT, MEMORY
from kernelgen.cache.memory import Code
from kernelgen.cache.record import Record
from kernelgen.cache.reports import report_once
from kernelgen.driver.options import Options
from kernelgen.ir import Graph, Node
from kernelgen.passes.structure import inline
from kernelgen.runtime import interpreter
from kernelgen.runtime.binding import Array
from kernelgen.runtime.gpu.detect import on_device
from kernelgen.runtime.kernel import Runner
from kernelgen.runtime.native import Called
from kernelgen.runtime.program import Program
from kernelgen.schedule.lower import Prepared
from kernelgen.schedule.tuning import Tuning, tuned_program, tuning_of
from kernelgen.trace.inline import record_call
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from pathlib import Path


class _Signature:
    """`__signature__`, which `inspect.signature` and `help` show of a kernel; classes have their own."""

    def __get__(self, kernel: Kernel | None, owner: type) -> Any:
        return None if kernel is None else signature_of(kernel)


class _Doc:
    """`__doc__`: of the class, and of each kernel what it takes and gives.

    Args:
        text: that of the class.
    """

    def __init__(self, text: str | None) -> None:
        self.text = text

    def __get__(self, kernel: Kernel | None, owner: type) -> str | None:
        return self.text if kernel is None or "graph" not in vars(kernel) else described(kernel)


def signature_of(kernel: Kernel) -> Any:
    """A kernel's parameters: its inputs in order, by position or name, and `out=`."""
    from inspect import Parameter, Signature

    inputs = [Parameter(i.name, Parameter.POSITIONAL_OR_KEYWORD) for i in kernel.graph.arguments]
    return Signature([*inputs, Parameter("out", Parameter.KEYWORD_ONLY, default=None)])


def described(kernel: Kernel) -> str:
    """What a kernel takes and gives, a line for each."""
    lines = [f"{kernel.name}{signature_of(kernel)}", "", "Takes:"]
    lines += [f"    {i.name}: {_type_text(i)}" for i in kernel.graph.arguments]
    lines += ["", "Returns:" if len(kernel.graph.outputs) == 1 else "Returns a named tuple:"]
    lines += [f"    {name}: {_type_text(node)}" for name, node in kernel.graph.outputs]
    return "\n".join(lines)


def _type_text(node: Node) -> str:
    axes = f"array with {node.ndim} ax{'i' if node.ndim == 1 else 'e'}s"
    return f"{node.dtype} {axes if node.ndim else 'number'}"


class Kernel(Called):
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
        options: what it was compiled with.
        target: "cpu" or "interpret"; "cupy" or "cuda" for `kernelgen.driver.gpu.GpuKernel`.
        tuning: what `tune=True` chose; None for kernels that were compiled without it.
        origin: where the machine code came from: "built", "memory", or the layer of the disk cache.

    Raises (when called):
        ArgumentError, DTypeError, ShapeError, OutputError: for arguments that do not fit.
    """

    tuning: Tuning | None = None
    __signature__ = _Signature()

    def __init__(
        self, prepared: Prepared, options: Options, code: Code | None = None, origin: str = ""
    ) -> None:
        self.name = prepared.program.name
        self.target = "interpret" if code is None else "cpu"
        self.recorded, self.graph = prepared.recorded, prepared.graph
        self.steps, self.schedule = prepared.steps, prepared.schedule
        self.options = options
        self.origin = origin
        self._code, self._prepared = code, prepared
        self._inlined: Graph | None = None
        self._device_kernel: Kernel | None = None
        self.__name__ = self.name
        native = None if code is None else code.native
        self.tuning = None if code is None else tuning_of(code.record.payloads)
        program = tuned_program(prepared.program, self.tuning)
        runner = Runner(program, native, self._interpret, options.threads)
        self._runner: Callable[[Sequence[Any], dict[str, Any], Any], Any] = runner
        runner.connect(self)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        text = vars(cls).get("__doc__")
        cls.__doc__ = text if isinstance(text, _Doc) else _Doc(text)  # type: ignore[assignment]

    def call_generally(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        """Calls with any arguments: arrays of any layout, Tensors, or wrong ones, which raise."""
        for value in (*args, *kwargs.values()) if kwargs else args:
            if isinstance(value, Tensor):
                if out is not None:
                    raise OptionError(f"{self.name}() has no out= while recording", hint="Use the result.")
                return record_call(self.recorded, self.name, args, kwargs)
            if type(value) is not np.ndarray and self.options.target == "auto" and on_device(value):
                return self._for_device().call_generally(args, out, kwargs)
        return self._runner(args, kwargs, out)

    def _for_device(self) -> Kernel:
        """The kernel for arrays on a GPU, made when the first of them comes."""
        if self._device_kernel is None:
            self._device_kernel = extension("kernel.for_device")(self._prepared, self.options)
        return self._device_kernel

    def _interpret(self, arrays: Sequence[Array]) -> Sequence[Any]:
        if self._inlined is None:  # So that the NaN check and the printing see into kernels called.
            self._inlined = inline(self.recorded)
        names = [p.name for p in self._prepared.program.parameters]
        return interpreter.run(self._inlined, dict(zip(names, arrays, strict=True)))

    @property
    def program(self) -> Program:
        """What the runtime knows of the kernel: parameters, results and nests."""
        return self._prepared.program

    @property
    def source(self) -> str:
        """The emitted Python source."""
        from kernelgen.codegen import numba_cpu

        return numba_cpu.emit(self.schedule, self.name).text

    @property
    def source_file(self) -> Path | None:
        """The file that the machine code was compiled from; None for the interpreted mode."""
        return None if self._code is None else self._code.path

    @property
    def assembly(self) -> str:
        """The machine code of the loops as text.

        Raises:
            TargetError: for an interpreted kernel, which has none, and where llvmlite is not installed.
        """
        if self._code is None:
            raise TargetError(
                "an interpreted kernel has no machine code", hint='Compile it with target="cpu".'
            )
        try:
            from kernelgen.backend.lower import assembly
        except ImportError as error:
            raise TargetError(
                f"the machine code cannot be shown as text: {error}",
                hint="Install numba and llvmlite; the kernel runs without them.",
            ) from error
        record = self._code.record
        return assembly(record.payloads["bitcode"], **record.target)

    @property
    def record(self) -> Record | None:
        """The record of the machine code; None for an interpreted kernel."""
        return None if self._code is None else self._code.record

    @property
    def seconds(self) -> dict[str, float]:
        """The time of each stage that ran for this kernel, in seconds."""
        seconds = dict(self._prepared.seconds)
        if self._code is not None and self.origin == BUILT:
            seconds.update(self._code.record.seconds)
        if self._code is not None and self.origin != MEMORY:
            seconds["load"] = self._code.loading
        return seconds

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles as graph and options; compiled, or found in the cache, where it lands."""
        names = Options.__match_args__
        options = {name: getattr(self.options, name) for name in names}
        return _remade, (self.recorded.to_json(), self.name, options)

    def __copy__(self) -> Kernel:
        return self  # As functions are: nothing of a kernel changes.

    def __deepcopy__(self, memo: Any) -> Kernel:
        return self

    def explain(self, *, measure: bool = False) -> str:
        """A report: stages with their times, passes, the schedule, what is vectorized, bytes moved.

        Args:
            measure: also run it on large arrays, and compare its bandwidth with that of a plain copy.
        """
        text: str = extension("kernel.explain")(self, measured=measure)
        return text

    def report(self, path: str | Path, *, measure: bool = True) -> Path:
        """Writes a self-contained HTML page: graph, passes, source beside your lines, machine code, traffic.

        Args:
            path: the file to write.
            measure: also run it on large arrays, and compare its bandwidth with that of a plain copy.
        """
        written: Path = extension("kernel.report")(self, path, measured=measure)
        return written

    def __repr__(self) -> str:
        inputs = ", ".join(f"{i.name}: {i.type}" for i in self.graph.arguments)
        outputs = ", ".join(f"{name}: {node.type}" for name, node in self.graph.outputs)
        return f"<kernel {self.name}({inputs}) -> ({outputs}), target {self.target}>"

    def _repr_svg_(self) -> str:
        return self.graph.to_svg()

    def _repr_html_(self) -> str:
        page: str = extension("kernel.html")(self)
        return page


Kernel.__doc__ = _Doc(Kernel.__doc__)  # type: ignore[assignment]


def _remade(graph: str, name: str, options: dict[str, Any]) -> Kernel:
    """The kernel that was pickled; where it cannot be compiled, for want of a compiler, it is interpreted."""
    compile_tape: Callable[..., Kernel] = extension("compile_tape")
    options = {**options, "check": False}
    try:
        return compile_tape(Graph.from_json(graph), name=name, **options)
    except ImportError as error:
        report_once(f"the kernel {name} cannot be compiled here, so it is interpreted: {error}")
        return compile_tape(Graph.from_json(graph), name=name, **{**options, "target": "interpret"})
