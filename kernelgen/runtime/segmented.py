"""Runs the parts of a graph with opaque calls: kernels and calls in order, with values in reused buffers."""

from __future__ import annotations

import sys
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from kernelgen.base.errors import ShapeError
from kernelgen.base.values import frozen
from kernelgen.ir import Graph, Node, evaluate_node
from kernelgen.ir.calls import OpaqueCall
from kernelgen.runtime import arguments, interpreter
from kernelgen.runtime.host import Interpreted
from kernelgen.runtime.kernel import Kernel
from kernelgen.runtime.parts import CallPart, KernelPart, Layout, Plan
from kernelgen.runtime.places import check_fits
from kernelgen.runtime.program import Array, Program
from kernelgen.runtime.straight import is_alone, straight

KEPT_BYTES = 64 * 1024 * 1024
"""Bytes of buffers that a kernel keeps from one call to the next, at most."""
LARGE_BYTES = 16 * 1024 * 1024
"""Bytes of a buffer that is given back as soon as no value lies in it."""


@frozen
class Usage:
    """What the values between the parts of one call took.

    Attributes:
        buffers: bytes of each buffer.
        values: bytes of the values that were in them, one after another.
    """

    buffers: tuple[int, ...]
    values: int


_NOTHING = Usage((), 0)
"""What calls without buffers take."""


class SegmentedExecutor:
    """Binds arrays to a plan and runs it, or the whole graph node by node with NumPy.

    Args:
        program: parameters and results.
        plan: the parts; None for the interpreted mode.
        graph: gives the graph as it was recorded, when it is to be interpreted.

    Attributes:
        parts: the fused kernels.
        usage: the memory that the last call in buffers took, which small ones do not need; None before one.
    """

    def __init__(self, program: Program, plan: Plan | None, graph: Callable[[], Graph]) -> None:
        self.program, self.plan = program, plan
        self.target = "interpret" if plan is None else "cpu"
        self.parts = () if plan is None else tuple(p.run for p in plan.parts if isinstance(p, KernelPart))
        self.usage: Usage | None = None
        self._interpret = Interpreted(program, graph)
        self._kept: list[_Buffers] = []
        names = [r.name for r in program.results]
        self._tuple: Any = namedtuple("Outputs", names) if len(names) > 1 else None

    def connect(self, kernel: Kernel) -> None:
        """Lets one function run the parts in calls of small arrays; it is written when it is first needed."""
        if self.plan is not None and not interpreter.PROCESS_INTERPRETS:
            kernel._connect(_First(self, kernel))

    def straight(self, kernel: Kernel) -> Callable[..., Any]:
        """The function that all calls of a kernel go to."""
        assert self.plan is not None

        def general(args: Sequence[Any], named: dict[str, Any]) -> Any:
            out = named.pop("out", None)
            return kernel.call_generally(args, out, named)

        fits = self._check_fits if self.program.fits else None
        return straight(self.plan, self.program.parameters, self._tuple, general, fits, _evaluate, _place)

    def __call__(self, args: Sequence[Any], kwargs: Mapping[str, Any], out: Any) -> Any:
        inputs = arguments.bind_arguments(self.program, args, kwargs)
        given = arguments.bind_outputs(self.program, out)
        if self.plan is None or interpreter.active():
            results = self._store(self._interpret(inputs), given)
        else:
            results = self._run_or_refuse(self.plan, inputs, given)
        finished = [r if g is not None else r[()] for r, g in zip(results, given, strict=True)]
        return self._tuple(*finished) if self._tuple else finished[0]

    def _run_or_refuse(
        self, plan: Plan, inputs: Sequence[Array], given: Sequence[Array | None]
    ) -> list[Array]:
        """Runs the parts. Of several operations that fail, the error is that of the program's first one."""
        try:
            self._check_fits(inputs)
            return self._run(plan, inputs, given)
        except MemoryError:
            raise
        except Exception as error:
            failure = error
        if plan.pure:  # Given outputs that share memory with inputs are written last.
            self._interpret(inputs)
        raise failure

    def _check_fits(self, inputs: Sequence[Array]) -> None:
        """Raises for values that do not fit where the graph puts them, after the calls that come before."""
        if not self.program.fits:
            return
        try:
            check_fits(self.program, [a.shape for a in inputs])
        except ShapeError:
            self._interpret(inputs)  # Its error names the line.
            raise

    def _store(self, values: Sequence[Any], given: Sequence[Array | None]) -> list[Array]:
        """Values as they are, or in the arrays that were given for them."""
        if all(array is None for array in given):
            return [v if type(v) is np.ndarray else np.asarray(v) for v in values]
        arrays = [np.asarray(v) for v in values]
        for result, array, value in zip(self.program.results, given, arrays, strict=True):
            if array is not None:
                arguments.check_output_shape(self.program, result, array, value.shape)
        arrays = _apart(arrays, given)
        for array, value in zip(given, arrays, strict=True):
            if array is not None and array is not value:
                array[...] = value
        return [v if a is None else a for a, v in zip(given, arrays, strict=True)]

    def _run(self, plan: Plan, inputs: Sequence[Array], given: Sequence[Array | None]) -> list[Array]:
        try:
            buffers = self._kept.pop() if plan.buffers else _NO_BUFFERS
        except IndexError:
            buffers = _Buffers(plan.buffers)
        values: dict[Node, Any] = dict(zip(plan.inputs, inputs, strict=True))
        targets = {} if all(array is None for array in given) else _targets(plan, inputs, given)
        for part in plan.parts:
            if isinstance(part, KernelPart):
                _run_kernel(part, values, targets, buffers)
            else:
                _run_call(part, values)
            for node in part.drops:
                del values[node]
            buffers.give_back()
        if plan.steps:
            _evaluate(plan.steps, values)
            for node in values.keys() - set(plan.outputs):
                del values[node]
        results = self._store(_owned(plan, values, inputs, given), given)
        values.clear()
        if not plan.buffers:
            self.usage = _NOTHING
            return results
        self.usage = buffers.usage()
        if not self._kept and sum(self.usage.buffers) <= KEPT_BYTES:
            self._kept.append(buffers)
        return results


class _First:
    """What the first call of a kernel goes to: it writes the function that takes the others."""

    def __init__(self, executor: SegmentedExecutor, kernel: Kernel) -> None:
        self._executor, self._kernel = executor, kernel

    def __call__(self, /, *args: Any, **named: Any) -> Any:
        function = self._executor.straight(self._kernel)
        self._kernel._connect(function)
        return function(*args, **named)


def _apart(values: Sequence[Array], given: Sequence[Array | None]) -> list[Array]:
    """Values that outlast every store: one that may lie in an array given for another result is copied."""
    return [
        value.copy()
        if any(j != k and a is not None and np.may_share_memory(value, a) for j, a in enumerate(given))
        else value
        for k, value in enumerate(values)
    ]


def _targets(plan: Plan, inputs: Sequence[Array], given: Sequence[Array | None]) -> dict[Node, Array]:
    """The arrays of `out=` that a kernel may write at once: those that overlap nothing."""
    targets: dict[Node, Array] = {}
    for k, (node, array) in enumerate(zip(plan.outputs, given, strict=True)):
        others = (*inputs, *(a for j, a in enumerate(given) if j != k and a is not None))
        if array is not None and not any(np.may_share_memory(array, other) for other in others):
            targets.setdefault(node, array)
    return targets


def _run_kernel(
    part: KernelPart, values: dict[Node, Any], targets: Mapping[Node, Array], buffers: _Buffers
) -> None:
    arrays = [values[n] for n in part.reads]
    out: list[Array | None] = [targets.get(n) for n in part.writes]
    count = len(part.writes)
    placed = part.buffers.count(None) < count or part.in_place.count(None) < count
    for k, layout in enumerate(_layouts(part, arrays)) if placed else ():
        if layout is None:
            continue
        number, held = part.buffers[k], part.in_place[k]
        if number is not None:
            alike = held is not None and values[held].shape == layout.shape
            out[k] = buffers.take(number, layout, in_place=alike)
        elif out[k] is None and held is not None and _is_ours(values[held], layout):
            out[k] = values[held]
    if len(out) == 1:
        values[part.writes[0]] = part.run(*arrays, out=out[0])
    else:
        values.update(zip(part.writes, part.run(*arrays, out=tuple(out)), strict=True))


def _place(part: KernelPart, values: dict[Node, Any]) -> None:
    """Runs a kernel without buffers: in the place of an argument, or into new arrays."""
    _run_kernel(part, values, {}, _NO_BUFFERS)


def _is_ours(array: Any, layout: Layout) -> bool:
    """Whether an array that the values between parts and a part's arguments hold is a result's new array.

    What an opaque call returned may be an argument, or something that it keeps: others hold that, too.
    """
    return (
        type(array) is np.ndarray
        and sys.getrefcount(array) == _PASSED
        and array.flags.owndata
        and array.flags.c_contiguous
        and array.flags.writeable
        and layout.back is None
        and array.shape == layout.shape
    )


def _layouts(part: KernelPart, arrays: Sequence[Any]) -> tuple[Layout | None, ...]:
    try:
        return part.layouts_for(arrays)
    except (IndexError, ValueError):  # The kernel's own call says what is wrong.
        return ()


def _evaluate(steps: Sequence[Node], values: dict[Node, Any]) -> None:
    """Computes those of the steps that have no value yet."""
    steps = [node for node in steps if node not in values]
    if not steps:
        return
    with np.errstate(all="ignore"):
        for node in steps:
            values[node] = evaluate_node(node, values)


def _run_call(part: CallPart, values: dict[Node, Any]) -> None:
    if part.steps:
        _evaluate(part.steps, values)
    call: OpaqueCall = part.node.param
    results = call.run([values[a] for a in part.node.args], part.node.where)
    for node in part.writes:
        values[node] = results[node.param]
    for node in part.steps:
        if node.ndim:  # Numbers, such as sizes, are often needed again.
            del values[node]


_COUNTED = [object()]
_ALONE = sys.getrefcount(_COUNTED[0])
"""What `sys.getrefcount` says of an item that only its container holds."""


def _passed(value: Any) -> int:
    return sys.getrefcount(value)


_TWICE = {"both": object()}
_AGAIN = [_TWICE["both"]]
_PASSED = _passed(_TWICE["both"])
"""What it says in a function of an item that a dict and a list hold."""


def _owned(
    plan: Plan, values: dict[Node, Any], inputs: Sequence[Array], given: Sequence[Array | None]
) -> list[Any]:
    """The outputs; as copies where others may see them too, such as an argument that a call returned."""
    results = []
    seen: set[Node] = set()
    for node, array in zip(plan.outputs, given, strict=True):
        alone = isinstance(values[node], np.ndarray) and sys.getrefcount(values[node]) == _ALONE
        if array is None and (not alone or not is_alone(values[node]) or node in seen):
            results.append(np.array(values[node], node.dtype, copy=True))
        else:
            results.append(values[node])
        seen.add(node)
    return results


class _Buffers:
    """The memory of the values between parts; one call at a time uses it."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._bases: list[Array] = [np.empty(0, np.uint8) for _ in range(count)]
        self._used = [0] * count
        self._values = 0

    def take(self, number: int, layout: Layout, *, in_place: bool) -> Array:
        """An array in a buffer, which grows where it must.

        A buffer that somebody still holds, such as an opaque call that kept its argument, is left to them.
        """
        size = layout.bytes
        held = sys.getrefcount(self._bases[number]) > _ALONE + in_place
        if held or self._bases[number].nbytes < size:
            self._bases[number] = np.empty(size, np.uint8)
        self._used[number] = max(self._used[number], size)
        self._values += size
        flat: Array = self._bases[number][:size].view(layout.dtype)
        array = flat.reshape(layout.inner)
        return array if layout.back is None else array.transpose(layout.back)

    def give_back(self) -> None:
        """Gives large buffers back in which no value lies."""
        for number in range(self.count):
            large = self._bases[number].nbytes >= LARGE_BYTES
            if large and sys.getrefcount(self._bases[number]) == _ALONE:
                self._bases[number] = np.empty(0, np.uint8)

    def usage(self) -> Usage:
        """What this call took; the next one counts anew."""
        usage = Usage(tuple(self._used), self._values)
        self._used, self._values = [0] * len(self._used), 0
        return usage


_NO_BUFFERS = _Buffers(0)
