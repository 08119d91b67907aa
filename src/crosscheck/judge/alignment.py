"""Which unit of one sentence stands for, or in the place of, which unit of another.

Equal units are paired first, those with the better neighbours where one has several partners;
then units of one meaning; then what is left and fills one slot: what governs it, what it governs
and what stands beside it are pairs. That is natural-logic alignment (MacCartney, Galley and
Manning 2008) with the neighbours of a dependency tree. Turning the sides turns the result.

This is the judge's aligner: it pairs what differs too, for its edits. The typed rules have one of
their own (``word_alignment.py``) that pairs only words of one meaning: a rule looks for a reason to
speak in what is left over, so a partner that is merely in the same place would silence it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.judge.leftovers import in_one_slot, left_over, surest
from crosscheck.judge.phrases import Phrases
from crosscheck.judge.relations import Relation, Standing
from crosscheck.judge.slots import are_paired, slot_of
from crosscheck.judge.standing import are_equal, opposed, stand
from crosscheck.judge.units import Unit
from crosscheck.language.function_words import NEGATIVE

# What standing at about the same place is worth beside a shared neighbour, to break ties.
ORDER = 0.5
_CLOSED = frozenset({"ADP", "SCONJ", "PRON", "DET"})
_VALUES = frozenset({Relation.WIDER, Relation.NARROWER, Relation.TOUCHING, Relation.OVERLAP})
_SURE = {
    Relation.EQUAL: 2.5,
    Relation.SPELLING: 1.8,
    Relation.ROUNDED: 1.6,
    Relation.SYNONYM: 1.0,
    Relation.WIDER: 0.9,
    Relation.NARROWER: 0.9,
}
# A name of one thing in another spelling is paired wherever it stands.
_SLIPS = frozenset({"spelling of a name", "given name"})
_NAMESAKE = 1.2
_OPPOSITE = 0.3


@dataclass(frozen=True, slots=True)
class Link:
    """Two units that stand for each other, and how far they fill one slot (0 to 1)."""

    left: int
    right: int
    standing: Standing
    slot: float

    @property
    def turned(self) -> Link:
        """The same read from the right."""
        return Link(self.right, self.left, self.standing.turned, self.slot)


def align(left: Phrases, right: Phrases) -> tuple[Link, ...]:
    """Pair the units of two sentences; each has at most one partner."""
    pairs: dict[int, int] = {}
    found: dict[int, Standing] = {}
    equal = _equal(left, right)
    pairs = _matched(equal, left, right, {})
    # A second pass knows the neighbours: of two equal words it takes the one in its place.
    pairs = _matched(equal, left, right, pairs)
    found = dict.fromkeys(pairs, Standing(Relation.EQUAL))
    meant, standings = _of_one_meaning(left, right, pairs)
    for ours, theirs in _matched(meant, left, right, pairs, fixed=True).items():
        if ours not in pairs:
            found[ours] = standings[ours, theirs]
            pairs[ours] = theirs
    for ours, theirs in in_one_slot(left, right, pairs):
        found[ours] = stand(left.units[ours], right.units[theirs])
        pairs[ours] = theirs
    for ours, theirs in _closed(left, right, pairs):
        found[ours] = stand(left.units[ours], right.units[theirs])
        pairs[ours] = theirs
    for ours, theirs in _opposites(left, right, pairs):
        found[ours] = Standing(Relation.ANTONYM)
        pairs[ours] = theirs
    return tuple(
        Link(ours, theirs, found[ours], round(slot_of(left, right, pairs, ours, theirs), 3))
        for ours, theirs in sorted(pairs.items())
    )


def _equal(left: Phrases, right: Phrases) -> list[tuple[float, int, int]]:
    places: dict[str, list[int]] = {}
    for j, theirs in enumerate(right.units):
        for word in {theirs.lemma, theirs.plain}:
            places.setdefault(word, []).append(j)
    typed = [j for j, unit in enumerate(right.units) if unit.facet is not None]
    found = []
    for i, ours in enumerate(left.units):
        near = {j for word in (ours.lemma, ours.plain) for j in places.get(word, ())}
        near.update(typed if ours.facet is not None else ())
        weight = 2.0 if ours.is_content else 0.6
        found += [(weight, i, j) for j in sorted(near) if are_equal(ours, right.units[j])]
    return found


def _of_one_meaning(
    left: Phrases, right: Phrases, pairs: dict[int, int]
) -> tuple[list[tuple[float, int, int]], dict[tuple[int, int], Standing]]:
    """Leftover content units that mean the same or of which one is wider."""
    candidates = []
    standings = {}
    ours, theirs = left_over(left, right, pairs)
    for i in ours:
        for j in theirs:
            mine, other = left.units[i], right.units[j]
            found = stand(mine, other)
            bounded = mine.facet is not None and found.relation in _VALUES
            weight = 0.0 if bounded else _SURE.get(found.relation, 0.0)
            if found.of in _SLIPS:
                weight = _NAMESAKE
            if found.relation is Relation.ANTONYM and _is_supported(left, right, pairs, (i, j)):
                weight = _OPPOSITE
            if weight:
                candidates.append((weight, i, j))
                standings[i, j] = found
    return candidates, standings


def _is_supported(
    left: Phrases, right: Phrases, pairs: dict[int, int], at: tuple[int, int]
) -> bool:
    """Whether two units share a neighbour."""
    return any(pairs.get(unit) in right.near[at[1]] for unit in left.near[at[0]])


def _matched(
    candidates: Iterable[tuple[float, int, int]],
    left: Phrases,
    right: Phrases,
    known: dict[int, int],
    *,
    fixed: bool = False,
) -> dict[int, int]:
    """The best partner of each unit, the surest pairs first; ``fixed`` keeps those known."""
    ours, theirs = len(left.units), len(right.units)

    def rank(candidate: tuple[float, int, int]) -> tuple[float, int, int, int, int]:
        weight, i, j = candidate
        support = sum(known.get(unit) in right.near[j] for unit in left.near[i])
        apart = abs(i / ours - j / theirs)
        return -round(weight + support - ORDER * apart, 6), i + j, abs(i - j), i, j

    pairs: dict[int, int] = dict(known) if fixed else {}
    taken = set(pairs.values())
    for _, _, _, i, j in sorted(map(rank, candidates)):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _closed(left: Phrases, right: Phrases, pairs: dict[int, int]) -> Iterable[tuple[int, int]]:
    """Leftover prepositions, pronouns and determiners that stand between the same units."""
    taken = set(pairs.values())
    ours = [i for i, unit in enumerate(left.units) if _is_closed(unit) and i not in pairs]
    theirs = [j for j, unit in enumerate(right.units) if _is_closed(unit) and j not in taken]
    for i in ours:
        for j in theirs:
            if j in taken or left.units[i].pos != right.units[j].pos:
                continue
            before, after = left.beside[i]
            other_before, other_after = right.beside[j]
            same_after = are_paired(pairs, after, other_after)
            same_before = are_paired(pairs, before, other_before)
            if same_after and (same_before or before is other_before is None):
                taken.add(j)
                yield i, j
                break


def _opposites(left: Phrases, right: Phrases, pairs: dict[int, int]) -> Iterable[tuple[int, int]]:
    """Leftover words of any kind that are opposites ("before", "after"), by their slots."""
    taken = set(pairs.values())
    ours = [i for i in range(len(left.units)) if i not in pairs]
    theirs = [j for j in range(len(right.units)) if j not in taken]
    rated = [
        (slot_of(left, right, pairs, i, j), i, j)
        for i in ours
        for j in theirs
        if opposed(left.units[i], right.units[j])
    ]
    used: set[int] = set()
    for _, i, j in sorted(rated, key=surest):
        if i not in used and j not in taken:
            used.add(i)
            taken.add(j)
            yield i, j


def _is_closed(unit: Unit) -> bool:
    return not unit.is_content and unit.pos in _CLOSED and unit.lemma not in NEGATIVE
