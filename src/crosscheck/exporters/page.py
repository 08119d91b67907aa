"""All that the HTML report shows, worked out before a line of HTML is written."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.page_details import DetailList, detail_lists
from crosscheck.exporters.page_findings import FindingSection, finding_sections
from crosscheck.exporters.page_groups import GroupView, UniqueClaims, shared_claims, unique_claims
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_ledgers import LedgerTable, ledger_tables
from crosscheck.exporters.page_sources import SourceView, source_views
from crosscheck.model.finding import Level
from crosscheck.model.report import Gate, Report, Verdict
from crosscheck.model.source import Skipped


@dataclass(frozen=True, slots=True)
class Tally:
    """One number of the headline, the words after it, and the section that it leads to."""

    number: int
    words: str
    tone: str
    section: str


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
    """The whole page; ``generated`` is empty unless the caller gives a moment."""

    tallies: tuple[Tally, ...]
    headline: str
    gate: Gate
    gate_reason: str
    gate_rule: str
    sources: tuple[SourceView, ...]
    skipped: tuple[Skipped, ...]
    judging_warning: str
    stories: tuple[tuple[str, ...], ...]
    sections: tuple[FindingSection, ...]
    ledgers: tuple[LedgerTable, ...]
    contested: SharedClaims
    agreeing: SharedClaims
    unique: tuple[UniqueClaims, ...]
    versions: tuple[tuple[str, str], ...]
    settings: str
    generated: str


def build_page(report: Report, generated: str = "") -> Page:
    """Work out the page of one report."""
    index = ReportIndex(report)
    tallies = _tallies(report)
    return Page(
        tallies=tallies,
        headline=_headline(report, tallies),
        gate=report.gate,
        gate_reason=_gate_reason(report.gate),
        gate_rule=_gate_rule(report.gate),
        sources=source_views(index),
        skipped=tuple(sorted(report.skipped)),
        judging_warning=report.judging.warning,
        stories=tuple(tuple(index.name(source) for source in story) for story in report.stories),
        sections=finding_sections(index),
        ledgers=ledger_tables(index),
        contested=_shared(index, Verdict.CONFLICTING),
        agreeing=_shared(index, Verdict.AGREEING),
        unique=unique_claims(index),
        versions=tuple(sorted(report.versions)),
        settings=report.settings,
        generated=generated,
    )


def _tallies(report: Report) -> tuple[Tally, ...]:
    levels = [finding.level for finding in report.findings]
    verdicts = [group.verdict for group in report.groups]
    conflicts = levels.count(Level.CONFLICT)
    unique = verdicts.count(Verdict.UNIQUE)
    return (
        Tally(conflicts, "conflict" if conflicts == 1 else "conflicts", "conflict", "conflict"),
        Tally(levels.count(Level.POSSIBLE), "possible", "possible", "possible"),
        Tally(verdicts.count(Verdict.AGREEING), "agreeing", "agreeing", "agreeing"),
        Tally(unique, "unique claim" if unique == 1 else "unique claims", "unique", "unique"),
    )


def _shared(index: ReportIndex, verdict: Verdict) -> SharedClaims:
    number = sum(group.verdict is verdict for group in index.report.groups)
    return SharedClaims(number, shared_claims(index, verdict), detail_lists(index, verdict))


def _headline(report: Report, tallies: tuple[Tally, ...]) -> str:
    told = ", ".join(f"{tally.number:,} {tally.words}" for tally in tallies)
    return f"{told} in {wording.count(len(report.sources), 'source')}"


def _gate_reason(gate: Gate) -> str:
    """The gate's reason without the outcome in front, as that is said above it."""
    return gate.reason.removeprefix("Fails: ").removeprefix("Passes: ").rstrip(".")


def _gate_rule(gate: Gate) -> str:
    """The rule that decided it, in words."""
    if not gate.fail_on:
        return "No kind of finding fails this gate."
    levels = {level.value: words.lower() for level, words in wording.LEVELS.items()}
    named = [levels.get(each, each) for each in gate.fail_on]
    listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} or {named[-1]}"
    return f"The gate fails on any finding of level {listed}."
