"""DRIVE: the stages put together: compile_tape, and what each kernel is compiled from."""
