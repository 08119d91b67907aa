"""Finding cards: one block for each distinct value, its sources inside."""

from __future__ import annotations

import pytest

from crosscheck.exporters.page_findings import FindingCard, finding_sections
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.model.finding import Level
from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.exporters.test_html_report import parsed


def a_story(*said: tuple[str, str], level: Level = Level.CONFLICT, **others: str) -> Report:
    """A report with one finding, a side for each (sentence, value); ``others`` are for sources."""
    sources, claims = [], []
    for number, (sentence, _) in enumerate(said):
        published = others.get(f"published_{number}", "2031-03-04")
        source = a_source(
            f"The day began grey.\n\n{sentence}\n\nNight came early.\n",
            publisher=f"Outlet {number}",
            published=published,
        )
        sources.append(source)
        claims.append(a_claim(source, sentence.rstrip(".")))
    sides = (a_side(claim, value=value) for claim, (_, value) in zip(claims, said, strict=True))
    context = [a_claim(source, words) for source in sources for words in ("The day", "Night")]
    return a_report(*sources, claims=[*claims, *context], findings=[a_finding(*sides, level=level)])


def the_card(report: Report) -> FindingCard:
    cards = [card for section in finding_sections(ReportIndex(report)) for card in section.cards]
    assert len(cards) == 1
    return cards[0]


FOUR = a_story(
    ("There were 14 boats.", "14 Boats"),
    ("Twelve boats came.", "12 boats"),
    ("Boats came, 14 of them.", "14 boats"),
    ("Fourteen came.", "14  boats"),
)


def test_sources_of_one_value_stand_together_however_it_is_written() -> None:
    card = the_card(FOUR)
    assert card.title == "14 Boats or 12 boats?"
    assert [(block.value, block.first.outlet) for block in card.blocks] == [
        ("14 Boats", "Outlet 0"),
        ("12 boats", "Outlet 1"),
    ]
    assert [side.outlet for side in card.blocks[0].further] == ["Outlet 2", "Outlet 3"]
    assert card.outlets == ("Outlet 0", "Outlet 1", "Outlet 2", "Outlet 3")


def test_only_the_first_source_of_a_value_has_its_neighbours() -> None:
    first = the_card(FOUR).blocks[0]
    assert "day" in first.first.before
    assert "Night" in first.first.after
    assert {side.before + side.after for side in first.further} == {""}
    assert [side.words for side in first.further] == ["Boats came, 14 of them.", "Fourteen came."]


def test_page_shows_a_block_for_each_value_and_every_source() -> None:
    page = parsed(FOUR)
    blocks = page.xpath("//section[@class='side']")
    assert [block.xpath("./p[@class='value']")[0].text_content() for block in blocks] == [
        "14 Boats",
        "12 boats",
    ]
    assert len(blocks[0].xpath(".//ul[@class='further']/li//blockquote//mark")) == 2
    assert page.xpath("//article[@data-item]/@data-source") == [
        "outlet 0|outlet 1|outlet 2|outlet 3"
    ]


@pytest.mark.parametrize("value", ["", "14"], ids=["no value", "one value"])
def test_sides_that_no_value_tells_apart_stand_beside_each_other(value: str) -> None:
    card = the_card(a_story(("Boats came.", value), ("No boats came.", value)))
    assert [block.first.outlet for block in card.blocks] == ["Outlet 0", "Outlet 1"]


def test_a_copied_sentence_is_told_once() -> None:
    said = ("Twelve boats came.", "12")
    report = a_story(said, ("There were 14.", "14"), ("A dozen boats came.", "12"), said)
    further = the_card(report).blocks[0].further
    assert [side.repeats for side in further] == ["", "Outlet 0"]
    text = parsed(report).text_content()
    assert "The same sentence, word for word, as Outlet 0." in text


def test_an_outlet_that_says_it_twice_is_named_as_such() -> None:
    source = a_source("Twelve boats came. The twelve left.\n")
    other = a_source("There were 14.\n", publisher="Other")
    claims = [a_claim(source, "Twelve boats came"), a_claim(source, "The twelve left")]
    claims.append(a_claim(other, "There were 14"))
    values = ("12", "12", "14")
    sides = (a_side(claim, value=value) for claim, value in zip(claims, values, strict=True))
    card = the_card(a_report(source, other, claims=claims, findings=[a_finding(*sides)]))
    assert [side.again for side in card.blocks[0].further] == [True]


def test_many_sources_of_one_value_are_folded() -> None:
    said = [(f"In all {number} people saw 14 boats.", "14") for number in range(20, 26)]
    card = the_card(a_story(("Twelve came.", "12"), *said))
    assert (len(card.blocks[1].further), len(card.blocks[1].folded)) == (2, 3)


@pytest.mark.parametrize(
    ("days", "title", "first"),
    [
        pytest.param(("2031-03-06", "2031-03-04"), "hurt, then dead", "hurt", id="days known"),
        pytest.param(("2031-03-04", "2031-03-04"), "dead or hurt?", "dead", id="one day"),
        pytest.param(("2031-03-04", ""), "dead or hurt?", "dead", id="a day unknown"),
    ],
)
def test_an_update_is_told_as_it_was_published(
    days: tuple[str, str], title: str, first: str
) -> None:
    report = a_story(
        ("The sailor is dead.", "dead"),
        ("The sailor is hurt.", "hurt"),
        level=Level.UPDATE,
        published_0=days[0],
        published_1=days[1],
    )
    card = the_card(report)
    assert card.title == title
    assert card.blocks[0].value == first


def test_a_long_sentence_keeps_what_is_marked_and_the_words_beside_it() -> None:
    filler = "and then the boats sailed on " * 40
    source = a_source(f"The pilot said {filler}until 14 boats were home {filler}at last.\n")
    claim = a_claim(source, source.text.strip().rstrip("."))
    other = a_claim(a_source("Twelve came.\n", publisher="Other"), "Twelve came")
    sides = (a_side(claim, "14 boats", value="14"), a_side(other, value="12"))
    card = the_card(a_report(source, claims=[claim, other], findings=[a_finding(*sides)]))
    words = card.blocks[0].first.words
    assert "sailed on until 14 boats were home and then" in words
    assert words.startswith("… ")
    assert words.endswith(" …")
    assert len(words) < 800


def test_titles_of_links_are_those_of_the_cards() -> None:
    assert ReportIndex(FOUR).title(FOUR.findings[0]) == the_card(FOUR).title
