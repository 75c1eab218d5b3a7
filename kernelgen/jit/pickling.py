"""Whether a jitted function is pickled by its name or by its code."""

from __future__ import annotations

import sys
from typing import Any

from kernelgen.trace.foreign.libraries import module_of


def importable(function: Any) -> bool:
    """Whether the process that unpickles a function is expected to find it by its module and name.

    Plain pickle trusts that `__main__` is the same program there. Cloudpickle does not, and takes the
    functions of `__main__` by value; so must what it finds in them.
    """
    module = sys.modules.get(module_of(function))
    found: Any = module
    for name in function.__qualname__.split("."):
        found = getattr(found, name, None)
    return found is function and not (module is sys.modules.get("__main__") and _by_value())


def _by_value() -> bool:
    """Whether the pickler that is at work takes the functions of `__main__` by value.

    A pickler gives `__reduce__` no argument that says so, but the nearest frame outside of this package and
    of the standard library's pickle is the one of the pickler.
    """
    frame = sys._getframe()
    while True:
        module = str(frame.f_globals.get("__name__"))
        if not module.startswith("kernelgen.") and module not in ("pickle", "copyreg"):
            return module.split(".")[-1] == "cloudpickle" or module.split(".")[0] == "dill"
        if frame.f_back is None:
            return False
        frame = frame.f_back
