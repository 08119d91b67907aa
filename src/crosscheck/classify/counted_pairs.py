"""Which stated amounts of two parallel sentences can be compared, and what each leaves over."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.classify.amounts import Number, agree, bounds_differ
from crosscheck.classify.parallels import Parallel, facets
from crosscheck.language.lexicon import folded
from crosscheck.language.person_words import is_person_word
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Duration, Quantity

Counted = tuple[Claim, Number]


def units(pair: Parallel) -> set[str]:
    """The sorts of amount that the two sentences state."""
    return {_unit(item) for item in _counted((*pair.left, *pair.right))}


def of_unit(claims: tuple[Claim, ...], unit: str) -> list[Counted]:
    """The amounts of one sort."""
    return [item for item in _counted(claims) if _unit(item) == unit]


def say_one_amount(ours: Counted, theirs: Counted) -> bool:
    """Whether one true value could have been put both ways, bounds and all."""
    return agree(ours[1], theirs[1]) and not bounds_differ(ours[1], theirs[1])


def unstated(items: Sequence[Counted], others: Sequence[Claim]) -> list[Counted]:
    """The amounts that the other side does not give, be it without their unit."""
    bare = {
        facet.value
        for _, facet in facets(others, Quantity)
        if not facet.unit and not facet.ordinal and facet.low == facet.high
    }
    return [
        item
        for item in items
        if not (isinstance(item[1], Quantity) and item[1].unit and item[1].value in bare)
    ]


def differ_in_kind(pair: Parallel, mine: Number, other: Number) -> bool:
    """Whether plain counts are of different things, by their words."""
    if not (isinstance(mine, Quantity) and isinstance(other, Quantity)) or mine.unit:
        return False
    people = is_person_word(mine.counted) and is_person_word(other.counted)
    if folded(mine.counted) == folded(other.counted) or people:
        return False
    left, right = pair.sentences
    partners = {(left.tokens[i].lemma, right.tokens[j].lemma) for i, j in pair.words.pairs.items()}
    return (mine.counted, other.counted) not in partners


def _counted(claims: tuple[Claim, ...]) -> list[Counted]:
    return [*facets(claims, Quantity), *facets(claims, Duration), *facets(claims, Age)]


def _unit(item: Counted) -> str:
    """What can be compared: lengths of time, money, percent, plain counts, ordinals."""
    facet = item[1]
    if isinstance(facet, Duration):
        return "time"
    if isinstance(facet, Age):
        return "age"
    if facet.unit == "percentage point":
        return "percent"
    return facet.unit or ("ordinal" if facet.ordinal else "count")
