"""Finding cards: the question, what is said to it and by whom, and why that clashes."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_sides import SideView, further_view, side_view
from crosscheck.exporters.passage import first_words
from crosscheck.model.finding import Finding, Level, Side

_SHORT_VALUE = 40  # code points: with a longer value, all are set smaller
_LONGEST_VALUE = 160
_FEW = 3  # further sources of one value: more than these are folded


@dataclass(frozen=True, slots=True)
class ValueBlock:
    """One value and the sources that state it: the first in full, the others in brief.

    ``further`` are shown, ``folded`` on request.
    """

    value: str
    first: SideView
    further: tuple[SideView, ...] = ()
    folded: tuple[SideView, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingCard:
    """One finding as a reader sees it; ``evidence`` pairs a comparison with its strength."""

    anchor: str
    level: Level
    level_words: str
    kind_words: str
    rule: str
    severity: str
    internal: bool
    fails: bool
    title: str
    why_words: str
    why: str
    ask: str
    confidence: str
    evidence: tuple[tuple[str, str], ...]
    outlets: tuple[str, ...]
    blocks: tuple[ValueBlock, ...]
    has_long_values: bool


@dataclass(frozen=True, slots=True)
class FindingSection:
    """All findings of one level; ``folded`` when they are shown on request only."""

    level: Level
    title: str
    meaning: str
    cards: tuple[FindingCard, ...]
    folded: bool


def finding_sections(index: ReportIndex) -> tuple[FindingSection, ...]:
    """Cards by level, the firmest level first, in the report's order within a level."""
    return tuple(
        FindingSection(
            level,
            wording.SECTIONS[level],
            wording.LEVEL_MEANINGS[level],
            tuple(
                _card(index, finding) for finding in index.report.findings if finding.level is level
            ),
            folded=level is Level.DIFFERENCE,
        )
        for level in Level
    )


def _card(index: ReportIndex, finding: Finding) -> FindingCard:
    sides = index.sides_in_order(finding)
    return FindingCard(
        anchor=index.anchors[finding.id],
        level=finding.level,
        level_words=wording.LEVELS[finding.level],
        kind_words=wording.KINDS[finding.kind],
        rule=finding.rule,
        severity=finding.severity.value,
        internal=finding.internal,
        fails=finding.fails,
        title=index.title(finding),
        why_words=wording.REASONS[finding.level],
        why=finding.why,
        ask=finding.ask,
        confidence=wording.confidence_words(finding.confidence),
        evidence=tuple(
            (item.comparison, wording.weight_words(item.weight)) for item in finding.evidence
        ),
        outlets=tuple(dict.fromkeys(index.name(side.source) for side in sides)),
        blocks=tuple(_block(index, alike) for alike in _by_value(sides)),
        has_long_values=any(len(side.value) > _SHORT_VALUE for side in sides),
    )


def _by_value(sides: tuple[Side, ...]) -> list[list[Side]]:
    """Sides that state one value together; each on its own where that leaves nothing to compare."""
    grouped: dict[str, list[Side]] = {}
    for position, side in enumerate(sides):
        key = wording.value_key(side.value) or f"side {position}"
        grouped.setdefault(key, []).append(side)
    return list(grouped.values()) if len(grouped) > 1 else [[side] for side in sides]


def _block(index: ReportIndex, sides: list[Side]) -> ValueBlock:
    first = side_view(index, sides[0])
    others: list[SideView] = []
    for side in sides[1:]:
        others.append(further_view(index, side, [first, *others]))
    shown = len(others) if len(others) <= _FEW else _FEW - 1
    return ValueBlock(
        value=first_words(sides[0].value, _LONGEST_VALUE),
        first=first,
        further=tuple(others[:shown]),
        folded=tuple(others[shown:]),
    )
