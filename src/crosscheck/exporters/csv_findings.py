"""The findings as a table (RFC 4180): a row for each source's word in each finding."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from crosscheck.exporters.one_line import one_line
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.places import Places
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report

COLUMNS = (
    "finding", "level", "kind", "rule", "severity", "confidence", "fails", "state", "why", "ask",
    "outlet", "published", "value", "quote", "path", "line", "column",
)  # fmt: skip
# A cell that begins so is taken for a formula by spreadsheets (OWASP, "CSV Injection"); the last
# four are the wide forms, which some of them take for the narrow ones.
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")


def render(report: Report, places: Places) -> str:
    """The table with its heading; line breaks in a cell become spaces.

    A cell that a spreadsheet would compute is given a leading apostrophe, negative numbers
    among them.
    """
    table = StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    index = ReportIndex(report)
    states = {standing.finding: standing.state.value for standing in report.standings}
    for finding in report.findings:
        for row in _rows(index, places, finding, states.get(finding.id, "open")):
            writer.writerow([cell(value) for value in row])
    return table.getvalue()


def cell(value: object) -> str:
    """The value on one line, and never a formula."""
    text = one_line(str(value))
    return f"'{text}" if _FORMULA.match(text) else text


def _rows(
    index: ReportIndex, places: Places, finding: Finding, state: str
) -> Iterator[tuple[object, ...]]:
    """One row for each side, in the order of ``COLUMNS``."""
    for side in finding.sides:
        place = places.of_side(side)
        source = index.sources.get(side.source)
        yield (
            finding.id,
            finding.level.value,
            finding.kind.value,
            finding.rule,
            finding.severity.value,
            round(finding.confidence, 3),
            "yes" if finding.fails else "no",
            state,
            finding.why,
            finding.ask,
            index.name(side.source),
            source.value("published") if source else "",
            side.value,
            side.quote,
            place.path if place else "",
            place.region.start_line if place and place.region else "",
            place.region.start_column if place and place.region else "",
        )
