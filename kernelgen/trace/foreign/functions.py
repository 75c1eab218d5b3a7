"""`kg.opaque` marks a function that recording must not enter; `kg.debug_print` is one."""

from __future__ import annotations

import functools
import types
from collections.abc import Callable, Sequence
from typing import Any, Concatenate, Generic, ParamSpec, Self, TypeAlias, TypeVar, overload

from kernelgen.base.errors import OptionError
from kernelgen.base.source_location import user_line
from kernelgen.base.spec import Spec
from kernelgen.trace.active import paused, recording_tape
from kernelgen.trace.foreign.record import (
    Place,
    Signature,
    Template,
    has_tensor,
    record,
)

Out: TypeAlias = "Spec | Sequence[Spec] | Callable[..., Spec | Sequence[Spec]]"


P = ParamSpec("P")
Q = ParamSpec("Q")
R = TypeVar("R")
S = TypeVar("S")


class Opaque(Generic[P, R]):
    """A function that recording does not enter. Made by `kg.opaque`.

    Called with Tensors, it becomes a node of the graph that is being recorded; called with arrays, it runs.

    Attributes:
        pure: whether equal arguments give equal results and nothing else happens.
        vjp: its derivative, where it has one.
    """

    def __init__(
        self, function: Callable[P, R], out: Out, *, pure: bool, vjp: Callable[..., Any] | None = None
    ) -> None:
        functools.update_wrapper(self, function)
        self.__wrapped__ = function
        self._out, self.pure, self.vjp = out, pure, vjp
        self._name = getattr(function, "__name__", type(function).__name__).lstrip("_")

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> R:
        tensor = has_tensor((*args, *kwargs.values()))
        # A call without Tensors has a place in the program too, if it has effects.
        tape = tensor.tape if tensor is not None else None if self.pure else recording_tape()
        if tape is None:
            return self.__wrapped__(*args, **kwargs)
        return record(  # type: ignore[no-any-return]
            tape, self, args, kwargs, self._infer, name=self._name, pure=self.pure,
            where=user_line(),
        )  # fmt: skip

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> Self: ...
    @overload
    def __get__(
        self: Opaque[Concatenate[S, Q], R], instance: S, owner: type | None = None
    ) -> Opaque[Q, R]: ...
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return self if instance is None else types.MethodType(self, instance)

    def __kernelgen_run__(self, /, *args: Any, **kwargs: Any) -> Any:
        """Calls the function, whether or not a tape is recording."""
        return paused(self.__wrapped__, args, kwargs)

    def _infer(self, template: Template) -> Signature:
        out = self._out
        if callable(out):
            out = out(*template.operands)
        if isinstance(out, Spec):
            return Signature((out,), memory=(_place(out, template.operands),))
        if isinstance(out, (tuple, list)) and all(isinstance(s, Spec) for s in out):
            places = tuple(_place(s, template.operands) for s in out)
            return Signature(tuple(out), several=True, memory=places)
        raise OptionError(
            f"out= of {self._name}() is {out!r}",
            where=user_line(),
            hint="Give a kg.spec(dtype, ndim), a tuple of them, or a function from the arguments' specs.",
        )

    def __repr__(self) -> str:
        return f"<opaque {self._name}>"


def _place(result: Spec, operands: Sequence[Spec]) -> Place:
    """A function may return its argument, or a view of it."""
    shares = (
        k
        for k, x in enumerate(operands)
        if x.ndim > 0 and (x.dtype == result.dtype or x.dtype.kind == "c") and result.ndim > 0
    )
    return Place(array=False, shares=frozenset(shares))


@overload
def opaque(
    function: Callable[P, R], /, *, out: Out, pure: bool = False, vjp: Callable[..., Any] | None = None
) -> Opaque[P, R]: ...
@overload
def opaque(
    *, out: Out, pure: bool = False, vjp: Callable[..., Any] | None = None
) -> Callable[[Callable[P, R]], Opaque[P, R]]: ...
def opaque(
    function: Callable[..., Any] | None = None,
    /,
    *,
    out: Out,
    pure: bool = False,
    vjp: Callable[..., Any] | None = None,
) -> Any:
    """Marks a function that recording must not enter: random numbers, solvers, look-ups, other libraries.

    Kernels call it with NumPy arrays when they run. Elementwise code before and after it is still fused, in
    kernels around the call. It must not write into its arguments, and its results must be as declared.

    Args:
        function: what to mark; left out in `@kg.opaque(out=...)`.
        out: what it returns: a `kg.spec`, a tuple of them, or a function from the specs of its array
            arguments to them. An empty tuple is for a function that is called for its effect alone.
        pure: says that equal arguments give equal results and that nothing else happens. Then equal calls
            are made once, calls whose results nobody needs are not made, and calls may change places.
            By default none of that is done: calls run in the order of the program, each of them. A pure
            function that is not marked so costs time at worst; the other mistake would cost the result.
        vjp: its derivative, for `kg.grad` and its kin: a function of the cotangent of the result, the result
            and the arguments, which gives a cotangent for each argument, None for zero. It is called while
            recording, and may call opaque functions itself. Of several results, cotangents and results are
            tuples.

    Example:
        >>> @kg.opaque(out=lambda a, b: b, pure=True)
        ... def solve(a, b):
        ...     return scipy.linalg.solve(a, b)
    """
    if not isinstance(pure, bool):
        raise OptionError(f"pure is {pure!r}", hint="Give True or False.")
    fixed = isinstance(out, Spec) or (
        isinstance(out, (tuple, list)) and all(isinstance(s, Spec) for s in out)
    )
    if not fixed and not callable(out):
        raise OptionError(
            f"out is {out!r}",
            hint="Give a kg.spec(dtype, ndim), a tuple of them, or a function that gives them.",
        )
    if pure and isinstance(out, (tuple, list)) and not out:
        raise OptionError("a pure function without results", hint="Leave pure=True away, or declare out=.")
    if vjp is not None and not callable(vjp):
        raise OptionError(
            f"vjp is {vjp!r}", hint="Give a function of the cotangent, the result and arguments."
        )
    if function is None:
        return lambda f: Opaque(f, out, pure=pure, vjp=vjp)
    return Opaque(function, out, pure=pure, vjp=vjp)


@functools.partial(Opaque, out=(), pure=False)
def _print(format: str, /, *args: Any, **named: Any) -> None:
    print(format.format(*args, **named))


def debug_print(format: str, /, *args: Any, **named: Any) -> None:
    """Prints values when a kernel runs, in every mode, in the order of the program.

    Args:
        format: for `str.format`, such as `"x = {}, mean {mean:.3f}"`.
        args, named: Tensors, arrays and plain values.

    Example:
        >>> @kg.jit
        ... def f(x):
        ...     y = np.exp(x)
        ...     kg.debug_print("y = {}", y)
        ...     return y / 2
    """
    _print(format, *args, **named)
