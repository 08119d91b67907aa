"""Sentences that tell one event in their own words, and hardly ever contradict.

They are pairs of ECB+ (Cybulska and Vossen 2014, CC BY 3.0) that are marked as telling one event.
Close wordings count as agreeing, others are left open: without them the decision would take any
loose retelling for a contradiction, since planted contradictions are all it sees of those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from rapidfuzz import fuzz

from training.data.pair import AGREES, OPEN, Pair, rows

SEED = 7
RELATED, CLOSE = 50, 75
MOST_OF_ONE = 8
FEWEST_WORDS = 6


def retold(path: Path, limit: int) -> Iterator[Pair]:
    """At most ``limit`` pairs of a file of ECB+ pairs, few of one sentence."""
    marked = [row for row in rows(path) if row["label"] == 1]
    Random(SEED).shuffle(marked)
    used: Counter[str] = Counter()
    for row in marked:
        pair = _labelled(row)
        if limit and pair and max(used[pair.premise], used[pair.hypothesis]) < MOST_OF_ONE:
            used.update((pair.premise, pair.hypothesis))
            limit -= 1
            yield pair


def _labelled(row: Mapping[str, object]) -> Pair | None:
    """A pair; None for sentences that are one, too short or too far apart."""
    left, right = str(row["a"]), str(row["b"])
    likeness = fuzz.token_set_ratio(left.lower(), right.lower())
    short = min(len(left.split()), len(right.split())) < FEWEST_WORDS
    if short or likeness < RELATED or left == right:
        return None
    label = AGREES if likeness >= CLOSE else OPEN
    return Pair(left, right, label, "ecbplus", "retold", left)
