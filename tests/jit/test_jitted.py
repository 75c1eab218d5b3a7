"""`kg.jit`: what is recorded, when it is recorded again, and what goes in and out."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

X = np.linspace(-2.0, 2.0, 7)
interpreted = functools.partial(kg.jit, target="interpret")
"""Most of these tests are about recordings, which need no compiler."""


class Counter:
    """Counts the calls of a function: one for each recording."""

    def __init__(self, function: Any, **options: Any) -> None:
        self.traces = 0

        @functools.wraps(function)
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.traces += 1
            return function(*args, **kwargs)

        self.jitted = kg.jit(counted, **{"target": "interpret", **options})

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.jitted(*args, **kwargs)


def selu(x: Any, alpha: Any = 1.67, scale: Any = 1.05) -> Any:
    return scale * np.where(x > 0, x, alpha * np.exp(x) - alpha)


def test_a_jitted_function_computes_what_numpy_does(target: Any) -> None:
    jitted = kg.jit(selu, target=target)
    for x in (X, X.reshape(1, 7), X[::2], X[:0], X.astype(np.float32)):
        got, want = jitted(x), selu(x)
        assert got.dtype == want.dtype and got.shape == want.shape
        np.testing.assert_allclose(got, want, rtol=1e-6 if x.dtype == np.float32 else 1e-14)


def test_a_new_rank_or_dtype_is_recorded_and_a_new_size_is_not() -> None:
    f = Counter(lambda x: x + 1)
    for x in (X, X[:3], X[:0], X[:1], X[::-1]):
        np.testing.assert_array_equal(f(x), x + 1)
    assert f.traces == 1
    f(X.reshape(7, 1))
    f(X.astype(np.float32))
    assert f.traces == 3
    f(X.reshape(1, 7))
    assert f.traces == 3


def test_defaults_and_keywords_are_one_call() -> None:
    f = Counter(selu)
    want = selu(X)
    calls = (f(X), f(X, 1.67), f(x=X), f(scale=1.05, x=X), f(X, scale=1.05, alpha=1.67))
    for got in calls:
        np.testing.assert_array_equal(got, want)
    assert f.traces == 1


def test_variadic_parameters() -> None:
    @interpreted
    def f(first: Any, *rest: Any, scale: Any, **named: Any) -> Any:
        return first + sum(rest) * scale + named.get("shift", 0)

    np.testing.assert_array_equal(f(X, X, X, scale=2.0), 5 * X)
    np.testing.assert_array_equal(f(X, scale=2.0, shift=X), 2 * X)
    assert len(f.signatures()) == 2


def test_arguments_that_do_not_fit_are_named() -> None:
    f = interpreted(selu)
    with pytest.raises(kg.ArgumentError, match=r"selu\(\): missing a required argument: 'x'"):
        f()
    with pytest.raises(kg.ArgumentError, match="unexpected keyword argument 'beta'"):
        f(X, beta=1)
    f(X)
    with pytest.raises(kg.ArgumentError, match="too many positional"):
        f(X, 1.0, 1.0, 1.0)
    with pytest.raises(kg.ArgumentError, match="unexpected keyword argument 'beta'"):
        f(X, beta=1)


# Numbers.


def test_numbers_are_arguments_and_stay_weak() -> None:
    f = Counter(lambda x, a: x * a)
    x = X.astype(np.float32)
    for a in (2.0, 3.0, -0.5):
        assert f(x, a).dtype == np.float32
        np.testing.assert_array_equal(f(x, a), x * np.float32(a))
    assert f.traces == 1
    assert f(x, 2).dtype == np.float32
    assert f(x, np.float64(2)).dtype == np.float64
    assert f(x, True).dtype == np.float32
    assert f(x, 1j).dtype == np.complex64
    assert f.traces == 5


def test_a_number_returns_as_numpy_computes_it() -> None:
    f = interpreted(lambda n: (n + 1, n / 2, 7, "seven", None))
    assert f(3) == (4, 1.5, 7, "seven", None)


# Static arguments and branches.


def test_a_branch_on_an_array_raises() -> None:
    @interpreted
    def f(x: Any) -> Any:
        return x if x.ndim == 2 or (x > 0) else -x

    with pytest.raises(kg.ConcretizationError, match="a branch"):
        f(X)


def loop(x: Any, n: int) -> Any:
    i = 0
    while i < n:
        x = x + i
        i += 1
    return x


@pytest.mark.parametrize("options", [{"static_argnames": "n"}, {"static_argnums": 1}, {"static_argnums": -1}])
def test_static_arguments_specialise(options: Any) -> None:
    f = Counter(loop, **options)
    np.testing.assert_array_equal(f(X, 3), X + 3)
    np.testing.assert_array_equal(f(X, n=4), X + 6)
    np.testing.assert_array_equal(f(X, 3), X + 3)
    assert f.traces == 2


def test_equal_static_values_of_other_types_are_others() -> None:
    f = Counter(lambda x, n: x + n, static_argnames=["n"])
    f(X.astype(np.int64), 1)
    assert f(X.astype(np.int64), 1.0).dtype == np.float64
    assert f(X.astype(np.int64), True).dtype == np.int64
    assert f.traces == 3
    zero = Counter(lambda x, n: np.copysign(x, n), static_argnames=["n"])
    assert np.all(np.signbit(zero(X, -0.0))) and not np.any(np.signbit(zero(X, 0.0)))


def test_a_static_argument_that_cannot_be_hashed_is_refused() -> None:
    f = interpreted(lambda x, axes: x, static_argnames="axes")
    with pytest.raises(kg.ArgumentError, match=r"'axes' of <lambda>\(\) is \[0, 1\] of type list"):
        f(X, [0, 1])


def test_branches_on_rank_and_dtype_specialise() -> None:
    @interpreted
    def f(x: Any) -> Any:
        if x.ndim == 2:
            return x.T
        return x * 2 if x.dtype == np.float64 else x * 3

    np.testing.assert_array_equal(f(X), X * 2)
    np.testing.assert_array_equal(f(X[None]), X[:, None])
    np.testing.assert_array_equal(f(X.astype(np.float32)), X.astype(np.float32) * 3)


def test_strings_and_functions_are_static_by_themselves() -> None:
    f = Counter(lambda x, mode, fn: fn(x) if mode == "on" else x)
    np.testing.assert_array_equal(f(X, "on", np.sin), np.sin(X))
    np.testing.assert_array_equal(f(X, "off", np.sin), X)
    np.testing.assert_array_equal(f(X, "on", np.cos), np.cos(X))
    np.testing.assert_array_equal(f(X, "on", np.sin), np.sin(X))
    assert f.traces == 3


# Nested, graphs, introspection.


def test_a_jitted_function_inside_another_is_a_part_of_its_graph() -> None:
    inner = interpreted(lambda x, n: x**n if n > 1 else x, static_argnames="n")
    outer = interpreted(lambda x: inner(x, 3) + inner({"x": x}["x"], 1))
    np.testing.assert_array_equal(outer(X), X**3 + X)
    assert not inner.signatures()
    with kg.Tape() as tape:
        x = tape.input("x", float, ndim=1)
        tape.output(inner(x, 2))
    assert "square" in str(tape.graph)


def test_make_graph_shows_what_was_recorded() -> None:
    text = str(kg.make_graph(selu)(kg.spec(np.float32, 1)))
    assert text.startswith("graph(x: f32[:], alpha: f64[], scale: f64[])")
    assert "where(%1, x, %6)" in text
    assert str(kg.make_graph(selu)(X.astype(np.float32))) == text
    assert "x: f64[:, :]" in str(kg.make_graph(selu)((3, 4)))
    assert "p_w: f64[:]" in str(kg.make_graph(lambda p: p["w"] + p["b"])({"w": (3,), "b": 1.0}))
    looped = kg.make_graph(loop, static_argnames="n")
    assert str(looped((5,), 2)).count("add") == 2


def test_declared_types_can_be_listed_without_a_call() -> None:
    f = Counter(selu, signatures=[(kg.spec(np.float32, 1),), {"x": kg.spec(float, 2), "alpha": 2.0}])
    assert f.traces == 0
    f.jitted.declare(kg.spec(float, 0))
    texts = [s.text for s in f.jitted.signatures()]
    assert texts == [
        "x: f32[:], alpha: float, scale: float",
        "x: f64[:, :], alpha: float, scale: float",
        "x: f64[], alpha: float, scale: float",
    ]
    assert {s.tier for s in f.jitted.signatures()} == {"declared"} and f.traces == 3
    f(X.astype(np.float32))
    assert f.traces == 3 and f.jitted.signatures()[0].tier == "interpreted"


def test_compile_builds_before_the_first_call() -> None:
    f = kg.jit(lambda x: np.sinh(x) + 0.1875, warmup=100)
    kernel = f.compile(kg.spec(float, 1))
    assert kernel.target == "cpu" and f.signatures()[0].tier == "compiled"
    np.testing.assert_allclose(f(X), np.sinh(X) + 0.1875, rtol=1e-14)


def test_explain_tells_the_recordings_and_their_reasons() -> None:
    f = interpreted(selu)
    f(X)
    f(X.astype(np.float32))
    text = f.explain()
    assert "2 recordings" in text and "x: f32[:], alpha: float" in text
    assert "first call with these types" in text and 'target is "interpret"' in text
    assert (
        repr(f) == "<jitted selu(x: 'Any', alpha: 'Any' = 1.67, scale: 'Any' = 1.05) -> 'Any', 2 recordings>"
    )


def test_clear_and_configure_record_again() -> None:
    f = Counter(lambda x: x + 1)
    f(X)
    f.jitted.clear()
    f(X)
    assert f.traces == 2
    f.jitted.configure(fastmath=True)
    assert f.jitted.settings.options.fastmath and f.jitted.settings.options.target == "interpret"
    f(X)
    kg.clear()
    f(X)
    assert f.traces == 4
    with pytest.raises(kg.OptionError, match="no option 'speed'"):
        f.jitted.configure(speed=11)


@pytest.mark.parametrize(
    "options",
    [
        {"target": "abacus"},
        {"static_argnames": "y"},
        {"static_argnums": 1},
        {"capture": "maybe"},
        {"enable_jit": 1},
        {"warmup": -1},
        {"background": 1},
        {"budget_ms": -1},
        {"trial": None},
        {"threads": 0},
        {"speed": 11},
    ],
)
def test_options_are_checked(options: Any) -> None:
    with pytest.raises(kg.OptionError):
        kg.jit(lambda x: x, **options)


def test_enable_jit_false_calls_the_function_itself() -> None:
    f = kg.jit(lambda x: float(x[0]), enable_jit=False)
    assert f(X) == -2.0 and not f.signatures()


def test_functions_keep_their_names() -> None:
    f = kg.jit(selu)
    assert f.__name__ == "selu" and f.__wrapped__ is selu


def test_equal_lambdas_in_a_loop_are_built_once() -> None:
    kg.clear()
    before = kg.stats().builds
    for _ in range(50):
        np.testing.assert_array_equal(kg.jit(lambda x: x * 3.5 - 0.75)(X), X * 3.5 - 0.75)
        partial = functools.partial(lambda a, x: x * a - 0.75, 3.5)
        np.testing.assert_array_equal(kg.jit(partial)(X), X * 3.5 - 0.75)
    assert kg.stats().builds <= before + 1


def test_side_effects_happen_while_recording_only() -> None:
    seen: list[Any] = []

    @interpreted
    def f(x: Any) -> Any:
        seen.append(x)
        return x + 1

    f(X)
    f(X)
    assert len(seen) == 1
    with pytest.raises(kg.TapeError, match="after its tape has ended"):
        seen[0] + 1


def test_a_function_may_be_called_for_its_effects(capsys: pytest.CaptureFixture[str]) -> None:
    @interpreted
    def f(x: Any) -> None:
        kg.debug_print("x is {}", x + 1)

    assert f(np.zeros(2)) is None and f(np.ones(2)) is None
    assert capsys.readouterr().out == "x is [1. 1.]\nx is [2. 2.]\n"


def test_functions_written_in_c_are_functions() -> None:
    np.testing.assert_array_equal(interpreted(np.sin)(X), np.sin(X))
    np.testing.assert_array_equal(interpreted(functools.partial(np.multiply, 3.0))(X), 3.0 * X)


def test_check_leaks_finds_what_outlives_a_recording() -> None:
    kept: list[Any] = []

    def f(x: Any) -> Any:
        kept.append(x * 2)
        return x

    with (
        kg.check_leaks(),
        pytest.raises(kg.TapeError, match=r"left a Tensor behind.*held by a list of 1") as info,
    ):
        interpreted(f)(X)
    assert "kept.append(x * 2)" in str(info.value)
    with kg.check_leaks():
        interpreted(lambda x: np.sin(x) * 2)(X)
    kept.clear()


def test_arrays_of_the_result_that_were_not_computed_are_copies() -> None:
    table = np.arange(4.0)
    f = interpreted(lambda x: (x, table))
    _, got = f(X)
    np.testing.assert_array_equal(got, table)
    got[0] = 9
    assert table[0] == 0


@pytest.mark.parametrize("name", ["type", "len", "tuple", "getattr", "isinstance", "dict"])
def test_parameters_may_have_the_names_of_builtins(name: str) -> None:
    space: dict[str, Any] = {}
    exec(f"def f({name}, n, mode='a'): return {name}['v'][0] + n, {name}['w'] * 2", space)
    f = kg.jit(space["f"], target="interpret", warmup=0)
    for k in range(4):
        a, b = f({"v": (np.arange(3.0) + k,), "w": np.float64(k)}, 1.0, mode="a")
        assert a.tolist() == [1.0 + k, 2.0 + k, 3.0 + k] and b == 2 * k


@pytest.mark.parametrize("kind", [staticmethod, classmethod])
def test_static_and_class_methods_are_made_of_jitted_functions(kind: Any) -> None:
    with pytest.raises(kg.OptionError, match=f"Write @{kind.__name__} above @kg.jit"):
        kg.jit(kind(lambda x: x))


@pytest.mark.parametrize(
    "function",
    [
        lambda x, n: str(x),
        lambda x, n: f"the sum is {x.sum()}",
        lambda x, n: (x + 1, {"text": "%s" % x[0]}),  # noqa: UP031
        lambda x, n: [repr(x)],
    ],
)
def test_texts_of_tensors_are_no_results(function: Any) -> None:
    with pytest.raises(kg.ConcretizationError, match="a result is the text"):
        kg.jit(function, target="interpret")(np.arange(3.0), 2)


def test_texts_of_numbers_and_sizes_are_results(capsys: pytest.CaptureFixture[str]) -> None:
    def f(x: Any, n: Any) -> Any:
        print(x)
        return x * n, f"{n} of {x.shape[0]}, {x.shape}", str(np.zeros(2))

    g = kg.jit(f, target="interpret")
    for size, n in ((3, 2), (4, 2), (4, 3)):
        got, want = g(np.ones(size), n), f(np.ones(size), n)
        np.testing.assert_array_equal(got[0], want[0])
        assert got[1:] == want[1:]
    assert "Tensor" in capsys.readouterr().out
