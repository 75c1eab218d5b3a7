"""The derivatives of inverses, determinants and decompositions of real matrices, and of stacks of them.

The formulas are those of M. Giles, "Collected matrix derivative results for forward and reverse mode
algorithmic differentiation" (2008), and of I. Murray, "Differentiation of the Cholesky decomposition" (2016).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from kernelgen.derive.call import Call, NoRule, Rules


def _t(x: Any) -> Any:
    return np.swapaxes(x, -1, -2)


def _off_diagonal(x: Any) -> Any:
    """True but on the diagonal, for square matrices like `x`."""
    places = np.arange(x.shape[-1])
    return places[:, None] != places


def _identity(x: Any) -> Any:
    return np.where(_off_diagonal(x), 0.0, 1.0)


def _halved_lower(x: Any) -> Any:
    """The lower triangle with half of the diagonal."""
    return np.tril(x) - np.where(_off_diagonal(x), 0.0, 0.5 * x)


def _both(x: Any) -> Any:
    return 0.5 * (x + _t(x))


def _inverse(call: Call) -> dict[str, Any]:
    back = _t(call.y)
    return {"a": -np.matmul(np.matmul(back, call.g), back)}


def _solve(call: Call) -> dict[str, Any]:
    a, b = call.values["a"], call.values["b"]
    vector = b.ndim == 1
    g, y = (v[..., None] if vector else v for v in (call.g, call.y))
    of_b: Any = np.linalg.solve(_t(a), g)
    of_a: Any = -(of_b * _t(y) if vector else np.matmul(of_b, _t(y)))
    if vector:
        of_b = of_b[..., 0]
    if max(a.ndim, b.ndim) > 2:
        of_a, of_b = (call.extents.fitted(v, v.node, x.node) for v, x in ((of_a, a), (of_b, b)))
    return {"a": of_a, "b": of_b}


def _determinant(call: Call) -> dict[str, Any]:
    scale = call.g * call.y
    return {"a": scale[..., None, None] * _t(np.linalg.inv(call.values["a"]))}


def _log_determinant(call: Call) -> dict[str, Any]:
    """The sign has slope zero."""
    g = call.gs.get(1)
    return {} if g is None else {"a": g[..., None, None] * _t(np.linalg.inv(call.values["a"]))}


def _cholesky(call: Call) -> dict[str, Any]:
    """By a symmetric matrix: each half of it has half of the slope, as in JAX."""
    if call.get("upper", False) is not False:
        raise NoRule("with upper=True it has no rule")
    low = call.y
    inner = _halved_lower(np.matmul(_t(low), np.tril(call.g)))
    left: Any = np.linalg.solve(_t(low), inner)
    return {"a": _both(_t(np.linalg.solve(_t(low), _t(left))))}


def _gaps(values: Any) -> Any:
    """1 / (values[j] - values[i]), and 0 on the diagonal."""
    away: Any = values[..., None, :] - values[..., :, None]
    off = _off_diagonal(away)
    return np.where(off, 1.0, 0.0) / np.where(off, away, 1.0)


def _eigh(call: Call) -> dict[str, Any]:
    """By a symmetric matrix; where eigenvalues are equal, their vectors have no derivative."""
    w, v = call.ys
    of_w, of_v = call.gs.get(0), call.gs.get(1)
    inner: Any = 0.0
    if of_w is not None:
        inner = of_w[..., None, :] * _identity(v)
    if of_v is not None:
        inner = inner + _gaps(w) * np.matmul(_t(v), of_v)
    return {"a": _both(np.matmul(np.matmul(v, inner), _t(v)))}


def _qr(call: Call) -> dict[str, Any]:
    """S. Walter, L. Lehmann, "Algorithmic differentiation of linear algebra functions" (2010), for m >= n."""
    if call.get("mode", "reduced") != "reduced":
        raise NoRule("with this mode= it has no rule")
    q, r = call.ys
    of_q, of_r = call.gs.get(0), call.gs.get(1)
    inner: Any = 0.0
    outer: Any = 0.0
    if of_r is not None:
        inner = np.matmul(r, _t(of_r))
    if of_q is not None:
        inner = inner - np.matmul(_t(of_q), q)
        outer = of_q
    low = np.tril(inner)
    mirrored: Any = low + _t(np.where(_off_diagonal(low), low, 0.0))
    return {"a": _t(np.linalg.solve(r, _t(outer + np.matmul(q, mirrored))))}


def _svd(call: Call) -> dict[str, Any]:
    if call.get("full_matrices", True) is not False:
        raise NoRule("it has one with full_matrices=False")
    u, s, vt = call.ys
    of_u, of_s, of_vt = (call.gs.get(k) for k in range(3))
    squares = s * s
    gaps, v = _gaps(squares), _t(vt)
    inner: Any = 0.0
    if of_s is not None:
        inner = of_s[..., None, :] * _identity(_gaps(s))
    if of_u is not None:
        turn = np.matmul(_t(u), of_u)
        inner = inner + gaps * (turn - _t(turn)) * s[..., None, :]
    if of_vt is not None:
        turn = np.matmul(vt, _t(of_vt))
        inner = inner + s[..., :, None] * (gaps * (turn - _t(turn)))
    made: Any = np.matmul(np.matmul(u, inner), vt)
    if of_u is not None:
        rest = of_u - np.matmul(u, np.matmul(_t(u), of_u))
        made = made + np.matmul(rest / s[..., None, :], vt)
    if of_vt is not None:
        rest = of_vt - np.matmul(np.matmul(of_vt, v), vt)
        made = made + np.matmul(u, rest / s[..., :, None])
    return {"a": made}


def _pseudo_inverse(call: Call) -> dict[str, Any]:
    """G. Golub, V. Pereyra, SIAM J. Numer. Anal. 10 (1973), 413-432: where the rank does not change."""
    call.only("a")
    a, p, g = call.values["a"], call.y, _t(call.g)
    made: Any = -np.matmul(np.matmul(_t(p), call.g), _t(p))
    beside = np.matmul(g, np.matmul(p, _t(p)))
    made = made + beside - np.matmul(a, np.matmul(p, beside))
    above = np.matmul(np.matmul(_t(p), p), g)
    return {"a": made + above - np.matmul(np.matmul(above, p), a)}


RULES: Rules = {
    np.linalg.inv: _inverse,
    np.linalg.solve: _solve,
    np.linalg.det: _determinant,
    np.linalg.slogdet: _log_determinant,
    np.linalg.cholesky: _cholesky,
    np.linalg.eigh: _eigh,
    np.linalg.qr: _qr,
    np.linalg.svd: _svd,
    np.linalg.pinv: _pseudo_inverse,
}
