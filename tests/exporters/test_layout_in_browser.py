"""How the page lies on screen and paper, in a real browser: columns, pictures, print, themes."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from crosscheck.exporters import html_report
from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.exporters.test_matrix import a_report_of_sources
from tests.exporters.test_pictures import a_dated_report

pytestmark = pytest.mark.browser

# Put the first two panes side by side as the script does, so that the layout is tested alone.
_SIDE_BY_SIDE = """() => {
  document.getElementById("texts").dataset.view = "side";
  Array.from(document.querySelectorAll("details[data-pane]")).slice(0, 2).forEach((pane, at) => {
    pane.open = true;
    pane.dataset.column = String(2 - at);
  });
}"""
_OVERLAPS = """() => {
  const boxes = Array.from(document.querySelectorAll(".timeline text"))
    .map((text) => text.getBoundingClientRect());
  const apart = (a, b) => a.right <= b.left || a.bottom <= b.top;
  const meet = (a, b) => !apart(a, b) && !apart(b, a);
  return boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => meet(a, b))).length;
}"""


def test_chosen_texts_stand_side_by_side_in_the_chosen_order(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(_SIDE_BY_SIDE)
    panes = page.locator("details[data-pane]")
    boxes = [panes.nth(at).bounding_box() for at in range(2)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[1]["x"] + boxes[1]["width"] <= boxes[0]["x"]  # the second is column 1
    assert not panes.nth(2).is_visible()
    assert (
        panes.nth(0).locator(".column").evaluate("(it) => getComputedStyle(it).overflowY") == "auto"
    )


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_wide_parts_scroll_inside_themselves(browser: Browser, tmp_path: Path, width: int) -> None:
    path = tmp_path / "wide.html"
    path.write_text(html_report.render(a_report_of_sources(30)), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(path.as_uri())
    page.evaluate(_SIDE_BY_SIDE)
    assert page.locator(".matrix").evaluate("(it) => it.scrollWidth") > width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_no_label_of_the_timeline_covers_another(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "timeline.html"
    path.write_text(html_report.render(a_dated_report()), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.locator(".timeline .stated").count() == 3
    page.locator(".timeline").scroll_into_view_if_needed()
    box = page.locator(".timeline .stated").first.bounding_box()
    assert box is not None
    assert box["width"] > 40
    assert page.evaluate(_OVERLAPS) == 0
    page.close()


def test_paper_holds_every_quote_and_no_control(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for finding in newsroom.findings:
        card = page.locator(f"#f-{finding.fingerprint[:12]}")
        assert card.is_visible()
        assert all(
            side.quote in card.inner_text().replace("[clash starts:]", "") for side in finding.sides
        )
    for control in (".toolbar", ".contents", ".copies", ".settings", ".view-tools"):
        assert not page.locator(control).first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_conflicts_alone_can_be_printed(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.body.classList.add('print-conflicts')")
    page.emulate_media(media="print")
    assert page.locator("article[data-level=conflict]").first.is_visible()
    assert page.locator("h1").is_visible()
    for hidden in ("article[data-level=possible]", "#overview", "#texts", "#agreeing"):
        assert not page.locator(hidden).first.is_visible()


@pytest.mark.parametrize(("theme", "system"), [("dark", "light"), ("light", "dark")])
def test_a_chosen_theme_wins_over_the_system(
    browser: Browser, address: str, theme: str, system: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=system)
    page.goto(address)
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    light = sum(map(int, ground[4:-1].split(", ")))
    assert (light < 150) is (theme == "dark")
    page.close()


def test_buttons_and_bars_are_large_enough_to_hit(page: Page, address: str) -> None:
    page.goto(address)
    small = page.locator("button:visible, summary:visible, select:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect())"
        ".filter((box) => box.width < 24 || box.height < 24).length"
    )
    assert small == 0


def test_a_folder_report_is_styled_and_runs_from_its_own_files(
    browser: Browser, newsroom: Report, tmp_path: Path
) -> None:
    for name, text in html_report.render_folder(newsroom):
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto((tmp_path / "index.html").as_uri())
    assert page.locator("#toolbar").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
    assert refused == []
    page.close()


def test_a_right_to_left_quotation_runs_from_right_to_left(
    browser: Browser, tmp_path: Path
) -> None:
    words = "دوازده نفر زخمی شدند"
    source = a_source(f"{words}.\n")
    claim = a_claim(source, words)
    finding = a_finding(a_side(claim, marks=["دوازده"]), a_side(claim))
    path = tmp_path / "persian.html"
    path.write_text(
        html_report.render(a_report(source, claims=[claim], findings=[finding])), encoding="utf-8"
    )
    page = browser.new_page()
    page.goto(path.as_uri())
    quote = page.locator("blockquote p").first
    assert quote.evaluate("(it) => getComputedStyle(it).direction") == "rtl"
    text = page.locator(".column p").first
    assert text.evaluate("(it) => getComputedStyle(it).direction") == "rtl"
    page.close()
