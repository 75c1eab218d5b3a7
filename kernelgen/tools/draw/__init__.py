"""Pictures of graphs: DOT text for Graphviz, and SVG drawn here, without Graphviz.

    boxes     what is drawn: one box for each input, operation and output
    fold      fewer boxes for graphs that are too large to read
    layout    where the boxes go
    svg, dot  the texts
    changes   what a pass removed and what it made

Constants are written inside the box that uses them. Lines enter a box in the order of its operands.
"""

from __future__ import annotations

from kernelgen.tools.draw.boxes import (
    MARKS,
    STYLES,
    Box,
    boxes,
)
from kernelgen.tools.draw.changes import Changes, changes
from kernelgen.tools.draw.dot import to_dot
from kernelgen.tools.draw.fold import LARGE, fold
from kernelgen.tools.draw.svg import to_svg

__all__ = ["LARGE", "MARKS", "STYLES", "Box", "Changes", "boxes", "changes", "fold", "to_dot", "to_svg"]
