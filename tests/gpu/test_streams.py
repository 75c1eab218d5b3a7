"""Whose stream a launch is on and what it waits for: several libraries, on a device that is none."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.backend.gpu import GpuCode
from kernelgen.base.errors import ArgumentError
from kernelgen.runtime.gpu import arrays
from kernelgen.runtime.gpu.kernel import GpuRunner
from kernelgen.schedule.lower import prepare
from tests.gpu import device
from tests.gpu.device import FakeArray, placed

CUPYS = 11


class Cupy(device.Library):
    """CuPy with a current stream of its own."""

    name = "cupy"

    def stream(self, array: Any, device: int) -> int:
        return CUPYS

    def working(self, device: int) -> int:
        return CUPYS


class Foreign:
    """An array of a library that is not known, which names its stream."""

    def __init__(self, array: FakeArray, stream: int | None) -> None:
        self.__cuda_array_interface__ = {**array.__cuda_array_interface__, "stream": stream}
        self.array = array


@pytest.fixture
def cupy(monkeypatch: pytest.MonkeyPatch) -> Cupy:
    found = Cupy()
    monkeypatch.setitem(arrays._known, "cupy", found)
    monkeypatch.setattr(found, "copy", lambda array: placed(array.array.items.copy()))
    monkeypatch.setitem(arrays._by_type, FakeArray, device.Library())
    return found


@pytest.fixture
def made() -> tuple[GpuRunner, device.Launcher]:
    with kg.Tape(name="tested") as tape:
        x, y = (tape.input(n, np.float32, ndim=1) for n in "xy")
        tape.output(z=x * 2 + y)
    code = GpuCode(prepare(tape.graph, "tested"), "cupy", cache=False)
    launcher = device.Launcher(runs=False)
    return GpuRunner(code.program, device.Ptx(code), lambda: launcher), launcher


def some() -> FakeArray:
    return placed(np.ones(8, np.float32))


def test_new_memory_is_of_the_stream_that_it_was_taken_on(
    cupy: Cupy, made: tuple[GpuRunner, device.Launcher]
) -> None:
    runner, launcher = made
    runner([Foreign(some(), 5), Foreign(some(), 5)], {}, None)
    assert launcher.launched[-1][2] == 5
    assert launcher.ordered == [(0, CUPYS, 5)], "CuPy's memory may still be in use on CuPy's stream"


def test_the_default_stream_has_two_names(cupy: Cupy, made: tuple[GpuRunner, device.Launcher]) -> None:
    runner, launcher = made
    runner([Foreign(some(), 1), Foreign(some(), None)], {}, Foreign(some(), 1))
    assert launcher.launched[-1][2] == 0 and launcher.ordered == []


def test_copies_are_made_after_what_they_copy(cupy: Cupy, made: tuple[GpuRunner, device.Launcher]) -> None:
    runner, launcher = made
    memory = placed(np.ones(12, np.float32))
    shifted = FakeArray(memory.items[2:10])
    runner([Foreign(FakeArray(memory.items[:8]), 5), Foreign(some(), 5)], {}, shifted)
    assert launcher.ordered == [(0, 5, CUPYS), (0, CUPYS, 5), (0, 5, CUPYS)]
    launcher.ordered.clear()
    runner([Foreign(FakeArray(memory.items[:8]), 5), Foreign(some(), 5)], {}, shifted, 33)
    wanted = [(0, 5, 33), (0, 5, 33), (0, 33, CUPYS), (0, CUPYS, 33)]
    assert launcher.ordered[:4] == wanted, "a copy waits for the kernel's stream, and that for the array's"


class Exported:
    """An array of JAX: its interface names no stream, and DLPack makes CuPy's current stream wait for it."""

    def __init__(self, array: FakeArray, where: int = 2) -> None:
        self.array, self.where = array, where
        self.shape, self.dtype = array.items.shape, array.items.dtype

    @property
    def __cuda_array_interface__(self) -> dict[str, Any]:
        if self.where != 2:
            raise AttributeError("an array of the host")
        return self.array.__cuda_array_interface__

    def __dlpack_device__(self) -> tuple[int, int]:
        return self.where, 0


Exported.__module__ = "jaxlib.xla_extension"


def test_dlpack_is_ready_on_cupys_stream(
    cupy: Cupy, made: tuple[GpuRunner, device.Launcher], monkeypatch: pytest.MonkeyPatch
) -> None:
    runner, launcher = made
    monkeypatch.setattr(arrays, "through_dlpack", lambda value: value.array)
    runner([Exported(some()), Exported(some())], {}, some())
    assert launcher.launched[-1][2] == CUPYS and launcher.ordered == []
    runner([Exported(some()), Exported(some())], {}, some(), 33)
    assert launcher.launched[-1][2] == 33 and launcher.ordered == [(0, CUPYS, 33)]
    launcher.ordered.clear()
    with pytest.raises(ArgumentError, match="which is on the host"):
        runner([Exported(some(), where=1), Exported(some())], {}, some())
    runner([some(), Exported(some())], {}, some())
    assert launcher.launched[-1][2] == 7 and launcher.ordered == [(0, CUPYS, 7)]
