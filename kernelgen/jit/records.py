"""Arrays of records: arguments whose fields are arrays that kernels read."""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.base.dtypes import is_supported
from kernelgen.base.errors import UnsupportedError
from kernelgen.base.source_location import user_line


class Record:
    """What stands for an array of records while recording: `r["x"]` is the Tensor of a field.

    A field is a view of the caller's array, so that `r["x"][...] = y` and `r["x"] = y` change it there.
    """

    __slots__ = ("_fields",)

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields

    def __getitem__(self, name: Any) -> Any:
        if isinstance(name, str) and name in self._fields:
            return self._fields[name]
        raise refused(f"r[{name!r:.40}]", self)

    def __setitem__(self, name: Any, value: Any) -> None:
        field = self[name]
        if value is not field:  # The end of `r["x"] += y`, which has changed the field.
            field[...] = value

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise refused(f"r.{name}", self)

    def __len__(self) -> int:
        raise refused("len(r)", self)

    def __eq__(self, other: object) -> bool:
        raise refused("a comparison", self)

    __ne__ = __eq__
    __hash__ = None  # type: ignore[assignment]

    def __iter__(self) -> Any:
        raise refused("iter(r)", self)

    __array_ufunc__ = None
    """Operators of arrays leave records alone."""

    def __array_function__(self, function: Any, *args: Any) -> Any:
        raise refused(f"np.{function.__name__}(r)", self)

    def __array__(self, *args: Any, **kwargs: Any) -> Any:
        raise refused("np.asarray(r)", self)


def refused(what: str, record: Record) -> UnsupportedError:
    names = ", ".join(map(repr, record._fields))
    return UnsupportedError(
        f"{what} of an array of records; only its fields are recorded: {names}",
        where=user_line(),
        hint='Take a field, which is an array, and go on with that: r["x"][1:], r["x"].shape.',
    )


def fields_of(array: np.ndarray[Any, Any]) -> tuple[Any, tuple[Any, ...]]:
    """The keys and the fields of an array of records, but for those whose dtype kernels do not support."""
    names = [n for n in array.dtype.names or () if _taken(array.dtype.fields[n][0])]
    return tuple((str, n) for n in names), tuple(array[n] for n in names)


def _taken(dtype: np.dtype[Any]) -> bool:
    return dtype.names is not None or is_supported(dtype.base.newbyteorder("="))
