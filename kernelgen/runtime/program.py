"""What the runtime must know of a kernel to bind arrays to its machine code: plain data, no graph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

import numpy as np

from kernelgen.base.dtypes import DType
from kernelgen.base.values import frozen

Array: TypeAlias = "np.ndarray[Any, Any]"

Leaf: TypeAlias = tuple[int, tuple[int | None, ...]]
"""An array by position (inputs, then derived arrays), and its axes: its own, or None for a new one."""

Dim: TypeAlias = tuple[Any, ...]
"""What a view takes along an axis: ("slice", start, stop, step) as in Python's slices, or ("index", k).
A start, stop or index that is a tuple has the position of a derived number."""

Role: TypeAlias = Literal["input", "scalar", "size", "table", "stride", "flag", "output", "temporary"]
"""What an operand is for a nest: array read, run-time scalar, symbolic size, array of which elements anywhere
are read, stride of such an array, truth value that is set where that of an element is, array written, value
between loops, of which calls know nothing."""

ARITHMETIC = (
    "value",
    "input",
    "size",
    "add",
    "subtract",
    "multiply",
    "floor_divide",
    "remainder",
    "minimum",
    "maximum",
    "negative",
    "same",
)
"""How derived numbers are made, in the order of `native/program.h`."""


@frozen
class Parameter:
    """An input: `captured` ones are bound to an array already."""

    name: str
    dtype: DType
    ndim: int
    captured: Any = None


@frozen
class Result:
    """An output: its shape is that which its leaves broadcast to, in `ndim` axes."""

    name: str
    dtype: DType
    ndim: int
    leaves: tuple[Leaf, ...]


@frozen
class Derived:
    """An array that a call has beside those of its caller.

    Either a view: a leaf in the shape that it and `context` broadcast to, with a slice or an index for each
    axis of that. Or the array of a result, or of a value that is kept between nests, whose axes are those of
    the shape of `space` that `kept` numbers; along the others, elements are combined.

    Attributes:
        dtype: of its items.
        ndim: its rank.
        leaf, context, dims: of a view.
        space, kept: of an array: for each axis of the space its own axis, or None.
        result: the number of the result that it is; -1 for an array of the call's own, -2 for a mere shape.
        required: whether its elements may not be combined out of none, as those of a maximum.
        number: of an int64 scalar: one of `ARITHMETIC` and what it takes; the position of an input, or those
            of numbers, or a value, or the axis of a size, whose leaves are `context`.
        extents: of a mere shape, the positions of numbers.
        counts: whether it is the integers from 0 up to its extent.
    """

    dtype: DType
    ndim: int
    leaf: Leaf | None = None
    context: tuple[Leaf, ...] = ()
    dims: tuple[Dim, ...] = ()
    space: tuple[Leaf, ...] = ()
    kept: tuple[int | None, ...] = ()
    result: int = -1
    required: bool = False
    number: tuple[Any, ...] = ()
    extents: tuple[int, ...] | None = None
    counts: bool = False


@frozen
class Pointer:
    """An operand of a nest: an array seen through axes, a size of leaves, or an output by position.

    Outputs of nests that have a space of their own are arrays: `input` is the derived array, or -1 for the
    result `output`; `axes` has for each axis of the space its own, or None where elements are combined by
    `combine`, numbered as in `native/program.h`, of `source`, the operand that is combined as it is, if any.
    Where none is None, and yet elements are combined, each gets what it and those before it come to.
    A table is an array of which elements anywhere are read; a stride, that of its axis `axis` as it is seen,
    in units of so many bytes, or 0 where that has one position; a flag, a truth value that elements may set.
    """

    role: Role
    dtype: DType
    input: int = -1
    axes: tuple[int | None, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    axis: int | None = None
    output: int = -1
    combine: int = -1
    source: int = -1
    unit: int = 1

    @property
    def runs(self) -> bool:
        """Whether it is stored for each element what it and those before it come to: no axis is gone."""
        return self.combine >= 0 and None not in self.axes

    @property
    def rounds(self) -> bool:
        """Whether the result depends on the order in which elements are combined."""
        return 0 <= self.combine < 2 and self.dtype.kind in "fc"


@frozen
class Nest:
    """One entry of the machine code, with its operands; `picoseconds` is measured for one element.

    `space` has the leaves of its iteration space, None where that is its outputs' shape; `reduced` the
    axes along which it combines elements. On a GPU, `fold` is the position of the nest that combines what the
    blocks of this one leave, and that nest has no space: it runs for this one alone.
    """

    symbol: str
    ndim: int
    pointers: tuple[Pointer, ...]
    cost: int
    picoseconds: int = 0
    space: tuple[Leaf, ...] | None = None
    reduced: tuple[int, ...] = ()
    fold: int = -1

    @property
    def arrays(self) -> tuple[Pointer, ...]:
        """The operands that are walked element by element."""
        return tuple(p for p in self.pointers if p.role in ("input", "output"))

    @property
    def work(self) -> int:
        """The work for one element: additions of 32 bits, with three for each operand that is moved.

        They take some 25 picoseconds each, by which measured time becomes work.
        """
        if self.picoseconds:
            return max(self.picoseconds // 25, 1)
        arrays = [p.dtype.itemsize for p in self.arrays]
        return max((self.cost + 3 * len(arrays)) * max(arrays, default=4) // 4, 1)


@frozen
class Fit:
    """What calls refuse: a value, of these leaves, that does not fit into the shape of others."""

    target: tuple[Leaf, ...]
    leaves: tuple[Leaf, ...]


@frozen
class Program:
    """Parameters, results and nests of a kernel, and what must fit into what.

    `checks` has the positions of derived truth values: a call after which one is true is refused.
    """

    name: str
    parameters: tuple[Parameter, ...]
    results: tuple[Result, ...]
    nests: tuple[Nest, ...]
    fits: tuple[Fit, ...] = ()
    derived: tuple[Derived, ...] = ()
    checks: tuple[int, ...] = ()

    @property
    def arguments(self) -> tuple[Parameter, ...]:
        """The parameters that a caller passes."""
        return tuple(p for p in self.parameters if p.captured is None)


def seen_shape(shape: Sequence[int], axes: Sequence[int | None]) -> tuple[int, ...]:
    """A shape seen through axes."""
    return tuple(1 if a is None else shape[a] for a in axes)
