"""Derivatives of functions: `kg.grad` and its kin.

Each makes a function that calls the given one with Tensors of its own in the places of the arguments, and
has the derivative recorded after it. So the forward and the backward half are one recording; it is compiled,
cached and called as that of any jitted function, and becomes a part of the recording that calls it.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from kernelgen import ir
from kernelgen.base.dtypes import kind
from kernelgen.base.errors import ArgumentError, DTypeError, OptionError, ShapeError
from kernelgen.base.source_location import user_line
from kernelgen.base.values import replaced
from kernelgen.derive.reverse import cotangents, linearized
from kernelgen.ir import Node
from kernelgen.jit.jitted import Jitted
from kernelgen.jit.real_values import (
    Value,
    check_real,
    declared,
    described,
    distributed,
    matched,
    split,
    taken,
    title,
    zeros,
)
from kernelgen.jit.settings import check_settings, signature_of
from kernelgen.jit.trace import trace
from kernelgen.jit.trees import Leaves, flatten, unflatten
from kernelgen.trace.active import recording_tape
from kernelgen.trace.aliasing import Memory
from kernelgen.trace.guards import UNKNOWN
from kernelgen.trace.plain import plain
from kernelgen.trace.tape import Tape
from kernelgen.trace.tensor import Tensor


def grad(
    function: Callable[..., Any],
    argnums: int | Sequence[int] = 0,
    has_aux: bool = False,
    holomorphic: bool = False,
) -> Callable[..., Any]:
    """The gradient of a function with a scalar result.

    Args:
        function: a function of arrays, numbers and containers of them, jitted or not. Its result is a real
            floating-point scalar.
        argnums: the positions of the arguments by which it is derived, which hold floating-point numbers
            only, in containers of any depth. By a complex number x + i y it is derived as in JAX: the result
            is the derivative by x minus i times that by y.
        has_aux: whether the function returns a pair, of which only the first is derived.
        holomorphic: whether arguments and result are complex, and the result is the complex derivative of a
            holomorphic function, which is not checked.

    Returns:
        A function of the same arguments, which gives the derivatives in the containers, shapes and dtypes of
        the arguments by which it derives; a tuple where `argnums` is a sequence. With `has_aux`, it gives a
        pair of that and the function's second result.

    Raises:
        DTypeError: in the call, for arguments of other dtypes, and results that are not real, or with
            `holomorphic` not complex.
        ShapeError: in the call, for a result that has axes.
        UnsupportedError: in the call, where an operation on the way has no derivative; it names the line.

    Example:
        >>> kg.grad(lambda x: np.sum(x**3))(np.arange(3.0))
        array([ 0.,  3., 12.])
    """
    return _derived("grad", _gradient, function, _positions(argnums), has_aux, False, holomorphic)


def value_and_grad(
    function: Callable[..., Any],
    argnums: int | Sequence[int] = 0,
    has_aux: bool = False,
    holomorphic: bool = False,
) -> Callable[..., Any]:
    """A function that gives a function's value and its gradient, computed together; see `grad`.

    Returns:
        A function that gives the pair `(value, gradient)`, or `((value, aux), gradient)` with `has_aux`.
    """
    return _derived("value_and_grad", _gradient, function, _positions(argnums), has_aux, True, holomorphic)


def jvp(function: Callable[..., Any], primals: Sequence[Any], tangents: Sequence[Any]) -> tuple[Any, Any]:
    """A function's value, and its derivative in a direction (forward mode).

    Args:
        function: a function of arrays, numbers and containers of them.
        primals: its arguments, floating-point numbers in containers.
        tangents: the direction: as many, in the same containers, of shapes that broadcast to theirs.

    Returns:
        The result, and its tangent in the same containers; that of integers and truth values is zero.
    """
    if len(primals) != len(tangents):
        raise ArgumentError(f"jvp got {len(primals)} primals and {len(tangents)} tangents")
    made = _made("jvp", _forward, function)
    result: tuple[Any, Any] = made(tuple(primals), tuple(tangents))
    return result


def linearize(function: Callable[..., Any], *primals: Any) -> tuple[Any, Callable[..., Any]]:
    """A function's value, and its derivative as a function of directions (forward mode).

    Args:
        function: a function of arrays, numbers and containers of them.
        primals: its arguments, floating-point numbers in containers.

    Returns:
        The result, and a function of as many tangents as there are arguments, which gives the tangent of the
        result; see `jvp`. In a recording, the function itself is recorded once for all directions.
    """
    tape = recording_tape()
    if tape is not None:
        return _linearized(tape, function, primals)
    primals = _copied(primals)
    value = _made("primal", _primal, function, False)(*primals)
    return value, functools.partial(_pushed, function, primals)


def _copied(primals: tuple[Any, ...]) -> tuple[Any, ...]:
    """The arguments with arrays of their own, which stay as they are whatever becomes of the caller's."""
    leaves = Leaves()
    structures = [flatten(value, leaves, f"argument {k}") for k, value in enumerate(primals)]
    dynamic = iter([np.array(v) if type(v) is np.ndarray else v for v in leaves.dynamic])
    static = iter(leaves.static)
    return tuple(unflatten(structure, dynamic, static) for structure in structures)


def _pushed(function: Callable[..., Any], primals: tuple[Any, ...], /, *tangents: Any) -> Any:
    return jvp(function, primals, tangents)[1]


def vjp(function: Callable[..., Any], *primals: Any, has_aux: bool = False) -> tuple[Any, ...]:
    """A function's value, and a function from cotangents of it to those of the arguments (reverse mode).

    Args:
        function: a function of arrays, numbers and containers of them.
        primals: its arguments, floating-point numbers in containers.
        has_aux: whether the function returns a pair, of which only the first is derived.

    Returns:
        The result, and a function of cotangents in the result's containers, which gives a tuple of cotangents
        in the arguments' ones; then the second result, with `has_aux`. Outside of recordings that function
        runs a kernel that computes the result again, as far as it is needed, from copies of the arguments.
    """
    tape = recording_tape()
    if tape is None:
        primals = _copied(primals)
        result = _made("primal", _primal, function, has_aux)(*primals)
        backward = _made("vjp", _backward, function, has_aux)
        back = functools.partial(_called, backward, primals)
        return (result[0], back, result[1]) if has_aux else (result, back)
    given = declared(tape, primals, "vjp", function)
    value, aux = split(function(*given.on(tape)), has_aux)
    made = taken(tape, value)
    result = made.on(tape)
    back = functools.partial(_pulled, tape, made, given)
    return (result, back, aux) if has_aux else (result, back)


def jacrev(function: Callable[..., Any], argnums: int | Sequence[int] = 0) -> Callable[..., Any]:
    """The Jacobian of a function of arrays, row by row: for results of few elements.

    Where recording does not tell the shape of a result, as of `np.outer(x, x)`, it is column by column.

    Args:
        function: a function whose result is an array of real floating-point numbers, or a container of such.
        argnums: as in `grad`.

    Returns:
        A function of the same arguments, which gives an array with the axes of the result, then those of the
        argument: in the containers of the result, and in each place of them in those of the argument. One
        recording is made for each shape of the result.
    """
    return _derived("jacrev", _rows, function, _positions(argnums))


def jacfwd(function: Callable[..., Any], argnums: int | Sequence[int] = 0) -> Callable[..., Any]:
    """The Jacobian of a function of arrays, column by column: for arguments of few elements.

    See `jacrev`, which gives the same; one recording is made for each shape of the arguments.
    """
    return _derived("jacfwd", _columns, function, _positions(argnums))


def hessian(function: Callable[..., Any], argnums: int | Sequence[int] = 0) -> Callable[..., Any]:
    """The second derivatives of a function with a scalar result: for arguments of few elements.

    Args:
        function: as in `grad`.
        argnums: as in `grad`.

    Returns:
        A function of the same arguments, which gives an array with the axes of the argument, twice; for
        containers, and several arguments, those of the argument in each place of those of the argument.
    """
    return jacfwd(grad(function, argnums), argnums)


# What is recorded.


def _gradient(
    function: Callable[..., Any],
    argnums: int | tuple[int, ...],
    has_aux: bool,
    with_value: bool,
    holomorphic: bool,
    /,
    *args: Any,
    **kwargs: Any,
) -> Any:
    tape = _tape(functools.partial(_gradient, function, argnums, has_aux, with_value, holomorphic), function)
    if not isinstance(tape, Tape):
        return tape(args, kwargs)
    chosen, result = _call(tape, "grad", function, argnums, args, kwargs)
    value, aux = split(result, has_aux)
    made = taken(tape, value)
    name, where = title(function), user_line()
    if len(made.nodes) != 1 or made.structure != ("a",) or made.nodes[0].ndim or made.static:
        seen = "nothing" if value is None else described(made)
        raise ShapeError(
            f"kg.grad takes a function with a scalar result, and {name}() gives {seen}",
            where=where,
            hint="Take the sum, or use kg.vjp, kg.jacrev or kg.jacfwd.",
        )
    (node,) = made.nodes
    if holomorphic:
        _check_holomorphic([node, *(n for value in chosen for n in value.nodes)], name)
    else:
        check_real(node, f"the result of {name}()")
    seed = Tensor(ir.const(1, node.dtype, node.where), tape)
    found = cotangents(tape, [node], [seed], [n for value in chosen for n in value.nodes])
    slopes = distributed(chosen, found)
    gradient = slopes if isinstance(argnums, tuple) else slopes[0]
    value = made.on(tape)
    if with_value:
        return ((value, aux) if has_aux else value), gradient
    return (gradient, aux) if has_aux else gradient


def _forward(function: Callable[..., Any], /, primals: Any, given: Any) -> Any:
    tape = _tape(functools.partial(_forward, function), function)
    if not isinstance(tape, Tape):
        return tape((primals, given), {})
    value, push = _linearized(tape, function, primals)
    return value, push(*given)


def _linearized(tape: Tape, function: Callable[..., Any], primals: Any) -> tuple[Any, Callable[..., Any]]:
    """The result, and a function of tangents of the arguments that gives those of the result."""
    arguments = declared(tape, primals, "jvp", function)
    made = taken(tape, function(*arguments.on(tape)))
    real = [node for node in made.nodes if kind(node.dtype) in "fc"]
    push = linearized(tape, real, arguments.nodes)

    def along(*tangents: Any) -> Any:
        found = iter(push(matched(tape, arguments, tangents, "tangents")))
        slopes = [next(found) if kind(n.dtype) in "fc" else zeros(tape, n) for n in made.nodes]
        return made.with_leaves(slopes)

    return made.on(tape), along


def _primal(function: Callable[..., Any], has_aux: bool, /, *primals: Any) -> Any:
    tape = _tape(functools.partial(_primal, function, has_aux), function)
    if not isinstance(tape, Tape):
        return tape(primals, {})
    given = declared(tape, primals, "vjp", function)
    return function(*given.on(tape))


def _backward(function: Callable[..., Any], has_aux: bool, /, primals: Any, given: Any) -> Any:
    tape = _tape(functools.partial(_backward, function, has_aux), function)
    if not isinstance(tape, Tape):
        return tape((primals, given), {})
    arguments = declared(tape, primals, "vjp", function)
    result = function(*arguments.on(tape))
    value, _ = split(result, has_aux)
    return _pulled(tape, taken(tape, value), arguments, given)


def _called(backward: Callable[..., Any], primals: tuple[Any, ...], cotangent: Any, /) -> Any:
    return backward(primals, cotangent)


def _pulled(tape: Tape, made: Value, arguments: Value, cotangent: Any, /) -> Any:
    seeds = matched(tape, made, cotangent, "cotangents")
    pairs = [(n, s) for n, s in zip(made.nodes, seeds, strict=True) if kind(n.dtype) in "fc"]
    found = cotangents(tape, [n for n, _ in pairs], [s for _, s in pairs], arguments.nodes)
    return arguments.with_leaves(found)


def _rows(function: Callable[..., Any], argnums: int | tuple[int, ...], /, *args: Any, **kwargs: Any) -> Any:
    tape = _tape(functools.partial(_rows, function, argnums), function)
    if not isinstance(tape, Tape):
        return tape(args, kwargs)
    chosen, result = _call(tape, "jacrev", function, argnums, args, kwargs)
    made, wrt = _result(tape, result, function), _real(chosen, function)
    found: list[list[Tensor]] = []
    for node in made.nodes:
        y = Tensor(node, tape)
        if _shape_of(y) is None:  # Both modes give the same, and this one needs the arguments' shapes alone.
            found += _by_columns(tape, [node], wrt)
            continue
        frames = [_frame(tape, node, n) for n in wrt]
        for index in _indices(y, "the result"):
            slopes = cotangents(tape, [node], [_one_hot(y, index)], wrt)
            frames = [_placed(w, (*index, ...), s) for w, s in zip(frames, slopes, strict=True)]
        found.append(frames)
    return _jacobians(made, chosen, found, argnums)


def _columns(
    function: Callable[..., Any], argnums: int | tuple[int, ...], /, *args: Any, **kwargs: Any
) -> Any:
    tape = _tape(functools.partial(_columns, function, argnums), function)
    if not isinstance(tape, Tape):
        return tape(args, kwargs)
    chosen, result = _call(tape, "jacfwd", function, argnums, args, kwargs)
    made, wrt = _result(tape, result, function), _real(chosen, function)
    return _jacobians(made, chosen, _by_columns(tape, made.nodes, wrt), argnums)


# Parts of these.


def _by_columns(tape: Tape, results: Sequence[Node], wrt: Sequence[Node]) -> list[list[Tensor]]:
    """The Jacobians of each result by each argument, in forward mode."""
    found: list[list[Tensor]] = [[] for _ in results]
    for node in wrt:
        frames, x = [_frame(tape, n, node) for n in results], Tensor(node, tape)
        push = linearized(tape, results, [node])
        for index in _indices(x, "an argument"):
            slopes = push([_one_hot(x, index)])
            frames = [_placed(w, (..., *index), s) for w, s in zip(frames, slopes, strict=True)]
        for parts, frame in zip(found, frames, strict=True):
            parts.append(frame)
    return found


def _jacobians(
    made: Value, chosen: Sequence[Value], found: Sequence[Sequence[Tensor]], argnums: int | tuple[int, ...]
) -> Any:
    """Jacobians in the containers of the result, and in each place in those of the arguments."""
    slopes = [distributed(chosen, parts) for parts in found]
    return made.with_leaves([s if isinstance(argnums, tuple) else s[0] for s in slopes])


def _result(tape: Tape, result: Any, function: Callable[..., Any]) -> Value:
    """A result of which a Jacobian is made.

    Raises:
        ShapeError: where there is none.
    """
    made = taken(tape, result)
    if not made.nodes:
        raise ShapeError(
            f"the Jacobian is of a function that gives arrays, and {title(function)}() gives none",
            where=user_line(),
            hint="Return an array, or a container of arrays.",
        )
    for node in made.nodes:
        check_real(node, f"the result of {title(function)}()")
    return made


def _real(chosen: Sequence[Value], function: Callable[..., Any]) -> list[Node]:
    """The numbers by which a Jacobian is made."""
    nodes = [n for value in chosen for n in value.nodes]
    for node in nodes:
        check_real(node, f"an argument of {title(function)}(), of which a Jacobian is made,")
    return nodes


def _check_holomorphic(nodes: Sequence[Node], name: str) -> None:
    for node in nodes:
        if kind(node.dtype) != "c":
            raise DTypeError(
                f"with holomorphic=True the arguments and the result of {name}() are complex, and one is of "
                f"{node.dtype}",
                where=user_line(),
                hint="Convert it with .astype(np.complex128), or leave holomorphic= out.",
            )


def _derived(
    name: str, how: Callable[..., Any], function: Callable[..., Any], *options: Any
) -> Callable[..., Any]:
    """The function that `how` makes of another, jitted with that one's options."""
    if not callable(function):
        raise OptionError(f"kg.{name} takes a function, got {function!r:.60}", hint="Give it a function.")
    settings = function.settings if isinstance(function, Jitted) else None
    if settings is not None and not settings.enable_jit:
        function = function.__wrapped__  # type: ignore[attr-defined]
    made: Any = functools.partial(how, function, *options)
    made.__name__ = f"{name}_{title(function)}"
    alike = how in (_gradient, _rows, _columns)
    if alike:
        made.__wrapped__ = function  # Its parameters are that one's, whatever defaults that is given.
    if recording_tape() is not None:  # The function may refer to Tensors of the recording.
        return made  # type: ignore[no-any-return]
    if settings is None:
        settings = check_settings(signature_of(made), {})
    elif not alike:
        settings = replaced(settings, static=frozenset())
    jitted: Jitted[..., Any] = Jitted(made, settings)
    return jitted


@functools.lru_cache(64)
def _kept(name: str, how: Callable[..., Any], function: Callable[..., Any], *options: Any) -> Any:
    """`_derived`, the same for the same function, whose recordings are kept."""
    return _derived(name, how, function, *options)


def _made(name: str, how: Callable[..., Any], function: Callable[..., Any], *options: Any) -> Any:
    """A derivative that is called at once."""
    if recording_tape() is not None or getattr(function, "__hash__", None) is None:
        return _derived(name, how, function, *options)
    return _kept(name, how, function, *options)


def _tape(made: Callable[..., Any], function: Any) -> Tape | Callable[..., Any]:
    """The tape that records; without one, a function of the arguments that records and runs node by node."""
    tape = recording_tape()
    return functools.partial(_interpreted, made) if tape is None else tape


def _interpreted(made: Any, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """A derivative where its function runs as plain Python: recorded for this call, and run with NumPy."""
    jitted: Jitted[..., Any] = Jitted(made, check_settings(signature_of(made), {}))
    arguments = jitted._take(args, kwargs)
    traced = trace(made, arguments)
    values = {
        node.name: np.asarray(value, node.dtype)
        for node, value in zip(traced.nodes, arguments.leaves.dynamic, strict=True)
    }
    found = ir.evaluate(traced.graph, values)
    return unflatten(traced.result, iter(found), iter(traced.static))


def _call(
    tape: Tape,
    what: str,
    function: Callable[..., Any],
    argnums: int | tuple[int, ...],
    args: Sequence[Any],
    kwargs: dict[str, Any],
) -> tuple[list[Value], Any]:
    """Calls a function with Tensors of their own in the places by which it is derived."""
    try:
        bound = signature_of(function).bind(*args, **kwargs)
    except TypeError as error:
        raise ArgumentError(f"{title(function)}(): {error}", where=user_line()) from error
    given = list(bound.args)
    chosen = []
    for k in argnums if isinstance(argnums, tuple) else (argnums,):
        if not -len(given) <= k < len(given):
            raise ArgumentError(
                f"argnums of kg.{what} is {k}, and {title(function)}() is called with {len(given)} arguments",
                where=user_line(),
                hint="Arguments are counted from 0; those that are given by keyword only cannot be chosen.",
            )
        value = declared(tape, given[k], what, function, f"argument {k}")
        given[k] = value.on(tape)
        chosen.append(value)
    return chosen, function(*given, **bound.kwargs)


def _frame(tape: Tape, y: Node, x: Node) -> Tensor:
    """Zeros with the axes of a result, then those of an argument."""
    first = ir.view(y, [*range(y.ndim), *[None] * x.ndim])
    second = ir.view(x, [*[None] * y.ndim, *range(x.ndim)])
    zeros = ir.const(0, x.dtype, y.where)
    return Tensor(ir.broadcast(zeros, [first, second], y.where), tape, Memory())


def _placed(whole: Tensor, index: tuple[Any, ...], part: Tensor) -> Tensor:
    if index == (...,):
        return part
    whole[index] = part
    return whole


MOST = 1024
"""Elements of a Jacobian's result or argument, each of which is derived by itself."""


def _indices(x: Tensor, what: str) -> Iterator[tuple[int, ...]]:
    """The indices of all elements; the recording is for this shape alone.

    Raises:
        ShapeError: where the shape is not known, or has too many elements.
    """
    shape = _shape_of(x)
    if shape is None:
        raise ShapeError(
            f"the shape of {what} is not known while recording, and a Jacobian has a part for each element",
            where=user_line(),
            hint="Call it with arrays, outside of a bare Tape; or use kg.vjp or kg.jvp.",
        )
    if math.prod(shape) > MOST:
        raise ShapeError(
            f"{what} has the shape {shape}, and a Jacobian is recorded element by element",
            where=user_line(),
            hint=f"Up to {MOST} elements are; for more, use kg.vjp or kg.jvp with the vectors that you need.",
        )
    return iter(np.ndindex(*shape))


def _shape_of(x: Tensor) -> tuple[int, ...] | None:
    """The shape of a value, for which the recording then is alone; None where it is not known."""
    shape = [plain(size) for size in x.shape]
    return None if any(size is UNKNOWN for size in shape) else tuple(shape)


def _one_hot(x: Tensor, index: tuple[int, ...]) -> Tensor:
    if not index:
        return Tensor(ir.const(1, x.dtype), x.tape)
    made = zeros(x.tape, x.node)
    made.memory = Memory()
    made[index] = 1.0
    return made


def _positions(argnums: Any) -> int | tuple[int, ...]:
    if isinstance(argnums, int) and not isinstance(argnums, bool):
        return argnums
    if isinstance(argnums, (tuple, list)) and argnums and all(type(k) is int for k in argnums):
        return tuple(argnums)
    raise OptionError(f"argnums is {argnums!r}", hint="Give a position, or a sequence of them.")
