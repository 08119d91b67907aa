"""A furniture rule: a pattern for page matter that makes no claims, and how far it reaches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from crosscheck.clean.page import Cut, Page
from crosscheck.clean.spoken import is_spoken
from crosscheck.language.lexicon import table
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
    What may be ``said`` is furniture even between quotation marks.
    """

    reason: str
    pattern: str
    flags: int
    cues: tuple[str, ...]
    extent: Extent = Extent.STRETCH
    said: bool = True

    def find(self, page: Page) -> Iterator[Cut]:
        """Every place where it stands."""
        if self.cues and not page.has_any(self.cues):
            return
        for match in _compiled(self.pattern, self.flags).finditer(page.plain):
            span = Span(*match.span("cut" if "cut" in match.re.groupindex else 0))
            if not len(span):
                continue
            reached = _reach(page, span, self.extent)
            if self.said or not is_spoken(page, reached):
                yield Cut(reached, self.reason)


def rule(
    reason: str, pattern: str, *cues: str, extent: Extent = Extent.STRETCH, said: bool = True
) -> Furniture:
    """Write a rule: ``^`` and ``$`` are line ends, and letter case does not matter."""
    return Furniture(reason, pattern, re.IGNORECASE | re.MULTILINE, cues, extent, said=said)


def cased(reason: str, pattern: str, *cues: str, extent: Extent = Extent.STRETCH) -> Furniture:
    """Write a rule in which letter case matters."""
    return Furniture(reason, pattern, re.MULTILINE, cues, extent)


def sentence(reason: str, pattern: str, *cues: str) -> Furniture:
    """Write a rule that takes the whole sentence it is found in, unless somebody says it."""
    return rule(reason, pattern, *cues, extent=Extent.SENTENCE, said=False)


def any_of(*names: str) -> str:
    """A pattern for the words under some heads of the table of furniture, the longest first."""
    words = {word for name in names for word in table("furniture")[name]["words"]}
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=_longest_first)) + ")"


def find_all(rules: Iterable[Furniture], page: Page) -> Iterator[Cut]:
    """The findings of all rules, rule by rule."""
    for furniture in rules:
        yield from furniture.find(page)


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


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
