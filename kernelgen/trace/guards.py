"""Guards: what must hold of a call's Python numbers for a recording to be right.

NEP 50 makes the dtype, the value or the error of an operation depend on a Python number's value, and Python's
own integers have no bounds. A recording is made for the numbers of one call; its guards say for which others
it gives what the function itself gives. They are evaluated with Python's own numbers at each call.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal, TypeAlias

import numpy as np

from kernelgen.base.dtypes import DType
from kernelgen.base.errors import RangeError, SourceLine
from kernelgen.base.values import frozen

Expression: TypeAlias = tuple[Any, ...]
"""`("leaf", position)`, `("size", position, axis)` of an array among the leaves, `("value", number, type)`,
or Python source with places for operands, and those."""

GuardKind: TypeAlias = Literal["range", "type", "is", "except"]

INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1
DENIED = "not {0}"
"""The expression for the truth of another."""
EXACT = 2**53
"""Integers up to here, of both signs, are floats of double precision too."""


class _Unknown:
    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = _Unknown()
"""Stands for the value of a number that only a kernel's arrays determine, such as a size."""

BROKEN = (ArithmeticError, ValueError, TypeError, MemoryError, AttributeError)
"""What evaluating a guard may raise, such as that of a size where only a type is given: it does not hold."""


@frozen
class Guard:
    """One condition on the value of an expression.

    Attributes:
        expression: of the numbers of a call.
        kind: "range": it lies between two values; "type": it is of a type; "is": it is one value, of its
            type; "except": it is none of some values.
        values: the bounds, the type, the value, or the values.
    """

    expression: Expression
    kind: GuardKind
    values: tuple[Any, ...]

    def text(self, leaf: Callable[[Any], str], constant: Callable[[Any], str]) -> str:
        """The condition as Python source, given the names of leaves and of constants."""
        value = expression_text(self.expression, leaf, constant)
        if self.kind == "range":
            return f"{constant(self.values[0])} <= {value} <= {constant(self.values[1])}"
        if self.kind == "type":
            return f"type({value}) is {constant(self.values[0])}"
        if self.kind == "is":
            (only,) = self.values
            return f"type({value}) is {constant(type(only))} and {value} == {constant(only)}"
        return f"{value} not in {constant(self.values)}"

    def holds(self, leaf: Callable[[Any], Any]) -> bool:
        """Whether it holds, given the values of leaves."""
        try:
            value = evaluated(self.expression, leaf)
        except BROKEN:
            return False
        if self.kind == "range":
            return bool(self.values[0] <= value <= self.values[1])
        if self.kind == "type":
            return type(value) is self.values[0]
        if self.kind == "is":
            return type(value) is type(self.values[0]) and bool(value == self.values[0])
        return value not in self.values

    @property
    def leaves(self) -> frozenset[int]:
        """The leaves that it depends on."""
        return frozenset(position for _, position, *_ in sources(self.expression))

    @property
    def numbers(self) -> tuple[Expression, ...]:
        """The leaves and sizes that it depends on, each once."""
        return tuple(dict.fromkeys(sources(self.expression)))

    def describe(self, leaf: Callable[[Any], str]) -> str:
        """The condition for people."""
        if self.expression[0] == DENIED:
            holds = "is false" if self.values[0] else "is true"
            return f"{expression_text(self.expression[1], leaf, repr)} {holds}"
        value = expression_text(self.expression, leaf, repr)
        if self.kind == "range":
            return f"{self.values[0]} <= {value} <= {self.values[1]}"
        if self.kind == "type":
            return f"{value} is of type {self.values[0].__name__}"
        if self.kind == "is":
            return f"{value} is {self.values[0]!r}"
        return f"{value} is not {' or '.join(map(repr, self.values))}"


class Guards:
    """The guards of a recording, each expression and kind once.

    Attributes:
        pinned: the expressions whose values the code asked for, to branch or to count.
    """

    def __init__(self) -> None:
        self._found: dict[tuple[Expression, str], tuple[Any, ...]] = {}
        self.pinned: dict[Expression, None] = {}

    def within(self, expression: Expression, low: float, high: float) -> None:
        """The expression lies between two integers, or infinities."""
        known = self._found.get((expression, "range"), (low, high))
        self._found[expression, "range"] = (max(low, known[0]), min(high, known[1]))

    def of_type(self, expression: Expression, kind: type) -> None:
        """The expression is of a type."""
        self._found[expression, "type"] = (kind,)

    def equal(self, expression: Expression, value: Any) -> None:
        """The expression is one value."""
        self._found[expression, "is"] = (value,)

    def pin(self, expression: Expression, value: Any) -> None:
        """The expression is one value, for the code asked for it."""
        self.pinned[expression] = None
        self.equal(expression, value)

    def excluding(self, expression: Expression, values: tuple[Any, ...]) -> None:
        """The expression is none of these values."""
        known = self._found.get((expression, "except"), ())
        self._found[expression, "except"] = tuple(dict.fromkeys((*known, *values)))

    def all(self) -> tuple[Guard, ...]:
        """The guards, in the order of recording: operands before what is computed of them."""
        pinned = {expression for expression, kind in self._found if kind == "is"}
        return tuple(
            Guard(expression, kind, values)  # type: ignore[arg-type]
            for (expression, kind), values in self._found.items()
            if kind == "is" or expression not in pinned
        )


def evaluated(expression: Expression, leaf: Callable[[Any], Any]) -> Any:
    """The value of an expression, given those of its leaves."""
    head = expression[0]
    if head == "leaf":
        return leaf(expression[1])
    if head == "size":
        return leaf(expression[1]).shape[expression[2]]
    if head == "value":
        return expression[1]
    return _function(head)(*(evaluated(part, leaf) for part in expression[1:]))


@functools.cache
def _function(source: str) -> Callable[..., Any]:
    text = f"lambda a, b=None: {source.format('a', 'b')}"
    function: Callable[..., Any] = eval(text, {"abs": _absolute})
    return function


def _absolute(number: Any) -> Any:
    """`abs()`, which may raise OverflowError for a complex NaN, for what C's errno held before the call."""
    if isinstance(number, complex) and number != number:
        return math.inf if math.isinf(number.real) or math.isinf(number.imag) else math.nan
    return abs(number)


def sources(expression: Expression) -> Iterator[Expression]:
    """The leaves and sizes in an expression."""
    if expression[0] in ("leaf", "size"):
        yield expression
    elif expression[0] != "value":
        for part in expression[1:]:
            yield from sources(part)


def positions(expression: Expression) -> Iterator[int]:
    """The positions of the leaves whose values, and not whose sizes, are in an expression."""
    return (source[1] for source in sources(expression) if source[0] == "leaf")


def numbered(expression: Expression, places: Mapping[Expression, int]) -> Expression:
    """An expression whose leaves and sizes have other positions, as leaves."""
    if expression in places:
        return ("leaf", places[expression])
    if expression[0] == "value":
        return expression
    return (expression[0], *(numbered(part, places) for part in expression[1:]))


def expression_text(
    expression: Expression, leaf: Callable[[Any], str], constant: Callable[[Any], str]
) -> str:
    """An expression as Python source."""
    head = expression[0]
    if head == "leaf":
        return leaf(expression[1])
    if head == "size":
        return f"{leaf(expression[1])}.shape[{expression[2]}]"
    if head == "value":
        return constant(expression[1])
    return f"({head.format(*(expression_text(part, leaf, constant) for part in expression[1:]))})"


def computed(source: str, *values: Any) -> Any:
    """The value of Python source with places for operands; it may raise what Python raises."""
    return _function(source)(*values)


def out_of_range(value: Any, dtype: DType, where: SourceLine | None = None) -> RangeError:
    """The error for a number that a dtype cannot hold, where NumPy raises OverflowError."""
    return RangeError(
        f"the number {value} is out of range for {dtype}",
        where=where,
        hint="Convert the other operand to a wider dtype with .astype(...) first.",
    )


def check_in_range(number: int, dtype: str) -> None:
    """Raises RangeError unless an integer dtype holds the number."""
    info = np.iinfo(dtype)
    if not int(info.min) <= number <= int(info.max):
        raise out_of_range(number, np.dtype(dtype))


def check_assigned(number: Any, dtype: str) -> None:
    """Raises NumPy's OverflowError or ValueError where an integer dtype does not take a number."""
    with np.errstate(all="ignore"):
        np.zeros(1, dtype)[0] = number


def check_numbers(condition: str, names: tuple[str, ...], *numbers: Any) -> None:
    """Raises RangeError unless a kernel was recorded for these numbers.

    Args:
        condition: Python source.
        names: what the numbers are called in it.
        numbers: Python numbers.
    """
    given = dict(zip(names, numbers, strict=True))
    try:
        holds = eval(_compiled(condition), {"inf": math.inf, "nan": math.nan, "abs": _absolute}, given)
    except BROKEN:
        holds = False
    if not holds:
        seen = ", ".join(f"{name} = {value!r}" for name, value in given.items())
        raise RangeError(
            f"the kernel was recorded for other numbers than {seen}: {condition}",
            hint="Call the jitted function, which records anew where it must, or compile it for these.",
        )


@functools.cache
def _compiled(condition: str) -> Any:
    return compile(condition, "<numbers of a kernel>", "eval")


def constant_text(value: Any) -> str:
    """A constant of a guard as Python source."""
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, tuple):
        return f"({''.join(f'{constant_text(part)}, ' for part in value)})"
    return f"{value!r}" if type(value) is int and value >= 0 else f"({value!r})"
