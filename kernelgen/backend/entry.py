"""The entry of a nest's machine code: its description, its scratch memory, and the calls of its loops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from llvmlite import ir

from kernelgen.backend import llvm_hints
from kernelgen.backend.lower import CpuTarget
from kernelgen.codegen.numba_cpu import Function
from kernelgen.native import NEST
from kernelgen.schedule.loop_nest import UNIFORM, LoopNest

SCALAR, INPUT, OUTPUT, TEMPORARY, UPDATE = range(5)
"""The classes of operands, as `kg_class` in `native/nest.h` numbers and describes them."""

_CLASSES = {
    "scalar": SCALAR,
    "size": SCALAR,
    "table": SCALAR,
    "stride": SCALAR,
    "flag": SCALAR,
    "input": INPUT,
    "output": OUTPUT,
    "temporary": TEMPORARY,
}

_VOID, _BYTE, _I32, _I64, _POINTER = (
    ir.VoidType(),
    ir.IntType(8),
    ir.IntType(32),
    ir.IntType(64),
    ir.PointerType(),
)


def module(
    symbol: str, loop_nest: LoopNest, functions: Sequence[tuple[Function, str]], target: CpuTarget
) -> ir.Module:
    """The LLVM module with the entry of a nest.

    The entry is `void (char **args, int64 *dims, int64 *steps, int64 *axes)`, with the layout of a NumPy
    ufunc's inner loop; `axes` may be null, for one. It hands the nest of `native/nest.c` its description and
    the function that runs the loops over some tiles.

    Args:
        symbol: the entry's name.
        loop_nest: what it runs.
        functions: the compiled function of each loop, with its symbol.
        target: what it is built for.
    """
    made = ir.Module(symbol)
    body = _body(made, symbol, loop_nest, functions, target)
    code = _description(made, symbol, loop_nest, body, target)
    nest = ir.Function(made, ir.FunctionType(_VOID, [_POINTER] * 4 + [_I64, _POINTER]), NEST)
    entry = ir.Function(made, ir.FunctionType(_VOID, [_POINTER] * 4), symbol)
    args, dims, steps, axes = entry.args
    start, deep, run = (entry.append_basic_block(name) for name in ("start", "deep", "run"))
    builder = ir.IRBuilder(start)
    held = (o for o in loop_nest.operands if o.role not in UNIFORM)
    size = loop_nest.block * sum(o.dtype.itemsize for o in held)
    scratch = builder.alloca(ir.ArrayType(_BYTE, max(size, 64)))
    scratch.align = 64
    flags = _save_status_flags(builder, target)
    builder.cbranch(builder.icmp_unsigned("==", axes, ir.Constant(_POINTER, None)), run, deep)
    builder.position_at_end(deep)
    given = builder.load(axes, typ=_I64)
    builder.branch(run)
    builder.position_at_end(run)
    naxes = builder.phi(_I64)
    naxes.add_incoming(ir.Constant(_I64, 1), start)
    naxes.add_incoming(given, deep)
    builder.call(nest, [code, args, dims, steps, naxes, scratch])
    _restore_status_flags(builder, target, flags)
    builder.ret_void()
    return made


def _description(
    made: ir.Module, symbol: str, loop_nest: LoopNest, body: ir.Function, target: CpuTarget
) -> ir.GlobalVariable:
    """A `kg_code` of native/nest.h."""
    operands = loop_nest.operands
    written = [o for o in operands if o.role == "output"]
    # With one output, each load feeds its store, and so comes before it; but the parts of a complex number
    # are two places, and one may be stored before the other is loaded.
    update = len(written) == 1 and written[0].dtype.kind != "c"
    item = ir.LiteralStructType([_I32, _I32])
    table = [
        item([o.dtype.itemsize, UPDATE if update and o.role == "output" else _CLASSES[o.role]])
        for o in operands
    ]
    arrays = sum(o.role != "temporary" for o in operands)
    items = ir.ArrayType(item, len(table))
    kind = ir.LiteralStructType([_POINTER, _I64, _I64, _I32, _I32, items])
    code = ir.GlobalVariable(made, kind, f"{symbol}.code")
    code.linkage, code.global_constant = "internal", True
    code.initializer = kind(
        [body, loop_nest.block, _lanes(loop_nest, target), arrays, len(table), items(table)]
    )
    return code


def _body(
    made: ir.Module,
    symbol: str,
    loop_nest: LoopNest,
    functions: Sequence[tuple[Function, str]],
    target: CpuTarget,
) -> ir.Function:
    """`void (char **pointers, int64 *advances, int64 n, int64 count)`: all loops, on `count` tiles of `n`."""
    body = ir.Function(made, ir.FunctionType(_VOID, [_POINTER, _POINTER, _I64, _I64]), f"{symbol}.body")
    body.linkage = "internal"
    # llvmlite prints its own field `alignstack` only beside another attribute.
    llvm_hints.add_attributes(body, f"alignstack({target.vector_width})")
    pointers, advances, n, count = body.args
    start, tile, onward, done = (
        body.append_basic_block(name) for name in ("start", "tile", "onward", "done")
    )
    builder = ir.IRBuilder(start)
    status = builder.alloca(_POINTER)
    builder.branch(tile)

    builder.position_at_end(tile)
    left = builder.phi(_I64)
    place = {(o.role, o.node, o.index): k for k, o in enumerate(loop_nest.operands)}
    for function, callee in functions:
        given = []
        for operand in function.operands:
            at = _at(builder, pointers, _POINTER, place[operand.role, operand.node, operand.index])
            given.append(builder.load(at, typ=_POINTER))
        kind = ir.FunctionType(_I32, [_POINTER, _POINTER, _I64, *[_POINTER] * len(given)])
        builder.call(ir.Function(made, kind, callee), [status, status, n, *given])
    fewer = builder.sub(left, ir.Constant(_I64, 1))
    builder.cbranch(builder.icmp_signed(">", fewer, ir.Constant(_I64, 0)), onward, done)

    builder.position_at_end(onward)
    arrays = [o for o in loop_nest.operands if o.role != "temporary"]
    for k, operand in enumerate(arrays):
        if operand.role not in UNIFORM:
            pointer = _at(builder, pointers, _POINTER, k)
            step = builder.load(_at(builder, advances, _I64, k), typ=_I64)
            builder.store(builder.add(builder.load(pointer, typ=_I64), step), pointer)
    llvm_hints.set_loop_metadata(builder.branch(tile), ("llvm.loop.unroll.disable",))
    left.add_incoming(count, start)
    left.add_incoming(fewer, onward)

    builder.position_at_end(done)
    builder.ret_void()
    return body


def _at(builder: ir.IRBuilder, pointer: Any, kind: ir.Type, index: int) -> Any:
    """The address of an item of an array."""
    return builder.gep(pointer, [ir.Constant(_I64, index)], source_etype=kind)


def _save_status_flags(builder: ir.IRBuilder, target: CpuTarget) -> Any:
    """Keeps the caller's floating-point flags.

    Vector code computes both sides of every choice, so its flags tell nothing, and NumPy would warn of them.
    """
    if target.triple.startswith("x86_64"):
        place = builder.alloca(_I32)
        builder.call(_intrinsic(builder, "llvm.x86.sse.stmxcsr", _VOID, _POINTER), [place])
        return place
    return builder.call(_intrinsic(builder, "llvm.aarch64.get.fpsr", _I64), [])


def _restore_status_flags(builder: ir.IRBuilder, target: CpuTarget, saved: Any) -> None:
    """Puts back what `_save_status_flags` returned."""
    if target.triple.startswith("x86_64"):
        builder.call(_intrinsic(builder, "llvm.x86.sse.ldmxcsr", _VOID, _POINTER), [saved])
    else:
        builder.call(_intrinsic(builder, "llvm.aarch64.set.fpsr", _VOID, _I64), [saved])


def _intrinsic(builder: ir.IRBuilder, name: str, result: ir.Type, *operands: ir.Type) -> ir.Function:
    return ir.Function(builder.module, ir.FunctionType(result, operands), name)


def _lanes(loop_nest: LoopNest, target: CpuTarget) -> int:
    """The multiple of elements that keeps every call of a vector function in the vector loop."""
    if not loop_nest.calls_math:
        return 1
    smallest = min(o.dtype.itemsize for o in loop_nest.operands if o.role not in UNIFORM)
    return int(target.vector_width // min(smallest, 4))
