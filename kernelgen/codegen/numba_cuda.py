"""Python source for `numba.cuda`: for each nest the function of one element, and those that combine two.

The kernels that call them, for each element of the arrays, are the CUDA C of `codegen.cuda_c`. Operations are
spelled as for the CPU: the functions that they call are those of `kernelgen.backend.cuda_device`, which stand
for the CUDA C of the table. A result goes through a pointer: `z[0] = ...`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from kernelgen._version import __version__
from kernelgen.base.dtypes import DType
from kernelgen.base.values import replaced
from kernelgen.codegen import cuda_c, templates
from kernelgen.codegen.cuda_c import Spelled
from kernelgen.codegen.elements import Elements, Function, Parameter
from kernelgen.codegen.gpu import GpuNest
from kernelgen.codegen.printer import Value
from kernelgen.codegen.python_body import DEVICE_NAMES, Constants, PythonBody, docstring
from kernelgen.schedule.loop_nest import Schedule

_OWN = frozenset({"device", "pair", "pointer"})
"""What `kernelgen.backend.cuda_device` has besides the functions and types of the table."""

_LOCALS = frozenset(
    {"float", "int", "bool", "True", "False", "None"} | {f"constant{number}" for number in range(64)}
)


@dataclass(frozen=True, slots=True)
class Emitted(cuda_c.Emitted):
    """The functions of one element in Python, and the CUDA C that calls them.

    Attributes:
        python: the module of the functions.
    """

    python: str

    @property
    def text(self) -> str:
        """The source as one reads it: a module of Python, with the CUDA C as its last constant."""
        walks = docstring(self.source(self.shown))
        head = "# What calls them for each element of the arrays."
        return f'{self.python}\n\n{head}\nKERNELS = """\n{walks}"""\n'


def emit(schedule: Schedule, name: str) -> Emitted:
    """The source of a schedule.

    Args:
        schedule: what to emit, as `gpu.merged` gives it.
        name: the kernel's name: the functions' names begin with it.
    """
    walks = cuda_c.emit(schedule, name, reserved=_reserved(), bodies=False)
    constants = Constants("constant")
    functions = [f for spelled in walks.spelled for f in _functions(spelled, constants)]
    code = [kind for f in functions for kind in _kinds(f)] + ["device", *constants.texts.values()]
    code += [line for f in functions for line in f.body or () if not line.startswith("#")]
    words = set(re.findall(r"[A-Za-z_]\w*", "\n".join(code)))
    text = templates.render(
        "numba_cuda.py.j2",
        name=name,
        version=__version__,
        graph=docstring(str(schedule.graph)),
        imports=sorted(words & (DEVICE_NAMES | _OWN)),
        constants=tuple(constants.texts.items()),
        functions=[
            {"name": f.name, "kinds": _kinds(f), "names": [p.name for p in f.parameters], "body": f.body}
            for f in functions
        ],
    )
    return Emitted(walks.name, walks.spelled, (), text)


@functools.cache
def _reserved() -> frozenset[str]:
    """Names that operands must not have."""
    return DEVICE_NAMES | _OWN | _LOCALS


def _functions(spelled: Spelled, constants: Constants) -> Iterable[Function]:
    """The functions of a nest, with their bodies."""
    nest, element = spelled.nest, spelled.element
    yield replaced(element, body=_Element(nest, element, constants).element_body(nest, spelled.uniform))
    for combine, operand in zip(spelled.combines, nest.combined, strict=True):
        yield replaced(combine, body=_Element(nest, combine, constants).combine_body(operand))


def _kinds(function: Function) -> list[str]:
    """The numba types of a function's parameters."""
    return [_kind(parameter) for parameter in function.parameters]


def _kind(parameter: Parameter) -> str:
    return parameter.kind if parameter.role == "input" else f"pointer({parameter.kind})"


class _Element(Elements, PythonBody):
    """Spells a function of one element."""

    def __init__(self, nest: GpuNest, function: Function, constants: Constants) -> None:
        taken = set(nest.names) | _reserved() | {p.name for p in function.parameters}
        super().__init__(nest.loop, taken, constants.name)

    def load(self, table: Value, offset: Value, dtype: DType) -> Value:
        # Both parts at once: numba does not make one load of neighbours.
        return Value(f"pair({table}, {offset})") if dtype.kind == "c" else super().load(table, offset, dtype)

    def named(self, name: str, dtype: DType, text: str) -> str:
        return f"{name} = {text}"

    def give(self, name: str, text: str) -> str:
        return f"{name}[0] = {text}"

    def mark(self, name: str, condition: str) -> list[str]:
        return [f"if {condition}:", f"    {name}[0] = 1"]
