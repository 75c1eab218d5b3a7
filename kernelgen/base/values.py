"""Immutable values: what `dataclass(frozen=True, slots=True)` makes, in a fifth of the time.

The package has dozens of small classes, and a process that only loads a compiled kernel pays for each of them
when it starts. A dataclass costs it most of a millisecond, for the compilation of half a dozen methods that
are much the same for all; here all are shared but one, which is compiled once for each number of fields.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from types import CodeType, FunctionType
from typing import Any, TypeVar, dataclass_transform, overload

_T = TypeVar("_T")


@overload
def frozen(cls: type[_T], /) -> type[_T]: ...


@overload
def frozen(*, eq: bool = True, kw_only: bool = False) -> Callable[[type[_T]], type[_T]]: ...


@dataclass_transform(frozen_default=True)
def frozen(cls: type[Any] | None = None, /, *, eq: bool = True, kw_only: bool = False) -> Any:
    """Makes a class an immutable value with slots, whose fields are the annotated names.

    Instances are compared, hashed and printed by their fields, in order; `__post_init__` is called where
    there is one. Defaults are shared by all instances, so they are to be immutable.

    Args:
        cls: the class; its own methods are kept.
        eq: compare by the fields; otherwise by identity.
        kw_only: take the fields by keyword only.
    """
    if cls is None:
        return lambda given: _make(given, eq=eq, kw_only=kw_only)
    return _make(cls, eq=eq, kw_only=kw_only)


def replaced(instance: _T, **changes: Any) -> _T:
    """A copy of a value with other fields."""
    cls: Any = type(instance)
    fields = {name: getattr(instance, name) for name in cls.__match_args__}
    copy: _T = cls(**{**fields, **changes})
    return copy


def _make(cls: type[Any], *, eq: bool, kw_only: bool) -> type[Any]:
    own = cls.__dict__
    fields = tuple(own.get("__annotations__", {}))
    dropped = {*fields, "__dict__", "__weakref__"}
    namespace = {name: item for name, item in own.items() if name not in dropped}
    shared = {
        "__init__": _initializer(cls, fields, kw_only),
        "__setattr__": _refuse_set,
        "__delattr__": _refuse_delete,
        "__repr__": _repr,
        "__reduce__": _reduce,
        "_values": property(_getter(fields)),
        **({"__eq__": _eq, "__hash__": _hash} if eq else {}),
    }
    for name, item in shared.items():
        namespace.setdefault(name, item)
    if eq and own.get("__hash__", object) is None:  # Python's mark of a class with an __eq__ of its own.
        namespace["__hash__"] = _hash
    namespace["__slots__"] = namespace["__match_args__"] = fields
    metaclass: Any = type(cls)
    made: type[Any] = metaclass(cls.__name__, cls.__bases__, namespace)
    return made


def _initializer(cls: type[Any], fields: tuple[str, ...], kw_only: bool) -> Callable[..., None]:
    template = _template(len(fields), hasattr(cls, "__post_init__"))
    names = {f"field{k}": name for k, name in enumerate(fields)}
    code = template.replace(
        co_argcount=1 if kw_only else template.co_argcount,
        co_kwonlyargcount=len(fields) if kw_only else 0,
        co_varnames=tuple(names.get(name, name) for name in template.co_varnames),
        co_consts=tuple(names.get(c, c) if type(c) is str else c for c in template.co_consts),
    )
    made: Any = FunctionType(code, {"set": object.__setattr__}, "__init__")
    given = {name: cls.__dict__[name] for name in fields if name in cls.__dict__}
    if kw_only:
        made.__kwdefaults__ = given
    else:
        if given.keys() != set(fields[len(fields) - len(given) :]):
            raise TypeError(f"{cls.__qualname__} has a field without a default after one that has one")
        made.__defaults__ = tuple(given.values())
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    initializer: Callable[..., None] = made
    return initializer


@functools.cache
def _template(count: int, post: bool) -> CodeType:
    """The code of a method that sets so many fields, in which only their names are to be replaced."""
    fields = [f"field{k}" for k in range(count)]
    lines = [f"def __init__({', '.join(['self', *fields])}):"]
    lines += [f"    set(self, {name!r}, {name})" for name in fields]
    lines.append("    self.__post_init__()" if post else "    pass")
    namespace: dict[str, Any] = {}
    exec("\n".join(lines), namespace)
    code: CodeType = namespace["__init__"].__code__
    return code


def _getter(fields: tuple[str, ...]) -> Callable[[Any], Any]:
    """All fields of an instance as one value."""
    if len(fields) > 1:
        return operator.attrgetter(*fields)
    return lambda instance: tuple(getattr(instance, name) for name in fields)


def _eq(self: Any, other: Any) -> Any:
    if type(other) is not type(self):
        return NotImplemented
    return self._values == other._values


def _hash(self: Any) -> int:
    return hash(self._values)


def _repr(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({fields})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return _restored, (type(self), {name: getattr(self, name) for name in self.__match_args__})


def _restored(cls: type[Any], fields: dict[str, Any]) -> Any:
    return cls(**fields)


def _refuse_set(self: Any, name: str, item: Any) -> None:
    raise AttributeError(f"{type(self).__qualname__} cannot be changed: {name!r} was to be set")


def _refuse_delete(self: Any, name: str) -> None:
    raise AttributeError(f"{type(self).__qualname__} cannot be changed: {name!r} was to be deleted")
