"""Groups of claims from scored pairs, without chaining.

Pairs are taken from the strongest down; two groups merge only when their members are alike on
the average (average linkage, Sokal and Michener 1958), so a weak link never pulls two strong
groups together. A clause that names a person, an age or an address that the other leaves out says
more than the other, so the two must be more alike to count as one claim.

A judge that has read two claims has a say: those that contradict each other are never one claim,
those that follow from each other may be one though they are worded further apart, and those of
which neither follows from the other are one only if their words or typed values match.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Mention
from crosscheck.model.judgement import Judgement, Stance
from crosscheck.model.story import Pair

# Chosen on annotated stories (docs/adr/0007).
JOIN = 0.65
APART = 0.20
HOLD = 0.45
# What a judge adds. Not tuned yet, since none ships (docs/adr/0010).
SURE = 0.8
LIFT = 0.1
# From here on the words of two claims match, whatever a judge thinks.
MATCHED = 0.8
Judgements = Mapping[tuple[str, str], Judgement]


def in_question(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs that are one claim, or would be if a judge had them agree."""
    told = {claim.id: _particulars(claim) for p in pairs for claim in (p.left, p.right)}
    return (pair for pair in pairs if _strength(pair, told) >= JOIN - LIFT)


def group_claims(
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    scores: Mapping[tuple[str, str], float],
    judgements: Judgements | None = None,
) -> tuple[tuple[Claim, ...], ...]:
    """Every claim in exactly one group; groups and members in the order of ``claims``."""
    known = judgements or {}
    place = {claim.id: number for number, claim in enumerate(claims)}
    group_of = {claim.id: {claim.id} for claim in claims}
    told = {claim.id: _particulars(claim) for claim in claims}
    strength = {(p.left.id, p.right.id): _judged_strength(p, told, known) for p in pairs}
    ranked = sorted(
        (pair for pair in pairs if strength[pair.left.id, pair.right.id] >= JOIN),
        key=lambda p: (-strength[p.left.id, p.right.id], place[p.left.id], place[p.right.id]),
    )
    for pair in ranked:
        ours, theirs = group_of[pair.left.id], group_of[pair.right.id]
        if (
            ours is not theirs
            and _average(ours, theirs, scores) >= HOLD
            and not _contradict(ours, theirs, known)
        ):
            ours |= theirs
            for member in theirs:
                group_of[member] = ours
    by_id = {claim.id: claim for claim in claims}
    unique = {id(group): group for group in group_of.values()}
    sorted_groups = sorted(
        (sorted(group, key=place.__getitem__) for group in unique.values()),
        key=lambda group: place[group[0]],
    )
    return tuple(tuple(by_id[member] for member in group) for group in sorted_groups)


def _strength(pair: Pair, told: Mapping[str, frozenset[str]]) -> float:
    """How firmly two claims are one, by their words and by who and what they name."""
    return pair.score - APART * (told[pair.left.id] != told[pair.right.id])


def _judged_strength(
    pair: Pair, told: Mapping[str, frozenset[str]], judgements: Judgements
) -> float:
    """The same, with what a judge thinks of them."""
    strength = _strength(pair, told)
    judgement = judgements.get((pair.left.id, pair.right.id))
    if judgement is None or judgement.probability < SURE:
        return strength
    if judgement.stance is Stance.AGREES:
        return strength + LIFT
    if judgement.stance is Stance.OPEN and _is_unsupported(pair, judgement):
        return 0.0
    return strength


def _is_unsupported(pair: Pair, judgement: Judgement) -> bool:
    """Whether neither claim follows from the other, and neither words nor typed values match."""
    keys = next((level.value for level in pair.levels if level.name == "typed keys"), 0.0)
    likelier = max(judgement.there.agrees, judgement.back.agrees)
    return not keys and pair.score < MATCHED and likelier < 1 - SURE


def _contradict(ours: set[str], theirs: set[str], judgements: Judgements) -> bool:
    """Whether a judge is sure that a member of one group contradicts one of the other."""
    return any(
        judgement.stance is Stance.CONTRADICTS and judgement.probability >= SURE
        for left in ours
        for right in theirs
        if (judgement := judgements.get((left, right))) is not None
    )


def _particulars(claim: Claim) -> frozenset[str]:
    """Who is named (by the last word of a name), what ages and what addresses."""
    found: set[str] = set()
    for facet in claim.facets:
        match facet:
            case Mention(kind="person", key=key) if key:
                found.add(key.split()[-1])
            case Mention(key=key) if key.startswith("address:"):
                found.add(key)
            case Age():
                found.add(f"age:{facet.low.normalize()}")
            case _:
                pass
    return frozenset(found)


def _average(ours: set[str], theirs: set[str], scores: Mapping[tuple[str, str], float]) -> float:
    """The mean score over all pairs of two groups; a pair never compared counts as 0."""
    total = sum(scores.get((left, right), 0.0) for left in sorted(ours) for right in sorted(theirs))
    return total / (len(ours) * len(theirs))
