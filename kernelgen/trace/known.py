"""Arrays that a recording makes of plain values: NumPy's own, until a Tensor is written into one.

`out = np.zeros(3)` has plain values, and Python code may branch on them and change them as it pleases, but
`out[0] = x.min()` is an operation of the recording. What stands for such an array is a Tensor that holds the
array itself. As long as no Tensor meets it, its methods and NumPy's functions run on that array. A Tensor
that is computed with it finds its values as they are then. One that is written into it ends this state: the
array, and all views of it, become values of the recording.
"""

from __future__ import annotations

import functools
import itertools
import operator
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import CodeType, FrameType, FunctionType
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.base.bytecode import instructions
from kernelgen.base.dtypes import DType, is_supported
from kernelgen.base.source_location import is_library, user_line
from kernelgen.ir import Node
from kernelgen.ir.calls import abstract
from kernelgen.trace import numpy_api, writes
from kernelgen.trace.active import active_tape, records_function
from kernelgen.trace.aliasing import Memory, from_outside
from kernelgen.trace.foreign.numpy import METHODS
from kernelgen.trace.guards import UNKNOWN
from kernelgen.trace.operators import OPERATORS, Operators
from kernelgen.trace.recorded import Recorded, is_tensor
from kernelgen.trace.tensor import Tensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape

_Array = np.ndarray[Any, Any]
_NODE: Any = Recorded.__dict__["node"]
_MEMORY: Any = Recorded.__dict__["memory"]


class _Buffer:
    """The memory of an array, with all that stands for it or for a part of it, bases before views.

    Attributes:
        array: the array that owns the memory.
        level: how many bodies of loops were being recorded when it was made.
        tensors: what stands for it, each with what makes the same of recorded arrays.
    """

    def __init__(self, array: _Array, level: int) -> None:
        self.array, self.level = array, level
        self.tensors: list[tuple[weakref.ref[KnownTensor], Callable[[], Any] | None]] = []
        self._copy: _Array | None = None
        self._alive = 16

    def add(self, tensor: KnownTensor, again: Callable[[], Any] | None) -> None:
        """Notes what stands for the array or a part of it."""
        if len(self.tensors) > 2 * self._alive:
            self.tensors = [entry for entry in self.tensors if entry[0]() is not None]
            self._alive = max(len(self.tensors), 16)
        self.tensors.append((weakref.ref(tensor), again))

    def copy(self) -> _Array:
        """A copy of the array that stays as it is; the same object while the values are the same."""
        array, made = self.array, self._copy
        if made is None or made.tobytes() != array.tobytes():
            first = array.reshape(-1)[:1]
            alike = array.size > 1 and array.tobytes() == first.tobytes() * array.size
            made = np.broadcast_to(first[0].copy(), array.shape) if alike else array.copy()
            made.flags.writeable = False
            self._copy = made
        return made

    def record(self) -> None:
        """Makes all that stands for the array values of the recording."""
        tensors, self.tensors = self.tensors, []
        alive = [(tensor, again) for ref, again in tensors if (tensor := ref()) is not None]
        for tensor, again in alive:
            if again is None:
                tape = tensor.tape
                copy = self.copy()
                node, memory = tape.strong(copy, user_line()), Memory()
                memory.level = self.level
                made = Tensor(node, tape, memory)
            else:
                made = again()
            tensor.become(made)


class KnownTensor(Tensor):
    """Stands for an array whose values are known."""

    __slots__ = ("__weakref__", "_buffer", "_values")

    def __init__(
        self,
        values: _Array,
        tape: Tape,
        buffer: _Buffer | None = None,
        again: Callable[[], Any] | None = None,
    ) -> None:
        """
        Args:
            values: the array, or a view of one.
            buffer: the memory that it is a view of.
            again: makes the view of what stands for the array.
        """
        self._values: _Array | None = values
        self.level = tape.level
        self._buffer = buffer or _Buffer(values, self.level)
        self._buffer.add(self, again)
        self.tape = tape
        self.part, self.version = None, 0

    @property
    def values(self) -> _Array | None:
        """The array itself; None once it is a value of the recording."""
        return self._values

    @property
    def buffer(self) -> _Buffer:
        """The memory that the array lies in."""
        return self._buffer

    def become(self, made: Tensor) -> None:
        """Stands for a recorded array from now on."""
        self._values = None
        _NODE.__set__(self, made.node)
        _MEMORY.__set__(self, made.memory)
        self.part, self.version = made.part, made.version

    def _recorded(self) -> None:
        if self._values is not None:
            self._buffer.record()

    @property
    def node(self) -> Node:
        """What the recording computes it by."""
        self._recorded()
        made: Node = _NODE.__get__(self)
        return made

    @node.setter
    def node(self, node: Node) -> None:
        self._recorded()
        _NODE.__set__(self, node)

    @property
    def memory(self) -> Memory | None:
        """Where the recording has its elements."""
        self._recorded()
        made: Memory | None = _MEMORY.__get__(self)
        return made

    @memory.setter
    def memory(self, memory: Memory | None) -> None:
        self._recorded()
        _MEMORY.__set__(self, memory)

    @property
    def stands_for_array(self) -> bool:
        """Whether plain Python has an array here."""
        return self._values is not None or super().stands_for_array

    @property
    def dtype(self) -> DType:
        """The dtype."""
        return super().dtype if self._values is None else self._values.dtype

    @property
    def ndim(self) -> int:
        """The rank."""
        return super().ndim if self._values is None else self._values.ndim

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        """A copy for compiled code, which NumPy lets nobody write."""
        if self._values is None:
            return super().__array__(dtype, copy)
        made = self._values.astype(dtype) if dtype is not None else self._values.copy()
        made.flags.writeable = False
        return made

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        made = plainly(getattr(ufunc, method), inputs, kwargs)
        if made is not UNKNOWN:
            return made
        if method != "at":
            inputs = tuple(map(_as_it_is, inputs))
        return numpy_api.call_ufunc(active_tape(), ufunc, method, inputs, kwargs)

    def __array_function__(
        self, func: Callable[..., Any], types: Sequence[type], args: Sequence[Any], kwargs: dict[str, Any]
    ) -> Any:
        made = plainly(func, args, kwargs)
        if made is not UNKNOWN:
            return made
        tape = active_tape()
        if tape is not self.tape:
            args = [abstract(a, _as_it_is) for a in args]
            kwargs = {name: abstract(a, _as_it_is) for name, a in kwargs.items()}
        return numpy_api.call_function(tape, func, args, kwargs)

    def __iter__(self) -> Iterator[Any]:
        if self._values is None:
            return super().__iter__()
        return (self[k] for k in range(len(self._values)))

    @property
    def flat(self) -> Any:
        """Iterates over a copy of the elements."""
        if self._values is None:
            return self._more("flat")
        return self.__array__().flat


def plainly(
    function: Callable[..., Any],
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
    again: Callable[[], Any] | None = None,
) -> Any:
    """Calls a function with the values of arrays that are known; UNKNOWN where a Tensor has no known value.

    Args:
        again: the same for recorded arrays; the function itself by default.

    Raises:
        UnsupportedError: where the body of a loop changes an array from outside.
    """
    found: list[KnownTensor] = []
    others: list[_Array] = []

    def values_of(leaf: Any) -> Any:
        if isinstance(leaf, KnownTensor) and leaf.values is not None:
            found.append(leaf)
            return leaf.values
        if is_tensor(leaf):
            raise _NotKnown
        if isinstance(leaf, np.ndarray):
            others.append(leaf)
        return leaf

    try:
        given = [abstract(a, values_of) for a in args]
        named = {name: abstract(a, values_of) for name, a in kwargs.items()}
    except _NotKnown:
        return UNKNOWN
    tape = active_tape()
    outer = [t.buffer.array for t in found if t.tape is not tape or t.buffer.level < tape.level]
    before = [array.copy() for array in outer]
    result = function(*given, **named)
    for array, was in zip(outer, before, strict=True):
        if array.tobytes() != was.tobytes():
            array[...] = was
            raise from_outside("this line")
    return _result_for(result, found, others, again or (lambda: function(*args, **kwargs)))


class _NotKnown(Exception):
    """A Tensor has no known value."""


def _result_for(
    result: Any, operands: Sequence[KnownTensor], others: Sequence[_Array], again: Callable[[], Any]
) -> Any:
    """What stands for the result of a function: for an array a Tensor, which shares memory as the array does.

    Args:
        operands: the arguments that stand for known arrays.
        others: those that are arrays themselves; so are the function's views of them.
        again: makes the result of recorded arrays.
    """
    if isinstance(result, (tuple, list)):
        parts = [
            _result_for(part, operands, others, functools.partial(_item, again, k))
            for k, part in enumerate(result)
        ]
        return type(result)(*parts) if hasattr(result, "_fields") else type(result)(parts)
    if type(result) is not np.ndarray or any(np.may_share_memory(result, other) for other in others):
        return result
    for operand in operands:
        if result is operand.values:
            return operand
    for operand in operands:
        if np.may_share_memory(result, operand.buffer.array):
            return KnownTensor(result, operand.tape, operand.buffer, again)
    return standing_for(result, operands[0].tape)


def _item(again: Callable[[], Any], k: int) -> Any:
    return again()[k]


def _as_it_is(value: Any) -> Any:
    """What a Tensor is computed with: a copy of the array as it is now."""
    if not isinstance(value, KnownTensor) or value.values is None:
        return value
    if value.values is value.buffer.array:
        return value.buffer.copy()
    return value.__array__()


# Which arrays are made so.


def makes_for_tensors(frame: FrameType) -> bool:
    """Whether an array that a frame makes may meet Tensors where NumPy wants values.

    So it is where the frame has some, and its code, or a function that this names, writes or indexes arrays.
    """
    if is_library(frame) or not records_function():
        return False
    code = frame.f_code
    if not _touches(code) and not any(
        _touches(function.__code__)
        for name in code.co_names
        if type(function := frame.f_globals.get(name)) is FunctionType
    ):
        return False
    return any(map(_has_tensor, list(frame.f_locals.values())))


def _has_tensor(value: Any) -> bool:
    items = value.values() if type(value) is dict else value if type(value) in (list, tuple) else (value,)
    return any(map(is_tensor, itertools.islice(items, _FAR)))


_FAR = 64
"""Items of a container that are looked at."""
_WRITERS = frozenset(
    {*writes.METHODS, *(function.__name__ for function in writes.FUNCTIONS), np.ufunc.at.__name__}
)


@functools.lru_cache(4096)
def _touches(code: CodeType) -> bool:
    """Whether code writes arrays, or reads them by indices that it computes; or a function inside of it does.

    It writes by `x[k] = y`, `x += y`, `f(out=x)`, and reads by `x[k]`, for which NumPy wants the values of k.
    """
    for part in code.co_consts:
        if (type(part) is tuple and "out" in part) or (type(part) is CodeType and _touches(part)):
            return True
    if not _WRITERS.isdisjoint(code.co_names):
        return True
    before = ""
    for step in instructions(code):
        name, sign = step.opname, step.argrepr
        if name in ("STORE_SUBSCR", "STORE_SLICE") or (name == "BINARY_OP" and sign.endswith("=")):
            return True
        item = name == "BINARY_SUBSCR" or (name == "BINARY_OP" and sign == "[]")
        if item and not before.startswith("LOAD_CONST"):
            return True
        if name != "CACHE":
            before = name
    return False


def standing_for(array: Any, tape: Tape) -> Any:
    """What stands for an array that a recording makes."""
    if type(array) is np.ndarray and is_supported(array.dtype) and array.dtype.isnative:
        return KnownTensor(array, tape)
    return array


# ndarray's attributes and methods.


def _method(name: str) -> Callable[..., Any]:
    recorded = getattr(Tensor, name, None)
    ask = getattr(np.ndarray, name)

    def method(self: KnownTensor, *args: Any, **kwargs: Any) -> Any:
        if self.values is not None:
            result = plainly(ask, (self, *args), kwargs, lambda: method(self, *args, **kwargs))
            if result is not UNKNOWN:
                return result
        if recorded is None:
            return self._more(name)(*args, **kwargs)
        return recorded(self, *args, **kwargs)

    return method


def _operator(name: str) -> Callable[..., Any]:
    """An operator that makes a new array."""
    recorded = getattr(Tensor, name)
    ask = getattr(np.ndarray, name)

    def method(self: KnownTensor, *others: Any) -> Any:
        if self.values is None:
            return recorded(self, *others)
        result = plainly(ask, (self, *others), {})
        if result is UNKNOWN:
            tape = active_tape()
            return recorded(Tensor(tape.strong(_as_it_is(self), user_line()), tape), *others)
        return result

    return method


_PARTS = (np.real.__name__, np.imag.__name__)


def _attribute(name: str) -> property:
    recorded = getattr(Tensor, name, None)
    ask = operator.attrgetter(name)

    def get(self: KnownTensor) -> Any:
        if self.values is not None:
            return plainly(ask, (self,), {}, lambda: get(self))
        return recorded.__get__(self) if isinstance(recorded, property) else self._more(name)

    def set_(self: KnownTensor, value: Any) -> None:
        if name in _PARTS and plainly(setattr, (self, name, value), {}) is not UNKNOWN:
            return
        assert isinstance(recorded, property)
        recorded.__set__(self, value)

    return property(get, set_ if isinstance(recorded, property) and recorded.fset else None)


_APART = frozenset({
    "__array_namespace__", "__class__", "__dir__", "__doc__", "__hash__", "__init__",
    "byteswap", "data", "device", "resize", "setfield", "setflags",
})  # fmt: skip
"""What says of Tensors whose values are known the same as of others."""
_MORE = frozenset({"__str__", "tobytes"})
"""What other Tensors do not have."""


def _declare() -> None:
    recorded = {*vars(Tensor), *vars(Operators), *METHODS, *writes.METHODS, *_MORE}
    for name in recorded & set(dir(np.ndarray)) - _APART - set(vars(KnownTensor)):
        make: Callable[[str], Any] = _attribute
        if callable(getattr(np.ndarray, name)):
            make = _operator if name in OPERATORS else _method
        setattr(KnownTensor, name, make(name))


_declare()
