"""Python for numba: how operations, values and constants are spelled, whatever functions they stand in."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kernelgen.base.dtypes import BOOL, DType, real_part, short_float
from kernelgen.codegen.printer import SHORT_FLOATS, Body, Value, compute, one_line
from kernelgen.ir import Node
from kernelgen.ops import OPS
from kernelgen.ops.table import Spelling
from kernelgen.schedule.loop_nest import Loop


def storage(dtype: DType) -> str:
    """The numba type that an array's items are stored as."""
    if dtype == BOOL:
        return "uint8"
    if short_float(dtype):
        return "uint16"
    return real_part(dtype).name


def docstring(text: str) -> str:
    """Lines of text from outside as they may stand in a docstring."""
    lines = "\n".join(map(one_line, text.split("\n")))
    return lines.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


@dataclass(slots=True)
class Constants:
    """The constants of a module, which all its functions share.

    Attributes:
        prefix: what their names begin with.
        texts: each by its name.
    """

    prefix: str
    texts: dict[str, str] = field(default_factory=dict)

    def name(self, text: str) -> str:
        """The name of a constant."""
        for name, known in self.texts.items():
            if known == text:
                return name
        name = f"{self.prefix}{len(self.texts)}"
        self.texts[name] = text
        return name


def _device_names() -> frozenset[str]:
    """Names that emitted source may call: those in the table's spellings, and those of conversions."""
    texts = []
    for row in OPS.values():
        for spelled in row.cpu.values():
            texts += [spelled] if isinstance(spelled, str) else list(spelled)
    words = set(re.findall(r"[A-Za-z_]\w*", " ".join(re.sub(r"\{[^}]*\}", " ", t) for t in texts)))
    numbers = {f"{kind}{bits}" for kind in ("int", "uint") for bits in (8, 16, 32, 64)}
    words |= numbers | {f"{n}_from_float" for n in numbers}
    words |= {f"{verb}_{short}" for verb in ("round", "from", "to") for short in SHORT_FLOATS}
    words |= {"float32", "float64", "inf", "nan", "select"}
    return frozenset(words - {"True", "False"})


DEVICE_NAMES = _device_names()
"""What `kernelgen.device` has of what the source may name."""


def item_of(dtype: DType, pointer: str, at: str) -> str:
    """A real item of an array as the value that it is."""
    item = f"{pointer}[{at}]"
    if dtype == BOOL:
        return f"{item} != 0"
    short = short_float(dtype)
    return f"from_{short}({item})" if short else item


def real_parts(value: Value) -> tuple[str, ...]:
    """A value, or the two parts of a complex one."""
    return (value.r, value.i) if value.i else (value.r,)


def typed(dtype: DType, value: Value) -> Iterator[str]:
    """A value, or its parts, in the type that it is held in: numba's own promotion may be wider."""
    for part in real_parts(value):
        yield part if dtype == BOOL else f"{compute(dtype)}({part})"


class PythonBody(Body):
    """Spells operations as Python for numba, in the words of the table's `cpu` column.

    Args:
        loop: what to spell.
        taken: names that are in use.
        constant: the name of a module's constant, from its text.
    """

    def __init__(self, loop: Loop, taken: set[str], constant: Callable[[str], str]) -> None:
        super().__init__(loop, taken)
        self.constant = constant

    def number(self, value: Any, dtype: DType) -> str:
        kind = compute(dtype)
        if dtype.kind in "iu":
            return self.constant(f"{kind}({int(value)})")
        number = float(value)
        if kind == "float64" and math.isfinite(number):
            return repr(number) if math.copysign(1.0, number) > 0 else f"({number!r})"
        literal = "nan" if math.isnan(number) else repr(number)
        if kind == "float32" and math.isfinite(number):
            literal = repr(number) if short_float(dtype) else str(value)
        return self.constant(f"{kind}({literal})")

    def spellings(self, op: str) -> Mapping[str, Spelling]:
        return OPS[op].cpu

    def truth(self, value: bool) -> str:
        return repr(value)

    def load(self, table: Value, offset: Value, dtype: DType) -> Value:
        if dtype.kind == "c":
            return Value(f"{table}[{offset.bare}]", f"{table}[{offset} + 1]")
        return Value(item_of(dtype, str(table), offset.bare))

    def comment(self, text: str) -> str:
        return f"# {text}"

    def assign(self, name: str, node: Node, value: Value) -> tuple[str, Value]:
        if node.dtype.kind != "c":
            return f"{name} = {value.r}", Value(name)
        whole = f"{value.r}, {value.i}" if value.i else value.r
        return f"{name}r, {name}i = {whole}", Value(f"{name}r", f"{name}i")

    def declare(self, name: str, dtype: DType, value: Value) -> tuple[list[str], Value]:
        target = Value(f"{name}r", f"{name}i") if dtype.kind == "c" else Value(name)
        return [f"{', '.join(real_parts(target))} = {', '.join(typed(dtype, value))}"], target

    def repeat(
        self, asked: list[str], go: Value, step: list[str], states: list[tuple[Value, DType, Value]]
    ) -> list[str]:
        names = [part for state, _, _ in states for part in real_parts(state)]
        after = [part for _, dtype, value in states for part in typed(dtype, value)]
        inside = [*asked, f"if not {go}:", "    break", *step, f"{', '.join(names)} = {', '.join(after)}"]
        return ["while True:", *(f"    {line}" for line in inside)]
