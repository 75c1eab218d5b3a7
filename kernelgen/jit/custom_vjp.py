"""Functions with derivatives of their own, and values that count as constant."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any

from kernelgen.base.dtypes import kind
from kernelgen.base.errors import ArgumentError, OptionError
from kernelgen.base.source_location import user_line
from kernelgen.base.values import replaced
from kernelgen.derive.call import fresh
from kernelgen.derive.reverse import seeded
from kernelgen.jit.real_values import skeleton, split, taken, title, zeros
from kernelgen.jit.settings import signature_of
from kernelgen.jit.trees import Leaves, Structure, dynamic_parts, flatten, flatten_result, unflatten
from kernelgen.trace.active import recording_tape
from kernelgen.trace.derived import Rule
from kernelgen.trace.tensor import Tensor, WeakTensor


def stop_gradient(value: Any) -> Any:
    """The value itself, which derivatives take for a constant.

    Args:
        value: Tensors in containers; anything else comes back as it is.
    """
    tape = recording_tape()
    if tape is None:
        return value
    leaves = Leaves()
    structure = flatten_result(value, leaves)
    stopped = []
    for leaf in leaves.dynamic:
        if not isinstance(leaf, Tensor) or kind(leaf.dtype) not in "fc":
            stopped.append(leaf)
            continue
        node = fresh(tape.owns(leaf))
        tape.derived.update(Rule("stop_gradient", (), (node,), lambda *_: ()).noted)
        stopped.append(WeakTensor(node, tape) if isinstance(leaf, WeakTensor) else Tensor(node, tape))
    return unflatten(structure, iter(stopped), iter(leaves.static))


class CustomVjp:
    """A function with a derivative of its own. Made by `kg.custom_vjp`.

    Attributes:
        rules: the two functions given to `defvjp`; empty before.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        functools.update_wrapper(self, function)
        self.__wrapped__ = function
        self.rules: tuple[Callable[..., Any], ...] = ()

    def defvjp(self, forward: Callable[..., Any], backward: Callable[..., Any]) -> Callable[..., Any]:
        """Sets the derivative.

        Args:
            forward: takes the function's arguments; gives its result, and what `backward` needs.
            backward: takes that and the cotangent of the result; gives a cotangent for each argument, in its
                containers and of shapes that broadcast to its; None for zero.
        """
        self.rules = (forward, backward)
        return forward

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        tape = recording_tape()
        if tape is None:
            return self.__wrapped__(*args, **kwargs)
        if not self.rules:
            raise OptionError(
                f"{title(self)}() has no derivative yet", hint="Call its method defvjp(forward, backward)."
            )
        try:
            given = signature_of(self.__wrapped__).bind(*args, **kwargs)
        except TypeError as error:
            raise ArgumentError(f"{title(self)}(): {error}", where=user_line()) from error
        given.apply_defaults()
        leaves = Leaves()
        structures = [flatten(a, leaves, f"argument {k}") for k, a in enumerate(given.args)]
        count = len(leaves.dynamic)
        named = {name: flatten(a, leaves, name) for name, a in given.kwargs.items()}
        made = taken(tape, self.__wrapped__(*given.args, **given.kwargs))
        results = tuple(fresh(n) if kind(n.dtype) in "fc" else n for n in made.nodes)
        places = [k for k, leaf in enumerate(leaves.dynamic) if isinstance(leaf, Tensor)]
        real = tuple(r for r in results if kind(r.dtype) in "fc")
        others = tuple(r for r in results if kind(r.dtype) not in "fc")
        # All that the rule reads: it may run on another tape, which calls this one.
        operands = (*(tape.owns(leaves.dynamic[k]) for k in places), *others)

        def pull(
            cotangents_: Sequence[Tensor | None], ys: Sequence[Tensor], tensors: Sequence[Tensor]
        ) -> list[Any]:
            dynamic = list(leaves.dynamic)
            for k, tensor in zip(places, tensors, strict=False):
                weak = isinstance(leaves.dynamic[k], WeakTensor)
                dynamic[k] = WeakTensor(tensor.node, tensor.tape) if weak else tensor
            rest, static = iter(dynamic), iter(leaves.static)
            again = [unflatten(s, rest, static) for s in structures]
            again_named = {name: unflatten(s, rest, static) for name, s in named.items()}
            forward, backward = self.rules
            _, residuals = split(forward(*again, **again_named), True)
            known = dict(zip(real, zip(cotangents_, ys, strict=True), strict=True))
            filled = []
            extra = iter(tensors[len(places) :])
            for result in results:
                g, y = known[result] if result in known else (None, next(extra))
                filled.append(zeros(y.tape, y.node) if g is None else g)
            found = backward(residuals, made.with_leaves(filled))
            parts = found if isinstance(found, (tuple, list)) else (found,)
            if len(parts) != len(structures):
                raise ArgumentError(
                    f"the backward function of {title(self)}() gives {len(parts)} cotangents for "
                    f"{len(structures)} arguments",
                    where=user_line(),
                    hint="Give one for each argument, and None for those that have none.",
                )
            values: list[Any] = []
            for structure, part in zip(structures, parts, strict=True):
                values += _cotangents(structure, part, title(self))
            assert len(values) == count
            chosen: list[Any] = [None] * len(operands)
            for j, k in enumerate(places):
                if k < count and values[k] is not None and kind(operands[j].dtype) in "fc":
                    what = f"a cotangent that the backward function of {title(self)}() gives"
                    chosen[j] = seeded(tensors[j].tape, tensors[j].node, values[k], what)
            return chosen

        rule = Rule(title(self), operands, real, pull)
        tape.derived.update(rule.noted)
        return replaced(made, nodes=results).on(tape)

    def __repr__(self) -> str:
        return f"<custom_vjp {title(self)}>"


def _cotangents(structure: Structure, given: Any, name: str) -> list[Any]:
    """The leaves of an argument's cotangent; Nones where that is None."""
    count = sum(1 for _ in dynamic_parts(structure))
    if given is None:
        return [None] * count
    leaves = Leaves()
    found = flatten(given, leaves, "a cotangent")
    if count and skeleton(found) != skeleton(structure):
        raise ArgumentError(
            f"the backward function of {name}() gives a cotangent in other containers than its argument",
            where=user_line(),
        )
    return leaves.dynamic if count else []


def custom_vjp(function: Callable[..., Any]) -> CustomVjp:
    """Gives a function a derivative of its own, in reverse mode; a decorator.

    Example:
        >>> @kg.custom_vjp
        ... def log1pexp(x):
        ...     return np.log1p(np.exp(x))
        >>> def forward(x):
        ...     return log1pexp(x), x
        >>> def backward(x, g):
        ...     return (g / (1 + np.exp(-x)),)
        >>> log1pexp.defvjp(forward, backward)
    """
    if not callable(function):
        raise OptionError(f"kg.custom_vjp takes a function, got {function!r:.60}")
    return CustomVjp(function)
