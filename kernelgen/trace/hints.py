"""What to write instead where code asks a Tensor for a value: the way out that fits the line."""

from __future__ import annotations

import math
import re

import numpy as np

_BRANCH = (
    "Use np.where(condition, a, b) for a choice by value; pass a plain Python value where the code "
    "must branch; or put this part into a function marked with @kg.opaque(out=...)."
)
_STATIC_KINDS = frozenset({"branch", "index", "int", "len"})
_CHAINED = r"[\w\])]\s*[<>]=?\s*[^<>=()]+?[<>]=?"
_NAMES = {"pow": "power", "atan2": "arctan2", "atan": "arctan", "asin": "arcsin", "acos": "arccos"}
_NAMES |= {"asinh": "arcsinh", "acosh": "arccosh", "atanh": "arctanh", "fsum": "sum"}
_SCIPY = {"erf", "erfc", "gamma", "lgamma"}


def hint_for(kind: str, text: str) -> str:
    """The way out.

    Args:
        kind: what was asked for: "branch", "float", "int", "complex", "index", "len", "iteration", "in",
            "array", "format" or "item".
        text: the user's line.
    """
    if kind == "branch":
        return _branch(text)
    if kind in ("float", "complex", "int", "item"):
        return _number(kind, text)
    if kind == "index":
        return _index(text)
    if kind == "iteration":
        return _iteration(text)
    if kind == "array":
        return _array(text)
    return {
        "len": "Python's len() must give a plain int; x.shape[0] is symbolic.",
        "in": "Write (x == value).any(), or np.isin(value, x).",
        "format": "Print the array that the kernel returns, or kg.debug_print('{}', x) when the kernel runs.",
    }[kind]


def helps_static(kind: str) -> bool:
    """Whether a number that is static would answer the question."""
    return kind in _STATIC_KINDS


def _branch(text: str) -> str:
    if re.search(r"\b(max|min)\(", text):
        name = "maximum" if re.search(r"\bmax\(", text) else "minimum"
        return f"Write np.{name}(a, b) for two values, np.{name[:3]}(x) for the elements of one array."
    if re.search(r"\bsorted\(", text):
        return "Write np.sort(x)."
    if re.search(r"\b(and|or)\b", text):
        sign, word = ("&", "and") if re.search(r"\band\b", text) else ("|", "or")
        return f"Write (a) {sign} (b) in place of `a {word} b`, each comparison in parentheses; {_BRANCH[4:]}"
    if re.search(r"\bnot\b", text):
        return f"Write ~(condition) in place of `not condition`; {_BRANCH[4:]}"
    if re.search(_CHAINED, text):
        return f"Write (a < x) & (x < b) in place of `a < x < b`; {_BRANCH[4:]}"
    if re.search(r"\b(any|all)\(", text) and not re.search(r"\.(any|all)\(", text):
        return "Write np.any(x) or np.all(x)."
    return _BRANCH


def _number(kind: str, text: str) -> str:
    found = re.search(r"\bmath\.(\w+)\(", text)
    if found and hasattr(math, found[1]):
        name = found[1]
        if name in _SCIPY:
            return f"Write scipy.special.{'gammaln' if name == 'lgamma' else name}(x)."
        name = _NAMES.get(name, name)
        if hasattr(np, name):
            return f"Write np.{name}(x) in place of math.{found[1]}(x): NumPy's functions can be recorded."
    converted = re.search(r"\bnp\.(float\d+|int\d+|uint\d+|complex\d+|bool_?)\(", text)
    if converted:
        return f"Write x.astype(np.{converted[1]})."
    if re.search(r"\]\s*=[^=]", text):
        return (
            "An array that NumPy made takes numbers only: make the result with np.stack([...]) or "
            "np.concatenate, or write into an array that is recorded, such as np.zeros_like(x)."
        )
    if kind in ("float", "int", "complex") and re.search(rf"\b{kind}\(", text):
        return f"Write x.astype({kind}): a Tensor stays an array where Python wants one number."
    if re.search(r"\.fill\(|\bnp\.(full|array|asarray)\(", text):
        return "Write np.full_like(x, value), or np.stack([...]) for an array of several values."
    return (
        "Use NumPy's functions, which can be recorded, or put this part into a function marked with "
        "@kg.opaque(out=...)."
    )


def _index(text: str) -> str:
    found = re.search(r"\bnp\.(zeros|ones|empty|full)\(", text)
    if found:
        return (
            f"Write np.{found[1]}_like(x) for an array of a Tensor's shape; "
            "a size of its own must be a plain Python value."
        )
    if re.search(r"\bnp\.(arange|linspace|eye|identity)\(", text):
        return (
            "The number of elements must be a plain Python value; np.cumsum(np.ones_like(x)) counts along x."
        )
    if re.search(r"\brange\(", text):
        return "A loop's number of turns must be a plain Python value; write the loop over axes with NumPy."
    return (
        "For arrays of a Tensor's shape write np.zeros_like(x) or np.full_like(x, value); "
        "pass a plain Python value where the code must loop."
    )


def _iteration(text: str) -> str:
    if re.search(r"\bnp\.(array|asarray|stack|concatenate)\(", text):
        return "Write np.stack([...]) for several Tensors."
    if re.search(r"\bsum\(", text):
        return "Write np.sum(x)."
    if re.match(r"\s*[\w\s,*()]+,[\w\s,*()]*=[^=]", text):
        return "The number of elements is known at run time only: take them by index, a, b = x[0], x[1]."
    return (
        "The number of elements is known at run time only: write the loop with NumPy over the whole array "
        "(np.sum, np.cumsum, np.where), or loop over range(n) with a plain Python n and take x[k]."
    )


def _array(text: str) -> str:
    if re.search(r"\bnp\.(array|asarray)\(\s*[\[(]", text):
        return "Write np.stack([a, b]) in place of np.array([a, b])."
    if re.search(r"\]\s*=[^=]", text):
        return _number("float", text)
    if re.search(r"\bnp\.(arange|linspace|eye|identity)\(", text):
        return _index(text)
    converted = re.search(r"\bnp\.(float\d+|int\d+|uint\d+|complex\d+|bool_?)\(", text)
    if converted:
        return f"Write x.astype(np.{converted[1]})."
    indexed = re.search(r"([A-Za-z_][\w.]*)\[[^\]]*[A-Za-z_]", text)
    if indexed and not re.search(r"\bas(any)?array\(", text):
        name = indexed[1]
        return f"Write np.take({name}, k) for {name}[k], where {name} is an array and k a Tensor."
    return (
        "Tensors pass through NumPy's functions as they are; leave out np.asarray(), "
        "and mark functions of other libraries with @kg.opaque(out=...)."
    )
