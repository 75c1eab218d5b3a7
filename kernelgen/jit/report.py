"""What `Jitted.explain()` says: options, each recording with its tier and why, and the latest kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kernelgen.jit.jitted import Jitted
    from kernelgen.jit.recordings import Signature


def explain(function: Jitted[..., Any]) -> str:
    """The report as plain text."""
    settings, signatures = function.settings, function.signatures()
    options, policy = settings.options, settings.policy
    lines = [
        f"jitted {function.__name__}{function.signature}",
        f"  target {options.target}, fastmath {options.fastmath}, threads {options.threads or 'default'}, "
        f"cache {options.cache}, capture {settings.capture}, jit {'on' if settings.enable_jit else 'off'}",
        f"  warmup {policy.warmup}, background {policy.background}, trial {policy.trial}, "
        f"budget {'none' if policy.budget_ms is None else f'{policy.budget_ms:g} ms'}",
        f"  static: {', '.join(sorted(settings.static)) or 'none'}",
        "",
        f"{len(signatures)} recording{'s' * (len(signatures) != 1)}",
    ]
    if function.unrecorded:
        lines.append(f"  runs as plain Python where it reads {', '.join(function.unrecorded[:8])}")
    for signature in signatures:
        lines += [f"  {line}" for line in _recording(signature)]
    kernels = [s.kernel for s in signatures if s.kernel is not None]
    return "\n".join(lines) + "\n" + (f"\n{kernels[0].explain()}" if kernels else "")


def _recording(signature: Signature) -> list[str]:
    lines = [
        f"({signature.text})",
        f"  tier {signature.tier}" + (f": {signature.reason}" if signature.reason else ""),
        f"  recorded because: {signature.because}",
    ]
    if signature.kernel is not None and signature.kernel.origin:
        lines.append(f"  machine code: {signature.kernel.origin}")
    lines += [f"  {note}" for note in signature.notes]
    return lines
