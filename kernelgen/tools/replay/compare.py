"""Whether two results agree.

What IEEE 754 or integer arithmetic defines must agree to the bit. For the rest, rounding alone takes two
right results apart, and later operations can make a small difference large. How large is measured: the
graph is run again with random errors of a few units in the last place in every inexact operation, as in
Monte Carlo arithmetic (Parker, D. S., 1997: Monte Carlo Arithmetic: exploiting randomness in
floating-point arithmetic. UCLA Computer Science Department, CSD-970002).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from kernelgen.base.dtypes import finfo, kind, real_part
from kernelgen.ir import ROUNDED, Graph, Node, evaluate_node, is_running
from kernelgen.ops import OPS
from kernelgen.passes.lowering import rounds

Array: TypeAlias = "np.ndarray[Any, Any]"

_DRAWS = 6
_MARGIN = 8.0
"""How much larger than in the draws a difference may be."""
_SUMS = 16.0
"""How many units in the last place a sum may differ from NumPy's, for terms of one sign."""
_FAST = 64.0
"""How much larger bounds are with fastmath, which rounds at will."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two arrays compare.

    Attributes:
        wrong: the index of the element that is furthest off; None where all agree.
        error: the largest difference, as a part of the largest value.
        message: what differs.
    """

    wrong: tuple[int, ...] | None = None
    error: float = 0.0
    message: str = ""

    def __bool__(self) -> bool:
        return not self.message


def _is_sum(node: Node) -> bool:
    """Whether a value depends on the order of additions: a reduction, or a call that becomes one."""
    if node.op == "reduce":
        return node.param[0] in ROUNDED and node.dtype.kind in "fc" and not is_running(node)
    return node.op == "pick" and rounds(node.args[0].param)


def is_exact(node: Node, *, fastmath: bool = False) -> bool:
    """Whether an operation's value is defined to the bit."""
    if _is_sum(node):
        return False
    row = OPS.get(node.op)
    if row is None:
        return True
    rounded = any(a.dtype.kind in row.rounded for a in node.args)
    return row.exact and not rounded and not (fastmath and kind(node.dtype) in "fc")


def bound(node: Node, *, fastmath: bool = False) -> float:
    """How many units in the last place an operation may differ from NumPy's, which has errors as well."""
    if is_exact(node, fastmath=fastmath):
        return 0.0
    if _is_sum(node):
        return _SUMS * (_FAST if fastmath else 1.0)
    row = OPS[node.op]
    wide = real_part(node.dtype).itemsize == 8 if kind(node.dtype) in "fc" else True
    own = row.ulp[wide] + 4.0
    if any(a.dtype.kind == "c" for a in node.args):
        own *= 4.0
    return own * (_FAST if fastmath else 1.0)


def agree(got: Any, want: Any, allowed: Any = 0.0) -> Verdict:
    """Compares a compiled value with the interpreter's.

    Args:
        got, want: arrays or scalars.
        allowed: for each element the largest difference that is right; infinity accepts anything.
    """
    got, want = np.asarray(got), np.asarray(want)
    if got.shape != want.shape or got.dtype != want.dtype:
        return Verdict(message=f"{got.dtype} of shape {got.shape}, not {want.dtype} of shape {want.shape}")
    if not got.size:
        return Verdict()
    with np.errstate(all="ignore"):
        same = (got == want) | ((got != got) & (want != want))
        if kind(want.dtype) not in "fc":
            apart: Array = np.where(same, 0.0, 1.0)
            parts = apart
        else:
            apart = np.where(same, 0.0, np.abs(got.astype(_wide(want)) - want))
            apart = np.where(np.isnan(apart), np.inf, apart)
            parts = apart / np.maximum(np.abs(want).astype(np.float64), _spacing(want))
        wrong = ~same & ~(apart <= allowed)
    error = _largest(apart) / (_largest(np.abs(want)) or 1.0)
    if not wrong.any():
        return Verdict(error=error)
    off = np.where(wrong, parts, -1.0)
    index = tuple(int(i) for i in np.unravel_index(int(np.argmax(off)), off.shape))
    count = int(np.count_nonzero(wrong))
    return Verdict(index, error, f"{count} of {got.size} elements differ")


def _largest(values: Array) -> float:
    return float(np.max(np.where(np.isfinite(values), values, 0.0)))


def _wide(array: Array) -> Any:
    return np.complex128 if array.dtype.kind == "c" else np.float64


def _spacing(array: Array) -> Array:
    """The unit in the last place of each element; of a complex number's larger part."""
    parts = np.abs(array)
    if array.dtype.kind == "c":
        parts = np.maximum(np.abs(array.real), np.abs(array.imag))
    spacing: Array = np.spacing(np.where(np.isfinite(parts), parts, 1.0).astype(parts.dtype))
    return spacing.astype(np.float64)


def allowance(node: Node, want: Any, *, fastmath: bool = False) -> Any:
    """What `agree` may allow for one operation on operands that are known exactly."""
    ulps = bound(node, fastmath=fastmath)
    return ulps * _spacing(np.asarray(want)) if ulps and kind(node.dtype) in "fc" else 0.0


def noise(graph: Graph, arrays: Mapping[str, Any], want: Sequence[Any], *, fastmath: bool) -> list[Array]:
    """For each element of each output, how far rounding may take two right results apart.

    Args:
        graph: without calls.
        arrays: the inputs by name.
        want: the outputs as the interpreter gives them.
        fastmath: whether the kernel was compiled so.
    """
    rng = np.random.default_rng(1)
    largest = [np.zeros(np.shape(w)) for w in want]
    with np.errstate(all="ignore"):
        for _ in range(_DRAWS):
            for k, value in enumerate(_disturbed(graph, arrays, rng, fastmath=fastmath)):
                apart = np.abs(np.asarray(value).astype(_wide(np.asarray(want[k]))) - want[k])
                same = (value == want[k]) | ((value != value) & (want[k] != want[k]))
                apart = np.where(same, 0.0, np.where(np.isnan(apart), np.inf, apart))
                largest[k] = np.maximum(largest[k], apart)
        floor = [
            bound(node, fastmath=fastmath) * _spacing(np.asarray(w)) if kind(node.dtype) in "fc" else 0.0
            for (_, node), w in zip(graph.outputs, want, strict=True)
        ]
    return [np.asarray(_MARGIN * apart + least) for apart, least in zip(largest, floor, strict=True)]


def _disturbed(
    graph: Graph, arrays: Mapping[str, Any], rng: np.random.Generator, *, fastmath: bool
) -> list[Any]:
    given = {**graph.captured, **arrays}
    values: dict[Node, Any] = {}
    for node in graph.nodes:
        summed = _is_sum(node) if node.op == "reduce" else node.op == "opaque" and rounds(node.param)
        if summed:  # Terms may cancel, but not their errors.
            terms = {a: _with_errors(values[a], a.dtype, _SUMS, rng) for a in node.args}
            value = evaluate_node(node, {**values, **terms})
        else:
            value = given[node.name] if node.op == "input" else evaluate_node(node, values)
        values[node] = _with_errors(value, node.dtype, bound(node, fastmath=fastmath), rng)
    return [values[node] for _, node in graph.outputs]


def _with_errors(value: Any, dtype: Any, ulps: float, rng: np.random.Generator) -> Any:
    if not ulps or kind(dtype) not in "fc":
        return value
    factor = 1.0 + rng.uniform(-1.0, 1.0, np.shape(value)) * ulps * float(finfo(dtype).eps)
    return np.asarray(value * factor).astype(dtype)[()]
