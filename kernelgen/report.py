"""What `Kernel.explain()` says: stages and times, passes, schedule, and what the machine code vectorizes.

The facts on vectorization are read from the text of the machine code. A loop is what lies between a label
and a jump back to it; only innermost loops count, and only those of the kernel: the bodies of our own
functions (`kg.sin.f64` and the like) and the entries are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kernelgen.errors import TargetError
from kernelgen.passes import Step
from kernelgen.schedule import LoopNest, Operand, is_hot

if TYPE_CHECKING:
    from kernelgen.kernel import Kernel

STAGES = ("passes", "schedule", "emit", "numba", "nest", "llvm", "codegen", "load")
"""The stages that are timed, in order; recording runs in the user's code."""

_BITS = {"zmm": 512, "ymm": 256, "xmm": 128, "neon": 128}

_LABEL = re.compile(r'^"?([\w.$@]+)"?:')
_INSTRUCTION = re.compile(r"^\s+([a-z][\w.]*)(?:\s+(.*?))?\s*(?:#.*|//.*)?$")
_JUMP = re.compile(r"^(?:j[a-z]+|b|b\.[a-z]+|cbn?z|tbn?z)$")
_CALL = frozenset({"call", "callq", "bl"})
_VECTOR_CALL = re.compile(r"^_ZGV[a-zA-Z]+[NM]\w*?_(\w+)$|^kg\.(\w+)\.v\d+(f32|f64)$")
_OWN = re.compile(r"^kg\.(\w+)\.(f32|f64)$")
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

_C_NAMES = {"power": "pow", "gammaln": "lgamma", "gamma": "tgamma"}


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
    loops = tuple(_loop_facts(lines) for lines in _innermost_loops(assembly))
    packed: Counter[str] = Counter()
    for loop in loops:
        packed.update(loop.packed)
    calls = dict.fromkeys(name for loop in loops for name in loop.calls)
    vector = {name: _meaning(name) for name in calls if _VECTOR_CALL.match(name)}
    scalar = [n for n in calls if n not in vector and _meaning(n) not in vector.values()]
    register = next((r for r in _BITS if packed[r]), "")
    return VectorFacts(loops, register, dict(packed), tuple(vector), tuple(scalar))


def _meaning(symbol: str) -> str:
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


def _innermost_loops(assembly: str) -> Iterator[list[str]]:
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


def bytes_per_element(nest: LoopNest) -> int:
    """Bytes that one element of a nest's space moves: arrays read and written, none of them broadcast."""
    return sum(o.dtype.itemsize for o in nest.operands if o.role in ("input", "output"))


# The report.


def explain(kernel: Kernel) -> str:
    """The report as plain text."""
    parts = [
        _heading(kernel),
        _section("stages", _stages(kernel)),
        _section("passes", _passes(kernel)),
        _section("schedule", str(kernel.schedule).splitlines()),
        _section("vectorization", _vectorization(kernel)),
        _section("memory traffic", _traffic(kernel.schedule.nests)),
    ]
    return "\n\n".join(parts) + "\n"


def _section(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)])


def _heading(kernel: Kernel) -> str:
    inputs = ", ".join(f"{i.name}: {i.type}" for i in kernel.graph.arguments)
    outputs = ", ".join(f"{name}: {node.type}" for name, node in kernel.graph.outputs)
    return f"kernel {kernel.name}({inputs}) -> ({outputs})\ntarget {kernel.target}"


def _stages(kernel: Kernel) -> list[str]:
    seconds = kernel.seconds
    lines = [f"{name:<10}{1e3 * seconds[name]:9.2f} ms" for name in STAGES if name in seconds]
    lines.append(f"{'total':<10}{1e3 * sum(seconds.values()):9.2f} ms  (recording is not timed)")
    record = kernel.record
    if record is None:
        lines.append("nothing was compiled: the graph runs node by node with NumPy")
    elif kernel.origin == "built":
        lines.append(f"the machine code was built: {miss_reason(kernel)}")
    else:
        spent = 1e3 * sum(record.seconds.values())
        lines.append(
            f"the machine code came from {kernel.origin}: a kernel of equal structure had been compiled, "
            f"which took {spent:.0f} ms"
        )
    return lines


def miss_reason(kernel: Kernel) -> str:
    """Why a kernel that was built was not in the cache."""
    from kernelgen.cache import layers

    record = kernel.record
    if record is None or not kernel.options.cache:
        return "the cache was turned off for it"
    return layers.why(record.key, record.created)


def changing_steps(steps: Sequence[Step]) -> list[Step]:
    """The passes that changed the graph's text: those that only made equal nodes anew are left out."""
    return [s for s in steps if s.after is not s.before and str(s.after) != str(s.before)]


def _passes(kernel: Kernel) -> list[str]:
    before, after = len(kernel.recorded.nodes), len(kernel.graph.nodes)
    changed = changing_steps(kernel.steps)
    width = max((len(s.name) for s in changed), default=0)
    lines = []
    for step in changed:
        old, new = len(step.before.nodes), len(step.after.nodes)
        lines.append(f"{step.name:<{width}}  {old:4d} -> {new} nodes{' (rewritten)' if old == new else ''}")
    names = {s.name for s in changed}
    idle = dict.fromkeys(s.name for s in kernel.steps if s.name not in names)
    if idle:
        lines.append(f"without effect: {', '.join(idle)}")
    return [f"{before} nodes recorded, {after} after optimization (inputs and constants count)", *lines]


def _vectorization(kernel: Kernel) -> list[str]:
    if kernel.record is None:
        return ["none of our own: an interpreted kernel has no machine code, NumPy's loops do the work"]
    try:
        facts = vector_facts(kernel.assembly)
    except TargetError as error:
        return [f"not known: {error.what}"]
    graph = kernel.graph
    lines = [_arithmetic(facts)]
    if facts.vector_calls:
        lines.append(f"vector functions called: {', '.join(facts.vector_calls)}")
    costly = dict.fromkeys(n.op for n in graph.nodes if is_hot(n))
    inlined = [op for op in costly if not _is_called(op, facts)]
    if inlined and facts.register:
        lines.append(f"functions computed in the loop itself: {', '.join(inlined)}")
    for name in facts.scalar_calls:
        lines.append(
            f"{name}() is called for each element: it has no vector form, so the loop that calls it is scalar"
        )
    if costly and not _has_library():
        lines.append(
            "this machine has no vector math library (libmvec, part of glibc 2.35 and later on x86-64): "
            "functions that kernelgen does not define itself are called for each element"
        )
    return lines


def _arithmetic(facts: VectorFacts) -> str:
    if not facts.register:
        return "no vector arithmetic: every loop computes one element at a time, or only moves data"
    used = [r for r in _BITS if facts.packed.get(r)]
    counts = ", ".join(f"{facts.packed[r]} on {r} ({_BITS[r]} bits)" for r in used)
    loops = sum(1 for loop in facts.loops if loop.packed)
    return f"vector instructions that compute: {counts}, in {loops} of {len(facts.loops)} loops"


def _is_called(op: str, facts: VectorFacts) -> bool:
    name = _C_NAMES.get(op, op.replace("arc", "a"))
    calls = {_meaning(call).partition(".")[0] for call in (*facts.vector_calls, *facts.scalar_calls)}
    return bool(calls & {name, f"{name}f"})


def _has_library() -> bool:
    from kernelgen.build.mathlib import libmvec_symbols

    return bool(libmvec_symbols())


def _traffic(nests: Sequence[LoopNest]) -> list[str]:
    lines = []
    for number, nest in enumerate(nests):
        reads = [o for o in nest.operands if o.role == "input"]
        writes = [o for o in nest.operands if o.role == "output"]
        lines.append(
            f"nest {number}: {bytes_per_element(nest)} bytes for each element, if no input is broadcast: "
            f"reads {_listed(reads)}, writes {_listed(writes)}"
        )
    return lines


def _listed(operands: Sequence[Operand]) -> str:
    return ", ".join(f"{o.name} ({o.dtype})" for o in operands) or "nothing"
