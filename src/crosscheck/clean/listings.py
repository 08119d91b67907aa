"""Lists that a page carries: choices of a form, other stories with their bylines, chart labels."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

OTHER_STORY = "headline of another story"

_SENTENCE_END = re.compile(r"[a-z]{2}[.!?][\"')]? [A-Z]|[a-z]{3}[.!?]$")
_SIGN = re.compile(r"\S")
_CLOSED = tuple(".!?\"':;,)")
_CREDITING = frozenset(("byline", "date line"))
_FEWEST_CHOICES = 40
_MOST_SMALL = 0.2
_FEWEST_COPIES = 3
_LONGEST_LABEL = 4
_FEWEST_STORIES = 2
_FEWEST_ABOVE = 3
_MOST_WORDS = 24


def find_listings(
    page: Page, cuts: tuple[Cut, ...], parts: tuple[Span, ...], headline: Span | None
) -> Iterator[Cut]:
    """All that can be told by form once the other furniture is gone."""
    lines = [page.trimmed(line) for part in parts for line in page.lines(part)]
    lines = [line for line in lines if headline is None or line.start >= headline.end]
    yield from _choices(page, lines)
    yield from _labels(page, lines)
    yield from _stories(page, lines, cuts)


def _choices(page: Page, lines: list[Span]) -> Iterator[Cut]:
    """Names in a row, without a sentence: the countries to choose from in a form."""
    for line in lines:
        text = page.plain[line.start : line.end]
        words = [word for word in text.split() if word[0].isalpha()]
        if len(words) < _FEWEST_CHOICES or _SENTENCE_END.search(text):
            continue
        if sum(word[0].islower() for word in words) <= _MOST_SMALL * len(words):
            yield Cut(line, "list of choices")


def _labels(page: Page, lines: list[Span]) -> Iterator[Cut]:
    """A few words without an end that fill a line again and again, as under each chart."""
    same: defaultdict[tuple[str, ...], list[Span]] = defaultdict(list)
    for line in lines:
        words = page.words(line)
        if len(words) <= _LONGEST_LABEL and not _is_closed(page, line):
            same[tuple(words)].append(line)
    for copies in same.values():
        if len(copies) >= _FEWEST_COPIES:
            yield from (Cut(copy, "repeated label") for copy in copies)


def _stories(page: Page, lines: list[Span], cuts: tuple[Cut, ...]) -> Iterator[Cut]:
    """Headlines right above bylines or dates, two or more of them, somewhere below the story."""
    credited = {_line_start(page, cut.span.start) for cut in cuts if cut.reason in _CREDITING}
    found: list[Span] = []
    prose = sum(_is_closed(page, line) for line in lines)
    for line in reversed(lines):
        prose -= _is_closed(page, line)
        if prose < _FEWEST_ABOVE:
            break
        below = _next_sign(page, line.end)
        follows = below in credited or (bool(found) and below == found[-1].start)
        if follows and not _is_closed(page, line) and len(page.words(line)) <= _MOST_WORDS:
            found.append(line)
    if len(found) >= _FEWEST_STORIES:
        yield from (Cut(line, OTHER_STORY) for line in found)


def _is_closed(page: Page, line: Span) -> bool:
    """Whether a line ends as a sentence ends."""
    return page.plain[line.end - 1] in _CLOSED


def _line_start(page: Page, place: int) -> int:
    """Where the line that holds a place starts, without its margin."""
    start = page.plain.rfind("\n", 0, place) + 1
    return _next_sign(page, start)


def _next_sign(page: Page, place: int) -> int:
    """Where the next sign that is no space stands."""
    found = _SIGN.search(page.plain, place)
    return len(page.plain) if found is None else found.start()
