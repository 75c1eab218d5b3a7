"""What is not watched is not reused: state that changes between calls, in every kind of object."""

from __future__ import annotations

import argparse
import collections
import contextvars
import dataclasses
import enum
import functools
import os
import subprocess
import sys
import textwrap
import time
import types
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas
import pytest

import kernelgen as kg

X = np.ones(3)


class Box:
    def __init__(self, **attributes: Any) -> None:
        vars(self).update(attributes)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...
        def __setattr__(self, name: str, value: Any) -> None: ...


class Adds:
    __array_ufunc__ = None

    def __init__(self, v: float) -> None:
        self.v = v

    def __radd__(self, other: Any) -> Any:
        return other + self.v


class Derived:
    def __init__(self) -> None:
        self.q = 1.0

    @property
    def p(self) -> float:
        return self.q * 2

    @functools.cached_property
    def c(self) -> float:
        return self.q * 3

    def __len__(self) -> int:
        return int(self.q)

    def __contains__(self, item: float) -> bool:
        return item == self.q

    def __enter__(self) -> float:
        return self.q

    def __exit__(self, *_: Any) -> None: ...


class Described:
    class Field:
        value = 1.0

        def __get__(self, *_: Any) -> float:
            return self.value

    z: Any = Field()


class Slotted:
    __slots__ = ("a",)

    def __init__(self) -> None:
        self.a = 1.0


class Answers:
    def __init__(self) -> None:
        self.table = {"k": 1.0}

    def __getattr__(self, name: str) -> float:
        if name in self.__dict__.get("table", ()):
            return float(self.__dict__["table"][name])
        raise AttributeError(name)


class Colour(enum.Enum):
    RED = (1.0,)
    BLUE = (2.0,)
    factor: float


@dataclasses.dataclass
class Area:
    side: Any
    scale = 2.0

    def area(self) -> Any:
        return self.side * self.scale * FACTOR


FACTOR = 1.0


def set_factor(k: float) -> None:
    global FACTOR
    FACTOR = k


def helper(x: Any, k: float = 1.0) -> Any:
    return x * k


def cases() -> dict[str, tuple[Callable[..., Any], Callable[[float], Any], tuple[Any, ...]]]:
    """Functions, what changes between their calls, and their other arguments."""
    chain = collections.ChainMap({"k": 1.0}, {"j": 2.0})
    late, deque, numbers = bytearray(b"abc"), collections.deque([1.0, 2.0]), [1.0] * 700
    derived, described, slotted, answers = Derived(), Described(), Slotted(), Answers()
    adds, options, space = Adds(1.0), argparse.Namespace(a=1.0), types.SimpleNamespace(a=Box(v=1.0))
    cycle, held, flags = Box(k=1.0), Box(v=1.0), {1.0}
    cycle.me = cycle
    Colour.RED.factor = 1.0
    variable = contextvars.ContextVar("variable", default=1.0)
    reference = weakref.ref(held)
    pairs = collections.OrderedDict(a=1.0, b=2.0)
    os.environ["KERNELGEN_TEST_STATE"] = "1"
    zero = [np.float64(0.0)]
    method, name = Box(), "k"

    @functools.lru_cache
    def cached() -> float:
        return float(held.v)

    def with_(x: Any) -> Any:
        with derived as k:
            return x * k

    def recached(k: float) -> None:
        held.v = k
        cached.cache_clear()

    return {
        "ChainMap": (lambda x: x * chain["k"] * chain["j"], lambda k: chain.maps[1].update(j=k), ()),
        "ContextVar": (lambda x: x * variable.get(), variable.set, ()),
        "bytearray": (lambda x: x * late[0], lambda k: late.__setitem__(0, int(k)), ()),
        "deque": (lambda x: x * sum(deque), deque.append, ()),
        "deque as argument": (lambda x, d: x * sum(d), deque.append, (deque,)),
        "700 numbers": (lambda x: x * sum(numbers), lambda k: numbers.__setitem__(650, k), ()),
        "operator": (lambda x: x + adds, lambda k: setattr(adds, "v", k), ()),
        "operator of a class": (
            lambda x: x + adds,
            lambda k: setattr(Adds, "__radd__", lambda self, other: other * k),
            (),
        ),
        "property": (lambda x: x * derived.p, lambda k: setattr(derived, "q", k), ()),
        "cached property": (lambda x: x * derived.c, lambda k: vars(derived).update(c=k), ()),
        "len": (lambda x: x * len(derived), lambda k: setattr(derived, "q", k), ()),
        "in": (lambda x: x * (3.0 in derived), lambda k: setattr(derived, "q", k), ()),
        "with": (with_, lambda k: setattr(derived, "q", k), ()),
        "descriptor": (lambda x: x * described.z, lambda k: setattr(Described.Field, "value", k), ()),
        "slots": (lambda x: x * slotted.a, lambda k: setattr(slotted, "a", k), ()),
        "__getattr__": (lambda x: x * answers.k, lambda k: answers.table.update(k=k), ()),
        "__getattr__ of an argument": (lambda x, o: x * o.k, lambda k: answers.table.update(k=k), (answers,)),
        "enum": (lambda x, e: x * e.factor, lambda k: setattr(Colour.RED, "factor", k), (Colour.RED,)),
        "dataclass's method": (lambda d: d.area(), set_factor, ()),
        "dataclass's class": (lambda d: d.area(), lambda k: setattr(Area, "scale", k), ()),
        "Namespace": (lambda x, o: x * o.a, lambda k: setattr(options, "a", k), (options,)),
        "SimpleNamespace": (lambda x: x * space.a.v, lambda k: setattr(space, "a", Box(v=k)), ()),
        "cycle": (lambda x: x * cycle.me.me.k, lambda k: setattr(cycle, "k", k), ()),
        "set": (lambda x: x * len(flags), flags.add, ()),
        "weakref": (lambda x: x * reference().v, lambda k: setattr(held, "v", k), ()),  # type: ignore[union-attr]
        "lru_cache": (lambda x: x * cached(), recached, ()),
        "order of keys": (lambda x: x * next(iter(pairs.values())), lambda _: pairs.move_to_end("a"), ()),
        "environment": (
            lambda x: x * float(os.environ["KERNELGEN_TEST_STATE"]),
            lambda k: os.environ.__setitem__("KERNELGEN_TEST_STATE", str(k)),
            (),
        ),
        "getenv": (
            lambda x: x * float(os.getenv("KERNELGEN_TEST_STATE", "")),
            lambda k: os.environ.__setitem__("KERNELGEN_TEST_STATE", str(k)),
            (),
        ),
        "sign of zero": (
            lambda x: x * np.copysign(1, zero[0]),
            lambda _: zero.__setitem__(0, np.float64(-0.0)),
            (),
        ),
        "default argument": (lambda x: helper(x), lambda k: setattr(helper, "__defaults__", (k,)), ()),
        "shadowed method": (
            lambda x: method.run(x) if hasattr(method, "run") else x,
            lambda k: setattr(method, "run", lambda x: x * k),
            (),
        ),
        "computed name": (lambda x: x * getattr(cycle, name), lambda k: setattr(cycle, "k", k), ()),
        "globals()": (lambda x: x * globals()["FAC" + "TOR"], set_factor, ()),
    }


ANEW = {"ContextVar", "weakref", "lru_cache", "getenv", "globals()"}


@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
@pytest.mark.parametrize("name", cases())
def test_state_that_changes_is_seen(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Adds, "__radd__", Adds.__radd__)
    monkeypatch.setattr(Area, "scale", 2.0)
    monkeypatch.setattr(Described.Field, "value", 1.0)
    monkeypatch.setattr(helper, "__defaults__", (1.0,))
    monkeypatch.setattr(sys.modules[__name__], "FACTOR", 1.0)
    function, change, others = cases()[name]
    f = kg.jit(function, target="interpret")
    args = (Area(X),) if name.startswith("dataclass") else (X, *others)
    for k in (None, 3.0, 3.0, 5.0, 7.0):
        if k is not None:
            change(k)
        for _ in range(3):
            np.testing.assert_array_equal(np.copysign(1, f(*args)), np.copysign(1, function(*args)))
            np.testing.assert_array_equal(f(*args), function(*args))
    assert any("anew" in note for s in f.signatures() for note in s.notes) == (name in ANEW)


def test_iterators_clocks_and_random_numbers_are_read_at_each_call() -> None:
    numbers, generator = iter([1.0, 2.0, 3.0]), np.random.default_rng(3)
    f = kg.jit(lambda x: x * next(numbers), target="interpret")
    with pytest.warns(kg.RecordingWarning, match="closure variable numbers"):
        assert [f(X)[0] for _ in range(3)] == [1.0, 2.0, 3.0]
    for read in (lambda x: x * time.perf_counter(), lambda x: x * np.random.rand()):  # noqa: NPY002
        g = kg.jit(read, target="interpret")
        with pytest.warns(kg.RecordingWarning, match="gives another value at each call"):
            assert g(X)[0] != g(X)[0]
    h = kg.jit(lambda x: x * generator.random(), target="interpret")
    again = np.random.default_rng(3)
    with pytest.warns(kg.RecordingWarning):
        assert [h(X)[0] for _ in range(3)] == [again.random() for _ in range(3)]


class Settings:
    def __init__(self, path: Path) -> None:
        self.path = path

    def value(self) -> float:
        return float(self.path.read_text())


def read_settings(path: Path) -> float:
    return float(path.read_text())


@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
@pytest.mark.parametrize(
    "read",
    [
        lambda x, path, settings: x * float(path.read_text()),
        lambda x, path, settings: x * read_settings(path),
        lambda x, path, settings: x * settings.value(),
        lambda x, path, settings: x * float(Path(str(path)).read_text()),
        lambda x, path, settings: x * float(path.open().readline()),
        lambda x, path, settings: x * path.stat().st_size,
        lambda x, path, settings: x * os.path.getsize(path),
        lambda x, path, settings: x * os.path.exists(f"{path}2"),
        lambda x, path, settings: x * len(list(path.parent.glob("*"))),
        lambda x, path, settings: x * len(os.listdir(path.parent)),
    ],
)
@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_files_are_read_at_each_call(read: Any, closed: bool, tmp_path: Path) -> None:
    path = tmp_path / "value"
    settings = Settings(path)
    args = () if closed else (path, settings)
    f = kg.jit((lambda x: read(x, path, settings)) if closed else read, target="interpret")
    for text, other in (("1", False), ("10", False), ("300", True), ("1", False)):
        path.write_text(text)
        (tmp_path / "value2").write_text("") if other else (tmp_path / "value2").unlink(missing_ok=True)
        np.testing.assert_array_equal(f(X, *args), read(X, path, settings))


@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
def test_the_state_of_the_process_is_read_at_each_call(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def strict(x: Any) -> Any:
        return x * (2 if np.geterr()["divide"] == "raise" else 3)

    def digits(x: Any) -> Any:
        return x * np.get_printoptions()["precision"]

    def folder(x: Any) -> Any:
        return x * len(os.path.abspath("x"))

    f, g, h = (kg.jit(function, target="interpret") for function in (strict, digits, folder))
    for _ in range(2):
        for state in ("raise", "ignore"):
            with np.errstate(divide=state):  # type: ignore[call-overload]
                assert f(X)[0] == strict(X)[0]
        for n in (3, 5):
            with np.printoptions(precision=n):
                assert g(X)[0] == n
        for place in (tmp_path, tmp_path.parent):
            monkeypatch.chdir(place)
            assert h(X)[0] == folder(X)[0]


@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
def test_arrays_of_other_libraries_run_as_plain_python() -> None:
    series = pandas.Series([1.0, 2.0, 3.0])
    f = kg.jit(lambda s: s.iloc[0] * 2, target="interpret")
    g = kg.jit(lambda x: x * series, target="interpret")
    for k in range(4):
        series[0] = float(k)
        assert f(series) == 2.0 * k
        assert type(g(X)) is pandas.Series and g(X)[0] == k
    assert "plain Python" in f.explain() and "Series" in f.explain()
    assert f.signatures() == ()


def test_results_in_objects_are_made_anew_around_arrays() -> None:
    f = kg.jit(lambda x: (Box(a=x * 2, b=1), collections.deque([x + 1])), target="interpret")
    for k in range(4):
        box, deque = f(X * k)
        assert type(box) is Box and box.b == 1 and type(deque) is collections.deque
        np.testing.assert_array_equal(box.a, X * k * 2)
        np.testing.assert_array_equal(deque[0], X * k + 1)
    slotted = Slotted()

    def set_(x: Any) -> Any:
        made = object.__new__(type(slotted))
        made.a = x + 1
        return made

    np.testing.assert_array_equal(kg.jit(set_, target="interpret")(X).a, X + 1)
    space = kg.jit(lambda x: types.SimpleNamespace(a=x + 1, n=2), target="interpret")(X)
    assert type(space) is types.SimpleNamespace and space.n == 2
    np.testing.assert_array_equal(space.a, X + 1)
    for refused in (
        lambda x: slice(x[0], 2),
        lambda x: {"a": collections.defaultdict(list, v=[x + 1])},
        lambda x: types.MappingProxyType({"a": x + 1}),
        lambda x: lambda: x + 1,
        lambda x: functools.partial(np.add, x + 1),
    ):
        with pytest.raises(kg.UnsupportedError, match="the result holds a Tensor in an object of type"):
            kg.jit(refused, target="interpret")(X)


def test_what_is_returned_is_this_call_s_object() -> None:
    f = kg.jit(lambda x, box: (x * box.k, box), target="interpret")
    for _ in range(4):
        box = Box(k=1.0)
        got = f(X, box)
        assert got[1] is box
    g = kg.jit(lambda x: (x + 1, Box(n=1)), target="interpret")
    assert g(X)[1] is not g(X)[1]


def test_objects_that_answer_any_attribute_are_asked_by_their_type() -> None:
    class Any_:
        def __getattr__(self, name: str) -> Any:
            return functools.partial(float, 3)

    class Items(dict[str, float]):
        __getattr__ = dict.__getitem__

    proxy = Any_()
    assert kg.jit(lambda x: x * proxy.level(), target="interpret")(X).tolist() == [3.0] * 3
    assert kg.jit(lambda x, p: x * p.level(), target="interpret")(X, proxy).tolist() == [3.0] * 3
    items = Items(gain=2.0)
    f = kg.jit(lambda x, c: x * c.gain, target="interpret")
    for gain in (2.0, 3.0, 4.0):
        items["gain"] = gain
        assert f(X, items).tolist() == [gain] * 3


def test_the_first_call_does_not_enter_installed_packages() -> None:
    program = """
        import time, numpy as np, pandas as pd, kernelgen as kg
        def positive(x):
            y = np.where(x > 0, x, 0.0)
            return pd.Series(y) if isinstance(x, pd.Series) else y
        x = np.ones(3)
        from kernelgen.jit.search import find
        find(positive, [])
        start = time.perf_counter()
        found = find(positive, [])
        assert time.perf_counter() - start < 0.05
        assert not found.unseen, found.unseen
        assert kg.jit(positive, target="interpret")(x).tolist() == [1.0] * 3
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=True)
