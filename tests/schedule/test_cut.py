"""Graphs with opaque calls: cut into the fewest kernels, with the interpreter's results to the bit."""

from __future__ import annotations

import keyword
import math
import tracemalloc
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen import passes
from kernelgen.driver.compile import compile_tape
from kernelgen.driver.options import check_options
from kernelgen.driver.segmented import compile_segments
from kernelgen.ir import Graph, evaluate
from kernelgen.schedule.lower import prepare_any
from kernelgen.schedule.partition import Call, Fused, segment

LOG: list[float] = []


@kg.opaque(out=lambda a: a)
def noted(a: Any) -> Any:
    """Has an effect: it notes what it was called with."""
    LOG.append(math.fsum(np.ravel(a)))  # In whatever order the elements lie in memory.
    return a * 3.0


@kg.opaque(out=lambda a: a, pure=True)
def running(a: Any) -> Any:
    return np.cumsum(a, axis=-1)


@kg.opaque(out=lambda *specs: specs, pure=True)
def itself(*arrays: Any) -> Any:
    """Returns its very arguments, as functions of other libraries may."""
    return arrays


def record(function: Callable[..., Any], *ranks: int) -> Graph:
    with kg.Tape() as tape:
        results = function(*(tape.input(f"x{k}", np.float64, ndim=r) for k, r in enumerate(ranks)))
        tape.output(*(results if isinstance(results, tuple) else (results,)))
    return tape.graph


def softmax(x: Any) -> Any:
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def cut(graph: Graph) -> Any:
    return segment(passes.optimize(graph)[0])


def interpreted_parts(graph: Graph) -> kg.Kernel:
    """The kernel with its parts and buffers, each part interpreted: nothing is compiled."""

    def part(g: Graph, **options: Any) -> kg.Kernel:
        return compile_tape(g, **{**options, "target": "interpret"})

    return compile_segments(prepare_any(graph, "cut"), check_options(target="cpu", threads=None), part)


@pytest.fixture(autouse=True, params=["one function", "buffers"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets small calls go both ways."""
    if request.param == "buffers":
        monkeypatch.setattr("kernelgen.runtime.straight.SMALL_BYTES", -1)


def same(got: Any, want: Any) -> None:
    for a, b in zip(as_tuple(got), as_tuple(want), strict=True):
        assert a.dtype == b.dtype and np.array_equal(a, b, equal_nan=True)


def as_tuple(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, tuple) else (value,)


def shape_of(segments: Any) -> str:
    """The parts as letters: K for a kernel, C for a call."""
    return "".join("K" if isinstance(p, Fused) else "C" for p in segments.parts)


# Where it is cut.


@pytest.mark.parametrize(
    ("function", "ranks", "expected"),
    [
        (lambda x: running(x + 1) * 2, (1,), "KCK"),
        (lambda x: running(x) * 2, (1,), "CK"),
        (lambda x: running(x + 1), (1,), "KC"),
        (lambda x: running(running(x)), (1,), "CC"),
        (lambda x: running(x.T) @ x, (2,), "CC"),
        # Independent chains meet in the same kernels.
        (lambda x, y: running(x + 1) * 2 + running(y + 2) * 3, (1, 1), "KCCK"),
        (lambda x, y: (running(running(x + 1) * 2), running(y + 2) * 3), (1, 1), "KCCKC"),
        (lambda x, y: running(running(x + 1) + 2) + running(running(y - 1) - 2), (1, 1), "KCCKCCK"),
        # What depends on no call joins the kernels that there are.
        (lambda x, y: (running(x * 2) + 1, np.sqrt(y)), (1, 1), "KCK"),
        (lambda x, y: (running(x * 2), np.sqrt(y)), (1, 1), "KC"),
        # Scalars, sizes and views take no kernel.
        (lambda x: np.median(x) / x.size, (1,), "C"),
        (lambda x: x - np.median(x) / x.size, (1,), "CK"),
        (lambda x: running(x.T)[None] * 2.0, (2,), "CK"),
        # Reductions and slices are part of the kernels; slices of what is in memory take none.
        (lambda x: softmax(x @ x), (2,), "CK"),
        (lambda x: softmax(x) @ x, (2,), "KC"),
        (lambda x: running(softmax(x @ x)) - x.mean(0), (2,), "CKCK"),
        (lambda x: softmax(running(x)) + softmax(running(x + 1)), (2,), "CKCK"),
        (lambda x: running(x[1:])[::-1], (2,), "C"),
        (lambda x: running(x[1:] - x[:-1])[::-1] * x[0], (2,), "KCK"),
        (lambda x: running(x - x.max()) * x.max(), (2,), "KCK"),
        (lambda x: x.sum() / x.size + running(x).sum(), (1,), "CK"),
    ],
)
def test_kernels_are_as_few_as_can_be(function: Any, ranks: Sequence[int], expected: str) -> None:
    assert shape_of(cut(record(function, *ranks))) == expected


def seven(x: Any, y: Any) -> Any:
    a = np.exp(-x) * y
    b = a + np.sin(y)
    c = running(b)
    d = c * a
    e = d - np.sqrt(y)
    f = np.sort(e)
    return f / (1 + x * x)


def test_the_seven_steps() -> None:
    segments = cut(record(seven, 1, 1))
    assert segments.counts == "3 fused kernels, 2 opaque calls" and shape_of(segments) == "KCKCK"
    first, second, third = segments.fused
    assert [len(p.reads) for p in (first, second, third)] == [2, 3, 2]
    assert len(first.writes) == 2 and len(second.writes) == len(third.writes) == 1


def test_calls_with_effects_keep_their_order() -> None:
    def f(x: Any, y: Any) -> Any:
        late = noted(np.exp(running(x + 1)))
        return noted(y), late

    segments = cut(record(f, 1, 1))
    calls = [p.node.param.name for p in segments.calls]
    assert calls == ["running", "noted", "noted"]
    kernel = interpreted_parts(record(f, 1, 1))
    LOG.clear()
    kernel(np.zeros(2), np.ones(2))
    assert [np.exp(1.0) + np.exp(2.0), 2.0] == LOG


def test_effects_are_neither_merged_nor_dropped_and_pure_calls_are() -> None:
    def f(x: Any) -> Any:
        noted(x)
        running(x * 5)
        return noted(x) + noted(x) + running(x) * running(x)

    names = [p.node.param.name for p in cut(record(f, 1)).calls]
    assert names == ["noted", "noted", "noted", "running"]


# What is kept, and what is computed again.


def test_costly_values_are_kept_and_cheap_ones_computed_again() -> None:
    def costly(x: Any) -> Any:
        a = np.exp(x)
        return running(a * 2) * a

    def cheap(x: Any) -> Any:
        a = x + 1
        return running(a * 2) * a

    kept, again = cut(record(costly, 1)), cut(record(cheap, 1))
    assert [len(p.writes) for p in kept.fused] == [2, 1] and [len(p.writes) for p in again.fused] == [1, 1]
    assert [len(p.reads) for p in kept.fused] == [1, 2] and [len(p.reads) for p in again.fused] == [1, 2]


def test_a_value_that_is_in_memory_anyway_is_read() -> None:
    def f(x: Any) -> Any:
        a = np.exp(x)
        return running(a) * a, a

    segments = cut(record(f, 1))
    assert [len(p.writes) for p in segments.fused] == [1, 1]
    assert segments.memory.buffers == 0


# Memory.


def test_buffers_are_reused_when_their_values_have_ended() -> None:
    def f(x: Any) -> Any:
        found = []
        for _ in range(6):
            x = running(np.sin(x))
            found.append(x)
        return tuple(found)

    segments = cut(record(f, 1))
    assert len(segments.fused) == 6
    assert segments.memory.buffers == 1 and sum(v.buffer == 0 for v in segments.memory.values) == 6
    kernel = interpreted_parts(record(f, 1))
    kernel(np.arange(1e5))
    assert "last call with buffers: 800000 bytes of them for 4800000 bytes of values" in kernel.explain()


def layer(x: Any, w: Any, b: Any) -> Any:
    return np.tanh(x @ w + b)


LAYER = tuple(np.random.default_rng(2).normal(size=s) for s in ((5, 4), (4, 3), (3,)))


def test_a_kernel_writes_into_the_array_of_a_product() -> None:
    segments = cut(record(layer, 2, 2, 1))
    (product,) = segments.calls[0].writes
    assert segments.memory.in_place == {segments.fused[0].writes[0]: product} and not segments.memory.buffers
    assert "out0: returned in the array of matmul" in str(segments)
    made: list[Any] = []

    @kg.opaque(out=lambda x, w: x, pure=True)
    def product_of(x: Any, w: Any) -> Any:
        result = x @ w
        made.append(result.ctypes.data)
        return result

    def f(x: Any, w: Any, b: Any) -> Any:
        return np.tanh(product_of(np.exp(product_of(x, w) + b), w.T) + 1.0)

    kernel = interpreted_parts(record(f, 2, 2, 1))
    x, w, b = np.random.default_rng(3).normal(size=(10000, 4)), *LAYER[1:]
    got = kernel(x, w, b)
    np.testing.assert_allclose(got, np.tanh(np.exp(x @ w + b) @ w.T + 1.0), rtol=1e-14)
    assert got.ctypes.data == made[-1]


def layer_norm(z: Any) -> Any:
    centred = z - z.mean(axis=-1, keepdims=True)
    return centred / np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + 1e-5)


def residual(z: Any) -> Any:
    return z + layer_norm(np.tanh(z))


@pytest.mark.parametrize("epilogue", [softmax, layer_norm, residual])
def test_a_kernel_with_reductions_writes_into_the_array_of_a_product(epilogue: Any) -> None:
    def f(x: Any, w: Any, b: Any) -> Any:
        return epilogue(x @ w + b)

    segments = cut(record(f, 2, 2, 1))
    assert list(segments.memory.in_place.values()) == list(segments.calls[0].writes)
    rng = np.random.default_rng(1)
    w, b = rng.normal(size=(4, 300)), rng.normal(size=300)
    jitted = kg.jit(f)
    for rows in (7, 2000):
        x = rng.normal(size=(rows, 4))
        expected = f(x, w, b)
        for _ in range(2):
            tracemalloc.start()
            try:
                got = jitted(x, w, b)
                _, peak = tracemalloc.get_traced_memory()
            finally:
                tracemalloc.stop()
            np.testing.assert_allclose(got, expected, rtol=1e-10, atol=1e-12)
    assert peak < 1.1 * expected.nbytes


@pytest.mark.parametrize(
    "epilogue",
    [
        lambda z: (z - z.max(axis=1, keepdims=True), (z - z.min(axis=0)).sum(axis=1)),
        lambda z: z - z.T.max(axis=0)[:, None],
        lambda z: z[::-1] - z.max(axis=1, keepdims=True),
        lambda z: (np.tanh(z), np.tanh(z).sum(axis=0), np.tanh(z).max(axis=1)),
        lambda z: (np.tanh(z), (z * np.ones((z.shape[0], 1, 1))).sum()),
        lambda z: (softmax(z), softmax(z) + z),
    ],
)
def test_what_is_read_afterwards_or_elsewhere_is_not_written_over(epilogue: Any) -> None:
    def f(x: Any, w: Any) -> Any:
        return epilogue(x @ w)

    assert not cut(record(f, 2, 2)).memory.in_place
    x, w = np.random.default_rng(1).normal(size=(900, 4)), np.ones((4, 30))
    found, expected = (v if isinstance(v, tuple) else (v,) for v in (kg.jit(f)(x, w), f(x, w)))
    for a, b in zip(found, expected, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-10, atol=1e-10)


BESIDE = [
    lambda z, b: (np.tanh(z + b), np.tanh(z + b).sum()),
    lambda z, b: (np.tanh(z) * b, (np.tanh(z) * b).sum(axis=0), (z - b).max(axis=0)),
    lambda z, b: (z * 2 - b, (z + b).sum(axis=1), (z * b).prod(axis=1)),
    lambda z, b: (np.exp(z - z.max(axis=1, keepdims=True)) + b, z.sum(axis=1)),
    lambda z, b: (softmax(z), z.sum(axis=0) + softmax(z).sum(axis=0) * b),
]
"""A value of each element, and what its loop combines of the same elements."""


@pytest.mark.parametrize("epilogue", BESIDE)
def test_a_loop_that_combines_elements_writes_where_it_reads(epilogue: Any) -> None:
    def f(x: Any, w: Any, b: Any) -> Any:
        return epilogue(x @ w, b)

    segments = cut(record(f, 2, 2, 1))
    assert list(segments.memory.in_place.values()) == list(segments.calls[0].writes)
    rng = np.random.default_rng(1)
    jitted = kg.jit(f)
    for rows, columns in ((1, 1), (3, 5), (40, 33), (2000, 300), (5000, 3), (3, 5000)):
        x, w, b = rng.normal(size=(rows, 4)), rng.normal(size=(4, columns)), rng.normal(size=columns)
        for got, expected in zip(jitted(x, w, b), f(x, w, b), strict=True):
            np.testing.assert_allclose(got, expected, rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("epilogue", BESIDE)
@pytest.mark.parametrize("threads", [1, 2])
def test_results_over_an_argument_beside_reductions(epilogue: Any, threads: int) -> None:
    """Whether the argument is copied first or not, the bits are the same."""
    kernel = compile_tape(record(epilogue, 2, 1), threads=threads)
    rng = np.random.default_rng(4)
    layouts = (np.copy, np.asfortranarray, lambda a: np.repeat(a, 2, axis=1)[:, ::2], lambda a: a[::-1])
    for shape in ((40, 33), (1, 3000), (3000, 1), (2000, 700), (64, 16)):
        z, b = rng.normal(size=shape), rng.normal(size=shape[1])
        for way in layouts:
            given = way(z.copy())
            apart = kernel(given, b)
            over = kernel(given, b, out=(given, *(np.empty_like(a) for a in apart[1:])))
            assert np.shares_memory(over[0], given)
            for got, expected in zip(over, apart, strict=True):
                np.testing.assert_array_equal(got, expected)


def test_of_calls_of_one_level_those_that_end_values_are_first() -> None:
    def f(x: Any, y: Any, n: Any) -> Any:
        t = np.exp(x)
        u = running(np.sin(t))
        v = np.cos(u)
        return (running(v) @ y).sum(), t.T @ v, running(n * 2)

    calls = [str(p.node.param.name) for p in cut(record(f, 2, 2, 1)).calls]
    assert calls == ["running", "running", "np.matmul", "running", "np.matmul"]


def test_large_buffers_are_given_back_when_no_value_lies_in_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kernelgen.runtime.segmented.LARGE_BYTES", 1 << 20)
    monkeypatch.setattr("kernelgen.runtime.straight.SMALL_BYTES", -1)

    def f(x: Any) -> Any:
        return running(running(running(np.sin(x)) * 2.0)[:10] + 1.0)

    jitted = kg.jit(f)
    x = np.linspace(0, 1, 1 << 18)
    jitted(x)  # Which compiles: that is not what is measured.
    for _ in range(3):
        tracemalloc.start()
        try:
            got = jitted(x)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        np.testing.assert_allclose(got, f(x), rtol=1e-12)
        assert peak < 2.2 * x.nbytes  # A buffer and what a call makes of it.


def test_a_broadcast_product_is_not_written_into() -> None:
    """The result has more elements than the product."""
    kernel = interpreted_parts(record(layer, 2, 2, 2))
    x, w, _ = LAYER
    for b in (np.ones((1, 3)), np.arange(15.0).reshape(5, 3)):
        for part in (x, x[:1]):
            np.testing.assert_allclose(kernel(part, w, b), layer(part, w, b), rtol=1e-14)


def test_of_two_results_one_takes_the_array_of_a_call() -> None:
    def f(x: Any, w: Any, b: Any) -> Any:
        z = x @ w
        return np.sin(z + b), z * b, z.T + 1.0

    kernel = interpreted_parts(record(f, 2, 2, 1))
    for _ in range(2):
        results = kernel(*LAYER)
        for got, want in zip(results, f(*LAYER), strict=True):
            np.testing.assert_allclose(got, want, rtol=1e-14)
        for k, a in enumerate(results):
            assert not any(np.may_share_memory(a, b) for b in results[:k])


def test_an_array_that_others_hold_is_not_written_into() -> None:
    kept: list[Any] = []

    @kg.opaque(out=lambda a: a)
    def remember(a: Any) -> Any:
        kept.append(a * 2.0)
        return kept[-1]

    @kg.opaque(out=lambda a: a)
    def part_of(a: Any) -> Any:
        kept.append(np.repeat(a, 2))
        return kept.pop()[: a.size]

    x = np.linspace(0, 1, 7)
    for call in (remember, part_of):
        kernel = interpreted_parts(record(lambda x, call=call: np.sin(call(x) + 1), 1))
        doubled = x * 2.0 if call is remember else np.repeat(x, 2)[:7]
        np.testing.assert_allclose(kernel(x), np.sin(doubled + 1), rtol=1e-15)
    np.testing.assert_array_equal(kept[0], x * 2.0)


def test_values_that_live_together_have_buffers_of_their_own() -> None:
    def f(x: Any) -> Any:
        a, b, c = np.sin(x), np.cos(x), np.tan(x)
        return running(a + 1) + running(b + 1) + running(c + 1) + a * b * c

    graph = record(f, 1)
    values = [v for v in cut(graph).memory.values if v.buffer is not None]
    for v in values:
        assert all(w is v or w.buffer != v.buffer or w.first >= v.last or v.first >= w.last for w in values)
    x = np.linspace(0, 1, 5)
    same(interpreted_parts(graph)(x), f(x))


def test_a_kernel_works_in_place_only_where_the_shapes_agree() -> None:
    def f(x: Any, y: Any) -> Any:
        a = np.exp(x)
        return running(np.tan(running(a * 2) * a * y))

    kernel = interpreted_parts(record(f, 1, 1))
    assert kernel.segments.memory.in_place
    rng = np.random.default_rng(1)
    for shapes in (((5,), (5,)), ((1,), (5,)), ((5,), (1,))):
        x, y = (rng.random(s) for s in shapes)
        same(kernel(x, y), f(x, y))


def test_what_a_call_keeps_or_returns_is_never_overwritten() -> None:
    kept: list[Any] = []

    @kg.opaque(out=lambda a: a)
    def keep(a: Any) -> Any:
        kept.append(a)
        return a

    def f(x: Any) -> Any:
        for k in range(4):
            x = keep(np.sin(x) + k)
        return x + 0.5, x

    kernel = interpreted_parts(record(f, 1))
    x = np.linspace(0, 1, 7)
    first, second = kernel(x)
    was = [k.copy() for k in kept]
    kernel(x * 2)
    for array, copy in zip(kept, was, strict=False):
        np.testing.assert_array_equal(array, copy)
    want = x
    for k in range(4):
        want = np.sin(want) + k
    np.testing.assert_array_equal(second, want)
    np.testing.assert_array_equal(first, want + 0.5)
    assert not any(np.may_share_memory(second, k) for k in kept)


def test_outputs_never_share_memory_with_arguments() -> None:
    graph = record(lambda x, y: (*itself(x, y.T), x, itself(x + 1)[0], np.ravel(x)), 2, 2)
    kernel = interpreted_parts(graph)
    x, y = np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(3, 2)
    results = kernel(x, y)
    same(results, (x, y.T, x, x + 1, x.ravel()))
    for a in results:
        assert a.flags.writeable and not any(np.may_share_memory(a, b) for b in (x, y))
    for k, a in enumerate(results):
        assert not any(np.may_share_memory(a, b) for b in results[:k])


VIEWS_OF_ARGUMENTS = (
    lambda x: np.flip(x),
    lambda x: x[::-1],
    lambda x: np.roll(x, 1),
    lambda x: np.flip(x)[::2][::-1][:3],
    lambda x: np.rot90(np.flip(x)[:, None])[0],
    lambda x: np.split(x, 2)[1],
)


@pytest.mark.parametrize("view", VIEWS_OF_ARGUMENTS, ids=range(len(VIEWS_OF_ARGUMENTS)))
@pytest.mark.parametrize("first", [True, False])
def test_results_that_lie_in_an_argument_outlast_the_store_of_another(
    view: Any, first: bool, target: str
) -> None:
    """`out=` may be the argument itself, of which another result is a view."""
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(*((view(x), np.cumsum(x) + 1) if first else (np.cumsum(x) + 1, view(x))))
    kernel = kg.compile_tape(tape, target=target)
    x = np.arange(6.0)
    wanted = view(x).copy(), np.cumsum(x) + 1
    memory = x.copy()
    other = np.empty_like(wanted[0])
    kernel(memory, out=(other, memory) if first else (memory, other))
    same((other, memory), wanted)


def test_values_have_names_that_source_can_have() -> None:
    def f(x: Any) -> Any:
        for name in ("<lambda>", "2x", "", "x0", "out", "a-b", "yield"):
            call = kg.opaque(lambda a: a * 2, out=kg.spec(np.float64, 1), pure=True)
            call._name = name
            x = call(x) + 1
        return x

    for part in cut(record(f, 1)).fused:
        for node in part.graph.inputs:
            assert node.name.isidentifier() and not keyword.iskeyword(node.name)


# Random graphs.


def random_program(seed: int) -> Callable[..., Any]:
    """Code on a matrix, a vector and a scalar of exact operations, views and calls, with several results."""

    def program(*arrays: Any) -> Any:
        rng = np.random.default_rng(seed)
        values = list(arrays)
        for _ in range(int(rng.integers(4, 22))):
            a, b = (values[int(rng.integers(max(len(values) - 6, 0), len(values)))] for _ in range(2))
            kind = int(rng.integers(0, 13))
            if kind < 6:
                made = (a + b, a - b, a * 0.5 + 1, -a, abs(a) + b * b, np.maximum(a, b))[kind]
            elif kind == 6:
                made = np.swapaxes(a, 0, 1) if a.ndim == 2 else a * 1.5
            elif kind == 7:
                made = running(a) if a.ndim else a + 2
            elif kind == 8:
                made = noted(a)
            elif kind == 9:
                made = np.sum(a, axis=0) if a.ndim else a - 1
            elif kind == 10:
                made = np.sort(a, axis=0)[::-1] if a.ndim else a * a
            elif kind == 11:
                made = np.sqrt(abs(a)) if a.ndim == 0 else a * a.shape[0] / (a.size + 1)
            else:
                made = itself(a, b)[1]
            values.append(made)
        chosen = rng.choice(len(values), 3, replace=False)
        return tuple(values[int(k)] for k in chosen)

    return program


def run_random(seed: int) -> None:
    graph = record(random_program(seed), 2, 1, 0)
    rng = np.random.default_rng(seed + 1)
    arrays = [rng.normal(size=s) for s in ((4, 4), (4,), ())]
    kernel = interpreted_parts(graph)
    optimized = kernel.graph
    LOG.clear()
    want = evaluate(graph, {f"x{k}": a for k, a in enumerate(arrays)})
    noticed = LOG.copy()
    LOG.clear()
    same(kernel(*arrays), want)
    assert noticed == LOG
    parts = kernel.segments.parts
    calls = [p.node for p in parts if isinstance(p, Call)]
    assert len(set(calls)) == len(calls) == sum(n.op == "opaque" for n in optimized.nodes)
    assert len(kernel.segments.fused) <= len(set(calls)) + 1
    out = [np.empty(np.shape(w)) for w in want]
    same(kernel(*arrays, out=tuple(out)), want)
    same(tuple(out), want)


@pytest.mark.parametrize("seed", range(40))
def test_random_programs(seed: int) -> None:
    run_random(seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 2100))
def test_many_random_programs(seed: int) -> None:
    run_random(seed)


def _twice(x: Any, y: Any) -> Any:
    t = np.tanh(x + y)
    return running(t), running(t.T)


def _returned(x: Any, y: Any) -> Any:
    t = np.tanh(x * y)
    (back,) = itself(t.T)
    u = np.cos(x - y)
    (again,) = itself(u.T)
    return back, again, running(back) + 1.0, np.exp(again) * 2


def _new_axes(x: Any, y: Any) -> Any:
    t = np.exp(x) * y
    return running(t[:, None, :]), running(t[None]), t.T


def _later(x: Any, y: Any) -> Any:
    t = np.sin(x) + y
    first = running(t)
    return running(np.cos(first).T), running((first * 2 + t).T), np.sum(t.T, axis=0)


def _only_turned(x: Any, y: Any) -> Any:
    return running((np.exp(x) * y).T), running(np.transpose(running(x) + y))


def _chained(x: Any, y: Any) -> Any:
    t = np.sqrt(x * x + y * y)
    return running(t.T.T), running(t.T[:, None].T), running(np.swapaxes(t, 0, 1) * 2.0)


VIEWED = [_twice, _returned, _new_axes, _later, _only_turned, _chained]


@pytest.mark.parametrize("function", VIEWED, ids=lambda f: f.__name__.strip("_"))
def test_calls_are_given_views_of_what_is_stored_once(function: Callable[..., Any]) -> None:
    graph = record(function, 2, 2)
    kernel = interpreted_parts(graph)
    rng = np.random.default_rng(3)
    for shape in ((3, 5), (1, 4), (0, 2), (6, 6)):
        x, y = rng.normal(size=shape), rng.normal(size=shape)
        for _ in range(2):  # Buffers are used again.
            got = kernel(x, y)
            same(got, evaluate(graph, {"x0": x, "x1": y}))
    stored = [node for part in cut(graph).fused for node in part.writes]
    assert len(stored) == len({id(n) for n in stored}) and not any(n.op == "view" for n in stored)


def test_a_value_and_its_transpose_are_computed_once() -> None:
    segments = cut(record(_twice, 2, 2))
    assert [sum(n.op == "tanh" for n in part.graph.nodes) for part in segments.fused] == [1]
    assert [len(part.writes) for part in segments.fused] == [1]
