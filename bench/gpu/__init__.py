"""Kernels on a GPU: bandwidth against the copy rate of the same run, beside CuPy, PyTorch and JAX.

    python -m bench --gpu [--quick] [--out results.json]

Each case is one formula, given to every system as its users would write it. Inputs are taken in turn from
several sets that together exceed the L2 cache four times; outputs are poisoned before the run that is
checked against CuPy's plain expression. Times are those of CUDA events around a batch of calls; JAX, which
has streams of its own, is timed by the host around a longer batch that ends with a wait. The median of the
batches counts. Launch overhead is the host's time for a call on small arrays. Reductions and a stencil are
held against the peers, not against the copy rate.

kernelgen and CuPy come first, then launches and graphs, then the peers that compile for long. What was found
is written after each measurement; when the time is up, the rest is left out and named.
"""

from __future__ import annotations

import faulthandler
import json
import math
import os
import platform
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

from bench.gpu import targets
from bench.gpu.cases import CASES, QUICK, Case, bytes_moved, close, expected, input_sets
from bench.gpu.device import Device
from bench.gpu.overhead import launch_overhead
from bench.gpu.systems import CUPY, LATER, OWN, Ready, make
from bench.gpu.targets import Target

ELEMENTS = 1 << 26
BATCHES, CALLS, HOST_CALLS = 15, 8, 40
COPY_BYTES = (1 << 28, 1 << 30, 1 << 32)
SECONDS = 400.0
"""When no other measurement is begun."""
RESERVE = {"torch.compile": 45.0, "jax": 20.0}
"""Seconds that a measurement of a system may take: it is not begun with less."""
PACKAGES = ("kernelgen", "cupy-cuda13x", "cupy-cuda12x", "torch", "jax", "numba-cuda", "cuda-bindings")


@dataclass
class Row:
    """One measurement: a case in a system."""

    case: str
    system: str
    layout: str
    elements: int
    gbps: float
    of_copy: float
    microseconds: float
    right: bool
    first_call_s: float
    timed_by: str


@dataclass
class Report:
    """Everything that a run found; times of first calls are medians over the cases."""

    device: str
    about: dict[str, Any] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    copy_gbps: float = 0.0
    copies: list[dict[str, Any]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    launch_us: dict[str, float] = field(default_factory=dict)
    first_call_s: dict[str, float] = field(default_factory=dict)
    graphs: dict[str, bool] = field(default_factory=dict)
    over_peers: dict[str, dict[str, float]] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    absent: dict[str, str] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def right(self) -> bool:
        """Whether kernelgen computed all that it was asked for, and right."""
        rows = all(row.right for row in self.rows if row.system in OWN)
        return rows and all(self.graphs.values()) and not self.failed


class Run:
    """A run on a device.

    Args:
        device: where.
        path: where the report is written after each measurement; None for nowhere.
        quick: a few cases.
        elements: of each array.
        seconds: when no other measurement is begun.
        say: takes each line of what is found.
    """

    def __init__(
        self,
        device: Device,
        path: Path | None = None,
        *,
        quick: bool = False,
        elements: int = ELEMENTS,
        seconds: float = SECONDS,
        say: Callable[[str], None] = print,
    ) -> None:
        self.device, self.path, self.quick, self.elements, self.say = device, path, quick, elements, say
        self.start, self.limit = time.perf_counter(), seconds
        self.report = Report(device.name, device.about, _versions())
        self.cases = [c for c in CASES if not quick or c.name in QUICK]

    def all(self) -> Report:
        """Measures every case in every system that is there."""
        self._copies()
        self._cases((*OWN, *CUPY))
        self._launches()
        self._graphs()
        for system in LATER:
            self._cases((system,))
        for line in targets.lines(self.report.targets):
            self.say(line)
        for system, seconds in self.report.first_call_s.items():
            self.say(f"first call of {system:<20}{seconds:6.2f} s, median: compilation and all")
        for what, why in self.report.absent.items():
            self.say(f"absent: {what}: {why}")
        if self.report.left_out:
            self.say(f"time was up; left out: {', '.join(self.report.left_out)}")
        return self.report

    def _left(self) -> float:
        return self.limit - (time.perf_counter() - self.start)

    def _may(self, what: str, reserve: float = 0.0) -> bool:
        """Whether there is time for a measurement; notes it where there is not."""
        if self._left() > reserve:
            return True
        self.report.left_out.append(what)
        return False

    def _write(self) -> None:
        report = self.report
        report.seconds = time.perf_counter() - self.start
        report.over_peers = targets.mean_over_peers(report.rows)
        times: dict[str, list[float]] = {}
        for row in report.rows:
            times.setdefault(row.system, []).append(row.first_call_s)
        report.first_call_s = {system: statistics.median(t) for system, t in times.items()}
        report.targets = targets.evaluate(report.rows, report.launch_us)
        if self.path is not None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            stage = self.path.with_suffix(".part")
            stage.write_text(json.dumps(asdict(report), indent=1) + "\n", encoding="utf-8")
            stage.replace(self.path)

    def _absent(self, what: str, error: Exception) -> None:
        """Notes what could not be measured; kernelgen's own failures count, a missing package does not."""
        self.report.absent[what] = f"{type(error).__name__}: {error}"[:300]
        if what.endswith(OWN) and not isinstance(error, ImportError):
            self.report.failed.append(what)

    def _copies(self) -> None:
        """GB/s within device memory, reads and writes counted; the fastest way is the ceiling."""
        sizes = COPY_BYTES if self.elements == ELEMENTS else (4 * self.elements,)
        for size in sizes[: 1 if self.quick else None]:
            if 4 * size > self.device.free_bytes():
                continue
            source = self.device.xp.ones(size // 4, np.float32)
            target = self.device.xp.empty_like(source)
            for way, copy in self.device.copies().items():

                def batch(copy: Any = copy, target: Any = target, source: Any = source) -> None:
                    for _ in range(CALLS):
                        copy(target, source)

                batch()
                seconds = statistics.median(self.device.seconds(batch) for _ in range(BATCHES)) / CALLS
                rate = 2 * source.nbytes / seconds / 1e9
                self.report.copies.append({"way": way, "bytes": size, "gbps": rate})
            del source, target
            self.device.release()
        self.report.copy_gbps = max(c["gbps"] for c in self.report.copies)
        self.say(f"{self.device.name}: copy {self.report.copy_gbps:.0f} GB/s")
        self._write()

    def _cases(self, systems: Sequence[str]) -> None:
        for case in self.cases:
            wanted = [s for s in systems if s in OWN or not case.elements]
            wanted = [s for s in wanted if self._may(f"{case.name} in {s}", RESERVE.get(s, 0.0))]
            if not wanted:
                continue
            try:
                sets = input_sets(self.device, case, self.elements)
                want = expected(self.device.xp, case, sets[0])
            except Exception as error:  # Such as too little memory for the longest arrays.
                self._absent(case.name, error)
                continue
            for system in wanted:
                try:
                    row = self._measured(case, system, sets, want)
                except Exception as error:  # A peer that is missing or fails is a finding, not the end.
                    self._absent(f"{case.name} in {system}", error)
                    continue
                self.report.rows.append(row)
                self.say(_line(row))
                self._write()
            del sets, want
            self.device.release()

    def _measured(self, case: Case, system: str, sets: Sequence[tuple[Any, ...]], want: Any) -> Row:
        """One case in one system: checked first, then timed on sets of inputs in turn."""
        device = self.device
        out = device.xp.empty(case.shape(self.elements), case.output)
        device.poison(out, case.poison)
        device.synchronize()
        start = time.perf_counter()
        ready = make(system, device, case, sets, out)
        result = ready.calls[0]()
        if ready.wait is not None:
            ready.wait(result)
        device.synchronize()
        first = time.perf_counter() - start
        right = close(device.xp, case, ready.array(result), want)
        del result
        seconds = self._seconds(ready)
        rate = bytes_moved(sets[0], out) / seconds / 1e9
        share = rate / self.report.copy_gbps
        timed_by = "events" if ready.wait is None else "host"
        return Row(
            case.name,
            system,
            case.layout,
            math.prod(case.whole(self.elements)),
            rate,
            share,
            seconds * 1e6,
            right,
            first,
            timed_by,
        )

    def _seconds(self, ready: Ready) -> float:
        """The time of a call: the median of batches."""
        calls = CALLS if ready.wait is None else HOST_CALLS
        turn = iter(_forever(len(ready.calls)))

        def batch() -> None:
            result = None
            for _ in range(calls):
                result = ready.calls[next(turn)]()
            if ready.wait is not None:
                ready.wait(result)  # The last of one stream: the others are done before it.

        clock = self.device.seconds if ready.wait is None else self.device.host_seconds
        batch()
        return statistics.median(clock(batch) for _ in range(BATCHES)) / calls

    def _launches(self) -> None:
        if self._may("launches", 30.0):
            rounds = 4 if self.quick else 20
            self.report.launch_us = launch_overhead(self.device, self.report.absent, rounds)
            for system, microseconds in self.report.launch_us.items():
                self.say(f"launch {system:<26}{microseconds:6.2f} us")
            self._write()

    def _graphs(self) -> None:
        """Whether a CUDA graph of a call computes what the call does."""
        case, xp = CASES[0], self.device.xp
        for system in OWN:
            if not self._may(f"graph of {system}"):
                continue
            try:
                sets = input_sets(self.device, case, 1 << 12)
                out = xp.empty(1 << 12, case.output)
                (call, *_) = make(system, self.device, case, sets, out).calls
                call()
                replay = self.device.captured(call)
                self.device.poison(out, case.poison)
                self.device.synchronize()
                replay()
                self.report.graphs[system] = close(xp, case, out, expected(xp, case, sets[0]))
            except Exception as error:
                self._absent(f"graph of {system}", error)
                continue
            self.say(f"graph of {system}: {'right' if self.report.graphs[system] else 'WRONG'}")
        self._write()


def _forever(count: int) -> Iterator[int]:
    while True:
        yield from range(count)


def _line(row: Row) -> str:
    wrong = "" if row.right else "  WRONG"
    return (
        f"{row.case:<16}{row.system:<20}{row.microseconds:9.1f} us {row.gbps:7.0f} GB/s "
        f"{row.of_copy:6.1%} of copy, first call {row.first_call_s:.2f} s{wrong}"
    )


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version(), "numpy": np.__version__}
    for package in PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found


def main(out: Path | None, *, quick: bool = False) -> int:
    """The command.

    Returns:
        0 where all that kernelgen computed was right; 1 where something was wrong; 2 where nothing can
        run; 3 where the time was up before everything was measured.
    """
    # JAX would take most of the memory, and PyTorch start a process for each CPU.
    os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")
    os.environ.setdefault("TORCHINDUCTOR_COMPILE_THREADS", "1")
    try:
        import cupy

        device = Device(cupy)
    except Exception as error:  # CuPy's errors without a driver are of many kinds.
        print(f"The GPU benchmark needs CuPy and a device with its driver: {error}")
        print("`kernelgen doctor` says what is there.")
        return 2
    folder = Path(__file__).resolve().parent.parent / "results"
    path = out or folder / f"gpu-{device.name.replace(' ', '-')}.json"
    # A compiler or a kernel that hangs: what was found until then is in the file.
    faulthandler.dump_traceback_later(SECONDS + 60, exit=True)
    try:
        report = Run(device, path, quick=quick, say=lambda line: print(line, flush=True)).all()
    finally:
        faulthandler.cancel_dump_traceback_later()
    print(path)
    if not report.right:
        return 1
    return 3 if report.left_out else 0
