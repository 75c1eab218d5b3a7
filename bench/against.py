"""kernelgen beside an earlier commit of itself, row by row: what became slower.

`python -m bench --against COMMIT` runs the cases of today with the package of both, in processes that take
turns. A row is slower if its best time is longer by more than `TOLERANCE` and by more than the turns of
either side differ among themselves.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.measure import Absences, Plan, speed
from bench.systems import BY_NAME
from bench.tables import Key, mean

ROOT = Path(__file__).resolve().parent.parent
TURNS = 4
TOLERANCE = 0.05


@dataclass(frozen=True)
class Row:
    """The best times of one row in microseconds, before and now, and how far the turns of a side differ."""

    key: Key
    before: float
    now: float
    spread: float

    @property
    def ratio(self) -> float:
        """The speed now in parts of that before."""
        return self.before / self.now

    @property
    def is_slower(self) -> bool:
        return self.now > self.before * (1 + max(TOLERANCE, self.spread))


def compare(before: Sequence[Mapping[Key, float]], now: Sequence[Mapping[Key, float]]) -> list[Row]:
    """The rows that every turn has."""
    rows = []
    for key in before[0]:
        if not all(key in turn for turn in (*before, *now)):
            continue
        times = [sorted(turn[key] for turn in side) for side in (before, now)]
        spread = max(side[min(1, len(side) - 1)] / side[0] - 1 for side in times)
        rows.append(Row(key, times[0][0], times[1][0], spread))
    return rows


def text(rows: Sequence[Row], commit: str) -> str:
    """The rows that are slower, the worst first, and the geometric mean of all."""
    slower = sorted((row for row in rows if row.is_slower), key=lambda row: row.ratio)
    lines = [f"{len(rows)} rows, speed {mean(row.ratio for row in rows):.3f} of {commit}'s (geometric mean)"]
    lines.append(f"{len(slower)} slower by more than {TOLERANCE:.0%} and than its turns differ")
    for row in slower:
        case, dtype, size, mode = row.key
        lines.append(
            f"  {case:<20} {dtype:<8} {size:>9} {mode:<6} {row.before:>10.2f} us -> {row.now:>10.2f} us"
            f"  {row.ratio:.2f}  (turns differ by {row.spread:.0%})"
        )
    return "\n".join(lines)


def against(commit: str, plan: Plan, suite: str) -> list[Row]:
    """Measures both sides in turn.

    Raises:
        subprocess.CalledProcessError: for a commit that git does not know, or a side that fails.
    """
    asked = {
        "suite": suite,
        "cases": [case.name for case in plan.cases],
        "dtypes": list(plan.dtypes),
        "sizes": list(plan.sizes),
        "repeats": plan.repeats,
    }
    with tempfile.TemporaryDirectory() as name, checkout(commit, Path(name) / "tree") as tree:
        sides: list[list[dict[Key, float]]] = [[], []]
        packages = [alone(source, Path(name) / side) for source, side in ((tree, "before"), (ROOT, "now"))]
        for turn in range(TURNS):
            # The first and the second of two processes differ, so each side is either.
            for side, package in list(zip(sides, packages, strict=True))[:: -1 if turn % 2 else 1]:
                plan.say(f"turn {turn + 1} of {TURNS}, {package.name}")
                side.append(measured(package, asked))
        return compare(*sides)


@contextmanager
def checkout(commit: str, tree: Path) -> Iterator[Path]:
    """A commit's files."""
    subprocess.run(["git", "worktree", "add", "--quiet", "--detach", str(tree), commit], cwd=ROOT, check=True)
    try:
        yield tree
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)


def alone(source: Path, folder: Path) -> Path:
    """A folder with the package of a checkout and nothing else, so that the cases are today's."""
    folder.mkdir()
    (folder / "kernelgen").symlink_to(source / "kernelgen")
    return folder


def measured(package: Path, asked: Mapping[str, Any]) -> dict[Key, float]:
    """The best times of one process, whose kernels are cached beside the package."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.against", json.dumps(asked)],
        cwd=package,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(package), str(ROOT))),
            "KERNELGEN_CACHE_DIR": str(package / "cache"),
        },
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    rows = json.loads(done.stdout.splitlines()[-1])
    return {(r["case"], r["dtype"], r["size"], r["mode"]): r["best_us"] for r in rows}


def main(asked: Mapping[str, Any]) -> None:
    """One side of one turn: prints its rows as JSON."""
    from bench.__main__ import SUITES

    cases = [case for case in SUITES[asked["suite"]] if case.name in asked["cases"]]
    plan = Plan(cases, asked["dtypes"], asked["sizes"], [BY_NAME["kernelgen"]], asked["repeats"])
    print(json.dumps(speed(plan, Absences())))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
