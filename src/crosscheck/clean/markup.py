"""Markdown marks at the start of a line, and what only a browser reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

_MARKS = re.compile(
    r"^ {0,3}(?:#{1,6}(?= |$)|(?:> ?){1,5}|[*+-](?= )|\d{1,3}[.)](?= ))+"
    r"|^ {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|={3,}|`{3,}[^\n]{0,40})$"
    r"|^ {0,3}!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\) *$"
    r"|^ {0,3}\[[^\]\n]{1,80}\]: ?\S{1,500}[^\n]{0,200}$"
    r"|<!--(?s:.{0,4000}?)-->",
    re.MULTILINE,
)
HEADING = re.compile(r"^ {0,3}#{1,6} ", re.MULTILINE)


def find_markup(page: Page) -> Iterator[Cut]:
    """Heading signs, bullets, quote bars, rules, images and comments."""
    for match in _MARKS.finditer(page.plain):
        yield Cut(page.trimmed(Span(*match.span())), "markup")


def is_heading(page: Page, piece: Span) -> bool:
    """Whether a heading sign stands on the line before the piece."""
    start = page.plain.rfind("\n", 0, piece.start) + 1
    return HEADING.match(page.plain, start, piece.start + 1) is not None
