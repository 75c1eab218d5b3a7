"""Calls that create arrays of a shape or length, which may be int64 scalars, as operations of the graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import BOOL, FLOAT64, INT64
from kernelgen.ir import Node
from kernelgen.ir.calls import Slot
from kernelgen.passes.combining import Call, UnknownCallError
from kernelgen.passes.parts import cast_value, computed, is_int, number_of


def _shape(call: Call) -> Node:
    sizes = call.values.pop("shape")
    sizes = sizes if isinstance(sizes, (tuple, list)) else (sizes,)
    return ir.shape([[number_of(call, size)] for size in sizes], BOOL, call.where)


def _default(call: Call, *names: str) -> None:
    """Arguments that do not matter while nothing is written."""
    for name in names:
        if call.values.pop(name, None) not in (None, "C", "K", "cpu"):
            raise UnknownCallError


def _filled(fill: int) -> Callable[[Call], Node]:
    def rule(call: Call) -> Node:
        shape = _shape(call)
        call.plain("dtype")
        _default(call, "order", "device", "like")
        call.done()
        return ir.broadcast(ir.const(fill, call.result, call.where), [shape], call.where)

    return rule


def _full(call: Call) -> Node:
    shape = _shape(call)
    call.plain("dtype")
    _default(call, "order", "device", "like")
    value = cast_value(call, call.values.pop("fill_value"), call.result)
    call.done()
    if value.ndim:
        raise UnknownCallError
    return ir.broadcast(value, [shape], call.where)


def _arange(call: Call) -> Node:
    given = [call.values.pop(name) for name in ("first", "second", "step") if name in call.values]
    dtype = call.plain("dtype")
    _default(call, "device", "like")
    call.done()
    if not given or (dtype is not None and np.dtype(dtype) not in (INT64, FLOAT64)):
        raise UnknownCallError
    start, stop = (0, given[0]) if len(given) == 1 else given[:2]
    step = given[2] if len(given) > 2 else 1
    if not is_int(step) or step == 0:
        raise UnknownCallError
    first, last = number_of(call, start), number_of(call, stop)
    away = computed("negative", computed("floor_divide", computed("subtract", first, last), int(step)))
    places = ir.count(computed("maximum", away, 0), call.where)
    if step != 1:
        places = ir.apply("multiply", places, ir.const(step, INT64), where=call.where)
    if not (first.op == "const" and first.param == 0):
        places = ir.apply("add", places, first, where=call.where)
    return ir.cast(places, call.result)


def _linspace(call: Call) -> Node:
    """As NumPy has it: the step is rounded once, and the last element is the end itself."""
    where = call.where
    ends = []
    for name in ("start", "stop"):
        value = call.values.pop(name)
        known = isinstance(value, Slot) and (value.weak or call.operand(value).dtype == FLOAT64)
        if not known and type(value) not in (int, float):
            raise UnknownCallError
        ends.append(cast_value(call, value, FLOAT64))
    if any(end.ndim for end in ends) or call.result != FLOAT64:
        raise UnknownCallError
    number = number_of(call, call.values.pop("num", 50))
    endpoint = call.plain("endpoint", True)
    call.plain("dtype")
    _default(call, "device")
    if call.plain("retstep", False) is not False or call.plain("axis", 0) != 0 or type(endpoint) is not bool:
        raise UnknownCallError
    call.done()

    def op(name: str, *args: Node) -> Node:
        return ir.apply(name, *args, where=where)

    start, stop = ends
    steps = computed("subtract", number, 1) if endpoint else number
    places, length, zero = ir.count(number, where), ir.cast(steps, FLOAT64), ir.const(0, FLOAT64)
    at, width = ir.cast(places, FLOAT64), op("subtract", stop, start)
    step = op("divide", width, length)
    inner = op(
        "where",
        op("equal", step, zero),
        op("multiply", op("divide", at, length), width),
        op("multiply", at, step),
    )
    several = op("greater", steps, ir.const(0, INT64))
    values = op("add", op("where", several, inner, op("multiply", at, width)), start)
    if not endpoint:
        return values
    last = op("logical_and", several, op("equal", places, steps))
    return op("where", last, stop, values)


RULES: dict[Any, Callable[[Any], Node]] = {
    np.zeros: _filled(0),
    np.empty: _filled(0),
    np.ones: _filled(1),
    np.full: _full,
    np.arange: _arange,
    np.linspace: _linspace,
}

NAMES: dict[Any, tuple[str, ...]] = {
    np.zeros: ("shape", "dtype", "order"),
    np.empty: ("shape", "dtype", "order"),
}
"""The positional parameters of functions in C, which may have no signature."""


def bound_arange(args: Sequence[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    """The arguments of `np.arange`, whose first one may be the end."""
    names = ("first", "second", "step", "dtype")
    values = dict(zip(names, args, strict=False))
    if "start" in kwargs or "stop" in kwargs:
        raise UnknownCallError
    return {**values, **kwargs}
