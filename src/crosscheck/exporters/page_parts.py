"""The page that lists the parts of a report which is too large for one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.exporters import wording
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_standing import StaleView, Standings
from crosscheck.exporters.page_verdict import Tally, gate_reason, gate_rule, headline, tallies
from crosscheck.model.finding import Level
from crosscheck.model.report import Gate, Report, Verdict
from crosscheck.model.source import Skipped

_MOST_STORIES = 5  # named in one row


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part: what its stories are called, some of them, and its numbers by column."""

    number: int
    address: str
    stories: tuple[str, ...]
    more_stories: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PartSource:
    """A source and the part that it is in."""

    path: str
    name: str
    sha256: str
    part: int
    address: str


@dataclass(frozen=True, slots=True)
class PartsPage:
    """The whole page; ``stale`` are the decisions that no part shows."""

    headline: str
    conflicts: int
    unresolved: int
    tallies: tuple[Tally, ...]
    gate: Gate
    gate_reason: str
    gate_rule: str
    parts: tuple[PartLine, ...]
    sources: tuple[PartSource, ...]
    skipped: tuple[Skipped, ...]
    judging_warning: str
    stale: tuple[StaleView, ...]
    versions: tuple[tuple[str, str], ...]
    settings: str
    generated: str


def parts_page(
    report: Report, parts: Sequence[Report], addresses: Sequence[str], generated: str
) -> PartsPage:
    """Work out the page that leads to the ``parts`` of a report, which stand at ``addresses``."""
    shown = {stale.decision for part in parts for stale in part.stale}
    lost = tuple(stale for stale in report.stale if stale.decision not in shown)
    index = ReportIndex(replace(report, stale=lost))
    standings = Standings(index)
    conflicts = sum(finding.level is Level.CONFLICT for finding in report.findings)
    unresolved = standings.open_conflicts(report.findings)
    return PartsPage(
        headline=headline(report, conflicts, unresolved),
        conflicts=conflicts,
        unresolved=unresolved,
        tallies=tallies(report),
        gate=report.gate,
        gate_reason=gate_reason(report.gate),
        gate_rule=gate_rule(report.gate),
        parts=tuple(
            _line(index, standings, number, part, address)
            for number, (part, address) in enumerate(zip(parts, addresses, strict=True), start=1)
        ),
        sources=_sources(index, parts, addresses),
        skipped=tuple(sorted(report.skipped)),
        judging_warning=report.judging.warning,
        stale=standings.stale(),
        versions=tuple(sorted(report.versions)),
        settings=report.settings,
        generated=generated,
    )


def _line(
    index: ReportIndex, standings: Standings, number: int, part: Report, address: str
) -> PartLine:
    levels = [finding.level for finding in part.findings]
    verdicts = [group.verdict for group in part.groups]
    return PartLine(
        number=number,
        address=address,
        stories=tuple(_story(index, story) for story in part.stories[:_MOST_STORIES]),
        more_stories=max(0, len(part.stories) - _MOST_STORIES),
        numbers=(
            len(part.sources),
            levels.count(Level.CONFLICT),
            standings.open_conflicts(part.findings),
            levels.count(Level.POSSIBLE),
            verdicts.count(Verdict.AGREEING),
            verdicts.count(Verdict.UNIQUE),
        ),
    )


def _story(index: ReportIndex, story: Sequence[str]) -> str:
    """What a story is called: the title of its first source that has one, and who tells it."""
    known = [index.sources[each] for each in story if each in index.sources]
    title = next((source.value("title") for source in known if source.value("title")), "")
    told = title or next((source.path for source in known), "")
    if len(known) == 1:
        return f"{told} ({index.name(known[0].id)})"
    return f"{told} ({wording.count(len(known), 'source')})"


def _sources(
    index: ReportIndex, parts: Sequence[Report], addresses: Sequence[str]
) -> tuple[PartSource, ...]:
    """All sources in the report's order, each with its part."""
    part_of = {source.id: number for number, part in enumerate(parts) for source in part.sources}
    return tuple(
        PartSource(
            path=source.path,
            name=index.name(source.id),
            sha256=source.sha256,
            part=part_of[source.id] + 1,
            address=addresses[part_of[source.id]],
        )
        for source in index.report.sources
    )
