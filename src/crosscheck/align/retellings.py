"""Stretches that two claims tell in the same words though the whole claims differ.

Two clauses of which each adds something of its own are no agreement as a whole; the run of words
that both have is (a plain form of monolingual word alignment, Sultan, Bethard and Sumner 2014).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.align.content import placed_terms
from crosscheck.model.claim import Claim
from crosscheck.model.span import Span
from crosscheck.model.story import Pair

# Chosen on annotated stories together with the threshold of grouping (docs/adr/0006 and 0007).
ALIKE = 0.3
MASS = 4.5
COVERED = 0.7
RAREST = 2
# Words further apart than this (tokens) do not make one stretch.
_GAP = 4
# A number this near (tokens) belongs to the stretch and makes it say more.
_BESIDE = 2
# Document frequencies of a few sentences say nothing.
_FEWEST = 100


@dataclass(frozen=True, slots=True)
class Retelling:
    """A stretch of a claim; ``key`` is equal where two claims tell it in the same words."""

    key: str
    claim: Claim
    span: Span


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run of shared words in a claim."""

    span: Span
    terms: frozenset[str]


class _Weights:
    """How much words tell: those of few claims most (inverse document frequency)."""

    def __init__(self, terms: Iterable[Mapping[int, str]], claims: int) -> None:
        counts = Counter(term for placed in terms for term in set(placed.values()))
        total = max(_FEWEST, claims)
        self._weights = {term: math.log((1 + total) / n) for term, n in counts.items()}

    def mass(self, terms: Iterable[str]) -> float:
        return math.fsum(sorted(self._weights[term] for term in terms))


def retellings_of(units: Sequence[Claim], pairs: Sequence[Pair]) -> tuple[Retelling, ...]:
    """What pairs of claims tell in the same words, without what a source repeats all over."""
    placed = {claim.id: placed_terms(claim) for claim in units}
    weights = _Weights(placed.values(), len(units))
    found: dict[str, dict[tuple[str, Span], Retelling]] = defaultdict(dict)
    for pair in pairs:
        if pair.score >= ALIKE:
            for told in _told_by_both(pair, placed, weights):
                found[told.key][told.claim.source, told.span] = told
    return tuple(
        told
        for _, places in sorted(found.items())
        if max(Counter(source for source, _ in places).values()) <= RAREST
        for _, told in sorted(places.items())
    )


def _told_by_both(
    pair: Pair, placed: Mapping[str, Mapping[int, str]], weights: _Weights
) -> Iterator[Retelling]:
    """Both sides of every two stretches of the pair that are for the most part the same."""
    ours, theirs = placed[pair.left.id], placed[pair.right.id]
    shared = frozenset(ours.values()) & frozenset(theirs.values())
    for left in _stretches(pair.left, ours, shared):
        for right in _stretches(pair.right, theirs, shared):
            same = left.terms & right.terms
            mass = weights.mass(same)
            if mass >= MASS and mass >= COVERED * weights.mass(left.terms | right.terms):
                key = f"told:{'|'.join(sorted(same))}"
                yield Retelling(key, pair.left, left.span)
                yield Retelling(key, pair.right, right.span)


def _stretches(
    claim: Claim, placed: Mapping[int, str], shared: frozenset[str]
) -> Iterator[_Stretch]:
    """The runs of shared words that no telling word of the claim's own breaks."""
    run: list[int] = []
    for index in sorted(placed):
        if run and (placed[index] not in shared or index - run[-1] > _GAP):
            yield from _made(claim, placed, run)
            run = []
        if placed[index] in shared:
            run.append(index)
    yield from _made(claim, placed, run)


def _made(claim: Claim, placed: Mapping[int, str], run: Sequence[int]) -> Iterator[_Stretch]:
    """The stretch, unless there is none or a number of the claim's own is beside or within it."""
    tokens = claim.sentence.tokens
    if not run:
        return
    before = tokens[max(0, run[0] - _BESIDE) : run[0]]
    after = tokens[run[-1] + 1 : run[-1] + 1 + _BESIDE]
    within = [token for token in tokens[run[0] : run[-1] + 1] if token.index not in placed]
    if not any(token.pos == "NUM" for token in (*before, *within, *after)):
        span = tokens[run[0]].span.cover(tokens[run[-1]].span)
        yield _Stretch(span, frozenset(placed[index] for index in run))
