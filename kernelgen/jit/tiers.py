"""Tiers: a graph is interpreted until it is worth compiling, and for good where it is not.

A graph is on one of these tiers:

    interpreted     node by node with NumPy: before its build, or for good, with the reason kept
    building        interpreted, while a thread builds it
    trial           compiled, interpreted and as the plain function in turn, measured
    compiled        compiled, for good
    plain           not at all: calls run the function that was recorded, which is faster

The kernels themselves are shared: equal graphs of equal options have one kernel.
"""

from __future__ import annotations

import atexit
import os
import queue
import threading
import time
import warnings
import weakref
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from kernelgen.base.errors import KernelgenError, OptionError
from kernelgen.base.forks import after_fork
from kernelgen.base.recent import Recent
from kernelgen.base.source_location import level_of_user
from kernelgen.base.values import frozen
from kernelgen.cache.lookup import BUILT
from kernelgen.cache.memory import memory
from kernelgen.driver.compile import compile_tape, is_at_hand
from kernelgen.driver.options import Options
from kernelgen.ir import Graph
from kernelgen.ir.structural_key import canonical
from kernelgen.jit.budget import budget, check_budget
from kernelgen.jit.trees import NUMBERS
from kernelgen.runtime import interpreter
from kernelgen.runtime.kernel import Kernel

TRIAL_CALLS = 3
"""Calls of one layout that a trial measures on each tier."""
TRIAL_LIMIT = 64
"""Calls after which a trial without a result ends."""


@frozen
class Policy:
    """When to compile.

    Attributes:
        warmup: calls of a graph before its build, which run interpreted and as the plain function in turn.
        background: build in a thread, and interpret in the meantime.
        budget_ms: the longest predicted build that a call may wait for; None for any.
        trial: measure the kernel, the interpreted graph and the plain function on real calls, and keep the
            fastest.
    """

    warmup: int = 0
    background: bool = False
    budget_ms: float | None = None
    trial: bool = False

    def __post_init__(self) -> None:
        if isinstance(self.warmup, bool) or not isinstance(self.warmup, int) or self.warmup < 0:
            raise OptionError(f"warmup is {self.warmup!r}", hint="Give a number of calls, 0 or more.")
        for name in ("background", "trial"):
            if not isinstance(getattr(self, name), bool):
                raise OptionError(f"{name} is {getattr(self, name)!r}", hint="Give True or False.")
        check_budget(self.budget_ms, "budget_ms")


# Kernels that functions share.


shared: Recent[Any, Kernel] = Recent(1024)
"""By the structure of what was recorded, and the options."""


# The thread that builds in the background.


class _Builder:
    """One standing thread, made when first needed, and anew in a forked child."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queue: queue.SimpleQueue[Callable[[], None] | None] | None = None
        self._thread: threading.Thread | None = None
        after_fork(self._forget)
        atexit.register(self.stop)

    def _forget(self) -> None:
        self._lock, self._queue, self._thread = threading.Lock(), None, None

    def submit(self, job: Callable[[], None]) -> None:
        with self._lock:
            if self._queue is None:
                self._queue = queue.SimpleQueue()
                self._thread = threading.Thread(
                    target=self._work, args=(self._queue,), name="kernelgen-build", daemon=True
                )
                self._thread.start()
            self._queue.put(job)

    def stop(self) -> None:
        """Waits for the build that runs, and drops those that wait: no compiler outlives its process."""
        with self._lock:
            waiting, thread, self._queue, self._thread = self._queue, self._thread, None, None
        if waiting is None or thread is None:
            return
        while not waiting.empty():
            waiting.get()
        waiting.put(None)
        thread.join()

    @staticmethod
    def _work(jobs: queue.SimpleQueue[Callable[[], None] | None]) -> None:
        while (job := jobs.get()) is not None:
            try:
                job()
            except Exception:
                if threading.main_thread().is_alive():
                    raise
                return  # The process ends, and what the build imports refuses to start.


_builder = _Builder()
_tiers: weakref.WeakSet[Tiered] = weakref.WeakSet()
_tiers_lock = threading.Lock()


def count_tiers() -> dict[str, int]:
    """How many graphs of jitted functions are on each tier now."""
    with _tiers_lock:
        return dict(Counter(t.tier for t in _tiers))


def bytes_saved() -> int:
    """Bytes that NumPy would have moved for its temporaries, and compiled kernels did not."""
    with _tiers_lock:
        return sum(t.bytes_saved for t in _tiers)


def _forget_locks() -> None:
    global _tiers_lock
    _tiers_lock = threading.Lock()
    for tiered in list(_tiers):
        tiered.renew_lock()


after_fork(_forget_locks)


class Tiered:
    """A graph with the kernel that serves it now.

    Args:
        on_build: called after machine code was built for it, and not found, by the thread that did so.

    Attributes:
        tier: "interpreted", "building", "trial", "compiled" or "plain".
        reason: why it is on this tier, where that is not obvious.
        settled: the kernel that serves it for good; None while that is open.
        elements: elements computed by compiled calls, in a list so that callers may add to it fast.
    """

    def __init__(
        self,
        graph: Graph,
        name: str,
        options: Options,
        policy: Policy,
        on_build: Callable[[], None] = lambda: None,
    ) -> None:
        self.graph, self.name, self.options, self.policy = graph, name, options, policy
        self._on_build = on_build
        self.tier, self.reason = "interpreted", "not called yet"
        self.settled: Kernel | None = None
        self.calls = 0
        self.elements = [0]
        self._compiled: Kernel | None = None
        self._interpreted: Kernel | None = None
        self._error: KernelgenError | None = None
        self._builder_pid = 0
        self._epoch = -1
        self._trial: dict[Any, dict[str, list[float]]] = {}
        self._plain_fails = False
        self._lock = threading.Lock()
        with _tiers_lock:
            _tiers.add(self)

    def __call__(self, args: Sequence[Any]) -> Any:
        """Runs the graph on whatever tier it is."""
        settled = self.settled
        if settled is not None and (self.final or self._epoch == budget.epoch):
            self._count(args)
            return settled(*args)
        return self._open_call(args)

    @property
    def kernel(self) -> Kernel | None:
        """The kernel that served the last call, or would serve the next; None before the first."""
        return self.settled or self._compiled or self._interpreted

    @property
    def final(self) -> bool:
        """Whether the kernel that serves it will not change any more, not even with another budget."""
        return self.settled is not None and (
            self.tier in ("compiled", "plain")
            or self.options.target == "interpret"
            or interpreter.PROCESS_INTERPRETS
        )

    @property
    def bytes_saved(self) -> int:
        """An estimate: elements computed, times the bytes of the temporaries that NumPy would have had."""
        kernel = self._compiled
        return 0 if kernel is None else self.elements[0] * saved_per_element(kernel)

    def renew_lock(self) -> None:
        """In a forked child, no thread is left that could release it."""
        self._lock = threading.Lock()

    def compile(self) -> Kernel:
        """The compiled kernel, built now if need be, whatever the policy says."""
        kernel = self._build()
        self._settle(kernel, "compiled", "")
        return kernel

    # Calls while it is open which kernel serves.

    def _open_call(self, args: Sequence[Any]) -> Any:
        if interpreter.active() or self.options.target == "interpret":
            if interpreter.PROCESS_INTERPRETS or self.options.target == "interpret":
                setting = "KERNELGEN_MODE" if interpreter.PROCESS_INTERPRETS else "target"
                self._settle(self._interpreter(), "interpreted", f'{setting} is "interpret"')
            return self._interpreter()(*args)
        with self._lock:
            self.calls += 1
            calls = self.calls
        if calls <= self.policy.warmup:
            self.reason = f"call {calls} of {self.policy.warmup} that warm up"
            return self._measured("interpreted", self._interpreter(), args)
        if self._compiled is None:
            self._advance()
        if self._error is not None:
            self._tell(self._error)
        if self._compiled is None:
            return self._interpreter()(*args)
        if self.settled is None and self._is_tried(args):
            return self._try(self._compiled, args)
        self._settle(self._compiled, "compiled", "")
        self._count(args)
        return self._compiled(*args)

    def _count(self, args: Sequence[Any]) -> None:
        if self.tier == "compiled":
            self.elements[0] += max((getattr(a, "size", 1) for a in args), default=1)

    def _advance(self) -> None:
        """Builds, or has it built, or says why not."""
        if self.tier == "building" and self._builder_pid == os.getpid():
            return
        known = shared.get(self._key) if self._shares else None
        if known is not None:
            memory.count_hit()
            self._compiled = known
            return
        limit = None if self.policy.background else self.policy.budget_ms
        objection = budget.objection(len(self.graph.nodes), limit)
        if objection and not is_at_hand(self.graph, self.options):
            self._settle(self._interpreter(), "interpreted", objection)
        elif self.policy.background:
            with self._lock:
                if self.tier == "building" and self._builder_pid == os.getpid():
                    return
                self.tier, self.reason, self._builder_pid = "building", "a thread builds it", os.getpid()
            _builder.submit(self._build_behind)
        else:
            self._build()

    def _build_behind(self) -> None:
        try:
            self._build()
        except KernelgenError as error:
            self._error = error

    def _tell(self, error: KernelgenError) -> None:
        """Reports a build that failed behind the calls, once: the results are right, only slower."""
        self._error = None
        self._settle(self._interpreter(), "interpreted", f"the build failed: {error.what}")
        warnings.warn(
            f"{self.name}() stays interpreted, for its build failed: {error}",
            RuntimeWarning,
            stacklevel=level_of_user(),
        )

    @property
    def _shares(self) -> bool:
        """Whether equal graphs share the kernel: not where an array is bound to it."""
        return self.options.cache and not self.graph.captured

    @property
    def _key(self) -> Any:
        names = tuple(i.name for i in self.graph.inputs), tuple(n for n, _ in self.graph.outputs)
        return canonical(self.graph), names, self.name, self.options

    def _build(self) -> Kernel:
        """The compiled kernel."""
        key = self._key
        kernel = shared.get(key) if self._shares else None
        if kernel is not None:
            memory.count_hit()
        else:
            start, builds = time.perf_counter(), memory.builds
            o = self.options
            target: Any = o.target
            kernel = compile_tape(
                self.graph,
                target=target,
                fastmath=o.fastmath,
                threads=o.threads,
                cache=o.cache,
                name=self.name,
            )
            if kernel.origin == BUILT:
                budget.note(len(self.graph.nodes), 1e3 * (time.perf_counter() - start))
            if memory.builds > builds:
                self._on_build()
            if self._shares:
                kernel = shared.put(key, kernel)
        self._compiled = kernel
        return kernel

    def _interpreter(self) -> Kernel:
        """The kernel of the interpreted tier."""
        kernel = self._interpreted
        if kernel is None:
            kernel = compile_tape(self.graph, target="interpret", name=self.name)
            self._interpreted = kernel
        return kernel

    def _settle(self, kernel: Kernel, tier: str, reason: str) -> None:
        with self._lock:
            self._epoch = budget.epoch
            self.settled, self.tier, self.reason = kernel, tier, reason

    # The trial.

    def is_plain_turn(self, args: Sequence[Any]) -> bool:
        """Whether this call is one for the plain function: because it is the fastest, or to measure it."""
        if self.tier == "plain":
            return not interpreter.active()
        if self.settled is not None or self._plain_fails or not (self.policy.trial or self.policy.warmup):
            return False
        if self.options.target not in ("auto", "cpu") or interpreter.active():
            return False
        if not all(isinstance(a, (np.ndarray, np.generic, *NUMBERS)) for a in args):
            return False
        times = self._times(args)
        if self.calls < self.policy.warmup:
            return len(times["interpreted"]) > len(times["plain"])
        wanted = min(TRIAL_CALLS, len(times["compiled"]), len(times["interpreted"]))
        return self.policy.trial and len(times["plain"]) < wanted

    def run_plain(self, plain: Callable[[], Any], args: Sequence[Any]) -> tuple[bool, Any]:
        """Runs the function itself in the place of its graph.

        Returns:
            Whether it has given a result, and that. In a trial a kernel serves where it raises an error: it
            may give infinities where Python's numbers do not.
        """
        if self.tier == "plain":
            return True, plain()
        with self._lock:
            self.calls += 1
            if self.calls <= self.policy.warmup:
                self.reason = f"call {self.calls} of {self.policy.warmup} that warm up"
        try:
            with np.errstate(all="ignore"):
                result = self._measured("plain", lambda *_: plain(), args)
        except Exception:
            self._plain_fails = True
            return False, None
        self._conclude(args)
        return True, result

    def _is_tried(self, args: Sequence[Any]) -> bool:
        """Whether a call with these shapes is one to measure."""
        return self.policy.trial or bool(self._times(args)["plain"])

    def _times(self, args: Sequence[Any]) -> dict[str, list[float]]:
        """The seconds that calls with such shapes took, by what ran them."""
        layout = _layout(args)
        with self._lock:
            return self._trial.setdefault(layout, {"compiled": [], "interpreted": [], "plain": []})

    def _measured(self, tier: str, run: Callable[..., Any], args: Sequence[Any]) -> Any:
        times = self._times(args)[tier]
        start = time.perf_counter()
        result = run(*args)
        seconds = time.perf_counter() - start
        with self._lock:
            times.append(seconds)
        return result

    def _try(self, compiled: Kernel, args: Sequence[Any]) -> Any:
        """One call of a trial: the tiers take turns, so that nothing is computed twice."""
        times = self._times(args)
        with self._lock:
            self.tier, self.reason = "trial", "measured"
            turn = "compiled"
            if self.policy.trial and len(times["interpreted"]) < len(times["compiled"]):
                turn = "interpreted"
        result = self._measured(turn, compiled if turn == "compiled" else self._interpreter(), args)
        self._conclude(args)
        return result

    def _conclude(self, args: Sequence[Any]) -> None:
        """Ends the trial once it has measured enough."""
        compiled, times = self._compiled, self._times(args)
        if compiled is None or self.settled is not None:
            return
        with self._lock:
            wanted = ["compiled", "interpreted"] if self.policy.trial else ["compiled"]
            if self.policy.trial and times["plain"] and not self._plain_fails:
                wanted.append("plain")
            done = all(len(times[tier]) >= TRIAL_CALLS for tier in wanted)
            tired = self.calls - self.policy.warmup > TRIAL_LIMIT
            best = {tier: min(t) for tier, t in times.items() if t}
            if self._plain_fails:
                best.pop("plain", None)
        if done:
            self._decide(compiled, _layout(args), best)
        elif tired:
            self._settle(compiled, "compiled", "no layout came often enough in a trial")

    def _decide(self, compiled: Kernel, layout: Any, best: dict[str, float]) -> None:
        words = {"compiled": "compiled", "interpreted": "interpreted", "plain": "as plain Python"}
        *others, last = (f"{1e6 * seconds:.1f} µs {words[tier]}" for tier, seconds in best.items())
        text = f"measured {', '.join(others)} and {last} for shapes {layout}"
        winner = min(best, key=lambda tier: (best[tier], tier != "compiled"))
        if winner == "compiled":
            self._settle(compiled, "compiled", text)
        elif winner == "plain":
            self._settle(compiled, "plain", f"the kernel loses to the plain function, which runs: {text}")
        else:
            self._settle(self._interpreter(), "interpreted", f"compiling does not pay: {text}")


def _layout(args: Sequence[Any]) -> Any:
    return tuple(getattr(a, "shape", ()) for a in args)


def saved_per_element(kernel: Kernel) -> int:
    """Bytes for each element that NumPy moves node by node, less those that the kernel moves."""
    by_node = 0
    for node in kernel.recorded.nodes:
        if node.args and node.ndim and node.op not in ("view", "broadcast", "opaque", "pick"):
            by_node += node.dtype.itemsize + sum(a.dtype.itemsize for a in node.args if a.ndim)
    fused = sum(nest.bytes_per_element for nest in kernel.schedule.nests)
    return max(by_node - fused, 0)
