"""Python's operators on Tensors, which take what ndarray's operators take."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.base.errors import ShapeError
from kernelgen.base.source_location import user_line
from kernelgen.ops import RECORDED, Op
from kernelgen.trace import writes
from kernelgen.trace.guards import UNKNOWN
from kernelgen.trace.plain import is_counted, plain
from kernelgen.trace.recorded import Recorded, is_tensor, is_weak

if TYPE_CHECKING:
    from kernelgen.trace.tensor import Tensor


class Operators(Recorded):
    """The base of Tensors that has the operators; those are set below, from tables of NumPy's ufuncs."""

    __slots__ = ()

    if TYPE_CHECKING:

        def __add__(self, other: Any, /) -> Tensor: ...
        def __radd__(self, other: Any, /) -> Tensor: ...
        def __iadd__(self, other: Any, /) -> Tensor: ...
        def __sub__(self, other: Any, /) -> Tensor: ...
        def __rsub__(self, other: Any, /) -> Tensor: ...
        def __isub__(self, other: Any, /) -> Tensor: ...
        def __mul__(self, other: Any, /) -> Tensor: ...
        def __rmul__(self, other: Any, /) -> Tensor: ...
        def __imul__(self, other: Any, /) -> Tensor: ...
        def __truediv__(self, other: Any, /) -> Tensor: ...
        def __rtruediv__(self, other: Any, /) -> Tensor: ...
        def __itruediv__(self, other: Any, /) -> Tensor: ...
        def __floordiv__(self, other: Any, /) -> Tensor: ...
        def __rfloordiv__(self, other: Any, /) -> Tensor: ...
        def __ifloordiv__(self, other: Any, /) -> Tensor: ...
        def __mod__(self, other: Any, /) -> Tensor: ...
        def __rmod__(self, other: Any, /) -> Tensor: ...
        def __imod__(self, other: Any, /) -> Tensor: ...
        def __pow__(self, other: Any, /) -> Tensor: ...
        def __rpow__(self, other: Any, /) -> Tensor: ...
        def __ipow__(self, other: Any, /) -> Tensor: ...
        def __lshift__(self, other: Any, /) -> Tensor: ...
        def __rlshift__(self, other: Any, /) -> Tensor: ...
        def __ilshift__(self, other: Any, /) -> Tensor: ...
        def __rshift__(self, other: Any, /) -> Tensor: ...
        def __rrshift__(self, other: Any, /) -> Tensor: ...
        def __irshift__(self, other: Any, /) -> Tensor: ...
        def __and__(self, other: Any, /) -> Tensor: ...
        def __rand__(self, other: Any, /) -> Tensor: ...
        def __iand__(self, other: Any, /) -> Tensor: ...
        def __or__(self, other: Any, /) -> Tensor: ...
        def __ror__(self, other: Any, /) -> Tensor: ...
        def __ior__(self, other: Any, /) -> Tensor: ...
        def __xor__(self, other: Any, /) -> Tensor: ...
        def __rxor__(self, other: Any, /) -> Tensor: ...
        def __ixor__(self, other: Any, /) -> Tensor: ...
        def __matmul__(self, other: Any, /) -> Tensor: ...
        def __rmatmul__(self, other: Any, /) -> Tensor: ...
        def __imatmul__(self, other: Any, /) -> Tensor: ...
        def __lt__(self, other: Any, /) -> Tensor: ...
        def __le__(self, other: Any, /) -> Tensor: ...
        def __gt__(self, other: Any, /) -> Tensor: ...
        def __ge__(self, other: Any, /) -> Tensor: ...
        def __eq__(self, other: Any, /) -> Tensor: ...  # type: ignore[override]
        def __ne__(self, other: Any, /) -> Tensor: ...  # type: ignore[override]
        def __neg__(self) -> Tensor: ...
        def __pos__(self) -> Tensor: ...
        def __abs__(self) -> Tensor: ...
        def __invert__(self) -> Tensor: ...

    def __divmod__(self, other: Any) -> tuple[Any, Any]:
        return self // other, self % other

    def __rdivmod__(self, other: Any) -> tuple[Any, Any]:
        return other // self, other % self


def _recordable(other: Any) -> bool:
    """Whether an operator may record `other`; other types get to answer themselves."""
    kind = type(other)
    if is_tensor(other) or isinstance(other, (np.ndarray, np.generic)):
        return getattr(kind, "__array_ufunc__", True) is not None
    return not (hasattr(kind, "__array_ufunc__") or hasattr(kind, "__array_priority__"))


_NUMERIC = (bool, int, float, complex, Recorded, np.ndarray, np.generic)
_EQUALITIES = (np.equal, np.not_equal)


def op_of(function: Callable[..., Any]) -> Op:
    """The operation that a NumPy function is recorded as."""
    row = RECORDED[function]
    assert isinstance(row, Op)
    return row


def _binary(ufunc: np.ufunc, *, reflected: bool = False) -> Callable[[Tensor, Any], Any]:
    row = op_of(ufunc)

    def method(self: Tensor, other: Any) -> Any:
        if not _recordable(other):
            return NotImplemented
        if is_weak(self) and not isinstance(other, _NUMERIC) and ufunc in _EQUALITIES:
            return NotImplemented  # A number and None, or a string, are not equal.
        if is_weak(self) and isinstance(other, (list, tuple, str, bytes)):
            count: Any = plain(self) if ufunc is np.multiply else UNKNOWN
            if count is UNKNOWN:
                raise self._no_value(f"an operator on a size and a {type(other).__name__}", "index")
            return other * count
        return self.tape.apply(row, (other, self) if reflected else (self, other), operator=True)

    return method


def _in_place(ufunc: np.ufunc) -> Callable[[Tensor, Any], Tensor]:
    """`x += y`: writes into the array x, for all its names; a scalar gets another value under this name."""
    what = f"x {_SIGNS[ufunc]}= y"

    def method(self: Tensor, other: Any) -> Tensor:
        result: Tensor = getattr(self, f"__{_OPERATORS[ufunc]}__")(other)
        if result is NotImplemented or (self.ndim == 0 and self.memory is None):
            return result
        return writes.write(self, result, what)

    return method


def _unary(ufunc: np.ufunc) -> Callable[[Tensor], Tensor]:
    row = op_of(ufunc)

    def method(self: Tensor) -> Tensor:
        return self.tape.apply(row, (self,), operator=True)

    return method


def _power(self: Tensor, other: Any, modulo: Any = None) -> Any:
    """`x ** n` as ndarray has it: some exponents stand for their own function."""
    if is_weak(self) and modulo is not None and is_counted(self):
        return pow(plain(self), other, modulo)
    if is_weak(self):
        return _plain_power(self, other)
    if self.dtype.kind in "fcb":
        kinds = [number for number in _POWERS if self.dtype.kind != "b" or number == (int, 2)]
        exponent = self.tape.chosen(other, kinds)
        shortcut = _POWERS.get((type(exponent), exponent)) if type(exponent) in (int, float) else None
        if shortcut is not None and (type(exponent), exponent) in kinds:
            return self.tape.apply(op_of(shortcut), (self,))
    return _plain_power(self, other)


_POWERS = {(int, 2): np.square, (int, -1): np.reciprocal, (float, 0.5): np.sqrt}
_plain_power = _binary(np.power)

_SIGNS: dict[np.ufunc, str] = {
    np.add: "+",
    np.subtract: "-",
    np.multiply: "*",
    np.divide: "/",
    np.floor_divide: "//",
    np.remainder: "%",
    np.power: "**",
    np.left_shift: "<<",
    np.right_shift: ">>",
    np.bitwise_and: "&",
    np.bitwise_or: "|",
    np.bitwise_xor: "^",
}
_OPERATORS: dict[np.ufunc, str] = {
    np.add: "add",
    np.subtract: "sub",
    np.multiply: "mul",
    np.divide: "truediv",
    np.floor_divide: "floordiv",
    np.remainder: "mod",
    np.power: "pow",
    np.left_shift: "lshift",
    np.right_shift: "rshift",
    np.bitwise_and: "and",
    np.bitwise_or: "or",
    np.bitwise_xor: "xor",
}
for _ufunc, _name in _OPERATORS.items():
    setattr(Operators, f"__{_name}__", _power if _ufunc is np.power else _binary(_ufunc))
    setattr(Operators, f"__r{_name}__", _binary(_ufunc, reflected=True))
    setattr(Operators, f"__i{_name}__", _in_place(_ufunc))
_COMPARISONS: dict[np.ufunc, str] = {
    np.less: "lt",
    np.less_equal: "le",
    np.equal: "eq",
    np.not_equal: "ne",
    np.greater: "gt",
    np.greater_equal: "ge",
}
for _ufunc, _name in _COMPARISONS.items():
    setattr(Operators, f"__{_name}__", _binary(_ufunc))
_UNARY = {np.negative: "neg", np.positive: "pos", np.absolute: "abs", np.invert: "invert"}
for _ufunc, _name in _UNARY.items():
    setattr(Operators, f"__{_name}__", _unary(_ufunc))


def _matmul(self: Tensor, other: Any) -> Any:
    return np.matmul(self, other) if _recordable(other) else NotImplemented


def _rmatmul(self: Tensor, other: Any) -> Any:
    return np.matmul(other, self) if _recordable(other) else NotImplemented


def _imatmul(self: Tensor, other: Any) -> Any:
    if _recordable(other) and (self.ndim < 1 or np.ndim(other) < 2):
        raise ShapeError(
            f"x @= y of ranks {self.ndim} and {np.ndim(other)}",
            where=user_line(),
            hint="As in NumPy, x has at least one axis and y two. Write x = x @ y for another shape.",
        )
    result = _matmul(self, other)
    if result is NotImplemented:
        return result
    return writes.write(self, result, "x @= y", same_shape=True)


for _name, _method in (("matmul", _matmul), ("rmatmul", _rmatmul), ("imatmul", _imatmul)):
    setattr(Operators, f"__{_name}__", _method)

OPERATORS = frozenset(
    f"__{side}{name}__"
    for side in ("", "r")
    for name in (*_OPERATORS.values(), *_COMPARISONS.values(), *_UNARY.values(), "divmod", "matmul")
)
"""The methods of Python's operators that make new arrays."""
