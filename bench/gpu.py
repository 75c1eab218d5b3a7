"""Kernels on a GPU: bandwidth against the copy rate of the same run, beside CuPy, PyTorch and JAX.

    python -m bench --gpu [--quick] [--out results.json]

Each case is one formula, given to every system as its users would write it. Inputs are taken in turn from
several sets that together exceed the L2 cache four times; outputs are poisoned before the run that is checked
against CuPy's plain expression. Times are those of CUDA events around a batch of calls; the median of the
batches counts. Launch overhead is the host's time for a call on small arrays, with `out=`.
"""

from __future__ import annotations

import json
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

ELEMENTS = 1 << 26
SMALL = 1 << 10
BATCHES, CALLS = 15, 8
SYSTEMS = ("kernelgen cupy", "kernelgen cuda", "cupy.fuse", "ElementwiseKernel", "torch.compile", "jax")


@dataclass(frozen=True)
class Case:
    """A formula.

    Attributes:
        name: its name.
        formula: `formula(xp, *arrays)` in the words of NumPy.
        code: the same as CuPy's ElementwiseKernel takes it, on a, b, c into z.
        inputs: how many arrays it reads.
        dtype: of all arrays.
        layout: of the inputs: "contiguous", "transposed" (the last input), "column" or "row" (the last
            input is broadcast), "strided" (every second element).
    """

    name: str
    formula: Callable[..., Any]
    code: str
    inputs: int
    dtype: str = "float32"
    layout: str = "contiguous"


def _triad(xp: Any, a: Any, b: Any) -> Any:
    return a * 2.5 + b


def _chain(xp: Any, a: Any, b: Any, c: Any) -> Any:
    return (a * b + c) * (a - b) + c * c


def _masked(xp: Any, a: Any, b: Any) -> Any:
    return xp.where(a > b, a, b * 0.5)


def _gauss(xp: Any, a: Any, b: Any) -> Any:
    return xp.exp(-0.5 * a * a) * b


CASES = (
    Case("triad", _triad, "z = a * (T)2.5 + b", 2),
    Case("triad f64", _triad, "z = a * (T)2.5 + b", 2, "float64"),
    Case("triad f16", _triad, "z = a * (T)2.5 + b", 2, "float16"),
    Case("chain", _chain, "z = (a * b + c) * (a - b) + c * c", 3),
    Case("masked", _masked, "z = a > b ? a : b * (T)0.5", 2),
    Case("gauss", _gauss, "z = exp((T)-0.5 * a * a) * b", 2),
    Case("transposed", _triad, "z = a * (T)2.5 + b", 2, "float32", "transposed"),
    Case("column", _triad, "z = a * (T)2.5 + b", 2, "float32", "column"),
    Case("row", _triad, "z = a * (T)2.5 + b", 2, "float32", "row"),
    Case("strided", _triad, "z = a * (T)2.5 + b", 2, "float32", "strided"),
)
QUICK = ("triad", "gauss", "transposed")


@dataclass
class Row:
    """One measurement: a case in a system."""

    case: str
    system: str
    gbps: float
    of_copy: float
    microseconds: float
    right: bool
    first_call_s: float


@dataclass
class Report:
    """Everything that a run found."""

    device: str
    copy_gbps: float
    rows: list[Row] = field(default_factory=list)
    launch_us: dict[str, float] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)


class Device:
    """What the measurement needs of CuPy; a test puts another in its place.

    Args:
        cupy: the module.
    """

    def __init__(self, cupy: Any) -> None:
        self.xp = cupy
        properties = cupy.cuda.runtime.getDeviceProperties(cupy.cuda.Device().id)
        self.name: str = properties["name"].decode()
        self.cache_bytes: int = properties["l2CacheSize"]

    def seconds(self, call: Callable[[], None]) -> float:
        """The device's time for what a function launches."""
        start, stop = self.xp.cuda.Event(), self.xp.cuda.Event()
        start.record()
        call()
        stop.record()
        stop.synchronize()
        return float(self.xp.cuda.get_elapsed_time(start, stop)) / 1e3

    def synchronize(self) -> None:
        """Waits for the device."""
        self.xp.cuda.Device().synchronize()

    def to_host(self, array: Any) -> np.ndarray[Any, Any]:
        """A copy on the host."""
        host: np.ndarray[Any, Any] = self.xp.asnumpy(array)
        return host


def copy_rate(device: Device, elements: int) -> float:
    """GB/s of a copy from device memory to device memory, reads and writes counted."""
    source = device.xp.ones(elements, np.float32)
    target = device.xp.empty_like(source)

    def copy() -> None:
        for _ in range(CALLS):
            target[...] = source

    copy()
    best = statistics.median(device.seconds(copy) for _ in range(BATCHES)) / CALLS
    return 2 * source.nbytes / best / 1e9


def input_sets(device: Device, case: Case, elements: int) -> list[tuple[Any, ...]]:
    """Sets of inputs that together exceed the cache four times, two at least."""
    xp, side = device.xp, 1 << (elements.bit_length() // 2)
    shape = (elements,) if case.layout == "contiguous" else (elements // side, side)
    size = elements * np.dtype(case.dtype).itemsize * case.inputs
    count = min(max(2, -(-4 * device.cache_bytes // size)), 8)
    sets = []
    for seed in range(count):
        rng = np.random.default_rng(seed)
        base = rng.uniform(-1, 1, 1 << 16).astype(case.dtype)
        given = []
        for k in range(case.inputs):
            array = xp.resize(xp.asarray(np.roll(base, k)), shape)
            last = k == case.inputs - 1
            if case.layout == "transposed" and last:
                array = xp.ascontiguousarray(array.T).T
            elif case.layout == "column" and last:
                array = xp.ascontiguousarray(array[:, :1])
            elif case.layout == "row" and last:
                array = xp.ascontiguousarray(array[:1])
            elif case.layout == "strided":
                array = xp.repeat(array, 2, axis=1)[:, ::2]
            given.append(array)
        sets.append(tuple(given))
    return sets


def bytes_moved(case: Case, inputs: Sequence[Any], output: Any) -> int:
    """What a perfect kernel reads and writes; a broadcast array is read once."""
    return sum(int(a.nbytes) for a in inputs) + int(output.nbytes)


def make_kernelgen(case: Case, inputs: Sequence[Any], target: str) -> Callable[..., Any]:
    """The formula recorded and compiled; it takes `out=`."""
    import kernelgen as kg

    with kg.Tape() as tape:
        tensors = [tape.input("abc"[k], case.dtype, ndim=a.ndim) for k, a in enumerate(inputs)]
        tape.output(z=case.formula(np, *tensors))
    return kg.compile_tape(tape, target=target)  # type: ignore[arg-type]


def make(system: str, case: Case, inputs: Sequence[Any], device: Device) -> Callable[..., Any]:
    """A call of a system: arrays, then the array to write to, which some systems have no use for."""
    xp = device.xp
    if system.startswith("kernelgen"):
        kernel = make_kernelgen(case, inputs, system.split()[1])
        return lambda *args: kernel(*args[:-1], out=args[-1])
    if system == "cupy.fuse":
        names = ", ".join("abc"[: case.inputs])
        namespace: dict[str, Any] = {"formula": case.formula, "xp": xp}
        exec(f"def fused({names}):\n    return formula(xp, {names})", namespace)
        fused = xp.fuse(namespace["fused"])
        return lambda *args: fused(*args[:-1])
    if system == "ElementwiseKernel":
        parameters = ", ".join(f"T {n}" for n in "abc"[: case.inputs])
        elementwise = xp.ElementwiseKernel(parameters, "T z", case.code, "bench")
        return lambda *args: elementwise(*args)
    if system == "torch.compile":
        return _torch(case)
    return _jax(case)


def _torch(case: Case) -> Callable[..., Any]:
    import torch

    compiled = torch.compile(lambda *tensors: case.formula(torch, *tensors), dynamic=False)

    def call(*args: Any) -> Any:
        return compiled(*(torch.as_tensor(a, device="cuda") for a in args[:-1]))

    return call


def _jax(case: Case) -> Callable[..., Any]:
    import jax

    compiled = jax.jit(lambda *arrays: case.formula(jax.numpy, *arrays))

    def call(*args: Any) -> Any:
        return compiled(*(jax.dlpack.from_dlpack(a) for a in args[:-1]))

    return call


def measure(
    device: Device, case: Case, system: str, sets: Sequence[tuple[Any, ...]], copy_gbps: float
) -> Row:
    """One case in one system: checked first, then timed on sets of inputs in turn."""
    xp = device.xp
    expected = case.formula(xp, *sets[0])
    out = xp.empty(expected.shape, expected.dtype)
    out[...] = np.nan  # Poisoned: what is not written stays wrong.
    start = time.perf_counter()
    call = make(system, case, sets[0], device)
    result = call(*sets[0], out)
    device.synchronize()
    first = time.perf_counter() - start
    right = close(device.to_host(xp.asarray(result)), device.to_host(expected), case.dtype)
    turn = [0]

    def batch() -> None:
        for _ in range(CALLS):
            call(*sets[turn[0] % len(sets)], out)
            turn[0] += 1

    batch()
    seconds = statistics.median(device.seconds(batch) for _ in range(BATCHES)) / CALLS
    rate = bytes_moved(case, sets[0], out) / seconds / 1e9
    return Row(case.name, system, rate, rate / copy_gbps, seconds * 1e6, right, first)


def close(got: np.ndarray[Any, Any], want: np.ndarray[Any, Any], dtype: str) -> bool:
    """Whether two results agree to a few units in the last place; systems may contract products and sums."""
    if got.shape != want.shape:
        return False
    bound = 8 * float(np.finfo(dtype).eps)
    wide = np.float64
    return bool(np.allclose(got.astype(wide), want.astype(wide), rtol=bound, atol=bound))


def launch_overhead(device: Device, calls: int = 20000) -> dict[str, float]:
    """The host's microseconds for one call on small arrays; RawKernel with its arguments at hand."""
    xp = device.xp
    a, b, out = (xp.ones(SMALL, np.float32) for _ in range(3))
    found = {}
    for target in ("cupy", "cuda"):
        kernel: Any = make_kernelgen(CASES[0], (a, b), target)
        found[f"kernelgen {target}"] = _per_call(device, lambda k=kernel: k(a, b, out=out), calls)
    source = 'extern "C" __global__ void triad(const float *a, const float *b, float *z, unsigned n) { '
    source += "unsigned i = blockIdx.x * 256 + threadIdx.x; if (i < n) z[i] = a[i] * 2.5f + b[i]; }"
    raw = xp.RawKernel(source, "triad")
    given = (a, b, out, np.uint32(SMALL))
    found["RawKernel"] = _per_call(device, lambda: raw((SMALL // 256,), (256,), given), calls)
    return found


def _per_call(device: Device, call: Callable[[], Any], calls: int) -> float:
    for _ in range(100):
        call()
    device.synchronize()
    times = []
    for _ in range(10):
        start = time.perf_counter()
        for _ in range(calls // 10):
            call()
        times.append((time.perf_counter() - start) / (calls // 10))
        device.synchronize()
    return statistics.median(times) * 1e6


def run(
    device: Device, *, quick: bool = False, elements: int = ELEMENTS, say: Callable[[str], None] = print
) -> Report:
    """Measures every case in every system that is there."""
    report = Report(device.name, copy_rate(device, elements))
    report.versions = {"python": platform.python_version(), "numpy": np.__version__}
    say(f"{device.name}: copy {report.copy_gbps:.0f} GB/s")
    for case in CASES:
        if quick and case.name not in QUICK:
            continue
        sets = input_sets(device, case, elements)
        for system in SYSTEMS:
            try:
                row = measure(device, case, system, sets, report.copy_gbps)
            except Exception as error:  # A peer that is missing or fails is a finding, not the end.
                report.absent[f"{case.name} in {system}"] = f"{type(error).__name__}: {error}"[:300]
                continue
            report.rows.append(row)
            wrong = "" if row.right else "  WRONG"
            say(
                f"{case.name:<12}{system:<20}{row.gbps:8.0f} GB/s {row.of_copy:6.1%} of copy, "
                f"first call {row.first_call_s:.2f} s{wrong}"
            )
    report.launch_us = launch_overhead(device, 2000 if quick else 20000)
    for system, microseconds in report.launch_us.items():
        say(f"launch {system:<20}{microseconds:6.2f} us")
    return report


def main(out: Path | None, *, quick: bool = False) -> int:
    """The command: 0 where everything that ran was right, 1 for wrong results, 2 where nothing can run."""
    try:
        import cupy

        device = Device(cupy)
    except Exception as error:  # CuPy's errors without a driver are of many kinds.
        print(f"The GPU benchmark needs CuPy and a device with its driver: {error}")
        print("`kernelgen doctor` says what is there.")
        return 2
    report = run(device, quick=quick)
    path = out or Path(__file__).resolve().parent / "results" / f"gpu-{report.device.replace(' ', '-')}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(report), indent=1), encoding="utf-8")
    print(path)
    return 0 if all(row.right for row in report.rows) else 1
