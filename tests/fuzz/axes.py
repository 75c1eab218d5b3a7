"""Random programs with reductions, slices and assignments: the jitted function against NumPy.

python -m tests.fuzz.axes --programs 100 --seed 1

Every other program has calls that stay calls, too, some of them with effects, whose order is compared.
Most of the time goes to compiling a program: more `--calls` of each, with other sizes, layouts and
aliases, take little more. Every fourth program is also recorded on a tape, if that takes it.
"""

from __future__ import annotations

import argparse
import random
import re
import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

import kernelgen as kg

EXTENTS = (0, 1, 2, 3, 5, 17, 40, 300)
DTYPES = ("f8", "f8", "f4", "i8", "i4", "u1", "?")
UNARY = (
    "{}.copy()",
    "{}.copy()",
    "-{}",
    "np.abs({})",
    "np.sqrt(np.abs({}))",
    "{} + 1",
    "np.cos({} / 100)",
    "{} * 2",
    "{}.T",
    "np.flip({})",
)
PRODUCTS = (
    ("np.dot({} + 1, {} * 2)", 1, 0),
    ("np.einsum('i,i->', {}, {})", 1, 0),
    ("np.einsum('ij,ij->j', {}, {})", 2, 1),
    ("np.vdot({}, {} - 1)", 1, 0),
    ("np.outer({}, {})", 1, 2),
)
BINARY = ("{} + {}", "{} * {}", "np.maximum({}, {})", "np.where({} > 0, {}, 1)", "{} - {}")
REDUCTIONS = (
    "np.sum({}, axis={})",
    "{}.sum(axis={}, keepdims=True)",
    "{}.max(axis={}, initial=-2)",
    "np.min({}, axis={})",
    "{}.mean(axis={}, keepdims=True)",
    "np.any({} > 0, axis={})",
    "np.all({} > 0, axis={})",
    "np.var({}, axis={})",
    "np.count_nonzero({}, axis={})",
    "np.prod(np.cos({}), axis={})",
    "np.prod({} != 1, axis={})",
    "np.ptp({}, axis={})",
    "np.add.reduce({}, axis={})",
    "np.nansum(np.where({0} > 0, {0}, np.nan), axis={1})",
    "np.nanmax(np.where({0} < 2, {0}, np.nan), axis={1})",
    "np.nanmean({}, axis={})",
    "np.nanvar(np.where({0} > 1, np.nan, {0}), axis={1})",
    "np.sum({0}, axis={1}, where={0} > 0)",
    "{0}.mean(axis={1}, where={0} < 3)",
    "np.max({0}, axis={1}, where={0} < 2, initial=-1)",
    "np.average({}, axis={})",
)
RUNNING = (
    "np.cumsum({}, axis={})",
    "{}.cumsum({})",
    "np.cumprod(np.cos({}), axis={})",
    "np.add.accumulate({}, axis={})",
    "np.maximum.accumulate({}, axis={})",
    "np.fmin.accumulate({}, {})",
    "np.flip(np.cumsum(np.flip({0}, {1}), axis={1}), {1})",
    "np.nancumsum(np.where({0} > 0, {0}, np.nan), axis={1})",
)
CALLS = (
    "np.cumsum({})",
    "np.sort({}, axis=0)",
    "np.median({}, axis=-1)",
    "noted({}, 1)",
    "noted({}, 2)",
    "np.matmul({0}, {0}.T)",
    "np.lib.stride_tricks.sliding_window_view({0}, 2, axis=-1).sum(axis=-1)",
    "np.sort({}[::-1], axis=-1)[1:]",
)
PARTS = (
    "np.concatenate(({0}, {1}))",
    "np.concatenate(({0}, {0}[:n]), axis=0)",
    "np.hstack(({0}, {1}))",
    "np.roll({0}, n)",
    "np.roll({0}, -2, axis=-1)",
    "np.roll({0}, 1, axis=0) + np.roll({0}, -1, axis=0) - {0}",
    "np.roll({0}, n, axis=0) * np.roll({0}, 1, axis=-1) + {1}",
    "np.roll(np.roll({0}, -1, axis=0), n, axis=-1) + np.cos({0})",
    "np.pad({0}, 1)",
    "np.pad({0}, 2, mode='edge')",
    "np.pad({0}, (1, 3), mode='wrap')",
    "np.pad({0}, 1, mode='reflect')",
    "np.pad({0} * 2, (4, 0), mode='reflect')",
    "np.pad({0}, (0, 5), mode='symmetric')",
    "np.repeat({0}, 2, axis=0)",
    "np.tile({0}, 2)",
    "np.zeros({0}.shape) + {0}.sum()",
    "np.arange({0}.shape[-1]) * {0}",
    "np.linspace(0, 1, {0}.shape[-1]) - {0}",
)
CHOSEN = (
    "{0}[np.arange({0}.shape[0])[::-1]]",
    "{0}[(np.arange({0}.shape[0]) + n) % {0}.shape[0]]",
    "{0}[..., np.arange({0}.shape[-1]) // 2]",
    "np.take({0}, np.arange(n) - 1, axis=0)",
    "np.take({0}, np.arange(5) * n, axis=-1, mode='wrap')",
    "{0}.take(np.arange({0}.shape[0]) - n, axis=0, mode='clip')",
    "{0}[{1}.astype(int) % {0}.shape[0]].sum(axis=-1)",
    "{0}[np.abs({1}).astype(np.uint8).ravel()[:3]]",
    "({0} * 2 - 1)[np.minimum(np.arange({0}.shape[0]), n)]",
    "np.take_along_axis({0}, np.argsort({0}, axis=-1), axis=-1)",
)
"""Elements at computed places, some of which there may not be."""
MADE = (
    "np.stack(({0}, {0}), axis=1)",
    "np.zeros((n, {0}.shape[0]), dtype=int)",
    "np.full(({0}.shape[-1], 2), 0.5)",
)
"""What has one axis more than the operand, or two."""
SHAPED = (
    ("{0}.reshape(-1)", 1),
    ("({0} * 2 + 1).ravel()", 1),
    ("np.sqrt(np.abs({0})).reshape(-1) - 1", 1),
    ("{0}.flatten() * 3", 1),
    ("np.ravel({0} + {1})", 1),
    ("np.ravel({0} - {1}, order='F') + 1", 1),
    ("({0} * 2).reshape({0}.size // 2, -1) + 1", 2),
    ("({0} + 1).reshape(2, -1).T * 2", 2),
    ("np.reshape({0}, (1, -1), order='F') * {0}.size", 2),
    ("({0} - 1).reshape({0}.shape[0], 1, -1) * 2", 3),
    ("(-{0}).reshape(-1, n) + 1", 2),
    ("({0} * {1}).ravel().sum() + {0}.reshape(-1).max(initial=0)", 0),
    ("({0} > 1).ravel().mean()", 0),
    ("np.squeeze({0}[None] * 2, axis=0) + {1}", 0),
    ("np.squeeze({0}[..., :1], axis=-1) + 1", -1),
)
"""Other shapes, and their rank; of 0 or less, what they have more than the operand, if they are squeezed."""
SLICES = (":", "1:", ":-1", "::2", "::-1", "0", "-1", "2:7", "-3:", "None", "...", "5:1:-2", "1")
GIVEN = ("n:", ":n", "n", "-n:", "n:n + 3", ":x0.shape[0] // 2", ":n:2", "x0.shape[-1] - 1:")
"""Bounds that a call gives."""


NOTES: list[Any] = []


@kg.opaque(out=lambda a, mark: a)
def noted(a: Any, mark: int) -> Any:
    """Has an effect: it notes that it was called."""
    NOTES.append((mark, np.shape(a)))
    return a * 1


class Program:
    """A random function.

    Attributes:
        source: its text.
        function: the function.
        ranks, dtypes: of its arguments.
        mixed: whether it has calls that stay calls.
    """

    def __init__(self, seed: int) -> None:
        rng = random.Random(seed)
        self.mixed = seed % 2 == 1
        count = rng.randint(1, 3)
        self.ranks = [rng.randint(1, 3) for _ in range(count)]
        self.dtypes = [rng.choice(DTYPES) for _ in range(count)]
        names = [f"x{k}" for k in range(count)]
        ranks = dict(zip(names, self.ranks, strict=True))
        lines = []
        for k in range(rng.randint(1, 7)):
            value, rank = self._step(rng, ranks)
            ranks[f"v{k}"] = rank
            lines.append(f"    v{k} = {value}")
            if rng.random() < 0.3:
                lines += [f"    {line}" for line in self._assignment(rng, ranks)]
        # What nobody uses but for its shape is not computed, and does not raise: so everything is used.
        made = [
            line.split(" = ", 1)[-1]
            for line in lines
            if line[4:].startswith("v") and "[" not in line.split(" = ")[0]
        ]
        changed = {line[4:].split("[")[0] for line in lines if "[" in line.split("=")[0]}
        used = set(re.findall(r"\bv\w+\b(?!\.(?:shape|size))", " ".join(made)))
        results = [n for n in ranks if n[0] == "v" and (n in changed or n not in used)]
        self.source = "\n".join(
            [f"def program({', '.join(names)}, n):", *lines, f"    return {', '.join(results)}"]
        )
        space: dict[str, Any] = {"np": np, "noted": noted}
        exec(compile(self.source, f"<program {seed}>", "exec"), space)
        self.function: Callable[..., Any] = space["program"]

    def _step(self, rng: random.Random, ranks: dict[str, int]) -> tuple[str, int]:
        """An expression and its rank; wrong ranks only mean that the program raises, in NumPy too."""
        name = rng.choice(list(ranks))
        rank = ranks[name]
        if self.mixed and rank and rng.random() < 0.3:
            call = rng.choice(CALLS)
            return call.format(name), 1 if "cumsum" in call else rank - ("median" in call)
        kind = rng.random()
        if kind < 0.3 or (rank == 0 and kind < 0.8):
            return rng.choice(UNARY).format(name), rank
        if kind < 0.35:
            text, needed, made = rng.choice(PRODUCTS)
            fitting = [n for n, r in ranks.items() if r == needed]
            if fitting:
                return text.format(rng.choice(fitting), rng.choice(fitting)), made
        if kind < 0.5:
            other = rng.choice(list(ranks))
            return rng.choice(BINARY).format(name, other), max(rank, ranks[other])
        if kind < 0.75 and rank:
            if rng.random() < 0.15:
                return rng.choice(RUNNING).format(name, rng.randrange(-rank, rank)), rank
            axis: Any = rng.choice([None, *range(-rank, rank), tuple(range(rank))])
            text = rng.choice(REDUCTIONS)
            gone = rank if axis is None or isinstance(axis, tuple) else 1
            return text.format(name, axis), rank if "keepdims" in text else rank - gone
        if kind < 0.87 and rank:
            if rng.random() < 0.2:
                text = rng.choice(MADE)
                return text.format(name), rank + 1 if "stack" in text else 2
            if rng.random() < 0.3:
                text, new = rng.choice(SHAPED)
                other = rng.choice(list(ranks))
                return text.format(name, other), rank + new if "squeeze" in text else new
            return rng.choice(CHOSEN if rng.random() < 0.3 else PARTS).format(
                name, rng.choice(list(ranks))
            ), rank
        parts, new = self._index(rng, rank)
        return (f"{name}[{', '.join(parts)}]" if parts else f"{name} + 0"), max(rank + new, 0)

    @staticmethod
    def _index(rng: random.Random, rank: int) -> tuple[list[str], int]:
        """The parts of an index, and how many axes more it gives."""
        parts: list[str] = []
        used = new = 0
        while used < rank and rng.random() < 0.8:
            part = rng.choice(GIVEN if rng.random() < 0.2 else SLICES)
            if part == "..." and "..." in parts:
                continue
            parts.append(part)
            used += part not in ("None", "...")
            new += (part == "None") - (part == "n" or part.lstrip("-").isdigit())
        return parts, new

    def _assignment(self, rng: random.Random, ranks: dict[str, int]) -> list[str]:
        """Statements that change an array, an argument perhaps."""
        arrays = [name for name, rank in ranks.items() if rank]
        if not arrays:
            return []
        name = rng.choice(arrays)
        if rng.random() < 0.15:
            return self._branches(rng, ranks, name)
        parts, _ = self._index(rng, ranks[name])
        value = rng.choice(
            ["1", "0.5", rng.choice(list(ranks)), f"{name}[{', '.join(parts)}] * 2" if parts else "2"]
        )
        if not parts:
            lines = [f"{name}[{rng.choice(['...', f'{name} > 1'])}] = 1"]
        else:
            lines = [f"{name}[{', '.join(parts)}] {rng.choice(['=', '=', '+=', '*='])} {value}"]
        if all(part in (":", "...", "None") for part in parts):  # What was there is used by nothing else.
            before = f"vw{len(ranks)}"
            ranks[before] = ranks[name]
            lines = [f"{before} = {name} + 0", *lines]
        return lines

    @staticmethod
    def _branches(rng: random.Random, ranks: dict[str, int], name: str) -> list[str]:
        """Two copies of an array that has been changed, each changed again."""
        base, *copies = [f"v{k}{len(ranks)}" for k in "zab"]
        parts = ["1:", ":-1", "1:-1", "2:"]
        lines = [f"{base} = {name}.copy()", f"{base}[{rng.choice(['0', *parts])}] = 1"]
        for copy in copies:
            part, other = rng.choice(parts[:2]), rng.choice(list(ranks))
            value = rng.choice([f"{name}[{part}] * {rng.randint(2, 5)}", f"np.max({other}, initial=0)"])
            lines += [f"{copy} = {base}.copy()", f"{copy}[{part}] {rng.choice(['=', '+=', '*='])} {value}"]
            ranks[copy] = ranks[name]
        return lines

    def arguments(self, rng: np.random.Generator) -> list[Any]:
        """Arrays that often go together, in any layout, and an integer; some lie in each other."""
        common = rng.choice(EXTENTS, 3)
        found: list[Any] = []
        for rank, code in zip(self.ranks, self.dtypes, strict=True):
            shape = [int(n) if rng.random() < 0.8 else 1 for n in common[3 - rank :]]
            step = rng.integers(1, 3, rank)
            large = rng.integers(-4, 5, [n * s for n, s in zip(shape, step, strict=True)])
            array = (large if code[0] in "iu?" else large + rng.random(large.shape)).astype(code)
            array = array[tuple(slice(None, None, int(s)) for s in step)]
            if rng.random() < 0.3:
                array = np.asfortranarray(array)
            if rng.random() < 0.2:
                array = array[::-1]
            if rng.random() < 0.05:
                array = np.broadcast_to(array[:1], array.shape)
            alike = [a for a in found if (a.dtype, a.ndim) == (array.dtype, rank) and len(a)]
            if alike and rng.random() < 0.2:
                array = alike[-1][:: int(rng.choice([1, 1, 2, -1]))][int(rng.integers(0, 2)) :]
            found.append(array)
        return [*found, int(rng.integers(-3, 7))]


def outcome(function: Callable[..., Any], arrays: list[Any]) -> Any:
    """The results, or the class of the error."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            results = function(*arrays)
        except kg.KernelgenError as error:
            kinds = (IndexError, ValueError, TypeError)
            return next((kind for kind in kinds if isinstance(error, kind)), type(error))
        except Exception as error:
            return next(
                (kind for kind in (IndexError, ValueError, TypeError) if isinstance(error, kind)), error
            )
    return results if isinstance(results, tuple) else (results,)


def differs(
    found: Any, expected: Any, units: float = 300, arguments: Sequence[np.ndarray[Any, Any]] = ()
) -> str:
    """What is wrong, or nothing.

    Args:
        found, expected: tuples of arrays, or classes of errors.
        arguments: what they were computed from: float64 takes over the errors of float32.
        units: how many units in the last place an element may be off: sums round otherwise than NumPy's, and
            later operations make the differences of a random program larger.
    """
    if not isinstance(found, tuple) or not isinstance(expected, tuple):
        same = isinstance(found, tuple) == isinstance(expected, tuple)  # Where several raise, any may.
        return "" if same else f"{found} and not {expected}"
    for a, b in zip(found, expected, strict=True):
        a, b = np.asarray(a), np.asarray(b)
        if (a.shape, a.dtype) != (b.shape, b.dtype):
            return f"{a.dtype}{a.shape} and not {b.dtype}{b.shape}"
        near = np.array_equal(a, b)
        if b.dtype.kind in "fc":
            floats = [x.dtype for x in (b, *arguments) if x.dtype.kind in "fc"]
            epsilon = max(float(np.finfo(dtype).eps) for dtype in floats)
            scale = float(np.abs(b[np.isfinite(b)]).max(initial=1))
            near = np.allclose(a, b, rtol=units * epsilon, atol=scale * units * epsilon, equal_nan=True)
        if not near:
            return f"{a!r}\nand not\n{b!r}"
    return ""


def taped(program: Program) -> Callable[..., Any] | None:
    """A kernel of a program that was recorded on a tape; None where that is refused."""
    try:
        with kg.Tape() as tape:
            given = zip(program.dtypes, program.ranks, strict=True)
            inputs = [tape.input(f"x{k}", np.dtype(d), ndim=r) for k, (d, r) in enumerate(given)]
            results = program.function(*inputs, tape.input("n", np.int64, ndim=0))
            tape.output(*(results if isinstance(results, tuple) else (results,)))
        return kg.compile_tape(tape)
    except Exception:  # A bare tape writes into no arguments, and what NumPy refuses it refuses at once.
        return None


def memory_of(array: np.ndarray[Any, Any]) -> Any:
    """The whole array that an argument lies in."""
    while isinstance(array.base, np.ndarray):
        array = array.base
    return array


def check(seed: int, times: int = 6) -> tuple[str, int]:
    """Runs one program on several arguments; says what is wrong, and how many calls were compared."""
    program = Program(seed)
    rng = np.random.default_rng(seed)
    ways: list[Callable[..., Any]] = [kg.jit(program.function)]
    if seed % 4 == 2:
        ways += filter(None, [taped(program)])
    calls = 0
    for number in range(times):
        state = rng.bit_generator.state
        theirs = program.arguments(rng)
        NOTES.clear()
        expected = outcome(program.function, theirs)
        notes = NOTES.copy()
        for way in ways[: 1 + (number % 3 == 0)]:
            rng.bit_generator.state = state
            ours = program.arguments(rng)  # The same ones, in the same places of other memory.
            NOTES.clear()
            found = outcome(way, ours)
            if found is TypeError and expected is not TypeError:
                continue  # Refused while recording, aloud.
            calls += 1
            wrong = differs(found, expected, arguments=ours[:-1])
            if not wrong and isinstance(expected, tuple):
                after = (tuple(memory_of(a) for a in given[:-1]) for given in (ours, theirs))
                wrong = differs(*after, arguments=ours[:-1])
                if not wrong and notes != NOTES:
                    wrong = f"calls {NOTES} and not {notes}"
            if wrong:
                shapes = [(a.shape, a.strides, a.dtype) for a in ours[:-1]]
                text = f"program {seed} by {way!r:.60} on {shapes}, n = {ours[-1]}"
                return f"{text}:\n{program.source}\n{wrong}", calls
    return "", calls


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--calls", type=int, default=6)
    given = parser.parse_args()
    calls = failures = 0
    for seed in range(given.seed, given.seed + given.programs):
        wrong, compared = check(seed, given.calls)
        calls += compared
        if wrong:
            failures += 1
            print(wrong, flush=True)
    print(f"{given.programs} programs, {calls} calls, {failures} disagreements")
    raise SystemExit(failures > 0)


if __name__ == "__main__":
    main()
