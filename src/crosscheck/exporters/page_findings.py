"""Finding cards: the question, what is said to it and by whom, and why that clashes."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.page_diff import QuoteDiffs, WordDiff
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_sides import SideView, few_words, further_view, side_view
from crosscheck.exporters.page_standing import Standings, StandingSummary
from crosscheck.exporters.page_subject import Subjects
from crosscheck.exporters.passage import first_words
from crosscheck.model.finding import Finding, Level, Side

_SHORT_VALUE = 40  # code points: with a longer value, all are set smaller
_LONGEST_VALUE = 160
_BRIEF = 52
_FEW = 3  # further sources of one value: more than these are folded


@dataclass(frozen=True, slots=True)
class ValueBlock:
    """One value and the sources that state it: the first in full, the others in brief.

    ``brief`` says in few words what is stated. ``further`` are shown, ``folded`` on request.
    """

    value: str
    brief: str
    first: SideView
    further: tuple[SideView, ...] = ()
    folded: tuple[SideView, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingCard:
    """One finding as a reader sees it.

    ``subject`` is what its values belong to, where that is known; ``question`` what its kind comes
    down to; ``title`` the same with the values themselves, where they are short.
    ``evidence`` pairs a comparison with its strength. ``days`` are those on which its sources
    were published, as ISO dates. ``diff`` compares two wordings of one quotation.
    """

    anchor: str
    level: Level
    level_words: str
    kind_words: str
    rule: str
    severity: str
    internal: bool
    fails: bool
    subject: str
    question: str
    title: str
    why_words: str
    why: str
    ask: str
    confidence: str
    evidence: tuple[tuple[str, str], ...]
    outlets: tuple[str, ...]
    days: tuple[str, ...]
    blocks: tuple[ValueBlock, ...]
    has_long_values: bool
    diff: WordDiff | None
    summary: StandingSummary


@dataclass(frozen=True, slots=True)
class FindingSection:
    """All findings of one level; ``folded`` when they are shown on request only."""

    level: Level
    title: str
    meaning: str
    cards: tuple[FindingCard, ...]
    folded: bool

    @property
    def open(self) -> tuple[FindingCard, ...]:
        """The cards that wait for a decision."""
        return tuple(card for card in self.cards if not card.summary.is_settled)

    @property
    def decided(self) -> tuple[FindingCard, ...]:
        """The cards of which every clash is decided."""
        return tuple(card for card in self.cards if card.summary.is_settled)


def finding_sections(index: ReportIndex) -> tuple[FindingSection, ...]:
    """Cards by level, the firmest level first, in the report's order within a level."""
    cards = _Cards(index)
    return tuple(
        FindingSection(
            level,
            wording.SECTIONS[level],
            wording.LEVEL_MEANINGS[level],
            tuple(cards.card(each) for each in index.report.findings if each.level is level),
            folded=level is Level.DIFFERENCE,
        )
        for level in Level
    )


class _Cards:
    """Makes the cards of one report."""

    def __init__(self, index: ReportIndex) -> None:
        self._index = index
        self._standings = Standings(index)
        self._subjects = Subjects(index)
        self._diffs = QuoteDiffs()

    def card(self, finding: Finding) -> FindingCard:
        """The card of one finding."""
        index = self._index
        sides = index.sides_in_order(finding)
        alike = _by_value(sides)
        return FindingCard(
            anchor=index.anchors[finding.id],
            level=finding.level,
            level_words=wording.LEVELS[finding.level],
            kind_words=wording.KINDS[finding.kind],
            rule=finding.rule,
            severity=finding.severity.value,
            internal=finding.internal,
            fails=finding.fails,
            subject=self._subjects.of(finding),
            question=wording.QUESTIONS[finding.kind],
            title=index.title(finding),
            why_words=wording.REASONS[finding.level],
            why=finding.why,
            ask=finding.ask,
            confidence=wording.confidence_words(finding.confidence),
            evidence=tuple(
                (item.comparison, wording.weight_words(item.weight)) for item in finding.evidence
            ),
            outlets=tuple(dict.fromkeys(index.name(side.source) for side in sides)),
            days=tuple(sorted({day for side in sides if (day := index.day_of(side.source))})),
            blocks=_blocks(index, alike),
            has_long_values=any(len(side.value) > _SHORT_VALUE for side in sides),
            diff=self._diffs.of(finding, alike),
            summary=self._standings.of(finding),
        )


def _by_value(sides: tuple[Side, ...]) -> list[list[Side]]:
    """Sides that state one value together; each on its own where that leaves nothing to compare."""
    grouped: dict[str, list[Side]] = {}
    for position, side in enumerate(sides):
        key = wording.value_key(side.value) or f"side {position}"
        grouped.setdefault(key, []).append(side)
    return list(grouped.values()) if len(grouped) > 1 else [[side] for side in sides]


def _blocks(index: ReportIndex, alike: list[list[Side]]) -> tuple[ValueBlock, ...]:
    briefs = few_words(index, [sides[0] for sides in alike], _BRIEF)
    return tuple(_block(index, sides, brief) for sides, brief in zip(alike, briefs, strict=True))


def _block(index: ReportIndex, sides: list[Side], brief: str) -> ValueBlock:
    first = side_view(index, sides[0])
    others: list[SideView] = []
    for side in sides[1:]:
        others.append(further_view(index, side, [first, *others]))
    shown = len(others) if len(others) <= _FEW else _FEW - 1
    return ValueBlock(
        value=first_words(sides[0].value, _LONGEST_VALUE),
        brief=brief,
        first=first,
        further=tuple(others[:shown]),
        folded=tuple(others[shown:]),
    )
