"""`kg.fori_loop` and `kg.while_loop` against the loops in Python that they stand for."""

from __future__ import annotations

import pickle
import re
from collections import namedtuple
from collections.abc import Callable
from typing import Any

import ml_dtypes
import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir import Graph

Array = np.ndarray[Any, Any]


def recorded(function: Callable[..., Any], *args: Any) -> kg.Kernel:
    """A kernel of a function that returns a dict of arrays."""
    with kg.Tape("loops") as tape:
        inputs = [tape.input(f"x{k}", np.asarray(a).dtype, ndim=np.ndim(a)) for k, a in enumerate(args)]
        tape.output(**function(*inputs))
    return kg.compile_tape(tape)


def assert_same(got: Any, want: Any) -> None:
    got, want = np.asarray(got), np.asarray(want)
    assert (got.dtype, got.shape) == (want.dtype, want.shape)
    np.testing.assert_array_equal(got, want)


def check(function: Callable[..., Any], *args: Any, kernel: kg.Kernel | None = None) -> kg.Kernel:
    """Compares a function in Python, compiled and interpreted."""
    kernel = kernel or recorded(function, *args)
    want = function(*args)
    with kg.interpret():
        interpreted = kernel(*args)
    for made in (kernel(*args), interpreted):
        results = made if isinstance(made, tuple) else (made,)
        for got, value in zip(results, want.values(), strict=True):
            assert_same(got, value)
    return kernel


def halves(a: Any) -> Any:
    return kg.while_loop(lambda s: s[0] > 1, lambda s: (s[0] // 2, s[1] + 1), (a, 0))


def newton(a: Any) -> Any:
    """A square root, and the number of steps that it takes."""
    return kg.while_loop(
        lambda s: np.abs(s[0] * s[0] - a) > 1e-10 * a, lambda s: (0.5 * (s[0] + a / s[0]), s[1] + 1), (a, 0)
    )


def frozen_newton(a: Any) -> Any:
    """The same, as one writes it for NumPy."""

    def open_(x: Any) -> Any:
        return np.abs(x * x - a) > 1e-10 * a

    def body(s: Any) -> Any:
        x, n = s
        go = open_(x)
        return np.where(go, 0.5 * (x + a / x), x), n + go

    return kg.while_loop(lambda s: np.any(open_(s[0])), body, (a, np.zeros_like(a, dtype=np.int64)))


def many(a: Any, n: Any) -> dict[str, Any]:
    """Loops of all kinds, in one kernel."""
    x, steps = newton(a)
    y, frozen_steps = frozen_newton(a)
    logistic = kg.fori_loop(0, n, lambda i, x: 3.7 * x * (1 - x), a / 100)
    series = kg.fori_loop(1, 8, lambda i, s: (s[0] + s[1] / i, s[1] * a / 10), (np.zeros_like(a), a * 0 + 1))
    pair = kg.fori_loop(0, n, lambda i, s: {"a": s["b"], "b": s["a"] + i}, {"a": a, "b": 2 * a})
    fibonacci = kg.fori_loop(0, n, lambda i, s: (s[1], s[0] + s[1]), (0, 1))
    nested = kg.fori_loop(0, 3, lambda i, x: kg.while_loop(lambda y: y < 50, lambda y: y * 2 + i, x) - 40, a)
    backwards = kg.fori_loop(n, 0, lambda i, x: x + 1, a)
    none = kg.while_loop(lambda s: s[0] < 0, lambda s: (s[0] + 1, s[1]), (a, 5.0))
    return {
        "x": x, "steps": steps, "y": y, "frozen_steps": frozen_steps, "logistic": logistic,
        "series": series[0] + series[1], "pa": pair["a"], "pb": pair["b"], "fibonacci": fibonacci[1],
        "nested": nested, "backwards": backwards, "none": none[0], "five": none[1],
        "after": np.where(x > 5, x, logistic) + nested,
    }  # fmt: skip


@pytest.fixture(scope="module")
def kernel() -> kg.Kernel:
    return recorded(many, np.ones(3), np.int64(3))


def test_loops_in_one_kernel(kernel: kg.Kernel) -> None:
    rng = np.random.default_rng(1)
    for size in (0, 1, 2, 17, 64, 65, 1000):
        for n in (0, 1, 9):
            check(many, rng.uniform(0.5, 90, size), np.int64(n), kernel=kernel)


def test_loops_of_any_layout(kernel: kg.Kernel) -> None:
    base = np.random.default_rng(2).uniform(0.5, 90, 900)
    for a in (base[::3], base[::-1], base[5::7], np.broadcast_to(base[:1], 40)):
        check(many, a, np.int64(4), kernel=kernel)


def test_lanes_that_are_nan_or_infinite_end() -> None:
    def function(a: Any) -> dict[str, Any]:
        x, n = kg.while_loop(lambda s: s[0] < 1e3, lambda s: (s[0] * s[0] + 1, s[1] + 1), (a, 0))
        return {"x": x, "n": n}

    a = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1e300, 5.0, -3.0] * 9)
    kernel = check(function, a)
    assert kernel(a)[1][:3].tolist() == [0, 0, 1]


DTYPES = [*"?bBhHiIqQefdFD", ml_dtypes.bfloat16]


def test_every_dtype() -> None:
    def doubled(x: Any) -> Any:
        one = np.ones_like(x)
        return kg.fori_loop(0, 3, lambda i, s: (s[1], np.where(s[0] == s[1], s[0], s[0] + s[1])), (x, one))[1]

    def function(*xs: Any) -> dict[str, Any]:
        return {f"r{k}": doubled(x) for k, x in enumerate(xs)}

    values = np.array([0, 1, 2, 3, 100, 77, 1, 0, 5])
    check(function, *(values.astype(dtype) for dtype in DTYPES))


def test_conditions_of_every_dtype() -> None:
    def function(*xs: Any) -> dict[str, Any]:
        def halved(s: Any) -> Any:
            return (s / 2).astype(s.dtype)

        return {f"r{k}": kg.while_loop(lambda s: s > 2, halved, x) for k, x in enumerate(xs)}

    values = np.array([0, 1, 2, 3, 100, 77, 1, 0, 5])
    check(function, *(values.astype(dtype) for dtype in "bBhHiIqQefd"))


def test_the_condition_may_be_all_or_not_any() -> None:
    def function(a: Any) -> dict[str, Any]:
        def body(x: Any) -> Any:
            return np.where(x < 10, x + 3, x)

        return {
            "all": kg.while_loop(lambda x: ~np.all(x >= 10), body, a),
            "any": kg.while_loop(lambda x: (x < 10).any(), body, a),
        }

    check(function, np.arange(20.0))


def test_states_of_several_shapes() -> None:
    """Each element of a larger state sees the smaller one, which keeps its shape."""

    def function(a: Any, b: Any) -> dict[str, Any]:
        def body(i: Any, s: Any) -> Any:
            x, y, t = s
            return x * 0.5 + t, y + x, t + i

        x, y, t = kg.fori_loop(0, 4, body, (a, b, 1.5))
        return {"x": x, "y": y, "t": t}

    check(function, np.arange(5.0), np.ones((3, 5)))
    kernel = recorded(function, np.arange(5.0), np.ones((3, 5)))
    check(function, np.arange(1.0, 2.0), np.ones((3, 5)), kernel=kernel)


def test_each_element_by_itself_broadcasts_the_state() -> None:
    def function(a: Any, b: Any) -> dict[str, Any]:
        x, n = kg.while_loop(lambda s: s[0] < b, lambda s: (s[0] * 2, s[1] + 1), (a, 0))
        return {"x": x, "n": n}

    check(function, np.arange(1.0, 6.0), np.linspace(1, 90, 12).reshape(12, 1))
    check(function, np.float64(3), np.linspace(1, 90, 12))


def test_views_and_slices_of_results() -> None:
    def function(a: Any) -> dict[str, Any]:
        x, n = halves(a)
        return {"t": x.T + 1, "s": n[1:] - n[:-1], "sum": n.sum(0)}

    kernel = check(function, np.arange(40).reshape(8, 5) * 7)
    for shape in ((1, 1), (1, 200), (300, 3)):
        check(function, np.arange(shape[0] * shape[1]).reshape(shape), kernel=kernel)


def test_containers_keep_their_classes() -> None:
    pair = namedtuple("pair", "x y")

    def function(a: Any) -> Any:
        return kg.fori_loop(0, 3, lambda i, s: pair(s.x + s.y[0], [s.y[0] * 2, s.y[1]]), pair(a, [a, a]))

    a = np.arange(4.0)
    want = function(a)
    jitted = kg.jit(function)
    for _ in range(4):
        got = jitted(a)
        assert type(got) is pair and type(got.y) is list
        assert_same(got.x, want.x)
        assert_same(got.y[0], want.y[0])


def test_bounds_may_be_numbers_and_sizes_of_a_call() -> None:
    def function(a: Array, n: int) -> Array:
        return kg.fori_loop(n, a.shape[0], lambda i, x: x * 0.5 + i, a)

    jitted = kg.jit(function)
    for size, n in ((5, 0), (9, 2), (4, 4), (3, 7), (6, 1), (7, -3)):
        a = np.linspace(0, 1, size)
        assert_same(jitted(a, n), function(a, n))
    assert jitted.explain().count("recorded") >= 1


def test_a_jitted_function_records_a_long_loop() -> None:
    @kg.jit
    def function(x: Array) -> Array:
        return kg.fori_loop(0, 100_000, lambda i, y: y * 0.999 + 0.001, x)

    x = np.linspace(0, 2, 40)
    for _ in range(4):
        got = function(x)
    y = x
    for _ in range(100_000):
        y = y * 0.999 + 0.001
    assert_same(got, y)


def test_a_body_may_call_jitted_functions_tapes_and_composites() -> None:
    with kg.Tape("step") as tape:
        given = tape.input("x", np.float64, ndim=1)
        tape.output(y=given * 0.5 + 1)
    jitted = kg.jit(lambda x: np.minimum(x + 0.25, 3.0))

    def function(a: Any) -> dict[str, Any]:
        return {"x": kg.fori_loop(0, 4, lambda i, x: np.clip(jitted(tape(x)), 0.5, 2.75), a)}

    kernel = recorded(function, np.arange(5.0))
    x = np.arange(5.0)
    for _ in range(4):
        x = np.clip(np.minimum(x * 0.5 + 1 + 0.25, 3.0), 0.5, 2.75)
    assert_same(kernel(np.arange(5.0)), x)


@pytest.mark.parametrize("steps", [0, 2])
def test_the_last_state_shares_no_memory(steps: int) -> None:
    """Not with the first state either, which a loop of no step gives: recorded or not."""

    def counted(x: Any) -> Any:
        y = kg.fori_loop(0, steps, lambda i, u: u, x)
        y[0] = 7.0
        return x * 2, y

    def asked(x: Any) -> Any:
        y, _ = kg.while_loop(lambda s: s[1] < steps, lambda s: (s[0], s[1] + 1), (x, 0))
        y[0] = 7.0
        return x * 2, y

    for function in (counted, asked):
        for called in (function, kg.jit(function, target="interpret"), kg.jit(function)):
            x = np.arange(3.0)
            twice, y = called(x)
            assert x.tolist() == [0, 1, 2] and twice.tolist() == [0, 2, 4] and y.tolist() == [7, 1, 2]


def test_sizes_and_unused_states() -> None:
    def function(a: Any) -> dict[str, Any]:
        def body(i: Any, s: Any) -> Any:
            return s[0] + s[0].shape[0], s[1] * 2, s[2]

        return {"x": kg.fori_loop(0, 3, body, (a, a, a))[0]}

    kernel = check(function, np.arange(5.0))
    (loop,) = (n for n in kernel.graph.nodes if n.op == "loop")
    assert loop.param[0].states == 2  # The counter, and the array.


def test_scalar_loops_are_computed_once() -> None:
    def function(a: Any, n: Any) -> dict[str, Any]:
        total = kg.fori_loop(0, n, lambda i, t: t + 1.0 / (i + 1), 0.0)
        return {"x": a * total, "total": total}

    check(function, np.arange(70.0), np.int64(10))


def test_states_that_are_the_same_for_all_elements() -> None:
    """Nothing is left to do for each element, in the loop or before it."""

    def function(a: Any) -> dict[str, Any]:
        zeros = np.zeros_like(a)
        one = kg.fori_loop(0, 3, lambda i, s: s * 2 + i, zeros)
        two = kg.fori_loop(0, 3, lambda i, s: (s[1] + 1, s[0] + a), (zeros, zeros))
        three = kg.while_loop(lambda s: s < 5, lambda s: s + 2, zeros)
        return {"one": one, "two": two[0], "swapped": two[1], "three": three}

    check(function, np.arange(70.0))


# Text, JSON and keys.


def test_graphs_with_loops_are_written_and_read(kernel: kg.Kernel) -> None:
    for graph in (kernel.recorded, kernel.graph):
        again = Graph.from_json(graph.to_json())
        assert str(again) == str(graph)
        assert str(pickle.loads(pickle.dumps(graph))) == str(graph)
    assert "loop(" in str(kernel.graph) and "while" in kernel.source
    assert kernel.graph.to_svg().startswith("<svg")


def test_loops_that_differ_have_keys_that_differ() -> None:
    from kernelgen.ir.structural_key import canonical

    def graph(step: float, stop: int = 3, which: int = 0) -> str:
        with kg.Tape() as tape:
            x = tape.input("x", np.float64, ndim=1)
            tape.output(y=kg.fori_loop(0, stop, lambda i, s: (s[0] + step, s[1] * step), (x, x))[which])
        return canonical(tape.graph)

    keys = {graph(1.0), graph(2.0), graph(1.0, 4), graph(1.0, 3, 1)}
    assert len(keys) == 4 and graph(1.0) in keys


def test_check_compares_loops_with_the_interpreter(kernel: kg.Kernel) -> None:
    assert kg.check(kernel, np.linspace(1, 80, 30), np.int64(3))


# Refusals.


def with_tape(function: Callable[..., Any], ndim: int = 1, dtype: Any = np.float64) -> None:
    with kg.Tape() as tape:
        tape.output(y=function(tape.input("x", dtype, ndim=ndim)))


BAD: list[tuple[Any, type[Exception], str]] = [
    (lambda x: kg.fori_loop(0, 3, lambda i, s: s.astype(np.float32), x), kg.DTypeError, "becomes float32"),
    (lambda x: kg.fori_loop(0, 3, lambda i, s: s > 1, x), kg.DTypeError, "becomes bool"),
    (lambda x: kg.fori_loop(0, 3, lambda i, s: s + 0.5, 1), kg.DTypeError, "becomes float64"),
    (
        lambda x: kg.fori_loop(0, 3, lambda i, s: s + x, 1.0),
        kg.ShapeError,
        "rank 0, and becomes one",
    ),
    (lambda x: kg.fori_loop(0, 3, lambda i, s: s[None] * 1, x), kg.ShapeError, "becomes one of rank 2"),
    (lambda x: kg.fori_loop(0, 3, lambda i, s: (s[0],), (x, x)), kg.ArgumentError, "other containers"),
    (lambda x: kg.fori_loop(0, 3, lambda i, s: [s[0], s[1]], (x, x)), kg.ArgumentError, "other containers"),
    (lambda x: kg.fori_loop(0.5, 3, lambda i, s: s, x), kg.DTypeError, "lower= of a loop is 0.5"),
    (lambda x: kg.fori_loop(0, x, lambda i, s: s, x), kg.DTypeError, "upper= of a loop is of f64"),
    (lambda x: kg.fori_loop(0, 3, lambda i, s: s, ()), kg.ArgumentError, "no array and no number"),
    (lambda x: kg.while_loop(lambda s: s, lambda s: s, x), kg.DTypeError, "gives a value of float64"),
    (lambda x: kg.while_loop(lambda s: 1, lambda s: s, x), kg.DTypeError, "gives a value 1"),
]


@pytest.mark.parametrize("case", range(len(BAD)))
def test_what_is_no_loop_is_refused(case: int) -> None:
    function, error, text = BAD[case]
    with pytest.raises(error, match=text) as caught:
        with_tape(function)
    assert __file__ in str(caught.value)


@pytest.mark.parametrize("case", [c for c in range(len(BAD)) if c not in (8,)])
def test_python_refuses_the_same(case: int) -> None:
    function, error, text = BAD[case]
    wanted = re.escape(text) if error is not kg.ShapeError else "one of shape"
    with pytest.raises(error, match=wanted):
        function(np.ones(3))


def test_writes_into_the_state_are_refused() -> None:
    def body(i: Any, x: Any) -> Any:
        x += 1
        return x

    with pytest.raises(kg.UnsupportedError, match="writes into the state of a loop"):
        with_tape(lambda x: kg.fori_loop(0, 3, body, x))


def test_a_body_with_an_effect_is_refused() -> None:
    def body(i: Any, x: Any) -> Any:
        kg.debug_print("{}", x)
        return x + 1

    with pytest.raises(kg.UnsupportedError, match="debug_print"):
        with_tape(lambda x: kg.fori_loop(0, 3, body, x))


def test_the_counter_is_checked_against_narrow_integers() -> None:
    def function(x: Any) -> Any:
        return kg.fori_loop(0, 100, lambda i, s: s + i, x)

    with_tape(function, dtype=np.int8)
    with pytest.raises(kg.DTypeError, match="may be out of range"):
        with_tape(lambda x: kg.fori_loop(0, 200, lambda i, s: s + i, x), dtype=np.int8)
    with pytest.raises(kg.DTypeError, match="may be out of range"):
        with_tape(lambda x: kg.fori_loop(-1, 2, lambda i, s: s + i, x), dtype=np.uint16)


def test_shapes_that_a_step_would_change_are_refused_by_the_call() -> None:
    def function(a: Any, b: Any) -> dict[str, Any]:
        return {"x": kg.fori_loop(0, 2, lambda i, x: x + b, a)}

    kernel = check(function, np.ones(3), np.ones(3))
    for a, b in ((1, 3), (3, 4)):
        with pytest.raises(ValueError, match=r"fit|broadcast"):
            kernel(np.ones(a), np.ones(b))
    assert_same(kernel(np.ones(3), np.ones(1)), np.full(3, 3.0))


def _made(x: Any, plain: bool) -> Any:
    a = np.zeros(3) if plain else x[:3] * 0
    a[1] = 2
    return a


@pytest.mark.parametrize("plain", [True, False])
def test_bodies_write_no_array_from_outside(plain: bool) -> None:
    def item(a: Any) -> None:
        a[0] = a[0] + 1

    def view(a: Any) -> None:
        v = a[:2]
        v += 1

    def whole(a: Any) -> None:
        a *= 2

    def loop(x: Any, write: Any) -> Any:
        a = _made(x, plain)

        def body(i: Any, y: Any) -> Any:
            write(a)
            return y + a[0]

        return kg.fori_loop(0, x.shape[0], body, x), a

    def conditional(x: Any, write: Any) -> Any:
        a = _made(x, plain)

        def cond(y: Any) -> Any:
            write(a)
            return np.any(y < 3)

        return kg.while_loop(cond, lambda y: y + 1, x)

    for function in (loop, conditional):
        for write in (item, view, whole):
            with pytest.raises(kg.UnsupportedError, match="from outside of the body of a loop"):
                kg.jit(lambda x, f=function, w=write: f(x, w), target="interpret")(np.ones(5))


TABLE = np.zeros(3)


class Counter:
    steps = 0
    log: list[Any] = []  # noqa: RUF012
    table = np.zeros(3)


@pytest.mark.parametrize("way", ["tape", "jit"])
@pytest.mark.parametrize("conditional", [True, False])
@pytest.mark.parametrize(
    "write",
    [
        lambda a: a.__setitem__(0, a[0] + 1),
        lambda a: np.add(a, 1, out=a),
        lambda a: a[:2].fill(a[0] + 7),
        lambda a: np.put(TABLE, [1], TABLE[1] + 1),
        lambda a: Counter.table.__setitem__(1, Counter.table[1] + 1),
    ],
)
def test_bodies_write_no_array_of_numpy_s_from_outside(way: str, conditional: bool, write: Any) -> None:
    def function(x: Any) -> Any:
        a = np.frombuffer(bytearray(24))  # Which the recording does not see.

        def body(*state: Any) -> Any:
            write(a)
            return state[-1] + 1

        return kg.while_loop(lambda y: y < 9, body, x) if conditional else kg.fori_loop(0, 4, body, x)

    with pytest.raises(kg.UnsupportedError, match=r"changes .*from outside of the body of a loop"):
        if way == "jit":
            kg.jit(function, target="interpret")(np.ones(3))
        else:
            with kg.Tape() as tape:
                function(tape.input("x", float, ndim=1))


def test_bodies_count_in_their_state() -> None:
    def reads(i: Any, y: Any) -> Any:
        Counter.steps += 1
        return y + Counter.steps

    def counts(i: Any, y: Any) -> Any:
        Counter.log.append(i)
        Counter.steps += 1
        return y + 1

    with pytest.raises(kg.UnsupportedError, match=r"reads\(\) reads .*steps.* and changes it"):
        kg.jit(lambda x: kg.fori_loop(0, 4, reads, x), target="interpret")(np.ones(3))
    f = kg.jit(lambda x: kg.fori_loop(0, 4, counts, x), target="interpret")
    np.testing.assert_array_equal(f(np.ones(3)), np.full(3, 5.0))


def test_bodies_write_arrays_that_they_make() -> None:
    def body(i: Any, y: Any) -> Any:
        a, b = np.zeros(3), y * 1
        a[0] = y[0]
        b[1:] += a[:1]
        return b

    def plain(y: Any) -> Any:
        for i in range(3):
            y = body(i, y)
        return y

    got = kg.jit(lambda x: kg.fori_loop(0, 3, body, x), target="interpret")(np.arange(4.0))
    np.testing.assert_array_equal(got, plain(np.arange(4.0)))
