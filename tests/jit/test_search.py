"""State that shows in no attribute: of the process, of functions, of locks, and how arrays lie in memory."""

from __future__ import annotations

import abc
import collections
import contextlib
import csv
import datetime
import decimal
import enum
import functools
import gc
import inspect
import locale
import logging
import os
import signal
import socket
import sys
import threading
import time
import tracemalloc
import types
import warnings
import weakref
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
import scipy.special

import kernelgen as kg
from kernelgen.runtime import python_calls
from kernelgen.runtime.native import process
from kernelgen.trace.foreign.sources import is_source

X = np.arange(1.0, 4)
LOG = logging.getLogger("kernelgen.test")
Case = tuple[Callable[..., Any], Sequence[Callable[[], Any]]]
CASES: dict[str, Callable[[], Case]] = {}


def case(make: Callable[[], Case]) -> Callable[[], Case]:
    CASES[make.__name__] = make
    return make


def sets(owner: Any, name: str, *values: Any) -> list[Callable[[], Any]]:
    return [functools.partial(setattr, owner, name, value) for value in values]


@pytest.fixture(autouse=True)
def state(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The state of the process that the tests change."""
    monkeypatch.setenv("TZ", "UTC")
    handler, limit = signal.getsignal(signal.SIGUSR1), csv.field_size_limit()
    name = threading.current_thread().name
    with decimal.localcontext(), np.errstate(all="ignore"):
        yield
    logging.disable(0)
    LOG.setLevel(0)
    gc.enable()
    tracemalloc.stop()
    socket.setdefaulttimeout(None)
    signal.signal(signal.SIGUSR1, handler)
    kg.set_num_threads(None)
    csv.field_size_limit(limit)
    threading.current_thread().name = name
    monkeypatch.undo()
    time.tzset()
    sys.__dict__.pop("of_kernelgen", None)


def zone(name: str) -> Callable[[], None]:
    def change() -> None:
        os.environ["TZ"] = name
        time.tzset()

    return change


@case
def division_of_decimals() -> Case:
    one, three = Decimal(1), Decimal(3)
    return lambda x: x * float(one / three), sets(decimal.getcontext(), "prec", 5, 9)


@case
def decimals_by_a_dotted_name() -> Case:
    return lambda x: x * float(decimal.Decimal(1) / 3), sets(decimal.getcontext(), "prec", 5, 9)


@case
def rounding_of_decimals() -> Case:
    def rounded() -> float:
        return float(Decimal("2.5").quantize(Decimal(1)))

    changes = sets(decimal.getcontext(), "rounding", decimal.ROUND_UP, decimal.ROUND_DOWN)
    return lambda x: x * rounded(), changes


@case
def logger_is_enabled() -> Case:
    def f(x: Any) -> Any:
        return x * (2 if LOG.isEnabledFor(logging.DEBUG) else 3)

    root = logging.getLogger()
    return f, [
        functools.partial(LOG.setLevel, logging.DEBUG),
        functools.partial(logging.disable, logging.CRITICAL),
        functools.partial(logging.disable, 0),
        functools.partial(LOG.setLevel, 0),
        functools.partial(root.setLevel, logging.DEBUG),
        functools.partial(root.setLevel, logging.WARNING),
    ]


@case
def level_of_a_logger() -> Case:
    return lambda x: x * LOG.level, [lambda: LOG.setLevel(10), lambda: LOG.setLevel(30)]


@case
def level_of_a_logger_by_its_name() -> Case:
    changes = [lambda: LOG.setLevel(10), lambda: LOG.setLevel(30)]
    return lambda x: x * logging.getLogger("kernelgen.test").level, changes


@case
def handlers() -> Case:
    handler = logging.NullHandler()
    return lambda x: x * len(LOG.handlers), [
        lambda: LOG.addHandler(handler),
        lambda: LOG.removeHandler(handler),
    ]


@case
def lock() -> Case:
    lock = threading.Lock()
    return lambda x: x * (2 if lock.locked() else 3), [lock.acquire, lock.release]


@case
def lock_that_is_tried() -> Case:
    lock = threading.Lock()

    def f(x: Any) -> Any:
        if lock.acquire(blocking=False):
            lock.release()
            return x * 2
        return x * 3

    return f, [lock.acquire, lock.release]


@case
def condition() -> Case:
    condition = threading.Condition()
    return lambda x: x * (2 if condition._is_owned() else 3), [condition.acquire, condition.release]  # type: ignore[attr-defined]


@case
def own_defaults() -> Case:
    def f(x: Any, k: float = 2.0, mode: str = "a") -> Any:
        return x * k * (1 if mode == "a" else 5)

    return f, sets(f, "__defaults__", (3.0, "a"), (3.0, "b"), (4, "b"), (2.0, "a"))


@case
def own_defaults_by_keyword() -> Case:
    def f(x: Any, *, k: float = 2.0, mode: str = "a") -> Any:
        return x * k * (1 if mode == "a" else 5)

    changes = sets(f, "__kwdefaults__", {"k": 3.0, "mode": "a"})
    return f, [*changes, lambda: f.__kwdefaults__.update(mode="b"), lambda: f.__kwdefaults__.update(k=7.0)]


@case
def own_code() -> Case:
    def f(x: Any) -> Any:
        return x * 2

    def other(x: Any, k: float = 3.0) -> Any:
        return x * k

    own = f.__code__

    def change() -> None:
        f.__code__, f.__defaults__ = other.__code__, (3.0,)

    def back() -> None:
        f.__code__, f.__defaults__ = own, None

    return f, [change, back]


@case
def defaults_that_come() -> Case:
    def helper(x: Any, k: float) -> Any:
        return x * k

    def f(x: Any) -> Any:
        try:
            return helper(x)  # type: ignore[call-arg]
        except TypeError:
            return x * 99

    return f, sets(helper, "__defaults__", None, (4.0,))


@case
def defaults_by_keyword_that_come() -> Case:
    def helper(x: Any, *, k: float) -> Any:
        return x * k

    def f(x: Any) -> Any:
        try:
            return helper(x)  # type: ignore[call-arg]
        except TypeError:
            return x * 99

    return f, sets(helper, "__kwdefaults__", None, {"k": 4.0})


@case
def defaults_of_what_is_jitted() -> Case:
    def helper(x: Any, k: float = 2.0) -> Any:
        return x * k

    inner = kg.jit(helper, target="interpret")
    return lambda x: inner(x) + 1, sets(helper, "__defaults__", (5.0,), (6.0,))


@case
def default_of_an_inner_function() -> Case:
    def helper(x: Any, k: float = 2.0) -> Any:
        return x * k

    @functools.wraps(helper)
    def f(*args: Any, **kwargs: Any) -> Any:
        return helper(*args, **kwargs)

    return f, sets(helper, "__defaults__", (5.0,), (6.0,))


@case
def partial() -> Case:
    part: Any = functools.partial(lambda x, k=1.0, m=1.0: x * k * m, k=2.0)
    changes = [lambda: part.keywords.update(k=4.0), lambda: part.keywords.update(m=5.0)]
    return part, [*changes, lambda: part.keywords.pop("m")]


@case
def partial_that_is_called() -> Case:
    part: Any = functools.partial(lambda x, k=1.0, m=1.0: x * k * m, k=2.0)
    part.factor = 1.0
    changes = [lambda: part.keywords.update(m=4.0), lambda: part.keywords.pop("m")]
    state = lambda: part.__setstate__((lambda x, **_: x * 9, (), {}, {"factor": 2.0}))  # noqa: E731
    return lambda x: part(x) * part.factor, [*changes, *sets(part, "factor", 4.0, 5.0), state]


@case
def name_of_a_function() -> Case:
    def helper() -> None: ...

    return lambda x: x * len(helper.__name__), sets(helper, "__name__", "abc", "a")


@case
def documentation_of_a_class() -> Case:
    class Own:
        "Own."

    return lambda x: x * len(Own.__doc__ or "") * len(Own.__name__), sets(Own, "__doc__", "abc", "a")


@case
def text_of_an_object() -> Case:
    class Own:
        n = 1

        def __repr__(self) -> str:
            return "a" * self.n

    own = Own()
    return lambda x: x * len(f"{own!r}"), sets(own, "n", 5, 6)


@case
def method_of_a_container() -> Case:
    table = {"k": 2.0}
    get = table.get
    return lambda x: x * get("k", 1.0), [lambda: table.update(k=3.0), lambda: table.update(k=4.0)]


@case
def derived_classes() -> Case:
    class Own: ...

    made: list[type] = []

    def change() -> None:
        made.append(type("Derived", (Own,), {}))

    def back() -> None:
        made.clear()
        gc.collect()

    return lambda x: x * len(Own.__subclasses__()), [change, back]


@case
def registered_classes() -> Case:
    class Own(abc.ABC): ...  # noqa: B024

    class Other: ...

    other = Other()
    changes = [lambda: None, lambda: Own.register(Other), lambda: None]
    return lambda x: x * (2 if isinstance(other, Own) else 3), changes


@case
def finalizer() -> Case:
    class Own: ...

    owns = [Own()]
    final = weakref.finalize(owns[0], lambda: None)
    return lambda x: x * (2 if final.alive else 3), [lambda: None, owns.clear]


@case
def members_of_an_enum() -> Case:
    class Own(enum.Enum):
        A = 1
        B = 2

    def change() -> None:
        Own._member_names_.append("C")
        Own._member_map_["C"] = Own.B

    def back() -> None:
        Own._member_names_.remove("C")
        del Own._member_map_["C"]

    return lambda x: x * len(Own), [change, back]


@case
def longest_deque() -> Case:
    box = types.SimpleNamespace(d=collections.deque([1], maxlen=3))
    deques = collections.deque([1], maxlen=4), collections.deque([1])
    return lambda x: x * (box.d.maxlen or 9), sets(box, "d", *deques)


@case
def keys_that_a_dict_makes() -> Case:
    table: collections.defaultdict[str, float] = collections.defaultdict(lambda: 1.0)
    changes = [lambda: table["a"], lambda: table["b"], table.clear]
    return lambda x: x * len(table), changes


@case
def class_of_a_module() -> Case:
    class Own(types.ModuleType):
        @property
        def v(self) -> Any:
            return self.__dict__["values"]["v"]

    module: Any = Own("module_of_kernelgen")
    module.values = {"v": 1.0}
    return lambda x: x * module.v, [lambda: module.values.update(v=2.0), lambda: module.values.update(v=3.0)]


@case
def flags_of_an_array() -> Case:
    w = np.arange(3.0)
    return lambda x: x * (2 if w.flags.writeable else 3), sets(w.flags, "writeable", False, True)


@case
def order_of_an_array() -> Case:
    box = types.SimpleNamespace(w=np.ones((3, 3)))
    others = np.ones((3, 3), order="F"), np.ones((3, 3))
    return lambda x: x * (2 if box.w.flags.f_contiguous else 3) + box.w, sets(box, "w", *others)


@case
def memory_of_an_array() -> Case:
    box = types.SimpleNamespace(w=np.arange(3.0))
    box.v = box.w[:]
    changes = [lambda: setattr(box, "v", np.arange(3.0)), lambda: setattr(box, "v", box.w[:])]
    return lambda x: x * (2 if np.may_share_memory(box.w, box.v) else 3), changes


@case
def base_of_an_array() -> Case:
    base = np.arange(6.0)
    w = base[::2]
    return lambda x: x * w.base[1], [  # type: ignore[index]
        lambda: base.__setitem__(1, 7.0),
        lambda: base.__setitem__(1, 8.0),
    ]


@case
def time_zone_of_a_time() -> Case:
    class Zone(datetime.tzinfo):
        hours = 1

        def utcoffset(self, _: Any) -> datetime.timedelta:
            return datetime.timedelta(hours=self.hours)

    zone = Zone()
    when = datetime.datetime(2020, 1, 1, 12, tzinfo=zone)
    return lambda x: x * (when.timestamp() % 100000), sets(zone, "hours", 3, 4)


@case
def local_time() -> Case:
    when = datetime.datetime(2020, 1, 1)
    return lambda x: x * (when.timestamp() % 100000), [zone("UTC"), zone("EST5")]


@case
def time_zone() -> Case:
    return lambda x: x * (1 + time.timezone), [zone("UTC"), zone("EST5")]


@case
def locale_that_is_asked() -> Case:
    changes: list[Callable[[], Any]] = []
    for name in ("C", "C.UTF-8"):
        with contextlib.suppress(locale.Error):
            locale.setlocale(locale.LC_NUMERIC, name)
            changes.append(functools.partial(locale.setlocale, locale.LC_NUMERIC, name))
    return lambda x: x * len(locale.setlocale(locale.LC_NUMERIC)), changes


@case
def collector() -> Case:
    return lambda x: x * (2 if gc.isenabled() else 3), [gc.disable, gc.enable]


@case
def module_under_another_name() -> Case:
    def f(x: Any) -> Any:
        module = gc
        return x * (2 if module.isenabled() else 3)

    return f, [gc.disable, gc.enable]


@case
def module_in_a_list() -> Case:
    modules = [gc]
    return lambda x: x * (2 if modules[0].isenabled() else 3), [gc.disable, gc.enable]


@case
def module_as_a_default() -> Case:
    def f(x: Any, module: Any = sys) -> Any:
        return x * module.of_kernelgen

    return f, sets(sys, "of_kernelgen", 2, 3.0)


@case
def function_by_a_computed_name() -> Case:
    name = "isenabled"
    return lambda x: x * (2 if getattr(gc, name)() else 3), [gc.disable, gc.enable]


@case
def function_in_a_partial() -> Case:
    ask = functools.partial(gc.isenabled)
    return lambda x: x * (2 if ask() else 3), [gc.disable, gc.enable]


@case
def attribute_of_a_logger() -> Case:
    return lambda x: x * LOG.factor, sets(LOG, "factor", 2, 3.0)  # type: ignore[attr-defined]


@case
def tracing() -> Case:
    changes = [tracemalloc.start, tracemalloc.stop]
    return lambda x: x * (2 if tracemalloc.is_tracing() else 3), changes


@case
def handler_of_a_signal() -> Case:
    changes = [functools.partial(signal.signal, signal.SIGUSR1, h) for h in (signal.SIG_IGN, signal.SIG_DFL)]
    return lambda x: x * (2 if signal.getsignal(signal.SIGUSR1) is signal.SIG_IGN else 3), changes


@case
def timeout() -> Case:
    changes = [functools.partial(socket.setdefaulttimeout, n) for n in (2, 3)]
    return lambda x: x * (socket.getdefaulttimeout() or 9), changes


@case
def size_of_fields() -> Case:
    changes = [functools.partial(csv.field_size_limit, n) for n in (5000, 7000)]
    return lambda x: x * csv.field_size_limit(), changes


@case
def name_of_a_thread() -> Case:
    changes = sets(threading.current_thread(), "name", "a", "abc")
    return lambda x: x * len(threading.main_thread().name), changes


@case
def threads_of_kernels() -> Case:
    changes = [functools.partial(kg.set_num_threads, n) for n in (1, 2)]
    return lambda x: x * kg.get_num_threads(), changes


@case
def attribute_of_sys() -> Case:
    return lambda x: x * sys.of_kernelgen, sets(sys, "of_kernelgen", 2, 3.0)  # type: ignore[attr-defined]


@case
def filters() -> Case:
    changes = [lambda: warnings.simplefilter("ignore", UserWarning), lambda: warnings.filters.pop(0)]  # type: ignore[attr-defined]
    return lambda x: x * len(warnings.filters), changes


@case
def signature() -> Case:
    def helper(x: Any, k: float = 2.0) -> None: ...

    def f(x: Any) -> Any:
        return x * inspect.signature(helper).parameters["k"].default

    return f, sets(helper, "__defaults__", (5.0,), (6.0,))


@pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")
@pytest.mark.parametrize("name", CASES)
def test_state_without_a_name_is_seen(name: str) -> None:
    function, changes = CASES[name]()
    f = kg.jit(function, target="interpret")
    for _ in range(2):
        for change in changes:
            change()
            for _ in range(2):
                np.testing.assert_array_equal(f(X), function(X))


def test_what_can_be_compared_is_recorded_once() -> None:
    three, lock = Decimal(3), threading.Lock()

    def helper(x: Any, k: float = 2.0) -> Any:
        return x * k

    def f(x: Any, k: float = 1.0) -> Any:
        with lock:
            if LOG.isEnabledFor(logging.DEBUG):
                LOG.debug("x is %s", x)
            if x.ndim > 2:
                raise ValueError(f"{os.path.join('a', 'b')}: {x.ndim}")
            return helper(x) * float(Decimal(1) / three) * k * np.pi * (1 + sys.float_info.epsilon)

    g = kg.jit(f, target="interpret")
    for k in range(4):
        np.testing.assert_array_equal(g(X + k), f(X + k))
    (signature,) = g.signatures()
    assert not any("anew" in note for note in signature.notes)


def test_what_was_passed_stays_where_defaults_change() -> None:
    def f(x: Any, k: Any = None, *, m: int = 2) -> Any:
        return x * (1 if k is None else k) * m

    g = kg.jit(f, target="interpret")
    for _ in range(2):
        for f.__defaults__ in ((None,), (5.0,), (6.0,)):
            for _ in range(3):
                np.testing.assert_array_equal(g(X, None), f(X, None))
                np.testing.assert_array_equal(g(X), f(X))
                np.testing.assert_array_equal(g(X, m=3), f(X, m=3))
                np.testing.assert_array_equal(g(X, 2.0, m=3), f(X, 2.0, m=3))


@pytest.mark.parametrize(
    "make",
    [
        lambda f: kg.grad(lambda x, k=1: np.sum(f(x))),
        kg.grad,
        lambda f: kg.grad(kg.jit(f)),
        lambda f: kg.jit(kg.grad(f)),
        lambda f: lambda x: kg.value_and_grad(f)(x)[1],
        lambda f: kg.pipeline([kg.grad(f)]),
        lambda f: lambda x: kg.vjp(f, x)[1](np.float64(1))[0],
    ],
)
def test_derivatives_follow_the_defaults_of_their_functions(make: Any) -> None:
    def f(x: Any, k: float = 2.0) -> Any:
        return np.sum(x * x * k)

    slope = make(f)
    for k in (2.0, 3.0, 3.0, 5.0):
        f.__defaults__ = (k,)
        for _ in range(2):
            np.testing.assert_allclose(slope(X), 2 * k * X)


def test_pipelines_follow_the_defaults_of_their_functions() -> None:
    def f(x: Any, k: float = 2.0) -> Any:
        return x * k

    pipeline = kg.pipeline([f, lambda x, m=1.0: x + m])
    for k in (2.0, 3.0, 3.0, 5.0):
        f.__defaults__ = (k,)
        for _ in range(2):
            np.testing.assert_allclose(pipeline(X), X * k + 1)


@pytest.mark.parametrize("have_code", [process.have_code, python_calls.have_code], ids=["native", "python"])
def test_functions_have_code_and_defaults(have_code: Callable[..., bool]) -> None:
    def f(x: Any, k: float = 2.0, *, m: int = 3) -> None: ...

    def g() -> None: ...

    def known() -> tuple[Any, ...]:
        return tuple(v for h in (f, g) for v in (h, h.__code__, h.__defaults__, h.__kwdefaults__))

    was = known()
    assert have_code(was) and have_code(())
    g.__defaults__ = (1,)
    assert not have_code(was) and have_code(known())
    g.__defaults__ = None
    assert have_code(was)
    f.__kwdefaults__ = {"m": 3}
    assert not have_code(was)
    was = known()
    g.__code__ = (lambda: None).__code__
    assert not have_code(was)


@pytest.mark.parametrize(
    ("function", "gives"),
    [
        (os.getcwd, True),
        (os.path.exists, True),
        (os.path.join, False),
        (os.fspath, False),
        (sys.getrecursionlimit, True),
        (sys.intern, False),
        (gc.isenabled, True),
        (gc.collect, False),
        (time.sleep, False),
        (time.monotonic, True),
        (threading.active_count, True),
        (threading.Lock, False),
        (logging.debug, False),
        (warnings.warn, False),
        (functools.reduce, False),
        (locale.getlocale, True),
        (len, False),
        (open, True),
        (np.sin, False),
        (np.geterr, True),
        (signal.getsignal, True),
        (os.makedirs, False),
    ],
)
def test_functions_that_give_another_value_at_each_call(function: Any, gives: bool) -> None:
    assert is_source(function, "") == gives


def test_computed_names_of_libraries_are_no_reason_to_record_anew() -> None:
    modules = ((np, "sin"), (np.linalg, "norm"), (scipy.special, "erf"))

    def many(x: Any) -> Any:
        return sum(getattr(module, name)(x) for module, name in modules).sum()

    jitted = kg.jit(many)
    for x in (np.array([0.25, 0.5]), np.array([0.5, 1.0])):
        np.testing.assert_allclose(jitted(x), many(x), rtol=1e-14)
    assert "recorded anew" not in jitted.explain()
