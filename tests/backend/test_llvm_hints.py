"""What LLVM is told: flags of instructions, metadata of loops, attributes of functions."""

from __future__ import annotations

import re

import llvmlite.binding as llvm
import pytest
from llvmlite import ir

from kernelgen.backend import llvm_hints

I64, F64 = ir.IntType(64), ir.DoubleType()


def loops(count: int, *, returns_within: bool = False) -> tuple[ir.Module, ir.Function]:
    """A module with a function of so many loops, one after the other."""
    module = ir.Module("m")
    function = ir.Function(module, ir.FunctionType(ir.VoidType(), [I64, F64]), "f")
    builder = ir.IRBuilder(function.append_basic_block("start"))
    for k in range(count):
        before = builder.block
        head, body, after = (function.append_basic_block(f"{name}{k}") for name in ("head", "body", "after"))
        builder.branch(head)
        builder.position_at_end(head)
        index = builder.phi(I64)
        builder.cbranch(builder.icmp_signed("<", index, function.args[0]), body, after)
        builder.position_at_end(body)
        if returns_within:
            leave, stay = function.append_basic_block("leave"), function.append_basic_block("stay")
            builder.cbranch(builder.fcmp_ordered("<", function.args[1], F64(0)), leave, stay)
            builder.position_at_end(leave)
            builder.ret_void()
            builder.position_at_end(stay)
        following = builder.add(index, I64(1), flags=["nuw", "nsw"])
        index.add_incoming(I64(0), before)
        index.add_incoming(following, builder.block)
        builder.branch(head)
        builder.position_at_end(after)
    builder.ret_void()
    return module, function


def checked(module: ir.Module) -> str:
    """The module's text as LLVM prints it after it has verified it."""
    parsed = llvm.parse_assembly(str(module))
    parsed.verify()
    return str(parsed)


def test_promises_of_integer_arithmetic_are_dropped() -> None:
    module = ir.Module("m")
    function = ir.Function(module, ir.FunctionType(I64, [I64, I64]), "f")
    builder = ir.IRBuilder(function.append_basic_block())
    a, b = function.args
    for how in (builder.add, builder.sub, builder.mul, builder.shl):
        a = how(a, b, flags=["nsw"])
        a = how(a, b, flags=["nuw", "nsw"])
    builder.ret(a)
    llvm_hints.drop_overflow_promises(module)
    assert not re.search("nsw|nuw", checked(module))
    assert len(re.findall(r"= (?:add|sub|mul|shl) ", str(module))) == 8


def test_fast_flags_go_to_one_function_and_to_arithmetic_only() -> None:
    module = ir.Module("m")
    made = []
    for name in "fg":
        function = ir.Function(module, ir.FunctionType(F64, [F64, F64]), name)
        builder = ir.IRBuilder(function.append_basic_block())
        a, b = function.args
        for how in (builder.fadd, builder.fsub, builder.fmul, builder.fdiv, builder.frem):
            a = how(a, b)
        a = builder.fneg(a)
        builder.ret(builder.select(builder.fcmp_ordered("<", a, b), a, b))
        made.append(function)
    llvm_hints.allow_fast_math(made[0])
    f, g = checked(module).split("define")[1:]
    fast = re.findall(r"= (\w+) reassoc nsz arcp contract afn double", f)
    assert fast == ["fadd", "fsub", "fmul", "fdiv", "fneg"]
    assert "reassoc" not in g and not re.search("nnan|ninf|fast", f)
    assert "frem double" in f and "fcmp olt" in f


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        ({"vector_width": 8}, ["vectorize.width", "8"]),
        ({"interleave": 2}, ["interleave.count", "2"]),
        ({"vector_width": 4, "interleave": 1}, ["vectorize.width", "4", "interleave.count", "1"]),
        ({}, []),
    ],
)
def test_a_loop_is_told_its_vectors(hints: dict[str, int], expected: list[str]) -> None:
    module, function = loops(1)
    llvm_hints.hint_loop(function, **hints)
    text = checked(module)
    found = re.findall(r'"llvm.loop.([\w.]+)", i32 (\d+)', text)
    assert [word for pair in found for word in pair] == expected
    assert bool(re.search(r"br label %head0, !llvm.loop !(\d+)", text)) == bool(expected)
    if expected:
        assert re.search(r"!(\d+) = distinct !\{!\1, ", text), "the node stands for itself"


@pytest.mark.parametrize(("count", "returns_within"), [(0, False), (2, False), (1, True)])
def test_a_loop_that_llvm_may_not_vectorize_gets_no_hint(count: int, returns_within: bool) -> None:
    module, function = loops(count, returns_within=returns_within)
    llvm_hints.hint_loop(function, vector_width=8)
    assert "llvm.loop" not in checked(module)


def test_loops_of_one_module_have_metadata_of_their_own() -> None:
    module, function = loops(2)
    for name in ("body0", "body1"):
        latch = next(block for block in function.blocks if block.name == name).terminator
        llvm_hints.set_loop_metadata(latch, ("llvm.loop.unroll.disable",))
    assert len(set(re.findall(r"!llvm.loop !(\d+)", checked(module)))) == 2


@pytest.mark.parametrize(
    "attribute", ["memory(none)", "willreturn", '"prefer-vector-width"="512"', "alignstack(64)", "noinline"]
)
def test_attributes_reach_llvm(attribute: str) -> None:
    module, function = loops(1)
    llvm_hints.add_attributes(function, attribute)
    assert attribute.replace("alignstack(64)", "alignstack=64") in checked(module) or attribute in checked(
        module
    )


def test_a_declaration_has_nothing_to_change() -> None:
    module = ir.Module("m")
    function = ir.Function(module, ir.FunctionType(F64, [F64]), "f")
    llvm_hints.drop_overflow_promises(module)
    llvm_hints.allow_fast_math(function)
    llvm_hints.hint_loop(function, vector_width=8, interleave=2)
    assert "declare double @f(double" in checked(module)
