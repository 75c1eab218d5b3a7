"""Digests without OpenSSL: hashlib loads that whole library, 3 ms, and Python has functions of its own."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def _find(name: str, *modules: str) -> Callable[..., Any]:
    for module in (*modules, "hashlib"):
        try:
            found: Callable[..., Any] = getattr(import_module(module), name)
        except (ImportError, AttributeError):
            continue
        return found
    raise ImportError(f"Python was built without {name}")


_sha256 = _find("sha256", "_sha2", "_sha256")  # Python 3.12 and later, 3.11.
_blake2b = _find("blake2b", "_blake2")


def sha256(data: bytes) -> str:
    """The SHA-256 digest of bytes, as 64 hexadecimal digits."""
    text: str = _sha256(data).hexdigest()
    return text


def fingerprint(data: bytes) -> bytes:
    """A digest of 16 bytes, which is faster: BLAKE2b."""
    digest: bytes = _blake2b(data, digest_size=16).digest()
    return digest
