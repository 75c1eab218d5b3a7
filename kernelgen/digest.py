"""SHA-256 without OpenSSL: hashlib loads that whole library, 3 ms, and Python has a function of its own."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def _find() -> Callable[[bytes], Any]:
    for module in ("_sha2", "_sha256", "hashlib"):  # Python 3.12 and later, 3.11, and any other.
        try:
            found: Callable[[bytes], Any] = import_module(module).sha256
        except ImportError:
            continue
        return found
    raise ImportError("Python was built without SHA-256")


_sha256 = _find()


def sha256(data: bytes) -> str:
    """The digest of bytes, as 64 hexadecimal digits."""
    text: str = _sha256(data).hexdigest()
    return text
