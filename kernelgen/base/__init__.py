"""BASE: errors, dtypes and small helpers, on which everything stands."""
