"""The one module that reaches into numba where numba documents no way.

Kernelgen takes the LLVM module of a function before numba optimizes and loads it, and changes the
instructions before LLVM sees them. numba documents neither, so the names below may change in any release.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import compiler
from numba.core.compiler_lock import global_compiler_lock
from numba.core.registry import cpu_target

__all__ = ["call", "global_compiler_lock", "lower"]


def lower(
    function: Any,
    arguments: Sequence[Any],
    adjust: Callable[[ir.Module, ir.Function | None], None],
    compiled: dict[Any, Any],
) -> tuple[Any, str]:
    """The LLVM module of a Python function without result and all that it calls, and the function's symbol.

    Args:
        function: what to lower.
        arguments: the numba type of each argument.
        adjust: called with each module on its way to LLVM, and with the function in it; with None in place of
            the function for the modules of what it calls.
        compiled: what `call` compiled before, which is used again: one dict for each target.

    Returns:
        the module, as an `llvmlite.binding.ModuleRef`, and the symbol.

    Raises:
        numba.core.errors.NumbaError: when numba refuses the function.
    """
    context = cpu_target.target_context
    library = context.codegen().create_library(function.__name__)

    def post_lowering(module: ir.Module, into: Any) -> None:
        # numba declares the function itself before whatever it calls.
        own = next(f for f in module.functions if f.blocks) if into is library else None
        adjust(module, own)

    done = compiler.compile_extra(
        cpu_target.typing_context,
        context.subtarget(post_lowering=post_lowering, cached_internal_func=compiled),
        function,
        arguments,
        types.void,
        _flags(),
        {},
        library=library,
    )
    module = library._final_module
    for linked in dict.fromkeys(library._linking_libraries):
        module.link_in(linked._get_module_for_linking(), preserve=True)
    return module, done.fndesc.llvm_func_name


def call(context: Any, builder: Any, function: Any, signature: Any, values: Sequence[Any]) -> Any:
    """A call of a Python function from an intrinsic's code.

    Args:
        context: the target context that the intrinsic is given.
        builder: the builder of the calling code.
        function: what to call; it is compiled at the first call.
        signature: its numba signature.
        values: its operands.
    """
    # What is compiled once must not depend on the caller's option.
    done = context.subtarget(fastmath=False).compile_subroutine(builder, function, signature, flags=_flags())
    return context.call_internal(builder, done.fndesc, signature, values)


def _flags() -> Any:
    flags = compiler.Flags()
    flags.no_compile = True
    flags.no_cpython_wrapper = True
    flags.no_cfunc_wrapper = True
    flags.nrt = False
    flags.error_model = "numpy"
    flags.noalias = True
    return flags
