"""Parallel sentences: two sources telling one thing, each the other's closest sentence.

In a parallel pair, what is left over after all that matches has been taken away is what one
source says otherwise: the edits of natural-logic alignment (MacCartney and Manning 2007).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crosscheck.classify.rule import Dossier
from crosscheck.judge.word_alignment import WordAlignment, align_words, indexes, is_content
from crosscheck.language.lexicon import event_classes, folded
from crosscheck.model.claim import Claim, FacetT
from crosscheck.model.facet import Attribution, Facet, Quantity
from crosscheck.model.span import Span
from crosscheck.model.story import Place, Story, place_of
from crosscheck.model.text import Sentence, Token

CLOSE = 0.42
# Less alike sentences are parallel too when most of the words of one stand in the other.
NEAR = 0.33
COVERED = 0.5
# What a judge is asked about: chosen on annotated stories, where parallels hold 15 of 44 conflicts
# and these hold 26, with 50 pairs a story (docs/adr/0010).
RELATED = 0.3
CLOSEST = 2
# In sentences that share this much, a slot is read alike by everybody.
MOSTLY_COVERED = 0.65
SEVERAL = 2
NOTHING = 0.001
NEGATIVE = frozenset(
    {"no", "nothing", "nobody", "none", "never", "not", "n't", "neither", "nor", "without",
     "cannot", "hardly", "barely"}
)  # fmt: skip
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

    @property
    def words(self) -> WordAlignment:
        """Which words of the two sentences stand for each other."""
        return align_words(*self.sentences)

    def slot(self, ours: Span, theirs: Span) -> float:
        """How far a stretch of the left and one of the right fill one slot, 0 to 1."""
        left, right = self.sentences
        return self.words.slot(indexes(left, ours), indexes(right, theirs))

    def facet_slot(self, ours: tuple[Claim, Facet], theirs: tuple[Claim, Facet]) -> float:
        """The same for a facet of the left and one of the right; never quite 0."""
        return max(NOTHING, self.slot(ours[1].span, theirs[1].span))

    def is_firm(self, alike: float) -> bool:
        """Whether they are alike enough, and say mostly the same."""
        return self.likeness >= alike and self.coverage >= MOSTLY_COVERED

    @property
    def gives_other_figures(self) -> bool:
        """Whether each gives several figures and they share few of them: they tell of two days."""
        ours, theirs = (
            [facet for _, facet in facets(side, Quantity) if not facet.ordinal]
            for side in (self.left, self.right)
        )
        shared = sum(
            any(one.unit == other.unit and one.compatible_with(other) for other in theirs)
            for one in ours
        )
        fewer = min(len(ours), len(theirs))
        return fewer >= SEVERAL and 2 * shared < fewer

    @property
    def coverage(self) -> float:
        """The share of content words of the sentence that has fewer which have a partner."""
        left, right = self.sentences
        pairs = self.words.pairs
        ours = [token for token in left.tokens if is_content(token)]
        theirs = sum(map(is_content, right.tokens))
        paired = sum(token.index in pairs for token in ours)
        return min(1.0, paired / max(1, min(len(ours), theirs)))


def parallels(dossier: Dossier) -> Iterator[Parallel]:
    """The pairs of sentences that are each other's closest, in the order of the sources."""
    return parallel_sentences(dossier.story)


def parallel_sentences(story: Story) -> Iterator[Parallel]:
    """The same, before there is a dossier."""
    claims = _claims_of_sentences(story)
    scores = story.sentence_scores
    best: dict[tuple[Place, str], tuple[float, Place]] = {}
    for (left, right), score in scores.items():
        key = (left, right[0])
        best[key] = max(best.get(key, (0.0, right)), (score, right))
    for (left, source), (score, right) in sorted(best.items()):
        mutual = best.get((right, left[0]), (0.0, right))[1] == left
        if left[0] < source and mutual and score >= NEAR:
            pair = Parallel(score, claims[left], claims[right])
            if score >= CLOSE or pair.coverage >= COVERED:
                yield pair


def companions(story: Story) -> Iterator[Parallel]:
    """The pairs of sentences that tell of one thing, as far as likeness goes: more than parallels.

    One of the two is among the few that are closest to the other. For each sentence there are at
    most a few for each other source, so their number grows with what is told and not its square.
    """
    claims = _claims_of_sentences(story)
    ranked: dict[tuple[Place, str], list[tuple[float, Place]]] = {}
    for (left, right), score in story.sentence_scores.items():
        if score >= RELATED:
            ranked.setdefault((left, right[0]), []).append((-score, right))
    found = {
        (min(left, right), max(left, right))
        for (left, _), others in ranked.items()
        for _, right in sorted(others)[:CLOSEST]
    }
    for left, right in sorted(found):
        yield Parallel(story.sentence_scores[left, right], claims[left], claims[right])


def _claims_of_sentences(story: Story) -> dict[Place, tuple[Claim, ...]]:
    """The claims of each sentence, in textual order."""
    claims: dict[Place, list[Claim]] = {}
    for article in story.articles:
        for claim in article.units:
            claims.setdefault(place_of(claim), []).append(claim)
    return {place: tuple(held) for place, held in claims.items()}


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


def best_matches(
    left: Sequence[ItemT], right: Sequence[ItemT], fit: Callable[[ItemT, ItemT], float]
) -> Iterator[tuple[float, ItemT, ItemT]]:
    """Two and two that fit each other best, the best first; ``fit`` is 0 for no fit."""
    rated = [
        (fit(ours, theirs), i, j) for i, ours in enumerate(left) for j, theirs in enumerate(right)
    ]
    mine, other = set(range(len(left))), set(range(len(right)))
    for rating, i, j in sorted(rated, key=lambda each: (-each[0], *each[1:])):
        if rating > 0 and i in mine and j in other:
            mine.remove(i)
            other.remove(j)
            yield rating, left[i], right[j]


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
    verb = verb_above(claim, span)
    return event_classes().get(verb.lemma, folded(verb.lemma)) if verb is not None else ""


def verb_above(claim: Claim, span: Span) -> Token | None:
    """The verb that a stretch hangs on, if the sentence is parsed."""
    sentence = claim.sentence
    token = next((t for t in sentence.tokens if span.overlaps(t.span)), None)
    while token is not None and sentence.parsed:
        if token.pos in {"VERB", "AUX"}:
            return token
        token = sentence.tokens[token.head] if token.head != token.index else None
    return None


def negations(sentence: Sentence) -> list[Token]:
    """The negating words of a sentence."""
    return [token for token in sentence.tokens if token.lemma.casefold() in NEGATIVE]
