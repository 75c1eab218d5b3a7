"""RUN on a GPU: reads device arrays without copying, picks versions, fills argument buffers, launches.

Nothing here imports a compiler or CuPy with the module; the driver is opened when a kernel is first launched.
"""
