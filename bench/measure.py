"""Verification and timing of the cases, systems in turn in one process."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from bench.cases import Case, Missing
from bench.ccode import compile_c
from bench.models import Array
from bench.systems import MODES, Program, System, as_tuple, numpy_namespace

SETTLE = 0.006
"""Seconds between systems: an OpenMP team spins for about that long and would slow the next one."""
BLOCK = 0.0004
"""Seconds that a block of calls lasts; short, so that some blocks miss what else the machine does."""
TURN = 8
"""Blocks of one system in a turn."""
BUDGET = 1.5
"""Seconds for all repeats of one call; long calls are repeated less."""
RTOL = {"float32": 3e-5, "float64": 1e-11}
"""Errors are measured against the largest magnitude of the result."""


@dataclass(frozen=True)
class Plan:
    """What is measured, and how thoroughly."""

    cases: Sequence[Case]
    dtypes: Sequence[str]
    sizes: Sequence[int]
    systems: Sequence[System]
    repeats: int = 7
    say: Callable[[str], None] = lambda text: None


@dataclass
class Absences:
    """Systems, or forms of a case in a system, that are not there, each with its reason."""

    rows: list[dict[str, str]] = field(default_factory=list)

    def add(self, system: str, reason: str, case: str = "*", dtype: str = "*", mode: str = "*") -> None:
        row = {"system": system, "case": case, "dtype": dtype, "mode": mode, "reason": reason}
        if row not in self.rows:
            self.rows.append(row)


def difference(got: Any, want: Array) -> float:
    """The largest error relative to the largest magnitude; infinite for another shape or dtype."""
    array = np.asarray(got)
    if array.shape != want.shape or array.dtype != want.dtype:
        return np.inf
    if want.dtype == np.bool_:
        return float(np.any(array != want))
    wide = np.result_type(want.dtype, np.float64)
    error = np.max(np.abs(array.astype(wide) - want.astype(wide)), initial=0.0)
    return float(error / (np.max(np.abs(want.astype(wide)), initial=0.0) or 1.0))


def mismatch(result: Any, want: Sequence[Array], dtype: str) -> tuple[float, str]:
    """The error of a result, and what is wrong with it, if so."""
    got = as_tuple(result)
    if len(got) != len(want):
        return np.inf, f"{len(got)} results instead of {len(want)}"
    worst = 0.0
    for one, reference in zip(got, want, strict=True):
        error = difference(one, reference)
        # A pixel at the border of two code values may fall on either side.
        code = 1.5 / max(float(np.max(reference, initial=0)), 1.0) if reference.dtype == np.uint8 else 0.0
        allowed = max(code, RTOL[dtype])
        if not error <= allowed:
            array = np.asarray(one)
            return error, f"the result is wrong: {array.dtype}{list(array.shape)}, error {error:.1e}"
        worst = max(worst, error)
    return worst, ""


def seconds(call: Callable[[], Any], calls: int) -> float:
    """The time of one call, on average of `calls`."""
    turns = range(calls)
    start = time.perf_counter()
    for _ in turns:
        call()
    return (time.perf_counter() - start) / calls


def in_turn(calls: dict[Any, Callable[[], Any]], plan: Plan) -> dict[Any, tuple[list[float], int]]:
    """The times of each call, a turn of blocks of each in every repeat, and the calls in a block."""
    blocks, repeats, turns = {}, {}, {}
    for key, call in calls.items():
        call()
        once = max(min(seconds(call, 1) for _ in range(2)), 1e-7)
        blocks[key] = max(1, round(BLOCK / once))
        turns[key] = max(1, min(TURN, round(TURN * BLOCK / once)))
        repeats[key] = max(2, min(plan.repeats, int(BUDGET / once)))
    times: dict[Any, list[float]] = {key: [] for key in calls}
    gc.disable()
    try:
        for turn in range(plan.repeats):
            for key, call in calls.items():
                if turn >= repeats[key]:
                    continue
                time.sleep(SETTLE)
                if blocks[key] > 1:
                    call()
                times[key] += [seconds(call, blocks[key]) for _ in range(turns[key])]
    finally:
        gc.enable()
    return {key: (times[key], blocks[key]) for key in calls}


def reference(case: Case, inputs: Sequence[Array]) -> tuple[Array, ...]:
    """NumPy's results."""
    return tuple(np.asarray(x) for x in as_tuple(case.function(numpy_namespace(), *inputs)))


def build_all(case: Case, dtype: str, plan: Plan, absences: Absences) -> dict[str, tuple[Program, float]]:
    """Each system's program with the seconds that it took, where the system has the case."""
    programs = {}
    for system in plan.systems:
        start = time.perf_counter()
        program = system.build(case, dtype)
        if isinstance(program, Missing):
            absences.add(system.name, program.reason, case.name, dtype)
            continue
        programs[system.name] = (program, time.perf_counter() - start)
    return programs


def present(plan: Plan, absences: Absences) -> Plan:
    """The plan with the systems that this machine has."""
    kept = []
    for system in plan.systems:
        missing = system.absent()
        if missing is None:
            kept.append(system)
        else:
            absences.add(system.name, missing.reason)
    return Plan(plan.cases, plan.dtypes, plan.sizes, kept, plan.repeats, plan.say)


def verified(
    case: Case, dtype: str, programs: dict[str, tuple[Program, float]], n: int, absences: Absences
) -> tuple[dict[tuple[str, str], Callable[[], Any]], dict[tuple[str, str], dict[str, float]]]:
    """The calls of all systems whose first result is NumPy's, with errors and the first call's time."""
    inputs = case.arrays(n, dtype)
    want = reference(case, inputs)
    calls: dict[tuple[str, str], Callable[[], Any]] = {}
    facts: dict[tuple[str, str], dict[str, float]] = {}
    for name, (program, _) in programs.items():
        bound = program(inputs, [np.zeros_like(x) for x in want])
        for mode in MODES:
            call = bound[mode]
            if isinstance(call, Missing):
                absences.add(name, call.reason, case.name, "*", mode)
                continue
            start = time.perf_counter()
            result = call()
            first = time.perf_counter() - start
            error, wrong = mismatch(result, want, dtype)
            if wrong:
                absences.add(name, f"{wrong} (n = {n})", case.name, dtype, mode)
                continue
            calls[name, mode] = call
            facts[name, mode] = {"error": error, "first_ms": first * 1e3}
    return calls, facts


def speed(plan: Plan, absences: Absences) -> list[dict[str, Any]]:
    """The time of each case, dtype and size in each system, with new results and with given buffers."""
    rows = []
    for case in plan.cases:
        for dtype in plan.dtypes:
            programs = build_all(case, dtype, plan, absences)
            for n in plan.sizes:
                plan.say(f"{case.name} {dtype} {n}")
                calls, facts = verified(case, dtype, programs, n, absences)
                for (name, mode), (times, block) in in_turn(calls, plan).items():
                    rows.append(
                        {
                            "case": case.name, "dtype": dtype, "size": n, "system": name, "mode": mode,
                            "best_us": min(times) * 1e6, "median_us": statistics.median(times) * 1e6,
                            "repeats": len(times), "calls": block,
                            "build_ms": programs[name][1] * 1e3, **facts[name, mode],
                        }
                    )  # fmt: skip
    return rows


def overhead(plan: Plan, absences: Absences) -> list[dict[str, Any]]:
    """What a call costs: three inputs, one output, eight elements; NumPy's own np.add for comparison."""
    (case,) = (c for c in plan.cases if c.name == "triad") if plan.cases else ()
    programs = build_all(case, "float64", plan, absences)
    calls, _ = verified(case, "float64", programs, 8, absences)
    x, y, z = (np.ones(8) for _ in range(3))
    calls["np.add", "fresh"] = lambda: np.add(x, y)
    calls["np.add", "out"] = lambda: np.add(x, y, out=z)
    return [
        {"system": name, "mode": mode, "best_ns": min(t) * 1e9, "median_ns": statistics.median(t) * 1e9}
        for (name, mode), (t, _) in in_turn(calls, plan).items()
    ]


TRIAD = """#include <stdint.h>
void run(int64_t n, int64_t threads, int64_t turns, double *a, double *b, double *c, double *out)
{
    for (int64_t turn = 0; turn < turns; ++turn) {
        #pragma omp parallel for simd num_threads(threads)
        for (int64_t i = 0; i < n; ++i) out[i] = a[i] + b[i] * c[i];
    }
}
"""


def bandwidth(threads: int, n: int = 10**7, repeats: int = 5) -> float:
    """This machine's memory bandwidth in GB/s by a triad: three reads and one write for an element.

    In C where there is gcc, with NumPy otherwise, whose two passes count as five arrays.
    """
    a, b, c, out = (np.full(n, 0.5) for _ in range(4))
    try:
        run = compile_c(TRIAD, ("-fopenmp",))
    except (OSError, RuntimeError):

        def step() -> None:
            np.multiply(b, c, out=out)
            np.add(a, out, out=out)

        return 6 * n * 8 / min(seconds(step, 1) for _ in range(repeats)) / 1e9
    pointers = [x.ctypes.data for x in (a, b, c, out)]
    best = min(seconds(lambda: run(n, threads, 1, *pointers), 1) for _ in range(repeats))
    return 4 * n * 8 / best / 1e9
