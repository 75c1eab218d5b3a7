"""Tiers: when a graph is compiled, when it stays interpreted, and that everyone is told."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.jit import tiers
from kernelgen.jit.budget import Budget, _budget_from_environment

X = np.linspace(-1.0, 1.0, 9)
_numbers = itertools.count(1)


@pytest.fixture
def fresh() -> Callable[..., kg.Jitted]:
    """Makes jitted functions whose graphs nobody has compiled before."""

    def make(**options: Any) -> kg.Jitted:
        number = next(_numbers) / 1024 + os.getpid()
        return kg.jit(lambda x: x * number + 1, **options)

    return make


@pytest.fixture
def budget() -> Iterator[None]:
    """Puts the process's budget back."""
    before = tiers.budget.limit_ms
    yield
    kg.set_compile_budget(before)


class Gate:
    """Stands in the way of builds until it is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open, self.waiting, self.error = threading.Event(), threading.Event(), None
        self.builds = 0
        compile_tape = tiers.compile_tape

        def gated(graph: Any, **options: Any) -> Any:
            if options["target"] == "interpret":
                return compile_tape(graph, **options)
            self.waiting.set()
            assert self.open.wait(60)
            if self.error is not None:
                raise self.error
            self.builds += 1
            return compile_tape(graph, **options)

        monkeypatch.setattr(tiers, "compile_tape", gated)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    return Gate(monkeypatch)


def tier(f: kg.Jitted) -> tuple[str, str]:
    (signature,) = f.signatures()
    return signature.tier, signature.reason


def until(f: kg.Jitted, wanted: str) -> None:
    deadline = time.monotonic() + 60
    f(X)
    while tier(f)[0] != wanted:
        assert time.monotonic() < deadline, tier(f)
        time.sleep(0.005)
        f(X)


def test_warmup_interprets_the_first_calls(fresh: Any) -> None:
    f = fresh(warmup=3)
    builds = kg.stats().builds
    for k in range(1, 4):
        np.testing.assert_array_equal(f(X), f.__wrapped__(X))
        assert tier(f) == ("interpreted", f"call {k} of 3 that warm up")
    assert kg.stats().builds == builds
    np.testing.assert_array_equal(f(X), f.__wrapped__(X))
    assert tier(f)[0] == "trial" and kg.stats().builds == builds + 1


def test_no_call_waits_for_a_build_in_the_background(fresh: Any, gate: Gate) -> None:
    f = fresh(background=True)
    for _ in range(20):
        np.testing.assert_array_equal(f(X), f.__wrapped__(X))
    assert gate.waiting.wait(60) and gate.builds == 0, "the build has begun, and 20 calls are done"
    assert tier(f) == ("building", "a thread builds it")
    assert kg.stats().tiers["building"] >= 1
    gate.open.set()
    until(f, "compiled")
    np.testing.assert_array_equal(f(X), f.__wrapped__(X))
    assert gate.builds == 1


def test_a_build_that_fails_in_the_background_is_reported_once(fresh: Any, gate: Gate) -> None:
    f = fresh(background=True)
    gate.error = kg.BuildError("the compiler is on strike")
    gate.open.set()
    with pytest.warns(
        RuntimeWarning, match="stays interpreted, for its build failed: the compiler is on strike"
    ):
        until(f, "interpreted")
    assert tier(f) == ("interpreted", "the build failed: the compiler is on strike")
    np.testing.assert_array_equal(f(X), f.__wrapped__(X))


def test_a_budget_for_a_call_keeps_a_graph_interpreted(fresh: Any) -> None:
    f = fresh(budget_ms=0.5)
    builds = kg.stats().builds
    for _ in range(3):
        np.testing.assert_array_equal(f(X), f.__wrapped__(X))
    assert kg.stats().builds == builds
    name, reason = tier(f)
    assert name == "interpreted" and "exceeds the budget of 0.5 ms for a call" in reason
    assert reason in f.explain()


def test_code_that_is_at_hand_costs_no_budget(fresh: Any) -> None:
    f = fresh()
    f(X)
    tiers.shared.clear()
    g = kg.jit(f.__wrapped__, budget_ms=0)
    g(X)
    assert tier(g)[0] == "compiled"


def test_a_budget_for_the_process_and_a_new_one(fresh: Any, budget: None) -> None:
    kg.set_compile_budget(0)
    f = fresh()
    f(X)
    name, reason = tier(f)
    assert name == "interpreted" and "budget of 0 ms for the process" in reason
    assert "interpreted" in kg.stats().tiers
    kg.set_compile_budget(None)
    f(X)
    assert tier(f)[0] == "compiled"
    with pytest.raises(kg.OptionError, match="the compile budget is -1"):
        kg.set_compile_budget(-1)


def test_predictions_follow_what_builds_took() -> None:
    budget = Budget(None)
    first = budget.predict(10)
    budget.note(10, 2 * first)
    assert budget.predict(10) == pytest.approx(2 * first)
    assert budget.predict(1000) > budget.predict(10)


@pytest.mark.parametrize("winner", ["compiled", "interpreted", "plain"])
def test_a_trial_keeps_the_fastest_tier(fresh: Any, monkeypatch: pytest.MonkeyPatch, winner: str) -> None:
    class Clock:
        """A clock by which one way takes a second for each call, and the others longer."""

        now = 0.0

        @staticmethod
        def perf_counter() -> float:
            return Clock.now

    f = fresh(trial=True)
    f(X)
    (tiered,) = (known.tiered for known in f._table[next(iter(f._table))])
    tiered._trial.clear()
    compiled, interpreter = tiered._compiled, tiered._interpreter()

    ran = []

    def slow(run: Any, name: str) -> Any:
        def call(*args: Any) -> Any:
            Clock.now += 1.0 if winner == name else 1.5
            ran.append(name)
            return run(*args)

        return call

    wanted = f.__wrapped__(X)
    monkeypatch.setattr(tiers, "time", Clock)
    monkeypatch.setattr(tiered, "_compiled", slow(compiled, "compiled"))
    monkeypatch.setattr(tiered, "_interpreter", lambda: slow(interpreter, "interpreted"))
    monkeypatch.setattr(f, "__wrapped__", slow(f.__wrapped__, "plain"))
    for _ in range(3 * tiers.TRIAL_CALLS - 1):
        np.testing.assert_array_equal(f(X), wanted)
        assert tier(f)[0] == "trial"
    f(X)
    assert ran == ["compiled", "interpreted", "plain"] * tiers.TRIAL_CALLS
    name, reason = tier(f)
    assert name == winner and "measured" in reason and "shapes ((9,),)" in reason
    assert ("compiling does not pay" in reason) == (winner == "interpreted")
    assert ("loses to the plain function" in reason) == (winner == "plain")
    ran.clear()
    np.testing.assert_array_equal(f(X), wanted)
    assert ran == [winner]


def settled_on_plain(f: Any, *args: Any) -> Any:
    """The function after a trial that its kernel has lost."""
    f(*args)
    (known,) = f._table[next(iter(f._table))]
    known.tiered._settle(known.tiered._compiled, "plain", "it has lost")
    return f


def test_a_kernel_that_lost_steps_aside_at_once() -> None:
    calls = []

    def function(x: Any, /, a: Any = 2.0, *, b: Any = (1.0, 3.0)) -> Any:
        calls.append("called")
        return x * a + b[0] / b[1]

    f = settled_on_plain(kg.jit(function, trial=True), X)
    before = len(calls)
    for n in range(5):
        np.testing.assert_array_equal(f(X), X * 2.0 + 1.0 / 3.0)
        np.testing.assert_array_equal(f(X, float(n), b=(2.0, 4.0)), X * n + 0.5)
    assert len(calls) == before + 10
    with pytest.raises(ZeroDivisionError):  # As plain Python does.
        f(X, 1.0, b=(2.0, 0.0))
    with kg.interpret():
        f(X)
    assert len(calls) == before + 11
    assert "tier plain: it has lost" in f.explain()


def test_a_lost_trial_is_for_its_types_alone() -> None:
    f = settled_on_plain(kg.jit(lambda x: x * 2 + 1, trial=True), X)
    for _ in range(3):
        assert f(X.astype(np.float32)).dtype == np.float32
        np.testing.assert_array_equal(f(X), X * 2 + 1)
    assert sorted(s.tier for s in f.signatures()) == ["plain", "trial"]


def test_functions_that_change_arguments_run_as_kernels_in_a_trial() -> None:
    seen = []

    def function(x: Any) -> None:
        seen.append("called")
        x += 1

    f, x = kg.jit(function, trial=True), np.zeros(4)
    for _ in range(12):
        f(x)
    np.testing.assert_array_equal(x, np.full(4, 12.0))
    assert len(seen) == 1, "only the recording calls the function"


def test_where_only_plain_python_raises_a_trial_goes_on_without_it() -> None:
    f = kg.jit(lambda x: (x[len(X) :].max(), x + 1)[1], trial=True)  # What is dropped is not computed.
    for _ in range(12):
        np.testing.assert_array_equal(f(X), X + 1)
    assert tier(f)[0] in ("compiled", "interpreted") and "plain" not in tier(f)[1]


def test_a_kernel_is_compared_with_the_calls_that_warmed_up(fresh: Any) -> None:
    f = fresh(warmup=4)
    for _ in range(4 + tiers.TRIAL_CALLS - 1):
        np.testing.assert_array_equal(f(X), f.__wrapped__(X))
    assert tier(f) == ("trial", "measured")
    np.testing.assert_array_equal(f(X), f.__wrapped__(X))
    assert tier(f)[0] in ("compiled", "interpreted", "plain") and "as plain Python" in tier(f)[1]
    g = fresh(warmup=4)
    for n in range(1, 6):  # No size comes again.
        g(np.ones(n))
    assert tier(g) == ("compiled", "")


def test_a_trial_whose_layouts_never_repeat_ends(fresh: Any) -> None:
    f = fresh(trial=True)
    for n in range(tiers.TRIAL_LIMIT + 1):
        f(np.ones(n))
    assert tier(f)[0] == "compiled" and "no layout came" in tier(f)[1]


def test_the_interpreted_mode_settles_nothing(fresh: Any) -> None:
    f = fresh()
    builds = kg.stats().builds
    with kg.interpret():
        f(X)
    assert kg.stats().builds == builds
    f(X)
    assert tier(f)[0] == "compiled"
    with kg.interpret(check="nan"), pytest.raises(kg.NonFiniteError):
        kg.jit(lambda x: np.log(x))(np.zeros(3))


def test_equal_graphs_share_their_kernel_and_count_as_hits(fresh: Any) -> None:
    f = fresh()
    f(X)
    before = kg.stats()
    kg.jit(f.__wrapped__)(X)
    after = kg.stats()
    assert (after.builds, after.misses, after.hits) == (before.builds, before.misses, before.hits + 1)


def test_statistics_tell_stages_tiers_and_bytes(fresh: Any) -> None:
    kg.clear()
    f = fresh()
    before = kg.stats()
    for _ in range(5):
        f(np.ones(1000))
    after = kg.stats()
    assert after.tiers["compiled"] == before.tiers.get("compiled", 0) + 1
    for stage in ("trace", "passes", "schedule", "codegen"):
        assert after.stages[stage] > before.stages.get(stage, 0.0)
    # x * number is a temporary of 8 bytes for each element, written and read once.
    assert after.bytes_saved - before.bytes_saved == 5 * 1000 * 16


def test_an_empty_environment_variable_is_no_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERNELGEN_COMPILE_BUDGET_MS", "")
    assert _budget_from_environment() is None
    monkeypatch.setenv("KERNELGEN_COMPILE_BUDGET_MS", "250")
    assert _budget_from_environment() == 250.0
    monkeypatch.setenv("KERNELGEN_COMPILE_BUDGET_MS", "much")
    with pytest.raises(kg.OptionError, match="KERNELGEN_COMPILE_BUDGET_MS is 'much'"):
        _budget_from_environment()


def test_a_process_may_end_while_it_builds() -> None:
    code = (
        "import numpy as np, kernelgen as kg\n"
        "fs = [kg.jit(lambda x, k=k: np.sin(x) * k + x, background=True, static_argnames='k')"
        " for k in range(20)]\n"
        "print([float(f(np.zeros(3)).sum()) for f in fs] == [0.0] * 20)\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=os.getcwd(),
        check=False,
    )
    assert (found.returncode, found.stdout.strip(), found.stderr) == (0, "True", "")
