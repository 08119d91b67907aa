"""Markdown: article text stays text, and a summary fits where it goes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html
from markdown_it import MarkdownIt

from crosscheck.exporters import markdown_report
from crosscheck.exporters.markdown_text import markdown
from crosscheck.exporters.places import Places
from crosscheck.model.report import Report
from tests.exporters.formats import a_small_report
from tests.exporters.hostile import FRAGMENTS, a_hostile_report
from tests.exporters.newsroom import a_newsroom_report
from tests.exporters.test_sarif import a_crowd

OURS = {"div", "h2", "p", "strong", "b", "sub", "ul", "li", "details", "summary"} | {
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
# What GitHub turns into a link or a mention, when it looks at text that was unescaped.
FOUND_LATER = re.compile(r"@\w|#\w|://|www\.|GH-\d", re.IGNORECASE)


def shown(text: str) -> html.HtmlElement:
    """The Markdown as GitHub's parser would show it, with tables, strikethrough and raw HTML."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return html.fragment_fromstring(parser.render(text), create_parent="div")


def markdown_of(report: Report) -> str:
    return markdown_report.render(report, Places.of(report))


@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_nothing_of_an_article_becomes_markup(text: str) -> None:
    page = shown(markdown_of(a_hostile_report(text)))
    assert {str(element.tag) for element in page.iter()} <= OURS
    assert all(set(element.attrib) <= {"open"} for element in page.iter())
    assert FOUND_LATER.findall(page.text_content()) == []
    assert len(page.findall(".//details")) == 4
    assert len(page.findall(".//tbody/tr")) == 4


@pytest.mark.parametrize(
    "text",
    ["a *b* _c_ `d` [e](f) <g> &amp; | ~~h~~", "5 < 6 & $7 \\ 8!", "“12,000” 日本 – é"],
    ids=["markup", "signs", "letters"],
)
def test_text_shows_as_itself(text: str) -> None:
    assert shown(f"x {markdown(text)}").text_content().strip() == f"x {text}"


def test_a_decided_finding_says_so_and_is_not_red() -> None:
    text = markdown_of(a_small_report())
    assert "| ⚪ conflict | Conflict (name): Ana Rey or Anna Rey? |" in text
    assert "**Decided:** not-a-conflict (paraphrase), desk, 2031-03-05" in text


def test_only_what_fails_is_unfolded() -> None:
    text = markdown_of(a_newsroom_report())
    failing = sum(finding.fails for finding in a_newsroom_report().findings)
    assert text.count("<details open>") == failing
    assert text.count("<details>") > 0


@pytest.mark.parametrize("most", [8_000, 20_000, 40_000])
def test_a_summary_fits_and_counts_what_it_leaves_out(most: int) -> None:
    report = replace(a_crowd(120), skipped=())
    text = markdown_report.render_within(report, Places.of(report), most)
    sections = text.count("<details")
    left_out = re.search(r"no room for (\d+) more findings", text)
    assert 0 < len(text.encode()) <= most
    assert left_out is not None
    assert int(left_out[1]) == 120 - sections


def test_a_summary_with_room_is_whole_and_leads_to_the_run() -> None:
    report = a_newsroom_report()
    text = markdown_report.render_within(
        report, Places.of(report), 900_000, "https://ci.example/runs/7"
    )
    assert text.startswith(markdown_of(report))
    assert text.endswith("[The whole report](https://ci.example/runs/7) is among the artifacts "
                         "of this run.\n")  # fmt: skip
