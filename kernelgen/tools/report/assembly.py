"""What the machine code of a kernel vectorizes, read from its text.

A loop is what lies between a label and a jump back to it; only innermost loops count, and only those of the
kernel: the bodies of our own functions (`kg.sin.f64` and the like) and the entries are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

BITS = {"zmm": 512, "ymm": 256, "xmm": 128, "neon": 128}
"""Kinds of vector registers, with their bits."""

_LABEL = re.compile(r'^"?([\w.$@]+)"?:')
_INSTRUCTION = re.compile(r"^\s+([a-z][\w.]*)(?:\s+(.*?))?\s*(?:#.*|//.*)?$")
_JUMP = re.compile(r"^(?:j[a-z]+|b|b\.[a-z]+|cbn?z|tbn?z)$")
_CALL = frozenset({"call", "callq", "bl"})
_VECTOR_CALL = re.compile(r"^_ZGV[a-zA-Z]+[NM]\w*?_(\w+)$|^kg\.(\w+)\.v\d+(f32|f64)$")
_OWN = re.compile(r"^kg\.(\w+)\.(f32|f64)$")
_BLOCKS = frozenset({"memcpy", "memmove", "memset"})
"""What loops that only move or fill become: calls for a whole tile."""
_WIDE = re.compile(r"%([yz])mm\d+")
_NEON = re.compile(r"\bv\d+\.(?:2d|4s|2s|8h|4h|16b|8b)\b")
_MOVES = re.compile(
    r"v?(?:p?mov|p?broadcast|p?perm|p?insert|p?extract|p?unpck|p?shuf|p?gather|p?scatter|zero|p?align)"
    r"|(?:ld|st|dup|mov|zip|uzp|trn|ext|ins|fmov)"
)
_PACKED_XMM = re.compile(
    r"v?(?:(?:add|sub|mul|div|min|max|sqrt|fn?m(?:add|sub)\d*|round|rndscale)p[sd]"
    r"|p(?:add|sub|mul|min|max|abs|sll|srl|sra)\w*|cvtt?\w*p[sdh]\w*)$"
)
_SINGLE = re.compile(r"v?(?:add|sub|mul|div|min|max|sqrt|fn?m(?:add|sub)\d*)s[sd]$")


@dataclass(frozen=True, slots=True)
class LoopFacts:
    """One innermost loop of the machine code.

    Attributes:
        packed: vector instructions that compute, by kind of register: "zmm", "ymm", "xmm" or "neon".
        calls: the functions that it calls, vector ones and scalar ones.
    """

    packed: Mapping[str, int]
    calls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VectorFacts:
    """What the loops of a kernel's machine code do in vectors.

    Attributes:
        loops: the innermost loops in order; a vectorized loop is followed by one for the elements that
            are left over.
        register: the widest registers that arithmetic is done in; empty where it is all scalar.
        packed: vector instructions that compute, by register, over all loops.
        vector_calls: vector functions called: libmvec's, and our own.
        scalar_calls: functions called that no loop calls in a vector form.
    """

    loops: tuple[LoopFacts, ...]
    register: str
    packed: Mapping[str, int]
    vector_calls: tuple[str, ...]
    scalar_calls: tuple[str, ...]


def vector_facts(assembly: str) -> VectorFacts:
    """Reads the facts from assembly: AT&T syntax for x86-64, or AArch64."""
    loops = tuple(_loop_facts(lines) for lines in innermost_loops(assembly))
    packed: Counter[str] = Counter()
    for loop in loops:
        packed.update(loop.packed)
    calls = dict.fromkeys(name for loop in loops for name in loop.calls if name not in _BLOCKS)
    vector = {name: meaning(name) for name in calls if _VECTOR_CALL.match(name)}
    known = {*vector.values(), *map(meaning, _left_over(loops))}
    scalar = [n for n in calls if n not in vector and meaning(n) not in known]
    register = next((r for r in BITS if packed[r]), "")
    return VectorFacts(loops, register, dict(packed), tuple(vector), tuple(scalar))


def _left_over(loops: Sequence[LoopFacts]) -> Iterator[str]:
    """Scalar forms of our own functions, called for the elements that a vectorized loop leaves over.

    The vector forms stand inline. A vectorized loop has one such loop behind it; the code for rare
    arguments may lie between the two, and looks like a loop itself.
    """
    vectorized = False
    for loop in loops:
        own = [name for name in loop.calls if _OWN.match(name)]
        if loop.packed:
            vectorized = True
        elif own and vectorized:
            vectorized = False
            yield from own


def meaning(symbol: str) -> str:
    """The function that a symbol computes, so that vector and scalar forms compare equal."""
    vector, own = _VECTOR_CALL.match(symbol), _OWN.match(symbol)
    if vector:
        return vector[1] or f"{vector[2]}.{vector[3]}"
    return f"{own[1]}.{own[2]}" if own else symbol


def _functions(assembly: str) -> Iterator[list[str]]:
    """The lines of each function of the kernel itself."""
    name, lines = "", list[str]()
    for line in assembly.splitlines():
        label = _LABEL.match(line)
        if label and not label[1].startswith("."):
            if lines and not name.startswith("kg."):
                yield lines
            name, lines = label[1], []
        lines.append(line)
    if lines and not name.startswith("kg."):
        yield lines


def innermost_loops(assembly: str) -> Iterator[list[str]]:
    """The lines of each innermost loop of the kernel itself, in order."""
    for lines in _functions(assembly):
        labels = {m[1]: k for k, line in enumerate(lines) if (m := _LABEL.match(line))}
        spans = []
        for k, line in enumerate(lines):
            instruction = _INSTRUCTION.match(line)
            if instruction and _JUMP.match(instruction[1]) and instruction[2]:
                start = labels.get(instruction[2].split(",")[-1].strip(), k)
                if start < k:
                    spans.append((start, k))
        for start, end in sorted(set(spans)):
            inside = any(start <= s and e <= end and (s, e) != (start, end) for s, e in spans)
            if not inside:
                yield lines[start : end + 1]


def _loop_facts(lines: Sequence[str]) -> LoopFacts:
    packed: Counter[str] = Counter()
    calls: list[str] = []
    single = 0
    for line in lines:
        instruction = _INSTRUCTION.match(line)
        if not instruction:
            continue
        name, operands = instruction[1], instruction[2] or ""
        if name in _CALL:
            if not operands.startswith("*"):
                calls.append(operands.removesuffix("@PLT").strip('"'))
            continue
        register = _register(name, operands)
        if register:
            packed[register] += 1
        single += bool(_SINGLE.match(name))
    if set(packed) == {"xmm"} and packed["xmm"] <= single:
        packed.clear()  # Scalar code uses a few packed instructions too, in the registers of its scalars.
    return LoopFacts(dict(packed), tuple(dict.fromkeys(calls)))


def _register(name: str, operands: str) -> str:
    """The kind of vector register that an instruction computes in; empty where it does not."""
    if "%" not in operands:
        return "neon" if _NEON.search(operands) and not _MOVES.match(name) else ""
    wide = set(_WIDE.findall(operands))
    if wide:
        return "" if _MOVES.match(name) else f"{max(wide)}mm"
    return "xmm" if _PACKED_XMM.match(name) and "%xmm" in operands else ""
