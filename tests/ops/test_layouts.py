"""Every row on every dtype it computes in, in every layout of its operands and its result.

The values are tested in `test_table`; here each layout must give what contiguous operands give.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from kernelgen.ops import OPS
from tests.ops import oracle

LOOPS = [(row, dtypes) for row in OPS.values() for dtypes in oracle.loops(row)]
BATCHES = [(dtypes, tuple(r.name for r in rows)) for dtypes, rows in oracle.batches(LOOPS)]
IDS = [f"{'-'.join(d.name for d in dtypes)}-{names[0]}" for dtypes, names in BATCHES]
ROWS, COLUMNS = 13, 21


def _strided(a: np.ndarray) -> np.ndarray:
    wide = np.zeros((2 * a.shape[0], 3 * a.shape[1]), a.dtype)
    wide[::2, ::3] = a
    return wide[::2, ::3]


def _reversed(a: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(a[::-1, ::-1])[::-1, ::-1]


def _misaligned(a: np.ndarray) -> np.ndarray:
    memory = np.zeros(a.nbytes + 1, np.uint8)
    shifted = memory[1:].view(a.dtype).reshape(a.shape)
    shifted[...] = a
    return shifted


LAYOUTS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "contiguous": np.ascontiguousarray,
    "strided": _strided,
    "reversed": _reversed,
    "fortran": np.asfortranarray,
    "sliced": lambda a: np.pad(a, 2)[2:-2, 2:-2],
    "rows repeated": lambda a: np.broadcast_to(a[3], a.shape),
    "columns repeated": lambda a: np.broadcast_to(a[:, 4:5], a.shape),
    "one value": lambda a: np.broadcast_to(a[2:3, 5:6], a.shape),
    "misaligned": _misaligned,
}


def values(dtypes: oracle.DTypes, names: Sequence[str]) -> list[np.ndarray]:
    """Samples in a matrix: special values first, as many as fit."""
    args = oracle.arguments(OPS[names[0]], dtypes)
    pick = np.linspace(0, len(args[0]) - 1, ROWS * COLUMNS).astype(int)
    return [a[pick].reshape(ROWS, COLUMNS) for a in args]


def flat(dtypes: oracle.DTypes, names: tuple[str, ...], args: Sequence[np.ndarray]) -> list[np.ndarray]:
    """The results on contiguous copies of the operands."""
    arrays = np.broadcast_arrays(*args)
    kernel = oracle.compiled(dtypes, names, 1, "cpu")
    results = oracle.run(kernel, *(np.ascontiguousarray(a).ravel() for a in arrays))
    return [r.reshape(arrays[0].shape) for r in results]


def assert_same(
    got: Sequence[np.ndarray],
    expected: Sequence[np.ndarray],
    names: Sequence[str],
    args: Sequence[np.ndarray],
) -> None:
    """Equal to the bit, or both within the bound of a function whose scalar and vector forms may differ."""
    for name, g, e in zip(names, got, expected, strict=True):
        assert (g.dtype, g.shape) == (e.dtype, e.shape), name
        bad = ~oracle.identical(g, e)
        if np.any(bad):
            row = OPS[name]
            assert not row.exact or g.dtype.kind in row.rounded, oracle.report(args, g, e, bad, name)
            oracle.check(row, args, g)


@pytest.mark.parametrize(("dtypes", "names"), BATCHES, ids=IDS)
def test_layouts_of_operands(dtypes: oracle.DTypes, names: tuple[str, ...]) -> None:
    kernel = oracle.compiled(dtypes, names, 2, "cpu")
    args = values(dtypes, names)
    for first in LAYOUTS.values():
        for other in (first, LAYOUTS["contiguous"]) if len(args) > 1 else (first,):
            laid = [first(args[0]), *(other(a) for a in args[1:])]
            assert_same(oracle.run(kernel, *laid), flat(dtypes, names, laid), names, laid)


@pytest.mark.parametrize(("dtypes", "names"), BATCHES, ids=IDS)
def test_shapes(dtypes: oracle.DTypes, names: tuple[str, ...]) -> None:
    kernel = oracle.compiled(dtypes, names, 2, "cpu")
    args = values(dtypes, names)
    shapes = [args, [a.T for a in args], [a[:1, :1] for a in args], [a[:0] for a in args]]
    shapes += [[a[:, :0] for a in args], [a[:1] for a in args], [a[:, :1] for a in args]]
    if len(args) > 1:
        shapes += [[args[0][:, :1], *(a[:1] for a in args[1:])], [args[0][:1], *(a[:, :1] for a in args[1:])]]
        shapes += [[args[0][:, :1], *(a[:1, :0] for a in args[1:])]]
    for laid in shapes:
        assert_same(oracle.run(kernel, *laid), flat(dtypes, names, laid), names, laid)


@pytest.mark.parametrize(("dtypes", "names"), BATCHES, ids=IDS)
def test_layouts_of_results(dtypes: oracle.DTypes, names: tuple[str, ...]) -> None:
    kernel = oracle.compiled(dtypes, names, 2, "cpu")
    args = values(dtypes, names)
    expected = flat(dtypes, names, args)
    for layout in ("contiguous", "strided", "reversed", "fortran", "sliced", "misaligned"):
        out = tuple(LAYOUTS[layout](np.zeros_like(e)) for e in expected)
        results = oracle.run(kernel, *args, out=out if len(out) > 1 else out[0])
        assert all(r is o for r, o in zip(results, out, strict=True))
        assert_same(out, expected, names, args)


@pytest.mark.parametrize(("dtypes", "names"), BATCHES, ids=IDS)
def test_results_on_top_of_operands(dtypes: oracle.DTypes, names: tuple[str, ...]) -> None:
    """As if the operands had been copied first: the same array, the array reversed, and one row further."""
    kernel = oracle.compiled(dtypes, names, 2, "cpu")
    args = values(dtypes, names)
    expected = flat(dtypes, names, args)
    fitting = [k for k, e in enumerate(expected) if e.dtype == dtypes[-1]]
    for k in fitting[:: max(len(fitting) // 3, 1)]:
        for place in (lambda m: m[:-1], lambda m: m[:-1][::-1], lambda m: m[1:]):
            memory = np.zeros((ROWS + 1, COLUMNS), dtypes[-1])
            operand = memory[:-1]
            operand[...] = args[-1]
            out: list[np.ndarray | None] = [None] * len(names)
            out[k] = place(memory)
            results = oracle.run(kernel, *args[:-1], operand, out=tuple(out) if len(out) > 1 else out[0])
            assert_same(results, expected, names, args)


@pytest.mark.parametrize(("dtypes", "names"), BATCHES, ids=IDS)
def test_rank_0(dtypes: oracle.DTypes, names: tuple[str, ...]) -> None:
    kernel = oracle.compiled(dtypes, names, 0, "cpu")
    args = [a.ravel()[::17] for a in values(dtypes, names)]
    found = [oracle.run(kernel, *scalars) for scalars in zip(*args, strict=True)]
    for k, name in enumerate(names):
        assert all(np.shape(results[k]) == () for results in found)
        oracle.check(OPS[name], args, np.array([results[k] for results in found]))
