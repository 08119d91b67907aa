"""Rungs on the status ladders: instruments, charges, custody, life, verdicts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crosscheck.language.lexicon import table
from crosscheck.model.facet import Status
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence


def find_statuses(sentence: Sentence) -> tuple[Status, ...]:
    """The statuses a sentence states; of two overlapping in one domain the longer wins."""
    found = sorted(_all(sentence), key=lambda status: (status.span.start, -len(status.span)))
    kept: list[Status] = []
    for status in found:
        if not any(k.domain == status.domain and k.span.overlaps(status.span) for k in kept):
            kept.append(status)
    return tuple(kept)


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """(domain, value, pattern) for every phrase of the table, plural and case aside."""
    return tuple(
        (
            domain,
            value,
            re.compile(
                rf"\b(?:{'|'.join(map(_phrase, sorted(phrases, key=len, reverse=True)))})\b",
                re.IGNORECASE,
            ),
        )
        for domain, ladder in table("statuses").items()
        for value, phrases in ladder["values"].items()
    )


def _phrase(words: str) -> str:
    """A phrase of the table; an asterisk stands for a name or up to four words of one."""
    joined = r"[\s-]+".join(re.escape(word) for word in words.split())
    return joined.replace(r"[\s-]+\*[\s-]+", r"\s+(?:[\w.'’-]+\s+){1,4}?") + "s?"


def _all(sentence: Sentence) -> Iterator[Status]:
    for domain, value, pattern in _patterns():
        for match in pattern.finditer(sentence.text):
            span = Span(*match.span()).shifted(sentence.span.start)
            yield Status(span, match.group(), domain, value, _subject(sentence, span))


def _subject(sentence: Sentence, span: Span) -> str:
    """The words that modify the status noun: which treaty, whose death."""
    inside = [token for token in sentence.tokens if span.overlaps(token.span)]
    if not inside or not sentence.parsed:
        return ""
    head = inside[-1]
    words = [
        t.lemma
        for t in sentence.subtree(head)
        if t.pos in {"NOUN", "PROPN", "ADJ"} and t not in inside
    ]
    return " ".join(words[:12])
