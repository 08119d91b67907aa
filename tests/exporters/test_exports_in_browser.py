"""What the page gives away: findings as CSV, JSON and Markdown, safe wherever they land."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.exporters.editor import card_of, confirm, copied, downloaded, go_to, said

pytestmark = pytest.mark.browser

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]


def exported(page: Page, button: str) -> str:
    if page.get_attribute("#more", "open") is None:
        page.click("#more summary")
    return downloaded(page, button)


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def a_report_on(text: str) -> Report:
    source = a_source(f"Twelve {text} hurt.\n", publisher=text)
    other = a_source(f"Nine {text} hurt.\n", publisher="Birch Post", id="birch")
    sides = [a_side(a_claim(each, f"{word} {text} hurt"), value=text)
             for each, word in ((source, "Twelve"), (other, "Nine"))]  # fmt: skip
    return a_report(source, other, findings=[a_finding(*sides, why=text, ask=text)])


def test_csv_has_a_row_for_each_side(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    told = rows(exported(page, "#export-csv"))
    assert len(told) == sum(len(finding.sides) for finding in newsroom.findings)
    assert told[0]["outlet"] == "The Harbour Herald"
    assert told[0]["quote"] == "Twelve people were injured"
    assert told[0]["question"] == "12 or 15?"
    assert (told[0]["state"], told[0]["verdict"], told[0]["by"]) == (
        "decided",
        "confirmed-conflict",
        "Ana Ruiz",
    )


def test_exports_hold_what_is_shown(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    page.fill("#query", "status:conflict")
    told = json.loads(exported(page, "#export-json"))
    wanted = [each for each in newsroom.findings if each.level == "conflict"]
    assert [each["finding"] for each in told["findings"]] == [each.fingerprint for each in wanted]
    assert [side["quote"] for side in told["findings"][0]["sides"]] == [
        side.quote for side in wanted[0].sides
    ]
    assert {row["level"] for row in rows(exported(page, "#export-csv"))} == {"conflict"}


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(page: Page, rendered: Callable[..., str], text: str) -> None:
    page.goto(rendered(a_report_on(text)))
    (first, _) = rows(exported(page, "#export-csv"))
    for name in ("value", "why", "ask"):
        assert first[name] == f"'{text}"
    assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in first.values())


def test_cells_with_quotes_commas_and_lines_come_back_whole(
    page: Page, rendered: Callable[..., str]
) -> None:
    text = 'a "b", c\nd; e'
    page.goto(rendered(a_report_on(text)))
    assert rows(exported(page, "#export-csv"))[0]["why"] == text


def test_a_finding_can_be_copied_as_markdown(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    finding = newsroom.findings[0]
    confirm(page, finding, "Ana Ruiz")
    go_to(page, finding)
    page.click(f"{card_of(finding)} [data-act='markdown']")
    page.wait_for_function("() => document.getElementById('live').textContent.includes('copied')")
    text = copied(page)
    assert text.startswith("### 12 or 15?\n")
    assert "- **The Harbour Herald** (12): “Twelve people were injured" in text
    assert "Confirmed as a conflict, by Ana Ruiz" in text


def test_all_shown_can_be_copied_as_markdown(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("#query", "status:update")
    page.click("#more summary")
    page.click("#copy-markdown")
    page.wait_for_function("() => document.getElementById('live').textContent.includes('copied')")
    assert said(page) == "2 findings copied."
    assert copied(page).count("### ") == 2


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "![x](https://example.org/x.png)",
        "@everyone",
        "https://example.org/phish",
        "`code` **bold** _it_ ~~no~~ | cell",
        "12\u202e21",
    ],
)
def test_markdown_holds_no_markup_of_an_article(
    page: Page, rendered: Callable[..., str], text: str
) -> None:
    report = a_report_on(text)
    page.goto(rendered(report))
    go_to(page, report.findings[0])
    page.click(f"{card_of(report.findings[0])} [data-act='markdown']")
    page.wait_for_function("() => document.getElementById('live').textContent.includes('copied')")
    told = copied(page)
    assert text not in told
    for sign in ("<img", "](", "@everyone", "https:/", "`code`", "\u202e"):
        assert sign not in told.replace("\\", "\\ ")
