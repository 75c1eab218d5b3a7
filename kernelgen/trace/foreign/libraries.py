"""Which code belongs to the standard library or to installed packages: it is taken as fixed."""

from __future__ import annotations

import functools
import os
import sys
import types
from collections.abc import Sequence
from typing import Any

import numpy as np

_SITE = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")
_BUILTIN = frozenset({"kernelgen", *sys.builtin_module_names, *sys.stdlib_module_names})

_MADE_AT_RUN_TIME = 1 << 9
"""Py_TPFLAGS_HEAPTYPE."""


_OWN = (os.path.dirname(os.path.dirname(np.__file__)), os.path.abspath(f"{__file__}/../../.."))
"""The folder where NumPy is installed, and this package's."""


@functools.cache
def _roots() -> tuple[str, ...]:
    """The folders that all of `_folders` are in."""
    return _real((sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix, *_OWN))


@functools.cache
def _folders() -> tuple[str, ...]:
    """The folders of the standard library and of installed packages, NumPy's and this package's own."""
    import sysconfig  # Late, for most files are elsewhere, or in the folder that follows.

    return _real((*map(sysconfig.get_path, ("stdlib", "platstdlib", "purelib", "platlib")), *_OWN))


@functools.cache
def _standard() -> tuple[str, ...]:
    """The folder of the standard library's modules in Python, and this package's."""
    return _real((os.path.dirname(os.__file__), *_OWN))


def _real(paths: Sequence[str]) -> tuple[str, ...]:
    return tuple(os.path.join(os.path.realpath(path), "") for path in dict.fromkeys(paths))


@functools.lru_cache(4096)
def _in_library(file: str) -> bool:
    if any(part in file for part in _SITE):
        return True
    real = os.path.realpath(file)
    return real.startswith(_standard()) or (real.startswith(_roots()) and real.startswith(_folders()))


def is_a(value: Any, kinds: Any) -> bool:
    """`isinstance` by the type alone: a value of the user's is not asked for its `__class__`."""
    return issubclass(type(value), kinds)


def module_of(value: Any) -> str:
    """The name of a module, or of the module where a function or a class was defined.

    Programs may assign anything to these names, and delete that of a module; what is no string is "".
    """
    if is_a(value, types.ModuleType):
        name = vars(value).get("__name__")
    elif is_a(value, type):
        name = type.__dict__["__module__"].__get__(value)
    else:
        name = getattr(value, "__module__", None)
    return name if isinstance(name, str) else ""


def of_library(value: Any) -> bool:
    """Whether a module, class or function is code of a library; for an object, whether its class is.

    Code tells by its file, for names are copied: `functools.wraps(math.hypot)` makes a function of the user's
    one of the module math. What has no file of its own is a library's if it is found there.
    """
    kind = value if is_a(value, (types.ModuleType, types.FunctionType, type)) else type(value)
    name = module_of(kind)
    if isinstance(kind, types.FunctionType):
        home = kind.__globals__.get("__name__")
        return not (type(home) is str and home == "__main__") and _of_code(kind, name)
    if name == "__main__":
        return False
    if isinstance(kind, types.ModuleType):
        file = vars(kind).get("__file__")
        if isinstance(file, str):
            return _in_library(file)
        return _is_builtin(name) and sys.modules.get(name) is kind
    if not kind.__flags__ & _MADE_AT_RUN_TIME:
        return _is_library(name)
    # A class that was made where there is no `__name__`, as in `exec(text, {})`, is of the module builtins.
    if name == "builtins" or not _is_library(name):
        return False
    return _is_found(kind, name) or _made_by_library(kind)


def _is_builtin(name: str) -> bool:
    """Whether a module's name is one of the standard library's or of this package's."""
    return name.partition(".")[0] in _BUILTIN


def _is_library(name: str) -> bool:
    """Whether the module of a name is one of the standard library or of an installed package."""
    file = getattr(sys.modules.get(name), "__file__", None)
    return _in_library(file) if isinstance(file, str) else _is_builtin(name)


def _of_code(function: types.FunctionType, name: str) -> bool:
    file = function.__code__.co_filename
    if os.path.isabs(file):
        return _in_library(file)
    return _is_library(name) and (file.startswith("<frozen ") or _is_found(function, name))


def _is_found(value: Any, name: str) -> bool:
    """Whether a class or function is what its module has under its name."""
    found: Any = sys.modules.get(name)
    for part in value.__qualname__.split("."):
        if not isinstance(found, (types.ModuleType, type)):
            return False
        found = vars(found).get(part)
    return found is value


def _made_by_library(kind: type) -> bool:
    """Whether a class that its module does not show is made by a library's code, in Python or in C."""
    members = [v for n, v in vars(kind).items() if n not in ("__dict__", "__weakref__")]
    functions = [f for f in map(_function_of, members) if isinstance(f, types.FunctionType)]
    if functions:
        return all(_of_code(f, module_of(f)) for f in functions)
    return any(isinstance(m, (types.MethodDescriptorType, types.GetSetDescriptorType)) for m in members)


def _function_of(member: Any) -> Any:
    if isinstance(member, (staticmethod, classmethod)):
        return member.__func__
    return member.fget if isinstance(member, property) else member
