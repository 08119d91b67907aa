"""A report in any of the formats, with paths as they stand in the repository."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.app.placing import places_of
from crosscheck.app.rooms import Rendering
from crosscheck.exporters import (
    csv_findings,
    findings_jsonl,
    github_annotations,
    gitlab_quality,
    html_report,
    json_report,
    junit,
    markdown_report,
    rdjson,
    rdjsonl,
    sarif,
    split_report,
    text_report,
    web_annotations,
)
from crosscheck.exporters.places import Places
from crosscheck.exporters.quotes_only import quotes_only
from crosscheck.model.report import Report

_RENDERERS: dict[str, Callable[[Report, Places], str]] = {
    "annotations": web_annotations.render,
    "csv": csv_findings.render,
    "github": github_annotations.render,
    "gitlab": gitlab_quality.render,
    "jsonl": findings_jsonl.render,
    "junit": junit.render,
    "markdown": markdown_report.render,
    "rdjson": rdjson.render,
    "rdjsonl": rdjsonl.render,
    "text": text_report.render,
}


def render(name: str, report: Report, rendering: Rendering) -> str:
    """The report in the format of that name (``app.formats.FORMATS``)."""
    shown = quotes_only(report) if rendering.quotes_only else report
    if name == "html":
        return html_report.render(shown, generated=rendering.generated)
    if name == "json":
        return json_report.render(shown)
    places = places_of(report, rendering.roots, rendering.changed)
    if name == "sarif":
        return sarif.render(shown, places, line_hash=rendering.sarif_line_hash)
    return _RENDERERS[name](shown, places)


def render_parts(
    report: Report, name: str, room: int, rendering: Rendering
) -> tuple[tuple[str, str], ...]:
    """The HTML report as an index, called ``name``, and pages of ``room`` bytes, by file name."""
    shown = quotes_only(report) if rendering.quotes_only else report
    return split_report.render(shown, name, room, generated=rendering.generated)
