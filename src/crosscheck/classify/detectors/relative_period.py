"""XC205 relative-period: alike claims of last year here, of next year there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.classify.parallels import parallels
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.span import Span
from crosscheck.model.text import Token

RULE = Rule(
    "XC205",
    "relative-period",
    Kind.DATE,
    "Two sentences say the same of two years, months or seasons that exclude each other.",
    "In which year or month, by the record?",
    fallback=True,
    errs="Two doings of one sort, a year apart.",
)
EXAMPLES = (
    Example(
        True,
        "The brewery plans to move its cellars to the old quay next year, the owner said.",
        "The brewery plans to move its cellars to the old quay this year, the owner said.",
        ("", ""),
    ),
    Example(
        False,
        "The brewery plans to move its cellars to the old quay next year, the owner said.",
        "The brewery plans to move its cellars to the old quay in the coming year, the owner said.",
        ("", ""),
    ),
)
_OFFSETS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_UNITS = frozenset({"year", "month", "season", "spring", "summer", "autumn", "fall", "winter"})
# Articles that are further apart than this may well count from two months.
MOST_APART = 2


@dataclass(frozen=True, slots=True)
class Period:
    """A unit of time counted from the day of writing: ``offset`` -1 is the last, 1 the next."""

    unit: str
    offset: int
    claim: Claim
    words: tuple[Token, Token]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two parallel sentences with one such period each."""
    for pair in parallels(dossier):
        apart = dossier.days_apart(pair.left[0], pair.right[0])
        if apart is not None and abs(apart) > MOST_APART:
            continue
        ours, theirs = _periods(pair.left), _periods(pair.right)
        if len(ours) != 1 or len(theirs) != 1:
            continue
        mine, other = ours[0], theirs[0]
        if mine.unit == other.unit and mine.offset != other.offset:
            yield RULE.finding(
                (_side(mine), _side(other)),
                "The sentences are alike, but count from the day of writing to two periods.",
                level=Level.POSSIBLE,
                severity=Severity.MEDIUM,
                evidence=(("sentences alike", pair.likeness), ("periods differ", 0.85)),
            )


def _periods(claims: tuple[Claim, ...]) -> list[Period]:
    return [
        Period(unit.lemma, _OFFSETS[word.text.casefold()], claim, (word, unit))
        for claim in claims
        for word, unit in _neighbours(claim)
        if word.text.casefold() in _OFFSETS and unit.lemma in _UNITS and unit.tag != "NNS"
    ]


def _neighbours(claim: Claim) -> Iterator[tuple[Token, Token]]:
    tokens = claim.sentence.within(claim.span)
    yield from pairwise(tokens)


def _side(period: Period) -> Side:
    word, unit = period.words
    span = Span(word.span.start, unit.span.end)
    claim = period.claim
    text = quote_of(claim, span)
    return Side(claim.source, claim.id, span, text, text, (span,))
