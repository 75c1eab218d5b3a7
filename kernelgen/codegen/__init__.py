"""EMIT: schedules to source text. One emitter for each target; they differ only in spelling."""
