"""crosscheck: compare how several outlets report one event."""
