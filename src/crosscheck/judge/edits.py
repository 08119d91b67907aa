"""What turns one sentence into another: parts that match, are changed, added or left out.

The edits of natural logic (MacCartney and Manning 2007, 2009), typed for news. They are what an
editor is shown as the reason of a judgement.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from crosscheck.judge.alignment import Link, align
from crosscheck.judge.parts import Part, parts_of, place_of, said_by
from crosscheck.judge.phrases import Phrases, phrases_of
from crosscheck.judge.relations import Relation, Standing
from crosscheck.judge.roles import with_roles
from crosscheck.judge.telling import Telling


class EditKind(StrEnum):
    """What became of a part of the left sentence in the right one."""

    MATCHED = "matched"
    SUBSTITUTED = "substituted"
    INSERTED = "inserted"
    DELETED = "deleted"


OPPOSITE = 0.4
_ORDER = tuple(Part)
_TURNED = {EditKind.INSERTED: EditKind.DELETED, EditKind.DELETED: EditKind.INSERTED}


@dataclass(frozen=True, slots=True)
class Edit:
    """One part of two sentences: words of the left, of the right, and what they are to each other.

    ``left`` and ``right`` are places of words; one of them is empty for what only one side has.
    ``part`` says what the words do in their sentence (of two parts the first in their order).
    ``slot`` is how far both fill one place there, for a denial how far what it denies is shared
    (0 to 1); ``weight`` the number of content units.
    """

    kind: EditKind
    left: tuple[int, ...]
    right: tuple[int, ...]
    words: tuple[str, str]
    standing: Standing
    part: Part
    slot: float = 0.0
    weight: float = 0.0

    @property
    def relation(self) -> Relation:
        """What the left is to the right."""
        return self.standing.relation

    @property
    def turned(self) -> Edit:
        """The same edit read from the right."""
        return replace(
            self,
            kind=_TURNED.get(self.kind, self.kind),
            left=self.right,
            right=self.left,
            words=self.words[::-1],
            standing=self.standing.turned,
        )

    def describe(self) -> str:
        """The edit as a reason that an editor can read."""
        ours, theirs = self.words
        if self.kind is EditKind.MATCHED:
            return f"both have “{ours}”"
        if self.kind is EditKind.SUBSTITUTED:
            return f"“{ours}” stands where the other has “{theirs}” ({_named(self.standing)})"
        only = ours or theirs
        side = "the first" if ours else "the second"
        return f"only {side} has “{only}” ({self.part.value})"


@lru_cache(maxsize=1024)
def edits_of(left: Telling, right: Telling) -> tuple[Edit, ...]:
    """The edits from left to right: every word of both in exactly one of them."""
    ours, theirs = phrases_of(left), phrases_of(right)
    links = with_roles(ours, theirs, align(ours, theirs))
    tellers = said_by(ours), said_by(theirs)
    paired = [_paired(ours, theirs, link, tellers) for link in links]
    turned = tuple(link.turned for link in links)
    alone = [
        *_alone(ours, theirs, links),
        *(edit.turned for edit in _alone(theirs, ours, turned)),
    ]
    return tuple(sorted((*paired, *alone), key=_order))


def _paired(
    left: Phrases, right: Phrases, link: Link, tellers: tuple[Container[int], Container[int]]
) -> Edit:
    ours, theirs = left.units[link.left], right.units[link.right]
    told = ours.head in tellers[0] and theirs.head in tellers[1]
    part = min(place_of(left, link.left), place_of(right, link.right), key=_ORDER.index)
    equal = link.standing.relation is Relation.EQUAL
    return Edit(
        EditKind.MATCHED if equal else EditKind.SUBSTITUTED,
        ours.tokens,
        theirs.tokens,
        (ours.text, theirs.text),
        link.standing,
        Part.ATTRIBUTION if told and ours.is_content else part,
        link.slot,
        float(ours.is_content or theirs.is_content),
    )


def _alone(own: Phrases, other: Phrases, links: Sequence[Link]) -> Iterator[Edit]:
    """What only one sentence has, as deletions from it."""
    pairs = {link.left: link.right for link in links}
    alike = {link.left: _likeness(link.standing.relation) for link in links}
    for part, units, shared in parts_of(own, other, pairs, alike):
        tokens = tuple(sorted(t for unit in units for t in own.units[unit].tokens))
        text = _text(own, tokens)
        weight = float(sum(own.units[unit].is_content for unit in units))
        nothing = Standing(Relation.UNRELATED)
        yield Edit(EditKind.DELETED, tokens, (), (text, ""), nothing, part, shared, weight)


def _likeness(relation: Relation) -> float:
    """How far units of a relation are the same thing; an opposite is half of it, denied."""
    if relation.is_match or relation is Relation.NARROWER:
        return 1.0
    return OPPOSITE if relation is Relation.ANTONYM else 0.0


def _text(phrases: Phrases, tokens: tuple[int, ...]) -> str:
    """The words, with "…" where they leave some out."""
    words: list[str] = []
    shift = phrases.telling.sentence.span.start
    text = phrases.telling.sentence.text
    start = tokens[0]
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following - token > 1:
            first, last = phrases.telling.tokens[start].span, phrases.telling.tokens[token].span
            words.append(text[first.start - shift : last.end - shift])
            start = following if following is not None else start
    return " … ".join(words)


def _order(edit: Edit) -> tuple[int, int, int]:
    first = edit.left[0] if edit.left else edit.right[0]
    return first, len(edit.left), edit.right[0] if edit.right else -1


_NAMES = {
    Relation.SPELLING: "the same in another form",
    Relation.ROUNDED: "one value, rounded",
    Relation.SYNONYM: "one meaning",
    Relation.WIDER: "more general",
    Relation.NARROWER: "more special",
    Relation.TOUCHING: "a number and a bound at that number",
    Relation.OVERLAP: "values that overlap",
    Relation.REFERENCE: "may be the same",
    Relation.ANTONYM: "opposites",
    Relation.OTHER_PARTICIPANT: "another participant in the same role",
    Relation.EXCHANGED: "who does it and to whom is exchanged",
    Relation.UNRELATED: "another word",
}


def _named(standing: Standing) -> str:
    """A relation in words."""
    if standing.relation is Relation.CO_HYPONYM:
        return f"two different kinds: {standing.of}"
    if standing.relation is Relation.OTHER_VALUE:
        return f"not the same {standing.of}"
    return _NAMES.get(standing.relation, standing.relation.value)
