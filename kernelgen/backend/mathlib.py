"""Which symbol computes a mathematical function, and which vector functions stand for it in a loop.

LLVM's loop vectorizer replaces a call when the scalar function's declaration lists vector functions
in the attribute "vector-function-abi-variant" (the names follow the vector function ABI:
https://sourceware.org/glibc/wiki/libmvec). glibc's libmvec has them from 2.35 on x86-64.
"""

from __future__ import annotations

import contextvars
import ctypes
import functools
import platform
from dataclasses import dataclass
from typing import Any

from llvmlite import ir

from kernelgen.backend import vecmath

_UNARY = (
    "sin",
    "cos",
    "tan",
    "asin",
    "acos",
    "atan",
    "sinh",
    "cosh",
    "tanh",
    "asinh",
    "acosh",
    "atanh",
    "exp",
    "exp2",
    "exp10",
    "expm1",
    "log",
    "log2",
    "log10",
    "log1p",
    "cbrt",
    "erf",
    "erfc",
)
_BINARY = ("pow", "atan2", "hypot")

_ISA = {"sse": ("b", 128), "avx2": ("d", 256), "avx512f": ("e", 512), "neon": ("n", 128)}
"""The ABI's letter and the width in bits for each instruction set."""


@functools.cache
def libmvec_symbols() -> frozenset[str]:
    """The vector functions of this machine's libmvec, by symbol; empty where there is none."""
    try:
        library = ctypes.CDLL("libmvec.so.1")
    except OSError:
        return frozenset()
    letters = "bde" if platform.machine() == "x86_64" else "n"
    found = set()
    for letter in letters:
        for bits, suffix in ((32, "f"), (64, "")):
            for name, operands in [(n, "v") for n in _UNARY] + [(n, "vv") for n in _BINARY]:
                lanes = next(w for code, w in _ISA.values() if code == letter) // bits
                symbol = f"_ZGV{letter}N{lanes}{operands}_{name}{suffix}"
                if hasattr(library, symbol):
                    found.add(symbol)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class MathTarget:
    """What the code being built may call: the instruction sets, and the vector functions at hand."""

    isa: tuple[str, ...]
    symbols: frozenset[str]

    def variants(self, name: str, bits: int, operands: int) -> list[tuple[int, str]]:
        """Lanes and symbol of each vector function that may stand for a C function."""
        suffix = "f" if bits == 32 else ""
        found = []
        for isa in self.isa:
            letter, width = _ISA[isa]
            lanes = width // bits
            symbol = f"_ZGV{letter}N{lanes}{'v' * operands}_{name}{suffix}"
            if symbol in self.symbols:
                found.append((lanes, symbol))
        return found


target: contextvars.ContextVar[MathTarget] = contextvars.ContextVar("kernelgen_math_target")
"""The target of the build under way; code generation asks it."""


def declare(module: Any, name: str, bits: int, operands: int) -> Any:
    """The declaration of a C library function in `module`, with its vector variants.

    Args:
        module: an `llvmlite.ir.Module`.
        name: the C name for double, such as `exp`.
        bits: 32 or 64.
        operands: the number of floating-point operands.
    """
    symbol = name + ("f" if bits == 32 else "")
    if symbol in module.globals:
        return module.globals[symbol]
    element = ir.FloatType() if bits == 32 else ir.DoubleType()
    function = ir.Function(module, ir.FunctionType(element, [element] * operands), symbol)
    variants = target.get().variants(name, bits, operands)
    # llvmlite's attribute set refuses names that it does not know; these are LLVM's own.
    for attribute in ("nounwind", "willreturn", "memory(none)"):
        set.add(function.attributes, attribute)
    if variants:
        spelled = ",".join(
            f"_ZGV_LLVM_N{lanes}{'v' * operands}_{symbol}({vector})" for lanes, vector in variants
        )
        set.add(function.attributes, f'"vector-function-abi-variant"="{spelled}"')
        declared = []
        for lanes, vector in variants:
            kind = ir.VectorType(element, lanes)
            declared.append(ir.Function(module, ir.FunctionType(kind, [kind] * operands), vector))
        vecmath.keep(module, declared)
    return function


def function(module: Any, name: str, bits: int, operands: int) -> Any:
    """The best function at hand for a name of the C library.

    Our own where it is more accurate or faster than the vector library's, or where there is no vector
    library; the C library's, with its vector variants, for the rest.
    """
    at_hand = target.get().variants(name, bits, operands)
    if (name, bits) in (vecmath.SUPPORTED if at_hand else vecmath.DEFINED):
        return vecmath.function(module, name, bits, avx512="avx512f" in target.get().isa)
    return declare(module, name, bits, operands)
