"""A second headline or a video's title that says the first headline again in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

RESTATED = "repeats the headline"

_PROSE = re.compile(
    r"\b(?:a|an|the|is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|not"
    r"|no|never|none|nobody|without|denies|denied|he|she|they|it|his|her|their|who|said)\b"
    r"|n't\b|[\"?!]",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    ("after", "and", "for", "from", "into", "over", "that", "this", "with", "says", "about", "amid",
     "before", "but", "more", "than", "then", "when", "while")
)  # fmt: skip
_LONGEST = 14
_FEWEST_SHARED = 3
_LEAST_SHARE = 0.6
_STEM = 5
_LEAST_PART = 4


def find_restated(page: Page, parts: tuple[Span, ...], headline: Span) -> Iterator[Cut]:
    """The line under the headline, if it brings nothing new: no number, no denial, few words."""
    below = [
        page.trimmed(line)
        for part in parts
        if part.end > headline.end
        for line in page.lines(Span(max(part.start, headline.end), part.end))
        if page.has_words(line)
    ]
    if len(below) > 1 and _says_again(page, headline, below[0]):
        yield Cut(below[0], RESTATED)


def _says_again(page: Page, headline: Span, line: Span) -> bool:
    """Whether a line in the style of headlines shares most of its content words with one."""
    text = page.plain[line.start : line.end]
    if len(text.split()) > _LONGEST or _PROSE.search(text):
        return False
    known, words = page.words(headline), page.words(line)
    if any(word[0].isdigit() and word not in known for word in words):
        return False
    content = [word for word in words if len(word) > 2 and word not in _EMPTY]
    shared = sum(any(_is_akin(word, other) for other in known) for word in content)
    return shared >= _FEWEST_SHARED and shared >= _LEAST_SHARE * len(content)


def _is_akin(word: str, other: str) -> bool:
    """Whether two words share their stem, or one holds the other: "lawsuit" and "suit"."""
    if word == other or (len(word) > _STEM <= len(other) and word[:_STEM] == other[:_STEM]):
        return True
    shorter, longer = sorted((word, other), key=len)
    return len(shorter) >= _LEAST_PART and longer.endswith(shorter)
