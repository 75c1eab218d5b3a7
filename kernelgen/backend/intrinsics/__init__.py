"""The functions that emitted kernels call, and that generate LLVM IR directly.

`DEVICE` maps each name in emitted source to what it means. Kinds follow the first operand; integers keep
their width and sign. Nothing here raises, traps or calls into Python.
"""

from kernelgen.backend.intrinsics.define import DEVICE, Device

__all__ = ["DEVICE", "Device"]
