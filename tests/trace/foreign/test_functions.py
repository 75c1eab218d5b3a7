"""kg.opaque and kg.debug_print: recording, running, declared results, effects."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

import kernelgen as kg

HERE = Path(__file__).name
F64 = kg.spec(np.float64, 1)


@kg.opaque(out=lambda a: a, pure=True)
def doubled(a: Any) -> Any:
    """Twice a."""
    return a + a


def kernel_of(function: Any, target: Any, *specs: kg.Spec) -> kg.Kernel:
    with kg.Tape() as tape:
        results = function(*(tape.input(f"x{k}", s.dtype, ndim=s.ndim) for k, s in enumerate(specs)))
        tape.output(*(results if isinstance(results, tuple) else (results,)))
    return kg.compile_tape(tape, target=target)


# Running as it is.


def test_with_arrays_it_just_runs() -> None:
    np.testing.assert_array_equal(doubled(np.arange(3)), [0, 2, 4])
    assert doubled.__name__ == "doubled" and doubled.__doc__ == "Twice a." and doubled.pure
    assert repr(doubled) == "<opaque doubled>"


def test_methods() -> None:
    class Scale:
        def __init__(self, by: float) -> None:
            self.by = by

        @kg.opaque(out=lambda a: a)
        def apply(self, a: Any) -> Any:
            return a * self.by

    two, three = Scale(2.0), Scale(3.0)
    kernel = kernel_of(lambda x: two.apply(x) + three.apply(x) * 10, "cpu", F64)
    np.testing.assert_array_equal(kernel(np.array([1.0])), [32.0])
    np.testing.assert_array_equal(two.apply(np.array([1.0])), [2.0])


# What it returns.


def test_results_of_every_form(target: Any) -> None:
    class Pair(NamedTuple):
        low: Any
        high: Any

    @kg.opaque(out=(F64, kg.spec(np.int64, 0)))
    def both(a: Any) -> Any:
        return Pair(np.sort(a), 7)

    @kg.opaque(out=lambda a, b: [b, a])
    def swapped(a: Any, *, b: Any) -> Any:
        return [b, a]

    @kg.opaque(out=kg.spec(np.float64, 0))
    def total(a: Any) -> float:
        return float(np.sum(a))

    def f(x: Any) -> Any:
        y, n = both(x)
        z, w = swapped(y, b=np.exp(x))
        return y * n, z + w, total(x) / 2

    x = np.array([3.0, 1.0, 2.0])
    got = kernel_of(f, target, F64)(x)
    want = (np.sort(x) * 7, np.exp(x) + np.sort(x), np.float64(3.0))
    for a, b in zip(got, want, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-15)


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        (lambda a: a.astype(np.float32), kg.DTypeError, r"the result of wrong\(\) is f32\[:\], and f64\[:\]"),
        (lambda a: a[None], kg.ShapeError, r"is f64\[:, :\], and f64\[:\] was declared"),
        (lambda a: None, kg.DTypeError, "of type NoneType"),
        (lambda a: "text", kg.DTypeError, "of type str"),
    ],
)
def test_results_that_are_not_as_declared(value: Any, error: Any, message: str, target: Any) -> None:
    @kg.opaque(out=F64)
    def wrong(a: Any) -> Any:
        return value(a)

    kernel = kernel_of(lambda x: wrong(x) + 1, target, F64)
    with pytest.raises(error, match=message) as caught:
        kernel(np.ones(2))
    assert f"{HERE}:" in str(caught.value) and "lambda x: wrong(x) + 1" in str(caught.value)


def test_a_wrong_number_of_results() -> None:
    @kg.opaque(out=(F64, F64))
    def wrong(a: Any) -> Any:
        return (a,)

    with pytest.raises(kg.ShapeError, match="returned 1 result, and 2 were declared"):
        kernel_of(wrong, "interpret", F64)(np.ones(2))


def test_faults_inside_keep_their_kind_and_name_the_line(target: Any) -> None:
    @kg.opaque(out=F64)
    def fails(a: Any) -> Any:
        raise ZeroDivisionError("inside")

    kernel = kernel_of(lambda x: fails(x), target, F64)
    with pytest.raises(ZeroDivisionError, match="inside") as caught:
        kernel(np.ones(2))
    (note,) = caught.value.__notes__
    assert "in the opaque call fails() recorded at" in note and f"{HERE}:" in note


@pytest.mark.parametrize("out", [None, 3, "f64", [F64, None], np.float64(1)])
def test_declarations_that_are_none(out: Any) -> None:
    with pytest.raises(kg.OptionError, match="out is"):
        kg.opaque(lambda a: a, out=out)


def test_options_are_checked() -> None:
    with pytest.raises(kg.OptionError, match="pure is 1"):
        kg.opaque(lambda a: a, out=F64, pure=1)
    with pytest.raises(kg.OptionError, match="without results"):
        kg.opaque(lambda a: a, out=(), pure=True)
    bad = kg.opaque(lambda a: a, out=lambda a: "f64")
    with kg.Tape() as tape, pytest.raises(kg.OptionError, match=r"out= of <lambda>\(\) is 'f64'"):
        bad(tape.input("x", np.float64, ndim=1))


# What it is called with.


def test_arguments_arrive_as_they_were_given(target: Any) -> None:
    seen: list[Any] = []

    @kg.opaque(out=F64)
    def look(*args: Any, **kwargs: Any) -> Any:
        seen.append((args, kwargs))
        return np.zeros(3)

    table = np.array([5, 6])
    kernel = kernel_of(
        lambda x, s: look(
            x, 2, (x.shape[0], x * 2), table, scale=s, names=["a", {"k": s}], at=slice(1, x.size)
        ),
        target,
        F64,
        kg.spec(np.float32, 0),
    )
    kernel(np.arange(3.0), np.float32(1.5))
    ((args, kwargs),) = seen
    assert args[1] == 2 and type(args[2]) is tuple and args[2][0] == 3 and type(args[2][0]) is int
    np.testing.assert_array_equal(args[2][1], [0.0, 2.0, 4.0])
    assert args[3] is table or np.array_equal(args[3], table)
    assert kwargs["scale"] == np.float32(1.5) and isinstance(kwargs["scale"], np.float32)
    assert kwargs["names"] == ["a", {"k": np.float32(1.5)}] and kwargs["at"] == slice(1, 3)


def test_sizes_of_results_are_known_at_run_time(target: Any) -> None:
    @kg.opaque(out=lambda a: a, pure=True)
    def positive(a: Any) -> Any:
        return a[a > 0]

    def f(x: Any) -> Any:
        y = positive(x)
        return y / y.shape[0] + y.size, y.shape[0] * 2

    kernel = kernel_of(f, target, F64)
    for x in (np.array([1.0, -1.0, 3.0]), np.array([-1.0]), np.arange(10.0)):
        y = x[x > 0]
        scaled, twice = kernel(x)
        np.testing.assert_allclose(scaled, y / max(len(y), 1) + len(y))
        assert twice == 2 * len(y)


# Effects.


def test_effects_happen_each_time_and_in_order(target: Any) -> None:
    rng = np.random.default_rng(0)
    log: list[str] = []

    @kg.opaque(out=lambda a: a)
    def noise(a: Any) -> Any:
        log.append("noise")
        return rng.normal(size=a.shape)

    @kg.opaque(out=())
    def mark(text: str) -> None:
        log.append(text)

    def f(x: Any) -> Any:
        mark("first")
        a = noise(x)
        mark("second")
        b = noise(x)
        mark("third")
        return a - b

    kernel = kernel_of(f, target, F64)
    results = [kernel(np.zeros(4)) for _ in range(2)]
    assert log == ["first", "noise", "second", "noise", "third"] * 2
    rng = np.random.default_rng(0)
    for result in results:
        np.testing.assert_array_equal(result, rng.normal(size=4) - rng.normal(size=4))


def test_pure_functions_without_tensors_run_at_once_and_others_are_recorded() -> None:
    rng = np.random.default_rng(0)

    @kg.opaque(out=F64)
    def draw(n: int) -> Any:
        return rng.normal(size=n)

    @kg.opaque(out=F64, pure=True)
    def ramp(n: int) -> Any:
        return np.arange(float(n))

    kernel = kernel_of(lambda x: x + draw(3) + ramp(3), "cpu", F64)
    assert str(kernel.graph).count("opaque") == 1
    assert not np.array_equal(kernel(np.zeros(3)), kernel(np.zeros(3)))


def test_a_function_runs_as_outside_of_any_recording() -> None:
    @kg.opaque(out=F64)
    def inner(a: Any) -> Any:
        return a * 2

    @kg.opaque(out=F64)
    def outer(a: Any) -> Any:
        return inner(a) + 1

    kernel = kernel_of(lambda x: outer(x), "cpu", F64)
    with kg.Tape() as tape:
        tape.output(y=tape.input("x", np.float64, ndim=1) + 1)
        np.testing.assert_array_equal(kernel(np.ones(2)), [3.0, 3.0])
    assert not tape.graph.effects


def test_a_kernel_with_effects_inside_another_tape(capsys: pytest.CaptureFixture[str]) -> None:
    def f(x: Any) -> Any:
        kg.debug_print("inner {:.1f}", np.sum(x))
        return x * 2

    inner = kernel_of(f, "interpret", F64)

    def g(x: Any) -> Any:
        kg.debug_print("start")
        y = inner(x) + inner(x + 1)
        kg.debug_print("end {}", y)
        return y

    kernel = kernel_of(g, "cpu", F64)
    np.testing.assert_array_equal(kernel(np.array([1.0])), [6.0])
    assert capsys.readouterr().out == "start\ninner 1.0\ninner 2.0\nend [6.]\n"
    assert len(kernel.graph.effects) == 4


@pytest.mark.parametrize("mode", ["cpu", "interpret", "block", "jit", "off"])
def test_debug_print_in_every_mode(mode: str, capsys: pytest.CaptureFixture[str]) -> None:
    def f(x: Any) -> Any:
        y = x + 1
        kg.debug_print("y = {}, n = {n}, {}", y, "text", n=x.shape[0])
        return x * 2

    x = np.array([1.0, 2.0])
    if mode in ("jit", "off"):
        kg.jit(f, enable_jit=mode == "jit")(x)
    elif mode == "block":
        kernel = kernel_of(f, "cpu", F64)
        with kg.interpret(check="nan"):
            kernel(x)
    else:
        kernel_of(f, mode, F64)(x)
    assert capsys.readouterr().out == "y = [2. 3.], n = 2, text\n"


def test_a_jitted_function_that_only_has_effects(capsys: pytest.CaptureFixture[str]) -> None:
    @kg.jit
    def log(x: Any) -> None:
        kg.debug_print("sum {}", np.sum(x + 1))

    assert [log(np.arange(3.0)) for _ in range(2)] == [None, None]
    assert capsys.readouterr().out == "sum 6.0\nsum 6.0\n"


def test_devices_do_not_run_calls() -> None:
    for target in ("cuda", "cupy"):
        with pytest.raises(kg.TargetError) as caught:
            kernel_of(lambda x: doubled(x) + 1, target, F64)
        assert "opaque" in str(caught.value) or target in str(caught.value)


# Kernels with calls are called as others are.


def test_arguments_results_and_overlap(target: Any) -> None:
    def f(x: Any, y: Any) -> Any:
        a = np.exp(x)
        return doubled(a) + y, a - y

    with kg.Tape("model") as tape:
        x, y = tape.input("x", np.float64, ndim=1), tape.input("y", np.float64, ndim=1)
        s, d = f(x, y)
        tape.output(s=s, d=d)
    kernel = kg.compile_tape(tape, target=target)
    x, y = np.linspace(0, 1, 6), np.ones(6)
    want = f(x, y)
    got = kernel(y=y, x=x)
    assert got._fields == ("s", "d")
    np.testing.assert_allclose(got, want, rtol=1e-15)
    out = {"d": np.empty(6), "s": np.empty(12)[::2]}
    assert kernel(x, y, out=out).d is out["d"]
    np.testing.assert_allclose((out["s"], out["d"]), want, rtol=1e-15)
    both = np.concatenate([x, y])
    kernel(both[:6], both[6:], out=(both[3:9], both[:6]))
    np.testing.assert_allclose(both[:6], want[1], rtol=1e-15)
    for bad, error in (
        ((x,), kg.ArgumentError),
        ((x, y.astype(np.float32)), kg.DTypeError),
        ((x, y[None]), kg.ShapeError),
    ):
        with pytest.raises(error):
            kernel(*bad)
    with pytest.raises(kg.ShapeError, match="out="):
        kernel(x, y, out=(np.empty(5), None))


def test_threads_share_a_kernel() -> None:
    def f(x: Any) -> Any:
        for _ in range(3):
            x = np.tan(doubled(np.sin(x) * 0.25))
        return x

    kernel = kernel_of(f, "cpu", F64)
    wrong: list[int] = []

    def work(seed: int) -> None:
        x = np.random.default_rng(seed).random(2000)
        want = f(x)
        for _ in range(30):
            if not np.allclose(kernel(x), want, rtol=1e-12):
                wrong.append(seed)

    threads = [threading.Thread(target=work, args=(k,)) for k in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_equal_parts_are_built_once() -> None:
    def f(x: Any) -> Any:
        return doubled(x * 7.25 + 3.5) * 1.75

    def g(x: Any) -> Any:
        return np.sort(x * 7.25 + 3.5) * 1.75

    kernel_of(f, "cpu", F64)
    before = kg.stats().builds
    kernel_of(g, "cpu", F64)
    kernel_of(f, "cpu", F64)
    assert kg.stats().builds == before


def test_jit_on_and_off_agree() -> None:
    def model(a: Any, b: Any) -> Any:
        m = np.tanh(a) @ np.exp(-b)
        w, v = np.linalg.eigh(m + m.T)
        return np.log1p(w * w) * v, np.fft.rfft(v).real.sum(axis=1) / (1 + np.cumsum(w))

    rng = np.random.default_rng(3)
    a, b = rng.normal(size=(2, 20, 20))
    for got, want in zip(kg.jit(model)(a, b), kg.jit(model, enable_jit=False)(a, b), strict=True):
        np.testing.assert_allclose(np.abs(got), np.abs(want), rtol=1e-13, atol=1e-13)


def test_a_function_that_opts_out_is_a_call_of_another() -> None:
    @kg.jit(enable_jit=False)
    def smooth(x: Any) -> Any:
        return (x + x[::-1]) / 2

    @kg.jit
    def f(x: Any) -> Any:
        return np.exp(smooth(np.sin(x)))

    x = np.linspace(0, 1, 5)
    np.testing.assert_allclose(f(x), np.exp((np.sin(x) + np.sin(x)[::-1]) / 2), rtol=1e-15)
    assert "opaque smooth(" in str(kg.make_graph(f)(x))

    scaled = kg.jit(lambda x, by, n: x * by + n, enable_jit=False)
    np.testing.assert_array_equal(
        kg.jit(lambda x, s: scaled(x, s, x.shape[0]) * 2)(np.ones(2, np.float32), 3),
        np.full(2, 10, np.float32),
    )

    @kg.jit(enable_jit=False)
    def branches(x: Any) -> Any:
        return x if x[0] > 0 else -x

    with pytest.raises(kg.UnsupportedError, match=r"branches\(\) is not to be compiled(.*\n)*.*kg\.opaque"):
        kg.jit(lambda x: branches(x) + 1)(x)
