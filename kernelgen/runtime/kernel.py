"""The kernel that users call: what it was made from, and the executor that runs it.

There is one class for kernels of all targets, compiled here or loaded from a bundle. It imports neither
graphs nor compilers, so that a process which only loads kernels does not wait for them; what needs them is
reached through `base.extensions`, by name.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from kernelgen.base.dtypes import short_name
from kernelgen.base.errors import OptionError
from kernelgen.base.extensions import extension
from kernelgen.runtime.gpu.detect import on_device
from kernelgen.runtime.native import Called
from kernelgen.runtime.program import Parameter, Program, Result

if TYPE_CHECKING:
    from pathlib import Path

    from kernelgen.cache.record import Record
    from kernelgen.driver.options import Options
    from kernelgen.ir import Graph
    from kernelgen.passes import Step
    from kernelgen.schedule.loop_nest import Schedule
    from kernelgen.schedule.lower import Prepared
    from kernelgen.schedule.partition import Segments
    from kernelgen.schedule.tuning import Tuning


class Executor(Protocol):
    """Runs a kernel on arrays: `runtime.host`, `runtime.segmented` and `runtime.gpu.executor` have one each.

    Attributes:
        target: "cpu", "interpret", "cupy" or "cuda".
        program: parameters and results.
        parts: the kernels that it runs one after another; none where it runs machine code of its own.
    """

    @property
    def target(self) -> str: ...
    @property
    def program(self) -> Program: ...
    @property
    def parts(self) -> Sequence[Kernel]: ...

    def connect(self, kernel: Kernel) -> None:
        """Lets calls of a kernel go a shorter way, if there is one."""
        ...

    def __call__(self, args: Sequence[Any], kwargs: dict[str, Any], out: Any) -> Any:
        """Runs the kernel.

        Raises:
            ArgumentError, DTypeError, ShapeError, OutputError: for arguments that do not fit.
        """
        ...


class Definition(Protocol):
    """What a kernel was made from.

    `driver.kernel` has that of kernels that were compiled, `aot.bundle.kernel` that of kernels that were
    loaded, which read their graph when it is first asked for.

    Attributes:
        name: the kernel's name.
        bundle: the bundle that it was loaded from, in words; empty for one that was compiled.
        origin: where the machine code came from.
        tier: "native" or "built".
        reasons: why it is no better tier.
        record, path: the record of the machine code, and the file of its source; None where there is none.
        text: the emitted source, where it was stored.
        prepared: the graph as it was recorded and optimized, and its schedule.
        options: what it was compiled with.
        segments: the parts of a graph with opaque calls; None for any other.
        device: makes the executor for arrays of a GPU, given the kernel's own; None where that takes
            all arrays.
        seconds: the time of each stage that ran for it.
        reduced: what `__reduce__` gives.
    """

    @property
    def name(self) -> str: ...
    @property
    def bundle(self) -> str: ...
    @property
    def origin(self) -> str: ...
    @property
    def tier(self) -> str: ...
    @property
    def reasons(self) -> tuple[str, ...]: ...
    @property
    def record(self) -> Record | None: ...
    @property
    def path(self) -> Path | None: ...
    @property
    def text(self) -> str | None: ...
    @property
    def recorded(self) -> Graph: ...
    @property
    def prepared(self) -> Prepared: ...
    @property
    def options(self) -> Options: ...
    @property
    def segments(self) -> Segments | None: ...
    @property
    def device(self) -> Callable[[Executor], Executor] | None: ...
    @property
    def seconds(self) -> dict[str, float]: ...

    def reduced(self) -> tuple[Any, ...]: ...


class _Signature:
    """`__signature__`, which `inspect.signature` and `help` show of a kernel; the class has its own."""

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
        return self.text if kernel is None else described(kernel)


def signature_of(kernel: Kernel) -> Any:
    """A kernel's parameters: its inputs in order, by position or name, and `out=`."""
    from inspect import Parameter, Signature

    inputs = [Parameter(p.name, Parameter.POSITIONAL_OR_KEYWORD) for p in kernel.program.arguments]
    return Signature([*inputs, Parameter("out", Parameter.KEYWORD_ONLY, default=None)])


def described(kernel: Kernel) -> str:
    """What a kernel takes and gives, a line for each."""
    program = kernel.program
    lines = [f"{kernel.name}{signature_of(kernel)}", "", "Takes:"]
    lines += [f"    {p.name}: {_in_words(p)}" for p in program.arguments]
    lines += ["", "Returns:" if len(program.results) == 1 else "Returns a named tuple:"]
    lines += [f"    {r.name}: {_in_words(r)}" for r in program.results]
    return "\n".join(lines)


def _in_words(item: Parameter | Result) -> str:
    axes = f"array with {item.ndim} ax{'i' if item.ndim == 1 else 'e'}s"
    return f"{item.dtype} {axes if item.ndim else 'number'}"


def _listed(items: Sequence[Parameter | Result]) -> str:
    return ", ".join(f"{i.name}: {short_name(i.dtype)}[{', '.join(':' * i.ndim)}]" for i in items)


class Kernel(Called):
    """A compiled tape: call it with arrays, positionally or by name.

    `kernel(x, y)` returns a new array (a NumPy scalar for rank 0), or a named tuple of them for several
    outputs. `kernel(x, y, out=z)` writes into `z` and returns it; for several outputs `out` is a tuple or a
    dict. Outputs may overlap inputs; the result is as if the inputs had been copied first.

    Called with arrays of CuPy, PyTorch, numba, or anything with their interfaces, it runs on the GPU where
    they are, on the stream that their library works on now, or on `stream=`. New outputs are arrays of the
    library of the first input. Such a call neither waits nor, with `out=`, takes memory; after a first call
    with arrays of one layout, others of that layout may be captured in a CUDA graph.

    Called with Tensors, inside a tape, it becomes a part of that tape's graph.

    Attributes:
        name: the tape's name, or the kernel's in its bundle.
        definition: what it was made from.
        executor: what runs it.

    Raises (when called):
        ArgumentError, DTypeError, ShapeError, OutputError: for arguments that do not fit.
        TargetError: for arrays on a GPU where it cannot run.
    """

    __signature__ = _Signature()

    def __init__(self, definition: Definition, executor: Executor) -> None:
        self.name = self.__name__ = definition.name
        self.definition, self.executor = definition, executor
        self._device: Executor | None = None
        executor.connect(self)

    def call_generally(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        """Calls with any arguments: arrays of any layout, Tensors, or wrong ones, which raise."""
        # While nothing was recorded in this process, there are no Tensors.
        tensor = getattr(sys.modules.get("kernelgen.trace.tensor"), "Tensor", ())
        for value in (*args, *kwargs.values()) if kwargs else args:
            if type(value) is np.ndarray:
                continue
            if isinstance(value, tensor):
                if out is not None:
                    raise OptionError(f"{self.name}() has no out= while recording", hint="Use the result.")
                return extension("kernel.record")(self.recorded, self.name, args, kwargs)
            if self.definition.device is not None and on_device(value):
                if self._device is None:
                    self._device = self.definition.device(self.executor)
                return self._device(args, kwargs, out)
        return self.executor(args, kwargs, out)

    @property
    def target(self) -> str:
        """ "cpu", "interpret", "cupy" for CUDA C or "cuda" for numba.cuda."""
        return self.executor.target

    @property
    def program(self) -> Program:
        """What the runtime knows of the kernel: parameters, results and nests."""
        return self.executor.program

    @property
    def origin(self) -> str:
        """Where the machine code came from: "built", "memory", a layer of the disk cache, or a bundle."""
        return self.definition.origin

    @property
    def tier(self) -> str:
        """ "native" for machine code that was there, "built" for new one, or "interpreted"."""
        return "interpreted" if self.target == "interpret" else self.definition.tier

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why a kernel of a bundle has no better tier."""
        return self.definition.reasons

    @property
    def recorded(self) -> Graph:
        """The graph as it was recorded."""
        return self.definition.recorded

    @property
    def graph(self) -> Graph:
        """The optimized graph."""
        return self.definition.prepared.graph

    @property
    def steps(self) -> tuple[Step, ...]:
        """What each pass did."""
        return self.definition.prepared.steps

    @property
    def schedule(self) -> Schedule:
        """The loop nests."""
        return self.definition.prepared.schedule

    @property
    def options(self) -> Options:
        """What it was compiled with."""
        return self.definition.options

    @property
    def segments(self) -> Segments | None:
        """Of a graph with opaque calls: the parts in order, and where the values between them live."""
        return self.definition.segments

    @property
    def kernels(self) -> tuple[Kernel, ...]:
        """Of a graph with opaque calls: the fused kernels, in order; none in the interpreted mode."""
        return tuple(self.executor.parts)

    @property
    def tuning(self) -> Tuning | None:
        """What `tune=True` chose; None for kernels that were compiled without it."""
        record = self.record
        return None if record is None else extension("kernel.tuning")(record.payloads)

    @property
    def record(self) -> Record | None:
        """The record of the machine code; None for an interpreted kernel, and for one that has parts."""
        return self.definition.record

    @property
    def source_file(self) -> Path | None:
        """The file that the machine code was compiled from; None for the interpreted mode."""
        return self.definition.path

    @property
    def source(self) -> str:
        """The emitted source: Python, or CUDA C; that of the fused kernels one after another."""
        text: str | None = self.definition.text
        return extension("kernel.source")(self) if text is None else text

    @property
    def assembly(self) -> str:
        """The machine code as text: that of the loops, or PTX.

        Raises:
            TargetError: for an interpreted kernel, which has none, and where a package is missing.
        """
        return extension("kernel.assembly")(self)  # type: ignore[no-any-return]

    @property
    def seconds(self) -> dict[str, float]:
        """The time of each stage that ran, in seconds; over all fused kernels where there are several."""
        return extension("kernel.seconds")(self)  # type: ignore[no-any-return]

    def explain(self, *, measure: bool = False) -> str:
        """A report: stages with their times, passes, the schedule, what is vectorized, bytes moved.

        Args:
            measure: also run it on large arrays, and compare its bandwidth with that of a plain copy.
        """
        return extension("kernel.explain")(self, measured=measure)  # type: ignore[no-any-return]

    def report(self, path: str | Path, *, measure: bool = True) -> Path:
        """Writes a self-contained HTML page: graph, passes, source beside your lines, machine code, traffic.

        Args:
            path: the file to write.
            measure: also run it on large arrays, and compare its bandwidth with that of a plain copy.
        """
        return extension("kernel.report")(self, path, measured=measure)  # type: ignore[no-any-return]

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles as what it was made from; compiled or loaded where it lands."""
        return self.definition.reduced()

    def __copy__(self) -> Kernel:
        return self  # As functions are: nothing of a kernel changes.

    def __deepcopy__(self, memo: Any) -> Kernel:
        return self

    def __repr__(self) -> str:
        inputs, outputs = _listed(self.program.arguments), _listed(self.program.results)
        loaded = f", {self.tier}, of {self.definition.bundle}" if self.definition.bundle else ""
        return f"<kernel {self.name}({inputs}) -> ({outputs}), target {self.target}{loaded}>"

    def _repr_svg_(self) -> str:
        return self.graph.to_svg()

    def _repr_html_(self) -> str:
        return extension("kernel.html")(self)  # type: ignore[no-any-return]


Kernel.__doc__ = _Doc(Kernel.__doc__)  # type: ignore[assignment]
