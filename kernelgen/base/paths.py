"""Where kernelgen keeps files."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """`KERNELGEN_CACHE_DIR`, else the platform's cache folder for kernelgen."""
    given = os.environ.get("KERNELGEN_CACHE_DIR")
    if given:
        return Path(given).expanduser()
    import platformdirs

    return Path(platformdirs.user_cache_dir("kernelgen"))
