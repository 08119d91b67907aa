from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.gate.policy import Policy, judge
from crosscheck.gate.threshold import Bar, Threshold
from crosscheck.model.decision import StaleDecision, Standing, State
from crosscheck.model.finding import Kind, Level
from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_group, a_report, a_side, a_source

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
    assert judged.gate.reason == "Fails: 1 conflict finding (fail-on conflict)."


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
        "Fails: 2 conflict and 1 possible findings (fail-on possible)."
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


def test_a_kind_and_a_rule_can_have_a_bar_of_their_own() -> None:
    policy = Policy(kinds={"number": Bar.POSSIBLE})
    judged = judge(report_with(Level.POSSIBLE, Level.UPDATE), policy)
    assert [finding.fails for finding in judged.findings] == [True, False]
    assert judged.gate.reason == "Fails: 1 possible finding (gate.kinds.number = possible)."
    stricter = replace(policy, rules={"XC101": Bar.OFF})
    assert judge(report_with(Level.CONFLICT), stricter).gate.passed


def test_the_reason_says_how_many_each_setting_fails() -> None:
    report = report_with(Level.CONFLICT, Level.POSSIBLE)
    ours, _ = report.findings
    mixed = replace(
        report, findings=(replace(ours, kind=Kind.DATE, rule="XC110"), *report.findings[1:])
    )
    policy = Policy(kinds={"number": Bar.POSSIBLE})
    assert judge(mixed, policy).gate.reason == (
        "Fails: 1 conflict and 1 possible findings "
        "(fail-on conflict: 1, gate.kinds.number = possible: 1)."
    )


def test_an_unsure_finding_never_fails() -> None:
    report = report_with(Level.CONFLICT)
    assert report.findings[0].confidence == 0.9
    assert judge(report, Policy(least_confidence=0.91)).gate.passed
    assert not judge(report, Policy(least_confidence=0.9)).gate.passed


def test_claims_of_one_source_fail_a_run_that_asks_for_it() -> None:
    ours, theirs = a_claim(HERALD, "Twelve people"), a_claim(POST, "Monday")
    report = a_report(HERALD, POST, claims=[ours, theirs], groups=[a_group(ours), a_group(theirs)])
    policy = Policy.of(Threshold.UNIQUE)
    assert judge(report, policy).gate.reason == "Fails: 2 unique claims (fail-on unique)."
    assert judge(report, policy, frozenset({POST.id})).gate.unique == 1
    assert judge(report, policy, frozenset()).gate.reason == "Passes: no unique claim."


def test_decisions_that_no_longer_hold_fail_a_run_that_asks_for_it() -> None:
    report = report_with(Level.UPDATE)
    standings = (Standing(report.findings[0].id, State.CONTESTED),)
    unsound = replace(report, standings=standings, stale=(StaleDecision("d", "gone"),))
    assert judge(unsound, Policy()).gate.passed
    judged = judge(unsound, Policy.of(Threshold.CONFLICT, Threshold.STALE))
    assert judged.gate.reason == "Fails: 2 stale or contested decisions (fail-on stale)."
    assert judged.gate.fail_on == ("conflict", "stale")


def test_any_means_all_there_is_and_thresholds_add_up() -> None:
    everything = Policy.of(Threshold.ANY)
    assert everything.named == ("conflict", "possible", "update", "difference", "unique", "stale")
    assert Policy.of(Threshold.CONFLICT, Threshold.UPDATE) == Policy.of(Threshold.UPDATE)
    assert Policy.of(Threshold.UNIQUE).fail_on == ()


def test_what_is_decided_or_was_there_before_is_counted_and_does_not_fail() -> None:
    report = report_with(Level.CONFLICT, Level.CONFLICT, Level.CONFLICT, Level.UPDATE)
    ids = [finding.id for finding in report.findings]
    standings = (
        Standing(ids[0], State.DECIDED, is_settled=True),
        Standing(ids[1], State.OPEN, is_in_scope=False),
        Standing(ids[2], State.OPEN, is_in_scope=False),
        Standing(ids[3], State.OPEN, is_in_scope=False),
    )
    gate = judge(replace(report, standings=standings), Policy()).gate
    assert (gate.settled, gate.already_there, gate.passed) == (1, 2, True)
    assert gate.reason == (
        "Passes: no finding of level conflict. 1 decided finding does not count. "
        "2 findings that were already there do not count."
    )
