"""How kernels are called: by the extension module, or through Python where there is none.

The extension is written in C (`kernelgen/native`). It checks the arguments, plans each call, makes the
outputs, and shares the work among threads. Without CPython's or NumPy's headers it cannot be compiled;
`python_calls` stands for it then, slower and on one thread.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from kernelgen import native
from kernelgen.runtime.program import (
    ARITHMETIC,
    Derived,
    Leaf,
    Nest,
    Pointer,
    Program,
)

if TYPE_CHECKING:
    from kernelgen import _native as process
    from kernelgen._native import Binding, Called
else:
    process = native.extension()
    if process is None:
        from kernelgen.runtime import python_calls as process
    Called = process.Called

Description: TypeAlias = tuple[
    tuple[Any, ...], tuple[Any, ...], tuple[Any, ...], tuple[Any, ...], tuple[Any, ...], tuple[int, ...]
]

__all__ = ["Binding", "Called", "bind", "described", "process", "serves"]


def bind(program: Program, code: Any, entries: Sequence[int], outputs: Any, threads: int | None) -> Binding:
    """What a call needs of a kernel.

    Args:
        program: parameters, results and nests.
        code: the machine code, which lives as long as the binding.
        entries: the address of each nest's machine code.
        outputs: the class of several results; None for one result.
        threads: the most threads of a call; None for the default.
    """
    if is_python():
        from kernelgen.runtime import python_calls

        binding: Any = python_calls.Binding(program, code, entries)
        return binding  # type: ignore[no-any-return]
    return process.Binding(*described(program, entries), code, outputs, threads or 0)


def described(program: Program, entries: Sequence[Any]) -> Description:
    """A program as plain tuples, much as `kg_program` in `native/program.h` has it.

    The extension module reads them, and the headers of bundles spell them out.

    Args:
        program: parameters, results and nests.
        entries: what stands for each nest's machine code.

    Returns:
        inputs, results, nests, fits, derived arrays and checks.
    """
    return (
        tuple((p.name, p.dtype, p.ndim, p.captured) for p in program.parameters),
        tuple((r.dtype, r.ndim, _leaves(r.leaves)) for r in program.results),
        tuple(_nest(nest, entry) for nest, entry in zip(program.nests, entries, strict=True)),
        tuple((_leaves(fit.target), _leaves(fit.leaves)) for fit in program.fits),
        tuple(map(_derived, program.derived)),
        program.checks,
    )


def serves(program: Program) -> bool:
    """Whether bindings run a program; without the extension, reductions and slices are interpreted."""
    return not (is_python() and program.derived)


def is_python() -> bool:
    """Whether kernels are called through Python."""
    return process is sys.modules.get("kernelgen.runtime.python_calls")


def _nest(nest: Nest, entry: Any) -> tuple[Any, ...]:
    operands = tuple(
        _output(p) if nest.space is not None and p.role == "output" else _operand(p) for p in nest.pointers
    )
    if nest.space is None:
        return entry, nest.work, operands, -1, (), ()
    return entry, nest.work, operands, nest.ndim, _leaves(nest.space), nest.reduced


def _output(pointer: Pointer) -> tuple[Any, ...]:
    """An output of a nest with a space of its own."""
    axes = _plain(pointer.axes)
    return "output", pointer.output, pointer.input, axes, pointer.combine, pointer.dtype, pointer.source


PART, STORED, NUMBER, SHAPE, COUNT = range(5)
"""The kinds of derived arrays, as `kg_kind` in `native/program.h` numbers them."""


def _derived(item: Derived) -> tuple[Any, ...]:
    space, leaves = 0, item.context
    more: tuple[Any, ...]
    if item.number:
        kind, (name, *parts) = NUMBER, item.number
        more = ARITHMETIC.index(name), parts[0], parts[-1]
    elif item.extents is not None:
        kind, more = COUNT if item.counts else SHAPE, item.extents
    elif item.leaf is None:
        kind, leaves, space, more = STORED, item.space, len(item.kept), _plain(item.kept)
    else:
        kind, leaves, space = PART, (item.leaf, *item.context), len(item.dims)
        more = tuple((*d[1:], False) if d[0] == "slice" else (d[1], None, None, True) for d in item.dims)
    what = item.dtype.itemsize, item.ndim, _leaves(leaves), space
    return *what, kind, more, item.result, item.required


def _operand(pointer: Pointer) -> tuple[Any, ...]:
    if pointer.role == "output":
        return "output", pointer.output
    if pointer.role == "size":
        return "size", _leaves(pointer.leaves), pointer.axis or 0
    if pointer.role == "stride":
        return "stride", *_leaf((pointer.input, pointer.axes)), pointer.axis, pointer.unit
    role = "scalar" if pointer.role == "flag" else pointer.role
    return role, *_leaf((pointer.input, pointer.axes))


def _leaves(leaves: Sequence[Leaf]) -> tuple[tuple[int, tuple[int, ...]], ...]:
    return tuple(map(_leaf, leaves))


def _leaf(leaf: Leaf) -> tuple[int, tuple[int, ...]]:
    index, axes = leaf
    return index, _plain(axes)


def _plain(axes: Sequence[int | None]) -> tuple[int, ...]:
    return tuple(-1 if axis is None else axis for axis in axes)
