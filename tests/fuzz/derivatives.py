"""Random programs of float64 and their derivatives: compiled, interpreted, by differences, and by JAX.

python -m tests.fuzz.derivatives --minutes 10 --seed 1

Each program is compiled in some of the ways to ask for a derivative, and runs on arrays of several sizes,
some of them with one element along an axis or none. JAX takes part where it can be imported.
"""

from __future__ import annotations

import argparse
import importlib
import random
import re
import subprocess
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np

import kernelgen as kg
from tests.derive import numeric
from tests.fuzz.axes import CHOSEN, PARTS
from tests.fuzz.axes import Program as AxesProgram

SIZES = (
    (2, 3, 4),
    (5, 4, 7),
    (1, 3, 1),
    (1, 1, 5),
    (3, 0, 2),
    (2, 5, 300),
    (40, 3, 17),
    (1, 1, 1),
    (0, 2, 3),
)
"""The extents of a call: those of the first, the second and the last axis of a program's largest arrays."""

UNARY = (
    "np.sin({})",
    "np.tanh({})",
    "np.exp(-{0} * {0})",
    "np.sqrt({0} ** 2 + 0.5)",
    "np.log1p({0} * {0})",
    "1 / (2 + np.cos({}))",
    "np.arctan({}) * 2",
    "-{}",
    "{} * 0.7 + 1",
    "np.square({})",
    "np.abs({})",
    "np.clip({}, -0.8, 0.9)",
    "np.expm1({} / 3)",
    "np.hypot({}, 0.5)",
    "{}.T",
    "np.flip({})",
    "np.power({0} * {0} + 0.3, 0.4)",
    "np.where({0} > 0.1, {0} * 3, np.sin({0}))",
    "{0}.astype(np.complex128).real * 2",
    "({0} > 0.2) * {0}",
    "np.floor({0} * 2) * {0}",
    "{0}.astype(np.int64) + {0}",
    "{0}.astype(np.float32).astype(np.float64)",
    "derived(lambda u: np.sum(np.sin(u) * u))({0})",
    "root(lambda y: y + 0.3 * np.sin(y) - {0}, 0.0)",
    "np.exp({0} - np.max({0}, axis=-1, keepdims=True, initial=-9.0))",
)
RANKLESS = tuple(text for text in UNARY if "axis" not in text and ".T" not in text and "flip" not in text)
BINARY = (
    "{} + {}",
    "{} - {}",
    "{} * {}",
    "{0} / (1 + {1} ** 2)",
    "np.maximum({}, {} + 0.1)",
    "np.minimum({0}, {1} * 0.3)",
    "np.where({0} > {1}, {0}, {0} * {1})",
    "np.where({1} < 0.2, np.cos({0}), {1})",
    "np.arctan2({0}, 1 + {1} ** 2)",
    "np.hypot({0}, {1} - 2.5)",
    "np.logaddexp({}, {})",
    "({0} ** 2 + 0.5) ** np.tanh({1})",
    "checkpoint(lambda u: np.sin(u) * {0} + {1})({0} * {1})",
    "root(lambda y: y + 0.3 * np.sin(y) - {0} * {1}, 0.0)",
    "loop(0, n, lambda i, u: np.sin(u) * {0} + {1}, 0.1 * ({0} + {1}))",
    "loop(0, 2, lambda i, u: np.roll(u, 1) * {0} + np.sin({1}), 0.1 * ({0} + {1}))",
    "np.broadcast_to({0} * 1.5, np.broadcast_shapes({0}.shape, {1}.shape)) - {1}",
)
REDUCTIONS = (
    "np.sum({}, axis={})",
    "np.sum({}, axis={}, keepdims=True)",
    "{}.mean(axis={}, keepdims=True)",
    "{}.mean(axis={})",
    "{}.max(axis={}, initial=-2)",
    "np.min({}, axis={}, keepdims=True)",
    "np.prod(1 + 0.1 * {}, axis={})",
    "np.var({}, axis={}, keepdims=True)",
    "np.sqrt(np.var({}, axis={}) + 0.5)",
    "np.ptp({}, axis={})",
    "np.sum({0}, axis={1}, where={0} > 0)",
    "np.nansum(np.where({0} > 0, {0}, np.nan), axis={1})",
    "np.nanmean(np.where({0} > 5, np.nan, {0}), axis={1}, keepdims=True)",
    "np.log(np.sum(np.exp({0}), axis={1}))",
    "np.max({0}, axis={1}, where={0} < 0.5, initial=-1)",
    "np.nanmax(np.where({0} > 1, np.nan, {0}), axis={1}, keepdims=True)",
    "np.nanvar(np.where({0} > 1, np.nan, {0}), axis={1}, keepdims=True)",
    "np.average({0}, axis={1}, weights=np.cos({0}) + 2)",
    "np.quantile({0}, 0.3, axis={1})",
    "np.count_nonzero({0} > 0, axis={1}) * 0.5",
    "np.linalg.norm({0} + 2, axis={1})",
)
"""Of an operand and one axis, several, or all."""
KEPT = (
    "np.cumsum({}, axis=-1)",
    "np.cumprod(1 + 0.2 * {}, axis=0)",
    "np.sort({}, axis=-1)",
    "{0} - {0}.mean(axis=-1, keepdims=True)",
    "{0} / (1 + np.sum({0} ** 2, axis=0, keepdims=True))",
    "np.exp({0}) / np.exp({0}).sum(axis=-1, keepdims=True)",
    "{0} - np.median({0}, axis=-1, keepdims=True)",
    "np.roll({0}, 1, axis=0) + np.roll({0}, -1, axis=0) - {0}",
    "np.roll({0}, n, axis=-1) * np.roll({0}, 1, axis=-1)",
    "np.pad({0}, 1, mode='edge')[{inner}]",
    "np.pad({0}, ({pads}), mode='constant')[{start}] * {0}",
    "np.take_along_axis({0}, np.argsort({0}, axis=-1), axis=-1) * {0}",
    "np.take_along_axis({0}, np.argmax({0}, axis=0, keepdims=True), axis=0) * {0}",
    "{0}[np.arange({0}.shape[0])[::-1]] * {0}",
    "np.stack(({0}, np.sin({0})), axis=-1).sum(axis=-1)",
    "np.stack(({0}, {0} * 3), axis=0)[n % 2] * {0}",
    "np.moveaxis(np.moveaxis({0}, 0, -1) * 2, -1, 0)",
    "np.reshape(np.cumsum(np.sin({0})), {0}.shape)",
    "np.concatenate(({0}, -{0}, {0} * 0.5), axis=0)[{0}.shape[0] :][: {0}.shape[0]]",
    "np.split(np.concatenate(({0}, {0} ** 2), axis=-1), 2, axis=-1)[1]",
    "derived(lambda u: np.sum(np.sin(u) * np.roll(u, 1, axis=-1)))({0})",
    "derived(lambda u: np.sum(loop(0, 3, lambda i, v: np.sin(v) + 0.2 * v * u, u)))({0})",
    "{0}[..., np.arange({0}.shape[-1]) // 2] + {0}",
    "np.concatenate(({0}, {0} * 2), axis=-1)[..., ::2]",
    "checkpoint(lambda u: np.sin(u) * np.roll(u, 1, axis=-1))({0})",
    "checkpoint(lambda u: u / (2 + np.mean(u * u)))({0})",
    "fixed_point(lambda y: 0.5 * np.cos(y) + 0.1 * {0}, 0.0)",
    "np.imag(np.exp(1j * {0}) / (2 + 0.5j * {0}))",
    "np.abs({0} + 1j * np.roll({0}, 1) + 0.1)",
    "np.real(np.fft.ifft(np.fft.fft({0}) * np.exp(0.3j * {0})))",
    "loop(0, n, lambda i, u: np.sin(u) + 0.3 * u, {0})",
    "loop(0, 3, lambda i, u: u * 0.9 + 0.1 * np.tanh(u + i), {0})",
    "loop(0, 3, lambda i, u: np.where(u > 0.3, 0.5 * u, u + 0.2 * {0}), {0})",
    "loop(1, n, lambda i, u: u + 0.1 * (np.roll(u, 1, axis=-1) - u) * {0}, {0})",
    "loop(0, 3, lambda i, u: u - 0.1 * u.mean(axis=-1, keepdims=True) * np.cos(u), {0})",
    "loop(0, n, lambda i, s: (s[0] + 0.1 * s[1], s[1] - 0.1 * np.sin(np.roll(s[0], 1))), ({0}, {0} * 2))[0]",
    "loop(0, 2, lambda i, u: np.cumsum(u, axis=-1) / (1 + u * u), {0})",
    "loop(0, n, lambda i, u: written(u, np.s_[1:], 0.5 * u[:-1] * u[1:]), {0})",
    "loop(0, {0}.shape[0], lambda i, u: written(u, np.s_[i], 0.5 * np.sin(u[i - 1]) + u[i]), {0})",
    "loop(0, n, lambda i, s: s + {0}[i % {0}.shape[0]] * np.cos(s), np.zeros({0}.shape))",
    "loop(0, 3, lambda i, u: np.tanh(0.1 * u @ u.T @ u) if u.ndim == 2 else u * u * 0.5, {0})",
    "until(lambda s: s[0] < n, lambda s: (s[0] + 1, np.sin(s[1]) + 0.2 * s[1]), (0, {0}))[1]",
    "until(lambda s: s[0] < n, lambda s: (s[0] + 1, s[1] - 0.1 * np.mean(s[1] ** 2)), (0, {0}))[1]",
    "loop(0, 2, lambda i, u: loop(0, 2, lambda j, v: np.sin(v) * {0}, u) + np.sum(u) / (9 + u.size), {0})",
)
"""Operations that keep the shape; `{inner}`, `{pads}` and `{start}` depend on the rank."""
PRODUCTS = (
    ("{0} @ {0}.T", 2, 2),
    ("{0} @ {0}.T @ {0}", 2, None),
    ("np.einsum('ij,ij->j', {0}, {0})", 2, 1),
    ("np.einsum('ij,kj->ik', {0}, np.sin({0}))", 2, 2),
    ("np.einsum('ij,kj->', {0}, np.cos({0}))", 2, 0),
    ("np.dot({0}, {0})", 1, 0),
    ("np.outer({0}, np.sin({0}))", 1, 2),
    ("np.vdot({0}, {0} - 1)", 1, 0),
    ("np.einsum('i,j->', {0}, {0})", 1, 0),
    ("np.tensordot({0}, {0}, axes=2)", 2, 0),
    ("np.matmul({0}, np.swapaxes({0}, -1, -2))", 3, 3),
    ("np.matmul({0}, {0}[0].T)", 3, 3),
    ("np.einsum('bij,bkj->bi', {0}, np.tanh({0}))", 3, 2),
    ("np.einsum('bij,ij->b', {0}, {0}[0])", 3, 1),
    ("np.tanh({0} @ {0}.T + 0.1 * {0}.sum(axis=0, keepdims=True)[:, :1])", 2, 2),
    ("np.matmul({0}, {0}[0])[..., None] * {0}", 2, None),
    ("np.trace({0}) * {0}", 2, None),
    ("np.tril({0})", 2, None),
    ("np.linalg.solve({0} @ {0}.T + 2 * np.eye({0}.shape[0]), {0})", 2, None),
)
"""With the rank of the operand and of the result; None for the operand's shape."""
SHAPED = (
    ("{0}.reshape(-1)", 1),
    ("({0} * 2 + 1).ravel()", 1),
    ("np.ravel(np.sin({0}), order='F') + 1", 1),
    ("np.reshape({0}, (1, -1)) * {0}.size", 2),
    ("np.sin({0}).reshape({0}.shape[0], -1)", 2),
    ("np.sin({0}).reshape(-1, {0}.shape[-1]).T", 2),
    ("({0} - 1).reshape({0}.shape[0], 1, -1) * 2", 3),
    ("{0}[np.array([0, -1, 0])].reshape(3, -1)", 2),
    ("np.repeat({0}, 2)", 1),
    ("np.sum({0} * {0}).reshape(1)", 1),
    ("np.diff({0}.ravel()) * n", 1),
    ("{0}.ravel()[{0}.ravel() > 0.1]", 1),
    ("np.interp(0.3, np.arange({0}.size), {0}.ravel()) * {0}.ravel()", 1),
)
"""Other shapes and their ranks."""
INPLACE = ("=", "=", "+=", "*=", "-=")
CHANGES = (
    "np.multiply({0}, 2, out={0}, where={0} > 0)",
    "np.sin({0}, out={0})",
    "np.add.at({0}, [0, 0, -1], 0.5 * {0}[0])",
    "np.copyto({0}, 0.3, where={0} > 0.5)",
    "{0}[[0, -1]] = 2 * {0}[[-1, 0]]",
    "{0} *= 0.5",
    "{0}[0], {0}[-1] = {0}[-1], {0}[0] * 2",
    "np.clip({0}, -0.5, None, out={0})",
    "np.putmask({0}, {0} < 0, {0} * {0})",
)
"""Statements on an array that JAX does not have."""

ARRAYS = re.compile(r"^(\w+)(\[.*\]) (\W?)= (.*)$")


class Program(AxesProgram):
    """A random function of arrays of float64 and an integer, that gives a tuple of arrays.

    Attributes:
        pure: whether no array changes of which there may be views, as JAX can have it.
        lines: its statements.
        results: the names that it gives.
    """

    def __init__(self, seed: int) -> None:
        rng = random.Random(seed)
        self.seed, self.pure, self._fresh = seed, seed % 3 > 0, 0
        count = rng.randint(1, 3)
        whole = ("a", "b", "c")
        axes: dict[str, tuple[str, ...]] = {}
        for k in range(count):
            rank = rng.choice((0, 1, 2, 2, 3)) if k else rng.randint(1, 3)
            axes[f"x{k}"] = tuple(t if rng.random() < 0.8 else "1" for t in whole[3 - rank :])
        self.shapes = list(axes.values())
        self.names = list(axes)
        self.lines: list[str] = []
        used: set[str] = set()
        for k in range(rng.randint(1, 6)):
            text, made = self._operation(rng, axes)
            axes[f"v{k}"] = made
            used.update(re.findall(r"\b[xv]\w+\b", text))
            self.lines.append(f"v{k} = {text}")
            if rng.random() < 0.25:
                self._change(rng, axes, f"v{k}", used)
        self.results = [n for n in axes if n[0] == "v" and (n not in used or rng.random() < 0.3)]

    # Statements.

    def _operation(self, rng: random.Random, axes: dict[str, tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
        """An expression and the tags of its axes; axes of equal tags have equal extents."""
        name = rng.choice(list(axes))
        own = axes[name]
        rank, kind = len(own), rng.random()
        if kind < 0.2 or not rank:
            text = rng.choice(UNARY if rank else RANKLESS)
            return text.format(name), own[::-1] if ".T" in text else own
        if kind < 0.4:
            fitting = [n for n, other in axes.items() if _joined(own, other) is not None]
            other = rng.choice(fitting)
            return rng.choice(BINARY).format(name, other), _joined(own, axes[other]) or ()
        if kind < 0.55:
            axis: Any = rng.choice([None, *range(-rank, rank), tuple(rng.sample(range(rank), min(rank, 2)))])
            text = rng.choice(REDUCTIONS)
            if "norm" in text and not isinstance(axis, int):
                axis = -1
            gone = range(rank) if axis is None else [a % rank for a in np.atleast_1d(axis)]
            if "keepdims" in text:
                made = tuple("1" if k in gone else t for k, t in enumerate(own))
            else:
                made = tuple(t for k, t in enumerate(own) if k not in gone)
            return text.format(name, axis), made
        if kind < 0.75:
            text = rng.choice(KEPT)
            places = {
                "inner": ", ".join(["1:-1"] * rank),
                "pads": ", ".join(["(1, 0)"] * rank),
                "start": ", ".join([":-1"] * rank),
            }
            return text.format(name, **places), own
        if kind < 0.83:
            text, needed, result = rng.choice(PRODUCTS)
            fitting = [n for n, other in axes.items() if len(other) == needed]
            if fitting:
                name = rng.choice(fitting)
                own = axes[name]
                made = own if result is None else tuple(self._tag() for _ in range(result))
                return text.format(name), made
        if kind < 0.87:
            text, result = rng.choice(SHAPED)
            return text.format(name), tuple(self._tag() for _ in range(result))
        if kind < 0.92:
            text = rng.choice((*PARTS, *CHOSEN))
            return text.format(name, rng.choice(list(axes))), tuple(self._tag() for _ in own)
        parts, _ = self._index(rng, rank)
        if not parts:
            return f"{name} + 0", own
        return f"{name}[{', '.join(parts)}]", self._indexed(own, parts)

    def _tag(self) -> str:
        self._fresh += 1
        return f"?{self._fresh}"

    def _indexed(self, own: tuple[str, ...], parts: Sequence[str]) -> tuple[str, ...]:
        """The tags of a part of an array."""
        rest = list(own)
        used = sum(p not in ("None", "...") for p in parts)
        made: list[str] = []
        for part in parts:
            if part == "...":
                made += [rest.pop(0) for _ in range(len(own) - used)]
            elif part == "None":
                made.append("1")
            else:
                tag = rest.pop(0)
                if part not in ("0", "1", "-1", "n"):
                    made.append(tag if part in (":", "::-1") else f"{tag}[{part}]")
        return (*made, *rest)

    def _change(
        self, rng: random.Random, axes: dict[str, tuple[str, ...]], name: str, used: set[str]
    ) -> None:
        """Statements that write into a copy of a value, or into the value itself."""
        if not axes[name]:
            return
        if not self.pure and rng.random() < 0.4:
            axes[f"{name}r"] = axes[name]
            used.add(name)
            self.lines += [f"{name}r = {name}.copy()", rng.choice(CHANGES).format(f"{name}r")]
            return
        targets = [name]
        if self.pure or rng.random() < 0.5:
            targets = [f"{name}{letter}" for letter in "rs"[: rng.randint(1, 2)]]
            self.lines += [f"{t} = {name}.copy()" for t in targets[:1]]
            axes[targets[0]] = axes[name]
            used.add(name)
        for k, target in enumerate(targets):
            if k:
                # The second one branches off when the first has been changed already, or not.
                self.lines.append(f"{target} = {rng.choice((name, targets[0]))}.copy()")
                axes[target] = axes[name]
            for _ in range(rng.randint(1, 2)):
                parts, _ = self._index(rng, len(axes[name]))
                parts = parts or ["..."]
                part = self._indexed(axes[name], parts)
                fitting = [
                    n for n, other in axes.items() if _joined(other, part) == part and (n != target or k == 0)
                ]
                index = ", ".join(parts)
                values = [f"{target}[{index}] * 0.5", "0.25"]
                values += [f"{rng.choice((1, 2))} * {rng.choice(fitting)}"] if fitting else []
                if rng.random() < 0.15:
                    index, values = f"{target} > 0.2", ["0.3", "-0.2"]
                value = rng.choice(values)
                used.update(set(re.findall(r"\b[xv]\w+\b", value)) - {target})
                self.lines.append(f"{target}[{index}] {rng.choice(INPLACE)} {value}")

    # What it is.

    @property
    def source(self) -> str:  # type: ignore[override]
        """Its text."""
        return self._text(self.lines)

    def _text(self, lines: Sequence[str]) -> str:
        head = f"def program({', '.join(self.names)}, n):"
        return "\n".join([head, *(f"    {line}" for line in lines), f"    return {', '.join(self.results)},"])

    def function(self) -> Callable[..., Any]:
        """The function, for NumPy and to be recorded."""
        return self._made(self.source, {"np": np, "kg": kg, "written": numeric.put, **LOOPS})

    def for_jax(self, jax: Any) -> Callable[..., Any]:
        """The function with JAX's names, and new arrays in the place of changed ones."""

        def changed(line: str) -> str:
            found = ARRAYS.match(line)
            if not found:
                return line
            name, index, sign, value = found.groups()
            return f"{name} = {name}.at{index}.set({f'{name}{index} {sign} ({value})' if sign else value})"

        def written(u: Any, index: Any, value: Any) -> Any:
            return u.at[index].set(value)

        def loop(low: int, high: int, body: Any, state: Any) -> Any:
            for i in range(low, high):
                state = body(i, state)
            return state

        def fixed_point(body: Any, guess: Any) -> Any:
            return loop(0, 80, lambda _, y: body(y), guess)

        names = {"np": jax.numpy, "written": written, "loop": loop, "fixed_point": fixed_point}

        def until(condition: Any, body: Any, state: Any) -> Any:
            while condition(state):
                state = body(state)
            return state

        def root(function: Any, guess: Any) -> Any:
            y = guess
            for _ in range(12):  # Newton's method for the equation of this file.
                y = y - function(y) / (1 + 0.3 * jax.numpy.cos(y))
            return y

        names |= {"until": until, "root": root, "derived": jax.grad, "checkpoint": lambda function: function}
        return self._made(self._text([changed(line) for line in self.lines]), names)

    def _made(self, text: str, names: dict[str, Any]) -> Callable[..., Any]:
        space = dict(names)
        exec(compile(text, f"<program {self.seed}>", "exec"), space)
        made: Callable[..., Any] = space["program"]
        return made

    def arguments(self, rng: np.random.Generator, size: tuple[int, ...] = SIZES[0]) -> list[Any]:
        """Arrays of some sizes, in any layout, and an integer."""
        extents = dict(zip("abc", size, strict=True)) | {"1": 1}
        found: list[Any] = []
        for tags in self.shapes:
            array = rng.normal(size=tuple(extents[t] for t in tags))
            if rng.random() < 0.2:
                array = np.asfortranarray(array)
            found.append(array[::-1] if array.ndim and rng.random() < 0.2 else array)
        return [*found, int(rng.integers(0, 5))]


LOOPS = {
    "loop": kg.fori_loop,
    "until": kg.while_loop,
    "checkpoint": kg.checkpoint,
    "fixed_point": kg.fixed_point,
    "root": kg.root,
    "derived": kg.grad,
}


def _joined(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...] | None:
    """The tags of two broadcast values; None where they do not fit."""
    if len(a) < len(b):
        a, b = b, a
    padded = ("1",) * (len(a) - len(b)) + b
    if any(s != t and "1" not in (s, t) for s, t in zip(a, padded, strict=True)):
        return None
    return tuple(t if s == "1" else s for s, t in zip(a, padded, strict=True))


# Ways to ask for a derivative, for kernelgen and JAX alike.


def total(np: Any, function: Callable[..., Any]) -> Callable[..., Any]:
    """A number of all results."""
    return lambda *args: sum(np.sum(np.sin(v + 0.3)) for v in function(*args))


def _dotted(np: Any, values: Sequence[Any], ways: Sequence[Any]) -> Any:
    return sum(np.sum(v * w) for v, w in zip(values, ways, strict=True))


def _gradient(np: Any, kg: Any, f: Any, args: Any, ways: Any) -> Any:
    value, slopes = kg.value_and_grad(total(np, f), tuple(range(len(ways))))(*args)
    return value, *slopes


def _backward(np: Any, kg: Any, f: Any, args: Any, ways: Any) -> Any:
    *arrays, n = args
    values, back = kg.vjp(lambda *given: f(*given, n), *arrays)
    return *values, *back(tuple(np.cos(v + 1) for v in values))


def _forward(np: Any, kg: Any, f: Any, args: Any, ways: Any) -> Any:
    *arrays, n = args
    values, slopes = kg.jvp(lambda *given: f(*given, n), tuple(arrays), tuple(ways))
    return *values, *slopes


def _twice(np: Any, kg: Any, f: Any, args: Any, ways: Any) -> Any:
    places = tuple(range(len(ways)))
    return kg.grad(lambda *a: _dotted(np, kg.grad(total(np, f), places)(*a), ways), places)(*args)


def _forward_over_reverse(np: Any, kg: Any, f: Any, args: Any, ways: Any) -> Any:
    *arrays, n = args
    places = tuple(range(len(ways)))
    first, second = kg.jvp(lambda *a: kg.grad(total(np, f), places)(*a, n), tuple(arrays), tuple(ways))
    return *first, *second


WAYS = (_gradient, _backward, _forward, _twice, _forward_over_reverse)


def recorded(way: Callable[..., Any], function: Callable[..., Any], target: str = "auto") -> Any:
    """The way to ask for a derivative as one jitted function of the arguments and a direction."""

    def asked(args: Any, ways: Any) -> Any:
        return way(np, kg, function, args, ways)

    return kg.jit(asked, target=target)


# Comparing.


class Judge:
    """Compares the derivatives of one program.

    Attributes:
        counts: what was compared, and what could not be.
    """

    def __init__(self, program: Program, counts: Counter[str], jax: Any = None) -> None:
        self.program, self.counts, self.jax = program, counts, jax
        self.function = program.function()
        self.asked: Any = None  # The way for which JAX has been asked: it compiles for each size anew.
        self.first = recorded(_gradient, self.function, "interpret")

    def check(self, way: Callable[..., Any], sizes: Sequence[tuple[int, ...]], seed: int) -> str:
        """What is wrong on arrays of some sizes, or nothing."""
        rng = np.random.default_rng(seed)
        jitted, reference = (recorded(way, self.function, target) for target in ("auto", "interpret"))
        for size in sizes:
            args = self.program.arguments(rng, size)
            ways = [rng.normal(size=np.shape(a)) for a in args[:-1]]
            wrong = self._call(jitted, reference, way, args, ways)
            if wrong:
                given = [(a.shape, a.strides) for a in args[:-1]]
                return f"program {self.program.seed}, {way.__name__}, {given}, n = {args[-1]}: {wrong}"
        return ""

    def _call(self, jitted: Any, reference: Any, way: Any, args: list[Any], ways: list[Any]) -> str:
        try:
            values = self.function(*args)
        except (ValueError, IndexError, TypeError, ArithmeticError, np.linalg.LinAlgError):
            self.counts["raised by NumPy"] += 1
            return ""
        if not all(np.abs(v).max(initial=0) < 1e4 for v in values):
            self.counts["too large"] += 1
            return ""
        try:
            found = jitted(tuple(args), tuple(ways))
        except (kg.UnsupportedError, kg.DTypeError) as error:
            self.counts[f"refused: {str(error).splitlines()[0][:90]}"] += 1
            return ""
        except Exception as error:
            return f"raised {error!r:.300}, which NumPy does not"
        expected = reference(tuple(args), tuple(ways))
        signs = np.random.default_rng(1)
        near = [a * (1 + signs.choice((-2, 2), a.shape) * 2.0**-52) for a in args[:-1]]
        nearby = reference((*near, args[-1]), tuple(ways))
        self.counts["compared"] += 1
        for k, (a, b, c) in enumerate(zip(found, expected, nearby, strict=True)):
            wrong = differs(a, b, c)
            if wrong:
                return f"result {k}, compiled and interpreted: {wrong}"
        wrong = self._by_differences(way, found, args, ways)
        if wrong or self.asked is way:
            return wrong
        return self._by_jax(way, found, nearby, args, ways)

    def _by_differences(self, way: Any, found: Any, args: list[Any], ways: list[Any]) -> str:
        """Compares what was computed with differences in the direction `ways`."""
        if "float32" in self.program.source:  # A staircase.
            return ""
        f, n = self.function, args[-1]
        count = len(ways)
        if way is _gradient:
            slope, along = _dotted(np, found[1:], ways), lambda t: total(np, f)(*moved(t), n)
        elif way is _forward:
            half = len(found) // 2
            slope, along = _mixed(found[half:]), lambda t: _mixed(f(*moved(t), n))
        elif way is _backward:
            seeds = [np.cos(v + 1) for v in found[:-count]]
            slope, along = _dotted(np, found[-count:], ways), lambda t: _dotted(np, f(*moved(t), n), seeds)
        else:
            second = found[-count:]

            def along(t: float) -> Any:
                return _dotted(np, self.first((*moved(t), n), tuple(ways))[1:], ways)

            slope = _dotted(np, second, ways)

        def moved(t: float) -> list[Any]:
            return [a + t * d for a, d in zip(args[:-1], ways, strict=True)]

        coarse, fine = (float(numeric.slope(along, (0.0,), 0, step)) for step in (4e-4, 2e-4))
        scale = max(1.0, abs(fine), abs(float(along(0.0))))
        if not abs(coarse - fine) < 1e-7 * scale:
            self.counts["not smooth within the step"] += 1
            return ""
        self.counts["with differences"] += 1
        if not abs(float(slope) - fine) <= 1e-8 * scale + 10 * abs(coarse - fine):
            return f"{float(slope)!r} and by differences {fine!r} ({coarse!r} of twice the step)"
        return ""

    def _by_jax(self, way: Any, found: Any, nearby: Any, args: list[Any], ways: list[Any]) -> str:
        if self.jax is None or not self.program.pure:
            return ""
        try:
            f = self.program.for_jax(self.jax)
            arrays = [self.jax.numpy.asarray(a) for a in args[:-1]]
            functions = self.jax
            theirs = way(self.jax.numpy, functions, f, [*arrays, args[-1]], ways)
        except (TypeError, ValueError, NotImplementedError, AttributeError, IndexError) as error:
            self.counts[f"not for JAX: {str(error).splitlines()[0][:60]}"] += 1
            return ""
        self.asked = way
        self.counts["with JAX"] += 1
        for k, (a, b, c) in enumerate(zip(found, theirs, nearby, strict=True)):
            wrong = differs(a, np.asarray(b), c, 1e-9)
            if wrong:
                return f"result {k}, compiled and JAX's: {wrong}"
        return ""


def _mixed(values: Sequence[Any]) -> Any:
    """One number of several arrays, linear in them."""
    return sum(np.sum(v * np.cos(np.arange(v.size).reshape(v.shape) + k)) for k, v in enumerate(values))


def differs(found: Any, expected: Any, nearby: Any, tolerance: float = 1e-10) -> str:
    """What is wrong with a derivative, or nothing.

    Args:
        found, expected: arrays.
        nearby: the expected values of arguments that are two units in the last place away: where terms
            cancel, these are that far from `expected` too.
        tolerance: relative to the largest element.
    """
    a, b, c = np.asarray(found), np.asarray(expected), np.asarray(nearby)
    if (a.shape, a.dtype) != (b.shape, b.dtype):
        return f"{a.dtype}{a.shape} and not {b.dtype}{b.shape}"
    if not np.array_equal(np.isnan(a), np.isnan(b)):
        return f"NaN in other places: {a} and not {b}"
    with np.errstate(invalid="ignore"):
        finite = np.isfinite(b) & np.isfinite(c)
        scale = np.abs(b[finite]).max(initial=0.1)
        spread = np.abs(b - c)[finite].max(initial=0.0)
        off = np.abs(a - b)[finite].max(initial=0.0)
    if off > tolerance * scale + 300 * spread:
        worst = np.unravel_index(np.argmax(np.where(finite, np.abs(a - b), 0)), a.shape)
        return f"at {tuple(map(int, worst))} {a[worst]!r} and not {b[worst]!r} (of at most {scale:.3g})"
    return ""


def load_jax() -> Any:
    """JAX with float64, or None."""
    try:
        jax = importlib.import_module("jax")
    except ImportError:
        return None
    jax.config.update("jax_enable_x64", True)
    numpy = importlib.import_module("jax.numpy")
    return SimpleNamespace(
        numpy=numpy, grad=jax.grad, value_and_grad=jax.value_and_grad, vjp=jax.vjp, jvp=jax.jvp
    )


def check(seed: int, counts: Counter[str], jax: Any = None, sizes: int = 3) -> str:
    """Runs one program; what is wrong, and nothing where all agree.

    Args:
        counts: what was compared is counted there.
        jax: what `load_jax` gives.
        sizes: how many sizes of arrays it runs on.
    """
    program = Program(seed)
    judge = Judge(program, counts, jax)
    rng = random.Random(seed)
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for way in (_gradient, rng.choice(WAYS[1:])):
            wrong = judge.check(way, rng.sample(SIZES, sizes), seed)
            if wrong:
                return f"{wrong}\n{program.source}"
    return ""


def run(seeds: Iterable[int], counts: Counter[str], jax: Any = None) -> int:
    """Runs programs, and prints what is wrong; how many are."""
    failures = 0
    for seed in seeds:
        try:
            wrong = check(seed, counts, jax)
        except Exception:
            wrong = f"program {seed}: {traceback.format_exc()}"
        counts["programs"] += 1
        if wrong:
            failures += 1
            print(wrong, flush=True)
    return failures


def run_for(minutes: float, seed: int, options: Sequence[str]) -> None:
    """Runs programs in one process after another, as compiled code is never freed and may crash."""
    counts: Counter[str] = Counter()
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        command = [sys.executable, "-m", "tests.fuzz.derivatives", "--programs", str(PER_PROCESS)]
        done = subprocess.run([*command, "--seed", str(seed), *options], stdout=subprocess.PIPE, text=True)
        for line in done.stdout.splitlines():
            counted = re.match(r" *(\d+)  (.+)", line)
            if counted:
                counts[counted[2]] += int(counted[1])
            else:
                print(line, flush=True)
        if done.returncode not in (0, 1):
            counts["crashes"] += 1
            print(f"crashed with {done.returncode} in {PER_PROCESS} programs from {seed} on", flush=True)
        seed += PER_PROCESS
    show(counts)
    raise SystemExit(counts["disagreements"] + counts["crashes"] > 0)


PER_PROCESS = 50


def show(counts: Counter[str]) -> None:
    """Prints how often everything happened."""
    for what, count in counts.most_common():
        print(f"{count:6d}  {what}")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=int, default=100)
    parser.add_argument("--minutes", type=float, help="for how long, in place of --programs")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--no-jax", action="store_true")
    given = parser.parse_args()
    if given.minutes:
        run_for(given.minutes, given.seed, ["--no-jax"] * given.no_jax)
    counts: Counter[str] = Counter()
    seeds = range(given.seed, given.seed + given.programs)
    counts["disagreements"] = run(seeds, counts, None if given.no_jax else load_jax())
    show(counts)
    raise SystemExit(counts["disagreements"] > 0)


if __name__ == "__main__":
    main()
