"""XC104 near-count: claims that are somewhat alike count one sort of thing and are off by a little.

A count with no round end ("some 47") was counted, so 46 is another count. Whether the same things
are counted is open as long as the sentences say it in other words.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.classify.counting import (
    Figure,
    adds_up,
    other_days,
    other_fates,
    other_windows,
    states_too,
)
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.lexicon import folded
from crosscheck.language.names import fold
from crosscheck.language.person_words import is_person_word
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Quantity
from crosscheck.model.finding import Finding, Kind, Level, Severity

RULE = Rule(
    "XC104",
    "near-count",
    Kind.NUMBER,
    "Two counts of one sort of thing are off by a little.",
    "Are the same things counted, and by which list?",
    fallback=True,
    errs="Counts of a part and of its whole: in asking, it leaves that open.",
)
EXAMPLES = (
    Example(
        True,
        "The guild of weavers counts 46 bills that the lower house passed and the king refused.",
        "The guild of weavers counts the bills that the lower house passed and the king refused. In"
        " a letter to the weavers' guild the king named some 47 measures of the house, from dues to"
        " meals, that he had refused.",
    ),
    Example(
        False,
        "The guild of weavers counts about 45 bills that the lower house passed and the king"
        " refused.",
        "In a letter to the weavers' guild the king named 44 measures, from dues to meals, that he"
        " had refused.",
    ),
)
ALIKE = 0.3
FEWEST = 4
FEWEST_NAMES = 2
SHARE_OFF = Decimal("0.1")


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each sort of thing that two sources count a little differently."""
    seen: set[tuple[str, str, str]] = set()
    for pair in dossier.story.pairs:
        if pair.score < ALIKE:
            continue
        for mine in pair.left.of_type(Quantity):
            for other in pair.right.of_type(Quantity):
                key = (pair.left.source, pair.right.source, folded(mine.counted))
                if key in seen or not _is_off(mine, other):
                    continue
                if _may_both_stand(dossier, (pair.left, mine), (pair.right, other)):
                    continue
                seen.add(key)
                yield _finding(pair.left, mine, pair.right, other, pair.score)


def _finding(
    left: Claim, mine: Quantity, right: Claim, other: Quantity, likeness: float
) -> Finding:
    return RULE.finding(
        (side_of(left, mine), side_of(right, other)),
        f"One source counts “{mine.text}”, the other “{other.text}” ({mine.what}).",
        level=Level.CONFLICT if _names_the_same(left, right) else Level.POSSIBLE,
        severity=Severity.MEDIUM,
        evidence=(("claims alike", likeness), ("counts off by a little", 0.9)),
    )


def _names_the_same(left: Claim, right: Claim) -> bool:
    """Whether the sentences name two parties in common, and so tell of the same things."""
    ours, theirs = _names(left), _names(right)
    return len(ours & theirs) >= FEWEST_NAMES


def _names(claim: Claim) -> frozenset[str]:
    return frozenset(
        fold(token.text)
        for token in claim.sentence.tokens
        if token.entity and token.pos in {"PROPN", "ADJ"} and token.text[0].isupper()
    )


def _is_off(mine: Quantity, other: Quantity) -> bool:
    """Whether two plain counts of one noun differ, by one or by a tenth at most."""
    if not mine.counted or folded(mine.counted) != folded(other.counted):
        return False
    if mine.unit or other.unit or mine.ordinal or other.ordinal or mine.compatible_with(other):
        return False
    if None in (mine.low, mine.high, other.low, other.high):
        return False
    smaller, larger = sorted((mine.value, other.value))
    return smaller >= FEWEST and larger - smaller <= max(Decimal(1), SHARE_OFF * larger)


def _may_both_stand(dossier: Dossier, left: Figure, right: Figure) -> bool:
    """Whether a source gives both, or other people, windows or days are meant."""
    (ours, mine), (theirs, other) = left, right
    if states_too(dossier, other, ours) or states_too(dossier, mine, theirs):
        return True
    if is_person_word(mine.counted) and (other_fates(left, right) or adds_up(left, right)):
        return True
    return other_windows(ours, theirs) or other_days((ours,), (theirs,))
