"""The one module that reaches into numba where numba documents no way.

kernelgen takes the LLVM module of a function before numba optimizes and loads it, and changes the
instructions before LLVM sees them. numba documents neither, so the names may change in any release:
`versions.TESTED` says with which ones kernelgen was tested, and `missing` which names an installed one lacks.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import compiler, cpu, errors, typing
from numba.core.compiler_lock import global_compiler_lock
from numba.core.typing import templates

from kernelgen.base import versions
from kernelgen.base.errors import BuildError

__all__ = ["global_compiler_lock", "lower", "missing"]


class _TypingContext(typing.Context):  # type: ignore[misc]  # numba has no types.
    """What numba knows of the types of numbers, tuples, pointers and ranges, and no more.

    A context of numba's own also learns all of arrays, containers and NumPy when it is first used, and
    imports SciPy for it: about a third of the time that a first kernel took.
    """

    def load_additional_registries(self) -> None:
        """Imports what declares numbers, pointers and ranges among the built-in declarations."""
        from numba.core.typing import builtins  # noqa: F401

    def _load_builtins(self) -> None:
        """Installs the built-in declarations without overloaded attributes, which load numba's contexts."""
        self.install_registry(_builtin_declarations())


class _TargetContext(cpu.CPUContext):  # type: ignore[misc]  # numba has no types.
    """What numba knows of lowering the same."""

    def load_additional_registries(self) -> None:
        """Imports what enters the same in numba's built-in registry."""
        from numba.cpython import builtins, numbers, rangeobj, tupleobj  # noqa: F401


class _Target:
    """The contexts that emitted source is typed and lowered in."""

    @functools.cached_property
    def typing_context(self) -> Any:
        return _TypingContext()

    @functools.cached_property
    def target_context(self) -> Any:
        return _TargetContext(self.typing_context, "cpu")


cpu_target = _Target()


@functools.cache
def _builtin_declarations() -> Any:
    known, kept = templates.builtin_registry, templates.Registry()
    kept.functions, kept.globals = known.functions, known.globals
    kept.attributes = [
        template
        for template in known.attributes
        if not issubclass(template, templates._OverloadAttributeTemplate)
    ]
    return kept


_NAMES = {
    "context": ("codegen", "post_lowering", "subtarget"),
    "library": ("_final_module", "_get_module_for_linking", "_linking_libraries"),
    "flags": (
        "error_model",
        "no_cfunc_wrapper",
        "no_compile",
        "no_cpython_wrapper",
        "noalias",
        "nrt",
    ),
    "typing context": ("install_registry",),
    "templates": ("Registry", "_OverloadAttributeTemplate", "builtin_registry"),
}
"""The names of numba that this module uses, by the objects that have them."""


def missing() -> list[str]:
    """Which of the names that this module uses the installed numba lacks."""
    context = cpu_target.target_context
    objects = {
        "context": context,
        "library": context.codegen().create_library("kernelgen"),
        "flags": compiler.Flags(),
        "typing context": cpu_target.typing_context,
        "templates": templates,
    }
    return [
        f"{kind}.{name}"
        for kind, names in _NAMES.items()
        for name in names
        if not hasattr(objects[kind], name)
    ]


def lower(
    function: Any,
    arguments: Sequence[Any],
    adjust: Callable[[ir.Module, ir.Function | None], None],
) -> tuple[Any, str]:
    """The LLVM module of a Python function without result and all that it calls, and the function's symbol.

    Args:
        function: what to lower.
        arguments: the numba type of each argument.
        adjust: called with each module on its way to LLVM, and with the function in it; with None in place of
            the function for the modules of what it calls.

    Returns:
        the module, as an `llvmlite.binding.ModuleRef`, and the symbol.

    Raises:
        BuildError: when numba refuses the function, or is a version that lacks what is needed.
    """
    with _errors(function.__name__):
        return _lowered(function, arguments, adjust)


@contextlib.contextmanager
def _errors(name: str) -> Iterator[None]:
    """Says of numba's errors what they mean for the emitted function of a name."""
    try:
        yield
    except errors.NumbaError as error:
        raise BuildError(
            f"numba refused the emitted function {name}: {error}",
            hint="This is a bug; please report it with the kernel's source.",
        ) from error
    except (AttributeError, NameError, TypeError) as error:
        if not (absent := missing()):
            raise
        oldest, newest = versions.TESTED["numba"]
        raise BuildError(
            f"numba {versions.installed('numba')} lacks what kernelgen needs of it: {', '.join(absent)}",
            hint=f"Install one of the versions that kernelgen was tested with, {oldest} to {newest}.",
        ) from error


def _lowered(
    function: Any,
    arguments: Sequence[Any],
    adjust: Callable[[ir.Module, ir.Function | None], None],
) -> tuple[Any, str]:
    context = cpu_target.target_context
    library = context.codegen().create_library(function.__name__)

    def post_lowering(module: ir.Module, into: Any) -> None:
        # numba declares the function itself before whatever it calls.
        own = next(f for f in module.functions if f.blocks) if into is library else None
        adjust(module, own)

    done = compiler.compile_extra(
        cpu_target.typing_context,
        context.subtarget(post_lowering=post_lowering),
        function,
        arguments,
        types.void,
        _flags(),
        {},
        library=library,
    )
    return _linked(library._final_module, library), done.fndesc.llvm_func_name


def _linked(module: Any, library: Any) -> Any:
    """A module with those of all that its library calls."""
    for linked in dict.fromkeys(library._linking_libraries):
        module.link_in(linked._get_module_for_linking(), preserve=True)
    for variable in module.global_variables:
        if variable.name.startswith("_ZN08NumbaEnv"):
            variable.linkage = "internal"
    return module


def _flags() -> Any:
    flags = compiler.Flags()
    flags.no_compile = True
    flags.no_cpython_wrapper = True
    flags.no_cfunc_wrapper = True
    flags.nrt = False
    flags.error_model = "numpy"
    flags.noalias = True
    return flags
