"""The findings as JSON Lines, for scripts: one finding a line, with all its words and places."""

from __future__ import annotations

from crosscheck.exporters.json_report import FindingRecords
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.places import Places
from crosscheck.exporters.records import Record, dumps
from crosscheck.model.finding import Finding, Side
from crosscheck.model.report import Report

SCHEMA = "crosscheck.finding/1"


def render(report: Report, places: Places) -> str:
    """All findings in the report's order (``schema/finding-1.schema.json`` describes a line)."""
    index = ReportIndex(report)
    records = FindingRecords.of(report)
    return "".join(
        dumps(_line(index, places, finding, records.record(finding))) + "\n"
        for finding in report.findings
    )


def _line(index: ReportIndex, places: Places, finding: Finding, record: Record) -> Record:
    """The finding as in the JSON report, each side with its outlet and place."""
    sides = [
        {**told, **_whereabouts(index, places, side)}
        for told, side in zip(record["sides"], finding.sides, strict=True)
    ]
    return {"schema": SCHEMA, **record, "sides": sides}


def _whereabouts(index: ReportIndex, places: Places, side: Side) -> Record:
    """Outlet, day, file and lines of a side; lines are null where only the file is known."""
    place = places.of_side(side)
    source = index.sources.get(side.source)
    region = place.region if place else None
    return {
        "outlet": index.name(side.source),
        "published": source.value("published") if source else "",
        "path": place.path if place else "",
        "line": region.start_line if region else None,
        "column": region.start_column if region else None,
        "end_line": region.end_line if region else None,
        "end_column": region.end_column if region else None,
    }
