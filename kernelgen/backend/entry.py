"""The entry of a nest's machine code: its description, and the calls of its loops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from llvmlite import ir

from kernelgen.backend import fold_code, folds, llvm_hints
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

Calls: TypeAlias = Sequence[tuple[Function, str]]
"""The compiled function of each loop of a nest, with its symbol."""

MANY = 64
"""Operands from which a body's loops stay functions of their own, and pointers are moved in a loop."""


def is_apart(loop_nest: LoopNest) -> bool:
    """Whether the loops of a nest's bodies stay functions of their own."""
    return len(loop_nest.operands) > MANY


_VOID, _BYTE, _I32, _I64, _POINTER = (
    ir.VoidType(),
    ir.IntType(8),
    ir.IntType(32),
    ir.IntType(64),
    ir.PointerType(),
)


def define(
    made: ir.Module,
    symbol: str,
    loop_nest: LoopNest,
    functions: Calls,
    of_rows: Calls,
    folded: folds.Folded | None,
    target: CpuTarget,
) -> None:
    """Defines the entry of a nest in an LLVM module.

    The entry is `void (char **args, int64 *dims, int64 *steps, int64 *axes)`, with the layout of a NumPy
    ufunc's inner loop; `axes` may be null, for one. It hands the nest of `native/nest.c` its description and
    the function that runs the loops over some tiles.

    The entry of a nest that combines elements may be asked to fold, see `native/program.h`. It sets `*axes`
    to 0 where it did; where it has no code for that, or operands do not lie as that needs, it does nothing.

    Args:
        made: the module, which has the functions, or declares them.
        symbol: the entry's name.
        loop_nest: what it runs.
        functions: its loops.
        of_rows: the same for parts of rows, if there are such.
        folded: how it is folded, if it is.
        target: what it is built for.
    """
    body = _body(made, f"{symbol}.body", loop_nest, functions, target)
    row: Any = ir.Constant(_POINTER, None)
    if of_rows:
        row = _body(made, f"{symbol}.row", loop_nest, of_rows, target)
    code = _description(made, symbol, loop_nest, (body, row), target)
    nest = _declared(made, ir.FunctionType(_VOID, [_POINTER] * 4 + [_I64]), NEST)
    entry = ir.Function(made, ir.FunctionType(_VOID, [_POINTER] * 4), symbol)
    args, dims, steps, axes = entry.args
    builder = ir.IRBuilder(entry.append_basic_block("start"))
    flags = _save_status_flags(builder, target)
    one_axis = builder.icmp_unsigned("==", axes, ir.Constant(_POINTER, None))
    with builder.if_else(one_axis) as (alone, deep):
        with alone:
            without = builder.block
        with deep:
            given = builder.load(axes, typ=_I64)
            loaded = builder.block
    naxes = builder.phi(_I64)
    naxes.add_incoming(ir.Constant(_I64, 1), without)
    naxes.add_incoming(given, loaded)

    given_to_nest = [code, args, dims, steps, naxes]
    if not loop_nest.reduced:
        builder.call(nest, given_to_nest)
    else:
        request = builder.icmp_signed("<", naxes, ir.Constant(_I64, 0))
        with builder.if_else(request) as (asked, otherwise):
            with asked:
                if folded is not None:
                    _fold(builder, loop_nest, folded, entry)
            with otherwise:
                builder.call(nest, given_to_nest)
    _restore_status_flags(builder, target, flags)
    builder.ret_void()


def _declared(made: ir.Module, kind: ir.FunctionType, name: str) -> Any:
    """A function of a module, which is declared in it where it is not there."""
    return made.globals.get(name) or ir.Function(made, kind, name)


def _fold(builder: ir.IRBuilder, loop_nest: LoopNest, folded: folds.Folded, entry: ir.Function) -> None:
    """Folds in the way that is asked for, where operands lie as that needs, and says so."""
    args, dims, steps, axes = entry.args
    made, name = builder.module, entry.name
    ways = []
    if folded.fold.rows:
        ways.append((fold_code.ROWS, fold_code.rows(made, f"{name}.rows", loop_nest, folded)))
    if folded.fold.stacked:
        ways.append((fold_code.STACKED, fold_code.stacked(made, f"{name}.stacked", loop_nest, folded)))
    asked = builder.load(axes, typ=_I64)
    with builder.if_then(fold_code.fits(builder, loop_nest, steps)):
        for number, way in ways:
            with builder.if_then(builder.icmp_signed("==", asked, ir.Constant(_I64, number))):
                builder.call(way, [args, dims, steps])
                builder.store(ir.Constant(_I64, 0), axes)


def _description(
    made: ir.Module, symbol: str, loop_nest: LoopNest, bodies: tuple[Any, Any], target: CpuTarget
) -> ir.GlobalVariable:
    """A `kg_code` of native/nest.h."""
    operands = loop_nest.operands
    written = [o for o in operands if o.role == "output"]
    # With one output, each load feeds its store, and so comes before it; but the parts of a complex number
    # are two places, and one may be stored before the other is loaded.
    update = len(written) == 1 and written[0].dtype.kind != "c"
    item = ir.LiteralStructType([_I32, _I32, _I32])
    table = [
        item([o.dtype.itemsize, UPDATE if update and o.role == "output" else _CLASSES[o.role], int(o.narrow)])
        for o in operands
    ]
    arrays = sum(o.role != "temporary" for o in operands)
    items = ir.ArrayType(item, len(table))
    kind = ir.LiteralStructType([_POINTER, _POINTER, _I64, _I64, _I32, _I32, items])
    code = ir.GlobalVariable(made, kind, f"{symbol}.code")
    code.linkage, code.global_constant = "internal", True
    code.initializer = kind(
        [*bodies, loop_nest.block, _lanes(loop_nest, target), arrays, len(table), items(table)]
    )
    return code


def _body(
    made: ir.Module, name: str, loop_nest: LoopNest, functions: Calls, target: CpuTarget
) -> ir.Function:
    """`void (char **pointers, int64 *advances, int64 n, int64 count)`: all loops, on `count` tiles of `n`."""
    body = ir.Function(made, ir.FunctionType(_VOID, [_POINTER, _POINTER, _I64, _I64]), name)
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
    # In line, the loops of many would be one function, whose accesses LLVM compares each with each.
    apart = ("noinline",) if is_apart(loop_nest) else ()
    for function, callee in functions:
        given = []
        for operand in function.operands:
            at = _at(builder, pointers, _POINTER, place[operand.role, operand.node, operand.index])
            given.append(builder.load(at, typ=_POINTER))
        kind = ir.FunctionType(_I32, [_POINTER, _POINTER, _I64, *[_POINTER] * len(given)])
        builder.call(_declared(made, kind, callee), [status, status, n, *given], attrs=apart)
    fewer = builder.sub(left, ir.Constant(_I64, 1))
    builder.cbranch(builder.icmp_signed(">", fewer, ir.Constant(_I64, 0)), onward, done)

    builder.position_at_end(onward)
    arrays = [o for o in loop_nest.operands if o.role != "temporary"]
    if len(arrays) > MANY:
        _advance_all(builder, pointers, advances, len(arrays))
    else:
        for k, operand in enumerate(arrays):
            if operand.role not in UNIFORM:
                _advance(builder, pointers, advances, ir.Constant(_I64, k))
    onward = builder.block
    llvm_hints.set_loop_metadata(builder.branch(tile), ("llvm.loop.unroll.disable",))
    left.add_incoming(count, start)
    left.add_incoming(fewer, onward)

    builder.position_at_end(done)
    builder.ret_void()
    return body


def _advance(builder: ir.IRBuilder, pointers: Any, advances: Any, k: Any) -> None:
    """Moves a pointer to the next tile."""
    pointer = builder.gep(pointers, [k], source_etype=_POINTER)
    step = builder.load(builder.gep(advances, [k], source_etype=_I64), typ=_I64)
    builder.store(builder.add(builder.load(pointer, typ=_I64), step), pointer)


def _advance_all(builder: ir.IRBuilder, pointers: Any, advances: Any, count: int) -> None:
    """Moves all pointers, in a loop: LLVM compares each access of a block with each. Scalars advance by 0."""
    before = builder.block
    loop, after = builder.append_basic_block("advance"), builder.append_basic_block("advanced")
    builder.branch(loop)
    builder.position_at_end(loop)
    k = builder.phi(_I64)
    _advance(builder, pointers, advances, k)
    following = builder.add(k, ir.Constant(_I64, 1))
    k.add_incoming(ir.Constant(_I64, 0), before)
    k.add_incoming(following, loop)
    llvm_hints.set_loop_metadata(
        builder.cbranch(builder.icmp_signed("<", following, ir.Constant(_I64, count)), loop, after),
        ("llvm.loop.unroll.disable",),
    )
    builder.position_at_end(after)


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
    return _declared(builder.module, ir.FunctionType(result, operands), name)


def _lanes(loop_nest: LoopNest, target: CpuTarget) -> int:
    """The multiple of elements that keeps every call of a vector function in the vector loop."""
    if not loop_nest.calls_math:
        return 1
    smallest = min(o.dtype.itemsize for o in loop_nest.operands if o.role not in UNIFORM)
    return int(target.vector_width // min(smallest, 4))
