"""dtypes: which are supported, their names, and which conversions lose nothing."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import ml_dtypes
import numpy as np
import pytest

from kernelgen.base import dtypes
from kernelgen.base.errors import DTypeError, SourceLine

SHORT = ["bool", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f16", "f32", "f64", "c64", "c128"]


BFLOAT16 = np.dtype(ml_dtypes.bfloat16)
ALL = (*dtypes.SUPPORTED, BFLOAT16)


def test_short_names() -> None:
    assert dtypes.short_name(BFLOAT16) == "bf16"
    assert [dtypes.short_name(d) for d in dtypes.SUPPORTED] == SHORT


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (float, np.float64),
        (int, np.int64),
        (bool, np.bool_),
        (complex, np.complex128),
        ("f4", np.float32),
        ("e", np.float16),
        (np.uint8, np.uint8),
        (np.longlong, np.int64),
        (np.intp, np.intp),
        (np.dtype("f4", metadata={"unit": "m"}), np.float32),
        (np.ones(2, np.int16).dtype, np.int16),
    ],
)
def test_supported_dtypes(given: Any, expected: Any) -> None:
    found = dtypes.supported(given)
    assert found == np.dtype(expected) and found in dtypes.SUPPORTED and found.metadata is None


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (object, "object"),
        ("U3", "<U3"),
        ("S3", "S3"),
        ("M8[s]", r"datetime64\[s\]"),
        ("m8", "timedelta64"),
        ("f4,i4", "f0"),
        ((np.int32, (2,)), r"\(2,\)"),
        (np.dtypes.StringDType(), "StringDType"),
        (None, "is None"),
        ("float33", "'float33', which is not a dtype"),
        (3.5, "3.5, which is not a dtype"),
        ("f4, (", "which is not a dtype"),
        ({"names": 1}, "which is not a dtype"),
        (np.ones(3), "which is not a dtype"),
    ],
)
def test_unsupported_dtypes_are_named(given: Any, message: str) -> None:
    with pytest.raises(DTypeError, match=message) as caught:
        dtypes.supported(given, what="the dtype of x", where=SourceLine("model.py", 3, "f"))
    assert str(caught.value).startswith("the dtype of x is")
    assert "model.py:3" in str(caught.value) and caught.value.hint


@pytest.mark.parametrize("given", ["bfloat16", ml_dtypes.bfloat16, BFLOAT16, np.ones(2, BFLOAT16).dtype])
def test_bfloat16_is_the_one_of_ml_dtypes(given: Any) -> None:
    found = dtypes.supported(given)
    assert found is BFLOAT16 and dtypes.is_supported(found) and dtypes.kind(found) == "f"
    assert dtypes.spelled(found) == "ml_dtypes.bfloat16" and dtypes.short_float(found) == "bfloat"


def test_other_dtypes_that_ml_dtypes_adds_are_not_supported() -> None:
    for other in (ml_dtypes.float8_e4m3fn, ml_dtypes.int4, "V2", BFLOAT16.newbyteorder(">")):
        with pytest.raises(DTypeError, match="bfloat16 of the package ml_dtypes"):
            dtypes.supported(other)


def test_the_name_bfloat16_wants_ml_dtypes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ml_dtypes", None)
    with pytest.raises(DTypeError, match="ml_dtypes, which has it, is not installed") as caught:
        dtypes.supported("bfloat16")
    assert "kernelgen[bfloat16]" in str(caught.value)


def test_nothing_but_its_name_imports_ml_dtypes() -> None:
    code = (
        "import sys, numpy as np, kernelgen as kg; kg.spec('float16', 1); f = kg.jit(lambda x: x + 1);"
        "assert f(np.ones(3))[0] == 2; assert 'ml_dtypes' not in sys.modules;"
        "assert str(kg.spec('bfloat16', 1)) == 'bf16[:]'"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


@pytest.mark.skipif(np.dtype(np.longdouble) == np.float64, reason="long doubles are doubles here")
def test_long_doubles_are_not_supported() -> None:
    with pytest.raises(DTypeError, match=r"float128|float96"):
        dtypes.supported(np.longdouble)


def test_the_other_byte_order_says_how_to_convert() -> None:
    swapped = np.dtype(np.float32).newbyteorder()
    with pytest.raises(DTypeError, match=r"astype\(np.float32\)"):
        dtypes.supported(swapped)


def test_real_parts() -> None:
    parts = {np.complex64: np.float32, np.complex128: np.float64}
    for dtype in ALL:
        assert dtypes.real_part(dtype) == parts.get(dtype.type, dtype)


@pytest.mark.filterwarnings("ignore::numpy.exceptions.ComplexWarning")
@pytest.mark.parametrize("source", ALL, ids=str)
@pytest.mark.parametrize("target", ALL, ids=str)
def test_lossless_conversions_come_back(source: Any, target: Any) -> None:
    """Where `lossless` says so, every extreme value survives the way there and back."""
    if source.kind in "iu":
        info = np.iinfo(source)
        values = np.array([info.min, info.max, info.max - 1, 0, 1], source)
    elif source.kind == "b":
        values = np.array([False, True])
    else:
        finfo = dtypes.finfo(dtypes.real_part(source))
        numbers = [finfo.max, finfo.tiny, finfo.smallest_subnormal, 1 + float(finfo.eps), -0.0, np.inf]
        values = np.array(numbers, source)
    with np.errstate(all="ignore"):
        back = values.astype(target).astype(source)
    if dtypes.lossless(source, target):
        assert np.all(back == values)
    elif source.kind in "iub" and target.kind in "iu":
        assert not np.all(back == values) or not np.can_cast(source, target)


@pytest.mark.parametrize(
    ("source", "target", "answer"),
    [
        ("i4", "f8", True),
        ("i8", "f8", False),
        ("u2", "f4", True),
        ("i4", "f4", False),
        ("u1", "i1", False),
        ("u1", "i2", True),
        ("f8", "f4", False),
        ("f2", "f4", True),
        ("c8", "f4", False),
        ("f4", "c8", True),
        ("b1", "i1", True),
        ("i1", "b1", False),
        (BFLOAT16, "f4", True),
        (BFLOAT16, "c8", True),
        (BFLOAT16, "f2", False),
        ("f2", BFLOAT16, False),
        ("f4", BFLOAT16, False),
        ("u2", BFLOAT16, False),
        ("b1", BFLOAT16, True),
    ],
)
def test_lossless(source: Any, target: Any, answer: bool) -> None:
    assert dtypes.lossless(np.dtype(source), np.dtype(target)) is answer
