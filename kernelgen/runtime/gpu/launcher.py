"""What the runtime asks of a device: so little that a test can stand in for it."""

from __future__ import annotations

import ctypes
from typing import Any, Protocol


class Arguments:
    """The packed parameters of one launch, in the form that the driver reads.

    A block belongs to one call at a time: the driver reads it without holding Python's lock.
    """

    __slots__ = ("buffer", "extra", "size")

    def __init__(self, template: bytes) -> None:
        self.buffer = ctypes.create_string_buffer(template, len(template))
        self.size = ctypes.c_size_t(len(template))
        # CU_LAUNCH_PARAM_BUFFER_POINTER, _BUFFER_SIZE and _END of the driver's cuLaunchKernel.
        self.extra = (ctypes.c_void_p * 5)(
            1, ctypes.addressof(self.buffer), 2, ctypes.addressof(self.size), None
        )


class Launcher(Protocol):
    """A machine's devices, by number."""

    def architecture(self, device: int) -> int:
        """The compute capability: 90 for 9.0."""
        ...

    def load(self, device: int, image: bytes) -> Any:
        """A module of a cubin, a fatbin or PTX, loaded on a device."""
        ...

    def function(self, device: int, module: Any, symbol: str) -> Any:
        """A kernel of a module that was loaded on a device."""
        ...

    def launch(
        self, device: int, function: Any, blocks: int, threads: int, arguments: Arguments, stream: int
    ) -> None:
        """Puts a kernel on a stream; it does not wait."""
        ...

    def upload(self, device: int, data: bytes) -> int:
        """The address of a copy of `data` on a device, which stays."""
        ...

    def taken(self, device: int, address: int, size: int, stream: int) -> bytes:
        """The bytes at an address when a stream has done its work, where zeros are from then on; it waits."""
        ...

    def is_captured(self, device: int, stream: int) -> bool:
        """Whether what a stream is given becomes a part of a CUDA graph."""
        ...

    def device_of(self, address: int) -> int:
        """The device that an address belongs to."""
        ...

    def order(self, device: int, first: int, then: int) -> None:
        """Makes a stream wait for what another one has been given so far."""
        ...
