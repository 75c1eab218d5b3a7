"""What notebooks show."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
import pytest

import kernelgen as kg


def record(count: int = 1) -> kg.Tape:
    with kg.Tape("wave") as tape:
        x = y = tape.input("x", np.float32, ndim=1)
        for _ in range(count):
            y = np.sin(y) * x  # <i> & "quotes"
        tape.output(z=y)
    return tape


@pytest.mark.parametrize("target", ["cpu", "interpret"])
def test_kernels_show_their_graph_and_fold_the_rest(target: str) -> None:
    kernel = kg.compile_tape(record(), target=target)  # type: ignore[arg-type]
    html = kernel._repr_html_()
    root = ElementTree.fromstring(html)
    titles = [e.text for e in root.iter("summary")]
    assert titles == ["graph, 3 nodes", "source", "schedule", "recorded"]
    (first, *rest) = root.iter("details")
    assert "open" in html.split("<summary>")[0].rsplit("<details", 1)[1] and first.get("open") is not None
    assert not any(d.get("open") for d in rest)
    assert "wave" in html and "f32[:]" in html and "&lt;i&gt; &amp;" in html and "<i>" not in html


def test_graphs_and_tapes_show_themselves() -> None:
    tape = record()
    assert "<svg" in tape._repr_html_() and "<svg" in tape.graph._repr_html_()
    assert tape._repr_svg_() == tape.graph.to_svg()
    assert repr(tape.graph).startswith("Graph(") or "graph" in repr(tape.graph)


def test_large_graphs_are_folded() -> None:
    html = record(400).graph._repr_html_()
    assert "<details><summary>graph, 801 nodes" in html
    assert html.count("<rect") < 140
