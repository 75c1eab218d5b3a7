"""The names that emitted numba.cuda source imports: types, and the functions of the table.

Those are calls of external functions, `kg_<name>_<types>`: `cuda_numba` defines them in CUDA C from the
table's own column, and the linker puts them in line, so that both GPU targets compute with the same code.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba.cuda import cgutils, types
from numba.cuda.extending import intrinsic

from kernelgen.backend.cuda_calls import ARITIES, Call, call_of


def device(*kinds: Any) -> Callable[[Any], Any]:
    """A function of one element.

    Args:
        kinds: the numba types of its parameters.
    """

    def decorate(function: Any) -> Any:
        function.signature = types.void(*kinds)
        return function

    return decorate


DEVICE: dict[str, Any] = {
    "inf": math.inf,
    "nan": math.nan,
    "pi": math.pi,
    "device": device,
    "pointer": types.CPointer,
    **{f"{s}int{bits}": getattr(types, f"{s}int{bits}") for s in ("", "u") for bits in (8, 16, 32, 64)},
    "float32": types.float32,
    "float64": types.float64,
}
"""Everything that emitted source may name."""

CALLED: set[Call] = set()
"""The functions that were called since this was last emptied; compilations hold one lock around it."""


def _intrinsic(name: str, arity: int, typed: Callable[..., Any]) -> Any:
    """An intrinsic of so many operands; `typed(*numba types)` gives its signature and code generator."""
    letters = ", ".join(f"a{k}" for k in range(arity))
    namespace: dict[str, Any] = {"typed": typed}
    exec(f"def {name}(context, {letters}):\n    return typed({letters})", namespace)
    return intrinsic(namespace[name])


def _pair(table: Any, place: Any) -> Any:
    """Two neighbours, which are the parts of a complex number."""

    def generate(context: Any, builder: Any, sig: Any, values: Any) -> Any:
        address = builder.gep(values[0], [values[1]])
        kind = context.get_value_type(table.dtype)
        both = builder.load(builder.bitcast(address, ir.VectorType(kind, 2).as_pointer()))
        both.align = 2 * table.dtype.bitwidth // 8
        parts = [builder.extract_element(both, ir.Constant(ir.IntType(32), k)) for k in range(2)]
        return cgutils.pack_array(builder, parts)

    return types.UniTuple(table.dtype, 2)(table, place), generate


DEVICE["pair"] = _intrinsic("pair", 2, _pair)


# The functions of the table.


def _external(name: str, arity: int) -> Any:
    """The intrinsic that calls the external function of a name, for any types that the table has."""

    def typed(*given: Any) -> Any:
        kinds = tuple(types.unliteral(t) for t in given)
        call = call_of(name, tuple("boolean" if t == types.boolean else str(t) for t in kinds))
        parts = [getattr(types, part) for part in call.results]
        returns = parts[0] if len(parts) == 1 else types.UniTuple(parts[0], len(parts))

        def generate(context: Any, builder: Any, sig: Any, values: Any) -> Any:
            CALLED.add(call)
            return _emit_call(context, builder, call, kinds, parts, values)

        return returns(*kinds), generate

    return _intrinsic(name, arity, typed)


def _emit_call(context: Any, builder: Any, call: Call, kinds: Any, parts: Any, values: Any) -> Any:
    """A call through pointers to the results, which the linker takes away; small integers go as 32 bits."""
    slots = [cgutils.alloca_once(builder, _passed_type(context, part)) for part in parts]
    passed = [_widened(builder, kind, value) for kind, value in zip(kinds, values, strict=True)]
    types_of = [*(v.type for v in passed), *(s.type for s in slots)]
    function = cgutils.get_or_insert_function(
        builder.module, ir.FunctionType(ir.VoidType(), types_of), call.symbol
    )
    builder.call(function, [*passed, *slots])
    found = []
    for part, slot in zip(parts, slots, strict=True):
        value = builder.load(slot)
        kind = context.get_value_type(part)
        found.append(builder.trunc(value, kind) if value.type != kind else value)
    return found[0] if len(found) == 1 else cgutils.pack_array(builder, found)


def _passed_type(context: Any, kind: Any) -> ir.Type:
    natural: ir.Type = context.get_value_type(kind)
    small = isinstance(natural, ir.IntType) and natural.width < 32
    return ir.IntType(32) if small else natural


def _widened(builder: Any, kind: Any, value: Any) -> Any:
    if not isinstance(value.type, ir.IntType) or value.type.width >= 32:
        return value
    wide = builder.sext if getattr(kind, "signed", False) else builder.zext
    return wide(value, ir.IntType(32))


for _name, _operands in ARITIES.items():
    DEVICE[_name] = _external(_name, _operands)

globals().update(DEVICE)
__all__ = list(DEVICE)
