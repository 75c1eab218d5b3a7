"""Child processes that build kernels: a crash of the compiler ends one of them, and loses one kernel."""

from __future__ import annotations

import contextlib
import json
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kernelgen.aot.jobs import Unit
from kernelgen.base.values import frozen

COMMAND = (sys.executable, "-m", "kernelgen.aot.child")


@frozen(eq=False)
class Outcome:
    """How a build ended.

    Attributes:
        unit: what was built.
        seconds: how long it took.
        error: why it failed; empty where it did not.
    """

    unit: Unit
    seconds: float
    error: str


def build_all(
    units: Sequence[Unit],
    graphs: Path,
    records: Path,
    *,
    jobs: int,
    report: Callable[[Outcome], None],
    command: Sequence[str] = COMMAND,
) -> list[Outcome]:
    """Builds all units in `jobs` processes.

    Args:
        units: what to build.
        graphs: the folder with each job's graph, `NAME.json`.
        records: the folder that the records go to.
        jobs: processes at once.
        report: called with each outcome, from one thread at a time.
        command: what a child process runs.
    """
    waiting: queue.SimpleQueue[Unit] = queue.SimpleQueue()
    for unit in units:
        waiting.put(unit)
    outcomes: list[Outcome] = []
    lock = threading.Lock()

    def done(outcome: Outcome) -> None:
        with lock:
            outcomes.append(outcome)
            report(outcome)

    threads = [
        threading.Thread(target=_work, args=(waiting, graphs, records, command, done))
        for _ in range(max(1, min(jobs, len(units))))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    order = {id(unit): k for k, unit in enumerate(units)}
    return sorted(outcomes, key=lambda o: order[id(o.unit)])


def _work(
    waiting: queue.SimpleQueue[Unit],
    graphs: Path,
    records: Path,
    command: Sequence[str],
    done: Callable[[Outcome], None],
) -> None:
    """One child after another, as long as there is work."""
    child: subprocess.Popen[str] | None = None
    try:
        while True:
            try:
                unit = waiting.get_nowait()
            except queue.Empty:
                return
            if child is None:
                child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            reply = _ask(child, unit, graphs, records)
            if reply is None:
                reply = {"error": _ending(child)}
                child = None
            done(Outcome(unit, float(reply.get("seconds", 0.0)), str(reply.get("error", ""))))
    finally:
        if child is not None and child.stdin is not None and child.stdout is not None:
            child.stdin.close()
            child.wait()
            child.stdout.close()


def _ask(child: subprocess.Popen[str], unit: Unit, graphs: Path, records: Path) -> dict[str, Any] | None:
    """The child's reply; None where it died."""
    assert child.stdin is not None and child.stdout is not None
    request = {
        "graph": str(graphs / f"{unit.job.name}.json"),
        "name": unit.job.name,
        "fastmath": unit.job.source.fastmath,
        "baseline": unit.baseline,
        "gpu_target": unit.job.gpu_target,
        "records": str(records),
    }
    try:
        child.stdin.write(json.dumps(request) + "\n")
        child.stdin.flush()
    except BrokenPipeError:
        return None
    line = child.stdout.readline()
    reply: dict[str, Any] | None = json.loads(line) if line.endswith("\n") else None
    return reply


def _ending(child: subprocess.Popen[str]) -> str:
    """Waits for a child that died, and says how."""
    assert child.stdin is not None and child.stdout is not None
    with contextlib.suppress(BrokenPipeError):
        child.stdin.close()
    child.stdout.close()
    status = child.wait()
    if status < 0:
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        return f"the compiler's process was ended by {name}"
    return f"the compiler's process ended with status {status}"
