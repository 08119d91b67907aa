"""Which known name a mistyped one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LIKE = 60.0  # of 100 (normalised indel similarity): two typing errors in a short name


def closest(name: str, known: Iterable[str]) -> str:
    """The known name that is most like ``name``, the first of equals; empty if none is like it."""
    found = process.extractOne(name, list(known), scorer=fuzz.ratio, score_cutoff=_LIKE)
    return found[0] if found else ""
