"""The texts that pairs are generated from: single sentences, and news told twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from training.data.grammar import is_spoken
from training.data.pair import Pair
from training.data.prepare import news_pairs

SHORTEST, LONGEST = 4, 45  # words


@dataclass(frozen=True, slots=True)
class Single:
    """One sentence, with its data set and the text that it belongs to."""

    text: str
    source: str
    base: str


def singles(pairs: Iterable[Pair], data: Path) -> list[Single]:
    """Every sentence of the public pairs and of the ECB+ news once, in a fixed order."""
    found: dict[str, Single] = {}
    for pair in pairs:
        for text in (pair.premise, pair.hypothesis):
            if text not in found and is_usable(text):
                found[text] = Single(text, pair.source, pair.base)
    for left, right, _, group, _ in news_pairs(data):
        for text in (left, right):
            if text not in found and is_usable(text):
                found[text] = Single(text, "ecbplus", group)
    return [found[text] for text in sorted(found)]


def is_usable(text: str) -> bool:
    """Whether it is one written statement of ordinary length."""
    words = text.split()
    return (
        SHORTEST <= len(words) <= LONGEST
        and not is_spoken(text)
        and text.count(". ") <= 1
        and not text.endswith(("?", ":"))
        and sum(sign.isalpha() for sign in text) > 0.6 * len(text)
    )


def retold(data: Path, least: int = 60, most: int = 100) -> Iterator[tuple[str, str, str]]:
    """Two news sentences that tell one event, and their story.

    ``least`` and ``most`` bound the likeness of their words, from 0 to 100: from 60 they are much
    the same.
    """
    seen: set[tuple[str, str]] = set()
    for left, right, shared, group, source in news_pairs(data):
        key = (min(left, right), max(left, right))
        if source != "ecbplus_event_coref" or not shared or key in seen:
            continue
        seen.add(key)
        if (
            is_usable(left)
            and is_usable(right)
            and least <= fuzz.token_set_ratio(left, right) <= most
        ):
            yield left, right, group


def other_events(data: Path) -> Iterator[tuple[str, str, str]]:
    """Two news sentences that share no event, though some words, and their story."""
    seen: set[tuple[str, str]] = set()
    for left, right, shared, group, _ in news_pairs(data):
        key = (min(left, right), max(left, right))
        if shared or key in seen or left == right:
            continue
        seen.add(key)
        if 25 <= fuzz.token_set_ratio(left, right) <= 60 and is_usable(left) and is_usable(right):
            yield left, right, group
