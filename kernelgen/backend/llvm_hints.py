"""What kernelgen tells LLVM about lowered functions, put on llvmlite's instructions before LLVM sees them.

numba hands over each lowered module as an `llvmlite.ir.Module`; these functions change its instructions,
attributes and metadata in place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from llvmlite import ir

_FAST_FLAGS = ("nsz", "arcp", "contract", "afn", "reassoc")
"""LLVM's flags under `fastmath`: all but nnan and ninf, which would delete the handling of NaN."""

_FLOAT_ARITHMETIC = frozenset({"fadd", "fsub", "fmul", "fdiv", "fneg"})
_INTEGER_ARITHMETIC = frozenset({"add", "sub", "mul", "shl"})


def drop_overflow_promises(module: ir.Module) -> None:
    """Removes the flags `nsw` and `nuw` from a module.

    numba promises LLVM that signed arithmetic does not overflow; where it does, anything could follow.
    """
    for function in module.functions:
        for instruction in _instructions(function):
            if instruction.opname in _INTEGER_ARITHMETIC:
                instruction.flags = [flag for flag in instruction.flags if flag not in ("nsw", "nuw")]


def allow_fast_math(function: ir.Function) -> None:
    """Gives the arithmetic of one function the fast flags.

    numba's own option `fastmath` would give them to the whole module, and the elementary functions in it rest
    on the order of operations.
    """
    for instruction in _instructions(function):
        if instruction.opname in _FLOAT_ARITHMETIC:
            instruction.flags = list(_FAST_FLAGS)


def share_functions(module: ir.Module) -> None:
    """Makes one function of each of ours that several modules define, when they are linked.

    The vectorizer does not know variants that the linker has renamed. LLVM changes the parameters and results
    of internal functions as it likes, and numba optimizes some of the modules before they are linked: calls
    that come from another module would then not fit, and LLVM takes what follows them for unreachable.
    """
    for function in module.functions:
        if function.name.startswith("kg.") and not function.is_declaration:
            function.linkage = "linkonce_odr"


def inlined_later(module: ir.Module) -> list[str]:
    """The names of our functions that LLVM is to put in line, which it is no longer told of here."""
    found = [f for f in module.functions if f.name.startswith("kg.") and "alwaysinline" in f.attributes]
    for function in found:
        function.attributes.discard("alwaysinline")
    return [function.name for function in found]


def hint_loop(
    function: ir.Function, *, vector_width: int = 0, interleave: int = 0, unroll: bool = True
) -> None:
    """Tells LLVM's vectorizer how to treat the loop of a function.

    A function with several loops, or whose loop has further exits, is left to LLVM: a hint that LLVM cannot
    follow makes it print a warning.

    Args:
        function: what numba lowered.
        vector_width: elements of a vector; 0 leaves it to LLVM.
        interleave: vectors to compute at a time; 0 leaves it to LLVM.
        unroll: whether LLVM may unroll the loop; it unrolls those of few steps before it makes vectors.
    """
    hints = (("vectorize.width", vector_width), ("interleave.count", interleave))
    given: list[tuple[Any, ...]] = []
    given += [(f"llvm.loop.{name}", ir.Constant(ir.IntType(32), value)) for name, value in hints if value]
    if not unroll:
        given.append(("llvm.loop.unroll.disable",))
    edges = _back_edges(function)
    if given and len(edges) == 1 and _exits(*edges[0]) == 1:
        set_loop_metadata(edges[0][0].terminator, *given)


def set_loop_metadata(latch: ir.Instruction, *properties: tuple[Any, ...]) -> None:
    """Gives a loop LLVM's metadata `llvm.loop`.

    Args:
        latch: the branch back to the loop's first block.
        properties: the operands of each property, its name first.
    """
    module = latch.module
    loop = module.add_metadata([f"loop {len(module.metadata)}"])
    # LLVM tells loops apart by a node whose first operand is the node itself.
    loop.operands = (loop, *(module.add_metadata(list(operands)) for operands in properties))
    latch.set_metadata("llvm.loop", loop)


def add_attributes(function: ir.Function, *texts: str) -> None:
    """Adds attributes that llvmlite's own list of names lacks.

    llvmlite refuses every attribute with a value and LLVM's newer ones, such as `memory(none)`, by a check in
    `AttributeSet.add`; it prints what the set holds, so they are put in as into any set.
    """
    for text in texts:
        set.add(function.attributes, text)


def replace_attribute(function: ir.Function, name: str, value: str) -> None:
    """Gives an attribute with a value to a function, which may have it with another one."""
    for text in [text for text in function.attributes if text.startswith(f'"{name}"=')]:
        set.remove(function.attributes, text)
    add_attributes(function, f'"{name}"="{value}"')


def _instructions(function: ir.Function) -> Iterator[Any]:
    for block in function.blocks:
        yield from block.instructions


def _back_edges(function: ir.Function) -> list[tuple[Any, Any]]:
    """The last and the first block of each loop."""
    found: list[tuple[Any, Any]] = []
    done: set[Any] = set()
    path = [(block, iter(_successors(block))) for block in function.blocks[:1]]
    while path:
        block, rest = path[-1]
        following = next(rest, None)
        if following is None:
            done.add(block)
            path.pop()
        elif any(following is above for above, _ in path):
            found.append((block, following))
        elif following not in done:
            path.append((following, iter(_successors(following))))
    return found


def _exits(latch: Any, header: Any) -> int:
    """How many branches leave the loop between its last and its first block."""
    before: dict[Any, list[Any]] = {}
    for block in latch.function.blocks:
        for following in _successors(block):
            before.setdefault(following, []).append(block)
    inside, waiting = {header}, [latch]
    while waiting:
        block = waiting.pop()
        if block not in inside:
            inside.add(block)
            waiting += before.get(block, [])
    return sum(following not in inside for block in inside for following in _successors(block))


def _successors(block: Any) -> list[Any]:
    return [operand for operand in block.terminator.operands if isinstance(operand, ir.Block)]
