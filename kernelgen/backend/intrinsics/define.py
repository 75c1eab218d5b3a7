"""How a name of emitted source gets its meaning, and what the definitions have in common."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

DEVICE: dict[str, Any] = {
    "inf": math.inf,
    "nan": math.nan,
    "pi": math.pi,
    **{
        name: getattr(types, name)
        for name in [
            *(f"{sign}int{bits}" for sign in ("", "u") for bits in (8, 16, 32, 64)),
            "float32",
            "float64",
        ]
    },
}
"""Everything that emitted source may name."""

Emit = Callable[..., Any]


def of_first(*args: Any) -> Any:
    """The result has the first operand's type."""
    return args[0]


def of_truth(*args: Any) -> Any:
    """The result is a boolean."""
    return types.boolean


def define(name: str, arity: int, result: Callable[..., Any], emit: Emit) -> None:
    """Enters an intrinsic in `DEVICE`; `emit(builder, numba_types, *values)` gives its value."""

    def typed(*given: Any) -> Any:
        args = tuple(types.unliteral(t) for t in given)
        signature = result(*args)(*args)

        def codegen(context: Any, builder: Any, sig: Any, values: Any) -> Any:
            value = emit(builder, sig.args, *values)
            if isinstance(value, tuple):
                return context.make_tuple(builder, sig.return_type, value)
            return value

        return signature, codegen

    if arity == 1:
        function: Any = lambda typingctx, a: typed(a)  # noqa: E731
    elif arity == 2:
        function = lambda typingctx, a, b: typed(a, b)  # noqa: E731
    elif arity == 4:
        function = lambda typingctx, a, b, c, d: typed(a, b, c, d)  # noqa: E731
    else:
        function = lambda typingctx, a, b, c: typed(a, b, c)  # noqa: E731
    function.__name__ = name
    DEVICE[name] = intrinsic(function)


def call_llvm(builder: Any, name: str, *values: Any) -> Any:
    """A call of an LLVM intrinsic whose operands and result have one type."""
    kind = values[0].type
    signature = ir.FunctionType(kind, [kind] * len(values))
    function = builder.module.declare_intrinsic(name, [kind], signature)
    return builder.call(function, values)


def is_float(kind: Any) -> bool:
    """Whether a numba type is a float."""
    return isinstance(kind, types.Float)


def is_signed(kind: Any) -> bool:
    """Whether a numba type is a signed integer."""
    return bool(getattr(kind, "signed", False))


def constant(value: Any, number: float) -> Any:
    """A number of a value's LLVM type."""
    return ir.Constant(value.type, number)


def compare(builder: Any, kind: Any, how: str, a: Any, b: Any) -> Any:
    """A comparison of two values of a numba type; false where one is NaN."""
    if is_float(kind):
        return builder.fcmp_ordered(how, a, b)
    return (builder.icmp_signed if is_signed(kind) else builder.icmp_unsigned)(how, a, b)


def bits_of(value: Any) -> int:
    """The width of an LLVM value."""
    widths = {ir.FloatType: 32, ir.DoubleType: 64}
    return widths.get(type(value.type)) or int(value.type.width)


helper = njit(error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)
"""The decorator of functions that only compiled code calls."""


def device(function: Callable[..., Any]) -> Callable[..., Any]:
    """Enters a helper written in Python in `DEVICE`."""
    DEVICE[function.__name__] = helper(function)
    return function
