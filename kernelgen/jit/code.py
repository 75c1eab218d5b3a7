"""The names in a code object: globals, attributes, modules; they are found without running it."""

from __future__ import annotations

import functools
import importlib.util
import types

from kernelgen.base.bytecode import instructions
from kernelgen.base.values import frozen

COMPUTED = frozenset(
    {
        *("getattr", "hasattr", "vars", "dir", "__dict__", "__getattribute__", "__getstate__", "__slots__"),
        *("attrgetter", "methodcaller", "asdict", "astuple"),
    }
)
"""Names that lead to attributes whose names are computed: then all attributes of an object are looked at."""
LAYOUT = frozenset(
    {
        *("flags", "strides", "base", "data", "ctypes", "setflags", "isfortran", "id", "byte_bounds"),
        *("may_share_memory", "shares_memory", "__array_interface__", "__array_struct__"),
    }
)
"""Names by which code asks how an array lies in memory."""
UNBOUNDED = frozenset({"globals", "eval", "exec", "__import__", "import_module", "_getframe", "currentframe"})
"""Names that lead to anything."""
_TEXTS = frozenset({"FORMAT_VALUE", "FORMAT_SIMPLE", "FORMAT_WITH_SPEC", "CONVERT_VALUE"})
_SPELLING = frozenset({"str", "repr", "ascii", "format", "print"})
_SPELLED = frozenset({"__str__", "__repr__"})
"""The methods that make texts of objects; f-strings and `%` call them, too."""
_COPYING = frozenset({"copy", "deepcopy", "dump", "dumps"})
_REDUCED = frozenset({"__reduce__", "__reduce_ex__"})


@frozen
class Names:
    """What a code object names, with the code inside it.

    Attributes:
        all: every name: of globals, attributes and modules.
        bare: those that are looked up as globals.
        chains: dotted names, from a global or closure variable: `("os", "environ")`.
        loose: the variables that are used in another way than by a dotted name.
        modules: modules that are imported, each with its level.
    """

    all: frozenset[str]
    bare: frozenset[str]
    chains: frozenset[tuple[str, ...]]
    loose: frozenset[str]
    modules: frozenset[tuple[str, int]]


@functools.lru_cache(4096)
def names_of(code: types.CodeType) -> Names:
    """The names in a code object."""
    every, bare, loose = set(code.co_names), set(), set()
    chains: set[tuple[str, ...]] = set()
    modules: set[tuple[str, int]] = set()
    chain: tuple[str, ...] = ()
    source, level = "", 0
    for step in instructions(code):
        operation, name = step.opname, step.argval
        if operation in ("LOAD_ATTR", "LOAD_METHOD") and chain:
            chain = (*chain, name)
            chains.add(chain)
            continue
        if len(chain) == 1:
            loose.add(chain[0])
        chain = ()
        if operation in ("LOAD_GLOBAL", "LOAD_NAME", "LOAD_DEREF", "LOAD_CLASSDEREF"):
            chain = (name,)
            if operation in ("LOAD_GLOBAL", "LOAD_NAME"):
                bare.add(name)
        elif operation in _TEXTS or (operation == "BINARY_OP" and step.argrepr[0] == "%"):
            every |= _SPELLED
        elif operation == "MATCH_CLASS":  # Its attributes are constants.
            every.add("getattr")
        elif operation in ("LOAD_CONST", "LOAD_SMALL_INT") and type(name) is int:
            level = name
        elif operation == "IMPORT_NAME":
            source = name
            modules.add((name, level))
        elif operation == "IMPORT_FROM":
            modules.add((f"{source}.{name}", level))
    if every & _SPELLING:
        every |= _SPELLED
    if every & _COPYING:
        every |= _REDUCED
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            names = names_of(inner)
            every |= names.all
            bare |= names.bare
            chains |= names.chains
            loose |= names.loose
            modules |= names.modules
    return Names(*map(frozenset, (every, bare, chains, loose, modules)))


def absolute(name: str, level: int, package: str | None) -> str | None:
    """The name of an imported module; None where a relative one has no package."""
    if not level:
        return name
    try:
        return importlib.util.resolve_name("." * level + name, package or "")
    except (ImportError, ValueError):
        return None
