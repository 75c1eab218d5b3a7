"""Emitted CUDA C executed on the CPU: compiled by g++ with sanitizers behind `shim.h`, in a child process.

Arrays lie in blocks of memory of exactly their size, so an access beside one ends the process with
AddressSanitizer's report; an address or a vector that is not aligned, and anything else that C++ leaves
undefined, with that of UBSan.
"""

from __future__ import annotations

import struct
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import kernelgen as kg
from kernelgen import passes
from kernelgen.base.dtypes import DType
from kernelgen.codegen import cuda_c, gpu
from kernelgen.codegen.cuda_c import Emitted
from kernelgen.ir import Graph
from kernelgen.runtime import grid
from kernelgen.runtime.grid import Launch, Version
from kernelgen.schedule.loop_nest import schedule
from tests import compilers

FLAGS = (
    "-std=c++17", "-O0", "-ffp-contract=off", "-fno-strict-aliasing", "-w",
)  # fmt: skip
SANITIZERS = (
    *compilers.sanitizers("address", "undefined", "alignment"),
    "-fno-sanitize=float-divide-by-zero,float-cast-overflow",
)
SHIM = Path(__file__).with_name("shim.h")


def emitted(source: kg.Tape | Graph, name: str = "kernel") -> Emitted:
    """The CUDA C of a tape, or of a graph as it is."""
    graph = passes.optimize(source.graph)[0] if isinstance(source, kg.Tape) else source
    return cuda_c.emit(gpu.merged(schedule(graph)), name)


@dataclass(frozen=True)
class Placed:
    """An array of a call: its items, and where in memory they lie.

    Attributes:
        items: the values that the kernel sees.
        memory: a contiguous array that `items` is a view of.
        shift: the distance of the memory from an address that 16 divides.
    """

    items: np.ndarray
    memory: np.ndarray
    shift: int = 0

    @property
    def offset(self) -> int:
        """The distance of the first item from the memory's begin, in bytes."""
        first = self.items.__array_interface__["data"][0]
        return int(first - self.memory.__array_interface__["data"][0])


@dataclass(frozen=True)
class Large:
    """An array of which only a few pieces are ever touched: bytes by their offset, overwritten by a call.

    Attributes:
        nbytes: the array's size.
        pieces: what is sent, and read back after the call.
    """

    nbytes: int
    pieces: dict[int, np.ndarray]


def placed(array: np.ndarray, shift: int = 0) -> Placed:
    """A contiguous array as it is."""
    array = np.ascontiguousarray(array) if array.ndim else array
    return Placed(array, array, shift)


@dataclass(frozen=True)
class Call:
    """One launch: a nest's version with an argument for each operand.

    Attributes:
        unit: the position of the source in its program.
        nest: the number of the nest.
        launch: the version and its geometry.
        arguments: for each operand a placed or large array, or a number for scalars passed by value and for
            sizes.
        blocks: the blocks that run, the first and the one after the last; None for all.
    """

    unit: int
    nest: int
    launch: Launch
    arguments: tuple[Any, ...]
    blocks: tuple[int, int] | None = None


Unit = tuple[Emitted, Sequence[tuple[int, Version]]]
"""Emitted source, and the versions that are wanted of it by the nest's number."""


class Program:
    """Emitted sources compiled for the CPU, each in a namespace of its own."""

    def __init__(self, units: Sequence[Unit], folder: Path) -> None:
        self.sources = [source for source, _ in units]
        self.numbers: dict[tuple[int, int, Version], int] = {}
        text = [f'#include "{SHIM}"']
        cases = []
        for unit, (source, versions) in enumerate(units):
            chosen = tuple(dict.fromkeys(versions))
            text.append(f"namespace unit{unit} {{\n{source.source(chosen)}\n}}")
            for which, version in chosen:
                number = self.numbers[unit, which, version] = len(self.numbers)
                nest = source.nests[which]
                name = f"unit{unit}::kernelgen::{nest.kernel(version)}"
                arguments = "".join(f", a[{k}]" for k in range(len(nest.slots(version))))
                run = "run_together" if version.form == "reduce" else "run_grid"
                cases.append(f"    case {number}: return {run}(blocks, {grid.BLOCK}, {name}{arguments});")
        text.append(
            "void launch(unsigned kernel, unsigned blocks, const Argument *a) {\n    switch (kernel) {"
        )
        text += [*cases, "    }\n}"]
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "program"
        file = folder / "program.cc"
        file.write_text("\n".join(text), encoding="utf-8")
        command = [*compilers.cpp(), *FLAGS, *SANITIZERS, str(file), "-o", str(self.path)]
        built = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        assert built.returncode == 0, built.stderr[:4000]

    def run(self, calls: Sequence[Call]) -> None:
        """Runs launches in one process; arrays are changed in place.

        Raises:
            AssertionError: with the sanitizer's report, when a kernel did what it must not.
        """
        packed = [self._pack(call) for call in calls]
        data = b"".join(p for p, _ in packed) + struct.pack("<I", 0xFFFFFFFF)
        done = subprocess.run([self.path], input=data, capture_output=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr.decode(errors="replace")[:4000]
        at = 0
        for _, memories in packed:
            for memory in memories:
                if memory.flags.writeable:
                    memory.reshape(-1).view(np.uint8)[:] = np.frombuffer(
                        done.stdout, np.uint8, memory.nbytes, at
                    )
                at += memory.nbytes
        assert at == len(done.stdout)

    def _pack(self, call: Call) -> tuple[bytes, list[np.ndarray]]:
        slots = self.sources[call.unit].nests[call.nest].slots(call.launch.version)
        geometry = iter(call.launch.geometry)
        arrays = {_memory(a): a for a in call.arguments if isinstance(a, (Placed, Large))}
        order = list(arrays)
        parts = [struct.pack("<I", len(order))]
        memories: list[np.ndarray] = []
        for array in arrays.values():
            data, pieces = _array(array)
            parts.append(data)
            memories += pieces
        number = self.numbers[call.unit, call.nest, call.launch.version]
        first, last = call.blocks or (0, call.launch.blocks)
        parts.append(struct.pack("<IIIII", number, call.launch.blocks, first, last, len(slots)))
        for slot in slots:
            argument = call.arguments[slot.operand] if slot.operand >= 0 and slot.kind != "step" else None
            if argument is None:
                parts.append(struct.pack("<i", -1) + _number(next(geometry), slot.type))
            elif isinstance(argument, (Placed, Large)) and slot.kind == "pointer":
                parts.append(
                    struct.pack("<iq", order.index(_memory(argument)), getattr(argument, "offset", 0))
                )
            elif isinstance(argument, Placed) or slot.kind == "pointer":
                parts.append(struct.pack("<iq", -1, 0))
            else:
                parts.append(struct.pack("<i", -1) + _scalar(argument, slot.kind))
        return b"".join(parts), memories


def _memory(array: Placed | Large) -> int:
    """What arrays have in common that lie in one block of memory."""
    return id(array.memory) if isinstance(array, Placed) else id(array)


def _array(array: Placed | Large) -> tuple[bytes, list[np.ndarray]]:
    """An array as the program reads it, and what takes the bytes that it writes."""
    if isinstance(array, Placed):
        memory = array.memory
        return struct.pack("<QQI", memory.nbytes, array.shift, 0) + memory.tobytes(), [memory]
    parts = [struct.pack("<QQI", array.nbytes, 0, len(array.pieces))]
    for offset, piece in array.pieces.items():
        parts.append(struct.pack("<QQ", offset, piece.nbytes) + piece.tobytes())
    return b"".join(parts), list(array.pieces.values())


def _number(value: int, code: str) -> bytes:
    return struct.pack(f"<{code}", value).ljust(8, b"\0")


def _scalar(value: Any, kind: str) -> bytes:
    """A number passed by value: its bits, or those of one part."""
    item = np.asarray(value)
    if item.dtype.kind == "c":
        item = item.imag if kind == "imaginary" else item.real
    return np.ascontiguousarray(item).tobytes().ljust(8, b"\0")


# Layouts.


def walked(dtype: DType, steps: Sequence[int], *, written: bool) -> grid.Walked:
    """An operand as `grid.launches` takes it, from byte steps with the outermost axis first."""
    return grid.Walked(dtype.itemsize, tuple(reversed(steps)), written)


def plan(source: Emitted, which: int, arguments: Sequence[Any], shape: tuple[int, ...]) -> tuple[Launch, ...]:
    """The launches for arrays that have this shape or broadcast to it, with the axes in its order."""
    nest = source.nests[which]
    extents = [n for n in shape if n != 1] or [1]
    kept = [a for a, n in enumerate(shape) if n != 1]
    arrays = []
    for operand, argument in zip(nest.operands, arguments, strict=True):
        if operand.role not in ("input", "output"):
            continue
        view = np.broadcast_to(argument.items, shape)
        steps = [view.strides[a] for a in kept] or [0]
        arrays.append(walked(operand.dtype, steps, written=operand.role == "output"))
    extents, arrays = _merged(extents, arrays)
    return grid.launches(nest.shape, extents, arrays)


def _merged(extents: list[int], arrays: list[grid.Walked]) -> tuple[list[int], list[grid.Walked]]:
    """Extents, innermost first, and arrays with the axes merged that every one walks alike."""
    inner = extents[::-1]
    steps = [list(a.steps) for a in arrays]
    axis = 0
    while axis + 1 < len(inner):
        if all(s[axis + 1] == s[axis] * inner[axis] for s in steps):
            inner[axis] *= inner.pop(axis + 1)
            for s in steps:
                s.pop(axis + 1)
        else:
            axis += 1
    return inner, [grid.Walked(a.itemsize, tuple(s), a.written) for a, s in zip(arrays, steps, strict=True)]


def fits(launch: Launch, source: Emitted, which: int, arguments: Sequence[Any]) -> bool:
    """Whether every array's address is a multiple of what the launch needs."""
    roles = [o.role for o in source.nests[which].operands]
    arrays = [a for a, role in zip(arguments, roles, strict=True) if role in ("input", "output")]
    places = [(a.shift + a.offset) % 16 for a in arrays]
    return all(p % need == 0 for p, need in zip(places, launch.alignment, strict=True))
