"""THE FRONT DOOR: functions recorded at their first call, and compiled when it pays."""
