"""Runs a program on a GPU: binds device arrays and launches on the caller's stream."""

from __future__ import annotations

import threading
from collections import OrderedDict, namedtuple
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np

from kernelgen.base.errors import ArgumentError, DTypeError, TargetError
from kernelgen.runtime import arguments, grid
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.arrays import Library, View
from kernelgen.runtime.gpu.call import Bound, check_output
from kernelgen.runtime.gpu.launcher import Launcher
from kernelgen.runtime.gpu.plan import FIELDS, GpuPlan, make_plan
from kernelgen.runtime.places import Layout, result_shapes
from kernelgen.runtime.program import Nest, Parameter, Program

_PLANS = 256
"""Layouts that a kernel remembers."""
_SINK = ""
"""The name, which no parameter has, of memory that is written and never read."""


class Images(Protocol):
    """Machine code by what is asked of it."""

    def image(self, architecture: int, nest: Nest, version: grid.Version) -> bytes:
        """A cubin, fatbin or PTX with a version of a nest."""
        ...


class GpuRunner:
    """Binds arrays to a program and launches it.

    A call with a layout that was seen before reads addresses, fills in a block of arguments and launches.
    It does not wait, and with `out=` it takes no memory, so that it may be captured in a CUDA graph; but for
    kernels that keep values between launches, which take memory, and such that check indices, which wait.

    Args:
        program: what to bind.
        images: the machine code.
        launcher: gives the launcher of this machine; asked on the first call.
        copy_host: copies host arrays to the device and results back instead of refusing them.
    """

    def __init__(
        self,
        program: Program,
        images: Images,
        launcher: Callable[[], Launcher],
        *,
        copy_host: bool = False,
    ) -> None:
        self.program, self.images, self.copy_host = program, images, copy_host
        self._make_launcher = launcher
        self._launcher: Launcher | None = None
        self._lock = threading.RLock()
        self.plans: OrderedDict[Any, GpuPlan] = OrderedDict()
        self._functions: dict[tuple[int, str, grid.Version], Any] = {}
        self._modules: dict[tuple[int, bytes], Any] = {}
        self._memory: dict[tuple[int, str], int] = {}
        self._flags: dict[int, list[int]] = {}
        self._counts: dict[int, tuple[int, int]] = {}
        names = [r.name for r in program.results]
        self._tuple: Any = namedtuple("Outputs", names) if len(names) > 1 else None

    @property
    def launcher(self) -> Launcher:
        """The launcher.

        Raises:
            TargetError: where there is no driver or no device.
        """
        if self._launcher is None:
            self._launcher = self._make_launcher()
        return self._launcher

    def __call__(self, args: Sequence[Any], kwargs: dict[str, Any], out: Any, stream: Any = None) -> Any:
        names = [p.name for p in self.program.arguments]
        args = arguments.bind_names(f"{self.program.name}()", names, args, kwargs)
        given = arguments.split_outputs(self.program, out)
        handle = None if stream is None else arrays.stream_handle(stream)
        host = [
            p.ndim and isinstance(a, np.ndarray) for p, a in zip(self.program.arguments, args, strict=True)
        ]
        if self.copy_host and (any(host) or any(isinstance(a, np.ndarray) for a in given)):
            results = self._through_device(args, given, handle)
        else:
            results = self._run(args, given, handle)
        return self._tuple(*results) if self._tuple else results[0]

    def _run(self, args: Sequence[Any], given: Sequence[Any], stream: int | None) -> list[Any]:
        """Launches on device arrays, and gives the outputs."""
        bound = Bound(self.program, args, self.launcher.device_of)
        outputs = [
            None if a is None else bound.view_output(r, a)
            for r, a in zip(self.program.results, given, strict=True)
        ]
        # A kernel of numbers alone has no arrays but those that it fills.
        first = bound.home[1] if bound.home else next((a for a in given if a is not None), None)
        library = bound.home[0] if bound.home else arrays.library_of(first, self.launcher.device_of)
        if library is None:
            raise ArgumentError(
                f"{self.program.name}() got no array on a GPU",
                hint="Pass device arrays (of CuPy, PyTorch, numba), or out=; or compile with copy_host=True.",
            )
        device = max(bound.device, 0)
        own = library.stream(first, device)
        stream = own if stream is None else stream
        numbers = self._numbers(bound)
        plan = self._plan(bound, outputs, device, numbers)
        if any(view is not None for view in outputs):
            if self.program.checks:  # What is refused writes nothing.
                return self._run_in_order(args, given, stream, library, device)
            unsafe, aliased = _overlapping(self.program, plan, bound, outputs)
            if unsafe:
                return self._run_apart(bound, args, given, unsafe, stream)
            if aliased:
                plan = self._plan(bound, outputs, device, numbers, aliased=True)
        if _each_other(plan, len(bound.layouts), outputs):
            return self._run_in_order(args, given, stream, library, device)
        results = list(given)
        for k, result in enumerate(self.program.results):
            if outputs[k] is None:
                results[k] = library.empty(plan.shapes[k], result.dtype, plan.orders[k], device)
                outputs[k] = library.view(results[k])
        if (plan.memory or self.program.checks) and self.launcher.is_captured(device, stream):
            what = "waits for its checks" if self.program.checks else "takes memory between its launches"
            raise TargetError(
                f"{self.program.name}() {what}, which is no part of a CUDA graph",
                hint="Call it outside of the capture.",
            )
        memory = library.empty((plan.memory,), np.dtype(np.uint8), None, device) if plan.memory else None
        if library.pooled and (memory is not None or any(array is None for array in given)):
            self._order(device, library.working(device), stream)
        self._wait(bound, device, stream)
        own = 0 if memory is None else library.view(memory)[0]
        self._launch(plan, bound, outputs, device, stream, own)
        if library.pooled and memory is not None:
            # Its memory goes back to the library, whose stream must not use it earlier.
            self._order(device, stream, library.working(device))
        return results

    def _launch(
        self,
        plan: GpuPlan,
        bound: Bound,
        outputs: Sequence[View | None],
        device: int,
        stream: int,
        own: int,
    ) -> None:
        values = bound.values
        for k, parameter in enumerate(self.program.parameters):
            if parameter.captured is not None and parameter.ndim:
                values[FIELDS * k] = self._owned(device, parameter.name, parameter)
        values += [view[0] for view in outputs if view is not None]
        flags = self._flags_of(device) if self.program.checks else 0
        values += (self._owned(device, _SINK, None), own, flags, self._integers(device, plan.count))
        values += [0] * (FIELDS - 1)
        values += [values[place] + offset for place, offset in plan.views]
        values += plan.sizes[::-1]
        for steps in plan.calls:
            step = next((s for s in steps if s.fits(values)), None)
            if step is None:
                raise DTypeError(
                    f"{self.program.name}() got an array whose address is no multiple of its item's size",
                    hint="Copy the array.",
                )
            block = step.arguments(values)
            self.launcher.launch(device, step.find(), step.launch.blocks, grid.BLOCK, block, stream)
            step.idle.append(block)
        if flags:
            bad = any(self.launcher.taken(device, flags, len(self.program.checks), stream))
            self._flags.setdefault(device, []).append(flags)
            if bad:
                raise ValueError(f"{self.program.name}() met an index or an exponent that is out of range")

    def _flags_of(self, device: int) -> int:
        """The address of flags, none of them set, that no other call uses."""
        try:
            return self._flags[device].pop()
        except (KeyError, IndexError):
            return self.launcher.upload(device, bytes(len(self.program.checks)))

    def _integers(self, device: int, count: int) -> int:
        """The address of the integers from 0 up to a count or further."""
        known, address = self._counts.get(device, (0, 0))
        if count <= known:
            return address
        with self._lock:
            size = 1 << (count - 1).bit_length()
            address = self.launcher.upload(device, np.arange(size, dtype=np.int64).tobytes())
            self._counts[device] = size, address
        return address

    def _numbers(self, bound: Bound) -> list[Any]:
        """The inputs that slices and shapes are computed of, 0 for others; nothing where there are none."""
        found: list[Any] = []
        for item in self.program.derived:
            if item.number and item.number[0] == "input":
                found = found or [0] * len(self.program.parameters)
                k = item.number[1]
                source = bound.sources[k]
                number = bound.values[FIELDS * k + 1] if source is None else source[0].download(source[1])
                found[k] = int(number)
        return found

    def _order(self, device: int, first: int, then: int) -> None:
        """Makes a stream wait for another one, if it is another one."""
        if first != then:
            self.launcher.order(device, first, then)

    def _wait(self, bound: Bound, device: int, stream: int) -> None:
        """Objects that name the stream of their values may name another one than the kernel's."""
        for source in bound.sources:
            if source is not None and isinstance(source[0], arrays.Interface):
                theirs = source[0].stream(source[1], device)
                if theirs:
                    self._order(device, theirs, stream)
        if bound.exported:
            self._order(device, arrays.library("cupy").working(device), stream)

    def _run_apart(
        self,
        bound: Bound,
        args: Sequence[Any],
        given: Sequence[Any],
        unsafe: set[int],
        stream: int,
    ) -> list[Any]:
        """With copies of the inputs that an output overlaps, made on their libraries' own streams."""
        device = max(bound.device, 0)
        position = {p.name: k for k, p in enumerate(self.program.parameters)}
        apart, used = list(args), set[int]()
        self._wait(bound, device, stream)
        for k, parameter in enumerate(self.program.arguments):
            source = bound.sources[position[parameter.name]]
            if position[parameter.name] in unsafe and source is not None:
                working = source[0].working(device)
                self._order(device, stream, working)
                apart[k] = source[0].copy(source[1])
                self._order(device, working, stream)
                used.add(working)
        results = self._run(apart, given, stream)
        for working in used:
            # The copies' memory goes back to the library, whose stream must not use it earlier.
            self._order(device, stream, working)
        return results

    def _run_in_order(
        self, args: Sequence[Any], given: Sequence[Any], stream: int, library: Library, device: int
    ) -> list[Any]:
        """Outputs that overlap each other: computed apart, then stored in order."""
        values = self._run(args, [None] * len(given), stream)
        working = library.working(device)
        self._order(device, stream, working)
        for array, value in zip(given, values, strict=True):
            if array is not None:
                library.assign(array, value)
        self._order(device, working, stream)
        return [v if a is None else a for a, v in zip(given, values, strict=True)]

    def _through_device(self, args: Sequence[Any], given: Sequence[Any], stream: int | None) -> list[Any]:
        """Host arrays copied to the device, and results back; it waits."""
        device_of = self.launcher.device_of
        on_device = [(found, a) for a in args if (found := arrays.library_of(a, device_of)) is not None]
        library = on_device[0][0] if on_device else arrays.library("cupy")
        device = on_device[0][0].view(on_device[0][1])[4] if on_device else 0
        moved = [
            library.upload(a, device) if p.ndim and isinstance(a, np.ndarray) else a
            for p, a in zip(self.program.arguments, args, strict=True)
        ]
        hosts = [isinstance(a, np.ndarray) for a in given]
        results = self._run(moved, [None if h else a for h, a in zip(hosts, given, strict=True)], stream)
        for k, (host, array) in enumerate(zip(hosts, given, strict=True)):
            if host:
                array[...] = library.download(results[k])
                results[k] = array
            elif array is None and not on_device:
                results[k] = library.download(results[k])[()]
        return results

    def _plan(
        self,
        bound: Bound,
        outputs: Sequence[View | None],
        device: int,
        numbers: Sequence[Any],
        *,
        aliased: bool = False,
    ) -> GpuPlan:
        """The plan of a call's layouts and numbers, made when first seen."""
        wanted: list[Layout | None] = [None if v is None else (v[1], v[2]) for v in outputs]
        key = (device, aliased, *bound.layouts, *wanted, *numbers)
        plan = self.plans.get(key)
        if plan is not None:
            return plan
        with self._lock:
            shapes = result_shapes(self.program, [shape for shape, _ in bound.layouts], numbers)
            for result, layout, shape in zip(self.program.results, wanted, shapes, strict=True):
                if layout is not None:
                    check_output(result, layout, shape)
            plan = make_plan(
                self.program,
                bound.layouts,
                wanted,
                lambda nest, version: self._function(device, nest, version),
                numbers,
                aliased=aliased,
            )
            self.plans[key] = plan
            while len(self.plans) > _PLANS:
                self.plans.popitem(last=False)
            return plan

    def _function(self, device: int, nest: Nest, version: grid.Version) -> Any:
        """A version of a nest on a device."""
        key = (device, nest.symbol, version)
        function = self._functions.get(key)
        if function is None:
            image = self.images.image(self.launcher.architecture(device), nest, version)
            module = self._modules.get((device, image))
            if module is None:
                module = self._modules[device, image] = self.launcher.load(device, image)
            function = self._functions[key] = self.launcher.function(device, module, version.kernel(nest))
        return function

    def _owned(self, device: int, name: str, parameter: Parameter | None) -> int:
        """The address of a captured array's copy on a device, or of the sink."""
        address = self._memory.get((device, name))
        if address is None:
            with self._lock:
                data = bytes(64) if parameter is None else np.ascontiguousarray(parameter.captured).tobytes()
                address = self.launcher.upload(device, data)
                self._memory[device, name] = address
        return address


def _overlapping(
    program: Program, plan: GpuPlan, bound: Bound, outputs: Sequence[View | None]
) -> tuple[set[int], bool]:
    """The inputs that share memory with a given output, and whether one is that very array, which is fine."""
    found: set[int] = set()
    aliased = False
    count = len(bound.layouts)
    for k, view in enumerate(outputs):
        if view is None:
            continue
        low, high = plan.spans[count + k]
        for j, source in enumerate(bound.sources):
            first, last = plan.spans[j]
            address = bound.values[FIELDS * j]
            if source is None or address + first >= view[0] + high or view[0] + low >= address + last:
                continue
            same = program.parameters[j].dtype == program.results[k].dtype
            if same and j in plan.overlap_safe[k] and address == view[0]:
                aliased = True
            else:
                found.add(j)
    return found, aliased


def _each_other(plan: GpuPlan, count: int, outputs: Sequence[View | None]) -> bool:
    """Whether two given outputs share memory."""
    seen: list[tuple[int, int]] = []
    for k, view in enumerate(outputs):
        if view is None:
            continue
        low, high = plan.spans[count + k]
        here = view[0] + low, view[0] + high
        if any(here[0] < last and first < here[1] for first, last in seen):
            return True
        seen.append(here)
    return False
