"""What a jitted function calls is defined anew in place: code put into functions, classes given other bases.

Names of modules tell nothing of it: programs copy, change and delete them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import kernelgen as kg

X = np.arange(4.0)
NEW = {"__name__": "reloaded"}
# ruff: noqa: E501
CASES: list[tuple[str, str, list[str]]] = [
    # Set-up, what the function returns, and the changes.
    ("def h(y): return y * 2", "h(x)", ["h.__code__ = (lambda y: y + 1).__code__", "h.__code__ = (lambda y: -y).__code__"]),
    ("def h(y, *, c=2.0): return y * c", "h(x)", ["h.__code__ = (lambda y, *, c: y + c).__code__"]),
    ("def g(y): return y * 2\ndef h(y): return g(y) + 1", "h(x)", ["g.__code__ = (lambda y: y * 3).__code__"]),
    ("class K:\n    def m(self, y): return y * 2\nk = K()", "k.m(x)", ["K.m.__code__ = (lambda self, y: y - 1).__code__"]),
    ("class K:\n    @property\n    def v(self): return 2.0\nk = K()", "x * k.v", ["K.v.fget.__code__ = (lambda self: 5.0).__code__"]),
    ("class C: k = 1.0\nclass D: k = 5.0\nclass E(C): pass\ne = E()", "x * e.k", ["E.__bases__ = (D,)", "E.__bases__ = (C,)"]),
    ("class C:\n    def m(self, y): return y\nclass D:\n    def m(self, y): return -y\nclass E(C): pass\ne = E()", "e.m(x)", ["E.__bases__ = (D,)"]),
    ("class K:\n    v = 2.0\n    def __mul__(self, y): return y * self.v\nk = K()", "k * x", ["K.v = 3.0", "k.v = 4.0", "K.__mul__ = lambda self, y: y + 100"]),
    ("class K:\n    def __len__(self): return n\nn = 3\nk = K()", "x * len(k)", ["n = 5", "K.__len__ = lambda self: 2"]),
    ("class M(type):\n    @property\n    def v(cls): return q\nclass K(metaclass=M): pass\nq = 1.0", "x * K.v", ["q = 5.0", "M.v = 3.0"]),
    ("import functools, math\nc = 2.0\n@functools.wraps(math.hypot)\ndef h(y): return y * c", "h(x)", ["c = 3.0", "h.__module__ = None", "c = 4.0"]),
    ("import functools, statistics\nc = 2.0\nh = functools.update_wrapper(lambda y: y * c, statistics.mean)", "h(x)", ["c = 3.0"]),
    ("import functools, operator\nclass K:\n    c = 2.0\n    @functools.wraps(operator.add)\n    def m(self, y): return y * self.c\nk = K()", "k.m(x)", ["K.c = 3.0", "k.c = 4.0"]),
    ("K = type('K', (), {'c': 2.0, '__module__': 'collections'})", "x * K.c + K().c", ["K.c = 3.0", "K.__module__ = 'os'", "K.c = 4.0"]),
    ("import collections\nclass K(collections.UserList):\n    c = 2.0\n    __module__ = 'collections'\nk = K()", "x * k.c", ["K.c = 3.0", "k.c = 4.0"]),
    ("import types\nm = types.ModuleType('random')\nm.c = 2.0", "x * m.c", ["m.c = 3.0", "m.__name__ = None", "m.c = 4.0", "del m.__name__", "m.c = 5.0"]),
    ("class K:\n    def __getattr__(self, name): return {'a': 1.0}[name]\nk = K()", "x * k.a", ["K.__getattr__ = lambda self, name: 9.0", "k.a = 3.0"]),
]  # fmt: skip


@pytest.mark.parametrize(
    "space",
    [NEW, {}, {"__name__": None}, {"__name__": "random"}],
    ids=["in a module", "without a name", "with no name", "with a library's name"],
)
@pytest.mark.parametrize(("setup", "result", "changes"), CASES)
def test_what_is_defined_anew_is_seen(
    setup: str, result: str, changes: list[str], space: dict[str, Any]
) -> None:
    space = dict(space)
    exec(setup, space)
    exec(f"def f(x):\n    return {result}", space)
    jitted = kg.jit(space["f"], target="interpret")
    for change in ("", *changes):
        exec(change, space)
        for _ in range(2):
            np.testing.assert_array_equal(jitted(X), space["f"](X))
