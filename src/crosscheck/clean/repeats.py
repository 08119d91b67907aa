"""Repetitions: a page that shows a caption, headline or paragraph twice says it once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crosscheck.clean.headlines import find_slug
from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

_SENTENCE_END = re.compile(
    r"[.!?](?<![ap]\.m.)(?<!\bMr.)(?<!\bMs.)(?<!\bMrs.)(?<!\bDr.)(?<!\bSt.)(?<!\bLt.)(?<!\bSgt.)"
    r"(?<!\bGen.)(?<!\bGov.)(?<!\bSen.)(?<!\bRep.)(?<!\bRev.)[\"')]{0,2}(?= [\"'(]?[A-Z0-9])"
)
_STAMP_LABEL = re.compile(
    r"\s{1,3}(?:Posted|Published|Updated) (?:on|at)(?= [A-Z]| *$)", re.MULTILINE
)
_LEAST_WORDS_BELOW = 3
_LEAST_WORDS_OF_PIECE = 4
_LEAST_WORDS_OF_LINE = 6
_LEAST_WORDS_OF_SENTENCE = 8
_LEAST_WORDS_OF_HEADLINE = 4
_HEADLINE_LABEL = (
    r"(?:[×xX•*] ?|\d{1,2}(?::\d{2})? ?[APap]\.?[Mm]\.?: ?|[A-Z]{4,12}: ?"
    r"|(?:The )?Latest: ?"
    r"|(?:MORE|WATCH|RELATED) (?:VIDEOS?|PHOTOS?|COVERAGE):? )?"
)


def find_repeats(page: Page, parts: Iterable[Span]) -> Iterator[Cut]:
    """Later copies of pieces, lines and sentences; only words are compared, not blanks or case."""
    seen: set[tuple[str, ...]] = set()
    for piece in parts:
        words = tuple(page.words(piece))
        if len(words) >= _LEAST_WORDS_OF_PIECE and words in seen:
            yield Cut(piece, "repeated text")
            continue
        seen.add(words)
        yield from _repeats_inside(page, piece, seen)


def find_headline_again(page: Page, headline: Span) -> Iterator[Cut]:
    """Copies of the headline at the start of a later line, with a label such as "6PM:"."""
    words = page.plain[headline.start : headline.end].split()
    if len(words) < _LEAST_WORDS_OF_HEADLINE:
        return
    once = r"\s{1,3}".join(re.escape(word) for word in words)
    copy = rf"{once}(?:\s{{1,3}}{_HEADLINE_LABEL}{once}){{0,3}}"
    follows = r"(?= *$| [A-Z0-9\"'(]| ?[|–—-] ?[A-Z])"
    start = rf"(?:^ *{_HEADLINE_LABEL}|\A|(?<=[a-z\d.!?']))"
    pattern = re.compile(rf"{start}{copy}{follows}", re.MULTILINE)
    below = _line_below(page, headline)
    for match in pattern.finditer(page.plain, headline.end):
        copied = page.trimmed(Span(match.start(), _whole_copy(page, match.end(), below)))
        yield Cut(copied, "repeated headline")
        line_end = page.plain.find("\n", copied.end)
        whole = Span(copied.start, len(page.plain) if line_end < 0 else line_end)
        yield from (slug for slug in find_slug(page, whole) if slug.span.start == copied.end)


def _line_below(page: Page, headline: Span) -> str:
    """The line under the headline, which a copy of the headline may have in tow."""
    for line in page.lines(Span(min(headline.end, len(page.plain)), len(page.plain))):
        text = page.plain[line.start : line.end].strip()
        if text:
            return text if len(text.split()) >= _LEAST_WORDS_BELOW else ""
    return ""


def _whole_copy(page: Page, end: int, below: str) -> int:
    """Where a copy of the headline ends, with the line below it and the label of a date."""
    rest = page.plain[end:].lstrip()
    if below and rest.startswith(below):
        end = len(page.plain) - len(rest) + len(below)
    label = _STAMP_LABEL.match(page.plain, end)
    return end if label is None else label.end()


def _repeats_inside(page: Page, piece: Span, seen: set[tuple[str, ...]]) -> Iterator[Cut]:
    """Lines and sentences of one piece that stood before; the new ones are remembered."""
    whole = tuple(page.words(piece))
    for line in page.lines(piece):
        words = tuple(page.words(line))
        if words != whole and words in seen and len(words) >= _LEAST_WORDS_OF_LINE:
            yield Cut(page.trimmed(line), "repeated text")
            continue
        seen.add(words)
        for sentence in _sentences(page, line):
            said = tuple(page.words(sentence))
            if said not in (words, whole) and len(said) >= _LEAST_WORDS_OF_SENTENCE:
                if said in seen:
                    yield Cut(sentence, "repeated text")
                seen.add(said)


def _sentences(page: Page, line: Span) -> Iterator[Span]:
    """A rough split, which only has to be the same for both copies."""
    start = line.start
    for stop in _SENTENCE_END.finditer(page.plain, line.start, line.end):
        yield page.trimmed(Span(start, stop.end()))
        start = stop.end()
    yield page.trimmed(Span(start, line.end))
