"""The machine-readable report, schema ``crosscheck.report/1`` (DESIGN.md section 5)."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.exporters.records import Record, claim_record, dumps, span_fields
from crosscheck.gate.decision_record import record_of
from crosscheck.gate.keys import Keys, report_id
from crosscheck.gate.quoting import selector_of
from crosscheck.model.decision import Standing, State
from crosscheck.model.finding import Finding, Side
from crosscheck.model.ledger import LedgerEntry, LedgerName
from crosscheck.model.report import SCHEMA, ClaimGroup, Gate, Report
from crosscheck.model.source import Source

_METADATA = ("publisher", "title", "author", "published", "updated", "url", "lang", "retrieved")


def render(report: Report) -> str:
    """The whole report as JSON: one trailing line feed, no clock, the same bytes each time."""
    return dumps(report_record(report), indent=1) + "\n"


def report_record(report: Report) -> Record:
    """The whole report as a record that ``schema/report-1.schema.json`` describes."""
    findings = FindingRecords.of(report)
    return {
        "schema": SCHEMA,
        "tool": {
            "name": "crosscheck",
            "versions": dict(sorted(report.versions)),
            "settings": report.settings,
        },
        "report": report_id(report),
        "judging": {
            "questions": report.judging.questions,
            "unanswered": report.judging.unanswered,
            "trouble": report.judging.trouble,
        },
        "sources": [_source(source) for source in report.sources],
        "skipped": [
            {"path": item.path, "reason": item.reason, "is_error": item.is_error}
            for item in sorted(report.skipped)
        ],
        "stories": [list(story) for story in report.stories],
        "claims": [claim_record(claim) for claim in report.claims],
        "groups": [_group(group) for group in report.groups],
        "ledgers": {name.value: _ledger(report.ledgers, name) for name in LedgerName},
        "findings": [findings.record(finding) for finding in report.findings],
        "ignored": [
            {"source": item.source, **span_fields(item.span), "reason": item.reason}
            for item in sorted(report.ignored)
        ],
        "gate": _gate(report.gate),
        "decisions": [record_of(decision) for decision in report.decisions],
        "stale": [
            {"decision": item.decision, "reason": item.reason, "was": item.was, "now": item.now}
            for item in report.stale
        ],
    }


def _source(source: Source) -> Record:
    """``origin`` says for each known metadatum where its value was found."""
    return {
        "id": source.id,
        "path": source.path,
        **{key: source.value(key) for key in _METADATA},
        "sha256": source.sha256,
        "media": source.media.value,
        "encoding": source.encoding,
        "origin": {
            item.key: item.origin.value
            for item in reversed(source.metadata)  # the first value of a key is the one that counts
        },
        "metadata": [
            {"key": item.key, "value": item.value, "origin": item.origin.value}
            for item in source.metadata
        ],
        "prelude": source.prelude,
        "warnings": list(source.warnings),
    }


def _group(group: ClaimGroup) -> Record:
    return {
        "id": group.id,
        "verdict": group.verdict.value,
        "label": group.label,
        "claims": list(group.claims),
        "sources": list(group.sources),
        "origins": group.origins,
        "findings": list(group.findings),
    }


def _ledger(entries: tuple[LedgerEntry, ...], name: LedgerName) -> list[Record]:
    return [_entry(entry) for entry in entries if entry.ledger is name]


def _entry(entry: LedgerEntry) -> Record:
    return {
        "thing": entry.thing,
        "aspect": entry.aspect,
        "sources": list(entry.sources),
        "values": [
            {
                "value": value.value,
                "sources": list(value.sources),
                "citations": [
                    {
                        "source": citation.source,
                        "claim": citation.claim,
                        **span_fields(citation.span),
                        "quote": citation.quote,
                    }
                    for citation in value.citations
                ],
            }
            for value in entry.values
        ],
    }


def finding_record(finding: Finding) -> Record:
    """One finding with its sides."""
    return {
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "kind": finding.kind.value,
        "verdict": finding.level.value,
        "severity": finding.severity.value,
        "fails": finding.fails,
        "internal": finding.internal,
        "confidence": round(finding.confidence, 6),
        "why": finding.why,
        "ask": finding.ask,
        "sides": [_plain_side(side) for side in finding.sides],
        "evidence": [
            {"comparison": item.comparison, "weight": round(item.weight, 6)}
            for item in finding.evidence
        ],
    }


def _plain_side(side: Side) -> Record:
    return {
        "source": side.source,
        "claim": side.claim,
        **span_fields(side.span),
        "quote": side.quote,
        "value": side.value,
        "marks": [span_fields(mark) for mark in side.marks],
    }


@dataclass(frozen=True, slots=True)
class FindingRecords:
    """What stands around the findings of a report: how each stands, and the keys of its sides."""

    standings: dict[str, Standing]
    texts: dict[str, str]
    keys: Keys

    @classmethod
    def of(cls, report: Report) -> FindingRecords:
        """Index a report."""
        return cls(
            {standing.finding: standing for standing in report.standings},
            {source.id: source.text for source in report.sources},
            Keys.of(report),
        )

    def record(self, finding: Finding) -> Record:
        """One finding with its sides and what was decided."""
        standing = self.standings.get(finding.id, Standing(finding.id, State.OPEN))
        return {
            **finding_record(finding),
            "sides": [self._side(side) for side in finding.sides],
            "state": standing.state.value,
            "decisions": list(standing.decisions),
            "re_anchored": standing.re_anchored,
        }

    def _side(self, side: Side) -> Record:
        """``key`` and ``sentence`` are what a decision about the finding keeps of it."""
        known = self.keys.side(side)
        selector = selector_of(self.texts[side.source], known.sentence)
        return {
            **_plain_side(side),
            "key": known.key,
            "sentence": {
                **span_fields(known.sentence),
                "exact": selector.exact,
                "prefix": selector.prefix,
                "suffix": selector.suffix,
            },
        }


def _gate(gate: Gate) -> Record:
    return {
        "passed": gate.passed,
        "failing": gate.failing,
        "fail_on": list(gate.fail_on),
        "reason": gate.reason,
        "unique": gate.unique,
        "stale": gate.stale,
        "settled": gate.settled,
        "already_there": gate.already_there,
    }
