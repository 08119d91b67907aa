"""A story's claims aligned across its sources: block, compare, keep what is alike."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.align.blocking import candidate_pairs
from crosscheck.align.comparison import Comparer
from crosscheck.align.stories import main_event
from crosscheck.model.ports import Vectoriser
from crosscheck.model.story import Article, Pair, Story

KEPT = 0.2


def align(articles: Sequence[Article], vectoriser: Vectoriser) -> Story:
    """The story of these articles with every pair of claims worth a look."""
    ordered = tuple(sorted(articles, key=lambda article: article.source.id))
    units = [claim for article in ordered for claim in article.units]
    comparer = Comparer(units)
    pairs: list[Pair] = []
    for place, left in enumerate(ordered):
        for right in ordered[place + 1 :]:
            pairs.extend(_aligned(left, right, comparer, vectoriser))
    scores = {}
    for pair in pairs:
        scores[pair.left.id, pair.right.id] = scores[pair.right.id, pair.left.id] = pair.score
    return Story(ordered, main_event(ordered), tuple(pairs), scores)


def _aligned(
    left: Article, right: Article, comparer: Comparer, vectoriser: Vectoriser
) -> list[Pair]:
    ours, theirs = left.units, right.units
    if not ours or not theirs:
        return []
    meaning = vectoriser.similarities(
        [comparer.profile(claim).wording for claim in ours],
        [comparer.profile(claim).wording for claim in theirs],
    )
    pairs = (
        comparer.compare(ours[row], theirs[column], meaning[row][column])
        for row, column in candidate_pairs(ours, theirs, comparer, meaning)
    )
    return [pair for pair in pairs if pair.score >= KEPT]
