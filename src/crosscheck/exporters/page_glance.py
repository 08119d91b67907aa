"""What clashes, at a glance: a line for each open conflict, so that ten seconds are enough."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.exporters.page_findings import FindingCard, FindingSection, ValueBlock
from crosscheck.model.finding import Level

_FEW = 10  # lines: as many are shown at once
_SHOWN = 8  # lines that are shown where there are more; the others are folded
_MOST = 60  # lines in all


@dataclass(frozen=True, slots=True)
class GlanceSide:
    """One value in few words and the outlets that state it."""

    value: str
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GlanceLine:
    """One finding in a line, which leads to its card; ``topic`` is what the values are about."""

    anchor: str
    level: Level
    level_words: str
    kind_words: str
    topic: str
    sides: tuple[GlanceSide, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The open conflicts and possible conflicts, the firmest first.

    ``folded`` are shown on request; ``left_out`` counts those that stand among the findings alone.
    """

    shown: tuple[GlanceLine, ...]
    folded: tuple[GlanceLine, ...]
    left_out: int


def glance(sections: tuple[FindingSection, ...]) -> Glance:
    """Lines for the open findings of the two firmest levels, in the order of their cards."""
    cards = [
        card
        for section in sections
        if section.level in {Level.CONFLICT, Level.POSSIBLE}
        for card in section.open
    ]
    lines = tuple(_line(card) for card in cards[:_MOST])
    shown = _FEW if len(lines) <= _FEW else _SHOWN
    return Glance(lines[:shown], lines[shown:], len(cards) - len(lines))


def _line(card: FindingCard) -> GlanceLine:
    return GlanceLine(
        anchor=card.anchor,
        level=card.level,
        level_words=card.level_words,
        kind_words=card.kind_words,
        topic=card.subject or card.question,
        sides=_sides(card.blocks),
    )


def _sides(blocks: tuple[ValueBlock, ...]) -> tuple[GlanceSide, ...]:
    """The values with their outlets; those that read alike stand once, unless all of them do."""
    sides = [GlanceSide(block.brief, _outlets(block)) for block in blocks]
    alike: dict[str, tuple[str, ...]] = {}
    for side in sides:
        alike[side.value] = tuple(dict.fromkeys((*alike.get(side.value, ()), *side.outlets)))
    if len(alike) == 1:
        return tuple(sides)
    return tuple(GlanceSide(value, outlets) for value, outlets in alike.items())


def _outlets(block: ValueBlock) -> tuple[str, ...]:
    sides = (block.first, *block.further, *block.folded)
    return tuple(dict.fromkeys(side.outlet for side in sides))
