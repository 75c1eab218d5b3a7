"""Elementary functions as LLVM IR, accurate to about one unit in the last place and free of library symbols.

`function(module, "exp", 64)` defines `@kg.exp.f64(double) -> double` in the module and returns it. A loop
that calls it is vectorized by LLVM: most functions are free of branches and are inlined; those with a rare
slow path or a table stay calls, and carry the attribute that names their vector variants, which are defined
in the same module. Any CPU will do: nothing rests on a fused multiply-add, on an instruction set or on a
library such as libmvec.
"""

from .define import DEFINED, SUPPORTED, function, keep

__all__ = ["DEFINED", "SUPPORTED", "function", "keep"]
