"""A record: compiled code in one file, with all that is needed to check, load and explain it.

The file is a line `kernelgen-record 1 <sha256 of the rest>`, the header's length in eight bytes, the header
as JSON, and the payloads one after the other. Nothing in it is executed or unpickled in order to read it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kernelgen.base.digest import sha256
from kernelgen.base.errors import CacheError
from kernelgen.base.values import frozen
from kernelgen.cache.key import Key

FORMAT = 1
_MAGIC = b"kernelgen-record %d "
_LINE = len(_MAGIC % FORMAT) + 65


@frozen
class Record:
    """Compiled code.

    Attributes:
        key: the whole key.
        kind: what the payloads are: "cpu" for ELF objects.
        name: the kernel that it was first built for.
        symbols: the entry of each nest.
        architecture: the machine of the code, as `machine.architecture` names it.
        requires: the instruction sets that a CPU must have to run it.
        target: what the compiler was told: triple, CPU and features, in LLVM's words.
        seconds: the time of each stage of the build.
        created: when, in seconds since 1970.
        payloads: the code by name; objects are named "object.0", "object.1", ...
    """

    key: Key
    kind: str
    name: str
    symbols: tuple[str, ...]
    architecture: str
    requires: tuple[str, ...]
    target: Mapping[str, str]
    seconds: Mapping[str, float]
    created: float
    payloads: Mapping[str, bytes]

    @property
    def objects(self) -> tuple[bytes, ...]:
        """The object files, in order."""
        return tuple(data for name, data in self.payloads.items() if name.startswith("object."))

    def to_bytes(self) -> bytes:
        """The file's contents."""
        header = {
            "key": {"portable": dict(self.key.portable), "machine": dict(self.key.machine)},
            "kind": self.kind,
            "name": self.name,
            "symbols": list(self.symbols),
            "architecture": self.architecture,
            "requires": list(self.requires),
            "target": dict(self.target),
            "seconds": dict(self.seconds),
            "created": self.created,
            "payloads": [[name, len(data)] for name, data in self.payloads.items()],
        }
        text = json.dumps(header).encode()
        rest = b"".join([len(text).to_bytes(8, "little"), text, *self.payloads.values()])
        return _MAGIC % FORMAT + sha256(rest).encode() + b"\n" + rest


def parse(data: bytes) -> Record:
    """A record from its file's contents.

    Raises:
        CacheError: for anything but a whole and unharmed record of this format.
    """
    if not data.startswith(b"kernelgen-record "):
        raise CacheError("it is not a kernelgen record")
    if not data.startswith(_MAGIC % FORMAT):
        raise CacheError(f"its format is not {FORMAT}, the one that this version of kernelgen reads")
    if sha256(data[_LINE:]).encode() + b"\n" != data[_LINE - 65 : _LINE]:
        raise CacheError("its contents do not match its checksum: it is truncated or damaged")
    try:
        size = int.from_bytes(data[_LINE : _LINE + 8], "little")
        header = json.loads(data[_LINE + 8 : _LINE + 8 + size])
        return _from_header(header, data, _LINE + 8 + size)
    except (ValueError, KeyError, TypeError) as error:
        raise CacheError(f"its header is wrong: {error!r}") from error


def _from_header(header: dict[str, Any], data: bytes, at: int) -> Record:
    payloads = {}
    for name, length in header["payloads"]:
        payloads[name] = data[at : at + length]
        at += length
    if at != len(data):
        raise ValueError("the payloads' lengths do not add up")
    return Record(
        Key(header["key"]["portable"], header["key"]["machine"]),
        header["kind"],
        header["name"],
        tuple(header["symbols"]),
        header["architecture"],
        tuple(header["requires"]),
        header["target"],
        header["seconds"],
        header["created"],
        payloads,
    )
