"""The auto-tuner: what it chooses is right, kept, and used."""

from __future__ import annotations

from typing import Any

import ml_dtypes
import numpy as np
import pytest

import kernelgen as kg
from kernelgen.cache.memory import memory
from kernelgen.driver import tuner
from kernelgen.schedule import tuning

F32 = np.float32


def tape_of(function: Any, *specs: tuple[Any, int]) -> kg.Tape:
    with kg.Tape() as tape:
        tape.output(function(*(tape.input("abc"[k], d, ndim=n) for k, (d, n) in enumerate(specs))))
    return tape


def arithmetic(a: Any, b: Any) -> Any:
    return (a * b - 3) / (b + 1) + a * a - b


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tuner, "ROUNDS", 1)
    monkeypatch.setattr(tuner, "SECONDS", 1e-4)


@pytest.mark.parametrize("function", [arithmetic, lambda a, b: np.sin(a) * b])
def test_every_candidate_computes_the_same(function: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    tape = tape_of(function, (F32, 1), (F32, 1))
    a, b = np.random.default_rng(0).random((2, 10007)).astype(F32)
    want = kg.compile_tape(tape)(a, b)
    for candidate in tuner.CANDIDATES:
        monkeypatch.setattr(tuner, "CANDIDATES", (candidate,))
        kernel = kg.compile_tape(tape, tune=True, cache=False)
        assert kernel.tuning is not None
        assert (kernel.tuning.vectors, kernel.tuning.interleave) == (candidate.vectors, candidate.interleave)
        np.testing.assert_array_equal(kernel(a, b), want)


def test_the_choice_is_kept_with_the_cached_code(monkeypatch: pytest.MonkeyPatch) -> None:
    tape = tape_of(lambda a, b: arithmetic(a, b) + 0.5, (F32, 1), (F32, 1))
    first = kg.compile_tape(tape, tune=True)
    memory.clear()
    monkeypatch.setattr(tuner, "tuned_record", None)
    again = kg.compile_tape(tape, tune=True)
    assert again.tuning == first.tuning and again.origin == "the user's cache"
    assert f"tuned: {first.tuning}" in again.explain()


def test_tuned_and_untuned_code_do_not_meet() -> None:
    tape = tape_of(lambda a, b: arithmetic(a, b) + 0.25, (F32, 1), (F32, 1))
    assert kg.compile_tape(tape, tune=True).tuning is not None
    untuned = kg.compile_tape(tape)
    assert untuned.tuning is None and untuned.origin == "built" and "tuned" not in untuned.explain()


def test_the_measured_cost_says_when_threads_pay() -> None:
    tape = tape_of(lambda a, b: arithmetic(a, b) + 0.125, (F32, 1), (F32, 1))
    kernel = kg.compile_tape(tape, tune=True)
    assert kernel.tuning is not None and kernel.tuning.picoseconds > 0
    (nest,), (untuned,) = kernel.program.nests, kg.compile_tape(tape).program.nests
    assert nest.work == max(kernel.tuning.picoseconds // 25, 1)
    assert untuned.picoseconds == 0 and untuned.cost == nest.cost


@pytest.mark.parametrize("ranks", [(0, 0), (1, 0), (2, 1), (3, 3)])
@pytest.mark.parametrize("dtype", [np.bool_, np.int8, np.float16, ml_dtypes.bfloat16, np.complex64])
def test_samples_fit_every_kernel(ranks: tuple[int, ...], dtype: Any) -> None:
    tape = tape_of(lambda a, b: np.where(a == b, a, b), *((dtype, n) for n in ranks))
    program = kg.compile_tape(tape).program
    args = tuner.samples(program, 4096)
    assert [a.ndim for a in args] == list(ranks) and all(a.dtype == dtype for a in args)
    assert np.broadcast_shapes(*(a.shape for a in args)) == max((a.shape for a in args), key=len)


def test_captured_arrays_of_another_shape_leave_the_defaults() -> None:
    fixed = np.arange(1000.0, dtype=F32)
    kernel = kg.compile_tape(tape_of(lambda a: a * fixed + 1, (F32, 1)), tune=True)
    assert kernel.tuning == tuning.Tuning()
    np.testing.assert_array_equal(kernel(fixed), fixed * fixed + 1)


def test_the_choice_travels_as_json() -> None:
    choice = tuning.Tuning("half", 2, 1234, 1.5)
    assert tuning.tuning_of({tuning.PAYLOAD: choice.to_bytes()}) == choice
    assert tuning.tuning_of({}) is None
    assert str(choice) == "half vectors, 2 at a time; 1.23 ns for each element; 1.50 times the untuned speed"


def test_the_option_is_checked() -> None:
    with pytest.raises(kg.OptionError, match="tune is 'yes'"):
        kg.compile_tape(tape_of(arithmetic, (F32, 1), (F32, 1)), tune="yes")  # type: ignore[arg-type]
