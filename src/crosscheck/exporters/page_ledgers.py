"""Ledger tables: what the sources say of each thing, and where the values clash."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.page_cited import StatedBy, stated_by
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.model.finding import Finding, Level
from crosscheck.model.ledger import LedgerEntry, LedgerName, LedgerValue

_VARIES, _AGREES, _SINGLE = "varies", "agreeing", "unique"
_STATES = {_VARIES: "Varies", _AGREES: "Agrees", _SINGLE: "One source"}
_RANK = {
    state: rank
    for rank, state in enumerate(("conflict", "possible", "update", _VARIES, "difference", _AGREES))
}


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value and who states it; ``clashes`` when the entry's finding stands on it."""

    value: str
    clashes: bool
    stated_by: tuple[StatedBy, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A thing and its values; ``tone`` and ``words`` say how they stand to each other."""

    thing: str
    aspect: str
    tone: str
    words: str
    finding: str
    values: tuple[ValueView, ...]


@dataclass(frozen=True, slots=True)
class LedgerTable:
    """One ledger: entries of two or more sources or values, then those of one source."""

    anchor: str
    title: str
    compared: tuple[EntryView, ...]
    single: tuple[EntryView, ...]


def ledger_tables(index: ReportIndex) -> tuple[LedgerTable, ...]:
    """The ledgers that have entries, clashes first."""
    tables = []
    for name in LedgerName:
        views = [_entry(index, entry) for entry in index.report.ledgers if entry.ledger is name]
        if not views:
            continue
        compared = sorted(
            (view for view in views if view.tone != _SINGLE), key=lambda view: _RANK[view.tone]
        )
        single = tuple(view for view in views if view.tone == _SINGLE)
        tables.append(
            LedgerTable(f"ledger-{name.value}", wording.LEDGERS[name], tuple(compared), single)
        )
    return tuple(tables)


def clashing_values(index: ReportIndex, entry: LedgerEntry) -> dict[str, frozenset[int]]:
    """The ids of findings that stand on two or more of the entry's values, and which these are."""
    on_values: dict[str, set[int]] = defaultdict(set)
    for position, value in enumerate(entry.values):
        for citation in value.citations:
            for finding in index.sides.overlapping(citation.source, citation.span):
                on_values[finding.id].add(position)
    return {
        finding: frozenset(positions)
        for finding, positions in sorted(on_values.items())
        if len(positions) > 1
    }


def _entry(index: ReportIndex, entry: LedgerEntry) -> EntryView:
    clashes = clashing_values(index, entry)
    finding = index.worst(index.findings[each] for each in clashes)
    tone, words = _state(entry, finding)
    clashing = clashes[finding.id] if finding else frozenset()
    return EntryView(
        thing=entry.thing,
        aspect=entry.aspect,
        tone=tone,
        words=words,
        finding=index.anchors[finding.id] if finding else "",
        values=tuple(
            ValueView(value.value, position in clashing, _stated_by(index, value))
            for position, value in enumerate(entry.values)
        ),
    )


def _state(entry: LedgerEntry, finding: Finding | None) -> tuple[str, str]:
    if finding:
        is_rounding = finding.level is Level.DIFFERENCE
        return finding.level.value, "Compatible" if is_rounding else wording.LEVELS[finding.level]
    shared = _AGREES if len(entry.sources) > 1 else _SINGLE
    state = _VARIES if len(entry.values) > 1 else shared
    return state, _STATES[state]


def _stated_by(index: ReportIndex, value: LedgerValue) -> tuple[StatedBy, ...]:
    cited = ((each.source, each.claim, each.quote) for each in value.citations)
    return stated_by(index, cited)
