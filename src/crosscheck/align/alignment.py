"""A story's claims aligned across its sources: block, compare, keep what is alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.align.blocking import candidate_pairs
from crosscheck.align.comparison import Comparer
from crosscheck.align.stories import main_event
from crosscheck.model.claim import Claim
from crosscheck.model.ports import Vectoriser
from crosscheck.model.story import Article, Pair, Story, place_of

KEPT = 0.2


def align(articles: Sequence[Article], vectoriser: Vectoriser) -> Story:
    """The story of these articles with every pair of claims worth a look."""
    ordered = tuple(sorted(articles, key=lambda article: article.source.id))
    pairs = _aligned([article.units for article in ordered], vectoriser)
    whole = _aligned([_whole_sentences(article) for article in ordered], vectoriser)
    scores: dict[tuple[str, str], float] = {}
    for pair in pairs:
        scores[pair.left.id, pair.right.id] = scores[pair.right.id, pair.left.id] = pair.score
    sentences = {}
    for pair in whole:
        left, right = place_of(pair.left), place_of(pair.right)
        sentences[left, right] = sentences[right, left] = pair.score
    return Story(ordered, main_event(ordered), tuple(pairs), scores, sentences)


def _whole_sentences(article: Article) -> tuple[Claim, ...]:
    """Each sentence as one claim with all its facets: context that clauses alone lack."""
    sentences: dict[int, Claim] = {}
    for claim in article.units:
        start = claim.sentence.span.start
        known = sentences.get(start)
        facets = claim.facets if known is None else (*known.facets, *claim.facets)
        sentences[start] = replace(claim, span=claim.sentence.span, facets=facets)
    return tuple(sentences.values())


def _aligned(claims: Sequence[Sequence[Claim]], vectoriser: Vectoriser) -> list[Pair]:
    """The pairs across every two of the sources, by source and place."""
    comparer = Comparer([claim for group in claims for claim in group])
    pairs: list[Pair] = []
    for place, left in enumerate(claims):
        for right in claims[place + 1 :]:
            pairs.extend(_between(left, right, comparer, vectoriser))
    return pairs


def _between(
    left: Sequence[Claim], right: Sequence[Claim], comparer: Comparer, vectoriser: Vectoriser
) -> list[Pair]:
    if not left or not right:
        return []
    meaning = vectoriser.similarities(
        [comparer.profile(claim).wording for claim in left],
        [comparer.profile(claim).wording for claim in right],
    )
    pairs = (
        comparer.compare(left[row], right[column], meaning[row][column])
        for row, column in candidate_pairs(left, right, comparer, meaning)
    )
    return [pair for pair in pairs if pair.score >= KEPT]
