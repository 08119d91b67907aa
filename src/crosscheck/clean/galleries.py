"""Titles of galleries and clips that a page glues to their texts, once for each kind of medium."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

GALLERY = "gallery title"

_SLUG = re.compile(
    r"(?<=[\w)]) (?:Photos?|Videos?|Gallery|Slideshow|Images?|Raw [Vv]ideo)(?= [A-Z])"
)
_FEWEST_WORDS = 4
_MOST_WORDS = 20


def find_galleries(page: Page, parts: tuple[Span, ...]) -> Iterator[Cut]:
    """A title with "Photos" or "Video" before a text that stands there again without the word.

    "Ferry freed Photos Tugs pulled it free." and "Ferry freed Tugs pulled it free." show that
    "Ferry freed" is a title; both are cut, and the text stays.
    """
    for part in parts:
        for line in page.lines(part):
            inner = page.trimmed(line)
            yield from _titles(page, inner)


def _titles(page: Page, line: Span) -> Iterator[Cut]:
    """The title at the start of a line and of its copy elsewhere."""
    text = page.plain[line.start : line.end]
    for slug in _SLUG.finditer(text):
        title, rest = text[: slug.start()], text[slug.end() :]
        if not _FEWEST_WORDS <= len(title.split()) <= _MOST_WORDS:
            return
        again = page.plain.find(title + rest)
        if again >= 0:
            yield Cut(Span(line.start, line.start + slug.end()), GALLERY)
            yield Cut(Span(again, again + len(title)), GALLERY)
            return
