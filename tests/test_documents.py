"""The documents that are programs: their code runs, and prints what they say."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import kernelgen as kg

ROOT = Path(__file__).parent.parent
PYTHON = re.compile(r"^```python\n(.*?)^```\n", re.DOTALL | re.MULTILINE)
PRINTING = re.compile(PYTHON.pattern + r"\n^```\n(.*?)^```\n", re.DOTALL | re.MULTILINE)


def run(document: Path, text: str, block: re.Match[str], namespace: dict[str, Any]) -> str:
    """What a block prints; its source lines are those of the document."""
    padding = "\n" * text.count("\n", 0, block.start(1))
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(padding + block[1], str(document), "exec"), namespace)
    return output.getvalue().replace(f"kernelgen {kg.__version__}", "kernelgen VERSION")


def printed(document: Path) -> str:
    """The document with what its code prints in place of what it says that it prints."""
    text, namespace, parts, end = document.read_text(encoding="utf-8"), dict[str, Any](), list[str](), 0
    for block in PRINTING.finditer(text):
        parts += [text[end : block.start(2)], run(document, text, block, namespace)]
        end = block.end(2)
    assert len(parts) > 10
    return "".join([*parts, text[end:]])


@pytest.mark.parametrize("name", ["architecture.md", "derivatives.md", "loops.md"])
def test_code_prints_what_the_document_says(name: str, request: pytest.FixtureRequest) -> None:
    document = ROOT / "docs" / name
    if request.config.getoption("--update-golden"):
        for _ in range(2):  # The first time may move the lines that are shown.
            document.write_text(printed(document), encoding="utf-8")
    said = document.read_text(encoding="utf-8")
    assert printed(document) == said, "run pytest with --update-golden, and read the diff"


def test_emitted_source_and_its_functions_serve_as_the_document_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = ROOT / "docs" / "seeing.md"
    text = document.read_text(encoding="utf-8")
    blocks = [b for b in PYTHON.finditer(text) if "njit" in b[1]]
    with kg.Tape() as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(z=np.sin(x) ** 2)
    namespace: dict[str, Any] = {"kernel": kg.compile_tape(tape), "np": np}
    monkeypatch.chdir(tmp_path)
    for block in blocks:
        run(document, text, block, namespace)
    assert np.array_equal(namespace["z"], namespace["kernel"](namespace["x"]))
    t, out = np.linspace(0, 3, 20), np.empty(20)
    namespace["damped"](t, out)
    np.testing.assert_allclose(out, np.exp(-t) * np.sin(t), rtol=1e-14)
