"""XC103 number-in-parallel: parallel sentences that differ in one number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.classify.parallels import Parallel, facets, leftovers, parallels
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.lexicon import folded
from crosscheck.language.person_words import is_person_word
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Duration, Quantity
from crosscheck.model.finding import Finding, Kind, Level, Severity

RULE = Rule(
    "XC103",
    "number-in-parallel",
    Kind.NUMBER,
    "Two sentences say the same but for one number.",
    "Which figure stands in the record, and as of when?",
    fallback=True,
)
EXAMPLES = (
    Example(
        True,
        "Shares of the brewery closed at $41.20 on the Oslo exchange, up 15 cents.",
        "The brewery's shares rose 15 cents to close at $44.70 on the Oslo exchange.",
    ),
    Example(
        True,
        "The clerk was held for more than three years in the old fort before the trial.",
        "Before the trial the clerk was held in the old fort for more than seven years.",
    ),
    Example(
        False,
        "Shares of the brewery closed at $41.20 on the Oslo exchange, up 15 cents.",
        "The brewery's shares rose 15 cents to close at about $41 on the Oslo exchange.",
    ),
)
FIRM = 0.55
OPEN = Decimal("1.3")
ROUNDING = Decimal("0.02")
Counted = tuple[Claim, Quantity | Duration]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each sort of number that is left over once on either side."""
    for pair in parallels(dossier):
        for unit in sorted(_units(pair)):
            ours, theirs = leftovers(_of_unit(pair.left, unit), _of_unit(pair.right, unit), _same)
            if len(ours) == len(theirs) == 1 and not _differ_in_kind(ours[0], theirs[0]):
                (left, mine), (right, other) = ours[0], theirs[0]
                yield RULE.finding(
                    (side_of(left, mine), side_of(right, other)),
                    f"The sentences are alike, but one says “{mine.text}” and the other"
                    f" “{other.text}”.",
                    level=Level.CONFLICT if pair.likeness >= FIRM else Level.POSSIBLE,
                    severity=Severity.HIGH,
                    evidence=(("sentences alike", pair.likeness), ("one number left over", 0.9)),
                )


def _units(pair: Parallel) -> set[str]:
    return {_unit(item) for item in _counted((*pair.left, *pair.right))}


def _counted(claims: tuple[Claim, ...]) -> list[Counted]:
    return [*facets(claims, Quantity), *facets(claims, Duration)]


def _of_unit(claims: tuple[Claim, ...], unit: str) -> list[Counted]:
    return [item for item in _counted(claims) if _unit(item) == unit]


def _unit(item: Counted) -> str:
    """What can be compared: lengths of time, money, percent, plain counts, ordinals."""
    facet = item[1]
    if isinstance(facet, Duration):
        return "time"
    return facet.unit or ("ordinal" if facet.ordinal else "count")


def _same(ours: Counted, theirs: Counted) -> bool:
    """Whether one true value could have been put both ways."""
    mine, other = ours[1], theirs[1]
    if isinstance(mine, Duration) and isinstance(other, Duration):
        return mine.low <= other.high and other.low <= mine.high
    if isinstance(mine, Quantity) and isinstance(other, Quantity):
        return (mine.compatible_with(other) and _is_near(mine, other)) or _is_converted(mine, other)
    return False


def _is_near(mine: Quantity, other: Quantity) -> bool:
    """Whether an open bound is meant closely: "more than 50" is not said of 101."""
    if None not in (mine.low, mine.high, other.low, other.high):
        return True
    smaller, larger = sorted((abs(mine.value), abs(other.value)))
    return larger <= OPEN * smaller


def _is_converted(mine: Quantity, other: Quantity) -> bool:
    """Whether two measures are one but for the rounding of a conversion."""
    measured = mine.unit == other.unit and mine.unit.islower() and mine.unit != "percent"
    return measured and abs(mine.value - other.value) <= ROUNDING * max(mine.value, other.value)


def _differ_in_kind(ours: Counted, theirs: Counted) -> bool:
    """Whether plain counts are of different things; ordinals say too little."""
    mine, other = ours[1], theirs[1]
    if not (isinstance(mine, Quantity) and isinstance(other, Quantity)):
        return False
    if mine.ordinal or other.ordinal or _is_vague(mine) or _is_vague(other):
        return True
    if mine.unit:
        return False
    people = is_person_word(mine.counted) and is_person_word(other.counted)
    return folded(mine.counted) != folded(other.counted) and not people


def _is_vague(quantity: Quantity) -> bool:
    """Whether it is "several" or "dozens": words that promise no number."""
    return not any(sign.isdigit() for sign in quantity.text) and None in (
        quantity.low,
        quantity.high,
    )
