"""`kernelgen demo`: a real model through every stage, its speed and its difference from NumPy."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from kernelgen.cli.text import console, show_code

if TYPE_CHECKING:
    from kernelgen.runtime.kernel import Kernel
    from kernelgen.trace.tape import Tape

_NAMES = ("lat1", "lon1", "lat2", "lon2")
MODEL = "haversine.py"


@click.command(short_help="Compile a real model and compare it with NumPy.")
@click.option("--size", type=click.IntRange(min=0), default=1_000_000, show_default=True, help="Elements.")
def demo(size: int) -> None:
    """Records the great-circle distance of points on the Earth, written in plain NumPy, shows every stage of
    its way to machine code, and compares results and speed with NumPy."""
    model, text = load_model()
    _title("The model: plain NumPy")
    show_code(text, "python")
    tape = record(model)
    _title("Recorded")
    show_code(str(tape.graph), "python")
    kernel, seconds = _compile(tape)
    _title("Optimized")
    show_code(str(kernel.graph), "python")
    _title("Emitted")
    show_code(kernel.source, "python")
    _title(f"Compiled in {seconds:.2f} s")
    click.echo(f"{kernel!r}\n")
    _compare(model, kernel, size)
    _other_sizes(model, kernel)


def load_model() -> tuple[Callable[..., Any], str]:
    """The model's function and its text.

    The file runs under its bare name: lines inside the package are left out of graphs, and this one
    stands for a user's.
    """
    import linecache

    path = Path(__file__).with_name(MODEL)
    text = path.read_text(encoding="utf-8")
    linecache.cache[MODEL] = (len(text), None, text.splitlines(keepends=True), MODEL)
    namespace: dict[str, Any] = {}
    exec(compile(text, MODEL, "exec"), namespace)
    function: Callable[..., Any] = namespace["distance"]
    return function, text


def record(model: Callable[..., Any]) -> Tape:
    """The tape of the model."""
    from kernelgen.trace.tape import Tape

    with Tape("distance") as tape:
        km = model(*(tape.input(name, np.float64, ndim=2) for name in _NAMES))
        tape.output(km=km)
    return tape


def sample(start: tuple[int, int], end: tuple[int, int]) -> list[Any]:
    """Ends of journeys in degrees, arrays of these two shapes: from Europe to Africa, up to 90 degrees far.

    Near the opposite side of the Earth the arcsine's slope has no bound, and the formula magnifies a
    difference in the last bit, whoever computes it; so no journey goes there.
    """
    rng = np.random.default_rng(0)
    limits = ((35.0, 60.0, start), (-10.0, 30.0, start), (-30.0, 30.0, end), (-15.0, 50.0, end))
    return [rng.uniform(low, high, shape) for low, high, shape in limits]


def grid(size: int) -> tuple[int, int]:
    """The squarest shape of this many elements."""
    rows = next((d for d in range(math.isqrt(size), 0, -1) if size % d == 0), 0)
    return rows, size // rows if rows else 0


def difference_in_ulp(actual: Any, expected: Any) -> float:
    """The largest difference, in units in the last place of what is expected."""
    if not np.size(expected):
        return 0.0
    return float(np.max(np.abs(actual - expected) / np.spacing(np.abs(expected))))


def _title(text: str) -> None:
    console().print(f"\n[bold]{text}[/bold]\n")


def _compile(tape: Tape) -> tuple[Kernel, float]:
    from kernelgen.driver.compile import compile_tape

    start = time.perf_counter()
    kernel = compile_tape(tape)
    return kernel, time.perf_counter() - start


def _milliseconds(call: Callable[[], Any], *, budget: float = 0.5) -> float:
    """The best of several calls."""
    call()
    best, end = float("inf"), time.perf_counter() + budget
    for _ in range(50):
        start = time.perf_counter()
        call()
        stop = time.perf_counter()
        best = min(best, stop - start)
        if stop > end:
            break
    return 1e3 * best


def _compare(model: Callable[..., Any], kernel: Kernel, size: int) -> None:
    from rich.table import Table

    from kernelgen.runtime.threads import get_num_threads, set_num_threads

    shape = grid(size)
    arrays, buffer = sample(shape, shape), np.empty(shape)
    threads = get_num_threads()
    rows = [("NumPy", _milliseconds(lambda: model(*arrays)))]
    for number in dict.fromkeys((1, threads)):
        set_num_threads(number)
        try:
            name = f"kernelgen, {number} thread{'s' * (number != 1)}"
            rows.append((name, _milliseconds(lambda: kernel(*arrays, out=buffer))))
        finally:
            set_num_threads(None)
    table = Table(
        title=f"{size:,} elements ({shape[0]} x {shape[1]})", title_justify="left", box=None, pad_edge=False
    )
    table.add_column("")
    table.add_column("ms", justify="right")
    table.add_column("speed-up", justify="right")
    for name, milliseconds in rows:
        table.add_row(name, f"{milliseconds:.3f}", f"{rows[0][1] / milliseconds:.1f} x")
    out = console()
    out.print(table)
    ulp = difference_in_ulp(kernel(*arrays), model(*arrays))
    out.print(f"\nlargest difference from NumPy: {ulp:.1f} ULP")


def _other_sizes(model: Callable[..., Any], kernel: Kernel) -> None:
    from kernelgen.tools.stats import stats

    before = stats().builds
    click.echo("\nThe same machine code on other sizes:")
    for start, end in (((1, 7), (1, 7)), ((0, 3), (0, 3)), ((3, 1), (1, 4)), ((300, 70), (300, 70))):
        arrays = sample(start, end)
        result = kernel(*arrays)
        seen = " x ".join(map(str, result.shape))
        from_ = "" if start == end else ", broadcast"
        click.echo(f"  {seen:<9} {difference_in_ulp(result, model(*arrays)):.1f} ULP from NumPy{from_}")
    click.echo(f"kg.stats().builds before and after: {before}, {stats().builds}")
