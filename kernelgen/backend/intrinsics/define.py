"""How a name of emitted source gets its meaning, and what the definitions have in common."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from llvmlite import ir

from kernelgen.backend.kinds import BOOLEAN, FLOAT32, FLOAT64, KINDS, UINT16, Kind, common
from kernelgen.base.values import frozen


class Definitions(Mapping[str, Any]):
    """What names of emitted source mean.

    Args:
        values: what is known from the start.
        families: the modules beside this one that enter the others, in the order in which a name is looked
            for in them: each is imported when it is not in those before, for a kernel calls few functions.
    """

    def __init__(self, values: Mapping[str, Any], families: Sequence[str]) -> None:
        self._values: dict[str, Any] = dict(values)
        self._families = tuple(families)

    def add(self, name: str, meaning: Any) -> None:
        """Enters a name."""
        self._values[name] = meaning

    def _import(self, name: str | None = None) -> None:
        """Imports the families until one has entered a name, or all of them."""
        for family in self._families:
            if name in self._values:
                return
            import_module(f"{__package__}.{family}")

    def __getitem__(self, name: str) -> Any:
        self._import(name)
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        self._import()
        return iter(self._values)

    def __len__(self) -> int:
        self._import()
        return len(self._values)


CONSTANTS = {"inf": math.inf, "nan": math.nan, "pi": math.pi}
"""The numbers that emitted source names."""

DEVICE = Definitions(
    {**CONSTANTS, **{name: kind for name, kind in KINDS.items() if kind.letter in "iu" or kind.bits > 16}},
    ("mathematics", "floats", "integers", "conversions", "complexes"),
)
"""What emitted source may name: numbers, kinds, and functions."""

Emit = Callable[..., Any]


def of_first(*args: Any) -> Any:
    """The result has the first operand's kind."""
    return args[0]


def of_pair(*args: Any) -> Any:
    """The result is a pair of the first operand's kind: a complex number."""
    return args[0], args[0]


def of_truth(*args: Any) -> Any:
    """The result is a boolean."""
    return BOOLEAN


@frozen(eq=False)
class Device:
    """What is known of a function that generates LLVM IR.

    Attributes:
        name: its name in emitted source.
        parameters: their names.
        letters: what each operand may be: `f` a float (an integer becomes float64), `s` a float32, `n` a
            number, `i` an integer, `h` the 16 bits of a float, `b` a boolean. Operands with the same letter
            are brought to one kind.
        result: the kind of the result, or those of a pair, from the kinds of the operands.
        emit: `emit(builder, kinds, *values)` gives the LLVM value, or a pair of them.
        doc: its docstring.
    """

    name: str
    parameters: tuple[str, ...]
    letters: str
    result: Callable[..., Any]
    emit: Emit
    doc: str

    def operands(self, given: Sequence[Kind]) -> tuple[Kind, ...]:
        """The kinds that operands of the given ones are converted to.

        Raises:
            TypeError: for operands that the function does not take.
        """
        return operands_of(self.name, self.letters, given)


def operands_of(name: str, letters: str, given: Sequence[Kind]) -> tuple[Kind, ...]:
    """What `Device.operands` gives for a function's name and letters."""
    found = {}
    for letter in set(letters):
        own = [kind for kind, its in zip(given, letters, strict=True) if its == letter]
        found[letter] = _common(name, letter, own)
    return tuple(found[letter] for letter in letters)


def _common(name: str, letter: str, kinds: list[Kind]) -> Kind:
    wanted, allowed = _OPERANDS[letter]
    for kind in kinds:
        if not kind.letter or kind.letter not in allowed:
            raise TypeError(f"{name} takes {wanted}, and was given {kind}")
    if letter == "f":
        return FLOAT32 if set(kinds) == {FLOAT32} else FLOAT64
    if letter in _FIXED:
        return _FIXED[letter]
    unified = common(*kinds)
    if letter == "i" and not unified.is_integer:
        given = " and ".join(map(str, kinds))
        raise TypeError(f"{name} was given {given}, which have no common integer type")
    return unified


_OPERANDS = {
    "f": ("floats", "fiub"),
    "n": ("numbers", "fiub"),
    "s": ("floats", "fiub"),
    "i": ("integers", "iub"),
    "h": ("the bits of a float, as uint16", "iu"),
    "b": ("a boolean", "biu"),
}
"""What is said of the operands of each letter, and the letters of their kinds."""
_FIXED = {"s": FLOAT32, "h": UINT16, "b": BOOLEAN}


def define(name: str, operands: str, result: Callable[..., Any], emit: Emit, doc: str) -> None:
    """Enters a function in `DEVICE`.

    Args:
        name: its name in emitted source.
        operands: the name of each operand with a letter of `Device.letters`, such as `x:f exponent:i`.
        result: the kind of the result, or those of a pair, from the kinds of the operands.
        emit: `emit(builder, kinds, *values)` gives its value.
        doc: its docstring.
    """
    names, letters = zip(*(word.split(":") for word in operands.split()), strict=True)
    DEVICE.add(name, Device(name, names, "".join(letters), result, emit, doc))


def call_llvm(builder: Any, name: str, *values: Any) -> Any:
    """A call of an LLVM intrinsic whose operands and result have one type."""
    kind = values[0].type
    signature = ir.FunctionType(kind, [kind] * len(values))
    function = builder.module.declare_intrinsic(name, [kind], signature)
    return builder.call(function, values)


def place(builder: Any, value: Any) -> Any:
    """Memory of a function's own that holds a value."""
    with builder.goto_entry_block():
        made = builder.alloca(value.type)
    builder.store(value, made)
    return made


def external(module: ir.Module, kind: ir.FunctionType, name: str) -> Any:
    """The declaration of a function of the C library in a module."""
    return module.globals.get(name) or ir.Function(module, kind, name)


def is_float(kind: Kind) -> bool:
    """Whether a kind is one of floats."""
    return kind.letter == "f"


def is_signed(kind: Kind) -> bool:
    """Whether a kind is one of signed integers."""
    return kind.letter == "i"


def constant(value: Any, number: float) -> Any:
    """A number of a value's LLVM type."""
    return ir.Constant(value.type, number)


def compare(builder: Any, kind: Kind, how: str, a: Any, b: Any) -> Any:
    """A comparison of two values of a kind; false where one is NaN."""
    if is_float(kind):
        return builder.fcmp_ordered(how, a, b)
    return (builder.icmp_signed if is_signed(kind) else builder.icmp_unsigned)(how, a, b)


def bits_of(value: Any) -> int:
    """The width of an LLVM value."""
    widths = {ir.FloatType: 32, ir.DoubleType: 64}
    return widths.get(type(value.type)) or int(value.type.width)
