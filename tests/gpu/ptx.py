"""PTX run on the CPU: each kernel becomes a C function, instruction by instruction, which g++ compiles.

It covers what NVVM makes of elementwise kernels and of reductions. Every access of global memory is checked
against the buffers that the caller names, and for its alignment; an unknown instruction is an error.
Threads of a block that wait for each other run in turn, from barrier to barrier. Approximate
instructions are computed exactly and rounded, so bounds that hold here are those of the code around them.

The semantics are those of the PTX ISA, version 9 (https://docs.nvidia.com/cuda/parallel-thread-execution/).
"""

from __future__ import annotations

import ctypes
import hashlib
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests import compilers
from tests.gpu.ptx_instructions import C_OF, Instructions, plain, size_of, split

RUNTIME = Path(__file__).with_name("ptx_runtime.h")


@dataclass
class Function:
    """A kernel or a function of a module, as C.

    Attributes:
        name: its name.
        sizes: the bytes of each parameter.
        lines: the C code.
    """

    name: str
    sizes: list[int] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


class Module:
    """A module of PTX, ready to run.

    Args:
        text: the PTX.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        functions, code = translate(text)
        self.kernels = {f.name: f for f in functions}
        self._library = ctypes.CDLL(str(_compiled(code)))
        self._library.ptx_run.restype = ctypes.c_char_p

    def offsets(self, kernel: str) -> list[int]:
        """Where each parameter lies in the packed buffer."""
        at, found = 0, []
        for size in self.kernels[kernel].sizes:
            at = -(-at // size) * size
            found.append(at)
            at += size
        return found

    def run(
        self,
        kernel: str,
        blocks: int,
        threads: int,
        parameters: bytes,
        memory: Sequence[tuple[int, int, bool]],
    ) -> None:
        """Runs every thread.

        Args:
            kernel: its name.
            blocks: of the grid.
            threads: of a block.
            parameters: packed as for the driver.
            memory: address, bytes, and whether it may be written, of each buffer.
        """
        sizes, offsets = self.kernels[kernel].sizes, self.offsets(kernel)
        assert len(parameters) == offsets[-1] + sizes[-1], (
            "the parameters have another size than the kernel's"
        )
        ranges = (ctypes.c_uint64 * (3 * len(memory)))(*(v for a, n, w in memory for v in (a, a + n, w)))
        error = self._library.ptx_run(
            ctypes.cast(getattr(self._library, f"entry_{kernel}"), ctypes.c_void_p),
            ctypes.c_uint32(blocks), ctypes.c_uint32(threads), ctypes.c_char_p(parameters),
            ranges, ctypes.c_int(len(memory)),
        )  # fmt: skip
        assert error is None, f"{kernel}: {error.decode()}"


def _compiled(code: str) -> Path:
    parts = (code, RUNTIME.read_text(), RUNTIME.with_name("fibers.h").read_text())
    digest = hashlib.sha256("".join(parts).encode()).hexdigest()[:24]
    folder = Path(tempfile.gettempdir()) / "kernelgen-ptx"
    folder.mkdir(exist_ok=True)
    library = folder / f"{digest}.so"
    if not library.exists():
        source = folder / f"{digest}.cpp"
        source.write_text(code)
        with tempfile.NamedTemporaryFile(dir=folder, suffix=".so", delete=False) as made:
            command = [
                *compilers.cpp(),
                "-std=c++17",
                "-O1",
                "-ffp-contract=off",
                "-frounding-math",
                "-fno-strict-aliasing",
            ]
            command += [
                "-w",
                "-shared",
                "-fPIC",
                "-x",
                "c++",
                f"-I{RUNTIME.parent}",
                str(source),
                "-o",
                made.name,
            ]
            subprocess.run(command, check=True, capture_output=True, text=True)
        Path(made.name).replace(library)
    return library


# Translation.


def translate(text: str) -> tuple[list[Function], str]:
    """The kernels of a module, and the whole module as C++."""
    text = re.sub(r"//[^\n]*", "", text)
    waits = "#define THREADS_WAIT\n" if re.search(r"\bbar\.", text) else ""
    parts = [f'{waits}#include "{RUNTIME.name}"\n']
    for match in re.finditer(r"\.(?:global|const) \.align (\d+) \.b8 (\w+)\[(\d+)\] = \{([^}]*)\};", text):
        align, name, count, values = match.groups()
        parts.append(f"alignas({align}) static const uint8_t {name}[{count}] = {{{values}}};\n")
        parts.append(f"static Constant constant_{name}({name}, {count});\n")
    for align, name, count in re.findall(r"\.shared \.align (\d+) \.b8 ([\w$]+)\[(\d+)\];", text):
        name = plain(name)
        parts.append(f"alignas({align}) static char {name}[{count}];\n")
        parts.append(f"static Shared shared_{name}({name}, {count});\n")
    kernels: list[Function] = []
    declared: list[str] = []
    bodies: list[str] = []
    pattern = re.compile(
        r"\.(entry|func)\s*(?:\(([^()]*)\))?\s*(?:\.noreturn\s*)?([\w$]+)\s*\(([^()]*)\)([^{;]*)([{;])",
        re.DOTALL,
    )
    at = 0
    while (match := pattern.search(text, at)) is not None:
        kind, result, name, parameters, _, opening = match.groups()
        at = match.end()
        if opening == ";":
            continue
        end = _closing(text, at)
        body, at = text[at:end], end
        function = _Translator(name, kind, result or "", parameters).function(body)
        bodies.append("\n".join(function.lines))
        declared.append(function.lines[0].removesuffix(" {") + ";")
        if kind == "entry":
            kernels.append(function)
    return kernels, "\n".join([*parts, *declared, *bodies])


def _closing(text: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at - 1


def _statements(body: str) -> Iterator[str]:
    """Scopes' braces, labels, and everything that ends in a semicolon."""
    at = 0
    while at < len(body):
        if body[at].isspace():
            at += 1
        elif body[at] in "{}":
            yield body[at]
            at += 1
        elif (label := re.compile(r"[\w$]+:(?!:)").match(body, at)) is not None:
            yield label.group()
            at = label.end()
        else:
            end = body.index(";", at) + 1
            yield " ".join(body[at:end].split())
            at = end


class _Translator(Instructions):
    """One function."""

    def __init__(self, name: str, kind: str, result: str, parameters: str) -> None:
        self.name, self.kind = name, kind
        self.registers: dict[str, str] = {}
        self.out = Function(name)
        names = []
        for parameter in filter(None, map(str.strip, parameters.split(","))):
            names.append(self._parameter(parameter))
        given = [
            re.sub(r"\[\d+\]", "", r.split()[-1]) for r in filter(None, map(str.strip, result.split(",")))
        ]
        if kind == "entry":
            head = f'extern "C" void entry_{name}(const char *buffer) {{'
            self.out.lines.append(head)
            at = 0
            for parameter, size in zip(names, self.out.sizes, strict=True):
                at = -(-at // size) * size
                self.out.lines.append(f"const char *{parameter} = buffer + {at};")
                at += size
        else:
            arguments = ", ".join([*(f"char *{g}" for g in given), *(f"const char *{n}" for n in names)])
            self.out.lines.append(f"static void {name}({arguments}) {{")

    def _parameter(self, text: str) -> str:
        words = text.split()
        kind = next(w for w in words if re.fullmatch(r"\.[busf]\d+", w))
        if self.kind == "entry":
            self.out.sizes.append(size_of(kind[1:]))
        return re.sub(r"\[\d+\]", "", words[-1])

    def function(self, body: str) -> Function:
        lines = self.out.lines
        lines.append("bool carry = false; (void)carry;")
        for statement in _statements(body):
            self._statement(statement)
        lines.append("}")
        return self.out

    def _statement(self, text: str) -> None:
        lines = self.out.lines
        if text in ("{", "}"):
            lines.append(text)
        elif text.endswith(":"):
            lines.append(f"{text.replace('$', '_')};")
        elif text.startswith(".reg"):
            self._declare(text)
        elif text.startswith(".local"):
            _, _, align, _, name = text.rstrip(";").split()
            lines.append(f"alignas({align}) char {name};")
        elif text.startswith(".param"):
            words = text.rstrip(";").split()
            kind = next(w for w in words if re.fullmatch(r"\.[busf]\d+", w))
            base = words[-1] if "[" in words[-1] else f"{words[-1]}[{size_of(kind[1:])}]"
            lines.append(f"alignas(16) char {base};")
        elif text.startswith((".pragma", ".shared")) or not text.rstrip(";").strip():
            return
        else:
            self._instruction(text.rstrip(";").strip())

    def _declare(self, text: str) -> None:
        match = re.fullmatch(r"\.reg \.(\w+)\s+(.+);", text)
        assert match is not None, text
        kind, names = match.groups()
        for name in map(str.strip, names.split(",")):
            ranged = re.fullmatch(r"(%?[\w$]+)<(\d+)>", name)
            if ranged is None:
                self._register(name, kind)
                continue
            for k in range(int(ranged[2])):
                self._register(f"{ranged[1]}{k}", kind)

    def _register(self, name: str, kind: str) -> None:
        self.registers[name] = kind
        self.out.lines.append(f"{C_OF[kind]} {plain(name)} = 0;")

    def _instruction(self, text: str) -> None:
        guard = ""
        match = re.match(r"@(!?)(%?[\w$]+)\s+", text)
        if match is not None:
            guard, text = f"if ({match[1]}{plain(match[2])}) ", text[match.end() :]
        word, _, rest = text.partition(" ")
        rest = rest.strip()
        parts = word.strip().split(".")
        if parts[0] == "call":
            code = self.call(rest)
        else:
            handler = getattr(self, f"_op_{parts[0]}", None)
            assert handler is not None, f"the instruction {text!r} is not known"
            code = handler(parts[1:], split(rest))
        assert code is not None, f"the instruction {text!r} is not known"
        self.out.lines.append(f"{guard}{{ {code} }}")
