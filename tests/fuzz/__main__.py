"""`python -m tests.fuzz --minutes 5 --seed 1 --jobs 2`: fuzzes; exits with 1 for a disagreement."""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from tests.fuzz.programs import program
from tests.fuzz.shrinking import script
from tests.fuzz.worker import Worker

PER_PROCESS = 300
"""Programs that one process runs: compiled code is never freed."""
STUCK = 900.0
"""Seconds after which a program that has not ended is one that hangs; one of low priority may wait long."""
EACH = 3
"""How many cases of one signature are shown."""


class Run:
    """The processes of a run, and what they found."""

    def __init__(self, minutes: float, seed: int, jobs: int) -> None:
        self.end = time.monotonic() + 60 * minutes
        self.seed, self.jobs = seed, jobs
        self.counts: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()
        self.signatures: Counter[str] = Counter()
        self.failed: list[int] = []
        self.lock = threading.Lock()

    def job(self, number: int) -> None:
        """Starts one process after another; each goes on where the last one ended, or crashed."""
        seed = self.seed * 1_000_000 + number
        while time.monotonic() < self.end:
            seed = self._process(seed) + self.jobs

    def _process(self, seed: int) -> int:
        """One process from this seed on; the last seed that it ran."""
        with tempfile.TemporaryDirectory(prefix="kernelgen-fuzz-") as folder:
            place = Path(folder) / "seed"
            place.write_text(str(seed))
            left = max(self.end - time.monotonic(), 1.0)
            numbers = map(str, (seed, self.jobs, PER_PROCESS, place, left))
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.fuzz.worker", *numbers],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env={**os.environ, "KERNELGEN_CACHE_DIR": folder},
            )
            watch = threading.Thread(target=self._watch, args=(process, place), daemon=True)
            watch.start()
            assert process.stdout is not None
            for line in process.stdout:
                self._hear(line)
            code = process.wait()
            last = int(place.read_text())
            if code:
                self._crashed(last, code)
        return last

    def _watch(self, process: subprocess.Popen[str], place: Path) -> None:
        """Ends a process that stays at one program for too long."""
        since, seen = time.monotonic(), ""
        while process.poll() is None:
            time.sleep(1.0)
            try:
                now = place.read_text()
            except OSError:
                return
            if now != seen:
                since, seen = time.monotonic(), now
            elif time.monotonic() - since > STUCK:
                process.send_signal(signal.SIGABRT)

    def _hear(self, line: str) -> None:
        try:
            told = json.loads(line)
        except ValueError:
            return
        with self.lock:
            if told["what"] == "done":
                self.counts.update(told["counts"])
                self.refusals.update(told["refusals"])
                return
            self._show(told["seed"], told["signature"], told["script"])

    def _show(self, seed: int, signature: str, text: str) -> None:
        self.signatures[signature] += 1
        self.failed.append(seed)
        if self.signatures[signature] <= EACH:
            print(f"# {'-' * 100}\n# python -m tests.fuzz --only {seed}\n{text}\n", flush=True)

    def _crashed(self, seed: int, code: int) -> None:
        name = signal.Signals(-code).name if code < 0 else f"exit {code}"
        with self.lock:
            self.counts["crashes"] += 1
            made = program(seed)
            text = f"# The process died: {name}. Inputs: {made.inputs}\n{made.source()}"
            self._show(seed, f"crash {name}", text)

    def report(self, minutes: float) -> int:
        """Prints the counts; the exit status."""
        if self.refusals:
            print("Refused, the most frequent reasons:")
            for reason, count in self.refusals.most_common(12):
                print(f"  {count:5d}  {reason}")
        if self.signatures:
            print("Disagreements by what is left of them:")
            for signature, count in self.signatures.most_common(40):
                print(f"  {count:5d}  {signature}")
        counted = ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items()))
        print(f"{minutes:.1f} minutes, seed {self.seed}, {self.jobs} processes: {counted}")
        print(f"{len(self.failed)} disagreements: {self.failed[:20]}")
        return 1 if self.failed else 0


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long to run")
    parser.add_argument("--seed", type=int, default=1, help="programs are those of this seed")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--only", type=int, help="run one program, by the seed that was shown with it")
    given = parser.parse_args()
    if given.only is not None:
        return _only(given.only)
    run = Run(given.minutes, given.seed, given.jobs)
    threads = [threading.Thread(target=run.job, args=(k,)) for k in range(given.jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return run.report(given.minutes)


def _only(seed: int) -> int:
    made = program(seed)
    print(f"{made.inputs}\n{made.source()}", flush=True)
    worker = Worker()
    found = worker.run(seed)
    print(*map(script, found), "" if found else "It agrees.", dict(worker.counts), dict(worker.refusals))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
