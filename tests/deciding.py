"""Decisions for tests: made on real reports, as an editor would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from crosscheck.app.deciding import Ruling, decisions_for
from crosscheck.gate.decision_record import identified, record_of
from crosscheck.gate.standing import settle
from crosscheck.model.decision import (
    DecidedSide,
    Decision,
    DecisionReason,
    DecisionVerdict,
    Selector,
    State,
)
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report
from crosscheck.model.span import Span

TODAY = date(2031, 3, 20)
A_MOMENT = "2031-03-14T09:30:00Z"


def a_ruling(
    verdict: DecisionVerdict = DecisionVerdict.NOT_A_CONFLICT,
    *,
    by: str = "Petra Hollis",
    at: str = A_MOMENT,
    note: str = "The later count came from the hospital.",
    source: str = "",
    expires: str = "",
) -> Ruling:
    reason = DecisionReason.DIFFERENT_TIME if verdict is DecisionVerdict.NOT_A_CONFLICT else None
    return Ruling(verdict, by, at, reason, note, source, expires)


def decide(report: Report, finding: Finding, ruling: Ruling | None = None) -> Decision:
    """The one decision that a ruling makes of a finding."""
    made = decisions_for(report, finding, ruling or a_ruling())
    assert len(made) == 1
    return made[0]


def decide_all(report: Report, ruling: Ruling | None = None) -> tuple[Decision, ...]:
    return tuple(decide(report, finding, ruling) for finding in report.findings)


def following(decision: Decision, earlier: Decision) -> Decision:
    """The decision as one that takes the place of another."""
    return identified(replace(decision, supersedes=earlier.id))


def settled(report: Report, *decisions: Decision) -> Report:
    return settle(report, decisions, TODAY)


def states(report: Report) -> list[State]:
    return [standing.state for standing in report.standings]


def a_decision(**changed: Any) -> Decision:  # noqa: ANN401 - any field
    """A decision on two sides of no report."""
    plain = Decision(
        id="",
        finding="ab" * 32,
        kind="number",
        verdict=DecisionVerdict.NOT_A_CONFLICT,
        sides=(a_decided_side("herald"), a_decided_side("post")),
        by="Petra Hollis",
        at=A_MOMENT,
        tool="crosscheck 0.1.0",
        reason=DecisionReason.ROUNDING,
        note="Both round the harbour master's count.",
    )
    return identified(replace(plain, **changed))


def a_decided_side(source: str, words: str = "Twelve people") -> DecidedSide:
    return DecidedSide(
        source=source,
        source_sha256="0" * 64,
        selector=Selector(f"{words} were hurt on Monday.", "Ferry aground\n\n", "\n"),
        span=Span(15, 43),
        key=f"{len(source):032x}",
        words=words,
        path=f"{source}.txt",
    )


def a_draft(decision: Decision, **changed: Any) -> dict[str, Any]:  # noqa: ANN401 - any field
    """What a page would download for a decision."""
    record = record_of(decision)
    del record["id"]
    return {**record, **changed}
