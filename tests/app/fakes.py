"""Rooms for tests of the application: no files are parsed, no models loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.app.rooms import ModelChoice, Rooms
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding
from crosscheck.model.progress import Progress, Step
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped, Source
from tests.builders import a_claim, a_report


@dataclass(frozen=True, slots=True)
class FakeReading:
    sources: tuple[Source, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def rooms_over(
    *sources: Source,
    skipped: tuple[Skipped, ...] = (),
    findings: tuple[Finding, ...] = (),
    render: Callable[[Report], str] | None = None,
) -> Rooms:
    """Rooms that read ``sources`` whatever the folder, with one claim of each."""

    def read(_roots: Sequence[Path], progress: Progress) -> FakeReading:
        progress(Step("Reading"))
        return FakeReading(sources, skipped)

    def compare(
        read_in: Sequence[Source],
        left_out: Sequence[Skipped],
        _choice: ModelChoice,
        progress: Progress,
    ) -> Report:
        progress(Step("Comparing"))
        claims = [a_claim(source, source.text[:6]) for source in read_in]
        return a_report(*read_in, claims=claims, findings=findings, skipped=left_out)

    def render_claims(claims: Iterable[Claim]) -> str:
        return "".join(f"{claim.source}: {claim.text}\n" for claim in claims)

    def render_html(report: Report) -> str:
        return f"<p>{report.gate.reason}</p>"

    def render_json(report: Report) -> str:
        return f'{{"failing": {report.gate.failing}}}\n'

    return Rooms(
        read=read,
        compare=compare,
        renderers={"html": render or render_html, "json": render_json},
        render_claims=render_claims,
        render_folder=lambda report: (("index.html", render_html(report)), ("report.js", "go();")),
    )
