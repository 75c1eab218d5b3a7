"""DRIVE: the stages put together: compile_tape and the kernels it makes."""
