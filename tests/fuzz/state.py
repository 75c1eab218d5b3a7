"""Random functions over state that changes between calls: the jitted one gives what the plain one does.

    python -m tests.fuzz.state --calls 100000 --seed 1

A program is a function of one to four terms. Each reads a place of `tests.fuzz.places`. Between calls the
places are changed at random: rebound, changed inside, given another type, deleted. The plain function and the
jitted one are called with the same arguments; their results, or the types of their exceptions, must be equal.
An error of kernelgen's is a refusal and is counted.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
import types
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

import kernelgen as kg
from tests.fuzz.places import CLASSES, PLACES


@dataclass
class Tally:
    """What a run has seen."""

    calls: int = 0
    refused: int = 0
    raised: int = 0
    reused: int = 0
    failures: list[str] = field(default_factory=list)


def values(rng: random.Random, text: str) -> str:
    """The text with a number in the place of each `V`."""
    parts = text.split("V")
    joined = parts[0]
    for before, after in itertools.pairwise(parts):
        alone = not (before[-1:].isalnum() or after[:1].isalnum())
        joined += (repr(rng.choice((0.5, 1.5, 2.0, 3.0, -2.0, 4.0))) if alone else "V") + after
    return joined


def program(rng: random.Random) -> tuple[str, str, list[str], list[str]]:
    """Set-up, the function, the expressions of its arguments, and the changes."""
    chosen = rng.sample(PLACES, rng.randint(1, 4))
    setup, terms, names, given, changes = [CLASSES], ["x"], ["x"], ["x"], []
    for number, p in enumerate(chosen):
        setup.append(values(rng, p.setup.replace("#", str(number))))
        terms.append(f"{rng.choice('*+-')} {p.read.replace('#', str(number))}")
        if p.argument:
            names.append(f"a{number}")
            given.append(p.argument.replace("#", str(number)))
        changes += [c.replace("#", str(number)) for c in p.changes]
    function = f"def f({', '.join(names)}):\n    return {' '.join(terms)}"
    return "\n".join(setup), function, given, changes


def outcome(call: Callable[[], Any]) -> Any:
    """A result in a form that can be compared, or the exception's type."""
    try:
        result = call()
    except kg.KernelgenError as error:
        return error
    except Exception as error:  # Whatever the plain function raises, the jitted one does.
        return type(error)
    if isinstance(result, (np.ndarray, np.generic)):
        return str(result.dtype), result.shape, result.tobytes()
    return type(result).__name__, repr(result)


def steps(rng: random.Random, count: int, tally: Tally) -> Iterator[str]:
    """One program, called so often; yields a text for a disagreement."""
    setup, function, given, changes = program(rng)
    module = types.ModuleType("fuzzed")
    sys.modules["fuzzed"] = module
    space = vars(module)
    exec(compile(setup, "<fuzzed set-up>", "exec"), space)
    exec(compile(function, "<fuzzed>", "exec"), space)
    jitted = kg.jit(space["f"], target="interpret")
    history: list[str] = []
    for _ in range(count):
        for _ in range(rng.choice((0, 0, 1, 1, 1, 2))):
            if changes:
                history.append(values(rng, rng.choice(changes)))
                try:
                    exec(history[-1], space)
                except (LookupError, AttributeError, TypeError):
                    continue
        space["x"] = np.array([1.0, -2.0, 3.0]) * rng.choice((1.0, 0.5))
        expressions = [values(rng, g) for g in given]
        args = [eval(e, space) for e in expressions]
        expected = outcome(lambda args=args: space["f"](*args))  # type: ignore[misc]
        got = outcome(lambda args=args: jitted(*args))  # type: ignore[misc]
        tally.calls += 1
        if isinstance(got, kg.KernelgenError):
            if not isinstance(expected, type) or not isinstance(got, expected):
                tally.refused += 1
        elif got != expected:
            lines = [setup.replace(CLASSES, ""), function, *history[-12:], str(expressions)]
            yield "\n".join([*lines, f"expected {expected}, got {got}"])
            return
        tally.raised += isinstance(expected, type)
    tally.reused += any(not any("anew" in n for n in s.notes) for s in jitted.signatures())


def run(calls: int, seed: int, *, per_program: int = 24) -> Tally:
    """Random programs until so many calls were made."""
    tally = Tally()
    number = 0
    while tally.calls < calls:
        rng = random.Random(f"{seed} {number}")
        number += 1
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tally.failures += [
                f"# program {number - 1} of seed {seed}\n{t}" for t in steps(rng, per_program, tally)
            ]
    return tally


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Functions over state that changes between calls.")
    parser.add_argument("--calls", type=int, default=10_000, help="how many calls")
    parser.add_argument("--seed", type=int, default=0, help="of the random programs")
    options = parser.parse_args(arguments)
    tally = run(options.calls, options.seed)
    for text in tally.failures[:5]:
        print(text, end="\n\n")
    print(
        f"{tally.calls} calls: {len(tally.failures)} disagreements, {tally.refused} refused, {tally.raised} "
        f"raised as the plain function did, {tally.reused} programs with a recording that is kept"
    )
    return bool(tally.failures)


if __name__ == "__main__":
    sys.exit(main())
