"""A program spelled as C: constant tables with the structs of `native/program.h`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import short_name
from kernelgen.runtime.native import NUMBER, PART, STORED, described
from kernelgen.runtime.program import Program

_COMBINED = (
    *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    *("float32", "float64", "complex64", "complex128"),
)
"""The dtypes of what is combined, in the order of `native/program.h`."""

_ROLES = {
    name: f"KG_ROLE_{name.upper()}" for name in ("scalar", "size", "input", "output", "table", "stride")
}


def enumerator(dtype: np.dtype[Any]) -> str:
    """The constant for a dtype."""
    return f"KG_{dtype.name.upper()}"


class Tables:
    """The tables of a program; its machine code may come in several versions.

    Args:
        program: what is spelled.

    Attributes:
        lines: definitions of static constants, each of which uses earlier ones only.
        captured: the table of the arrays that inputs are bound to, or NULL.
    """

    def __init__(self, program: Program) -> None:
        self.lines: list[str] = []
        inputs, results, self._nests, fits, derived, checks = described(program, [""] * len(program.nests))
        self._counts = ", ".join(str(len(x)) for x in (inputs, results, self._nests, fits, derived, checks))
        self._inputs = self._table(
            "kg_input_spec",
            (f"{{ {ndim}, {dtype.itemsize}, {enumerator(dtype)} }}" for _, dtype, ndim, _ in inputs),
        )
        self._results = self._table(
            "kg_result_spec",
            [
                f"{{ {ndim}, {dtype.itemsize}, {enumerator(dtype)}, {len(leaves)}, {self._leaves(leaves)} }}"
                for dtype, ndim, leaves in results
            ],
        )
        self._fits = self._table("kg_fit_spec", [self._fit(*fit) for fit in fits])
        self._derived = self._table("kg_derived_spec", [self._array(*item) for item in derived])
        self._checks = self._table("int32_t", map(str, checks))
        self._bodies = [self._nest(*nest[1:]) for nest in self._nests]
        bound = [self._bound(name, array) for name, _, _, array in inputs]
        self.captured = self._table("kg_array", bound) if any(i[3] is not None for i in inputs) else "NULL"

    def version(self, name: str, entries: Sequence[str]) -> list[str]:
        """The definition of the whole program with some machine code.

        Args:
            name: of the program.
            entries: the function of each nest.
        """
        nests = ", ".join(f"{{ {e}, {body} }}" for e, body in zip(entries, self._bodies, strict=True))
        table = f"static const kg_nest_spec nests_{name}[] = {{ {nests} }};" if nests else ""
        fields = self._counts, self._inputs, self._results, f"nests_{name}" if nests else "NULL"
        whole = ", ".join((*fields, self._fits, self._derived, self._checks))
        return [*filter(None, [table]), f"static const kg_program {name} = {{ {whole} }};"]

    def _table(self, kind: str, items: Iterable[str]) -> str:
        """The name of a table, or NULL: C has no empty ones."""
        text = ", ".join(items)
        if not text:
            return "NULL"
        name = f"t{len(self.lines)}"
        self.lines.append(f"static const {kind} {name}[] = {{ {text} }};")
        return name

    def _axes(self, axes: Sequence[int]) -> str:
        return self._table("int8_t", map(str, axes))

    def _leaf(self, array: int, axes: Sequence[int]) -> str:
        return f"{{ {array}, {len(axes)}, {self._axes(axes)} }}"

    def _leaves(self, leaves: Sequence[tuple[int, Sequence[int]]]) -> str:
        return self._table("kg_leaf", [self._leaf(*leaf) for leaf in leaves])

    def _fit(self, target: Any, leaves: Any) -> str:
        return f"{{ {len(target)}, {len(leaves)}, {self._leaves(target)}, {self._leaves(leaves)} }}"

    def _nest(self, work: int, operands: Any, ndim: int, leaves: Any, reduced: Any) -> str:
        table = self._table("kg_operand_spec", [self._operand(*operand) for operand in operands])
        space = f"{ndim}, {len(leaves)}, {len(reduced)}, {self._leaves(leaves)}, {self._axes(reduced)}"
        return f"{len(operands)}, {table}, {_whole(work)}, {space}"

    def _operand(self, role: str, *what: Any) -> str:
        result = axis = count = unit = 0
        leaf, leaves, operation, number, source = "{ -1, 0, NULL }", "NULL", -1, -1, -1
        if role == "size":
            count, leaves, axis = len(what[0]), self._leaves(what[0]), what[1]
        elif role == "stride":
            leaf, axis, unit = self._leaf(*what[:2]), what[2], what[3]
        elif role != "output":
            leaf = self._leaf(*what)
        elif len(what) == 1:
            (result,) = what
        else:
            result, array, axes, operation, dtype, source = what
            leaf = self._leaf(array, axes)
            number = _COMBINED.index(dtype.name) if dtype.name in _COMBINED else -1
        fields = f"{_ROLES[role]}, {result}, {axis}, {count}, {leaf}, {leaves}"
        return f"{{ {fields}, {{ {operation}, {number} }}, {source}, {unit} }}"

    def _array(
        self,
        itemsize: int,
        ndim: int,
        leaves: Any,
        space: int,
        kind: int,
        more: Any,
        result: int,
        required: bool,
    ) -> str:
        arithmetic, a, b, extents, dims, kept = 0, 0, 0, "NULL", "NULL", "NULL"
        if kind == NUMBER:
            arithmetic, a, b = more
        elif kind == PART:
            dims = self._table("kg_dim", map(_dim, more))
        elif kind == STORED:
            kept = self._axes(more)
        else:
            extents, a = self._table("int32_t", map(str, more)), more[-1] if more else 0
        made = f"(kg_kind){kind}, (kg_arithmetic){arithmetic}, {_whole(a)}, {_whole(b)}, {extents}"
        where = f"{ndim}, {itemsize}, {len(leaves)}, {self._leaves(leaves)}, {space}, {dims}, {kept}"
        return f"{{ {made}, {where}, {result}, {_truth(required)} }}"

    def _bound(self, name: str, value: Any) -> str:
        """The array that an input is bound to; one without data where the caller passes it."""
        if value is None:
            return "{ NULL, 0, 0, NULL, NULL }"
        array = np.ascontiguousarray(value).reshape(np.shape(value))
        data = f"data{len(self.lines)}"
        items = ", ".join(map(str, array.tobytes())) or "0"
        self.lines.append(
            f"static const unsigned char {data}[] __attribute__((aligned(64))) = {{ {items} }};"
            f" /* {name}: {short_name(array.dtype)} {array.shape} */"
        )
        shape = self._table("int64_t", map(str, array.shape))
        return f"{{ (void *){data}, (int32_t){enumerator(array.dtype)}, {array.ndim}, {shape}, NULL }}"


def _dim(dim: tuple[Any, Any, Any, bool]) -> str:
    start, stop, step, index = dim
    given = [isinstance(bound, tuple) for bound in (start, stop)]
    bounds = ", ".join(_whole(v[0] if isinstance(v, tuple) else v) for v in (start, stop, step))
    return f"{{ {bounds}, {', '.join(map(_truth, (index, *given)))} }}"


def _whole(value: int | None) -> str:
    """A constant of 64 bits."""
    if value is None:
        return "KG_NONE"
    return str(value) if -(2**31) < value < 2**31 else f"INT64_C({value})"


def _truth(value: object) -> str:
    return "true" if value else "false"
