"""What articles open with: two that name nothing in common there may tell of two events.

Articles are grouped into stories by links, so that the ends of a chain may be about two deals of
one trade, or two days of one market.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from crosscheck.language.calendar import MONTHS, WEEKDAYS
from crosscheck.language.names import fold
from crosscheck.model.finding import Finding, Level
from crosscheck.model.story import Article

LEAD = 4
SHORTEST = 3
FEWEST = 3
CHAIN = 3  # articles: two are one story by their own likeness
_DATES = frozenset((*WEEKDAYS, *MONTHS))


@dataclass(frozen=True, slots=True)
class Openings:
    """The names in the headline and lead of each article, as folded words."""

    names: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, articles: Sequence[Article]) -> Openings:
        """Read the openings of a story's articles."""
        return cls({article.source.id: _names(article) for article in articles})

    def softened(self, finding: Finding) -> Finding:
        """The finding; merely possible if no two of its articles open with a common name."""
        links_only_two = len(self.names) < CHAIN
        if links_only_two or finding.level is not Level.CONFLICT or finding.internal:
            return finding
        sources = sorted({side.source for side in finding.sides})
        met = any(self._meet(ours, theirs) for ours, theirs in combinations(sources, 2))
        return finding if met else replace(finding, level=Level.POSSIBLE)

    def _meet(self, ours: str, theirs: str) -> bool:
        """Whether two articles share a name, or one names too little to tell by."""
        mine, other = self.names[ours], self.names[theirs]
        return min(len(mine), len(other)) < FEWEST or bool(mine & other)


def _names(article: Article) -> frozenset[str]:
    return frozenset(
        fold(token.text)
        for claim in article.units[:LEAD]
        for token in claim.sentence.tokens
        if token.text[0].isupper()
        and (token.pos == "PROPN" or not claim.sentence.parsed)
        and len(token.text) >= SHORTEST
        and token.text.casefold().rstrip(".") not in _DATES
    )
