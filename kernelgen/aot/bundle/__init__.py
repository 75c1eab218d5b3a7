"""LOAD: kernels that were built ahead of time, without a compiler.

gpu         a kernel on a GPU
manifest    what is in a bundle, with the digest of each file
kernel      a kernel and its tier: native, built here, or interpreted
function    several kernels of one function, picked by the arguments' types
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TypeAlias

from kernelgen.aot.bundle.function import LoadedFunction
from kernelgen.aot.bundle.kernel import NATIVE, load_kernel, standing
from kernelgen.aot.bundle.manifest import Manifest, read_manifest
from kernelgen.base.errors import UnknownKernelError
from kernelgen.cache.reports import report_once
from kernelgen.runtime.kernel import Kernel

__all__ = ["Bundle", "LoadedFunction", "load"]

Loaded: TypeAlias = "Kernel | LoadedFunction"


def load(folder: str | os.PathLike[str], *, trust: bool = False) -> Bundle:
    """The kernels of a bundle that `kernelgen aot` wrote.

    Each is loaded when it is first asked for: its machine code for the best CPU baseline that this machine
    has; else it is built from the shipped graph, if numba is installed; else NumPy runs the graph.
    `bundle.explain()` tells which, and why. Called with arrays of a GPU, a kernel that was built with --gpu
    launches there; only the CUDA driver is needed.

    Args:
        folder: the bundle.
        trust: use it whoever may write to its files. Otherwise they must belong to this user or to root, and
            nobody else may write to them.

    Raises:
        CacheError: for a folder that is no bundle, or one that is damaged, not trusted, or of another schema.

    Example:
        >>> bundle = kg.load("kernels")
        >>> z = bundle.saxpy(x, y, 2.0)
    """
    return Bundle(read_manifest(folder, trusted=trust))


class Bundle:
    """Kernels by attribute (`bundle.saxpy`) or by name (`bundle["saxpy"]`). Made by `kg.load`.

    A function that was built for several dtypes or ranks goes by its own name, and picks the kernel by the
    arguments; each of its kernels also has a name, such as `saxpy_f32_1`.
    """

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._kernels: dict[str, Kernel] = {}
        titles: dict[str, list[str]] = {}
        for name, entry in manifest.kernels.items():
            titles.setdefault(entry.title, []).append(name)
        self._titles = {title: names for title, names in titles.items() if title not in manifest.kernels}

    @property
    def path(self) -> str:
        """The folder."""
        return self._manifest.folder

    @property
    def versions(self) -> dict[str, str]:
        """The versions that it was built with."""
        return dict(self._manifest.versions)

    def __getitem__(self, name: str) -> Loaded:
        if name in self._manifest.kernels:
            return self._kernel(name)
        if name in self._titles:
            names = self._titles[name]
            if len(names) == 1:
                return self._kernel(names[0])
            entries = [self._manifest.kernels[n] for n in names]
            return LoadedFunction(name, entries, self._kernel)
        import difflib

        known = [*self._titles, *self._manifest.kernels]
        near = difflib.get_close_matches(str(name), known, n=1)
        hint = f"Did you mean {near[0]!r}? " if near else ""
        listed = ", ".join(known[:12]) + (", ..." if len(known) > 12 else "")
        raise UnknownKernelError(
            f"the bundle {self._manifest.name} has no kernel {name!r}", hint=f"{hint}It has: {listed}."
        )

    def __getattr__(self, name: str) -> Loaded:
        if name.startswith("_"):
            raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")
        return self[name]

    def _kernel(self, name: str, *, warn: bool = True) -> Kernel:
        kernel = self._kernels.get(name)
        if kernel is None:
            kernel = load_kernel(self._manifest, self._manifest.kernels[name])
            kernel = self._kernels.setdefault(name, kernel)
            if warn and kernel.tier != NATIVE:
                report_once(
                    f"kernels of the bundle {self._manifest.folder} run without its machine code "
                    f"({kernel.tier}): {'; '.join(kernel.reasons)}"
                )
        return kernel

    def __iter__(self) -> Iterator[str]:
        return iter(self._manifest.kernels)

    def __len__(self) -> int:
        return len(self._manifest.kernels)

    def __contains__(self, name: object) -> bool:
        return name in self._manifest.kernels or name in self._titles

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._titles, *self._manifest.kernels})

    def explain(self) -> str:
        """How each kernel runs here, and why; loads them all."""
        versions = ", ".join(f"{name} {version}" for name, version in self._manifest.versions.items())
        lines = [f"bundle {self._manifest.name} at {self.path}", f"built with {versions}"]
        return "\n".join([*lines, *(standing(self._kernel(name, warn=False)) for name in self)]) + "\n"

    def __repr__(self) -> str:
        count = f"{len(self)} kernel{'s' * (len(self) != 1)}"
        names = ", ".join(list(self)[:6]) + (", ..." if len(self) > 6 else "")
        places = ", ".join((*self._manifest.baselines, *self._manifest.gpu))
        return f"<bundle {self._manifest.name}: {count} ({names}) for {places}>"
