"""Start a repository of sources: settings, merge rules, a place for articles and a CI job.

Nothing that is there is ever overwritten; a file made of lines is added to when a line is missing.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

from crosscheck.app.ci_services import CiService
from crosscheck.errors import UsageError
from crosscheck.stores.atomic import write_texts


class Deed(StrEnum):
    """What becomes of a file."""

    WRITE = "write"
    ADD = "add to"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Step:
    """What is done with one file, by its path in the new repository, and what it is for.

    ``text`` is what the file holds afterwards; empty when it is kept as it is.
    """

    path: str
    deed: Deed
    purpose: str
    text: str = ""


_FILES = (
    ("crosscheck.toml", "crosscheck.toml", "settings"),
    ("sources/README.md", "sources.md", "how articles are kept"),
)
_JOBS = {
    CiService.GITHUB: (".github/workflows/crosscheck.yml", "github.yml", "compares pull requests"),
    CiService.GITLAB: (".gitlab-ci.yml", "gitlab.yml", "compares merge requests"),
}
_LINES = (
    (
        ".gitattributes",
        ("claims/decisions.jsonl merge=union",),
        "decisions of two branches are both kept",
    ),
    (
        ".gitignore",
        ("reports/", "claims/*.jsonl", "!claims/decisions.jsonl"),
        "what a run writes stays out, decisions stay in",
    ),
)


def plan_starter(folder: Path, service: CiService, version: str) -> tuple[Step, ...]:
    """What would be done in ``folder``; ``version`` is the one that a CI job installs.

    Raises UsageError if the folder, or a folder in it that is needed, is a file.
    """
    _check(folder)
    written = [*_FILES, *([_JOBS[service]] if service in _JOBS else [])]
    steps = [_file(folder, *each, version=version) for each in written]
    steps += [_lines(folder, *each) for each in _LINES]
    return tuple(steps)


def carry_out(folder: Path, steps: Sequence[Step]) -> None:
    """Write all files that a plan writes or adds to, or none."""
    try:
        write_texts([(folder / step.path, step.text) for step in steps if step.text])
    except OSError as error:
        raise UsageError(
            f"cannot write {error.filename or folder}: {error.strerror or error}",
            "Name a folder that you may write to.",
        ) from error


def _check(folder: Path) -> None:
    """Refuse a place that no repository can be started in."""
    for place in (folder, *(folder / name for name in ("sources", ".github"))):
        if os.path.lexists(place) and not place.is_dir():
            raise UsageError(f"is no folder: {place}", "Name another folder, or move it away.")


def _file(folder: Path, path: str, template: str, purpose: str, *, version: str) -> Step:
    """A whole file, unless there is something of that name."""
    if os.path.lexists(folder / path):
        return Step(path, Deed.KEEP, "it is there already")
    text = (files("crosscheck.app") / "starter_files" / template).read_text(encoding="utf-8")
    return Step(path, Deed.WRITE, purpose, text.replace("@VERSION@", version))


def _lines(folder: Path, path: str, lines: Sequence[str], purpose: str) -> Step:
    """A file that has to hold some lines, whatever else is in it."""
    place = folder / path
    if not os.path.lexists(place):
        return Step(path, Deed.WRITE, purpose, "".join(f"{line}\n" for line in lines))
    missing = f"add by hand: {', '.join(lines)}"
    if place.is_symlink() or not place.is_file():
        return Step(path, Deed.KEEP, f"it is no regular file; {missing}")
    try:
        text = place.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return Step(path, Deed.KEEP, f"it cannot be read; {missing}")
    known = {" ".join(line.split()) for line in text.splitlines()}
    if known.issuperset(lines):
        return Step(path, Deed.KEEP, "it says so already")
    # All of them, and in their order: the last line that speaks of a file is the one that counts.
    end = "\r\n" if "\r\n" in text else "\n"
    gap = end if text and not text.endswith("\n") else ""
    return Step(path, Deed.ADD, purpose, text + gap + "".join(f"{line}{end}" for line in lines))
