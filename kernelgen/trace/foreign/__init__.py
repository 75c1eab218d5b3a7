"""Opaque calls: Python and NumPy functions that recording does not enter."""
