"""How findings of real comparisons stand with decisions on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.app.deciding import decisions_for
from crosscheck.gate.keys import Keys
from crosscheck.gate.policy import Policy, judge
from crosscheck.gate.standing import settle
from crosscheck.model.decision import DecisionVerdict, State
from crosscheck.model.finding import Finding, Kind
from crosscheck.model.report import Report
from tests.deciding import TODAY, a_ruling, decide, decide_all, following, settled, states
from tests.pipeline.runs import compared

TWELVE = "Ferry aground\n\nPolice said 12 people were hurt when the ferry Alpha ran aground.\n"
FOURTEEN = "Ferry aground\n\nPolice said 14 people were hurt when the ferry Alpha ran aground.\n"
TWENTY = "Ferry aground\n\nPolice said 20 people were hurt when the ferry Alpha ran aground.\n"

CONFIRMED = a_ruling(DecisionVerdict.CONFIRMED_CONFLICT)


@pytest.fixture(scope="module")
def report() -> Report:
    return compared(TWELVE, FOURTEEN, light=True)


def only(report: Report, kind: Kind = Kind.NUMBER) -> Finding:
    found = [finding for finding in report.findings if finding.kind is kind]
    assert len(found) == 1, report.findings
    return found[0]


def state_of(report: Report) -> State:
    return next(s.state for s in report.standings if s.finding == only(report).id)


def test_without_decisions_every_finding_is_open(report: Report) -> None:
    assert states(settled(report)) == [State.OPEN] * len(report.findings)
    assert not judge(settled(report), Policy()).gate.passed


def test_a_decided_finding_no_longer_fails_and_the_reason_counts_it(report: Report) -> None:
    judged = judge(settled(report, *decide_all(report)), Policy())
    assert set(states(judged)) == {State.DECIDED}
    assert judged.gate.passed
    assert judged.gate.reason == (
        "Passes: no finding of level conflict. 1 decided finding does not count."
    )
    assert judged.stale == ()


@pytest.mark.parametrize(
    ("verdict", "state"),
    [
        (DecisionVerdict.NOT_A_CONFLICT, State.DECIDED),
        (DecisionVerdict.CONFIRMED_CONFLICT, State.DECIDED),
        (DecisionVerdict.PREFER_SOURCE, State.DECIDED),
        (DecisionVerdict.SUPERSEDED, State.DECIDED),
        (DecisionVerdict.IGNORE_SOURCE, State.DECIDED),
        (DecisionVerdict.NEEDS_REPORTING, State.NEEDS_REPORTING),
    ],
    ids=str,
)
def test_every_verdict_settles_but_the_one_that_asks_for_reporting(
    report: Report, verdict: DecisionVerdict, state: State
) -> None:
    made = settled(report, decide(report, only(report), a_ruling(verdict, source="a")))
    assert state_of(made) is state
    assert judge(made, Policy()).gate.passed is (state is State.DECIDED)


def test_a_changed_verdict_takes_the_place_of_the_one_before(report: Report) -> None:
    first = decide(report, only(report))
    second = decide(settled(report, first), only(report), CONFIRMED)
    assert second.supersedes == first.id
    made = settled(report, second, first)
    assert state_of(made) is State.DECIDED
    assert made.standings[0].decisions == (second.id,)


def test_a_decision_taken_back_is_reopened_and_can_be_decided_anew(report: Report) -> None:
    first = decide(report, only(report))
    undone = decide(settled(report, first), only(report), a_ruling(DecisionVerdict.REOPENED))
    made = settled(report, first, undone)
    assert state_of(made) is State.REOPENED
    assert not judge(made, Policy()).gate.passed
    assert made.stale == ()
    again = decide(made, only(report), CONFIRMED)
    assert state_of(settled(report, first, undone, again)) is State.DECIDED


def test_different_verdicts_that_nobody_superseded_are_contested_whichever_is_newer(
    report: Report,
) -> None:
    ours = decide(report, only(report), a_ruling(at="2031-03-14T09:30:00Z"))
    for moment in ("2031-03-13T00:00:00Z", "2031-03-15T00:00:00Z"):
        theirs = decide(report, only(report), replace(CONFIRMED, at=moment))
        made = settled(report, ours, theirs)
        assert state_of(made) is State.CONTESTED
        assert not judge(made, Policy()).gate.passed


def test_two_editors_of_one_opinion_contest_nothing(report: Report) -> None:
    ours = decide(report, only(report))
    theirs = decide(report, only(report), a_ruling(by="Jonas Reet"))
    assert ours.id != theirs.id
    assert state_of(settled(report, ours, theirs)) is State.DECIDED


def test_preferring_different_sources_is_contested(report: Report) -> None:
    made = [
        decide(report, only(report), a_ruling(DecisionVerdict.PREFER_SOURCE, source=source))
        for source in ("a", "b")
    ]
    assert state_of(settled(report, *made)) is State.CONTESTED


def test_one_branch_reopens_and_another_changes_the_verdict_is_contested(report: Report) -> None:
    first = decide(report, only(report))
    undone = decide(settled(report, first), only(report), a_ruling(DecisionVerdict.REOPENED))
    changed = following(decide(report, only(report), CONFIRMED), first)
    assert state_of(settled(report, first, undone, changed)) is State.CONTESTED


def test_deciding_a_contested_finding_supersedes_all_that_was_said(report: Report) -> None:
    said = (decide(report, only(report)), decide(report, only(report), CONFIRMED))
    contested = settled(report, *said)
    made = decisions_for(contested, only(report), a_ruling(DecisionVerdict.SUPERSEDED))
    assert {each.supersedes for each in made} == {each.id for each in said}
    assert state_of(settled(report, *said, *made)) is State.DECIDED


@pytest.mark.parametrize(
    ("expires", "state"),
    [("2031-03-19", State.EXPIRED), ("2031-03-20", State.DECIDED), ("2031-03-21", State.DECIDED)],
)
def test_a_decision_holds_to_the_end_of_its_last_day(
    report: Report, expires: str, state: State
) -> None:
    made = settled(report, decide(report, only(report), a_ruling(expires=expires)))
    assert state_of(made) is state
    assert made.stale == ()


def test_a_third_source_leaves_the_old_pair_settled_and_inherits_nothing(report: Report) -> None:
    first = decide(report, only(report))
    joined = settled(compared(TWELVE, FOURTEEN, TWENTY, light=True), first)
    assert len(only(joined).sides) == 3
    assert state_of(joined) is State.PARTLY
    assert not judge(joined, Policy()).gate.passed
    rest = decide(joined, only(joined))
    assert rest.supersedes == first.id
    assert state_of(settled(joined, first, rest)) is State.DECIDED


def test_a_third_source_that_repeats_a_value_has_pairs_of_its_own(report: Report) -> None:
    again = TWELVE.replace("Police said", "Officers said")
    joined = settled(compared(TWELVE, FOURTEEN, again, light=True), *decide_all(report))
    assert state_of(joined) is State.PARTLY


def test_when_the_third_source_goes_what_was_decided_of_the_others_stays() -> None:
    three = compared(TWELVE, FOURTEEN, TWENTY, light=True)
    two = settled(compared(TWELVE, FOURTEEN, light=True), *decide_all(three))
    assert state_of(two) is State.DECIDED


def test_a_source_that_is_left_out_settles_its_own_pairs_alone() -> None:
    three = compared(TWELVE, FOURTEEN, TWENTY, light=True)
    left_out = decide(three, only(three), a_ruling(DecisionVerdict.IGNORE_SOURCE, source="c"))
    assert state_of(settled(three, left_out)) is State.PARTLY
    two = compared(TWELVE, FOURTEEN, light=True)
    assert state_of(settled(three, left_out, decide(two, only(two)))) is State.DECIDED


def test_a_decision_is_stale_once_the_sources_agree(report: Report) -> None:
    agreeing = settled(
        compared(TWELVE, FOURTEEN.replace("14", "12"), light=True), *decide_all(report)
    )
    assert agreeing.findings == ()
    (stale,) = agreeing.stale
    assert "14 people" in stale.was
    assert "12 people" in stale.now
    assert "number" in stale.reason


def test_a_decision_is_stale_once_its_source_is_gone(report: Report) -> None:
    alone = settled(compared(TWELVE, light=True), *decide_all(report))
    (stale,) = alone.stale
    assert stale.reason == "b.txt is not among the sources that were compared"
    assert stale.now == ""


def test_a_decision_that_expired_or_was_superseded_is_not_called_stale(report: Report) -> None:
    alone = compared(TWELVE, light=True)
    first = decide(report, only(report))
    second = following(decide(report, only(report), a_ruling(expires="2031-03-01")), first)
    assert settled(alone, first, second).stale == ()


def test_the_order_of_decisions_counts_for_nothing(report: Report) -> None:
    made = [decide(report, only(report), a_ruling(by=by)) for by in ("Mara Velde", "Jonas Reet")]
    made.append(decide(report, only(report), CONFIRMED))
    assert settle(report, made, TODAY) == settle(report, [*made[::-1], made[1]], TODAY)


def test_two_findings_on_the_same_two_sentences_are_decided_apart() -> None:
    ours = "Police said 12 people were killed and 30 people were hurt in the crash.\n"
    theirs = "Police said 14 people were killed and 32 people were hurt in the crash.\n"
    report = compared(ours, theirs, light=True)
    killed = [finding for finding in report.findings if finding.sides[0].quote == "12"]
    hurt = [finding for finding in report.findings if finding.sides[0].quote == "30"]
    assert killed
    assert hurt
    keys = Keys.of(report)
    assert sentences(keys, killed[0]) == sentences(keys, hurt[0])
    standings = {s.finding: s.state for s in settled(report, decide(report, killed[0])).standings}
    assert {standings[finding.id] for finding in killed} == {State.DECIDED}
    assert {standings[finding.id] for finding in hurt} == {State.OPEN}


def sentences(keys: Keys, finding: Finding) -> set[str]:
    return {side.key for pair in keys.pairs(finding) for side in (pair.left, pair.right)}
