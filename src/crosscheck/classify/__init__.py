"""Detectors, one per file, and the verdicts of groups."""
