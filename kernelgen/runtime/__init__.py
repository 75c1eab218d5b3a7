"""RUN: the kernel that users call, and what runs it: loading, binding, launching. NumPy and no compiler."""
