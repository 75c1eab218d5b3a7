"""Where a function finds state: a global, a closure, an attribute, an item, a property, an argument."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where state is, as source; `#` stands for a number of the place's own.

    Attributes:
        setup: statements of the module that define it.
        read: an expression of the function, a number or an array of three.
        changes: statements; `V` is a new value, or several.
        argument: an expression for an argument `a#` of the function, read anew at each call.
    """

    setup: str
    read: str
    changes: tuple[str, ...]
    argument: str = ""


def place(setup: str, read: str, *changes: str, argument: str = "") -> Place:
    return Place(textwrap.dedent(setup).strip(), read, changes, argument)


PLACES = (
    place(
        "g# = V",
        "g#",
        "g# = V",
        "g# = int(V)",
        "g# = np.float32(V)",
        "g# = True",
        "g# = -0.0",
        "g# = np.float64(-0.0)",
    ),
    place(
        "w# = np.full(3, V)",
        "w#",
        "w#[0] = V",
        "w# = np.full(3, V)",
        "w# = np.full(3, V, np.float32)",
        "w# = V",
    ),
    place("w# = np.arange(300.0)", "w#[:3]", "w#[1] = V", "w#[:] = V", "w# = np.full(300, V)"),
    place(
        "w# = [np.full(3, V), V]",
        "w#[0] * w#[1]",
        "w#[0][1] = V",
        "w#[1] = V",
        "w#[0] = np.full(3, V)",
        "w#.reverse()",
    ),
    place("o# = Box(k=V)", "o#.k", "o#.k = V", "o# = Box(k=V)", "o# = Slotted(V)", "o#.k = np.full(3, V)"),
    place("o# = Box(k=Box(k=V))", "o#.k.k", "o#.k.k = V", "o#.k = Box(k=V)", "o#.k = o#\no#.k = Box(k=V)"),
    place("o# = Slotted(V)", "o#.k", "o#.k = V", "o# = Slotted(V)", "o# = Box(k=V)"),
    place("o# = Box(k=V)", "getattr(o#, 'j', 2.0)", "o#.j = V", "vars(o#).pop('j', None)"),
    place("n# = 'k'\no# = Box(k=V, j=V)", "getattr(o#, n#)", "o#.k = V", "o#.j = V", "n# = 'j'", "n# = 'k'"),
    place(
        "d# = {'a': V, 'b': V}",
        "d#['a'] + len(d#)",
        "d#['a'] = V",
        "d#['c'] = V",
        "d#.pop('b', 0)",
        "d# = {'a': V}",
    ),
    place(
        "d# = {'a': V, 'b': V}",
        "next(iter(d#.values()))",
        "d#['a'] = V",
        "d#['a'] = d#.pop('a')",
        "d#['b'] = d#.pop('b')",
    ),
    place("d# = {1: V}", "sum(type(k) is int for k in d#)", "d# = {1.0: V}", "d# = {True: V}", "d# = {1: V}"),
    place("d# = AttrDict(k=V)", "d#.k", "d#['k'] = V", "d# = AttrDict(k=V)"),
    place("l# = [V] * 3", "sum(l#)", "l#[1] = V", "l#.append(V)", "l#.pop() if l# else None", "l# = (V, V)"),
    place("l# = [V] * 600", "sum(l#)", "l#[599] = V", "l#[3] = V", "l#.append(V)"),
    place(
        "l# = [Box(k=V) for _ in range(4)]",
        "sum(b.k for b in l#)",
        "l#[3].k = V",
        "l#[0] = Box(k=V)",
        "l#.reverse()",
    ),
    place("s# = {1.0, 2.0}", "len(s#) + (2.0 in s#)", "s#.add(V)", "s#.discard(2.0)", "s# = frozenset((V,))"),
    place("q# = collections.deque([V, V])", "q#[0]", "q#[0] = V", "q#.rotate()", "q#.append(V)"),
    place(
        "c# = collections.ChainMap({}, {'k': V})",
        "c#['k']",
        "c#['k'] = V",
        "c#.maps[1]['k'] = V",
        "c#.maps.reverse()",
    ),
    place("c# = collections.Counter(a=2)", "c#['a'] + c#['z']", "c#['a'] += 1", "c#['z'] += 1"),
    place("c# = collections.defaultdict(lambda: 1.0)", "c#['k']", "c#['k'] = V", "c#.clear()"),
    place(
        "c# = collections.OrderedDict(a=V, b=V)",
        "next(iter(c#.values()))",
        "c#.move_to_end('a')",
        "c#['b'] = V",
    ),
    place("u# = collections.UserDict(k=V)", "u#['k']", "u#['k'] = V", "u#.data = {'k': V}"),
    place("u# = types.SimpleNamespace(k=V)", "u#.k", "u#.k = V", "u# = types.SimpleNamespace(k=V)"),
    place("u# = argparse.Namespace(k=V)", "u#.k", "u#.k = V", "del u#.k\nu#.k = V"),
    place("m# = {'k': V}\nu# = types.MappingProxyType(m#)", "u#['k']", "m#['k'] = V"),
    place("b# = bytearray(b'abc')", "b#[1]", "b#[1] = int(V) % 250"),
    place("b# = array.array('d', [V, V])", "b#[1]", "b#[1] = V", "b# = array.array('f', [V, V])"),
    place("b# = memoryview(bytearray(b'abc'))", "b#[0]", "b#[0] = int(V) % 250"),
    place("p# = Derived(V)", "p#.twice", "p#.v = V", "Derived.factor = V", "p# = Derived(V)"),
    place("p# = Derived(V)", "p#.kept", "p#.v = V", "vars(p#).pop('kept', None)", "p#.kept = V"),
    place(
        "p# = Derived(V)",
        "p#.method()",
        "p#.v = V",
        "p#.method = lambda: 3.0",
        "vars(p#).pop('method', None)",
        "Derived.method = lambda self: V",
    ),
    place("p# = Derived(V)", "p#.field", "type(p#).__dict__['field'].value = V"),
    place(
        "p# = Derived(V)",
        "p#['x'] + len(p#) + p#(2.0)",
        "p#.v = V",
        "Derived.__call__ = lambda self, k: self.v + V",
    ),
    place("p# = Derived(V)", "(x @ p#)", "p#.v = V", "Derived.__rmatmul__ = lambda self, o: o + V"),
    place("p# = Answers(k=V)", "p#.k", "p#.table['k'] = V", "p#.k = V", "vars(p#).pop('k', None)"),
    place("k# = type('K', (), {'c': V})", "k#.c", "k#.c = V", "k# = type('K', (), {'c': V})"),
    place(
        "k# = type('K', (type('L', (), {'c': V}),), {})",
        "k#().c",
        "k#.c = V",
        "k#.__base__.c = V",
        "vars(k#).get('c') and delattr(k#, 'c')",
    ),
    place(
        "e# = Colour.RED",
        "e#.value * e#.factor",
        "Colour.RED.factor = V",
        "e# = Colour.BLUE",
        "e# = Colour.RED",
    ),
    place(
        "def h#(x, k=V): return x * k",
        "h#(x)",
        "h#.__defaults__ = (V,)",
        "def h#(x): return x + V",
        "h# = np.negative",
        "h# = lambda x, c=V: x * c",
        "h#.__code__ = (lambda x, k=1.0: x - k).__code__",
    ),
    place(
        "h# = lambda x, c=V: x * c",
        "h#(x)",
        "h#.__code__ = (lambda x, c=1.0: x + c).__code__",
        "h#.__code__ = (lambda x, c=1.0: x * c).__code__",
        "h#.__kwdefaults__ = {'c': V}",
        "h#.__defaults__ = (V,)",
    ),
    place(
        "p# = Derived(V)",
        "p#.method() + p#.twice",
        "Derived.method.__code__ = (lambda self: self.v + 5).__code__",
        "Derived.method.__code__ = (lambda self: self.v - 1).__code__",
        "Derived.twice = property(lambda self: self.v * V)",
    ),
    place(
        "A# = type('A#', (Base,), {'c': V})\nB# = type('B#', (Base,), {'c': V})\nE# = type('E#', (A#,), {})",
        "E#.c",
        "E#.__bases__ = (B#,)",
        "E#.__bases__ = (A#,)",
        "A#.c = V",
        "B#.c = V",
    ),
    place(
        "A# = type('A#', (Base,), {'c': V})\nB# = type('B#', (Base,), {'c': V})\nE# = type('E#', (A#,), {})\n"
        "e# = E#()",
        "e#.c",
        "E#.__bases__ = (B#,)",
        "E#.__bases__ = (A#,)",
        "e#.__class__ = B#",
        "e#.__class__ = E#",
        "A#.c = V",
    ),
    place(
        "N# = type('N', (), {'c': V, 'm': lambda self: 2.0})\nN#.__module__ = None",
        "N#.c + N#().m()",
        "N#.c = V",
        "N#.m = lambda self: V",
    ),
    place(
        "M# = types.ModuleType('M')\nM#.c = V\nM#.__name__ = None", "M#.c", "M#.c = V", "del M#.c\nM#.c = V"
    ),
    place("c# = V\ndef h#(x): return x * c#", "h#(x)", "c# = V", "h# = lambda x: x + c#"),
    place(
        "c# = V\nh# = kg.jit(lambda x: x * c#, target='interpret')",
        "h#(x)",
        "c# = V",
        "h# = kg.jit(lambda x: x + c#, target='interpret')",
    ),
    place(
        "h# = functools.partial(np.multiply, V)",
        "h#(x)",
        "h# = functools.partial(np.add, V)",
        "h# = functools.partial(np.multiply, V)",
    ),
    place(
        "import math\nc# = V\n@functools.wraps(math.hypot)\ndef h#(x): return x * c#",
        "h#(x)",
        "c# = V",
        "h#.__module__ = 'random'",
        "h#.__module__ = None",
    ),
    place(
        "K# = type('K#', (), {'c': V, '__module__': 'collections'})",
        "K#.c + K#().c",
        "K#.c = V",
        "K#.__module__ = 'os'",
    ),
    place("c# = V\n@functools.lru_cache\ndef h#(): return c#", "h#()", "c# = V", "h#.cache_clear()"),
    place("h# = closure(V)", "h#[0](x)", "h#[1](V)", "h# = closure(V)"),
    place("v# = contextvars.ContextVar('v', default=V)", "v#.get()", "v#.set(V)"),
    place("o# = Box(k=V)\nr# = weakref.ref(o#)", "r#().k", "o#.k = V", "o# = Box(k=V)\nr# = weakref.ref(o#)"),
    place("other.k# = V", "other.k#", "other.k# = V", "other.k# = np.full(3, V)"),
    place(
        "other.k# = V\ndef i#():\n    import fuzzed_module\n    return fuzzed_module.k#",
        "i#()",
        "other.k# = V",
    ),
    place("t# = 'a'", "(2.0 if t# == 'a' else 3.0)", "t# = 'b'", "t# = 'a'", "t# = b'a'", "t# = None"),
    place(
        "import os\nos.environ['KERNELGEN_FUZZ'] = '1'",
        "float(os.environ['KERNELGEN_FUZZ'])",
        "os.environ['KERNELGEN_FUZZ'] = str(V)",
    ),
    place(
        "import decimal\nt# = decimal.Decimal('1.0')",
        "len(str(t#))",
        "t# = decimal.Decimal('1.00')",
        "t# = decimal.Decimal('1.0')",
    ),
    place("", "late#() ", "def late#(): return V", "globals().pop('late#', None)"),
    place("", "sum([1.0, 2.0])", "def sum(v): return V", "globals().pop('sum', None)"),
    place("o# = np.array([1.0, [V]], dtype=object)", "o#[1][0]", "o#[1][0] = V"),
    place("z# = np.ones(3, [('a', 'f8')])", "z#['a'][0]", "z#['a'][0] = V"),
    place("", "a#", argument="V"),
    place("o# = Box(k=V)", "a#.k", "o#.k = V", "o# = Box(k=V)", argument="o#"),
    place(
        "d# = {'k': [np.full(3, V), V]}",
        "a#['k'][0] * a#['k'][1]",
        "d#['k'][1] = V",
        "d#['k'][0][:] = V",
        argument="d#",
    ),
    place("p# = Derived(V)", "a#.twice + a#.method()", "p#.v = V", "Derived.factor = V", argument="p#"),
    place("p# = Point(V, V)", "a#.total()", "Point.scale = V", "p# = Point(V, V)", argument="p#"),
    place(
        "p# = Pair(np.full(3, V), V)", "a#.total()", "scale = V", "p# = Pair(np.full(3, V), V)", argument="p#"
    ),
    place("p# = Answers(k=V)", "a#.k", "p#.table['k'] = V", argument="p#"),
    place("b# = [V, V]", "a#[0]", "b#[0] = V", argument="collections.deque(b#)"),
    place(
        "e# = Colour.RED",
        "a#.factor",
        "Colour.RED.factor = V",
        "Colour.BLUE.factor = V",
        "e# = Colour.BLUE",
        argument="e#",
    ),
    place("b# = V", "a#()", "b# = V", argument="lambda c=b#: c"),
    place("s# = Series([V, V, V])", "a#.iloc[0]", "s#[0] = V", argument="s#"),
    place("s# = Series([V, V, V])", "float(s#.iloc[0])", "s#[0] = V", "s# = Series([V, V, V])"),
)
"""All kinds of places."""

CLASSES = """
import argparse, array, collections, contextvars, dataclasses, enum, functools, sys, types, weakref
import numpy as np
import kernelgen as kg
from pandas import Series
scale = 2.0
other = types.ModuleType("fuzzed_module")
sys.modules["fuzzed_module"] = other
class Base: pass
class Box:
    def __init__(self, **k): vars(self).update(k)
class Slotted:
    __slots__ = ("k",)
    def __init__(self, k): self.k = k
class AttrDict(dict):
    __getattr__ = dict.__getitem__
class Field:
    value = 1.0
    def __get__(self, *_): return self.value
class Derived:
    __array_ufunc__ = None
    factor = 2.0
    field = Field()
    def __init__(self, v): self.v = v
    @property
    def twice(self): return self.v * self.factor
    @functools.cached_property
    def kept(self): return self.v + 1
    def method(self): return self.v - 1
    def __getitem__(self, key): return self.v
    def __len__(self): return int(abs(self.v))
    def __call__(self, k): return self.v * k
    def __rmatmul__(self, other): return other * self.v
class Answers:
    def __init__(self, **k): self.table = k
    def __getattr__(self, name):
        if name == "table": raise AttributeError(name)
        return self.table[name]
class Colour(enum.Enum):
    RED = 1.0
    BLUE = 2.0
Colour.RED.factor = Colour.BLUE.factor = 1.0
@dataclasses.dataclass
class Point:
    a: object
    b: object
    scale = 1.0
    def total(self): return (self.a + self.b) * self.scale
class Pair(collections.namedtuple("Pair", "a b")):
    def total(self): return self.a * self.b * scale
def closure(v):
    def f(x): return x * v
    def change(new):
        nonlocal v
        v = new
    return f, change
"""
