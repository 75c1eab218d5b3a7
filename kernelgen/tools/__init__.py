"""TOOLS: what looks at kernels from outside."""
