"""Opaque calls: templates, and keys that are equal only for calls that compute the same."""

from __future__ import annotations

import gc
from collections import namedtuple
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir.calls import (
    Slot,
    abstract,
    fill,
    identify,
    opaque_call,
)

F64 = kg.spec(np.float64, 1)
Pair = namedtuple("Pair", "left right")


def key(*args: Any, function: Any = np.sum, **kwargs: Any) -> str:
    return opaque_call("f", function, args, kwargs, (F64,), pure=True).key


def test_templates_keep_containers_and_fill_slots() -> None:
    template = (Slot(0), [Slot(1), Pair(1, {"k": Slot(2, weak=True)})], slice(None, Slot(2, weak=True)))
    array = np.arange(3.0)
    got = fill(template, [array, np.float32(2), np.int64(5)])
    assert got[0] is array and type(got[1][0]) is np.float32
    assert got[1][1] == Pair(1, {"k": 5}) and type(got[1][1].right["k"]) is int
    assert got[2] == slice(None, 5)
    assert abstract((1, [2]), lambda v: v + 1) == (2, [3])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((1,), (1.0,)),
        ((1,), (True,)),
        ((0.0,), (-0.0,)),
        (("a",), (b"a",)),
        (([1],), ((1,),)),
        ((np.float32(1),), (np.float64(1),)),
        ((np.dtype("f4"),), (np.dtype("f8"),)),
        ((slice(1, None),), (slice(None, 1),)),
        ((Slot(0),), (Slot(0, weak=True),)),
        ((Slot(0), Slot(1)), (Slot(1), Slot(0))),
        ((Pair(1, 2),), ((1, 2),)),
        ((Ellipsis,), (None,)),
    ],
)
def test_keys_tell_arguments_apart(one: Any, other: Any) -> None:
    assert key(*one) == key(*one) != key(*other)


def test_keys_tell_functions_and_keywords_apart() -> None:
    assert key(Slot(0), axis=0) == key(Slot(0), axis=0) != key(Slot(0), axis=1)
    assert key(Slot(0), function=np.sum) != key(Slot(0), function=np.mean)
    assert key(1, b=2, a=3) == key(1, a=3, b=2)


def test_functions_of_one_name_are_not_one_function() -> None:
    made = [lambda a, k=k: a * k for k in range(2)]
    assert identify(made[0]) == identify(made[0]) != identify(made[1])
    assert identify(np.linalg.svd) == "numpy.linalg:svd"
    numbers = {identify(made.pop()) for _ in range(2)}
    gc.collect()
    assert identify(lambda a: a) not in numbers

    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        calls = [kg.opaque(lambda a, k=k: a * k, out=F64, pure=True) for k in (2.0, 3.0)]
        tape.output(y=calls[0](x) + calls[1](x) + calls[1](x))
    kernel = kg.compile_tape(tape)
    np.testing.assert_array_equal(kernel(np.ones(2)), [8.0, 8.0])
    assert sum(node.op == "opaque" for node in kernel.graph.nodes) == 2


def test_objects_that_are_arguments_are_told_apart() -> None:
    class Settings:
        pass

    one, other, plain = Settings(), Settings(), object()
    assert key(one) == key(one) != key(other)
    assert key(plain) != key(plain)  # It cannot be referred to weakly, so nothing is known of it.
