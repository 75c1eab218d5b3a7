"""Jitted functions on many threads, and in processes that fork or spawn."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.jit import tiers

X = np.linspace(0.5, 1.5, 33)
_numbers = itertools.count()


@kg.jit
def shared(x: Any, y: Any) -> Any:
    """In the module, so that a spawned process finds it."""
    return np.sqrt(x) * y + 0.625


def in_child(results: Any) -> None:
    results.put((shared(X, X), kg.jit(lambda x: x * 3 - 0.625)(X)))


def stampede(threads: int, functions: int, calls: int, **options: Any) -> None:
    """All threads call all functions at once, each in an order of its own; nothing is compiled before."""
    base = os.getpid() + next(_numbers) / 64
    jitted = [
        kg.jit(lambda x, y, k=k: x * (k + base / 8) + y, static_argnames="k", **options)
        for k in range(functions)
    ]
    kg.clear()
    tiers._builder.stop()  # What other tests left to be built is not counted here.
    before = kg.stats()
    start = threading.Barrier(threads)

    def work(seed: int) -> int:
        rng = np.random.default_rng(seed)
        start.wait()
        wrong = 0
        for _ in range(calls):
            for k in rng.permutation(functions):
                x = rng.uniform(size=rng.integers(1, 40))
                wrong += not np.array_equal(jitted[k](x, 2.0), x * (k + base / 8) + 2.0)
        return wrong

    with ThreadPoolExecutor(threads) as pool:
        assert sum(pool.map(work, range(threads))) == 0
    tiers._builder.stop()
    after = kg.stats()
    assert after.builds - before.builds <= functions
    if not options:
        assert after.builds - before.builds == functions, "each key is built, and once"
        assert all(len(f.signatures()) == 1 for f in jitted)


def test_each_key_is_built_once_however_many_threads_ask() -> None:
    stampede(threads=8, functions=4, calls=3)


def test_tiers_are_right_on_many_threads() -> None:
    stampede(threads=6, functions=3, calls=4, warmup=5)
    stampede(threads=6, functions=3, calls=4, background=True, trial=True)


@pytest.mark.slow
def test_sixteen_threads_and_two_hundred_functions_from_cold() -> None:
    stampede(threads=16, functions=200, calls=2)


def test_globals_that_change_while_others_call() -> None:
    """Every result belongs to one of the values that the global has had."""
    namespace: dict[str, Any] = {"W": np.full(300, 0.0), "K": 0.0, "np": np}
    exec("def f(x): return x + W", namespace)
    f = kg.jit(namespace["f"])
    x = np.zeros(300)
    f(x)
    stop = threading.Event()

    def change() -> None:
        for k in range(2000):
            namespace["W"] = np.full(300, float(k))
        stop.set()

    changer = threading.Thread(target=change)
    changer.start()
    last = 0.0
    while not stop.is_set():
        got = f(x)
        assert got.min() == got.max() >= last
        last = got[0]
    changer.join()


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_children_call_what_their_parents_called(method: str) -> None:
    want = np.sqrt(X) * X + 0.625
    np.testing.assert_allclose(shared(X, X), want, rtol=1e-15)
    own = os.getpid()
    background = kg.jit(lambda x: np.cosh(x) + own, background=True)
    background(X)
    context = multiprocessing.get_context(method)
    results = context.Queue()
    child = context.Process(target=in_child, args=(results,))
    child.start()
    first, second = results.get(timeout=100)
    child.join(60)
    assert child.exitcode == 0
    np.testing.assert_allclose(first, want, rtol=1e-15)
    np.testing.assert_array_equal(second, X * 3 - 0.625)
