"""BUILD: source to machine code. The only package that imports numba and llvmlite."""
