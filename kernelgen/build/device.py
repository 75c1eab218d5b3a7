"""The names that emitted kernels import; see `kernelgen.build.intrinsics`."""

from kernelgen.build.intrinsics import DEVICE

globals().update(DEVICE)
__all__ = list(DEVICE)
