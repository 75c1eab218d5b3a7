"""What functions read besides their arguments: passed live, compared, never silently frozen."""

from __future__ import annotations

import functools
import types
import warnings
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

X = np.linspace(1.0, 2.0, 5)


def jit(function: Any, **options: Any) -> kg.Jitted:
    return kg.jit(function, **{"target": "interpret", **options})


def module_with(text: str, **names: Any) -> types.ModuleType:
    """A module of the user's."""
    module = types.ModuleType("a_module_of_the_users")
    vars(module).update(names, np=np)
    exec(compile(text, "<a module of the user's>", "exec"), vars(module))
    return module


def test_a_global_array_is_live_and_may_be_another_one() -> None:
    module = module_with("def f(x): return x * W", W=np.ones(300))
    f = jit(module.f)
    x = np.ones(300)
    np.testing.assert_array_equal(f(x), x)
    module.W[:] = 7.0
    np.testing.assert_array_equal(f(x), 7 * x)
    module.W = np.full(300, 3.0)
    np.testing.assert_array_equal(f(x), 3 * x)
    assert len(f.signatures()) == 1, "neither is a reason to record again"
    module.W = np.full(300, 2.0, np.float32)
    np.testing.assert_array_equal(f(x), 2 * x)
    module.W = np.full((2, 300), 2.0)
    assert f(x).shape == (2, 300)
    del module.W
    with pytest.raises(NameError):
        f(x)


def test_a_closure_may_change() -> None:
    def make() -> Any:
        w, k = np.full(300, 2.0), 1.0

        def f(x: Any) -> Any:
            return x * w + k

        def change(new: Any, number: float) -> None:
            nonlocal w, k
            w, k = new, number

        return jit(f), change

    f, change = make()
    x = np.ones(300)
    np.testing.assert_array_equal(f(x), np.full(300, 3.0))
    change(np.full(300, 5.0), 1.0)
    np.testing.assert_array_equal(f(x), np.full(300, 6.0))
    change(np.full(300, 5.0), 2.0)
    np.testing.assert_array_equal(f(x), np.full(300, 7.0))
    assert "closure variable k is 2.0 and was 1.0" in f.signatures()[0].because


def test_numbers_strings_and_functions_found_by_name_are_compared() -> None:
    text = """
def helper(x): return x + K
def f(x): return helper(x) * (2 if MODE == "double" else 1)
"""
    module = module_with(text, K=1.0, MODE="double")
    f = jit(module.f)
    np.testing.assert_array_equal(f(X), (X + 1) * 2)
    module.K = 2.0
    np.testing.assert_array_equal(f(X), (X + 2) * 2)
    module.MODE = "single"
    np.testing.assert_array_equal(f(X), X + 2)
    module.helper = lambda x: x - 1
    np.testing.assert_array_equal(f(X), X - 1)
    module.K, module.MODE = 1.0, "double"
    np.testing.assert_array_equal(f(X), (X - 1) * 2)


def test_containers_of_numbers_are_compared() -> None:
    module = module_with("def f(x): return sum(x * c for c in P['c'])", P={"c": [1.0, 2.0]})
    f = jit(module.f)
    np.testing.assert_array_equal(f(X), X + X * 2)
    module.P["c"].append(4.0)
    np.testing.assert_array_equal(f(X), X + X * 2 + X * 4)
    module.P["c"][0] = 8.0
    np.testing.assert_array_equal(f(X), X * 8 + X * 2 + X * 4)


@pytest.mark.parametrize("size", [3, 5000])
def test_an_array_that_is_read_while_recording_is_compared(size: int) -> None:
    text = """
def f(x):
    y = 0 * x
    for c in COEFFICIENTS[:3]:
        y = y * x + c
    return y
"""
    module = module_with(text, COEFFICIENTS=np.arange(float(size)))
    f = jit(module.f)
    np.testing.assert_array_equal(f(X), X + 2)
    module.COEFFICIENTS[0] = 1.0
    np.testing.assert_array_equal(f(X), (X + 1) * X + 2)


def test_an_array_computed_from_another_follows_it() -> None:
    module = module_with("def f(x): return x * (W * 2) + W.T", W=np.ones((1, 5)))
    f = jit(module.f)
    np.testing.assert_array_equal(f(X), (X * 2 + 1)[None] * np.ones((5, 1)))
    module.W[:] = 2.0
    np.testing.assert_array_equal(f(X), (X * 4 + 2)[None] * np.ones((5, 1)))
    module.W = np.full((1, 5), 3.0)
    np.testing.assert_array_equal(f(X), (X * 6 + 3)[None] * np.ones((5, 1)))


def test_small_arrays_that_keep_changing_end_up_live() -> None:
    w = np.zeros(5)
    f = jit(lambda x: x + w)
    for k in range(20):
        w[:] = k
        np.testing.assert_array_equal(f(X), X + k)
    (signature,) = f.signatures()
    assert not any("compared" in note for note in signature.notes)


def test_attributes_of_objects_and_their_properties() -> None:
    class Inner:
        def __init__(self) -> None:
            self.k = 3.0

    class Model:
        __slots__ = ("_w", "inner")

        def __init__(self) -> None:
            self.inner, self._w = Inner(), np.full(300, 2.0)

        @property
        def weight(self) -> Any:
            return self._w

        def run(self, x: Any) -> Any:
            return x * self.weight + self.inner.k

    model = Model()
    f = jit(lambda x: model.run(x))
    bound = jit(model.run)
    given = jit(lambda m, x: m.run(x))
    x = np.ones(300)
    for weight, k in ((2.0, 3.0), (2.0, 4.0), (5.0, 4.0)):
        model.inner.k = k
        model._w = np.full(300, weight)
        for got in (f(x), bound(x), given(model, x)):
            np.testing.assert_array_equal(got, np.full(300, weight + k))


def test_what_a_recording_changes_itself_is_no_reason_to_record_again() -> None:
    module = module_with("def f(x):\n    global N\n    N += 1\n    return x", N=0)
    f = jit(module.f)
    for _ in range(3):
        f(X)
    assert module.N == 1


class _Steps:
    """State that methods change, and that results depend on."""

    def __init__(self) -> None:
        self.calls, self.time, self.log = 0, 0.0, [1.0, 2.0, 3.0] * 5
        self.stats = {"calls": 0}

    def counted(self, x: Any) -> Any:
        self.calls += 1
        return x * self.calls

    def late(self, x: Any) -> Any:
        self.calls += 1
        return x * 10 if self.calls > 4 else x

    def bias(self, x: Any) -> Any:
        self.calls += 1
        return x / (1 - 0.9**self.calls)

    def rarely(self, x: Any) -> Any:
        self.calls += 1
        return x + self.calls // 3

    def timed(self, x: Any) -> Any:
        self.time += 0.5
        return x * self.time

    def popped(self, x: Any) -> Any:
        return x * self.log.pop()

    def toggled(self, x: Any) -> Any:
        self.flag = not getattr(self, "flag", False)
        return x if self.flag else -x

    def item(self, x: Any) -> Any:
        self.stats["calls"] += 1
        return x * self.stats["calls"]

    def summed(self, x: Any) -> Any:
        self.sum = getattr(self, "sum", 0) + np.ones(5)
        return x + self.sum

    def local(self, x: Any) -> Any:
        self.calls += 1
        calls = 0.0
        calls += self.calls
        return x * calls

    def key(self, x: Any) -> Any:
        self.calls += 1
        weights = [1.0] * 9
        weights[-self.calls] += 1.0
        return x * weights[-3]

    def swapped(self, x: Any) -> Any:
        self.a, self.b = getattr(self, "b", 1.0), getattr(self, "a", 2.0)
        return x * self.a


@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
@pytest.mark.parametrize("target", ["interpret", "cpu"])
@pytest.mark.parametrize("name", [n for n in vars(_Steps) if not n.startswith("_")])
def test_state_that_a_function_changes_itself_is_read_at_each_call(name: str, target: str) -> None:
    mine, plain = _Steps(), _Steps()
    f = kg.jit(getattr(_Steps, name), target=target)
    for k in range(7):
        np.testing.assert_array_equal(f(mine, X + k), getattr(plain, name)(X + k))


def test_a_function_that_changes_what_it_reads_is_told_once() -> None:
    steps, f = _Steps(), jit(_Steps.counted)
    f(steps, X)
    with pytest.warns(kg.RecordingWarning, match=r"it reads self\.calls and changes it itself"):
        f(steps, X)
    f(steps, X)


class _Effects:
    """State that methods change, and that results do not depend on."""

    def __init__(self) -> None:
        self.calls, self.log, self.stats, self.seen = 0, [0], {"calls": 0}, {0}

    def counted(self, x: Any) -> Any:
        self.calls += 1
        return x + 1

    def renewed(self, x: Any) -> Any:
        self.calls = self.calls + 1
        return x + 1

    def logged(self, x: Any) -> Any:
        self.log.append(1)
        return x + 1

    def item(self, x: Any) -> Any:
        self.stats["calls"] += 1
        return x + 1

    def marked(self, x: Any) -> Any:
        self.seen.add(len("x"))
        return x + 1

    def stored(self, x: Any) -> Any:
        self.stats["last"] = "x"
        return x + 1


@pytest.mark.parametrize("name", [n for n in vars(_Effects) if not n.startswith("_")])
def test_what_a_function_only_changes_is_no_reason_to_record_again(name: str) -> None:
    mine, f = _Effects(), jit(getattr(_Effects, name))
    for k in range(4):
        np.testing.assert_array_equal(f(mine, X + k), X + k + 1)
    assert not f.signatures()[0].notes or "for one call" not in " ".join(f.signatures()[0].notes)


class _Cached:
    def __init__(self) -> None:
        self.k, self.c = 1.0, None

    @functools.cached_property
    def table(self) -> Any:
        return np.arange(3) * self.k

    def filled(self, x: Any) -> Any:
        if self.c is None:
            self.c = self.k * 2
        return x * self.c

    def added(self, x: Any) -> Any:
        if not hasattr(self, "d"):
            self.d = self.k * 3
        return x + self.d

    def looked_up(self, x: Any) -> Any:
        return x + self.table.sum()


@pytest.mark.parametrize(("name", "attribute"), [("filled", "c"), ("added", "d"), ("looked_up", "table")])
def test_caches_that_a_function_fills_are_watched(name: str, attribute: str) -> None:
    recorded, plain = _Cached(), _Cached()
    f, g = jit(getattr(recorded, name)), getattr(plain, name)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for step in range(12):
            if step == 4:
                recorded.k = plain.k = 5.0
                for model in (recorded, plain):
                    setattr(model, attribute, None) if attribute == "c" else delattr(model, attribute)
            if step == 8:
                for model in (recorded, plain):
                    setattr(model, attribute, np.ones(2) if attribute == "table" else 9.0)
            np.testing.assert_array_equal(f(X), g(X))
    assert all("recorded anew" not in str(signature.notes) for signature in f.signatures())


def test_capture_frozen_and_error() -> None:
    module = module_with("def f(x): return x * W + K", W=np.ones(5), K=1.0)
    frozen = jit(module.f, capture="frozen")
    frozen(X)
    module.K = 2.0
    np.testing.assert_array_equal(frozen(X), X + 1)
    with pytest.raises(kg.ConcretizationError, match="is captured"):
        jit(module.f, capture="error")(X)


def test_an_opaque_function_reads_what_it_reads_when_it_runs() -> None:
    module = module_with("def table(x): return np.take(W, np.clip(x, 0, 3).astype(int))", W=np.arange(4.0))
    look_up = kg.opaque(out=kg.spec(float, 1))(module.table)
    scale = 2.0
    f = jit(lambda x: look_up(x) * scale)
    np.testing.assert_array_equal(f(X), np.floor(X) * 2)
    module.W = np.arange(4.0) * 10
    np.testing.assert_array_equal(f(X), np.floor(X) * 20)
    (signature,) = f.signatures()
    assert not any("W" in note for note in signature.notes)
    scale = 3.0
    np.testing.assert_array_equal(f(X), np.floor(X) * 30)


def test_a_kernel_and_a_pipeline_under_a_name_may_be_others() -> None:
    def kernel(factor: float) -> kg.Kernel:
        with kg.Tape() as tape:
            tape.output(y=tape.input("x", float, ndim=1) * factor)
        return kg.compile_tape(tape, target="interpret")

    module = module_with("def part(x): return x + K", K=1.0)
    stage, parts = kernel(2.0), kg.pipeline([module.part, np.sqrt])
    f = jit(lambda x: parts(stage(x)))
    np.testing.assert_array_equal(f(X), np.sqrt(X * 2 + 1))
    stage = kernel(3.0)
    np.testing.assert_array_equal(f(X), np.sqrt(X * 3 + 1))
    module.K = 4.0
    np.testing.assert_array_equal(f(X), np.sqrt(X * 3 + 4))


def test_objects_are_not_kept_alive() -> None:
    import gc
    import weakref

    class Model:
        def __init__(self) -> None:
            self.w = np.ones(300)

        @kg.jit(target="interpret")
        def run(self, x: Any) -> Any:
            return x * self.w

    model = Model()
    model.run(np.ones(300))
    seen = weakref.ref(model), weakref.ref(model.w)
    del model
    gc.collect()
    assert seen[0]() is None and seen[1]() is None


def test_the_fast_way_compares_too() -> None:
    """The same on a compiled kernel, whose calls take the short way from the second on."""
    module = module_with("def f(x, d): return x * W + K + d['a']", W=np.ones(300), K=1.0)
    f = kg.jit(module.f)
    x = np.ones(300)
    for _ in range(3):
        np.testing.assert_array_equal(f(x, {"a": x}), x * 3)
    module.W = np.full(300, 4.0)
    for _ in range(2):
        np.testing.assert_array_equal(f(x, d={"a": x}), x * 6)
    module.K = 2.0
    for _ in range(3):
        np.testing.assert_array_equal(f(x, {"a": x}), x * 7)
    module.K = 1.0
    assert len(f.signatures()) == 2
    np.testing.assert_array_equal(f(x, {"a": x}), x * 6)
    np.testing.assert_array_equal(f(x, {"a": 1}), x * 6)
    np.testing.assert_array_equal(f(x[:1], {"a": x[:1]}), x * 6)
    assert len(f.signatures()) == 3


def test_values_that_come_back_are_no_reason_to_warn() -> None:
    module = module_with("def f(x): return x * K", K=1.0)
    f = kg.jit(module.f)
    x = np.ones(200_000)
    for n in range(20):
        module.K = float(n % 2)
        np.testing.assert_array_equal(f(x), x * module.K)
