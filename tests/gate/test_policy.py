from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.gate.policy import Policy, judge
from crosscheck.gate.threshold import Threshold
from crosscheck.model.finding import Level
from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source

HERALD = a_source(publisher="The Harbour Herald")
POST = a_source(publisher="The Quay Post")


def report_with(*levels: Level) -> Report:
    ours, theirs = a_claim(HERALD, "Twelve people"), a_claim(POST, "Monday")
    findings = [
        replace(a_finding(a_side(ours), a_side(theirs), level=level), id=f"{level}-{number}")
        for number, level in enumerate(levels)
    ]
    return a_report(HERALD, POST, claims=[ours, theirs], findings=findings)


def test_conflicts_fail_a_run_unless_told_otherwise() -> None:
    judged = judge(report_with(Level.POSSIBLE, Level.CONFLICT, Level.UPDATE), Policy())
    assert [finding.fails for finding in judged.findings] == [False, True, False]
    assert not judged.gate.passed
    assert judged.gate.failing == 1
    assert judged.gate.fail_on == ("conflict",)
    assert judged.gate.reason == "Fails: 1 conflict finding."


@pytest.mark.parametrize(
    ("threshold", "failing"),
    [
        (Threshold.NEVER, 0),
        (Threshold.CONFLICT, 1),
        (Threshold.POSSIBLE, 3),
        (Threshold.UPDATE, 4),
        (Threshold.DIFFERENCE, 5),
    ],
    ids=str,
)
def test_a_threshold_takes_every_firmer_level_with_it(threshold: Threshold, failing: int) -> None:
    report = report_with(
        Level.CONFLICT, Level.POSSIBLE, Level.POSSIBLE, Level.UPDATE, Level.DIFFERENCE
    )
    gate = judge(report, Policy.of(threshold)).gate
    assert (gate.failing, gate.passed) == (failing, failing == 0)


def test_the_reason_counts_what_fails_by_level() -> None:
    report = report_with(Level.POSSIBLE, Level.CONFLICT, Level.CONFLICT)
    assert judge(report, Policy.of(Threshold.POSSIBLE)).gate.reason == (
        "Fails: 2 conflict and 1 possible findings."
    )


@pytest.mark.parametrize(
    ("threshold", "reason"),
    [
        (Threshold.CONFLICT, "Passes: no finding of level conflict."),
        (Threshold.POSSIBLE, "Passes: no finding of level conflict or possible."),
        (Threshold.NEVER, "Passes: no level of finding was asked to fail the run."),
    ],
    ids=str,
)
def test_the_reason_says_why_a_run_passes(threshold: Threshold, reason: str) -> None:
    assert judge(report_with(Level.UPDATE), Policy.of(threshold)).gate.reason == reason


def test_judging_changes_nothing_but_the_gate() -> None:
    report = report_with(Level.CONFLICT)
    judged = judge(report, Policy.of(Threshold.NEVER))
    unjudged = replace(judged, gate=report.gate, findings=report.findings)
    assert unjudged == report
    assert judge(judged, Policy()) == judge(report, Policy())
