"""One program on many arguments: compiled, interpreted, and by NumPy, which is right."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

import kernelgen as kg
from kernelgen.base.dtypes import finfo, kind, short_float
from kernelgen.ops import COMPOSITES, OPS, Op
from tests.fuzz.arguments import Array, arguments
from tests.fuzz.programs import NAMES, Program, Step, is_exact
from tests.ops import oracle


@dataclass(frozen=True)
class Fact:
    """What may be compared of a value.

    Attributes:
        exact: all bits are defined.
        zero: the sign of its zeros is defined: not where NumPy's own loops choose differently.
        nan: the sign of its NaNs is defined: those of arguments, and what only moves them.
        step: the place of the inexact statement that makes it.
    """

    exact: bool = True
    zero: bool = True
    nan: bool = False
    step: int | None = None


@dataclass(frozen=True)
class Finding:
    """A disagreement.

    Attributes:
        kind: "values", "dtype", "shape", "error", "raised", "crash" and so on.
        target: whose answer it is.
        text: what was seen.
        out: whether results went into `out=`.
    """

    kind: str
    target: str
    text: str
    out: str = ""

    @property
    def message(self) -> str:
        """The text without names and numbers, equal for errors that are alike."""
        return re.sub(r"\b[nvx]?\d[\w.]*|[^\w;:]+", " ", f"{self.kind} {self.text}")[:140]


class Refused(Exception):
    """kernelgen refuses the program, which is no disagreement; the message says why."""


class Undefined(Exception):
    """Bits of the program's results depend on what is not defined; nothing can be compared."""


# What may be compared.


def facts(program: Program, values: Sequence[Any]) -> list[Fact]:
    """The facts of every value, from NumPy's.

    Raises:
        Undefined: for a statement that sees what is not defined.
    """
    found = [Fact(nan=not i.number) for i in program.inputs]
    dtypes = [_kind_of(v) for v in values]
    for step in program.steps:
        operands = [found[k] for k in step.operands]
        given = [dtypes[k] for k in step.operands]
        scalars = [values[k] for k in step.operands]
        if _orders(step) and all(np.ndim(v) == 0 for v in scalars) and _has_complex_nan(scalars):
            raise Undefined  # NumPy's scalars order them in another way than its arrays.
        made = dtypes[len(found) : len(found) + step.results]
        found += [_fact(step.row, operands, given, made, len(found))] * step.results
    return found


def _orders(step: Step) -> bool:
    """Whether a statement asks which of two values is the greater one."""
    return step.row in ORDERS or any(sign in step.text for sign in "<>")


def _has_complex_nan(scalars: Sequence[Any]) -> bool:
    return any(np.iscomplexobj(s) and np.isnan(s) for s in scalars)


SIGNS = ("signbit", "copysign", "isposinf", "isneginf", "nextafter", "heaviside", "arctan2")
BLIND = (
    "less", "less_equal", "greater", "greater_equal", "equal", "not_equal", "isnan", "isinf", "isfinite",
    "logical_and", "logical_or", "logical_xor", "logical_not", "isclose", "isreal", "iscomplex",
)  # fmt: skip
ORDERS = ("less", "less_equal", "greater", "greater_equal")
MOVES = ("keep", "positive", "negative", "absolute", "fabs", "copysign", "conjugate", "where", "select")


def _fact(row: str, operands: list[Fact], given: list[Any], made: list[Any], place: int) -> Fact:
    if not all(o.exact for o in operands):
        raise Undefined
    floats = any(
        d in (float, complex) or (isinstance(d, np.dtype) and kind(d) in "fc") for d in (*given, *made)
    )
    if row in ("signbit", "copysign") and not operands[-1].nan:
        raise Undefined
    if not is_exact(row, given, made):
        if not all(o.zero for o in operands):
            raise Undefined
        return Fact(exact=False, step=place)
    if not floats or row in BLIND:
        return Fact()
    zero = all(o.zero for o in operands)
    if row in oracle.ZERO_SIGN_FREE or row in ("clip", "extremum"):
        return Fact(zero=False)
    if row in MOVES:
        return Fact(zero=zero, nan=all(o.nan for o in operands))
    if not zero and not all(isinstance(d, np.dtype) and kind(d) in "biu" for d in made):
        raise Undefined
    if not zero and row in SIGNS:
        raise Undefined
    return Fact()


# Running.


@dataclass(frozen=True)
class Answer:
    """NumPy's answer: all values by place, or the error.

    Attributes:
        failed: where there is an error, those of all statements that fail, by their number; None for those
            that need the result of one which fails.
        other: an answer that is as right.
    """

    values: list[Any]
    error: Exception | None = None
    failed: dict[int, Exception | None] = field(default_factory=dict)
    other: Answer | None = None


def by_numpy(program: Program, every: Callable[..., dict[str, Any]], args: Sequence[Any]) -> Answer:
    """What NumPy says.

    To a tape an input of rank 0 is a scalar, for which `s += x` names another value. What NumPy makes of an
    array of rank 0 is as right: scalars cannot be written into.

    Raises:
        Undefined: where NumPy's result is too large for this machine.
    """
    given = [args]
    if not program.jitted:
        scalars = [a[()] if isinstance(a, np.ndarray) and a.ndim == 0 else a for a in args]
        given.insert(0, scalars)
    errors, answers = [], []
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for values in given:
            try:
                found = every(*values)
            except MemoryError:
                raise Undefined from None
            except Exception as error:
                errors.append(Answer([], error, _failed(program, values)))
            else:
                answers.append(Answer([found[name] for name in program.names]))
    return replace(answers[0], other=answers[-1]) if answers else errors[-1]


def _failed(program: Program, args: Sequence[Any]) -> dict[int, Exception | None]:
    failed: dict[int, Exception | None] = {}
    names = program.names
    space = {**NAMES, **dict(zip(names, args, strict=False))}
    for number, (text, results) in enumerate(program.statements()):
        given = [names[k] for k in program.steps[number].operands]
        try:
            exec(text, space)
        except Exception as error:
            failed[number] = error if all(name in space for name in given) else None
            for name in results:
                space.pop(name, None)
    return failed


TARGETS = ("interpret", "cpu")


class Built:
    """A program's kernel, and how it is called."""

    def __init__(self, program: Program, targets: tuple[str, ...] = TARGETS) -> None:
        self.program = program
        self.targets = targets
        self.every = program.every()
        function = program.function()
        options: dict[str, Any] = {"target": targets[-1], "threads": program.threads, "cache": False}
        if program.jitted:
            self.kernel: Any = kg.jit(function, **options)
            return
        with kg.Tape() as tape:
            tensors = [
                tape.input(n, i.dtype, ndim=len(i.axes))
                for n, i in zip(program.names, program.inputs, strict=False)
            ]
            results = function(*tensors)
            tape.output(*(results if isinstance(results, tuple) else (results,)))
        self.kernel = kg.compile_tape(tape, **options)

    def call(self, args: Sequence[Any], *, interpreted: bool = False, **options: Any) -> list[Any]:
        """The kernel's results."""
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if interpreted:
                with kg.interpret():
                    found = self.kernel(*args, **options)
            else:
                found = self.kernel(*args, **options)
        return list(found) if isinstance(found, tuple) else [found]


def build(program: Program, targets: tuple[str, ...] = TARGETS) -> Built:
    """The program, recorded and compiled, unless it is jitted and is recorded when it is called.

    Raises:
        Refused: where kernelgen does not take the program.
    """
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Built(program, targets)
    except kg.KernelgenError as error:
        raise Refused(f"{type(error).__name__}: {error}") from error


def check(built: Built, args: Sequence[Any], seed: int) -> Finding | None:
    """The first disagreement on these arguments.

    Raises:
        Refused, Undefined: where there is nothing to compare.
    """
    answer = by_numpy(built.program, built.every, args)
    before = [a.copy() if isinstance(a, np.ndarray) else a for a in args]
    for target in built.targets:
        try:
            results = built.call(args, interpreted=target == "interpret")
        except MemoryError:  # This machine's limit: the interpreter keeps more than NumPy does.
            raise Undefined from None
        except Exception as error:
            finding = _judge_error(built.program, answer, error, target)
            if finding is not None:
                return finding
            continue
        finding = _judge(built.program, answer, results, args, target)
        if finding is not None and answer.other is not None:
            finding = _judge(built.program, answer.other, results, args, target)
        if finding is not None:
            return finding
        for now, then in zip(args, before, strict=True):
            if isinstance(now, np.ndarray) and now.tobytes() != then.tobytes():
                return Finding("argument", target, "an argument was changed")
    if answer.error is None and not built.program.jitted and "cpu" in built.targets:
        return _check_out(built, args, answer, seed)
    return None


ERRORS = (OverflowError, ZeroDivisionError, IndexError, TypeError, ValueError)


def _judge_error(program: Program, answer: Answer, error: Exception, target: str) -> Finding | None:
    """An error is right if NumPy raises one of its class for any statement: which of several comes first
    depends on when shapes and numbers are known. One for a statement that NumPy takes is a refusal."""
    if answer.error is None:
        if isinstance(error, kg.KernelgenError):
            raise Refused(f"{type(error).__name__}: {error}") from error
        return Finding("raised", target, f"raised {type(error).__name__}: {error}; NumPy has a value")
    wanted = [next((e for e in ERRORS if isinstance(f, e)), Exception) for f in answer.failed.values() if f]
    if isinstance(error, tuple(wanted)):
        return None
    where = error.where if isinstance(error, kg.KernelgenError) else None
    step = None if where is None else program.step_at(where.line)
    if step is not None and step not in answer.failed:
        raise Refused(f"{type(error).__name__}: {error}") from error
    if step is not None and answer.failed[step] is None:
        return None
    return Finding(
        "error",
        target,
        f"raised {type(error).__name__}: {error}; NumPy raises {type(answer.error).__name__}: {answer.error}",
    )


def _judge(
    program: Program, answer: Answer, results: list[Any], args: Sequence[Any], target: str
) -> Finding | None:
    if answer.error is not None:
        if not program.needed_steps() & {step for step, error in answer.failed.items() if error}:
            return None  # What no result needs is not computed.
        what = f"has a value; NumPy raises {type(answer.error).__name__}: {answer.error}"
        return Finding("error", target, what)
    known = facts(program, answer.values)
    for place, got in zip(program.outputs, results, strict=True):
        name, want = program.names[place], answer.values[place]
        if _kind_of(got) != _kind_of(want):
            return Finding("dtype", target, f"{name} is {_kind_of(got)}; NumPy has {_kind_of(want)}")
        if np.shape(got) != np.shape(want):
            return Finding("shape", target, f"{name} has shape {np.shape(got)}; NumPy's has {np.shape(want)}")
        bad = _wrong(program, known[place], np.asarray(got), np.asarray(want), answer)
        if np.any(bad):
            return Finding("values", target, _text(name, bad, np.asarray(got), np.asarray(want)))
    return None


def _kind_of(value: Any) -> Any:
    return value.dtype if hasattr(value, "dtype") else type(value)


def _text(name: str, bad: Array, got: Array, want: Array) -> str:
    place = tuple(int(n) for n in np.argwhere(bad)[0])
    count = np.count_nonzero(bad)
    return (
        f"{name}{list(place)} is {got[place]!r}; NumPy has {want[place]!r} ({count} of {bad.size} are wrong)"
    )


def _wrong(program: Program, fact: Fact, got: Array, want: Array, answer: Answer) -> Array:
    if kind(got.dtype) in "biu":
        return got != want
    bad = ~oracle.identical(got, want, zero_sign=fact.zero)
    if fact.exact:
        if fact.nan and kind(got.dtype) == "f":
            bad |= np.isnan(want) & (np.signbit(got) != np.signbit(want))
        return bad
    if not np.any(bad):
        return bad
    return bad & _beyond_bound(program, fact, got, want, answer, bad)


# Inexact results.


def _beyond_bound(program: Program, fact: Fact, got: Array, want: Array, answer: Answer, bad: Array) -> Array:
    """Where a result that is not NumPy's is further from the true value than its row's bound."""
    step = _step_of(program, fact)
    row = OPS.get(step.row) or COMPOSITES.get(step.row)
    beyond = np.zeros(got.shape, bool)
    near = _close(got, want, 2 * oracle.COMPLEX_EPS if got.dtype.kind == "c" else 1.0)
    bad = bad & ~near
    if not np.any(bad):
        return beyond
    given = [answer.values[k] for k in step.operands]
    chosen = [np.broadcast_to(np.asarray(g), got.shape)[bad] for g in given]
    got, want = got[bad], want[bad]
    rough = _loosely(got, want) | (_cancelled(got, want, chosen) if not isinstance(row, Op) else False)
    try:
        function, operands = _defined(step, chosen)
        error = oracle.errors(function, _in_loop(row, operands), got)
    except (TypeError, ValueError, KeyError, AttributeError):
        error = np.where(rough, 0, np.inf)
    wrong = error > (oracle.bound(row, got.dtype) if row else 4.0)
    # Formulas of several operations, short floats and complex numbers lose digits in NumPy itself.
    if not isinstance(row, Op) or short_float(got.dtype) or got.dtype.kind == "c":
        wrong &= ~rough
    beyond[bad] = wrong
    return beyond


def _step_of(program: Program, fact: Fact) -> Step:
    place = len(program.inputs)
    for step in program.steps:
        if place == fact.step:
            return step
        place += step.results
    raise Undefined


_CALL = re.compile(r"((?:np|scipy\.special)\.\w+)\(([^()=\[\]]*)\)")
"""A call of a library's function on operands and numbers."""


def _defined(step: Step, operands: list[Array]) -> tuple[Callable[..., Any], list[Array]]:
    """The statement's expression as a function, and its operands; for a call the library's own function."""
    call = _CALL.fullmatch(step.text)
    names = [f"s{k}" for k in range(len(step.operands))]
    if call is None:
        text = step.text.format(*names)
        return eval(f"lambda {', '.join(names)}: {text}", dict(NAMES)), operands
    space = {**NAMES, **dict(zip(names, operands, strict=True))}
    given = [eval(part.format(*names), space) for part in call[2].split(", ")]
    dtype = operands[0].dtype if kind(operands[0].dtype) in "fc" else None
    size = len(operands[0])
    return eval(call[1], dict(NAMES)), [
        g if isinstance(g, np.ndarray) else np.full(size, g, dtype) for g in given
    ]


def _in_loop(row: Any, operands: Sequence[Array]) -> list[Array]:
    """Operands in the dtypes of the row's loop."""
    if not isinstance(row, Op) or len(operands) != row.arity:
        return [o if kind(o.dtype) in "fc" else o.astype(np.float64) for o in operands]
    dtypes, _ = row.types(tuple(o.dtype for o in operands))
    with np.errstate(all="ignore"):
        return [o.astype(d) for o, d in zip(operands, dtypes, strict=True)]


def _close(got: Array, want: Array, ulps: float) -> Array:
    """Where results differ by no more than this many units in the last place of NumPy's."""
    with np.errstate(all="ignore"):
        if got.dtype.kind == "c":
            wide, other = got.astype(np.clongdouble), want.astype(np.clongdouble)
            eps = np.finfo(got.dtype).eps
            return np.abs(wide - other) <= ulps * eps * np.abs(other)
        wide, other = got.astype(np.longdouble), want.astype(np.longdouble)
        info = finfo(got.dtype)
        unit = np.maximum(np.abs(other) * float(info.eps), float(info.smallest_subnormal))
        return np.abs(wide - other) <= ulps * unit


def _class(values: Array) -> Array:
    """0 for numbers, 1 for infinities, 2 for NaN."""
    return np.isnan(values) * 2 + np.isinf(values)


def _cancelled(got: Array, want: Array, operands: Sequence[Array]) -> Array:
    """Where a formula of several operations has lost the digits of its operands, as `logaddexp` near 0."""
    if any(o.dtype.kind not in "f" for o in operands) or got.dtype.kind != "f":
        return np.zeros(got.shape, bool)
    with np.errstate(all="ignore"):
        largest = np.max([np.abs(o.astype(np.float64)) for o in operands], axis=0)
        apart = np.abs(got.astype(np.float64) - want.astype(np.float64))
        return (apart <= 16 * float(finfo(got.dtype).eps) * largest) & np.isfinite(largest)


_TOLERANCE = {2: 1e-2, 4: 1e-4, 8: 1e-9, 16: 1e-9}


def _loosely(got: Array, want: Array) -> Array:
    """Where results agree roughly: the same class, or a large number beside infinity; and a few digits."""
    if got.dtype.kind == "c":
        size = np.abs(want)
        tolerance = _TOLERANCE[got.dtype.itemsize // 2]
        with np.errstate(all="ignore"):
            odd = ~(np.isfinite(got) & np.isfinite(want))
            return (np.abs(got - want) <= tolerance * size) | (odd & (_class(got) == _class(want)))
    tolerance = _TOLERANCE[got.dtype.itemsize]
    info = finfo(got.dtype)
    with np.errstate(all="ignore"):
        near = np.abs(got - want) <= tolerance * np.abs(want) + tolerance * float(info.tiny)
        nan = np.isnan(got) & np.isnan(want)
        top = float(info.max) / 4
        large = (np.abs(got) >= top) & (np.abs(want) >= top) & (np.signbit(got) == np.signbit(want))
    return near | nan | large | (np.abs(got) == np.abs(want)) & (got == 0)


# Results into given arrays.


def _check_out(built: Built, args: Sequence[Any], answer: Answer, seed: int) -> Finding | None:
    """`out=` of arrays that are new, strided, or share memory with arguments."""
    rng = np.random.default_rng(seed)
    if rng.random() > 0.5:
        return None
    copies, outs, how = _with_outs(built.program, args, answer, rng)
    if outs is None:
        return None
    try:
        built.call(copies, out=outs[0] if len(outs) == 1 else tuple(outs))
    except kg.KernelgenError as error:
        raise Refused(f"{type(error).__name__}: {error}") from error
    finding = _judge(built.program, answer, outs, args, "cpu")
    if finding is not None and answer.other is not None:
        finding = _judge(built.program, answer.other, outs, args, "cpu")
    return None if finding is None else Finding(finding.kind, finding.target, finding.text, how)


def _with_outs(
    program: Program, args: Sequence[Any], answer: Answer, rng: np.random.Generator
) -> tuple[list[Any], list[Any] | None, str]:
    """Arguments, each a copy, and arrays for results, some of them on the arguments' memory."""
    copies = list(args)
    outs: list[Any] = []
    taken: set[int] = set()
    how = []
    for place in program.outputs:
        want = np.asarray(answer.values[place])
        fitting = [
            k
            for k, a in enumerate(copies)
            if k not in taken
            and isinstance(a, np.ndarray)
            and a.dtype == want.dtype
            and a.shape == want.shape
            and a.size
        ]
        choice = rng.random()
        if fitting and choice < 0.6:
            k = int(rng.choice(fitting))
            taken.add(k)
            memory = np.zeros(want.size + 3, want.dtype)
            copies[k] = memory[1 : want.size + 1].reshape(want.shape)
            copies[k][...] = args[k]
            shift = int(rng.integers(-1, 3)) if choice < 0.3 else 0
            if choice > 0.5:
                copies[k] = copies[k][::-1] if want.ndim else copies[k]
                copies[k][...] = args[k]
            outs.append(memory[1 + shift : want.size + 1 + shift].reshape(want.shape))
            how.append(f"shares memory with argument {k}, shifted by {shift}")
            continue
        if choice < 0.8 and want.ndim:
            outs.append(np.zeros((*want.shape[:-1], 2 * want.shape[-1]), want.dtype)[..., ::2])
            how.append("strided")
        else:
            outs.append(np.empty(want.shape, want.dtype))
            how.append("new")
    return copies, outs, "; ".join(how)


def argument_seeds(seed: int, count: int) -> list[tuple[int, bool]]:
    """The seeds of a program's argument sets, and whether one is of large arrays."""
    return [(seed * 1000 + k, k == count - 1 and seed % 4 == 0) for k in range(count)]


def argument_set(program: Program, seed: int, *, large: bool) -> list[Any]:
    """One set."""
    return arguments(program.inputs, seed, program.rank, large=large)
