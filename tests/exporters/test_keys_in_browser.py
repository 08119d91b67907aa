"""The keyboard of the page: each key does what the help says, and never while somebody types."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from crosscheck.model.report import Report
from tests.exporters.editor import (
    anchor,
    card_of,
    confirm,
    focused,
    go_to,
    order,
    said,
    sign,
    state,
)

pytestmark = pytest.mark.browser

VERDICTS = [
    "not-a-conflict",
    "confirmed-conflict",
    "prefer-source",
    "superseded",
    "needs-reporting",
    "ignore-source",
]
KEYS = [
    "j",
    "k",
    "n",
    "p",
    *"123456",
    "e",
    "s",
    "o",
    "u",
    "Shift+U",
    "[",
    "]",
    "/",
    "g",
    "?",
    "Esc",
]


def help_of(page: Page) -> dict[str, str]:
    """The keys of the help, with what they do."""
    page.click("#show-help")
    rows = page.locator("#key-table tbody tr").evaluate_all(
        "(rows) => rows.map((row) => Array.from(row.cells, (cell) => cell.textContent))"
    )
    page.keyboard.press("Escape")
    assert len({key for key, _ in rows}) == len(rows)
    return dict(rows)


def test_the_help_lists_every_key_once(page: Page, address: str) -> None:
    page.goto(address)
    told = help_of(page)
    assert sorted(told) == sorted(KEYS)
    assert len(set(told.values())) == len(told)


def test_every_key_has_a_button_that_says_so(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    go_to(page, newsroom.findings[0])
    page.click("#more summary")
    stated = page.locator("[aria-keyshortcuts]").evaluate_all(
        "(all) => all.map((one) => [one.getAttribute('aria-keyshortcuts'), one.tabIndex])"
    )
    assert {key for key, _ in stated} == set(KEYS) - {"Esc"}
    assert {tab_index for _, tab_index in stated} == {0}
    page.click("#next")
    assert focused(page) in order(page)


def test_j_and_k_walk_the_findings(page: Page, address: str) -> None:
    page.goto(address)
    ids = order(page)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert focused(page) == ids[1]
    assert page.evaluate("location.hash") == f"#{ids[1]}"
    assert said(page).startswith(f"2 of {len(ids)}: ")
    page.keyboard.press("k")
    assert focused(page) == ids[0]
    page.keyboard.press("k")
    assert focused(page) == ids[0]


def test_walking_keeps_the_search(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    page.click("[data-chip='status:possible']")
    page.keyboard.press("j")
    here = focused(page)
    assert here == next(anchor(each) for each in newsroom.findings if each.level == "possible")
    assert page.evaluate("location.hash") == f"#?q=status%3Apossible&at={here}"
    page.reload()
    assert focused(page) == here
    assert page.input_value("#query") == "status:possible"


def test_n_and_p_pass_what_is_decided(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    ids = order(page)
    confirm(page, newsroom.findings[1], "Ana Ruiz")
    go_to(page, newsroom.findings[0])
    page.keyboard.press("n")
    assert focused(page) == ids[2]
    page.keyboard.press("p")
    assert focused(page) == ids[0]


@pytest.mark.parametrize(("key", "verdict"), list(zip("123456", VERDICTS, strict=True)))
def test_a_digit_is_a_verdict(
    page: Page, address: str, newsroom: Report, key: str, verdict: str
) -> None:
    page.goto(address)
    finding = newsroom.findings[0]
    go_to(page, finding)
    page.keyboard.press(key)
    form = page.locator(f"{card_of(finding)} .decide-form")
    if form.is_visible():
        if form.locator("[name=reason]").is_visible():
            form.locator("[name=reason]").select_option("rounding")
        if form.locator("[name=source]").is_visible():
            form.locator("[name=source]").select_option(finding.sides[0].source)
        form.locator("[name=note]").fill("The coastguard confirmed twelve.")
        page.keyboard.press("Enter")
    sign(page)
    button = page.locator(f"{card_of(finding)} [data-verdict='{verdict}']")
    assert button.get_attribute("aria-pressed") == "true"
    expected = "needs-reporting" if verdict == "needs-reporting" else "decided"
    assert state(page, finding) == expected
    assert focused(page) == order(page)[1]


def test_u_undoes_and_shift_u_does_it_again(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    first, second = newsroom.findings[:2]
    confirm(page, first, "Ana Ruiz")
    confirm(page, second)
    page.keyboard.press("u")
    assert (state(page, first), state(page, second)) == ("decided", "open")
    page.keyboard.press("u")
    assert (state(page, first), state(page, second)) == ("open", "open")
    assert focused(page) == anchor(first)
    page.keyboard.press("u")
    assert said(page) == "Nothing to undo."
    page.keyboard.press("Shift+U")
    page.keyboard.press("Shift+U")
    assert (state(page, first), state(page, second)) == ("decided", "decided")


def test_e_opens_the_note_and_escape_closes_it(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    finding = newsroom.findings[0]
    go_to(page, finding)
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.name") == "note"
    page.keyboard.type("j 2 u")
    assert page.input_value(f"{card_of(finding)} [name=note]") == "j 2 u"
    page.keyboard.press("Escape")
    assert not page.locator(f"{card_of(finding)} .decide-form").is_visible()
    assert focused(page) == anchor(finding)
    assert state(page, finding) == "open"


def test_s_skips_to_the_next_unresolved(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    go_to(page, newsroom.findings[0])
    page.keyboard.press("s")
    assert focused(page) == order(page)[1]
    assert state(page, newsroom.findings[0]) == "open"


def test_o_opens_the_source_at_the_sentence(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    go_to(page, newsroom.findings[0])
    page.keyboard.press("o")
    side = newsroom.findings[0].sides[0]
    assert focused(page) == f"s-{side.source}-{side.claim[:12]}"
    page.go_back()
    page.wait_for_function("() => !location.hash.startsWith('#s-')")


def test_brackets_walk_the_sources(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    names = [source.id for source in newsroom.sources]
    here = "document.activeElement.closest('details').id"
    page.keyboard.press("]")
    assert page.evaluate(here) == f"t-{names[0]}"
    page.keyboard.press("]")
    assert page.evaluate(here) == f"t-{names[1]}"
    page.keyboard.press("[")
    page.keyboard.press("[")
    assert page.evaluate(here) == f"t-{names[-1]}"


def test_slash_searches_and_g_goes_to_the_top(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    assert focused(page) == "query"
    assert page.input_value("#query") == ""
    page.keyboard.press("j")
    assert page.input_value("#query") == "j"
    page.keyboard.press("Escape")
    assert page.input_value("#query") == ""
    page.focus("#next-open")
    page.keyboard.press("g")
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.evaluate("scrollY") == 0


def test_question_mark_opens_the_help_and_escape_closes_it(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("j")
    assert page.evaluate("location.hash") == ""
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


@pytest.mark.parametrize("modifier", ["Control", "Meta", "Alt"])
def test_no_letter_fires_with_a_modifier(page: Page, address: str, modifier: str) -> None:
    page.goto(address)
    page.focus("h1 + *, #findings")
    before = page.evaluate("document.activeElement.outerHTML.slice(0, 80)")
    for key in ("k", "g", "2", "e"):
        page.evaluate(
            "([key, name]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
            "{ key, bubbles: true, cancelable: true, [`${name}Key`]: true }))",
            [key, {"Control": "ctrl", "Meta": "meta", "Alt": "alt"}[modifier]],
        )
    assert page.evaluate("document.activeElement.outerHTML.slice(0, 80)") == before


def test_a_held_verdict_key_decides_once(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    page.keyboard.down("2")
    for _ in range(4):
        page.keyboard.down("2")
    page.keyboard.up("2")
    assert "2 decisions" in page.inner_text("#tray-words")


def test_the_off_switch_is_seen_and_remembered(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    assert page.locator("#keys").is_visible()
    page.uncheck("#keys")
    go_to(page, newsroom.findings[0])
    page.keyboard.press("j")
    assert focused(page) == anchor(newsroom.findings[0])
    page.reload()
    assert not page.is_checked("#keys")
    page.keyboard.press("j")
    assert page.evaluate("location.hash") == ""
    page.check("#keys")
    page.locator("#keys").blur()
    page.keyboard.press("j")
    assert re.match(r"#f-[0-9a-f]{12}", page.evaluate("location.hash"))
