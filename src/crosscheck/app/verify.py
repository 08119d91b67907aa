"""Whether the sources of a report are still what they were when it was written."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.readers.stated_sources import StatedSource, stated_sources


class Drift(StrEnum):
    """What became of a source."""

    NONE = "unchanged"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Verified:
    """A source of the report, by its path there, and what became of it."""

    path: str
    drift: Drift


def verify(report: Path, roots: Sequence[Path]) -> tuple[Verified, ...]:
    """Hash every source of a report again; ``roots`` are the folders or files that were compared.

    Raises UsageError when the report cannot be read or a root does not exist.
    """
    missing = [str(root) for root in roots if not root.exists()]
    if missing:
        raise UsageError(
            f"no such file or folder: {', '.join(missing)}",
            "Name the folders of articles that the report was made from.",
        )
    stated = stated_sources(report)
    return tuple(Verified(source.path, _drift(source, roots)) for source in stated)


def _drift(source: StatedSource, roots: Sequence[Path]) -> Drift:
    """Whether one of the files that the path can mean still has the hash."""
    found = [place for root in roots for place in _places(source.path, root)]
    if not found:
        return Drift.MISSING
    same = any(_sha256(place) == source.sha256 for place in found)
    return Drift.NONE if same else Drift.CHANGED


def _places(path: str, root: Path) -> list[Path]:
    """The file below a root; with several roots, the path begins with the root's own name."""
    home = root.resolve() if root.is_dir() else root.resolve().parent
    named = [home / path, home.parent / path] if root.is_dir() else [home / path]
    # A report may come from anywhere: what it names outside the root is not looked at.
    return [place for place in named if place.resolve().is_relative_to(home) and place.is_file()]


def _sha256(place: Path) -> str:
    try:
        with place.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UsageError(
            f"cannot read {place.name}: {error.strerror}", "Check its permissions."
        ) from error
