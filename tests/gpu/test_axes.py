"""Slices, index arrays, parts and reductions on a GPU, executed on the CPU and compared with NumPy."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.backend import nvrtc
from kernelgen.backend.gpu import GpuCode
from kernelgen.driver.gpu import gpu_code
from kernelgen.runtime import grid
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.runtime.stored import decode_program, encode_program
from kernelgen.schedule.lower import prepare
from tests.gpu import device, host
from tests.gpu.device import FakeArray, placed

arrays.register(FakeArray, device.Library())

Made = tuple[GpuRunner, device.Launcher, GpuCode]
TARGETS = pytest.mark.parametrize("target", ["cupy", "cuda"])


def made(function: Callable[..., Any], *inputs: tuple[Any, int], target: str = "cupy") -> Made:
    """A function of inputs of these dtypes and ranks, on a device that is none."""
    with kg.Tape("tested") as tape:
        results = function(*[tape.input(f"x{k}", d, ndim=n) for k, (d, n) in enumerate(inputs)])
        results = results if isinstance(results, tuple) else (results,)
        tape.output(**{f"y{k}": r for k, r in enumerate(results)})
    code = GpuCode(prepare(tape.graph, "tested"), target, cache=False)
    launcher = device.Launcher()
    return GpuRunner(code.program, device.Ptx(code), lambda: launcher), launcher, code


def results_of(runner: GpuRunner, *args: Any) -> tuple[np.ndarray, ...]:
    """What a call gives; arrays of the host are laid on the device as they are."""
    given = [placed(a) if isinstance(a, np.ndarray) else a for a in args]
    found = runner(given, {}, None)
    return tuple(f.items for f in (found if isinstance(found, tuple) else (found,)))


def check(runner: GpuRunner, function: Callable[..., Any], *args: Any) -> None:
    """Compares a call with NumPy's results, bit for bit."""
    with np.errstate(all="ignore"):
        wanted = function(*[a.items if isinstance(a, FakeArray) else a for a in args])
    wanted = wanted if isinstance(wanted, tuple) else (wanted,)
    for got, want in zip(results_of(runner, *args), wanted, strict=True):
        np.testing.assert_array_equal(got, np.asarray(want), strict=True)


def numbers(*shape: int, dtype: Any = np.float32) -> np.ndarray:
    rng = np.random.default_rng(sum(shape))
    if np.dtype(dtype).kind == "c":
        return (rng.normal(0, 3, shape) + 1j * rng.normal(0, 3, shape)).astype(dtype)
    if np.dtype(dtype).kind == "b":
        return rng.random(shape) < 0.9
    return rng.normal(0, 3, shape).astype(dtype)


LAYOUTS: tuple[Callable[[np.ndarray], FakeArray], ...] = (
    placed,
    lambda v: FakeArray(placed(v.T.copy()).items.T),
    lambda v: FakeArray(placed(np.repeat(v, 2, axis=-1)).items[..., ::2]),
    lambda v: FakeArray(placed(v[::-1].copy()).items[::-1]),
    lambda v: placed(v, shift=v.itemsize),
)


# Slices and parts.


def cut(x: Any, n: Any) -> Any:
    return x[1:-1, ::2] + x[:-2, ::2], x[::-1, -1] * 2, x[n:, None, :-1], x[n % 3, ::-2], x[2:2] + x[0]


@TARGETS
def test_slices_are_other_numbers_of_the_same_kernel(target: str) -> None:
    runner, launcher, _ = made(cut, (np.float32, 2), (np.int64, 0), target=target)
    for layout in LAYOUTS:
        for n in (0, 2, -2, 100):
            check(runner, cut, layout(numbers(5, 6)), n)
    check(runner, cut, placed(numbers(3, 1)), 1)
    # A number that lies on the device is read there.
    x = placed(numbers(5, 6))
    (_, _, rest, *_) = runner([x, placed(np.array(3))], {}, None)
    np.testing.assert_array_equal(rest.items, x.items[3:, None, :-1])
    assert all(stream == 7 for _, _, stream, _ in launcher.launched)


def changed(x: Any, y: Any) -> Any:
    z = x.copy()
    z[1:-1] = 0
    z[0] += y[1]
    return z, np.concatenate([x, y * 2]), np.roll(x, 2) + np.pad(y, 3, mode="reflect")[: x.shape[0]]


@TARGETS
def test_parts_are_written_and_joined(target: str) -> None:
    runner, _, _ = made(changed, (np.float64, 1), (np.float64, 1), target=target)
    for n, m in ((8, 5), (4, 9), (3, 6)):
        check(runner, changed, numbers(n, dtype=np.float64), numbers(m, dtype=np.float64))


def counted(x: Any) -> Any:
    return np.arange(x.shape[0]) * x, np.zeros(x.shape[0] - 1), x * np.linspace(0, 1, x.shape[0])


def test_new_arrays() -> None:
    runner, launcher, _ = made(counted, (np.float64, 1))
    for n in (1, 5, 600):
        check(runner, counted, numbers(n, dtype=np.float64))
    runner_of_number, _, _ = made(lambda n: np.arange(n) * 2, (np.int64, 0))
    out = placed(np.zeros(9, np.int64))
    assert runner_of_number([9], {}, out) is out
    np.testing.assert_array_equal(out.items, 2 * np.arange(9))
    with pytest.raises(kg.KernelgenError, match="no array on a GPU"):
        runner_of_number([9], {}, None)
    uploads = len(launcher.kept)
    check(runner, counted, numbers(7, dtype=np.float64))
    assert len(launcher.kept) == uploads, "the integers in order are there already"


# Index arrays.


def chosen(x: Any, i: Any, z: Any, h: Any) -> Any:
    return x[i] * 2, np.take(z, i + 1), h[:, i], np.take_along_axis(h, h.astype(np.int8) % 2, 1)


@TARGETS
def test_index_arrays_wrap(target: str) -> None:
    kinds = ((np.float32, 1), (np.int32, 1), (np.complex64, 1), (np.float16, 2))
    runner, _, _ = made(chosen, *kinds, target=target)
    rng = np.random.default_rng(3)
    for layout in LAYOUTS:
        i = layout(rng.integers(-6, 5, 9).astype(np.int32))
        check(
            runner, chosen, layout(numbers(6)), i, layout(numbers(6, dtype=np.complex64)),
            layout(numbers(2, 6, dtype=np.float16)),
        )  # fmt: skip


@TARGETS
def test_an_index_out_of_range_is_numpys_error(target: Any) -> None:
    with kg.Tape("tested") as tape:
        x, i = tape.input("x", np.float32, ndim=1), tape.input("i", np.int64, ndim=1)
        tape.output(y=x[i] + 1)
    kernel: Any = kg.compile_tape(tape, target=target, cache=False)
    code, launcher = gpu_code(kernel), device.Launcher()
    kernel.executor.made = GpuRunner(code.program, device.Ptx(code), lambda: launcher)
    x, out = placed(numbers(4)), placed(np.zeros(3, np.float32))
    for bad in (4, -5, 1 << 40):
        with pytest.raises(
            IndexError, match=rf"index {bad} is out of bounds for axis 0 with size 4"
        ) as caught:
            kernel(x, placed(np.array([0, bad, 1])), out=out)
        assert Path(__file__).name in "".join(caught.value.__notes__)
        assert not out.items.any(), "a call that is refused writes nothing"
        # The flag is not set any more.
        assert kernel(x, placed(np.array([0, -4, 3])), out=out) is out
        np.testing.assert_array_equal(out.items, x.items[[0, -4, 3]] + 1)
        out.items[...] = 0
    with pytest.raises(IndexError):
        kernel(placed(numbers(0)), placed(np.array([0])))
    assert kernel(placed(numbers(0)), placed(np.zeros(0, np.int64))).items.shape == (0,)
    launcher.captured = True
    with pytest.raises(kg.TargetError, match="waits for its checks"):
        kernel(x, placed(np.array([0])))


def test_an_integer_out_of_range_is_numpys_error() -> None:
    kernel: Any = kg.compile_tape(
        made_tape(lambda x, k: x[k] * 2, (np.float32, 2), (np.int64, 0)), target="cupy"
    )
    code, launcher = gpu_code(kernel), device.Launcher()
    kernel.executor.made = GpuRunner(code.program, device.Ptx(code), lambda: launcher)
    x = placed(numbers(3, 4))
    np.testing.assert_array_equal(kernel(x, -3).items, x.items[-3] * 2)
    with pytest.raises(IndexError, match="index 3 is out of bounds for axis 0 with size 3"):
        kernel(x, 3)
    assert len(launcher.launched) == 1


def made_tape(function: Callable[..., Any], *inputs: tuple[Any, int]) -> kg.Tape:
    with kg.Tape("tested") as tape:
        tape.output(y=function(*[tape.input(f"x{k}", d, ndim=n) for k, (d, n) in enumerate(inputs)]))
    return tape


# Reductions.


def exact(axis: Any) -> Callable[[Any], Any]:
    """What does not depend on the order of elements."""

    def function(x: Any) -> Any:
        whole = x if x.dtype.kind in "bi" else (x * 2).astype(np.int32)
        found = [
            np.any(x, axis=axis),
            np.all(x, axis=axis),
            np.sum(whole, axis=axis),
            np.prod(whole, axis=axis),
        ]
        if x.dtype.kind != "c":
            found += [np.max(x, axis=axis, initial=-5), np.min(x, axis=axis, initial=5)]
        return tuple(found)

    return function


SHAPES = ((3, 4, 5), (1, 70, 2), (5, 0, 3), (0, 2, 2), (1, 1, 1), (2, 33, 300))


@pytest.mark.parametrize(
    ("dtype", "axis", "target"),
    [(np.float32, 1, "cupy"), (np.float32, (0, 2), "cuda"), (np.int8, None, "cuda"), (np.float64, -1, "cupy"),
     (bool, (1, 2), "cuda"), (np.float16, 0, "cupy"), (np.uint64, None, "cupy")],
)  # fmt: skip
def test_exact_reductions(dtype: Any, axis: Any, target: str) -> None:
    function = exact(axis)
    if np.dtype(dtype) == bool:

        def function(x: Any) -> Any:
            return x.any(axis=axis), x.all(axis=axis), x.sum(axis=axis), x.max(axis=axis, initial=False)

    if np.dtype(dtype).kind == "u":

        def function(x: Any) -> Any:
            return x.sum(axis=axis), x.prod(axis=axis), x.max(axis=axis, initial=0), x.any(axis=axis)

    runner, _, _ = made(function, (dtype, 3), target=target)
    for shape in SHAPES:
        for layout in LAYOUTS[:3]:
            check(runner, function, layout(np.abs(numbers(*shape)).astype(dtype)))
    if np.dtype(dtype).kind == "f":
        x = numbers(3, 4, 5).astype(dtype)
        x[1, 2] = np.nan
        check(runner, lambda x: function(np.where(x == x, x, x)), placed(x))


def sums(x: Any) -> Any:
    return x.sum(axis=0), (x * x).sum(), x.sum(axis=1)


@TARGETS
@pytest.mark.parametrize("dtype", [np.float32, np.complex128])
def test_sums_have_the_same_bits_for_every_layout(dtype: Any, target: str) -> None:
    runner, launcher, _ = made(sums, (dtype, 2), target=target)
    for shape in ((200, 300), (1, 5000), (6000, 1), (17, 1)):
        x = numbers(*shape, dtype=dtype)
        first = results_of(runner, placed(x))
        for layout in (*LAYOUTS, LAYOUTS[0]):
            for a, b in zip(first, results_of(runner, layout(x)), strict=True):
                assert a.tobytes() == b.tobytes()
        for got, values, axis in zip(first, (x, (x * x).reshape(-1, 1), x), (0, 0, 1), strict=True):
            unit = np.finfo(x.real.dtype).eps / 2
            for k, column in enumerate(np.moveaxis(values, axis, 0).T):
                item = got.reshape(-1)[k]
                for part in ("real", "imag"):
                    terms = getattr(column, part).astype(np.float64)
                    bound = (18 + 2.6 * math.log2(max(len(terms), 1))) * unit * np.abs(terms).sum()
                    assert abs(getattr(item, part) - math.fsum(terms)) <= bound
    assert any("fold" in symbol for symbol, *_ in launcher.launched)


def softmax(x: Any) -> Any:
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def normed(x: Any) -> Any:
    away = x - x.mean(axis=-1, keepdims=True)
    return away / np.sqrt(x.var(axis=-1, keepdims=True) + 1e-5), np.argmax(x * 2, axis=0), x[1:].sum(axis=0)


@TARGETS
def test_before_and_after_a_reduction(target: str) -> None:
    for function in (softmax, normed):
        runner, launcher, _ = made(function, (np.float32, 2), target=target)
        for shape in ((3, 10), (20, 1), (2, 3000)):
            for layout in LAYOUTS[:3]:
                x = layout(numbers(*shape))
                want = function(x.items)
                found = results_of(runner, x)
                for a, b in zip(found, want if isinstance(want, tuple) else (want,), strict=True):
                    np.testing.assert_allclose(a, b, 2e-5, 2e-5)
        launcher.captured = True
        with pytest.raises(kg.TargetError, match="memory between its launches"):
            results_of(runner, numbers(3, 10))


def test_extrema_of_nothing_are_refused() -> None:
    kernel: Any = kg.compile_tape(made_tape(lambda x: x.max(axis=0) * 2, (np.float32, 2)), target="cupy")
    code, launcher = gpu_code(kernel), device.Launcher()
    kernel.executor.made = GpuRunner(code.program, device.Ptx(code), lambda: launcher)
    with pytest.raises(ValueError, match="zero-size array to reduction operation maximum"):
        kernel(placed(numbers(0, 3)))
    assert kernel(placed(numbers(3, 0))).items.shape == (0,)


@TARGETS
def test_indices_of_64_bits(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def function(x: Any) -> Any:
        return (x % 7).sum(axis=(0, 2)), x.max(axis=1), x.min()

    runner, launcher, _ = made(function, (np.int32, 3), target=target)
    monkeypatch.setattr(grid, "NARROW", 0)
    monkeypatch.setattr(grid, "MAX_BLOCKS", 2)
    for layout in LAYOUTS:
        check(runner, function, layout(np.abs(numbers(9, 40, 30) * 9).astype(np.int32)))
    assert all("_64" in symbol for symbol, *_ in launcher.launched)


def test_outputs_that_share_memory_with_what_is_read() -> None:
    def function(x: Any) -> Any:
        return x[::-1] * 2

    def total(x: Any) -> Any:
        return x + x.sum(axis=0)

    for each in (function, total):
        runner, _, _ = made(each, (np.float64, 2))
        x = placed(np.arange(12.0).reshape(4, 3))
        want = each(x.items.copy())
        assert runner([x], {}, x) is x
        np.testing.assert_array_equal(x.items, want)


def test_programs_are_stored() -> None:
    runner, _, code = made(lambda x: softmax(x[1:]), (np.float32, 2))
    program = decode_program(encode_program(code.program))
    assert program == code.program
    launcher = device.Launcher()
    again = GpuRunner(program, device.Ptx(code), lambda: launcher)
    x = numbers(5, 400)
    np.testing.assert_array_equal(results_of(again, x), results_of(runner, x))
    # What lies between the launches belongs to the library, whose stream waits for the call's.
    launcher.ordered.clear()
    again([placed(x)], {}, None, 21)
    assert launcher.ordered == [(0, 7, 21), (0, 21, 7)]


@TARGETS
def test_the_source_of_a_reduction(golden: Any, target: str) -> None:
    _, _, code = made(lambda x: (x * x).sum(axis=-1), (np.complex64, 2), target=target)
    # Where this file's lines stand is not what the golden is about.
    golden(f"sum_{target}.txt", re.sub(r"(\.py):\d+", r"\1:N", code.emitted.text))


@TARGETS
@pytest.mark.parametrize("arch", [pytest.param("sm_80", marks=pytest.mark.slow), "sm_90"])
def test_they_pass_the_gate(target: str, arch: str) -> None:
    """Every version of a reduction, over pairs, and of what loads elements at computed places."""

    def function(x: Any, i: Any) -> Any:
        return (np.exp(x[i, ::-1]) * x[0]).sum(axis=0), x.real.max()

    _, _, code = made(function, (np.complex64, 2), (np.int64, 1), target=target)
    versions = [(k, v) for k, nest in enumerate(code.emitted.nests) for v in nest.versions]
    built = code.link(arch, versions)
    used = nvrtc.resources(built.log)
    assert set(used) == {code.emitted.nests[k].kernel(v) for k, v in versions}
    assert all(r.spill_stores == r.spill_loads == 0 for r in used.values())


# CUDA C as C++, with sanitizers.


@pytest.mark.parametrize("dtype", [np.float32, np.complex128, np.int8])
def test_reductions_touch_what_they_must(dtype: Any, tmp_path: Path) -> None:
    tape = made_tape(lambda x: x.sum(axis=1, dtype=dtype), (dtype, 2))
    source = host.emitted(tape, "tested")
    calls, wanted, units = [], [], []
    for rows, columns in ((1, 1), (3, 5), (70, 37), (3, 0), (2, 256)):
        for transposed in (False, True):
            memory = np.abs(numbers(rows, columns)).astype(dtype)
            items = memory
            if transposed:
                memory = np.ascontiguousarray(memory.T)
                items = memory.T
            result = host.placed(np.full(rows, 7, dtype))
            steps = items.strides
            launch = grid.reduction(
                grid.chunks_of(columns, rows), (columns,), (rows,),
                [grid.Walked(items.itemsize, (steps[1], steps[0]), False),
                 grid.Walked(items.itemsize, (0, items.itemsize), True, True)],
            )  # fmt: skip
            calls.append(host.Call(0, 0, launch, (host.Placed(items, memory), result)))
            wanted.append((result, items.sum(axis=1, dtype=dtype)))
            units.append((0, launch.version))
    host.Program([(source, units)], tmp_path).run(calls)
    for result, want in wanted:
        np.testing.assert_allclose(result.items, want, 1e-5)


@functools.cache
def shared_order(n: int, positions: int) -> list[int]:
    """The elements of a position in the order of lanes, as a check of what chunks cover."""
    chunks = grid.chunks_of(n, positions)
    found = []
    for chunk in range(chunks.count):
        for lane in range(chunks.lanes):
            found += range(chunk * chunks.length + lane, min((chunk + 1) * chunks.length, n), chunks.lanes)
    return found


@pytest.mark.parametrize("positions", [1, 7, 300, 5000, 1 << 20])
def test_chunks_have_each_element_once(positions: int) -> None:
    for n in (0, 1, 2, 5, 8, 127, 128, 129, 4096, 4097, 100_000):
        assert sorted(shared_order(n, positions)) == list(range(n))
        chunks = grid.chunks_of(n, positions)
        assert chunks.lanes & (chunks.lanes - 1) == 0 and chunks.lanes <= grid.BLOCK
