"""The names that emitted numba.cuda source imports: walking the arrays, and the functions of the table.

What walks is LLVM IR: loads and stores of whole vectors, which numba does not make of neighbours. The
functions of the table are calls of external functions, `kg_<name>_<types>`: `cuda_numba` defines those
in CUDA C from the table's own column, and the linker puts them in line, so that both GPU targets compute with
the same code.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba.cuda import cgutils, types
from numba.cuda.extending import intrinsic

from kernelgen.backend import numba_internals
from kernelgen.backend.cuda_calls import ARITIES, Call, call_of

pair32 = types.UniTuple(types.float32, 2)
pair64 = types.UniTuple(types.float64, 2)
boolean = types.boolean

DEVICE: dict[str, Any] = {
    "inf": math.inf,
    "nan": math.nan,
    "pi": math.pi,
    "boolean": boolean,
    "pair32": pair32,
    "pair64": pair64,
    "pointer": types.CPointer,
    "complex64": types.complex64,
    "complex128": types.complex128,
    **{f"{s}int{bits}": getattr(types, f"{s}int{bits}") for s in ("", "u") for bits in (8, 16, 32, 64)},
    "float32": types.float32,
    "float64": types.float64,
}
"""Everything that emitted source may name."""

CALLED: set[Call] = set()
"""The functions that were called since this was last emptied; compilations hold one lock around it."""

_VECTOR_BYTES = 16


def results(*items: Any) -> Any:
    """The type of several results."""
    return types.Tuple(items)


def _intrinsic(name: str, arity: int, typed: Callable[..., Any]) -> Any:
    """An intrinsic of so many operands; `typed(*numba types)` gives its signature and code generator."""
    letters = ", ".join(f"a{k}" for k in range(arity))
    namespace: dict[str, Any] = {"typed": typed}
    exec(f"def {name}(context, {letters}):\n    return typed({letters})", namespace)
    return intrinsic(namespace[name])


def device(signature: Any) -> Callable[[Any], Any]:
    """A function of one element, put in line where it is called.

    Args:
        signature: its numba signature.
    """

    def decorate(function: Any) -> Any:
        compiled: list[tuple[Any, Any]] = []

        def generate(context: Any, builder: Any, sig: Any, values: Any) -> Any:
            return numba_internals.call_in_line(context, builder, function, signature, values, compiled)

        return _intrinsic(function.__name__, len(signature.args), lambda *_: (signature, generate))

    return decorate


# Memory.


def _part(item: Any) -> tuple[ir.Type, int, int]:
    """The LLVM type of an item's parts, how many there are, and the bytes of one."""
    if item in (types.complex64, types.complex128):
        return (ir.FloatType(), 2, 4) if item == types.complex64 else (ir.DoubleType(), 2, 8)
    if item == types.float32:
        return ir.FloatType(), 1, 4
    if item == types.float64:
        return ir.DoubleType(), 1, 8
    return ir.IntType(item.bitwidth), 1, item.bitwidth // 8


def _value_type(item: Any) -> Any:
    """The numba type of an item in registers."""
    return {types.complex64: pair32, types.complex128: pair64}.get(item, item)


def _place(builder: Any, pointer: Any, offset: Any, kind: ir.Type) -> Any:
    """The address some bytes after a pointer."""
    raw = builder.bitcast(pointer, ir.IntType(8).as_pointer())
    return builder.bitcast(builder.gep(raw, [offset]), kind.as_pointer())


def _bytes(context: Any, builder: Any, value: Any, kind: Any, size: int) -> Any:
    """An index or an offset as 64 bits, times an item's size."""
    wide = builder.sext if kind.signed else builder.zext
    value = value if kind.bitwidth == 64 else wide(value, ir.IntType(64))
    return builder.mul(value, ir.Constant(ir.IntType(64), size)) if size != 1 else value


def _load(context: Any, builder: Any, pointer: Any, offset: Any, item: Any, lanes: int) -> list[Any]:
    """The values of neighbouring items, loaded at once."""
    kind, parts, size = _part(item)
    count = lanes * parts
    align = min(size * count, _VECTOR_BYTES)
    if count == 1:
        value = builder.load(_place(builder, pointer, offset, kind))
        value.align = align
        return [value]
    if size < 4:
        return _load_words(builder, pointer, offset, kind, count)
    whole = builder.load(_place(builder, pointer, offset, ir.VectorType(kind, count)))
    whole.align = align
    scalars = [builder.extract_element(whole, ir.Constant(ir.IntType(32), k)) for k in range(count)]
    return scalars if parts == 1 else [_pair(builder, scalars[k : k + 2]) for k in range(0, count, 2)]


def _load_words(builder: Any, pointer: Any, offset: Any, kind: ir.Type, count: int) -> list[Any]:
    """Small items from one wide integer: a vector of them would be loaded in pieces of four."""
    wide = ir.IntType(kind.width * count)
    whole = builder.load(_place(builder, pointer, offset, wide))
    whole.align = wide.width // 8
    shifted = [builder.lshr(whole, ir.Constant(wide, kind.width * k)) for k in range(count)]
    return [builder.trunc(one, kind) for one in shifted]


def _packed(builder: Any, values: list[Any]) -> list[Any]:
    """Small items four or two to a word."""
    width = values[0].type.width
    word, words = ir.IntType(32), []
    for start in range(0, len(values), 32 // width):
        whole = ir.Constant(word, 0)
        for k, value in enumerate(values[start : start + 32 // width]):
            part = builder.shl(builder.zext(value, word), ir.Constant(word, width * k))
            whole = builder.or_(whole, part)
        words.append(whole)
    return words


def _pair(builder: Any, scalars: Any) -> Any:
    pair = ir.Constant(ir.ArrayType(scalars[0].type, 2), ir.Undefined)
    for k, scalar in enumerate(scalars):
        pair = builder.insert_value(pair, scalar, k)
    return pair


def _store(builder: Any, pointer: Any, offset: Any, item: Any, values: list[Any]) -> None:
    kind, parts, size = _part(item)
    if parts == 2:
        values = [builder.extract_value(v, k) for v in values for k in range(2)]
    align = min(size * len(values), _VECTOR_BYTES)
    if len(values) == 1:
        builder.store(values[0], _place(builder, pointer, offset, kind), align=align)
        return
    if size < 4 and size * len(values) >= 4:
        values, kind = _packed(builder, values), ir.IntType(32)
    vector = ir.VectorType(kind, len(values))
    whole = ir.Constant(vector, ir.Undefined)
    for k, value in enumerate(values):
        whole = builder.insert_element(whole, value, ir.Constant(ir.IntType(32), k))
    builder.store(whole, _place(builder, pointer, offset, vector), align=align)


def _define_loads(lanes: int, suffix: str) -> None:
    """`load4(x, i)` and `load_at4(x, bytes)`: the i-th vector, or the one at an offset."""

    def typed(by_index: bool) -> Callable[..., Any]:
        def sign(pointer: Any, place: Any) -> Any:
            item = pointer.dtype
            _, parts, size = _part(item)
            scale = size * parts * lanes if by_index else 1
            value = _value_type(item)
            returns = value if suffix == "" else types.UniTuple(value, lanes)

            def generate(context: Any, builder: Any, sig: Any, values: Any) -> Any:
                offset = _bytes(context, builder, values[1], place, scale)
                loaded = _load(context, builder, values[0], offset, item, lanes)
                return loaded[0] if suffix == "" else context.make_tuple(builder, returns, loaded)

            return returns(pointer, place), generate

        return sign

    DEVICE[f"load{suffix}"] = _intrinsic(f"load{suffix}", 2, typed(True))
    DEVICE[f"load_at{suffix}"] = _intrinsic(f"load_at{suffix}", 2, typed(False))


def _define_stores(lanes: int, suffix: str) -> None:
    """`store4(x, i, values)` and `store_at4(x, bytes, values)`."""

    def typed(by_index: bool) -> Callable[..., Any]:
        def sign(pointer: Any, place: Any, given: Any) -> Any:
            item = pointer.dtype
            _, parts, size = _part(item)
            scale = size * parts * lanes if by_index else 1
            value = _value_type(item)
            wanted = value if suffix == "" else types.UniTuple(value, lanes)

            def generate(context: Any, builder: Any, sig: Any, values: Any) -> Any:
                offset = _bytes(context, builder, values[1], place, scale)
                items = [values[2]]
                if suffix:
                    items = [builder.extract_value(values[2], k) for k in range(lanes)]
                _store(builder, values[0], offset, item, items)
                return context.get_dummy_value()

            return types.void(pointer, place, wanted), generate

        return sign

    DEVICE[f"store{suffix}"] = _intrinsic(f"store{suffix}", 3, typed(True))
    DEVICE[f"store_at{suffix}"] = _intrinsic(f"store_at{suffix}", 3, typed(False))


def _define_row(lanes: int) -> None:
    """`load_row4(x, bytes, step)`: a vector, or where the step is 0 one item for all lanes."""

    def typed(pointer: Any, place: Any, step: Any) -> Any:
        item = pointer.dtype
        value = _value_type(item)
        returns = types.UniTuple(value, lanes)

        def generate(context: Any, builder: Any, sig: Any, values: Any) -> Any:
            offset = _bytes(context, builder, values[1], place, 1)
            kind = context.get_value_type(value)
            slots = [cgutils.alloca_once(builder, kind) for _ in range(lanes)]
            moving = builder.icmp_signed("!=", values[2], ir.Constant(values[2].type, 0))
            with builder.if_else(moving) as (vector, constant):
                with vector:
                    for slot, one in zip(
                        slots, _load(context, builder, values[0], offset, item, lanes), strict=True
                    ):
                        builder.store(one, slot)
                with constant:
                    (one,) = _load(context, builder, values[0], offset, item, 1)
                    for slot in slots:
                        builder.store(one, slot)
            return context.make_tuple(builder, returns, [builder.load(slot) for slot in slots])

        return returns(pointer, place, step), generate

    DEVICE[f"load_row{lanes}"] = _intrinsic(f"load_row{lanes}", 3, typed)


_define_loads(1, "")
_define_stores(1, "")
for _lanes in (1, 2, 4, 8, 16):
    _define_loads(_lanes, str(_lanes))
    _define_stores(_lanes, str(_lanes))
    _define_row(_lanes)


def _number(pointer: Any, *parts: Any) -> Any:
    """A number that is passed by value, or through a pointer that is not null."""
    item = pointer.dtype
    value = _value_type(item)

    def generate(context: Any, builder: Any, sig: Any, values: Any) -> Any:
        given = values[1] if len(values) == 2 else _pair(builder, values[1:])
        slot = cgutils.alloca_once_value(builder, given)
        there = builder.icmp_unsigned("!=", values[0], ir.Constant(values[0].type, None))
        with builder.if_then(there):
            zero = ir.Constant(ir.IntType(64), 0)
            builder.store(_load(context, builder, values[0], zero, item, 1)[0], slot)
        return builder.load(slot)

    return value(pointer, *parts), generate


def _clipped(index: Any, limit: Any) -> Any:
    """The index, or the last one below the limit."""

    def generate(context: Any, builder: Any, sig: Any, values: Any) -> Any:
        last = builder.sub(values[1], ir.Constant(values[1].type, 1))
        return builder.select(builder.icmp_unsigned("<", values[0], last), values[0], last)

    return index(index, index), generate


DEVICE |= {
    "device": device,
    "results": results,
    "clipped": _intrinsic("clipped", 2, _clipped),
    "number": _intrinsic("number", 2, _number),
    "number_pair": _intrinsic("number_pair", 3, _number),
}


# The functions of the table.


def _external(name: str, arity: int) -> Any:
    """The intrinsic that calls the external function of a name, for any types that the table has."""

    def typed(*given: Any) -> Any:
        kinds = tuple(types.unliteral(t) for t in given)
        call = call_of(name, tuple("boolean" if t == boolean else str(t) for t in kinds))
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
    return found[0] if len(found) == 1 else _pair(builder, found)


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
