"""The derivatives of NumPy's functions on axes, which are recorded as calls.

A rule takes the cotangent of the result, the result, and the arguments by name, and gives cotangents by the
names of arguments; for a list of arrays, a list. It records what a user would write for it, so that it is
fused where that is, and has a derivative itself.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import kind
from kernelgen.derive import (
    contractions,
    forms,
    matrices,
    parts,
    products,
    rearranged,
    reductions,
    transforms,
)
from kernelgen.derive.call import Call, NoRule, Rules, of_dtype
from kernelgen.derive.extents import Extents
from kernelgen.ir import Node
from kernelgen.ir.calls import OpaqueCall, Slot, abstract
from kernelgen.ir.changes import summed_like
from kernelgen.trace.foreign.functions import Opaque
from kernelgen.trace.tensor import Tensor, WeakTensor

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape


def cotangents_of_call(
    tape: Tape, node: Node, picks: Mapping[int, Node], given: Mapping[int, Tensor], extents: Extents
) -> Iterator[tuple[Node, Any]]:
    """The cotangents of the operands of an opaque call; None for those that have none.

    Args:
        node: the opaque node.
        picks: its results, by number.
        given: the cotangents of its results, by number.

    Raises:
        NoRule: where there is none.
    """
    call: OpaqueCall = node.param
    args = abstract(call.args, lambda v: _tensor(tape, node, v))
    kwargs = abstract(dict(call.kwargs), lambda v: _tensor(tape, node, v))
    if isinstance(call.function, Opaque):
        if call.function.vjp is None:
            raise NoRule("recording does not enter it")
        yield from _by_user(tape, node, call.function.vjp, given, args, kwargs)
        return
    rule = _rule(call.function)
    if rule is None:
        raise NoRule
    _check_complex(node)
    names = _bound(call.function, call.args, call.kwargs)
    values = _bound(call.function, args, kwargs)
    ys = [
        Tensor(picks.get(k) or Node("pick", (node,), r.dtype, r.ndim, k, node.where), tape)
        for k, r in enumerate(call.results)
    ]
    found = rule(Call(given, ys, values, extents))
    for name, value in found.items():
        yield from _paired(node, names[name], value)


def written_out(tape: Tape, node: Node) -> list[Node] | None:
    """The results of an opaque call in terms of other functions; None where it has its own rule, or none.

    Raises:
        NoRule: where it has neither for these arguments.
    """
    call: OpaqueCall = node.param
    form = _form(call.function)
    if form is None:
        return None
    args = abstract(call.args, lambda v: _tensor(tape, node, v))
    kwargs = abstract(dict(call.kwargs), lambda v: _tensor(tape, node, v))
    if kwargs.pop("out", None) is not None:
        raise NoRule("with out= it has no rule")
    try:
        made = form(*args, **kwargs)
    except TypeError as error:
        raise NoRule(f"for these arguments: {error}") from error
    if made is NotImplemented:
        return None
    _check_complex(node)
    values = made if isinstance(made, (tuple, list)) else (made,)
    return [ir.cast(tape.strong(v), r.dtype) for v, r in zip(values, call.results, strict=True)]


def _check_complex(node: Node) -> None:
    """Refuses complex numbers where the rule or form is for real ones."""
    call: OpaqueCall = node.param
    dtypes = (*(a.dtype for a in node.args), *(r.dtype for r in call.results))
    if any(kind(d) == "c" for d in dtypes) and call.function not in _COMPLEX:
        owner, name = getattr(call.function, "__self__", None), getattr(call.function, "__name__", "")
        if (owner, name) not in _COMPLEX_METHODS:
            raise NoRule("of complex numbers it has no rule")


def _form(function: Any) -> Callable[..., Any] | None:
    owner, name = getattr(function, "__self__", None), getattr(function, "__name__", "")
    if isinstance(owner, np.ufunc):
        if name == "outer":
            return lambda a, b: owner(a[(..., *(None,) * b.ndim)], b)
        return forms.METHODS.get((owner, name))
    try:
        return _FORMS.get(function)
    except TypeError:  # A function that has no hash.
        return None


def _tensor(tape: Tape, node: Node, value: Any) -> Any:
    if not isinstance(value, Slot):
        return value
    operand = node.args[value.index]
    return WeakTensor(operand, tape) if value.weak else Tensor(operand, tape)


def _bound(function: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    if getattr(function, "__name__", "") == "reduce":
        names = ("a", "axis", "dtype", "out", "keepdims", "initial", "where")
        bound = {"axis": 0, **dict(zip(names, args, strict=False))}
        bound.update({"a" if name == "array" else name: value for name, value in kwargs.items()})
        return bound
    if function in _POSITIONAL:  # NumPy before 2.4 does not tell their signatures.
        return dict(zip(_POSITIONAL[function], args, strict=False)) | dict(kwargs)
    return dict(inspect.signature(function).bind(*args, **kwargs).arguments)


def _paired(node: Node, template: Any, value: Any) -> Iterator[tuple[Node, Any]]:
    """The operands in a template, with the values in the same places."""
    if isinstance(template, Slot):
        yield node.args[template.index], value
    elif isinstance(template, (tuple, list)):
        for part, inner in zip(template, value or (None,) * len(template), strict=True):
            yield from _paired(node, part, inner)


def _by_user(
    tape: Tape,
    node: Node,
    rule: Callable[..., Any],
    given: Mapping[int, Tensor],
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
) -> Iterator[tuple[Node, Any]]:
    """The rule of `kg.opaque(vjp=...)`: one cotangent for each positional argument."""
    call: OpaqueCall = node.param
    results = [Node("pick", (node,), r.dtype, r.ndim, k, node.where) for k, r in enumerate(call.results)]
    gs = [given.get(k) for k in range(len(results))]
    filled = [
        Tensor(ir.broadcast(ir.const(0, r.dtype), [r]), tape) if g is None else g
        for g, r in zip(gs, results, strict=True)
    ]
    ys = [Tensor(r, tape) for r in results]
    cotangent, result = (tuple(filled), tuple(ys)) if call.several else (filled[0], ys[0])
    found = rule(cotangent, result, *args, **kwargs)
    given_back = found if isinstance(found, (tuple, list)) else (found,)
    if len(given_back) != len(call.args):
        raise NoRule(f"its vjp= gave {len(given_back)} cotangents for {len(call.args)} arguments")
    for template, value in zip(call.args, given_back, strict=True):
        for operand, part in _paired(node, template, value):
            if part is None:
                yield operand, None
                continue
            made = tape.owns(of_dtype(Tensor(tape.strong(part), tape), operand.dtype))
            yield operand, Tensor(ir.fit(made, operand) if operand.ndim else made, tape)


def _rule(function: Any) -> Callable[[Call], dict[str, Any]] | None:
    name, owner = getattr(function, "__name__", ""), getattr(function, "__self__", None)
    if name == "reduce" and isinstance(owner, np.ufunc):
        return reductions.UFUNCS.get(owner)
    try:
        found = _RULES.get(function)
    except TypeError:  # A function that has no hash.
        return None
    return found or (_digamma if name in ("psi", "digamma") and isinstance(function, np.ufunc) else None)


def _digamma(call: Call) -> dict[str, Any]:
    raise NoRule("digamma, the derivative of a gamma function, has no rule itself")


_POSITIONAL: dict[Any, tuple[str, ...]] = {
    np.concatenate: ("arrays", "axis", "out"),
    np.dot: ("a", "b", "out"),
    np.inner: ("a", "b"),
    np.vdot: ("a", "b"),
    np.matmul: ("a", "b"),
}
"""The names of arguments that are given by position."""

_RULES: Rules = {
    **reductions.RULES,
    **parts.RULES,
    **products.RULES,
    **matrices.RULES,
    **transforms.RULES,
}

_NEWER = {**forms.NEWER, **contractions.NEWER}

_FORMS: Mapping[Any, Callable[..., Any]] = {
    **rearranged.FORMS,
    **forms.FORMS,
    **contractions.FORMS,
    **transforms.FORMS,
    **{getattr(np, name): form for name, form in _NEWER.items() if hasattr(np, name)},
}

_COMPLEX = frozenset(
    {
        *parts.RULES,
        *rearranged.FORMS,
        *transforms.RULES,
        *transforms.FORMS,
        *(np.sum, np.mean, np.prod, np.var, np.std, np.cumsum, np.cumprod, np.linalg.norm, summed_like),
        *(np.matmul, np.dot, np.inner, np.vdot, np.outer, np.einsum, np.tensordot, np.kron, np.cross),
        *(np.linalg.outer, np.linalg.vecdot, np.linalg.matmul, np.linalg.multi_dot, np.linalg.matrix_power),
        *(np.linalg.inv, np.linalg.solve, np.linalg.det, np.linalg.tensordot, np.linalg.cross),
        *(np.linalg.vector_norm, np.convolve, np.correlate),
        *(np.rot90, np.flipud, np.fliplr, np.rollaxis, np.tile, np.split, np.vsplit, np.hsplit, np.dsplit),
        *(np.dstack, np.hstack, np.vstack, np.column_stack, np.tril, np.triu, np.trace, np.linalg.trace),
        *(np.average, np.trapezoid, np.gradient, np.ediff1d),
        *(getattr(np, name) for name in ("vecdot", "matvec", "vecmat") if hasattr(np, name)),
    }
)
"""The functions whose rules and forms hold for complex numbers."""

_COMPLEX_METHODS = frozenset(
    (ufunc, name) for ufunc in (np.add, np.multiply) for name in ("reduce", "accumulate")
)
