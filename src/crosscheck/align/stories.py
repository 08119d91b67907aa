"""Which articles report one event, and what that event is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crosscheck.align.content import content_terms
from crosscheck.model.claim import ClaimKind
from crosscheck.model.facet import EventMention, Mention
from crosscheck.model.story import Article

SAME_STORY = 0.20
LEAST_LIKENESS = 0.12
FEWEST_NAMES = 2
WINDOW_DAYS = 120
NAME_WEIGHT = 2.0
LEAD = 3


@dataclass(frozen=True, slots=True)
class Outline:
    """What tells which story an article belongs to, and nothing more of it.

    ``terms`` are its content words with their weights, and ``length`` that of the vector they
    make; ``names`` are the keys of the people, places and bodies that it names.
    """

    source: str
    published: date | None
    terms: Mapping[str, float]
    length: float
    names: frozenset[str]

    @classmethod
    def of(cls, article: Article) -> Outline:
        """The outline of an article that was read."""
        terms = _weighted_terms(article)
        length = math.sqrt(math.fsum(weight * weight for weight in terms.values()))
        return cls(article.source.id, article.published_on, terms, length, _names(article))


def group_articles(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """Articles in stories, as ``group_outlines`` groups their outlines."""
    known = {article.source.id: article for article in articles}
    stories = group_outlines([Outline.of(article) for article in articles])
    return tuple(tuple(known[source] for source in story) for story in stories)


def group_outlines(outlines: Sequence[Outline]) -> tuple[tuple[str, ...], ...]:
    """The ids of sources in stories: linked when close in time and alike in words and names.

    An article that nothing is linked to joins the one that it is most alike, if they share names.
    """
    ordered = sorted(outlines, key=lambda outline: outline.source)
    likeness = _likeness(ordered)
    home = list(range(len(ordered)))
    for (left, right), alike in likeness.items():
        if alike >= SAME_STORY:
            _join(home, left, right)
    for lone in [place for place in home if home.count(place) == 1]:
        nearest = _nearest(lone, likeness)
        if nearest is not None and _share_names(ordered[lone], ordered[nearest]):
            _join(home, lone, nearest)
    roots = sorted(set(home))
    return tuple(
        tuple(each.source for each, root in zip(ordered, home, strict=True) if root == r)
        for r in roots
    )


def _likeness(ordered: Sequence[Outline]) -> dict[tuple[int, int], float]:
    """How alike every two articles are that were published in one window of time."""
    return {
        (left, right): _cosine(ordered[left], ordered[right])
        for left in range(len(ordered))
        for right in range(left + 1, len(ordered))
        if _near(ordered[left], ordered[right])
    }


def _join(home: list[int], left: int, right: int) -> None:
    """Put two articles and all that stand with them into one story."""
    old, new = sorted((home[left], home[right]), reverse=True)
    home[:] = [new if root == old else root for root in home]


def _nearest(lone: int, likeness: Mapping[tuple[int, int], float]) -> int | None:
    """The article that one is most alike, if that is enough; the first of several."""
    found = [(-alike, sum(pair) - lone) for pair, alike in likeness.items() if lone in pair]
    best = min(found, default=(0.0, lone))
    return best[1] if -best[0] >= LEAST_LIKENESS else None


def _share_names(left: Outline, right: Outline) -> bool:
    """Whether they name several of the same people, places or bodies."""
    return len(left.names & right.names) >= FEWEST_NAMES


def _names(article: Article) -> frozenset[str]:
    return frozenset(m.key for c in article.units for m in c.of_type(Mention) if m.key)


def main_event(articles: Sequence[Article]) -> str:
    """The class of happening that most headlines and leads name; empty when none does."""
    votes: Counter[str] = Counter()
    for article in articles:
        for place, claim in enumerate(article.units):
            weight = 3 if claim.kind is ClaimKind.HEADLINE else 2 if place <= LEAD else 1
            for name in {event.event for event in claim.of_type(EventMention)} - {"main"}:
                votes[name] += weight
    return min(votes, key=lambda name: (-votes[name], name)) if votes else ""


def _cosine(ours: Outline, theirs: Outline) -> float:
    """The cosine of two weighted bags of terms; the sum is exact, so no order matters."""
    shared = ours.terms.keys() & theirs.terms.keys()
    product = math.fsum(ours.terms[term] * theirs.terms[term] for term in shared)
    return product / (ours.length * theirs.length or 1.0)


def _weighted_terms(article: Article) -> dict[str, float]:
    """Damped counts of content words; names weigh double, since they tell stories apart."""
    counts: Counter[str] = Counter()
    for claim in article.units:
        counts.update(content_terms(claim))
        counts.update(f"name:{m.key}" for m in claim.of_type(Mention) if m.key)
    return {
        term: (1 + math.log(count)) * (NAME_WEIGHT if ":" in term else 1.0)
        for term, count in sorted(counts.items())
    }


def _near(left: Outline, right: Outline) -> bool:
    ours, theirs = left.published, right.published
    return not ours or not theirs or abs((ours - theirs).days) <= WINDOW_DAYS
