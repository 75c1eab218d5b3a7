"""The derivatives of Fourier transforms, which are linear: by the matrices of transforms themselves.

Cotangents of complex numbers are JAX's, without conjugates, so the matrix of `fft`, which is symmetric,
serves both ways.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from kernelgen.derive.call import Call, NoRule, Rules
from kernelgen.trace.tensor import Tensor

_OTHER_NORM: dict[Any, Any] = {
    None: "forward",
    "backward": "forward",
    "ortho": "ortho",
    "forward": "backward",
}
"""The norm with which the other direction has the same factor."""


def _axis(call: Call) -> int:
    ndim: int = call.y.ndim
    return operator.index(call.get("axis", -1)) % ndim


def _onto(a: Tensor, value: Any, axis: int) -> Any:
    """The cotangent of an array that was cut or filled with zeros to the size of `value` along an axis."""
    made = np.zeros(a.shape, value.dtype)
    before = (slice(None),) * axis
    made[(*before, slice(None, value.shape[axis]))] = value[(*before, slice(None, a.shape[axis]))]
    return made


def _symmetric(function: Callable[..., Any]) -> Callable[[Call], dict[str, Any]]:
    """`fft` and `ifft`: along one axis."""

    def rule(call: Call) -> dict[str, Any]:
        call.only("a", "n", "axis", "norm")
        axis = _axis(call)
        made = function(call.g, axis=axis, norm=call.get("norm"))
        return {"a": made if call.get("n") is None else _onto(call.values["a"], made, axis)}

    return rule


def _along_several(function: Callable[..., Any]) -> Callable[[Call], dict[str, Any]]:
    def rule(call: Call) -> dict[str, Any]:
        call.only("a", "axes", "norm")
        chosen = {"axes": call.values["axes"]} if "axes" in call.values else {}
        return {"a": function(call.g, norm=call.get("norm"), **chosen)}

    return rule


def _of_real(call: Call) -> dict[str, Any]:
    """`rfft`: the first half of `fft`, so that the cotangent of the rest is zero."""
    call.only("a", "n", "axis", "norm")
    axis, a, n = _axis(call), call.values["a"], call.get("n")
    size = a.shape[axis] if n is None else n
    made = np.real(np.fft.fft(call.g, size, axis=axis, norm=call.get("norm")))
    return {"a": made if n is None else _onto(a, made, axis)}


def _to_real(call: Call) -> dict[str, Any]:
    """`irfft`: all terms but the first, and the last one of an even size, count twice: once as conjugates."""
    call.only("a", "n", "axis", "norm")
    axis, a = _axis(call), call.values["a"]
    made: Any = np.conjugate(np.fft.rfft(call.g, axis=axis, norm=_OTHER_NORM[call.get("norm")]))
    size = call.y.shape[axis]
    place = np.arange(made.shape[axis])[(slice(None), *(None,) * (a.ndim - axis - 1))]
    made = np.where((place == 0) | (2 * place == size), made, 2.0 * made)
    return {"a": _onto(a, made, axis)}


def _shift(back: Callable[..., Any]) -> Callable[[Call], dict[str, Any]]:
    def rule(call: Call) -> dict[str, Any]:
        return {"x": back(call.g, call.get("axes"))}

    return rule


# Those that follow from others.


def _axes(a: Any, s: Any, axes: Any) -> list[int]:
    if s is not None:
        raise NoRule("with s= it has no rule")
    return [operator.index(k) for k in (range(a.ndim) if axes is None else axes)]


def _rfftn(a: Any, s: Any = None, axes: Any = None, norm: Any = None, out: Any = None) -> Any:
    *others, last = _axes(a, s, axes)
    half: Any = np.fft.rfft(a, axis=last, norm=norm)
    return np.fft.fftn(half, axes=others, norm=norm) if others else half


def _irfftn(a: Any, s: Any = None, axes: Any = None, norm: Any = None, out: Any = None) -> Any:
    *others, last = _axes(a, s, axes)
    whole: Any = np.fft.ifftn(a, axes=others, norm=norm) if others else a
    return np.fft.irfft(whole, axis=last, norm=norm)


def _rfft2(a: Any, s: Any = None, axes: Any = (-2, -1), norm: Any = None, out: Any = None) -> Any:
    return _rfftn(a, s, axes, norm)


def _irfft2(a: Any, s: Any = None, axes: Any = (-2, -1), norm: Any = None, out: Any = None) -> Any:
    return _irfftn(a, s, axes, norm)


def _hfft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: Any = None) -> Any:
    return np.fft.irfft(np.conjugate(a), n, axis=axis, norm=_OTHER_NORM[norm])


def _ihfft(a: Any, n: Any = None, axis: int = -1, norm: Any = None, out: Any = None) -> Any:
    return np.conjugate(np.fft.rfft(a, n, axis=axis, norm=_OTHER_NORM[norm]))


FORMS: Mapping[Any, Callable[..., Any]] = {
    np.fft.rfftn: _rfftn,
    np.fft.irfftn: _irfftn,
    np.fft.rfft2: _rfft2,
    np.fft.irfft2: _irfft2,
    np.fft.hfft: _hfft,
    np.fft.ihfft: _ihfft,
}

RULES: Rules = {
    np.fft.fft: _symmetric(np.fft.fft),
    np.fft.ifft: _symmetric(np.fft.ifft),
    np.fft.fft2: _along_several(np.fft.fft2),
    np.fft.ifft2: _along_several(np.fft.ifft2),
    np.fft.fftn: _along_several(np.fft.fftn),
    np.fft.ifftn: _along_several(np.fft.ifftn),
    np.fft.rfft: _of_real,
    np.fft.irfft: _to_real,
    np.fft.fftshift: _shift(np.fft.ifftshift),
    np.fft.ifftshift: _shift(np.fft.fftshift),
}
