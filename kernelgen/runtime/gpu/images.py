"""Machine code that was built ahead of time: the right one for a device."""

from __future__ import annotations

from collections.abc import Mapping

from kernelgen.base.errors import TargetError
from kernelgen.runtime.grid import Version
from kernelgen.runtime.program import Nest


class Prebuilt:
    """Machine code by architecture, with all versions of a kernel.

    Args:
        payloads: cubins by `sm_80`, `sm_90`, ..., and PTX by `ptx`.
    """

    def __init__(self, payloads: Mapping[str, bytes]) -> None:
        self._payloads = payloads

    def image(self, architecture: int, nest: Nest, version: Version) -> bytes:
        """The cubin for a device, or PTX where there is none for it.

        A cubin runs on devices of its own major version that are not older than it.

        Raises:
            TargetError: where nothing runs on the device.
        """
        fitting = [
            number
            for name in self._payloads
            if name.startswith("sm_")
            and (number := int(name.removeprefix("sm_"))) // 10 == architecture // 10
            and number <= architecture
        ]
        name = f"sm_{max(fitting)}" if fitting else "ptx"
        if name not in self._payloads:
            raise TargetError(
                f"the kernel was built for {', '.join(self._payloads)}, and this device is sm_{architecture}",
                hint="Build it for this architecture too, or add ptx.",
            )
        return self._payloads[name]
