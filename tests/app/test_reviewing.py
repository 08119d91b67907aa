from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from crosscheck.app.reviewing import Choice, Review
from crosscheck.cli.review_start import farewell
from crosscheck.errors import UsageError
from crosscheck.gate.policy import Policy
from crosscheck.gate.scope import Scope
from crosscheck.model.decision import DecisionReason, DecisionVerdict, State
from crosscheck.model.finding import Level
from crosscheck.stores.decisions import append_decisions, load_decisions
from tests.exporters.newsroom import a_newsroom_report

REPORT = a_newsroom_report()
FINDING = REPORT.findings[0]
ROUNDED = Choice(DecisionVerdict.NOT_A_CONFLICT, DecisionReason.ROUNDING, "to the nearest ten")
CONFIRMED = Choice(DecisionVerdict.CONFIRMED_CONFLICT)


def a_review(path: Path, by: str = "Mara Lind") -> Review:
    def now() -> datetime:
        return datetime(2031, 3, 5, 9, 30, tzinfo=UTC)

    return Review(REPORT, Policy(), path, now=now, by=by)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims" / "decisions.jsonl"


def state_of(review: Review) -> State:
    return next(each.state for each in review.report().standings if each.finding == FINDING.id)


def test_nothing_is_written_until_something_is_decided(path: Path) -> None:
    review = a_review(path)
    assert review.report().gate.failing > 0
    assert not path.exists()


def test_a_decision_is_in_the_file_at_once(path: Path) -> None:
    review = a_review(path)
    failing = review.report().gate.failing
    (decision,) = review.decide(FINDING, ROUNDED)
    assert load_decisions(path) == (decision,)
    assert (decision.by, decision.at) == ("Mara Lind", "2031-03-05T09:30:00Z")
    assert (decision.reason, decision.note) == (ROUNDED.reason, ROUNDED.note)
    assert state_of(review) is State.DECIDED
    assert review.report().gate.failing == failing - 1


def test_another_verdict_takes_the_place_of_the_first(path: Path) -> None:
    review = a_review(path)
    (first,) = review.decide(FINDING, ROUNDED)
    (second,) = review.decide(FINDING, CONFIRMED)
    assert second.supersedes == first.id
    assert state_of(review) is State.DECIDED
    assert len(load_decisions(path)) == 2


def test_what_is_taken_back_is_open_again_and_kept(path: Path) -> None:
    review = a_review(path)
    review.decide(FINDING, ROUNDED)
    review.take_back(FINDING)
    assert state_of(review) is State.REOPENED
    assert [each.verdict.value for each in load_decisions(path)] == ["not-a-conflict", "reopened"]
    review.decide(FINDING, ROUNDED)
    assert state_of(review) is State.DECIDED


def test_what_somebody_else_decided_meanwhile_counts(path: Path) -> None:
    mine, theirs = a_review(path), a_review(path, by="Ilya Voss")
    before = mine.report()
    (decision,) = theirs.decide(FINDING, CONFIRMED)
    assert before.decisions == ()
    assert mine.report().decisions == (decision,)
    (next_one,) = mine.decide(FINDING, ROUNDED)
    assert next_one.supersedes == decision.id


def test_one_answer_settles_what_two_people_contest(path: Path) -> None:
    mine = a_review(path)
    (ours,) = mine.decide(FINDING, ROUNDED)
    other = path.with_name("other.jsonl")
    theirs = a_review(other, by="Ilya Voss").decide(FINDING, CONFIRMED)
    append_decisions(path, theirs)  # as git joins two branches
    assert state_of(mine) is State.CONTESTED
    settled = mine.decide(FINDING, CONFIRMED)
    assert {each.supersedes for each in settled} == {ours.id, theirs[0].id}
    assert state_of(mine) is State.DECIDED


def test_open_findings_are_the_unsettled_ones_down_to_a_level(path: Path) -> None:
    review = a_review(path)
    levels = {least: len(review.open_findings(least)) for least in Level}
    counts = [levels[each] for each in Level]
    assert counts == sorted(counts)
    assert 0 < counts[0] < counts[-1] == len(REPORT.findings)
    first = review.open_findings(Level.DIFFERENCE)[0]
    review.decide(first, CONFIRMED)
    assert first not in review.open_findings(Level.DIFFERENCE)
    waits = Choice(DecisionVerdict.NEEDS_REPORTING)
    second = review.open_findings(Level.DIFFERENCE)[0]
    review.decide(second, waits)
    assert second in review.open_findings(Level.DIFFERENCE)


def test_the_last_line_counts_what_was_asked_about_and_nothing_else(path: Path) -> None:
    review = a_review(path)
    review.decide(review.open_findings(Level.CONFLICT)[0], CONFIRMED)
    for least in Level:
        number = len(review.findings(least))
        assert f"Settled: 1 of {number} findings." in next(farewell(review, least))
    assert len(review.findings(Level.CONFLICT)) < len(REPORT.findings)


def test_what_is_out_of_scope_is_not_asked_about_and_does_not_fail(path: Path) -> None:
    now = partial(datetime, 2031, 3, 5, tzinfo=UTC)
    nothing_new = Review(REPORT, Policy(), path, now=now, scope=Scope(new_sources=frozenset()))
    assert nothing_new.findings(Level.DIFFERENCE) == ()
    assert nothing_new.report().gate.passed


def test_the_report_is_the_same_value_until_something_is_decided(path: Path) -> None:
    review = a_review(path)
    before = review.report()
    assert review.report() is before
    review.decide(FINDING, ROUNDED)
    assert review.report() is not before


def test_a_verdict_without_what_it_needs_is_not_saved(path: Path) -> None:
    review = a_review(path)
    for choice in (
        Choice(DecisionVerdict.NOT_A_CONFLICT),
        Choice(DecisionVerdict.PREFER_SOURCE, note="seen myself"),
        Choice(DecisionVerdict.SUPERSEDED),
        Choice(DecisionVerdict.REOPENED),
    ):
        with pytest.raises(UsageError):
            review.decide(FINDING, choice)
    assert not path.exists()
    assert review.saved == 0
