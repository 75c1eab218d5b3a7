"""The pool of output memory: reuse of what was dropped, never of what lives, and its bound."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.runtime import pool
from kernelgen.runtime.native import process

N = pool.FROM_BYTES // 8
MAX_BLOCKS = 1024
NEAR_AHEAD, NEAR_BEHIND = 512, 128
"""As in `kernelgen/native/pool.c` and `call.c`."""


@pytest.fixture(autouse=True)
def empty_pool() -> Iterator[None]:
    kg.set_pool_limit(0)
    kg.set_pool_limit(None)
    yield
    kg.set_pool_limit(None)


@pytest.fixture(scope="module")
def double() -> kg.Kernel:
    with kg.Tape() as tape:
        tape.output(tape.input("a", np.float64, ndim=1) * 2)
    return kg.compile_tape(tape)


def test_a_process_has_the_pool_without_asking_for_it() -> None:
    program = """
import numpy as np, kernelgen as kg
with kg.Tape() as tape:
    tape.output(tape.input("a", np.float64, ndim=1) * 2)
kernel = kg.compile_tape(tape)
kernel(np.zeros(100_000))
from kernelgen.runtime.native import process
assert process.pool_kept()[0] >= 800_000
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_outputs_beside_reductions_fault_no_pages() -> None:
    program = """
import resource
import numpy as np, kernelgen as kg

@kg.jit
def several(x, y):
    z = np.sqrt(x * x + y)
    rows = z / z.sum(axis=1, keepdims=True)
    return z, rows, x - y, np.exp(-z), z * y, z.sum(), rows.max(axis=1)

def faults(calls):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(calls):
        several(x, x)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

x = np.ones((500, 500))  # Five outputs of 488 pages.
faults(5)
assert faults(20) < 100, "a page or so for each call at most"
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def kept() -> int:
    return process.pool_kept()[0]


def place(array: Any) -> int:
    address: int = array.__array_interface__["data"][0]
    return address


def test_a_dropped_output_is_used_again(double: kg.Kernel) -> None:
    a = np.ones(N)
    first = double(a)
    where = place(first)
    del first
    assert kept() >= 8 * N
    again = double(a)
    assert place(again) == where and kept() == 0
    np.testing.assert_array_equal(again, 2.0)


def test_what_lives_is_never_shared(double: kg.Kernel) -> None:
    held = [double(np.full(N, float(k))) for k in range(5)]
    view = held.pop()[10:20]
    others = [double(np.full(N, -1.0)) for _ in range(5)]
    assert len({place(x) for x in [*held, *others]}) == 9
    np.testing.assert_array_equal(view, 8.0)
    for k, array in enumerate(held):
        np.testing.assert_array_equal(array, 2.0 * k)


def test_memory_fits(double: kg.Kernel) -> None:
    double(np.ones(8 * N))
    before = kept()
    assert before >= 64 * N
    small = double(np.ones(N))
    assert kept() == before and small.flags.owndata
    nearly = double(np.ones(8 * N - 100))
    assert kept() == 0 and nearly[-1] == 2


def test_small_outputs_are_numpys_own(double: kg.Kernel) -> None:
    double(np.ones(N - 1))
    assert kept() == 0


def test_the_bound(double: kg.Kernel) -> None:
    kg.set_pool_limit(3 * 8 * N + 65536)
    arrays = [double(np.ones(N)) for _ in range(8)]
    arrays.clear()
    assert 0 < kept() <= 3 * 8 * N + 65536
    kg.set_pool_limit(8 * N)
    assert kept() <= 8 * N
    kg.set_pool_limit(0)
    assert kept() == 0 and process.pool_kept()[1] == 0
    double(np.ones(N))
    assert kept() == 0


def test_more_blocks_than_are_listed(double: kg.Kernel) -> None:
    kg.set_pool_limit(1 << 30)
    ones = np.ones(N)
    arrays = [double(ones) for _ in range(MAX_BLOCKS + 5)]
    arrays.clear()
    assert process.pool_kept()[1] == MAX_BLOCKS
    assert all(double(ones)[-1] == 2 for _ in range(MAX_BLOCKS + 5))


def test_many_outputs_take_their_memory_again() -> None:
    with kg.Tape() as tape:
        a = tape.input("a", np.float64, ndim=1)
        tape.output(**{f"out{k}": a * float(k) for k in range(90)})
    kernel, ones = kg.compile_tape(tape), np.ones(N)
    places = {array.ctypes.data for array in kernel(ones)}
    assert len(places) == process.pool_kept()[1] == 90
    arrays = kernel(ones)
    assert process.pool_kept()[1] == 0
    assert all(array[-1] == k for k, array in enumerate(arrays))


def test_an_array_outlives_a_change_of_the_bound(double: kg.Kernel) -> None:
    array = double(np.ones(N))
    kg.set_pool_limit(0)
    np.testing.assert_array_equal(array, 2.0)
    del array
    assert kept() == 0


def test_arrays_are_ordinary(double: kg.Kernel) -> None:
    array = double(np.ones(N))
    assert array.flags.owndata and array.base is None and array.flags.writeable
    array.resize(3 * N, refcheck=False)
    assert array[N - 1] == 2 and array[-1] == 0
    array.resize(10, refcheck=False)
    np.testing.assert_array_equal(array, 2.0)
    large = double(np.ones(N))
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(large)), large)
    assert place(large.copy()) != place(large)
    assert np.zeros(N)[0] == 0


def test_every_item_of_a_large_output_is_written(double: kg.Kernel) -> None:
    for n in (N, 3 * N + 7, 600_001):
        double(np.full(n, np.nan))
        np.testing.assert_array_equal(double(np.ones(n)), 2.0)


@pytest.mark.parametrize("bad", [-1, 1.5, "1", True, 1 << 62])
def test_other_limits_are_refused(bad: Any) -> None:
    before = kg.get_pool_limit()
    with pytest.raises(kg.OptionError, match="pool's limit"):
        kg.set_pool_limit(bad)
    assert kg.get_pool_limit() == before


def test_the_environment_gives_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kg.get_pool_limit() == pool.DEFAULT_LIMIT
    monkeypatch.setenv("KERNELGEN_POOL_BYTES", "1234567")
    kg.set_pool_limit(None)
    assert kg.get_pool_limit() == 1234567
    for bad in ("-1", "many"):
        monkeypatch.setenv("KERNELGEN_POOL_BYTES", bad)
        with pytest.raises(kg.OptionError, match="KERNELGEN_POOL_BYTES"):
            kg.set_pool_limit(None)
    monkeypatch.setenv("KERNELGEN_POOL_BYTES", "")


@pytest.mark.parametrize("offset", range(0, 4096, 208))
def test_an_output_is_not_placed_a_few_vectors_ahead_of_an_input(offset: int) -> None:
    with kg.Tape() as tape:
        x, y = (tape.input(name, np.float64, ndim=1) for name in "xy")
        tape.output(z=x + y)
    add = kg.compile_tape(tape)
    room = np.ones(2 * N + 2048)
    start = -place(room) % 4096 // 8
    x, y = room[start : start + N], room[N + 512 + start + offset // 8 :][:N]
    for _ in range(2):
        z = add(x, y)
        assert all(NEAR_AHEAD <= (place(z) - place(a)) % 4096 < 4096 - NEAR_BEHIND for a in (x, y))
        np.testing.assert_array_equal(z, 2.0)
        del z
