"""Hostile text in every place of the page and in what an editor types: it stays text.

Each text is tried with the page's policy and with the policy taken away, as escaping has to do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from crosscheck.exporters import html_report
from crosscheck.exporters.visible import count_hidden
from tests.exporters.editor import card_of, copied, drafts, go_to, sign
from tests.exporters.hostile_pages import BENIGN, TEXTS, a_hostile_report

pytestmark = pytest.mark.browser

# Every element with its attributes' names; badges of hidden signs are as many as there are signs.
SHAPE = """() => Array.from(document.querySelectorAll("*"))
  .filter((element) => !element.matches(".hidden-sign"))
  .map(({ tagName, attributes }) =>
    [tagName, ...Array.from(attributes, (each) => each.name).sort()].join(" "))"""
LINKS = "() => Array.from(document.querySelectorAll('[href], [src], [action]'), (each) =>"
LINKS += " each.getAttribute('href') ?? each.getAttribute('src') ?? each.getAttribute('action'))"


def harmless(text: str) -> str:
    """Words of the same build: lines make paragraphs, and hidden signs make a warning."""
    line = BENIGN.replace(" ", "\u202e ") if count_hidden(text) else BENIGN
    return "\n".join([line] * len(text.split("\n")))


@cache
def rendered(text: str) -> str:
    return html_report.render(a_hostile_report(text))


def work(page: Page, text: str) -> None:
    """What an editor does with text: copies it, types it, looks for it."""
    (finding,) = a_hostile_report(text).findings
    go_to(page, finding)
    for name in ("[data-copy='citation']", "[data-act='markdown']"):
        page.click(f"{card_of(finding)} {name}")
    page.keyboard.press("4")
    page.locator(f"{card_of(finding)} [name=note]").fill(f"Noted: {text}")
    page.click(f"{card_of(finding)} .decide-form [type=submit]")
    sign(page, f"By {text}"[:200])
    page.fill("#query", text.replace("\n", " "))
    page.fill("#query", "")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")


@contextmanager
def watched(browser: Browser, *, has_policy: bool) -> Iterator[Page]:
    """A page on which nothing runs but its own script, and that asks for nothing but itself."""
    context = browser.new_context(bypass_csp=not has_policy)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(5_000)
    requests: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))

    def answer(dialog: Dialog) -> None:
        told.append(dialog.message)
        dialog.accept()

    page.on("dialog", answer)
    yield page
    assert page.evaluate("window.PWN") is None
    visited = page.url.split("#")[0]
    context.close()
    assert set(requests) == {visited}
    assert told == []


@cache
def shape_of(browser: Browser, folder: Path, text: str) -> Counter[str]:
    """The elements of the page after it was worked on without its policy."""
    path = folder / "hostile.html"
    path.write_text(rendered(text), encoding="utf-8")
    with watched(browser, has_policy=False) as page:
        page.goto(path.as_uri())
        work(page, text)
        for link in page.evaluate(LINKS):
            assert link.startswith(("#", "https://", "http://", "mailto:")), link
        return Counter(page.evaluate(SHAPE))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text_stays_text_without_the_policy(browser: Browser, folder: Path, text: str) -> None:
    assert shape_of(browser, folder, text) == shape_of(browser, folder, harmless(text))


def test_nothing_is_left_for_the_policy_to_refuse(browser: Browser, folder: Path) -> None:
    path = folder / "hostile.html"
    with watched(browser, has_policy=True) as page:
        for text in TEXTS.values():
            path.write_text(rendered(text), encoding="utf-8")
            page.goto(path.as_uri())
            page.keyboard.press("j")
            assert page.evaluate("window.PWN") is None


def test_a_hostile_note_comes_back_as_it_was_typed(page: Page, tmp_path: Path) -> None:
    text = TEXTS["attribute closed"]
    path = tmp_path / "report.html"
    path.write_text(rendered(BENIGN), encoding="utf-8")
    page.goto(path.as_uri())
    (finding,) = a_hostile_report(BENIGN).findings
    go_to(page, finding)
    page.keyboard.press("4")
    page.locator(f"{card_of(finding)} [name=note]").fill(text)
    page.keyboard.press("Enter")
    sign(page, text)
    assert text in page.inner_text(f"{card_of(finding)} .state-line")
    assert {draft["note"] for draft in drafts(page)} == {text}
    assert {draft["by"] for draft in drafts(page)} == {text}
    page.click("#copy-decisions")
    page.wait_for_function("() => document.getElementById('live').textContent.includes('copied')")
    assert "onerror" in copied(page)
