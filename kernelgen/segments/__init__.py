"""SEGMENTS: graphs cut into fused kernels around calls of Python functions, with a plan of their memory."""
