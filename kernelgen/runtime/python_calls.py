"""Calls through Python, for an installation without the extension module: the same names, and slower.

A call is planned by `binding` and runs on one thread; outputs come from NumPy's own allocator.
"""

from __future__ import annotations

import ctypes
import weakref
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.runtime.binding import (
    Walk,
    allocate,
    make_plan,
)
from kernelgen.runtime.places import Layout
from kernelgen.runtime.program import Array, Program

_ENTRY = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 4)
_NOTHING = (ctypes.c_int64 * 8)()
"""What operands point to that a walk does not need: items to read."""


class Called:
    """The base of kernels: calls go to the method `call_generally(args, out, kwargs)`, or to a function."""

    _direct: Callable[..., Any] | None = None

    def __init_subclass__(cls) -> None:
        """Takes part in the chain of base classes."""

    def __call__(self, /, *args: Any, out: Any = None, **kwargs: Any) -> Any:
        """Calls the kernel."""
        if self._direct is not None:
            return self._direct(*args, out=out, **kwargs)
        return self.call_generally(args, out, kwargs)

    def call_generally(self, args: Sequence[Any], out: Any, kwargs: dict[str, Any]) -> Any:
        """What a class of kernels does with a call."""
        raise TypeError(f"{type(self).__name__} has no call_generally()")

    def _connect(self, way: Binding | Callable[..., Any]) -> None:
        """Notes a function that gets all calls; a binding is of no use, for there is no way around Python."""
        if not isinstance(way, Binding):
            self._direct = way


class Binding:
    """A kernel's program with its machine code."""

    def __init__(self, program: Program, code: Any, entries: Sequence[int]) -> None:
        self._program, self._code = program, code
        self._entries = [_ENTRY(entry) for entry in entries]

    def run(
        self, inputs: Sequence[Array], outputs: Sequence[Array | None], threads: int = 0
    ) -> tuple[Array, ...] | None:
        """Runs the kernel on arrays that fit; see `Binding.run` of the extension module.

        Returns:
            the results; None where given outputs overlap other operands so that copies are needed.
        """
        layouts: list[Layout] = [(a.shape, a.strides) for a in inputs]
        plan = make_plan(
            self._program, layouts, [None if a is None else (a.shape, a.strides) for a in outputs]
        )
        for k, array in enumerate(outputs):
            if array is not None and not self._is_apart(k, array, inputs, outputs, plan.overlap_safe[k]):
                return None
        made = [
            allocate(plan.shapes[k], self._program.results[k].dtype, plan.orders[k])
            if array is None
            else array
            for k, array in enumerate(outputs)
        ]
        for nest, walk in zip(plan.nests, plan.walks, strict=True):
            _run(self._entries[nest], walk, inputs, made)
        return tuple(made)

    def _is_apart(
        self,
        index: int,
        array: Array,
        inputs: Sequence[Array],
        outputs: Sequence[Array | None],
        safe: frozenset[int],
    ) -> bool:
        """Whether an output shares memory with nothing but inputs that are walked as it is."""
        for k, other in enumerate(inputs):
            if np.may_share_memory(array, other):
                alike = _address(other) == _address(array) and other.dtype == array.dtype
                if k not in safe or not alike:
                    return False
        return not any(other is not None and np.may_share_memory(array, other) for other in outputs[:index])


def _run(entry: Any, walk: Walk, inputs: Sequence[Array], outputs: Sequence[Array]) -> None:
    sink, sizes = (ctypes.c_int64 * 8)(), (ctypes.c_int64 * max(len(walk.sizes), 1))(*walk.sizes)
    pointers = []
    for kind, index in walk.sources:
        if kind in ("input", "output"):
            pointers.append(_address((inputs if kind == "input" else outputs)[index]))
        elif kind == "size":
            pointers.append(ctypes.addressof(sizes) + 8 * index)
        else:
            pointers.append(ctypes.addressof(sink if kind == "sink" else _NOTHING))
    axes = len(walk.extents)
    steps = [step[axis] for axis in reversed(range(axes)) for step in walk.strides]
    entry(
        (ctypes.c_void_p * len(pointers))(*pointers),
        (ctypes.c_int64 * axes)(*reversed(walk.extents)),
        (ctypes.c_int64 * len(steps))(*steps),
        ctypes.byref(ctypes.c_int64(axes)),
    )


def _address(array: Array) -> int:
    address: int = array.__array_interface__["data"][0]
    return address


# The settings of the process, none of which matters here.


def set_threads(number: int) -> None:
    """Calls run on one thread."""


def set_sharing(min_work: int, spins: int) -> None:
    """Calls run on one thread."""


def set_interpreted(flag: object) -> None:
    """Every call goes through Python, which asks itself."""


def set_pool(limit: int, from_bytes: int) -> None:
    """There is no pool."""


def pool_kept() -> tuple[int, int]:
    """The bytes and blocks that the pool keeps."""
    return 0, 0


def shared_launches() -> int:
    """How many launches were shared among threads so far."""
    return 0


def hold(arrays: Sequence[Array | None]) -> object:
    """Weak references to the arrays that own the memory: `ndarray.resize` moves none that is referred to."""
    return [weakref.ref(_owner(a)) for a in arrays if a is not None]


def _owner(array: Array) -> Array:
    while isinstance(array.base, np.ndarray):
        array = array.base
    return array


def apart(count: int, /, *operands: Any) -> bool:
    """Whether the first `count` operands are arrays that may be written, apart from all the others."""
    arrays = [a for a in operands if isinstance(a, np.ndarray)]
    for own in operands[:count]:
        if not own.flags.writeable or any(a is not own and np.may_share_memory(own, a) for a in arrays):
            return False
        if any(step == 0 and n > 1 for step, n in zip(own.strides, own.shape, strict=True)):
            return False
        if sum(a is own for a in arrays) > 1:
            return False
    return True


def have_code(known: tuple[Any, ...], /) -> bool:
    """Whether functions are what they were: after each come its code, its defaults, those by keyword."""
    return all(
        function.__code__ is code and function.__defaults__ is defaults and function.__kwdefaults__ is named
        for function, code, defaults, named in zip(*(known[k::4] for k in range(4)), strict=True)
    )


def after_fork() -> None:
    """There are no threads that a forked child would lack."""
