"""A report on several pages: everything stands in one part, and the index leads to all of them."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest
from lxml import html
from lxml.html import HtmlElement

from crosscheck.exporters import html_report, json_report, split_report
from crosscheck.exporters.parts import packed
from crosscheck.model.report import Report
from tests.deciding import a_decision, decide
from tests.exporters.three_stories import BROKEN, SOURCES, three_stories

ALONE = 1  # bytes: no two stories fit on a page
NAME = "what clashes: today.html"


@pytest.fixture(scope="module")
def report() -> Report:
    return three_stories()


@pytest.fixture(scope="module")
def pages(report: Report) -> dict[str, str]:
    return dict(split_report.render(report, NAME, ALONE))


def parsed(page: str) -> HtmlElement:
    return html.document_fromstring(page)


def text_of(page: str) -> str:
    return " ".join(parsed(page).text_content().split())


def links(page: str) -> list[str]:
    document = parsed(page)
    return [str(address) for address in document.xpath("//a/@href")]


def data_of(page: str) -> dict[str, object]:
    document = parsed(page)
    data: dict[str, object] = json.loads(document.get_element_by_id("report-data").text)
    return data


def test_the_index_stands_at_the_place_that_was_asked_for_and_a_page_for_each_part_beside_it(
    pages: dict[str, str],
) -> None:
    assert list(pages) == [NAME, *(f"what clashes: today-{number}.html" for number in (1, 2, 3))]


def test_every_quote_of_a_conflict_is_in_one_part(report: Report, pages: dict[str, str]) -> None:
    assert len(report.findings) == 3
    quoted = [
        sum(side.quote in text_of(page) for page in list(pages.values())[1:])
        for finding in report.findings
        for side in finding.sides
    ]
    assert quoted == [1] * 6


def test_every_source_and_claim_is_in_one_part(report: Report, pages: dict[str, str]) -> None:
    parts = "".join(list(pages.values())[1:])
    for source in report.sources:
        assert parts.count(f"sha256 {source.sha256}") == 1
    whole = html_report.render(report)
    anchors = re.compile(r'id="(s-[^"]+|f-[^"]+|g-[^"]+)"')
    assert sorted(anchors.findall(parts)) == sorted(anchors.findall(whole))


def test_all_links_between_the_pages_lead_somewhere(pages: dict[str, str]) -> None:
    led_to = set()
    for page in pages.values():
        ids = set(parsed(page).xpath("//@id"))
        for link in links(page):
            if link.startswith("#"):
                assert link[1:] in ids
            elif link.startswith("./"):
                led_to.add(unquote(link[2:]))
    assert led_to == set(pages)


def test_the_index_tells_what_each_part_holds(pages: dict[str, str]) -> None:
    index = parsed(pages[NAME])
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in index.xpath("//section[@id='parts']//tbody/tr")
    ]
    assert [row[0] for row in rows] == ["Part 1", "Part 2", "Part 3"]
    assert rows[1][1] == "Fire guts Tannock paper mill (2 sources)"
    assert [row[2:5] for row in rows] == [["2", "1", "1"]] * 3
    told = text_of(pages[NAME])
    assert "3 of 3 conflicts unresolved" in told
    assert "The gate fails" in told
    assert f"{BROKEN.path} could not be read: {BROKEN.reason}" in told


def test_a_part_says_so_leads_back_and_shows_the_gate_of_the_whole(pages: dict[str, str]) -> None:
    part = pages["what clashes: today-2.html"]
    assert "Part 2 of 3 of one report, whose gate is shown. All parts" in text_of(part)
    assert "3 conflict findings" in text_of(part)
    assert "1 of 1 conflict unresolved" in text_of(part)
    assert "./what%20clashes%3A%20today.html" in links(part)


def test_the_index_runs_no_script(pages: dict[str, str]) -> None:
    assert "<script" not in pages[NAME]
    policy = parsed(pages[NAME]).xpath("//meta[@http-equiv]/@content")[0]
    assert "default-src 'none'; script-src 'none'; style-src 'sha256-" in policy


def test_decisions_on_a_part_are_about_the_whole_report(
    report: Report, pages: dict[str, str]
) -> None:
    whole = json.loads(json_report.render(report))["report"]
    data = [data_of(page) for page in list(pages.values())[1:]]
    assert [each["report"] for each in data] == [whole] * 3
    assert len({each["page"] for each in data}) == 3, "what waits on one page is not another's"
    assert data_of(html_report.render(report))["page"] == whole


def test_what_was_decided_stands_in_its_part_and_what_bears_on_nothing_in_the_index(
    report: Report,
) -> None:
    on_the_mill = decide(report, report.findings[1])
    decided = three_stories(decisions=(on_the_mill, a_decision(note="An older matter")))
    index, *parts = (page for _, page in split_report.render(decided, NAME, ALONE))
    told = text_of(index)
    assert "2 of 3 conflicts unresolved" in told
    assert "1 decision bears on nothing in this report".lower() in told.lower()
    assert "An older matter" in told
    assert ["0 of 1 conflict unresolved" in text_of(part) for part in parts] == [False, True, False]


def test_the_order_of_the_sources_changes_no_byte(pages: dict[str, str]) -> None:
    turned = three_stories(tuple(reversed(SOURCES)))
    assert dict(split_report.render(turned, NAME, ALONE)) == pages


def test_stories_that_fit_on_one_page_stay_together(report: Report) -> None:
    room = len(html_report.render(report)) - 5_000
    names = [name for name, _ in split_report.render(report, NAME, room)]
    assert len(names) == 3
    assert split_report.render(report, NAME, 10_000_000) == ()


def test_one_story_cannot_be_divided() -> None:
    assert split_report.render(three_stories(SOURCES[:2]), NAME, ALONE) == ()


def test_stories_are_packed_in_their_order_and_a_large_one_stands_alone() -> None:
    stories = [(name,) for name in "abcde"]
    assert packed(stories, [4, 6, 30, 2, 3], 10) == (
        (("a",), ("b",)),
        (("c",),),
        (("d",), ("e",)),
    )
