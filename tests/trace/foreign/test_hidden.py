"""What a recording under a bare tape draws or reads, its kernel would keep: a warning names the line."""

from __future__ import annotations

import datetime
import functools
import os
import random
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from random import gauss
from typing import Any

import numpy as np
import pytest
import scipy.stats
from numpy.random import normal

import kernelgen as kg
from kernelgen.trace.foreign.hidden import described, sources_of

RNG = np.random.default_rng(1)
OLD = np.random.RandomState(1)


def recorded(function: Callable[[Any], Any]) -> kg.Tape:
    with kg.Tape("drawn") as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(y=function(x))
    return tape


def helper(x: Any) -> Any:
    return x + RNG.normal(size=3)


class Model:
    def __init__(self) -> None:
        self.rng = np.random.default_rng(2)

    def draw(self) -> Any:
        return self.rng.random()


MODEL = Model()


def imports(x: Any) -> Any:
    from random import random as number

    return x * number()


def nested(x: Any) -> Any:
    def inner(y: Any) -> Any:
        return y * RNG.random()

    return inner(x)


DRAWING: dict[str, tuple[Callable[[Any], Any], str]] = {
    "np.random": (lambda x: x * np.random.normal(), r"np\.random\.normal at test_hidden"),  # noqa: NPY002
    "a function of np.random": (lambda x: x * normal(), r"normal at test_hidden"),  # noqa: NPY002
    "a method of random's generator": (lambda x: x * gauss(0, 1), r"gauss at test_hidden"),
    "random": (lambda x: x * random.random(), r"random\.random at test_hidden"),
    "Generator": (lambda x: x + RNG.normal(size=3), r"RNG\.normal at test_hidden"),
    "RandomState": (lambda x: x + OLD.normal(size=3), r"OLD\.normal at test_hidden"),
    "a helper": (lambda x: helper(x), r"RNG\.normal at test_hidden"),
    "a partial": (functools.partial(helper), r"RNG\.normal at test_hidden"),
    "a method": (lambda x: x * MODEL.draw(), r"self\.rng\.random at test_hidden"),
    "an import": (imports, r"number at test_hidden"),
    "a nested function": (nested, r"RNG\.random at test_hidden"),
    "a comprehension": (lambda x: x * sum([RNG.random() for _ in range(3)]), r"RNG\.random at test_hidden"),
    "without a seed": (lambda x: x * np.random.default_rng().normal(), r"np\.random\.default_rng at"),
    "the clock": (lambda x: x * time.time(), r"time\.time at test_hidden"),
    "the date": (lambda x: x * datetime.datetime.now().year, r"datetime\.now at test_hidden"),
    "the environment": (lambda x: x * len(os.environ), r"os\.environ at test_hidden"),
    "a variable": (lambda x: x * len(os.getenv("PATH") or ""), r"os\.getenv at test_hidden"),
    "a jitted function": (lambda x: kg.jit(helper)(x), r"RNG\.normal at test_hidden"),
    "a default": (lambda x, draw=RNG.random: x * draw(), r"draw at test_hidden"),
    "a class": (
        lambda x: x * np.random.Generator.random(RNG),
        r"np\.random\.Generator\.random at test_hidden",
    ),
    "a library": (lambda x: x * scipy.stats.norm.rvs(), r"draws from np\.random"),
}


@pytest.mark.parametrize("what", DRAWING)
def test_a_tape_warns_of_what_freezes(what: str) -> None:
    function, line = DRAWING[what]
    if what == "a jitted function":
        jitted = kg.jit(helper)
        function = lambda x: jitted(x)  # noqa: E731
    with pytest.warns(kg.RecordingWarning, match=line) as caught:
        recorded(function)
    (warning,) = caught
    assert "@kg.opaque" in str(warning.message)
    assert Path(warning.filename).name == "test_hidden.py"


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.npy"
    np.save(file, np.ones(3))
    with pytest.warns(kg.RecordingWarning, match=r"np\.load at test_hidden"):
        recorded(lambda x: x * np.load(file))


def test_the_body_of_the_tape_itself() -> None:
    rng = np.random.default_rng(3)
    match = r"rng\.normal at test_hidden.*tape\.output\(y=x"
    with pytest.warns(kg.RecordingWarning, match=match), kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(y=x * rng.normal())


@kg.opaque(out=kg.spec(np.float64, 1))
def noise(x: Any) -> Any:
    return x + RNG.normal(size=3)


def test_what_runs_at_each_call_or_stays_is_no_reason_to_warn() -> None:
    before = RNG.normal(size=3)
    start = time.perf_counter()
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(a=noise(x), b=x * before, c=x * np.random.default_rng(3).normal())
        rng = np.random.default_rng(4)
        tape.output(d=x * rng.normal())
    RNG.normal()
    assert time.perf_counter() > start


def test_a_function_that_is_not_called_does_not_count() -> None:
    def late(x: Any) -> Any:
        return x * time.time()

    recorded(lambda x: x * 2)
    assert late(1)


def test_the_lines_of_a_function() -> None:
    found = described(sources_of(MODEL.draw))
    assert found[0].startswith("self.rng.random at test_hidden.py:")
    assert not described(sources_of(lambda x: np.sin(x)))


def test_a_jitted_function_names_the_line() -> None:
    jitted = kg.jit(helper)
    with pytest.warns(kg.RecordingWarning, match=r"RNG\.normal at test_hidden\.py:\d+.*@kg\.opaque"):
        jitted(np.ones(3))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        jitted(np.ones(3))
