"""Accessibility by the rules of axe-core, which ``.ci/node`` installs: nothing in any state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from crosscheck.model.report import Report
from tests.exporters.editor import confirm, go_to, lay_side_by_side

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => (await axe.run(document, {
  resultTypes: ["violations"], rules: { "target-size": { enabled: true } },
})).violations.map(({ id, help, nodes }) =>
  `${id}: ${help} (${nodes.slice(0, 3).map((node) => node.target).join("; ")})`)"""
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed (see .ci/node)"),
]


def as_it_is(page: Page, _: Report) -> None:
    """The page as it opens."""


def unfolded(page: Page, _: Report) -> None:
    # Drawn in full, as what is not drawn yet has no place that could be measured.
    page.add_style_tag(content="* { content-visibility: visible !important; }")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")


def filtered(page: Page, _: Report) -> None:
    page.fill("#query", "status:conflict")


def found_nothing(page: Page, _: Report) -> None:
    page.fill("#query", "zeppelin")


def side_by_side(page: Page, _: Report) -> None:
    lay_side_by_side(page)


def in_help(page: Page, _: Report) -> None:
    page.click("#show-help")


def deciding(page: Page, report: Report) -> None:
    confirm(page, report.findings[0], "Ana Ruiz")
    go_to(page, report.findings[1])
    page.keyboard.press("3")


def in_bulk(page: Page, _: Report) -> None:
    page.click("#more summary")
    page.click("#bulk")


STATES: tuple[Callable[[Page, Report], None], ...] = (
    as_it_is,
    unfolded,
    filtered,
    found_nothing,
    side_by_side,
    in_help,
    deciding,
    in_bulk,
)


@pytest.fixture
def free_page(browser: Browser) -> Iterator[Page]:
    """A page without its policy, which would keep axe out."""
    context = browser.new_context(bypass_csp=True, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_rule_is_broken(
    free_page: Page,
    address: str,
    newsroom: Report,
    state: Callable[[Page, Report], None],
    theme: str,
) -> None:
    free_page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    free_page.goto(address)
    state(free_page, newsroom)
    free_page.add_script_tag(path=AXE)
    assert free_page.evaluate(RUN) == []


def test_no_rule_is_broken_on_a_phone(free_page: Page, address: str, newsroom: Report) -> None:
    free_page.set_viewport_size({"width": 320, "height": 640})
    free_page.goto(address)
    deciding(free_page, newsroom)
    free_page.add_script_tag(path=AXE)
    assert free_page.evaluate(RUN) == []
