"""PNG files: time against size, roofline, build time against number of operations."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.report import Row, systems_of

STYLES = {
    "numpy": ("#777777", "-", "o"),
    "numexpr": ("#b8860b", "-", "s"),
    "jax": ("#7b3fa0", "-", "^"),
    "torch": ("#d2562a", "-", "v"),
    "numba": ("#2b8a5a", "-", "D"),
    "numba-1": ("#2b8a5a", "--", "D"),
    "gcc": ("#9bbbd8", "-", "P"),
    "gcc-fast": ("#4a7fb0", "-", "X"),
    "gcc-fast-1": ("#4a7fb0", "--", "X"),
    "kernelgen-1": ("#e0245e", "--", "o"),
    "kernelgen": ("#e0245e", "-", "o"),
    "kernelgen-fast": ("#111111", ":", "o"),
}


def draw(results: Row, path: Path) -> list[Path]:
    """Draws what the results have figures for; files are named after the JSON file.

    Returns:
        The files; none, with a line printed, where matplotlib is missing.
    """
    try:
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot as plt
    except ImportError as error:
        print(f"no pictures: {error}")
        return []
    stem, files = path.with_suffix(""), []
    for dtype in dict.fromkeys(row["dtype"] for row in results["speed"]):
        rows = [row for row in results["speed"] if row["dtype"] == dtype]
        if len({row["size"] for row in rows}) > 1:
            files.append(_save(plt, _sizes(plt, rows, dtype), f"{stem}_sizes_{dtype}.png"))
    if results["speed"]:
        files.append(_save(plt, _roofline(plt, results), f"{stem}_roofline.png"))
    if any("total_ms" in row for row in results["build"]):
        files.append(_save(plt, _builds(plt, results["build"]), f"{stem}_build.png"))
    return files


def _save(plt: Any, figure: Any, name: str) -> Path:
    figure.savefig(name, dpi=110)
    plt.close(figure)
    return Path(name)


def _preferred(rows: Sequence[Row]) -> list[Row]:
    """Rows with buffers where a system takes them, with new results where it does not."""
    takes = {(row["system"], row["case"]) for row in rows if row["mode"] == "out"}
    return [row for row in rows if (row["mode"] == "out") == ((row["system"], row["case"]) in takes)]


def _sizes(plt: Any, rows: Sequence[Row], dtype: str) -> Any:
    """Nanoseconds per element against size, one panel for each case."""
    names = list(dict.fromkeys(row["case"] for row in rows))
    columns = min(4, len(names))
    lines = math.ceil((len(names) + 1) / columns)
    figure, axes = plt.subplots(
        lines, columns, figsize=(4.2 * columns, 3.1 * lines), squeeze=False, layout="constrained"
    )
    for axis, name in zip(axes.flat, names, strict=False):
        for system in systems_of(rows):
            chosen = [r for r in _preferred(rows) if r["case"] == name and r["system"] == system]
            color, line, marker = STYLES[system]
            points = sorted((r["size"], 1e3 * r["best_us"] / r["size"]) for r in chosen)
            if points:
                axis.loglog(*zip(*points, strict=True), line, color=color, marker=marker, ms=4, label=system)
        axis.set_title(name, fontsize=10)
        axis.grid(True, which="major", alpha=0.3)
    for axis in list(axes.flat)[len(names) :]:
        axis.set_axis_off()
    handles = {
        label: handle
        for axis in axes.flat
        for handle, label in zip(*axis.get_legend_handles_labels(), strict=True)
    }
    list(axes.flat)[len(names)].legend(handles.values(), handles.keys(), loc="center", ncols=2, fontsize=9)
    figure.suptitle(f"{dtype}: time for one element by size; with out= where a system takes it")
    figure.supxlabel("elements")
    figure.supylabel("ns per element")
    return figure


def _roofline(plt: Any, results: Row) -> Any:
    """Operations per second against operations per byte at the largest size."""
    figure, axis = plt.subplots(figsize=(11, 6.5), layout="constrained")
    facts = {(row["case"], row["dtype"]): row for row in results["cases"]}
    size = max(row["size"] for row in results["speed"])
    rows = [r for r in _preferred(results["speed"]) if r["size"] == size]
    intensities = []
    for system in ("numpy", "kernelgen-1", "kernelgen"):
        for dtype, filled in (("float32", False), ("float64", True)):
            points = []
            for row in rows:
                if row["system"] == system and row["dtype"] == dtype:
                    fact = facts[row["case"], dtype]
                    rate = fact["ops"] * size / row["best_us"] / 1e3
                    points.append((fact["ops"] / fact["bytes"], rate, row["case"]))
            if not points:
                continue
            color = {"numpy": "#777777", "kernelgen-1": "#f08aa8", "kernelgen": "#e0245e"}[system]
            x, y, labels = zip(*points, strict=True)
            intensities += x
            face = color if filled else "none"
            axis.scatter(x, y, s=34, edgecolors=color, facecolors=face, label=f"{system} {dtype}", zorder=3)
            if system == "kernelgen" and filled:
                for label, left, up in zip(labels, x, y, strict=True):
                    axis.annotate(label, (left, up), xytext=(4, 5), textcoords="offset points", fontsize=7)
    if not intensities:
        return figure
    ends = [min(intensities) / 1.5, max(intensities) * 1.5]
    for k, line in enumerate(results["bandwidth"]):
        label = f"triad, {line['threads']} thread(s): {line['gb_per_s']:.1f} GB/s"
        axis.plot(
            ends, [e * line["gb_per_s"] for e in ends], ["--", "-"][k % 2], color="#333333", label=label
        )
    axis.set(xscale="log", yscale="log", xlabel="operations per byte", ylabel="10^9 operations per second")
    note = "sin, exp, / and the like are one operation; what fits in a cache may lie above the lines"
    axis.set_title(f"{size:.0e} elements; {note}", fontsize=10)
    axis.grid(True, which="both", alpha=0.25)
    axis.legend(fontsize=8)
    return figure


def _builds(plt: Any, rows: Sequence[Row]) -> Any:
    """Build time against operations: totals of all systems, and kernelgen's stages."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(12, 5), layout="constrained")
    done = [row for row in rows if "total_ms" in row]
    for system in systems_of(done):
        points = sorted((r["ops"], r["total_ms"]) for r in done if r["system"] == system)
        color, line, marker = STYLES[system]
        left.loglog(*zip(*points, strict=True), line, color=color, marker=marker, label=system)
    left.set(xlabel="operations", ylabel="ms", title="Build time in a warm process")
    left.grid(True, which="both", alpha=0.25)
    left.legend()
    ours = sorted((r for r in done if r.get("stages_ms")), key=lambda r: r["ops"])
    bottom = [0.0] * len(ours)
    for stage in dict.fromkeys(s for r in ours for s in r["stages_ms"]):
        heights = [r["stages_ms"].get(stage, 0.0) for r in ours]
        right.bar([str(r["ops"]) for r in ours], heights, bottom=bottom, label=stage)
        bottom = [b + h for b, h in zip(bottom, heights, strict=True)]
    right.set(xlabel="operations", ylabel="ms", title="kernelgen's stages", yscale="linear")
    if ours:
        right.legend()
    return figure
