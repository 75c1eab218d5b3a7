"""What a row of the table is, and how rows are found."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

import numpy as np

from kernelgen.base.dtypes import (
    FLOAT32,
    FLOAT64,
    DType,
    WeakType,
    kind,
)
from kernelgen.base.errors import DTypeError
from kernelgen.base.values import frozen

ArgType: TypeAlias = "DType | WeakType"
TypeRule: TypeAlias = Callable[[tuple[ArgType, ...]], tuple[tuple[DType, ...], DType]]
Spelling: TypeAlias = "str | tuple[str, str]"


@frozen(kw_only=True)
class Op:
    """One elementary operation: one row, everything that is known of it.

    Attributes:
        name: the name in graph texts and structural keys.
        arity: the number of operands.
        reference: the NumPy function that defines the values; the interpreter calls it.
        types: the dtype rule, from argument dtypes (or Python number types, which are weak) to the
            loop's operand dtypes and the result's dtype.
        cpu: the numba expression for each kind of operand: `b`ool, `i`nt, `u`nsigned, `f`loat,
            `c`omplex, `e` where float16 and `E` where bfloat16 differs from the wider floats, `l` where int64
            differs from the narrower integers, and two letters where operands differ in kind. `{0}`, `{1}`
            stand for operands, `{0.r}`, `{0.i}` for complex parts, `{t}` for the operand's type, `{o}` for
            the result's. A complex result is a pair of expressions, or one that yields a tuple.
        cuda: the CUDA C expressions where they are other than those of `cpu`, which is otherwise valid C++
            too: the functions that they call are those of `templates/device` and of CUDA's own library.
        functions: the NumPy and SciPy functions that record as this operation.
        python: the expression of the operator that Python's own numbers have for it, if they have one.
        commutative: operands may change places without changing a value.
        exact: the result is defined to the bit, so kernels equal NumPy bit for bit.
        rounded: operand kinds for which `exact` does not hold, because NumPy's own loops round
            differently from one machine to the next (its complex products are fused on some).
        closed: operands of float16 or bfloat16 give a result that needs no rounding.
        speller: the operand whose kind picks the expression.
        exponent: the operand whose value, where it is a constant, chooses how the result is computed.
        scalar: the operand kinds for which no vector instruction or function exists.
        cost: roughly how many additions it is worth.
        ulp: the error bound in float32 and float64, in units in the last place of the true value.
        cuda_ulp: the same of CUDA's own functions, where they promise less or more.
    """

    name: str
    arity: int
    reference: Callable[..., Any]
    types: TypeRule
    cpu: Mapping[str, Spelling]
    cuda: Mapping[str, Spelling] = MappingProxyType({})
    functions: tuple[Callable[..., Any], ...] = ()
    python: str = ""
    commutative: bool = False
    exact: bool = False
    rounded: str = ""
    closed: bool = False
    speller: int = 0
    exponent: int | None = None
    scalar: str = ""
    cost: int = 1
    ulp: tuple[float, float] = (4.0, 2.0)
    cuda_ulp: tuple[float, float] | None = None

    @property
    def cuda_column(self) -> Mapping[str, Spelling]:
        """The CUDA C expression for each kind of operand."""
        narrow = {letter: text for letter, text in self.cpu.items() if letter != "l"}
        return {**narrow, **self.cuda}


@frozen(kw_only=True)
class Composite:
    """A function that records as several operations.

    Attributes:
        name: the function's name.
        functions: the NumPy functions that record through it.
        compose: the same function written with elementary ones, on Tensors and arrays alike.
        scipy: its name in `scipy.special`, where that has it.
        exact: the result is defined to the bit.
        rounded: operand kinds for which `exact` does not hold, as for `Op`.
        ulp: the error bound in float32 and float64 where the result is well conditioned.
    """

    name: str
    compose: Callable[..., Any]
    functions: tuple[Callable[..., Any], ...] = ()
    scipy: str = ""
    exact: bool = False
    rounded: str = ""
    ulp: tuple[float, float] = (4.0, 2.0)


def ufunc_types(ufunc: np.ufunc, result: int = 0) -> TypeRule:
    """The rule of a NumPy ufunc, asked of NumPy itself; `result` picks one of several outputs."""

    @functools.cache
    def rule(args: tuple[ArgType, ...]) -> tuple[tuple[DType, ...], DType]:
        resolved = ufunc.resolve_dtypes((*args, *[None] * ufunc.nout))
        return tuple(resolved[: ufunc.nin]), resolved[ufunc.nin + result]

    return rule


_RANKS = {"b": 0, "u": 1, "i": 1, "f": 2}
"""Kinds of real numbers in the order of promotion."""


def special_dtype(name: str, args: tuple[ArgType, ...]) -> DType:
    """The dtype in which a real function of `scipy.special` computes.

    The first of the loops to which every operand casts safely is taken. Before 1.18 SciPy lists those of most
    functions from float64 down, so that float32 is taken for operands that all are float32; otherwise from
    float32 up, where a Python number counts if it is of a higher kind than all arrays.

    Raises:
        DTypeError: for complex operands.
    """
    strong = [np.result_type(a) if isinstance(a, type) else a for a in args]
    if any(d.kind == "c" for d in strong):
        raise DTypeError("special functions are recorded for real dtypes only", hint="Use x.real, x.imag.")
    if not _from_float32_up(name):
        return FLOAT32 if all(a == FLOAT32 for a in args) else FLOAT64
    given = [a for a in args if not isinstance(a, type)]
    highest = max((_RANKS[kind(d)] for d in given), default=-1)
    raised = any(_RANKS[kind(d)] > highest for d in strong)
    return FLOAT32 if not raised and all(np.can_cast(d, FLOAT32, "safe") for d in given) else FLOAT64


def _from_float32_up(name: str) -> bool:
    ufunc = getattr(sys.modules.get("scipy.special"), name, None)
    return ufunc is None or ufunc.types[0].startswith("f")


def special_types(name: str) -> TypeRule:
    """The rule of a real function of one operand of `scipy.special`."""

    def rule(args: tuple[ArgType, ...]) -> tuple[tuple[DType, ...], DType]:
        dtype = special_dtype(name, args)
        return (dtype,), dtype

    return rule


def from_ufunc(
    ufunc: np.ufunc, cpu: Mapping[str, Spelling], *, name: str = "", result: int = 0, **flags: Any
) -> Op:
    """A row whose dtype rule, arity and reference are those of a NumPy ufunc."""
    functions = flags.pop("functions", (ufunc,) if ufunc.nout == 1 else ())
    reference = ufunc if ufunc.nout == 1 else functools.partial(_one_of, ufunc, result)
    return Op(
        name=name or ufunc.__name__,
        arity=ufunc.nin,
        reference=reference,
        types=ufunc_types(ufunc, result),
        cpu=cpu,
        functions=functions,
        **flags,
    )


def _one_of(ufunc: np.ufunc, result: int, *args: Any) -> Any:
    return ufunc(*args)[result]


def by_name(rows: Iterable[Op | Composite]) -> dict[str, Op | Composite]:
    """Rows under their names; a name that occurs twice is a mistake in the table."""
    table: dict[str, Op | Composite] = {}
    for row in rows:
        if row.name in table:
            raise ValueError(f"two rows are called {row.name}")
        table[row.name] = row
    return table
