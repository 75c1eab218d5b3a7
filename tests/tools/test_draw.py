"""DOT and SVG: what is drawn, that it is well-formed, and that the layout keeps its promises."""

from __future__ import annotations

import itertools
import re
import time
from xml.etree import ElementTree

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.ir import Graph
from kernelgen.tools import draw
from kernelgen.tools.draw import dot, layout, svg
from kernelgen.tools.draw.changes import changes, described

SVG = "{http://www.w3.org/2000/svg}"


def small() -> Graph:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        y = tape.input("y", np.float32, ndim=1)
        tape.output(z=np.where(x < 3.0, x - y, 0.125), w=np.sin(x) * y)  # <x> & <y>
    return tape.graph


# Random graphs draw while a tape records: what they are made of, and no number in them.
pytestmark = pytest.mark.filterwarnings("ignore::kernelgen.RecordingWarning")


def random_graph(count: int, seed: int = 0) -> Graph:
    rng = np.random.default_rng(seed)
    with kg.Tape() as tape:
        values = [tape.input(f"x{k}", np.float32, ndim=1) for k in range(4)]
        for _ in range(count):
            i, j = rng.integers(max(0, len(values) - 30), len(values), 2)
            values.append(values[i] * values[j])
        tape.output(*values[-3:])
    return tape.graph


def parsed(graph: Graph) -> ElementTree.Element:
    return ElementTree.fromstring(draw.to_svg(graph))


def test_boxes_show_constants_inline() -> None:
    found = draw.boxes(small())
    assert [b.label for b in found if b.kind == "input"] == ["x", "y"]
    assert [b.label for b in found if b.kind == "output"] == ["z", "w"]
    operations = {b.label: b for b in found if b.kind == "operation"}
    assert set(operations) == {"less(·, 3.0)", "subtract", "where", "sin", "multiply"}
    assert [found[k].label for k in operations["subtract"].operands] == ["x", "y"]


def test_long_constants_are_cut_in_boxes_and_whole_in_tooltips() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(z=x * 0.7071067811865476)
    (box,) = [b for b in draw.boxes(tape.graph) if b.kind == "operation"]
    assert box.label == "multiply(·, ≈0.70711)"
    assert "0.7071067811865476" in box.tooltip


def test_every_kind_of_node_is_drawn() -> None:
    with kg.Tape("inner") as inner:
        x = inner.input("x", np.float64, ndim=2)
        inner.output(z=x.T + 1.0)
    captured = np.arange(3.0)
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=2)
        tape.input("unused", np.int8, ndim=0)
        called = inner(x)
        tape.output(called, x * captured, x.size, one=np.float64(1.5))
    found = draw.boxes(tape.graph)
    kinds = {b.label: b.kind for b in found}
    assert kinds["unused"] == "input"
    assert kinds["call inner.z"] == "structure"
    assert kinds["1.5"] == "structure"
    assert kinds["size"] == "structure"
    assert any(b.type == "f64[:] captured" for b in found)
    parsed(tape.graph)
    assert draw.to_dot(tape.graph).count(" [label=") == len(found)


def test_svg_is_well_formed_and_complete() -> None:
    graph = small()
    root = parsed(graph)
    assert root.tag == f"{SVG}svg"
    texts = [t.text for t in root.iter(f"{SVG}text")]
    assert {"x", "y", "z", "w", "sin"} <= set(texts)
    assert len(list(root.iter(f"{SVG}rect"))) == len(draw.boxes(graph)) + 1
    titles = "\n".join(t.text or "" for t in root.iter(f"{SVG}title"))
    assert "test_draw.py:" in titles
    assert "np.where(x < 3.0, x - y, 0.125)" in titles and "# <x> & <y>" in titles


def test_colours_tell_the_kinds_apart() -> None:
    fills = {r.get("fill") for r in parsed(small()).iter(f"{SVG}rect")}
    assert {draw.STYLES[kind][0] for kind in ("input", "operation", "output")} <= fills
    assert len({fill for fill, _ in draw.STYLES.values()}) == len(draw.STYLES)


def test_control_characters_do_not_break_xml() -> None:
    assert svg.xml("a\x00\x1b<b>&\n") == "a&lt;b&gt;&amp;\n"


def test_dot_is_quoted() -> None:
    assert dot.quoted('a"b\\c\nd') == 'a\\"b\\\\c\\nd'
    text = draw.to_dot(small())
    assert text.startswith("digraph kernel {") and text.endswith("}\n")
    strings = re.findall(r'"(?:[^"\\]|\\.)*"', text)
    assert text.count('"') - text.count('\\"') == 2 * len(strings)
    edges = sum(len(b.operands) for b in draw.boxes(small()))
    assert text.count(" -> ") == edges


@pytest.mark.parametrize("count", [1, 12, 60, 450])
def test_layers_go_down_and_boxes_do_not_overlap(count: int) -> None:
    found = draw.boxes(random_graph(count))
    made = layout.layout(found)
    for number, box in enumerate(found):
        assert all(made.layer[operand] < made.layer[number] for operand in box.operands)
    for row in made.rows:
        for left, right in itertools.pairwise(row):
            room = made.x[right] - made.x[left] - (made.width[left] + made.width[right]) / 2
            assert room >= layout.GAP - 1e-6
    assert min(x - w / 2 for x, w in zip(made.x, made.width, strict=True)) == pytest.approx(layout.MARGIN)


def test_lines_lead_from_layer_to_layer() -> None:
    made = layout.layout(draw.boxes(random_graph(60)))
    for upper, below in enumerate(made.below):
        assert all(made.layer[lower] == made.layer[upper] + 1 for lower, _ in below)


def test_sweeps_undo_crossings() -> None:
    boxes = [draw.Box("input", name, "f32[:]", "", ()) for name in "abcd"]
    boxes += [draw.Box("operation", "sin", "f32[:]", "", (k,)) for k in (3, 2, 1, 0)]
    made = layout.layout(boxes)
    place = [0.0] * len(boxes)
    for row in made.rows:
        for k, vertex in enumerate(row):
            place[vertex] = k
    assert layout.crossings(made, place) == 0


def test_crossings_are_counted() -> None:
    boxes = [draw.Box("input", name, "f32[:]", "", ()) for name in "abc"]
    boxes += [draw.Box("operation", "sin", "f32[:]", "", (k,)) for k in (2, 1, 0)]
    made = layout.with_bends(boxes, layout.layers(boxes))
    assert layout.crossings(made, [0, 1, 2, 0, 1, 2]) == 3
    assert layout.crossings(made, [0, 1, 2, 2, 1, 0]) == 0


def test_spread_keeps_distances_and_moves_least() -> None:
    assert layout.spread([0.0, 0.0], [1.0, 1.0], [0.0, 10.0]) == [-5.0, 5.0]
    assert layout.spread([0.0, 0.0], [3.0, 1.0], [0.0, 10.0]) == [-2.5, 7.5]
    assert layout.spread([0.0, 50.0], [1.0, 1.0], [0.0, 10.0]) == [0.0, 50.0]


def test_graphs_without_operations() -> None:
    with kg.Tape() as tape:
        tape.output(x=tape.input("x", np.float64, ndim=0))
    parsed(tape.graph)
    parsed(Graph((), ()))


def test_big_graphs_are_drawn_quickly() -> None:
    graph = random_graph(1500)
    start = time.perf_counter()
    text = draw.to_svg(graph)
    assert time.perf_counter() - start < 2.0
    ElementTree.fromstring(text)


def test_a_long_chain_with_one_long_line() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        y = x
        for _ in range(700):
            y = np.sin(y) * x
        tape.output(y=y)
    parsed(tape.graph)


def test_the_names_that_graphs_use() -> None:
    graph = small()
    assert graph.to_svg() == draw.to_svg(graph) == graph._repr_svg_()
    assert graph.to_dot() == draw.to_dot(graph)


# Folding.


def test_large_graphs_are_folded() -> None:
    graph = random_graph(1000)
    found = draw.boxes(graph)
    folded = draw.fold(found)
    assert len(folded) <= 130 < len(found)
    counts = [int(b.label.split()[0]) for b in folded if b.kind == "folded"]
    single = sum(b.kind == "operation" for b in folded)
    assert sum(counts) + single == sum(b.kind == "operation" for b in found)
    assert {b.label for b in folded if b.kind == "input"} == {b.label for b in found if b.kind == "input"}
    for number, box in enumerate(folded):
        assert all(operand < number for operand in box.operands)
    ElementTree.fromstring(draw.to_svg(graph, limit=draw.LARGE))


def test_small_graphs_are_not_folded() -> None:
    found = draw.boxes(small())
    assert draw.fold(found) == found


def test_folded_boxes_tell_their_lines_and_operations() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        for _ in range(draw.LARGE):
            x = np.sin(x) * x + 1.0
        tape.output(x=x)
    (box,) = [b for b in draw.fold(draw.boxes(tape.graph)) if b.kind == "folded"]
    assert box.label.startswith(f"{3 * draw.LARGE} operations  test_draw.py:")
    assert box.type == "sin × 250, multiply × 250, add × 250"
    assert "np.sin(x) * x + 1.0" in box.tooltip


# Changes.


def test_changes_of_a_pass_are_marked() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(z=np.sin(x) * 2.0, w=np.sin(x) + x**4)
    kernel = kg.compile_tape(tape, target="interpret")
    (step,) = [s for s in kernel.steps if s.name == "eliminate_common" and s.before is not s.after][:1]
    found = changes(step.before, step.after)
    assert [n.op for n in found.gone] == ["sin"] and found.new == ()
    assert described(step.before, found.gone)[0].endswith("f64[:] = sin(x)")
    before, after = step.to_svg()
    assert before.count("kg-gone") == 1 and draw.MARKS["gone"] in before
    assert "kg-gone" not in after and "kg-new" not in after
    assert "penwidth=3" in draw.to_dot(step.before, found.marks)


def test_nothing_changes_where_nothing_does() -> None:
    graph = small()
    assert changes(graph, graph) == draw.Changes((), ())


def test_boxes_lead_to_the_users_lines() -> None:
    graph = small()
    lines = {n.where: f"L{n.where.line}" for n in graph.nodes if n.where is not None}
    drawn = ElementTree.fromstring(draw.to_svg(graph, anchors=lines))
    known = {g.get("data-lines") for g in drawn.iter(f"{SVG}g") if g.get("data-lines")}
    assert known == set(lines.values())
    hostile = draw.to_svg(graph, anchors=dict.fromkeys(lines, '"><script>'))
    assert "<script>" not in hostile
    ElementTree.fromstring(hostile)
