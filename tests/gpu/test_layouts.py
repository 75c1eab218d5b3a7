"""Every version of a kernel, on every layout of its arrays, touches what it must and nothing else."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import ir as graphs
from kernelgen.codegen.cuda_c import Emitted
from kernelgen.runtime import grid
from kernelgen.runtime.grid import Launch, Version
from tests.gpu import host
from tests.gpu.host import Call, Large, Placed
from tests.gpu.test_numbers import poison
from tests.ops.oracle import BFLOAT16

TAILS = (0, 1, 3, 4, 5, 15, 16, 17, 255, 1023, 1025, 4099)


def tape_of(function: Callable[..., Any], *inputs: tuple[Any, int]) -> kg.Tape:
    """A tape of a function of inputs with these dtypes and ranks."""
    with kg.Tape() as tape:
        tensors = [tape.input(f"x{k}", dtype, ndim=ndim) for k, (dtype, ndim) in enumerate(inputs)]
        results = function(*tensors)
        results = results if isinstance(results, tuple) else (results,)
        tape.output(**{f"y{k}": r for k, r in enumerate(results)})
    return tape


def cases(ndim: int) -> dict[str, kg.Tape]:
    """Kernels of many kinds of arrays: one width, several, bytes, complex numbers, scalars and sizes."""
    pairs = ((np.complex64, ndim), (np.float32, ndim), (np.complex64, 0))
    return {
        "floats": tape_of(lambda a, b, s: s * a - b, (np.float32, ndim), (np.float32, ndim), (np.float32, 0)),
        "mixed": tape_of(
            lambda a, b, c: (a + b, np.where(c, a, b), ~c),
            (np.float64, ndim), (np.int8, ndim), (bool, ndim),
        ),
        "bytes": tape_of(lambda a, b: (a + b, a > b), (np.uint8, ndim), (np.uint8, ndim)),
        "halves": tape_of(lambda a, b: a * b + 1, (np.float16, ndim), (np.float16, ndim)),
        "bfloats": tape_of(lambda a, b: a * b + 1, (BFLOAT16, ndim), (BFLOAT16, ndim)),
        "pairs": tape_of(lambda a, b, s: a * b - s, *pairs),
        "wide": tape_of(lambda a, b: a * b, (np.complex128, ndim), (np.complex128, ndim)),
        "costly": tape_of(lambda a, b: np.lcm(np.gcd(a, b), b), (np.int32, ndim), (np.int32, ndim)),
        "sizes": tape_of(lambda a: (a + a.size, np.full_like(a, 2)), (np.int64, ndim)),
    }  # fmt: skip


@functools.cache
def unit(ndim: int, name: str) -> tuple[kg.Tape, Emitted]:
    """A case's tape and source."""
    tape = cases(ndim)[name]
    return tape, host.emitted(tape, f"{name}_{ndim}")


NAMES = tuple(cases(1))


def values(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Small numbers of any dtype."""
    whole = rng.integers(0, 100, shape)
    if dtype.kind == "b":
        return whole > 50
    return (whole + 1j * (whole % 7)).astype(dtype) if dtype.kind == "c" else whole.astype(dtype)


Layout = Callable[[np.dtype, tuple[int, ...], np.random.Generator], Placed]


def contiguous(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    return host.placed(values(dtype, shape, rng))


def shifted(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    """One item past an address that 16 divides."""
    return host.placed(values(dtype, shape, rng), dtype.itemsize)


def fortran(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    memory = values(dtype, shape[::-1], rng)
    return Placed(memory.T, memory)


def sliced(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    memory = values(dtype, tuple(2 * n + 1 for n in shape), rng)
    return Placed(memory[tuple(slice(1, 2 * n + 1, 2) for n in shape)], memory)


def padded(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    memory = values(dtype, (*shape[:-1], shape[-1] + 16), rng)
    return Placed(memory[..., : shape[-1]], memory)


def reversed_(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    memory = values(dtype, shape, rng)
    return Placed(memory[tuple(slice(None, None, -1) for _ in shape)], memory)


def row(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    return host.placed(values(dtype, (*[1] * (len(shape) - 1), shape[-1]), rng))


def column(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    return host.placed(values(dtype, (*shape[:-1], 1), rng))


def single(dtype: np.dtype, shape: tuple[int, ...], rng: np.random.Generator) -> Placed:
    return host.placed(values(dtype, (1,) * len(shape), rng))


INPUTS: tuple[Layout, ...] = (
    contiguous, shifted, fortran, sliced, padded, reversed_, row, column, single,
)  # fmt: skip
OUTPUTS: tuple[Layout, ...] = (contiguous, shifted, fortran, sliced, padded)


def prepared(
    source: Emitted, shape: tuple[int, ...], layouts: tuple[Layout, ...], output: Layout, seed: int
) -> tuple[list[Any], list[Placed]]:
    """Arguments for each operand, and those that are written."""
    rng = np.random.default_rng(seed)
    choice = itertools.cycle(layouts)
    arguments: list[Any] = []
    for operand in source.nests[0].operands:
        if operand.role == "scalar":
            number = values(operand.dtype, (), rng)
            arguments.append(number if seed % 2 else host.placed(np.array([number], operand.dtype)))
        elif operand.role == "size":
            arguments.append(np.int64(next(a for a in arguments if isinstance(a, Placed)).items.size))
        else:
            make = output if operand.role == "output" else next(choice)
            arguments.append(make(operand.dtype, shape, rng))
    written = [a for a, o in zip(arguments, source.nests[0].operands, strict=True) if o.role == "output"]
    for array in written:
        array.memory.reshape(-1).view(np.uint8)[:] = poison(array.memory.nbytes, np.dtype(np.uint8))
    return arguments, written


def expected(
    tape: kg.Tape, source: Emitted, arguments: list[Any], shape: tuple[int, ...]
) -> list[np.ndarray]:
    """What NumPy makes of the arguments."""
    given = {
        o.node.name: a.items.reshape(())
        if o.role == "scalar" and isinstance(a, Placed)
        else getattr(a, "items", a)
        for o, a in zip(source.nests[0].operands, arguments, strict=True)
        if o.role in ("input", "scalar")
    }
    results = graphs.evaluate(tape.graph, given)
    by_index = [o.index for o in source.nests[0].operands if o.role == "output"]
    return [np.broadcast_to(np.asarray(results[i]), shape) for i in by_index]


Prepared = tuple[Call, list[np.ndarray], list[Placed]]


def prepare(
    tape: kg.Tape,
    source: Emitted,
    shape: tuple[int, ...],
    layouts: tuple[Layout, ...],
    output: Layout,
    seed: int,
) -> Iterator[Prepared]:
    """A call of each launch that may run these arrays, with what it must write."""
    count = len(host.plan(source, 0, prepared(source, shape, layouts, output, seed)[0], shape))
    for number in range(count):
        arguments, written = prepared(source, shape, layouts, output, seed)
        launch = host.plan(source, 0, arguments, shape)[number]
        if host.fits(launch, source, 0, arguments):
            wanted = [np.array(w.memory) for w in written]
            for memory, array, result in zip(
                wanted, written, expected(tape, source, arguments, shape), strict=True
            ):
                seen = np.lib.stride_tricks.as_strided(
                    memory.reshape(-1).view(array.items.dtype)[array.offset // array.items.itemsize :],
                    array.items.shape,
                    array.items.strides,
                )
                seen[...] = result
            yield Call(0, 0, launch, tuple(arguments)), wanted, written


def check(source: Emitted, prepared: list[Prepared], folder: Path) -> set[Version]:
    """Runs calls, and compares all of the memory of what they write; returns the versions that ran."""
    versions = {call.launch.version for call, _, _ in prepared}
    program = host.Program([(source, [(0, v) for v in sorted(versions, key=str)])], folder)
    program.run([call for call, _, _ in prepared])
    for call, wanted, written in prepared:
        for memory, array in zip(wanted, written, strict=True):
            given = [getattr(a, "items", np.asarray(a)) for a in call.arguments]
            where = f"{call.launch}, steps {[g.strides for g in given]}"
            np.testing.assert_array_equal(array.memory, memory, where)
    return versions


def forms(versions: set[Version]) -> set[str]:
    return {v.form for v in versions}


def in_both(bits_of: pytest.MonkeyPatch, make: Callable[[], Iterator[Prepared]]) -> list[Prepared]:
    """Calls with 32-bit indices, then the same with 64-bit ones and few blocks, so that threads go round."""
    calls = list(make())
    with bits_of.context() as patch:
        patch.setattr(grid, "NARROW", 0)
        patch.setattr(grid, "MAX_BLOCKS", 2)
        return calls + list(make())


@pytest.mark.parametrize("name", NAMES)
def test_tails(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Contiguous arrays of every length around a vector and a block, aligned and not."""
    tape, source = unit(1, name)

    def make() -> Iterator[Prepared]:
        for seed, n in enumerate(TAILS):
            for layouts in ((contiguous,), (shifted,), (contiguous, shifted)):
                for output in (contiguous, shifted):
                    yield from prepare(tape, source, (n,), layouts, output, seed)

    ran = check(source, in_both(monkeypatch, make), tmp_path)
    assert ran >= {Version(form, 0, bits) for form in ("flat", "scalar") for bits in (32, 64)}


SHAPES = {
    1: ((1,), (37,), (64,)),
    2: ((3, 16), (37, 40), (40, 33), (1, 48)),
    3: ((2, 3, 32), (18, 2, 20), (4, 1, 5)),
}
SLOW = pytest.mark.slow


@pytest.mark.parametrize("ndim", [pytest.param(1, marks=SLOW), pytest.param(2, marks=SLOW), 3])
@pytest.mark.parametrize("name", NAMES)
def test_layouts(name: str, ndim: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every class of operands for every class of outputs."""
    tape, source = unit(ndim, name)

    def make() -> Iterator[Prepared]:
        for seed, (shape, layout) in enumerate(itertools.product(SHAPES[ndim], INPUTS)):
            for k, output in enumerate(OUTPUTS):
                other = INPUTS[(seed + k) % len(INPUTS)]
                yield from prepare(tape, source, shape, (layout, other), output, seed + k)

    ran = check(source, in_both(monkeypatch, make), tmp_path)
    assert forms(ran) >= {"flat", "scalar", "rows", "strided"} | ({"tiled"} if ndim > 1 else set())
    assert {v.bits for v in ran} == {32, 64}


# Indices beyond 31 bits, on arrays of which only a few pages are ever touched.


def huge(nbytes: int, *places: int) -> Large:
    """An array of bytes, of which 64 around each place are sent and read back."""
    return Large(nbytes, {p: np.full(64, 7 + k, np.uint8) for k, p in enumerate(places)})


def block_of(launch: Launch, lanes: int, item: int) -> tuple[int, int]:
    """The block that does an item of a contiguous array, as the range of blocks to run."""
    per_block = grid.BLOCK * (lanes if launch.version.form == "flat" else 4)
    block = item // per_block % launch.blocks
    return block, block + 1


@pytest.mark.parametrize("n", [(1 << 31) - 1, (1 << 32) + 4096 * 5 + 3])
@pytest.mark.parametrize("form", ["flat", "scalar", "strided"])
def test_large_indices(form: str, n: int, tmp_path: Path) -> None:
    """Contiguous bytes: the elements at the end, and those around 2^31."""
    source = host.emitted(tape_of(lambda a: a + 1, (np.uint8, 1)), "large")
    steps = (1,)
    flat, scalar = grid.launches(
        source.nests[0].shape, (n,), [grid.Walked(1, steps, w) for w in (False, True)]
    )
    launch = flat if form == "flat" else scalar
    if form == "strided":
        bits = launch.version.bits
        launch = Launch(Version("strided", 1, bits), launch.blocks, (n, 1, 1), (1, 1))
    program = host.Program([(source, [(0, launch.version)])], tmp_path)
    for item in {n - 64 - n % 64, min(1 << 31, n - 200)}:
        given, taken = huge(n, item), huge(n, item)
        taken.pieces[item][:] = 0
        program.run([host.Call(0, 0, launch, (given, taken), block_of(launch, 16, item))])
        assert np.all(taken.pieces[item] == 8), item


def test_large_offsets(tmp_path: Path) -> None:
    """Few elements, far apart: offsets take 64 bits where indices do not."""
    source = host.emitted(tape_of(lambda a: a + 1, (np.uint8, 2)), "apart")
    far = 3 << 30
    arrays = [grid.Walked(1, (1, far), False), grid.Walked(1, (1, 64), True)]
    rows, general = grid.launches(source.nests[0].shape, (64, 3), arrays)
    assert (rows.version, general.version) == (Version("rows", 2, 64), Version("strided", 2, 64))
    program = host.Program([(source, [(0, rows.version), (0, general.version)])], tmp_path)
    for launch in (rows, general):
        given = huge(2 * far + 4096, 0, far, 2 * far)
        taken = host.placed(poison(3 * 64, np.dtype(np.uint8)))
        program.run([host.Call(0, 0, launch, (given, taken))])
        np.testing.assert_array_equal(taken.items.reshape(3, 64), np.repeat([[8], [9], [10]], 64, axis=1))


@pytest.mark.parametrize("bits", [32, 64])
def test_divisions_are_exact(bits: int) -> None:
    rng = np.random.default_rng(3)
    least, most = 1, (1 << (bits - 1)) - 1
    divisors = [1, 2, 3, 5, 7, 10, 641, most, most - 1, *(1 << k for k in range(2, bits - 1))]
    divisors += [int(d) for d in rng.integers(least, most, 200)]
    for divisor in divisors:
        multiplier, shift = grid.division(divisor, bits)
        assert 0 < multiplier < 1 << bits
        near = [k * divisor + d for k in (1, 2, most // divisor) for d in (-1, 0, 1)]
        for i in [0, 1, most, *near, *(int(v) for v in rng.integers(0, most, 20))]:
            if 0 <= i <= most:
                high = (i * multiplier) >> bits
                assert high + i < 1 << bits and (high + i) >> shift == i // divisor, (i, divisor)


@pytest.mark.parametrize("by_value", [False, True])
def test_results_of_rank_zero(by_value: bool, tmp_path: Path) -> None:
    """Kernels without any array but their outputs."""
    tape = tape_of(lambda a, z: (a * 2, z * z, a > 1), (np.float32, 0), (np.complex64, 0))
    source = host.emitted(tape, "alone")
    given = {"x0": np.float32(3), "x1": np.complex64(1 + 2j)}
    arguments = [
        host.placed(np.zeros((), o.dtype))
        if o.role == "output"
        else given[o.node.name]
        if by_value
        else host.placed(np.array(given[o.node.name]))
        for o in source.nests[0].operands
    ]
    (launch,) = host.plan(source, 0, arguments, ())[-1:]
    program = host.Program([(source, [(0, launch.version)])], tmp_path)
    program.run([Call(0, 0, launch, tuple(arguments))])
    results = [
        a.items for a, o in zip(arguments, source.nests[0].operands, strict=True) if o.role == "output"
    ]
    assert results == [6, (1 + 2j) ** 2, True]
