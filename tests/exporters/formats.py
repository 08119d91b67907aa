"""Every format under its name, as a function of a report, and a small report to show them with."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.app.formats import FORMATS
from crosscheck.app.rendering import render
from crosscheck.app.rooms import Rendering
from crosscheck.model.decision import Decision, DecisionReason, DecisionVerdict, Standing, State
from crosscheck.model.finding import Kind, Level, Severity
from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source

NAMES = tuple(FORMATS)
# Formats that hold their text as JSON, one document or one a line.
JSON_NAMES = ("json", "sarif", "gitlab", "rdjson", "annotations")
JSON_LINES_NAMES = ("jsonl", "rdjsonl")


def rendered(name: str, report: Report) -> str:
    """The report in one format, its paths as they stand in it."""
    return render(name, report, Rendering())


def a_small_report(*, shuffled: bool = False) -> Report:
    """Two sources, an open conflict, a decided one and an update; ``shuffled``: told backwards."""
    morning = a_source(
        "Twelve hurt as ferry grounds\n\nTwelve people were hurt on Monday, Ana Rey said.\n",
        publisher="The Harbour Herald",
        path="café/morning report.txt",
    )
    evening = a_source(
        "Ferry: 15 hurt\r\n\r\n🚢 Été: fifteen people were hurt, Anna Rey said.\r\nOne died.\r\n",
        publisher="North Coast Post",
        published="2031-03-05",
        path="evening.txt",
        url="https://northcoast.example/ferry",
    )
    twelve = a_claim(morning, "Twelve people were hurt on Monday, Ana Rey said")
    fifteen = a_claim(evening, "fifteen people were hurt, Anna Rey said")
    died = a_claim(evening, "One died")
    number = a_finding(a_side(twelve, "Twelve", value="12"), a_side(fifteen, "fifteen", value="15"))
    name = replace(
        a_finding(
            a_side(twelve, "Ana Rey", value="Ana Rey"),
            a_side(fifteen, "Anna Rey", value="Anna Rey"),
            kind=Kind.NAME,
            rule="XC401",
            severity=Severity.MEDIUM,
            why="The same name is spelled in two ways.",
            ask="How does she spell it?",
        ),
        fails=False,
    )
    status = a_finding(
        a_side(twelve, "hurt", value="injured"),
        a_side(died, "died", value="dead"),
        kind=Kind.STATUS,
        level=Level.UPDATE,
        rule="XC702",
        severity=Severity.LOW,
        why="“injured” in the earlier report, “dead” in the later one.",
        ask="Is the earlier report marked as superseded?",
    )
    decision = Decision(
        id="d" * 64,
        finding=name.fingerprint,
        kind="name",
        verdict=DecisionVerdict.NOT_A_CONFLICT,
        sides=(),
        by="desk",
        at="2031-03-05T10:00:00Z",
        tool="crosscheck 0.1.0",
        reason=DecisionReason.PARAPHRASE,
        note="She spells it both ways.",
    )
    sources, findings = [morning, evening], [number, name, status]
    if shuffled:
        sources.reverse()
        findings.reverse()
    report = a_report(*sources, claims=[twelve, fifteen, died], findings=findings)
    standing = Standing(name.id, State.DECIDED, (decision.id,), is_settled=True)
    return replace(report, decisions=(decision,), standings=(standing,))
