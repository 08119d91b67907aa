from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from crosscheck.app.budget import LONGEST_ARTICLE
from crosscheck.app.compare import CompareRequest, compare_folder
from crosscheck.app.outputs import Output, OutputPlan
from crosscheck.app.pages import LARGE_PAGE
from crosscheck.app.steps import ONE_SOURCE
from crosscheck.errors import ExitStatus, NoSourcesError, UsageError
from crosscheck.gate.policy import Policy
from crosscheck.gate.threshold import Threshold
from crosscheck.model.decision import DecisionVerdict
from crosscheck.model.progress import Step
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped
from crosscheck.stores.decisions import append_decisions
from tests.app.fakes import rooms_over
from tests.builders import a_claim, a_finding, a_side, a_source
from tests.deciding import TODAY, a_decision, a_ruling, decide

HERALD = a_source(publisher="The Harbour Herald")
POST = a_source(publisher="The Quay Post")
CONFLICT = a_finding(a_side(a_claim(HERALD, "Twelve")), a_side(a_claim(POST, "Monday")))
BROKEN = Skipped("broken.txt", "is no text", is_error=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    return tmp_path / "articles"


def request_for(
    folder: Path, *, allow_incomplete: bool = False, threshold: Threshold = Threshold.CONFLICT
) -> CompareRequest:
    out = folder.parent / "out"
    reports = (Output("html", str(out / "page.html")), Output("json", str(out / "page.json")))
    return CompareRequest(
        roots=(folder,),
        plan=OutputPlan(out / "claims", reports),
        policy=Policy.of(threshold),
        allow_incomplete=allow_incomplete,
    )


def written_under(folder: Path) -> list[str]:
    out = folder.parent / "out"
    return sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())


def test_claims_and_reports_are_written(folder: Path) -> None:
    outcome = compare_folder(request_for(folder), rooms_over(HERALD, POST))
    assert outcome.status is ExitStatus.CLEAN
    assert written_under(folder) == [
        "claims/the-harbour-herald.jsonl",
        "claims/the-quay-post.jsonl",
        "page.html",
        "page.json",
    ]
    claims = folder.parent / "out" / "claims" / "the-quay-post.jsonl"
    assert claims.read_text() == "the-quay-post: Ferry \n"


def test_the_report_that_is_written_has_been_judged(folder: Path) -> None:
    outcome = compare_folder(request_for(folder), rooms_over(HERALD, POST, findings=(CONFLICT,)))
    assert outcome.status is ExitStatus.FINDINGS
    assert "Fails" in (folder.parent / "out" / "page.html").read_text()


@pytest.mark.parametrize(
    ("skipped", "conflicts", "allow_incomplete", "threshold", "status"),
    [
        (False, False, False, Threshold.CONFLICT, ExitStatus.CLEAN),
        (False, True, False, Threshold.CONFLICT, ExitStatus.FINDINGS),
        (False, True, False, Threshold.NEVER, ExitStatus.CLEAN),
        (True, False, False, Threshold.CONFLICT, ExitStatus.INCOMPLETE),
        (True, False, True, Threshold.CONFLICT, ExitStatus.CLEAN),
        (True, True, False, Threshold.CONFLICT, ExitStatus.FINDINGS),
        (True, True, False, Threshold.NEVER, ExitStatus.INCOMPLETE),
        (True, True, True, Threshold.CONFLICT, ExitStatus.FINDINGS),
    ],
)
def test_failing_findings_tell_more_than_a_source_that_was_lost(
    folder: Path,
    *,
    skipped: bool,
    conflicts: bool,
    allow_incomplete: bool,
    threshold: Threshold,
    status: ExitStatus,
) -> None:
    rooms = rooms_over(
        HERALD,
        POST,
        skipped=(BROKEN,) if skipped else (),
        findings=(CONFLICT,) if conflicts else (),
    )
    request = request_for(folder, allow_incomplete=allow_incomplete, threshold=threshold)
    assert compare_folder(request, rooms).status is status


def test_a_file_that_is_no_article_does_not_make_a_run_incomplete(folder: Path) -> None:
    rooms = rooms_over(HERALD, POST, skipped=(Skipped("photo.jpg", "not an article"),))
    assert compare_folder(request_for(folder), rooms).status is ExitStatus.CLEAN


def test_one_source_is_reported_with_a_note(folder: Path) -> None:
    outcome = compare_folder(request_for(folder), rooms_over(HERALD))
    assert outcome.status is ExitStatus.CLEAN
    assert outcome.notes == (ONE_SOURCE,)
    assert "page.html" in written_under(folder)


def test_nothing_to_compare_names_every_file_and_writes_nothing(folder: Path) -> None:
    with pytest.raises(NoSourcesError) as stop:
        compare_folder(request_for(folder), rooms_over(skipped=(BROKEN,)))
    assert stop.value.exit_status is ExitStatus.NO_SOURCES
    assert "broken.txt: is no text" in stop.value.message
    assert written_under(folder) == []


def test_all_missing_paths_are_named_at_once(folder: Path) -> None:
    request = CompareRequest((folder, folder / "one", folder / "two"), OutputPlan(None, ()))
    with pytest.raises(UsageError, match=r"one, .*two"):
        compare_folder(request, rooms_over(HERALD))


def test_nothing_is_written_when_a_report_cannot_be_rendered(folder: Path) -> None:
    def fail(_report: Report) -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        compare_folder(request_for(folder), rooms_over(HERALD, POST, render=fail))
    assert written_under(folder) == []


def test_a_place_that_cannot_be_written_is_a_usage_error(folder: Path) -> None:
    (folder.parent / "out").write_text("a file where a folder should be")
    with pytest.raises(UsageError, match="cannot write"):
        compare_folder(request_for(folder), rooms_over(HERALD, POST))


def test_a_report_of_an_earlier_run_is_not_a_source(tmp_path: Path) -> None:
    text = "<title>1 conflict – crosscheck</title>"
    page = tmp_path / "reports" / "discrepancies.html"
    page.parent.mkdir()
    page.write_text(text, encoding="utf-8")
    own = a_source(text, publisher="Nobody", path="reports/discrepancies.html")
    plan = OutputPlan(None, (Output("html", str(page)),))
    outcome = compare_folder(CompareRequest((tmp_path,), plan), rooms_over(HERALD, POST, own))
    assert [source.id for source in outcome.report.sources] == [HERALD.id, POST.id]
    assert [skip.path for skip in outcome.report.skipped] == ["reports/discrepancies.html"]
    assert outcome.status is ExitStatus.CLEAN


def test_an_article_is_not_overwritten_and_not_left_out(tmp_path: Path) -> None:
    plan = OutputPlan(None, (Output("text", str(tmp_path / HERALD.path)),))
    with pytest.raises(UsageError, match=f"overwrite .*{HERALD.path}"):
        compare_folder(CompareRequest((tmp_path,), plan), rooms_over(HERALD, POST))


def test_a_file_too_long_for_an_article_does_not_hold_up_the_others(folder: Path) -> None:
    long = a_source("on and on " * (LONGEST_ARTICLE // 10 + 1), publisher="Endless")
    outcome = compare_folder(request_for(folder), rooms_over(HERALD, POST, long))
    assert [source.id for source in outcome.report.sources] == [HERALD.id, POST.id]
    assert "characters long" in outcome.report.skipped[0].reason
    assert outcome.status is ExitStatus.INCOMPLETE


def test_each_step_is_told_as_it_begins(folder: Path) -> None:
    steps: list[Step] = []
    compare_folder(request_for(folder), rooms_over(HERALD, POST), steps.append)
    assert steps == [Step("Reading"), Step("Comparing"), Step("Writing the report")]


def test_no_report_takes_the_place_of_the_settings(folder: Path) -> None:
    settings = folder.parent / "crosscheck.toml"
    settings.write_text("")
    plan = OutputPlan(None, (Output("html", str(settings)),))
    with pytest.raises(UsageError, match=r"overwrite .*crosscheck\.toml"):
        compare_folder(CompareRequest((folder,), plan), rooms_over(HERALD, POST))
    assert settings.read_text() == ""


def test_a_report_for_standard_output_is_handed_over(folder: Path) -> None:
    plan = OutputPlan(None, (Output("json", "-"),))
    outcome = compare_folder(CompareRequest((folder,), plan), rooms_over(HERALD, POST))
    assert outcome.standard_output == '{"failing": 0}\n'
    assert outcome.written == ()


def test_what_editors_decided_no_longer_fails_a_run(folder: Path) -> None:
    rooms = rooms_over(HERALD, POST, findings=(CONFLICT,))
    report = compare_folder(request_for(folder), rooms).report
    path = folder.parent / "decisions.jsonl"
    append_decisions(path, [decide(report, CONFLICT, a_ruling(expires="2031-03-20"))])
    request = replace(request_for(folder), decisions=path, today=TODAY)
    outcome = compare_folder(request, rooms)
    assert outcome.status is ExitStatus.CLEAN
    assert "1 decided finding does not count" in outcome.report.gate.reason
    later = replace(request, today=TODAY + timedelta(days=1))
    assert compare_folder(later, rooms).status is ExitStatus.FINDINGS


def test_decisions_that_need_a_look_are_noted(folder: Path) -> None:
    rooms = rooms_over(HERALD, POST, findings=(CONFLICT,))
    report = compare_folder(request_for(folder), rooms).report
    confirmed = a_ruling(DecisionVerdict.CONFIRMED_CONFLICT)
    path = folder.parent / "decisions.jsonl"
    append_decisions(
        path, [decide(report, CONFLICT), decide(report, CONFLICT, confirmed), a_decision()]
    )
    outcome = compare_folder(replace(request_for(folder), decisions=path, today=TODAY), rooms)
    assert outcome.status is ExitStatus.FINDINGS
    assert outcome.notes == (
        "1 finding is contested: decisions say different things",
        "1 decision is stale: crosscheck decisions list --stale",
    )


def test_decisions_that_cannot_be_read_stop_a_run_before_it_reads_sources(folder: Path) -> None:
    path = folder.parent / "decisions.jsonl"
    path.write_text("{")
    with pytest.raises(UsageError, match=r"decisions\.jsonl:1: "):
        compare_folder(replace(request_for(folder), decisions=path), rooms_over())


def test_a_folder_gets_the_page_and_what_it_needs(folder: Path) -> None:
    out = folder.parent / "out"
    plan = OutputPlan(None, (Output("html-dir", str(out / "site")),))
    outcome = compare_folder(CompareRequest((folder,), plan), rooms_over(HERALD, POST))
    assert written_under(folder) == ["site/index.html", "site/report.js"]
    assert outcome.written == (out / "site" / "index.html", out / "site" / "report.js")


def test_a_page_that_takes_long_to_open_is_told(folder: Path) -> None:
    rooms = rooms_over(HERALD, POST, render=lambda _report: "x" * (LARGE_PAGE + 1))
    notes = compare_folder(request_for(folder), rooms).notes
    assert notes == (
        "page.html has 25 MB, which browsers take long to open; compare fewer sources at a time.",
    )
