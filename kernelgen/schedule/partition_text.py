"""The parts of a graph with opaque calls, and the memory between them, as text."""

from __future__ import annotations

from kernelgen.ir import Node, value_names
from kernelgen.schedule.memory import Value
from kernelgen.schedule.partition import Call, Fused, Segments


def segments_text(segments: Segments) -> str:
    """What `print(kernel.segments)` shows."""
    lines = [f"segments: {segments.counts}", *(f"  {line}" for line in parts_text(segments))]
    lines += [f"memory: {memory_heading(segments)}", *(f"  {line}" for line in memory_text(segments))]
    return "\n".join(lines)


def parts_text(segments: Segments) -> list[str]:
    """A line for each part: what it is, what it computes, where the user wrote it."""
    names = value_names(segments.graph)
    lines, kernel = [], 0
    for part in segments.parts:
        if isinstance(part, Fused):
            operations = [n.op for n in part.graph.nodes if n.args and n.op not in ("view", "size")]
            written = ", ".join(name for name, _ in part.graph.outputs)
            read = ", ".join(i.name for i in part.graph.inputs)
            lines.append(f"kernel {kernel}: {read} -> {written}  ({', '.join(operations) or 'copy'})")
            kernel += 1
            continue
        node = part.node
        text = node.param.text([names[a] for a in node.args])
        where = "" if node.where is None else f"  # {node.where.short}  {node.where.text}"
        lines.append(f"call: {text}{'' if node.param.pure else '  (has effects)'}{where}")
    return lines


def memory_heading(segments: Segments) -> str:
    """How many values share how many buffers."""
    plan = segments.memory
    held = sum(v.buffer is not None for v in plan.values)
    buffers = f"{plan.buffers} buffer{'s' * (plan.buffers != 1)}"
    return f"{held} value{'s' * (held != 1)} between parts, in {buffers}"


def memory_text(segments: Segments) -> list[str]:
    """A line for each value between parts: its bytes, place, and time; then outputs in such places."""
    names = stored_names(segments)
    held = segments.memory.in_place
    lines = [_value_text(v, names, held.get(v.node)) for v in segments.memory.values]
    inner = {v.node for v in segments.memory.values}
    returned = ((n, h) for n, h in held.items() if n not in inner)
    return lines + [f"{names[n]}: returned in the array of {names[h]}" for n, h in returned]


def _value_text(value: Value, names: dict[Node, str], held: Node | None) -> str:
    if value.buffer is not None:
        place = f"buffer {value.buffer}" + ("" if held is None else ", in place")
    else:
        place = "allocated by the call" if held is None else f"in the array of {names[held]}"
    return f"{names[value.node]}: {value.bytes} bytes, {place}, parts {value.first} to {value.last}"


def stored_names(segments: Segments) -> dict[Node, str]:
    """What the kernels' graphs call the values that they read and write."""
    names: dict[Node, str] = {}
    for part in segments.parts:
        if isinstance(part, Fused):
            names.update(zip(part.reads, (i.name for i in part.graph.inputs), strict=True))
            names.update(zip(part.writes, (name for name, _ in part.graph.outputs), strict=True))
    for part in segments.parts:
        for node in part.writes if isinstance(part, Call) else ():
            names.setdefault(node, f"{node.args[0].param.name}()[{node.param}]")
    return names
