"""Findings as a GitLab Code Quality report (GitLab documentation, "Code Quality report format")."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from crosscheck.exporters.alerts import Alert, Urgency, alerts
from crosscheck.exporters.places import Place, Places
from crosscheck.exporters.records import Record, dumps_all
from crosscheck.model.finding import Severity
from crosscheck.model.report import Report

_ERRORS = {Severity.HIGH: "critical", Severity.MEDIUM: "major", Severity.LOW: "major"}
_OTHERS = {Urgency.WARNING: "minor", Urgency.NOTE: "info"}


def render(report: Report, places: Places) -> str:
    """A list with an entry for each finding that nobody has settled.

    GitLab tells what is new by the fingerprints, so what stands outside the gate's scope is in it.
    """
    times: Counter[str] = Counter()
    entries = []
    for alert in alerts(report, places):
        place = alert.anchor.place
        if alert.is_settled or place is None:
            continue
        entries.append(_entry(alert, place, times[alert.finding.fingerprint]))
        times[alert.finding.fingerprint] += 1
    return dumps_all(entries)


def _entry(alert: Alert, place: Place, earlier: int) -> Record:
    """One entry; ``earlier`` is how many have the same fingerprint, for no two may."""
    finding = alert.finding
    identity = f"{finding.fingerprint}#{earlier}" if earlier else finding.fingerprint
    is_error = alert.urgency is Urgency.ERROR
    return {
        "description": alert.message,
        "check_name": finding.rule,
        "fingerprint": sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": _ERRORS[finding.severity] if is_error else _OTHERS[alert.urgency],
        "location": {
            "path": place.path,
            "lines": {"begin": place.line, "end": place.region.end_line if place.region else 1},
        },
    }
