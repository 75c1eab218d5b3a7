"""The machine's description, the tables, and the JSON file."""

from __future__ import annotations

import datetime
import importlib.metadata
import json
import os
import platform
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import kernelgen as kg
from bench.systems import SYSTEMS

Row = dict[str, Any]
SCHEMA = 1
PACKAGES = ("numpy", "numba", "llvmlite", "scipy", "numexpr", "jax", "torch")
OURS = ("kernelgen", "kernelgen-1")
BASE = "numpy"


def machine() -> Row:
    """What the figures are measured on."""
    return {
        "cpu": _cpu(),
        "cpus": kg.get_num_threads(),
        "system": platform.platform(),
        "libc": " ".join(platform.libc_ver()),
        "python": platform.python_version(),
        "kernelgen": kg.__version__,
        "packages": {name: _version(name) for name in PACKAGES},
        "gcc": _gcc(),
        "load": list(os.getloadavg()),
        "date": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
    }


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _gcc() -> str | None:
    try:
        return subprocess.run(["gcc", "-dumpfullversion"], capture_output=True, text=True).stdout.strip()
    except OSError:
        return None


def write(results: Row, path: Path) -> None:
    """The results as JSON, one row to a line."""
    parts = []
    for key, value in results.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            rows = ",\n".join(f"    {json.dumps(_short(row))}" for row in value)
            parts.append(f"  {json.dumps(key)}: [\n{rows}\n  ]")
        else:
            parts.append(f"  {json.dumps(key)}: {json.dumps(value)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n")


def _short(row: Row) -> Row:
    """Floats to four digits."""
    return {key: float(f"{value:.4g}") if isinstance(value, float) else value for key, value in row.items()}


def merged(old: Row, new: Row) -> Row:
    """Results of one more pass with the speed of those before: the better of each figure.

    Passes lie minutes apart, so another guest of the machine slows few rows in all of them. What only one
    pass has is kept.

    Raises:
        ValueError: for results of other machines or packages.
    """
    for name in ("cpu", "cpus", "packages", "gcc"):
        if old["machine"][name] != new["machine"][name]:
            raise ValueError(f"the file's {name} is {old['machine'][name]}, and now {new['machine'][name]}")

    def key(row: Row) -> tuple[Any, ...]:
        return tuple(row[name] for name in ("case", "dtype", "size", "system", "mode"))

    rows = {key(row): row for row in old["speed"]}
    for row in new["speed"]:
        before = rows.get(key(row), row)
        smaller = {name: min(before[name], row[name]) for name in ("best_us", "median_us", "build_ms")}
        rows[key(row)] = row | smaller
    bandwidth = [
        row | {"gb_per_s": max(row["gb_per_s"], before["gb_per_s"])}
        for row, before in zip(new["bandwidth"], old["bandwidth"], strict=True)
    ]
    kept: Row = {
        "systems": old["systems"] | new["systems"],
        "cases": list({(c["case"], c["dtype"]): c for c in (*old["cases"], *new["cases"])}.values()),
        "absent": [*old["absent"], *(row for row in new["absent"] if row not in old["absent"])],
    }
    kept |= {name: new[name] or old[name] for name in ("overhead", "first", "build", "memory")}
    return (
        new
        | kept
        | {"speed": list(rows.values()), "bandwidth": bandwidth, "passes": old.get("passes", 1) + 1}
    )


def best(rows: Iterable[Row]) -> dict[tuple[str, str, int, str], dict[str, float]]:
    """The best times by case, dtype, size and mode, and then by system."""
    found: dict[tuple[str, str, int, str], dict[str, float]] = {}
    for row in rows:
        key = (row["case"], row["dtype"], row["size"], row["mode"])
        found.setdefault(key, {})[row["system"]] = row["best_us"]
    return found


def systems_of(rows: Iterable[Row]) -> list[str]:
    """The systems that occur, in their order in the list of all."""
    present = {row["system"] for row in rows}
    return [s.name for s in SYSTEMS if s.name in present]


def losses(rows: Sequence[Row], margin: float = 1.05) -> list[Row]:
    """Where a peer is faster than kernelgen by more than a margin: the fastest peer of each such case.

    kernelgen's time is the better of one thread and all. A peer without out= is compared by its time with a
    new result.
    """
    table, found = best(rows), []
    for (case, dtype, size, mode), times in table.items():
        ours = [times[s] for s in OURS if s in times]
        fresh = table.get((case, dtype, size, "fresh"), {}) if mode == "out" else {}
        peers = {s: t for s, t in (fresh | times).items() if not s.startswith("kernelgen")}
        if not ours or not peers:
            continue
        name = min(peers, key=lambda s: peers[s])
        ratio = min(ours) / peers[name]
        if ratio > margin:
            found.append(
                {"case": case, "dtype": dtype, "size": size, "mode": mode, "peer": name, "ratio": ratio,
                 "kernelgen_us": min(ours), "peer_us": peers[name]}
            )  # fmt: skip
    return sorted(found, key=lambda row: -row["ratio"])


def show(results: Row, console: Console) -> None:
    """All tables."""
    about = results["machine"]
    load = ", ".join(f"{x:.2f}" for x in about["load"])
    console.print(f"{about['cpu']}, {about['cpus']} threads, load {load}, {about['date']}", highlight=False)
    if results["speed"]:
        for mode in ("fresh", "out"):
            _show_speed(results["speed"], mode, console)
        _show_rows(
            "a peer is faster than kernelgen (ratio of the best times)", losses(results["speed"]), console
        )
    for key, title in (
        ("overhead", "a call: 3 inputs, 1 output, 8 elements"),
        ("first", "first call in a new process"),
        ("build", "build time by number of operations"),
        ("memory", "peak memory of a call, inputs apart"),
    ):
        _show_rows(title, results[key], console)
    _show_absent(results["absent"], console)


def _show_speed(rows: Sequence[Row], mode: str, console: Console) -> None:
    names = systems_of(rows)
    titles = {"fresh": "new results", "out": "results in given buffers; NumPy's own makes new ones"}
    table = Table(title=f"Times as fast as NumPy: {titles[mode]}", padding=(0, 0, 0, 1))
    for title in ("case", "dtype", "size", "NumPy us"):
        table.add_column(title, justify="left" if title in ("case", "dtype") else "right")
    for name in names:
        if name != BASE:
            table.add_column(name, justify="right")
    times_of = best(rows)
    for (case, dtype, size, of), times in times_of.items():
        if of != mode:
            continue
        base = times.get(BASE, times_of.get((case, dtype, size, "fresh"), {}).get(BASE))
        peers = [t for s, t in times.items() if s != BASE]
        cells = []
        for name in names:
            if name == BASE:
                continue
            if name not in times or base is None:
                cells.append("-" if name not in times else f"{times[name]:.1f} us")
                continue
            text = f"{base / times[name]:.2f}"
            cells.append(f"[bold]{text}[/bold]" if times[name] == min(peers) else text)
        table.add_row(case, dtype, f"{size:.0e}", "-" if base is None else f"{base:.1f}", *cells)
    if table.row_count:
        console.print(table)


def _show_rows(title: str, rows: Sequence[Row], console: Console) -> None:
    if not rows:
        return
    table = Table(title=title[0].upper() + title[1:])
    columns = list(dict.fromkeys(key for row in rows for key in row))
    for key in columns:
        table.add_column(
            key.replace("_", " "), justify="left" if isinstance(rows[0].get(key), str) else "right"
        )
    for row in rows:
        table.add_row(*(_cell(row.get(key)) for key in columns))
    console.print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 100 else f"{value:.0f}"
    if isinstance(value, dict):
        return ", ".join(f"{k} {v:.1f}" for k, v in value.items())
    return str(value)


def _show_absent(rows: Sequence[Row], console: Console) -> None:
    """Absences, those of equal reason in one line."""
    grouped: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        parts = [row[key] for key in ("case", "dtype", "mode") if row[key] != "*"]
        grouped.setdefault((row["system"], row["reason"]), []).append(" ".join(parts) or "everything")
    table = Table(title="Absent")
    for title in ("system", "what", "reason"):
        table.add_column(title)
    for (system, reason), what in grouped.items():
        few = what if len(what) <= 4 else [*what[:3], f"and {len(what) - 3} more"]
        table.add_row(system, ", ".join(few), reason)
    if rows:
        console.print(table)
