"""From the start of a process to its first result: `python -m bench.startup`.

One small kernel, a * sin(x)² + y on 1000 elements of float32, in a fresh process for each run. The clock
starts before the process does. Systems take turns; what is warm was run once before, and Python's bytecode
caches are in use for all. The figure that counts is the time beyond NumPy's own start.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from bench.report import machine

ROOT = Path(__file__).resolve().parent.parent
RESULTS = Path(__file__).resolve().parent / "results"

MODEL = """
import numpy as np
import kernelgen as kg

with kg.Tape("wave") as wave:
    x = wave.input("x", np.float32, ndim=1)
    y = wave.input("y", np.float32, ndim=1)
    a = wave.input("a", np.float32, ndim=0)
    wave.output(z=a * np.sin(x) ** 2 + y)
"""

ARRAYS = "x, y, a = np.linspace(0, 3, 1000, dtype=np.float32), np.ones(1000, np.float32), np.float32(2)\n"

END = """
z = np.asarray(z)
import time
done = time.clock_gettime(time.CLOCK_MONOTONIC)
assert np.allclose(z, 2 * np.sin(x) ** 2 + 1, rtol=1e-5)
import sys
print(done, *sorted({m.split(".")[0] for m in sys.modules} & {"numba", "llvmlite", "jax", "jinja2"}))
"""

NUMBA = """
@numba.njit(OPTIONS)
def wave(x, y, a):
    z = np.empty_like(x)
    for i in range(x.size):
        z[i] = a * np.sin(x[i]) ** 2 + y[i]
    return z

z = wave(x, y, a)
"""

JAX = """
import jax
jax.config.update("jax_platforms", "cpu")
z = jax.jit(lambda x, y, a: a * jax.numpy.sin(x) ** 2 + y)(x, y, a)
"""

JAX_CACHED = """
import jax, os
jax.config.update("jax_platforms", "cpu")
jax.config.update("jax_compilation_cache_dir", os.environ["BENCH_FOLDER"] + "/jax")
jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)
z = jax.jit(lambda x, y, a: a * jax.numpy.sin(x) ** 2 + y)(x, y, a)
"""


@dataclass(frozen=True)
class System:
    """A way to the first result.

    Attributes:
        title: what the table calls it.
        code: the program; it leaves the result in `z`.
        warm: whether it is run once before it is timed; otherwise each run finds an empty cache.
    """

    title: str
    code: str
    warm: bool = True


NUMPY = "import numpy as np\n" + ARRAYS
SYSTEMS = {
    "numpy": System("NumPy alone", NUMPY + "z = a * np.sin(x) ** 2 + y\n"),
    "bundle": System(
        "kernelgen, bundle",
        NUMPY
        + 'import kernelgen as kg, os\nz = kg.load(os.environ["BENCH_FOLDER"] + "/bundle").wave(x, y, a)\n',
    ),
    "warm": System("kernelgen, user's cache", MODEL + ARRAYS + "z = kg.compile_tape(wave)(x, y, a)\n"),
    "cold": System("kernelgen, built", MODEL + ARRAYS + "z = kg.compile_tape(wave)(x, y, a)\n", warm=False),
    "numba": System("numba.njit", NUMPY + "import numba\n" + NUMBA.replace("OPTIONS", ""), warm=False),
    "numba_cache": System(
        "numba.njit(cache=True)", NUMPY + "import numba\n" + NUMBA.replace("OPTIONS", "cache=True")
    ),
    "jax": System("jax.jit", NUMPY + JAX, warm=False),
    "jax_cache": System("jax.jit, persistent cache", NUMPY + JAX_CACHED),
}


def run(name: str, folder: Path, environment: Mapping[str, str]) -> dict[str, Any]:
    """One process: the milliseconds from before its start to its first result, and what it imported."""
    program = folder / f"run_{name}.py"
    start = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode:
        return {"reason": (done.stderr.strip().splitlines() or ["no message"])[-1]}
    end, *imported = done.stdout.split()
    return {"ms": 1e3 * (float(end) - start), "imported": imported}


def prepare(folder: Path) -> None:
    """Writes the programs and builds the bundle."""
    for name, system in SYSTEMS.items():
        (folder / f"run_{name}.py").write_text(system.code + END)
    (folder / "model.py").write_text(MODEL)
    command = "from kernelgen.cli import main; main()"
    subprocess.run(
        [sys.executable, "-c", command, "aot", str(folder / "model.py"), "-o", str(folder / "bundle")],
        env=_environment(folder, "aot"),
        check=True,
        capture_output=True,
    )


def _environment(folder: Path, cache: str) -> dict[str, str]:
    given = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    paths = os.pathsep.join(filter(None, [str(ROOT), given.get("PYTHONPATH")]))
    return given | {
        "PYTHONPATH": paths,
        "BENCH_FOLDER": str(folder),
        "KERNELGEN_CACHE_DIR": str(folder / cache),
        "NUMBA_CACHE_DIR": str(folder / "numba"),
    }


def measure(repeats: int, names: list[str], say: Any = lambda text: None) -> dict[str, Any]:
    """All systems in turn; the median and the spread of each."""
    times: dict[str, list[float]] = {name: [] for name in names}
    rows: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory(prefix="bench-startup-") as place:
        folder = Path(place)
        say("building the bundle")
        prepare(folder)
        for turn in range(repeats + 1):
            for name in names:
                if "reason" in rows.get(name, {}):
                    continue
                say(f"{turn}/{repeats} {SYSTEMS[name].title}")
                warm = SYSTEMS[name].warm
                figures = run(name, folder, _environment(folder, "cache" if warm else f"cold{turn}"))
                rows[name] = figures
                if turn and "ms" in figures:  # The first turn warms what can be warm.
                    times[name].append(figures["ms"])
    for name, row in rows.items():
        if times[name]:
            row |= {"ms": statistics.median(times[name]), "min_ms": min(times[name]), "runs": times[name]}
    base = rows.get("numpy", {})
    for row in rows.values():
        if "min_ms" in row and "min_ms" in base:
            row["beyond_ms"] = row["ms"] - base["ms"]
            row["min_beyond_ms"] = row["min_ms"] - base["min_ms"]
    return {"schema": 1, "machine": machine(), "startup": rows}


def show(results: Mapping[str, Any], console: Console) -> None:
    """The table."""
    table = Table(title="start of a process to its first result, ms", box=None)
    for title in ("system", "median", "least", "beyond NumPy", "least", "imports"):
        table.add_column(title, justify="left" if title in ("system", "imports") else "right")
    for name, row in results["startup"].items():
        if "reason" in row:
            table.add_row(SYSTEMS[name].title, "", "", "", "", row["reason"])
            continue
        figures = [f"{row[k]:.0f}" for k in ("ms", "min_ms", "beyond_ms", "min_beyond_ms") if k in row]
        table.add_row(SYSTEMS[name].title, *figures, " ".join(row["imported"]))
    console.print(table)


@click.command()
@click.option("--repeats", type=click.IntRange(1), default=5, show_default=True, help="Runs of each system.")
@click.option("--systems", "chosen", help=f"Any of {','.join(SYSTEMS)}; all by default.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=RESULTS / "startup.json", help="The JSON file."
)
def main(repeats: int, chosen: str | None, out: Path) -> None:
    """Measure the time from the start of a process to its first result."""
    names = chosen.split(",") if chosen else list(SYSTEMS)
    unknown = set(names) - set(SYSTEMS)
    if unknown:
        raise click.BadParameter(f"there is no system {', '.join(sorted(unknown))}")
    console = Console()
    with console.status("") as status:
        results = measure(repeats, names, status.update)
    show(results, console)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(results, indent=1) + "\n")
    console.print(f"wrote {out}")


if __name__ == "__main__":
    main()
