"""Passages: what kind of text each remaining stretch is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.clean import headlines
from crosscheck.clean.credits import PHOTO_CREDIT
from crosscheck.clean.markup import is_heading
from crosscheck.clean.page import Cut, Page
from crosscheck.model.source import Media
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind

_POSITION = re.compile(
    r"[,(] ?(?:from |second from |far |top |bottom )?(?:left|right|center|centre)"
    r"(?: to right)?[,):]",
    re.IGNORECASE,
)
_BLANK_LINE_AT_END = re.compile(r"\n *\n *$")
_BLANK_LINE_AT_START = re.compile(r" *\n *\n")
_NEAR = 40
_REPEATED = "repeated text"
_MOST_LINES_BELOW = 3
_LONGEST_CAPTION = 60
_BELOW_PICTURES = {"dateline": _MOST_LINES_BELOW, "video credit": 1}
"""What may follow a picture's text under a headline, and how many lines that text may have."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of one kind, to be split into sentences."""

    span: Span
    kind: PassageKind


def blocks(
    page: Page, parts: tuple[Span, ...], cuts: tuple[Cut, ...], media: Media, headline: Span | None
) -> Iterator[Block]:
    """Tell headline, captions and body apart; every part is covered, in order."""
    below = headline is not None
    for part in parts:
        rest = part
        if headline is not None and part.contains(headline):
            if part.start < headline.start:
                yield Block(page.trimmed(Span(part.start, headline.start)), PassageKind.BODY)
            yield Block(headline, PassageKind.HEADLINE)
            rest = page.trimmed(Span(headline.end, part.end))
        for block in _kinds(page, rest, cuts, media, below=below):
            yield block
            below = below and block.kind is PassageKind.CAPTION


def _kinds(
    page: Page, part: Span, cuts: tuple[Cut, ...], media: Media, *, below: bool
) -> Iterator[Block]:
    """The kinds of one part; ``below`` while nothing but captions stood under the headline."""
    if not len(part):
        return
    if media is Media.MARKDOWN and is_heading(page, part):
        yield Block(part, PassageKind.HEADLINE)
        return
    if _is_caption(page, part, cuts) or (below and _is_before_dateline(page, part, cuts)):
        yield from _caption_at_end(page, part, below=below)
        return
    if below:
        lines = [page.trimmed(line) for line in page.lines(part)]
        following = page.plain[lines[0].end :].lstrip()
        if headlines.is_subhead(page, lines[0], following):
            yield Block(lines[0], PassageKind.HEADLINE)
            rest = page.trimmed(Span(lines[0].end, part.end))
            yield from _kinds(page, rest, cuts, media, below=False)
            return
    kind = PassageKind.BODY
    if _stands_alone(page, part) and headlines.is_section_head(page, part):
        kind = PassageKind.HEADLINE
    yield Block(part, kind)


def _is_caption(page: Page, part: Span, cuts: tuple[Cut, ...]) -> bool:
    """Whether a photo credit or a copy of itself follows, or it says who stands left and right."""
    after = _next_cut(part, cuts)
    if after is None:
        return False
    gap = page.plain[part.end : after.span.start]
    if after.reason == PHOTO_CREDIT:
        return "\n\n" not in gap and not gap.strip()
    if after.reason != _REPEATED or gap.strip():
        return False
    copied = page.words(after.span) == page.words(part)
    return copied or _POSITION.search(page.plain, part.start, part.end) is not None


def _next_cut(part: Span, cuts: tuple[Cut, ...]) -> Cut | None:
    """The first cut after a part."""
    place = bisect_left(cuts, part.end, key=lambda cut: cut.span.start)
    return cuts[place] if place < len(cuts) else None


def _is_before_dateline(page: Page, part: Span, cuts: tuple[Cut, ...]) -> bool:
    """Whether a dateline follows: what stands between it and the headline goes with a picture."""
    after = _next_cut(part, cuts)
    if after is None or after.reason not in _BELOW_PICTURES:
        return False
    most_lines = _BELOW_PICTURES[after.reason]
    if sum(1 for _ in page.lines(part)) > most_lines:
        return False
    return not page.plain[part.end : after.span.start].strip()


def _caption_at_end(page: Page, part: Span, *, below: bool) -> Iterator[Block]:
    """Only the last line before a credit is the caption, but all of it under a headline."""
    lines = list(page.lines(part))
    if below and len(lines) > 1:
        first = page.trimmed(lines[0])
        if headlines.is_subhead(page, first, page.plain[lines[1].start :].lstrip()):
            yield Block(first, PassageKind.HEADLINE)
            part = page.trimmed(Span(first.end, part.end))
            lines = lines[1:]
    if below and len(lines) <= _MOST_LINES_BELOW:
        yield Block(part, PassageKind.CAPTION)
        return
    last = page.trimmed(lines[-1])
    if len(page.words(last)) > _LONGEST_CAPTION:
        yield Block(part, PassageKind.BODY)
        return
    if last.start > part.start:
        yield Block(page.trimmed(Span(part.start, last.start)), PassageKind.BODY)
    yield Block(last, PassageKind.CAPTION)


def _stands_alone(page: Page, part: Span) -> bool:
    """Whether blank lines part it from all other text."""
    before = page.plain[max(0, part.start - _NEAR) : part.start]
    after = page.plain[part.end : part.end + _NEAR]
    opens = not before.strip() or _BLANK_LINE_AT_END.search(before) is not None
    return opens and (not after.strip() or _BLANK_LINE_AT_START.match(after) is not None)
