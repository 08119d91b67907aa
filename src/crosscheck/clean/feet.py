"""The foot of a page: who wrote the story, what the outlet is, teasers amid notices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.clean.furniture import any_of
from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

BIOGRAPHY = "author biography"
FOOT = "foot of the page"

_BIOGRAPHY = re.compile(
    r"(?P<name>[A-Z][\w'-]+(?: (?:[A-Z]\.|[A-Z][\w'-]+|de|da|van|von|al)){0,3}),? "
    r"(?:(?:is|was|has been|serves as|works as) (?:(?:a|an|the|our|also) )?[^.;\n]{0,90}?"
    rf"\b(?:(?i:{any_of('makers')})\b|(?:co-)?author of\b)"
    r"|(?:covers|writes about|reports on|reports for|writes for|hosts) [^.\n]{3,100})"
)
_AFFILIATED = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Dr)\. )?"
    r"(?P<name>[A-Z][\w'-]+(?: (?:[A-Z]\.|[A-Z][\w'-]+|de|da|van|von)){0,3})"
    r"(?:, [^.\n]{3,140},)? (?:is|teaches) "
    r"(?![^.\n]{0,60}\b(?:charged|accused|expected|being|not)\b)"
    r"[^.\n]{3,140}\b(?:at|of|for|with) (?:the )?[A-Z][^\n]*"
)
_TOLD = re.compile(r"\b(?:said|says|told|according to|announced|asked|added)\b|\"")
_NOTICES = frozenset(
    ("notice to readers", "newsletter or app promotion", "comment prompt", "comment rules",
     "related headline", "navigation", "share bar", "share link", "disclaimer",
     "republication notice", "contributor credit", "reporter contact", "author address",
     "donation appeal", "advertising notice", "copyright", "rights notice", "filing label",
     "read-on link", "headline of another story", "reference", BIOGRAPHY)
)  # fmt: skip
_ENDS = frozenset(("copyright", "rights notice", "navigation", "notice to readers", BIOGRAPHY))
_LAST_LINES = 6
_FEWEST_ABOVE = 5
_LONGEST_FOOT = 40
_LEAST_STORY = 150
_MOST_SHARED = 0.45
_MOST_SHARED_BY_ONE = 0.6
_FEW_WORDS = 8
_STEM = 5
_SHORTEST_CONTENT = 4


def find_biographies(page: Page, parts: tuple[Span, ...]) -> Iterator[Cut]:
    """Lines among the last about a maker of news whom the story does not name."""
    lines = [page.trimmed(line) for part in parts for line in page.lines(part)]
    for line in lines[_FEWEST_ABOVE:][-_LAST_LINES:]:
        text = page.plain[line.start : line.end]
        match = _BIOGRAPHY.match(text)
        if match is None and line == lines[-1]:
            match = _AFFILIATED.match(text)
        if match is None or _TOLD.search(text):
            continue
        last = re.compile(rf"\b{re.escape(match['name'].split()[-1])}\b")
        elsewhere = (other for other in lines if other != line)
        if not any(last.search(page.plain, other.start, other.end) for other in elsewhere):
            yield Cut(line, BIOGRAPHY)


def find_foot(page: Page, cuts: tuple[Cut, ...], parts: tuple[Span, ...]) -> Iterator[Cut]:
    """All from a notice to the very end, if it tells nothing of the story.

    A notice of rights, or of the site, must stand in it, and what else it holds must report
    nothing and be in words that are foreign to the story. A short story has too few words to
    tell by, so its foot stays.
    """
    lines = [page.trimmed(line) for part in parts for line in page.lines(part)]
    notices = [cut.span.start for cut in cuts if cut.reason in _NOTICES]
    last = max((cut.span.start for cut in cuts if cut.reason in _ENDS), default=0)
    for number in range(max(_FEWEST_ABOVE, len(lines) - _LONGEST_FOOT), len(lines)):
        above, below = lines[:number], lines[number:]
        opened = any(above[-1].start < start < below[0].start for start in notices)
        if opened and last > below[0].start and _is_foreign(page, above, below):
            yield from (Cut(line, FOOT) for line in below)
            return


def _is_foreign(page: Page, above: list[Span], below: list[Span]) -> bool:
    """Whether the lines below report nothing and share few of their longer words with the story."""
    if any(_TOLD.search(page.plain, line.start, line.end) for line in below):
        return False
    known = {stem for line in above for stem in _stems(page, line)}
    if len(known) < _LEAST_STORY:
        return False
    each = [_stems(page, line) for line in below]
    shares = [(sum(stem in known for stem in stems), len(stems)) for stems in each]
    if any(ours > _MOST_SHARED_BY_ONE * all_ for ours, all_ in shares if all_ > _FEW_WORDS):
        return False
    return sum(ours for ours, _ in shares) <= _MOST_SHARED * sum(all_ for _, all_ in shares)


def _stems(page: Page, line: Span) -> list[str]:
    """The beginnings of the longer words of a line."""
    return [word[:_STEM] for word in page.words(line) if len(word) >= _SHORTEST_CONTENT]
