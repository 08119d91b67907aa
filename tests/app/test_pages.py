"""When an HTML report becomes several pages, and what that may not replace."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.app.outputs import Output, OutputPlan, without_parts
from crosscheck.app.pages import PageSizes, Rendered, rendered
from crosscheck.app.rooms import Rendering, furnished
from crosscheck.app.steps import read_sources
from crosscheck.errors import UsageError
from crosscheck.exporters import html_report
from crosscheck.model.progress import unwatched
from crosscheck.model.report import Report
from tests.exporters.three_stories import three_stories

SMALL = PageSizes(large=1, largest=100_000)
HUGE = PageSizes(large=1, largest=10_000_000)


@pytest.fixture(scope="module")
def report() -> Report:
    return three_stories()


def made(report: Report, target: str, sizes: PageSizes, *, quotes_only: bool = False) -> Rendered:
    plan = OutputPlan(None, (Output("html", target),))
    return rendered(report, plan, furnished(Rendering(quotes_only=quotes_only)), sizes)


def test_a_page_above_the_limit_is_divided_and_a_note_says_so(
    report: Report, tmp_path: Path
) -> None:
    result = made(report, str(tmp_path / "report.html"), SMALL)
    names = ["report.html", "report-1.html", "report-2.html", "report-3.html"]
    assert [path.name for path, _ in result.files] == names
    assert result.notes[0] == (
        "report.html would have 0 MB, so it lists 3 parts, "
        "which stand beside it: report-1.html to report-3.html."
    )


def test_a_page_below_the_limit_is_not(report: Report, tmp_path: Path) -> None:
    result = made(report, str(tmp_path / "report.html"), HUGE)
    assert result.files == ((tmp_path / "report.html", html_report.render(report)),)
    assert "divided" not in "".join(result.notes)


def test_standard_output_gets_one_page(report: Report) -> None:
    result = made(report, "-", SMALL)
    assert result.files == ()
    assert result.standard_output == html_report.render(report)


def test_parts_withhold_what_the_whole_withholds(report: Report, tmp_path: Path) -> None:
    texts = [text for _, text in made(report, str(tmp_path / "r.html"), SMALL).files]
    withheld = made(report, str(tmp_path / "r.html"), SMALL, quotes_only=True).files
    assert len(withheld) == len(texts)
    assert [text for _, text in withheld[1:]] != texts[1:]


def test_an_article_that_is_named_like_a_part_is_not_replaced(
    report: Report, tmp_path: Path
) -> None:
    (tmp_path / "report-2.html").write_text("<p>An article.</p>", encoding="utf-8")
    with pytest.raises(UsageError, match=r"would replace .*report-2\.html"):
        made(report, str(tmp_path / "report.html"), SMALL)


def test_parts_of_an_earlier_run_are_replaced_and_never_compared(
    report: Report, tmp_path: Path
) -> None:
    for path, text in made(report, str(tmp_path / "report.html"), SMALL).files:
        path.write_text(text, encoding="utf-8")
    (tmp_path / "ferry.txt").write_text("Ferry aground\n\nTwelve were hurt.\n", encoding="utf-8")
    plan = OutputPlan(None, (Output("html", str(tmp_path / "report.html")),))
    sources, skipped = read_sources((tmp_path,), plan, furnished(), unwatched)
    assert [source.path for source in sources] == ["ferry.txt"]
    assert len(skipped) == 4
    assert len(made(report, str(tmp_path / "report.html"), SMALL).files) == 4


def test_only_the_index_is_told_as_a_report(tmp_path: Path) -> None:
    index, other = tmp_path / "report.html", tmp_path / "report-later.html"
    claims = tmp_path / "claims" / "report-1.jsonl"
    parts = (tmp_path / "report-1.html", tmp_path / "report-12.html")
    assert without_parts((index, *parts, other, claims)) == (index, other, claims)
