"""One comparison stands for those of a class's members, and misses no change of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.jit import dispatch
from kernelgen.jit.versions import Version, readable

X = np.arange(3.0)


@pytest.fixture(params=["versions", "members"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "members":
        monkeypatch.setattr(dispatch, "readable", lambda: False)


def test_versions_are_readable_here() -> None:
    assert readable()


def test_a_version_changes_with_the_class_and_its_bases() -> None:
    class Base:
        a = 1

    class Other:
        b = 1

    class Derived(Base):
        c = 1

    changes: list[Callable[[], Any]] = [
        lambda: setattr(Derived, "c", 2),
        lambda: setattr(Base, "a", 2),
        lambda: setattr(Base, "new", 2),
        lambda: delattr(Derived, "c"),
        lambda: setattr(Derived, "__bases__", (Other,)),
        lambda: setattr(Other, "__getattr__", lambda self, name: 3),
        lambda: setattr(Derived, "__abstractmethods__", frozenset()),
    ]
    version = Version(Derived)
    met = set()
    for change in changes:
        assert Derived().__class__ is Derived
        met.add(version.now[0])
        change()
        assert version.now[0] not in met - {0}
    assert len(met) == len(changes)


def test_a_version_that_is_not_known_is_never_met() -> None:
    version = Version(int)
    assert version.keep(0)
    assert version.seen == [-1]
    assert version.keep(7)
    assert version.seen == [7]


def follows(function: Callable[..., Any], *changes: Callable[[], Any]) -> None:
    """The jitted function equals the plain one after each change, at a first call and at later ones."""
    jitted = kg.jit(function)
    for change in (lambda: None, *changes):
        change()
        for _ in range(4):
            assert np.array_equal(jitted(X), function(X)), change


@pytest.mark.filterwarnings("ignore:.*was compiled for the 5th time:kernelgen.RecordingWarning")
@pytest.mark.usefixtures("_both_ways")
def test_members_of_classes() -> None:
    class Base:
        scale = 2.0
        unread = 1

        def help(self, x: Any) -> Any:
            return x * self.scale

    class Model(Base):
        def __init__(self) -> None:
            self.a = 3.0
            self.b = 4.0

    model = Model()

    def function(x: Any) -> Any:
        return model.help(x) + model.a

    def derived_before_base() -> None:
        del Base.unread
        Model.scale = 7.0

    def shadowed() -> None:
        del model.b
        model.scale = 9.0

    def swapped() -> None:
        del model.a
        Model.a = 11.0
        model.extra = 1  # type: ignore[attr-defined]

    follows(
        function,
        lambda: setattr(Base, "scale", 5.0),
        derived_before_base,
        lambda: setattr(Base, "help", lambda self, x: x - self.scale),
        lambda: setattr(model, "help", lambda x: x + 100),
        lambda: delattr(model, "help"),
        shadowed,
        swapped,
    )


@pytest.mark.usefixtures("_both_ways")
def test_attributes_that_appear_and_go() -> None:
    class Bag:
        pass

    bag: Any = Bag()
    bag.a, bag.b, bag.c = 1.0, 2.0, 3.0

    def function(x: Any) -> Any:
        try:
            return x * bag.a + bag.late
        except AttributeError:
            return x * bag.a

    def swap(old: str, new: str) -> Callable[[], None]:
        def change() -> None:
            delattr(bag, old)
            setattr(bag, new, 5.0)

        return change

    follows(
        function,
        swap("b", "late"),
        swap("late", "b"),
        swap("c", "late"),
        lambda: setattr(Bag, "__getattr__", lambda self, name: 8.0),
        lambda: delattr(bag, "late"),
        lambda: vars(bag).update({f"n{k}": k for k in range(20)}),
        lambda: delattr(bag, "a"),
        swap("n3", "late"),
    )


@pytest.mark.usefixtures("_both_ways")
def test_methods_of_arguments_classes() -> None:
    @dataclasses.dataclass
    class Pair:
        a: Any
        b: float

        def total(self) -> Any:
            return self.a + self.b

    pair = Pair(X, 2.0)

    def function(x: Any, p: Any = pair) -> Any:
        return x * p.total()

    follows(
        function,
        lambda: setattr(Pair, "total", lambda self: self.a - self.b),
        lambda: setattr(Pair, "__add__", lambda self, other: self.a),
        lambda: setattr(Pair, "total", property(lambda self: lambda: self + 1)),
        lambda: setattr(Pair, "__add__", lambda self, other: self.a * 3),
    )


@pytest.mark.usefixtures("_both_ways")
def test_classes_that_change_without_effect_are_not_recorded_again() -> None:
    class Counter:
        count = 0
        step = 2.0

    counter = Counter()
    times = []

    @kg.jit
    def function(x: Any) -> Any:
        times.append(1)
        return x * counter.step

    for _ in range(20):
        Counter.count += 1
        assert np.array_equal(function(X), X * 2)
    assert len(times) == 1


def test_classes_that_say_they_are_equal() -> None:
    class Meta(type):
        def __eq__(cls, other: object) -> bool:
            return True

        __hash__ = type.__hash__

    class Plain(metaclass=Meta):
        factor = 2.0

    class Another(metaclass=Meta):
        factor = 5.0

    def function(x: Any) -> Any:
        return x * Plain.factor + Another.factor

    follows(
        function,
        lambda: setattr(Plain, "factor", 3.0),
        lambda: setattr(Meta, "factor", property(lambda cls: 4.0)),
    )
