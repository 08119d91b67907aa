"""Claims by source: every cell says in a word what a source does with a claim."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_matrix import MOST_COLUMNS, Matrix, matrix
from crosscheck.model.ledger import LedgerName
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped
from tests.builders import (
    a_claim,
    a_finding,
    a_group,
    a_report,
    a_side,
    a_source,
    a_value,
    an_entry,
)
from tests.exporters.newsroom import a_newsroom_report
from tests.exporters.test_html_report import parsed

REPORT = a_newsroom_report()


def the_matrix(report: Report) -> Matrix:
    return matrix(ReportIndex(report))


def a_report_of_sources(number: int) -> Report:
    sources = [a_source("Nine boats left.\n", publisher=f"Outlet {each}") for each in range(number)]
    claims = [a_claim(source, "Nine boats left") for source in sources[:3]]
    finding = a_finding(
        *(a_side(claim, value=value) for claim, value in zip(claims, ("9", "9", "11"), strict=True))
    )
    return a_report(*sources, claims=claims, groups=[a_group(*claims)], findings=[finding])


def test_cells_say_says_differs_and_not_mentioned() -> None:
    clash, agreement = the_matrix(a_report_of_sources(4)).rows
    assert [(cell.words, cell.value) for cell in clash.cells] == [
        ("says", "9"),
        ("says", "9"),
        ("differs", "11"),
        ("not mentioned", ""),
    ]
    assert [cell.words for cell in agreement.cells] == ["says", "says", "says", "not mentioned"]


def test_a_value_that_only_the_ledger_has_is_said_too() -> None:
    sources = [
        a_source(f"{number} boats left.\n", publisher=f"Outlet {number} {place}")
        for place, number in enumerate(("Nine", "Eleven", "Nine", "Ten"))
    ]
    claims = [a_claim(source, source.text[:-2]) for source in sources]
    finding = a_finding(*(a_side(claim, value=claim.text[:4]) for claim in claims[:2]))
    entry = an_entry(
        LedgerName.FIGURES,
        "boats",
        "number",
        *(
            a_value(number, *((claim, number) for claim in claims if claim.text.startswith(number)))
            for number in ("Nine", "Eleven", "Ten")
        ),
    )
    report = a_report(*sources, claims=claims, findings=[finding], ledgers=[entry])
    row = the_matrix(report).rows[0]
    cells = {
        source.name: (cell.words, cell.value)
        for source, cell in zip(report.sources, row.cells, strict=True)
    }
    assert cells["Outlet Nine 2"] == ("says", "Nine")
    assert cells["Outlet Ten 3"] == ("says", "Ten")
    assert [words for words, _ in cells.values()].count("differs") == 1


def test_another_story_is_not_comparable_and_a_lost_file_not_read() -> None:
    report = a_report_of_sources(4)
    ids = [source.id for source in report.sources]
    report = replace(
        report,
        stories=(tuple(ids[:3]), (ids[3],)),
        skipped=(
            Skipped("in/broken.html", "not UTF-8", is_error=True),
            Skipped("a.jpg", "no text"),
        ),
    )
    found = the_matrix(report)
    assert [cell.words for cell in found.rows[0].cells][3:] == ["not comparable", "not read"]
    assert [column.name for column in found.columns][4:] == ["broken.html"]


def test_each_cell_that_says_something_leads_to_its_sentence() -> None:
    page = parsed(REPORT)
    cells = page.xpath("//table[@class='matrix']//td[@class='says' or @class='differs']")
    ids = set(page.xpath("//@id"))
    assert cells
    for cell in cells:
        assert cell.xpath("./a/@href")[0][1:] in ids
        assert cell.text_content().split()[0] in {"says", "differs"}


def test_clashes_come_before_what_is_shared() -> None:
    tones = [row.tone for row in the_matrix(REPORT).rows]
    order = ["conflict", "possible", "update", "agreeing"]
    assert tones == sorted(tones, key=order.index)
    assert set(tones) == set(order)


def test_too_many_columns_make_a_list_that_says_so() -> None:
    page = parsed(a_report_of_sources(MOST_COLUMNS + 1))
    section = page.get_element_by_id("overview")
    told = " ".join(section.text_content().split())
    assert not section.xpath(".//table")
    assert f"{MOST_COLUMNS + 1} sources are too many columns for a table" in told
    assert "not mentioned 38 sources" in told
    assert parsed(a_report_of_sources(MOST_COLUMNS)).xpath("//table[@class='matrix']")


def test_sides_without_values_differ_by_their_marked_words() -> None:
    words = ("We felt one long grinding noise", "We heard one long grinding sound")
    sources = [a_source(f"{said}.\n", publisher=said[3:8]) for said in words]
    claims = [a_claim(source, said) for source, said in zip(sources, words, strict=True)]
    sides = [
        a_side(claims[0], marks=["felt", "noise"]),
        a_side(claims[1], marks=["heard", "sound"]),
    ]
    (row,) = the_matrix(a_report(*sources, claims=claims, findings=[a_finding(*sides)])).rows
    assert [(cell.words, cell.value) for cell in row.cells] == [
        ("says", "felt … noise"),
        ("differs", "heard … sound"),
    ]
