"""The GPU runtime on a device that is none: bindings, versions, streams, devices, overlaps, errors."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.backend.gpu import GpuCode, build_gpu
from kernelgen.base.errors import (
    ArgumentError,
    DTypeError,
    OptionError,
    OutputError,
    ShapeError,
    TargetError,
)
from kernelgen.driver.gpu import gpu_code
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.images import Prebuilt
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.runtime.grid import Version
from kernelgen.schedule.lower import prepare
from tests.gpu import device
from tests.gpu.device import FakeArray, placed
from tests.ops.oracle import BFLOAT16

LIBRARY = device.Library()
arrays.register(FakeArray, LIBRARY)
ROOT = Path(kg.__file__).parent.parent

Made = tuple[GpuRunner, device.Launcher, device.Ptx]


def made(record: Callable[[kg.Tape], Any], *, runs: bool = True, **options: Any) -> Made:
    """A kernel on a device that runs PTX on the CPU, or that only notes launches."""
    with kg.Tape(name="tested") as tape:
        record(tape)
    code = GpuCode(prepare(tape.graph, "tested"), "cupy", cache=False)
    images, launcher = device.Ptx(code), device.Launcher(runs=runs)
    return GpuRunner(code.program, images, lambda: launcher, **options), launcher, images


def axpy(tape: kg.Tape) -> None:
    x, y = (tape.input(n, np.float32, ndim=2) for n in "xy")
    tape.output(z=tape.input("a", np.float32, ndim=0) * x + y)


def simple(tape: kg.Tape) -> None:
    x, y = (tape.input(n, np.float32, ndim=1) for n in "xy")
    tape.output(z=x * 2 + y)


def values(*shape: int, dtype: Any = np.float32) -> np.ndarray:
    return np.random.default_rng(5).normal(0, 9, shape).astype(dtype)


LAYOUTS: dict[str, Callable[[np.ndarray], FakeArray]] = {
    "contiguous": placed,
    "misaligned": lambda v: placed(v, shift=4),
    "transposed": lambda v: FakeArray(placed(v.T.copy()).items.T),
    "sliced": lambda v: FakeArray(placed(np.repeat(v, 2, axis=1)).items[:, ::2]),
    "reversed": lambda v: FakeArray(placed(v[::-1].copy()).items[::-1]),
    "row": lambda v: FakeArray(placed(v[:1]).items),
    "column": lambda v: FakeArray(placed(v[:, :1]).items),
    "repeated": lambda v: FakeArray(np.broadcast_to(placed(v[:1, :1]).items, v.shape)),
}
SHAPES = [(3, 5), (64, 64), (33, 1), (0, 4), (1, 1), (257, 12), (1, 1023)]


@pytest.mark.parametrize("target", ["cuda", "cupy"])
def test_every_layout(target: str) -> None:
    with kg.Tape() as tape:
        axpy(tape)
    code = GpuCode(prepare(tape.graph, "axpy"), target, cache=False)
    images, launcher = device.Ptx(code), device.Launcher()
    runner = GpuRunner(code.program, images, lambda: launcher)
    for shape in SHAPES:
        x, y = values(*shape), values(*shape) + 1
        for first in LAYOUTS.values():
            for second in LAYOUTS.values():
                given = first(x), second(y)
                got = runner([*given, 2.5], {}, None)
                expected = np.float32(2.5) * given[0].items + given[1].items
                assert got.items.shape == expected.shape
                np.testing.assert_array_equal(got.items, expected, err_msg=str(launcher.launched[-1:]))
    forms = {name.removeprefix("axpy_").rstrip("0123456789").rstrip("_") for name in images.asked}
    assert {"flat", "scalar", "rows2", "strided2", "tiled2"} <= forms


def test_plans_are_remembered_and_versions_chosen() -> None:
    runner, launcher, images = made(simple, runs=False)
    x = placed(values(4096))
    out = placed(values(4096))
    for _ in range(3):
        assert runner([x, x], {}, out) is out
    runner([placed(values(4096), shift=4), x], {}, out)
    assert [symbol for symbol, *_ in launcher.launched] == ["tested_flat_32"] * 3 + ["tested_scalar_32"]
    assert images.asked == ["tested_flat_32", "tested_scalar_32"] and len(runner.plans) == 1
    per_block = 256 * 4 * 2
    assert launcher.launched[0][1] == 4096 // per_block
    # Addresses come first, then the number of elements.
    packed = launcher.arguments[0]
    assert np.frombuffer(packed[:24], np.uint64).tolist() == [x.address, x.address, out.address]
    assert np.frombuffer(packed[24:28], np.uint32).tolist() == [4096]


def test_sizes_beyond_32_bits() -> None:
    """Fake extents: nothing runs, and the version and its grid must be those of 64 bits."""
    runner, launcher, _ = made(simple, runs=False)
    item = placed(values(8))
    for n, bits in (((1 << 31) - 1, 32), (1 << 31, 64), (1 << 33, 64)):
        large = np.lib.stride_tricks.as_strided(item.items, (n,), (4,))
        runner([FakeArray(large), FakeArray(large)], {}, FakeArray(large))
        symbol, blocks, *_ = launcher.launched[-1]
        assert symbol == f"tested_flat_{bits}_aliased"
        assert blocks == (-(-n // 2048) if bits == 32 else min(-(-n // 2048), 1 << 20))


def test_numbers_by_value_and_by_pointer() -> None:
    runner, _, _ = made(axpy)
    x, y = values(4, 4), values(4, 4)
    for a in (2, 2.0, np.float32(2), np.asarray(2.0, np.float32), placed(np.asarray(2.0, np.float32))):
        got = runner([placed(x), placed(y), a], {}, None)
        np.testing.assert_array_equal(got.items, np.float32(2) * x + y)


@pytest.mark.parametrize(
    "dtype", [np.bool_, np.int8, np.uint64, np.float16, BFLOAT16, np.float64, np.complex64, np.complex128]
)
def test_numbers_of_every_kind(dtype: Any) -> None:
    with kg.Tape(name="tested") as tape:
        x, a = tape.input("x", dtype, ndim=1), tape.input("a", dtype, ndim=0)
        tape.output(z=np.where(x == a, x, a))
    code = GpuCode(prepare(tape.graph, "tested"), "cupy", cache=False)
    runner = GpuRunner(code.program, device.Ptx(code), device.Launcher)
    x = np.array([0, 1, 3, 1], dtype)
    a = np.array(1, dtype)
    for given in (a[()], placed(a)):
        np.testing.assert_array_equal(runner([placed(x), given], {}, None).items, np.where(x == a, x, a))


def test_symbolic_sizes_and_captured_arrays() -> None:
    table = np.arange(5, dtype=np.float32)

    def record(tape: kg.Tape) -> None:
        x = tape.input("x", np.float32, ndim=2)
        tape.output(z=x * table + x.shape[0])

    runner, launcher, _ = made(record)
    x = values(3, 5)
    for _ in range(2):
        np.testing.assert_allclose(runner([placed(x)], {}, None).items, x * table + 3)
    assert len(launcher.kept) == 2, "captured arrays are copied to the device once"


def test_several_outputs_of_different_shapes() -> None:
    def record(tape: kg.Tape) -> None:
        x, y = (tape.input(n, np.float32, ndim=2) for n in "xy")
        tape.output(a=x + y, b=y * 2)

    runner, _, _ = made(record)
    x, y = values(4, 6), values(1, 6)
    a, b = runner([placed(x), placed(y)], {}, None)
    np.testing.assert_array_equal(a.items, x + y)
    np.testing.assert_array_equal(b.items, y * 2)


def test_outputs_may_overlap_inputs() -> None:
    runner, launcher, images = made(simple)
    whole = placed(values(100))
    before = whole.items.copy()
    # The input itself: in place, with the version that allows it.
    runner([whole, placed(before)], {}, whole)
    np.testing.assert_array_equal(whole.items, before * 2 + before)
    assert images.asked[-1].endswith("_aliased")
    # A part of it: as if the inputs had been copied first.
    whole.items[:] = before
    part = FakeArray(whole.items[1:91])
    runner([FakeArray(whole.items[:90]), placed(before[:90])], {}, part)
    np.testing.assert_array_equal(part.items, before[:90] * 2 + before[:90])
    assert launcher.ordered == []


def test_outputs_may_overlap_each_other() -> None:
    def record(tape: kg.Tape) -> None:
        x = tape.input("x", np.float32, ndim=1)
        tape.output(a=x + 1, b=x * 2)

    runner, _, _ = made(record)
    memory, x = placed(np.zeros(20, np.float32)), values(10)
    first, second = FakeArray(memory.items[:10]), FakeArray(memory.items[5:15])
    runner([placed(x)], {}, (first, second))
    np.testing.assert_array_equal(memory.items[:5], (x + 1)[:5])
    np.testing.assert_array_equal(second.items, x * 2)


def test_streams() -> None:
    runner, launcher, _ = made(simple, runs=False)
    x, out = placed(values(8)), placed(values(8))
    runner([x, x], {}, out)
    assert launcher.launched[-1][2] == 7, "the library's current stream"

    class Stream:
        ptr = 21

    runner([x, x], {}, out, Stream())
    assert launcher.launched[-1][2] == 21 and launcher.ordered == []
    runner([x, x], {}, None, 33)
    assert launcher.launched[-1][2] == 33
    assert launcher.ordered == [(0, 7, 33)], "new memory belongs to the library's stream"
    with pytest.raises(DTypeError, match="stream="):
        runner([x, x], {}, out, "fast")


def test_objects_that_name_their_stream() -> None:
    """Objects of a library that is not known are read through their interface."""

    class Foreign:
        def __init__(self, array: FakeArray, stream: int | None) -> None:
            self.__cuda_array_interface__ = {**array.__cuda_array_interface__, "stream": stream}

    runner, launcher, _ = made(simple, runs=False)
    x, out = placed(values(8)), placed(values(8))
    runner([Foreign(x, 5), Foreign(x, 9)], {}, out)
    assert launcher.launched[-1][2] == 5 and launcher.ordered == [(0, 9, 5)]
    with pytest.raises(OutputError, match="read-only"):
        runner([x, x], {}, Foreign(FakeArray(out.items, readonly=True), None))


def test_devices() -> None:
    runner, launcher, _ = made(simple, runs=False)
    there = [FakeArray(placed(values(8)).items, 1) for _ in range(3)]
    runner(there[:2], {}, there[2])
    assert launcher.launched[-1][3] == 1
    with pytest.raises(ArgumentError, match="devices 1 and 0"):
        runner([there[0], placed(values(8))], {}, None)
    with pytest.raises(ArgumentError, match="devices 0 and 1"):
        runner([placed(values(8)), placed(values(8))], {}, there[2])


def test_no_elements_no_launch() -> None:
    runner, launcher, _ = made(simple)
    got = runner([placed(values(0)), placed(values(0))], {}, None)
    assert got.items.shape == (0,) and launcher.launched == []


def test_host_arrays_are_refused_or_copied() -> None:
    runner, _, _ = made(simple)
    x = values(5)
    with pytest.raises(ArgumentError, match=r"numpy\.ndarray for 'y', which is on the host"):
        runner([placed(x), x], {}, None)
    with pytest.raises(ArgumentError, match="which is no array"):
        runner([placed(x), 2.0], {}, None)
    with pytest.raises(OutputError, match="not an array on a GPU"):
        runner([placed(x), placed(x)], {}, np.empty(5, np.float32))
    copying, _, _ = made(simple, copy_host=True)
    np.testing.assert_array_equal(copying([placed(x), x], {}, None).items, x * 2 + x)
    host = np.empty(5, np.float32)
    assert copying([placed(x), x], {}, host) is host
    np.testing.assert_array_equal(host, x * 2 + x)


@pytest.mark.parametrize(
    ("args", "out", "error", "match"),
    [
        ([0], None, ArgumentError, "misses 'y'"),
        (["x64", "x"], None, DTypeError, "takes float32 for 'x', got an array of float64"),
        (["x2", "x"], None, ShapeError, "takes rank 1 for 'x', got rank 2"),
        (["x", "x3"], None, ShapeError, "do not broadcast"),
        (["x", "x"], "x64", DTypeError, "out= for 'z' has dtype float64"),
        (["x", "x"], "x3", ShapeError, "out= for 'z' has shape"),
        (["x", "x"], "shared", OutputError, "share memory"),
        (["odd", "x"], None, DTypeError, "no multiple"),
    ],
)
def test_errors(args: list[Any], out: Any, error: type[Exception], match: str) -> None:
    runner, _, _ = made(simple)
    known = {
        0: placed(values(4)),
        "x": placed(values(4)),
        "x64": placed(values(4, dtype=np.float64)),
        "x2": placed(values(4, 4)),
        "x3": placed(values(3)),
        "shared": FakeArray(np.broadcast_to(placed(values(1)).items, (4,))),
        "odd": placed(values(4), shift=1),
    }
    with pytest.raises(error, match=match):
        runner([known[a] for a in args], {}, known.get(out))


def test_prebuilt_kernels_pick_their_machine_code() -> None:
    with kg.Tape() as tape:
        simple(tape)
    payloads = build_gpu(prepare(tape.graph, "tested"), ["sm_80", "sm_86", "ptx"])
    assert payloads["sm_80"].startswith(b"\x7fELF") and b".target sm_86" in payloads["ptx"]
    images = Prebuilt(payloads)
    nest = GpuCode(prepare(tape.graph, "tested"), "cupy").program.nests[0]
    flat = Version("flat", 0, 32)
    picked = {arch: images.image(arch, nest, flat) for arch in (80, 86, 89, 90)}
    assert picked[80] == payloads["sm_80"] and picked[86] == picked[89] == payloads["sm_86"]
    assert picked[90] == payloads["ptx"]
    del payloads["ptx"]
    with pytest.raises(TargetError, match="built for sm_80, sm_86, and this device is sm_90"):
        images.image(90, nest, flat)


def test_options() -> None:
    with kg.Tape() as tape:
        simple(tape)
    kernel = kg.compile_tape(tape, target="cupy", arch="sm_90")
    assert "tested" not in kernel.source and ".entry kernel_flat_32(" in kernel.assembly
    assert "target cupy" in repr(kernel)
    for wrong in ({"arch": "sm_90"}, {"target": "cupy", "arch": "90"}, {"target": "cupy", "check": True}):
        with pytest.raises(OptionError):
            kg.compile_tape(tape, **wrong)


def test_recording_through_a_kernel_for_gpus() -> None:
    with kg.Tape() as tape:
        simple(tape)
    kernel = kg.compile_tape(tape, target="cupy")
    with kg.Tape() as outer:
        x = outer.input("x", np.float32, ndim=1)
        outer.output(w=kernel(x, x) + 1)
    got = kg.compile_tape(outer, target="interpret")(np.ones(3, np.float32))
    np.testing.assert_array_equal(got, 4)


def kernel_on(launcher: device.Launcher, record: Callable[[kg.Tape], Any]) -> Any:
    """A kernel as users have it, on a device that is none."""
    with kg.Tape(name="tested") as tape:
        record(tape)
    kernel: Any = kg.compile_tape(tape, target="cupy", cache=False)
    code = gpu_code(kernel)
    kernel.executor.made = GpuRunner(code.program, device.Ptx(code), lambda: launcher)
    return kernel


def test_the_short_way_gives_the_same() -> None:
    launcher = device.Launcher()
    kernel = kernel_on(launcher, axpy)
    x, y, out = placed(values(8, 8)), placed(values(8, 8)), placed(values(8, 8))
    generally = 0
    call_generally = kg.Kernel.call_generally

    def counted(*args: Any) -> Any:
        nonlocal generally
        generally += 1
        return call_generally(*args)

    kg.Kernel.call_generally = counted
    try:
        for a in (2.0, 3.0, 4.0):
            out.items[...] = np.nan
            assert kernel(x, y, a, out=out) is out
            np.testing.assert_array_equal(out.items, np.float32(a) * x.items + y.items)
        assert generally == 2, "the first call is the general one, the second learns the layout"
        # What the short way does not serve: other addresses, overlaps, layouts, numbers, streams and errors.
        odd = placed(values(8, 8), shift=4)
        np.testing.assert_array_equal(kernel(odd, y, 2.0, out=out).items, 2 * odd.items + y.items)
        before = x.items.copy()
        np.testing.assert_array_equal(kernel(x, y, 2.0, out=x).items, 2 * before + y.items)
        assert launcher.launched[-1][0].endswith("_aliased")
        np.testing.assert_array_equal(kernel(y, y, np.float32(2), out=out).items, 3 * y.items)
        kernel(y, y, 2.0, out=out, stream=11)
        assert launcher.launched[-1][2] == 11
        np.testing.assert_array_equal(kernel(y, y, 2.0).items, 3 * y.items)
        with pytest.raises(ArgumentError, match="misses"):
            kernel(y, out=out)
        with pytest.raises(ShapeError):
            kernel(y, y, 2.0, out=placed(values(3, 3)))
        assert generally == 9
    finally:
        kg.Kernel.call_generally = call_generally


def test_calls_from_many_threads() -> None:
    launcher = device.Launcher(runs=False)
    kernel = kernel_on(launcher, simple)
    x, out = placed(values(64)), placed(values(64))
    kernel(x, x, out=out)
    threads = [threading.Thread(target=lambda: [kernel(x, x, out=out) for _ in range(50)]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(launcher.arguments) == 401 and len(set(launcher.arguments)) == 1


def run_child(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=ROOT)


def test_without_a_driver_a_launch_says_what_is_missing() -> None:
    code = """
import numpy as np, kernelgen as kg
with kg.Tape() as tape:
    x = tape.input("x", np.float32, ndim=1)
    tape.output(z=x + 1)

class Foreign:
    __cuda_array_interface__ = {"shape": (3,), "typestr": "<f4", "data": (4096, False), "version": 3}

for target in ("cupy", "cuda", "auto"):
    try:
        kg.compile_tape(tape, target=target)(Foreign())
    except kg.KernelgenError as error:
        print(type(error).__name__, str(error).split("\\n")[0])
"""
    done = run_child(code)
    assert done.returncode == 0, done.stderr
    wanted = "TargetError kernels cannot run on a GPU here: the CUDA driver (libcuda.so.1) was not found"
    assert done.stdout.splitlines() == [wanted] * 3


def test_importing_and_compiling_for_the_cpu_loads_nothing_of_cuda() -> None:
    code = """
import sys, numpy as np, kernelgen as kg
with kg.Tape() as tape:
    x = tape.input("x", np.float32, ndim=1)
    tape.output(z=x + 1)
kg.compile_tape(tape, target="interpret")(np.ones(3, np.float32))
print([m for m in sys.modules if m.split(".")[0] in ("cupy", "cuda", "numba_cuda", "torch")])
"""
    done = run_child(code)
    assert done.stdout.strip() == "[]", done.stderr
