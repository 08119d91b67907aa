"""Groups of claims from scored pairs, without chaining.

Pairs are taken from the strongest down; two groups merge only when their members are alike on
the average (average linkage, Sokal and Michener 1958), so a weak link never pulls two strong
groups together. A clause that names a person, an age or an address that the other leaves out says
more than the other, so the two must be more alike to count as one claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Mention
from crosscheck.model.story import Pair

# Chosen on annotated stories (docs/adr/0007).
JOIN = 0.65
APART = 0.20
HOLD = 0.45


def group_claims(
    claims: Sequence[Claim], pairs: Sequence[Pair], scores: Mapping[tuple[str, str], float]
) -> tuple[tuple[Claim, ...], ...]:
    """Every claim in exactly one group; groups and members in the order of ``claims``."""
    place = {claim.id: number for number, claim in enumerate(claims)}
    group_of = {claim.id: {claim.id} for claim in claims}
    told = {claim.id: _particulars(claim) for claim in claims}
    strength = {
        (p.left.id, p.right.id): p.score - APART * (told[p.left.id] != told[p.right.id])
        for p in pairs
    }
    ranked = sorted(
        (pair for pair in pairs if strength[pair.left.id, pair.right.id] >= JOIN),
        key=lambda p: (-strength[p.left.id, p.right.id], place[p.left.id], place[p.right.id]),
    )
    for pair in ranked:
        ours, theirs = group_of[pair.left.id], group_of[pair.right.id]
        if ours is not theirs and _average(ours, theirs, scores) >= HOLD:
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
