"""Ways to run a stage over many sources."""
