"""The front door: `kg.jit`, and what concerns all jitted functions."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, TypeVar, get_overloads, overload

from kernelgen.base.errors import OptionError
from kernelgen.cache.memory import memory
from kernelgen.driver.options import Target
from kernelgen.ir import Graph
from kernelgen.jit import builds, tiers
from kernelgen.jit.jitted import Jitted, living
from kernelgen.jit.literals import forget_literals
from kernelgen.jit.settings import check_settings, signature_of
from kernelgen.jit.trace import Capture

P = ParamSpec("P")
R = TypeVar("R")


@overload
def jit(
    function: Callable[P, R],
    /,
    *,
    static_argnames: str | Iterable[str] = (),
    static_argnums: int | Iterable[int] = (),
    signatures: Iterable[Any] = (),
    target: Target = "auto",
    fastmath: bool = False,
    threads: int | None = None,
    cache: bool = True,
    enable_jit: bool = True,
    capture: Capture = "live",
    warmup: int = 0,
    background: bool = False,
    budget_ms: float | None = None,
    trial: bool = False,
) -> Jitted[P, R]: ...


@overload
def jit(
    *,
    static_argnames: str | Iterable[str] = (),
    static_argnums: int | Iterable[int] = (),
    signatures: Iterable[Any] = (),
    target: Target = "auto",
    fastmath: bool = False,
    threads: int | None = None,
    cache: bool = True,
    enable_jit: bool = True,
    capture: Capture = "live",
    warmup: int = 0,
    background: bool = False,
    budget_ms: float | None = None,
    trial: bool = False,
) -> Callable[[Callable[P, R]], Jitted[P, R]]: ...


def jit(function: Any = None, /, **options: Any) -> Any:
    """Makes a function of arrays run as one compiled kernel; a decorator, with or without options.

    The function is called with Tensors once for each new combination of dtypes, ranks, containers and static
    values; sizes never matter. Its side effects happen in that call only. Arrays that it finds by a name, in
    globals, closures or attributes, are read anew at each call; numbers and functions that it finds so are
    compared, and it is recorded again when one has changed.

    Args:
        static_argnames, static_argnums: parameters whose values are part of the code, so that it may
            branch on them: by name, by position, or both. Their values must be hashable.
        signatures: types to declare, each a tuple of what `Jitted.declare` takes, or a dict by name.
        target, fastmath, threads, cache: as in `compile_tape`.
        enable_jit: False calls the function as it is.
        capture: "live" as above; "frozen" keeps what the first call found, and compares nothing;
            "error" refuses arrays that are not arguments.
        warmup: calls of each graph before it is compiled: it is interpreted, and the function itself runs,
            in turn. Where its kernel is then slower than the function, that runs from then on.
        background: build in a thread; calls are interpreted until the kernel is ready.
        budget_ms: the longest predicted build, in milliseconds, that a call may wait for; beyond it the graph
            stays interpreted. See also `set_compile_budget`.
        trial: time the kernel, the interpreted graph and the function itself on the first calls, and keep
            the fastest.

    Raises:
        OptionError: for an option's value that there is not.

    Example:
        >>> @kg.jit
        ... def selu(x, alpha=1.67, scale=1.05):
        ...     return scale * np.where(x > 0, x, alpha * np.exp(x) - alpha)
        >>> selu(np.arange(5.0))
    """
    if function is None:
        return functools.partial(jit, **options)
    if isinstance(function, Jitted):
        function = function.__wrapped__
    if isinstance(function, (staticmethod, classmethod)):
        raise OptionError(
            f"kg.jit takes a function, got a {type(function).__name__}",
            hint=f"Write @{type(function).__name__} above @kg.jit.",
        )
    if not callable(function):
        raise OptionError(f"kg.jit takes a function, got {function!r:.60}", hint="Write @kg.jit above a def.")
    declared = options.pop("signatures", ())
    made = Jitted(function, check_settings(signature_of(function), options))
    for types_ in declared:
        if isinstance(types_, dict):
            made.declare(**types_)
        else:
            made.declare(*(types_ if isinstance(types_, tuple) else (types_,)))
    return made


def _shown_signature() -> inspect.Signature:
    """That of the decorator with all its options, which `help` and editors show."""
    first = inspect.signature(get_overloads(jit)[0])
    function, *options = first.parameters.values()
    function = inspect.Parameter("function", function.kind, default=None, annotation=function.annotation)
    return first.replace(parameters=[function, *options])


jit.__signature__ = _shown_signature()  # type: ignore[attr-defined]


def make_graph(function: Callable[..., Any], **options: Any) -> Callable[..., Graph]:
    """A function that records `function` and gives the graph, without compiling or running it.

    Args:
        function: a function, jitted or not.
        options: those of `kg.jit`, such as `static_argnames`.

    Returns:
        A function of specs (`kg.spec(dtype, ndim)`), arrays, or shapes for float64.

    Example:
        >>> print(kg.make_graph(selu)(kg.spec(np.float32, 1)))
    """
    jitted = jit(function, **options) if options or not isinstance(function, Jitted) else function
    made: Jitted[..., Any] = jitted
    return made.make_graph


def clear() -> None:
    """Forgets the compiled code of this process and all recordings; kernels that users hold keep theirs."""
    memory.clear()
    tiers.shared.clear()
    builds.forget()
    forget_literals()
    for function in list(living):
        function.clear()
