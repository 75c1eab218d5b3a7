"""A small expression language over llvmlite values, so that the functions of this package read as their
formulas.

A `V` is one value, scalar or vector, with the builder that appends to it. The Python operators, and the
functions below, append one instruction each. A Python number next to a `V` becomes a constant of its type, in
every lane. One definition thus serves `double` and `<8 x double>` alike.
"""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Sequence
from typing import Any

from llvmlite import ir

from kernelgen.base.values import frozen

BITS = {"double": 64, "float": 32}
# Makes an internal function: module, name, type of the result, types of the arguments.
Declare = Callable[[ir.Module, str, Any, list[Any]], Any]
# Whether the code is for AVX-512, which scales by powers of two in one instruction and has fused ones.
AVX512: contextvars.ContextVar[bool] = contextvars.ContextVar("kernelgen_avx512", default=False)
FLOATS = {64: ir.DoubleType(), 32: ir.FloatType()}


def lanes(kind: Any) -> int:
    """The number of lanes of a type: 0 for a scalar."""
    return int(kind.count) if isinstance(kind, ir.VectorType) else 0


def element(kind: Any) -> Any:
    """The type of one lane."""
    return kind.element if isinstance(kind, ir.VectorType) else kind


def like(kind: Any, one: Any) -> Any:
    """The type with lanes of type `one` and as many of them as `kind` has."""
    return ir.VectorType(one, kind.count) if isinstance(kind, ir.VectorType) else one


def type_name(kind: Any) -> str:
    """LLVM's suffix of overloaded intrinsics: f64, v4f32, i64."""
    one = element(kind)
    prefix = f"v{kind.count}" if isinstance(kind, ir.VectorType) else ""
    return f"{prefix}i{one.width}" if isinstance(one, ir.IntType) else f"{prefix}f{BITS[str(one)]}"


@frozen(eq=False)
class V:
    """One LLVM value and the builder that made it. On integers, `>>` shifts in zeros and `<` is signed."""

    builder: Any
    value: Any

    @property
    def type(self) -> Any:
        """The LLVM type."""
        return self.value.type

    @property
    def bits(self) -> int:
        """The width of one lane."""
        one = element(self.type)
        return int(one.width) if isinstance(one, ir.IntType) else BITS[str(one)]

    @property
    def is_float(self) -> bool:
        """Whether the lanes are floating-point numbers."""
        return not isinstance(element(self.type), ir.IntType)

    def new(self, value: Any) -> V:
        """An LLVM value as a `V` of the same builder."""
        return V(self.builder, value)

    def const(self, number: float) -> V:
        """The number as a constant of this value's type."""
        one = element(self.type)
        if isinstance(one, ir.IntType):
            wrapped = int(number) % 2**one.width
            lane = ir.Constant(one, wrapped - 2**one.width if wrapped >= 2 ** (one.width - 1) else wrapped)
        else:
            lane = ir.Constant(one, float(number))
        count = lanes(self.type)
        return self.new(ir.Constant(self.type, [lane] * count) if count else lane)

    def lift(self, other: V | float) -> V:
        """A number as a constant; a `V` as it is."""
        return other if isinstance(other, V) else self.const(other)

    def _pair(self, on_float: str, on_int: str, other: V | float, swap: bool = False) -> V:
        first, second = (self.lift(other), self) if swap else (self, self.lift(other))
        make: Callable[..., Any] = getattr(self.builder, on_float if self.is_float else on_int)
        return self.new(make(first.value, second.value))

    def _compare(self, sign: str, other: V | float) -> V:
        make: Callable[..., Any] = self.builder.fcmp_ordered if self.is_float else self.builder.icmp_signed
        return self.new(make(sign, self.value, self.lift(other).value))

    def __add__(self, other: V | float) -> V:
        return self._pair("fadd", "add", other)

    def __radd__(self, other: float) -> V:
        return self._pair("fadd", "add", other, swap=True)

    def __sub__(self, other: V | float) -> V:
        return self._pair("fsub", "sub", other)

    def __rsub__(self, other: float) -> V:
        return self._pair("fsub", "sub", other, swap=True)

    def __mul__(self, other: V | float) -> V:
        return self._pair("fmul", "mul", other)

    def __rmul__(self, other: float) -> V:
        return self._pair("fmul", "mul", other, swap=True)

    def __truediv__(self, other: V | float) -> V:
        return self._pair("fdiv", "udiv", other)

    def __rtruediv__(self, other: float) -> V:
        return self._pair("fdiv", "udiv", other, swap=True)

    def __neg__(self) -> V:
        return self.new(self.builder.fneg(self.value)) if self.is_float else self.const(0) - self

    def __and__(self, other: V | int) -> V:
        return self.new(self.builder.and_(self.value, self.lift(other).value))

    def __or__(self, other: V | int) -> V:
        return self.new(self.builder.or_(self.value, self.lift(other).value))

    def __xor__(self, other: V | int) -> V:
        return self.new(self.builder.xor(self.value, self.lift(other).value))

    def __lshift__(self, other: V | int) -> V:
        return self.new(self.builder.shl(self.value, self.lift(other).value))

    def __rshift__(self, other: V | int) -> V:
        return self.new(self.builder.lshr(self.value, self.lift(other).value))

    def __lt__(self, other: V | float) -> V:
        return self._compare("<", other)

    def __le__(self, other: V | float) -> V:
        return self._compare("<=", other)

    def __gt__(self, other: V | float) -> V:
        return self._compare(">", other)

    def __ge__(self, other: V | float) -> V:
        return self._compare(">=", other)

    def eq(self, other: V | float) -> V:
        """Equality, false for NaN."""
        return self._compare("==", other)


def call(name: str, *arguments: V) -> V:
    """A call of the intrinsic `name`, overloaded on the type of the first argument and returning it."""
    first = arguments[0]
    full = f"{name}.{type_name(first.type)}"
    module = first.builder.module
    function = module.globals.get(full)
    if function is None:
        function = ir.Function(module, ir.FunctionType(first.type, [a.type for a in arguments]), full)
    return first.new(first.builder.call(function, [a.value for a in arguments]))


def any_lane(condition: V) -> Any:
    """Whether the condition holds in a lane: the LLVM value that a branch takes."""
    count = lanes(condition.type)
    if not count:
        return condition.value
    mask = ir.IntType(count)
    builder = condition.builder
    return builder.icmp_unsigned("!=", builder.bitcast(condition.value, mask), ir.Constant(mask, 0))


def where(condition: V, yes: V | float, no: V | float) -> V:
    """`yes` where the condition holds, else `no`; at least one of them is a `V`."""
    shape = yes if isinstance(yes, V) else no
    assert isinstance(shape, V)
    return condition.new(
        condition.builder.select(condition.value, shape.lift(yes).value, shape.lift(no).value)
    )


def clamp(x: V, low: float, high: float) -> V:
    """x moved into [low, high]; NaN stays."""
    x = where(x < low, low, x)
    return where(x > high, high, x)


def fma(a: V, b: V | float, c: V | float) -> V:
    """a*b + c, rounded once where the CPU can, twice where it cannot: nothing may rest on either."""
    return call("llvm.fmuladd", a, a.lift(b), a.lift(c))


def series(x: V, coefficients: Sequence[float | V]) -> V:
    """The polynomial with these coefficients, lowest power first, two at least, by Estrin's scheme.

    Neighbours are paired, then pairs of pairs: the chain of dependent operations is about half as long as
    Horner's, which takes over when three are left and saves a power of x.
    """
    terms = [c if isinstance(c, V) else x.const(c) for c in coefficients]
    power = x
    while len(terms) > 3:
        pairs = zip(terms[::2], terms[1::2], strict=False)
        odd = terms[-1:] if len(terms) % 2 else []
        terms = [fma(power, high, low) for low, high in pairs] + odd
        power = power * power
    total = terms[-1]
    for term in terms[-2::-1]:
        total = fma(power, total, term)
    return total


def fused(a: V, b: V | float, c: V | float) -> V:
    """a*b + c rounded once; a slow call of a library where no instruction does it."""
    return call("llvm.fma", a, a.lift(b), a.lift(c))


def poly(x: V, coefficients: Sequence[float]) -> V:
    """The polynomial with these coefficients, lowest power first, as c0 + x*series: c0 is added last."""
    if len(coefficients) == 1:
        return x.const(coefficients[0])
    return fma(x, series(x, coefficients[1:]), coefficients[0])


def absolute(x: V) -> V:
    """|x|."""
    return call("llvm.fabs", x)


def copysign(x: V, sign: V) -> V:
    """|x| with the sign of `sign`."""
    return call("llvm.copysign", x, sign)


def sqrt(x: V) -> V:
    """The square root, correctly rounded."""
    return call("llvm.sqrt", x)


def to_bits(x: V) -> V:
    """The bits of a float as an integer."""
    return x.new(x.builder.bitcast(x.value, like(x.type, ir.IntType(x.bits))))


def to_float(x: V) -> V:
    """The float with these bits."""
    return x.new(x.builder.bitcast(x.value, like(x.type, FLOATS[x.bits])))


def widen(x: V) -> V:
    """A float32 as a float64."""
    return x.new(x.builder.fpext(x.value, like(x.type, FLOATS[64])))


def narrow(x: V) -> V:
    """A float64 rounded to float32."""
    return x.new(x.builder.fptrunc(x.value, like(x.type, FLOATS[32])))


def truncate(x: V) -> V:
    """x rounded towards zero to an integer, as a float."""
    return call("llvm.trunc", x)


def magic(x: V) -> float:
    """1.5 * 2**52 (1.5 * 2**23): a float added to it is rounded to an integer, found in the low bits."""
    return 1.5 * 2.0 ** (52 if x.bits == 64 else 23)


def nearest(x: V, factor: V | float = 1.0, shift: float = 0.0) -> tuple[V, V]:
    """n = round(x * factor + shift) as a float, and an integer with its low bits, for |n| < 2**51 (2**22)."""
    one = x.const(magic(x))
    moved = fma(x, factor, one) if shift == 0 else fma(x, factor, shift) + one
    return moved - one, to_bits(moved)


def pow2(n: V) -> V:
    """2.0**n from an integer whose low bits are n, for n in the range of normal numbers."""
    mantissa, bias = (52, 1023) if n.bits == 64 else (23, 127)
    return to_float((n + bias) << mantissa)


def scale(excess: V, n_bits: V) -> V:
    """(1 + excess) * 2**n, n in the low bits as `nearest` leaves it, rounded once where it is subnormal.

    In two steps where no instruction does it, so that neither factor overflows.
    """
    if AVX512.get():
        return _load_exponent(1.0 + excess, n_bits)
    half_bits = n_bits >> 1
    half = pow2(half_bits)
    return fma(excess, half, half) * pow2(n_bits - half_bits)


def _load_exponent(x: V, n_bits: V) -> V:
    """The C library's ldexp, which is one instruction here."""
    kind = like(x.type, ir.IntType(32))
    if x.bits == 64:
        n = x.new(x.builder.trunc(n_bits.value, kind))
    else:
        n = n_bits - to_bits(x.const(magic(x)))
    name = f"llvm.ldexp.{type_name(x.type)}.{type_name(kind)}"
    module = x.builder.module
    function = module.globals.get(name)
    if function is None:
        function = ir.Function(module, ir.FunctionType(x.type, [x.type, kind]), name)
    return x.new(x.builder.call(function, [x.value, n.value]))


def upper(x: V, bits: int = 0) -> V:
    """x with only the first bits of its mantissa, by default 26 (12): products of two such are exact."""
    cleared = (53 if x.bits == 64 else 24) - (bits or (26 if x.bits == 64 else 12))
    return to_float(to_bits(x) & -(1 << cleared))


def quick_two_sum(a: V, b: V) -> tuple[V, V]:
    """a + b as a rounded sum and its error, for |a| >= |b| (Dekker 1971)."""
    total = a + b
    return total, b - (total - a)


def two_sum(a: V, b: V) -> tuple[V, V]:
    """a + b as a rounded sum and its error (Knuth)."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def two_product(a: V, b: V) -> tuple[V, V]:
    """a * b as a rounded product and its error, by halves, without a fused instruction (Dekker 1971)."""
    product = a * b
    a_high, b_high = upper(a), upper(b)
    a_low, b_low = a - a_high, b - b_high
    return product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low
