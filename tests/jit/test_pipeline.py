"""kg.pipeline: composed functions are one graph, and are cut around parts that opt out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg

X = np.linspace(0.5, 1.5, 7)


def plus(x: Any) -> Any:
    return x + 1


def both(x: Any) -> Any:
    return np.sin(x), np.cos(x)


def ratio(a: Any, b: Any) -> Any:
    return a / (1 + b * b)


WANT = np.sin(X + 1) / (1 + np.cos(X + 1) ** 2)


def tape_of(function: Any, *names: str) -> kg.Tape:
    with kg.Tape("recorded") as tape:
        tape.output(y=function(*(tape.input(n, np.float64, ndim=1) for n in names)))
    return tape


# Chains.


@pytest.mark.parametrize(
    ("parts", "counts"),
    [
        ([plus, both, ratio], "1 graph"),
        ([kg.jit(plus), both, kg.jit(ratio)], "1 graph"),
        ([kg.pipeline([plus, both]), ratio], "1 graph"),
        ([plus, kg.pipeline([both, kg.pipeline([ratio])])], "1 graph"),
        ([plus, kg.jit(both, enable_jit=False), ratio], "2 graphs, 1 part as it is"),
        ([kg.pipeline([plus, kg.jit(both, enable_jit=False)]), ratio], "2 graphs, 1 part as it is"),
        (
            [kg.jit(plus, enable_jit=False), kg.jit(both, enable_jit=False), ratio],
            "1 graph, 2 parts as they are",
        ),
        ([plus, both, kg.compile_tape(tape_of(ratio, "a", "b"), target="interpret")], "1 graph"),
        ([plus, both, tape_of(ratio, "a", "b")], "1 graph"),
    ],
)
def test_chains(parts: Any, counts: str) -> None:
    composed = kg.pipeline(parts)
    assert composed.counts == counts
    np.testing.assert_allclose(composed(X), WANT, rtol=1e-14)
    # Inside another recording it becomes a part of that.
    outer = kg.jit(lambda x: composed(x) * 2)
    np.testing.assert_allclose(outer(X), WANT * 2, rtol=1e-14)
    assert str(kg.make_graph(outer)(X)).count("opaque") == sum(not g.compiled for g in composed.groups)
    for name in ("plus", "both"):
        assert name in repr(composed) and name in composed.explain()


def test_an_opted_out_part_sees_real_arrays() -> None:
    seen: list[Any] = []

    @kg.jit(enable_jit=False)
    def flip(x: Any) -> Any:
        seen.append(x)
        return x if x[0] > 0 else -x

    composed = kg.pipeline([lambda x: x - 1, flip, np.sqrt])
    np.testing.assert_allclose(composed(np.array([0.0, -3.0])), [1.0, 2.0])
    assert all(type(x) is np.ndarray for x in seen)
    with pytest.raises(kg.UnsupportedError, match=r"kg\.opaque"):
        kg.jit(lambda x: composed(x) * 2)(X)


def test_a_whole_pipeline_as_it_is() -> None:
    composed = kg.pipeline([plus, both, ratio], enable_jit=False)
    assert composed.counts == "0 graphs, 3 parts as they are"
    np.testing.assert_array_equal(composed(X), ratio(*both(plus(X))))


def test_an_opaque_part_cuts_kernels_and_not_the_graph() -> None:
    composed = kg.pipeline([np.exp, np.sort, np.log])
    np.testing.assert_allclose(composed(X), np.log(np.sort(np.exp(X))), rtol=1e-14)
    (group,) = composed.groups
    (signature,) = group.run.signatures()
    assert signature.kernel.segments.counts == "2 fused kernels, 1 opaque call"


# By name.


def a_rate(a: Any, a_n: Any, t: Any, t_n: Any) -> Any:
    return (a - a_n) / (t - t_n)


def b_rate(b: Any, b_n: Any, t: Any, t_n: Any) -> Any:
    return (b - b_n) / (t - t_n)


def total(a_rate: Any, b_rate: Any, weight: Any = 2.0) -> Any:
    return a_rate + weight * b_rate


POINT = {"a": 1.0, "a_n": 0.0, "b": 2.0, "b_n": 1.0, "t": 0.1, "t_n": 0.0}
VALUES = {name: np.full(3, value) for name, value in POINT.items()}


def differences(graph: kg.Graph) -> int:
    return sum(n.op == "subtract" for n in graph.nodes)


def test_rates_share_the_time_step_until_one_opts_out() -> None:
    one = kg.pipeline([a_rate, b_rate], wire="name")
    two = kg.pipeline([a_rate, kg.jit(b_rate, enable_jit=False)], wire="name")
    for composed, counts, left in ((one, "1 graph", 3), (two, "1 graph, 1 part as it is", 2)):
        assert composed.counts == counts
        got = composed(**VALUES)
        assert got._fields == ("a_rate", "b_rate")
        np.testing.assert_array_equal(got, [[10.0] * 3, [10.0] * 3])
        (signature,) = composed.groups[0].run.signatures()
        assert differences(signature.kernel.graph) == left
    assert differences(kg.make_graph(one)(**VALUES)) == 4


def test_results_feed_later_parts() -> None:
    composed = kg.pipeline([a_rate, kg.jit(b_rate, enable_jit=False), total], wire="name")
    assert str(composed.__signature__) == "(a, a_n, t, t_n, b, b_n, weight=2.0)"
    np.testing.assert_allclose(composed(**VALUES), [30.0] * 3)
    np.testing.assert_allclose(composed(**VALUES, weight=0.0), [10.0] * 3)
    chosen = kg.pipeline([a_rate, b_rate, total], wire="name", outputs=["total", "a_rate"])
    assert chosen(**VALUES)._fields == ("total", "a_rate")
    nested = kg.pipeline([kg.pipeline([a_rate, b_rate], wire="name"), total], wire="name")
    assert nested.counts == "1 graph"
    np.testing.assert_allclose(nested(**VALUES), [30.0] * 3)


def test_results_can_be_named() -> None:
    composed = kg.pipeline(
        [(both, ("s", "c")), (lambda s, c: {"q": s / c, "p": s * c}, ("p", "q"))], wire="name"
    )
    got = composed(X)
    np.testing.assert_allclose(got.q, np.tan(X), rtol=1e-14)
    np.testing.assert_allclose(got.p, np.sin(X) * np.cos(X), rtol=1e-14)
    kernel = kg.compile_tape(tape_of(lambda a, b: a - b, "y0", "b"), target="interpret")
    mixed = kg.pipeline([(plus, "y0"), kernel], wire="name")
    np.testing.assert_array_equal(mixed(X, X), np.ones(7) + X - X)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: kg.pipeline([]), "has no parts"),
        (lambda: kg.pipeline([3]), "a part of the pipeline is 3"),
        (lambda: kg.pipeline([plus], wire="wires"), "wire is 'wires'"),
        (lambda: kg.pipeline([plus], outputs=["x"]), "outputs= is for"),
        (lambda: kg.pipeline([plus], wire="name", outputs=["x"]), "no part computes 'x'"),
        (lambda: kg.pipeline([plus, plus], wire="name"), "computes 'plus', which there is already"),
        (lambda: kg.pipeline([lambda *a: a], wire="name"), "which has no name"),
    ],
)
def test_bad_pipelines(make: Any, message: str) -> None:
    with pytest.raises(kg.OptionError, match=message) as caught:
        make()
    assert caught.value.hint


def test_bad_calls() -> None:
    composed = kg.pipeline([a_rate], wire="name")
    with pytest.raises(kg.ArgumentError, match="missing a required argument"):
        composed(1.0)
    with pytest.raises(kg.ArgumentError, match="returned 2 results"):
        kg.pipeline([(both, ("a", "b", "c"))], wire="name")(X)


def test_globals_that_parts_read_are_watched() -> None:
    scope: dict[str, Any] = {"np": np}
    exec("factor = 2.0\ndef scaled(x):\n    return x * factor\n", scope)
    composed = kg.pipeline([plus, scope["scaled"]])
    named = kg.pipeline([scope["scaled"]], wire="name")
    np.testing.assert_array_equal(composed(X), (X + 1) * 2)
    np.testing.assert_array_equal(named(X), X * 2)
    scope["factor"] = 5.0
    np.testing.assert_array_equal(composed(X), (X + 1) * 5)
    np.testing.assert_array_equal(named(X), X * 5)
