"""All that the HTML report shows, worked out before a line of HTML is written."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.exporters.page_decisions import page_data
from crosscheck.exporters.page_density import Strip, density
from crosscheck.exporters.page_details import DetailList, detail_lists
from crosscheck.exporters.page_findings import FindingSection, finding_sections
from crosscheck.exporters.page_glance import Glance, glance
from crosscheck.exporters.page_groups import GroupView, UniqueClaims, shared_claims, unique_claims
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_ledgers import LedgerTable, ledger_tables
from crosscheck.exporters.page_matrix import Matrix, matrix
from crosscheck.exporters.page_origins import OriginGraph, origin_graph
from crosscheck.exporters.page_sources import SourceView, source_views
from crosscheck.exporters.page_standing import StaleView, Standings
from crosscheck.exporters.page_timeline import TimelinePicture, timeline_pictures
from crosscheck.exporters.page_verdict import Tally, gate_reason, gate_rule, headline, tallies
from crosscheck.exporters.parts import PartOf
from crosscheck.model.finding import Level
from crosscheck.model.report import Gate, Report, Verdict
from crosscheck.model.source import Skipped


@dataclass(frozen=True, slots=True)
class SharedClaims:
    """The groups of one verdict: ``number`` of them, those of details apart."""

    number: int
    groups: tuple[GroupView, ...]
    details: tuple[DetailList, ...]

    @property
    def number_of_details(self) -> int:
        """How many of them are details."""
        return self.number - len(self.groups)


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page; ``generated`` is empty unless a moment is given, ``data`` is the script's.

    ``part`` is None for a report that has one page.
    """

    conflicts: int
    unresolved: int
    tallies: tuple[Tally, ...]
    headline: str
    gate: Gate
    gate_reason: str
    gate_rule: str
    sources: tuple[SourceView, ...]
    skipped: tuple[Skipped, ...]
    judging_warning: str
    stories: tuple[tuple[str, ...], ...]
    glance: Glance
    sections: tuple[FindingSection, ...]
    stale: tuple[StaleView, ...]
    matrix: Matrix
    density: tuple[Strip, ...]
    timelines: tuple[TimelinePicture, ...]
    ledgers: tuple[LedgerTable, ...]
    origins: OriginGraph | None
    contested: SharedClaims
    agreeing: SharedClaims
    unique: tuple[UniqueClaims, ...]
    number_of_unique: int
    tool: str
    versions: tuple[tuple[str, str], ...]
    settings: str
    generated: str
    part: PartOf | None
    data: dict[str, object]


def build_page(report: Report, generated: str = "", part: PartOf | None = None) -> Page:
    """Work out the page of one report."""
    index = ReportIndex(report)
    standings = Standings(index)
    sections = finding_sections(index)
    conflicts = sum(finding.level is Level.CONFLICT for finding in report.findings)
    unresolved = standings.open_conflicts(report.findings)
    return Page(
        conflicts=conflicts,
        unresolved=unresolved,
        tallies=tallies(report),
        headline=headline(report, conflicts, unresolved),
        gate=report.gate,
        gate_reason=gate_reason(report.gate),
        gate_rule=gate_rule(report.gate),
        sources=source_views(index),
        skipped=tuple(sorted(report.skipped)),
        judging_warning=report.judging.warning,
        stories=tuple(tuple(index.name(source) for source in story) for story in report.stories),
        glance=glance(sections),
        sections=sections,
        stale=standings.stale(),
        matrix=matrix(index),
        density=density(index),
        timelines=timeline_pictures(index),
        ledgers=ledger_tables(index),
        origins=origin_graph(index),
        contested=_shared(index, Verdict.CONFLICTING),
        agreeing=_shared(index, Verdict.AGREEING),
        unique=unique_claims(index),
        number_of_unique=sum(group.verdict is Verdict.UNIQUE for group in report.groups),
        tool=" ".join(("crosscheck", dict(report.versions).get("crosscheck", ""))).strip(),
        versions=tuple(sorted(report.versions)),
        settings=report.settings,
        generated=generated,
        part=part,
        data=page_data(index, standings, part.report if part else ""),
    )


def _shared(index: ReportIndex, verdict: Verdict) -> SharedClaims:
    number = sum(group.verdict is verdict for group in index.report.groups)
    return SharedClaims(number, shared_claims(index, verdict), detail_lists(index, verdict))
