"""Benchmarks: kernelgen and its peers on one machine, in one process, in turn.

python -m bench --quick                          seconds; small sizes
python -m bench                                  every case, dtype and size
python -m bench --cases triad,selu --sizes 1e3,1e6 --systems numpy,jax,kernelgen
python -m bench --suite axes                     reductions, normalizations, stencils, forces
python -m bench --against COMMIT                 kernelgen beside an earlier commit of itself: what is slower
python -m bench --again                          one more pass over them, for a machine that others share
python -m bench --measure overhead,first,build,memory

cases      what is computed: one entry for each case, in every system's form
loops      the hand-written numba loops of the cases
axes       the cases with axes, with their loops
axes_c     the same loops in C
repeats    the cases that repeat something for each element
systems    how each system compiles and calls a case
measure    verification and timing in one process
worker     what needs a process of its own: first calls and peak memory
derivatives  the derivatives of the examples beside JAX's: memory and time
against    kernelgen beside an earlier commit of itself
report     the machine's description, tables, JSON
tables, targets, quote    figures of the README and of the pages in docs
plots      PNG files
"""
