"""RECORD: NumPy's operators and protocols put operations on a tape."""
