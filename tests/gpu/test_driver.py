"""The launcher of real devices, on a driver that only notes what it is asked, and in which context."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pytest

from kernelgen.base.errors import TargetError
from kernelgen.runtime.gpu import driver
from kernelgen.runtime.gpu.launcher import Arguments

_ANYWHERE = {
    "cuInit", "cuDeviceGetCount", "cuDeviceGetAttribute", "cuDevicePrimaryCtxRetain", "cuCtxPushCurrent_v2",
    "cuGetErrorName",
}  # fmt: skip
"""What needs no current context."""
_UNSAFE = (
    "cuModuleLoadData",
    "cuModuleGetFunction",
    "cuMemAlloc_v2",
    "cuStreamCreate",
    "cuStreamSynchronize",
)
"""What a capture in a mode that is not relaxed forbids."""
INVALID_CONTEXT = 201


class FakeCuda:
    """libcuda as `ctypes.CDLL` gives it: functions as attributes, numbers through pointers.

    Attributes:
        calls: the functions in order, each with the context that was current and the capture mode.
        refused: what a function returns instead of 0, by its name.
        missing: functions that the driver is too old for.
    """

    def __init__(self, devices: int = 1) -> None:
        self.devices, self.contexts, self.mode = devices, list[int](), 0
        self.captured = 0
        self.calls: list[tuple[str, int | None, int]] = []
        self.refused: dict[str, int] = {}
        self.missing: set[str] = set()
        self.arguments: dict[str, tuple[Any, ...]] = {}

    def __getattr__(self, name: str) -> Callable[..., int]:
        if name in self.missing:
            raise AttributeError(name)

        def function(*args: Any) -> int:
            return self._called(name, args)

        self.__dict__[name] = function
        return function

    def _called(self, name: str, args: tuple[Any, ...]) -> int:
        current = self.contexts[-1] if self.contexts else None
        self.calls.append((name, current, self.mode))
        self.arguments[name] = args
        if current is None and name not in _ANYWHERE and name != "cuThreadExchangeStreamCaptureMode":
            return INVALID_CONTEXT
        if name in self.refused:
            return self.refused[name]
        known = {"cuDeviceGetCount": self.devices, "cuModuleLoadData": 70, "cuModuleGetFunction": 80}
        answer = known.get(name)
        if name == "cuDevicePrimaryCtxRetain":
            answer = 100 + args[1]
        elif name == "cuDeviceGetAttribute":
            answer = {75: 9, 76: 0}[args[1]]
        elif name == "cuPointerGetAttribute":
            answer = args[2] // 1000
        elif name in ("cuMemAlloc_v2", "cuEventCreate", "cuStreamCreate"):
            answer = 4096
        elif name == "cuCtxPushCurrent_v2":
            self.contexts.append(args[0].value)
        elif name == "cuCtxPopCurrent_v2":
            self.contexts.pop()
        elif name == "cuThreadExchangeStreamCaptureMode":
            answer, self.mode = self.mode, args[0]._obj.value
        elif name == "cuStreamIsCapturing":
            args[1]._obj.value = self.captured
        elif name == "cuGetErrorName":
            args[1]._obj.value = {201: b"CUDA_ERROR_INVALID_CONTEXT", 1: b"CUDA_ERROR_INVALID_VALUE"}[args[0]]
        if answer is not None:
            args[0]._obj.value = answer
        return 0

    def names(self) -> list[str]:
        """The functions that were called since the last question."""
        names = [name for name, _, _ in self.calls]
        self.calls.clear()
        return names


@pytest.fixture
def cuda(monkeypatch: pytest.MonkeyPatch) -> FakeCuda:
    found = FakeCuda()
    monkeypatch.setattr(driver.ctypes, "CDLL", lambda name: found)
    return found


def test_everything_runs_in_the_context_of_its_device(cuda: FakeCuda) -> None:
    cuda.devices = 2
    it = driver.Driver()
    assert it.devices == 2 and it.architecture(1) == 90
    module = it.load(1, b"image")
    function = it.function(1, module, "kernel")
    it.launch(1, function, 5, 256, Arguments(b"12345678"), 33)
    it.upload(1, b"data")
    it.order(1, 7, 9)
    assert it.device_of(1234) == 1 and cuda.contexts == []
    asked = {name: current for name, current, _ in cuda.calls if name not in _ANYWHERE}
    for name in (*_UNSAFE, "cuLaunchKernel", "cuEventRecord", "cuStreamWaitEvent"):
        assert asked[name] == 101, name
    assert cuda.names().count("cuDevicePrimaryCtxRetain") == 2, "one for each device, kept"


def test_a_launch_of_one_device_pushes_no_context_unless_there_is_none(cuda: FakeCuda) -> None:
    it = driver.Driver()
    cuda.contexts.append(100)  # As any library of arrays leaves it.
    cuda.names()
    block = Arguments(b"12345678")
    it.launch(0, 80, 5, 256, block, 33)
    assert cuda.names() == ["cuLaunchKernel"]
    function, *shape, shared, stream, parameters, extra = cuda.arguments["cuLaunchKernel"]
    assert (function, shape, shared, stream, parameters) == (80, [5, 1, 1, 256, 1, 1], 0, 33, None)
    assert list(extra) == [1, ctypes.addressof(block.buffer), 2, ctypes.addressof(block.size), None]
    cuda.contexts.clear()  # A thread that has used no library yet.
    it.launch(0, 80, 5, 256, block, 33)
    assert cuda.names()[-3:] == ["cuCtxPushCurrent_v2", "cuLaunchKernel", "cuCtxPopCurrent_v2"]


def test_building_is_allowed_while_a_graph_is_captured(cuda: FakeCuda) -> None:
    it = driver.Driver()
    it.function(0, it.load(0, b"image"), "kernel")
    assert it.upload(0, b"captured") == 4096
    modes = {mode for name, _, mode in cuda.calls if name in _UNSAFE}
    assert modes == {2} and cuda.mode == 0, "relaxed inside, as it was after"
    names = cuda.names()
    assert names.index("cuMemcpyHtoDAsync_v2") < names.index("cuStreamSynchronize")
    assert names.index("cuStreamSynchronize") < names.index("cuStreamDestroy_v2")
    assert cuda.arguments["cuStreamCreate"][1] == 1, "not blocking: no part of the default stream"
    assert "cuFuncLoad" in names
    cuda.missing.add("cuFuncLoad")
    del cuda.cuFuncLoad
    assert it.function(0, 70, "kernel").value == 80
    cuda.refused["cuModuleLoadData"] = 1
    with pytest.raises(TargetError, match="refused a module for device 0: CUDA_ERROR_INVALID_VALUE"):
        it.load(0, b"image")
    assert cuda.mode == 0 and cuda.contexts == []


def test_flags_are_read_and_cleared_in_the_order_of_their_stream(cuda: FakeCuda) -> None:
    it = driver.Driver()
    cuda.names()
    assert it.taken(0, 4096, 2, 33) == bytes(2)
    assert cuda.names()[2:-1] == ["cuMemcpyDtoHAsync_v2", "cuMemsetD8Async", "cuStreamSynchronize"]
    assert cuda.arguments["cuMemcpyDtoHAsync_v2"][1:] == (4096, 2, 33)
    assert cuda.arguments["cuMemsetD8Async"] == (4096, 0, 2, 33)
    assert not it.is_captured(0, 33)
    cuda.captured = 1
    assert it.is_captured(0, 33) and cuda.arguments["cuStreamIsCapturing"][0] == 33
    cuda.refused["cuMemsetD8Async"] = 1
    with pytest.raises(TargetError, match="refused 2 bytes of a device"):
        it.taken(0, 4096, 2, 33)
    assert cuda.contexts == []


def test_no_device(cuda: FakeCuda) -> None:
    cuda.devices = 0
    with pytest.raises(TargetError, match="sees no device"):
        driver.Driver()
