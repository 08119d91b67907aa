"""Which articles report one event, and what that event is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from crosscheck.align.content import content_terms
from crosscheck.model.claim import ClaimKind
from crosscheck.model.facet import EventMention, Mention
from crosscheck.model.story import Article

SAME_STORY = 0.20
WINDOW_DAYS = 120
NAME_WEIGHT = 2.0
LEAD = 3


def group_articles(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """Articles in stories: linked when close in time and alike in words and names."""
    ordered = sorted(articles, key=lambda article: article.source.id)
    profiles = [_profile(article) for article in ordered]
    home = list(range(len(ordered)))
    for left in range(len(ordered)):
        for right in range(left + 1, len(ordered)):
            if (
                _near(ordered[left], ordered[right])
                and cosine(profiles[left], profiles[right]) >= SAME_STORY
            ):
                old, new = sorted((home[left], home[right]), reverse=True)
                home = [new if root == old else root for root in home]
    roots = sorted(set(home))
    return tuple(
        tuple(a for a, root in zip(ordered, home, strict=True) if root == r) for r in roots
    )


def main_event(articles: Sequence[Article]) -> str:
    """The class of happening that most headlines and leads name; empty when none does."""
    votes: Counter[str] = Counter()
    for article in articles:
        for place, claim in enumerate(article.units):
            weight = 3 if claim.kind is ClaimKind.HEADLINE else 2 if place <= LEAD else 1
            for name in {event.event for event in claim.of_type(EventMention)} - {"main"}:
                votes[name] += weight
    return min(votes, key=lambda name: (-votes[name], name)) if votes else ""


def cosine(ours: Counter[str], theirs: Counter[str]) -> float:
    """The cosine of two weighted bags of terms."""
    shared = math.fsum(ours[term] * theirs[term] for term in sorted(ours.keys() & theirs.keys()))
    return shared / (_length(ours) * _length(theirs) or 1.0)


def _length(bag: Counter[str]) -> float:
    return math.sqrt(math.fsum(sorted(value * value for value in bag.values())))


def _profile(article: Article) -> Counter[str]:
    """Damped counts of content words; names weigh double, since they tell stories apart."""
    counts: Counter[str] = Counter()
    for claim in article.units:
        counts.update(content_terms(claim))
        counts.update(f"name:{m.key}" for m in claim.of_type(Mention) if m.key)
    weighted: Counter[str] = Counter()
    for term, count in counts.items():
        weighted[term] = (1 + math.log(count)) * (NAME_WEIGHT if ":" in term else 1.0)  # type: ignore[assignment]
    return weighted


def _near(left: Article, right: Article) -> bool:
    ours, theirs = left.published_on, right.published_on
    return not ours or not theirs or abs((ours - theirs).days) <= WINDOW_DAYS
