"""One call's arguments, read and checked: values for the launch, layouts for the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import spelled
from kernelgen.base.errors import (
    ArgumentError,
    DTypeError,
    OutputError,
    ShapeError,
)
from kernelgen.runtime import arguments
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.arrays import Library, View
from kernelgen.runtime.gpu.detect import on_device
from kernelgen.runtime.gpu.plan import number_fields
from kernelgen.runtime.places import Layout
from kernelgen.runtime.program import Parameter, Program, Result

_NOTHING = (0, 0, 0)


class Bound:
    """The arguments of a call.

    Attributes:
        values: FIELDS values for each parameter: an address, or 0 and a number's one or two parts.
        layouts: shape and steps of each parameter.
        sources: for each parameter its library and array; None for numbers and captured arrays.
        device: where the arrays are; -1 where none has elements.
        home: the first array's library, and that array.
        exported: whether an array came through DLPack: it is ready on CuPy's current stream.
    """

    __slots__ = ("_device_of", "_program", "device", "exported", "home", "layouts", "sources", "values")

    def __init__(self, program: Program, args: Sequence[Any], device_of: Callable[[int], int]) -> None:
        self._program, self._device_of = program, device_of
        self.values: list[Any] = []
        self.layouts: list[Layout] = []
        self.sources: list[tuple[Library, Any] | None] = []
        self.device = -1
        self.exported = False
        self.home: tuple[Library, Any] | None = None
        given = iter(args)
        for parameter in program.parameters:
            if parameter.captured is None:
                self._read(parameter, next(given))
            else:
                self._captured(parameter)

    def _captured(self, parameter: Parameter) -> None:
        captured = parameter.captured
        self.sources.append(None)
        if parameter.ndim:
            self.values += _NOTHING
            self.layouts.append((captured.shape, np.ascontiguousarray(captured).strides))
        else:
            self.values += number_fields(captured, parameter.dtype)
            self.layouts.append(((), ()))

    def _read(self, parameter: Parameter, value: Any) -> None:
        library = arrays.library_of(value, self._device_of)
        if library is None and on_device(value):
            library, value = arrays.library("cupy"), arrays.through_dlpack(value)
            self.exported = True
        if library is None:
            self._read_host(parameter, value)
            return
        address, shape, steps, dtype, device = library.view(value)
        if dtype is not parameter.dtype and dtype != parameter.dtype:
            raise DTypeError(
                f"{self._program.name}() takes {parameter.dtype} for {parameter.name!r}, "
                f"got an array of {dtype}",
                hint=f"Convert the array to {parameter.dtype}, or record the tape for {dtype}.",
            )
        if len(shape) != parameter.ndim:
            raise ShapeError(
                f"{self._program.name}() takes rank {parameter.ndim} for {parameter.name!r}, "
                f"got rank {len(shape)} (shape {shape})",
                hint="Reshape the array, or record the tape for this rank.",
            )
        self._place(parameter.name, device)
        if self.home is None:
            self.home = library, value
        self.values += (address, 0, 0)
        self.layouts.append((shape, steps))
        self.sources.append((library, value))

    def _read_host(self, parameter: Parameter, value: Any) -> None:
        """A number; arrays on the host are refused, since a copy takes longer than most kernels."""
        kind = type(value)
        if parameter.ndim or (hasattr(value, "shape") and not isinstance(value, (np.ndarray, np.generic))):
            what = "which is on the host" if hasattr(value, "shape") else "which is no array on a GPU"
            raise ArgumentError(
                f"{self._program.name}() got a {kind.__module__}.{kind.__qualname__} for "
                f"{parameter.name!r}, {what}",
                hint=f"Move it there: cupy.asarray({parameter.name}); or compile with copy_host=True.",
            )
        array = arguments.as_array(self._program, parameter, value)
        self.values += number_fields(array, parameter.dtype)
        self.layouts.append(((), ()))
        self.sources.append(None)

    def _place(self, name: str, device: int) -> None:
        if device < 0 or device == self.device:
            return
        if self.device >= 0:
            raise ArgumentError(
                f"{self._program.name}() got arrays on devices {self.device} and {device} ({name})",
                hint="Move them to one device.",
            )
        self.device = device

    def view_output(self, result: Result, array: Any) -> View:
        """The view of an array given in `out=`.

        Raises:
            OutputError, DTypeError, ArgumentError: for what cannot be written.
        """
        library = arrays.library_of(array, self._device_of)
        if library is None:
            kind = type(array)
            raise OutputError(
                f"out= for {result.name!r} is a {kind.__module__}.{kind.__qualname__}, not an array on a GPU",
                hint=f"Pass a device array, such as cupy.empty(shape, {spelled(result.dtype)}).",
            )
        view = library.view(array)
        if view[3] != result.dtype:
            raise DTypeError(
                f"out= for {result.name!r} has dtype {view[3]}, and the output is {result.dtype}",
                hint=f"Pass an array of {result.dtype.name}.",
            )
        if isinstance(library, arrays.Interface) and array.__cuda_array_interface__["data"][1]:
            raise OutputError(f"out= for {result.name!r} is read-only", hint="Pass a writeable array.")
        self._place(f"out= {result.name}", view[4])
        return view


def check_output(result: Result, layout: Layout, shape: tuple[int, ...]) -> None:
    """Raises unless an array given in `out=` has the output's shape and elements of its own."""
    seen, steps = layout
    if seen != shape:
        raise ShapeError(
            f"out= for {result.name!r} has shape {seen}, and the output has {shape}",
            hint=f"Pass an array of shape {shape}.",
        )
    if 0 not in seen and any(n > 1 and s == 0 for n, s in zip(seen, steps, strict=True)):
        raise OutputError(
            f"out= for {result.name!r} has elements that share memory",
            hint="Pass an array that owns its elements.",
        )
