"""RUN: loads machine code, binds arrays, and calls it. Imports NumPy and no compiler."""
