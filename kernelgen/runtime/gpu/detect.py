"""Whether a value is an array on a GPU, told without a driver and without importing any library."""

from __future__ import annotations

from typing import Any

import numpy as np

_CUDA = 2
"""kDLCUDA of DLPack's device types (https://dmlc.github.io/dlpack/latest/)."""


def on_device(value: Any) -> bool:
    """Whether a value is an array in a GPU's memory."""
    if isinstance(value, (np.ndarray, np.generic, int, float, complex, str)):
        return False
    kind = type(value)  # An object may answer any attribute.
    if hasattr(kind, "is_cuda") and value.is_cuda is True:
        return True
    if hasattr(kind, "__cuda_array_interface__"):
        return hasattr(value, "__cuda_array_interface__")
    return hasattr(kind, "__dlpack_device__") and value.__dlpack_device__()[0] == _CUDA
