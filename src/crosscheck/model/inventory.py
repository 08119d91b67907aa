"""What was read, told before anything is compared."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.source import Metadatum, Skipped, Source


@dataclass(frozen=True, slots=True)
class InventoryItem:
    """One source as it was read.

    ``words`` counts those after front matter or header lines, page furniture included.
    ``language`` is None when none is stated and the text does not look like English. ``gaps``
    are keys of metadata that are not known; ``warnings`` what an editor should look at.
    """

    source: Source
    words: int
    language: Metadatum | None
    gaps: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class SharedWording:
    """Two sources, by path, and the share (0 to 1) of the shorter one's wording in both."""

    left: str
    right: str
    share: float

    @property
    def is_one_text(self) -> bool:
        """Whether one is a copy of the other, cut or edited at most."""
        return self.share >= _ONE_TEXT


@dataclass(frozen=True, slots=True)
class Inventory:
    """All sources in order of path, what they share, and the files that were not read."""

    items: tuple[InventoryItem, ...]
    shared: tuple[SharedWording, ...]
    skipped: tuple[Skipped, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every file that should have been readable was read."""
        return not any(skip.is_error for skip in self.skipped)


_ONE_TEXT = 0.8
