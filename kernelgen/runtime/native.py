"""How kernels are called: by the extension module, or through Python where there is none.

The extension is written in C (`kernelgen/native`). It checks the arguments, plans each call, makes the
outputs, and shares the work among threads. Without CPython's or NumPy's headers it cannot be compiled;
`python_calls` stands for it then, slower and on one thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kernelgen import native
from kernelgen.runtime import python_calls
from kernelgen.runtime.binding import work_of
from kernelgen.runtime.program import (
    Leaf,
    Nest,
    Pointer,
    Program,
)

if TYPE_CHECKING:
    from kernelgen import _native as process
    from kernelgen._native import Binding, Called
else:
    process = native.extension() or python_calls
    Called = process.Called

__all__ = ["Binding", "Called", "bind", "process"]


def bind(program: Program, code: Any, entries: Sequence[int], outputs: Any, threads: int | None) -> Binding:
    """What a call needs of a kernel.

    Args:
        program: parameters, results and nests.
        code: the machine code, which lives as long as the binding.
        entries: the address of each nest's machine code.
        outputs: the class of several results; None for one result.
        threads: the most threads of a call; None for the default.
    """
    if process is python_calls:
        binding: Any = python_calls.Binding(program, code, entries)
        return binding  # type: ignore[no-any-return]
    return process.Binding(
        tuple((p.name, p.dtype, p.ndim, p.captured) for p in program.parameters),
        tuple((r.dtype, r.ndim, _leaves(r.leaves)) for r in program.results),
        tuple(_nest(nest, entry) for nest, entry in zip(program.nests, entries, strict=True)),
        tuple((_leaves(fit.target), _leaves(fit.leaves)) for fit in program.fits),
        code,
        outputs,
        threads or 0,
    )


def _nest(nest: Nest, entry: int) -> tuple[int, int, tuple[tuple[Any, ...], ...]]:
    return entry, work_of(nest), tuple(map(_operand, nest.pointers))


def _operand(pointer: Pointer) -> tuple[Any, ...]:
    if pointer.role == "output":
        return "output", pointer.output
    if pointer.role == "size":
        return "size", _leaves(pointer.leaves), pointer.axis or 0
    return pointer.role, *_leaf((pointer.input, pointer.axes))


def _leaves(leaves: Sequence[Leaf]) -> tuple[tuple[int, tuple[int, ...]], ...]:
    return tuple(map(_leaf, leaves))


def _leaf(leaf: Leaf) -> tuple[int, tuple[int, ...]]:
    index, axes = leaf
    return index, tuple(-1 if axis is None else axis for axis in axes)
