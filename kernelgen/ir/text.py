"""The readable text of a graph; its grammar stands in `kernelgen.ir`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kernelgen.base.dtypes import kind, short_name
from kernelgen.base.errors import SourceLine
from kernelgen.ir.nodes import Graph, Node


def format_const(node: Node) -> str:
    """A constant as the text shows it: the shortest decimal that reads back to it."""
    value = node.param
    return str(value) if kind(value.dtype) == "f" else repr(value.item())


def statement_text(node: Node, names: Mapping[Node, str]) -> str:
    """The right-hand side of a node's line in the graph's text."""
    operands = [names[a] for a in node.args]
    if node.op == "opaque":
        return f"opaque {node.param.text(operands)}"
    if node.op == "view":
        order = ", ".join("new" if a is None else str(a) for a in node.param)
        operands.append(f"axes=({order})")
    elif node.op in ("slice", "put"):
        numbers = operands[1 + (node.op == "put") :]
        operands = operands[: len(operands) - len(numbers)]
        operands.append(f"[{', '.join(_dim(dim, numbers) for dim in node.param)}]")
    elif node.op == "shape":
        rest = iter(operands)
        operands = [" = ".join(next(rest) for _ in range(count)) for count in node.param]
    elif node.op == "reduce":
        combine, axes, *how = node.param
        operands += [combine, *([f"axes={axes}"] if axes else []), *how]
    elif node.op in ("size", "stride") and node.param is not None:
        operands.append(f"axis={node.param}")
    elif (node.op == "broadcast" and node.param is not None) or node.op in ("pick", "check"):
        operands.append(str(node.param))
    elif node.op == "cast":
        operands.append(short_name(node.dtype))
    if node.op == "loop":
        return _loop_text(node, operands)
    if node.op == "call":
        graph, index, name = node.param
        return f"call {name}.{graph.outputs[index][0]}({', '.join(operands)})"
    return f"{node.op}({', '.join(operands)})"


def _loop_text(node: Node, operands: Sequence[str]) -> str:
    """A loop with the statements of its body in one line."""
    body, index = node.param
    names = value_names(body.graph)
    states = [i.name for i in body.graph.inputs]
    given = ", ".join(f"{name}={value}" for name, value in zip(states, operands, strict=True))
    lines = [
        f"{names[n]} = {statement_text(n, names)}" for n in body.graph.nodes if n.op not in ("input", "const")
    ]
    step = ", ".join(f"{name} <- {names[n]}" for name, n in zip(states, body.next, strict=False))
    return f"loop({given}) while {names[body.go]} {{{'; '.join([*lines, step])}}}.{states[index]}"


def _dim(dim: tuple[Any, ...], given: Sequence[str]) -> str:
    kind, *numbers = dim
    start, *rest = ("" if n is None else given[n[1]] if type(n) is tuple else str(n) for n in numbers)
    if kind == "index":
        return start
    stop, step = rest
    return f"{start}:{stop}:{step}" if step else f"{start}:{stop}"


def value_names(graph: Graph) -> dict[Node, str]:
    """What each node is called in the text: inputs by name, constants by value, others by number."""
    names: dict[Node, str] = {}
    number = 0
    for node in graph.nodes:
        if node.op == "input":
            names[node] = node.name
        elif node.op == "const":
            names[node] = format_const(node)
        else:
            names[node] = f"%{number}"
            number += 1
    return names


def to_text(graph: Graph) -> str:
    """The readable text; see the grammar at the top of the module."""
    names = value_names(graph)
    inputs = ", ".join(
        f"{i.name}: {i.type}" + (" = captured" if i.name in graph.captured else "") for i in graph.inputs
    )
    rows: list[tuple[str, str]] = []
    last: SourceLine | None = None
    for node in graph.nodes:
        if node.op in ("input", "const"):
            continue
        comment = ""
        if node.where is not None and node.where != last:
            comment = f"# {node.where.short}  {node.where.text}".rstrip()
            last = node.where
        rows.append((f"  {names[node]}: {node.type} = {statement_text(node, names)}", comment))
    width = min(max((len(code) for code, _ in rows), default=0), 64)
    lines = [f"graph({inputs}) {{"]
    lines += [f"{code:<{width}}  {comment}".rstrip() for code, comment in rows]
    lines.append("  return " + ", ".join(f"{name}={names[node]}" for name, node in graph.outputs))
    return "\n".join([*lines, "}"])
