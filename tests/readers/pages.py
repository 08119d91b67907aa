"""Builders for the reader tests."""

from __future__ import annotations

from pathlib import Path

from crosscheck.model.source import Source
from crosscheck.readers.folder import ReadResult, read_folder

HEADLINE = "Council votes to close the old bridge"
FIRST = "The council voted on Monday to close the bridge for three weeks, its clerk said."
SECOND = "Repairs will cost $2 million, according to the engineer who looked at it."
THIRD = "“It cannot wait,” the mayor told reporters after the vote, which was 7 to 2."
ARTICLE = f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n"


def a_page(head: str = "", body: str = "") -> str:
    """A web page with an article between navigation and footer."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>Old bridge | Vale Post</title>{head}</head>'
        '<body><nav><a href="/">Home</a> <a href="/n">News</a></nav>'
        f"<article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{body}</article>"
        "<footer>Copyright 2031 Vale Post</footer></body></html>"
    )


def a_folder(root: Path, **files: str | bytes) -> Path:
    """Write files; ``__`` in a name stands for a dot, ``___`` for a slash."""
    for name, content in files.items():
        place = root / name.replace("___", "/").replace("__", ".")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def read(root: Path) -> ReadResult:
    """Read one folder."""
    return read_folder([root])


def only(root: Path) -> Source:
    """The one source in a folder, which holds nothing else."""
    result = read(root)
    assert result.skipped == ()
    (source,) = result.sources
    return source


def values(source: Source) -> dict[str, tuple[str, str]]:
    """Each metadatum with its value and where it came from."""
    return {item.key: (item.value, item.origin.value) for item in source.metadata}
