"""The report on the desk: the page that is served, and what becomes of the decisions it sends."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from crosscheck.app.reviewing import Review
from crosscheck.errors import UsageError
from crosscheck.exporters import html_report
from crosscheck.gate.decision_reading import decision_of, read_lines
from crosscheck.gate.decision_record import canonical, record_of, side_record
from crosscheck.gate.keys import Keys
from crosscheck.gate.quoting import decided_side
from crosscheck.model.decision import DecidedSide, Decision
from crosscheck.model.report import Report

_RELOAD = "The page shows another report than this: reload it."
_MOST_PROBLEMS = 3


class ReportDesk:
    """Serves one review: its report is rendered anew after each decision, never compared again."""

    def __init__(self, review: Review) -> None:
        """Serve ``review``."""
        self._review = review
        report = review.report()
        self._subjects = _subjects(report)
        self._rendered = (report, html_report.render(report, review=True, by=review.by))

    @property
    def content_policy(self) -> str:
        """The page's own policy, so that it holds from the first byte on."""
        return html_report.content_policy(review=True)

    def page(self) -> str:
        """The report with all decisions that are in the file now."""
        report, page = self._rendered
        current = self._review.report()
        if current is not report:
            page = html_report.render(current, review=True, by=self._review.by)
            self._rendered = (current, page)
        return page

    def save(self, body: object) -> Mapping[str, object]:
        """Save all decisions of ``{"decisions": [draft, …]}``, or none and say why."""
        drafts = body.get("decisions") if isinstance(body, dict) else None
        if not isinstance(drafts, list) or not drafts:
            raise UsageError("There are no decisions in this request.")
        decisions = tuple(self._decision(draft) for draft in drafts)
        return _answer(decisions, self._review.save(decisions))

    def _decision(self, draft: object) -> Decision:
        """The decision that a draft makes, read by the rules of the file that it goes to."""
        signed = self._signed(draft) if isinstance(draft, dict) else draft
        line = next(read_lines(json.dumps(signed, ensure_ascii=False)))
        outcome = decision_of(line.record) if line.record is not None else (line.problem,)
        if not isinstance(outcome, Decision):
            raise UsageError(f"This is no decision: {'; '.join(outcome[:_MOST_PROBLEMS])}.")
        if _subject(outcome.kind, outcome.sides) != self._subjects.get(outcome.finding):
            raise UsageError(_RELOAD)
        return outcome

    def _signed(self, draft: dict[str, Any]) -> dict[str, Any]:
        """The draft with a name and a moment, where the page left them to the server."""
        signed = dict(draft)
        signed["by"] = signed.get("by") or self._review.by
        signed["at"] = signed.get("at") or self._review.moment()
        return signed


def _subjects(report: Report) -> Mapping[str, tuple[str, ...]]:
    """What a decision on each finding has to be about, by the finding's fingerprint."""
    keys = Keys.of(report)
    sources = {source.id: source for source in report.sources}
    return {
        finding.fingerprint: _subject(
            finding.kind, [decided_side(side, sources[side.source], keys) for side in finding.sides]
        )
        for finding in report.findings
    }


def _subject(kind: str, sides: Sequence[DecidedSide]) -> tuple[str, ...]:
    """Kind and sides as records hold them, whatever their order."""
    return (kind, *sorted(canonical(side_record(side)) for side in sides))


def _answer(decisions: tuple[Decision, ...], report: Report) -> Mapping[str, object]:
    """What the page needs to show how all findings stand now."""
    states = {each.finding: each.state.value for each in report.standings}
    return {
        "saved": [record_of(each) for each in decisions],
        "gate": {"passed": report.gate.passed, "reason": report.gate.reason},
        "states": {finding.fingerprint: states[finding.id] for finding in report.findings},
    }
