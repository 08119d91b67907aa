"""How much a reader takes in before it gives up."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds: ``file_bytes`` of one file, ``files`` in one run."""

    file_bytes: int = 20 * _MEGABYTE
    files: int = 100_000
