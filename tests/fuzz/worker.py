"""What runs programs, one seed after another, in a process that a crash may end."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.fuzz import checks
from tests.fuzz.programs import program
from tests.fuzz.shrinking import Case, cleaned, script, shrink

SETS = 16
"""Sets of arguments for each program."""
MEMORY = 8 << 30
"""Bytes of address space: sizes of several inputs may multiply to more than a machine has."""
EACH = 2
"""How many errors of one text are cut down; the rest is counted."""


class Worker:
    """Runs seeds and counts.

    Attributes:
        counts: how many graphs, calls, refusals and so on there were.
        refusals: why programs were refused, by the message's first line.
    """

    def __init__(self, sets: int = SETS, *, shrink_for: float = 12.0) -> None:
        self.sets = sets
        self.shrink_for = shrink_for
        self.counts: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()
        self.seen: Counter[str] = Counter()

    def run(self, seed: int) -> list[Case]:
        """One program; its disagreements, cut down: the first in values, and the first in errors."""
        made = program(seed)
        try:
            built = checks.build(made)
        except checks.Refused as refused:
            self._refused(refused)
            return []
        except Exception as error:
            finding = checks.Finding("raised", "record", f"raised {type(error).__name__}: {error}")
            return [Case(made, [], finding, seed)]
        self.counts["graphs"] += 1
        found: list[Case] = []
        for number, large in checks.argument_seeds(seed, self.sets):
            args = checks.argument_set(made, number, large=large)
            finding_here = self._check(built, args, number)
            if finding_here is None or any(f.finding.kind == finding_here.kind for f in found):
                continue
            found.append(Case(*cleaned(made, args), finding_here, number))
            if finding_here.kind not in ("error", "raised"):
                break
        self.counts["disagreements"] += len(found)
        return [self._smaller(f) for f in found]

    def _check(self, built: checks.Built, args: list[Any], number: int) -> checks.Finding | None:
        try:
            found = checks.check(built, args, number)
        except checks.Undefined:
            self.counts["not comparable"] += 1
            return None
        except checks.Refused as refused:
            self._refused(refused)
            return None
        self.counts["calls"] += 1
        return found

    def _smaller(self, found: Case) -> Case:
        """The case cut down, unless there were enough of its kind."""
        self.seen[found.finding.message] += 1
        if found.finding.kind in ("error", "raised") and self.seen[found.finding.message] > EACH:
            return found
        return shrink(found, self.shrink_for)

    def _refused(self, refused: checks.Refused) -> None:
        self.counts["refused"] += 1
        line = str(refused).splitlines()[0]
        self.refusals[line[:160]] += 1


def serve(seeds: Iterable[int], place: Path, seconds: float) -> None:
    """Runs seeds until the time is over, telling the parent through files and standard output."""
    worker = Worker()
    end = time.monotonic() + seconds
    current = place.open("w")
    for seed in seeds:
        if time.monotonic() > end:
            break
        current.seek(0)
        current.write(f"{seed:<24d}")
        current.flush()
        for found in worker.run(seed):
            _tell("found", seed=seed, signature=found.signature, script=script(found))
    _tell("done", counts=worker.counts, refusals=worker.refusals)


def _tell(what: str, **values: Any) -> None:
    print(json.dumps({"what": what, **values}), flush=True)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    first, step, count, file, limit = sys.argv[1:]
    serve(range(int(first), int(first) + int(step) * int(count), int(step)), Path(file), float(limit))
