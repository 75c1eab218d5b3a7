"""`python -m bench.quote`: the figures of the README and of pages in docs, from bench/results.

Each stands there between `<!-- figures: NAME -->` and `<!-- end -->`; `--write` puts them there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click

from bench.report import best
from bench.tables import given, mean, power, results, shares, short, table
from bench.targets import TARGETS

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/performance.md", "docs/derivatives.md")
BEHIND = 0.95
"""The share of a peer's speed below which a row is a loss."""
LARGE = 10**5
"""The size from which means and losses count."""
AXES_PEERS = {
    "numpy": "NumPy",
    "jax": "JAX",
    "torch": "torch.compile",
    "numba": "numba loops, fastmath, all threads",
    "gcc": "C loops, all threads",
    "gcc-fast": "C loops, -ffast-math, all threads",
}
"""Those with a column for the cases with axes, where they were measured."""


def machine() -> str:
    """What the figures were measured on."""
    found = results("cpu")
    about, passes = found["machine"], found.get("passes", 1)
    packages = {name: version for name, version in about["packages"].items() if version}
    known = ", ".join(f"{name} {packages[name].split('+')[0]}" for name in sorted(packages))
    cpu = f"{about['cpu']}, {about['cpus']} cores"
    return f"{cpu}, Python {about['python']}, {known}, gcc {about['gcc']}; passes: {passes}"


def examples() -> str:
    """The example models against NumPy."""
    found = results("examples")
    lines = []
    for name, times in found["best_ms"].items():
        one, every = times["numpy"] / times["one_thread"], times["numpy"] / times["all_threads"]
        cells = [f"{times[k]:.1f}" for k in ("numpy", "one_thread", "all_threads")]
        lines.append([name.replace("_", " "), *cells, f"{one:.1f} ×", f"{every:.1f} ×"])
    titles = ("model", "NumPy ms", "1 thread ms", "2 threads ms", "ratio, 1 thread", "ratio, 2 threads")
    return table(titles, lines)


def derivatives() -> str:
    """Time, peak memory and builds of the example models' derivatives."""
    lines = []
    for name, rows in results("derivatives")["cases"].items():
        systems = [rows[s] for s in ("kernelgen", "jax", "numpy")]
        cells = [
            " / ".join(f"{r[key]:{form}}" if r else "-" for r in systems[:count])
            for key, form, count in (("best_ms", ".1f", 3), ("peak_mib", ".0f", 3), ("build_s", ".1f", 2))
        ]
        lines.append([name, *cells])
    titles = (
        "ms: kernelgen / JAX / NumPy by hand",
        "peak MiB: kernelgen / JAX / NumPy by hand",
        "build, CPU s: kernelgen / JAX",
    )
    return table(("derivative of", *titles), lines)


def cases() -> str:
    """Every case at 10⁶ elements with new outputs, or in place where that is the case."""
    rows = results("cpu")["speed"]
    times, compared = best(rows), shares(rows)
    lines = []
    for case in dict.fromkeys(row["case"] for row in rows):
        line = [case.replace("_", " ")]
        for dtype in ("float32", "float64"):
            modes = [m for m in ("fresh", "out") if (case, dtype, 10**6, m) in compared]
            key = (case, dtype, 10**6, modes[0])
            share, peer = compared[key]
            line += [f"{times[key]['numpy'] / times[key]['kernelgen']:.1f} ×", f"{share:.2f} × ({peer})"]
        lines.append(line)
    return table(("case", "f32: NumPy", "f32: fastest peer", "f64: NumPy", "f64: fastest peer"), lines)


def means() -> str:
    """The geometric means, and how many rows are lost."""
    rows = results("cpu")["speed"]
    times = best(rows)
    lines = []
    for system, title in (("kernelgen", "strict"), ("kernelgen-fast", "`fastmath=True`")):
        for mode, what in (("fresh", "new outputs"), ("out", "`out=`")):
            large = {k: v for k, v in shares(rows, system).items() if k[2] >= LARGE and k[3] == mode}
            numpy = [times[k]["numpy"] / times[k][system] for k in large if "numpy" in times[k]]
            behind = sum(share < BEHIND for share, _ in large.values())
            peers = mean(share for share, _ in large.values())
            ratio = f"{mean(numpy):.1f} ×" if len(numpy) == len(large) else "–"
            lines.append([title, what, ratio, f"{peers:.2f} ×", f"{behind} of {len(large)}"])
    titles = ("", "", "NumPy", "fastest peer of each row", "rows more than 5 % behind one")
    return table(titles, lines)


def losses() -> str:
    """The rows from 10⁵ elements in which a peer is more than 5 % ahead."""
    found: dict[str, list[tuple[float, str]]] = {}
    for (case, dtype, size, mode), (share, peer) in shares(results("cpu")["speed"]).items():
        if size >= LARGE and share < BEHIND:
            text = f"{short(dtype)} {power(size)}{given(mode)} {share:.2f} ({peer})"
            found.setdefault(case, []).append((share, text))
    lines = [[case.replace("_", " "), ", ".join(t for _, t in sorted(f))] for case, f in found.items()]
    return table(("case", "dtype, elements, share of the peer's speed (peer)"), lines)


def costs() -> str:
    """Calls, builds, starts, memory."""
    found, started = results("costs"), results("startup")["startup"]
    calls = {(row["system"], row["mode"]): row["best_ns"] for row in found["overhead"]}
    built: dict[str, list[str]] = {}
    for row in found["build"]:
        if "total_ms" in row:
            built.setdefault(row["system"], []).append(f"{row['total_ms']:.0f}")
    memory = {r["system"]: r.get("numpy_mib") for r in found["memory"] if r["case"] == "black_scholes"}

    def others(mode: str) -> str:
        kept = ((s, ns) for (s, m), ns in calls.items() if m == mode and not s.startswith("kernelgen"))
        named = {"numpy": "NumPy's expression", "jax": "JAX"}
        return ", ".join(f"{named.get(s, s)} {ns:.0f}" for s, ns in sorted(kept, key=lambda pair: pair[1]))

    peers = "; ".join(f"{s} {' / '.join(ms)}" for s, ms in built.items() if s != "kernelgen")
    starts = ", ".join(
        f"{title} {started[name]['beyond_ms']:.0f}"
        for name, title in (("numba_cache", "numba `cache=True`"), ("jax_cache", "JAX with its cache"))
        if "beyond_ms" in started.get(name, {})
    )
    ours = ", ".join(
        f"{title} {started[name]['beyond_ms']:.0f}"
        for name, title in (("bundle", "bundle"), ("warm", "cache on disk"), ("cold", "nothing cached"))
        if "beyond_ms" in started.get(name, {})
    )
    lines = [
        [
            "a call, 8 elements, 3 inputs, new output, ns",
            f"{calls['kernelgen', 'fresh']:.0f}",
            others("fresh"),
        ],
        ["the same with `out=`, ns", f"{calls['kernelgen', 'out']:.0f}", others("out")],
        ["compiling 20 / 100 / 1000 operations, ms", " / ".join(built["kernelgen"]), peers],
        ["start of a process to the first result beyond NumPy's, ms", ours, starts],
        [
            "Black-Scholes at 10⁶: peak memory with its outputs (15.3), MiB",
            f"{memory['kernelgen']:.1f}",
            f"NumPy {memory['numpy']:.1f}",
        ],
    ]
    return table(("cost", "kernelgen", "peers"), lines)


def axes() -> str:
    """The cases with axes: for each size the geometric means with new outputs, and what is behind."""
    times = {k: v for k, v in best(results("axes")["speed"]).items() if k[3] == "fresh"}
    peers = [peer for peer in AXES_PEERS if any(peer in row for row in times.values())]
    lines = []
    for size in sorted({key[2] for key in times}):
        rows = {key[0]: row for key, row in times.items() if key[2] == size and "kernelgen" in row}
        line = [power(size)]
        for peer in peers:
            there = {case: row[peer] / row["kernelgen"] for case, row in rows.items() if peer in row}
            lost = sorted((share, case.replace("_", " ")) for case, share in there.items() if share < BEHIND)
            worst = ": " + ", ".join(f"{case} {share:.2f}" for share, case in lost[:3]) if lost else ""
            line.append(f"{mean(there.values()):.1f} × ({len(lost)} of {len(there)} behind{worst})")
        lines.append(line)
    return table(("elements", *(AXES_PEERS[peer] for peer in peers)), lines)


QUOTES: dict[str, Callable[[], str]] = {
    "machine": machine,
    "examples": examples,
    "derivatives": derivatives,
    "cases": cases,
    "means": means,
    "losses": losses,
    "costs": costs,
    "axes": axes,
    **TARGETS,
}


def quoted(text: str) -> str:
    """A text with its figures made anew."""

    def replacement(found: re.Match[str]) -> str:
        return f"<!-- figures: {found[1]} -->\n{QUOTES[found[1]]()}\n<!-- end -->"

    return re.sub(r"<!-- figures: (\w+) -->\n(?:.*?\n)??<!-- end -->", replacement, text, flags=re.DOTALL)


@click.command()
@click.option("--write", is_flag=True, help="Put the figures into the pages.")
def main(write: bool) -> None:
    """Print the figures of the pages."""
    if write:
        for page in PAGES:
            path = ROOT / page
            path.write_text(quoted(path.read_text(encoding="utf-8")), encoding="utf-8")
        return
    for name, make in QUOTES.items():
        click.echo(f"{name}\n\n{make()}\n")


if __name__ == "__main__":
    main()
