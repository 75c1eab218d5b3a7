"""Machine code of the runtime itself, the same for every kernel: calls, worker threads, the output pool.

It is written as Python in numba's reach, on addresses, and lowered once to `templates/native.ll`.
"""
