"""The vectoriser port on TF-IDF of word stems and character trigrams, without any model."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"\w+")


class TfIdfVectoriser:
    """Cosine of TF-IDF vectors (Spärck Jones 1972), document frequencies from the call itself."""

    version = "tf-idf 1"

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """A row for each of ``left``, a cosine (0 to 1) for each of ``right``."""
        terms = [_terms(text) for text in (*left, *right)]
        frequency = Counter(term for bag in terms for term in bag)
        vectors = [_weighted(bag, frequency, len(terms)) for bag in terms]
        ours, theirs = vectors[: len(left)], vectors[len(left) :]
        index: dict[str, list[tuple[int, float]]] = {}
        for column, vector in enumerate(theirs):
            for term, weight in vector.items():
                index.setdefault(term, []).append((column, weight))
        return [_row(vector, index, len(theirs)) for vector in ours]


def _row(
    vector: dict[str, float], index: dict[str, list[tuple[int, float]]], width: int
) -> list[float]:
    row = [0.0] * width
    for term, weight in vector.items():
        for column, other in index.get(term, ()):
            row[column] += weight * other
    return row


def _terms(text: str) -> Counter[str]:
    """Words, and the leading four letters of longer ones, which join inflected forms."""
    words = _WORD.findall(text.casefold())
    return Counter([*words, *(word[:4] + "…" for word in words if len(word) > 4)])


def _weighted(bag: Counter[str], frequency: Counter[str], total: int) -> dict[str, float]:
    weights = {
        term: (1 + math.log(count)) * math.log((1 + total) / frequency[term])
        for term, count in bag.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}
