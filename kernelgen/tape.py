"""RECORD: a tape appends what NumPy is asked to do; it infers dtypes, notes lines, and never optimizes.

Tapes nest (the innermost records), belong to the thread that entered them, and are left clean by an
exception.
"""

from __future__ import annotations

import keyword
import threading
import unicodedata
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Literal

import numpy as np

from kernelgen import dtypes, graph
from kernelgen.aliasing import Memory, check_current
from kernelgen.calls import OpaqueCall
from kernelgen.errors import (
    ArgumentError,
    ConcretizationError,
    DTypeError,
    OptionError,
    SourceLine,
    TapeError,
)
from kernelgen.graph import Graph, Node
from kernelgen.lines import user_line
from kernelgen.ops import RECORDED, ArgType, Composite, Op
from kernelgen.spec import check_rank
from kernelgen.tensor import Tensor, WeakTensor

_WEAK = {"b": bool, "i": int, "f": float, "c": complex}
"""The Python number types by the kind of dtype that holds them."""


class _Active(threading.local):
    """The tapes that this thread has entered, innermost last."""

    def __init__(self) -> None:
        self.tapes: list[Tape] = []


_active = _Active()


def active_tape() -> Tape:
    """The innermost tape of this thread.

    Raises:
        TapeError: when none is open.
    """
    if not _active.tapes:
        raise TapeError("no tape is recording", hint="Open one: `with kg.Tape() as tape:`.")
    return _active.tapes[-1]


def recording_tape() -> Tape | None:
    """The innermost tape of this thread, if there is one."""
    return _active.tapes[-1] if _active.tapes else None


def paused(function: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """Calls a function as if this thread had no tape."""
    if not _active.tapes:
        return function(*args, **kwargs)
    tapes, _active.tapes = _active.tapes, []
    try:
        return function(*args, **kwargs)
    finally:
        _active.tapes = tapes


class Tape:
    """Records NumPy code on Tensors into a graph.

    Args:
        name: what the kernel is called in its source and its reports.
        capture: what to do with a concrete array that meets a Tensor: `"live"` makes it an input
            that is bound to the array itself, so later changes of its elements are seen;
            `"error"` refuses it.

    Example:
        >>> with Tape() as tape:
        ...     x = tape.input("x", np.float32, ndim=1)
        ...     tape.output(y=np.sin(x) + 1)
        >>> print(tape.graph)
    """

    def __init__(self, name: str = "kernel", *, capture: Literal["live", "error"] = "live") -> None:
        if capture not in ("live", "error"):
            raise OptionError(f"capture is {capture!r}", hint='Give "live" or "error".')
        self.name = identifier(name, "the tape's name")
        self.capture = capture
        self._inputs: list[Node] = []
        self._outputs: list[tuple[str, Node]] = []
        self._captured: dict[str, np.ndarray[Any, Any]] = {}
        self._effects: list[Node] = []
        self._failed = False
        self._recording = False

    def __enter__(self) -> Tape:
        if self._recording:
            raise TapeError("the tape is recording already", hint="Open a new Tape for a nested recording.")
        self._check_failed()
        _active.tapes.append(self)
        self._recording = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _active.tapes.remove(self)
        self._recording = False
        self._failed = error is not None

    def _check_failed(self) -> None:
        if self._failed:
            raise TapeError("the recording ended with an exception", hint="Record again on a new Tape.")

    def input(self, name: str, dtype: Any = None, *, ndim: int | None = None, like: Any = None) -> Tensor:
        """Declares an argument of the kernel, in the order of the calls.

        Args:
            name: an identifier, unique on this tape; `out` is taken by `kernel(..., out=...)`.
            dtype: one of `kernelgen.dtypes.SUPPORTED`, or bfloat16.
            ndim: the rank, 0 to 32; 0 is a run-time scalar. Sizes are never part of it.
            like: an array to take dtype and rank from instead.

        Raises:
            DTypeError, ShapeError, ArgumentError: for a dtype, rank or name that cannot be.
            TapeError: when the tape is not the one that records.
        """
        where = user_line()
        self._must_record()
        name = identifier(name, "an input's name", where)
        if name == "out":
            raise ArgumentError(
                "an input's name is 'out'", where=where, hint="kernel(..., out=array) means something else."
            )
        if any(name == i.name for i in self._inputs):
            raise ArgumentError(
                f"there is an input {name!r} already", where=where, hint="Give each input its own name."
            )
        if like is not None:
            if dtype is not None or ndim is not None:
                raise ArgumentError("give either like= or dtype and ndim", where=where)
            like = like if hasattr(like, "dtype") else np.asarray(like)
            dtype, ndim = like.dtype, like.ndim
        checked = dtypes.supported(dtype, what=f"the dtype of input {name!r}", where=where)
        if ndim is None:
            raise ArgumentError(
                f"the rank of input {name!r} is missing", where=where, hint="Give ndim= (or like=)."
            )
        rank = check_rank(ndim, f"the rank of input {name!r}", where)
        node = Node("input", (), checked, rank, name, where)
        self._inputs.append(node)
        # At rank 0 an input stands for a number, unless `like` is an array.
        array = rank > 0 or isinstance(like, np.ndarray)
        return Tensor(node, self, Memory(f"the argument {name!r}") if array else None)

    def output(self, /, *values: Any, **named: Any) -> None:
        """Declares results of the kernel, in order: by keyword, or positionally as `out0`, `out1`, ...

        Raises:
            ArgumentError: for a name that is taken or no identifier.
            TapeError: for a Tensor of another tape.
        """
        where = user_line()
        self._must_record()
        first = len(self._outputs)
        positional = {f"out{first + k}": value for k, value in enumerate(values)}
        for name, value in (*positional.items(), *named.items()):
            name = identifier(name, "an output's name", where)
            if any(name == taken for taken, _ in self._outputs):
                raise ArgumentError(f"there is an output {name!r} already", where=where)
            self._outputs.append((name, self.strong(value, where)))

    @property
    def graph(self) -> Graph:
        """What was recorded, as it was recorded."""
        self._check_failed()
        return Graph(tuple(self._inputs), tuple(self._outputs), dict(self._captured), tuple(self._effects))

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        """Inside another tape, records this one as a part of it."""
        from kernelgen.nested import record_call

        return record_call(self.graph, self.name, args, kwargs)

    def _repr_svg_(self) -> str:
        return self.graph.to_svg()

    def _repr_html_(self) -> str:
        return self.graph._repr_html_()

    # Recording, for Tensor and the functions that know NumPy.

    def _must_record(self) -> None:
        if not _active.tapes or _active.tapes[-1] is not self:
            state = "is not the innermost one" if self in _active.tapes else "is not recording"
            if self._recording and self not in _active.tapes:
                state = "records on another thread"
            raise TapeError(f"the tape {state}", hint="Use it inside its own `with` block.")

    def owns(self, tensor: Tensor) -> Node:
        """The Tensor's node, after a check that this tape records and the Tensor is its own.

        Raises:
            TapeError: naming the line where the Tensor was recorded.
            UnsupportedError: for one whose memory was written under another name since.
        """
        home = tensor.tape
        if home is self and _active.tapes and _active.tapes[-1] is self:
            check_current(tensor)
            return tensor.node
        line = tensor.node.where
        if home._recording and home not in _active.tapes:
            raise TapeError(
                "a Tensor is used on another thread than its tape's",
                where=line,
                hint="Record on one thread; each thread may have a tape of its own.",
            )
        if not home._recording:
            raise TapeError(
                "a Tensor is used after its tape has ended",
                where=line,
                hint="Give it to tape.output(...) and take the array that the kernel returns.",
            )
        raise TapeError(
            "a Tensor of one tape is used on another",
            where=line,
            hint="Declare an input on the inner tape, or record on one tape only.",
        )

    def owns_shape(self, tensor: Tensor) -> Node:
        """The Tensor's node for its shape, which no write changes; see `owns`."""
        if tensor.tape is self and _active.tapes and _active.tapes[-1] is self:
            return tensor.node
        return self.owns(tensor)

    def apply(self, row: Op, args: Sequence[Any], *, operator: bool = False) -> Tensor:
        """Records one operation of the table on anything that NumPy would take.

        Args:
            row: the operation.
            args: Tensors, Python numbers, NumPy scalars and arrays.
            operator: whether a Python operator asks; then symbolic sizes among themselves stay
                as weak as Python's own numbers.
        """
        where = user_line()
        kinds = [self.arg_type(a, where) for a in args]
        # Truth values are weak among numbers only: True + n is a number, but True & True is not.
        all_weak = all(isinstance(k, type) for k in kinds) and any(k is not bool for k in kinds)
        asked = tuple(np.result_type(k) if all_weak or k is bool else k for k in kinds)
        out_of_range = self._compare_out_of_range(row, args, asked, where)
        if out_of_range is not None:
            return out_of_range
        try:
            operands, result = row.types(asked)
        except TypeError as error:
            seen = ", ".join(str(k) if isinstance(k, np.dtype) else k.__name__ for k in kinds)
            raise DTypeError(
                f"{row.name} does not take ({seen})", where=where, hint="Convert with .astype(...) first."
            ) from error
        dtypes.supported(result, what=f"the result of {row.name}", where=where)
        nodes = tuple(self.operand(a, d, where) for a, d in zip(args, operands, strict=True))
        self._check_integer_power(row, nodes, where)
        node = Node(row.name, nodes, result, max(n.ndim for n in nodes), None, where)
        if all_weak and operator:
            return WeakTensor(node, self)
        return Tensor(node, self)

    def call_opaque(
        self, call: OpaqueCall, operands: Sequence[Node], where: SourceLine | None
    ) -> tuple[Tensor, ...]:
        """Records an opaque call on operands of this tape; one with effects keeps its place."""
        node, *results = graph.opaque(call, operands, where)
        if not call.pure:
            self._effects.append(node)
        return tuple(Tensor(result, self) for result in results)

    def compose(self, row: Composite, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
        """Records a function that is several operations."""
        return row.compose(*args, **kwargs)

    def strong(self, value: Any, where: SourceLine | None = None) -> Node:
        """A node for any value, weak ones in NumPy's default dtype."""
        kind = self.arg_type(value, where)
        return self.operand(value, np.result_type(kind), where)

    def arg_type(self, value: Any, where: SourceLine | None) -> ArgType:
        """The dtype of a value, or the Python number type of one that is promoted weakly."""
        if isinstance(value, WeakTensor):
            return _WEAK[self.owns(value).dtype.kind]
        if isinstance(value, Tensor):
            return self.owns(value).dtype
        if isinstance(value, (int, float, complex)) and not isinstance(value, np.generic):
            return next(t for t in _WEAK.values() if isinstance(value, t))
        if isinstance(value, np.ndarray) and type(value) not in (np.ndarray, np.memmap):
            raise DTypeError(
                f"an operand is a {type(value).__name__}",
                where=where,
                hint="Subclasses of ndarray have their own arithmetic; use np.asarray(x) for the values.",
            )
        if isinstance(value, (np.ndarray, np.generic, list, tuple)):
            return dtypes.supported(self._array(value, where).dtype, what="an operand's dtype", where=where)
        raise DTypeError(
            f"an operand is {value!r} of type {type(value).__name__}",
            where=where,
            hint="Operands are Tensors, numbers and numeric NumPy arrays.",
        )

    def _array(self, value: Any, where: SourceLine | None) -> np.ndarray[Any, Any]:
        try:
            return np.asarray(value)
        except ValueError as error:
            raise DTypeError(f"an operand is {value!r:.60}: {error}", where=where) from error

    def operand(self, value: Any, dtype: dtypes.DType, where: SourceLine | None) -> Node:
        """A node of this dtype for any value: a Tensor's, a constant, or a captured array's.

        Raises:
            DTypeError: for a number that is out of range.
        """
        if isinstance(value, Tensor):
            return graph.cast(self.owns(value), dtype, where)
        if isinstance(value, (np.generic, bool, int, float, complex)):
            try:
                with np.errstate(all="ignore"):
                    if isinstance(value, np.generic):
                        return graph.const(value.astype(dtype), dtype, where)
                    return graph.const(value, dtype, where)
            except (OverflowError, TypeError) as error:  # TypeError is that of bfloat16.
                raise DTypeError(
                    f"the number {value} is out of range for {dtype}",
                    where=where,
                    hint="Convert the other operand to a wider dtype with .astype(...) first.",
                ) from error
        return graph.cast(self._capture(self._array(value, where), where), dtype, where)

    def _capture(self, array: np.ndarray[Any, Any], where: SourceLine | None) -> Node:
        if array.ndim == 0 and not array.flags.writeable:
            return graph.const(array, array.dtype, where)
        for name, known in self._captured.items():
            if known is array:
                return next(i for i in self._inputs if i.name == name)
        if self.capture == "error":
            raise ConcretizationError(
                f"an array of shape {array.shape} and dtype {array.dtype} is captured",
                where=where,
                hint="Declare it with tape.input(...), or record with capture='live'.",
            )
        taken = {i.name for i in self._inputs}
        name = next(n for n in (f"captured{k}" for k in range(len(taken) + 1)) if n not in taken)
        node = Node("input", (), array.dtype, array.ndim, name, where)
        self._inputs.append(node)
        self._captured[name] = array
        return node

    def _compare_out_of_range(
        self, row: Op, args: Sequence[Any], kinds: Sequence[ArgType], where: SourceLine | None
    ) -> Tensor | None:
        """NumPy compares an integer array with any Python int; one out of range decides it all.

        In the logical functions it is just true.
        """
        if len(args) != 2 or {type(a) for a in args} & {int} == set():
            return None
        if row.types((dtypes.INT64, dtypes.INT64))[1] != dtypes.BOOL:
            return None
        side = 0 if type(args[0]) is int else 1
        other = kinds[1 - side]
        if not isinstance(other, np.dtype) or other.kind not in "iu":
            return None
        info = np.iinfo(other)
        if int(info.min) <= args[side] <= int(info.max):
            return None
        beyond = 2 if args[side] > 0 else -1
        answers = [row.reference(*((beyond, x) if side == 0 else (x, beyond))) for x in (0, 1)]
        if answers[0] != answers[1]:
            return self.apply(row, (1, args[1]) if side == 0 else (args[0], 1))
        answer = graph.const(answers[0], dtypes.BOOL, where)
        return Tensor(graph.broadcast(answer, [self.operand(args[1 - side], other, where)], where), self)

    def _check_integer_power(self, row: Op, nodes: Sequence[Node], where: SourceLine | None) -> None:
        if row is not RECORDED[np.power] or nodes[1].op != "const" or nodes[1].dtype.kind != "i":
            return
        if nodes[1].param < 0:
            raise DTypeError(
                f"integers to the negative power {nodes[1].param} are not integers",
                where=where,
                hint="Convert to a float first: x.astype(np.float64) ** n.",
            )


def identifier(name: Any, what: str, where: SourceLine | None = None) -> str:
    if not isinstance(name, str) or not name.isidentifier() or keyword.iskeyword(name) or name[:1] == "_":
        raise ArgumentError(
            f"{what} is {name!r}",
            where=where,
            hint="Give a Python identifier that is no keyword and does not start with an underscore.",
        )
    # Python reads identifiers in this form, so keywords reach the kernel in it.
    return unicodedata.normalize("NFKC", name)


def input(name: str, dtype: Any = None, *, ndim: int | None = None, like: Any = None) -> Tensor:
    """`Tape.input` on the active tape."""
    return active_tape().input(name, dtype, ndim=ndim, like=like)


def output(*values: Any, **named: Any) -> None:
    """`Tape.output` on the active tape."""
    active_tape().output(*values, **named)
