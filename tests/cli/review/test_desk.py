"""The page that is served and what becomes of what it sends, without HTTP."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.app.deciding import draft_for
from crosscheck.app.reviewing import Choice
from crosscheck.cli.review.desk import ReportDesk
from crosscheck.errors import UsageError
from crosscheck.exporters import html_report
from crosscheck.gate.decision_record import record_of
from crosscheck.model.decision import DecisionReason, DecisionVerdict
from crosscheck.stores.decisions import load_decisions
from tests.app.test_reviewing import FINDING, REPORT, a_review


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims" / "decisions.jsonl"


def a_draft(**changed: object) -> dict[str, Any]:
    """What the page sends of a decision: a record without an id."""
    rounding = DecisionReason.ROUNDING
    decision = draft_for(REPORT, FINDING, DecisionVerdict.NOT_A_CONFLICT, rounding, by="Mara Lind")
    record = {name: value for name, value in record_of(decision).items() if name != "id"}
    return {**record, "report": "0123456789ab", **changed}


def test_a_draft_is_saved_and_the_answer_says_how_all_stands(path: Path) -> None:
    desk = ReportDesk(a_review(path))
    answer = json.loads(json.dumps(desk.save({"decisions": [a_draft()]})))
    assert [record_of(each) for each in load_decisions(path)] == answer["saved"]
    assert answer["saved"][0]["by"] == "Mara Lind"
    assert "report" not in answer["saved"][0]
    assert answer["states"][FINDING.fingerprint] == "decided"
    assert set(answer["states"]) == {finding.fingerprint for finding in REPORT.findings}
    assert set(answer["gate"]) == {"passed", "reason"}


def test_the_server_signs_what_the_page_did_not(path: Path) -> None:
    desk = ReportDesk(a_review(path, by="Ilya Voss"))
    desk.save({"decisions": [a_draft(by="", at="")]})
    (saved,) = load_decisions(path)
    assert (saved.by, saved.at) == ("Ilya Voss", "2031-03-05T09:30:00Z")


def test_the_page_is_the_report_with_what_was_decided(path: Path) -> None:
    review = a_review(path)
    desk = ReportDesk(review)
    before = desk.page()
    assert 'data-save="server"' in before
    assert desk.page() is before
    desk.save({"decisions": [a_draft()]})
    assert desk.page() == html_report.render(review.report(), review=True, by="Mara Lind")


def test_the_page_shows_what_another_process_saved(path: Path) -> None:
    desk = ReportDesk(a_review(path))
    a_review(path, by="Ilya Voss").decide(FINDING, Choice(DecisionVerdict.CONFIRMED_CONFLICT))
    assert desk.page() == html_report.render(a_review(path).report(), review=True, by="Mara Lind")


def test_the_header_holds_the_policy_of_the_page(path: Path) -> None:
    desk = ReportDesk(a_review(path))
    stated = re.search(r'Content-Security-Policy" content="([^"]*)"', desk.page())
    assert stated
    assert stated[1].replace("&#39;", "'") == desk.content_policy
    assert "connect-src 'self'" in desk.content_policy
    assert "connect-src" not in html_report.content_policy()
    assert "data-save" not in html_report.render(REPORT).partition("<head>")[0]


def test_the_page_knows_who_decides(path: Path) -> None:
    start = ReportDesk(a_review(path, by='Ana "><script>\u202e')).page().partition("<head>")[0]
    assert 'data-by="Ana &#34;&gt;&lt;script&gt;[U+202E]"' in start
    assert "data-by" not in html_report.render(REPORT, review=True).partition("<head>")[0]


def with_side(**changed: object) -> dict[str, Any]:
    """A draft whose first side is not that of the finding."""
    first, *others = a_draft()["sides"]
    return a_draft(sides=[{**first, **changed}, *others])


def without(name: str) -> Callable[[], object]:
    return lambda: {key: value for key, value in a_draft().items() if key != name}


@pytest.mark.parametrize(
    "draft",
    [
        lambda: None,
        list,
        lambda: "draft",
        dict,
        without("verdict"),
        without("sides"),
        lambda: a_draft(verdict="true"),
        lambda: a_draft(reason=""),
        lambda: a_draft(v=2),
        lambda: a_draft(note=7),
        lambda: a_draft(note="x" * 300_000),
        lambda: a_draft(extra=float("nan")),
        lambda: a_draft(id="0" * 64),
        lambda: a_draft(finding="0" * 64),
        lambda: a_draft(sides=a_draft()["sides"][:1]),
        lambda: a_draft(finding=REPORT.findings[1].fingerprint),
        lambda: a_draft(kind="date" if FINDING.kind != "date" else "age"),
        lambda: with_side(words="and"),
        lambda: with_side(occurrence=1),
        lambda: with_side(source_sha256="0" * 64),
        lambda: with_side(selector={"exact": "Nobody was hurt.", "prefix": "", "suffix": ""}),
    ],
)
def test_one_wrong_draft_and_nothing_is_saved(path: Path, draft: Callable[[], object]) -> None:
    desk = ReportDesk(a_review(path))
    with pytest.raises(UsageError):
        desk.save({"decisions": [a_draft(), draft()]})
    assert not path.exists()


@pytest.mark.parametrize("body", [None, 1, "x", [], {}, {"decisions": []}, {"decisions": {}}])
def test_a_body_without_decisions_is_refused(path: Path, body: object) -> None:
    with pytest.raises(UsageError):
        ReportDesk(a_review(path)).save(body)
    assert not path.exists()


def test_saving_the_same_twice_keeps_one(path: Path) -> None:
    desk = ReportDesk(a_review(path))
    draft = a_draft()
    desk.save({"decisions": [draft]})
    desk.save({"decisions": [draft]})
    assert len(load_decisions(path)) == 1


def test_lines_that_were_there_keep_their_bytes(path: Path) -> None:
    desk = ReportDesk(a_review(path))
    desk.save({"decisions": [a_draft(at="2031-03-05T10:00:00Z")]})
    before = path.read_bytes()
    desk.save({"decisions": [a_draft(at="2031-03-05T09:00:00Z", note="earlier")]})
    assert path.read_bytes().startswith(before)
