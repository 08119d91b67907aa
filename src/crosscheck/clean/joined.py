"""Headlines that a page runs together with what follows: their own copy, a caption, the lead."""

from __future__ import annotations

import re

from crosscheck.clean.page import Page
from crosscheck.model.span import Span

_FEWEST_WORDS = 5
_MOST_WORDS = 25
_LEAST_REST = 8
_SHORTEST_COPY = 15
_LONGEST_TAIL = 60

_ATTRIBUTED = re.compile(
    r", (?:reports?|police|officials?|sources?|stud(?:y|ies)|polls?|sheriff|prosecutors?"
    r"|authorities|lawyers?|family) says? (?=[A-Z][\w.'-]* ?[A-Za-z])"
)
_TITLED = re.compile(
    r"(?<=[\w'\"] )(?:(?:[A-Z]{2,5}|[A-Z]\.[A-Z]\.|Vice|Prime|Former) )?"
    r"(?:President|Minister|Chancellor|Secretary|Director|Senator|Sen\.|Representative|Rep\.|Governor"
    r"|Gov\.|Mayor|Sheriff|Chief|Premier|King|Queen|Prince|Pope|Judge) "
    r"(?P<name>(?:[A-Z][\w.'-]+ ){0,2}(?P<last>[A-Z][\w'-]+))(?=,? )"
)
_TAKES_NAME = re.compile(
    r"(?:^|[ '\"])(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|as|but|than|that|if|against"
    r"|about"
    r"|over|under|between|after|before|former|vice|prime|deputy|told|met|tell|meet|ask|sue|beat|let"
    r"|when|while|how|why|what|who|until|into|like|near|then|new|his|her|their|its|\w*(?:s|ed|ing))"
    r" $",
    re.IGNORECASE,
)


def own_copy(page: Page, line: Span) -> Span | None:
    """Where a headline stops that the page says twice without a blank between.

    The copy may begin inside this line, or inside the next one if the headline itself goes on
    there: "Bridge Closed / After StormBridge Closed / After Storm".
    """
    text = page.plain[line.start : line.end]
    if len(text) < _SHORTEST_COPY:
        return None
    again = page.plain.find(text[:_SHORTEST_COPY], line.start + _SHORTEST_COPY, line.end)
    if again >= 0 and page.plain.startswith(page.plain[line.start : again].rstrip(), again):
        return page.trimmed(Span(line.start, again))
    again = page.plain.find(text, line.end, line.end + _LONGEST_TAIL + len(text))
    tail = page.plain[line.end : max(line.end, again)]
    if again < 0 or not tail[-1:].isalnum():
        return None
    copied = page.plain[again + len(text) :].lstrip()[: len(tail.strip())]
    return page.trimmed(Span(line.start, again)) if copied == tail.strip() else None


def before_caption(page: Page, line: Span) -> Span | None:
    """The headline at the start of a line that goes on with a caption or the lead.

    It shows where an attribution that ends a headline is followed by a new subject, or where
    somebody whom the headline names is brought in once more with office and name.
    """
    text = page.plain[line.start : line.end]
    match = _ATTRIBUTED.search(text, 0, 240)
    if match is not None and _is_split(text, match.end()):
        return page.trimmed(Span(line.start, line.start + match.end()))
    for match in _TITLED.finditer(text, 0, 240):
        before = text[: match.start()]
        known = re.search(rf"\b{re.escape(match['last'])}\b", before) is not None
        if known and not _TAKES_NAME.search(before) and _is_split(text, match.start()):
            return page.trimmed(Span(line.start, line.start + match.start()))
    return None


def _is_split(text: str, place: int) -> bool:
    """Whether a headline's worth of words stands before a place, and a sentence's worth after."""
    before, after = text[:place].split(), text[place:].split()
    return _FEWEST_WORDS <= len(before) <= _MOST_WORDS and len(after) >= _LEAST_REST
