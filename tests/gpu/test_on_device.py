"""Kernels on a real device, both targets: `pytest -m gpu`."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from tests.gpu.test_numba_cuda import BATCHES, check
from tests.ops import oracle
from tests.test_examples import EXAMPLES, load

pytestmark = pytest.mark.gpu
TARGETS = ("cupy", "cuda")


@functools.cache
def cupy() -> Any:
    import cupy

    return cupy


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("batch", range(len(BATCHES)))
def test_rows_are_numpys(batch: int, target: str) -> None:
    dtypes, rows = BATCHES[batch]
    kernel = oracle.compiled(dtypes, tuple(r.name for r in rows), 1, target)
    args = oracle.arguments(rows[0], dtypes)
    results = oracle.run(kernel, *map(cupy().asarray, args))
    for row, result in zip(rows, results, strict=True):
        check(row, args, cupy().asnumpy(result))


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_build_for_the_device(path: Path, target: str) -> None:
    tape = load(path).tape
    arch = f"sm_{cupy().cuda.Device().compute_capability}"
    assert kg.compile_tape(tape, target=target, arch=arch).assembly  # type: ignore[arg-type]


@pytest.mark.parametrize("target", TARGETS)
def test_layouts_streams_and_graphs(target: str) -> None:
    xp = cupy()
    with kg.Tape() as tape:
        x, y = (tape.input(n, np.float32, ndim=2) for n in "xy")
        tape.output(z=x * 2 + y)
    kernel = kg.compile_tape(tape, target=target)  # type: ignore[arg-type]
    a = xp.random.default_rng(1).standard_normal((300, 260), dtype=xp.float32)
    views = (a, a[:, ::-1], xp.asfortranarray(a), a[:1], a[:, :1], xp.broadcast_to(a[:1, :1], a.shape))
    for first in views:
        for second in views:
            xp.testing.assert_array_equal(kernel(first, second), first * 2 + second)
    out = xp.empty_like(a)
    stream = xp.cuda.Stream(non_blocking=True)
    with stream:
        kernel(a, a, out=out)
        stream.begin_capture()
        kernel(a, a, out=out)
        graph = stream.end_capture()
        out.fill(np.nan)
        graph.launch(stream)
        stream.synchronize()
    xp.testing.assert_array_equal(out, a * 3)


def test_auto_follows_the_arrays() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(z=np.exp(x))
    kernel = kg.compile_tape(tape)
    host = np.linspace(-3, 3, 1000)
    got = kernel(cupy().asarray(host))
    assert isinstance(got, cupy().ndarray) and isinstance(kernel(host), np.ndarray)
    np.testing.assert_allclose(cupy().asnumpy(got), kernel(host), rtol=1e-15)
