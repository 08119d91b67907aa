"""Words that exclude each other in one place of two sentences, from ``tables/contrasts.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosscheck.language.lexicon import table


def are_opposed(left: str, right: str) -> bool:
    """Whether two lemmas stand on the two sides of one contrast."""
    ours, theirs = _sides().get(left, frozenset()), _sides().get(right, frozenset())
    return any((pair, 1 - side) in theirs for pair, side in ours)


def shared_kind(left: str, right: str) -> str:
    """The kind of which two lemmas are different members; empty when there is none."""
    ours, theirs = _members().get(left, {}), _members().get(right, {})
    return next((kind for kind in sorted(ours) if theirs.get(kind, ours[kind]) != ours[kind]), "")


def is_wider_kind(wide: str, narrow: str) -> bool:
    """Whether one lemma is the wider word for another."""
    return narrow in table("contrasts")["wider"].get(wide, ())


@cache
def _sides() -> Mapping[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for number, sides in enumerate(table("contrasts")["pairs"]["sides"]):
        for side, words in enumerate(sides):
            for word in words:
                found.setdefault(word, set()).add((number, side))
    return {word: frozenset(places) for word, places in found.items()}


@cache
def _members() -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for kind, members in table("contrasts")["kinds"].items():
        for number, words in enumerate(members):
            for word in words:
                found.setdefault(word, {}).setdefault(kind, number)
    return found
