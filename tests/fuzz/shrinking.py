"""Cuts a disagreement down to a few statements on a few numbers."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from tests.fuzz import checks
from tests.fuzz.arguments import Input, source
from tests.fuzz.checks import Built, Finding
from tests.fuzz.programs import Program


@dataclass(frozen=True)
class Case:
    """A program with arguments on which it disagrees with NumPy."""

    program: Program
    args: list[Any]
    finding: Finding
    seed: int

    @property
    def signature(self) -> str:
        """Equal for what is likely one fault: the kind, and the cut-down program's statements and dtypes."""
        if self.finding.kind in ("error", "raised"):
            return self.finding.message
        texts = sorted(step.text for step in self.program.steps)
        dtypes = sorted({str(i.dtype) for i in self.program.inputs})
        return f"{self.finding.kind} {self.finding.target} {self.finding.out} {texts} {dtypes}"


def again(case: Case, program: Program, args: Sequence[Any], built: Built | None = None) -> Finding | None:
    """The disagreement, if there is still one; what the interpreter shows already needs no compiler."""
    targets = checks.TARGETS[:1] if case.finding.target == "interpret" else checks.TARGETS
    try:
        return checks.check(built or checks.build(program, targets), args, case.seed)
    except (checks.Refused, checks.Undefined):
        return None
    except Exception:
        return None


def shrink(case: Case, seconds: float = 12.0) -> Case:
    """The smallest case found in this time."""
    end = time.monotonic() + seconds
    changed = True
    while changed and time.monotonic() < end:
        changed = False
        for cut in (_cut_program, _cut_arguments):
            smaller = cut(case, end)
            changed |= smaller is not case
            case = smaller
    return case


def _cut_program(case: Case, end: float) -> Case:
    found = True
    while found:
        found = False
        for program, args in _smaller(case.program, case.args):
            if time.monotonic() > end:
                return case
            if program == case.program:
                continue
            finding = again(case, program, args)
            if finding is not None and finding.kind == case.finding.kind:
                case = replace(case, program=program, args=args, finding=finding)
                found = True
                break
    return case


def _smaller(program: Program, args: list[Any]) -> Iterator[tuple[Program, list[Any]]]:
    """Programs with a result, a statement or an input less."""
    if len(program.outputs) > 1:
        for kept in program.outputs:
            yield cleaned(replace(program, outputs=(kept,)), args)
    place = len(program.inputs) + sum(s.results for s in program.steps)
    for k in reversed(range(len(program.steps))):
        step = program.steps[k]
        place -= step.results
        if place in program.outputs and len(program.outputs) == 1:
            for operand in step.operands:
                if operand >= len(program.inputs):
                    yield cleaned(replace(program, outputs=(operand,)), args)
        for stand_in in dict.fromkeys(step.operands):
            yield cleaned(_without(program, place, step.results, stand_in), args)
    if program.threads > 1:
        yield replace(program, threads=1), args
    if program.jitted and not any(i.number for i in program.inputs):
        yield replace(program, jitted=False), args


def _without(program: Program, place: int, results: int, stand_in: int) -> Program:
    """The program with another value in the place of a statement's results."""

    def put(k: int) -> int:
        return stand_in if place <= k < place + results else k

    steps = tuple(replace(s, operands=tuple(put(k) for k in s.operands)) for s in program.steps)
    outputs = tuple(k for k in dict.fromkeys(map(put, program.outputs)) if k >= len(program.inputs))
    return replace(program, steps=steps, outputs=outputs or program.outputs)


def cleaned(program: Program, args: list[Any]) -> tuple[Program, list[Any]]:
    """The program without statements and inputs that no result needs, and its arguments."""
    places: list[int] = []
    place = len(program.inputs)
    for step in program.steps:
        places.append(place)
        place += step.results
    needed = set(program.outputs)
    kept: list[int] = []
    for k in reversed(range(len(program.steps))):
        step = program.steps[k]
        if needed & set(range(places[k], places[k] + step.results)):
            needed |= set(step.operands)
            kept.insert(0, k)
    inputs = [k for k in range(len(program.inputs)) if k in needed] or [0]
    moved = {old: new for new, old in enumerate(inputs)}
    place = len(inputs)
    steps = []
    for k in kept:
        step = program.steps[k]
        steps.append(replace(step, operands=tuple(moved[o] for o in step.operands)))
        for j in range(step.results):
            moved[places[k] + j] = place
            place += 1
    smaller = replace(
        program,
        inputs=tuple(program.inputs[k] for k in inputs),
        steps=tuple(steps),
        outputs=tuple(moved[k] for k in program.outputs),
    )
    return smaller, [args[k] for k in inputs]


def _cut_arguments(case: Case, end: float) -> Case:
    try:
        targets = checks.TARGETS[:1] if case.finding.target == "interpret" else checks.TARGETS
        built = checks.build(case.program, targets)
    except Exception:
        return case
    found = True
    while found:
        found = False
        for args in _simpler(case):
            if time.monotonic() > end:
                return case
            finding = again(case, case.program, args, built)
            if finding is not None and finding.kind == case.finding.kind:
                case = replace(case, args=args, finding=finding)
                found = True
                break
    return case


def _simpler(case: Case) -> Iterator[list[Any]]:
    """Arguments with less of an axis, in a plainer layout, or with simpler values."""
    program, args = case.program, case.args
    for symbol in dict.fromkeys(a for i in program.inputs for a in i.axes):
        extent = max((_extent(i, a, symbol) for i, a in zip(program.inputs, args, strict=True)), default=1)
        for part in _parts(extent):
            yield [_sliced(i, a, symbol, part) for i, a in zip(program.inputs, args, strict=True)]
    for k, arg in enumerate(args):
        for simpler in _plainer(arg):
            yield [*args[:k], simpler, *args[k + 1 :]]


def _extent(given: Any, arg: Any, symbol: str) -> int:
    return max((n for n, a in zip(np.shape(arg), given.axes, strict=False) if a == symbol), default=1)


def _parts(extent: int) -> list[slice]:
    if extent < 2:
        return []
    half = extent // 2
    parts = [slice(0, half), slice(half, extent)]
    return parts if extent < 4 else [*parts, slice(0, extent - 1), slice(1, extent)]


def _sliced(given: Any, arg: Any, symbol: str, part: slice) -> Any:
    index = tuple(
        part if a == symbol and n > 1 else slice(None)
        for n, a in zip(np.shape(arg), given.axes, strict=False)
    )
    return arg[index] if index else arg


def _plainer(arg: Any) -> Iterator[Any]:
    if not isinstance(arg, np.ndarray):
        yield from (n for n in (0, 1, 2) if type(arg) is int and abs(arg) > n)
        return
    if not (arg.flags.c_contiguous and arg.flags.aligned and arg.flags.writeable):
        yield arg.copy()
    if arg.size <= 4:
        flat = arg.reshape(-1)
        for k in range(arg.size):
            for value in (0, 1, 2):
                with np.errstate(all="ignore"):
                    simple = np.array(value).astype(arg.dtype)
                    if flat[k] != simple and not (0 <= np.real(flat[k]) <= value):
                        changed = flat.copy()
                        changed[k] = simple
                        yield changed.reshape(arg.shape)


# As a script.

LONGEST = 4000
"""Characters of arguments above which a script draws them from their seed."""


def _input_source(given: Input) -> str:
    of = given.dtype.__name__ if given.number else f"np.dtype({given.dtype.name!r})"
    return f"Input({given.axes}, {of})"


def script(case: Case) -> str:
    """A program of its own that shows the disagreement."""
    program = case.program
    names = program.names[: len(program.inputs)]
    own = ["import numpy as np", "from numpy import inf, nan"]
    text = program.source()
    arguments = [f"{n} = {source(a)}" for n, a in zip(names, case.args, strict=True)]
    if sum(map(len, arguments)) > LONGEST:
        own.append("from tests.fuzz.arguments import Input, arguments")
        inputs = ", ".join(_input_source(i) for i in program.inputs)
        large = max(map(np.size, case.args)) > 9000
        drawn = f"arguments(({inputs},), {case.seed}, {program.rank}, large={large})"
        arguments = [f"{', '.join(names)}, = {drawn}  # Perhaps others than those seen."]
    if "scipy" in text:
        own.append("import scipy.special")
    if "ml_dtypes" in text + "".join(arguments):
        own.append("import ml_dtypes")
    options = f'target="cpu", threads={program.threads}'
    if program.jitted:
        run = [f"print(kg.jit(function, {options})({', '.join(names)}))"]
        plain = f"print(kg.jit(function)({', '.join(names)}))"
    else:
        run = [
            "with kg.Tape() as tape:",
            *(
                f'    t{k} = tape.input("{n}", {n}.dtype, ndim={len(i.axes)})'
                for k, (n, i) in enumerate(zip(names, program.inputs, strict=True))
            ),
            f"    results = function({', '.join(f't{k}' for k in range(len(names)))})",
            "    tape.output(*(results if isinstance(results, tuple) else (results,)))",
            f"kernel = kg.compile_tape(tape, {options})",
            f"print(kernel({', '.join(names)}))",
        ]
        plain = f"print(kernel({', '.join(names)}))"
    head = [f"# seed {case.seed}: {case.finding.kind}, {case.finding.target}: {case.finding.text}"]
    if case.finding.out:
        head.append(f"# The results go into out=, which: {case.finding.out}")
    interpreted = ["with kg.interpret():", f"    {plain}"]
    return "\n".join(
        [
            *head,
            *own,
            "import kernelgen as kg",
            "",
            "np.seterr(all='ignore')",
            "",
            text,
            *arguments,
            *run,
            *interpreted,
            f"print(function({', '.join(names)}))  # NumPy",
        ]
    )
