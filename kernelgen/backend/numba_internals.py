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

import llvmlite.binding as llvm
from llvmlite import ir
from numba import types
from numba.core import callconv, compiler, cpu, errors, typing
from numba.core.compiler_lock import global_compiler_lock
from numba.core.typing import templates

from kernelgen.base import versions
from kernelgen.base.errors import BuildError

__all__ = [
    "Lowering",
    "call",
    "global_compiler_lock",
    "lower",
    "lower_straight",
    "missing",
    "unified",
]


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
    "context": (
        "cached_internal_func",
        "call_conv",
        "call_internal",
        "cast",
        "codegen",
        "compile_subroutine",
        "error_model",
        "fastmath",
        "get_constant_generic",
        "get_function",
        "pair_first",
        "pair_second",
        "post_lowering",
        "push_code_library",
        "refresh",
        "subtarget",
    ),
    "library": ("_final_module", "_get_module_for_linking", "_linking_libraries", "create_ir_module"),
    "flags": (
        "error_model",
        "no_cfunc_wrapper",
        "no_compile",
        "no_cpython_wrapper",
        "noalias",
        "nrt",
    ),
    "typing context": (
        "_lookup_global",
        "install_registry",
        "refresh",
        "resolve_function_type",
        "resolve_value_type",
        "resolve_value_type_prefer_literal",
        "unify_types",
    ),
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
        BuildError: when numba refuses the function, or is a version that lacks what is needed.
    """
    with _errors(function.__name__):
        return _lowered(function, arguments, adjust, compiled)


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
    compiled: dict[Any, Any],
) -> tuple[Any, str]:
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
    return _linked(library._final_module, library), done.fndesc.llvm_func_name


def _linked(module: Any, library: Any) -> Any:
    """A module with those of all that its library calls."""
    for linked in dict.fromkeys(library._linking_libraries):
        module.link_in(linked._get_module_for_linking(), preserve=True)
    for variable in module.global_variables:
        if variable.name.startswith("_ZN08NumbaEnv"):
            variable.linkage = "internal"
    return module


def lower_straight(
    name: str,
    fill: Callable[[Lowering], None],
    arguments: Sequence[Any],
    adjust: Callable[[ir.Module, ir.Function | None], None],
    compiled: dict[Any, Any],
) -> tuple[Any, str]:
    """What `lower` gives, of a function that is lowered piece by piece.

    Args:
        name: the function's name.
        fill: lowers its code.
        arguments: as for `lower`, to which the rest is the same as well.
        adjust: the same.
        compiled: the same.

    Raises:
        BuildError: as `lower` does.
    """
    symbol = f"kernelgen.loop.{name}"
    with _errors(name):
        known = cpu_target.target_context
        cpu_target.typing_context.refresh()
        known.refresh()
        library = known.codegen().create_library(symbol)
        context = known.subtarget(
            post_lowering=lambda module, into: adjust(module, None),
            cached_internal_func=compiled,
            error_model=callconv.create_error_model("numpy", known),
        )
        module = library.create_ir_module(symbol)
        own = ir.Function(module, context.call_conv.get_function_type(types.void, arguments), symbol)
        names = [f"a{k}" for k in range(len(arguments))]
        context.call_conv.decorate_function(own, names, arguments, noalias=True)
        with context.push_code_library(library):
            fill(Lowering(context, own, arguments))
        adjust(module, own)
        # Not by way of the library, which would optimize it once more than is needed.
        return _linked(llvm.parse_assembly(str(module)), library), symbol


class Lowering:
    """A function that is filled with numba's implementations of single operations.

    Attributes:
        arguments: the numba type and the LLVM value of each argument.
    """

    def __init__(self, context: Any, function: ir.Function, arguments: Sequence[Any]) -> None:
        self._context = context
        self._builder = ir.IRBuilder(function.append_basic_block("entry"))
        self._found: dict[Any, tuple[Any, Any]] = {}
        given = context.call_conv.get_arguments(function)
        self.arguments = list(zip(arguments, given, strict=True))

    def constant(self, value: Any) -> tuple[Any, Any]:
        """The type and the value of a number that Python knows."""
        kind = cpu_target.typing_context.resolve_value_type_prefer_literal(value)
        return kind, self._context.get_constant_generic(self._builder, kind, value)

    def call(self, called: Any, operands: Sequence[tuple[Any, Any]]) -> tuple[Any, Any]:
        """The type and the value of an operator, a conversion or a function of operands."""
        key = called, *(kind for kind, _ in operands)
        if key not in self._found:
            function, signature = _signature(called, key[1:])
            self._found[key] = signature, self._context.get_function(function, signature)
        signature, implementation = self._found[key]
        values = [
            self._context.cast(self._builder, value, kind, wanted)
            for (kind, value), wanted in zip(operands, signature.args, strict=True)
        ]
        return signature.return_type, implementation(self._builder, values)

    def parts(self, kind: Any, value: Any, count: int) -> list[tuple[Any, Any]]:
        """The types and the values of a tuple's items."""
        assert isinstance(kind, types.BaseTuple) and len(kind) == count
        return [(kind[k], self._builder.extract_value(value, k)) for k in range(count)]

    @contextlib.contextmanager
    def loop(self, kind: Any, value: Any) -> Iterator[tuple[Any, Any]]:
        """A loop over a range, whose body is lowered in the `with` block; the function ends after it.

        Yields:
            the type and the value of the item.
        """
        context, builder = self._context, self._builder
        iterator = kind.iterator_type
        signature = typing.signature(iterator, kind)
        state = context.get_function("getiter", signature)(builder, (value,))
        head, body, after = (builder.append_basic_block(name) for name in ("head", "body", "after"))
        builder.branch(head)
        builder.position_at_end(head)
        pair = types.Pair(iterator.yield_type, types.boolean)
        following = context.get_function("iternext", typing.signature(pair, iterator))(builder, (state,))
        item = context.pair_first(builder, following, pair)
        builder.cbranch(context.pair_second(builder, following, pair), body, after)
        builder.position_at_end(body)
        yield iterator.yield_type, item
        builder.branch(head)
        builder.position_at_end(after)
        builder.ret(ir.Constant(builder.function.function_type.return_type, 0))


@functools.lru_cache(4096)
def _signature(called: Any, operands: tuple[Any, ...]) -> tuple[Any, Any]:
    """The numba type of what is called, and the signature that numba finds for these operands."""
    context = cpu_target.typing_context
    # What is known by itself comes first: of a class such as `range`, numba asks its containers beforehand.
    function = context._lookup_global(called) or context.resolve_value_type(called)
    signature = context.resolve_function_type(function, operands, {})
    if signature is None:
        raise errors.TypingError(f"{called} does not take {', '.join(map(str, operands))}")
    return function, signature


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


def unified(*kinds: Any) -> Any:
    """The numba type that values of these types are converted to; None where there is none."""
    return cpu_target.typing_context.unify_types(*kinds)


def _flags() -> Any:
    flags = compiler.Flags()
    flags.no_compile = True
    flags.no_cpython_wrapper = True
    flags.no_cfunc_wrapper = True
    flags.nrt = False
    flags.error_model = "numpy"
    flags.noalias = True
    return flags
