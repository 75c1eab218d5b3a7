"""The functions that emitted source calls, as numba compiles calls of them."""
