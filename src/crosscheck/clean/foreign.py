"""Headlines of other stories that a page sets between the lines of this one.

They show by form (a headline's capitals, no full stop), by place (amid or before sentences that
end) and by matter: the words are foreign to the rest of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

OTHER_STORY = "headline of another story"

_TAIL = re.compile(r"(?:^|(?<=[a-z][.!?]) |(?<=[.!?][\"')]) )(?P<tail>[A-Z0-9][^.!?\n\"]*)$")
_SMALL = frozenset(
    ("a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "by", "with", "from", "as",
     "after", "before", "over", "into", "is", "near", "during", "than", "that", "but", "up")
)  # fmt: skip
_PROSE = re.compile(r"\b(?:said|says|told|who|which|she|they|was|were|had|has)\b", re.IGNORECASE)
_CLOSED = tuple(".!?\"')")
_FEWEST_WORDS = 4
_MOST_WORDS = 16
_MOST_KNOWN = 0.34
_STEM = 5
_SHORTEST_CONTENT = 4


def find_foreign_headlines(
    page: Page, parts: tuple[Span, ...], headline: Span | None
) -> Iterator[Cut]:
    """Lines, or ends of lines, in the capitals of a headline about other matters."""
    lines = [page.trimmed(line) for part in parts for line in page.lines(part)]
    lines = [line for line in lines if headline is None or line.start >= headline.end]
    known = Counter(word[:_STEM] for word in page.words(Span(0, len(page.plain))))
    for number, line in enumerate(lines):
        match = _TAIL.search(_text(page, line))
        if match is None or (not match.start("tail") and not _follows_end(page, lines, number)):
            continue
        found = Span(line.start + match.start("tail"), line.end)
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is not None and _goes_on(page, found, following):
            found = found.cover(following)
        if _is_headline(_text(page, found)) and _is_foreign(page, found, known):
            yield Cut(found, OTHER_STORY)


def _text(page: Page, span: Span) -> str:
    """The plain text of a span, on one line."""
    return page.plain[span.start : span.end].replace("\n", " ")


def _follows_end(page: Page, lines: list[Span], number: int) -> bool:
    """Whether the line before ends a sentence."""
    return number > 0 and _text(page, lines[number - 1]).endswith(_CLOSED)


def _goes_on(page: Page, found: Span, following: Span) -> bool:
    """Whether a headline that broke off at the line's end ends on the next one with a colon."""
    return _is_headline(_text(page, found)) and (
        _text(page, following).endswith(":") and _is_headline(_text(page, found.cover(following)))
    )


def _is_headline(text: str) -> bool:
    """Whether all words but the small ones have capitals, and there is no word of prose."""
    words = text.rstrip(":").split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or _PROSE.search(text):
        return False
    weighty = [word for word in words if word.lower() not in _SMALL]
    return bool(weighty) and not any(word[0].islower() for word in weighty)


def _is_foreign(page: Page, found: Span, known: Counter[str]) -> bool:
    """Whether hardly any of its content words occurs anywhere else in the text."""
    words = [word[:_STEM] for word in page.words(found)]
    inside = Counter(words)
    content = [word for word in words if len(word) >= _SHORTEST_CONTENT and word not in _SMALL]
    shared = sum(known[word] > inside[word] for word in content)
    return len(content) > 1 and shared <= _MOST_KNOWN * len(content)
