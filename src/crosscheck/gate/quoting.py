"""A side of a finding as a decision records it: quoted with what stands around it."""

from __future__ import annotations

from crosscheck.gate.keys import Keys, SideKey, worded
from crosscheck.model.decision import DecidedSide, Selector
from crosscheck.model.finding import Side
from crosscheck.model.source import Source
from crosscheck.model.span import Span

AROUND = 32
"""Code points before and after a sentence that a selector keeps, as Hypothesis does."""


def decided_side(side: Side, source: Source, keys: Keys) -> DecidedSide:
    """What a decision keeps of one side of a finding."""
    known = keys.side(side)
    return DecidedSide(
        source=source.id,
        source_sha256=source.sha256,
        selector=selector_of(source.text, known.sentence),
        span=known.sentence,
        key=known.key,
        words=side.quote,
        path=source.path,
        occurrence=known.occurrence,
    )


def as_key(side: DecidedSide) -> SideKey:
    """The keys of a side as it was when it was decided."""
    return SideKey(
        side.source, side.key, side.span, worded(side.words), side.words, side.occurrence
    )


def selector_of(text: str, span: Span) -> Selector:
    """A stretch of a text with up to 32 code points on either side of it."""
    return Selector(
        exact=span.slice(text),
        prefix=text[max(0, span.start - AROUND) : span.start],
        suffix=text[span.end : span.end + AROUND],
    )
