"""Python's numbers in a recording: they have no bounds, and what a kernel holds them in has.

An operator on numbers alone is Python's. What a number is in the call that is recorded, and how it came from
that call's own numbers, is known; guards note for which other numbers a kernel gives what Python would.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base import dtypes
from kernelgen.base.errors import DTypeError, SourceLine
from kernelgen.ir import Node
from kernelgen.ops import RECORDED, ArgType, Op
from kernelgen.trace.guards import (
    EXACT,
    INT64_MAX,
    INT64_MIN,
    UNKNOWN,
    Expression,
    check_in_range,
    computed,
)
from kernelgen.trace.recorded import NUMBERS
from kernelgen.trace.tensor import Tensor, WeakTensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape

LONGEST_EXPRESSION = 64
"""Operations on Python numbers in one guard: a recording is for one value of what is longer."""


def is_number(value: Any) -> bool:
    """Whether a value is a number of Python's, or stands for one."""
    return isinstance(value, (WeakTensor, int, float, complex)) and not isinstance(value, np.generic)


def expression_of(value: Any) -> Expression:
    """How a number comes from those of the call."""
    if isinstance(value, WeakTensor):
        assert value.expression is not None
        return value.expression
    return ("value", value, type(value))


def is_beyond(value: Any) -> bool:
    """Whether a number is an integer that no int64 holds."""
    return type(value) is int and not INT64_MIN <= value <= INT64_MAX


def range_of(dtype: dtypes.DType) -> tuple[int, int]:
    """The least and the greatest integer of a dtype."""
    info = np.iinfo(dtype)
    return int(info.min), int(info.max)


def apply_to_numbers(tape: Tape, row: Op, args: Sequence[Any], where: SourceLine | None) -> WeakTensor:
    """Records an operator on Python numbers alone: it is Python's, whose integers have no bounds."""
    values = [a.value if isinstance(a, WeakTensor) else a for a in args]
    if any(value is UNKNOWN for value in values):
        return _size_arithmetic(tape, row, args, where)
    value = computed(row.python, *values)
    if type(value) not in NUMBERS.values():  # A class of the user's, such as an IntFlag.
        value = next(kind for kind in NUMBERS.values() if isinstance(value, kind))(value)
    expression: Expression = (row.python, *map(expression_of, args))
    length = 1 + sum(a.length for a in args if isinstance(a, WeakTensor))
    if length > LONGEST_EXPRESSION:  # Such as that of a counter in a loop.
        tape.guards.pin(expression, value)
        held = value if not is_beyond(value) else 0
        constant = ir.const(held, np.result_type(type(value)), where)
        return WeakTensor(constant, tape, value, ("value", value, type(value)))
    kinds = [tape.arg_type(v, where) for v in values]
    dtype = np.result_type(type(value))
    exact = _exactly(tape, row, args, values, value)
    if not exact:
        tape.guards.equal(expression, value)
        held = value if not is_beyond(value) else 0
        return WeakTensor(ir.const(held, dtype, where), tape, value, expression, length)
    tape.guards.of_type(expression, type(value))
    if type(value) is int:
        tape.guards.within(expression, INT64_MIN, INT64_MAX)
    asked = tuple(np.result_type(k) for k in kinds)
    if type(value) in (float, complex) and row is not RECORDED[np.absolute]:
        asked = (dtype,) * len(args)
    elif type(value) is int:
        asked = (dtypes.INT64,) * len(args)
    operands, result = row.types(asked)
    nodes = tuple(
        ir.cast(a.node, d, where) if isinstance(a, WeakTensor) else ir.const(a, d, where)
        for a, d in zip(args, operands, strict=True)
    )
    node = Node(row.name, nodes, result, 0, None, where)
    return WeakTensor(ir.cast(node, dtype, where), tape, value, expression, length)


def _exactly(tape: Tape, row: Op, args: Sequence[Any], values: Sequence[Any], value: Any) -> bool:
    """Whether a kernel's int64 and float64 give Python's value here; guards that they do elsewhere."""
    integers = [(a, v) for a, v in zip(args, values, strict=True) if isinstance(v, int)]
    if any(is_beyond(v) for v in (*values, value)):
        return False
    mixed = len(integers) < len(args) and type(value) is bool
    if not mixed and row is not RECORDED[np.divide]:
        return True
    if any(abs(v) > EXACT for _, v in integers):
        return False
    for a, v in integers:
        if isinstance(a, WeakTensor) and type(v) is int:
            tape.guards.within(expression_of(a), -EXACT, EXACT)
    return True


def _size_arithmetic(tape: Tape, row: Op, args: Sequence[Any], where: SourceLine | None) -> WeakTensor:
    """An operator on sizes, whose values the kernel's arrays determine."""
    if row is RECORDED[np.power] and type(args[1]) is int and args[1] < 0:
        args = (args[0], float(args[1]))  # Python's integers to a negative power are floats.
    kinds = [tape.arg_type(a, where) for a in args]
    asked = tuple(np.result_type(k) for k in kinds)
    return WeakTensor(tape.operation(row, args, kinds, asked, where), tape)


def check_size(tape: Tape, value: WeakTensor, dtype: dtypes.DType, where: SourceLine | None) -> None:
    """Records a check, at each call, that a size is in range for the integers that it meets."""
    from kernelgen.trace.foreign.record import Signature, record

    node = tape.owns(value)
    if dtype != dtypes.INT64 and any(n in tape.counters for n in ir.topological([node])):
        _check_counter(tape, node, dtype, where)
        return
    fits = dtype == dtypes.INT64 or (dtype.kind == "u" and dtype.itemsize == 8 and node.op == "size")
    if fits or not tape.once((node, dtype)):
        return
    record(
        tape,
        check_in_range,
        (value, dtype.name),
        {},
        lambda template: Signature(()),
        name="check_in_range",
        pure=False,
        where=where,
    )


def _check_counter(tape: Tape, node: Node, dtype: dtypes.DType, where: SourceLine | None) -> None:
    """Raises DTypeError for the counter of a loop that may be out of range for the integers it meets."""
    low, high = range_of(dtype)
    first, last = tape.counters.get(node, (None, None))
    if first is None or last is None or not (low <= first and last <= high):
        raise DTypeError(
            f"the counter of a loop meets {dtype}, and may be out of range for it",
            where=where,
            hint="Use arrays of int64, or count in the state, with a NumPy integer of that dtype.",
        )


def compare_integers(
    tape: Tape, row: Op, args: Sequence[Any], kinds: Sequence[ArgType], where: SourceLine | None
) -> Tensor | None:
    """NumPy compares an integer array with any Python int; one out of range decides it all.

    In the logical functions it is just true.
    """
    if len(args) != 2 or row.types((dtypes.INT64, dtypes.INT64))[1] != dtypes.BOOL:
        return None
    weak = [k is int for k in kinds]
    if sum(weak) != 1:
        return None
    side = weak.index(True)
    other, number = kinds[1 - side], args[side]
    if not isinstance(other, np.dtype) or other.kind not in "iu":
        return None
    low, high = range_of(other)
    if not isinstance(number, WeakTensor) and low <= number <= high:
        return None

    def beside(x: Any, y: Any) -> tuple[Any, Any]:
        return (x, y) if side == 0 else (y, x)

    if not row.python:  # A logical function.
        truth = tape.operand(number, dtypes.BOOL, where)
        return tape.apply(row, beside(Tensor(truth, tape), args[1 - side]))
    below, above = (row.reference(*beside(n, 0)) for n in (-1, 1))  # Zero stands for every element.
    array = tape.operand(args[1 - side], other, where)
    if not isinstance(number, WeakTensor):
        answer = ir.const(below if number < low else above, dtypes.BOOL, where)
        return Tensor(ir.broadcast(answer, [array], where), tape)
    held = tape.owns(number)
    within = ir.apply(row.name, *beside(ir.cast(held, other, where), array), where=where)
    for bound, decides, answer in ((low, np.less, below), (high, np.greater, above)):
        if INT64_MIN < bound < INT64_MAX:
            limit = ir.const(bound, dtypes.INT64, where)
            outside = ir.apply(_name(decides), held, limit, where=where)
            constant = ir.const(answer, dtypes.BOOL, where)
            within = ir.apply(_name(np.where), outside, constant, within, where=where)
    return Tensor(within, tape)


def _name(function: Any) -> str:
    return RECORDED[function].name
