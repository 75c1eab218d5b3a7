"""Tables of docs/performance.md: what is wanted of speed, and what the files in bench/results show of it."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable

from bench.report import best
from bench.tables import Key, given, power, results, shares, short, table

LAYOUTS = ("inplace", "broadcast", "transposed", "column")
COMPARED = ("kernelgen", "gcc", "gcc-fast")
STREAMS = ("triad", "inplace", "rates", "lennard_jones")
"""Cases whose time is that of the memory at 10⁷ elements."""
WITHIN = 1.05
"""The times by which a row may take longer with threads than without, which repeats differ by."""


def _bytes(field: str = "bytes") -> dict[tuple[str, str], float]:
    return {(row["case"], row["dtype"]): row[field] for row in results("cpu")["cases"]}


def bandwidth() -> str:
    """GB/s with given outputs at 10⁷ elements, beside the same loop in C."""
    times, moved, lines = best(results("cpu")["speed"]), _bytes(), []
    for case in STREAMS:
        for dtype in ("float32", "float64"):
            found = times[case, dtype, 10**7, "out"]
            rates = {name: moved[case, dtype] * 1e4 / found[name] for name in COMPARED}
            share = rates["kernelgen"] / max(rates["gcc"], rates["gcc-fast"])
            cells = [f"{rates[name]:.1f}" for name in COMPARED]
            lines.append([case.replace("_", " "), short(dtype), *cells, f"{share:.2f}"])
    return table(("case", "dtype", *(f"{name} GB/s" for name in COMPARED), "of the faster C"), lines)


def layouts() -> str:
    """The time for a byte with `out=`, in parts of the triad's: by all bytes of the cache lines read, and by
    those of the elements alone."""
    times, lines = best(results("cpu")["speed"]), []
    touched, used = _bytes("line_bytes"), _bytes()
    for case in LAYOUTS:
        for dtype in ("float32", "float64"):
            cells = []
            for size in (10**4, 10**5, 10**6, 10**7):
                ours = times[case, dtype, size, "out"]["kernelgen"]
                triad = times["triad", dtype, size, "out"]["kernelgen"] / used["triad", dtype]
                by_lines, by_items = (ours / b[case, dtype] / triad for b in (touched, used))
                same = f"{by_lines:.1f}" == f"{by_items:.1f}"
                cells.append(f"{by_lines:.1f}" if same else f"{by_lines:.1f} ({by_items:.1f})")
            lines.append([case, short(dtype), *cells])
    return table(("case", "dtype", *(power(10**k) for k in (4, 5, 6, 7))), lines)


def small() -> str:
    """How many rows of each size are ahead of every peer, and those that are not."""
    found: dict[int, dict[Key, tuple[float, str]]] = {}
    for key, share in shares(results("cpu")["speed"]).items():
        found.setdefault(key[2], {})[key] = share
    lines = []
    for size in (100, 1000, 10**4):
        behind = sorted((s, k, p) for k, (s, p) in found[size].items() if s < 1.0)
        texts = [f"{k[0]} {short(k[1])}{given(k[3])} {s:.2f} ({p})" for s, k, p in behind]
        lines.append(
            [power(size), f"{len(found[size]) - len(behind)} of {len(found[size])}", ", ".join(texts) or "–"]
        )
    return table(("elements", "ahead of every peer", "behind one: share of its speed"), lines)


def threads() -> str:
    """What the second thread gives, by median times."""
    medians: dict[Key, dict[str, float]] = {}
    for row in results("cpu")["speed"]:
        if row["system"] in ("kernelgen", "kernelgen-1"):
            key = (row["case"], row["dtype"], row["size"], row["mode"])
            medians.setdefault(key, {})[row["system"]] = row["median_us"]
    gains = {key: found["kernelgen-1"] / found["kernelgen"] for key, found in medians.items()}
    lines = []
    for size in sorted({key[2] for key in gains}):
        here = {key: gain for key, gain in gains.items() if key[2] == size}
        slower = sorted((gain, key) for key, gain in here.items() if gain < 1 / WITHIN)
        texts = [f"{key[0]} {short(key[1])}{given(key[3])} {gain:.2f}" for gain, key in slower]
        middle = statistics.median(here.values())
        lines.append([power(size), f"{middle:.2f} ×", f"{max(here.values()):.2f} ×", ", ".join(texts) or "–"])
    titles = ("elements", "median gain", "largest", "rows more than 5 % slower")
    return table(titles, lines)


def memory() -> str:
    """Peak memory of a call with its outputs, inputs apart."""
    found: dict[str, dict[str, float]] = {}
    for row in results("costs")["memory"]:
        found.setdefault(row["case"], {})[row["system"]] = row.get("numpy_mib", math.nan)
    systems = ("kernelgen", "numpy", "numexpr")
    lines = [
        [case.replace("_", " "), *("–" if math.isnan(of[s]) else f"{of[s]:.1f}" for s in systems)]
        for case, of in found.items()
    ]
    return table(("10⁶ elements, float64", "kernelgen MiB", "NumPy", "numexpr"), lines)


TARGETS: dict[str, Callable[[], str]] = {
    "bandwidth": bandwidth,
    "layouts": layouts,
    "small": small,
    "threads": threads,
    "memory": memory,
}
