"""Values: what they share with frozen dataclasses, and what a class keeps of its own."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from kernelgen.base.values import frozen, replaced


@frozen
class Point:
    x: int
    y: int = 0

    @property
    def sum(self) -> int:
        return self.x + self.y


@frozen
class Single:
    x: object


@frozen
class Empty:
    pass


@frozen(eq=False, kw_only=True)
class Named:
    x: int

    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError("negative")


@frozen
class Own:
    x: int

    def __eq__(self, other: object) -> bool:
        return True

    def __repr__(self) -> str:
        return "own"


def test_fields_in_order_with_defaults() -> None:
    point = Point(1)
    assert (point.x, point.y, point.sum) == (1, 0, 1)
    assert Point(y=2, x=1) == Point(1, 2)
    assert repr(Point(1, 2)) == "Point(x=1, y=2)"
    assert Point.__match_args__ == ("x", "y")  # type: ignore[attr-defined]
    assert repr(Empty()) == "Empty()" and Empty() == Empty()


def test_compared_and_hashed_by_fields() -> None:
    assert Point(1, 2) == Point(1, 2) != Point(2, 1)
    assert len({Point(1, 2), Point(1, 2), Point(1, 3)}) == 2
    assert Single(1) != Point(1) and Single((1,)) != Single(1)
    assert Named(x=1) != Named(x=1)
    assert Own(1) == 3 and repr(Own(1)) == "own"


def test_nothing_can_be_changed() -> None:
    point: Any = Point(1)
    with pytest.raises(AttributeError, match="'x' was to be set"):
        point.x = 2
    with pytest.raises(AttributeError, match="cannot be changed"):
        point.other = 2
    with pytest.raises(AttributeError, match="deleted"):
        del point.x
    assert not hasattr(point, "__dict__")


def test_wrong_arguments() -> None:
    make: Any = Point
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        make()
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        make(1, z=2)
    named: Any = Named
    with pytest.raises(TypeError, match="positional"):
        named(1)
    with pytest.raises(ValueError, match="negative"):
        Named(x=-1)


def test_copies() -> None:
    assert replaced(Point(1, 2), y=5) == Point(1, 5)
    for given in (Point(1, 2), Single([1]), Empty()):
        assert pickle.loads(pickle.dumps(given)) == given == copy.deepcopy(given)
    assert pickle.loads(pickle.dumps(Named(x=3))).x == 3


def test_matching() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
