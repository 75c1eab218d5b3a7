"""kg.check and compile_tape(check=True): the kernel against the interpreter on many arrays."""

from __future__ import annotations

from typing import Any

import ml_dtypes
import numpy as np
import pytest

import kernelgen as kg
from kernelgen.runtime.host import HostExecutor
from kernelgen.tools.replay.checking import replay


def tape_of(function: Any, *specs: tuple[Any, int]) -> kg.Tape:
    with kg.Tape() as tape:
        inputs = [tape.input("abcd"[k], dtype, ndim=ndim) for k, (dtype, ndim) in enumerate(specs)]
        tape.output(r=function(*inputs))
    return tape


SOUND = [
    tape_of(lambda a, b: a * b - a, (np.float32, 2), (np.float32, 1)),
    tape_of(lambda a, b: np.exp(a) + np.sin(b), (np.float64, 1), (np.float64, 0)),
    tape_of(lambda a: a.astype(np.uint8) // 3, (np.int64, 3)),
    tape_of(lambda a: np.sqrt(a * a), (np.complex64, 1)),
    tape_of(lambda a: a + np.arange(5.0), (np.float64, 1)),
    tape_of(lambda a, b: a.T * b.shape[0] + b, (np.float32, 2), (np.float32, 2)),
    tape_of(lambda a, b: np.tan(a * a) / (a - b), (np.float16, 1), (np.float32, 4)),
    tape_of(lambda a, b: np.tan(a * a) / (a - b), (ml_dtypes.bfloat16, 1), (ml_dtypes.bfloat16, 2)),
    tape_of(lambda a: np.where(a > 1, a, a.size), (np.int16, 0)),
    tape_of(lambda a: np.exp(np.exp(np.exp(a))), (np.float64, 1)),
]


@pytest.mark.parametrize("tape", SOUND)
def test_sound_kernels_pass(tape: kg.Tape) -> None:
    kernel = kg.compile_tape(tape, check=True)
    assert kernel.target == "cpu"
    checked = kg.check(kernel)
    assert not checked.left_out
    assert "arrays of extent 131" in checked.probes and "arrays of extent 0" in checked.probes


def test_the_report_says_how_close() -> None:
    text = str(kg.check(SOUND[0]))
    assert text.startswith("kernel: ") and "probes on target cpu agree" in text
    assert "r: equal to the bit" in text
    assert "of its largest value" in str(kg.check(SOUND[-1]))


def test_what_is_tried() -> None:
    probes = kg.check(tape_of(lambda a, b: a + b, (np.float64, 2), (np.float64, 2))).probes
    for wanted in (
        "strided arrays", "reversed arrays", "transposed arrays", "arrays of different extents",
        "all inputs but 'a' of size 1", "'b' of size 1 in axis 0", "'a' repeated by strides of 0",
        "outputs written onto inputs", "outputs overlapping inputs, shifted by one element",
    ):  # fmt: skip
        assert wanted in probes


def test_functions_with_specs_and_arrays() -> None:
    def f(x: Any, pair: Any, scale: float = 2.0) -> dict[str, Any]:
        return {"up": x * scale + pair[0], "down": pair[1] / x}

    checked = kg.check(f, kg.spec(np.float32, 1), (np.ones((2, 3)), 1.5))
    assert checked.name == "f" and len(checked.errors) == 2
    assert "the arrays given" not in checked.probes
    flat = kg.check(lambda x, y: x + y, np.ones(3), np.ones((2, 3)))
    assert flat.probes[0] == "the arrays given"
    assert list(kg.check(lambda x: (x, x + 1), kg.spec("int8", 2)).errors.values()) == [0.0, 0.0]


def test_jitted_functions() -> None:
    @kg.jit
    def f(x: Any) -> Any:
        return np.exp(x) - x

    with pytest.raises(kg.ArgumentError, match="has not been called"):
        kg.check(f)
    assert kg.check(f, kg.spec(np.float32, 2)).name == "f"
    f(np.ones(3))
    assert kg.check(f).probes


def test_opaque_calls_take_part() -> None:
    with kg.Tape("sorted") as tape:
        x = tape.input("x", np.float64, ndim=1)
        tape.output(y=np.sort(np.exp(x)) * 2.0 + x)
    checked = kg.check(tape)
    assert checked.target == "cpu" and not checked.left_out
    assert not kg.bisect(tape)


def test_an_interpreted_kernel_is_compiled() -> None:
    assert kg.check(kg.compile_tape(SOUND[0], target="interpret")).target == "cpu"


def test_arrays_that_a_kernel_cannot_take_are_told() -> None:
    with kg.Tape() as tape:
        a = tape.input("a", np.float64, ndim=1)
        tape.output(r=(a + np.arange(5.0)) * np.arange(4.0))
    with pytest.raises(kg.CheckError, match="could not be run on any array"):
        kg.check(tape)


def test_large_ranks_stay_small() -> None:
    assert kg.check(lambda x: x + 1, kg.spec(np.uint8, 32)).probes


@pytest.mark.parametrize(
    ("subject", "specs", "error", "message"),
    [
        (3, (), kg.ArgumentError, "no kernel in 3"),
        (lambda x, y: x + y, (kg.spec("int8"),), kg.ArgumentError, "missing a required argument"),
        (kg.Tape(), (), kg.TapeError, "no outputs"),
    ],
)
def test_what_cannot_be_checked(subject: Any, specs: Any, error: Any, message: str) -> None:
    with pytest.raises(error, match=message):
        kg.check(subject, *specs)


def test_nothing_to_compare_while_interpreting() -> None:
    with kg.interpret(), pytest.raises(kg.TargetError, match="nothing to compare"):
        kg.check(SOUND[0])


# Faults.


def called_by_python(monkeypatch: pytest.MonkeyPatch, tape: kg.Tape) -> kg.Kernel:
    """A kernel whose calls all go through Python, where they can be tampered with."""
    monkeypatch.setattr(HostExecutor, "connect", lambda self, kernel: None)
    return kg.compile_tape(tape)


def broken(monkeypatch: pytest.MonkeyPatch, change: Any, function: Any = None) -> kg.Kernel:
    """A kernel whose native run is followed by `change` of the results, given the inputs."""
    sound = tape_of(function or (lambda a, b: a + b), (np.float64, 1), (np.float64, 1))
    kernel = called_by_python(monkeypatch, sound)
    native = HostExecutor._run_native

    def wrong(self: HostExecutor, binding: Any, inputs: Any, given: Any) -> Any:
        return change(native(self, binding, inputs, given), inputs)

    monkeypatch.setattr(HostExecutor, "_run_native", wrong)
    return kernel


def test_a_wrong_element_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def change(results: Any, inputs: Any) -> Any:
        for r in results:
            if r.size == 17:
                r[5] += 1
        return results

    with pytest.raises(kg.CheckError, match=r"'r' of kernel\(\) differs .* extent 17: 1 of 17 .* at \[5\]"):
        kg.check(broken(monkeypatch, change))


def test_a_wrong_last_bit_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def change(results: Any, inputs: Any) -> Any:
        return [np.nextafter(r, np.inf) for r in results]

    with pytest.raises(kg.CheckError, match="elements differ"):
        kg.check(broken(monkeypatch, change))


def test_a_wrong_shape_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(kg.CheckError, match=r"of shape \(0, 1\), not"):
        kg.check(broken(monkeypatch, lambda results, inputs: [r[:, None] for r in results]))


def test_changed_inputs_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def change(results: Any, inputs: Any) -> Any:
        inputs[1][...] = 0
        return results

    with pytest.raises(kg.CheckError, match="the input 'b' was changed"):
        kg.check(broken(monkeypatch, change))


def test_a_call_that_fails_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def change(results: Any, inputs: Any) -> Any:
        raise kg.ShapeError("no")

    with pytest.raises(kg.CheckError, match="the call failed: no"):
        kg.check(broken(monkeypatch, change))


def test_strides_that_are_ignored_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def change(results: Any, inputs: Any) -> Any:
        strided = any(a.strides != (a.itemsize,) and a.size > 1 for a in inputs)
        return [r + strided for r in results]

    with pytest.raises(kg.CheckError, match="for strided arrays"):
        kg.check(broken(monkeypatch, change))


def test_overlap_that_is_ignored_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = called_by_python(monkeypatch, tape_of(lambda a: a + 1.0, (np.float64, 1)))

    def careless(self: Any, args: Any, out: Any, kwargs: Any) -> Any:
        (a,) = args
        result = np.empty_like(a) if out is None else out
        for i in range(a.size):
            result[i] = a[i] + 1.0
        return result

    monkeypatch.setattr(kg.Kernel, "call_generally", careless)
    with pytest.raises(kg.CheckError, match="shifted by one element"):
        kg.check(kernel)


def test_random_values_are_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    from kernelgen.tools.replay import checking as module

    kernel = broken(monkeypatch, lambda results, inputs: [r + 1 for r in results])
    draws = iter(range(10, 10_000, 10))
    evaluate = module.evaluate
    monkeypatch.setattr(module, "evaluate", lambda g, a: [v + next(draws) for v in evaluate(g, a)])
    reasons = {found.reason for found in replay(kernel) if not isinstance(found, module.Failure)}
    assert "the interpreter itself gives other values each time" in reasons
