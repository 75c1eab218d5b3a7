"""TRUST: compiled kernels replayed against the interpreter.

    axes        which axes of a graph's inputs must agree in extent
    probes      arrays to try: sizes, memory layouts, broadcasts, outputs that overlap inputs
    compare     whether two results agree, and how far rounding alone may take them apart
    subject     whatever is to be checked, as a compiled kernel
    checking    what `check` does
    bisecting   what `bisect` does

Nothing of it is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kernelgen.tools.replay.bisecting import Bisection
    from kernelgen.tools.replay.checking import Checked


def check(subject: Any, /, *specs: Any) -> Checked:
    """Compares a compiled kernel with the interpreter: sizes, layouts, broadcasts, aliased outputs.

    Args:
        subject: a kernel, a tape, a graph, or a function of arrays, jitted or not.
        specs: for a function a `kg.spec`, an array or a number for each parameter. Where arrays are
            given for all of them, they are tried as well; a kernel takes them too.

    Returns:
        What was tried, and how far the results are apart; print it.

    Raises:
        CheckError: naming the output, the probe and the element that differ.

    Example:
        >>> print(kg.check(kernel))
    """
    from kernelgen.tools.replay.checking import check_subject

    return check_subject(subject, specs)


def bisect(subject: Any, /, *specs: Any) -> Bisection:
    """Names the first operation, in the order of the program, whose compiled value is wrong.

    Args:
        subject: a kernel, a tape, a graph, or a function of arrays, jitted or not.
        specs: as for `kg.check`; arrays are tried first.

    Returns:
        The operation with the user's line and the values at one element; false where all agrees.

    Example:
        >>> print(kg.bisect(kernel, x, y))
    """
    from kernelgen.tools.replay.bisecting import bisect_subject

    return bisect_subject(subject, specs)
