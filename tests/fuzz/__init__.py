"""The differential fuzzer: `python -m tests.fuzz --minutes 5 --seed 1 --jobs 2`.

Random programs over the whole table run three ways: compiled, interpreted, and by NumPy on the real
arguments, which says what is right.
"""
