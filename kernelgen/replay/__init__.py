"""TRUST: compiled kernels replayed against the interpreter.

axes      which axes of a graph's inputs must agree in extent
probes    arrays to try: sizes, memory layouts, broadcasts, outputs that overlap inputs
compare   whether two results agree, and how far rounding alone may take them apart
subject   whatever is to be checked, as a compiled kernel
check     `kg.check`, and `compile_tape(check=True)`
bisect    `kg.bisect`: the first operation that differs
"""
