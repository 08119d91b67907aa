"""Where the compared files stand in their repository, as CI systems want to be told."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from crosscheck.errors import UnreadableSourceError
from crosscheck.exporters.places import Places
from crosscheck.model.report import Report
from crosscheck.model.source import Media, Source
from crosscheck.readers.decoding import decode


def places_of(
    report: Report, roots: Sequence[Path], changed: frozenset[str] = frozenset()
) -> Places:
    """The places of a report's sources, with their paths relative to the repository.

    ``roots`` are the folders and files that were compared, ``changed`` the ids of the sources that
    are new or changed. Links are resolved. A file outside the repository of the working folder is
    told relative to its own, and one in none relative to the folder that holds its root, so that no
    path is absolute or leads upwards. Without roots the paths are those of the sources.
    """
    homes = tuple(homes_of(roots))
    files = {source.id: _file(source, homes) for source in report.sources}
    cited = {side.source for finding in report.findings for side in finding.sides}
    pages = {
        source.id: markup
        for source in report.sources
        if source.media is Media.HTML and source.id in cited
        if (markup := _markup(source, files[source.id]))
    }
    paths = {source.id: _path(source, files[source.id]) for source in report.sources}
    return Places.of(report, paths, changed, pages)


def file_of(source: Source, roots: Sequence[Path]) -> Path | None:
    """The file that a source was read from, links resolved; None when it cannot be told."""
    found = [home.folder / source.path for home in homes_of(roots) if home.holds(source.path)]
    read = [file for file in found if _is(source, file)]
    return read[0].resolve() if read else None


def repository_of(folder: Path) -> Path | None:
    """The nearest folder upwards that holds a git repository; None when there is none."""
    for place in (folder, *folder.parents):
        if (place / ".git").exists():
            return place
    return None


@dataclass(frozen=True, slots=True)
class Home:
    """A folder that the paths of some sources are relative to, and the root it was named by."""

    folder: Path
    root: Path

    def holds(self, path: str) -> bool:
        """Whether a source of that path can have come from here."""
        file = self.folder / path
        return file.is_file() and (file == self.root or self.root in file.parents)


@dataclass(frozen=True, slots=True)
class _File:
    """A file, links resolved, and the root under which it was found."""

    path: Path
    root: Path


def homes_of(roots: Sequence[Path]) -> Iterator[Home]:
    """One for each root, as the reader names their files (``readers.folder``)."""
    resolved = sorted({root.resolve() for root in roots})
    several = sum(root.is_dir() for root in resolved) > 1
    for root in resolved:
        yield Home(root if root.is_dir() and not several else root.parent, root)


def _file(source: Source, homes: Sequence[Home]) -> _File | None:
    """The file that a source was read from; None when it is no longer there."""
    found = [home for home in homes if home.holds(source.path)]
    if len(found) > 1:
        found = [home for home in found if _is(source, home.folder / source.path)] or found
    if not found:
        return None
    return _File((found[0].folder / source.path).resolve(), found[0].root)


def _path(source: Source, file: _File | None) -> str:
    """The file's path from the first of these folders that holds it."""
    if file is None:
        return source.path
    here = Path.cwd()
    for folder in (repository_of(here), repository_of(file.path.parent), here, file.root.parent):
        if folder is not None and file.path.is_relative_to(folder):
            return _printable(file.path.relative_to(folder).as_posix())
    return source.path


def _markup(source: Source, file: _File | None) -> str:
    """The page that a source was extracted from; empty when it is not what was read."""
    if file is None or not _is(source, file.path):
        return ""
    try:
        return decode(file.path.read_bytes(), html=True).text
    except (OSError, UnreadableSourceError):
        return ""


def _is(source: Source, file: Path) -> bool:
    """Whether a file is the one that was read."""
    try:
        return sha256(file.read_bytes()).hexdigest() == source.sha256
    except OSError:
        return False


def _printable(path: str) -> str:
    """A path that can be written as UTF-8, whatever bytes it is made of."""
    return os.fsencode(path).decode("utf-8", "replace")
