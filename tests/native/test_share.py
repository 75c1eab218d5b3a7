"""Memory of what kernels keep between nests: values that are not needed at one time share it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg


def paths(a: Any) -> Any:
    b = a.copy()
    for k in range(6):
        b[:] = np.minimum(b, np.add.outer(b[:, k], b[k, :]))
    return b


def of_many_shapes(a: Any) -> Any:
    """Values of two, one and no axes, some of which live long."""
    rows, total = a.sum(axis=1), a.max()
    b = a - rows[:, None]
    columns = b.min(axis=0)
    c = np.cumsum(b * columns, axis=1) + total
    d = c - c.sum(axis=0)
    return d * rows[:, None], d.sum(axis=0) + columns, b[1:, :-1].sum(), np.abs(c).max(axis=1)


def replaced(a: Any) -> Any:
    """Replaced parts of values that are read before and after."""
    b = a * 2
    c = b[::-1] + b.sum(axis=0)
    b[1:-1] = c[1:-1] - b[2:]
    d = b.sum(axis=1)
    c[:, 0] = d
    b[0] = c[-1]
    return b, c.sum(axis=0), d


def counted(a: Any) -> Any:
    """Integers from 0 on, which are made before all nests and read by several."""
    rows = np.arange(a.shape[0])
    b = a.sum(axis=1) * rows
    c = a - b[:, None]
    d = c.sum(axis=1) + rows
    return d, (c * d[:, None]).sum(axis=0) + np.arange(a.shape[1])


@pytest.mark.parametrize("function", [paths, of_many_shapes, replaced, counted])
@pytest.mark.parametrize("shape", [(8, 8), (120, 120), (300, 300)])
def test_values_that_share_memory_are_those_of_numpy(
    function: Callable[..., Any], shape: tuple[int, int]
) -> None:
    a = np.random.default_rng(0).integers(-2, 3, shape).astype(float)  # All sums are exact.
    jitted = kg.jit(function)
    for x in (a, np.asfortranarray(a), a[::-1, ::-1]):
        want, got = function(x), jitted(x)
        several = isinstance(want, tuple)
        for mine, numpys in zip(got if several else (got,), want if several else (want,), strict=True):
            np.testing.assert_array_equal(mine, numpys)


_PEAK = """
import resource
import numpy as np
import kernelgen as kg

def paths(a):
    for k in range(30):
        a[:] = np.minimum(a, np.add.outer(a[:, k], a[k, :]))
    return a

kernel = kg.jit(paths)
for n in (40, 40):
    kernel(np.ones((n, n)))
a = np.ones((1000, 1000))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
kernel(a)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_long_chain_takes_no_more_memory_than_a_short_one() -> None:
    """Each of the 30 values would take 8 MB."""
    done = subprocess.run(
        [sys.executable, "-c", _PEAK], capture_output=True, text=True, check=True, timeout=300
    )
    assert int(done.stdout) < 50 * 1024
