"""A furniture rule: a pattern for page matter that makes no claims, and how far it reaches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

_SENTENCE_END = re.compile(r"[.!?][\"')]{0,2}(?= |\n|$)|\n")
_LOOK_AROUND = 400


class Extent(Enum):
    """How much goes when the pattern is found: the match, its sentence, or its line."""

    STRETCH = "stretch"
    SENTENCE = "sentence"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Furniture:
    """One kind of page furniture.

    ``cues`` are words in lower case of which one must occur in the text before the pattern is
    tried at all, or even compiled: they keep long texts and short runs cheap. Without cues it is
    always tried. A group named ``cut`` narrows a stretch. ``flags`` are those of ``re.compile``.
    """

    reason: str
    pattern: str
    flags: int
    cues: tuple[str, ...]
    extent: Extent = Extent.STRETCH

    def find(self, page: Page) -> Iterator[Cut]:
        """Every place where it stands."""
        if self.cues and not page.has_any(self.cues):
            return
        for match in _compiled(self.pattern, self.flags).finditer(page.plain):
            span = Span(*match.span("cut" if "cut" in match.re.groupindex else 0))
            if len(span):
                yield Cut(_reach(page, span, self.extent), self.reason)


def rule(reason: str, pattern: str, *cues: str, extent: Extent = Extent.STRETCH) -> Furniture:
    """Write a rule: ``^`` and ``$`` are line ends, and letter case does not matter."""
    return Furniture(reason, pattern, re.IGNORECASE | re.MULTILINE, cues, extent)


def cased(reason: str, pattern: str, *cues: str, extent: Extent = Extent.STRETCH) -> Furniture:
    """Write a rule in which letter case matters."""
    return Furniture(reason, pattern, re.MULTILINE, cues, extent)


def find_all(rules: Iterable[Furniture], page: Page) -> Iterator[Cut]:
    """The findings of all rules, rule by rule."""
    for furniture in rules:
        yield from furniture.find(page)


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def _reach(page: Page, span: Span, extent: Extent) -> Span:
    """Widen a match to its sentence or line."""
    if extent is Extent.STRETCH:
        return span
    plain = page.plain
    if extent is Extent.LINE:
        end = plain.find("\n", span.end)
        return Span(plain.rfind("\n", 0, span.start) + 1, len(plain) if end < 0 else end)
    start = max(0, span.start - _LOOK_AROUND, plain.rfind("\n", 0, span.start) + 1)
    for stop in _SENTENCE_END.finditer(plain, start, span.start):
        start = stop.end()
    end = min(len(plain), span.end + _LOOK_AROUND)
    stop_after = _SENTENCE_END.search(plain, max(span.start, span.end - 1), end)
    return page.trimmed(Span(start, end if stop_after is None else stop_after.end()))
