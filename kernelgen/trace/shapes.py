"""NumPy's functions on axes, shapes and dtypes, which need no arithmetic."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base import dtypes
from kernelgen.base.errors import (
    ArgumentError,
    AxisError,
    DTypeError,
    ShapeError,
    SourceLine,
    TensorIndexError,
)
from kernelgen.base.source_location import user_line
from kernelgen.ir import Node
from kernelgen.trace import keywords, writes
from kernelgen.trace.aliasing import Memory, Part, share
from kernelgen.trace.foreign import conversions
from kernelgen.trace.foreign import numpy as foreign
from kernelgen.trace.foreign.record import has_tensor
from kernelgen.trace.plain import near
from kernelgen.trace.recorded import is_weak

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape
    from kernelgen.trace.tensor import Tensor


def view_of(base: Tensor, result: Tensor, *, read_only: bool = False) -> Tensor:
    """The result noted as a view of `base`, as NumPy would return it."""
    if base.ndim == 0 and base.memory is None:  # A scalar's elements cannot be written.
        return result
    return share(result, [base], read_only=read_only)


# Axes.


def _view(x: Tensor, axes: Sequence[int | None]) -> Tensor:
    view = view_of(x, x.tape._tensor(ir.view(x.tape.owns(x), axes, user_line())))
    if view.memory is not None and view.memory is x.memory:
        view.part = Part(x, lambda base: _view(base, axes), lambda base, value: _unseen(value, axes))
    return view


def _unseen(view: Tensor, axes: Sequence[int | None]) -> Tensor:
    """The array of which `view` is the view through axes."""
    if None in axes:
        view = foreign.getitem(view, tuple(0 if a is None else slice(None) for a in axes))
    order = [a for a in axes if a is not None]
    return _view(view, [order.index(k) for k in range(len(order))])


def _axis(axis: Any, ndim: int) -> int:
    if not isinstance(axis, (int, np.integer)) or not -ndim <= axis < ndim:
        what = f"axis {axis!r} is not an axis of rank {ndim}"
        if not isinstance(axis, (int, np.integer)):
            raise ArgumentError(what, where=user_line(), hint="Axes are plain integers.")
        raise AxisError(what, where=user_line(), hint=_axes_hint(ndim))
    return int(axis) % ndim


def _axes_hint(ndim: int) -> str:
    return f"Give an axis from {-ndim} to {ndim - 1}." if ndim else "A scalar has no axes."


def transpose(a: Tensor, axes: Sequence[int] | None = None) -> Tensor:
    """`np.transpose`."""
    x = a
    axes = (axes,) if isinstance(axes, int) else axes
    order = tuple(reversed(range(x.ndim))) if axes is None else tuple(_axis(a, x.ndim) for a in axes)
    if sorted(order) != list(range(x.ndim)):
        raise ShapeError(f"axes {order} do not name each of {x.ndim} axes once", where=user_line())
    return _view(x, order)


def swapaxes(a: Tensor, axis1: int, axis2: int) -> Tensor:
    """`np.swapaxes`."""
    x = a
    order = list(range(x.ndim))
    first, second = _axis(axis1, x.ndim), _axis(axis2, x.ndim)
    order[first], order[second] = order[second], order[first]
    return _view(x, order)


def _moveaxis(a: Tensor, source: Any, destination: Any) -> Tensor:
    sources = [_axis(s, a.ndim) for s in np.atleast_1d(source)]
    targets = [_axis(d, a.ndim) for d in np.atleast_1d(destination)]
    if not len(set(sources)) == len(sources) == len(targets) == len(set(targets)):
        raise ShapeError(f"axes {source} cannot be moved to {destination}", where=user_line())
    order = [i for i in range(a.ndim) if i not in sources]
    for target, axis in sorted(zip(targets, sources, strict=True)):
        order.insert(target, axis)
    return _view(a, order)


def _expand_dims(a: Tensor, axis: Any) -> Tensor:
    new = np.atleast_1d(axis)
    ndim = a.ndim + len(new)
    places = {_axis(i, ndim) for i in new}
    if len(places) != len(new):
        raise ShapeError(f"axis {axis} names an axis twice", where=user_line())
    rest = iter(range(a.ndim))
    return _view(a, [None if i in places else next(rest) for i in range(ndim)])


def index_axes(x: Tensor, index: Any) -> Tensor:
    """`x[None, :, ...]`: whole axes and new ones; another index is an opaque call.

    Raises:
        TensorIndexError: for what is no index, and for more axes than the Tensor has.
    """
    index = near(index)
    if isinstance(index, tuple):
        index = tuple(map(_as_array, index))
    else:
        index = _as_array(index)
    parts = index if isinstance(index, tuple) else (index,)
    for part in parts:
        whole = isinstance(part, slice) and part.start is part.stop is part.step is None
        if part is not None and part is not Ellipsis and not whole:
            return _part(x, index)
    named = sum(isinstance(p, slice) for p in parts)
    dots = sum(p is Ellipsis for p in parts)
    if named > x.ndim or dots > 1:
        raise TensorIndexError(
            f"an index with {named} axes does not fit rank {x.ndim}",
            where=user_line(),
            hint="Give at most one index for each axis, and one `...`.",
        )
    if not dots:
        parts = (*parts, Ellipsis)
    axes: list[int | None] = []
    rest = iter(range(x.ndim))
    for part in parts:
        if part is Ellipsis:
            axes += [next(rest) for _ in range(x.ndim - named)]
        else:
            axes.append(None if part is None else next(rest))
    view = _view(x, axes)
    if view.memory is None and view.ndim == 0 and len(parts) > 0 and index != ():
        view.memory = Memory()  # s[...] is an array.
    return view


def _as_array(index: Any) -> Any:
    """A list with recorded numbers in it as an array of them."""
    return np.asarray(index) if isinstance(index, list) and has_tensor(index) is not None else index


def _part(x: Tensor, index: Any) -> Tensor:
    """`x[index]`, which knows its place in `x` where it is a view."""
    picked: Tensor = foreign.getitem(x, index)
    if picked.memory is not None and picked.memory is x.memory:
        picked.part = Part(
            x,
            lambda base: foreign.getitem(base, index),
            lambda base, value: writes.with_part(base, index, value),
            index,
        )
    return picked


# Shapes.


def _filled(value: Any, like: Tensor, dtype: Any) -> Tensor:
    where = user_line()
    target = like.dtype if dtype is None else dtypes.supported(dtype, where=where)
    kind = like.tape.arg_type(value, where)
    if isinstance(kind, type) and np.result_type(target, kind(0)) == target:
        fill = like.tape.operand(value, target, where)
    else:
        fill = ir.cast(like.tape.strong(value, where), target, where)
    return like.tape._tensor(_broadcast(fill, like.tape.owns_shape(like), where), Memory())


def _broadcast(x: Node, ref: Node, where: SourceLine | None) -> Node:
    """`x` in the shape of `ref`, of which x's must be a part."""
    if x.ndim > ref.ndim:
        raise ShapeError(f"rank {x.ndim} does not broadcast to rank {ref.ndim}", where=where)
    return ir.fit(x, ref, where)


def _like(function: Callable[..., Any], fill: int) -> Callable[..., Tensor]:
    """`np.zeros_like` and its like."""

    def make(
        a: Tensor,
        dtype: Any = None,
        order: Any = "K",
        subok: Any = True,
        shape: Any = None,
        *,
        device: Any = None,
    ) -> Tensor:
        keywords.check_layout(order, subok, device)
        if shape is not None:
            return conversions.filled(a.tape, function, shape, a.dtype if dtype is None else dtype)
        return _filled(fill, a, dtype)

    return make


def _full_like(
    a: Tensor,
    fill_value: Any,
    dtype: Any = None,
    order: Any = "K",
    subok: Any = True,
    shape: Any = None,
    *,
    device: Any = None,
) -> Tensor:
    keywords.check_layout(order, subok, device)
    if shape is None:
        return _filled(fill_value, a, dtype)
    given = (shape, fill_value, a.dtype if dtype is None else dtype)
    made: Tensor = conversions.call(a.tape, np.full, given, {})
    return made


def _piecewise(x: Tensor, condlist: Any, funclist: Any, *args: Any, **kw: Any) -> Tensor:
    several = isinstance(condlist, (list, tuple)) and (hasattr(condlist[0], "ndim") or x.ndim == 0)
    conditions = [np.asarray(c, bool) for c in (condlist if several else [condlist])]
    if len(conditions) + 1 == len(funclist):
        conditions.append(~functools.reduce(np.logical_or, conditions))
    if len(conditions) != len(funclist):
        raise ShapeError(
            f"np.piecewise with {len(conditions)} conditions and {len(funclist)} functions",
            where=user_line(),
            hint="Give one function for each condition, and one more for the rest or none.",
        )
    y = np.zeros_like(x)
    for condition, function in zip(conditions, funclist, strict=True):
        y[condition] = function(x[condition], *args, **kw) if callable(function) else function
    result: Any = y
    return result  # type: ignore[no-any-return]


def _broadcast_arrays(*args: Any, subok: bool = False) -> tuple[Tensor, ...]:
    tape = next(a.tape for a in args if hasattr(a, "tape"))
    nodes = [tape.strong(a, user_line()) for a in args]
    views = [tape._tensor(ir.broadcast(n, [m for m in nodes if m is not n], user_line())) for n in nodes]
    return tuple(
        share(v, [a] if hasattr(a, "tape") else [], read_only=True) for v, a in zip(views, args, strict=True)
    )


def _broadcast_to(array: Any, shape: Any, subok: bool = False) -> Tensor:
    """Takes the `.shape` of another Tensor, or sizes in a tuple, for which an array of that shape stands."""
    given = shape if isinstance(shape, (tuple, list)) else (shape,)
    tape = next(a.tape for a in (array, *given) if hasattr(a, "tape"))
    node = tape.strong(array, user_line())
    if not len(given):
        if node.ndim:
            raise ShapeError(f"rank {node.ndim} does not broadcast to rank 0", where=user_line())
        view = tape._tensor(node)
    else:
        view = tape._tensor(_broadcast(node, _of_shape(tape, shape), user_line()))
    return share(view, [array] if hasattr(array, "tape") else [], read_only=True)


def _of_shape(tape: Tape, shape: Any) -> Node:
    """A node of this shape: the Tensor whose whole `.shape` it is, or an array made for it."""
    extents = shape if isinstance(shape, tuple) else (shape,)
    sized = [e.node for e in extents if hasattr(e, "tape") and e.node.op == "size"]
    sources = {n.args[0] for n in sized}
    ndim = len(extents)
    if len(sources) == 1 and len(sized) == ndim:
        (source,) = sources
        if source.ndim == ndim and [n.param for n in sized] == [axis - ndim for axis in range(ndim)]:
            return source  # type: ignore[no-any-return]
    made: Tensor = conversions.call(tape, np.empty, (shape, np.bool_), {})
    return made.node


def _strong(x: Tensor) -> Tensor:
    """An array, or a scalar in place of a symbolic size."""
    node = x.tape.strong(x, user_line())
    return x if node is x.node and not is_weak(x) else x.tape._tensor(node)


def _atleast(ndim: int) -> Callable[..., Any]:
    def grow(*arrays: Any) -> Any:
        alone = (np.atleast_1d, np.atleast_2d, np.atleast_3d)[ndim - 1]
        grown = []
        for a in arrays:
            missing = max(ndim - np.ndim(a), 0)
            if not hasattr(a, "tape") or missing == 0:
                grown.append(a if hasattr(a, "tape") else alone(a))
                continue
            a = _strong(a)
            lead = 1 if (ndim, a.ndim) == (3, 1) else missing
            if (ndim, a.ndim) == (3, 2):
                lead = 0
            axes: list[int | None] = [None] * lead + list(range(a.ndim)) + [None] * (missing - lead)
            grown.append(_view(a, axes))
        return grown[0] if len(grown) == 1 else tuple(grown)

    return grow


def _astype(x: Tensor, dtype: Any, /, *, copy: bool = True, device: Any = None) -> Tensor:
    keywords.check_layout("K", True, device)
    return x.astype(dtype, copy=copy)


def _copy(a: Tensor, order: Any = "K", subok: Any = False) -> Tensor:
    keywords.check_layout(order, subok)
    return a.tape._tensor(a.tape.strong(a), Memory())


def _result_type(*args: Any) -> dtypes.DType:
    where = user_line()
    kinds = (a.tape.arg_type(a, where) if hasattr(a, "tape") else a for a in args)
    # A dtype equals the type of its numbers, so only types themselves are asked for.
    return np.result_type(
        *(k(0) if isinstance(k, type) and k in (bool, int, float, complex) else k for k in kinds)
    )


def _size(a: Tensor, axis: int | None = None) -> Any:
    return a.size if axis is None else a.shape[_axis(axis, a.ndim)]


def _block(arrays: Any) -> Any:
    """`np.block`: innermost lists are joined along the last axis, those around them along the one before.

    Raises:
        ShapeError: for lists that are not equally deep, or empty.
        DTypeError: for tuples.
    """

    def depths(value: Any) -> set[int]:
        if isinstance(value, tuple):
            raise DTypeError("np.block of a tuple", where=user_line(), hint="It takes lists.")
        if not isinstance(value, list):
            return {0}
        inner = set().union(*map(depths, value))
        return {depth + 1 for depth in inner} if inner else {-1}

    def leaves(value: Any) -> list[Any]:
        return [leaf for part in value for leaf in leaves(part)] if isinstance(value, list) else [value]

    def joined(value: Any, axis: int) -> Any:
        if not isinstance(value, list):
            return np.array(value, ndmin=ndim)
        return np.concatenate([joined(part, axis + 1) for part in value], axis)

    found = depths(arrays)
    if len(found) != 1 or min(found) < 0:
        raise ShapeError(
            "np.block of lists that are empty, or not equally deep",
            where=user_line(),
            hint="Give each array in as many lists as the others.",
        )
    (depth,) = found
    ndim = max(depth, *map(np.ndim, leaves(arrays)))
    return joined(arrays, -depth)


FUNCTIONS: dict[Callable[..., Any], Callable[..., Any]] = {
    np.transpose: transpose,
    np.permute_dims: transpose,
    np.matrix_transpose: lambda x: swapaxes(x, -1, -2),
    np.swapaxes: swapaxes,
    np.moveaxis: _moveaxis,
    np.expand_dims: _expand_dims,
    np.atleast_1d: _atleast(1),
    np.atleast_2d: _atleast(2),
    np.atleast_3d: _atleast(3),
    np.zeros_like: _like(np.zeros, 0),
    np.empty_like: _like(np.zeros, 0),
    np.ones_like: _like(np.ones, 1),
    np.full_like: _full_like,
    np.piecewise: _piecewise,
    np.block: _block,
    np.broadcast_arrays: _broadcast_arrays,
    np.broadcast_to: _broadcast_to,
    np.copy: _copy,
    np.astype: _astype,
    np.result_type: _result_type,
    np.shape: lambda a: a.shape,
    np.ndim: lambda a: a.ndim,
    np.size: _size,
    np.can_cast: lambda from_, to, casting="safe": np.can_cast(from_.dtype, to, casting),
    np.iscomplexobj: lambda x: x.dtype.kind == "c",
    np.isrealobj: lambda x: x.dtype.kind != "c",
}
"""NumPy functions about axes, shapes and dtypes, which need no arithmetic."""
