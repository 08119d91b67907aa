"""The report as plain text, for terminals and logs."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.exporters.alerts import STATES, Alert, alerts
from crosscheck.exporters.one_line import one_line
from crosscheck.exporters.places import Places
from crosscheck.exporters.wording import count
from crosscheck.model.decision import State
from crosscheck.model.finding import Level
from crosscheck.model.report import Report

_ID = 12  # signs of a decision's id that tell it from others


def render(report: Report, places: Places) -> str:
    """What was compared, each finding with its quotes, and whether the gate passes.

    Every line begins with a word of ours or with a dash, so that no text of an article can be
    taken for a command to the machinery that prints it.
    """
    return "".join(f"{line}\n" for line in _lines(report, places))


def _lines(report: Report, places: Places) -> Iterator[str]:
    told = alerts(report, places)
    yield f"Compared: {count(len(report.sources), 'source')}, {count(len(report.claims), 'claim')}"
    for skip in report.skipped:
        if skip.is_error:
            yield f"Not read: {one_line(skip.path)}: {one_line(skip.reason)}"
    yield f"Findings: {_counted(report)}"
    for alert in told:
        yield ""
        yield from _finding(alert)
    yield ""
    for stale in report.stale:
        yield f"Stale decision: {one_line(stale.decision[:_ID])} {one_line(stale.reason)}"
    yield f"Gate: {one_line(report.gate.reason)}"


def _counted(report: Report) -> str:
    """How many findings there are of each level."""
    counts = [
        (level, sum(finding.level is level for finding in report.findings)) for level in Level
    ]
    return ", ".join(f"{number} {level.value}" for level, number in counts if number) or "none"


def _finding(alert: Alert) -> Iterator[str]:
    """One finding: what it comes down to, who says what where, and how it stands."""
    mark = " (fails)" if alert.finding.fails else ""
    yield f"{alert.headline}{mark}"
    for word in alert.words:
        place = f" [{word.place.words}]" if word.place else ""
        yield f"  - {word.sentence}{place}"
    yield f"  Why: {alert.why}"
    yield f"  To settle it: {alert.ask}"
    if alert.decided:
        yield f"  Decided: {alert.decided}"
    if alert.state is not State.OPEN:
        yield f"  State: {STATES[alert.state]}"
    yield f"  Finding: {alert.finding.id}"
