"""PTX instructions as C statements, one method for each; `tests.gpu.ptx` puts functions around them."""

from __future__ import annotations

import re

_SIZES = {"8": 1, "16": 2, "32": 4, "64": 8}
C_OF = {
    "pred": "bool", "b8": "uint8_t", "b16": "uint16_t", "b32": "uint32_t", "b64": "uint64_t",
    "u8": "uint8_t", "u16": "uint16_t", "u32": "uint32_t", "u64": "uint64_t",
    "s8": "int8_t", "s16": "int16_t", "s32": "int32_t", "s64": "int64_t",
    "f16": "_Float16", "f32": "float", "f64": "double",
}  # fmt: skip
_COMPARE = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=",
            "lo": "<", "ls": "<=", "hi": ">", "hs": ">="}  # fmt: skip
_INFIX = {"add": "+", "sub": "-", "mul": "*", "and": "&", "or": "|", "xor": "^"}


def size_of(kind: str) -> int:
    """The bytes of a PTX type."""
    return _SIZES[kind.lstrip("busf")]


def split(text: str) -> list[str]:
    """Operands, apart at the commas outside of braces."""
    found, depth, start = [], 0, 0
    for k, letter in enumerate(text):
        depth += {"{": 1, "[": 1, "(": 1, "}": -1, "]": -1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            found.append(text[start:k].strip())
            start = k + 1
    return [*found, text[start:].strip()] if text.strip() else []


def plain(name: str) -> str:
    """A register's or a symbol's name in C."""
    return name.replace("%", "R_").replace("$", "_")


class Instructions:
    """What instructions do to a function's registers.

    Attributes:
        registers: the type of each.
    """

    registers: dict[str, str]

    # Operands.

    def read(self, operand: str, kind: str) -> str:
        """An operand as a value of a type."""
        if operand.startswith("0f"):
            return f"as<float>(uint32_t(0x{operand[2:]}u))"
        if operand.startswith("0d"):
            return f"as<double>(uint64_t(0x{operand[2:]}ull))"
        own = self.registers.get(operand)
        if own is None:
            special = {"%tid.x": "tid", "%ctaid.x": "ctaid", "%nctaid.x": "nctaid", "%ntid.x": "ntid"}
            if operand in special:
                return special[operand]
            if re.fullmatch(r"-?\d+|0x[0-9A-Fa-f]+", operand):
                text = f"{operand}ll" if operand.startswith("-") else f"{operand}ull"
                return f"(({C_OF[kind]})({text}))"
            return f"({C_OF[kind]})(uintptr_t)({plain(operand)})"
        name = plain(operand)
        if own == kind or own == "pred":
            return name
        if own[0] == "f" or kind[0] == "f":
            return f"as<{C_OF[kind]}>({name})"
        return f"(({C_OF[kind]}){name})"

    def write(self, register: str, kind: str, value: str) -> str:
        """A statement that puts a value of a type into a register."""
        if register == "_":
            return f"(void)({value});"
        own = self.registers[register]
        if own == "pred" or own == kind:
            return f"{plain(register)} = {value};"
        if (own[0] == "f") != (kind[0] == "f") or (kind[0] == "f" and own != kind):
            return f"{plain(register)} = as<{C_OF[own]}>({C_OF[kind]}({value}));"
        return f"{plain(register)} = ({C_OF[own]})({C_OF[kind]})({value});"

    def two(self, kind: str, operands: list[str]) -> tuple[str, str]:
        return self.read(operands[1], kind), self.read(operands[2], kind)

    # Memory.

    def _address(self, operand: str) -> str:
        base, _, offset = operand.strip("[]").partition("+")
        return f"(char *)({self.read(base, 'b64')}) + ({offset or 0})"

    def _access(self, parts: list[str], operands: list[str], *, load: bool) -> str:
        kind = parts[-1]
        count = next((int(p[1]) for p in parts if p in ("v2", "v4")), 1)
        place = operands[1] if load else operands[0]
        names = split((operands[0] if load else operands[1]).strip("{}"))
        size = size_of(kind)
        space = parts[0]
        if space == "param":
            base, _, offset = place.strip("[]").partition("+")
            code = f"char *p = (char *){plain(base)} + ({offset or 0});"
        else:
            code = f"char *p = {self._address(place)};"
            if space == "global":
                code += f" check(p, {size * count}, {'false' if load else 'true'});"
            elif space == "shared":
                code += f" check_shared(p, {size * count});"
        for k, name in enumerate(names):
            if load:
                code += f" {{ {C_OF[kind]} v; memcpy(&v, p + {k * size}, {size}); {self._put(name, kind)} }}"
            else:
                code += (
                    f" {{ {C_OF[kind]} v = {self.read(name, kind)}; memcpy(p + {k * size}, &v, {size}); }}"
                )
        return code

    def _put(self, register: str, kind: str) -> str:
        """Loads widen into larger registers by the sign of the instruction's type."""
        own = self.registers[register]
        if own[0] != "f" and kind[0] == "s":
            return f"{plain(register)} = ({C_OF[own]})(int64_t)v;"
        return self.write(register, kind, "v")

    def _op_ld(self, parts: list[str], operands: list[str]) -> str:
        return self._access(parts, operands, load=True)

    def _op_st(self, parts: list[str], operands: list[str]) -> str:
        return self._access(parts, operands, load=False)

    def _op_cvta(self, parts: list[str], operands: list[str]) -> str:
        return self.write(operands[0], "u64", self.read(operands[1], "u64"))

    def call(self, rest: str) -> str:
        rest = rest.removeprefix("uni").strip() if rest.startswith("uni") else rest
        match = re.fullmatch(r"(?:\(([^()]*)\)\s*,\s*)?([\w$]+)\s*,?\s*(?:\(([^()]*)\))?\s*", rest, re.DOTALL)
        assert match is not None, f"the call {rest!r} is not known"
        given = [g.strip() for part in (match[1], match[3]) if part for g in part.split(",")]
        return f"{match[2]}({', '.join(given)});"

    # Control.

    def _op_bra(self, parts: list[str], operands: list[str]) -> str:
        return f"goto {operands[0].replace('$', '_')};"

    def _op_bar(self, parts: list[str], operands: list[str]) -> str:
        assert parts == ["sync"] and operands == ["0"], "only barriers of all threads are known"
        return "Fibers::wait();"

    def _op_ret(self, parts: list[str], operands: list[str]) -> str:
        return "return;"

    # Moves.

    def _op_mov(self, parts: list[str], operands: list[str]) -> str:
        kind, (target, source) = parts[-1], operands
        if target.startswith("{"):
            names = split(target.strip("{}"))
            part = f"b{int(kind[1:]) // len(names)}"
            whole = f"{C_OF[kind]} w = {self.read(source, kind)};"
            width = 8 * size_of(part)
            return whole + "".join(
                self.write(n, part, f"({C_OF[part]})(w >> {k * width})") for k, n in enumerate(names)
            )
        if source.startswith("{"):
            names = split(source.strip("{}"))
            part = f"b{int(kind[1:]) // len(names)}"
            width = 8 * size_of(part)
            terms = [f"({C_OF[kind]}){self.read(n, part)} << {k * width}" for k, n in enumerate(names)]
            return self.write(target, kind, " | ".join(terms))
        return self.write(target, kind, self.read(source, kind))

    def _op_selp(self, parts: list[str], operands: list[str]) -> str:
        a, b = self.two(parts[-1], operands)
        return self.write(operands[0], parts[-1], f"{plain(operands[3])} ? {a} : {b}")

    # Arithmetic.

    def _rounded(self, parts: list[str], name: str, *values: str) -> str:
        """A float operation under its rounding mode."""
        mode = next((p for p in parts if p in ("rz", "rm", "rp")), "rn")
        function = "float" if parts[-1] == "f32" else "double"
        call = f"{name}<{function}>({', '.join(values)})"
        return call if mode == "rn" else f"with_mode({mode.upper()}, [&] {{ return {call}; }})"

    def _binary(self, op: str, parts: list[str], operands: list[str]) -> str:
        kind = parts[-1]
        a, b = self.two(kind, operands)
        if kind == "pred":
            return f"{plain(operands[0])} = {a} {_INFIX[op]} {b};"
        if kind[0] == "f":
            return self.write(operands[0], kind, self._rounded(parts, f"{op}_", a, b))
        unsigned = "u" + kind[1:]
        a, b = self.two(unsigned, operands)
        if "cc" in parts or op in ("addc", "subc"):
            raise AssertionError("carries have their own handlers")
        wide = "uint64_t" if kind[1:] == "64" else "uint32_t"
        return self.write(operands[0], unsigned, f"({C_OF[unsigned]})(({wide}){a} {_INFIX[op]} ({wide}){b})")

    def _op_add(self, parts: list[str], operands: list[str]) -> str:
        if "cc" in parts:
            a, b = self.two("u32", operands)
            kept = self.write(operands[0], "u32", "(uint32_t)s")
            return f"uint64_t s = (uint64_t){a} + {b}; carry = s >> 32; {kept}"
        return self._binary("add", parts, operands)

    def _op_addc(self, parts: list[str], operands: list[str]) -> str:
        a, b = self.two("u32", operands)
        kept = self.write(operands[0], "u32", "(uint32_t)s")
        keep = "carry = s >> 32;" if "cc" in parts else ""
        return f"uint64_t s = (uint64_t){a} + {b} + carry; {keep} {kept}"

    def _op_sub(self, parts: list[str], operands: list[str]) -> str:
        if "cc" in parts:
            a, b = self.two("u32", operands)
            kept = self.write(operands[0], "u32", "(uint32_t)s")
            return f"uint64_t s = (uint64_t){a} - {b}; carry = (s >> 32) & 1; {kept}"
        return self._binary("sub", parts, operands)

    def _op_subc(self, parts: list[str], operands: list[str]) -> str:
        a, b = self.two("u32", operands)
        kept = self.write(operands[0], "u32", "(uint32_t)s")
        keep = "carry = (s >> 32) & 1;" if "cc" in parts else ""
        return f"uint64_t s = (uint64_t){a} - {b} - carry; {keep} {kept}"

    def _op_and(self, parts: list[str], operands: list[str]) -> str:
        return self._binary("and", parts, operands)

    def _op_or(self, parts: list[str], operands: list[str]) -> str:
        return self._binary("or", parts, operands)

    def _op_xor(self, parts: list[str], operands: list[str]) -> str:
        return self._binary("xor", parts, operands)

    def _op_not(self, parts: list[str], operands: list[str]) -> str:
        sign = "!" if parts[-1] == "pred" else "~"
        return self.write(operands[0], parts[-1], f"{sign}{self.read(operands[1], parts[-1])}")

    def _op_neg(self, parts: list[str], operands: list[str]) -> str:
        kind = parts[-1] if parts[-1][0] == "f" else "u" + parts[-1][1:]
        return self.write(operands[0], kind, f"-{self.read(operands[1], kind)}")

    def _op_abs(self, parts: list[str], operands: list[str]) -> str:
        kind = parts[-1]
        a = self.read(operands[1], kind)
        if kind[0] == "f":
            return self.write(operands[0], kind, f"std::fabs({a})")
        return self.write(operands[0], kind, f"{a} < 0 ? ({C_OF[kind]})(0 - (u{C_OF[kind]}){a}) : {a}")

    def _op_mul(self, parts: list[str], operands: list[str]) -> str:
        kind = parts[-1]
        if kind[0] == "f":
            return self._binary("mul", parts, operands)
        return self._product(parts, operands, "")

    def _op_mad(self, parts: list[str], operands: list[str]) -> str:
        return self._product(parts, operands, operands[3])

    def _op_madc(self, parts: list[str], operands: list[str]) -> str:
        return self._product(parts, operands, operands[3], incoming=True)

    def _product(self, parts: list[str], operands: list[str], addend: str, *, incoming: bool = False) -> str:
        kind = parts[-1]
        a, b = self.two(kind, operands)
        whole = "__int128" if kind[0] == "s" else "unsigned __int128"
        bits = int(kind[1:])
        if parts[0] == "wide":
            result = f"{kind[0]}{2 * bits}"
            extra = f" + {self.read(addend, result)}" if addend else ""
            return self.write(operands[0], result, f"({C_OF[result]})(({whole}){a} * {b}{extra})")
        unsigned = f"u{bits}"
        shift = bits if parts[0] == "hi" else 0
        code = f"{C_OF[unsigned]} m = ({C_OF[unsigned]})((({whole}){a} * ({whole}){b}) >> {shift});"
        if addend:
            code += f" unsigned __int128 s = (unsigned __int128)m + {self.read(addend, unsigned)}"
            code += " + carry;" if incoming else ";"
            code += f" m = ({C_OF[unsigned]})s;"
            code += f" carry = (s >> {bits}) & 1;" if "cc" in parts else ""
        return f"{code} {self.write(operands[0], unsigned, 'm')}"

    def _op_div(self, parts: list[str], operands: list[str]) -> str:
        kind = parts[-1]
        a, b = self.two(kind, operands)
        if kind[0] == "f":
            return self.write(operands[0], kind, self._rounded(parts, "div_", a, b))
        return self.write(operands[0], kind, f"quotient({a}, {b})")

    def _op_rem(self, parts: list[str], operands: list[str]) -> str:
        a, b = self.two(parts[-1], operands)
        return self.write(operands[0], parts[-1], f"remainder_({a}, {b})")

    def _op_min(self, parts: list[str], operands: list[str]) -> str:
        a, b = self.two(parts[-1], operands)
        return self.write(operands[0], parts[-1], f"least({a}, {b})")

    def _op_max(self, parts: list[str], operands: list[str]) -> str:
        a, b = self.two(parts[-1], operands)
        return self.write(operands[0], parts[-1], f"greatest({a}, {b})")

    def _op_fma(self, parts: list[str], operands: list[str]) -> str:
        a, b = self.two(parts[-1], operands)
        c = self.read(operands[3], parts[-1])
        return self.write(operands[0], parts[-1], self._rounded(parts, "fma_", a, b, c))

    def _unary(self, text: str, parts: list[str], operands: list[str]) -> str:
        kind = parts[-1]
        flush = "flushed" if "ftz" in parts else ""
        return self.write(
            operands[0],
            kind,
            f"{flush}({C_OF[kind]}({text.format(f'{flush}({self.read(operands[1], kind)})')}))",
        )

    def _op_rcp(self, parts: list[str], operands: list[str]) -> str:
        return self._unary(
            f"1.0{'f' if 'rn' in parts and parts[-1] == 'f32' else ''} / {{0}}", parts, operands
        )

    def _op_sqrt(self, parts: list[str], operands: list[str]) -> str:
        return self._unary("std::sqrt({0})", parts, operands)

    def _op_rsqrt(self, parts: list[str], operands: list[str]) -> str:
        return self._unary("1.0 / std::sqrt((double){0})", parts, operands)

    def _op_ex2(self, parts: list[str], operands: list[str]) -> str:
        return self._unary("std::exp2((double){0})", parts, operands)

    def _op_lg2(self, parts: list[str], operands: list[str]) -> str:
        return self._unary("std::log2((double){0})", parts, operands)

    def _op_copysign(self, parts: list[str], operands: list[str]) -> str:
        sign, size = self.two(parts[-1], operands)
        return self.write(operands[0], parts[-1], f"std::copysign({size}, {sign})")

    # Bits.

    def _op_shl(self, parts: list[str], operands: list[str]) -> str:
        kind = "u" + parts[-1][1:]
        a, by = self.read(operands[1], kind), self.read(operands[2], "u32")
        return self.write(operands[0], kind, f"{by} < {kind[1:]} ? ({C_OF[kind]})((uint64_t){a} << {by}) : 0")

    def _op_shr(self, parts: list[str], operands: list[str]) -> str:
        kind = parts[-1] if parts[-1][0] != "b" else "u" + parts[-1][1:]
        a, by = self.read(operands[1], kind), self.read(operands[2], "u32")
        rest = f"({a} < 0 ? -1 : 0)" if kind[0] == "s" else "0"
        return self.write(operands[0], kind, f"{by} < {kind[1:]} ? ({C_OF[kind]})({a} >> {by}) : {rest}")

    def _op_popc(self, parts: list[str], operands: list[str]) -> str:
        return self.write(operands[0], "u32", f"__builtin_popcountll({self.read(operands[1], parts[-1])})")

    def _op_clz(self, parts: list[str], operands: list[str]) -> str:
        return self.write(operands[0], "u32", f"zeros({self.read(operands[1], parts[-1])})")

    def _op_bfi(self, parts: list[str], operands: list[str]) -> str:
        kind = parts[-1]
        a, b = self.two(kind, operands)
        c, d = self.read(operands[3], "u32"), self.read(operands[4], "u32")
        return self.write(operands[0], kind, f"inserted<{C_OF[kind]}>({a}, {b}, {c}, {d})")

    def _op_prmt(self, parts: list[str], operands: list[str]) -> str:
        a, b = self.two("b32", operands)
        return self.write(operands[0], "b32", f"permuted({a}, {b}, {self.read(operands[3], 'b32')})")

    # Comparison and conversion.

    def _op_setp(self, parts: list[str], operands: list[str]) -> str:
        how, kind = parts[0], parts[-1]
        a, b = self.two(kind, operands)
        if how in ("nan", "num"):
            text = f"std::isnan({a}) || std::isnan({b})"
            text = text if how == "nan" else f"!({text})"
        elif kind[0] == "f" and how.endswith("u") and how[:-1] in _COMPARE:
            text = f"std::isnan({a}) || std::isnan({b}) || {a} {_COMPARE[how[:-1]]} {b}"
        elif kind[0] == "f" and how == "ne":
            text = f"!std::isnan({a}) && !std::isnan({b}) && {a} != {b}"
        else:
            text = f"{a} {_COMPARE[how]} {b}"
        if len(parts) == 3:
            text = f"({text}) {_INFIX[parts[1]]} {self.read(operands[3], 'pred')}"
        return f"{plain(operands[0])} = {text};"

    def _op_cvt(self, parts: list[str], operands: list[str]) -> str:
        *modes, target, source = parts
        a = self.read(operands[1], source)
        if (*modes, target, source) == ("rn", "bf16", "f32"):
            return self.write(operands[0], "b16", f"bfloat16_of({a})")
        mode = next((m for m in modes if re.fullmatch(r"r[nzmp]i?", m)), "")
        if source[0] == "f" and mode.endswith("i"):
            a = f"whole_{mode[1]}({a})"
        if target[0] == "f":
            value = f"({C_OF[target]})({a})"
            if mode in ("rz", "rm", "rp"):
                value = f"with_mode({mode.upper()}, [&] {{ return {value}; }})"
            value = f"saturated({value})" if "sat" in modes else value
        elif source[0] == "f":
            value = f"to_integer<{C_OF[target]}>({a})"
        else:
            value = f"({C_OF[target]})({a})"
        # Narrow integers fill wider registers by their own sign.
        own = self.registers[operands[0]]
        if target[0] == "s" and own[0] != "f":
            return f"{plain(operands[0])} = ({C_OF[own]})(int64_t)({value});"
        return self.write(operands[0], target, value)
