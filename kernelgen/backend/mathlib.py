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
from typing import Any

import llvmlite.binding as llvm
from llvmlite import ir

from kernelgen.backend import vecmath
from kernelgen.backend.llvm_hints import add_attributes
from kernelgen.base.values import frozen

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

_LIBRARY = "libmvec.so.1"
_ISA = {"sse": ("b", 128), "avx2": ("d", 256), "avx512f": ("e", 512), "neon": ("n", 128)}
"""The ABI's letter and the width in bits for each instruction set."""


@functools.cache
def libmvec_symbols() -> frozenset[str]:
    """The vector functions of this machine's libmvec, by symbol; empty where there is none."""
    try:
        library = ctypes.CDLL(_LIBRARY)
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


@frozen
class MathTarget:
    """What the code being built may call.

    Attributes:
        isa: the instruction sets.
        symbols: the vector functions at hand.
        steady: functions of one number and of narrow vectors give what those of the widest vectors give: a
            loop of numba's computes its last elements with them.
    """

    isa: tuple[str, ...]
    symbols: frozenset[str]
    steady: bool = False

    def variants(self, name: str, bits: int, operands: int) -> list[tuple[int, str]]:
        """Lanes and symbol of each vector function that may stand for a C function."""
        suffix = "f" if bits == 32 else ""
        found = []
        for isa in self.isa:
            if isa == "avx512f" and self.steady:
                continue  # LLVM's loops are 256 bits wide where nothing else is asked for.
            letter, width = _ISA[isa]
            lanes = width // bits
            symbol = f"_ZGV{letter}N{lanes}{'v' * operands}_{name}{suffix}"
            if symbol in self.symbols:
                found.append((lanes, symbol))
        return found


target: contextvars.ContextVar[MathTarget | None] = contextvars.ContextVar(
    "kernelgen_math_target", default=None
)
"""The target of the build under way; None where numba compiles a user's own function."""

lanes: contextvars.ContextVar[int] = contextvars.ContextVar("kernelgen_lanes", default=0)
"""How many elements at a time the loop that is being lowered will compute; 0 where LLVM chooses."""


@functools.cache
def host_isa() -> tuple[str, ...]:
    """The vector instruction sets of this machine."""
    if not llvm.get_process_triple().startswith("x86_64"):
        return ("neon",)
    features = llvm.get_host_cpu_features()
    return ("sse", *(name for name in ("avx2", "avx512f") if features.get(name)))


@functools.cache
def users() -> MathTarget:
    """The target of functions that a user compiles with `numba.njit`.

    Where numba is told to build for another CPU than this one, vector functions of the library are left out.
    """
    from numba import config  # Late, for kernels of straight-line code are built without numba.

    if config.CPU_NAME or config.CPU_FEATURES:
        return MathTarget((), frozenset())
    return MathTarget(host_isa(), libmvec_symbols(), steady=True)


def current() -> MathTarget:
    """The target that code is generated for."""
    return target.get() or users()


def make_known() -> None:
    """Lets code that numba compiles find the vector functions, also what comes from its cache."""
    if libmvec_symbols():
        llvm.load_library_permanently(_LIBRARY)


def declare(module: Any, name: str, bits: int, operands: int, *, vectors: bool = True) -> Any:
    """The declaration of a C library function in `module`, with its vector variants.

    Args:
        module: an `llvmlite.ir.Module`.
        name: the C name for double, such as `exp`.
        bits: 32 or 64.
        operands: the number of floating-point operands.
        vectors: whether vector variants may stand for it.
    """
    variants = current().variants(name, bits, operands) if vectors else []
    steady = current().steady and bool(variants)
    symbol = name + ("f" if bits == 32 else "")
    scalar = f"kernelgen.{symbol}" if steady else symbol
    if scalar in module.globals:
        return module.globals[scalar]
    element = ir.FloatType() if bits == 32 else ir.DoubleType()
    function = ir.Function(module, ir.FunctionType(element, [element] * operands), scalar)
    add_attributes(function, "nounwind", "willreturn", "memory(none)")
    if not variants:
        return function
    widest = _vector_function(module, *variants[-1], bits, operands)
    declared = []
    for lanes, vector in variants:
        if steady and lanes < variants[-1][0]:
            declared.append(_vector_function(module, lanes, f"{scalar}.v{lanes}", bits, operands))
            _define_part(declared[-1], widest)
        else:
            declared.append(_vector_function(module, lanes, vector, bits, operands))
    spelled = ",".join(
        f"_ZGV_LLVM_N{lanes}{'v' * operands}_{scalar}({made.name})"
        for (lanes, _), made in zip(variants, declared, strict=True)
    )
    add_attributes(function, f'"vector-function-abi-variant"="{spelled}"')
    vecmath.keep(module, declared)
    if steady:
        _define_part(function, widest)
    return function


def _vector_function(module: Any, lanes: int, symbol: str, bits: int, operands: int) -> Any:
    if symbol in module.globals:
        return module.globals[symbol]
    kind = ir.VectorType(ir.FloatType() if bits == 32 else ir.DoubleType(), lanes)
    return ir.Function(module, ir.FunctionType(kind, [kind] * operands), symbol)


def _define_part(narrow: Any, wide: Any) -> None:
    """The body of a function of one number, or of a vector, that a function of a wider vector computes."""
    narrow.linkage = "internal"
    add_attributes(narrow, "noinline", "nounwind", "willreturn", "memory(none)")
    builder = ir.IRBuilder(narrow.append_basic_block())
    index, kind = ir.IntType(32), wide.function_type.return_type
    part = narrow.function_type.return_type
    count = part.count if isinstance(part, ir.VectorType) else 1
    spread = ir.Constant(ir.VectorType(index, kind.count), [k % count for k in range(kind.count)])
    given = []
    for argument in narrow.args:
        one = argument
        if count == 1:
            one = builder.insert_element(ir.Constant(kind, ir.Undefined), argument, index(0))
        given.append(builder.shuffle_vector(one, one, spread))
    whole = builder.call(wide, given)
    first = ir.Constant(ir.VectorType(index, count), list(range(count)))
    if count == 1:
        builder.ret(builder.extract_element(whole, index(0)))
    else:
        builder.ret(builder.shuffle_vector(whole, whole, first))


def function(module: Any, name: str, bits: int, operands: int) -> Any:
    """The best function at hand for a name of the C library.

    Our own where it is more accurate or faster than the vector library's, or where there is no vector
    library; the C library's, with its vector variants, for the rest.
    """
    at_hand = current().variants(name, bits, operands)
    if (name, bits) in (vecmath.SUPPORTED if at_hand else vecmath.DEFINED):
        isa = current().isa
        width = max((_ISA[one][1] for one in isa), default=512)
        return vecmath.function(module, name, bits, avx512="avx512f" in isa, width=width, lanes=lanes.get())
    return declare(module, name, bits, operands)
