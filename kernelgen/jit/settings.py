"""The options of `kg.jit`, checked."""

from __future__ import annotations

import functools
import inspect
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from kernelgen.base.errors import OptionError
from kernelgen.base.values import frozen, replaced
from kernelgen.driver.options import Options, check_options
from kernelgen.jit.tiers import Policy
from kernelgen.jit.trace import Capture

_POLICY = ("warmup", "background", "budget_ms", "trial")
_OPTIONS = ("target", "fastmath", "threads", "cache")


@frozen
class Settings:
    """The options of a jitted function.

    Attributes:
        options: those of the compilation.
        policy: when to compile.
        static: the names of the static parameters.
        capture: what to do with arrays that are no arguments.
        enable_jit: whether it is recorded at all.
    """

    options: Options
    policy: Policy
    static: frozenset[str]
    capture: Capture
    enable_jit: bool


def signature_of(function: Callable[..., Any]) -> inspect.Signature:
    """A function's parameters; any, for functions written in C that do not tell."""
    inner: Any = function
    while (wrapped := _wrapped(inner)) is not None:
        inner = wrapped
    try:
        # Most of what a ufunc takes says how it computes, and must not be given where it is not meant.
        if not isinstance(inner, np.ufunc):
            return inspect.signature(function)
    except (TypeError, ValueError):
        pass
    return inspect.signature(lambda *args, **kwargs: None)


def _wrapped(function: Any) -> Any:
    """The function around which another was made; None where it is not told."""
    inner = getattr(function, "__dict__", {}).get("__wrapped__")
    return function.func if inner is None and isinstance(function, functools.partial) else inner


def parts_of(function: Any) -> tuple[Any, ...]:
    """What a function's parameters and results follow from: the same objects until it changes."""
    own: tuple[Any, ...] = ()
    if isinstance(function, types.MethodType):
        return parts_of(function.__func__)
    if isinstance(function, functools.partial):
        keywords = function.keywords
        own = (function.func, function.args, *keywords, *keywords.values(), *parts_of(function.func))
    elif isinstance(function, types.FunctionType):
        named = function.__kwdefaults__ or {}
        own = (function.__code__, function.__defaults__, *named, *named.values())
    inner = getattr(function, "__dict__", {}).get("__wrapped__")
    return own if inner is None else (*own, *parts_of(inner))


def check_settings(
    signature: inspect.Signature, given: dict[str, Any], old: Settings | None = None
) -> Settings:
    """The settings that `given` makes of the old ones, or of the defaults.

    Raises:
        OptionError: for an option or a value that there is not.
    """
    unknown = set(given) - {*_POLICY, *_OPTIONS, "static_argnames", "static_argnums", "capture", "enable_jit"}
    if unknown:
        raise OptionError(f"kg.jit has no option {sorted(unknown)[0]!r}", hint="See help(kg.jit).")
    options = old.options if old else Options()
    checked = check_options(**{name: given.get(name, getattr(options, name)) for name in _OPTIONS})
    policy = replaced(old.policy if old else Policy(), **{n: given[n] for n in _POLICY if n in given})
    capture = given.get("capture", old.capture if old else "live")
    if capture not in ("live", "frozen", "error"):
        raise OptionError(f"capture is {capture!r}", hint='Give "live", "frozen" or "error".')
    enable_jit = given.get("enable_jit", old.enable_jit if old else True)
    if not isinstance(enable_jit, bool):
        raise OptionError(f"enable_jit is {enable_jit!r}", hint="Give True or False.")
    static = old.static if old else frozenset()
    if "static_argnames" in given or "static_argnums" in given:
        static = _static_names(signature, given.get("static_argnames", ()), given.get("static_argnums", ()))
    return Settings(checked, policy, static, capture, enable_jit)


def _static_names(signature: inspect.Signature, names: Any, numbers: Any) -> frozenset[str]:
    known = list(signature.parameters)
    found = {names} if isinstance(names, str) else set(names)
    for name in found - set(known):
        raise OptionError(
            f"static_argnames has {name!r}, which is no parameter",
            hint=f"The parameters are {', '.join(known)}.",
        )
    for number in (numbers,) if isinstance(numbers, int) else numbers:
        if not isinstance(number, int) or not -len(known) <= number < len(known):
            raise OptionError(
                f"static_argnums has {number!r}",
                hint=f"There are {len(known)} parameters: {', '.join(known)}.",
            )
        found.add(known[number])
    return frozenset(found)
