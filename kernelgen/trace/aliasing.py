"""Which Tensors stand for the same memory, so that a write through one of them never passes the others by.

A Tensor's elements lie in a `Memory`, which views share. A write gives the Tensor that is written a new
value, and the arrays that it is a known part of. Other views of them are read anew when they are used next;
of what shares memory in an unknown way the elements are not known any more, and its next use is refused. A
write that the recording cannot carry out, into a captured array for instance, is refused at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kernelgen.base.errors import OutputError, UnsupportedError
from kernelgen.base.source_location import user_line
from kernelgen.trace.active import recording_tape

if TYPE_CHECKING:
    from kernelgen.base.errors import KernelgenError, SourceLine
    from kernelgen.trace.tensor import Tensor

_INSTEAD = (
    "Make a new value instead, such as x = x + y, and return it; kernel(..., out=array) puts a result into "
    "an array. Or write into a copy: x = x.copy()."
)


class Memory:
    """Where the elements of Tensors lie.

    Attributes:
        owner: what it belongs to, where a recording cannot write it: "the argument 'x'".
        read_only: whether NumPy itself refuses to write it.
        version: the number of writes; Tensors that have seen fewer have no known value any more.
        written: the line of the last write.
        near: memories that this one may be a part of, or that may be a part of it.
        level: how many bodies of loops were being recorded when the array was made.
    """

    __slots__ = ("level", "near", "owner", "read_only", "version", "written")

    def __init__(self, owner: str = "", *, read_only: bool = False) -> None:
        self.owner, self.read_only = owner, read_only
        self.version = 0
        self.written: SourceLine | None = None
        self.near: tuple[Memory, ...] = ()
        tape = recording_tape()
        self.level = 0 if tape is None else tape.level


class Part:
    """How a view lies in the array that it is a view of.

    Attributes:
        base: the array.
        index: what it was indexed with, where it was.
        take: the view of the array as it is now.
        put: the array's new value, given that of the view.
    """

    __slots__ = ("base", "index", "put", "take")

    def __init__(
        self,
        base: Tensor,
        take: Callable[[Tensor], Tensor],
        put: Callable[[Tensor, Tensor], Tensor],
        index: object = None,
    ) -> None:
        self.base, self.take, self.put, self.index = base, take, put, index


def is_current(tensor: Tensor) -> bool:
    """Whether a Tensor has its elements' value, which is read anew where it is a part of one that has."""
    memory = tensor.memory
    if memory is None or tensor.version == memory.version:
        return True
    part = tensor.part
    if part is None or part.base.memory is not memory or not is_current(part.base):
        return False
    tensor.node = part.take(part.base).node
    tensor.version = memory.version
    return True


def memory_of(tensor: Tensor) -> Memory | None:
    """The memory of an array; None for what stands for a NumPy scalar, which nothing can change."""
    if tensor.memory is None and tensor.ndim > 0:
        tensor.memory = Memory()
        tensor.memory.level = tensor.level
        tensor.version = 0
    return tensor.memory


def share(view: Tensor, bases: list[Tensor], *, read_only: bool = False) -> Tensor:
    """Notes that a Tensor may have the memory of others, and returns it."""
    memories = [m for m in map(memory_of, bases) if m is not None]
    if len(memories) == 1 and not read_only:
        view.memory = memories[0]
    elif memories or read_only:
        view.memory = Memory(next((m.owner for m in memories if m.owner), ""), read_only=read_only)
        view.memory.near = tuple(memories)
        view.memory.level = min((m.level for m in memories), default=view.memory.level)
        for memory in memories:
            memory.near = (*memory.near, view.memory)
    if view.memory is not None:
        view.version = view.memory.version
    return view


def check_current(tensor: Tensor) -> None:
    """Raises UnsupportedError for a Tensor whose elements were written under another name."""
    memory = tensor.memory
    if memory is not None and not is_current(tensor):
        line = "" if memory.written is None else f", which was written at {memory.written}"
        raise UnsupportedError(
            f"{tensor!r} is used, and it may share memory with another array{line}",
            where=user_line(),
            hint="Views do not see each other's changes while recording: use the array that was written, "
            "or make a copy of one of them first: x.copy().",
        )


def check_writable(tensor: Tensor, what: str) -> None:
    """Raises where a recording cannot write a Tensor.

    Args:
        tensor: the array that is to be written.
        what: the operation, such as `x += y`.

    Raises:
        UnsupportedError: for an argument, and for other memory that the kernel's caller can see.
        OutputError: for memory that NumPy does not write either.
    """
    memory = memory_of(tensor)
    error: KernelgenError | None = None
    if memory is None:
        error = UnsupportedError(
            f"{what} writes into a NumPy scalar", where=user_line(), hint="Use the result of the function."
        )
    elif memory.read_only:
        error = OutputError(
            f"{what} writes into an array that is read-only", where=user_line(), hint="Copy it: x.copy()."
        )
    elif memory.level < tensor.tape.level:
        error = from_outside(what)
    elif memory.owner:
        error = UnsupportedError(
            f"{what} writes into {memory.owner}, and a kernel does not change the arrays of its caller",
            where=user_line(),
            hint=_INSTEAD,
        )
    if error is not None:
        raise error


def from_outside(what: str) -> UnsupportedError:
    """The error for the body of a loop that writes an array which was made before it."""
    return UnsupportedError(
        f"{what} writes into an array from outside of the body of a loop, which is recorded once",
        where=user_line(),
        hint="Let the array be a part of the loop's state, or make it in the body.",
    )


def wrote(tensor: Tensor) -> None:
    """Notes that a Tensor has a new value: others in the same memory are out of date."""
    memory = memory_of(tensor)
    assert memory is not None
    line = user_line()
    before = memory.version
    for other in (memory, *memory.near):
        other.version += 1
        other.written = line
    tensor.version = memory.version
    _put_into_base(tensor, before)


def _put_into_base(tensor: Tensor, before: int) -> None:
    """Gives the array that a written view is a part of its new value, if it had one before."""
    part, memory = tensor.part, tensor.memory
    if part is None or memory is None or part.base.memory is not memory:
        return
    base = part.base
    if base.version != before and not _was_current(base, before):
        return
    version, base.version = base.version, memory.version
    try:
        base.node = part.put(base, tensor).node
    except BaseException:
        base.version = version
        raise
    _put_into_base(base, before)


def _was_current(tensor: Tensor, before: int) -> bool:
    """Reads a Tensor anew as it was before a write, where it is a part of an array that was current then."""
    part = tensor.part
    if part is None or part.base.memory is not tensor.memory:
        return False
    if part.base.version != before and not _was_current(part.base, before):
        return False
    memory = tensor.memory
    assert memory is not None
    now, memory.version = memory.version, before
    try:
        tensor.node = part.take(part.base).node
        tensor.version = before
    finally:
        memory.version = now
    return True


def refuse_write(what: str, target: str) -> UnsupportedError:
    """The error for a write that is not recorded.

    Args:
        what: the operation, such as `x[0] = ...`.
        target: what it would change.
    """
    return UnsupportedError(
        f"{what} writes into {target}, and that cannot be recorded", where=user_line(), hint=_INSTEAD
    )
