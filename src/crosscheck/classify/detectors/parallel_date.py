"""XC203 date-in-parallel: parallel sentences that differ in one day or month."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.parallels import facets, in_carrier, leftovers, parallels, predicate_above
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.model.claim import Claim
from crosscheck.model.facet import DateMention
from crosscheck.model.finding import Finding, Kind, Level, Severity

RULE = Rule(
    "XC203",
    "date-in-parallel",
    Kind.DATE,
    "Two sentences say the same but for one day or month.",
    "On which day, by the calendar of those concerned?",
    fallback=True,
)
EXAMPLES = (
    Example(
        True,
        "The four gardeners were found guilty of theft by the harbour court last Wednesday.",
        "Last Thursday the harbour court found the four gardeners guilty of theft.",
    ),
    Example(
        False,
        "The four gardeners were found guilty of theft by the harbour court on Monday.",
        "On March 10 the harbour court found the four gardeners guilty of theft.",
    ),
)
FIRM = 0.6
MOST_DAYS = 62
Dated = tuple[Claim, DateMention]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair with one clashing date left over on either side."""
    for pair in parallels(dossier):
        ours, theirs = leftovers(_dates(pair.left), _dates(pair.right), _meet)
        if len(ours) != 1 or len(theirs) != 1 or not _comparable(ours[0][1], theirs[0][1]):
            continue
        verbs = {predicate_above(claim, date.span) for claim, date in (ours[0], theirs[0])}
        if len(verbs) > 1:
            continue
        (left, mine), (right, other) = ours[0], theirs[0]
        yield RULE.finding(
            (side_of(left, mine), side_of(right, other)),
            f"The sentences are alike, but one says “{mine.text}” and the other “{other.text}”.",
            level=Level.CONFLICT if pair.likeness >= FIRM else Level.POSSIBLE,
            severity=Severity.HIGH,
            evidence=(("sentences alike", pair.likeness), ("one date left over", 0.85)),
        )


def _dates(claims: tuple[Claim, ...]) -> list[Dated]:
    """Dates of what is told; not of who says it when."""
    return [i for i in facets(claims, DateMention) if not in_carrier(i[0], i[1].span.start)]


def _meet(ours: Dated, theirs: Dated) -> bool:
    """Whether some day fits both, or nothing is known of one."""
    mine, other = ours[1], theirs[1]
    if mine.first and mine.last and other.first and other.last:
        return mine.first <= other.last and other.first <= mine.last
    if mine.weekday is not None and other.weekday is not None:
        return mine.weekday == other.weekday
    if mine.month is not None and other.month is not None:
        return (mine.month, mine.day) == (other.month, other.day)
    return True


def _comparable(mine: DateMention, other: DateMention) -> bool:
    """Whether both are days, or both months, of one season or of one month in two years."""
    if mine.is_day != other.is_day:
        return False
    if mine.first and other.first:
        apart = abs((mine.first - other.first).days)
        return apart <= MOST_DAYS or (mine.month is None) == (other.month is None)
    return True
