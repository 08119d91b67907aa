"""The pictures: where claims lie, what happened when, who cites whom; each told in words too."""

from __future__ import annotations

from datetime import date

from crosscheck.exporters.page_density import density
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_origins import origin_graph
from crosscheck.exporters.page_timeline import NAMES, TimelinePicture, timeline_pictures
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Attribution, DateMention
from crosscheck.model.finding import Kind
from crosscheck.model.ledger import LedgerName
from crosscheck.model.report import Report
from crosscheck.model.source import Source
from tests.builders import (
    a_claim,
    a_finding,
    a_report,
    a_side,
    a_source,
    a_span,
    a_value,
    an_entry,
)
from tests.exporters.newsroom import a_newsroom_report
from tests.exporters.test_html_report import parsed

REPORT = a_newsroom_report()


def said(source: Source, words: str, *chain: str) -> Claim:
    span = a_span(source, words)
    facet = Attribution(span, words, chain[-1], "said", chain=chain)
    return a_claim(source, words, facets=(facet,))


def dated(source: Source, words: str, day: date) -> Claim:
    return a_claim(source, words, facets=(DateMention(a_span(source, words), words, day, day),))


def a_dated_report() -> Report:
    days = {"Herald": (4, "Tuesday"), "Post": (5, "Wednesday"), "Wire": (4, "Tuesday")}
    sources, claims = [], []
    for name, (day, word) in days.items():
        source = a_source(f"It sailed on {word}.\n", publisher=name)
        sources.append(source)
        claims.append(dated(source, word, date(2031, 3, day)))
    finding = a_finding(
        a_side(claims[0], value="Tuesday 4 March 2031"),
        a_side(claims[1], value="Wednesday 5 March 2031"),
        kind=Kind.DATE,
    )
    entry = an_entry(
        LedgerName.TIMELINE,
        "sailing",
        "date",
        a_value("Wednesday 5 March 2031", (claims[1], "Wednesday")),
        a_value("Tuesday 4 March 2031", (claims[0], "Tuesday"), (claims[2], "Tuesday")),
    )
    return a_report(*sources, claims=claims, findings=[finding], ledgers=[entry])


def the_timeline(report: Report) -> TimelinePicture:
    (picture,) = timeline_pictures(ReportIndex(report))
    return picture


def test_moments_stand_in_the_order_of_time_and_lanes_in_that_of_the_report() -> None:
    picture = the_timeline(a_dated_report())
    assert [column.text for column in picture.columns] == ["Tue 4 March", "Wed 5 March"]
    assert [lane.name.text for lane in picture.lanes] == ["Herald", "Post", "Wire"]
    assert "The sources clash on: sailing." in picture.description


def test_each_statement_stands_in_its_lane_and_column_and_says_whether_it_clashes() -> None:
    picture = the_timeline(a_dated_report())
    assert {mark.tone for mark in picture.marks} == {"conflict"}
    placed = [(mark.x, mark.y) for mark in picture.marks]
    assert len(set(placed)) == len(placed)
    for mark in picture.marks:
        lane = next(each for each in picture.lanes if each.top < mark.y < each.top + each.height)
        assert lane.name.full in mark.full
        assert mark.full.endswith("(conflict)")
        assert mark.x >= NAMES


def test_one_moment_or_one_source_is_no_picture() -> None:
    report = a_dated_report()
    entry = report.ledgers[0]
    alone = an_entry(LedgerName.TIMELINE, "sailing", "date", entry.values[1])
    assert timeline_pictures(ReportIndex(a_report(*report.sources, ledgers=[alone]))) == ()


def test_timeline_is_drawn_above_its_table_with_a_title_and_a_description() -> None:
    page = parsed(a_dated_report())
    picture = page.xpath("//section[@id='ledger-timeline']//*[@class='timeline']")[0]
    titles = [page.get_element_by_id(each) for each in picture.get("aria-labelledby").split()]
    assert titles[0].text == "Days: what each source says happened when"
    assert "sailing" in page.get_element_by_id(picture.get("aria-describedby")).text
    assert page.xpath("//section[@id='ledger-timeline']//table")


def test_voices_are_one_under_all_their_names_and_pronouns_are_none() -> None:
    herald = a_source("Captain Ida Wren said so. She said no. Wren said yes.\n", publisher="Herald")
    post = a_source("Ms. Wren said so. Ida Wren said it twice.\n", publisher="Post")
    claims = [
        said(herald, "Captain Ida Wren said so", "Captain Ida Wren"),
        said(herald, "She said no", "She"),
        said(herald, "Wren said yes", "Wren"),
        said(post, "Ms. Wren said so", "Ms. Wren"),
        said(post, "Ida Wren said it twice", "Ida Wren"),
    ]
    graph = origin_graph(ReportIndex(a_report(herald, post, claims=claims)))
    assert graph is not None
    assert [(node.full, node.count) for node in graph.voices] == [("Captain Ida Wren", 2)]
    assert [item.voice for item in graph.listed] == ["Captain Ida Wren"]


def test_an_outlet_that_has_it_from_another_is_linked_through_it() -> None:
    wire = a_source("The navy said so.\n", publisher="Meridian News")
    post = a_source("Meridian reported that the navy said so.\n", publisher="Post")
    claims = [
        said(wire, "The navy said so", "The navy"),
        said(post, "Meridian reported that the navy said so", "Meridian", "the navy"),
    ]
    graph = origin_graph(ReportIndex(a_report(wire, post, claims=claims)))
    assert graph is not None
    assert [node.full for node in graph.carriers] == ["Meridian News"]
    assert len(graph.edges) == 3
    (listed,) = graph.listed
    assert listed.carriers == ("Meridian News",)
    assert [name for name, _ in listed.outlets] == ["Meridian News", "Post"]


def test_nobody_cited_is_no_graph() -> None:
    assert origin_graph(ReportIndex(a_report(a_source()))) is None
    assert not parsed(a_report(a_source())).xpath("//section[@id='origins']")


def test_density_shows_the_firmest_claim_of_each_stretch_and_tells_it_in_words() -> None:
    page = parsed(REPORT)
    strips = density(ReportIndex(REPORT))
    assert [strip.name for strip in strips] == [
        name.text_content() for name in page.xpath("//article[@class='source']//h3")
    ]
    herald = next(strip for strip in strips if "Herald" in strip.name)
    heights = {bar.tone: bar.height for bar in herald.bars}
    assert heights["conflict"] > heights["unique"]
    assert "in conflict" in herald.words
    ids = set(page.xpath("//@id"))
    assert {bar.href for strip in strips for bar in strip.bars} <= ids
