"""Every row of the table on every dtype it takes, against NumPy: a new row is tested with no new test."""

from __future__ import annotations

import numpy as np
import pytest

from kernelgen.base.dtypes import SUPPORTED, kind
from kernelgen.ops import OPS, Op
from tests.ops import oracle

LOOPS = [(row, dtypes) for row in OPS.values() for dtypes in oracle.loops(row)]
CONVERTING = [(row, dtypes) for row in OPS.values() for dtypes in oracle.converting(row)]
BATCH = {
    (row.name, dtypes): tuple(r.name for r in rows)
    for cases in (LOOPS, CONVERTING)
    for dtypes, rows in oracle.batches(cases)
    for row in rows
}


def results(row: Op, dtypes: oracle.DTypes, target: str) -> tuple[tuple[np.ndarray, ...], np.ndarray]:
    """A row's operands and results, out of a kernel that it shares with others."""
    args = oracle.arguments(row, dtypes)
    names = BATCH[row.name, dtypes]
    return args, _batch(dtypes, names, target)[names.index(row.name)]


_done: dict[object, tuple[np.ndarray, ...]] = {}


def _batch(dtypes: oracle.DTypes, names: tuple[str, ...], target: str) -> tuple[np.ndarray, ...]:
    key = dtypes, names, target
    if key not in _done:
        kernel = oracle.compiled(dtypes, names, 1, target)
        with np.errstate(all="ignore"):
            _done[key] = oracle.run(kernel, *oracle.arguments(OPS[names[0]], dtypes))
    return _done[key]


@pytest.mark.parametrize(("row", "dtypes"), LOOPS + CONVERTING, ids=oracle.names(LOOPS + CONVERTING))
def test_row_equals_numpy(row: Op, dtypes: oracle.DTypes) -> None:
    args, got = results(row, dtypes, "cpu")
    oracle.check(row, args, got)


@pytest.mark.parametrize(("row", "dtypes"), LOOPS, ids=oracle.names(LOOPS))
def test_interpreted_row_equals_numpy(row: Op, dtypes: oracle.DTypes) -> None:
    args, got = results(row, dtypes, "interpret")
    expected = oracle.reference(oracle.numpy_function(row), args)
    assert got.dtype == expected.dtype
    assert np.all(oracle.identical(got, expected))


def test_every_row_has_a_case() -> None:
    assert {row.name for row, _ in LOOPS} == set(OPS) - {"cast"}


def test_every_spelling_of_a_row_is_reached() -> None:
    """A dtype rule and the spellings agree: nothing that the rule takes is without a spelling."""
    for row, dtypes in LOOPS:
        kinds = {kind(d) for d in dtypes}
        assert kinds & set(row.cpu) or any(len(k) == 2 for k in row.cpu), (row.name, dtypes)


def test_supported_dtypes_are_fourteen() -> None:
    assert len(SUPPORTED) == 14
