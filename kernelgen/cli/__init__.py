"""The `kernelgen` command: a demonstration, kernels on files, their stages, and this machine's health.

    app       the command itself; errors become one paragraph on stderr and exit code 2
    demo      `kernelgen demo`: every stage of one real model, and its speed
    run       `kernelgen run`: a tape, kernel or function on .npy files
    show      `kernelgen show`: one stage of it
    report    `kernelgen report`: one HTML page about it
    check     `kernelgen check`: compiled kernels against the interpreter
    doctor    `kernelgen doctor`
    aot       `kernelgen aot`: kernels built ahead of time; collect finds what to build
    target    FILE.py:NAME to a tape, kernel or function
    kernels   those to kernels
    data      arrays from files, outputs to files
    split     which axis may be cut to process large data in chunks

Importing this package imports neither numba nor rich.
"""

from __future__ import annotations

from kernelgen.cli.app import main

__all__ = ["main"]
