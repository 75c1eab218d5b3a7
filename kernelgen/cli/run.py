"""`kernelgen run`: a tape, kernel or function on arrays in files."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from kernelgen.base.errors import KernelgenError
from kernelgen.cli import target as targets
from kernelgen.cli.data import (
    OutputFiles,
    parse_outputs,
    read_inputs,
    release,
)
from kernelgen.cli.split import Split, find_split
from kernelgen.cli.text import CommandError, console, did_you_mean
from kernelgen.runtime import interpreter
from kernelgen.runtime.threads import get_num_threads, set_num_threads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kernelgen.runtime.kernel import Kernel
    from kernelgen.runtime.program import Program

LARGE = 64 << 20
"""Bytes of inputs and outputs from which they are processed in chunks."""
CHUNK = 32 << 20
"""Bytes of one chunk where `--chunk` does not say its rows."""


@click.command(short_help="Run a tape, kernel or function on .npy files.")
@click.argument("target", metavar="FILE.py:NAME")
@click.option("--in", "inputs", multiple=True, metavar="NAME=VALUE", help="An input; see above.")
@click.option("--out", "outputs", multiple=True, metavar="NAME=FILE.npy", help="Where an output goes.")
@click.option("--chunk", type=click.IntRange(min=1), metavar="N", help="Rows of the first axis at a time.")
@click.option("--threads", type=click.IntRange(1, 1024), metavar="N", help="The most threads to use.")
@click.option("--interpret", is_flag=True, help="Run node by node with NumPy, without compiling.")
@click.option("--progress", is_flag=True, help="Show a progress bar even where stderr is no terminal.")
def run(
    target: str,
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    chunk: int | None,
    threads: int | None,
    interpret: bool,
    progress: bool,
) -> None:
    """Runs NAME of FILE.py, a Tape, a Kernel or a plain function, on arrays.

    An input is a number (a=2.5, or with a dtype a=float32(2.5)), an .npy file (x=x.npy), which is mapped
    into memory and not read at once, or an array of an .npz file (y=data.npz:key). The parameters of a
    plain function are its inputs; a number without a dtype is a float64 or int64 one.

    Outputs are .npy files that appear when they are whole; one may replace an input's file. The results of
    a plain function take the names given with --out, in order: give one for each, or none.

    Large data (more than 64 MiB) are processed in chunks along the first axis, where all that is computed
    goes element by element along it; where a function sums, sorts or turns its arrays, it gets them whole.

    Example: kernelgen run model.py:distance --in x=x.npy --in a=2.5 --out d=d.npy
    """
    files, values = parse_outputs(outputs), read_inputs(inputs)
    kernel, seconds = _kernel(targets.load(target), values, list(files), interpret)
    known = [name for name, _ in kernel.graph.outputs]
    for name in files:
        if name not in known:
            raise CommandError(f"{kernel.name} has no output {name!r}", hint=did_you_mean(name, known))
    with _threads(threads), interpreter.interpret() if interpret else nullcontext():
        job = _Job.make(kernel, values, chunk)
        job.run(files, progress)
    tier = f"compiled in {seconds:.2f} s" if seconds else "compiled already"
    if interpret or kernel.target == "interpret":
        tier = "interpreted"
    click.echo(f"{kernel.name}: {job.summary()}, {tier}")
    for name, path in files.items():
        click.echo(f"  {name} -> {path}")
    left = [name for name in known if name not in files]
    if not files:
        click.echo(f"  nothing was written; --out {known[0]}=FILE.npy keeps a result", err=True)
    elif left:
        click.echo(f"  not written: {', '.join(left)}; --out {left[0]}=FILE.npy keeps it", err=True)


def _kernel(
    found: targets.Found, values: Mapping[str, Any], outputs: Sequence[str], interpret: bool
) -> tuple[Kernel, float]:
    from kernelgen.driver.compile import compile_tape
    from kernelgen.runtime.kernel import Kernel
    from kernelgen.trace.tape import Tape

    start = time.perf_counter()
    if isinstance(found, Kernel):
        return found, 0.0
    if not isinstance(found, Tape):
        specs = {name: targets.spec_of(name, value) for name, value in values.items()}
        found = targets.record(found, specs, outputs, "--in {0}=FILE.npy")
    kernel = compile_tape(found, target="interpret" if interpret else "auto")
    return kernel, time.perf_counter() - start


@contextmanager
def _threads(number: int | None) -> Iterator[None]:
    if number is None:
        yield
        return
    set_num_threads(number)
    try:
        yield
    finally:
        set_num_threads(None)


@dataclass(slots=True)
class _Job:
    """Arrays bound to a kernel, and how they are cut.

    Kernels with opaque calls, such as sums, are not cut; the shapes of their results are not known before.
    """

    kernel: Kernel
    program: Program
    arrays: list[Any]
    mapped: Mapping[str, Any]
    shapes: list[tuple[int, ...]]
    total: int
    split: Split | None
    rows: int
    seconds: float = 0.0
    threads: int = 1

    @classmethod
    def make(cls, kernel: Kernel, values: Mapping[str, Any], chunk: int | None) -> _Job:
        """Checks the arguments and chooses the chunks; says why large data are not cut."""
        from kernelgen.runtime.arguments import bind_arguments
        from kernelgen.runtime.places import result_shapes

        whole = kernel.recorded.has_opaque
        program = kernel.program
        known = [p.name for p in program.arguments]
        for name in values:
            if name not in known:
                raise CommandError(f"{kernel.name} has no input {name!r}", hint=did_you_mean(name, known))
        missing = [name for name in known if name not in values]
        if missing:
            raise CommandError(
                f"{kernel.name} needs {', '.join(map(repr, missing))}",
                hint=f"Give each, for example --in {missing[0]}=FILE.npy.",
            )
        arrays = bind_arguments(program, (), values)
        if whole:
            if chunk is not None:
                click.echo("not in chunks: the function needs whole arrays", err=True)
            return cls(kernel, program, arrays, values, [], 0, None, 0)
        shapes = result_shapes(program, [a.shape for a in arrays], arrays)
        sizes = [_count(s) * r.dtype.itemsize for s, r in zip(shapes, program.results, strict=True)]
        total = sum(a.nbytes for a in arrays) + sum(sizes)
        job = cls(kernel, program, arrays, values, shapes, total, None, 0)
        if total > LARGE or chunk is not None:
            job._choose(chunk)
        return job

    def _choose(self, chunk: int | None) -> None:
        split = find_split(self.kernel.graph, self.program, self.arrays, self.shapes)
        if isinstance(split, str):
            click.echo(f"not in chunks: {split}", err=True)
            return
        cut = sum(a.nbytes for a, axis in zip(self.arrays, split.axes, strict=True) if axis is not None)
        written = self.total - sum(a.nbytes for a in self.arrays)
        row = max((cut + written) // split.extent, 1)
        self.split, self.rows = split, chunk or max(CHUNK // row, 1)

    def run(self, files: Mapping[str, Path], progress: bool) -> None:
        """Computes every chunk into the output files."""
        with OutputFiles(files) as written:
            self.threads = get_num_threads()
            start = time.perf_counter()
            if self.kernel.recorded.has_opaque:
                self._whole(files, written)
                self.seconds = time.perf_counter() - start
                return
            for result, shape in zip(self.program.results, self.shapes, strict=True):
                if result.name in files:
                    written.create(result.name, shape, result.dtype)
            start = time.perf_counter()
            if self.split is None:
                self._call(self.arrays, written.arrays)
            else:
                self._chunks(self.split, written.arrays, progress)
            self.seconds = time.perf_counter() - start

    def _whole(self, files: Mapping[str, Path], written: OutputFiles) -> None:
        found = self._call(self.arrays, {})
        results = [np.asarray(r) for r in (found if len(self.program.results) > 1 else (found,))]
        self.shapes = [r.shape for r in results]
        self.total = sum(a.nbytes for a in (*self.arrays, *results))
        for result, array in zip(self.program.results, results, strict=True):
            if result.name in files:
                written.create(result.name, array.shape, array.dtype)
                if array.size:
                    written.arrays[result.name][...] = array

    def _chunks(self, split: Split, outputs: Mapping[str, Any], progress: bool) -> None:
        names = [p.name for p in self.program.parameters]
        cut = [self.mapped.get(n) for n, axis in zip(names, split.axes, strict=True) if axis is not None]
        with _bar(split.extent, progress) as advance:
            for start in range(0, split.extent, self.rows):
                stop = min(start + self.rows, split.extent)
                parts = {name: array[start:stop] for name, array in outputs.items()}
                self._call(split.cut(self.arrays, start, stop), parts)
                for array in (*cut, *outputs.values()):
                    release(array)
                advance(stop - start)

    def _call(self, arrays: Sequence[Any], outputs: Mapping[str, Any]) -> Any:
        given = {
            p.name: a for p, a in zip(self.program.parameters, arrays, strict=True) if p.captured is None
        }
        try:
            return self.kernel(**given, out=dict(outputs) or None)
        except KernelgenError:
            raise
        except Exception as error:  # What the functions raise that the kernel calls: NumPy's, the user's.
            notes = "".join(f"\n  {note}" for note in getattr(error, "__notes__", ()))
            raise CommandError(
                f"{self.kernel.name}() failed: {type(error).__name__}: {error}{notes}",
                hint="`kernelgen --debug ...` shows the traceback.",
            ) from error

    def summary(self) -> str:
        """Elements, seconds, throughput, threads, chunks."""
        elements = max(map(_count, self.shapes))
        seconds = max(self.seconds, 1e-9)
        text = f"{elements:,} element{'s' * (elements != 1)} in {seconds:.3g} s"
        text += f", {self.total / seconds / 1e9:.2f} GB/s, {self.threads} thread{'s' * (self.threads != 1)}"
        if self.split is not None:
            text += f", {-(-self.split.extent // self.rows)} chunks of {self.rows:,} rows"
        return text


def _count(shape: Sequence[int]) -> int:
    number = 1
    for extent in shape:
        number *= extent
    return number


@contextmanager
def _bar(total: int, forced: bool) -> Iterator[Callable[[int], None]]:
    out = console(stderr=True)
    if not (out.is_terminal or forced):
        yield lambda rows: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("rows"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=out) as bar:
        task = bar.add_task("rows", total=total)
        yield lambda rows: bar.advance(task, rows)
