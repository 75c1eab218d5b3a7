"""Threads: how many, that they change no value, forks, and many Python threads at once."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.runtime import threads
from kernelgen.runtime.native import process

ROOT = Path(__file__).parent.parent.parent
N = 1 << 20


@pytest.fixture(autouse=True)
def default_number() -> Iterator[None]:
    yield
    kg.set_num_threads(None)


def recorded(function: Callable[..., Any], *specs: Any) -> kg.Tape:
    with kg.Tape() as tape:
        result = function(*(tape.input("abcdefgh"[k], d, ndim=n) for k, (d, n) in enumerate(specs)))
        tape.output(*(result if isinstance(result, tuple) else (result,)))
    return tape


def busy(a: Any, b: Any) -> Any:
    return np.sin(a) * np.exp(b) + a


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


# How many.


def test_set_and_get() -> None:
    kg.set_num_threads(3)
    assert kg.get_num_threads() == 3
    kg.set_num_threads(None)
    assert kg.get_num_threads() >= 1


@pytest.mark.parametrize("bad", [0, -1, 1025, 2.0, "2", True, [1], 10**30])
def test_other_numbers_are_refused(bad: Any) -> None:
    with pytest.raises(kg.OptionError, match="1 to 1024"):
        kg.set_num_threads(bad)
    with pytest.raises(kg.OptionError, match="threads is"):
        kg.compile_tape(recorded(busy, (np.float64, 1), (np.float64, 1)), threads=bad)
    assert isinstance(kg.get_num_threads(), int)


def test_the_environment_gives_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERNELGEN_NUM_THREADS", "7")
    assert kg.get_num_threads() == 7
    kg.set_num_threads(2)
    assert kg.get_num_threads() == 2
    monkeypatch.setenv("KERNELGEN_NUM_THREADS", "")
    kg.set_num_threads(None)
    assert kg.get_num_threads() == threads.available_threads()


@pytest.mark.parametrize("bad", ["0", "-3", "two", "1.5", "100000", "2 3"])
def test_a_wrong_environment_is_named(bad: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERNELGEN_NUM_THREADS", bad)
    with pytest.raises(kg.OptionError, match="KERNELGEN_NUM_THREADS is"):
        kg.get_num_threads()


def test_the_environment_of_a_new_process() -> None:
    program = "import kernelgen as kg; print(kg.get_num_threads())"
    assert python(program, KERNELGEN_NUM_THREADS="5").stdout == "5\n"
    assert "KERNELGEN_NUM_THREADS is 'many'" in python(program, KERNELGEN_NUM_THREADS="many").stderr


# Values.


SHAPES = [(N + 5,), (1 << 14, 70), (3, N // 2), (N // 2, 3), (2, 3, N // 4), (1, N)]


@pytest.mark.parametrize("shape", SHAPES)
def test_results_do_not_depend_on_the_number(shape: tuple[int, ...]) -> None:
    rng = np.random.default_rng(0)
    a, b = rng.normal(size=(2, *shape))
    tape = recorded(busy, (np.float64, len(shape)), (np.float64, len(shape)))
    kernel = kg.compile_tape(tape)
    for x, y in ((a, b), (a[..., ::-1], b), (a[::2], b[:1]), (a.T, a.T)):
        results = []
        for number in (1, 2, 3, 16):
            kg.set_num_threads(number)
            results.append(kernel(x, y))
        for other in results[1:]:
            assert other.tobytes() == results[0].tobytes() and other.strides == results[0].strides
        np.testing.assert_allclose(results[0], busy(x, y), rtol=1e-13, atol=1e-14)


def shared_calls(work: Callable[[], Any]) -> int:
    """How many launches were shared among threads."""
    before = process.shared_launches()
    work()
    return process.shared_launches() - before


def test_work_is_split_where_there_is_enough() -> None:
    tape = recorded(busy, (np.float64, 1), (np.float64, 1))
    kernel, alone = kg.compile_tape(tape, threads=2), kg.compile_tape(tape, threads=1)
    small, large = np.ones(100), np.ones(N)
    for call in (lambda a: kernel(a, a), lambda a: kernel(a[::-1], a), lambda a: kernel(a, a, out=a)):
        assert shared_calls(lambda call=call: call(small.copy())) == 0
        assert shared_calls(lambda call=call: call(large.copy())) == 1
    assert shared_calls(lambda: alone(large, large)) == 0
    kg.set_num_threads(1)
    default = kg.compile_tape(tape)
    assert shared_calls(lambda: default(large, large)) == 0
    kg.set_num_threads(3)
    assert shared_calls(lambda: default(large, large)) == 1


def test_outputs_in_place_and_overlapping_are_right_in_parts() -> None:
    kernel = kg.compile_tape(recorded(busy, (np.float64, 1), (np.float64, 1)), threads=4)
    rng = np.random.default_rng(1)
    base = rng.normal(size=N + 1)
    want = busy(base[:-1], base[1:])
    kernel(base[:-1], base[1:], out=base[1:])
    np.testing.assert_allclose(base[1:], want, rtol=1e-13, atol=1e-14)


# Forks.


def in_child(work: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether a forked child does its work in time."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        ok = b"0"
        try:
            ok = b"1" if work() else b"0"
        finally:
            os.write(write, ok)
            os._exit(0)
    os.close(write)
    ready, _, _ = select.select([read], [], [], seconds)
    answer = os.read(read, 1) if ready else b""
    os.close(read)
    if not ready:
        os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return answer == b"1"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_a_forked_child_runs_threaded_kernels() -> None:
    kernel = kg.compile_tape(recorded(busy, (np.float64, 1), (np.float64, 1)), threads=2)
    a, b = np.random.default_rng(2).normal(size=(2, N))
    want = kernel(a, b)
    for _ in range(3):
        assert in_child(lambda: kernel(a, b).tobytes() == want.tobytes())
    assert kernel(a, b).tobytes() == want.tobytes()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_a_forked_child_compiles() -> None:
    tape = recorded(lambda a, b: a * 31.5 + b, (np.float64, 1), (np.float64, 1))
    kg.compile_tape(tape)

    def work() -> bool:
        other = recorded(lambda a, b: a * 32.5 - b, (np.float64, 1), (np.float64, 1))
        return bool(kg.compile_tape(other)(np.ones(3), np.ones(3))[0] == 31.5)

    assert in_child(work)


# Many Python threads.


def at_once(works: list[Callable[[], Any]]) -> list[Any]:
    """Runs each in a thread of its own, all starting together."""
    gate = threading.Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        gate.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return [f.result(timeout=120) for f in [pool.submit(run, w) for w in works]]


def test_one_kernel_in_many_threads() -> None:
    kernel = kg.compile_tape(recorded(busy, (np.float64, 1), (np.float64, 1)), threads=2)
    data = [np.random.default_rng(k).normal(size=(2, 1000 * (k + 1) + k)) for k in range(15)]
    data.append(np.random.default_rng(99).normal(size=(2, N)))
    want = [kernel(*d) for d in data]

    def work(k: int) -> bool:
        for _ in range(10):
            if kernel(*data[k]).tobytes() != want[k].tobytes():
                return False
            if kernel(data[k][0][::2], data[k][1][:1]).shape != data[k][0][::2].shape:
                return False
        return True

    assert all(at_once([lambda k=k: work(k) for k in range(16)]))


def test_a_structure_is_built_once_however_many_threads_ask() -> None:
    def make(constant: float) -> kg.Kernel:
        return kg.compile_tape(recorded(lambda a: np.cos(a * constant) + 4.25, (np.float64, 1)))

    before = kg.stats()
    kernels = at_once([lambda: make(0.0625) for _ in range(16)])
    after = kg.stats()
    assert after.builds == before.builds + 1 and after.hits == before.hits + 15
    assert {k(np.zeros(2)).tobytes() for k in kernels} == {np.full(2, 5.25).tobytes()}


def test_many_structures_are_built_at_once() -> None:
    def make(k: int) -> bool:
        kernel = kg.compile_tape(recorded(lambda a: a * float(k // 2) - 77.25, (np.float64, 1)))
        return bool(np.all(kernel(np.ones(5)) == k // 2 - 77.25))

    before = kg.stats().builds
    assert all(at_once([lambda k=k: make(k) for k in range(16)]))
    assert kg.stats().builds <= before + 8


def test_tapes_record_in_many_threads() -> None:
    def record(k: int) -> list[str]:
        with kg.Tape() as tape:
            x = tape.input(f"x{k}", np.float64, ndim=1)
            for _ in range(50):
                x = x + k
                time.sleep(0)
            tape.output(x)
        return [i.name for i in tape.graph.inputs]

    assert at_once([lambda k=k: record(k) for k in range(8)]) == [[f"x{k}"] for k in range(8)]
