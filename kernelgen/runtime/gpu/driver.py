"""The CUDA driver through ctypes: modules, launches, and the little memory that kernels own.

Kernels run in each device's primary context, which CuPy, PyTorch, numba and JAX share. The functions and
numbers are those of the CUDA driver API (https://docs.nvidia.com/cuda/cuda-driver-api/).
"""

from __future__ import annotations

import ctypes
import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kernelgen.base.errors import TargetError
from kernelgen.runtime.gpu.launcher import Arguments

LIBRARY = "libcuda.so.1"
_MAJOR, _MINOR = 75, 76
"""CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR and _MINOR."""
_DEVICE_ORDINAL = 9
"""CU_POINTER_ATTRIBUTE_DEVICE_ORDINAL."""
_NO_TIMING = 2
"""CU_EVENT_DISABLE_TIMING."""
_NON_BLOCKING = 1
"""CU_STREAM_NON_BLOCKING."""
_RELAXED = 2
"""CU_STREAM_CAPTURE_MODE_RELAXED."""

_FOREIGN = (201, 400)
"""CUDA_ERROR_INVALID_CONTEXT and _INVALID_HANDLE: this thread has no context yet, or another one's."""

_NEEDED = (
    "Needed are a machine with an NVIDIA GPU and NVIDIA's driver; `kernelgen doctor` says what is there."
)


class Driver:
    """The launcher of real devices.

    Raises:
        TargetError: where there is no driver, or no device that it can use.
    """

    def __init__(self) -> None:
        try:
            self._cuda = ctypes.CDLL(LIBRARY)
        except OSError as error:
            raise TargetError(
                f"kernels cannot run on a GPU here: the CUDA driver ({LIBRARY}) was not found", hint=_NEEDED
            ) from error
        self._declare()
        count = ctypes.c_int()
        self._check(self._cuda.cuInit(0), "starting the driver")
        self._check(self._cuda.cuDeviceGetCount(ctypes.byref(count)), "counting devices")
        if count.value == 0:
            raise TargetError(
                "kernels cannot run on a GPU here: the CUDA driver sees no device", hint=_NEEDED
            )
        self.devices = count.value
        self._contexts: dict[int, ctypes.c_void_p] = {}
        self._lock = threading.Lock()
        self._launch = self._cuda.cuLaunchKernel

    def _declare(self) -> None:
        pointer, number, size = ctypes.c_void_p, ctypes.c_uint, ctypes.c_size_t
        launch = self._cuda.cuLaunchKernel
        launch.argtypes = (pointer, *[number] * 7, pointer, pointer, pointer)
        self._cuda.cuMemcpyHtoDAsync_v2.argtypes = (pointer, ctypes.c_char_p, size, pointer)
        self._cuda.cuMemcpyDtoHAsync_v2.argtypes = (ctypes.c_char_p, pointer, size, pointer)
        self._cuda.cuMemsetD8Async.argtypes = (pointer, ctypes.c_ubyte, size, pointer)
        self._cuda.cuStreamIsCapturing.argtypes = (pointer, pointer)
        self._cuda.cuStreamSynchronize.argtypes = (pointer,)
        self._cuda.cuStreamDestroy_v2.argtypes = (pointer,)
        self._cuda.cuMemAlloc_v2.argtypes = (pointer, size)
        self._cuda.cuPointerGetAttribute.argtypes = (pointer, ctypes.c_int, pointer)
        self._cuda.cuModuleLoadData.argtypes = (pointer, ctypes.c_char_p)
        self._cuda.cuModuleGetFunction.argtypes = (pointer, pointer, ctypes.c_char_p)
        self._cuda.cuCtxPushCurrent_v2.argtypes = (pointer,)
        self._cuda.cuCtxSetCurrent.argtypes = (pointer,)
        self._cuda.cuEventRecord.argtypes = (pointer, pointer)
        self._cuda.cuStreamWaitEvent.argtypes = (pointer, pointer, number)
        self._cuda.cuEventDestroy_v2.argtypes = (pointer,)

    def _check(self, code: int, doing: str) -> None:
        if code == 0:
            return
        name = ctypes.c_char_p()
        self._cuda.cuGetErrorName(code, ctypes.byref(name))
        text = name.value.decode() if name.value else f"error {code}"
        raise TargetError(f"the CUDA driver refused {doing}: {text}", hint=_HINTS.get(text, _NEEDED))

    def architecture(self, device: int) -> int:
        """The compute capability: 90 for 9.0."""
        found = []
        for attribute in (_MAJOR, _MINOR):
            value = ctypes.c_int()
            code = self._cuda.cuDeviceGetAttribute(ctypes.byref(value), attribute, device)
            self._check(code, f"a question on device {device}")
            found.append(value.value)
        return 10 * found[0] + found[1]

    def load(self, device: int, image: bytes) -> Any:
        """A module of a cubin, a fatbin or PTX, loaded on a device."""
        module = ctypes.c_void_p()
        with self._on(device), self._while_capturing():
            code = self._cuda.cuModuleLoadData(ctypes.byref(module), image)
            self._check(code, f"a module for device {device}")
        return module

    def function(self, device: int, module: Any, symbol: str) -> Any:
        """A kernel of a module that was loaded on a device."""
        function = ctypes.c_void_p()
        with self._on(device), self._while_capturing():
            code = self._cuda.cuModuleGetFunction(ctypes.byref(function), module, symbol.encode())
            self._check(code, f"the kernel {symbol}")
            # Else the driver loads it when it is first launched, perhaps in the middle of a capture.
            load = getattr(self._cuda, "cuFuncLoad", None)  # Since CUDA 12.4.
            if load is not None:
                self._check(load(function), f"the kernel {symbol}")
        return function

    def launch(
        self, device: int, function: Any, blocks: int, threads: int, arguments: Arguments, stream: int
    ) -> None:
        """Puts a kernel on a stream; it does not wait."""
        code = _FOREIGN[0]
        if self.devices == 1:
            code = self._launch(function, blocks, 1, 1, threads, 1, 1, 0, stream, None, arguments.extra)
        if code in _FOREIGN:
            with self._on(device):
                code = self._launch(function, blocks, 1, 1, threads, 1, 1, 0, stream, None, arguments.extra)
        if code:
            self._check(code, f"a launch of {blocks} blocks on device {device}")

    def upload(self, device: int, data: bytes) -> int:
        """The address of a copy of `data` on a device, which stays."""
        address, stream = ctypes.c_void_p(), ctypes.c_void_p()
        size = max(len(data), 1)
        with self._on(device), self._while_capturing():
            self._check(self._cuda.cuMemAlloc_v2(ctypes.byref(address), size), f"{size} bytes of memory")
            # On a stream of its own: a capture on another one must not see it, as it would the default one's.
            self._check(self._cuda.cuStreamCreate(ctypes.byref(stream), _NON_BLOCKING), "a stream")
            try:
                code = self._cuda.cuMemcpyHtoDAsync_v2(address, data, len(data), stream)
                self._check(code or self._cuda.cuStreamSynchronize(stream), f"a copy of {size} bytes")
            finally:
                self._cuda.cuStreamDestroy_v2(stream)
        return address.value or 0

    def taken(self, device: int, address: int, size: int, stream: int) -> bytes:
        """The bytes at an address when a stream has done its work, where zeros are from then on; it waits."""
        found = ctypes.create_string_buffer(size)
        with self._on(device):
            code = self._cuda.cuMemcpyDtoHAsync_v2(found, address, size, stream)
            code = code or self._cuda.cuMemsetD8Async(address, 0, size, stream)
            self._check(code or self._cuda.cuStreamSynchronize(stream), f"{size} bytes of a device")
        return found.raw

    def is_captured(self, device: int, stream: int) -> bool:
        """Whether what a stream is given becomes a part of a CUDA graph."""
        status = ctypes.c_int()
        with self._on(device):
            code = self._cuda.cuStreamIsCapturing(stream, ctypes.byref(status))
        # The default stream is never captured; where another one is, the driver refuses the question.
        self._check(code, "a question on a stream")
        return status.value != 0

    def device_of(self, address: int) -> int:
        """The device that an address belongs to."""
        device = ctypes.c_int()
        with self._on(0):
            code = self._cuda.cuPointerGetAttribute(ctypes.byref(device), _DEVICE_ORDINAL, address)
        self._check(code, f"a question on the address {address:#x}")
        return device.value

    def order(self, device: int, first: int, then: int) -> None:
        """Makes a stream wait for what another one has been given so far."""
        event = ctypes.c_void_p()
        with self._on(device):
            self._check(self._cuda.cuEventCreate(ctypes.byref(event), _NO_TIMING), "an event")
            try:
                self._check(self._cuda.cuEventRecord(event, first), f"an event on stream {first:#x}")
                self._check(self._cuda.cuStreamWaitEvent(then, event, 0), f"a wait on stream {then:#x}")
            finally:
                self._cuda.cuEventDestroy_v2(event)

    def _context(self, device: int) -> ctypes.c_void_p:
        """A device's primary context, retained once for the process."""
        context = self._contexts.get(device)
        if context is not None:
            return context
        with self._lock:
            context = ctypes.c_void_p()
            code = self._cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), device)
            self._check(code, f"the context of device {device}")
            return self._contexts.setdefault(device, context)

    @contextmanager
    def _on(self, device: int) -> Iterator[None]:
        """A device's context is the current one inside; what was current before is so again after."""
        self._check(self._cuda.cuCtxPushCurrent_v2(self._context(device)), f"device {device}")
        try:
            yield
        finally:
            self._cuda.cuCtxPopCurrent_v2(ctypes.byref(ctypes.c_void_p()))

    @contextmanager
    def _while_capturing(self) -> Iterator[None]:
        """Inside, loading and allocating are allowed while a graph is captured too, and are no part of it."""
        mode = ctypes.c_int(_RELAXED)
        self._check(self._cuda.cuThreadExchangeStreamCaptureMode(ctypes.byref(mode)), "a capture mode")
        try:
            yield
        finally:
            self._cuda.cuThreadExchangeStreamCaptureMode(ctypes.byref(mode))


_HINTS = {
    "CUDA_ERROR_NO_BINARY_FOR_GPU": "Build the kernel for this device's architecture, or with PTX.",
    "CUDA_ERROR_UNSUPPORTED_PTX_VERSION": "The driver is older than the compiler: update it.",
    "CUDA_ERROR_OUT_OF_MEMORY": "Free memory on the device, for example cupy's pools.",
    "CUDA_ERROR_ILLEGAL_ADDRESS": "An array was freed, or its interface described it wrongly.",
    "CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED": "Call the kernel once before capturing a graph.",
}


@functools.cache
def driver() -> Driver:
    """The driver of this process, opened once.

    Raises:
        TargetError: where kernels cannot run on a GPU, saying what is missing.
    """
    return Driver()


def available() -> bool:
    """Whether this process can launch kernels on a GPU."""
    try:
        driver()
    except TargetError:
        return False
    return True
