"""How a name of emitted source gets its meaning, and what the definitions have in common."""

from __future__ import annotations

import functools
import inspect
import math
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from llvmlite import ir
from numba import types
from numba.core.errors import TypingError
from numba.extending import lower_builtin, type_callable

from kernelgen.backend import numba_internals
from kernelgen.backend.intrinsics import scalar_calls
from kernelgen.base.values import frozen

PUBLIC = "kernelgen.device"
"""The module that users import the functions from."""


class Definitions(Mapping[str, Any]):
    """What names of emitted source mean. numba learns a function when it is asked for.

    A kernel calls few of the functions, and each of them costs numba a class of its own.

    Args:
        values: what is known from the start.
        families: the modules beside this one that enter the others, in the order in which a name is looked
            for in them: each is imported when it is not in those before.
    """

    def __init__(self, values: Mapping[str, Any], families: Sequence[str]) -> None:
        self._values: dict[str, Any] = dict(values)
        self._makers: dict[str, Callable[[], Any]] = {}
        self._families = tuple(families)
        self._lock = threading.RLock()

    def add(self, name: str, make: Callable[[], Any]) -> None:
        """Enters a name, with what makes its meaning."""
        self._makers[name] = make

    def _import(self, name: str | None = None) -> None:
        """Imports the families until one has entered a name, or all of them."""
        for family in self._families:  # Without the lock, which a module that is being imported may wait for.
            if name in self._makers:
                return
            import_module(f"{__package__}.{family}")

    def __getitem__(self, name: str) -> Any:
        if name not in self._values:
            self._import(name)
            with self._lock:
                if name not in self._values:
                    self._values[name] = self._makers[name]()
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        self._import()
        return iter({**self._values, **self._makers})

    def __len__(self) -> int:
        self._import()
        return len(self._values.keys() | self._makers.keys())


DEVICE = Definitions(
    {
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
    },
    ("mathematics", "floats", "integers", "conversions", "complexes"),
)
"""Everything that emitted source may name."""

Emit = Callable[..., Any]


def of_first(*args: Any) -> Any:
    """The result has the first operand's type."""
    return args[0]


def of_pair(*args: Any) -> Any:
    """The result is a pair of the first operand's type: a complex number."""
    return types.UniTuple(args[0], 2)


def of_truth(*args: Any) -> Any:
    """The result is a boolean."""
    return types.boolean


@frozen
class Device:
    """What is known of a function that generates LLVM IR.

    Attributes:
        name: its name in emitted source.
        letters: what each operand may be: `f` a float (an integer becomes float64), `s` a float32, `n` a
            number, `i` an integer, `h` the 16 bits of a float, `b` a boolean. Operands with the same letter
            are brought to one type.
        result: the numba type of the result, from those of the operands.
        emit: `emit(builder, numba_types, *values)` gives the LLVM value, or a tuple of them.
    """

    name: str
    letters: str
    result: Callable[..., Any]
    emit: Emit

    def operands(self, given: Sequence[Any]) -> tuple[Any, ...]:
        """The types that operands of the given types are converted to.

        Raises:
            TypeError: for operands that the function does not take.
        """
        kinds = [types.unliteral(kind) for kind in given]
        common: dict[str, Any] = {}
        for letter in set(self.letters):
            own = [kind for kind, its in zip(kinds, self.letters, strict=True) if its == letter]
            common[letter] = self._common(letter, own)
        return tuple(common[letter] for letter in self.letters)

    def _common(self, letter: str, kinds: list[Any]) -> Any:
        wanted, allowed = _OPERANDS[letter]
        for kind in kinds:
            if not isinstance(kind, allowed):
                raise TypeError(f"{self.name} takes {wanted}, and was given {kind}")
        if letter == "f":
            return types.float32 if set(kinds) == {types.float32} else types.float64
        if letter in _FIXED:
            return _FIXED[letter]
        unified = numba_internals.unified(*kinds)
        if letter == "i" and not isinstance(unified, types.Integer):
            given = " and ".join(map(str, kinds))
            raise TypeError(f"{self.name} was given {given}, which have no common integer type")
        return unified


_OPERANDS = {
    "f": ("floats", (types.Float, types.Integer, types.Boolean)),
    "n": ("numbers", (types.Float, types.Integer, types.Boolean)),
    "s": ("floats", (types.Float, types.Integer, types.Boolean)),
    "i": ("integers", (types.Integer, types.Boolean)),
    "h": ("the bits of a float, as uint16", (types.Integer,)),
    "b": ("a boolean", (types.Boolean, types.Integer)),
}
_FIXED = {"s": types.float32, "h": types.uint16, "b": types.boolean}


def define(name: str, operands: str, result: Callable[..., Any], emit: Emit, doc: str) -> None:
    """Enters a function in `DEVICE` that numba compiles to LLVM IR, and that Python calls as well.

    Args:
        name: its name in emitted source.
        operands: the name of each operand with a letter of `Device.letters`, such as `x:f exponent:i`.
        result: the numba type of the result, from those of the operands.
        emit: `emit(builder, numba_types, *values)` gives its value.
        doc: its docstring.
    """
    DEVICE.add(name, functools.partial(_defined, name, operands, result, emit, doc))


def _defined(name: str, operands: str, result: Callable[..., Any], emit: Emit, doc: str) -> Any:
    names, letters = zip(*(word.split(":") for word in operands.split()), strict=True)
    known = Device(name, "".join(letters), result, emit)
    pysig = inspect.Signature([inspect.Parameter(n, inspect.Parameter.POSITIONAL_ONLY) for n in names])

    def function(*args: Any) -> Any:
        pysig.bind(*args)
        return scalar_calls.call(known, args)

    function.__name__ = function.__qualname__ = name
    function.__module__, function.__doc__ = PUBLIC, doc
    function.__signature__ = pysig  # type: ignore[attr-defined]

    def lower(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        value = emit(builder, signature.args, *values)
        if isinstance(value, tuple):
            return context.make_tuple(builder, signature.return_type, value)
        return value

    return _teach_numba(function, pysig, known.operands, result, lower)


def _teach_numba(
    function: Callable[..., Any],
    pysig: inspect.Signature,
    operands: Callable[[Sequence[Any]], tuple[Any, ...]],
    result: Callable[..., Any],
    lower: Callable[..., Any],
) -> Callable[..., Any]:
    """Lets functions that numba compiles call a function."""

    def typer(*given: Any) -> Any:
        try:
            kinds = operands(given)
        except TypeError as error:
            raise TypingError(str(error)) from error
        return result(*kinds)(*kinds)

    typer.pysig = pysig  # type: ignore[attr-defined]
    type_callable(function)(lambda context: typer)
    lower_builtin(function, types.VarArg(types.Any))(lower)
    return function


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


def helper(
    result: Callable[..., Any], function: Callable[..., Any], *, letter: str = ""
) -> Callable[..., Any]:
    """Lets compiled code call a function written in Python, which Python calls as it stands.

    numba compiles it once for each target and each choice of operands' types: which vector functions it may
    call depends on the target.

    Args:
        result: the numba type of the result, from those of the operands.
        function: its body.
        letter: what all operands are, one of `Device.letters`; without it they keep their types.

    Returns:
        the function.
    """
    name, pysig = function.__name__, inspect.signature(function)
    known = Device(name, letter * len(pysig.parameters), result, function)
    operands = known.operands if letter else lambda given: tuple(types.unliteral(kind) for kind in given)

    def lower(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        return numba_internals.call(context, builder, function, signature, values)

    return _teach_numba(function, pysig, operands, result, lower)


def device(
    result: Callable[..., Any], letter: str = ""
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Enters a function written in Python in `DEVICE`; the arguments are those of `helper`."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        function.__module__ = PUBLIC
        known = helper(result, function, letter=letter)
        DEVICE.add(function.__name__, lambda: known)
        return known

    return decorate
