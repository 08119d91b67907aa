"""What two tellings leave over when all that says the same is taken away.

Words go that have a partner of their meaning, and values that can be one: a length in feet and the
same in metres, "yesterday" and the day that it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from crosscheck.classify.amounts import Number, agree
from crosscheck.classify.date_pairs import meet
from crosscheck.classify.parallels import leftovers, negations
from crosscheck.judge.word_alignment import align_words, is_content
from crosscheck.model.claim import Claim
from crosscheck.model.facet import DateMention, Facet
from crosscheck.model.text import Token

_NUMBERS = get_args(Number)
Tokens = tuple[Token, ...]


def left_over(left: Sequence[Claim], right: Sequence[Claim]) -> tuple[Tokens, Tokens]:
    """The telling words of either side that nothing on the other stands for.

    Each side is all claims of one sentence, or some of them.
    """
    pairs = align_words(left[0].sentence, right[0].sentence).pairs
    ours, theirs = _values(left), _values(right)
    other_ours, other_theirs = leftovers(ours, theirs, _can_be_one)
    settled = [value for value in ours if value not in other_ours]
    settled_there = [value for value in theirs if value not in other_theirs]
    return (
        _telling(left, set(pairs), settled),
        _telling(right, set(pairs.values()), settled_there),
    )


def says_the_same(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Whether nothing is left over on either side."""
    return not any(left_over(left, right))


def _values(claims: Sequence[Claim]) -> list[Facet]:
    """The numbers and dates of the claims."""
    return [f for c in claims for f in c.facets if isinstance(f, (*_NUMBERS, DateMention))]


def _can_be_one(mine: Facet, other: Facet) -> bool:
    if isinstance(mine, DateMention):
        return isinstance(other, DateMention) and meet(mine, other)
    return isinstance(mine, _NUMBERS) and isinstance(other, _NUMBERS) and agree(mine, other)


def _telling(claims: Sequence[Claim], paired: set[int], settled: Sequence[Facet]) -> Tokens:
    sentence = claims[0].sentence
    around = claims[0].span
    for claim in claims:
        around = around.cover(claim.span)
    denying = {token.index for token in negations(sentence)}
    return tuple(
        token
        for token in sentence.tokens
        if (is_content(token) or token.index in denying)
        and token.index not in paired
        and around.contains(token.span)
        and not any(value.span.overlaps(token.span) for value in settled)
    )
