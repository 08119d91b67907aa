"""Builders for the cleaning tests."""

from __future__ import annotations

from crosscheck.clean.cleaning import Cleaned, clean
from crosscheck.model.source import Media, MetadataOrigin, Metadatum, Source
from crosscheck.model.text import PassageKind

HEADLINE = "Ferry runs aground near Port Ellis"
LEAD = (
    "A ferry with 40 people on board ran aground near Port Ellis on Monday, the coast guard said."
)
SECOND = "Nobody was hurt, and tugs pulled it free before midnight."


def a_source(text: str, *, media: Media = Media.TEXT, prelude: int = 0, title: str = "") -> Source:
    """A source that holds ``text``."""
    metadata = (Metadatum("title", title, MetadataOrigin.FILE),) if title else ()
    return Source(
        id="s-1",
        path="ferry.txt",
        text=text,
        sha256="",
        media=media,
        metadata=metadata,
        prelude=prelude,
    )


def cleaned(text: str, *, media: Media = Media.TEXT, prelude: int = 0, title: str = "") -> Cleaned:
    """A text after cleaning."""
    return clean(a_source(text, media=media, prelude=prelude, title=title))


def kept(result: Cleaned, kind: PassageKind | None = None) -> list[str]:
    """The text of the blocks, of one kind or all."""
    return [
        block.span.slice(result.source.text)
        for block in result.blocks
        if kind is None or block.kind is kind
    ]


def set_aside(result: Cleaned) -> list[tuple[str, str]]:
    """Reason and text of what is ignored."""
    return [(item.reason, item.span.slice(result.source.text)) for item in result.ignored]
