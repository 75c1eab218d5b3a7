"""SCHEDULE: graphs become loop nests, cut around opaque calls."""
