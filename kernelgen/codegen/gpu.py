"""What the emitters for GPUs share: which kernels a schedule becomes, and the names in them.

A thread keeps every value of an element in registers, so the loops of a nest become one: `merged` makes a
schedule whose nests have one loop and no temporaries. A nest of very many arrays is cut by outputs, and what
two parts need is computed in both.

Each nest is one kernel in several versions; `runtime.grid` says what versions there are, how each walks the
arrays, and which parameters it takes in which order. A nest that combines elements is followed by its fold,
which combines what the blocks of the first one left. A version's name is the nest's title and the version's
suffix: `kernel_flat_32`, and `kernel_1_strided2_64` where there are several nests. Parameters are named after
their operands: the pointer has the operand's own name, a number passed by value `<name>_value` (and
`<name>_imaginary`), the pointer that stands beside it `<name>_at`, a step `<name>_step0`; those of the
geometry are `n`, `total`, `extent0`, `multiplier0`, `shift0`, `tiles0`, `tiles_multiplier0`, `tiles_shift0`.

Operands of a merged nest are inputs, scalars and sizes in the order of the schedule, then outputs. An operand
that is stored twice, or an output that is an input's copy, is an operand of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kernelgen.base.dtypes import real_part
from kernelgen.base.values import replaced
from kernelgen.ir import COMBINES, Node, neutral, value_of
from kernelgen.runtime.grid import (
    Shape,
    Slot,
    Version,
    slots,
    thread_shape,
    versions,
)
from kernelgen.runtime.program import Nest, Pointer
from kernelgen.schedule.arrays import is_leaf
from kernelgen.schedule.loop_nest import (
    Loop,
    LoopNest,
    Operand,
    Schedule,
)

MAX_ARRAYS = 64
"""Arrays of one kernel: with their steps they fit the 4096 bytes of parameters that every device takes."""


@dataclass(frozen=True, slots=True)
class GpuNest:
    """One kernel of a merged schedule.

    Attributes:
        described: what calls must know of it.
        loop: its only loop.
        names: a name for each operand, safe in the emitted source.
    """

    described: Nest
    loop: Loop
    names: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the names of its versions begin with."""
        return self.described.symbol

    @property
    def operands(self) -> tuple[Operand, ...]:
        """The nest's operands, in the order of the parameters."""
        return self.loop.operands

    @property
    def combined(self) -> tuple[Operand, ...]:
        """The operands in which elements are combined."""
        return tuple(o for o in self.operands if o.pointer.combine >= 0) if self.described.reduced else ()

    @property
    def shape(self) -> Shape:
        """What a thread does in vectors."""
        return thread_shape(self.described)

    @property
    def versions(self) -> tuple[Version, ...]:
        """All that there are."""
        return versions(self.described)

    def slots(self, version: Version) -> tuple[Slot, ...]:
        """The parameters of a version."""
        return slots(self.described, version)

    def parameter(self, slot: Slot) -> str:
        """The name of a parameter."""
        if slot.operand < 0:
            return slot.kind if slot.axis < 0 else f"{slot.kind}{slot.axis}"
        operand, name = self.operands[slot.operand], self.names[slot.operand]
        if slot.kind == "step":
            return f"{name}_step{slot.axis}"
        if slot.kind == "pointer":
            return f"{name}_at" if operand.role == "scalar" else name
        return f"{name}_{slot.kind}"

    def kernel(self, version: Version) -> str:
        """The name of a version."""
        return version.kernel(self.described)


def combining(operand: Operand) -> tuple[Loop, Node, Node]:
    """One operation on two items of an operand, as a loop's body; and the items."""
    combine = COMBINES[operand.pointer.combine]
    a, b = (Node("input", (), operand.dtype, 0, name) for name in "ab")
    node = Node(combine, (a, b), operand.dtype, 0)
    return Loop((operand,), (), (node,), ((node, operand),)), a, b


def neutral_of(operand: Operand) -> Any:
    """What changes nothing that it is combined with in an operand; the real part of a complex number."""
    combine = COMBINES[operand.pointer.combine]
    return real_part(operand.dtype).type(neutral(combine, operand.dtype))


def nests(schedule: Schedule, name: str, reserved: frozenset[str]) -> tuple[GpuNest, ...]:
    """The kernels of a merged schedule.

    Args:
        schedule: what `merged` gave.
        name: the kernel's name.
        reserved: names that the emitted source uses itself; operands that have one get another.
    """
    found: list[GpuNest] = []
    own = [nest for nest in schedule.nests if not is_fold(nest)]
    number = -1
    for nest in schedule.nests:
        number += not is_fold(nest)
        title = name if len(own) == 1 else f"{name}_{number}"
        title += "_fold" if is_fold(nest) else ""
        names = _safe_names([o.name for o in nest.operands], reserved)
        described = nest.described(title)
        if nest.reduced and not is_fold(nest):
            described = replaced(described, fold=len(found) + 1)
        found.append(GpuNest(described, nest.loops[0], names))
    return tuple(found)


def is_fold(nest: LoopNest) -> bool:
    """Whether a nest combines what another one left."""
    return bool(nest.reduced) and nest.space is None


def _safe_names(names: Sequence[str], reserved: frozenset[str]) -> tuple[str, ...]:
    """Names of which no derived name is reserved or another operand's."""
    safe: list[str] = []
    for name in names:
        name = re.sub("__+", "_", name)
        while name in reserved or any(_derives(name, s) or _derives(s, name) for s in safe):
            name += "x"
        safe.append(name)
    return tuple(safe)


def _derives(name: str, base: str) -> bool:
    """Whether a name is an operand's, or one that is made from it."""
    suffixes = r"_(at|value|imaginary|items?|offset|place|sum|step\d*|r|i|\d+)"
    return re.fullmatch(f"{re.escape(base)}({suffixes})?", name) is not None


def merged(schedule: Schedule) -> Schedule:
    """The schedule with one loop for each nest, and nests of few enough arrays."""
    found: list[LoopNest] = []
    for nest in schedule.nests:
        whole = _one_loop(nest)
        for part in _parts(whole):
            combines = any(operand.pointer.combine >= 0 for _, operand in part.stores)
            reduced = nest.reduced if combines else ()
            found.append(LoopNest(nest.ndim, part.operands, (part,), nest.space, reduced))
            if reduced:
                found.append(_fold(found[-1]))
    return Schedule(schedule.graph, tuple(found))


def _fold(nest: LoopNest) -> LoopNest:
    """The nest that combines what the chunks of another one left, along an axis before all that stay."""
    stores: list[tuple[Node, Operand]] = []
    for _, operand in nest.loops[0].stores:
        if operand.pointer.combine >= 0:
            left = Node("input", (), operand.dtype, 1, f"{operand.name}_left")
            stores.append((left, operand))
    reads = [Operand(left.name, left, Pointer("input", left.dtype)) for left, _ in stores]
    operands = (*reads, *(operand for _, operand in stores))
    kept = max(nest.ndim - len(nest.reduced), 1)
    return LoopNest(kept + 1, operands, (Loop(operands, (), (), tuple(stores)),), None, (0,))


def _one_loop(nest: LoopNest) -> Loop:
    """The loops of a nest, one after the other, without what they hand on."""
    operands = tuple(o for o in nest.operands if o.role != "temporary")
    uniform = dict.fromkeys(node for loop in nest.loops for node in loop.uniform)
    varying = dict.fromkeys(node for loop in nest.loops for node in loop.varying)
    stores = [store for loop in nest.loops for store in loop.stores if store[1].role != "temporary"]
    stores.sort(key=lambda store: operands.index(store[1]))
    return Loop(operands, tuple(uniform), tuple(varying), tuple(stores))


def _parts(loop: Loop) -> list[Loop]:
    """The loop, or one for each handful of its outputs where it has more arrays than a kernel takes."""
    if _arrays(loop) <= MAX_ARRAYS:
        return [loop] if loop.stores else []
    parts: list[Loop] = []
    taken: list[tuple[Node, Operand]] = []
    for store in loop.stores:
        if taken and _arrays(_only(loop, [*taken, store])) > MAX_ARRAYS:
            parts.append(_only(loop, taken))
            taken = []
        taken.append(store)
    return [*parts, _only(loop, taken)]


def _arrays(loop: Loop) -> int:
    return sum(o.role in ("input", "output") for o in loop.operands)


def _only(loop: Loop, stores: Sequence[tuple[Node, Operand]]) -> Loop:
    """What of a loop these outputs need."""
    needed: set[Node] = set()
    stack = [node for node, _ in stores]
    while stack:
        node = value_of(stack.pop())
        if node not in needed:
            needed.add(node)
            stack += [] if is_leaf(node) else node.args
    written = {operand for _, operand in stores}
    operands = tuple(
        o for o in loop.operands if o in written or (o.role not in ("output", "flag") and o.node in needed)
    )
    return Loop(
        operands,
        tuple(n for n in loop.uniform if n in needed),
        tuple(n for n in loop.varying if n in needed),
        tuple(stores),
    )
