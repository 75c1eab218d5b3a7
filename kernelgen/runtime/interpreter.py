"""The interpreted mode: the same graph, node by node, with plain NumPy.

It has three forms: `KERNELGEN_MODE=interpret` for a whole process, `with kg.interpret():` for a block of
code, and `target="interpret"` for one kernel.
"""

from __future__ import annotations

import contextvars
import os
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, TextIO

import numpy as np

from kernelgen.base.dtypes import kind
from kernelgen.base.errors import NonFiniteError, OptionError
from kernelgen.base.values import frozen
from kernelgen.runtime.native import process

if TYPE_CHECKING:
    from kernelgen.ir import Graph, Node


@frozen
class Mode:
    """How the interpreter runs: what it prints, and what it stops at."""

    verbose: bool = False
    check: Literal["nan"] | None = None
    file: TextIO | None = None


_mode: contextvars.ContextVar[Mode | None] = contextvars.ContextVar("kernelgen_interpret", default=None)


def _process_mode() -> bool:
    value = os.environ.get("KERNELGEN_MODE", "compile")
    if value not in ("compile", "interpret"):
        raise OptionError(f"KERNELGEN_MODE is {value!r}", hint='Set it to "compile" or "interpret".')
    return value == "interpret"


class _Blocks:
    """How many `interpret` blocks are open in all threads; a call asks for its own only if there are any."""

    def __init__(self) -> None:
        self.count = 0
        self.lock = threading.Lock()

    def change(self, by: int) -> None:
        with self.lock:
            self.count += by
            process.set_interpreted(self.count + PROCESS_INTERPRETS)


blocks = _Blocks()
PROCESS_INTERPRETS = _process_mode()
"""Whether `KERNELGEN_MODE=interpret` was set when kernelgen was imported."""


process.set_interpreted(PROCESS_INTERPRETS)


def active() -> bool:
    """Whether kernels that are called now are to be interpreted."""
    return PROCESS_INTERPRETS or (blocks.count > 0 and _mode.get() is not None)


@contextmanager
def interpret(
    *, verbose: bool = False, check: Literal["nan"] | None = None, file: TextIO | None = None
) -> Iterator[None]:
    """Kernels called in this block run node by node with NumPy.

    Args:
        verbose: print each node, with its value's summary and the user's line.
        check: `"nan"` stops at the first NaN or infinity that no operand had.
        file: where to print; standard output by default.

    Raises:
        NonFiniteError: from the kernel's call, naming the node and its line.
    """
    if check not in (None, "nan"):
        raise OptionError(f"check is {check!r}", hint='Give "nan" or None.')
    token = _mode.set(Mode(verbose, check, file))
    blocks.change(1)
    try:
        yield
    finally:
        blocks.change(-1)
        _mode.reset(token)


def run(graph: Graph, arrays: Mapping[str, Any]) -> tuple[Any, ...]:
    """`graph.evaluate` under the active mode."""
    from kernelgen.ir import evaluate, statement_text, value_names  # Late: compiled kernels need no graph.

    mode = _mode.get() or Mode()
    if not mode.verbose and mode.check is None:
        return evaluate(graph, arrays)
    names = value_names(graph)
    finite: dict[Node, bool] = {}

    def watch(node: Node, value: Any) -> None:
        if mode.verbose and node.op not in ("const", "opaque"):
            _print(node, names, value, mode.file or sys.stdout)
        if mode.check is None:
            return
        if node.op == "opaque":
            finite[node] = all(finite[a] for a in node.args)
            return
        finite[node] = bool(np.all(np.isfinite(value)))
        # An input or a constant may be infinite by intent; the first node that makes one is named.
        if node.op not in ("input", "const") and not finite[node] and all(finite[a] for a in node.args):
            bad = np.count_nonzero(~np.isfinite(value))
            raise NonFiniteError(
                f"{names[node]} = {statement_text(node, names)} has {bad} NaN or infinite of "
                f"{np.size(value)} elements, and its operands have none",
                where=node.where,
                hint="Guard the operand, for example with np.where, or mask the result.",
            )

    return evaluate(graph, arrays, watch)


def _print(node: Node, names: Mapping[Node, str], value: Any, file: TextIO) -> None:
    from kernelgen.ir import statement_text

    text = node.name if node.op == "input" else f"{names[node]} = {statement_text(node, names)}"
    array = np.asarray(value)
    summary = f"shape {array.shape}"
    if array.size == 1:
        summary += f" value {array.reshape(())[()]}"
    elif array.size and kind(array.dtype) in "fiu":
        summary += f" min {array.min()} max {array.max()}"
    elif array.size:
        summary += f" first {array.flat[0]}"
    where = "" if node.where is None else f"  # {node.where.short}  {node.where.text}"
    print(f"{text}: {node.type}  {summary}{where}", file=file)
