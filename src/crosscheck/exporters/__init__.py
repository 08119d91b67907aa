"""Exporters: each turns a report into text, and leaves writing it to the caller."""
