"""The HTML report in a real browser: Debian's Chromium, or skipped where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from crosscheck.exporters import html_report
from tests.exporters.newsroom import a_newsroom_report
from tests.exporters.test_html_report import a_report_of

REPORT = a_newsroom_report()
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(html_report.render(REPORT), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_nothing_is_requested_and_nothing_is_refused(page: Page, address: str) -> None:
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(address)
    assert requests == [address]
    assert messages == []


def test_everything_can_be_read_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for finding in REPORT.findings:
        card = page.locator(f"#f-{finding.fingerprint[:12]}")
        text = card.text_content() or ""
        assert finding.ask in text
        assert all(side.quote in text for side in finding.sides)
        assert card.is_visible() is (finding.level != "difference")
    assert not page.locator("#toolbar").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => fold.open = true)")
    assert page.evaluate(_FAINT) == []
    context.close()


def test_dark_mode_is_dark(browser: Browser, address: str) -> None:
    grounds = []
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(address)
        grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()
    light, dark = (sum(map(int, ground[4:-1].split(", "))) for ground in grounds)
    assert light > 700
    assert dark < 150


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 2200])
def test_page_never_scrolls_sideways(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => fold.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_with_everything_open(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address)
    page.emulate_media(media="print")
    pdf = page.pdf(path=tmp_path / "report.pdf")
    assert pdf.startswith(b"%PDF")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("#toolbar").is_visible() is False


def test_permalink_opens_what_it_is_folded_in(page: Page, address: str) -> None:
    folded = next(each for each in REPORT.findings if each.level == "difference")
    anchor = f"f-{folded.fingerprint[:12]}"
    page.goto(f"{address}#{anchor}")
    assert page.locator(f"#{anchor}").is_visible()
    assert page.evaluate("document.activeElement.id") == anchor


def test_link_to_a_claim_opens_the_full_text(page: Page, address: str) -> None:
    page.goto(address)
    link = page.locator(".finding .ways a[href^='#s-']").first
    target = (link.get_attribute("href") or "")[1:]
    link.click()
    page.wait_for_function("(id) => document.activeElement.id === id", arg=target)
    assert page.locator(f"details.text:has([id='{target}'])").get_attribute("open") is not None


def test_search_filters_and_stays_in_the_address(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("#query", "kind:age level:conflict")
    assert page.locator("article[data-item]:visible").count() == 1
    assert "q=kind%3Aage" in page.url
    assert "1 of" in page.locator("#matches").inner_text()
    page.reload()
    assert page.locator("article[data-item]:visible").count() == 1
    page.click("#clear")
    assert "#" not in page.url
    assert page.locator("article[data-item]:visible").count() == 10


def test_search_can_say_no_and_finds_nothing_politely(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("#query", "-level:conflict -level:possible")
    levels = page.locator("article[data-item]:visible").evaluate_all(
        "(cards) => cards.map((card) => card.dataset.level)"
    )
    assert set(levels) == {"update", "difference"}
    page.fill("#query", "zeppelin")
    assert "Nothing matches" in page.locator("#matches").inner_text()


def test_chips_toggle(page: Page, address: str) -> None:
    page.goto(address)
    chip = page.locator("[data-chip='level:conflict']")
    chip.click()
    assert chip.get_attribute("aria-pressed") == "true"
    assert page.locator("article[data-item]:visible").count() == 4
    chip.click()
    assert chip.get_attribute("aria-pressed") == "false"
    assert page.input_value("#query") == ""


def test_link_to_something_filtered_out_shows_it(page: Page, address: str) -> None:
    page.goto(address)
    page.fill("#query", "level:possible")
    anchor = f"f-{REPORT.findings[0].fingerprint[:12]}"
    page.evaluate("(id) => { location.hash = id; }", anchor)
    page.locator(f"#{anchor}").wait_for(state="visible")
    assert "cleared" in page.locator("#matches").inner_text()


def test_keys_walk_the_findings_and_can_be_turned_off(page: Page, address: str) -> None:
    page.goto(address)
    order = page.locator("article[data-item]").evaluate_all("(all) => all.map((one) => one.id)")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == order[1]
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == order[0]
    page.focus("#query")
    page.keyboard.type("j")
    assert page.input_value("#query") == "j"
    page.fill("#query", "")
    page.uncheck("#keys")
    page.focus(f"#{order[0]}")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == order[0]


def test_hostile_text_runs_nowhere_even_without_the_policy(
    browser: Browser, tmp_path: Path
) -> None:
    for number, text in enumerate(
        [
            "<script>window.PWN=1</script>",
            '"><img src=x onerror="window.PWN=1">',
            "javascript:PWN=1",
        ]
    ):
        path = tmp_path / f"{number}.html"
        path.write_text(html_report.render(a_report_of(text)), encoding="utf-8")
        context = browser.new_context(bypass_csp=True)
        page = context.new_page()
        page.goto(path.as_uri(), wait_until="networkidle")
        assert page.evaluate("window.PWN") is None
        assert page.locator("img").count() == 0
        context.close()


# Every stretch of visible text whose contrast with its ground is below WCAG's 4.5 to 1.
_FAINT = """() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = numbers(color).map((each) => each / 255)
      .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (at) => {
    for (; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      const alpha = numbers(color)[3];
      if (alpha === undefined || alpha > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || at.closest("script, style, .vh, .skip")) continue;
    const [one, two] = [light(getComputedStyle(at).color), light(ground(at))];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (contrast < 4.5) faint.push(`${at.className}: ${contrast.toFixed(2)}`);
  }
  return faint;
}"""
