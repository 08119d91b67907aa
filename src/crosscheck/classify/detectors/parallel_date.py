"""XC203 date-in-parallel: parallel sentences that differ in one day or month."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.date_pairs import are_comparable, meet
from crosscheck.classify.happenings import says_own_day
from crosscheck.classify.parallels import (
    best_matches,
    facets,
    in_carrier,
    leftovers,
    parallels,
    predicate_above,
)
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.model.claim import Claim
from crosscheck.model.facet import DateMention, EventMention
from crosscheck.model.finding import Finding, Kind, Level, Severity

RULE = Rule(
    "XC203",
    "date-in-parallel",
    Kind.DATE,
    "Two sentences say the same but for one day or month.",
    "On which day, by the calendar of those concerned?",
    fallback=True,
    errs="Two acts in sentences of one shape.",
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
CLEAR = 0.45
VERY = 0.65
SLOT = 0.4
Dated = tuple[Claim, DateMention]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two clashing dates that are left over in one slot."""
    for pair in parallels(dossier):
        ours, theirs = leftovers(_dates(pair.left), _dates(pair.right), _meet)
        alone = len(ours) == len(theirs) == 1
        for slot, (left, mine), (right, other) in best_matches(ours, theirs, pair.facet_slot):
            verbs = {predicate_above(left, mine.span), predicate_above(right, other.span)}
            fits = slot >= SLOT or (alone and len(verbs) == 1)
            if not fits or not are_comparable(mine, other) or says_own_day(mine, other):
                continue
            # "last month" and "June" meet only if the day of publication is right.
            alike = (mine.anchor == other.anchor) and slot >= SLOT
            one_verb = len(verbs) == 1 or pair.is_firm(VERY)
            close = pair.is_firm(CLEAR) if alike else pair.likeness >= FIRM
            firm = one_verb and close and _nearest(left, mine) == _nearest(right, other)
            yield RULE.finding(
                (side_of(left, mine), side_of(right, other)),
                f"The sentences are alike, but one says “{mine.text}” and the other"
                f" “{other.text}”.",
                level=Level.CONFLICT if firm else Level.POSSIBLE,
                severity=Severity.HIGH,
                evidence=(
                    ("sentences alike", pair.likeness),
                    ("one date left over", 0.85),
                    ("in one place of the sentence", round(slot, 3)),
                ),
            )


def _dates(claims: tuple[Claim, ...]) -> list[Dated]:
    """Dates of what is told; not of who says it when."""
    return [i for i in facets(claims, DateMention) if not in_carrier(i[0], i[1].span.start)]


def _nearest(claim: Claim, mention: DateMention) -> str:
    """The class of the happening that is named last before the date: it may be the one dated."""
    events = claim.of_type(EventMention)
    before = [event.event for event in events if event.span.end <= mention.span.start]
    return before[-1] if before else ""


def _meet(ours: Dated, theirs: Dated) -> bool:
    return meet(ours[1], theirs[1])
