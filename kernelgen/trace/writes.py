"""Writes into Tensors: in-place operators, `out=`, assignment, and the methods that change an array.

An array that the recording itself made is given its new value, under all its names. What would change
anything else is refused, as `aliasing` says.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base.errors import DTypeError, ShapeError, UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.base.spec import Spec
from kernelgen.ir.changes import assigned, changed
from kernelgen.trace import keywords
from kernelgen.trace.aliasing import check_writable, refuse_write, wrote
from kernelgen.trace.foreign.conversions import check_number
from kernelgen.trace.foreign.record import Signature, record
from kernelgen.trace.guards import UNKNOWN
from kernelgen.trace.plain import near, plain
from kernelgen.trace.recorded import is_tensor, is_weak

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape
    from kernelgen.trace.tensor import Tensor


def write(
    target: Any,
    value: Any,
    what: str,
    *,
    mask: Any = True,
    casting: Any = "same_kind",
    same_shape: bool = False,
) -> Tensor:
    """Gives an array a new value, in its own dtype and shape.

    Args:
        target: the array.
        value: a Tensor.
        what: the operation, such as `x += y`.
        mask: where it is written.
        casting: NumPy's rule for the conversion.
        same_shape: whether NumPy wants an array of the value's own shape, as reductions do, and does not
            broadcast into it.

    Returns:
        The array itself.

    Raises:
        DTypeError, ShapeError: for a value that does not fit.
        UnsupportedError, OutputError: for an array that a recording cannot write.
    """
    if not is_tensor(target) or is_weak(target):
        raise UnsupportedError(
            f"{what} writes into {_kind(target)}, which is no recorded array",
            where=user_line(),
            hint="Return the new value instead; kernel(..., out=array) puts a result into an array.",
        )
    where = user_line()
    held = target.tape.owns_shape(target)
    if not np.can_cast(value.dtype, target.dtype, casting):
        raise DTypeError(
            f"{what} cannot put {value.dtype} into a Tensor of {target.dtype}",
            where=where,
            hint="Write x = x + y to take the wider dtype, or convert the value with .astype(...).",
        )
    if value.ndim > target.ndim:
        raise ShapeError(
            f"{what} cannot put rank {value.ndim} into rank {target.ndim}",
            where=where,
            hint="Write x = x + y to broadcast x.",
        )
    if same_shape:
        _check_same_shape(target, value, what)
    check_writable(target, what)
    tape = target.tape
    kept = value.astype(target.dtype)
    if mask is not True:
        kept = np.where(mask, kept, target)
    node = tape.owns(kept)
    alike = held in node.args and all(a is held or a.ndim == 0 for a in node.args)
    target.node = node if alike else ir.fit(node, held, where)
    if same_shape and not alike and node.ndim:  # Nor does the value broadcast to the array.
        target.node = ir.fit(target.node, node, where)
    wrote(target)
    return target


def _check_same_shape(target: Tensor, value: Tensor, what: str) -> None:
    """Refuses an array of another shape, as far as ranks and the sizes of the call tell."""
    pairs = zip(value.shape, target.shape, strict=False)
    if value.ndim != target.ndim or any(_plain(one != other) is True for one, other in pairs):
        raise ShapeError(
            f"{what} cannot put {_shape_text(value)} into {_shape_text(target)}",
            where=user_line(),
            hint="Only elementwise functions broadcast into an array; give one of the result's shape.",
        )


def _plain(value: Any) -> Any:
    return plain(value) if is_weak(value) else value


def _shape_text(x: Tensor) -> str:
    sizes = [_plain(size) for size in x.shape]
    return f"rank {x.ndim}" if any(size is UNKNOWN for size in sizes) else f"shape {tuple(sizes)}"


def _kind(target: Any) -> str:
    return "an array that it found" if isinstance(target, np.ndarray) else f"a {type(target).__name__}"


def _fill(x: Tensor, value: Any, what: str, casting: str = "unsafe", mask: Any = True) -> None:
    """Writes any value that NumPy would convert."""
    tape, where = x.tape, user_line()
    kind = tape.arg_type(value, where)
    fits = isinstance(kind, type) and np.result_type(x.dtype, kind(0)) == x.dtype
    node = tape.operand(value, x.dtype, where) if fits else tape.strong(value, where)
    write(x, tape._tensor(node), what, mask=mask, casting=casting)


def _is_basic(index: Any) -> bool:
    """Whether an index has neither arrays nor masks."""
    return all(
        part is None
        or part is Ellipsis
        or (isinstance(part, (slice, int, np.integer)) and not isinstance(part, (bool, np.bool_)))
        or (is_tensor(part) and part.ndim == 0 and part.dtype.kind in "iu")
        for part in (index if isinstance(index, tuple) else (index,))
    )


def set_item(x: Tensor, index: Any, value: Any) -> None:
    """`x[index] = value`: in the kernel where the index is the whole array, else as a call of NumPy.

    NumPy takes values with more axes than the array has, too, if these have one element each.
    """
    index = near(index)
    if isinstance(value, (list, tuple)):
        value = np.array(value, x.dtype)  # Each number by itself, so that one that does not fit raises.
    # The bounds may be Tensors, which compare by operations of the recording.
    bounds = (index.start, index.stop, index.step) if isinstance(index, slice) else (index,)
    whole = index is Ellipsis or (x.ndim > 0 and len(bounds) == 3 and all(b is None for b in bounds))
    if _is_basic(index):
        check_number(x.tape, x.dtype, value)
    if whole and np.ndim(value) <= x.ndim:
        _fill(x, value, f"x[{'...' if index is Ellipsis else ':'}] = y")
        return
    what = "x[...] = y, a part of an array,"
    check_writable(x, what)
    part = getattr(value, "part", None)
    if part is not None and part.base is x and _is_same(part.index, index) and value.version == x.version:
        return  # The end of `x[index] += y`, which has written the part already.
    _change(x, assigned, (index, value), {}, what)


def _is_same(index: Any, other: Any) -> bool:
    """Whether an index is the other one; from Python 3.12 on, `x[a:b] += y` makes its slice twice."""
    if type(index) is slice and type(other) is slice:
        parts = ((getattr(index, name), getattr(other, name)) for name in ("start", "stop", "step"))
        return all(_is_same(a, b) for a, b in parts)
    return index is other or (type(index) is int and type(other) is int and index == other)


def with_part(x: Tensor, index: Any, value: Tensor) -> Tensor:
    """The value that an array has after `x[index] = value`."""
    return _made(x, assigned, (index, value), {})


def at(ufunc: np.ufunc, x: Tensor, args: Sequence[Any]) -> None:
    """`np.add.at(x, indices, y)`, and the same method of other ufuncs of NumPy."""
    name = f"{ufunc.__name__}.at"
    _change(x, functools.partial(changed, name), args, {}, f"np.{name}(x, ...)")


def _change(x: Any, change: Callable[..., Any], args: Sequence[Any], kwargs: Any, what: str) -> None:
    """Gives an array the value that a function makes of it, which runs when the kernel does.

    Raises:
        UnsupportedError, OutputError: for an array that a recording cannot write.
    """
    if not is_tensor(x) or is_weak(x):
        raise refuse_write(what, _kind(x))
    check_writable(x, what)
    x.node = x.tape.owns(_made(x, change, args, kwargs))
    wrote(x)


def _made(x: Tensor, change: Callable[..., Any], args: Sequence[Any], kwargs: Any) -> Tensor:
    where = user_line()
    spec = Spec(x.dtype, x.ndim)
    head = change.args if isinstance(change, functools.partial) else ()
    function = change.func if isinstance(change, functools.partial) else change
    made: Tensor = record(
        x.tape, function, (*head, x, *args), kwargs, lambda template: Signature((spec,)),
        name=head[0] if head else "setitem", pure=True, where=where,
    )  # fmt: skip
    return made


def _method_fill(x: Tensor, value: Any) -> None:
    if np.ndim(value):
        raise ShapeError(
            f"x.fill(y) with a y of rank {np.ndim(value)}",
            where=user_line(),
            hint="It takes one number; x[...] = y takes arrays.",
        )
    check_number(x.tape, x.dtype, value)
    _fill(x, value, "x.fill(y)")


def _method_sort(
    x: Tensor, axis: int = -1, kind: Any = None, order: Any = None, *, stable: Any = None
) -> None:
    check_writable(x, "x.sort()")
    write(x, np.sort(x, axis, kind, order, stable=stable), "x.sort()")


def _method_partition(
    x: Tensor, kth: Any, axis: int = -1, kind: str = "introselect", order: Any = None
) -> None:
    check_writable(x, "x.partition()")
    write(x, np.partition(x, kth, axis, kind, order), "x.partition()")  # type: ignore[call-overload]


def _refused(name: str) -> Callable[..., Any]:
    def method(x: Tensor, *args: Any, **kwargs: Any) -> Any:
        what = f"x.{name}()"
        check_writable(x, what)
        raise refuse_write(what, "its array")

    return method


METHODS: dict[str, Callable[..., Any]] = {
    "fill": _method_fill,
    "sort": _method_sort,
    "partition": _method_partition,
    "put": lambda x, indices, values, mode="raise": np.put(x, indices, values, mode),
    **{name: _refused(name) for name in ("resize", "setfield", "setflags", "itemset", "byteswap")},
}
"""ndarray's methods that change it."""


def _copyto(tape: Tape, dst: Any, src: Any, casting: str = "same_kind", where: Any = True) -> None:
    keywords.check_casting(casting)
    mask = keywords.check_mask(where)
    if not is_tensor(dst):
        raise refuse_write("np.copyto(x, y)", _kind(dst))
    if where is True and casting == "unsafe" and np.ndim(src) > dst.ndim:
        set_item(dst, ..., src)
        return
    _fill(dst, src, "np.copyto(x, y)", casting, mask)


def _changing(function: Callable[..., Any]) -> Callable[..., Any]:
    def recorded(tape: Tape, /, *args: Any, **kwargs: Any) -> None:
        given = keywords.bind(function, args, kwargs)
        first, *rest = given
        what = f"np.{function.__name__}(x, ...)"
        _change(
            given[first],
            functools.partial(changed, function.__name__),
            (),
            {name: given[name] for name in rest},
            what,
        )

    return recorded


FUNCTIONS: dict[Callable[..., Any], Callable[..., Any]] = {
    np.copyto: _copyto,
    np.place: _changing(np.place),
    np.putmask: _changing(np.putmask),
    np.put: _changing(np.put),
    np.put_along_axis: _changing(np.put_along_axis),
    np.fill_diagonal: _changing(np.fill_diagonal),
}
"""NumPy's functions that change an argument, and can be recorded."""
