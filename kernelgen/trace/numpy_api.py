"""NumPy's functions on Tensors: elementwise ones through the table, those on axes and shapes here."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base import dtypes
from kernelgen.base.errors import (
    ArgumentError,
    AxisError,
    DTypeError,
    OptionError,
    ShapeError,
    SourceLine,
    TensorIndexError,
)
from kernelgen.base.source_location import user_line
from kernelgen.ir import Node
from kernelgen.ops import (
    RECORDED,
    Composite,
    Op,
    row_of,
)
from kernelgen.ops.composite import clip_bounds
from kernelgen.trace import keywords, writes
from kernelgen.trace.aliasing import Memory, Part, share
from kernelgen.trace.foreign import conversions
from kernelgen.trace.foreign import numpy as foreign
from kernelgen.trace.foreign.record import has_tensor
from kernelgen.trace.plain import is_counted, near, plain
from kernelgen.trace.recorded import is_weak

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape
    from kernelgen.trace.tensor import Tensor


def view_of(base: Tensor, result: Tensor, *, read_only: bool = False) -> Tensor:
    """The result noted as a view of `base`, as NumPy would return it."""
    if base.ndim == 0 and base.memory is None:  # A scalar's elements cannot be written.
        return result
    return share(result, [base], read_only=read_only)


# The two protocols.


def call_ufunc(
    tape: Tape, ufunc: np.ufunc, method: str, inputs: Sequence[Any], kwargs: dict[str, Any]
) -> Any:
    """`Tensor.__array_ufunc__`.

    Raises:
        UnsupportedError: for one that cannot be recorded.
    """
    if method == "at" and getattr(np, ufunc.__name__, None) is ufunc:
        return writes.at(ufunc, inputs[0], inputs[1:])
    row = row_of(ufunc)
    out = kwargs.pop("out", None)
    out = out if out is None or isinstance(out, tuple) else (out,)
    if method == "outer" and row is not None and all(map(_has_axes, inputs)):
        first, second = inputs
        inputs, method = (first[(..., *[None] * np.ndim(second))], second), "__call__"
    if row is None or method != "__call__":
        result = foreign.call_ufunc(tape, ufunc, method, inputs, kwargs)
        same_shape = method != "__call__" or ufunc.signature is not None
        return _store(result, out, what=_writing(ufunc), same_shape=same_shape)
    mask, dtype, casting = True, None, "same_kind"
    if kwargs:
        mask, dtype, casting = keywords.of_ufunc(f"np.{ufunc.__name__}", kwargs)
    if dtype is not None or casting != "same_kind":
        inputs = _loop_inputs(tape, ufunc, inputs, dtype, casting)
    if ufunc is np.power and mask is not True:
        inputs = inputs[0], _chosen(inputs[1], mask)
    result = tape.apply(row, inputs) if isinstance(row, Op) else tape.compose(row, inputs, {})
    result = _apart(result, inputs)
    if isinstance(result, tuple) and out is not None:
        _broaden(result, out)
    for each in result if isinstance(result, tuple) else (result,):
        each.memory = None  # At rank 0, ufuncs return scalars.
    return _store(result, out, mask, casting, what=_writing(ufunc))


def _broaden(results: Sequence[Tensor], out: Sequence[Any]) -> None:
    """Gives results without an array of `out=` the shape of those that have one: ufuncs broadcast to it."""
    for target in out:
        if target is not None and hasattr(target, "tape"):
            for result, own in zip(results, out, strict=True):
                if own is None and result.ndim <= target.ndim:
                    result.node = ir.fit(result.node, target.tape.owns_shape(target), user_line())


def _has_axes(value: Any) -> bool:
    return bool(isinstance(getattr(value, "dtype", None), np.dtype) and np.ndim(value))


def _chosen(exponent: Any, mask: Any) -> Any:
    """Exponents where a mask is true, and 1 elsewhere: NumPy refuses no negative ones there."""
    signed = _has_axes(exponent) and exponent.dtype.kind == "i"
    return np.where(mask, exponent, 1) if signed else exponent


def _writing(function: Any) -> str:
    return f"np.{function.__name__}(..., out=x)"


def _loop_inputs(
    tape: Tape, ufunc: np.ufunc, inputs: Sequence[Any], dtype: Any, casting: Any
) -> list[Tensor]:
    """The inputs in the dtypes of the loop that `dtype=` and `casting=` choose."""
    where = user_line()
    chosen = None if dtype is None else dtypes.supported(dtype, where=where)
    signature = (*[None] * ufunc.nin, *[chosen] * ufunc.nout)
    kinds = [tape.arg_type(i, where) for i in inputs]
    all_weak = all(isinstance(k, type) for k in kinds)
    asked = [np.result_type(k) if all_weak or k is bool else k for k in kinds]
    try:
        loop = ufunc.resolve_dtypes((*asked, *[None] * ufunc.nout), signature=signature, casting=casting)
    except (TypeError, ValueError) as error:
        raise DTypeError(str(error), where=where, hint="Convert with .astype(...) first.") from error
    return [tape._tensor(tape.operand(i, d, where)) for i, d in zip(inputs, loop, strict=False)]


def _apart(result: Any, inputs: Sequence[Any]) -> Any:
    """A result that is an input itself as a Tensor of its own, which `out=` may change alone."""
    return result.copy() if any(result is i for i in inputs) else result


def _store(
    result: Any,
    out: Any,
    mask: Any = True,
    casting: Any = "same_kind",
    *,
    what: str = "out=",
    same_shape: bool = False,
) -> Any:
    """Puts results into the arrays of `out=`."""
    if out is None:
        if mask is not True:
            raise ArgumentError(
                "where= without out= leaves elements unset",
                where=user_line(),
                hint="Use np.where(mask, a, b).",
            )
        return result
    results = result if isinstance(result, tuple) else (result,)
    stored = tuple(
        value
        if target is None
        else writes.write(target, value, what, mask=mask, casting=casting, same_shape=same_shape)
        for value, target in zip(results, out, strict=True)
    )
    return stored if isinstance(result, tuple) else stored[0]


def call_function(tape: Tape, func: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """`Tensor.__array_function__`.

    Raises:
        UnsupportedError: for a function that cannot be recorded.
    """
    row = RECORDED.get(func)
    args, kwargs = _with_plain_axes(func, args, kwargs)
    name = f"{func.__module__}.{func.__name__}".replace("numpy", "np", 1)
    try:
        if isinstance(row, Composite):
            return _compose(tape, row, args, kwargs)
        if isinstance(row, Op) and not (func is np.where and len(args) == 1):
            args = tuple(keywords.bind(func, args, kwargs).values())
            if len(args) != row.arity:
                raise TypeError(f"{name} takes {row.arity} arrays while recording")
            return _placed(func, args, tape.apply(row, args))
        if func in _FUNCTIONS:
            return keywords.call(func, _FUNCTIONS[func], args, kwargs)
        if func in writes.FUNCTIONS:
            return writes.FUNCTIONS[func](tape, *args, **kwargs)
    except TypeError as error:
        if type(error) is not TypeError:
            raise
        raise ArgumentError(f"{name}: {error}", where=user_line()) from error
    args, out = _without_out(func, args, kwargs)
    result = foreign.call_function(tape, func, name, args, kwargs)
    what, casting = f"{name}(..., out=x)", "same_kind"
    if isinstance(getattr(out, "tape", None), type(tape)) and func in (np.take, np.compress):
        casting = "unsafe"
        if not np.can_cast(out.dtype, result.dtype):
            raise DTypeError(
                f"{what} cannot take {result.dtype} into {out.dtype}, which is no narrower",
                where=user_line(),
                hint="NumPy wants an out= that can be cast to the values' dtype; give one of that dtype.",
            )
    return (
        result
        if out is None
        else _store(result, (out,), casting=casting, what=what, same_shape=func is not np.outer)
    )


_AXES = frozenset({"axis", "axes", "axis1", "axis2", "source", "destination", "keepdims"})
"""Parameters that decide on the rank of a result, or the order of its axes."""


def _with_plain_axes(
    func: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]
) -> tuple[Sequence[Any], dict[str, Any]]:
    """The arguments, with plain values for the numbers among those that name axes."""

    def as_plain(value: Any) -> Any:
        if type(value) in (tuple, list):
            return type(value)(map(as_plain, value))
        return plain(value) if is_weak(value) and is_counted(value) else value

    signature = keywords.signature_of(func)
    names = () if signature is None else tuple(signature.parameters)
    given = [as_plain(v) if n in _AXES else v for n, v in zip(names, args, strict=False)]
    return (*given, *args[len(given) :]), {k: as_plain(v) if k in _AXES else v for k, v in kwargs.items()}


def _without_out(
    func: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]
) -> tuple[Sequence[Any], Any]:
    """The arguments by position without `out`, wherever that stands, and it."""
    out = kwargs.pop("out", None)
    signature = keywords.signature_of(func)
    if signature is None or "out" not in signature.parameters:
        return args, out
    place = list(signature.parameters).index("out")
    if signature.parameters["out"].kind is inspect.Parameter.KEYWORD_ONLY or len(args) <= place:
        return args, out
    return (*args[:place], None, *args[place + 1 :]), args[place]


def _placed(func: Callable[..., Any], args: Sequence[Any], result: Tensor) -> Tensor:
    """The result of an operation of the table that is not a ufunc: a view of its argument, or an array."""
    if func in (np.real, np.imag):
        if func is np.real and args[0].dtype.kind != "c":
            same: Tensor = args[0]
            return same
        return view_of(args[0], result, read_only=args[0].dtype.kind != "c")
    if func is np.where and result.ndim == 0:
        result.memory = Memory()
    return result


def _compose(tape: Tape, row: Composite, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    func = row.functions[0]
    if func is np.clip:
        return _clip(tape, row, args, kwargs)
    given = keywords.bind(func, args, kwargs)
    parameters = iter(given.items())
    _, x = next(parameters)
    rest = dict(parameters)
    out = rest.pop("out", None)
    if rest.get("copy", True) is False:
        out = x  # np.nan_to_num(x, copy=False) writes into x
    result = _apart(tape.compose(row, (x,), rest), (x, *rest.values()))
    if result.ndim == 0 and func is not np.select:
        result.memory = None
    out = out[0] if isinstance(out, tuple) and len(out) == 1 else out
    if out is None:
        return result
    return _store(result, (out,), what=f"np.{row.name}(..., out=x)", same_shape=func is np.round)


def _clip(tape: Tape, row: Composite, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """`np.clip`, which passes the options of ufuncs on to one."""
    given = inspect.signature(np.clip).bind(*args, **kwargs)
    options = given.arguments.pop("kwargs", {})
    bounds = given.arguments
    low, high = bounds.pop("a_min", MISSING), bounds.pop("a_max", MISSING)
    least, most = bounds.pop("min", MISSING), bounds.pop("max", MISSING)
    if (low is MISSING) != (high is MISSING):
        if least is not MISSING or most is not MISSING or low is MISSING:
            raise TypeError("give a_min and a_max, or min= and max=")
        raise TypeError("clip() missing 1 required positional argument: 'a_max'")
    if low is not MISSING and (least is not MISSING or most is not MISSING):
        raise OptionError(
            "np.clip got both a_min, a_max and min=, max=", where=user_line(), hint="Give one pair of bounds."
        )
    if low is MISSING:
        low, high = (None if v is MISSING else v for v in (least, most))
    x, out = bounds["a"], bounds.get("out")
    mask, dtype, casting = keywords.of_ufunc("np.clip", options)
    x = x if hasattr(x, "dtype") else np.asarray(x)
    low, high = clip_bounds(x, low, high)
    if dtype is not None or casting != "same_kind":
        x, low, high = _clip_inputs(tape, x, low, high, dtype, casting)
    result = _apart(tape.compose(row, (x, low, high), {}), (x,))
    result.memory = None
    out = out[0] if isinstance(out, tuple) and len(out) == 1 else out
    return _store(result, None if out is None else (out,), mask, casting, what="np.clip(..., out=x)")


MISSING = object()


def _clip_inputs(tape: Tape, x: Any, low: Any, high: Any, dtype: Any, casting: str) -> list[Any]:
    """Each operand in the dtype of the loop, which is one for all of them."""
    where = user_line()
    if low is None and high is None:
        return [_loop_inputs(tape, np.positive, (x,), dtype, casting)[0], None, None]
    bounds = [b for b in (low, high) if b is not None]
    if dtype is None:
        kinds = [tape.arg_type(v, where) for v in (x, *bounds)]
        empty: list[Any] = [k(0) if isinstance(k, type) else np.empty(0, k) for k in kinds]
        dtype = np.clip(*empty).dtype if len(empty) == 3 else np.minimum(*empty).dtype
    taken = [_loop_inputs(tape, np.maximum, (x, b), dtype, casting) for b in bounds]
    converted = iter([pair[1] for pair in taken])
    return [taken[0][0], *(None if b is None else next(converted) for b in (low, high))]


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


_FUNCTIONS: dict[Callable[..., Any], Callable[..., Any]] = {
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
