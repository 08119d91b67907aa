"""Findings in reviewdog's diagnostic format (``DiagnosticResult`` of its reviewdog.proto)."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.exporters.alerts import Alert, Urgency, Word, alerts
from crosscheck.exporters.places import Place, Places, Unit
from crosscheck.exporters.records import Record, dumps
from crosscheck.model.report import Report

SOURCE: Record = {"name": "crosscheck"}
_SEVERITIES = {Urgency.ERROR: "ERROR", Urgency.WARNING: "WARNING", Urgency.NOTE: "INFO"}


def render(report: Report, places: Places) -> str:
    """One result with a diagnostic for each finding that nobody has settled."""
    return dumps({"source": SOURCE, "diagnostics": list(diagnostics(report, places))}, 1) + "\n"


def diagnostics(report: Report, places: Places) -> Iterator[Record]:
    """The diagnostics, the worst first; columns count UTF-8 bytes from 1, ends are exclusive."""
    for alert in alerts(report, places):
        place = places.of_side(alert.anchor.side, Unit.BYTES)
        if not alert.is_settled and place is not None:
            yield _diagnostic(alert, place, places)


def _diagnostic(alert: Alert, place: Place, places: Places) -> Record:
    others = [_related(word, places) for word in alert.words[1:]]
    return {
        "message": alert.message,
        "location": _location(place),
        "severity": _SEVERITIES[alert.urgency],
        "code": {"value": alert.finding.rule},
        "related_locations": [other for other in others if other],
    }


def _related(word: Word, places: Places) -> Record:
    """Where another source says otherwise; empty when that source is not in the report."""
    place = places.of_side(word.side, Unit.BYTES)
    return {"message": word.sentence, "location": _location(place)} if place else {}


def _location(place: Place) -> Record:
    if place.region is None:
        return {"path": place.path}
    region = place.region
    return {
        "path": place.path,
        "range": {
            "start": {"line": region.start_line, "column": region.start_column},
            "end": {"line": region.end_line, "column": region.end_column},
        },
    }
