"""Findings as annotations of a GitHub Actions run (workflow commands)."""

from __future__ import annotations

from crosscheck.exporters.alerts import Alert, Urgency, alerts, fails_without_findings
from crosscheck.exporters.one_line import harmless, one_line
from crosscheck.exporters.places import Place, Places
from crosscheck.exporters.wording import count
from crosscheck.model.report import Report

# GitHub shows ten errors and ten warnings of a step, and drops the rest without a word
# (actions/toolkit#734).
MOST_SHOWN = 10


def render(report: Report, places: Places) -> str:
    """The worst findings as errors and warnings, then one notice with how many there are.

    An error fails the run; a warning is a conflict or a possible one that does not, and that
    nobody has settled. What stands outside the gate's scope is counted alone.
    """
    told = alerts(report, places)
    failing = [alert for alert in told if alert.finding.fails]
    open_ones = [alert for alert in told if _is_warning(alert)]
    lines = [_command("error", alert) for alert in failing[:MOST_SHOWN]]
    if fails_without_findings(report):
        lines.append(f"::error title=crosscheck::{escape_data(one_line(report.gate.reason))}")
    lines += [_command("warning", alert) for alert in open_ones[:MOST_SHOWN]]
    lines.append(_notice(len(failing), len(open_ones)))
    return "".join(f"{line}\n" for line in lines)


def escape_data(text: str) -> str:
    """Text behind the second ``::`` of a command (@actions/core, escapeData)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The value of a property of a command (@actions/core, escapeProperty)."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _is_warning(alert: Alert) -> bool:
    return (
        not alert.finding.fails
        and not alert.is_settled
        and alert.is_in_scope
        and alert.urgency is not Urgency.NOTE
    )


def _command(name: str, alert: Alert) -> str:
    """One annotation, at the anchor's place."""
    told = {**_position(alert.anchor.place), "title": alert.headline}
    properties = ",".join(f"{key}={escape_property(value)}" for key, value in told.items())
    said = [
        f"{word.sentence} ({word.place.words})" if word.place else word.sentence
        for word in alert.words
    ]
    text = "\n".join((*said, alert.why, f"To settle it: {alert.ask}", alert.finding.id))
    return f"::{name} {properties}::{escape_data(text)}"


def _position(place: Place | None) -> dict[str, str]:
    """File and lines, and columns where GitHub takes them: on a single line alone."""
    if place is None:
        return {}
    file, region = harmless(place.path), place.region
    if region is None:
        return {"file": file, "line": "1"}
    position = {"file": file, "line": str(region.start_line), "endLine": str(region.end_line)}
    if region.is_one_line:
        position |= {"col": str(region.start_column), "endColumn": str(region.end_column)}
    return position


def _notice(failing: int, open_ones: int) -> str:
    """One line that says how many findings there are in all."""
    told = f"{count(failing, 'finding')} that {'fails' if failing == 1 else 'fail'} the run"
    more = f"{open_ones:,} more to look at" if open_ones else "nothing else to look at"
    rest = max(0, failing - MOST_SHOWN) + max(0, open_ones - MOST_SHOWN)
    kept = f" The worst are shown here, the report has {rest} more." if rest else ""
    return f"::notice title=crosscheck::{escape_data(f'{told}, {more}.{kept}')}"
