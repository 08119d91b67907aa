"""The HTML report as a page: it asks for nothing, can be read without script, stands out, fits."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from crosscheck.model.report import Report

pytestmark = pytest.mark.browser


def test_nothing_is_requested_and_nothing_is_refused(page: Page, address: str) -> None:
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(address)
    assert requests == [address]
    assert messages == []


def test_everything_can_be_read_without_script(
    browser: Browser, address: str, newsroom: Report
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for finding in newsroom.findings:
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
