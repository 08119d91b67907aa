"""Find the articles in folders and read them, in an order that no file system decides."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from crosscheck.errors import UnreadableSourceError, UsageError
from crosscheck.model.ports import Memory, NoMemory
from crosscheck.model.progress import Progress, counted, unwatched
from crosscheck.model.source import Skipped, Source
from crosscheck.readers.limits import Limits
from crosscheck.readers.markdown import read_markdown
from crosscheck.readers.text import read_text


def _read_html(path: str, content: bytes) -> Source:
    """Read a page; the extractor behind it takes half a second to load, so only when needed."""
    from crosscheck.readers.html import read_html  # noqa: PLC0415

    return read_html(path, content)


READERS: dict[str, Callable[[str, bytes], Source]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": _read_html,
    ".htm": _read_html,
    ".xhtml": _read_html,
}


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The sources in order of publication and id, and the files that are not among them."""

    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file to look at: where it is, what it is called, and the folder it must lie in."""

    file: Path
    name: str
    root: Path


def read_folder(
    roots: Sequence[Path],
    limits: Limits | None = None,
    memory: Memory | None = None,
    progress: Progress = unwatched,
) -> ReadResult:
    """Read all articles in some folders; a root may also be a file.

    What ``memory`` knows of a file's content is not worked out again. ``progress`` is told of each
    file. A file that cannot be used
    is listed with the reason and does not stop the run. Raises UsageError if a root does not exist
    or there are too many files.
    """
    bounds, remembered = limits or Limits(), memory or NoMemory()
    sources: list[Source] = []
    skipped: list[Skipped] = []
    candidates = list(_candidates(roots, bounds))
    for found in counted("Reading file", candidates, _name_of, progress):
        read = found if isinstance(found, Skipped) else _read(found, bounds, remembered)
        if isinstance(read, Skipped):
            skipped.append(read)
        else:
            sources.append(read)
    kept, copies = _without_copies(sources)
    unique = _with_unique_ids(kept)
    unique.sort(key=lambda source: (source.value("published"), source.id))
    return ReadResult(tuple(unique), tuple(sorted((*skipped, *copies))))


def would_be_read(file: Path, roots: Sequence[Path]) -> bool:
    """Whether a file of that name, there or not, is an article under the roots or beside one.

    ``roots`` are resolved; a root that is a file stands for the folder that it is in.
    """
    if file in roots:
        return True
    folders = (root if root.is_dir() else root.parent for root in roots)
    inside = [file.relative_to(folder) for folder in folders if folder in file.parents]
    is_plain = any(
        not any(part.startswith(".") for part in path.parts) and not _is_readme(path.name)
        for path in inside
    )
    return is_plain and file.suffix.lower() in READERS


def _name_of(found: _Candidate | Skipped) -> str:
    """How a file is called in the report."""
    return found.path if isinstance(found, Skipped) else found.name


def _candidates(roots: Sequence[Path], limits: Limits) -> Iterator[_Candidate | Skipped]:
    """Every file under the roots once, by name."""
    resolved = sorted({_existing(root) for root in roots})
    several = sum(root.is_dir() for root in resolved) > 1
    seen: set[Path] = set()
    for root in resolved:
        found = (
            _walk(root, f"{root.name}/" if several else "")
            if root.is_dir()
            else (_Candidate(root, _printable(root.name), root.parent),)
        )
        for candidate in found:
            if isinstance(candidate, Skipped):
                yield candidate
            elif candidate.file not in seen:
                seen.add(candidate.file)
                if len(seen) > limits.files:
                    raise UsageError(
                        f"more than {limits.files} files",
                        "Name the folders that hold the articles.",
                    )
                yield candidate


def _existing(root: Path) -> Path:
    """The root's real place."""
    try:
        return root.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise UsageError(
            f"no such file or folder: {_printable(str(root))}",
            "Name a folder of articles, or the articles themselves.",
        ) from error


def _walk(root: Path, prefix: str) -> Iterator[_Candidate | Skipped]:
    """Files below a folder in order of name; links to folders are not followed."""
    closed: list[str] = []
    for place, folders, files in os.walk(root, onerror=lambda error: closed.append(error.filename)):
        here = Path(place)
        for folder in sorted(folders):
            if (here / folder).is_symlink():
                name = _name(here / folder, root, prefix)
                yield Skipped(name, "it is a link to a folder: name that folder itself")
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(files):
            if not file.startswith(".") and not _is_readme(file):
                yield _Candidate(here / file, _name(here / file, root, prefix), root)
    for place in sorted(closed):
        name = _name(Path(place), root, prefix)
        yield Skipped(name, "the folder cannot be opened: check its permissions", is_error=True)


def _is_readme(name: str) -> bool:
    """Whether a file tells of its folder, and is no article."""
    return name.lower().startswith("readme")


def _name(file: Path, root: Path, prefix: str) -> str:
    """How a file is called in the report: relative, with forward slashes."""
    return _printable(prefix + file.relative_to(root).as_posix())


def _printable(name: str) -> str:
    """A file name that can be written as UTF-8, whatever bytes it is made of."""
    return os.fsencode(name).decode("utf-8", "replace")


def _read(candidate: _Candidate, limits: Limits, memory: Memory) -> Source | Skipped:
    """One source, or why there is none."""
    reader = READERS.get(candidate.file.suffix.lower())
    if reader is None:
        kind = candidate.file.suffix or "no suffix"
        reason = f"it is no article format ({_printable(kind)}): save it as .txt, .md or .html"
        return Skipped(candidate.name, reason)
    try:
        return _source(candidate, reader, limits, memory)
    except UnreadableSourceError as error:
        hint = f": {error.hint}" if error.hint else ""
        return Skipped(candidate.name, f"{error.message}{hint}", is_error=True)


def _source(
    candidate: _Candidate,
    reader: Callable[[str, bytes], Source],
    limits: Limits,
    memory: Memory,
) -> Source:
    """Read one file that holds text."""
    content = _content(candidate, limits)
    if not content.strip():
        raise UnreadableSourceError("it is empty", "put the article's text in it")
    decided_by = reader.__name__, candidate.name, sha256(content).hexdigest()
    known = memory.recall(Source, *decided_by)
    if known is not None:
        return known
    source = reader(candidate.name, content)
    if not source.text[source.prelude :].strip():
        raise UnreadableSourceError("it holds no article text", "put the article's text in it")
    memory.keep(source, *decided_by)
    return source


def _content(candidate: _Candidate, limits: Limits) -> bytes:
    """The bytes of a regular file that lies in its root; pipes and devices are never opened."""
    try:
        place = candidate.file.resolve(strict=True)
        mode = place.stat().st_mode
        _check_place(place, mode, candidate.root)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(place, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
            content = file.read(limits.file_bytes + 1)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "it leads nowhere"
        raise UnreadableSourceError(
            f"it cannot be opened ({reason.lower()})", "check that it exists and can be read"
        ) from error
    if len(content) > limits.file_bytes:
        size = f"{limits.file_bytes / 1_000_000:g} MB"
        raise UnreadableSourceError(f"it is larger than {size}", "keep only the article in it")
    return content


def _check_place(place: Path, mode: int, root: Path) -> None:
    """Refuse what must not be opened; the target of a link is never named."""
    if not place.is_relative_to(root):
        raise UnreadableSourceError(
            "it is a link that leads out of the folder", "put a copy of the file there"
        )
    if not stat.S_ISREG(mode):
        raise UnreadableSourceError("it is not a regular file", "put a copy of the text there")


def _without_copies(sources: Sequence[Source]) -> tuple[list[Source], list[Skipped]]:
    """One source for each content, the one whose path comes first; the rest are listed."""
    kept: dict[str, Source] = {}
    copies: list[Skipped] = []
    for source in sorted(sources, key=lambda source: source.path):
        first = kept.setdefault(source.sha256, source)
        if first is not source:
            copies.append(Skipped(source.path, f"it has the same content as {first.path}"))
    return list(kept.values()), copies


def _with_unique_ids(sources: Sequence[Source]) -> list[Source]:
    """Sources that share an id are told apart by their content, and the reader is warned."""
    taken: dict[str, str] = {}
    unique: list[Source] = []
    for source in sorted(sources, key=lambda source: (source.id, source.sha256)):
        if source.id not in taken:
            taken[source.id] = source.path
            unique.append(source)
            continue
        other = taken[source.id]
        new = f"{source.id}-{source.sha256[:8]}"
        note = f"it has the same id or address as {other} but other text: it is listed as {new}"
        unique.append(replace(source, id=new, warnings=(*source.warnings, note)))
    return unique
