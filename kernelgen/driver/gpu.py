"""Kernels for GPUs: the same graph, built for a device when it is first called with arrays there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.base.errors import OptionError, TargetError
from kernelgen.driver.kernel import Kernel
from kernelgen.driver.options import GPU_TARGETS, Options
from kernelgen.runtime import interpreter
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.detect import on_device
from kernelgen.runtime.gpu.driver import driver
from kernelgen.runtime.gpu.fastcall import short_call
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.schedule.lower import Prepared
from kernelgen.trace.inline import record_call
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from kernelgen.backend.gpu import GpuCode, Image

SHOWN = 90
"""The compute capability of the PTX that `assembly` shows where none was asked for."""


class GpuKernel(Kernel):
    """A kernel for GPUs: call it with arrays of CuPy, PyTorch, numba, or anything with their interfaces.

    It runs where its arrays are, on the stream that their library works on now, or on `stream=`. New outputs
    are arrays of the library of the first input. A call neither waits nor, with `out=`, takes memory; after
    a first call with arrays of one layout, others of that layout may be captured in a CUDA graph.

    Attributes:
        target: "cuda" for numba.cuda, "cupy" for CUDA C.
    """

    def __init__(self, prepared: Prepared, options: Options, target: str) -> None:
        super().__init__(prepared, options)
        self.target, self.origin = target, ""
        self._host = self._runner
        self._built: Image | None = None
        self._code_of_gpu: GpuCode | None = None
        self._gpu: GpuRunner | None = None
        self._tried = False
        self._short: Callable[..., Any] | None = None
        if options.arch is not None:
            self._built = self.code.build(options.arch)

    @property
    def code(self) -> GpuCode:
        """The source, and what is built of it.

        Raises:
            TargetError: where a package that builds is missing.
        """
        if self._code_of_gpu is None:
            from kernelgen.backend.gpu import GpuCode

            options = self.options
            self._code_of_gpu = GpuCode(
                self._prepared, self.target, fastmath=options.fastmath, cache=options.cache
            )
        return self._code_of_gpu

    @property
    def runner(self) -> GpuRunner:
        """What binds arrays and launches."""
        if self._gpu is None:
            self._gpu = GpuRunner(self.code.program, self.code, driver, copy_host=self.options.copy_host)
        return self._gpu

    def __call__(self, /, *args: Any, out: Any = None, stream: Any = None, **kwargs: Any) -> Any:
        if self._short is not None and not kwargs:
            return self._short(self, *args, out=out, stream=stream)
        return self.call_on(stream, args, out, kwargs)

    def call_generally(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        """Calls with any arguments: device arrays, Tensors, or wrong ones, which raise."""
        return self.call_on(kwargs.pop("stream", None), args, out, kwargs)

    def call_on(self, stream: Any, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        """Calls on a stream, or on the current one of the arrays' library."""
        if stream is not None and "stream" in self._inputs:
            kwargs = {**kwargs, "stream": stream}
            stream = None
        for value in (*args, *kwargs.values()) if kwargs else args:
            if isinstance(value, Tensor):
                if out is not None:
                    raise OptionError(f"{self.name}() has no out= while recording", hint="Use the result.")
                return record_call(self.recorded, self.name, args, kwargs)
        if interpreter.active():
            return self._interpreted(args, out, kwargs)
        result = self.runner(args, kwargs, out, stream)
        if not self._tried and out is not None:
            self._shorten(out)
        return result

    def _shorten(self, out: Any) -> None:
        """Gives the kernel a shorter way for calls with arrays like this one."""
        self._tried = True
        runner = self.runner
        library = arrays.library_of(out, runner.launcher.device_of)
        short = None if library is None else short_call(runner, library, type(out))
        if "stream" not in self._inputs:
            self._short = short

    @property
    def _inputs(self) -> frozenset[str]:
        return frozenset(i.name for i in self.graph.arguments)

    def _interpreted(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        """Node by node with NumPy, on copies of device arrays."""
        if out is not None:
            raise OptionError(
                f"{self.name}() has no out= for device arrays while it is interpreted", hint="Use the result."
            )
        moved = [on_host(value) for value in args]
        return self._host(moved, {name: on_host(value) for name, value in kwargs.items()}, None)

    @property
    def source(self) -> str:
        """The emitted source: Python for numba.cuda, or CUDA C."""
        return self.code.emitted.text

    @property
    def assembly(self) -> str:
        """The PTX of the kernels.

        Raises:
            TargetError: where a package that builds is missing.
        """
        if self._built is None:
            self._built = self.code.build(self.options.arch or f"sm_{SHOWN}")
        return self._built.ptx.decode()

    @property
    def seconds(self) -> dict[str, float]:
        """The time of each stage that ran for this kernel, in seconds."""
        built = {} if self._code_of_gpu is None else self._code_of_gpu.seconds
        return {**self._prepared.seconds, **built}


def on_host(value: Any) -> Any:
    """A copy on the host of what is on a device."""
    if not on_device(value):
        return value
    library = arrays.library_of(value, driver().device_of)
    return np.asarray(value) if library is None else library.download(value)


def compile_for_device(prepared: Prepared, options: Options) -> GpuKernel:
    """A kernel for GPUs; "auto" becomes CUDA C, which builds fastest.

    Raises:
        TargetError: for a graph with calls that run on the host.
    """
    if prepared.recorded.has_opaque:
        raise TargetError(
            "a graph with opaque calls runs on the CPU only, because they are Python functions",
            hint='Use target="cpu", or split the graph around the calls.',
        )
    target = options.target if options.target in GPU_TARGETS else "cupy"
    return GpuKernel(prepared, options, target)
