"""Tests of the scripts that make word tables."""
