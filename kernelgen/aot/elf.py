"""ELF objects with other names for their symbols, and archives of objects; no linker is needed.

Formats: System V ABI, chapter 4 (object files), and the archive format of GNU ar, as `ar(5)` has it.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

_SYMTAB = 2
_GLOBAL = 1


def renamed(data: bytes, names: Mapping[str, str]) -> bytes:
    """An object file whose symbols have other names; the rest of it is as it was.

    The new names go into a longer string table at the end of the file.
    """
    whole = bytearray(data)
    (start,) = struct.unpack_from("<Q", data, 40)
    width, count = struct.unpack_from("<HH", data, 58)
    for index in range(count):
        header = start + index * width
        _, kind, _, _, offset, size, link = struct.unpack_from("<IIQQQQI", data, header)
        if kind != _SYMTAB:
            continue
        strings = start + link * width
        old_offset, old_size = struct.unpack_from("<QQ", data, strings + 24)
        table = bytearray(data[old_offset : old_offset + old_size])
        for at in range(offset, offset + size, 24):
            (name,) = struct.unpack_from("<I", data, at)
            new = names.get(_text(table, name))
            if new is not None:
                struct.pack_into("<I", whole, at, len(table))
                table += new.encode() + b"\0"
        struct.pack_into("<QQ", whole, strings + 24, len(whole), len(table))
        whole += table
    return bytes(whole)


def defined(data: bytes) -> list[str]:
    """The global symbols that an object file defines."""
    (start,) = struct.unpack_from("<Q", data, 40)
    width, count = struct.unpack_from("<HH", data, 58)
    found = []
    for index in range(count):
        _, kind, _, _, offset, size, link = struct.unpack_from("<IIQQQQI", data, start + index * width)
        if kind != _SYMTAB:
            continue
        (strings,) = struct.unpack_from("<Q", data, start + link * width + 24)
        for at in range(offset, offset + size, 24):
            name, info, _, section = struct.unpack_from("<IBBH", data, at)
            if section and info >> 4 == _GLOBAL:
                found.append(_text(data, strings + name))
    return found


def _text(data: bytes | bytearray, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode()


def archive(members: Sequence[tuple[str, bytes]]) -> bytes:
    """A static library of object files, with the index that linkers look symbols up in."""
    index = [(symbol, k) for k, (_, data) in enumerate(members) for symbol in defined(data)]
    names = b"".join(symbol.encode() + b"\0" for symbol, _ in index)
    long_names, places = b"", []
    for name, _ in members:
        places.append(f"/{len(long_names)}")
        long_names += name.encode() + b"/\n"
    at = 8 + _padded(60 + 4 + 4 * len(index) + len(names)) + _padded(60 + len(long_names))
    offsets = []
    for _, data in members:
        offsets.append(at)
        at += _padded(60 + len(data))
    table = struct.pack(f">{1 + len(index)}I", len(index), *(offsets[k] for _, k in index)) + names
    parts = [_member("/", table), _member("//", long_names)]
    parts += [_member(place, data) for place, (_, data) in zip(places, members, strict=True)]
    return b"!<arch>\n" + b"".join(parts)


def _padded(size: int) -> int:
    return size + size % 2


def _member(name: str, data: bytes) -> bytes:
    """A header of 60 bytes and the data, padded to an even length; dates and owners are left at 0."""
    header = f"{name:<16}{0:<12}{0:<6}{0:<6}{644:<8}{len(data):<10}`\n".encode()
    return header + data + b"\n" * (len(data) % 2)
