"""Compiles the C sources when a wheel is built, and in place for an editable installation.

Where there is no C compiler, the build asks for the package ziglang, which has one.
"""

from __future__ import annotations

import importlib.util
import sys
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def _building() -> Any:
    """`kernelgen/native/building.py`, without the package around it, whose needs are not installed here."""
    path = Path(__file__).parent / "kernelgen" / "native" / "building.py"
    spec = importlib.util.spec_from_file_location("kernelgen_native_building", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class NativeHook(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling calls."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What this build needs beside hatchling."""
        return [] if _building().compiler() else ["ziglang>=0.13"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, and names the wheel after the platform."""
        building = _building()
        try:
            building.build(building.IN_PLACE)
        except building.CompilerError as error:
            # In a checkout, the first process that needs the library compiles it, or says what is missing.
            if version != "editable":
                raise RuntimeError(
                    f"kernelgen's native library cannot be compiled: {error}. "
                    "Install a C compiler, or `pip install ziglang`."
                ) from error
            self.app.display_warning(f"kernelgen's native library was not compiled: {error}")
        abi = "py3-none"
        if building.headers() is not None:
            abi = f"cp{sys.version_info.major}{sys.version_info.minor}"
            abi = f"{abi}-{abi}"
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["pure_python"] = False
        build_data["tag"] = f"{abi}-{platform}"
        build_data["artifacts"].append("/kernelgen/native/lib/*")
