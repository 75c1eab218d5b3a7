"""What looks at kernels from outside: as text, as a page, in a notebook.

assembly   what the machine code vectorizes
traffic    bytes moved, predicted and measured
text       what `Kernel.explain()` says
parts      the same of a kernel with opaque calls
links      emitted source, the user's lines and the graph, line by line
page       what `Kernel.report()` writes: one HTML file
notebook   the compact form that notebooks show
"""

from __future__ import annotations

from kernelgen.tools.report.assembly import LoopFacts, VectorFacts, vector_facts
from kernelgen.tools.report.text import STAGES, changing_steps, explain
from kernelgen.tools.report.traffic import Measured, measure

__all__ = [
    "STAGES",
    "LoopFacts",
    "Measured",
    "VectorFacts",
    "changing_steps",
    "explain",
    "measure",
    "vector_facts",
]
