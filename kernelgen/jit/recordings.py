"""The recordings that a jitted function keeps: when one may be used again, and why one was made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kernelgen.base.values import frozen, replaced
from kernelgen.ir import Graph
from kernelgen.ir.structural_key import canonical
from kernelgen.jit.captures import Watch
from kernelgen.jit.dispatch import Entry
from kernelgen.jit.tiers import Tiered
from kernelgen.jit.trace import Arguments, Recording, unique
from kernelgen.jit.trees import (
    Leaves,
    builder,
    leaf_names,
    static_parts,
    structure_text,
)
from kernelgen.runtime.kernel import Kernel
from kernelgen.runtime.native import process


@frozen
class Signature:
    """One combination of types that a jitted function was recorded for.

    Attributes:
        text: the parameters with their types.
        graph: what is compiled: the used arguments, then the arrays found by their names.
        kernel: what runs it now; None before its first call.
        tier: "declared", "interpreted", "building", "trial", "compiled" or "plain".
        reason: why it is on this tier.
        calls: calls served while the tier was open.
        because: why it was recorded.
        notes: what else there is to know.
    """

    text: str
    graph: Graph
    kernel: Kernel | None
    tier: str
    reason: str
    calls: int
    because: str
    notes: tuple[str, ...] = ()


class Specialization:
    """A recording with the tiers of its graph.

    Attributes:
        arguments: those that it was made for, without the dynamic leaves.
        recording: what was recorded.
        tiered: what runs it; None where there is nothing to compute.
        numbers: constants of the recording that `tiered` takes for its last arguments.
        because: why it was recorded.
        ran: whether it has run.
    """

    __slots__ = ("_structure", "arguments", "because", "build", "numbers", "ran", "recording", "tiered")

    def __init__(
        self,
        arguments: Arguments,
        recording: Recording,
        tiered: Tiered | None,
        numbers: tuple[Any, ...],
        because: str,
    ) -> None:
        self.arguments, self.recording, self.tiered = arguments, recording, tiered
        self.numbers, self.because = numbers, because
        self.build = builder(recording.result, recording.static)
        self.ran = False
        self._structure = ""

    @property
    def structure(self) -> str:
        """The structure of the recorded graph, with its constants."""
        self._structure = self._structure or canonical(self.recording.graph)
        return self._structure

    @property
    def is_short(self) -> bool:
        """Whether the short way may serve it.

        It lets the kernel write into the arrays that the function changes. Where there are calls between the
        kernel's parts, any of them may fail: the arrays get their values at the end, as `run` has it.
        """
        recording = self.recording
        kernel = None if self.tiered is None else self.tiered.settled
        in_place = not recording.written or (
            kernel is not None and kernel.target == "cpu" and kernel.segments is None
        )
        return in_place and not recording.for_one_call

    def entry(self, function: Callable[..., Any]) -> Entry:
        """What the short way needs, given the function that was recorded."""
        tiered = self.tiered
        if tiered is None:
            return Entry(self.arguments, self.recording, (), None, [0])
        plain = function if tiered.tier == "plain" else None
        return Entry(self.arguments, self.recording, self.numbers, tiered.settled, tiered.elements, plain)

    def holds(self, leaves: Leaves) -> bool:
        """Whether the recording is right for a call: never, if it rests on what is not watched."""
        recording, dynamic = self.recording, leaves.dynamic
        return (
            not recording.for_one_call
            and self.rests(leaves)
            and all(g.holds(dynamic.__getitem__) for g in recording.guards)
        )

    def rests(self, leaves: Leaves) -> bool:
        """Whether what it rests on besides the arguments is as it was."""
        return all(w.holds(leaves.static) for w in self.recording.watches)

    def run(self, leaves: Leaves, plain: Callable[[], Any]) -> Any:
        """The result for a call.

        Args:
            leaves: of its arguments.
            plain: calls the function that was recorded with them.
        """
        if self.tiered is None:
            return self.build(())
        recording = self.recording
        args = [leaves.dynamic[k] for k in recording.used]
        args += [path.resolve(leaves.static) for path in recording.lifted]
        args += self.numbers
        # The function has run already for a recording of one call; one with effects must not run for nothing.
        may_run = not (recording.written or recording.for_one_call or recording.graph.effects)
        if may_run and self.tiered.is_plain_turn(args):
            done, result = self.tiered.run_plain(plain, args)
            if done:
                return result
        result = self.tiered(args)
        if recording.written:
            values = list(result if len(recording.graph.outputs) > 1 else (result,))
            for k in reversed(recording.written):
                leaves.dynamic[k][...] = values.pop()
            for j, k in recording.given_back:
                values.insert(j, leaves.dynamic[k])
            return self.build(tuple(values))
        if recording.result == ("a",):
            return result
        return self.build(result if len(recording.graph.outputs) > 1 else (result,))

    def may_write(self, leaves: Leaves) -> bool:
        """Whether the arrays that the function changes are apart from all others, and may be changed."""
        recording = self.recording
        written = set(recording.written)
        return process.apart(
            len(written),
            *(leaves.dynamic[k] for k in recording.written),
            *(leaf for k, leaf in enumerate(leaves.dynamic) if k not in written),
            *(path.resolve(leaves.static) for path in recording.lifted),
            *recording.graph.captured.values(),
        )


def alike(known: Specialization, b: Recording, structure: str) -> bool:
    """Whether a recording, of a graph of this structure, is a known one: the same arrays, the same result."""
    a = known.recording
    return (
        a.used == b.used
        and (a.written, a.given_back) == (b.written, b.given_back)
        and a.guards == b.guards
        and a.result == b.result
        and len(a.static) == len(b.static)
        and all(x is y or _same_plain(x, y) for x, y in zip(a.static, b.static, strict=True))
        and not a.graph.captured
        and not b.graph.captured
        and known.structure == structure
    )


def _same_plain(a: Any, b: Any) -> bool:
    return type(a) is type(b) and isinstance(a, (bool, int, float, str)) and a == b


def reason_for(known: Sequence[Specialization], leaves: Leaves) -> str:
    """Why a recording for the same types did not do."""
    if not known:
        return "first call with these types"
    recording, static = known[0].recording, leaves.static
    if recording.for_one_call:
        return "the one before was for one call"
    changed = [w.describe(static) for w in changed_watches(known[0], leaves)]
    asked = unheld(known[0], leaves)
    if asked:
        changed.append(f"the recording before is for {asked}")
    return "; ".join(changed[:3]) or "it had to be recorded again"


def changed_watches(known: Specialization, leaves: Leaves) -> list[Watch]:
    """What a recording rests on besides the arguments that is not as it was."""
    return [w for w in known.recording.watches if not w.holds(leaves.static)]


def unheld(known: Specialization, leaves: Leaves) -> str:
    """The guards of a recording that do not hold for a call, for people."""
    pairs = zip(known.arguments.names, known.arguments.structures, strict=True)
    names = list(unique((n for name, s in pairs for n in leaf_names(s, name)), "x"))
    guards = [g for g in known.recording.guards if not g.holds(leaves.dynamic.__getitem__)]
    return ", ".join(g.describe(names.__getitem__) for g in guards[:3])


def kept(arguments: Arguments) -> Arguments:
    """The arguments without the arrays and objects of the call: those may go."""
    leaves = Leaves()
    heads = [s[0] for structure in arguments.structures for s in static_parts(structure)]
    leaves.static = [
        value if head == "=" else None for head, value in zip(heads, arguments.leaves.static, strict=True)
    ]
    return replaced(arguments, leaves=leaves)


def describe(known: Specialization, declared: dict[Any, Arguments]) -> Signature:
    """What users see of a recording."""
    arguments, recording, tiered = known.arguments, known.recording, known.tiered
    pairs = zip(arguments.names, arguments.structures, strict=True)
    text = ", ".join(f"{name}: {structure_text(s)}" for name, s in pairs)
    if tiered is None:
        return Signature(text, recording.checked, None, "constant", "nothing to compute", 0, known.because)
    tier = tiered.tier
    if arguments.structures in declared and tiered.kernel is None:
        tier = "declared"
    return Signature(
        text,
        recording.checked,
        tiered.kernel,
        tier,
        tiered.reason,
        tiered.calls,
        known.because,
        (*_notes(recording), *_numbers(known)),
    )


def _numbers(known: Specialization) -> tuple[str, ...]:
    if not known.numbers:
        return ()
    return (
        f"passes {', '.join(map(str, known.numbers))} to the kernel, which serves recordings with other "
        "numbers too",
    )


def _notes(recording: Recording) -> tuple[str, ...]:
    notes = []
    if recording.lifted:
        notes.append(f"passed anew at each call: {', '.join(map(str, recording.lifted))}")
    shown = ("value", "content", "keys", "names")
    watched = dict.fromkeys(str(w.path) for w in recording.watches if w.kind in shown)
    if watched:
        notes.append(f"compared at each call: {', '.join(watched)}")
    if recording.pinned:
        notes.append("right for one value each of numbers or sizes that the code asks for")
    if recording.graph.captured:
        notes.append(
            f"bound to the array that was found first, for no name leads to it: "
            f"{', '.join(recording.graph.captured)}"
        )
    if recording.changed:
        notes.append(
            "for one call, for the function changes what it reads: " + ", ".join(recording.changed[:8])
        )
    if recording.unseen:
        notes.append(
            "recorded anew at each call, for changes cannot be seen of: " + ", ".join(recording.unseen[:8])
        )
    return tuple(notes)
