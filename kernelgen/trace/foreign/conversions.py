"""NumPy's functions that make arrays of anything, on Tensors: `np.asarray`, `np.array`, `np.zeros(n)`.

NumPy's protocols do not reach them; `replacements` has them put into their place while a tape records.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen import ir
from kernelgen.base import dtypes
from kernelgen.base.errors import ConcretizationError, DTypeError, ShapeError, UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.base.spec import Spec
from kernelgen.trace.aliasing import Memory, share
from kernelgen.trace.foreign import rules
from kernelgen.trace.foreign.record import (
    Signature,
    Template,
    has_tensor,
    record,
)
from kernelgen.trace.guards import check_assigned
from kernelgen.trace.recorded import is_tensor, is_weak

if TYPE_CHECKING:
    from kernelgen.trace.tape import Tape
    from kernelgen.trace.tensor import Tensor


# Conversions.


def _asarray(
    tape: Tape,
    a: Any,
    dtype: Any = None,
    order: Any = None,
    *,
    device: Any = None,
    copy: bool | None = None,
    like: Any = None,
) -> Tensor:
    return _converted(tape, a, dtype, copy=copy, what="np.asarray(x)")


def _array(
    tape: Tape,
    object: Any,
    dtype: Any = None,
    *,
    copy: bool | None = True,
    order: Any = "K",
    subok: bool = False,
    ndmin: int = 0,
    ndmax: int = 0,
    like: Any = None,
) -> Tensor:
    made = _converted(tape, object, dtype, copy=copy, what="np.array(x)")
    if ndmin <= made.ndim:
        return made
    axes = [*[None] * (ndmin - made.ndim), *range(made.ndim)]
    return share(tape._tensor(ir.view(tape.owns(made), axes, user_line())), [made])


def _ascontiguousarray(tape: Tape, a: Any, dtype: Any = None, *, like: Any = None) -> Tensor:
    made = _converted(tape, a, dtype, what="np.ascontiguousarray(x)")
    return _maybe_copied(made) if made.ndim else made[None]


def _asfortranarray(tape: Tape, a: Any, dtype: Any = None, *, like: Any = None) -> Tensor:
    return _maybe_copied(_converted(tape, a, dtype, what="np.asfortranarray(x)"))


def _require(tape: Tape, a: Any, dtype: Any = None, requirements: Any = None, *, like: Any = None) -> Tensor:
    return _maybe_copied(_converted(tape, a, dtype, what="np.require(x)"))


def _asarray_chkfinite(tape: Tape, a: Any, dtype: Any = None, order: Any = None) -> Tensor:
    raise ConcretizationError(
        "np.asarray_chkfinite(x) looks for NaN among the values, and there are none while recording",
        where=user_line(),
        hint="Use np.asarray(x), or check_finite=False where the function has that.",
    )


def _converted(tape: Tape, value: Any, dtype: Any, *, copy: bool | None = None, what: str) -> Tensor:
    """An array of any value that has Tensors in it."""
    where = user_line()
    copy = _COPY_MODES.get(getattr(copy, "name", ""), copy)  # NumPy's own enumeration says it as well.
    target = None
    if dtype is not None:
        target = dtypes.supported(dtype, what=f"the dtype of {what}", where=where)
    if isinstance(value, (list, tuple)):
        if copy is False:
            raise ShapeError(f"{what} of a {type(value).__name__} needs a copy", where=where)
        return _stacked(tape, value, target, what)
    if not is_tensor(value):
        return _array_of(tape, tape.strong(np.array(value, target), where))
    if is_weak(value) and target is not None and not _plain_cast(value.dtype, target):
        made: Tensor = _opaque(tape, np.array, "np.array", (value, target), {}, [Spec(target, 0)])
        return _array_of(tape, tape.owns(made))
    if value.ndim == 0 and value.memory is None:
        if is_weak(value) and target is not None and target.kind != "b":
            return _array_of(tape, tape.operand(value, target, where))  # It may be beyond 64 bits.
        node = tape.strong(value, where)
        return _array_of(tape, node if target is None else ir.cast(node, target, where))
    if copy is False and target is not None and target != value.dtype:
        raise ShapeError(f"{what} with copy=False cannot convert {value.dtype} to {target}", where=where)
    if target is not None and target != value.dtype:
        return value.astype(target)
    return value.copy() if copy else value


_COPY_MODES = {"ALWAYS": True, "IF_NEEDED": None, "NEVER": False}


def _plain_cast(source: dtypes.DType, target: dtypes.DType) -> bool:
    """Whether NumPy converts each Python number of a kind as a kernel converts that dtype."""
    return source == target or target.kind == "b" or (source.kind != "c" and target == dtypes.FLOAT64)


def _stacked(tape: Tape, values: Sequence[Any], target: dtypes.DType | None, what: str) -> Tensor:
    """`np.array([a, b])`: the values along a new first axis.

    Raises:
        ShapeError: for values of several ranks.
    """

    def part(value: Any) -> Any:
        if has_tensor((value,)) is None:
            return np.asarray([value], target)[0] if np.ndim(value) == 0 else np.asarray(value, target)
        # Numbers are converted one by one, and raise where one does not fit; arrays are cast.
        if target is not None and is_tensor(value):
            check_number(tape, target, value)
        deep = is_weak(value) or isinstance(value, (list, tuple))
        return _converted(tape, value, target if deep else None, what=what)

    parts = [part(v) for v in values]
    if len({p.ndim for p in parts}) > 1:
        raise ShapeError(
            f"{what} of values of ranks {', '.join(str(p.ndim) for p in parts)}",
            where=user_line(),
            hint="Values that make one array have one shape: use np.broadcast_arrays(...) first.",
        )
    common = np.result_type(*(p.dtype for p in parts)) if target is None else target
    made: Tensor = np.stack([p.astype(common) for p in parts])  # type: ignore[assignment]
    return made


def check_number(tape: Tape, target: dtypes.DType, value: Any) -> None:
    """Refuses a Python complex number for real elements, and lets each call refuse what integers do not take.

    NumPy makes a Python integer of a real number that is assigned to elements, or to all of a part: it raises
    where that is out of range, or where there is none. Elements of arrays are cast.
    """
    python = is_weak(value) if is_tensor(value) else not isinstance(value, np.generic)
    if target.kind in "iuf" and python and np.ndim(value) == 0 and np.iscomplexobj(value):
        raise DTypeError(
            f"a complex number cannot be put into an array of {target}",
            where=user_line(),
            hint="Take its real part, .real, or make the array complex.",
        )
    if target.kind not in "iu":
        return
    if is_tensor(value):
        if value.ndim or value.stands_for_array or (is_weak(value) and value.dtype.kind in "iub"):
            return
    elif not isinstance(value, (float, np.generic)):
        return
    dtype = np.result_type(value) if isinstance(value, float) else value.dtype
    if dtype.kind not in "iuf" or np.can_cast(dtype, target):
        return
    if not is_tensor(value):
        try:
            check_assigned(value, target.name)
            return
        except (OverflowError, ValueError):
            pass  # Each call is to raise.
    if tape.once((tape.owns(value) if is_tensor(value) else repr(value), target, "assigned")):
        arguments = (value, target.name)
        record(
            tape, check_assigned, arguments, {}, lambda template: Signature(()),
            name="check_assigned", pure=False, where=user_line(),
        )  # fmt: skip


def _maybe_copied(x: Tensor) -> Tensor:
    """The same values in memory that is the same or not, as the strides decide: neither is written."""
    view = x.tape._tensor(x.tape.owns(x))
    view.memory = Memory("an array that np.ascontiguousarray(x) or its like gave, which may be x itself")
    return view


def _array_of(tape: Tape, node: ir.Node) -> Tensor:
    return tape._tensor(node, Memory())


# Questions.


def _isscalar(tape: Tape, element: Any) -> bool:
    return is_tensor(element) and not element.stands_for_array


def _iterable(tape: Tape, y: Any) -> bool:
    return not is_tensor(y) or y.ndim > 0


def _broadcast_shapes(tape: Tape, *shapes: Any) -> Any:
    sources = [shape_source(s) for s in shapes]
    if any(s is None for s in sources):
        raise UnsupportedError(
            "np.broadcast_shapes takes whole shapes of Tensors while recording",
            where=user_line(),
            hint="Write np.broadcast_shapes(x.shape, y.shape), or np.broadcast_arrays(x, y).",
        )
    first, *rest = [s for s in sources if s is not None]
    return tape._tensor(ir.broadcast(first, rest, user_line())).shape


CONVERSIONS: dict[Callable[..., Any], Callable[..., Any]] = {
    np.asarray: _asarray,
    np.asanyarray: _asarray,
    np.array: _array,
    np.ascontiguousarray: _ascontiguousarray,
    np.asfortranarray: _asfortranarray,
    np.asarray_chkfinite: _asarray_chkfinite,
    np.require: _require,
    np.isscalar: _isscalar,
    np.iterable: _iterable,
    np.broadcast_shapes: _broadcast_shapes,
}


# Creation: sizes, and values, that are known when a kernel runs.

CREATIONS: tuple[Callable[..., Any], ...] = (
    np.zeros,
    np.ones,
    np.empty,
    np.full,
    np.arange,
    np.eye,
    np.identity,
    np.tri,
    np.linspace,
    np.logspace,
    np.geomspace,
    np.indices,
    np.bartlett,
    np.hamming,
    np.hanning,
)
_FILLS: dict[Any, int] = {np.zeros: 0, np.ones: 1, np.empty: 0}


def creation(function: Callable[..., Any]) -> Callable[..., Any]:
    def create(tape: Tape, *args: Any, **kwargs: Any) -> Any:
        if function in _FILLS:
            return filled(tape, function, *args, **kwargs)
        kwargs = {k: v for k, v in kwargs.items() if k != "like"}
        return call(tape, function, args, kwargs)

    return create


def filled(
    tape: Tape,
    function: Callable[..., Any],
    shape: Any,
    dtype: Any = float,
    order: Any = "C",
    *,
    device: Any = None,
    like: Any = None,
) -> Tensor:
    """`np.zeros(shape)` and its like, in the kernel where the shape is that of an array."""
    where = user_line()
    target = dtypes.supported(dtype, what=f"the dtype of np.{function.__name__}", where=where)
    source = shape_source(shape)
    if source is not None:
        value = ir.const(_FILLS[function], target, where)
        return tape._tensor(ir.broadcast(value, [source], where), Memory())
    sizes = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
    made: Tensor = _opaque(
        tape, function, f"np.{function.__name__}", (sizes, target), {}, [Spec(target, len(sizes))]
    )
    return made


def shape_source(shape: Any) -> ir.Node | None:
    """The array whose whole shape this is; None where it is none's."""
    extents = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
    sizes = [e.node for e in extents if is_weak(e) and e.node.op == "size"]
    if not extents or len(sizes) != len(extents):
        return None
    source = sizes[0].args[0]
    ndim = len(extents)
    whole = source.ndim == ndim and all(
        s.args[0] is source and s.param == axis - ndim for axis, s in enumerate(sizes)
    )
    return source if whole else None


def call(tape: Tape, function: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """An opaque call of a function of NumPy, whose results a trial tells."""
    name = f"np.{function.__name__}"
    where = user_line()
    return record(
        tape, function, args, kwargs, lambda t: rules.infer(function, name, t, where),
        name=name, pure=True, where=where, identity=f"numpy:{function.__name__}",
    )  # fmt: skip


def _opaque(
    tape: Tape,
    function: Callable[..., Any],
    name: str,
    args: Sequence[Any],
    kwargs: dict[str, Any],
    results: Sequence[Spec],
) -> Any:
    def infer(template: Template) -> Signature:
        return Signature(tuple(results))

    identity = name.replace("np.", "numpy:")  # The name leads to the replacement now.
    return record(
        tape, function, args, kwargs, infer, name=name, pure=True, where=user_line(), identity=identity
    )
