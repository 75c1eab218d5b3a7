"""The functions that emitted kernels call, as numba intrinsics that generate LLVM IR directly.

`DEVICE` maps each name in emitted source to what numba compiles it to. Types follow the first operand;
integers keep their width and sign. Nothing here raises, traps or calls into Python.
"""

from kernelgen.backend.intrinsics.define import DEVICE

__all__ = ["DEVICE"]
