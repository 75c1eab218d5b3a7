"""RECORD: a tape appends what NumPy is asked to do; it infers dtypes, notes lines, and never optimizes.

Tapes nest (the innermost records), belong to the thread that entered them, and are left clean by an
exception.
"""

from __future__ import annotations

import functools
import itertools
import keyword
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from kernelgen import ir
from kernelgen.base import dtypes
from kernelgen.base.errors import (
    ArgumentError,
    ConcretizationError,
    DTypeError,
    KernelgenError,
    LengthError,
    OptionError,
    Refusal,
    SourceLine,
    TapeError,
)
from kernelgen.base.extensions import extension
from kernelgen.base.interrupts import Deferred
from kernelgen.base.source_location import is_own, user_line
from kernelgen.base.spec import check_rank
from kernelgen.ir import Graph, Node
from kernelgen.ir.calls import OpaqueCall
from kernelgen.ops import (
    RECORDED,
    ArgType,
    Composite,
    Op,
)
from kernelgen.trace.active import active, active_tape
from kernelgen.trace.aliasing import Memory, check_current
from kernelgen.trace.captured import Use, use_of
from kernelgen.trace.foreign.hidden import Block
from kernelgen.trace.foreign.patches import patches
from kernelgen.trace.guards import UNKNOWN, Guards, out_of_range
from kernelgen.trace.plain import Origins
from kernelgen.trace.powers import check_power
from kernelgen.trace.python_numbers import (
    apply_to_numbers,
    check_size,
    compare_integers,
    expression_of,
    is_beyond,
    is_number,
    range_of,
)
from kernelgen.trace.recorded import NUMBERS
from kernelgen.trace.tensor import Tensor, WeakTensor

if TYPE_CHECKING:
    from kernelgen.trace.derived import Rule


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
        self._inputs: dict[str, Node] = {}
        self._outputs: list[tuple[str, Node]] = []
        self._captured: dict[str, np.ndarray[Any, Any]] = {}
        self._named: dict[int, str] = {}  # Captured arrays by identity.
        self.effects: list[Node] = []  # Calls for their effect, in order.
        # What derivatives need: rules by the results, and the graphs of other tapes that were called.
        self.derived: dict[Node, tuple[Rule, int]] = {}
        self.known: dict[int, Graph] = {}
        self.guards = Guards()
        self.know((), ())
        self.uses: dict[int, list[Use]] = {}
        self.texts: dict[str, SourceLine | None] = {}  # What was written of Tensors, and on which line.
        self._checked: set[tuple[Any, ...]] = set()
        self._failed = False
        self._refused: list[Refusal] = []
        self._recording = False
        self._block: Block | None = None
        self.longest: int | None = None  # The most operations and calls that may be recorded.
        self._length = 0
        self._places = 0
        self.level = 0  # How many bodies of loops are being recorded.
        self.place_likes: dict[Node, Node] = {}
        self.row_likes: dict[Node, Node] = {}
        self.counters: dict[Node, tuple[int | None, int | None]] = {}

    def __repr__(self) -> str:
        inputs = ", ".join(
            f"{i.name}: {i.type}" for i in self._inputs.values() if i.name not in self._captured
        )
        outputs = ", ".join(f"{name}: {node.type}" for name, node in self._outputs)
        return f"<tape {self.name}({inputs}) -> ({outputs})>"

    @property
    def is_of_function(self) -> bool:
        """Whether kernelgen entered it, for a function, and not a `with` block."""
        return self._block is None

    def __enter__(self) -> Tape:
        if self._recording:
            raise TapeError("the tape is recording already", hint="Open a new Tape for a nested recording.")
        self._check_failed()
        caller = sys._getframe(1)
        self._block = None if is_own(caller) else Block(caller)
        try:
            with Deferred():
                if not active.tapes:
                    patches().install()
                active.tapes.append(self)
                self._recording = True
        except BaseException:
            self.end()
            raise
        return self

    def end(self) -> None:
        """Ends the recording, unless it has ended; a signal's exception may come before `__exit__`."""
        if self not in active.tapes:
            return
        with Deferred():
            active.tapes.remove(self)
            if not active.tapes:
                patches().remove()
            self._recording = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()
        self._failed = error is not None
        refused, self._refused = self._refused[-1:], self._refused[:1] if error is None else []
        # What is raised inside NumPy's C code comes back as another error, without its text.
        if refused and isinstance(error, Exception) and not isinstance(error, KernelgenError):
            raise refused[0].with_traceback(None) from error
        if self._block is not None and error is None:
            self._block.warn(self.name, sys._getframe(1))
        self._block = None

    def _check_failed(self) -> None:
        if self._failed:
            raise TapeError("the recording ended with an exception", hint="Record again on a new Tape.")

    def input(self, name: str, dtype: Any = None, *, ndim: int | None = None, like: Any = None) -> Tensor:
        """Declares an argument of the kernel, in the order of the calls.

        Args:
            name: an identifier, unique on this tape; `out` is taken by `kernel(..., out=...)`.
            dtype: one of `kernelgen.base.dtypes.SUPPORTED`, or bfloat16.
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
        if name in self._inputs:
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
        node = self._inputs[name] = Node("input", (), checked, rank, name, where)
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
        """What was recorded, as it was recorded.

        Raises:
            ConcretizationError, UnsupportedError: where something could not be recorded, and the code caught
                that error and went on: an array would have taken another way.
        """
        self._check_failed()
        if self._refused:
            raise self._refused[0].with_traceback(None)
        return Graph(
            tuple(self._inputs.values()), tuple(self._outputs), dict(self._captured), tuple(self.effects)
        )

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        """Inside another tape, records this one as a part of it."""
        from kernelgen.trace.inline import record_call  # Late, for few tapes are called.

        return record_call(self.graph, self.name, args, kwargs, self.derived)

    def gradient(self, output: Any, wrt: Any, seed: Any = None) -> Any:
        """Records the derivative of a result, multiplied from the left by `seed`.

        Args:
            output: a Tensor of this tape, of a floating-point dtype.
            wrt: the Tensors by which it is derived: inputs, or values on the way to the output.
            seed: what the derivative is multiplied by, in the shape of `output`; 1 for one of rank 0.

        Returns:
            For each of `wrt`, a Tensor of its dtype and shape; a tuple of them for a sequence.

        Raises:
            ShapeError: where the output has axes and no seed is given.
            DTypeError: for Tensors that are not real floating-point numbers.
            UnsupportedError: where an operation on the way has no derivative.

        Example:
            >>> with Tape() as tape:
            ...     x = tape.input("x", np.float64, ndim=1)
            ...     y = np.sin(x) * x
            ...     tape.output(y=y, slope=tape.gradient(y, x, seed=np.ones_like(y)))
        """
        self._must_record()
        return extension("tape.gradient")(self, output, wrt, seed)

    def _repr_svg_(self) -> str:
        return self.graph.to_svg()

    def _repr_html_(self) -> str:
        return self.graph._repr_html_()

    # Recording, for Tensor and the functions that know NumPy.

    def know(self, inputs: Sequence[Node], values: Sequence[Any]) -> None:
        """Tells the arguments of the call that is recorded, so that code may ask for numbers and sizes."""
        call = dict(zip(inputs, enumerate(values), strict=True))
        self.origins = Origins(call, self.guards, self._captured)

    def forget(self, error: KernelgenError) -> None:
        """Takes back that an error was raised, where the recording goes on in another way."""
        self._refused = [refused for refused in self._refused if refused is not error]

    def _must_record(self) -> None:
        if not active.tapes or active.tapes[-1] is not self:
            state = "is not the innermost one" if self in active.tapes else "is not recording"
            if self._recording and self not in active.tapes:
                state = "records on another thread"
            raise TapeError(f"the tape {state}", hint="Use it inside its own `with` block.")

    def owns(self, tensor: Tensor) -> Node:
        """The Tensor's node, after a check that this tape records and the Tensor is its own.

        Raises:
            TapeError: naming the line where the Tensor was recorded.
            UnsupportedError: for one whose memory was written under another name since.
        """
        home = tensor.tape
        if home is self and active.tapes and active.tapes[-1] is self:
            check_current(tensor)
            return tensor.node
        line = tensor.node.where
        if home._recording and home not in active.tapes:
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
        if tensor.tape is self and active.tapes and active.tapes[-1] is self:
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
        self._count(where)
        if operator and all(map(is_number, args)):
            return apply_to_numbers(self, row, args, where)
        args = [self.literal(a) for a in args]
        kinds = [self.arg_type(a, where) for a in args]
        # Truth values are weak among numbers only: True + n is a number, but np.add(True, True) is not.
        all_weak = all(isinstance(k, type) for k in kinds) and any(k is not bool for k in kinds)
        asked = tuple(np.result_type(k) if all_weak or k is bool else k for k in kinds)
        compared = compare_integers(self, row, args, asked, where)
        if compared is not None:
            return compared
        return Tensor(self.operation(row, args, kinds, asked, where), self)

    def _count(self, where: SourceLine | None) -> None:
        """Counts an operation or a call.

        Raises:
            LengthError: where there are more than the recording may have.
        """
        self._length += 1
        if self.longest is not None and self._length > self.longest:
            raise LengthError(
                f"the recording has more than {self.longest} operations, for loops of Python are unrolled",
                where=where,
                hint="Write the loop as kg.fori_loop(lower, upper, body, init) or kg.while_loop(cond, body, "
                "init), which are recorded as loops, or with NumPy's functions on whole arrays, or jit its "
                "body alone.",
            )

    def operation(
        self,
        row: Op,
        args: Sequence[Any],
        kinds: Sequence[ArgType],
        asked: tuple[ArgType, ...],
        where: SourceLine | None,
    ) -> Node:
        """The node of an operation, with its operands in the dtypes that it has for those that are asked."""
        try:
            operands, result = row.types(asked)
        except TypeError as error:
            seen = ", ".join(str(k) if isinstance(k, np.dtype) else k.__name__ for k in kinds)
            raise DTypeError(
                f"{row.name} does not take ({seen})", where=where, hint="Convert with .astype(...) first."
            ) from error
        dtypes.supported(result, what=f"the result of {row.name}", where=where)
        take = self.converted if row is RECORDED[np.where] and _where_wraps() else self.operand
        nodes = tuple(take(a, d, where) for a, d in zip(args, operands, strict=True))
        if row is RECORDED[np.power] and result.kind == "i":
            check_power(self, args[1], nodes, where)
        return Node(row.name, nodes, result, max(n.ndim for n in nodes), None, where)

    def literal(self, value: Any) -> Any:
        """A number that no kernel can be passed, as it is: the recording is right for it only."""
        if isinstance(value, WeakTensor) and is_beyond(value.value):
            self.guards.equal(expression_of(value), value.value)
            return value.value
        return value

    def chosen(self, value: Any, among: Sequence[tuple[type, Any]]) -> Any:
        """A number as it is where it is one of those, which are recorded otherwise than the rest."""
        if not isinstance(value, WeakTensor) or value.value is UNKNOWN:
            return value
        numbers = tuple(number for kind, number in among if kind is type(value.value))
        if value.value in numbers:
            self.guards.equal(expression_of(value), value.value)
            return value.value
        if numbers:
            self.guards.excluding(expression_of(value), numbers)
        return value

    def outside(self, value: Any, low: float, high: float) -> bool:
        """Whether an integer is at most `low` or at least `high`; the recording is right for such only."""
        number = value.value if isinstance(value, WeakTensor) else value
        if type(number) is not int or low < number < high:
            return False
        if isinstance(value, WeakTensor):
            ends = (-math.inf, low) if number <= low else (high, math.inf)
            self.guards.within(expression_of(value), *ends)
        return True

    def place(self, like: Node, where: SourceLine | None) -> Node:
        """A value of which only the dtype, the rank and the shape are known: that of a step of a loop."""
        node = Node("input", (), like.dtype, like.ndim, f"step{self._places}", where)
        self._places += 1
        self.place_likes[node] = like
        self.origins.note_shape(node, like)
        return node

    def row_place(self, array: Node, where: SourceLine | None) -> Node:
        """A row of an array, which a step of a loop takes: its shape is known where that array's rows are."""
        like = self.row_likes.get(array)
        if like is not None:
            return self.place(like, where)
        node = Node("input", (), array.dtype, array.ndim - 1, f"step{self._places}", where)
        self._places += 1
        return node

    @contextmanager
    def in_body(self) -> Iterator[None]:
        """Records the body of a loop, once for all its steps, which so writes no array from outside."""
        self.level += 1
        try:
            yield
        finally:
            self.level -= 1

    @contextmanager
    def counting(self, counter: Node, ends: tuple[int | None, int | None]) -> Iterator[None]:
        """Tells the first and the last value of the counter of a loop whose body is recorded inside."""
        self.counters[counter] = ends
        try:
            yield
        finally:
            del self.counters[counter]

    def once(self, check: tuple[Any, ...]) -> bool:
        """Whether this is the first time that the recording asks for a check at each call."""
        first = check not in self._checked
        self._checked.add(check)
        return first

    def converted(self, value: Any, dtype: dtypes.DType, where: SourceLine | None) -> Node:
        """A node of this dtype for any value, cast as an array's elements are: integers wrap."""
        value = self.literal(value)
        if isinstance(value, WeakTensor) or (type(value) in NUMBERS.values() and not is_beyond(value)):
            return ir.cast(self.strong(value, where), dtype, where)
        return self.operand(value, dtype, where)

    def _tensor(self, node: Node, memory: Memory | None = None) -> Tensor:
        """A Tensor for what records and cannot import the class; `memory` as the class takes it."""
        return Tensor(node, self, memory)

    def call_opaque(
        self, call: OpaqueCall, operands: Sequence[Node], where: SourceLine | None
    ) -> tuple[Tensor, ...]:
        """Records an opaque call on operands of this tape; one with effects keeps its place."""
        self._count(where)
        node, *results = ir.opaque(call, operands, where)
        if not call.pure:
            self.effects.append(node)
        return tuple(Tensor(result, self) for result in results)

    def compose(self, row: Composite, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
        """Records a function that is several operations."""
        try:
            result = row.compose(*args, **kwargs)
        except KernelgenError as error:
            if error.where is not None:
                raise
            raise type(error)(error.what, where=user_line(), hint=error.hint) from error
        if isinstance(result, Tensor):
            self._note_slopes(row.name, args, result.node)
        return result

    def _note_slopes(self, name: str, args: Sequence[Any], result: Node) -> None:
        """Notes that a value has the derivative of a function, whichever operations it was made by."""
        from kernelgen.trace.derived import has_rule, rule_of  # Late, for it brings all derivatives.

        if not has_rule(name):
            return
        operands = tuple(
            self.operand(a, result.dtype, result.where)
            if type(a) in NUMBERS.values() or isinstance(a, WeakTensor)
            else self.strong(a)
            for a in args
        )
        if result not in operands:
            self.derived.update(rule_of(name, operands, result))

    def strong(self, value: Any, where: SourceLine | None = None) -> Node:
        """A node for any value, weak ones in NumPy's default dtype."""
        value = self.literal(value)
        kind = self.arg_type(value, where)
        if kind is int and is_beyond(value) and 0 < value <= range_of(_UINT64)[1]:
            kind = _UINT64  # As np.asarray has it.
        return self.operand(value, np.result_type(kind), where)

    def arg_type(self, value: Any, where: SourceLine | None) -> ArgType:
        """The dtype of a value, or the Python number type of one that is promoted weakly."""
        if isinstance(value, WeakTensor):
            return NUMBERS[self.owns(value).dtype.kind]
        if isinstance(value, Tensor):
            return self.owns(value).dtype
        if type(value) in NUMBERS.values():
            return type(value)
        if isinstance(value, (int, float, complex)) and not isinstance(value, np.generic):
            # Subclasses, such as an IntFlag, are arrays of rank 0 to NumPy.
            return dtypes.supported(np.asarray(value).dtype, what="an operand's dtype", where=where)
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

    def _array(self, value: Any, where: SourceLine | None) -> Any:
        """An array; of a list with Tensors in it, a Tensor."""
        try:
            return np.asarray(value)
        except ValueError as error:
            raise DTypeError(f"an operand is {value!r:.60}: {error}", where=where) from error

    def operand(self, value: Any, dtype: dtypes.DType, where: SourceLine | None) -> Node:
        """A node of this dtype for any value: a Tensor's, a constant, or a captured array's.

        Raises:
            DTypeError: for a number that is out of range.
        """
        value = self.literal(value)
        if isinstance(value, WeakTensor) and dtype.kind in "iu" and value.dtype.kind == "i":
            low, high = range_of(dtype)
            if value.value is UNKNOWN:
                check_size(self, value, dtype, where)
            elif not low <= value.value <= high:
                raise out_of_range(value.value, dtype, where)
            else:
                self.guards.within(expression_of(value), low, high)
        if isinstance(value, Tensor):
            return ir.cast(self.owns(value), dtype, where)
        if dtype == dtypes.BOOL and is_beyond(value):
            raise out_of_range(value, dtypes.INT64, where)  # NumPy takes the truth of an int64.
        if isinstance(value, (np.generic, bool, int, float, complex)):
            try:
                with np.errstate(all="ignore"):
                    if isinstance(value, np.generic):
                        return ir.const(value.astype(dtype), dtype, where)
                    return ir.const(value, dtype, where)
            except (OverflowError, TypeError) as error:  # TypeError is that of bfloat16.
                raise out_of_range(value, dtype, where) from error
        array = self._array(value, where)
        if isinstance(array, Tensor):
            return ir.cast(self.owns(array), dtype, where)
        return ir.cast(self._capture(array, where), dtype, where)

    def _capture(self, array: np.ndarray[Any, Any], where: SourceLine | None) -> Node:
        if array.ndim == 0 and not array.flags.writeable:
            return ir.const(array, array.dtype, where)
        self.uses.setdefault(id(array), []).append(use_of(array))
        if id(array) in self._named:
            return self._inputs[self._named[id(array)]]
        if self.capture == "error":
            raise ConcretizationError(
                f"an array of shape {array.shape} and dtype {array.dtype} is captured",
                where=where,
                hint="Declare it with tape.input(...), or record with capture='live'.",
            )
        numbers = itertools.count(len(self._captured))
        name = next(n for n in map("captured{}".format, numbers) if n not in self._inputs)
        node = self._inputs[name] = Node("input", (), array.dtype, array.ndim, name, where)
        self._captured[name] = array
        self._named[id(array)] = name
        return node


_UINT64 = np.dtype(np.uint64)


@functools.cache
def _where_wraps() -> bool:
    """Whether `np.where` casts Python numbers that are out of range, as NumPy before 2.5 does."""
    try:
        np.where(True, np.uint8(0), 256)
    except OverflowError:
        return False
    return True


def identifier(name: Any, what: str, where: SourceLine | None = None) -> str:
    if not isinstance(name, str) or not name.isidentifier() or keyword.iskeyword(name) or name[:1] == "_":
        raise ArgumentError(
            f"{what} is {name!r}",
            where=where,
            hint="Give a Python identifier that is no keyword and does not start with an underscore.",
        )
    # Python reads identifiers in this form, so keywords reach the kernel in it.
    if name.isascii():
        return name
    import unicodedata  # Late, for names seldom need it.

    return unicodedata.normalize("NFKC", name)


def input(name: str, dtype: Any = None, *, ndim: int | None = None, like: Any = None) -> Tensor:
    """`Tape.input` on the active tape."""
    return active_tape().input(name, dtype, ndim=ndim, like=like)


def output(*values: Any, **named: Any) -> None:
    """`Tape.output` on the active tape."""
    active_tape().output(*values, **named)
