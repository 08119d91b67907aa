"""A report gated on what it says itself passes, whatever is asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import HealthCheck, assume, given, settings

from crosscheck.app.deciding import Ruling, decisions_for
from crosscheck.gate.baseline import baseline_of, difference
from crosscheck.gate.policy import Policy, judge
from crosscheck.gate.scope import Scope
from crosscheck.gate.standing import settle
from crosscheck.gate.threshold import Threshold
from crosscheck.model.decision import Decision, DecisionReason, DecisionVerdict
from crosscheck.model.report import Report
from crosscheck.model.source import Source
from crosscheck.pipeline.compare import compare
from tests.pipeline.generated import stories
from tests.pipeline.runs import models

TODAY = date(2031, 4, 1)
EVERYTHING = Policy.of(Threshold.ANY)
SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
NO_CONFLICT = Ruling(
    DecisionVerdict.NOT_A_CONFLICT, "An editor", "2031-03-20T09:00:00Z", DecisionReason.ROUNDING
)


def report_of(sources: Sequence[Source]) -> Report:
    return compare(sources, (), models(light=True))


def gated(report: Report, scope: Scope, decisions: Sequence[Decision] = ()) -> Report:
    settled = settle(report, decisions, TODAY, scope.holds)
    return judge(settled, EVERYTHING, scope.to_check(report.sources))


@SLOW
@given(sources=stories(most=4))
def test_a_report_gated_on_its_own_baseline_gives_zero(sources: tuple[Source, ...]) -> None:
    report = report_of(sources)
    baseline = baseline_of(report)
    gate = gated(report, Scope(baseline=baseline)).gate
    assert (gate.passed, gate.failing, gate.unique) == (True, 0, 0)
    assert gate.already_there == len(report.findings)
    assert difference(report, baseline) == difference(report, baseline_of(report))
    assert not difference(report, baseline).new
    assert not difference(report, baseline).stale


@SLOW
@given(sources=stories(most=4))
def test_a_report_gated_on_its_own_decisions_gives_zero(sources: tuple[Source, ...]) -> None:
    report = settle(report_of(sources), (), TODAY)
    assume(report.findings)
    decisions = [
        decision
        for finding in report.findings
        for decision in decisions_for(report, finding, NO_CONFLICT)
    ]
    judged = gated(report, Scope(), decisions)
    assert judged.gate.failing == 0
    assert judged.gate.settled == len(report.findings)
    assert judged.stale == ()


@SLOW
@given(sources=stories(most=4))
def test_when_no_source_is_new_nothing_fails(sources: tuple[Source, ...]) -> None:
    report = report_of(sources)
    assert gated(report, Scope(new_sources=frozenset())).gate.passed
    everything = frozenset(source.id for source in report.sources)
    assert gated(report, Scope(everything)).gate.failing == len(report.findings)


@SLOW
@given(sources=stories(most=4))
def test_a_finding_fails_only_if_a_side_is_new(sources: tuple[Source, ...]) -> None:
    report = report_of(sources)
    for new in report.sources:
        judged = gated(report, Scope(frozenset({new.id})))
        failing = {finding.id for finding in judged.findings if finding.fails}
        assert failing == {
            finding.id
            for finding in report.findings
            if any(side.source == new.id for side in finding.sides)
        }
