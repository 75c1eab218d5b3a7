"""The names that emitted kernels import; see `kernelgen.backend.intrinsics`."""

from kernelgen.backend.intrinsics import DEVICE

globals().update(DEVICE)
__all__ = list(DEVICE)
