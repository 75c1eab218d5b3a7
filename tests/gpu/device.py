"""A device that is none: arrays in host memory, and a launcher that runs PTX on the CPU."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np

from kernelgen.backend.gpu import GpuCode, Image
from kernelgen.runtime import grid
from kernelgen.runtime.gpu.arrays import Words
from kernelgen.runtime.gpu.launcher import Arguments
from kernelgen.runtime.program import Nest
from tests.gpu.ptx import Module

_owners: dict[int, FakeArray] = {}


class FakeArray:
    """An array that says it is on a device. Its elements lie in a buffer with room around them.

    Args:
        items: the elements, with the layout that the array is to have.
        device: where it says it is.
        readonly: what it says of itself.
        stream: the stream that it names.
    """

    def __init__(
        self, items: np.ndarray, device: int = 0, *, readonly: bool = False, stream: int | None = None
    ) -> None:
        self.items, self.device, self.readonly, self.stream = items, device, readonly, stream
        base = items
        while isinstance(base.base, np.ndarray):
            base = base.base
        self.base = base
        _owners[self.address] = self

    @property
    def address(self) -> int:
        address: int = self.items.__array_interface__["data"][0]
        return address

    @property
    def __cuda_array_interface__(self) -> dict[str, Any]:
        return {
            "shape": self.items.shape,
            "strides": self.items.strides,
            "typestr": self.items.dtype.str,
            "data": (self.address if self.items.size else 0, self.readonly),
            "version": 3,
            "stream": self.stream,
        }


def placed(values: np.ndarray, *, shift: int = 0, alignment: int = 256) -> FakeArray:
    """A contiguous copy at an address that is `shift` bytes after a multiple of `alignment`."""
    memory = np.full(values.nbytes + 2 * alignment + shift, 0xA5, np.uint8)
    start = -memory.__array_interface__["data"][0] % alignment + shift
    items = memory[start : start + values.nbytes].view(values.dtype).reshape(values.shape)
    items[...] = values
    return FakeArray(items)


class Launcher:
    """Runs PTX on the CPU, and notes what it was asked for.

    Attributes:
        launched: symbol, blocks, stream and device of each launch.
        ordered: device and the two streams of each wait.
    """

    def __init__(self, *, runs: bool = True) -> None:
        self.runs = runs
        self.launched: list[tuple[str, int, int, int]] = []
        self.ordered: list[tuple[int, int, int]] = []
        self.arguments: list[bytes] = []
        self.loads = 0
        self.memory: dict[int, FakeArray] = {}
        self.kept: list[Any] = []
        self.captured = False

    def architecture(self, device: int) -> int:
        return 90

    def load(self, device: int, image: bytes) -> Any:
        self.loads += 1
        return Module(image.decode()) if self.runs else image

    def function(self, device: int, module: Any, symbol: str) -> Any:
        return module, symbol

    def launch(
        self, device: int, function: Any, blocks: int, threads: int, arguments: Arguments, stream: int
    ) -> None:
        module, symbol = function
        assert threads == grid.BLOCK
        packed = arguments.buffer.raw[: arguments.size.value]
        self.launched.append((symbol, blocks, stream, device))
        self.arguments.append(packed)
        if self.runs:
            ranges = {
                (a.base.__array_interface__["data"][0], a.base.nbytes, True)
                for a in (*self.memory.values(), *_owners.values())
            }
            ranges |= {(ctypes.addressof(k), ctypes.sizeof(k), True) for k in self.kept}
            module.run(symbol, blocks, threads, packed, sorted(ranges))

    def upload(self, device: int, data: bytes) -> int:
        # Memory of the driver is aligned to 256 bytes.
        block = ctypes.create_string_buffer(len(data) + 256)
        self.kept.append(block)
        address = -(-ctypes.addressof(block) // 256) * 256
        ctypes.memmove(address, data, len(data))
        return address

    def taken(self, device: int, address: int, size: int, stream: int) -> bytes:
        found = ctypes.string_at(address, size)
        ctypes.memset(address, 0, size)
        return found

    def is_captured(self, device: int, stream: int) -> bool:
        return self.captured

    def device_of(self, address: int) -> int:
        owner = _owners.get(address)
        return 0 if owner is None else owner.device

    def order(self, device: int, first: int, then: int) -> None:
        self.ordered.append((device, first, then))


class Ptx:
    """The PTX of a kernel instead of its cubins."""

    def __init__(self, code: GpuCode) -> None:
        self.code = code
        self.asked: list[str] = []

    def image(self, architecture: int, nest: Nest, version: grid.Version) -> bytes:
        self.asked.append(version.kernel(nest))
        number = [n.symbol for n in self.code.program.nests].index(nest.symbol)
        return self.code.link(f"sm_{architecture}", [(number, version)]).image.ptx


class Fixed:
    """PTX of chosen versions."""

    def __init__(self, image: Image) -> None:
        self.built = image

    def image(self, architecture: int, nest: Nest, version: grid.Version) -> bytes:
        return self.built.ptx


class Library:
    """What the runtime needs of the library of fake arrays."""

    name = "fake"
    pooled = True
    words = Words(
        "", "{a}.address", "{a}.device", "{a}.items.shape, {a}.items.strides", "{a}.items.dtype is {t}",
        "current(device)", lambda device: 7, np.dtype,
    )  # fmt: skip

    def view(self, array: FakeArray) -> Any:
        items = array.items
        return array.address if items.size else 0, items.shape, items.strides, items.dtype, array.device

    def empty(self, shape: Any, dtype: Any, order: Any, device: int) -> FakeArray:
        whole = placed(np.zeros([shape[a] for a in order or range(len(shape))], dtype))
        if order is not None:
            whole = FakeArray(whole.items.transpose(np.argsort(order)))
        whole.items[...] = 113
        return whole

    def copy(self, array: FakeArray) -> FakeArray:
        return placed(array.items.copy())

    def assign(self, target: FakeArray, source: FakeArray) -> None:
        target.items[...] = source.items

    def stream(self, array: Any, device: int) -> int:
        return 7

    def working(self, device: int) -> int:
        return 7

    def upload(self, array: np.ndarray, device: int) -> FakeArray:
        return placed(array)

    def download(self, array: FakeArray) -> np.ndarray:
        return array.items.copy()
