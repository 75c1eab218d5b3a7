"""The functions that emitted numba.cuda source calls, defined in CUDA C from the table's own column.

A spelling of the `cpu` column that is one call, such as `floor_divide({0}, {1})`, names a function; the
`cuda` column says what it is in CUDA C for each kind of operand. A definition is an external function of
plain numbers, with a pointer to each result.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from kernelgen.base.dtypes import (
    COMPLEX64,
    COMPLEX128,
    FLOAT32,
    DType,
)
from kernelgen.codegen.printer import SHORT_FLOATS, Value, compute
from kernelgen.codegen.python_body import DEVICE_NAMES
from kernelgen.ops import OPS, Op
from kernelgen.ops.table import Spelling

_WHOLE = re.compile(r"(\w+)\(((?:\{\d(?:\.[ri])?\}(?:, )?)+)\)")
_PLACE = re.compile(r"\{(\d(?:\.[ri])?)\}")
_SMALL = frozenset(("boolean", "int8", "int16", "uint8", "uint16"))


@dataclass(frozen=True, slots=True)
class Call:
    """A function for operands of certain types.

    Attributes:
        name: as the emitted source has it.
        operands: the numba types of its operands.
        results: the numba types of its results: one, or the two parts of a complex number.
        expressions: CUDA C for each result in terms of a0, a1, ...; one for two where it yields a pair.
    """

    name: str
    operands: tuple[str, ...]
    results: tuple[str, ...]
    expressions: tuple[str, ...]

    @property
    def symbol(self) -> str:
        """The name of the external function."""
        return "_".join(("kg", self.name, *self.operands))

    @property
    def definition(self) -> str:
        """The function in CUDA C."""
        given = [f"{_passed(t)} b{k}" for k, t in enumerate(self.operands)]
        given += [f"{_passed(t)} *r{k}" for k, t in enumerate(self.results)]
        lines = [f'extern "C" __device__ void {self.symbol}({", ".join(given)}) {{']
        for k, kind in enumerate(self.operands):
            lines.append(f"    const {_c_type(kind)} a{k} = {_c_type(kind)}(b{k});")
        if len(self.expressions) == len(self.results):
            values = list(self.expressions)
        else:
            lines.append(f"    const auto pair = {self.expressions[0]};")
            values = ["pair.r", "pair.i"]
        lines += [
            f"    *r{k} = {_c_type(t)}({v});"
            for k, (t, v) in enumerate(zip(self.results, values, strict=True))
        ]
        return "\n".join([*lines, "}"])


def _c_type(kind: str) -> str:
    return "bool" if kind == "boolean" else kind


def _passed(kind: str) -> str:
    """Small integers go as 32 bits."""
    if kind not in _SMALL:
        return kind
    return "int32" if kind.startswith("int") else "uint32"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One spelling of the table that is a call."""

    row: Op
    kind: str
    places: tuple[str, ...]

    @property
    def spelled(self) -> Spelling:
        return self.row.cuda_column[self.kind]

    @property
    def of_parts(self) -> bool:
        """Whether it takes the parts of complex numbers."""
        return any("." in place for place in self.places)


def _entries() -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for row in OPS.values():
        for kind, spelled in row.cpu.items():
            match = _WHOLE.fullmatch(spelled) if isinstance(spelled, str) else None
            if match is not None:
                found.setdefault(match[1], []).append(_Entry(row, kind, tuple(_PLACE.findall(match[2]))))
    return found


_ENTRIES = _entries()
_CONVERSIONS = {
    **{
        f"{verb}_{short}": result
        for verb, result in (("from", "float32"), ("to", "uint16"), ("round", "float32"))
        for short in SHORT_FLOATS
    },
    **{name: name.removesuffix("_from_float") for name in DEVICE_NAMES if name.endswith("_from_float")},
}

ARITIES: dict[str, int] = {
    **dict.fromkeys(_CONVERSIONS, 1),
    **{name: len(entries[0].places) for name, entries in _ENTRIES.items()},
}
"""The functions, and how many operands each has."""


def call_of(name: str, operands: tuple[str, ...]) -> Call:
    """The function of a name for operands of these numba types.

    Raises:
        LookupError: for types that the table has no spelling for.
    """
    plain = f"{name}({', '.join(f'a{k}' for k in range(len(operands)))})"
    if name in _CONVERSIONS:
        return Call(name, operands, (_CONVERSIONS[name],), (plain,))
    for entry in _ENTRIES[name]:
        dtypes = _dtypes(entry, operands)
        if dtypes is not None:
            return _of_entry(name, operands, entry, dtypes)
    raise LookupError(f"{name} has no spelling for ({', '.join(operands)})")


def _dtypes(entry: _Entry, operands: tuple[str, ...]) -> tuple[DType, ...] | None:
    """The dtypes of the row's operands, if the entry is for these types."""
    kinds = tuple(np.dtype("bool" if t == "boolean" else t) for t in operands)
    if entry.of_parts:
        if entry.kind != "c" or kinds[0].kind != "f":
            return None
        return (COMPLEX64 if kinds[0].itemsize == 4 else COMPLEX128,) * entry.row.arity
    if entry.kind in SHORT_FLOATS.values():
        # Their values are held in float32.
        return (FLOAT32,) * entry.row.arity if kinds[0].kind == "f" else None
    return kinds if kinds[entry.row.speller].kind == entry.kind else None


def _of_entry(name: str, operands: tuple[str, ...], entry: _Entry, dtypes: tuple[DType, ...]) -> Call:
    values = [Value("") for _ in range(entry.row.arity)]
    for k, place in enumerate(entry.places):
        position, _, part = place.partition(".")
        known = values[int(position)]
        values[int(position)] = Value(known.r, f"a{k}") if part == "i" else Value(f"a{k}", known.i)
    _, result = entry.row.types(dtypes)
    fields = {"t": compute(dtypes[entry.row.speller]), "o": compute(result)}
    spelled = entry.spelled
    texts = (spelled,) if isinstance(spelled, str) else spelled
    expressions = tuple(text.format(*values, **fields) for text in texts)
    kind = "boolean" if result.kind == "b" else compute(result)
    return Call(name, operands, (kind,) * (2 if result.kind == "c" else 1), expressions)
