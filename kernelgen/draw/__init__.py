"""Pictures of graphs: DOT text for Graphviz, and SVG drawn here, without Graphviz.

    boxes     what is drawn: one box for each input, operation and output
    fold      fewer boxes for graphs that are too large to read
    layout    where the boxes go
    svg, dot  the texts
    changes   what a pass removed and what it made

Constants are written inside the box that uses them. Lines enter a box in the order of its operands.
"""

from __future__ import annotations

from kernelgen.draw.boxes import MARKS, STYLES, Box, boxes
from kernelgen.draw.changes import Changes, changes
from kernelgen.draw.dot import to_dot
from kernelgen.draw.fold import LARGE, fold
from kernelgen.draw.svg import to_svg

__all__ = ["LARGE", "MARKS", "STYLES", "Box", "Changes", "boxes", "changes", "fold", "to_dot", "to_svg"]
