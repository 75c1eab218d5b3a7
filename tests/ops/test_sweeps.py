"""Long sweeps: every float16 and bfloat16, and many random numbers of the wider floats."""

from __future__ import annotations

import numpy as np
import pytest

from kernelgen.ops import OPS, Op
from tests.ops import oracle

pytestmark = pytest.mark.slow

UNARY = [row for row in OPS.values() if row.arity == 1 and row.name != "cast"]
SHORT = [np.dtype(np.float16), oracle.BFLOAT16]
INEXACT = [
    (row, (np.dtype(d),) * row.arity)
    for row in OPS.values()
    for d in ("float32", "float64")
    if (np.dtype(d),) * row.arity in oracle.loops(row) and not row.exact
]


@pytest.mark.parametrize("dtype", SHORT, ids=str)
@pytest.mark.parametrize("row", UNARY, ids=lambda r: r.name)
def test_every_float_of_16_bits(row: Op, dtype: np.dtype) -> None:
    if (dtype,) not in oracle.loops(row):
        pytest.skip("no loop of this dtype")
    x = np.arange(2**16, dtype=np.uint16).view(dtype)
    (got,) = oracle.run(oracle.compiled((dtype,), (row.name,), 1, "cpu"), x)
    oracle.check(row, (x,), got)


@pytest.mark.parametrize(("row", "dtypes"), INEXACT, ids=oracle.names(INEXACT))
def test_random_floats(row: Op, dtypes: oracle.DTypes) -> None:
    """A million numbers of ordinary size, and as many bit patterns; fewer where the true value is slow."""
    n = 2000 if row.name in oracle.FORMULAS and not row.functions else 1_000_000
    rng = np.random.default_rng(11)
    kernel = oracle.compiled(dtypes, (row.name,), 1, "cpu")
    for kind in ("ordinary", "patterns"):
        args = []
        for dtype in dtypes:
            patterns = rng.integers(0, 2**64, n, np.uint64) >> np.uint64(64 - 8 * dtype.itemsize)
            bits = patterns.astype(f"u{dtype.itemsize}").view(dtype)
            args.append(oracle.random_values(dtype, n, rng) if kind == "ordinary" else bits)
        (got,) = oracle.run(kernel, *args)
        oracle.check(row, args, got)
