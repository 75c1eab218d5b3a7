"""Emitted source, the user's lines and the graph, line by line: which belong together.

Every line of the user's that recorded something has an anchor, a short word. The emitter writes the user's
line as a comment above what comes of it; that is read back here, so that it holds for every emitter.
"""

from __future__ import annotations

import linecache
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kernelgen.base.errors import SourceLine
from kernelgen.ir import Graph, Node
from kernelgen.schedule.loop_nest import Schedule

_CONTEXT = 2
"""Lines shown above and below those that recorded something."""
_MOST = 600
"""Lines of one file that are shown."""

_COMMENT = re.compile(r"^\s*(?:#|//) (\S.*?:\d+)(?:: (.*))?$")
_STORE = re.compile(r"^\s+(\w+)\[[^\]]*\] = ")
_LOAD = re.compile(r"^\s+\w+ = (?:\w+\()?(\w+)\[[^\]]*\]\)?(?: != 0)?;?$")

_TOKEN = re.compile(
    r"(?P<comment>(?:#|//).*)"
    r"|(?P<string>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')"
    r"|(?P<number>\b\d[\w.]*(?:(?<=e)[+-]\d+)?)"
    r"|(?P<keyword>\b(?:and|as|class|const|def|double|elif|else|False|float|for|from|if|import|in|int|is|lambda|"
    r"None|not|or|return|True|unsigned|void|while|with|yield)\b)"
    r"|(?P<call>\b[A-Za-z_]\w*(?=\())"
)

Token = tuple[str, str]
"""A class of the style sheet, or nothing, and a piece of text."""
_UNKNOWN: tuple[Token, ...] = (("comment", "(this line's text is not at hand)"),)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of code.

    Attributes:
        number: its number in its file.
        tokens: its text in pieces.
        anchor: the anchor of the user's line that it belongs to; empty where there is none.
    """

    number: int
    tokens: tuple[Token, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """What is shown of a file of the user's: blocks of neighbouring lines."""

    path: str
    blocks: tuple[tuple[Line, ...], ...]
    left_out: int


def find_anchors(graphs: Iterable[Graph]) -> dict[SourceLine, str]:
    """An anchor for each of the user's lines, in the order of files and lines."""
    places = {n.where for graph in graphs for n in graph.nodes if n.where is not None}
    ordered = sorted({(w.file, w.line) for w in places})
    names = {place: f"u{k}" for k, place in enumerate(ordered)}
    return {w: names[w.file, w.line] for w in sorted(places, key=lambda w: (w.file, w.line, w.function))}


def highlighted(text: str) -> tuple[Token, ...]:
    """A line of code in pieces: comments, strings, numbers, keywords and calls have a class."""
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            tokens.append(("", text[end : match.start()]))
        tokens.append((match.lastgroup or "", match[0]))
        end = match.end()
    if end < len(text):
        tokens.append(("", text[end:]))
    return tuple(tokens)


def user_files(anchors: Mapping[SourceLine, str]) -> list[File]:
    """The user's lines with some context."""
    by_file: dict[str, dict[int, str]] = {}
    for where, anchor in anchors.items():
        by_file.setdefault(where.file, {})[where.line] = anchor
    return [_file(path, lines) for path, lines in sorted(by_file.items())]


def _file(path: str, anchored: Mapping[int, str]) -> File:
    texts = linecache.getlines(path)
    wanted = set()
    for number in anchored:
        wanted |= set(range(number - _CONTEXT, number + _CONTEXT + 1))
    numbers = sorted(n for n in wanted if 1 <= n <= len(texts) or n in anchored)
    blocks: list[list[Line]] = []
    for number in numbers[:_MOST]:
        known = 1 <= number <= len(texts)
        tokens = highlighted(texts[number - 1].rstrip("\n")) if known else _UNKNOWN
        line = Line(number, tokens, anchored.get(number, ""))
        if blocks and blocks[-1][-1].number == number - 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return File(path, tuple(map(tuple, blocks)), max(len(numbers) - _MOST, 0))


def emitted_lines(source: str, schedule: Schedule, anchors: Mapping[SourceLine, str]) -> list[Line]:
    """The emitted source, without the graph's text that it begins with."""
    by_comment = {(w.short, _plain(w.text)): a for w, a in anchors.items()}
    by_place = {short: anchor for (short, _), anchor in by_comment.items()}
    operands = _operands(schedule, anchors)
    lines = []
    current = ""
    texts = source.split("\n")
    first = _after_docstring(texts)
    for number, text in enumerate(texts[first:], first + 1):
        comment, moves = _COMMENT.match(text), _STORE.match(text) or _LOAD.match(text)
        anchor = ""
        if comment:
            place = (comment[1], _plain(comment[2] or ""))
            current = anchor = by_comment.get(place) or by_place.get(comment[1], "")
        elif not text.startswith(" "):
            current = ""
        elif text.lstrip().startswith("for "):
            pass  # What follows may belong to the line of the user's that was named before the loop.
        elif moves and moves[1] in operands:
            anchor = operands[moves[1]]
        else:
            anchor = current
        lines.append(Line(number, highlighted(text), anchor))
    while lines and not lines[-1].tokens:
        lines.pop()
    return lines


def _plain(text: str) -> str:
    """Text as it survives in a comment."""
    return "".join(c for c in text if c.isprintable() and not c.isspace())


def _after_docstring(texts: Sequence[str]) -> int:
    if not texts or not texts[0].startswith('"""'):
        return 0
    end = next((k for k, text in enumerate(texts) if k and text.startswith('"""')), 0)
    return end + 1 + (end + 1 < len(texts) and not texts[end + 1])


def _operands(schedule: Schedule, anchors: Mapping[SourceLine, str]) -> dict[str, str]:
    """The anchor of each array: the line that declared an input, or that computed an output."""
    found = {}
    for nest in schedule.nests:
        for operand in nest.operands:
            node = operand.node
            source: Node = node.args[0] if node.op == "view" else node
            if source.where is not None and source.where in anchors:
                found[operand.name] = anchors[source.where]
    return found
