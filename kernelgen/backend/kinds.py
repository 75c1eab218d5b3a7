"""The types of numbers in emitted source, and how one is converted to another.

They are numba's types of the same names, without numba: most kernels are lowered without it, and to import it
takes longer than all else of a first build.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from llvmlite import ir

from kernelgen.base.values import frozen


@frozen(eq=False)
class Kind:
    """A type of numbers; there is one object for each.

    Attributes:
        name: its name in emitted source.
        letter: `b` a boolean, `i` a signed and `u` an unsigned integer, `f` a float; empty for what is none.
        bits: its width.
        llvm: LLVM's type of its values.
    """

    name: str
    letter: str
    bits: int
    llvm: Any

    def __str__(self) -> str:
        return self.name

    @property
    def is_integer(self) -> bool:
        """Whether it is a type of integers."""
        return self.letter in "iu" and self.letter != ""


def _made() -> list[Kind]:
    floats = {16: ir.HalfType(), 32: ir.FloatType(), 64: ir.DoubleType()}
    kinds = [Kind("boolean", "b", 1, ir.IntType(1))]
    for bits in (8, 16, 32, 64):
        kinds += [Kind(f"{sign}int{bits}", sign or "i", bits, ir.IntType(bits)) for sign in ("", "u")]
    return kinds + [Kind(f"float{bits}", "f", bits, kind) for bits, kind in floats.items()]


KINDS = {kind.name: kind for kind in _made()}
"""Every kind by its name."""

BOOLEAN, INT32, INT64 = KINDS["boolean"], KINDS["int32"], KINDS["int64"]
UINT8, UINT16, UINT64 = KINDS["uint8"], KINDS["uint16"], KINDS["uint64"]
FLOAT32, FLOAT64 = KINDS["float32"], KINDS["float64"]


def of_dtype(dtype: np.dtype[Any]) -> Kind | None:
    """The kind of NumPy's scalars; None where there is none."""
    return BOOLEAN if dtype.kind == "b" else KINDS.get(dtype.name)


@functools.cache
def common(*kinds: Kind) -> Kind:
    """The kind that numbers of several are brought to, by NumPy's rules for arrays, which are numba's."""
    made, *others = (np.dtype("bool" if kind is BOOLEAN else kind.name) for kind in kinds)
    for other in others:
        made = np.promote_types(made, other)
    found = of_dtype(made)
    assert found is not None
    return found


def converted(builder: ir.IRBuilder, value: Any, kind: Kind, wanted: Kind) -> Any:
    """A number of one kind as one of another, by the instructions that numba has for it.

    Args:
        builder: where they are appended.
        value: the number.
        kind: what it is.
        wanted: what it becomes; no integer where it is a float.
    """
    if kind is wanted:
        return value
    assert not (kind.letter == "f" and wanted.letter != "f")
    if kind is BOOLEAN:
        value, kind = builder.zext(value, INT32.llvm), INT32
    if wanted is BOOLEAN:
        return builder.icmp_unsigned("!=", value, ir.Constant(value.type, 0))
    if wanted.letter == "f":
        if kind.letter == "f":
            return (builder.fpext if kind.bits < wanted.bits else builder.fptrunc)(value, wanted.llvm)
        return (builder.sitofp if kind.letter == "i" else builder.uitofp)(value, wanted.llvm)
    if wanted.bits == kind.bits:
        return value
    if wanted.bits < kind.bits:
        return builder.trunc(value, wanted.llvm)
    return (builder.sext if kind.letter == "i" else builder.zext)(value, wanted.llvm)
