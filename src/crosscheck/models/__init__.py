"""Adapters of language models to the ports."""
