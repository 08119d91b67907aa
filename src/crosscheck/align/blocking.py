"""Candidate pairs: the union of three blocking rules (lexical, typed key, vector)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from crosscheck.align.comparison import Comparer
from crosscheck.model.claim import Claim

LEXICAL = 55.0
VECTOR = 0.18
BEST = 4


def candidate_pairs(
    left: Sequence[Claim],
    right: Sequence[Claim],
    comparer: Comparer,
    meaning: Sequence[Sequence[float]],
) -> list[tuple[int, int]]:
    """Index pairs worth comparing, sorted; ``meaning`` holds the cosine of every pair."""
    if not left or not right:
        return []
    return sorted(
        _lexical(left, right, comparer) | _typed(left, right, comparer) | _vector(meaning)
    )


def _lexical(
    left: Sequence[Claim], right: Sequence[Claim], comparer: Comparer
) -> set[tuple[int, int]]:
    """Pairs whose folded words match by token_set_ratio."""
    scores = process.cdist(
        [comparer.profile(claim).wording for claim in left],
        [comparer.profile(claim).wording for claim in right],
        scorer=fuzz.token_set_ratio,
        score_cutoff=LEXICAL,
    )
    return {(int(row), int(column)) for row, column in np.argwhere(scores >= LEXICAL)}


def _typed(
    left: Sequence[Claim], right: Sequence[Claim], comparer: Comparer
) -> set[tuple[int, int]]:
    """Pairs that share a typed key."""
    holders: dict[str, list[int]] = defaultdict(list)
    for column, claim in enumerate(right):
        for key in comparer.profile(claim).keys:
            holders[key].append(column)
    return {
        (row, column)
        for row, claim in enumerate(left)
        for key in comparer.profile(claim).keys
        for column in holders.get(key, ())
    }


def _vector(meaning: Sequence[Sequence[float]]) -> set[tuple[int, int]]:
    """Every pair above the threshold, and the best few of each row and column."""
    matrix = np.asarray(meaning, dtype=float)
    pairs = {(int(row), int(column)) for row, column in np.argwhere(matrix >= VECTOR)}
    for axis in (0, 1):
        order = np.argsort(-matrix, axis=axis, kind="stable")
        best = order[:BEST] if axis == 0 else order[:, :BEST].T
        for ranked in best:
            for place, other in enumerate(ranked):
                row, column = (int(other), place) if axis == 0 else (place, int(other))
                if matrix[row, column] > 0:
                    pairs.add((row, column))
    return pairs
