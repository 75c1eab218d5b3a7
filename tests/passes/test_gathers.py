"""Index arrays and `np.take` as part of kernels: what they give, what they refuse, what is one kernel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import ir, passes

Function = Callable[..., Any]


def table(shape: tuple[int, ...], dtype: Any = np.float64) -> Any:
    values = np.random.default_rng(sum(shape)).integers(0, 90, shape)
    return values.astype(dtype)


ONE: dict[str, tuple[int, int, Function]] = {
    "element": (1, 0, lambda x, i: x[i] * 2 + 1),
    "rows": (2, 0, lambda x, i: x[i] + 0.5),
    "columns": (2, 1, lambda x, i: x[:, i] / 2),
    "of a row": (2, 1, lambda x, i: x[-1, i] + x[0, i]),
    "of a column": (2, 0, lambda x, i: np.abs(x[i, 1])),
    "part of rows": (2, 0, lambda x, i: x[i, ::-2] * 2),
    "last axis": (3, 2, lambda x, i: x[..., i] - 1),
    "apart": (3, 2, lambda x, i: x[0, :, i] + 1),
    "together": (3, 2, lambda x, i: x[:, 0, i] + 1),
    "middle": (3, 1, lambda x, i: x[:, i] * x[:, i]),
    "new axis before": (2, 0, lambda x, i: x[None, i] + 1),
    "new axis after": (2, 1, lambda x, i: x[:, i, None] + 1),
    "take": (1, 0, lambda x, i: np.take(x, i) - 3),
    "take rows": (2, 0, lambda x, i: np.take(x, i, axis=0) - 3),
    "method": (2, 1, lambda x, i: x.take(i, axis=-1) - 3),
    "transposed": (2, 1, lambda x, i: x.T[i] + x.T[i].sum()),
    "of an expression": (1, 0, lambda x, i: (x * x + x)[i]),
    "of a costly expression": (1, 0, lambda x, i: np.exp(x / 50)[i] + x[i]),
    "of a broadcast": (2, 1, lambda x, i: (x + x[:1])[:, i] + x[:1][:, i]),
    "of a gather": (1, 0, lambda x, i: x[i][np.arange(i.shape[0])] + 1),
    "of a roll": (1, 0, lambda x, i: np.roll(x, 1)[i] + 1),
    "summed": (2, 0, lambda x, i: x[i].sum(axis=0)),
    "parts of it": (1, 0, lambda x, i: x[i][1:] - x[i][:-1]),
    "of a part": (2, 0, lambda x, i: x[:, 1:][i, 0] + 1),
}
INDICES = (
    np.array([2, 0, -1, 1, -3, 2]),
    np.array([1], np.uint8),
    np.array([], np.int16),
    np.int32([[0, -1], [2, 1]]),
)


QUICK = (
    "rows",
    "columns",
    "apart",
    "new axis after",
    "of a broadcast",
    "of a costly expression",
    "parts of it",
)


@pytest.mark.parametrize("name", [n if n in QUICK else pytest.param(n, marks=pytest.mark.slow) for n in ONE])
def test_one_index_array(name: str) -> None:
    ndim, axis, function = ONE[name]
    jitted = kg.jit(function)
    shape = (4, 3, 5)[:ndim]
    if name == "last axis" or ndim == axis + 1:
        shape = (*shape[:-1], 4)
    for x in (
        table(shape),
        table(shape)[::-1],
        np.asfortranarray(table(shape)),
        np.repeat(table(shape), 2, 0)[::2],
    ):
        for i in INDICES if name != "of a gather" else INDICES[:3]:
            expected = function(x, i)
            np.testing.assert_allclose(jitted(x, i), expected, rtol=1e-15)
            assert jitted(x, i).dtype == expected.dtype


TWO: dict[str, tuple[int, Function]] = {
    "elements": (2, lambda x, i, j: x[i, j] + 1),
    "apart": (3, lambda x, i, j: x[i, :, j] + 1),
    "with rows": (3, lambda x, i, j: x[i, j] * 2),
    "behind": (3, lambda x, i, j: x[:, i, j] * 2),
    "differences": (2, lambda x, i, j: np.sqrt(((x[i] - x[j]) ** 2).sum(axis=-1))),
    "one by the other": (1, lambda x, i, j: x[i] * (x[j] > 3)),
    "turned": (3, lambda x, i, j: x[j, ::-1, i] - 1),
}


@pytest.mark.parametrize(
    "name", [n if n in ("apart", "differences") else pytest.param(n, marks=pytest.mark.slow) for n in TWO]
)
def test_two_index_arrays(name: str) -> None:
    ndim, function = TWO[name]
    jitted = kg.jit(function)
    x = table((3, 4, 3)[:ndim])
    for i, j in (
        (np.array([0, 2, -1]), np.array([1, -2, 0])),
        (np.array([[0], [2]]), np.array([1, 2, 0])),
        (np.array([1]), np.array([0, 1, 2, 2])),
        (np.zeros(0, int), np.zeros(0, int)),
    ):
        if name in ("differences", "one by the other") and i.shape != j.shape and ndim > 1:
            continue
        np.testing.assert_allclose(jitted(x, i, j), function(x, i, j), rtol=1e-15)


MORE = ("i1", "u2", "i4", "u8", "f4", "f8", "c8")


@pytest.mark.parametrize(
    "dtype", ["?", "f2", "c16", *(pytest.param(d, marks=pytest.mark.slow) for d in MORE)]
)
def test_dtypes(dtype: str) -> None:
    def pairs(x: Any, i: Any) -> Any:
        return x[i], x[i] == x[::-1][i], np.where(i > 1, x[i], x[0])

    x = table((5,), dtype)
    if x.dtype.kind == "c":
        x = x * (1 - 2j)
        fields = np.zeros(5, [("a", x.dtype), ("b", x.real.dtype)])  # Its strides are no multiples of items.
        fields["a"] = x
        x = fields["a"]
    for kind in "bilQ":
        i = np.array([4, 0, 3, 3], kind)
        for found, expected in zip(kg.jit(pairs)(x, i), pairs(x, i), strict=True):
            np.testing.assert_array_equal(found, expected)
            assert found.dtype == expected.dtype


BAD = ([5], [-6], [0, 1, 99], [2**62], [-(2**63)], [[0, 4], [4, -7]])


def test_an_index_out_of_range_is_numpys_error() -> None:
    def function(x: Any, i: Any) -> Any:
        return x[i] + 1  # here

    jitted = kg.jit(function)
    x = table((5,))
    for indices in BAD:
        i = np.array(indices)
        with pytest.raises(IndexError) as expected:
            function(x, i)
        with pytest.raises(IndexError, match="out of bounds for axis 0 with size 5") as found:
            jitted(x, i)
        assert str(found.value) == str(expected.value)
        assert "# here" in "".join(found.value.__notes__)


def test_nothing_is_written_before_an_error() -> None:
    with kg.Tape() as tape:
        x, i = tape.input("x", np.float64, ndim=1), tape.input("i", np.int64, ndim=1)
        tape.output(z=x[i] + 1)
    kernel = kg.compile_tape(tape)
    out = np.full(3, 7.0)
    with pytest.raises(IndexError, match="index 8 is out of bounds for axis 0 with size 4"):
        kernel(table((4,)), np.array([0, 8, 1]), out=out)
    assert (out == 7).all()
    assert (kernel(table((4,)), np.array([0, -1, 1]), out=out) == table((4,))[[0, -1, 1]] + 1).all()

    @kg.jit
    def moved(x: Any, i: Any) -> None:
        x[:] = x[i]

    data = table((4,))
    with pytest.raises(IndexError):
        moved(data, np.array([0, 1, 2, 4]))
    np.testing.assert_array_equal(data, table((4,)))
    moved(data, np.array([3, 2, 1, 0]))
    np.testing.assert_array_equal(data, table((4,))[::-1])


def test_outputs_that_share_memory_with_what_is_read() -> None:
    with kg.Tape() as tape:
        x, i = tape.input("x", np.float64, ndim=1), tape.input("i", np.int64, ndim=1)
        tape.output(z=x[i] * 2)
    kernel = kg.compile_tape(tape)
    for n in (1, 2, 100, 5000):
        x, i = np.arange(float(n)), np.arange(n)[::-1]
        kernel(x, i, out=x)
        np.testing.assert_array_equal(x, np.arange(float(n))[::-1] * 2)
        whole = np.arange(float(n) + 1)
        kernel(whole[:-1], i, out=whole[1:])
        np.testing.assert_array_equal(whole[1:], np.arange(float(n))[::-1] * 2)


def test_outputs_that_are_given() -> None:
    with kg.Tape() as tape:
        x, i = tape.input("x", np.float64, ndim=2), tape.input("i", np.int64, ndim=1)
        tape.output(z=x[i] * 2, total=x[i].sum(), count=i + 1)
    kernel = kg.compile_tape(tape)
    x, i = table((4, 3)), np.array([3, -4, 0])
    for z in (
        np.zeros((3, 3)),
        np.zeros((3, 3), order="F"),
        np.zeros((3, 6))[:, ::2],
        np.zeros((3, 3))[::-1],
    ):
        total, count = np.zeros(()), np.zeros(6, int)[::-2]
        for out in ((z, None, None), (None, total, None), (None, None, count), (z, total, count)):
            for array in (z, total, count):
                array[...] = -1
            found = kernel(x, i, out=out)
            for result, given, expected in zip(found, out, (x[i] * 2, x[i].sum(), i + 1), strict=True):
                np.testing.assert_array_equal(result, expected)
                assert given is None or result is given
            assert all((a == -1).all() for a in (z, total, count) if not any(a is b for b in out))
    for wrong in (np.zeros((3, 4)), np.zeros((1, 3)), np.zeros((3, 3), np.float32)):
        with pytest.raises(kg.KernelgenError):
            kernel(x, i, out=(wrong, None, None))
    z[...] = 5
    with pytest.raises(IndexError):
        kernel(x, np.array([0, 1, 4]), out=(z, None, None))
    assert (z == 5).all()


def test_writes_before_and_after() -> None:
    def function(x: Any, i: Any) -> Any:
        first = x[i]
        x[1:] = x[i][:-1] + 1
        second = x[i]
        x[i[:2]] = 0  # Stays a call.
        return first, second, x[i] * 2

    x, y, i = table((5,)), table((5,)), np.array([4, 2, 0, -1, -4])
    for found, expected in zip(kg.jit(function)(x, i), function(y, i), strict=True):
        np.testing.assert_array_equal(found, expected)
    np.testing.assert_array_equal(x, y)


EMPTY = (
    ((0,), np.zeros(0, int), lambda x, i: x[i] + 1),
    ((0, 3), np.zeros((2, 0), int), lambda x, i: x[i] + 1),
    ((3, 0), np.array([0, 2]), lambda x, i: x[i] + 1),
    ((3, 0), np.zeros(0, int), lambda x, i: x[:, i] + 1),
    ((0, 3), np.array([1, -1]), lambda x, i: x[:, i] + 1),
    ((1,), np.array([0, -1, 0]), lambda x, i: x[i] + 1),
)


@pytest.mark.parametrize(("shape", "i", "function"), EMPTY)
def test_empty_arrays(shape: Any, i: Any, function: Function) -> None:
    x = table(shape)
    np.testing.assert_array_equal(kg.jit(function)(x, i), function(x, i))


@pytest.mark.parametrize("mode", ["raise", "wrap", "clip"])
def test_taking_from_nothing(mode: Any) -> None:
    def function(x: Any, i: Any) -> Any:
        return np.take(x, i, axis=0, mode=mode) + 1

    jitted = kg.jit(function)
    for i in ([0, 1], [7, -9, 3], []):
        x = np.arange(5.0)
        if mode == "raise":
            i = [k % 5 for k in i]
        indices = np.array(i, int)
        np.testing.assert_array_equal(jitted(x, indices), function(x, indices))
        if i:
            with pytest.raises(IndexError) as expected:
                function(x[:0], indices)
            with pytest.raises(IndexError) as found:
                jitted(x[:0], indices)
            assert str(found.value) == str(expected.value)


def test_along_an_axis() -> None:
    def function(x: Any, i: Any) -> Any:
        return np.take_along_axis(x, i, axis=1) * 2

    x, i = table((3, 4)), np.array([[0, -1], [3, 2], [1, 1]])
    np.testing.assert_array_equal(kg.jit(function)(x, i), function(x, i))


def test_indices_that_the_kernel_computes() -> None:
    def function(x: Any) -> Any:
        n = x.shape[0]
        k = np.arange(n)
        return x[(k + 1) % n] - x[(k - 1) % n]

    for n in (1, 2, 7, 1000):
        np.testing.assert_array_equal(kg.jit(function)(table((n,))), function(table((n,))))


def operations(function: Function, *args: Any) -> list[str]:
    with kg.Tape() as tape:
        given = [tape.input(f"x{k}", a.dtype, ndim=a.ndim) for k, a in enumerate(args)]
        tape.output(z=function(*given))
    return [node.op for node in passes.optimize(tape.graph)[0].nodes]


def test_cheap_operands_are_read_where_they_are_chosen_and_costly_ones_kept() -> None:
    x, i = table((5,)), np.array([1, 2])
    cheap = operations(lambda x, y, i: (x * y)[i], x, x, i)
    assert (
        "opaque" not in cheap and cheap.count("load") == 2 and cheap.count("reduce") == 1
    )  # That of the check.
    costly = operations(lambda x, y, i: (np.sin(x) * y)[i], x, x, i)
    assert costly.count("load") == 1 and costly.count("reduce") == 2


def test_masks_stay_calls() -> None:
    assert "opaque" in operations(lambda x, m: x[m] * 2, table((5,)), np.ones(5, bool))


def test_graphs_are_written_and_evaluated() -> None:
    x, i = table((4, 3)), np.array([[3, -1], [0, 2]])
    with kg.Tape() as tape:
        a, b = tape.input("x", np.float64, ndim=2), tape.input("i", np.int64, ndim=2)
        tape.output(z=(a * 2)[b, 1:].sum(axis=0))
    expected = (x * 2)[i, 1:].sum(axis=0)
    for step in passes.optimize(tape.graph)[1]:
        again = ir.Graph.from_json(step.after.to_json())
        assert str(again) == str(step.after) and again.structure == step.after.structure
        (found,) = ir.evaluate(again, {"x": x, "i": i})
        np.testing.assert_allclose(found, expected)


def test_among_calls_between_kernels() -> None:
    def function(x: Any, i: Any) -> Any:
        order = np.argsort(x[i] * -1)
        return np.cumsum(x[i][order] + 1) * 2

    jitted = kg.jit(function)
    x, i = table((6,)), np.array([5, 3, 3, -6])
    np.testing.assert_array_equal(jitted(x, i), function(x, i))
    with pytest.raises(IndexError, match="index 6 is out of bounds for axis 0 with size 6"):
        jitted(x, np.array([0, 6]))


def test_large_ones_on_several_threads() -> None:
    def function(x: Any, i: Any) -> Any:
        return np.sqrt(x[i]).sum(), np.exp(x / 90)[i] * 2

    rng = np.random.default_rng(1)
    x, i = rng.random((30_000, 2)), rng.integers(-30_000, 30_000, 200_000)
    jitted = kg.jit(function)
    for found, expected in zip(jitted(x, i), function(x, i), strict=True):
        np.testing.assert_allclose(found, expected, rtol=1e-13)
    i[150_000] = 30_000
    with pytest.raises(IndexError, match="index 30000 is out of bounds for axis 0 with size 30000"):
        jitted(x, i)


@pytest.mark.parametrize("target", ["cpu", "interpret"])
def test_the_graph_of_a_kernel_is_compiled_again(target: Any) -> None:
    with kg.Tape() as tape:
        x, i = tape.input("x", np.float64, ndim=1), tape.input("i", np.int64, ndim=1)
        tape.output(z=x[i] * 2)
    optimized = kg.compile_tape(tape).graph
    x, i = np.arange(5.0), np.array([0, -1, 3])
    for graph in (optimized, ir.Graph.from_json(optimized.to_json())):
        kernel = kg.compile_tape(graph, target=target)
        np.testing.assert_array_equal(kernel(x, i), x[i] * 2)
