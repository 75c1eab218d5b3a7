"""Kernels on a real device, both targets: `pytest -m gpu`, with CuPy, PyTorch, JAX and numba-cuda."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

import kernelgen as kg
from kernelgen.cli import main
from tests.gpu.test_numba_cuda import BATCHES, check
from tests.ops import oracle
from tests.test_examples import EXAMPLES, load

pytestmark = pytest.mark.gpu
TARGETS = ("cupy", "cuda")
MODELS = Path(__file__).parent.parent / "aot" / "models.py"
BEYOND = (1 << 31) + 4099
"""Elements that 32-bit indices do not count."""


@functools.cache
def cupy() -> Any:
    import cupy

    return cupy


@functools.cache
def triad(target: str) -> Any:
    """`x * 2 + y` of two axes."""
    with kg.Tape() as tape:
        x, y = (tape.input(n, np.float32, ndim=2) for n in "xy")
        tape.output(z=x * 2 + y)
    return kg.compile_tape(tape, target=target)  # type: ignore[arg-type]


@functools.cache
def successor(target: str, ndim: int) -> Any:
    """`x + 1` of bytes."""
    with kg.Tape() as tape:
        tape.output(z=tape.input("x", np.uint8, ndim=ndim) + 1)
    return kg.compile_tape(tape, target=target)  # type: ignore[arg-type]


def random(*shape: int) -> Any:
    return cupy().random.default_rng(1).standard_normal(shape, dtype=np.float32)


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
def test_layouts(target: str) -> None:
    xp, kernel, a = cupy(), triad(target), random(300, 260)
    views = (a, a[:, ::-1], xp.asfortranarray(a), a[:1], a[:, :1], xp.broadcast_to(a[:1, :1], a.shape))
    for first in views:
        for second in views:
            xp.testing.assert_array_equal(kernel(first, second), first * 2 + second)
    for size in (0, 1, 3, 5, 1023):
        tail = a.reshape(-1)[1 : size + 1].reshape(1, size)  # An address that is no multiple of 16.
        xp.testing.assert_array_equal(kernel(tail, tail), tail * 3)


@pytest.mark.parametrize("target", TARGETS)
def test_reductions_slices_and_index_arrays(target: str) -> None:
    """One kernel over rows and columns, short and long, in every layout; sums have the same bits in each."""
    with kg.Tape() as tape:
        x, i = tape.input("x", np.float32, ndim=2), tape.input("i", np.int64, ndim=1)
        away = x[1:] - x[:-1]
        tape.output(
            rows=away.sum(axis=1), columns=np.abs(x).sum(axis=0), largest=x.max(), taken=x[i, ::-1] * 2,
            where=np.argmax(x, axis=0), scaled=x / (1 + np.abs(x).max(axis=1, keepdims=True)),
        )  # fmt: skip
    kernel: Any = kg.compile_tape(tape, target=target)  # type: ignore[arg-type]
    xp = cupy()
    for shape in ((3, 5), (2, 300_000), (300_000, 2), (1000, 1000), (2, 1)):
        a, i = random(*shape), xp.asarray([1, -1, 0, -2])
        first = kernel(a, i)
        h = cupy().asnumpy(a)
        k = cupy().asnumpy(i)
        np.testing.assert_allclose(xp.asnumpy(first.rows), np.diff(h, axis=0).sum(axis=1), 1e-4, 1e-2)
        np.testing.assert_allclose(xp.asnumpy(first.columns), np.abs(h).sum(axis=0), 1e-5)
        assert float(first.largest) == h.max()
        np.testing.assert_array_equal(xp.asnumpy(first.taken), h[k, ::-1] * 2)
        np.testing.assert_array_equal(xp.asnumpy(first.where), np.argmax(h, axis=0))
        scale = 1 + np.abs(h).max(axis=1, keepdims=True)
        np.testing.assert_array_equal(xp.asnumpy(first.scaled), h / scale)
        for layout in (a, xp.asfortranarray(a), xp.repeat(a, 2, axis=1)[:, ::2]):
            for one, other in zip(first, kernel(layout, i), strict=True):
                assert xp.asnumpy(one).tobytes() == xp.asnumpy(other).tobytes()
    with pytest.raises(IndexError, match="index 9 is out of bounds for axis 0 with size 3"):
        kernel(random(3, 5), xp.asarray([0, 9]))


@pytest.mark.parametrize("target", TARGETS)
def test_graphs(target: str) -> None:
    """A call is captured and replayed, after a call or as the first one, and with new kernels inside."""
    xp, a = cupy(), random(300, 260)
    triad.cache_clear()
    kernel, stream = triad(target), xp.cuda.Stream(non_blocking=True)
    for given in (a, a, a[:, ::-1], a[:, 1:]):
        out = xp.empty(given.shape, given.dtype)
        xp.cuda.Device().synchronize()
        with stream:
            stream.begin_capture()
            kernel(given, given, out=out)
            graph = stream.end_capture()
            out.fill(np.nan)
            graph.launch(stream)
        stream.synchronize()
        xp.testing.assert_array_equal(out, given * 3)


@pytest.mark.parametrize("target", TARGETS)
def test_launches_are_ordered_by_their_streams(target: str) -> None:
    """New memory, overlapping outputs and explicit streams, with long work before each."""
    xp, kernel = cupy(), triad(target)
    a = random(3000, 3000)
    one, two = (xp.cuda.Stream(non_blocking=True) for _ in range(2))
    xp.cuda.Device().synchronize()  # These streams do not wait for the default one.
    with one:
        b = a
        for _ in range(20):
            b = b + 1
        z = kernel(b, b)
    one.synchronize()
    xp.testing.assert_array_equal(z, b * 3)
    with two:
        out = kernel(b, b, stream=one)  # Memory of `two`, computed on `one`.
    one.synchronize()
    xp.testing.assert_array_equal(out, b * 3)
    line = random(4001, 1)
    wanted = xp.concatenate([line[:1], line[:-1] * 2 + line[:-1]])
    xp.cuda.Device().synchronize()
    kernel(line[:-1], line[:-1], out=line[1:], stream=one)
    one.synchronize()
    xp.testing.assert_array_equal(line, wanted)


@pytest.mark.parametrize("target", TARGETS)
def test_threads(target: str) -> None:
    """A thread that has used no CUDA library has no context yet."""
    kernel, a = triad(target), random(64, 64)
    kernel(a, a)
    wanted, wrong = cupy().asnumpy(a * 3), []
    cupy().cuda.Device().synchronize()

    def call() -> None:
        for _ in range(50):
            got = kernel(a, a)
            if not np.array_equal(cupy().asnumpy(got), wanted):
                wrong.append(got)

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("layout", ["flat", "strided"])
def test_beyond_32_bits(target: str, layout: str) -> None:
    xp = cupy()
    if layout == "flat":
        x = xp.empty(BEYOND, np.uint8)
        x[...] = 7
        x[-3:] = xp.asarray([1, 2, 255], np.uint8)
    else:
        x = xp.empty(((1 << 15) + 1, 1 << 17), np.uint8)
        x[...] = 7
        x[-1, -6::2] = xp.asarray([1, 2, 255], np.uint8)
        x = x[:, ::2]
    out = xp.full(x.shape, 0xA5, np.uint8)
    successor(target, x.ndim)(x, out=out)
    assert out.reshape(-1)[-3:].tolist() == [2, 3, 0]
    assert bool((out.reshape(-1)[:-3] == 8).all())
    del x, out
    xp.get_default_memory_pool().free_all_blocks()


def of_torch(array: Any) -> Any:
    import torch

    return torch.as_tensor(array, device="cuda")


def of_numba(array: Any) -> Any:
    from numba import cuda

    return cuda.as_cuda_array(array)


def of_jax(array: Any) -> Any:
    os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")  # It would take most of the memory.
    import jax

    return jax.dlpack.from_dlpack(array)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("convert", [of_torch, of_numba, of_jax])
def test_arrays_of_other_libraries(target: str, convert: Callable[[Any], Any]) -> None:
    kernel, a = triad(target), random(70, 33)
    wanted = cupy().asnumpy(a * 3)
    given = convert(a)
    result = kernel(given, given)
    cupy().cuda.Device().synchronize()
    if convert is of_torch:
        assert type(result).__module__.startswith("torch")
        result = result.cpu()
    elif convert is of_numba:
        result = result.copy_to_host()
    else:
        result = cupy().asnumpy(result)
    np.testing.assert_array_equal(np.asarray(result), wanted)
    out = cupy().zeros_like(a)
    for _ in range(3):  # The short way, from the second call on.
        kernel(given, given, out=out if convert is of_jax else convert(out))
    np.testing.assert_array_equal(cupy().asnumpy(out), wanted)


@pytest.mark.parametrize("target", TARGETS)
def test_bundles(target: str, tmp_path: Path) -> None:
    arch = f"sm_{cupy().cuda.Device().compute_capability}"
    for places in (arch, "ptx"):
        folder = tmp_path / places
        words = [f"{MODELS}:saxpy", "-o", str(folder), "--gpu", places, "--gpu-target", target]
        result = CliRunner().invoke(main, ["aot", *words])
        assert result.exit_code == 0, result.output
        x, y = random(1001), random(1001)
        got = cupy().asnumpy(kg.load(folder).saxpy(x, y, 2.0))
        np.testing.assert_allclose(got, cupy().asnumpy(2 * cupy().sin(x) ** 2 + y), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("target", TARGETS)
def test_bfloat16_of_cupy_and_pytorch(target: str) -> None:
    import torch  # The extra `bench` has it, which a device's run of all tests needs.

    with kg.Tape() as tape:
        x, y = (tape.input(n, oracle.BFLOAT16, ndim=1) for n in "xy")
        tape.output(z=x * y + 1)
    kernel = kg.compile_tape(tape, target=target)  # type: ignore[arg-type]
    host = np.arange(1000).astype(oracle.BFLOAT16)
    want = (host * host + oracle.BFLOAT16.type(1)).astype(np.float32)
    got = kernel(cupy().asarray(host), cupy().asarray(host))
    np.testing.assert_array_equal(cupy().asnumpy(got).astype(np.float32), want)
    tensor = torch.arange(1000, device="cuda").to(torch.bfloat16)
    got = kernel(tensor, tensor)
    assert got.dtype is torch.bfloat16
    np.testing.assert_array_equal(got.float().cpu().numpy(), want)


def test_auto_follows_the_arrays() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(z=np.exp(x))
    kernel = kg.compile_tape(tape)
    host = np.linspace(-3, 3, 1000)
    got = kernel(cupy().asarray(host))
    assert isinstance(got, cupy().ndarray) and isinstance(kernel(host), np.ndarray)
    np.testing.assert_allclose(cupy().asnumpy(got), kernel(host), rtol=1e-15)
