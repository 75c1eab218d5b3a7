"""Emitted numba.cuda kernels in numba's simulator: `NUMBA_ENABLE_CUDASIM=1 python -m tests.gpu.simulator`.

The simulator runs the Python of a kernel, thread by thread. What kernels import is LLVM IR and CUDA C, which
it cannot run; the few names that the cases here need are spelled with NumPy. Each load and store is checked
to lie inside of an array, and to be aligned as the device needs it. One line is printed for each case, with
the versions that ran.
"""

from __future__ import annotations

import ctypes
import dataclasses
import struct
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numba import cuda

import kernelgen as kg
from kernelgen.backend.gpu import GpuCode
from kernelgen.runtime import grid
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.runtime.gpu.launcher import Arguments
from kernelgen.runtime.program import Nest
from kernelgen.schedule.lower import prepare
from tests.gpu import device
from tests.gpu.device import FakeArray, placed

LANES = (1, 2, 4, 8, 16)


class Type:
    """A numba type: it converts a number, and with types as operands it is a signature."""

    def __init__(self, dtype: Any) -> None:
        self.dtype = np.dtype(dtype)

    def __call__(self, *given: Any) -> Any:
        if not given or isinstance(given[0], Type):
            return self
        return self.dtype.type(given[0])


class Pointer:
    """An address with the dtype of its items."""

    def __init__(self, address: int, dtype: Any, ranges: Sequence[tuple[int, int]]) -> None:
        self.address, self.dtype, self.ranges = address, np.dtype(dtype), ranges

    def items(self, offset: int, count: int) -> np.ndarray[Any, Any]:
        """Neighbouring items some bytes after the address."""
        start, size = self.address + int(offset), self.dtype.itemsize * count
        assert any(low <= start and start + size <= low + length for low, length in self.ranges), "outside"
        assert start % min(size, grid.VECTOR_BYTES) == 0, "misaligned"
        return np.frombuffer((ctypes.c_char * size).from_address(start), self.dtype)


def spelled() -> dict[str, Any]:
    """What `kernelgen.backend.cuda_device` gives, as far as the cases here import it."""

    def number(pointer: Pointer, value: Any) -> Any:
        return pointer.items(0, 1)[0] if pointer.address else pointer.dtype.type(value)

    def loads(lanes: int, by_index: bool) -> Callable[[Pointer, Any], Any]:
        def load(pointer: Pointer, place: Any) -> Any:
            scale = pointer.dtype.itemsize * lanes if by_index else 1
            return tuple(pointer.items(int(place) * scale, lanes))

        return load

    def stores(lanes: int, by_index: bool) -> Callable[[Pointer, Any, Any], None]:
        def store(pointer: Pointer, place: Any, values: Any) -> None:
            scale = pointer.dtype.itemsize * lanes if by_index else 1
            pointer.items(int(place) * scale, lanes)[...] = values

        return store

    def load_row(lanes: int) -> Callable[[Pointer, Any, Any], Any]:
        vector, one = loads(lanes, False), loads(1, False)
        return lambda pointer, place, step: vector(pointer, place) if step else one(pointer, place) * lanes

    found: dict[str, Any] = {
        name: Type(name)
        for name in ("float32", "float64", *(f"{s}int{b}" for s in ("", "u") for b in (8, 16, 32, 64)))
    }
    found |= {
        "boolean": Type(bool),
        "device": lambda signature: lambda function: function,
        "results": lambda *items: items[0],
        "number": number,
        "clipped": lambda index, limit: min(index, type(index)(limit - type(index)(1))),
        "divided": lambda i, multiplier, shift: (((int(i) * int(multiplier)) >> 32) + int(i)) >> int(shift),
        "select": lambda condition, a, b: a if condition else b,
        "floor": np.floor,
        "floor_divide": np.floor_divide,
        "load": lambda pointer, place: loads(1, True)(pointer, place)[0],
        "load_at": lambda pointer, place: loads(1, False)(pointer, place)[0],
        "store": stores(1, True),
        "store_at": stores(1, False),
    }
    for lanes in LANES:
        found |= {f"load{lanes}": loads(lanes, True), f"load_at{lanes}": loads(lanes, False)}
        found |= {f"store{lanes}": stores(lanes, True), f"store_at{lanes}": stores(lanes, False)}
        found[f"load_row{lanes}"] = load_row(lanes)
    return found


class Launcher(device.Launcher):
    """Runs versions of a kernel's source in the simulator.

    Attributes:
        ran: the versions.
    """

    def __init__(self, code: GpuCode) -> None:
        super().__init__()
        self.code, self.ran = code, list[str]()

    def image(self, architecture: int, nest: Nest, version: grid.Version) -> tuple[bytes, str]:
        """The name of a version, for `load`, which has no more to know."""
        return f"{nest.symbol} {version.suffix}".encode(), ""

    def load(self, device: int, image: bytes) -> Any:
        title, suffix = image.decode().split()
        for number, nest in enumerate(self.code.emitted.nests):
            for version in nest.versions:
                for aliased in (False, True):
                    wanted = dataclasses.replace(version, aliased=aliased)
                    if (nest.title, wanted.suffix) == (title, suffix):
                        return number, nest, wanted
        raise LookupError(suffix)

    def function(self, device: int, module: Any, symbol: str) -> Any:
        number, nest, version = module
        namespace: dict[str, Any] = {"__name__": "emitted"}
        exec(compile(self.code.emitted.source([(number, version)]), "emitted.py", "exec"), namespace)
        return namespace[nest.kernel(version)], nest, version

    def launch(
        self, device: int, function: Any, blocks: int, threads: int, arguments: Arguments, stream: int
    ) -> None:
        kernel, nest, version = function
        slots = nest.slots(version)
        packed = arguments.buffer.raw[: arguments.size.value]
        fields = struct.unpack("".join(slot.type for slot in slots), packed)
        ranges = self._ranges()
        given = [
            Pointer(value, nest.operands[slot.operand].dtype, ranges)
            if slot.type == "P"
            else np.dtype({"Q": "int64"}.get(slot.type, slot.type)).type(value)
            for slot, value in zip(slots, fields, strict=True)
        ]
        cuda.jit(kernel)[blocks, threads](*given)
        self.ran.append(version.suffix)

    def _ranges(self) -> list[tuple[int, int]]:
        found = [(a.base.__array_interface__["data"][0], a.base.nbytes) for a in device._owners.values()]
        return found + [(ctypes.addressof(k), ctypes.sizeof(k)) for k in self.kept]


def transposed(values: np.ndarray[Any, Any]) -> FakeArray:
    """The same values with the first axis innermost in memory."""
    return FakeArray(placed(np.ascontiguousarray(values.T)).items.T)


def sliced(values: np.ndarray[Any, Any]) -> FakeArray:
    """The same values, with as many others between them."""
    return FakeArray(placed(np.repeat(values, 2, axis=-1)).items[..., ::2])


Case = tuple[str, Callable[..., Any], list[FakeArray | float]]


def cases() -> Iterator[Case]:
    """Names, functions and arguments."""
    rng = np.random.default_rng(3)

    def floats(*shape: int) -> np.ndarray[Any, Any]:
        return rng.normal(0, 9, shape).astype(np.float32)

    def integers(*shape: int) -> np.ndarray[Any, Any]:
        return rng.integers(-99, 99, shape, np.int32)

    def axpy(x: Any, y: Any, a: Any) -> Any:
        return a * x + y

    def chosen(x: Any, y: Any) -> Any:
        return np.where(x > y, x, np.floor(y)), x <= y

    def repeated(x: Any, y: Any) -> Any:
        return kg.while_loop(lambda s: s[0] > y, lambda s: (s[0] * 0.5, s[1] + 1), (x, 0))

    yield "loop", repeated, [placed(np.abs(floats(7))), placed(np.abs(floats(7)))]
    for n in (0, 1, 3, 5, 1025):
        yield f"axpy {n}", axpy, [placed(floats(n)), placed(floats(n)), 2.5]
    yield "axpy misaligned", axpy, [placed(floats(9), shift=4), placed(floats(9)), 2.5]
    yield "integers", lambda x, y: (x // 3) ^ y, [placed(integers(7)), placed(integers(7))]
    yield "where", chosen, [placed(floats(5)), placed(floats(5))]
    yield "strided", axpy, [sliced(floats(3, 5)), placed(floats(3, 5)), -0.5]
    yield "cut", chosen, [FakeArray(placed(floats(3, 8)).items[:, :5]), placed(floats(3, 5))]
    yield "backwards", chosen, [FakeArray(placed(floats(6)).items[::-1]), placed(floats(6))]
    yield "row", axpy, [placed(floats(3, 8)), placed(floats(1, 8)), 2.0]
    yield "column", axpy, [placed(floats(3, 8)), placed(floats(3, 1)), 2.0]
    yield "sums", lambda x: x[1:, ::-1].sum(axis=0), [placed(np.floor(floats(20, 3)))]
    yield "transposed", axpy, [placed(floats(33, 17)), transposed(floats(33, 17)), 3.0]


def run(name: str, function: Callable[..., Any], args: list[FakeArray | float]) -> None:
    """Computes a case in the simulator, and compares with NumPy bit for bit."""
    with kg.Tape("simulated") as tape:
        tensors = [
            tape.input(f"x{k}", np.float32, ndim=0)
            if isinstance(a, float)
            else tape.input(f"x{k}", a.items.dtype, ndim=a.items.ndim)
            for k, a in enumerate(args)
        ]
        results = function(*tensors)
        results = results if isinstance(results, tuple) else (results,)
        tape.output(**{f"y{k}": r for k, r in enumerate(results)})
    code = GpuCode(prepare(tape.graph, "simulated"), "cuda", cache=False)
    launcher = Launcher(code)
    got = GpuRunner(code.program, launcher, lambda: launcher)(args, {}, None)
    want = function(*[np.float32(a) if isinstance(a, float) else a.items for a in args])
    pairs = zip(got, want, strict=True) if isinstance(want, tuple) else [(got, want)]
    for have, wanted in pairs:
        np.testing.assert_array_equal(have.items, wanted, strict=True)
    print(f"{name}: {' '.join(launcher.ran)}")


def main() -> None:
    """Runs every case."""
    module = types.ModuleType("kernelgen.backend.cuda_device")
    module.__dict__.update(spelled())
    sys.modules[module.__name__] = module
    arrays.register(FakeArray, device.Library())
    for case in cases():
        run(*case)


if __name__ == "__main__":
    main()
