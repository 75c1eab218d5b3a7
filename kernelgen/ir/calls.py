"""What an opaque node calls: a Python function that recording does not enter.

Its arguments are kept as a template: the containers and plain values of the call as they were written, with
a `Slot` where an operand of the node belongs.
"""

from __future__ import annotations

import itertools
import sys
import threading
import weakref
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from kernelgen.base.dtypes import is_supported
from kernelgen.base.errors import DTypeError, KernelgenError, ShapeError, SourceLine
from kernelgen.base.spec import Spec
from kernelgen.base.values import frozen


@frozen
class Slot:
    """The place of an operand; a weak one, such as a size, is passed as a Python number."""

    index: int
    weak: bool = False


@frozen(eq=False)
class OpaqueCall:
    """A function with its arguments, and what it returns. Made by `opaque_call`.

    Attributes:
        name: what the text calls it.
        function: called with arrays where the template has slots.
        args, kwargs: the template.
        results: what it returns; none for a call that is made for its effect alone.
        several: whether it returns a tuple, even if of one.
        pure: whether equal arguments give equal results and nothing else happens. Pure calls may be merged,
            moved and dropped; others run in the order of the program, each of them.
        key: equal for calls that compute the same; it stands for them in signatures.
    """

    name: str
    function: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    results: tuple[Spec, ...]
    several: bool
    pure: bool
    key: str

    def __repr__(self) -> str:
        return self.key

    def text(self, operands: Sequence[str]) -> str:
        """The call as the graph's text shows it."""
        parts = [_text(a, operands) for a in self.args]
        parts += [f"{name}={_text(a, operands)}" for name, a in self.kwargs.items()]
        return f"{self.name}({', '.join(parts)})"

    def run(self, operands: Sequence[Any], where: SourceLine | None) -> tuple[Any, ...]:
        """Calls the function.

        Raises:
            DTypeError, ShapeError: for results that are not as declared.
        """
        args = [fill(a, operands) for a in self.args]
        kwargs = {name: fill(a, operands) for name, a in self.kwargs.items()}
        try:
            result = self.plain_function(*args, **kwargs)
        except Exception as error:
            self.tell(error, where)
            raise
        return self.taken(result, where)

    @property
    def plain_function(self) -> Callable[..., Any]:
        """What is called with arrays."""
        function: Callable[..., Any] = getattr(self.function, "__kernelgen_run__", self.function)
        return function

    def tell(self, error: Exception, where: SourceLine | None) -> None:
        """Lets an error of the function name the user's line: raises another one, or adds a note."""
        if where is not None and isinstance(error, KernelgenError) and error.where is None:
            raise type(error)(error.what, where=where, hint=error.hint) from error
        if where is not None:
            error.add_note(f"in the opaque call {self.name}() recorded at {where}")

    def taken(self, result: Any, where: SourceLine | None) -> tuple[Any, ...]:
        """What the function returned as an array for each result.

        Raises:
            DTypeError, ShapeError: for results that are not as declared.
        """
        if not self.results:
            return ()
        values = (result,) if not self.several else result
        if not isinstance(values, (tuple, list)) or len(values) != len(self.results):
            count = len(values) if isinstance(values, (tuple, list)) else 1
            raise ShapeError(
                f"{self.name}() returned {_counted(count)}, and {len(self.results)} were declared",
                where=where,
                hint="Declare what it returns: kg.opaque(out=...).",
            )
        return tuple(self._checked(k, v, where) for k, v in enumerate(values))

    def _checked(self, index: int, value: Any, where: SourceLine | None) -> Any:
        spec = self.results[index]
        if type(value) is np.ndarray and value.dtype is spec.dtype and value.ndim == spec.ndim:
            return value
        if type(value) in (bool, int, float, complex) and np.result_type(spec.dtype, value) == spec.dtype:
            value = spec.dtype.type(value)
        array = np.asarray(value)
        if array.dtype == spec.dtype and array.ndim == spec.ndim:
            return array
        which = f"result {index} of {self.name}()" if self.several else f"the result of {self.name}()"
        if not is_supported(array.dtype):
            seen = f"of type {type(value).__name__} and dtype {array.dtype}"
        else:
            seen = str(Spec(array.dtype, array.ndim))
        kind = ShapeError if array.dtype == spec.dtype else DTypeError
        raise kind(
            f"{which} is {seen}, and {spec} was declared",
            where=where,
            hint="Declare what it returns with kg.opaque(out=...), or convert the result with .astype(...).",
        )


def _counted(count: int) -> str:
    return "1 result" if count == 1 else f"{count} results"


def opaque_call(
    name: str,
    function: Callable[..., Any],
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
    results: Sequence[Spec],
    *,
    several: bool = False,
    pure: bool = False,
    identity: str = "",
) -> OpaqueCall:
    """An `OpaqueCall` with its key.

    Args:
        identity: which function it is, where its module and name do not say.
    """
    slots = [f"%{k}" for k in range(_highest((*args, *kwargs.values())) + 1)]
    parts = [_key(a, slots) for a in args] + [f"{n}={_key(a, slots)}" for n, a in sorted(kwargs.items())]
    types = " ".join(f"{r.dtype.str}/{r.ndim}" for r in results)
    kind = "pure" if pure else "impure"
    key = f"{identity or identify(function)}({', '.join(parts)}) -> {types} {kind}"
    return OpaqueCall(
        name, function, tuple(args), dict(kwargs), tuple(results), several or len(results) > 1, pure, key
    )


# Templates.


def abstract(value: Any, replace: Callable[[Any], Any]) -> Any:
    """A template: `value` with `replace` applied to each leaf of its containers."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*(abstract(v, replace) for v in value))
    if type(value) in (tuple, list):
        return type(value)(abstract(v, replace) for v in value)
    if type(value) is dict:
        return {k: abstract(v, replace) for k, v in value.items()}
    if isinstance(value, slice):
        return slice(*(abstract(v, replace) for v in (value.start, value.stop, value.step)))
    return replace(value)


def fill(template: Any, operands: Sequence[Any]) -> Any:
    """A template with the operands' values in its slots; those of rank 0 as NumPy scalars."""
    if type(template) is Slot:
        return _operand(template, operands)
    if type(template) in _PLAIN:
        return template
    return abstract(template, lambda leaf: _operand(leaf, operands) if type(leaf) is Slot else leaf)


def _operand(slot: Slot, operands: Sequence[Any]) -> Any:
    operand = operands[slot.index]
    if operand.ndim:
        return operand
    scalar = np.asarray(operand)[()]
    return scalar.item() if slot.weak else scalar


def _highest(template: Any) -> int:
    highest = -1

    def look(leaf: Any) -> Any:
        nonlocal highest
        if isinstance(leaf, Slot):
            highest = max(highest, leaf.index)
        return leaf

    abstract(tuple(template), look)
    return highest


def _text(value: Any, operands: Sequence[str]) -> str:
    """A template for people."""
    if isinstance(value, Slot):
        return operands[value.index]
    if value is Ellipsis:
        return "..."
    if isinstance(value, slice):
        ends = ["" if v is None else _text(v, operands) for v in (value.start, value.stop)]
        step = "" if value.step is None else f":{_text(value.step, operands)}"
        return ":".join(ends) + step
    if isinstance(value, (tuple, list)):
        inner = ", ".join(_text(v, operands) for v in value)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k!r}: {_text(v, operands)}" for k, v in value.items()) + "}"
    if isinstance(value, (type, np.ufunc)) or callable(value):
        return str(getattr(value, "__name__", type(value).__name__))
    text = repr(value)
    return text if len(text) <= 40 else f"<{type(value).__name__}>"


_PLAIN = (type(None), bool, int, float, complex, str, bytes, type(Ellipsis))


def _key(value: Any, slots: Sequence[str]) -> str:
    """A template as a key: equal text means equal values."""
    if isinstance(value, Slot):
        return slots[value.index] + ("w" if value.weak else "")
    if type(value) in (float, complex) and value != value:
        return f"nan:{np.asarray(value).tobytes().hex()}"  # There are many.
    if type(value) in _PLAIN:
        return repr(value)
    if isinstance(value, slice):
        return f"slice{_key((value.start, value.stop, value.step), slots)}"
    if isinstance(value, (tuple, list)):
        return f"{identify(type(value))}[{', '.join(_key(v, slots) for v in value)}]"
    if type(value) is dict:
        return f"{{{', '.join(f'{k!r}: {_key(v, slots)}' for k, v in value.items())}}}"
    if isinstance(value, np.generic):
        return f"{value.dtype.str}:{value.tobytes().hex()}"
    if isinstance(value, np.dtype):
        return f"dtype:{value.str}"
    structure = getattr(value, "structure", None)  # A graph's.
    if isinstance(structure, str):
        return f"graph[{structure}]"
    return identify(value)


# Which object: by name where the name leads to it, else by a number of this process.

_numbers = itertools.count()
_known: dict[int, str] = {}
_lock = threading.Lock()


_named: dict[str, weakref.ref[Any]] = {}


def _is_first(name: str, value: Any) -> bool:
    """Whether no other object has been known by this name: one that is defined anew is another object."""
    with _lock:
        known = _named.get(name)
        if known is not None:
            return known() is value
        try:
            _named[name] = weakref.ref(value)
        except TypeError:  # Ufuncs and the like, which libraries do not define anew.
            return True
        return True


def identify(value: Any) -> str:
    """Text that is equal for the same object only, in this process; by name where that finds the object."""
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
    if name is None and isinstance(value, np.ufunc):
        module, name = "numpy", value.__name__
    if isinstance(module, str) and isinstance(name, str):
        found: Any = sys.modules.get(module)
        for part in name.split("."):
            found = getattr(found, part, None)
        if found is value and _is_first(f"{module}:{name}", value):
            return f"{module}:{name}"
    with _lock:
        known = _known.get(id(value))
        if known is None:
            known = f"{name or type(value).__name__}#{next(_numbers)}"
            try:
                weakref.finalize(value, _known.pop, id(value), None).atexit = False
            except TypeError:  # It cannot be referred to weakly: each use of it counts as another object.
                return known
            _known[id(value)] = known
        return known
