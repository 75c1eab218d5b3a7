"""Replays a kernel against the interpreter on small arrays: the proof that no size crept in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from kernelgen.errors import GraphError, ShapeError
from kernelgen.graph import Node
from kernelgen.ops import OPS
from kernelgen.runtime.interpreter import interpret

if TYPE_CHECKING:
    from kernelgen.kernel import Kernel

PROBES = (0, 1, 2, 3, 17, 64, 131)
"""Extents to try: empty, one, even, odd, prime, and around the width of vectors."""

_TOLERANCE = {2: 2e-2, 4: 1e-4, 8: 1e-9}
"""For chains of functions that are each within their own bound, relative to the largest value; by bytes."""


def check_kernel(kernel: Kernel) -> None:
    """Compares a compiled kernel with the interpreter at several sizes, contiguous, strided and broadcast.

    Operations that are exact must agree to the bit, chains of others within a tolerance.

    Raises:
        GraphError: naming the output and the probe that differ.
    """
    exact = all(node.op not in OPS or OPS[node.op].exact for node in kernel.graph.nodes)
    for label, arrays in _probes(kernel):
        try:
            got = kernel(*arrays)
        except ShapeError:  # A captured array fixes an extent that this probe does not have.
            continue
        with interpret():
            want = kernel(*arrays)
        names = [name for name, _ in kernel.graph.outputs]
        pairs = zip(names, *(r if isinstance(r, tuple) else (r,) for r in (got, want)), strict=True)
        for name, compiled, interpreted in pairs:
            if not _agree(np.asarray(compiled), np.asarray(interpreted), exact=exact):
                node = dict(kernel.graph.outputs)[name]
                raise GraphError(
                    f"output {name!r} of {kernel.name}() differs from the interpreter for {label} arrays",
                    where=node.where,
                    hint='This is a bug; please report it. target="interpret" gives NumPy\'s result.',
                )


def _agree(got: Any, want: Any, *, exact: bool) -> bool:
    if got.shape != want.shape or got.dtype != want.dtype:
        return False
    if exact or want.dtype.kind in "biu":
        return bool(np.array_equal(got, want, equal_nan=want.dtype.kind in "fc"))
    bytes_ = want.dtype.itemsize // (2 if want.dtype.kind == "c" else 1)
    finite = np.abs(want[np.isfinite(want)])
    scale = max(float(finite.max(initial=0)), 1.0)
    tolerance = _TOLERANCE[bytes_]
    return bool(np.allclose(got, want, rtol=tolerance, atol=tolerance * scale, equal_nan=True))


def _probes(kernel: Kernel) -> Iterator[tuple[str, list[Any]]]:
    rng = np.random.default_rng(0)
    inputs = kernel.graph.arguments
    for extent in PROBES:
        yield f"contiguous {extent}-element", [_values(rng, i, extent, 1) for i in inputs]
        yield f"strided {extent}-element", [_values(rng, i, extent, 2) for i in inputs]
    for alone in range(len(inputs)):
        yield (
            f"broadcast (but for {inputs[alone].name!r})",
            [_values(rng, i, 17 if k == alone else 1, 1) for k, i in enumerate(inputs)],
        )


def _values(rng: np.random.Generator, node: Node, extent: int, step: int) -> Any:
    shape = [extent * step] * min(node.ndim, 3) + [1] * max(node.ndim - 3, 0)
    values = rng.integers(0, 2, shape) if node.dtype.kind == "b" else rng.uniform(0.1, 3.0, shape)
    view = np.asarray(values).astype(node.dtype)[tuple(slice(None, None, step) for _ in shape)]
    return view.reshape(()) if node.ndim == 0 else view
