"""CACHE: compiled code by its whole key, in memory and on disk."""
