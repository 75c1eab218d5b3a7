"""Passes that keep values in memory."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kernelgen.ir import Graph, Node
from kernelgen.passes import keeping, shapes
from kernelgen.passes.lowering import lower_calls
from tests.passes.test_shapes import agree, record


def kept(g: Graph) -> list[Node]:
    return [
        n.args[0]
        for n in keeping.keep_narrow(shapes.sink_views(g)).nodes
        if n.op == "reduce" and not n.param[1]
    ]


@pytest.mark.parametrize(
    ("function", "ranks", "count"),
    [
        (lambda x: x / np.exp(x.mean(axis=1, keepdims=True)), (2,), 1),
        (lambda x: x - np.sqrt(x.sum(axis=1))[:, None] - np.sqrt(x.sum(axis=0)), (2,), 2),
        (lambda x, y: (x * np.exp(y)).sum(axis=0), (2, 1), 1),
        (lambda x, y: (x[:, None] * np.exp(y)[None, :]).sum(axis=0), (1, 1), 1),
        (lambda x: (x * x.sum(axis=1, keepdims=True)).sum(), (2,), 0),  # An addition costs less than a load.
        (lambda x: np.exp(x) / x.sum(axis=1, keepdims=True), (2,), 0),
        (lambda x: np.exp(x.sum(axis=1)) + 1.0, (2,), 0),  # Nothing broadcasts.
        (lambda x: x * np.exp(x.sum()), (2,), 0),  # A scalar is computed before the loop.
        (lambda x, y: x * np.exp(y), (2, 1), 0),  # A nest of its own would cost small calls more.
    ],
)
def test_costly_values_that_broadcast_are_kept(function: Any, ranks: tuple[int, ...], count: int) -> None:
    g = lower_calls(record(function, *ranks))
    assert len(kept(g)) == count
    after = keeping.keep_narrow(shapes.sink_views(g))
    for sizes in ((3, 4), (1, 4), (3, 1), (1, 1)):
        arrays = [np.random.default_rng(0).random(sizes[2 - n :] if n < 2 else sizes) for n in ranks]
        agree(g, after, *arrays)
