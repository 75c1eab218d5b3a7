"""The HTML page: what it holds, that nothing from outside becomes markup, that it needs no network."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg
from kernelgen.tools.report import page, traffic
from kernelgen.tools.report.links import (
    emitted_lines,
    find_anchors,
    highlighted,
    user_files,
)

VOID = {"meta", "link", "br", "hr", "img", "input", "path", "rect"}


class Reader(HTMLParser):
    """Collects tags, attributes and text, and checks that tags close in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def record() -> kg.Tape:
    with kg.Tape("wave") as tape:
        x = tape.input("x", np.float64, ndim=1)
        a = tape.input("a", np.float64, ndim=0)
        s = np.sin(x) * a  # The line of s.
        tape.output(z=s + np.sin(x) ** 4, w=s > 0)
    return tape


@pytest.fixture(scope="module")
def kernel() -> kg.Kernel:
    return kg.compile_tape(record())


@pytest.fixture(scope="module")
def html(kernel: kg.Kernel) -> str:
    return page.render(kernel, measured=False)


def test_the_page_is_written(kernel: kg.Kernel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traffic, "_SECONDS", 0.0)
    monkeypatch.setattr(traffic, "_LARGEST", 1 << 20)
    written = kernel.report(tmp_path / "k.html")
    text = written.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "of a copy&#39;s" in text and "a copy of as many bytes" in text
    with pytest.raises(FileNotFoundError):
        kernel.report(tmp_path / "no" / "k.html", measure=False)


def test_every_section_is_there(html: str) -> None:
    reader = Reader(html)
    ids = {attrs["id"] for tag, attrs in reader.tags if tag == "section"}
    assert ids == {"graph", "code", "passes", "loops", "vectors", "memory", "stages"}
    links = {a["href"] for tag, a in reader.tags if tag == "a" and a.get("href")}
    assert {f"#{name}" for name in ids} <= links
    text = "".join(reader.text)
    for wanted in (
        "wave",
        "vector instructions that compute",
        "eliminate_common",
        "Not measured",
        "the machine code ",
    ):
        assert wanted in text
    assert "8 x.size + 8 z.size + 1 w.size" in text


def test_it_needs_no_network(html: str) -> None:
    addresses = set(re.findall(r"https?://[^\s\"'<)]+", html))
    assert addresses == {"http://www.w3.org/2000/svg"}
    for tag, attrs in Reader(html).tags:
        assert tag not in ("link", "img", "iframe", "object") and "src" not in attrs
    assert "default-src 'none'" in html and "@import" not in html and "url(" not in html


def test_boxes_and_lines_share_anchors(html: str) -> None:
    tags = Reader(html).tags
    yours = {a["data-lines"] for tag, a in tags if tag == "div" and "linked" in (a.get("class") or "")}
    boxes = {w for tag, a in tags if tag == "g" for w in (a.get("data-lines") or "").split()}
    assert boxes and boxes <= {w for lines in yours for w in (lines or "").split()}


def test_emitted_lines_belong_to_the_users(kernel: kg.Kernel) -> None:
    anchors = find_anchors((kernel.recorded, kernel.graph))
    (file,) = user_files(anchors)
    lines = {"".join(t for _, t in line.tokens).strip(): line.anchor for b in file.blocks for line in b}
    of_s = next(a for text, a in lines.items() if text.endswith("# The line of s."))
    of_x = next(a for text, a in lines.items() if text.startswith("x = tape.input"))
    of_z = next(a for text, a in lines.items() if text.startswith("tape.output"))
    assert len({of_s, of_x, of_z, ""}) == 4
    emitted = {
        "".join(t for _, t in line.tokens).strip(): line.anchor
        for line in emitted_lines(kernel.source, kernel.schedule, anchors)
    }
    assert emitted["x_i = x[i]"] == of_x
    assert next(a for text, a in emitted.items() if text.startswith("z[i] = ")) == of_z
    assert next(a for text, a in emitted.items() if re.match(r"v\d+ = sin\(x_i\)", text)) == of_s
    assert emitted["for i in range(n):"] == ""
    first = emitted_lines(kernel.source, kernel.schedule, anchors)[0]
    assert kernel.source.split("\n")[first.number - 1].startswith("from kernelgen")


def test_highlighting_keeps_every_character() -> None:
    for text in ("x = f(1.5e-3) + 'a # b'  # c", '"never closed', "", "   ", "// C: double y = exp(x);"):
        tokens = highlighted(text)
        assert "".join(t for _, t in tokens) == text
    kinds = {t: k for k, t in highlighted("return exp(2.0)  # so")}
    assert kinds["return"] == "keyword" and kinds["exp"] == "call" and kinds["2.0"] == "number"
    assert kinds["# so"] == "comment"


def test_nothing_from_outside_becomes_markup(tmp_path: Path) -> None:
    folder = tmp_path / "<img src=x onerror=alert(1)>"
    folder.mkdir()
    file = folder / "a'\"><script>alert(2)<.py"
    file.write_text(
        "import numpy as np\nimport kernelgen as kg\n"
        "with kg.Tape('t') as tape:\n"
        "    x = tape.input('x', np.float64, ndim=1)\n"
        "    y = np.sin(x) + 1  # </script><script>alert(3)</script> </code></title> {{ 7 * 7 }} &amp;\n"
        "    tape.output(y=y * x)\n"
    )
    namespace: dict[str, Any] = {}
    exec(compile(file.read_text(), str(file), "exec"), namespace)
    kernel = kg.compile_tape(namespace["tape"])
    hostile = page.Tier("</td><script>alert(4)</script>", "<b>", ("<i onclick=alert(5)>",))
    html = page.render(kernel, measured=False, tiers=[hostile])
    reader = Reader(html)
    assert [tag for tag, _ in reader.tags].count("script") == 1
    assert not {"img", "b onclick"} & {tag for tag, _ in reader.tags}
    assert not any(name.startswith("on") for _, attrs in reader.tags for name in attrs)
    text = "".join(reader.text)
    assert "<script>alert(3)</script> </code></title> {{ 7 * 7 }} &amp;" in text
    assert "alert(4)" in text and "alert(5)" in text and "onerror=alert(1)" in text
    assert kernel.graph._repr_html_().count("<script") == 0


def test_tiers_have_a_section(kernel: kg.Kernel) -> None:
    html = page.render(kernel, measured=False, tiers=[page.Tier("f64[:]", "compiled", ("first call",))])
    assert 'id="tiers"' in html and "first call" in html


def test_large_graphs_stay_small_pages() -> None:
    with kg.Tape() as tape:
        x = tape.input("x", np.float32, ndim=1)
        values = [x]
        for k in range(250):
            values.append(np.sin(values[-1] * values[k // 2]) - 0.5)
        tape.output(z=values[-1])
    kernel = kg.compile_tape(tape, target="interpret")
    assert len(kernel.graph.nodes) > 700
    html = page.render(kernel, measured=False)
    assert len(html) < 1_500_000
    assert "several in one box" in html and html.count("<rect") < 2500


def test_without_machine_code(kernel: kg.Kernel, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(self: kg.Kernel) -> str:
        raise kg.TargetError("the machine code cannot be shown as text: no llvmlite")

    monkeypatch.setattr(kg.Kernel, "assembly", property(gone))
    html = page.render(kernel, measured=False)
    assert "no machine code to look at" in html and "not known: " in html


def test_interpreted_kernels_have_a_page() -> None:
    html = page.render(kg.compile_tape(record(), target="interpret"), measured=False)
    assert "nothing was compiled" in html and "not written to a file" in html


def test_lines_without_a_file_are_told() -> None:
    namespace: dict[str, Any] = {"kg": kg, "np": np}
    code = "with kg.Tape() as tape:\n    tape.output(y=np.sin(tape.input('x', np.float64, ndim=1)))\n"
    exec(compile(code, "<nowhere>", "exec"), namespace)
    kernel = kg.compile_tape(namespace["tape"], target="interpret")
    html = page.render(kernel, measured=False)
    assert "this line&#39;s text is not at hand" in html and "&lt;nowhere&gt;" in html


def test_kernels_with_opaque_calls_show_their_parts() -> None:
    with kg.Tape("sorted") as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(y=np.sort(np.exp(x)) * 2.0)
    kernel = kg.compile_tape(tape)
    html = page.render(kernel, measured=False)
    text = "".join(Reader(html).text)
    assert "2 fused kernels, 1 opaque call" in text and "kg-opaque" in html
    assert "sorted_0: the machine code" in text and "sorted_1: the machine code" in text


def test_jitted_functions_have_a_page(tmp_path: Path) -> None:
    @kg.jit
    def double(x: Any) -> Any:
        return np.sin(x) * 2

    with pytest.raises(kg.ArgumentError, match="has not been called"):
        double.report(tmp_path / "d.html")
    double(np.ones(3))
    double(np.ones((2, 2), np.float32))
    html = double.report(tmp_path / "d.html", measure=False).read_text(encoding="utf-8")
    text = "".join(Reader(html).text)
    assert 'id="tiers"' in html and "f64[:]" in text and "f32[:, :]" in text


def test_kernels_for_gpus_have_a_page() -> None:
    kernel = kg.compile_tape(record(), target="cupy")
    html = page.render(kernel, measured=True)
    assert "PTX" in html and "Not measured" in html and "__global__" in html
    assert "not measured: only kernels for this CPU" in kernel.explain(measure=True)
    with pytest.raises(kg.TargetError, match="only kernels for this CPU are compared"):
        kg.check(kernel)
