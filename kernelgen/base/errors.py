"""The errors: one base class, and children that are also the matching built-in.

Every error says what was wrong and the value seen, where in the user's code (when there is such a
line), and what to do about it.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable
from typing import ClassVar

import numpy as np

from kernelgen.base.values import frozen


@frozen
class SourceLine:
    """A line of the user's code, noted when a node was recorded."""

    file: str
    line: int
    function: str

    @property
    def text(self) -> str:
        """The line itself, stripped; empty when the file is not at hand."""
        return linecache.getline(self.file, self.line).strip()

    @property
    def short(self) -> str:
        """`file.py:12`, without the folders."""
        return f"{self.file.replace(chr(92), '/').rsplit('/', 1)[-1]}:{self.line}"

    def __str__(self) -> str:
        text = self.text
        return f"{self.file}:{self.line}" + (f"\n    {text}" if text else "")


class KernelgenError(Exception):
    """The base of all errors that kernelgen raises.

    Args:
        what: what was wrong, with the value seen.
        where: the user's line, where there is one.
        hint: what to do about it.
    """

    def __init__(self, what: str, *, where: SourceLine | None = None, hint: str = "") -> None:
        self.what, self.where, self.hint = what, where, hint
        parts = [what]
        if where is not None:
            parts.append(f"  recorded at {where}")
        if hint:
            parts.append(f"  {hint}")
        super().__init__("\n".join(parts))

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.what, self.where, self.hint)


def _rebuild(cls: type[KernelgenError], what: str, where: SourceLine | None, hint: str) -> KernelgenError:
    return cls(what, where=where, hint=hint)


class DTypeError(KernelgenError, TypeError):
    """A dtype, or a kind of value, that does not fit or is not supported."""


class RangeError(DTypeError, OverflowError):
    """A Python number that is out of range for the dtype that it meets; NumPy raises OverflowError."""


class PowerError(DTypeError, ValueError):
    """Integers to a negative integer power; NumPy raises ValueError."""


class ArgumentError(KernelgenError, TypeError):
    """A wrong number of arguments, or an unknown or missing name."""


class ShapeError(KernelgenError, ValueError):
    """A rank or a shape that does not fit."""


class AxisError(ShapeError, np.exceptions.AxisError):
    """An axis that an array does not have."""


class TensorIndexError(ShapeError, IndexError):
    """More indices than an array has axes, or an index that is no integer, slice or mask."""


def misfit(value: tuple[int, ...], target: tuple[int, ...], where: SourceLine | None = None) -> ShapeError:
    """The error of a value that is too large for the array, or the shape, that it is put into."""
    return ShapeError(
        f"a value of shape {value} does not fit into the shape {target}",
        where=where,
        hint="Only extents of 1 broadcast; `x = x + y` in place of `x += y` makes a larger array.",
    )


class OutputError(KernelgenError, ValueError):
    """An `out=` array that cannot be written."""


class OptionError(KernelgenError, ValueError):
    """An option with a value that it does not take."""


class Refusal(KernelgenError):
    """Something cannot be recorded; a recording that goes on after it may be another program's."""

    notice: ClassVar[Callable[[Refusal], None] | None] = None
    """Called with each refusal; the recorder keeps those that the user's code swallows."""

    def __init__(self, what: str, *, where: SourceLine | None = None, hint: str = "") -> None:
        super().__init__(what, where=where, hint=hint)
        if Refusal.notice is not None:
            Refusal.notice(self)


class ConcretizationError(Refusal, TypeError):
    """The code asked a Tensor for a value, and there is none while recording."""

    helps_static: bool = False
    """Whether the code would run with an argument that is static."""


class UnsupportedError(Refusal, TypeError):
    """A function or operation that cannot be recorded."""


class LengthError(Refusal, RuntimeError):
    """A recording with more operations than a jitted function may have: a loop of Python was unrolled."""


class TensorAttributeError(KernelgenError, AttributeError):
    """An ndarray attribute that a Tensor does not have."""


class TapeError(KernelgenError, RuntimeError):
    """A Tensor or a tape used outside of its tape, or a tape that is not ready."""


class GraphError(KernelgenError, ValueError):
    """A graph that breaks the rules of `Graph.verify`."""


class NonFiniteError(KernelgenError, FloatingPointError):
    """The NaN check of the interpreted mode met a NaN or an infinity."""


class CheckError(KernelgenError, AssertionError):
    """A compiled kernel whose result is not the interpreter's."""


class TargetError(KernelgenError, RuntimeError):
    """A target that is not available on this machine."""


class CompilerMissingError(TargetError, ImportError):
    """A kernel that must be built where numba or llvmlite is not installed."""


class BuildError(KernelgenError, RuntimeError):
    """The compiler refused the emitted source."""


class CacheError(KernelgenError, ValueError):
    """A record or a bundle that cannot be used: damaged, of another format, or not trusted."""


class UnknownKernelError(KernelgenError, AttributeError, KeyError):
    """A name that a bundle does not have."""

    def __str__(self) -> str:
        return Exception.__str__(self)  # KeyError would show it in quotes.


class CacheWarning(UserWarning):
    """Something about the cache's files went wrong; the kernel was built without them."""


class RecordingWarning(UserWarning):
    """A jitted function reads what may change unseen; its calls are not served by earlier recordings."""
