"""What the native functions are made of: memory at addresses, atomics, calls, room on the stack.

Every value is a 64-bit integer; an address is one, too.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import njit, types
from numba.core import cgutils
from numba.extending import intrinsic

I64 = ir.IntType(64)

inner = njit(error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)


def _pointer(builder: Any, address: Any) -> Any:
    return builder.inttoptr(address, ir.PointerType())


@intrinsic
def load(typingctx: Any, address: Any) -> Any:
    """The word at an address."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.load(_pointer(builder, args[0]), typ=I64)

    return types.int64(types.int64), codegen


@intrinsic
def load_int(typingctx: Any, address: Any) -> Any:
    """The C int at an address."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.sext(builder.load(_pointer(builder, args[0]), typ=ir.IntType(32)), I64)

    return types.int64(types.int64), codegen


@intrinsic
def load_double(typingctx: Any, address: Any) -> Any:
    """The double at an address."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.load(_pointer(builder, args[0]), typ=ir.DoubleType())

    return types.float64(types.int64), codegen


@intrinsic
def store(typingctx: Any, address: Any, value: Any) -> Any:
    """Stores a word."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        builder.store(args[1], _pointer(builder, args[0]))
        return context.get_dummy_value()

    return types.void(types.int64, types.int64), codegen


@intrinsic
def store_double(typingctx: Any, address: Any, value: Any) -> Any:
    """Stores a double."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        builder.store(args[1], _pointer(builder, args[0]))
        return context.get_dummy_value()

    return types.void(types.int64, types.float64), codegen


@intrinsic
def store_single(typingctx: Any, address: Any, value: Any) -> Any:
    """Stores a double as a float."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        builder.store(builder.fptrunc(args[1], ir.FloatType()), _pointer(builder, args[0]))
        return context.get_dummy_value()

    return types.void(types.int64, types.float64), codegen


@intrinsic
def atomic_add(typingctx: Any, address: Any, value: Any) -> Any:
    """Adds to a word; gives what it was."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.atomic_rmw("add", _pointer(builder, args[0]), args[1], "seq_cst")

    return types.int64(types.int64, types.int64), codegen


@intrinsic
def atomic_swap(typingctx: Any, address: Any, value: Any) -> Any:
    """Stores a word; gives what it was."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.atomic_rmw("xchg", _pointer(builder, args[0]), args[1], "seq_cst")

    return types.int64(types.int64, types.int64), codegen


@intrinsic
def atomic_replace(typingctx: Any, address: Any, old: Any, new: Any) -> Any:
    """Stores `new` where `old` stands; whether it did."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        done = builder.cmpxchg(_pointer(builder, args[0]), args[1], args[2], "seq_cst", "seq_cst")
        return builder.extract_value(done, 1)

    return types.boolean(types.int64, types.int64, types.int64), codegen


@intrinsic
def atomic_load(typingctx: Any, address: Any) -> Any:
    """The word at an address, as other threads left it."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.load_atomic(_pointer(builder, args[0]), "seq_cst", 8, typ=I64)

    return types.int64(types.int64), codegen


def stack(words: int) -> Any:
    """A function that gives the address of so many words, which last until its caller returns."""

    @intrinsic
    def room(typingctx: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            return builder.ptrtoint(cgutils.alloca_once(builder, ir.ArrayType(I64, words)), I64)

        return types.int64(), codegen

    return room


@intrinsic
def invoke(typingctx: Any, function: Any, arguments: Any) -> Any:
    """Calls the function at an address with a tuple of words; gives a word."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        values = cgutils.unpack_tuple(builder, args[1], len(arguments))
        kind = ir.FunctionType(I64, [I64] * len(values))
        return builder.call(builder.inttoptr(args[0], kind.as_pointer()), values)

    return types.int64(types.int64, arguments), codegen


def external(name: str, result: Any = types.int64) -> Any:
    """A function of a library, that takes a tuple of words; the loader finds it by name."""

    @intrinsic
    def call(typingctx: Any, arguments: Any) -> Any:
        def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            values = cgutils.unpack_tuple(builder, args[0], len(arguments))
            kind = ir.FunctionType(context.get_value_type(result), [I64] * len(values))
            return builder.call(cgutils.get_or_insert_function(builder.module, kind, name), values)

        return result(arguments), codegen

    return call
