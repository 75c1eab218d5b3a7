"""The random programs with reductions and slices on a GPU that is none: PTX runs on the CPU, against NumPy.

python -m tests.fuzz.gpu --programs 20 --seed 1 --target cuda

It needs NVIDIA's compilers. Programs that kernels for GPUs refuse are left out.
"""

from __future__ import annotations

import argparse
import itertools
import warnings
from typing import Any

import numpy as np

import kernelgen as kg
from kernelgen.backend.gpu import GpuCode
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.schedule.lower import Prepared, prepare_any
from tests.fuzz.axes import Program, differs, outcome
from tests.gpu import device
from tests.gpu.device import FakeArray

arrays.register(FakeArray, device.Library())


def recorded(program: Program) -> Prepared | None:
    """A program on copies of its arguments, which are results too; None where it is refused."""
    kinds = zip(program.dtypes, program.ranks, strict=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with kg.Tape("fuzzed") as tape:
                copies = [tape.input(f"x{k}", np.dtype(c), ndim=n).copy() for k, (c, n) in enumerate(kinds)]
                results = program.function(*copies, tape.input("n", np.int64, ndim=0))
                results = results if isinstance(results, tuple) else (results,)
                tape.output(**{f"y{k}": r for k, r in enumerate((*results, *copies))})
            prepared = prepare_any(tape.graph, "fuzzed", host=False)
    except Exception:  # What is refused aloud, and what NumPy refuses as well.
        return None
    return None if prepared.graph.has_opaque else prepared


def check(seed: int, target: str) -> tuple[str, int]:
    """Runs one program on several arguments; says what is wrong, and how many calls were compared."""
    program = Program(seed)
    prepared = recorded(program)
    if prepared is None:
        return "", 0
    code, launcher = GpuCode(prepared, target, cache=False), device.Launcher()
    runner = GpuRunner(code.program, device.Ptx(code), lambda: launcher)

    def ours(*args: Any) -> tuple[Any, ...]:
        found = runner([*map(FakeArray, args[:-1]), args[-1]], {}, None)
        return tuple(f.items for f in (found if isinstance(found, tuple) else (found,)))

    def theirs(*args: Any) -> tuple[Any, ...]:
        found = program.function(*args)
        return (*(found if isinstance(found, tuple) else (found,)), *args[:-1])

    rng = np.random.default_rng(seed)
    for calls in range(4):
        device._owners.clear()
        *given, n = program.arguments(rng)
        # An input of rank 0 is an array: as an index it gives a copy, where an integer gives a view.
        expected = outcome(theirs, [*[a.copy("K") for a in given], np.array(n)])
        wrong = differs(outcome(ours, [*given, n]), expected, arguments=given)
        if wrong:
            shapes = [(a.shape, a.strides, a.dtype) for a in given]
            return f"program {seed} on {shapes}, n = {n}, {target}:\n{program.source}\n{wrong}", calls
    return "", 4


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--target", choices=["cupy", "cuda"], default="cupy")
    given = parser.parse_args()
    programs = calls = failures = 0
    for seed in itertools.count(2 * given.seed, 2):  # Every other program has calls that stay calls.
        if programs == given.programs:
            break
        wrong, compared = check(seed, given.target)
        programs += bool(wrong or compared)
        calls += compared
        if wrong:
            failures += 1
            print(wrong, flush=True)
    print(f"{programs} programs, {calls} calls, {failures} disagreements")
    raise SystemExit(failures > 0)


if __name__ == "__main__":
    main()
