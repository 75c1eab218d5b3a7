"""The files in bench/results as tables of text, and rows compared with the fastest peer."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.report import best

RESULTS = Path(__file__).resolve().parent / "results"
_POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Key = tuple[str, str, int, str]
"""Case, dtype, size and mode."""


def results(name: str) -> dict[str, Any]:
    """One file of results."""
    found: dict[str, Any] = json.loads((RESULTS / f"{name}.json").read_text())
    return found


def shares(rows: Iterable[dict[str, Any]], system: str = "kernelgen") -> dict[Key, tuple[float, str]]:
    """For each row the system's speed in parts of the fastest peer's, and that peer.

    A peer without out= is compared by its time with a new result.
    """
    table, found = best(rows), {}
    for key, times in table.items():
        known = table.get((*key[:3], "fresh"), {}) | times
        peers = {name: time for name, time in known.items() if not name.startswith("kernelgen")}
        if system in times and peers:
            peer = min(peers, key=lambda name: peers[name])
            found[key] = (peers[peer] / times[system], peer)
    return found


def mean(ratios: Iterable[float]) -> float:
    """The geometric mean; nan of none."""
    logarithms = [math.log(ratio) for ratio in ratios]
    return math.exp(sum(logarithms) / len(logarithms)) if logarithms else math.nan


def power(size: int) -> str:
    """10⁵ for 100,000."""
    return "10" + str(round(math.log10(size))).translate(_POWERS)


def table(titles: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    titles = list(titles)
    rows = [titles, ["---"] * len(titles), *lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def short(dtype: str) -> str:
    """f32 for float32."""
    return dtype.replace("float", "f")


def given(mode: str) -> str:
    """What follows a row's name where its outputs were given."""
    return " `out=`" if mode == "out" else ""
