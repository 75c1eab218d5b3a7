"""What a run is held against, computed from its rows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.gpu.systems import CUPY, LATER, OWN

CONTIGUOUS, STRIDED, OVER_FUSE, LAUNCH_US = 0.92, 0.60, 1.2, 5.0
NOISE = 0.01
"""Two times that differ by less than this share are taken for equal."""


@dataclass(frozen=True)
class Target:
    """One aim for one of kernelgen's targets.

    Attributes:
        system: whose.
        what: the aim in words.
        wanted: the number to reach.
        value: the number reached; None where nothing was measured.
        case: where it is worst.
        met: whether it is reached.
    """

    system: str
    what: str
    wanted: float
    value: float | None
    case: str
    met: bool | None


def evaluate(rows: Sequence[Any], launch_us: dict[str, float]) -> list[Target]:
    """Every aim for both of kernelgen's targets."""
    return [target for system in OWN for target in _of(system, rows, launch_us)]


def _of(system: str, rows: Sequence[Any], launch_us: dict[str, float]) -> Iterator[Target]:
    own = {r.case: r for r in rows if r.system == system}
    dense = [(r.of_copy, r.case) for r in own.values() if r.layout == "contiguous"]
    spread = [(r.of_copy, r.case) for r in own.values() if r.layout not in ("contiguous", "axes")]
    yield _worst(system, "share of the copy rate, contiguous", CONTIGUOUS, dense)
    yield _worst(system, "share of the copy rate, strided and broadcast", STRIDED, spread)
    ratios: dict[str, list[tuple[float, str]]] = {}
    for row in rows:
        if row.system in (*CUPY, *LATER) and row.right and row.case in own:
            ratio = row.microseconds / own[row.case].microseconds
            ratios.setdefault(row.system, []).append((ratio, f"{row.case}, {row.system}"))
    every = [ratio for found in ratios.values() for ratio in found]
    yield _worst(system, "times as fast as the fastest peer", 1 - NOISE, every)
    fuse = [ratio for ratio, _ in ratios.get("cupy.fuse", ())]
    mean = math.exp(math.fsum(map(math.log, fuse)) / len(fuse)) if fuse else None
    what = "times as fast as cupy.fuse, geometric mean"
    yield Target(system, what, OVER_FUSE, mean, "", None if mean is None else mean >= OVER_FUSE)
    spent = launch_us.get(system)
    met = None if spent is None else spent <= LAUNCH_US
    yield Target(system, "microseconds of a launch", LAUNCH_US, spent, "", met)


def _worst(system: str, what: str, wanted: float, found: Sequence[tuple[float, str]]) -> Target:
    if not found:
        return Target(system, what, wanted, None, "", None)
    value, case = min(found)
    return Target(system, what, wanted, value, case, value >= wanted)


def mean_over_peers(rows: Sequence[Any]) -> dict[str, dict[str, float]]:
    """For each of kernelgen's targets and each peer, how many times as fast: the geometric mean of cases."""
    means: dict[str, dict[str, float]] = {}
    for system in OWN:
        own = {r.case: r.microseconds for r in rows if r.system == system}
        for peer in (*CUPY, *LATER):
            logs = [
                math.log(r.microseconds / own[r.case]) for r in rows if r.system == peer and r.case in own
            ]
            if logs:
                means.setdefault(system, {})[peer] = math.exp(math.fsum(logs) / len(logs))
    return means


def lines(targets: Sequence[Target]) -> Iterator[str]:
    """A line for each aim."""
    words = {True: "met", False: "MISSED", None: "not measured"}
    for t in targets:
        value = "" if t.value is None else f"{t.value:.3g}"
        worst = f" ({t.case})" if t.case else ""
        yield f"{words[t.met]:<13}{t.system:<16}{t.what}: {value} of {t.wanted:.3g}{worst}"
