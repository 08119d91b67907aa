"""How the page is looked at: texts side by side, themes, hidden signs, paper."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from crosscheck.model.report import Report
from tests.exporters.editor import anchor, confirm, lay_side_by_side, said

pytestmark = pytest.mark.browser

COLUMNS = """() => Array.from(document.querySelectorAll("[data-pane][data-column]"))
  .sort((a, b) => a.dataset.column - b.dataset.column).map((pane) => pane.dataset.pane)"""
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def columns(page: Page) -> list[str]:
    told: list[str] = page.evaluate(COLUMNS)
    return told


def test_two_texts_stand_side_by_side(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    lay_side_by_side(page)
    names = [f"t-{source.id}" for source in newsroom.sources]
    assert columns(page) == names[:2]
    assert page.get_attribute("#view-mode [data-view='side']", "aria-pressed") == "true"
    boxes = [page.locator(f"[data-pane='{name}']").bounding_box() for name in names[:2]]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    assert not page.locator(f"[data-pane='{names[2]}']").is_visible()


def test_base_and_others_can_be_chosen_and_are_in_the_address(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    names = [f"t-{source.id}" for source in newsroom.sources]
    lay_side_by_side(page)
    page.select_option("#base-source", names[2])
    page.select_option("#third-source", names[3])
    page.uncheck("#sync")
    assert columns(page) == [names[2], names[0], names[3]]
    page.reload()
    assert columns(page) == [names[2], names[0], names[3]]
    assert not page.is_checked("#sync")
    page.go_back()
    page.wait_for_function("() => document.getElementById('sync').checked")
    page.go_back()
    page.wait_for_function("() => document.getElementById('third-source').value === ''")
    assert columns(page) == [names[2], names[0]]
    page.press("#view-mode [data-view='one']", "Enter")
    assert columns(page) == []


def test_one_source_never_stands_beside_itself(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    names = [f"t-{source.id}" for source in newsroom.sources]
    lay_side_by_side(page)
    page.select_option("#base-source", names[1])
    assert len(set(columns(page))) == 2


def test_a_click_on_a_claim_lines_the_other_text_up(
    page: Page, address: str, newsroom: Report
) -> None:
    page.set_viewport_size({"width": 1280, "height": 420})
    finding = newsroom.findings[1]
    base, other = (f"t-{side.source}" for side in finding.sides)
    page.goto(f"{address}#?view=side&base={base}&other={other}")
    claim = page.locator(f"[data-pane='{base}'] .claim[data-group~='{anchor(finding)}']").first
    claim.click()
    aligned = page.locator(f"[data-pane='{other}'] .is-aligned")
    assert aligned.count() == 1
    assert anchor(finding) in (aligned.get_attribute("data-group") or "")
    assert said(page) == "Lined up in 1 other text."
    unshared = page.locator(f"[data-pane='{base}'] .claim.tone-unique").first
    if unshared.count():
        unshared.click()
        assert page.locator(".is-aligned").count() <= 1


def test_columns_scroll_together_unless_told_not_to(
    page: Page, address: str, newsroom: Report
) -> None:
    names = [f"t-{newsroom.sources[at].id}" for at in (2, 0)]
    page.goto(f"{address}#?view=side&base={names[0]}&other={names[1]}")
    for name in names:
        page.evaluate(
            "(name) => { const column = document.querySelector(`[data-pane='${name}'] .column`);"
            "column.style.maxHeight = '120px'; column.style.overflow = 'auto'; }",
            name,
        )
    top = "(name) => document.querySelector(`[data-pane='${name}'] .column`).scrollTop"
    scroll = """(name) => {
      const column = document.querySelector(`[data-pane='${name}'] .column`);
      column.dispatchEvent(new WheelEvent("wheel"));
      column.scrollTop = 200;
    }"""
    page.evaluate(scroll, names[0])
    page.wait_for_function(
        "(name) => document.querySelector(`[data-pane='${name}'] .column`).scrollTop > 0",
        arg=names[1],
    )
    page.uncheck("#sync")
    before = page.evaluate(top, names[1])
    page.evaluate(
        "(name) => { document.querySelector(`[data-pane='${name}'] .column`).scrollTop = 0; }",
        names[0],
    )
    page.wait_for_timeout(150)
    assert page.evaluate(top, names[1]) == before


def test_theme_goes_round_and_is_remembered(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    light = page.evaluate(BACKGROUND)
    theme = page.locator("#theme")
    theme.click()
    assert page.get_attribute("html", "data-theme") == "light"
    theme.click()
    assert theme.inner_text() == "Theme: dark"
    dark = page.evaluate(BACKGROUND)
    assert dark != light
    page.reload()
    assert page.evaluate(BACKGROUND) == dark
    theme.click()
    assert page.get_attribute("html", "data-theme") is None
    assert page.evaluate(BACKGROUND) == light


def test_hidden_signs_can_be_left_out(page: Page, address: str) -> None:
    page.goto(f"{address}#t-evening-ledger")
    pane = page.locator("[data-pane='t-evening-ledger']")
    sign = pane.locator(".hidden-sign").first
    toggle = pane.locator("[data-hidden-toggle]")
    assert sign.is_visible()
    assert toggle.get_attribute("aria-pressed") == "true"
    toggle.click()
    assert not sign.is_visible()
    assert toggle.get_attribute("aria-pressed") == "false"


def words(path: Path) -> str:
    """The text of a PDF without ligatures, and without spaces, which break wherever a line does."""
    told = "".join(page.extract_text() for page in PdfReader(path).pages)
    return "".join(normalize("NFKC", told).split())


def test_paper_holds_every_quote_of_every_finding(
    page: Page, address: str, newsroom: Report, tmp_path: Path
) -> None:
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    page.pdf(path=tmp_path / "report.pdf")
    told = words(tmp_path / "report.pdf")
    for finding in newsroom.findings:
        for side in finding.sides:
            assert "".join(side.quote.split()) in told
    assert "https://harbour-herald.example/news/marram-star" in told
    assert "Download" not in told
    assert page.locator("main details[open]").count() == 0


def test_conflicts_alone_can_be_printed(
    page: Page, address: str, newsroom: Report, tmp_path: Path
) -> None:
    page.goto(address)
    page.evaluate("window.print = () => { window.printed = document.body.className; }")
    page.click("#print-conflicts")
    assert page.evaluate("window.printed") == "print-conflicts"
    assert page.evaluate("document.body.className") == ""
    page.evaluate("document.body.classList.add('print-conflicts')")
    page.pdf(path=tmp_path / "conflicts.pdf")
    told = words(tmp_path / "conflicts.pdf")
    for finding in newsroom.findings:
        is_told = "".join(finding.why.split()) in told
        assert is_told is (finding.level == "conflict")
