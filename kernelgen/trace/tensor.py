"""The Tensor: what stands for an array while recording, with ndarray's methods and NumPy's protocols."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base import dtypes
from kernelgen.base.errors import ConcretizationError, DTypeError, TensorAttributeError
from kernelgen.base.source_location import user_line
from kernelgen.ir import Node
from kernelgen.ops import OPS, ArgType
from kernelgen.trace import (
    keywords,
    numpy_api,
    shapes,
    writes,
)
from kernelgen.trace.active import active
from kernelgen.trace.aliasing import Memory, Part, refuse_write
from kernelgen.trace.foreign.numpy import METHODS
from kernelgen.trace.guards import DENIED, UNKNOWN, Expression
from kernelgen.trace.operators import Operators, op_of
from kernelgen.trace.plain import LONGEST, is_counted, plain
from kernelgen.trace.recorded import NUMBERS, RecordedNumber

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape

_BRANCH = "a branch (if, while, and, or, not, assert, bool())"
_INDEX = "an index or a plain integer, such as range() or a shape,"


class Tensor(Operators):
    """A value being recorded. Made by `Tape.input` and by NumPy functions on other Tensors."""

    __slots__ = ()

    def __hash__(self) -> int:
        # == is elementwise, as ndarray's is.
        raise DTypeError(
            f"unhashable type: a {type(self).__name__} is no key of a dict and no element of a set",
            where=user_line(),
            hint="Choose by value with np.select or np.take; a key must be a plain Python value.",
        )

    def __init__(self, node: Node, tape: Tape, memory: Memory | None = None) -> None:
        self.node, self.tape, self.level = node, tape, tape.level
        # None is memory that no other Tensor shares, or at rank 0 a NumPy scalar.
        self.memory = memory
        self.part: Part | None = None  # What it is a view of.
        self.version = 0 if memory is None else memory.version

    # What is known while recording.

    @property
    def stands_for_array(self) -> bool:
        """Whether plain Python has an array here; at rank 0 it may be a NumPy scalar."""
        return self.node.ndim > 0 or self.memory is not None

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """What plain Python has here, so that `isinstance` answers for that as well as for Tensor."""
        return np.ndarray if self.stands_for_array else self.node.dtype.type

    @property
    def dtype(self) -> dtypes.DType:
        """The dtype: a plain value that Python code may branch on."""
        return self.node.dtype

    @property
    def ndim(self) -> int:
        """The rank: a plain value that Python code may branch on."""
        return self.node.ndim

    @property
    def itemsize(self) -> int:
        """Bytes of one element."""
        return self.node.dtype.itemsize

    @property
    def nbytes(self) -> Any:
        """Bytes of all elements, read from the real arrays at run time."""
        size: Any = self.size
        return size * self.itemsize

    @property
    def device(self) -> str:
        """Where the array API says the data are; the kernel's target decides."""
        return "cpu"

    # What is known at run time only: symbolic.

    @property
    def shape(self) -> tuple[WeakTensor, ...]:
        """The extents, read from the real arrays at run time; integers as weak as Python's own."""
        node = self.tape.owns_shape(self)
        return tuple(self._size(node, axis - node.ndim) for axis in range(node.ndim))

    @property
    def size(self) -> WeakTensor:
        """The number of elements, read from the real arrays at run time."""
        return self._size(self.tape.owns_shape(self), None)

    def _size(self, node: Node, axis: int | None) -> WeakTensor:
        return WeakTensor(Node("size", (node,), dtypes.INT64, 0, axis, user_line()), self.tape)

    def __len__(self) -> int:
        if self.ndim == 0:
            raise DTypeError("len() of a 0-d Tensor", where=user_line(), hint="It has no axes.")
        length = plain(self.shape[0])
        if length is UNKNOWN:
            raise self._no_value("len()", "len")
        return int(length)

    # NumPy's protocols.

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **kwargs: Any) -> Any:
        return numpy_api.call_ufunc(self.tape, ufunc, method, inputs, kwargs)

    def __array_function__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: Sequence[Any],
        kwargs: dict[str, Any],
    ) -> Any:
        return numpy_api.call_function(self.tape, func, args, kwargs)

    def __array_namespace__(self, api_version: str | None = None) -> Any:
        """NumPy, whose functions record on Tensors."""
        return np

    def __kernelgen_record__(self, name: str, args: Sequence[Any]) -> Tensor:
        return self.tape.apply(OPS[name], args)

    def __kernelgen_type__(self, value: Any) -> ArgType:
        """The dtype of an operand beside this Tensor, or the Python number type of a weak one."""
        return self.tape.arg_type(value, user_line())

    def __kernelgen_convert__(self, value: Any, dtype: dtypes.DType) -> Tensor:
        """An operand beside this Tensor as a Tensor of `dtype`; an array is captured."""
        return Tensor(self.tape.operand(value, dtype, user_line()), self.tape)

    def __kernelgen_outside__(self, value: Any, low: float, high: float) -> bool:
        """Whether an integer lies outside of bounds, for the recording to branch on; see `Tape.outside`."""
        return self.tape.outside(value, low, high)

    # Methods of ndarray.

    @property
    def real(self) -> Tensor:
        """The real part."""
        if self.dtype.kind != "c":
            return self
        return shapes.view_of(self, self.tape.apply(op_of(np.real), (self,)))

    @property
    def imag(self) -> Tensor:
        """The imaginary part; zeros for real dtypes."""
        part = self.tape.apply(op_of(np.imag), (self,))
        return shapes.view_of(self, part, read_only=self.dtype.kind != "c")

    @property
    def T(self) -> Tensor:
        """The axes in reverse order."""
        return self.transpose()

    @property
    def mT(self) -> Tensor:
        """The last two axes exchanged."""
        return shapes.swapaxes(self, -1, -2)

    def transpose(self, *axes: Any) -> Tensor:
        """The axes in the given order, or reversed."""
        order = axes[0] if len(axes) == 1 and not isinstance(axes[0], int) else axes
        return shapes.transpose(self, order or None)

    def swapaxes(self, axis1: int, axis2: int) -> Tensor:
        """Two axes exchanged."""
        return shapes.swapaxes(self, axis1, axis2)

    def astype(
        self, dtype: Any, order: str = "K", casting: Any = "unsafe", subok: bool = True, copy: bool = True
    ) -> Tensor:
        """The values in another dtype; out-of-range floats give what the processor gives."""
        where = user_line()
        target = dtypes.supported(dtype, what="the dtype of astype", where=where)
        keywords.check_layout(order, subok)
        keywords.check_casting(casting)
        if not np.can_cast(self.dtype, target, casting):
            raise DTypeError(
                f"{self.dtype} cannot become {target} with casting={casting!r}",
                where=where,
                hint="Leave casting= away to convert in any case.",
            )
        if not copy and target == self.dtype:
            return self
        return self._apart(ir.cast(self.tape.owns(self), target, where))

    def copy(self, order: str = "C") -> Tensor:
        """Another Tensor of the same value."""
        keywords.check_layout(order)
        return self._apart(self.tape.owns(self))

    def _apart(self, node: Node) -> Tensor:
        """A Tensor with memory of its own; a scalar stays a scalar."""
        return Tensor(node, self.tape, None if self.memory is None else Memory())

    def __copy__(self) -> Tensor:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Tensor:
        return self.copy()

    def conj(self) -> Tensor:
        """The complex conjugate."""
        return self.tape.apply(op_of(np.conjugate), (self,))

    conjugate = conj

    def clip(self, min: Any = None, max: Any = None, out: Any = None, **kwargs: Any) -> Tensor:
        """The values limited to [min, max]."""
        given = (self, min, max, out)
        return numpy_api.call_function(self.tape, np.clip, given, kwargs)  # type: ignore[no-any-return]

    def round(self, decimals: int = 0, out: Any = None) -> Tensor:
        """The values rounded to `decimals`, ties to even."""
        return numpy_api.call_function(self.tape, np.round, (self, decimals, out), {})  # type: ignore[no-any-return]

    def __getitem__(self, index: Any) -> Tensor:
        return shapes.index_axes(self, index)

    def __setitem__(self, index: Any, value: Any) -> None:
        writes.set_item(self, index, value)

    # What needs a value, and has none.

    def _no_value(self, what: str, kind: str, hint: str = "") -> ConcretizationError:
        from kernelgen.trace import hints  # Late, for what fails alone.

        where = user_line()
        node = self.node
        told = f"; it is the argument {node.param!r}" if node.op == "input" else ""
        if node.op != "input" and node.where is not None:
            told = f"; the Tensor {node!r} was recorded at {node.where.short}"
        error = ConcretizationError(
            f"{what} needs the value of a Tensor, and there is none while recording{told}",
            where=where,
            hint=hint or hints.hint_for(kind, "" if where is None else where.text),
        )
        error.helps_static = hints.helps_static(kind)
        return error

    def __bool__(self) -> bool:
        raise self._no_value(_BRANCH, "branch")

    def __float__(self) -> float:
        raise self._no_value("float()", "float")

    def __int__(self) -> int:
        raise self._no_value("int()", "int")

    def __complex__(self) -> complex:
        raise self._no_value("complex()", "complex")

    def __index__(self) -> int:
        raise self._no_value(_INDEX, "index")

    def __dir__(self) -> list[str]:
        """The attributes of arrays that a Tensor has, and none of the recording's own."""
        named = {name for name in (*dir(type(self)), *METHODS, *writes.METHODS) if hasattr(np.ndarray, name)}
        return sorted(named)

    def __round__(self, ndigits: int | None = None) -> Any:
        if ndigits is not None and not self.stands_for_array:
            return self.round(ndigits)
        raise self._no_value("round()", "int", "np.round(x, decimals) can be recorded.")

    def __trunc__(self) -> int:
        raise self._no_value("math.trunc()", "int", "np.trunc(x) can be recorded.")

    def __floor__(self) -> int:
        raise self._no_value("math.floor()", "int", "np.floor(x) can be recorded.")

    def __ceil__(self) -> int:
        raise self._no_value("math.ceil()", "int", "np.ceil(x) can be recorded.")

    def __format__(self, spec: str) -> str:
        if spec:
            raise self._no_value(f"the format {spec!r}", "format")
        return repr(self)

    def __iter__(self) -> Iterator[Any]:
        length: Any = plain(self.shape[0]) if self.ndim else UNKNOWN
        if length is UNKNOWN or length > LONGEST:
            raise self._no_value("iteration over a Tensor", "iteration")
        return (self[k] for k in range(length))

    def __contains__(self, item: Any) -> bool:
        raise self._no_value("the `in` operator", "in")

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        raise self._no_value("np.asarray() (or a function that calls it)", "array")

    def item(self, *args: Any) -> Any:
        """Raises: there is no value while recording."""
        raise self._no_value("item()", "item")

    def tolist(self) -> Any:
        """Raises: there is no value while recording."""
        raise self._no_value("tolist()", "item")

    def _more(self, name: str) -> Any:
        """An attribute that the class does not have: a method from a table, or an error that says why."""
        if name.startswith("__"):
            raise AttributeError(name)
        if name in METHODS:
            return functools.partial(METHODS[name], self)
        if name in writes.METHODS:
            return functools.partial(writes.METHODS[name], self)
        if hasattr(np.ndarray, name):
            what = f"x.{name} cannot be recorded, so a Tensor does not have it"
            hint = "Apply it outside of the tape, or in a function marked with @kg.opaque(out=...)."
            raise TensorAttributeError(what, where=user_line(), hint=hint)
        raise TensorAttributeError(
            f"neither Tensor nor ndarray has an attribute {name!r}",
            where=user_line(),
            hint="Check the spelling.",
        )

    if TYPE_CHECKING:  # More methods of ndarray, which `__getattr__` finds.

        def all(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def any(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def argmax(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def argmin(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def argpartition(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def argsort(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def choose(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def compress(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def cumprod(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def cumsum(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def diagonal(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def dot(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def flatten(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def max(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def mean(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def min(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def prod(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def ravel(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def repeat(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def reshape(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def searchsorted(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def squeeze(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def std(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def sum(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def take(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def trace(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def var(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def view(self, *args: Any, **kwargs: Any) -> Tensor: ...
        def nonzero(self) -> tuple[Tensor, ...]: ...
        def fill(self, *args: Any, **kwargs: Any) -> None: ...
        def sort(self, *args: Any, **kwargs: Any) -> None: ...
        def partition(self, *args: Any, **kwargs: Any) -> None: ...

    else:
        __getattr__ = _more

    def __repr__(self) -> str:
        return self._noted(f"Tensor({self.node!r})")

    def _noted(self, text: str) -> str:
        """A text that stands for values: it is no result of a function."""
        self.tape.texts.setdefault(text, user_line())
        return text


def _assigned(name: str) -> property:
    """An attribute that ndarray lets be assigned, and a recording does not."""
    known = vars(Tensor).get(name)

    def get(self: Tensor) -> Any:
        return self._more(name)

    def set_(self: Tensor, value: Any) -> None:
        raise refuse_write(f"x.{name} = ...", "the array x itself")

    return property(known.fget if isinstance(known, property) else get, set_)


for _name in ("T", "data", "dtype", "flat", "imag", "real", "shape", "strides"):
    setattr(Tensor, _name, _assigned(_name))


class WeakTensor(Tensor, RecordedNumber):
    """A Python number, a size, or arithmetic on them: promoted weakly, as the number it stands for.

    Attributes:
        value: the number in the call that is recorded; UNKNOWN for sizes and what depends on them.
        expression: how it comes from the call's numbers; None where the value is unknown.
        length: how many operations the expression has.
    """

    __slots__ = ("expression", "length", "value")

    def __init__(
        self,
        node: Node,
        tape: Tape,
        value: Any = UNKNOWN,
        expression: Expression | None = None,
        length: int = 0,
    ) -> None:
        super().__init__(node, tape)
        self.value, self.expression, self.length = value, expression, length

    @property
    def stands_for_array(self) -> bool:
        """Python's numbers are no arrays."""
        return False

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """The type of the Python number."""
        return NUMBERS[self.node.dtype.kind]

    def __getattr__(self, name: str) -> Any:
        if hasattr(self.__class__, name) and not name.startswith("__") and is_counted(self):
            return getattr(plain(self), name)
        return self._more(name)

    # What needs a plain value has one where a call is recorded; see `plain`.

    def __bool__(self) -> bool:
        truth = plain(self, DENIED)
        if truth is UNKNOWN:
            return super().__bool__()
        return not truth

    def __hash__(self) -> int:
        return hash(plain(self)) if is_counted(self) else super().__hash__()

    def __index__(self) -> int:
        if self.dtype.kind not in "bi":
            raise DTypeError(
                f"a Python {NUMBERS[self.dtype.kind].__name__} cannot be interpreted as an integer",
                where=user_line(),
                hint="Use // for a quotient that is an integer.",
            )
        value = plain(self)
        return super().__index__() if value is UNKNOWN else int(value)

    def __int__(self) -> int:
        return int(plain(self)) if is_counted(self) else super().__int__()

    def __float__(self) -> float:
        return float(plain(self)) if is_counted(self) else super().__float__()

    def __complex__(self) -> complex:
        return complex(plain(self)) if is_counted(self) else super().__complex__()

    def __round__(self, ndigits: int | None = None) -> Any:
        return round(plain(self), ndigits) if is_counted(self) else super().__round__(ndigits)

    def __trunc__(self) -> int:
        return math.trunc(plain(self)) if is_counted(self) else super().__trunc__()

    def __floor__(self) -> int:
        return math.floor(plain(self)) if is_counted(self) else super().__floor__()

    def __ceil__(self) -> int:
        return math.ceil(plain(self)) if is_counted(self) else super().__ceil__()

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        return np.array(plain(self), dtype) if is_counted(self) else super().__array__(dtype, copy)

    def __format__(self, spec: str) -> str:
        return format(plain(self), spec) if is_counted(self) else super().__format__(spec)

    def __str__(self) -> str:
        return str(plain(self)) if is_counted(self) else repr(self)

    def __repr__(self) -> str:
        if active.tapes and active.tapes[-1] is self.tape and is_counted(self):
            return repr(plain(self))
        return self._noted(f"{'Size' if self.value is UNKNOWN else 'Number'}({self.node!r})")


class _NoSuch(AttributeError, TypeError):
    """Python's numbers have no length and no items, neither for `hasattr` nor for `len`."""


def _no_such(name: str) -> property:
    def get(self: WeakTensor) -> Any:
        raise _NoSuch(f"{self.__class__.__name__!r} object has no {name}")

    return property(get)


for _name in ("__len__", "__iter__", "__getitem__"):
    setattr(WeakTensor, _name, _no_such(_name))
