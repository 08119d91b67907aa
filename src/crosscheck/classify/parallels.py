"""Parallel sentences: two sources telling one thing, each the other's closest sentence.

In a parallel pair, what is left over after all that matches has been taken away is what one
source says otherwise: the edits of natural-logic alignment (MacCartney and Manning 2007).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crosscheck.classify.rule import Dossier
from crosscheck.language.lexicon import event_classes, folded
from crosscheck.model.claim import Claim, FacetT
from crosscheck.model.facet import Attribution
from crosscheck.model.span import Span
from crosscheck.model.story import Place, place_of
from crosscheck.model.text import Sentence

CLOSE = 0.42
ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two sentences of two sources with their claims, and how alike they are (0 to 1)."""

    likeness: float
    left: tuple[Claim, ...]
    right: tuple[Claim, ...]

    @property
    def sentences(self) -> tuple[Sentence, Sentence]:
        """The two sentences."""
        return self.left[0].sentence, self.right[0].sentence


def parallels(dossier: Dossier) -> Iterator[Parallel]:
    """The pairs of sentences that are each other's closest, in the order of the sources."""
    claims: dict[Place, list[Claim]] = {}
    for article in dossier.story.articles:
        for claim in article.units:
            claims.setdefault(place_of(claim), []).append(claim)
    scores = dossier.story.sentence_scores
    best: dict[tuple[Place, str], tuple[float, Place]] = {}
    for (left, right), score in scores.items():
        key = (left, right[0])
        best[key] = max(best.get(key, (0.0, right)), (score, right))
    for (left, source), (score, right) in sorted(best.items()):
        mutual = best.get((right, left[0]), (0.0, right))[1] == left
        if left[0] < source and mutual and score >= CLOSE:
            yield Parallel(score, tuple(claims[left]), tuple(claims[right]))


def facets(claims: Sequence[Claim], wanted: type[FacetT]) -> list[tuple[Claim, FacetT]]:
    """The facets of one type in a sentence, each with its claim."""
    return [(claim, facet) for claim in claims for facet in claim.of_type(wanted)]


def leftovers(
    left: Sequence[ItemT], right: Sequence[ItemT], same: Callable[[ItemT, ItemT], bool]
) -> tuple[list[ItemT], list[ItemT]]:
    """What stays on each side when every item has been paired off with one that says the same."""
    ours, theirs = [], list(right)
    for item in left:
        match = next((other for other in theirs if same(item, other)), None)
        if match is None:
            ours.append(item)
        else:
            theirs.remove(match)
    return ours, theirs


def in_carrier(claim: Claim, start: int) -> bool:
    """Whether a place in the text stands with who says it, not in what is said."""
    return any(
        attribution.span.start <= start < attribution.span.end
        and attribution.content is not None
        and not attribution.content.start <= start < attribution.content.end
        for attribution in claim.of_type(Attribution)
    )


def predicate_above(claim: Claim, span: Span) -> str:
    """The class or meaning of the verb that a stretch hangs on; empty when there is none."""
    sentence = claim.sentence
    token = next((t for t in sentence.tokens if span.overlaps(t.span)), None)
    while token is not None and sentence.parsed:
        if token.pos in {"VERB", "AUX"}:
            return event_classes().get(token.lemma, folded(token.lemma))
        token = sentence.tokens[token.head] if token.head != token.index else None
    return ""
