"""Random programs: functions of NumPy code over the whole table, as data that can be cut down."""

from __future__ import annotations

import functools
import inspect
import linecache
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import ml_dtypes
import numpy as np
import scipy.special

from kernelgen.base.dtypes import kind
from kernelgen.ops import (
    COMPOSITES,
    OPS,
    Composite,
    Op,
)
from tests.fuzz import arguments
from tests.fuzz.arguments import Input
from tests.ops.oracle import BFLOAT16, DTYPES

NAMES = {"np": np, "scipy": scipy, "ml_dtypes": ml_dtypes}
"""The globals of every program."""


@dataclass(frozen=True)
class Step:
    """One statement, or a few.

    Attributes:
        text: an expression of its operands `{0}`, `{1}`; or lines that assign to `{r}`.
        operands: the places of its operands among inputs and results of steps.
        results: how many values it makes.
        row: the name of its row in the table, where it is one; else what it does to facts: "keep", "exact",
            "extremum".
    """

    text: str
    operands: tuple[int, ...]
    results: int = 1
    row: str = "exact"

    def reads(self, operand: int) -> bool:
        """Whether a result depends on the values of an operand, and not on its shape alone."""
        if self.text in (SAME, FIRST_BROADCAST) and operand == 1:
            return False
        return re.search(rf"(?<!_like\()\{{{operand}\}}(?!\.(shape|size))", self.text) is not None


@dataclass(frozen=True)
class Program:
    """A function: its inputs, statements and results.

    Attributes:
        jitted: whether it runs through `kg.jit` rather than on a tape.
        threads: how many threads its kernel may use.
    """

    inputs: tuple[Input, ...]
    steps: tuple[Step, ...]
    outputs: tuple[int, ...]
    jitted: bool = False
    threads: int = 1

    @property
    def names(self) -> list[str]:
        """The names of inputs and values, by place."""
        found = [f"{'n' if i.number else 'x'}{k}" for k, i in enumerate(self.inputs)]
        for step in self.steps:
            found += [f"v{len(found) + k}" for k in range(step.results)]
        return found

    @property
    def rank(self) -> int:
        """A rank that no value exceeds, where outer products count."""
        most = max(len(i.axes) for i in self.inputs)
        texts = [s.text for s in self.steps]
        turned = any(".T" in t or "axes" in t or "axis(" in t or "transpose" in t for t in texts)
        return most + sum("None" in t or "atleast" in t for t in texts) + (turned and most > 1)

    def statements(self) -> list[tuple[str, list[str]]]:
        """The text of each step, and the names of its results."""
        names = self.names
        place = len(self.inputs)
        found = []
        for step in self.steps:
            results = names[place : place + step.results]
            text = step.text.format(*(names[k] for k in step.operands), r=", ".join(results))
            found.append((text if "{r}" in step.text else f"{', '.join(results)} = {text}", results))
            place += step.results
        return found

    def source(self, name: str = "function") -> str:
        """The function's text."""
        names = self.names
        lines = [f"def {name}({', '.join(names[: len(self.inputs)])}):"]
        for text, _ in self.statements():
            lines += [f"    {line}" for line in text.splitlines()]
        lines.append(f"    return {', '.join(names[k] for k in self.outputs)}")
        return "\n".join(lines) + "\n"

    def step_at(self, line: int) -> int | None:
        """The step that stands on a line of the source."""
        last = 1
        for number, (text, _) in enumerate(self.statements()):
            last += len(text.splitlines())
            if 1 < line <= last:
                return number
        return None

    def needed_steps(self) -> set[int]:
        """The steps that a result's values need; an operand may be needed for its shape alone."""
        place = sum(s.results for s in self.steps) + len(self.inputs)
        needed, found = set(self.outputs), set()
        for number in reversed(range(len(self.steps))):
            step = self.steps[number]
            place -= step.results
            if needed & set(range(place, place + step.results)):
                found.add(number)
                needed |= {o for k, o in enumerate(step.operands) if step.reads(k)}
        return found

    def function(self, label: str = "fuzz") -> Callable[..., Any]:
        """The function itself."""
        return _defined(self.source(), "function", label)

    def every(self) -> Callable[..., dict[str, Any]]:
        """A function that returns all values by their names."""
        head, _, _ = self.source().rpartition("    return ")
        return _defined(f"{head}    return locals()\n", "function", "fuzz-oracle")


def _defined(text: str, name: str, label: str) -> Any:
    file = f"<{label}>"
    linecache.cache[file] = (len(text), None, text.splitlines(True), file)
    space = dict(NAMES)
    exec(compile(text, file, "exec"), space)
    return space[name]


# The table's rows as expressions.


@functools.cache
def expressions() -> tuple[tuple[str, str, int, int], ...]:
    """(row, expression, operands, results) for every row of the table and the common options of some."""
    found = [*map(_of_op, filter(_callable, OPS.values()))]
    found += [
        _of_composite(row) for row in COMPOSITES.values() if row.name not in ("clip", "select", "polyval")
    ]
    return (*found, *_OPTIONS)


def _callable(row: Op) -> bool:
    return bool(row.functions) or hasattr(scipy.special, row.name)


def _of_op(row: Op) -> tuple[str, str, int, int]:
    name = f"np.{row.functions[0].__name__}" if row.functions else f"scipy.special.{row.name}"
    return row.name, f"{name}({', '.join(f'{{{k}}}' for k in range(row.arity))})", row.arity, 1


def _of_composite(row: Composite) -> tuple[str, str, int, int]:
    function = row.functions[0] if row.functions else getattr(scipy.special, row.scipy)
    home = "np" if row.functions else "scipy.special"
    if isinstance(function, np.ufunc):
        arity, results = function.nin, function.nout
    else:
        parameters = inspect.signature(function).parameters.values()
        arity = len([p for p in parameters if p.default is p.empty and p.kind < p.VAR_POSITIONAL])
        results = 1
    operands = ", ".join(f"{{{k}}}" for k in range(arity))
    return row.name, f"{home}.{function.__name__}({operands})", arity, results


_OPTIONS = (
    ("round", "np.round({0}, 2)", 1, 1),
    ("round", "np.round({0}, -1)", 1, 1),
    ("round", "{0}.round(1)", 1, 1),
    ("clip", "np.clip({0}, {1}, {2})", 3, 1),
    ("clip", "np.clip({0}, {1}, None)", 2, 1),
    ("clip", "{0}.clip(None, {1})", 2, 1),
    ("clip", "np.clip({0}, -1, 3)", 1, 1),
    ("clip", "np.clip({0}, -(2**70), 2**70)", 1, 1),
    ("nan_to_num", "np.nan_to_num({0}, nan=1.5, posinf=7.0, neginf=-7.0)", 1, 1),
    ("isclose", "np.isclose({0}, {1}, equal_nan=True)", 2, 1),
    ("isclose", "np.isclose({0}, {1}, rtol=0.5, atol=1.0)", 2, 1),
    ("angle", "np.angle({0}, deg=True)", 1, 1),
    ("select", "np.select([{0} > {1}, {0} == {1}], [{0}, {1}], 7)", 2, 1),
    ("polyval", "np.polyval([1, 2, 3], {0})", 1, 1),
    ("polyval", "np.polyval([0.5, -2.0, 3.25], {0})", 1, 1),
    ("where", "np.where({0}, {1}, {2})", 3, 1),
    ("where", "np.where({0} > 0, {0}, {1})", 2, 1),
)

OPERATORS = {
    "add": "+", "subtract": "-", "multiply": "*", "divide": "/", "floor_divide": "//", "remainder": "%",
    "power": "**", "bitwise_and": "&", "bitwise_or": "|", "bitwise_xor": "^", "left_shift": "<<",
    "right_shift": ">>", "less": "<", "less_equal": "<=", "greater": ">", "greater_equal": ">=",
    "equal": "==", "not_equal": "!=",
}  # fmt: skip
FREQUENT = (
    "add", "subtract", "multiply", "multiply", "floor_divide", "remainder", "less", "less_equal", "greater",
    "greater_equal", "equal", "not_equal", "maximum", "minimum", "absolute", "negative", "square",
    "left_shift", "right_shift", "where", "sign", "bitwise_and", "divmod", "clip",
)  # fmt: skip
"""Rows on which rewrites and compilers work most."""

LITERALS = ("0", "1", "2", "-1", "3", "2", "0", "7", "8", "True", "0.5", "-1.5", "2.0", "0.0", "-0.0", "1.0")
ODD_LITERALS = (
    "255", "256", "300", "-129", "2**31", "2**32", "2**63", "-2**63", "2**64 - 1", "2**70", "1e300", "1e-40",
    "np.inf", "np.nan", "1j", "(2-0.5j)", "np.int8(-3)", "np.uint8(200)", "np.float32(1.5)", "np.int64(2)",
    "np.float64(0.1)", "np.True_", "np.uint64(2**63)",
)  # fmt: skip

FIRST_BROADCAST = "np.broadcast_arrays({0}, {1})[0]"
SAME = "np.where({1} == {1}, {0}, {0})"
"""One value, whatever the condition is."""

KEEP = (
    "{0}.T", "{0}[None]", "{0}[..., None]", "np.swapaxes({0}, 0, -1)", "np.moveaxis({0}, 0, -1)",
    "np.expand_dims({0}, 0)", "{0}.copy()", "np.broadcast_to({0}, {1}.shape)", "np.atleast_2d({0})",
    SAME, "np.transpose({0})", "{0}[:, None]", "np.real({0})", "np.imag({0})",
    FIRST_BROADCAST,
)  # fmt: skip
"""Structure: values stay what they are."""

SIZED = (
    "{0} + {1}.shape[-1]", "{0} * {1}.size", "{0} < {1}.shape[0]", "{0} - ({1}.shape[0] + 1)",
    "np.zeros_like({0}) + {1}.size", "np.full_like({0}, 3)", "np.ones_like({0})",
)  # fmt: skip

WRAPPING = (
    "{0} * {0}", "{0} * 2", "{0} * 3", "{0} + 1", "{0} - 1", "{0} + {0}", "-{0}", "np.absolute({0})",
    "{0} << 1", "{0} * {1}", "{0} + {1}", "{0} - {1}", "np.square({0})", "{0} * -1", "{0} * 8", "{0} << {1}",
)  # fmt: skip
"""Arithmetic that leaves the range of integers."""
REVEALING = (
    "{0} < 0", "{0} >= 0", "{0} // 2", "{0} // 3", "{0} >> 1", "np.maximum({0}, 0)", "np.minimum({0}, -1)",
    "{0} > {1}", "{0} <= {1}", "{0} // {1}", "{0} % 4", "{0} % {1}", "np.absolute({0})", "np.sign({0})",
    "{0} - {1}", "{1} - {0}", "{0} == {1}", "np.clip({0}, 0, 100)", "{0} // 8", "np.fmod({0}, 7)", "-{0}",
)  # fmt: skip
"""What a compiler would fold, if it took for granted that `{0}` has not wrapped."""

IN_PLACE = (
    "{r} = {0}.copy()\n{r} += {1}",
    "{r} = {0}.copy()\n{r} *= {1}",
    "{r} = {0} + 0\nnp.subtract({r}, {1}, out={r})",
    "{r} = {0} + 0\nnp.add({r}, {1}, out={r}, where={1} > 0)",
)
OPAQUE = (
    "np.flip({0})",
    "np.roll({0}, 1)",
    "np.sort({0})",
    "np.max({0}, axis=-1, keepdims=True)",
    "np.cumsum({0}, axis=-1, dtype={0}.dtype)",
)
"""Calls that are not fused."""


_WEIGHTS = [{"int64": 3, "float64": 2, "int32": 2}.get(d.name, 1) for d in DTYPES]


@dataclass
class _Value:
    """What is known of a value while a program is made: a sample, and its axes' symbols."""

    sample: Any
    axes: tuple[str, ...]
    number: bool = False


_SAMPLE = {"a": 2, "b": 3, "c": 4, "1": 1}


class Maker:
    """Makes one program; every statement is tried on small arrays by NumPy, which says whether it is one."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.rng = np.random.default_rng(seed)
        self.inputs: list[Input] = []
        self.steps: list[Step] = []
        self.values: list[_Value] = []
        self.ends: set[int] = set()
        """Results of inexact rows, on which nothing is computed."""

    def make(self) -> Program:
        """A program."""
        r = self.random
        jitted = r.random() < 0.5
        dtypes = list(dict.fromkeys(r.choices(DTYPES, _WEIGHTS, k=r.choice((1, 1, 2, 2, 3, 4)))))
        if BFLOAT16 in dtypes and r.random() < 0.5:
            dtypes = [BFLOAT16]
        rank = r.choice((0, 1, 1, 1, 2, 2, 3))
        for _ in range(r.choice((1, 2, 2, 3, 3, 4, 5))):
            axes = tuple("abc"[3 - r.randint(0, rank) :]) if r.random() < 0.4 else tuple("abc"[3 - rank :])
            self._add_input(Input(axes, r.choice(dtypes)))
        if jitted:
            for _ in range(r.choice((0, 0, 1, 1, 2))):
                self._add_input(Input((), r.choice((int, int, int, float, float, bool, complex))))
        wanted = r.choice((2, 4, 6, 8, 12, 16, 20))
        for _ in range(6 * wanted):
            if len(self.steps) >= wanted:
                break
            self._try_step()
        if not self.steps:
            return Maker(r.randrange(2**60)).make()
        return Program(tuple(self.inputs), tuple(self.steps), self._outputs(), jitted, r.choice((1, 1, 1, 2)))

    def _outputs(self) -> tuple[int, ...]:
        used = {k for step in self.steps for k in step.operands}
        own = range(len(self.inputs), len(self.values))
        picked = [k for k in own if k not in used or self.random.random() < 0.15]
        return tuple(picked[-16:])

    def _add_input(self, given: Input) -> None:
        self.inputs.append(given)
        if given.number:
            sample = {int: 1, float: 1.5, bool: True, complex: 1j}[given.dtype]
            self.values.append(_Value(sample, (), number=True))
            return
        shape = tuple(_SAMPLE[a] for a in given.axes)
        sample = np.ones(shape, given.dtype)
        self.values.append(_Value(sample, given.axes))

    # Statements.

    def _pick(self, beside: _Value | None = None) -> int | None:
        """A value's place, of those that broadcast with `beside`; late ones and equal dtypes are likelier."""
        fitting = [
            k
            for k, v in enumerate(self.values)
            if k not in self.ends and (beside is not None or not v.number) and _joined(beside, v) is not None
        ]
        if not fitting:
            return None
        if beside is not None and self.random.random() < 0.5:
            alike = [k for k in fitting if _dtype(self.values[k]) == _dtype(beside)]
            fitting = alike or fitting
        return fitting[-1] if self.random.random() < 0.4 else self.random.choice(fitting)

    def _try_step(self) -> None:
        r = self.random
        chance = r.random()
        if chance < 0.18:
            self._wrap()
            return
        if chance < 0.74:
            step = self._row_step(frequent=r.random() < 0.6)
        elif chance < 0.88:
            step = self._with_operands(r.choice(KEEP), "keep")
        elif chance < 0.92:
            step = self._with_operands(r.choice(SIZED), "exact")
        elif chance < 0.96:
            step = self._cast_step()
        elif chance < 0.98:
            step = self._with_operands(r.choice(IN_PLACE), "exact")
        else:
            text = r.choice(OPAQUE)
            row = "keep" if text in OPAQUE[:2] else "extremum" if "max" in text else "exact"
            step = self._with_operands(text, row)
        if step is not None:
            self._append(step)

    def _wrap(self) -> None:
        """Arithmetic on integers, and right after it something that shows whether it wrapped."""
        integers = [k for k, v in enumerate(self.values) if not v.number and _dtype(v).kind in "iu"]
        if not integers:
            return
        one = self.random.choice(integers)
        fitting = [k for k in integers if _joined(self.values[one], self.values[k]) is not None]
        if not fitting:
            return
        other = self.random.choice(fitting)
        count = len(self.values)
        for texts in (WRAPPING, REVEALING):
            text = self.random.choice(texts)
            self._append(Step(text, (one, other) if "{1}" in text else (one,)))
            if len(self.values) == count:
                return
            one, other = count, one
            if _joined(self.values[one], self.values[other]) is None:
                return

    def _with_operands(self, text: str, row: str, results: int = 1, arity: int | None = None) -> Step | None:
        """A step of this expression on values that fit together."""
        arity = arity or (2 if "{1}" in text else 1)
        operands: list[int] = []
        joined: _Value | None = None
        for _ in range(arity):
            place = self._pick(joined)
            if place is None:
                return None
            operands.append(place)
            joined = _joined(joined, self.values[place])
        return Step(text, tuple(operands), results, row)

    def _row_step(self, *, frequent: bool) -> Step | None:
        r = self.random
        table = expressions()
        if frequent:
            name = r.choice(FREQUENT)
            table = tuple(e for e in table if e[0] == name)
        name, text, arity, results = r.choice(table)
        step = self._with_operands(text, name, results, arity)
        if step is None:
            return None
        if name == "round" and "-1" in text and _dtype(self.values[step.operands[0]]).kind in "iu":
            # NumPy rounds in float64, and out of an integer's range the processor decides what it is.
            return replace(step, text="np.round({0} // 2, -1)")
        if name in OPERATORS and r.random() < 0.6:
            text = f"{{0}} {OPERATORS[name]} {{1}}"
        if arity >= 2 and r.random() < 0.35:
            literal = r.choice(LITERALS if r.random() < 0.75 else ODD_LITERALS)
            side = r.randrange(arity) if name not in ("clip", "where", "select") else arity - 1
            if literal[0] == "-" and side == 0 and "**" in text:
                literal = f"({literal})"
            text = text.replace(f"{{{side}}}", literal)
            for k in range(side + 1, arity):
                text = text.replace(f"{{{k}}}", f"{{{k - 1}}}")
            operands = step.operands[:side] + step.operands[side + 1 :]
            return replace(step, text=text, operands=operands)
        if arity == 2 and r.random() < 0.1:
            return replace(step, text=text, operands=(step.operands[0],) * 2)
        if arity <= 2 and text.startswith("np.") and r.random() < 0.04 and name in OPS:
            text = f"{text[:-1]}, dtype={_name(r.choice(DTYPES))})"
        return replace(step, text=text)

    def _cast_step(self) -> Step | None:
        step = self._with_operands("{0}", "cast")
        if step is None or self.values[step.operands[0]].number:
            return None
        source, target = _dtype(self.values[step.operands[0]]), self.random.choice(DTYPES)
        text = "{0}"
        if source.kind == "c" and target.kind not in "cb":
            text = "{0}.real"
        if kind(source) in "fc" and target.kind in "iu":
            # Out of its range the processor decides what an integer is.
            low = -100 if target.kind == "i" else 0
            text = f"np.where(({text} >= {low}) & ({text} < 120), {text}, 1)"
        return replace(step, text=f"{text}.astype({_name(target)})")

    def _append(self, step: Step) -> None:
        """Keeps a statement that NumPy takes."""
        operands = [self.values[k] for k in step.operands]
        found = _sampled(step, [o.sample for o in operands])
        if found is None:
            return
        joined: _Value | None = None
        for operand in operands:
            joined = _joined(joined, operand)
        if joined is None:
            return
        for value in found:
            shape = np.shape(value)
            axes = tuple(_symbol(n) for n in shape)
            self.values.append(_Value(value, axes))
        self.steps.append(step)
        if not is_exact(
            step.row, [_dtype(o) for o in operands], [_dtype(v) for v in self.values[-len(found) :]]
        ):
            self.ends.update(range(len(self.values) - len(found), len(self.values)))


def _symbol(extent: int) -> str:
    return {2: "a", 3: "b", 4: "c", 1: "1"}.get(extent, "?")


def _name(dtype: np.dtype) -> str:
    return "ml_dtypes.bfloat16" if dtype == BFLOAT16 else f"np.{dtype.name}"


def _sampled(step: Step, samples: list[Any]) -> list[Any] | None:
    """What the statement makes of samples; None where NumPy refuses it, or has another dtype for it."""
    names = [f"s{k}" for k in range(len(samples))]
    space = {**NAMES, **dict(zip(names, samples, strict=True))}
    text = step.text.format(*names, r="result")
    try:
        with np.errstate(all="ignore"):
            if "{r}" in step.text:
                exec(text, space)
                result = space["result"]
            else:
                result = eval(text, space)
    except (TypeError, ValueError, OverflowError, IndexError, AttributeError, ZeroDivisionError):
        return None
    results = list(result) if isinstance(result, tuple) else [result]
    if len(results) != step.results or not all(hasattr(v, "dtype") and v.dtype in DTYPES for v in results):
        return None
    # Samples are small and positive, so that no statement is refused for its values alone.
    return [np.ones(np.shape(v), v.dtype)[()] for v in results]


def _dtype(value: _Value) -> Any:
    return type(value.sample) if value.number else value.sample.dtype


def _joined(one: _Value | None, other: _Value) -> _Value | None:
    """The broadcast of two values' axes; None where symbols differ."""
    if one is None:
        return other
    longer, shorter = sorted((one.axes, other.axes), key=len, reverse=True)
    tail = longer[len(longer) - len(shorter) :]
    if any(a != b and "1" not in (a, b) for a, b in zip(tail, shorter, strict=True)) or "?" in longer:
        return None
    mixed = tuple(b if a == "1" else a for a, b in zip(tail, shorter, strict=True))
    sample = other.sample if one.number else one.sample
    return _Value(sample, (*longer[: len(longer) - len(shorter)], *mixed), one.number and other.number)


# What a row does to what is known of values.


def is_exact(row: str, operands: list[Any], results: list[Any]) -> bool:
    """Whether a row's result is defined to the bit for operands of these dtypes."""
    if row in ("keep", "exact", "cast", "extremum"):
        return not any(isinstance(d, np.dtype) and d.kind == "c" for d in operands) or row != "exact"
    found = OPS.get(row) or COMPOSITES[row]
    kinds = {"c" if d is complex else "f" if d is float else kind(np.dtype(d)) for d in (*operands, *results)}
    if kinds <= set("biu"):
        return True
    return found.exact and not kinds & set(found.rounded) and not (row == "round" and "c" in kinds)


def program(seed: int) -> Program:
    """The program of a seed."""
    return Maker(seed).make()


__all__ = ["Program", "Step", "arguments", "expressions", "is_exact", "program"]
