"""How alike two claims are: comparison levels and the score they add up to.

Every level is between 0 and 1. ``Comparer`` knows the claims of one story, so that a word's
weight falls with the number of claims that use it (inverse document frequency).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from crosscheck.align.content import content_terms, event_terms
from crosscheck.align.keys import typed_keys
from crosscheck.model.claim import Claim
from crosscheck.model.story import ComparisonLevel, Pair

WEIGHTS = {
    "containment": 0.40,
    "overlap": 0.25,
    "wording": 0.15,
    "meaning": 0.20,
}
KEY_BONUS = 0.10
EVENT_BONUS = 0.20
_SMALL = 4.0
# Document frequencies of a few sentences say nothing: a shared word would weigh least.
FEWEST = 100


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim prepared for comparison."""

    claim: Claim
    terms: frozenset[str]
    keys: frozenset[str]
    events: frozenset[str]
    wording: str


class Comparer:
    """Compares the claims of one story; prepare once, compare often."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Weigh the words of ``claims``."""
        self._profiles = {claim.id: _profile(claim) for claim in claims}
        counts = Counter(term for p in self._profiles.values() for term in p.terms)
        self._total = max(FEWEST, len(claims))
        self._events = Counter(event for p in self._profiles.values() for event in p.events)
        self._weights = {term: math.log((1 + self._total) / n) for term, n in counts.items()}

    def profile(self, claim: Claim) -> Profile:
        """The prepared form of one of the claims."""
        return self._profiles[claim.id]

    def compare(self, left: Claim, right: Claim, meaning: float) -> Pair:
        """The levels and the score of two claims; ``meaning`` is their cosine."""
        ours, theirs = self._profiles[left.id], self._profiles[right.id]
        shared = self._mass(ours.terms & theirs.terms)
        mine, other = self._mass(ours.terms), self._mass(theirs.terms)
        smaller = max(min(mine, other), _SMALL * math.log(self._total + 1) / 2)
        union = mine + other - shared
        levels = {
            "containment": shared / smaller if smaller else 0.0,
            "overlap": shared / union if union else 0.0,
            "wording": fuzz.token_set_ratio(ours.wording, theirs.wording) / 100,
            "meaning": meaning,
        }
        keys = len(ours.keys & theirs.keys)
        score = sum(WEIGHTS[name] * value for name, value in levels.items())
        score += KEY_BONUS * min(2, keys) + EVENT_BONUS * self._rarity(ours.events & theirs.events)
        named = [ComparisonLevel(name, round(value, 3)) for name, value in levels.items()]
        named.append(ComparisonLevel("typed keys", float(keys)))
        return Pair(left, right, round(min(1.0, score), 4), tuple(named))

    def _rarity(self, events: frozenset[str]) -> float:
        """How telling a shared class of happening is: 1 for the rarest, near 0 for the main one."""
        total = math.log(1 + self._total) or 1.0
        return max(
            (math.log((1 + self._total) / self._events[e]) / total for e in events),
            default=0.0,
        )

    def _mass(self, terms: frozenset[str]) -> float:
        return math.fsum(sorted(self._weights[term] for term in terms))


def _profile(claim: Claim) -> Profile:
    terms = content_terms(claim)
    return Profile(claim, terms, typed_keys(claim), event_terms(claim), " ".join(sorted(terms)))
