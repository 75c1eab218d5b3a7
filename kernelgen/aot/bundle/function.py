"""A function that was built for several dtypes or ranks: the arguments' types pick its kernel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.aot.bundle.manifest import Entry
from kernelgen.base.dtypes import of_typestr
from kernelgen.base.errors import DTypeError
from kernelgen.runtime.arguments import bind_names
from kernelgen.runtime.gpu.detect import on_device
from kernelgen.runtime.kernel import Kernel


class LoadedFunction:
    """Kernels of a bundle under one name.

    Attributes:
        name: the function's name.
        entries: what the bundle says of its kernels.

    Raises (when called):
        DTypeError: for arguments that none of them takes.
        ArgumentError: for a wrong number or name.
    """

    def __init__(self, name: str, entries: Sequence[Entry], load: Callable[[str], Kernel]) -> None:
        self.name = self.__name__ = name
        self.entries = tuple(entries)
        self._load = load
        self._known: dict[Any, Kernel] = {}

    def __call__(self, /, *args: Any, out: Any = None, **kwargs: Any) -> Any:
        stream = {}
        if "stream" in kwargs and all(name != "stream" for e in self.entries for name, _, _ in e.inputs):
            stream["stream"] = kwargs.pop("stream")
        if not kwargs:
            key = tuple([_type_of(a) for a in args])
            kernel = self._known.get(key)
            if kernel is None:
                kernel = self._known.setdefault(key, self.pick(args, kwargs))
        else:
            kernel = self.pick(args, kwargs)
        return kernel(*args, out=out, **kwargs, **stream)

    def pick(self, args: Sequence[Any], kwargs: dict[str, Any]) -> Kernel:
        """The kernel for these arguments."""
        by_names = {tuple(name for name, _, _ in e.inputs): e for e in self.entries}
        given: tuple[Any, ...] = ()
        for names, first in by_names.items():
            fitting = len(names) == len(args) + len(kwargs) and kwargs.keys() <= set(names)
            if len(by_names) > 1 and not fitting:
                continue
            values = bind_names(f"{self.name}()", names, args, kwargs)
            given = tuple(map(_type_of, values))
            for entry in self.entries:
                if len(entry.inputs) == len(first.inputs) and all(map(_fits, entry.inputs, given)):
                    return self._load(entry.name)
        seen = ", ".join(
            f"{kind.__name__}" if isinstance(kind, type) else f"{kind[0]}[{', '.join(':' * kind[1])}]"
            for kind in given or map(_type_of, args)
        )
        raise DTypeError(
            f"{self.name}() was not built for ({seen})",
            hint="It was built for " + "; ".join(e.signature for e in self.entries) + ".",
        )

    def __repr__(self) -> str:
        return f"<function {self.name} of a bundle: {'; '.join(e.signature for e in self.entries)}>"


def _type_of(value: Any) -> Any:
    """The dtype's name and rank of an array, or the type of anything else."""
    if isinstance(value, (np.ndarray, np.generic)):
        return value.dtype.name, value.ndim
    dtype, ndim = getattr(value, "dtype", None), getattr(value, "ndim", None)
    if isinstance(dtype, np.dtype) and isinstance(ndim, int):
        return dtype.name, ndim
    if on_device(value) and isinstance(told := getattr(value, "__cuda_array_interface__", None), dict):
        return of_typestr(told["typestr"]).name, len(told["shape"])
    return type(value)


_FITTING: dict[type, str] = {bool: "b", int: "iufc", float: "fc", complex: "c"}
"""Python's numbers are weak: the kinds of dtypes that take them."""


def _fits(wanted: tuple[str, str, int], given: Any) -> bool:
    _, dtype, ndim = wanted
    if isinstance(given, tuple):
        return bool(given == (dtype, ndim))
    if dtype == "bfloat16":
        return ndim == 0 and given is int  # Floats promote it.
    return ndim == 0 and np.dtype(dtype).kind in _FITTING.get(given, "")
