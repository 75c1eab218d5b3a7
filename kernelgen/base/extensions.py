"""Functions of later layers that methods of earlier ones call, such as the drawing behind `graph.to_svg()`.

A module is imported when the first of its functions is called. So no module imports from a later layer, and
graphs and kernels know nothing of the tools around them but a name.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

HOMES = {
    "compile_tape": "kernelgen.driver.compile:compile_tape",
    "graph.changes": "kernelgen.tools.draw:changes",
    "graph.from_json": "kernelgen.ir.serialize:graph_from_json",
    "graph.html": "kernelgen.tools.report.notebook:graph_html",
    "graph.structure": "kernelgen.ir.structural_key:canonical",
    "graph.text": "kernelgen.ir.text:to_text",
    "graph.inline": "kernelgen.passes.structure:inline",
    "graph.to_dot": "kernelgen.tools.draw:to_dot",
    "graph.to_json": "kernelgen.ir.serialize:graph_to_json",
    "graph.to_svg": "kernelgen.tools.draw:to_svg",
    "jitted.report": "kernelgen.tools.report.page:write_jitted",
    "kernel.assembly": "kernelgen.driver.listing:assembly_of",
    "kernel.check": "kernelgen.tools.replay.checking:check_kernel",
    "kernel.for_device": "kernelgen.driver.gpu:device_executor",
    "kernel.explain": "kernelgen.tools.report:explain",
    "kernel.html": "kernelgen.tools.report.notebook:kernel_html",
    "kernel.record": "kernelgen.trace.inline:record_call",
    "kernel.report": "kernelgen.tools.report.page:write",
    "kernel.seconds": "kernelgen.driver.listing:seconds_of",
    "kernel.source": "kernelgen.driver.listing:source_of",
    "kernel.tuning": "kernelgen.schedule.tuning:tuning_of",
    "steps.repeat": "kernelgen.driver.repeat:repeat_counted",
    "steps.repeat_while": "kernelgen.driver.repeat:repeat_while",
    "steps.scan": "kernelgen.driver.repeat:scan",
    "tape.gradient": "kernelgen.derive.reverse:gradient",
    "segments.text": "kernelgen.schedule.partition_text:segments_text",
}
"""Where functions live, `module:function`, by the names that methods call them by."""


def extension(name: str) -> Callable[..., Any]:
    """One of the functions of `HOMES`.

    Raises:
        KeyError: for a name that is not there.
    """
    module, _, function = HOMES[name].partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
