"""Pictures of graphs: DOT text for Graphviz, and SVG drawn here, without Graphviz.

The SVG's layout is the layered one (Sugiyama, K., Tagawa, S., Toda, M., 1981: Methods for Visual
Understanding of Hierarchical System Structures. IEEE Trans. SMC 11(2), 109-125), from top to bottom:

    layers    by the longest path; inputs come just above their first user
    bends     where a line crosses a layer; all lines from one box share theirs
    order     sweeps by barycenters, the order with the fewest crossings is kept
    places    sweeps toward the mean of the neighbours, order and distances kept (least squares)

Constants are written inside the box that uses them. Lines enter a box in the order of its operands.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from kernelgen.graph import Graph, Node, format_const, statement_text, value_names

STYLES = {
    "input": ("#e1effc", "#2b6cb0"),
    "operation": ("#f6f6f4", "#80807a"),
    "structure": ("#fdf2dc", "#b7822a"),
    "opaque": ("#f3e3f5", "#8a3a94"),
    "output": ("#e2f4e1", "#348a3a"),
}
"""Fill and border of each kind of box; "structure" is what only concerns shapes, sizes and dtypes."""

_STRUCTURE = frozenset({"size", "view", "broadcast", "call", "cast", "const", "pick"})
_KINDS = {"input": "input", "opaque": "opaque"}
_LABEL = 44
"""Characters of a label before it is cut."""

CHAR, LINE, PAD = 7.3, 15.0, 10.0
"""Width and height of a character at 12 px, space beside the text of a box; pixels."""
HEIGHT, ROW, GAP, MARGIN = 40.0, 74.0, 18.0, 16.0
"""Height of a box, distance of layers, space between boxes, space around the picture; pixels."""

_BEND = 2.0
"""Width of a bend."""
_CAREFUL = 400
"""Boxes up to which crossings are counted, to keep the best order."""
_MAX_BENDS = 20_000
"""Bends up to which lines are led around boxes; longer ones are drawn straight beyond that."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box of the picture.

    Attributes:
        kind: a key of `STYLES`.
        label: the operation with its constant operands, or the name of an input or output.
        type: dtype and rank.
        tooltip: the statement and the user's line.
        operands: the boxes that lead here, by position, in order.
    """

    kind: str
    label: str
    type: str
    tooltip: str
    operands: tuple[int, ...]

    @property
    def width(self) -> float:
        """Pixels."""
        return max(len(self.label), len(self.type), 4) * CHAR + 2 * PAD


def boxes(graph: Graph) -> list[Box]:
    """The boxes of a graph, operands first: inputs, operations, and one for each output."""
    names = value_names(graph)
    results = {node for _, node in graph.outputs}
    nodes = graph.nodes
    unused = [i for i in graph.inputs if i not in names]
    position: dict[Node, int] = {}
    found: list[Box] = []
    for node in (*unused, *nodes):
        if node.op == "const" and node not in results:
            continue
        position[node] = len(found)
        operands = tuple(position[a] for a in node.args if a in position)
        kind = "structure" if node.op in _STRUCTURE else _KINDS.get(node.op, "operation")
        type_ = f"{node.type} captured" if node.op == "input" and node.name in graph.captured else node.type
        found.append(Box(kind, _label(node, position), type_, _tooltip(node, names), operands))
    for name, node in graph.outputs:
        found.append(Box("output", name, node.type, f"output {name}: {node.type}", (position[node],)))
    return found


def _label(node: Node, position: dict[Node, int]) -> str:
    if node.op == "input":
        return node.name
    if node.op == "const":
        return format_const(node)
    text = statement_text(node, {a: "·" if a in position else _short_const(a) for a in node.args})
    name, _, rest = text.partition("(")
    if node.op == "cast" or not set(rest) - set("·, )"):
        return name
    return text if len(text) <= _LABEL else text[: _LABEL - 1] + "…"


def _short_const(node: Node) -> str:
    """A constant in a box: five digits of a long one, which the tooltip shows in full."""
    text = format_const(node)
    if len(text) <= 10 or node.dtype.kind not in "fc":
        return text
    return f"≈{node.param:.5g}"


def _tooltip(node: Node, names: dict[Node, str]) -> str:
    if node.op == "input":
        return f"input {node.name}: {node.type}"
    text = f"{names[node]}: {node.type}"
    if node.op != "const":
        text += f" = {statement_text(node, names)}"
    return text if node.where is None else f"{text}\n{node.where.short}  {node.where.text}".rstrip()


# DOT.


def to_dot(graph: Graph) -> str:
    """The graph in the DOT language of Graphviz, drawn from top to bottom."""
    lines = [
        "digraph kernel {",
        "  rankdir=TB;",
        '  node [shape=box, style="rounded,filled", fontname="monospace", fontsize=11];',
        '  edge [color="#80807a", arrowsize=0.7];',
    ]
    found = boxes(graph)
    for number, box in enumerate(found):
        fill, border = STYLES[box.kind]
        text = f"{_quoted(box.label)}\\n{_quoted(box.type)}"
        lines.append(
            f'  n{number} [label="{text}", fillcolor="{fill}", color="{border}", '
            f'tooltip="{_quoted(box.tooltip)}"];'
        )
    for number, box in enumerate(found):
        lines += [f"  n{operand} -> n{number};" for operand in box.operands]
    return "\n".join([*lines, "}", ""])


def _quoted(text: str) -> str:
    """`text` inside a DOT string, where a backslash would begin an escape."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


# Layout.


@dataclass(slots=True)
class _Layout:
    """Boxes, then bends, as vertices in layers.

    Attributes:
        layer: of each vertex.
        width: of each vertex.
        above: for each vertex the vertices that lead to it, with the place where the line ends,
            counted from the vertex's middle.
        below: the same from the other end: the vertices that it leads to, with that place on them.
        rows: the vertices of each layer, from left to right.
        x: the middle of each vertex.
    """

    layer: list[int]
    width: list[float]
    above: list[list[tuple[int, float]]]
    below: list[list[tuple[int, float]]]
    rows: list[list[int]]
    x: list[float]


def layout(found: Sequence[Box]) -> _Layout:
    """Layers, order and places of the boxes."""
    made = _with_bends(found, _layers(found))
    _order(made, careful=len(found) <= _CAREFUL)
    _place(made, sweeps=16 if len(found) <= _CAREFUL else 6)
    return made


def _layers(found: Sequence[Box]) -> list[int]:
    layer = [0] * len(found)
    first_user: dict[int, int] = {}
    for number, box in enumerate(found):
        layer[number] = max((layer[o] + 1 for o in box.operands), default=0)
        for operand in box.operands:
            first_user[operand] = min(first_user.get(operand, layer[number]), layer[number])
    for number, box in enumerate(found):
        if not box.operands and number in first_user:
            layer[number] = first_user[number] - 1
    return layer


def _with_bends(found: Sequence[Box], layer: list[int]) -> _Layout:
    users: list[list[tuple[int, float]]] = [[] for _ in found]
    for number, box in enumerate(found):
        for k, operand in enumerate(box.operands):
            port = ((k + 1) / (len(box.operands) + 1) - 0.5) * box.width
            users[operand].append((number, port))
    spans = sum(max(layer[u] for u, _ in below) - layer[n] for n, below in enumerate(users) if below)
    longest = max(layer, default=0) if spans <= _MAX_BENDS else 1
    made = _Layout(layer, [b.width for b in found], [[] for _ in found], [[] for _ in found], [], [])

    def link(upper: int, lower: int, port: float) -> None:
        made.below[upper].append((lower, port))
        made.above[lower].append((upper, port))

    for number, below in enumerate(users):
        last = number
        for user, port in sorted(below, key=lambda pair: layer[pair[0]]):
            if layer[user] - layer[number] > longest:
                link(number, user, port)
                continue
            while layer[last] < layer[user] - 1:
                bend = len(made.width)
                made.layer.append(layer[last] + 1)
                made.width.append(_BEND)
                made.above.append([])
                made.below.append([])
                link(last, bend, 0.0)
                last = bend
            link(last, user, port)
    made.rows = [[] for _ in range(max(layer, default=-1) + 1)]
    for vertex, row in enumerate(made.layer):
        made.rows[row].append(vertex)
    made.x = [0.0] * len(made.width)
    return made


def _order(made: _Layout, *, careful: bool) -> None:
    place = [0.0] * len(made.width)

    def renumber(row: Sequence[int]) -> None:
        for k, vertex in enumerate(row):
            place[vertex] = k

    def sort(row: list[int], neighbours: list[list[tuple[int, float]]], *, upward: bool) -> None:
        keys = {}
        for vertex in row:
            near = [place[v] + (port / made.width[v] if upward else 0.0) for v, port in neighbours[vertex]]
            keys[vertex] = sum(near) / len(near) if near else place[vertex]
        row.sort(key=keys.__getitem__)
        renumber(row)

    for row in made.rows:
        renumber(row)
    best, fewest = [list(row) for row in made.rows], _crossings(made, place) if careful else 0
    for _ in range(8 if careful else 3):
        for row in made.rows[1:]:
            sort(row, made.above, upward=False)
        for row in made.rows[-2::-1]:
            sort(row, made.below, upward=True)
        if not careful:
            best = [list(row) for row in made.rows]
            continue
        count = _crossings(made, place)
        if count < fewest:
            best, fewest = [list(row) for row in made.rows], count
        if not count:
            break
    made.rows = best


def _crossings(made: _Layout, place: Sequence[float]) -> int:
    """Pairs of lines between neighbouring layers that cross: inversions of their lower ends."""
    total = 0
    for row in made.rows:
        ends: list[float] = []
        for vertex in sorted(row, key=place.__getitem__):
            lower = sorted(place[v] + port / made.width[v] for v, port in made.below[vertex])
            total += sum(len(ends) - bisect_right(ends, end) for end in lower)
            for end in lower:
                insort(ends, end)
    return total


def _place(made: _Layout, *, sweeps: int) -> None:
    offsets = []
    for row in made.rows:
        at, given = 0.0, []
        for k, vertex in enumerate(row):
            at += (made.width[row[k - 1]] + made.width[vertex]) / 2 + GAP if k else 0.0
            given.append(at)
            made.x[vertex] = at
        offsets.append(given)

    def move(k: int, *, up: bool, down: bool) -> None:
        row = made.rows[k]
        wanted, weights = [], []
        for vertex in row:
            near = [made.x[v] - port for v, port in made.above[vertex]] if up else []
            near += [made.x[v] + port for v, port in made.below[vertex]] if down else []
            wanted.append(sum(near) / len(near) if near else made.x[vertex])
            weights.append((4.0 if made.width[vertex] == _BEND else 1.0) * len(near) or 0.1)
        for vertex, x in zip(row, _spread(wanted, weights, offsets[k]), strict=True):
            made.x[vertex] = x

    for _ in range(sweeps):
        for k in range(1, len(made.rows)):
            move(k, up=True, down=False)
        for k in range(len(made.rows) - 2, -1, -1):
            move(k, up=False, down=True)
    for k in range(len(made.rows)):
        move(k, up=True, down=True)
    left = min((made.x[v] - made.width[v] / 2 for v in range(len(made.x))), default=0.0)
    made.x = [x - left + MARGIN for x in made.x]


def _spread(wanted: Sequence[float], weights: Sequence[float], offsets: Sequence[float]) -> list[float]:
    """The places nearest to the wanted ones that are at least as far apart as the offsets are.

    Isotonic regression by pooling adjacent violators, on the places less their offsets.
    """
    pools: list[list[float]] = []
    for value, weight, offset in zip(wanted, weights, offsets, strict=True):
        pools.append([value - offset, weight, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, heavy, count = pools.pop()
            last = pools[-1]
            last[0] = (last[0] * last[1] + mean * heavy) / (last[1] + heavy)
            last[1] += heavy
            last[2] += count
    means = [mean for mean, _, count in pools for _ in range(int(count))]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]


# SVG.


def to_svg(graph: Graph) -> str:
    """The graph as an SVG picture that needs no other file."""
    found = boxes(graph)
    made = layout(found)
    width = max((made.x[v] + made.width[v] / 2 for v in range(len(made.x))), default=0.0) + MARGIN
    height = 2 * MARGIN + ROW * (len(made.rows) - 1) + HEIGHT
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    font = 'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="12"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {font}>',
        f"<title>{_xml(_summary(graph))}</title>",
        '<defs><marker id="kernelgen-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
        'markerHeight="7" orient="auto"><path d="M0,0.5 L8,4 L0,7.5 z" fill="#80807a"/></marker></defs>',
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
        '<g fill="none" stroke="#80807a" stroke-width="1.2">',
        *_lines(made, len(found)),
        "</g>",
        '<g text-anchor="middle" stroke-width="1.2">',
        *(_drawn(box, made.x[k], _top(made, k)) for k, box in enumerate(found)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _summary(graph: Graph) -> str:
    inputs = ", ".join(f"{i.name}: {i.type}" for i in graph.inputs)
    return f"({inputs}) -> ({', '.join(f'{name}: {node.type}' for name, node in graph.outputs)})"


def _xml(text: str) -> str:
    """`text` as XML character data; control characters, which XML does not have, are left out."""
    return escape("".join(c for c in text if c in "\n\t" or c.isprintable()))


def _top(made: _Layout, vertex: int) -> float:
    return MARGIN + ROW * made.layer[vertex]


def _drawn(box: Box, x: float, y: float) -> str:
    fill, border = STYLES[box.kind]
    radius = HEIGHT / 2 if box.kind in ("input", "output") else 5
    return (
        f'<g><title>{_xml(box.tooltip)}</title><rect x="{x - box.width / 2:.1f}" y="{y:.1f}" '
        f'width="{box.width:.1f}" height="{HEIGHT:.0f}" rx="{radius:.0f}" fill="{fill}" stroke="{border}"/>'
        f'<text x="{x:.1f}" y="{y + 17:.1f}" fill="#1a1a1a">{_xml(box.label)}</text>'
        f'<text x="{x:.1f}" y="{y + 17 + LINE:.1f}" fill="#666660" font-size="10.5">{_xml(box.type)}</text>'
        "</g>"
    )


def _lines(made: _Layout, count: int) -> Iterator[str]:
    """A path for each line between two vertices; those that end at a box carry an arrow."""
    for upper, below in enumerate(made.below):
        x, y = made.x[upper], _top(made, upper) + HEIGHT
        for lower, port in below:
            end, bottom = made.x[lower] + port, _top(made, lower)
            middle = (bottom - y) / 2
            path = f"M{x:.1f},{y:.1f} C{x:.1f},{y + middle:.1f} "
            path += f"{end:.1f},{bottom - middle:.1f} {end:.1f},{bottom:.1f}"
            if lower < count:
                yield f'<path d="{path}" marker-end="url(#kernelgen-arrow)"/>'
            else:
                yield f'<path d="{path} V{bottom + HEIGHT:.1f}"/>'
