"""A story: the articles that report one event, their claims and how alike those are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.judgement import Judgement
from crosscheck.model.source import Source

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class ComparisonLevel:
    """One comparison of two claims: what was compared, and how alike (0 to 1)."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different sources and how likely they speak of one thing (0 to 1)."""

    left: Claim
    right: Claim
    score: float
    levels: tuple[ComparisonLevel, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A source with its claims in textual order; details follow their parents."""

    source: Source
    claims: tuple[Claim, ...]

    @property
    def units(self) -> tuple[Claim, ...]:
        """The claims that are not details of others."""
        return tuple(claim for claim in self.claims if claim.kind is not ClaimKind.DETAIL)

    @property
    def published_on(self) -> date | None:
        """The day of publication, if it is known."""
        return self.source.published_on


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of one story, sorted by source id, and the pairs found across them.

    ``main_event`` is the class of happening that the headlines and leads are about.
    ``scores`` holds the score of every compared pair of units by their ids, in both orders;
    ``sentence_scores`` the same for whole sentences, by (source, start of the sentence).
    ``judgements`` and ``sentence_judgements`` are kept like these, for the pairs that a judge was
    asked about; empty in a run without one.
    """

    articles: tuple[Article, ...]
    main_event: str
    pairs: tuple[Pair, ...]
    scores: Mapping[tuple[str, str], float]
    sentence_scores: Mapping[tuple[Place, Place], float]
    judgements: Mapping[tuple[str, str], Judgement] = field(default_factory=dict)
    sentence_judgements: Mapping[tuple[Place, Place], Judgement] = field(default_factory=dict)

    def cross_articles(self) -> Iterator[tuple[Article, Article]]:
        """Every two articles once, in order."""
        for place, left in enumerate(self.articles):
            for right in self.articles[place + 1 :]:
                yield left, right

    def unit_likeness(self, left: Claim, right: Claim) -> float:
        """How alike the claims themselves are, whatever their sentences."""
        return self.scores.get((left.parent or left.id, right.parent or right.id), 0.0)

    def likeness(self, left: Claim, right: Claim) -> float:
        """How alike two claims are, or their whole sentences if those are more so.

        0 where they were never compared.
        """
        units = self.unit_likeness(left, right)
        places = place_of(left), place_of(right)
        return max(units, self.sentence_scores.get(places, 0.0))


def place_of(claim: Claim) -> Place:
    """The sentence of a claim: its source and where it starts."""
    return claim.source, claim.sentence.span.start
