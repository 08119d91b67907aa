"""The report as Markdown that GitHub and GitLab show: an overview, then each finding to unfold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.exporters.alerts import STATES, Alert, Urgency, alerts
from crosscheck.exporters.markdown_text import markdown
from crosscheck.exporters.places import Places
from crosscheck.exporters.wording import count
from crosscheck.model.report import Report

_MOST_ROWS = 50
_SIGNS = {Urgency.ERROR: "🔴", Urgency.WARNING: "🟡", Urgency.NOTE: "🔵"}


def render(report: Report, places: Places) -> str:
    """The whole report; text of articles is escaped and can neither link nor mention anybody."""
    told = alerts(report, places)
    return "\n".join((_head(report, told), *map(_section, told)))


def render_within(report: Report, places: Places, most_bytes: int, link: str = "") -> str:
    """As much of the report as fits into ``most_bytes`` of UTF-8, the worst findings first.

    What is left out is counted in a note. ``link`` is a URL of our own making to the whole report.
    """
    told = alerts(report, places)
    parts = [_head(report, told)]
    end = f"\n[The whole report]({link}) is among the artifacts of this run.\n" if link else ""
    room = most_bytes - _size(parts[0]) - _size(end) - _size(_left_out(len(told)))
    for shown, alert in enumerate(told):
        section = _section(alert)
        room -= _size(section) + 1
        if room < 0:
            parts.append(_left_out(len(told) - shown))
            break
        parts.append(section)
    return "\n".join(parts) + end


def _head(report: Report, told: Sequence[Alert]) -> str:
    """The verdict, and a table of the worst findings."""
    lines = [
        "## crosscheck",
        "",
        f"**{markdown(report.gate.reason)}** Compared: {count(len(report.sources), 'source')}.",
        "",
    ]
    if told:
        lines += ["| | finding | sources | state |", "|---|---|---|---|"]
        lines += map(_row, told[:_MOST_ROWS])
        lines.append("")
    if report.stale:
        lines += [f"Stale: {count(len(report.stale), 'decision')} no longer bearing on this.", ""]
    if len(told) > _MOST_ROWS:
        lines += [f"The table leaves out {count(len(told) - _MOST_ROWS, 'finding')}.", ""]
    return "\n".join(lines)


def _row(alert: Alert) -> str:
    outlets = ", ".join(dict.fromkeys(word.outlet for word in alert.words))
    cells = (
        f"{_sign(alert)} {'fails' if alert.finding.fails else alert.finding.level.value}",
        markdown(alert.headline),
        markdown(outlets),
        STATES[alert.state],
    )
    return f"| {' | '.join(cells)} |"


def _section(alert: Alert) -> str:
    """One finding, folded; open where it fails the run."""
    return "\n".join(
        (
            f"<details{' open' if alert.finding.fails else ''}>",
            f"<summary>{_sign(alert)} {markdown(alert.headline)}</summary>",
            "",
            *_words(alert),
            "",
            f"**Why:** {markdown(alert.why)}",
            "",
            f"**To settle it:** {markdown(alert.ask)}",
            *(("", f"**Decided:** {markdown(alert.decided)}") if alert.decided else ()),
            "",
            f"<sub>{markdown(alert.finding.id)}, {alert.finding.severity.value}</sub>",
            "",
            "</details>",
            "",
        )
    )


def _sign(alert: Alert) -> str:
    """The colour of its urgency; none once it is settled."""
    return "⚪" if alert.is_settled else _SIGNS[alert.urgency]


def _words(alert: Alert) -> Iterator[str]:
    for word in alert.words:
        place = f" ({markdown(word.place.words)})" if word.place else ""
        quote = f"{markdown(word.before)}<b>{markdown(word.words)}</b>{markdown(word.after)}"
        yield f"- **{markdown(word.outlet)}**{place}: “{quote}”"


def _left_out(findings: int) -> str:
    return f"\nThere was no room for {count(findings, 'more finding')}: see the whole report.\n"


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
