"""Who does what to whom, in two sentences: participants exchanged, or others in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.judge.alignment import Link
from crosscheck.judge.phrases import Phrases
from crosscheck.judge.relations import Relation, Standing
from crosscheck.judge.units import Unit
from crosscheck.language.person_words import is_person_word
from crosscheck.language.word_relations import domains

_ACTORS = frozenset({"doer", "undergoer"})
_ONE_DEED = frozenset({Relation.EQUAL, Relation.SYNONYM, Relation.SPELLING})
_OPEN = frozenset({Relation.UNRELATED, Relation.OTHER_VALUE})
_NAMED = frozenset({"person", "organisation", "name", "place"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def with_roles(left: Phrases, right: Phrases, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links with what the roles of the words add.

    Opposite verbs whose participants are exchanged tell of one deed ("buy" and "sell"); words
    that are exchanged under one verb tell of two.
    """
    pairs = {link.left: link.right for link in links}
    exchanged = _exchanged(left, right, links)
    told = []
    for link in links:
        standing = link.standing
        if (link.left, link.right) in exchanged:
            deed = left.above[link.left]
            opposite = any(
                other.left == deed and other.standing.relation is Relation.ANTONYM
                for other in links
            )
            if not opposite:
                standing = Standing(Relation.EXCHANGED)
        elif standing.relation is Relation.ANTONYM and _is_converse(left, right, link, pairs):
            standing = Standing(Relation.SYNONYM, "converse")
        elif _is_other_actor(left, right, link, pairs):
            standing = Standing(Relation.OTHER_PARTICIPANT, left.role[link.left])
        told.append(replace(link, standing=standing))
    return tuple(told)


def _exchanged(left: Phrases, right: Phrases, links: Sequence[Link]) -> set[tuple[int, int]]:
    """Participants of matched verbs who do it on one side and suffer it on the other."""
    found = set()
    deeds = {(k.left, k.right) for k in links if k.standing.relation in _ONE_DEED}
    for link in links:
        deed, other = left.above[link.left], right.above[link.right]
        if deed is None or other is None or (deed, other) not in deeds:
            continue
        if not (_is_told_whole(left, deed) and _is_told_whole(right, other)):
            continue
        roles = left.role[link.left], right.role[link.right]
        if set(roles) == _ACTORS and left.units[deed].pos == right.units[other].pos == "VERB":
            found.add((link.left, link.right))
    return found


def _is_told_whole(phrases: Phrases, deed: int) -> bool:
    """Whether both who does it and whom it is done to are told."""
    return {phrases.role[unit] for unit in phrases.below[deed]} >= _ACTORS


def _is_converse(left: Phrases, right: Phrases, link: Link, pairs: dict[int, int]) -> bool:
    """Whether who does the one stands in another role of the other: who sells to a buyer."""
    here = {i for i in left.below[link.left] if left.role[i] == "doer"}
    there = {j for j in right.below[link.right] if right.role[j] == "doer"}
    others = set(right.below[link.right]) - there
    met = {pairs.get(i) for i in here}
    return bool(here and there) and bool(met & others) and not met & there


def _is_somebody(unit: Unit) -> bool:
    """Whether it names or describes a person."""
    if unit.is_name or unit.pos not in _NOUNS:
        return unit.is_name
    return is_person_word(unit.lemma) or bool(domains(unit.lemma) & {"occupation", "kin"})


def _is_other_actor(left: Phrases, right: Phrases, link: Link, pairs: dict[int, int]) -> bool:
    """Whether somebody else stands in one role of one deed."""
    if link.standing.relation not in _OPEN:
        return False
    if link.standing.relation is Relation.OTHER_VALUE and link.standing.of not in _NAMED:
        return False
    ours, theirs = left.units[link.left], right.units[link.right]
    if not (_is_somebody(ours) and _is_somebody(theirs)) or (ours.is_name and theirs.is_name):
        return False
    deed, other = left.above[link.left], right.above[link.right]
    role = left.role[link.left]
    same = role in _ACTORS and role == right.role[link.right]
    return same and deed is not None and other is not None and pairs.get(deed) == other
