from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from crosscheck.app.deciding import (
    append_decisions,
    decision_of,
    decisions_for,
    default_author,
    draft_for,
    load_decisions,
    moment,
)
from crosscheck.errors import UsageError
from crosscheck.model.decision import DecisionReason, DecisionVerdict
from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.deciding import a_draft, a_ruling, decide, settled

HERALD = a_source(publisher="The Harbour Herald")
POST = a_source(publisher="The Quay Post")
OURS, THEIRS = a_claim(HERALD, "Twelve people"), a_claim(POST, "refloated")
FINDING = a_finding(a_side(OURS), a_side(THEIRS))


@pytest.fixture
def report() -> Report:
    return a_report(HERALD, POST, claims=(OURS, THEIRS), findings=(FINDING,))


def test_a_draft_quotes_the_sentences_with_what_stands_around_them(report: Report) -> None:
    made = draft_for(
        report,
        FINDING,
        DecisionVerdict.NOT_A_CONFLICT,
        DecisionReason.ROUNDING,
        by="Petra Hollis",
        at="2031-03-04T09:30:00Z",
    )
    side = made.sides[0]
    assert side.selector.exact == "Twelve people were hurt on Monday."
    assert side.selector.prefix == "Ferry runs aground\n\n"
    assert side.selector.suffix == HERALD.text[side.span.end :][:32]
    assert side.span.slice(HERALD.text) == side.selector.exact
    assert side.words == "Twelve people"
    assert side.source_sha256 == HERALD.sha256
    assert decision_of(a_draft(made)) == made


@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        (DecisionVerdict.NOT_A_CONFLICT, "needs a 'reason'"),
        (DecisionVerdict.SUPERSEDED, "needs a 'note'"),
        (DecisionVerdict.PREFER_SOURCE, "needs a 'source'"),
        (DecisionVerdict.REOPENED, "needs 'supersedes'"),
    ],
    ids=str,
)
def test_what_a_verdict_asks_for_has_to_be_given(
    report: Report, verdict: DecisionVerdict, told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        draft_for(report, FINDING, verdict, by="Petra Hollis")


def test_a_finding_that_several_decisions_bear_on_is_decided_for_all_of_them(
    report: Report,
) -> None:
    said = [decide(report, FINDING, a_ruling(by=by)) for by in ("Mara Velde", "Jonas Reet")]
    made = decisions_for(settled(report, *said), FINDING, a_ruling(DecisionVerdict.REOPENED))
    assert {each.supersedes for each in made} == {each.id for each in said}
    assert not settled(report, *said, *made).standings[0].is_settled


def test_what_is_appended_is_loaded(report: Report, tmp_path: Path) -> None:
    made = decide(report, FINDING)
    append_decisions(tmp_path / "decisions.jsonl", [made])
    assert load_decisions(tmp_path / "decisions.jsonl") == (made,)


def test_the_author_is_named_by_the_environment_else_by_git(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert default_author({"CROSSCHECK_BY": " Petra Hollis "}) == "Petra Hollis"
    settings = tmp_path / "gitconfig"
    settings.write_text("[user]\n\tname = Jonas Reet\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.chdir(tmp_path)
    assert default_author({}) == "Jonas Reet"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert default_author({}) == "unnamed editor"


def test_a_moment_is_told_in_utc() -> None:
    east = datetime(2031, 3, 4, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    assert moment(east) == "2031-03-03T23:30:00Z"
    assert moment(datetime(2031, 3, 4, tzinfo=UTC)) == "2031-03-04T00:00:00Z"


def test_a_decision_on_a_finding_of_another_report_bears_on_nothing(report: Report) -> None:
    made = decide(report, FINDING)
    other = replace(report, findings=())
    assert settled(other, made).stale[0].reason == "its sentences no longer clash in these words"
