"""Puts object files into memory and finds their entries, without a compiler or a linker.

An ELF object has sections of code and constants, and a list of places to fill in with addresses. The
sections are laid out one after the other in a fresh mapping, calls to library functions go through short
jumps at its end, and the mapping is then made read-only and executable. Formats: System V ABI, and its
x86-64 (version 1.0, table 4.9) and AArch64 (IHI 0056) supplements.
"""

from __future__ import annotations

import ctypes
import mmap
import struct
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kernelgen.base.errors import TargetError
from kernelgen.base.values import frozen

_X86_64, _AARCH64 = 62, 183
_ALLOC = 2
_NOBITS, _SYMTAB, _RELA = 8, 2, 4
_PAGE = mmap.PAGESIZE

_LIBRARIES = ("libm.so.6", "libmvec.so.1", "libc.so.6")

_STUBS = {
    _X86_64: b"\xff\x25\x00\x00\x00\x00",
    _AARCH64: b"\x50\x00\x00\x58\x00\x02\x1f\xd6",
}
"""A jump through the eight bytes that follow: `jmp *0(%rip)`; `ldr x16, #8; br x16`."""


@frozen
class _Section:
    name: str
    kind: int
    flags: int
    offset: int
    size: int
    link: int
    info: int
    align: int


@frozen
class _Symbol:
    name: str
    section: int
    value: int


class Image:
    """Object files in executable memory; it lives as long as this object does.

    Args:
        objects: ELF relocatable objects for this machine; they may call each other.
        functions: addresses of functions that the objects call, by name, beside those of libraries.

    Raises:
        TargetError: for another machine's code, a damaged object, or a library function that is not on
            this machine.
    """

    def __init__(self, objects: Sequence[bytes], functions: Mapping[str, int] | None = None) -> None:
        try:
            self._place(objects, functions or {})
        except (struct.error, LookupError, ValueError, OverflowError, MemoryError, OSError) as error:
            what = f"the machine code is damaged: {error!r}"
            raise TargetError(what, hint="Build the kernel anew.") from error
        protect = ctypes.CDLL(None, use_errno=True).mprotect
        protect.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
        if protect(self._base, len(self._memory), mmap.PROT_READ | mmap.PROT_EXEC) != 0:
            raise TargetError(
                "the system refused executable memory",
                hint='Use target="interpret", or allow executable mappings for this process.',
            )

    def _place(self, objects: Sequence[bytes], functions: Mapping[str, int]) -> None:
        parsed = [_Object(data) for data in objects]
        offsets: list[dict[int, int]] = []
        end = 0
        for item in parsed:
            placed = {}
            for index, section in item.allocated():
                end = -(-end // max(section.align, 1)) * max(section.align, 1)
                placed[index] = end
                end += section.size
            offsets.append(placed)
        defined = {
            symbol.name: placed[symbol.section] + symbol.value
            for item, placed in zip(parsed, offsets, strict=True)
            for symbol in item.symbols
            if symbol.section in placed and symbol.name
        }
        wanted = sorted(
            {s.name for item in parsed for s in item.symbols if s.section == 0 and s.name} - set(defined)
        )
        stub = _STUBS[parsed[0].machine]
        end = -(-end // 16) * 16
        stubs = {name: end + k * (len(stub) + 8) for k, name in enumerate(wanted)}
        size = end + len(wanted) * (len(stub) + 8)
        self._memory = mmap.mmap(-1, max(-(-size // _PAGE) * _PAGE, _PAGE))
        self._base = ctypes.addressof(ctypes.c_char.from_buffer(self._memory))
        for name, place in stubs.items():
            address = functions.get(name) or _library_address(name)
            self._memory[place : place + len(stub) + 8] = stub + struct.pack("<Q", address)
        for item, placed in zip(parsed, offsets, strict=True):
            item.load(self._memory, self._base, placed, defined | stubs)
        self._symbols = defined

    def address(self, symbol: str) -> int:
        """The address of an entry.

        Raises:
            TargetError: when the objects do not define it.
        """
        if symbol not in self._symbols:
            raise TargetError(f"the machine code does not define {symbol!r}", hint="Build the kernel anew.")
        return self._base + self._symbols[symbol]


class _Object:
    """One parsed ELF64 object file."""

    def __init__(self, data: bytes) -> None:
        if data[:6] != b"\x7fELF\x02\x01" or len(data) < 64:
            raise TargetError("the machine code is not a 64-bit little-endian ELF object")
        self.data = data
        self.machine = struct.unpack_from("<H", data, 18)[0]
        if self.machine not in _STUBS:
            raise TargetError(f"the machine code is for ELF machine {self.machine}, which is not supported")
        start = struct.unpack_from("<Q", data, 40)[0]
        width, count = struct.unpack_from("<HH", data, 58)
        (names,) = struct.unpack_from("<H", data, 62)
        (self._names,) = struct.unpack_from("<Q", data, start + names * width + 24)
        self.sections = [self._section(start + k * width) for k in range(count)]
        self.symbols = list(self._read_symbols())

    def _section(self, at: int) -> _Section:
        fields = struct.unpack_from("<IIQQQQIIQQ", self.data, at)
        name, kind, flags, _, offset, size, link, info, align, _ = fields
        return _Section(self._text(self._names + name), kind, flags, offset, size, link, info, align)

    def _text(self, at: int) -> str:
        return self.data[at : self.data.index(b"\0", at)].decode()

    def _read_symbols(self) -> Iterator[_Symbol]:
        for section in self.sections:
            if section.kind != _SYMTAB:
                continue
            names = self.sections[section.link].offset
            for at in range(section.offset, section.offset + section.size, 24):
                name, _, _, index, value, _ = struct.unpack_from("<IBBHQQ", self.data, at)
                yield _Symbol(self._text(names + name), index, value)

    def allocated(self) -> Iterator[tuple[int, _Section]]:
        """The sections that belong in memory, without unwinding tables, which nothing here needs."""
        for index, section in enumerate(self.sections):
            if section.flags & _ALLOC and section.name != ".eh_frame":
                yield index, section

    def load(self, memory: mmap.mmap, base: int, placed: dict[int, int], symbols: dict[str, int]) -> None:
        """Copies the sections and fills in the addresses."""
        for index, at in placed.items():
            section = self.sections[index]
            if section.kind != _NOBITS:
                memory[at : at + section.size] = self.data[section.offset : section.offset + section.size]
        for section in self.sections:
            if section.kind != _RELA or section.info not in placed:
                continue
            for at in range(section.offset, section.offset + section.size, 24):
                place, info, addend = struct.unpack_from("<QQq", self.data, at)
                symbol = self.symbols[info >> 32]
                known = symbol.section in placed
                target = placed[symbol.section] + symbol.value if known else symbols[symbol.name]
                where = placed[section.info] + place
                _APPLY[self.machine](memory, info & 0xFFFFFFFF, where, base + where, base + target + addend)


def _apply_x86_64(memory: mmap.mmap, kind: int, at: int, place: int, value: int) -> None:
    if kind in (2, 4):  # PC32, PLT32
        struct.pack_into("<i", memory, at, value - place)
    elif kind == 1:  # 64
        struct.pack_into("<Q", memory, at, value)
    elif kind == 24:  # PC64
        struct.pack_into("<q", memory, at, value - place)
    else:
        raise TargetError(f"the machine code has a relocation of type {kind}, which is not supported")


def _apply_aarch64(memory: mmap.mmap, kind: int, at: int, place: int, value: int) -> None:
    if kind == 257:  # ABS64
        struct.pack_into("<Q", memory, at, value)
        return
    if kind in (260, 261):  # PREL64, PREL32
        struct.pack_into("<q" if kind == 260 else "<i", memory, at, value - place)
        return
    (word,) = struct.unpack_from("<I", memory, at)
    if kind == 275:  # ADR_PREL_PG_HI21
        pages = (value >> 12) - (place >> 12)
        word |= (pages & 3) << 29 | (pages >> 2 & 0x7FFFF) << 5
    elif kind in (277, 278, 284, 285, 286, 299):  # ADD_ABS_LO12, LDST8/16/32/64/128_ABS_LO12
        shift = {277: 0, 278: 0, 284: 1, 285: 2, 286: 3, 299: 4}[kind]
        word |= ((value & 0xFFF) >> shift) << 10
    elif kind in (282, 283):  # JUMP26, CALL26
        word |= (value - place) >> 2 & 0x3FFFFFF
    else:
        raise TargetError(f"the machine code has a relocation of type {kind}, which is not supported")
    struct.pack_into("<I", memory, at, word)


_APPLY = {_X86_64: _apply_x86_64, _AARCH64: _apply_aarch64}


@cache
def _libraries() -> tuple[ctypes.CDLL, ...]:
    found = []
    for name in _LIBRARIES:
        try:
            found.append(ctypes.CDLL(name))
        except OSError:
            continue
    return (*found, ctypes.CDLL(None))


def _library_address(symbol: str) -> int:
    for library in _libraries():
        try:
            function = getattr(library, symbol)
        except AttributeError:
            continue
        address = ctypes.cast(function, ctypes.c_void_p).value
        if address:
            return address
    raise TargetError(
        f"the function {symbol} is in none of {', '.join(_LIBRARIES)} on this machine",
        hint="The kernel was built for a machine with another C library; build it here.",
    )
