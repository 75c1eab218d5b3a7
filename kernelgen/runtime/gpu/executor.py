"""Runs a kernel on arrays of a GPU, or node by node on copies of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.base.errors import OptionError
from kernelgen.runtime import interpreter
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.detect import on_device
from kernelgen.runtime.gpu.driver import driver
from kernelgen.runtime.gpu.fastcall import short_call
from kernelgen.runtime.gpu.kernel import GpuRunner

if TYPE_CHECKING:
    from kernelgen.runtime.kernel import Executor, Kernel


class GpuExecutor:
    """Launches a kernel where its arrays are.

    Args:
        target: "cuda" for numba.cuda, "cupy" for CUDA C.
        host: what runs the kernel on arrays of the host, where it is to be interpreted.
        make: makes what binds arrays and launches; called when a call first needs it.

    Attributes:
        made: what `make` gave; None before.
    """

    def __init__(self, target: str, host: Executor, make: Callable[[], GpuRunner]) -> None:
        self.target, self.program = target, host.program
        self.parts: tuple[Kernel, ...] = ()
        self.made: GpuRunner | None = None
        self._host, self._make = host, make
        self._kernel: Kernel | None = None
        self._has_stream = any(p.name == "stream" for p in self.program.arguments)

    def connect(self, kernel: Kernel) -> None:
        """Gives a kernel a short way for calls like its first one with `out=`."""
        self._kernel = None if self._has_stream else kernel

    @property
    def runner(self) -> GpuRunner:
        """What binds arrays and launches.

        Raises:
            TargetError: where a package that builds is missing, or there is no machine code for GPUs.
        """
        if self.made is None:
            self.made = self._make()
        return self.made

    def __call__(self, args: Sequence[Any], kwargs: dict[str, Any], out: Any) -> Any:
        named = dict(kwargs)
        stream = None if self._has_stream else named.pop("stream", None)
        if interpreter.active():
            return self._interpreted(args, named, out)
        try:
            result = self.runner(args, named, out, stream)
        except (IndexError, ValueError, ZeroDivisionError):
            if self.program.derived or self.program.fits:
                self._interpreted(args, named, None)  # NumPy says what is wrong.
            raise
        if out is not None and self._kernel is not None:
            kernel, self._kernel = self._kernel, None
            library = arrays.library_of(out, self.runner.launcher.device_of)
            short = None if library is None else short_call(kernel, self.runner, library, type(out))
            if short is not None:
                kernel._connect(short)
        return result

    def _interpreted(self, args: Sequence[Any], named: dict[str, Any], out: Any) -> Any:
        """Node by node with NumPy, on copies of device arrays."""
        if out is not None:
            raise OptionError(
                f"{self.program.name}() has no out= for device arrays while it is interpreted",
                hint="Use the result.",
            )
        host = {name: self._on_host(value) for name, value in named.items()}
        return self._host([self._on_host(value) for value in args], host, None)

    def _on_host(self, value: Any) -> Any:
        """A copy on the host of what is on a device."""
        if not on_device(value):
            return value
        launcher = driver() if self.made is None else self.made.launcher
        library = arrays.library_of(value, launcher.device_of)
        return np.asarray(value) if library is None else library.download(value)
