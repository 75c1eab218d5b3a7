"""Fewer boxes for graphs that are too large to read: operations of one line, or of several, as one box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, groupby

from kernelgen.tools.draw.boxes import Box

LARGE = 250
"""Boxes from which a graph is folded."""
_GROUPS = 60
"""Folded boxes at most, and inputs or outputs that keep a box of their own."""


def fold(found: Sequence[Box], limit: int = LARGE) -> list[Box]:
    """The boxes themselves, or groups of them where there are more than `limit`.

    Operations are grouped in the order of the program, so no group can lead back to itself.
    """
    if len(found) <= limit:
        return list(found)
    inputs = [k for k, box in enumerate(found) if box.kind == "input"]
    outputs = [k for k, box in enumerate(found) if box.kind == "output"]
    ends = {*inputs, *outputs}
    between = [k for k in range(len(found)) if k not in ends]
    groups = [*_chunks([[k] for k in inputs]), *_chunks(_runs(found, between))]
    groups += _chunks([[k] for k in outputs])
    home = {k: number for number, group in enumerate(groups) for k in group}
    folded = []
    for number, group in enumerate(groups):
        sources = (home[o] for k in group for o in found[k].operands)
        operands = tuple(dict.fromkeys(source for source in sources if source != number))
        folded.append(_box([found[k] for k in group], operands))
    return folded


def _runs(found: Sequence[Box], numbers: Sequence[int]) -> list[list[int]]:
    """Operations that follow each other and come from the same line."""
    return [list(run) for _, run in groupby(numbers, key=lambda k: found[k].lines)]


def _chunks(groups: list[list[int]]) -> list[list[int]]:
    """Neighbouring groups put together until there are few enough."""
    size = -(-len(groups) // _GROUPS) if groups else 1
    return [list(chain.from_iterable(groups[k : k + size])) for k in range(0, len(groups), size)]


def _box(group: Sequence[Box], operands: tuple[int, ...]) -> Box:
    first = group[0]
    if len(group) == 1:
        return Box(first.kind, first.label, first.type, first.tooltip, operands, first.lines, first.mark)
    lines = tuple(dict.fromkeys(line for box in group for line in box.lines))
    counts = Counter(box.label.partition("(")[0] for box in group)
    common = ", ".join(f"{name} × {n}" if n > 1 else name for name, n in counts.most_common(3))
    common += ", …" if len(counts) > 3 else ""
    what = {"input": "inputs", "output": "outputs"}.get(first.kind, "operations")
    where = lines[0].short if lines else ""
    where += f" … {lines[-1].short}" if len(lines) > 1 else ""
    label = f"{len(group)} {what}" + (f"  {where}" if where else "")
    tooltip = "\n".join([f"{len(group)} {what}", *(f"{line.short}  {line.text}" for line in lines[:12])])
    kind = "folded" if what == "operations" else first.kind
    mark = next((box.mark for box in group if box.mark), "")
    return Box(kind, label, common if what == "operations" else "", tooltip, operands, lines, mark)
