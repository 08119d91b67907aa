"""Whether a stretch stands in a quotation: what somebody says is never page furniture."""

from __future__ import annotations

import re

from crosscheck.clean.page import Page
from crosscheck.language.quotes import DOUBLE, Turn, turn_of
from crosscheck.model.span import Span

_MARK = re.compile("[" + re.escape(DOUBLE) + "]")
_FARTHEST = 1200


def is_spoken(page: Page, span: Span) -> bool:
    """Whether a quotation is open where the span starts, or a mark stands in it.

    Reporters drop marks, so the next mark is asked where the last one does not tell.
    """
    if _MARK.search(page.text, span.start, span.end):
        return True
    before = _last_mark(page.text, span.start)
    if before is None:
        return False
    turn = turn_of(page.text, before)
    if turn is not Turn.EITHER:
        return turn is Turn.OPENS
    after = _MARK.search(page.text, span.end, span.end + _FARTHEST)
    return after is not None and turn_of(page.text, after.start()) is Turn.CLOSES


def _last_mark(text: str, end: int) -> int | None:
    """Where the last double mark before a place stands, unless it is far off."""
    found = max(text.rfind(sign, max(0, end - _FARTHEST), end) for sign in DOUBLE)
    return found if found >= 0 else None
