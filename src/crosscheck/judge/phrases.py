"""The units of a sentence and how they are tied by grammar and place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.judge.telling import Telling
from crosscheck.judge.units import Unit, units_of
from crosscheck.language.dependencies import Tree
from crosscheck.model.facet import Facet
from crosscheck.model.text import Sentence, Token

BESIDE = 2


@dataclass(frozen=True, slots=True)
class Phrases:
    """The units of a telling and how they are tied.

    ``home`` maps a token to its unit; ``above`` a unit to the content unit that governs it,
    through prepositions and helping verbs (None for the root), ``role`` to how; ``near`` to the
    content units it is tied to by grammar or place, ``below`` to the content units it governs,
    ``beside`` to those before and after it.
    """

    telling: Telling
    tree: Tree
    units: tuple[Unit, ...]
    home: dict[int, int]
    above: tuple[int | None, ...]
    role: tuple[str, ...]
    near: tuple[frozenset[int], ...]
    content: tuple[int, ...]
    below: tuple[tuple[int, ...], ...]
    beside: tuple[tuple[int | None, int | None], ...]

    def facet_at(self, token: int) -> Facet | None:
        """What the unit of a token states, if it is typed."""
        return self.units[self.home[token]].facet


@lru_cache(maxsize=1024)
def phrases_of(telling: Telling) -> Phrases:
    """The units of a telling with their ties."""
    units = units_of(telling)
    home = {token: place for place, unit in enumerate(units) for token in unit.tokens}
    content = tuple(place for place, unit in enumerate(units) if unit.is_content)
    tree = telling.tree
    ties = [_tie(telling.sentence, units, home, unit) for unit in units]
    above = tuple(tie[0] for tie in ties)
    near = _near(units, content, above)
    below: list[list[int]] = [[] for _ in units]
    for place in content:
        governor = above[place]
        if governor is not None:
            below[governor].append(place)
    return Phrases(
        telling,
        tree,
        units,
        home,
        above,
        tuple(tie[1] for tie in ties),
        near,
        content,
        tuple(map(tuple, below)),
        tuple(_beside(content, place) for place in range(len(units))),
    )


def _beside(content: Sequence[int], unit: int) -> tuple[int | None, int | None]:
    """The content units before and after a unit."""
    first, last = bisect_left(content, unit), bisect_right(content, unit)
    before = content[first - 1] if first else None
    return before, content[last] if last < len(content) else None


def _tie(
    sentence: Sentence, units: Sequence[Unit], home: dict[int, int], unit: Unit
) -> tuple[int | None, str]:
    """The content unit above a unit, and the unit's role under it."""
    if not sentence.parsed:
        return None, ""
    current = sentence.tokens[unit.head]
    labels: list[str] = []
    for _ in sentence.tokens:
        labels.append(_label(current))
        head = sentence.tokens[current.head]
        if head.index == current.index:
            return None, "root" if len(labels) == 1 else labels[-2]
        place = home.get(head.index)
        if place is not None and units[place].is_content and units[place] is not unit:
            return place, labels[0] if len(labels) == 1 else labels[-1]
        current = head
    return None, ""


def _label(token: Token) -> str:
    """The role of a token: who does it and to whom, whatever the voice; else its label."""
    if token.dep in {"prep", "mark"}:
        return token.lemma.casefold()
    return _ROLES.get(token.dep, token.dep)


_ROLES = {
    "nsubj": "doer",
    "agent": "doer",
    "nsubjpass": "undergoer",
    "dobj": "undergoer",
    "dative": "undergoer",
    "amod": "modifier",
    "compound": "modifier",
    "nmod": "modifier",
    "nummod": "modifier",
    "poss": "modifier",
    "attr": "complement",
    "acomp": "complement",
    "oprd": "complement",
}


def _near(
    units: Sequence[Unit], content: Sequence[int], above: Sequence[int | None]
) -> tuple[frozenset[int], ...]:
    near: list[set[int]] = [set() for _ in units]
    for place, unit in enumerate(content):
        for other in content[place + 1 : place + 1 + BESIDE]:
            near[unit].add(other)
            near[other].add(unit)
    own = set(content)
    for place in range(len(units)):
        if place not in own:
            at = bisect_left(content, place)
            near[place].update(content[max(0, at - BESIDE) : at + BESIDE])
        governor = above[place]
        if governor is not None:
            near[place].add(governor)
            if place in own:
                near[governor].add(place)
    return tuple(map(frozenset, near))
