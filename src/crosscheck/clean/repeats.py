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
_LEAST_WORDS_OF_PIECE = 4
_LEAST_WORDS_OF_LINE = 6
_LEAST_WORDS_OF_SENTENCE = 8
_LEAST_WORDS_OF_HEADLINE = 4
_HEADLINE_LABEL = (
    r"(?:[×xX•*] ?|\d{1,2}(?::\d{2})? ?[APap]\.?[Mm]\.?: ?|[A-Z]{4,12}: ?"
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
    copy = r"\s{1,3}".join(re.escape(word) for word in words)
    follows = r"(?= *$| [A-Z0-9\"'(]| ?[|–—-] ?[A-Z])"
    start = rf"(?:^ *{_HEADLINE_LABEL}|\A|(?<=[a-z\d.!?']))"
    pattern = re.compile(rf"{start}{copy}{follows}", re.MULTILINE)
    for match in pattern.finditer(page.plain, headline.end):
        copied = page.trimmed(Span(*match.span()))
        yield Cut(copied, "repeated headline")
        line_end = page.plain.find("\n", copied.end)
        whole = Span(copied.start, len(page.plain) if line_end < 0 else line_end)
        yield from (slug for slug in find_slug(page, whole) if slug.span.start == copied.end)


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
