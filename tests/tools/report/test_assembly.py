"""The facts that are read from assembly."""

from __future__ import annotations

from kernelgen.tools import report
from kernelgen.tools.report import vector_facts

VECTOR_LOOP = """
.LBB1_4:
	vmovups	(%r12,%r15,4), %ymm0
	callq	_ZGVdN8v_sinf@PLT
	vbroadcastsd	.LCPI1_0(%rip), %zmm1
	vmaxpd	%zmm11, %zmm1, %zmm1
	vfmadd213pd	.LCPI1_7(%rip){1to8}, %zmm5, %zmm7
	vmovupd	%zmm1, (%rbp,%r15,8)
	cmpq	%r15, %r14
	jne	.LBB1_4
"""
REMAINDER = """
.LBB1_6:
	vmovss	(%r15,%r14,4), %xmm0
	callq	sinf@PLT
	vmulss	%xmm0, %xmm0, %xmm0
	vaddsd	%xmm0, %xmm2, %xmm0
	vpsllq	$52, %xmm3, %xmm4
	cmpq	%r12, %rbx
	jne	.LBB1_6
"""
SCALAR_LOOP = """
.LBB1_8:
	vmovsd	(%r14,%r13,8), %xmm0
	callq	fmod@PLT
	vmulsd	32(%rsp), %xmm0, %xmm0
	jne	.LBB1_8
"""


def body(*loops: str) -> str:
    return "kernelgen_0.body:\n\tpushq\t%rbx\n" + "".join(loops) + "\tretq\n.Lfunc_end1:\n"


def test_a_vector_loop_with_its_remainder() -> None:
    facts = vector_facts(body(VECTOR_LOOP, REMAINDER))
    assert facts.register == "zmm"
    assert facts.packed == {"zmm": 2}
    assert facts.vector_calls == ("_ZGVdN8v_sinf",)
    assert facts.scalar_calls == ()
    assert [bool(loop.packed) for loop in facts.loops] == [True, False]


def test_a_scalar_loop() -> None:
    facts = vector_facts(body(SCALAR_LOOP))
    assert facts.register == ""
    assert facts.scalar_calls == ("fmod",)


def test_a_scalar_call_beside_a_vector_one() -> None:
    facts = vector_facts(body(VECTOR_LOOP, REMAINDER, SCALAR_LOOP))
    assert facts.scalar_calls == ("fmod",)
    assert len(facts.loops) == 3


def test_our_own_functions_and_entries_are_left_out() -> None:
    own = "kg.sin.v8f64:\n" + VECTOR_LOOP.replace("_ZGVdN8v_sinf@PLT", "kg.reduce_pi.f64")
    entry = "kernelgen_0:\n\tcallq\tkernelgen_nest@PLT\n\tretq\n"
    loop = VECTOR_LOOP.replace("_ZGVdN8v_sinf@PLT", "kg.sin.v8f64")
    rest = REMAINDER.replace("sinf@PLT", "kg.sin.f64")
    facts = vector_facts(own + entry + body(loop, rest))
    assert facts.vector_calls == ("kg.sin.v8f64",)
    assert facts.scalar_calls == ()
    assert len(facts.loops) == 2


def test_only_innermost_loops_count() -> None:
    outer = "\n.LBB1_1:\n\tvaddps\t%ymm0, %ymm1, %ymm1\n" + SCALAR_LOOP + "\tjne\t.LBB1_1\n"
    facts = vector_facts(body(outer))
    assert facts.packed == {}
    assert len(facts.loops) == 1


def test_narrow_vectors_count_without_scalars_beside_them() -> None:
    loop = ".LBB0_1:\n\taddps\t%xmm0, %xmm1\n\tmulps\t%xmm2, %xmm1\n\tjne\t.LBB0_1\n"
    assert vector_facts(body(loop)).packed == {"xmm": 2}


def test_aarch64() -> None:
    loop = (
        "kernelgen_0.body:\n.LBB0_1:\n\tldp\tq0, q1, [x8]\n\tfadd\tv0.2d, v0.2d, v2.2d\n"
        "\tbl\t_ZGVnN2v_exp\n\tsubs\tx9, x9, #4\n\tb.ne\t.LBB0_1\n\tret\n"
    )
    facts = vector_facts(loop)
    assert facts.register == "neon"
    assert facts.vector_calls == ("_ZGVnN2v_exp",)


def test_no_loops() -> None:
    assert vector_facts("") == report.VectorFacts((), "", {}, (), ())
