"""Groups of claims from scored pairs, without chaining.

Pairs are taken from the strongest down; two groups merge only when their members are alike on
the average (average linkage, Sokal and Michener 1958), so a weak link never pulls two strong
groups together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.model.claim import Claim
from crosscheck.model.story import Pair

JOIN = 0.55
HOLD = 0.45


def group_claims(
    claims: Sequence[Claim], pairs: Sequence[Pair], scores: Mapping[tuple[str, str], float]
) -> tuple[tuple[Claim, ...], ...]:
    """Every claim in exactly one group; groups and members in the order of ``claims``."""
    place = {claim.id: number for number, claim in enumerate(claims)}
    group_of = {claim.id: {claim.id} for claim in claims}
    ranked = sorted(pairs, key=lambda p: (-p.score, place[p.left.id], place[p.right.id]))
    for pair in ranked:
        if pair.score < JOIN:
            break
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


def _average(ours: set[str], theirs: set[str], scores: Mapping[tuple[str, str], float]) -> float:
    """The mean score over all pairs of two groups; a pair never compared counts as 0."""
    total = sum(scores.get((left, right), 0.0) for left in sorted(ours) for right in sorted(theirs))
    return total / (len(ours) * len(theirs))
