"""Pair what is left over of two sentences by the slots that it fills, the surest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import product

from crosscheck.judge.parts import said_by
from crosscheck.judge.phrases import Phrases
from crosscheck.judge.relations import Relation
from crosscheck.judge.slots import slot_of, slot_of_counted
from crosscheck.judge.standing import stand
from crosscheck.judge.units import Unit
from crosscheck.model.facet import Age, DateMention, Quantity

# From how much of a slot two leftover units are taken for each other: values of one type, and the
# only bare numbers; opposites and two of a kind; words of one part of speech; any words.
APT = 0.2
LOOSE = 0.1
FIT = 0.35
TIGHT = 0.6
# What the units themselves add, so that the telling pairs are taken first.
OPPOSED = 0.4
TYPED = 0.3
ALIKE = 0.15
REFERRED = 0.1
NEARLY = 0.1
_OPPOSED = frozenset({Relation.ANTONYM, Relation.CO_HYPONYM, Relation.OTHER_VALUE})

Kind = tuple[type | None, str]
"""The type of a value, and its unit or what is said of a day."""


def in_one_slot(left: Phrases, right: Phrases, pairs: dict[int, int]) -> Iterable[tuple[int, int]]:
    """What is left over, by two that fill one slot, the surest first, until none does."""
    own = dict(pairs)
    tellers = said_by(left), said_by(right)
    known: dict[tuple[int, int], Relation] = {}
    while True:
        ours, theirs = left_over(left, right, own)
        sole = _sole_kinds(left, ours) & _sole_kinds(right, theirs)
        rated = []
        for i, j in product(ours, theirs):
            mine, other = left.units[i], right.units[j]
            if (i, j) not in known:
                known[i, j] = stand(mine, other).relation
            slot = slot_of(left, right, own, i, j)
            if _are_of_one_type(mine, other, known[i, j]):
                slot = max(slot, slot_of_counted(left, right, own, (i, j)))
                kind = _kind(mine)
                told = (mine.head in tellers[0]) == (other.head in tellers[1])
                alone = kind == _kind(other) and kind in sole and told
                rating = slot + TYPED if slot >= (_least(kind) if alone else APT) else 0
            else:
                rating = _fit(mine, other, known[i, j], slot)
            if rating > 0:
                rated.append((rating, i, j))
        if not rated:
            return
        # All that are as sure as the best are taken at once: a later pass knows more neighbours.
        best = max(rating for rating, _, _ in rated)
        taken: set[int] = set()
        for rating, i, j in sorted(rated, key=surest):
            if rating >= best - NEARLY and i not in own and j not in taken:
                own[i] = j
                taken.add(j)
                yield i, j


def left_over(left: Phrases, right: Phrases, pairs: dict[int, int]) -> tuple[list[int], list[int]]:
    """The content units without a partner."""
    taken = set(pairs.values())
    return [i for i in left.content if i not in pairs], [j for j in right.content if j not in taken]


def surest(rated: tuple[float, int, int]) -> tuple[float, int, int, int]:
    """The key that puts the surest pairs first, whichever side is the left."""
    rating, i, j = rated
    return -round(rating, 6), i + j, abs(i - j), i


def _fit(mine: Unit, other: Unit, found: Relation, slot: float) -> float:
    """How well two leftover units that are not of one type fit one slot; 0 when they do not."""
    typed = mine.facet is not None and other.facet is not None
    alike = mine.pos == other.pos or {mine.pos, other.pos} <= {"NOUN", "PROPN"}
    if found is Relation.ANTONYM and not typed:
        return slot + OPPOSED
    if found in _OPPOSED and not typed:
        return slot + OPPOSED if slot >= APT else 0.0
    if found is Relation.REFERENCE:
        return slot + REFERRED if slot >= FIT else 0.0
    values = _is_value(mine) or _is_value(other)
    if not alike or typed or _is_value(mine) != _is_value(other):
        return slot if slot >= TIGHT and not values else 0.0
    return slot + ALIKE if slot >= FIT else 0.0


def _are_of_one_type(mine: Unit, other: Unit, found: Relation) -> bool:
    """Whether they state values of one type that can be compared: no month and weekday."""
    if isinstance(mine.facet, DateMention) and isinstance(other.facet, DateMention):
        return found is not Relation.UNRELATED
    return mine.facet is not None and _type(mine) is _type(other)


def _type(unit: Unit) -> type | None:
    """The type of what a unit states; an age may be given as a bare number: "Ada Holm, 62,"."""
    bare = isinstance(unit.facet, Age) and unit.text.isdigit()
    return Quantity if bare else type(unit.facet)


def _is_value(unit: Unit) -> bool:
    """Whether it states a number, a day or a time."""
    return unit.facet is not None and not unit.is_name


def _sole_kinds(phrases: Phrases, units: Iterable[int]) -> frozenset[Kind]:
    """The kinds of value of which one unit alone is left over."""
    counts = Counter(_kind(phrases.units[unit]) for unit in units)
    return frozenset(kind for kind, count in counts.items() if count == 1)


def _kind(unit: Unit) -> Kind:
    """The type of what a unit states, and of a day what is said of it."""
    facet = unit.facet
    if isinstance(facet, DateMention):
        parts = (facet.weekday, facet.day, facet.month, facet.year)
        return DateMention, str([part is not None for part in parts])
    return _type(unit), facet.unit if isinstance(facet, Quantity) else ""


def _least(kind: Kind) -> float:
    """How much of a slot the only two of a kind need: a bare number may count anything."""
    return LOOSE if kind == (Quantity, "") else 0.0
