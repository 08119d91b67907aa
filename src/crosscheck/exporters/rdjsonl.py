"""Findings in reviewdog's diagnostic format, one ``Diagnostic`` a line."""

from __future__ import annotations

from crosscheck.exporters.places import Places
from crosscheck.exporters.rdjson import SOURCE, diagnostics
from crosscheck.exporters.records import dumps
from crosscheck.model.report import Report


def render(report: Report, places: Places) -> str:
    """One diagnostic a line, each with its source."""
    told = diagnostics(report, places)
    return "".join(dumps({**diagnostic, "source": SOURCE}) + "\n" for diagnostic in told)
