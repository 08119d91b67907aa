"""What an article's own text says about it: its headline, its dates and its byline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.clean.cleaning import Cleaned, clean
from crosscheck.model.source import MetadataOrigin, Source
from crosscheck.model.text import PassageKind
from crosscheck.readers.dates import day_without_year, iso
from crosscheck.readers.metadata import Stated, state

_BYLINE = re.compile(r"^[\s–—-]*(?:by|written by|reported by|story by):? +", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s*(?:[|/,]\s|\s[–—-]\s|\S+@).*$")
_UPDATED = re.compile(r"^\W*(?:last )?(?:updated|modified)\b", re.IGNORECASE)


def infer(source: Source) -> Stated:
    """Read the metadata off the text.

    A date counts only where a dateline or a date line stands, never inside the article; a day
    without its year is not completed.
    """
    cleaned = clean(source)
    dates = list(_dates(cleaned))
    stamps = state(dates, MetadataOrigin.DATELINE)
    guesses = state((*_title(cleaned), *_author(cleaned)), MetadataOrigin.GUESS)
    warnings = tuple(_yearless(cleaned)) if not stamps.has("published") else ()
    return Stated((*stamps.values, *guesses.values), warnings)


def _title(cleaned: Cleaned) -> Iterator[tuple[str, str]]:
    """The first headline."""
    for block in cleaned.blocks:
        if block.kind is PassageKind.HEADLINE:
            yield "title", block.span.slice(cleaned.source.text)
            return


def _author(cleaned: Cleaned) -> Iterator[tuple[str, str]]:
    """Who signs: a line with "By" before one with an address."""
    bylines = [text for reason, text in _ignored(cleaned) if reason == "byline"]
    for text in sorted(bylines, key=lambda line: _BYLINE.match(line) is None):
        yield "author", _AFTER_NAME.sub("", _BYLINE.sub("", text))


def _dates(cleaned: Cleaned) -> Iterator[tuple[str, str]]:
    """Full dates in date lines and datelines, in textual order."""
    for reason, text in _ignored(cleaned):
        if reason in {"date line", "dateline"} and iso(text):
            yield "updated" if _UPDATED.match(text) else "published", text


def _yearless(cleaned: Cleaned) -> Iterator[str]:
    """A warning if a dateline gives the day alone."""
    for reason, text in _ignored(cleaned):
        if reason == "dateline" and (day := day_without_year(text)):
            yield f"its dateline says {day} but no year"
            return


def _ignored(cleaned: Cleaned) -> Iterator[tuple[str, str]]:
    """Reason and text of all that was set aside."""
    for item in cleaned.ignored:
        yield item.reason, item.span.slice(cleaned.source.text)
