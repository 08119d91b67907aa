"""How far two units of two sentences fill one slot, given which units are paired already."""

from __future__ import annotations

from crosscheck.judge.phrases import Phrases


def slot_of(left: Phrases, right: Phrases, pairs: dict[int, int], i: int, j: int) -> float:
    """How far two units fill one slot, 0 to 1: by governor, by what hangs on them, by place."""
    score = 0.0
    above, beyond = left.above[i], right.above[j]
    one_role = left.role[i] == right.role[j]
    if above is None and beyond is None:
        score += 0.4 if one_role else 0.2
    elif are_paired(pairs, above, beyond):
        score += 0.4 if one_role else 0.25
    below, others = set(left.below[i]), set(right.below[j])
    if below and others:
        shared = sum(pairs.get(unit) in others for unit in below)
        score += 0.3 * shared / min(len(below), len(others))
    for mine, other in zip(left.beside[i], right.beside[j], strict=True):
        both_ends = mine is None and other is None
        if both_ends or are_paired(pairs, mine, other):
            score += 0.15 if not both_ends else 0.1
    return min(score, 1.0)


def slot_of_counted(
    left: Phrases, right: Phrases, pairs: dict[int, int], at: tuple[int, int]
) -> float:
    """The slot of numbers of which one counts a noun and the other stands for it: "450 died"."""
    above, beyond = left.above[at[0]], right.above[at[1]]
    return max(
        slot_of(left, right, pairs, above, at[1]) if above is not None else 0.0,
        slot_of(left, right, pairs, at[0], beyond) if beyond is not None else 0.0,
    )


def are_paired(pairs: dict[int, int], mine: int | None, other: int | None) -> bool:
    """Whether two units, if there are such, are paired with each other."""
    return mine is not None and other is not None and pairs.get(mine) == other
