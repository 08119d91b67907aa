"""The search of the page: its language, its chips, and that its state is the address."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from crosscheck.model.finding import Finding
from crosscheck.model.report import Report
from tests.exporters.editor import anchor, card_of, confirm, matching, order, place, shown

pytestmark = pytest.mark.browser


def search(page: Page, text: str) -> set[str]:
    page.fill("#query", text)
    return shown(page)


def about(newsroom: Report, outlet: str) -> set[str]:
    return {
        anchor(finding)
        for finding in newsroom.findings
        if any(side.source == outlet for side in finding.sides)
    }


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("conflict", "conflict"),
        ("conflicting", "conflict"),
        ("poss", "possible"),
        ("UPDATE", "update"),
    ],
)
def test_status_and_level_mean_the_same(
    page: Page, address: str, newsroom: Report, words: str, level: str
) -> None:
    page.goto(address)
    assert search(page, f"status:{words}") == matching(newsroom, level=level)
    assert search(page, f"level:{words}") == matching(newsroom, level=level)


@pytest.mark.parametrize("text", ["type:attribution", "kind:quote", "type:quotation"])
def test_type_and_kind_know_both_words(
    page: Page, address: str, newsroom: Report, text: str
) -> None:
    page.goto(address)
    kind = "quote" if "quot" in text else "attribution"
    assert search(page, text) == matching(newsroom, kind=kind)


def test_fields_are_joined_by_and_values_of_one_by_or(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    conflicts = matching(newsroom, level="conflict")
    ages = matching(newsroom, kind="age")
    times = matching(newsroom, kind="time")
    assert search(page, "type:age type:time") == ages | times
    assert search(page, "status:conflict type:age type:name") == conflicts & ages
    assert search(page, "source:herald source:wire") == about(
        newsroom, "the-harbour-herald"
    ) | about(newsroom, "calder-wire")
    assert search(page, 'source:"north coast"') == about(newsroom, "north-coast-post")
    assert search(page, "rule:xc6") == {
        anchor(finding) for finding in newsroom.findings if finding.rule.startswith("XC6")
    }


def test_words_and_phrases(page: Page, address: str) -> None:
    page.goto(address)
    both = search(page, "reef coastguard")
    assert both == search(page, "coastguard reef")
    assert both
    phrase = search(page, '"one long grinding"')
    assert phrase
    assert phrase == search(page, "grinding long one")
    assert search(page, '"long one grinding"') == set()
    assert search(page, "ship's") == search(page, "ship’s") != set()


def test_a_minus_says_no_to_anything(page: Page, address: str, newsroom: Report) -> None:
    # Playwright's report has no negation: issue 29397.
    page.goto(address)
    everything = set(order(page))
    conflicts = matching(newsroom, level="conflict")
    assert search(page, "-status:conflict") == everything - conflicts
    assert search(page, "-type:age -type:name status:conflict") == conflicts - matching(
        newsroom, kind="age"
    )
    assert search(page, '-"bridge recorder"') < everything
    assert search(page, "-source:herald") == everything - about(newsroom, "the-harbour-herald")


def test_dates_by_day_month_and_range(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    later = about(newsroom, "evening-ledger")
    assert search(page, "date:2031-03-05") == later
    assert search(page, "date:2031-03") == set(order(page))
    assert search(page, "date:2031-03-05..") == later
    assert search(page, "date:..2031-03-04") == set(order(page)) - {
        anchor(finding)
        for finding in newsroom.findings
        if {side.source for side in finding.sides} == {"evening-ledger"}
    }
    assert search(page, "date:1999") == set()


def test_decision_follows_what_is_decided(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    everything = set(order(page))
    assert search(page, "decision:open") == everything
    first = newsroom.findings[0]
    page.fill("#query", "")
    confirm(page, first, "Ana Ruiz")
    assert search(page, "decision:open") == everything - {anchor(first)}
    assert search(page, "decision:decided") == {anchor(first)}
    assert search(page, "decision:confirmed") == {anchor(first)}
    assert search(page, "-decision:decided") == everything - {anchor(first)}
    page.click("#undo")
    assert search(page, "decision:decided") == set()


def test_an_unknown_field_is_a_word_and_an_empty_value_is_no_filter(
    page: Page, address: str
) -> None:
    page.goto(address)
    assert search(page, "colour:red") == set()
    assert search(page, "status:") == set(order(page))
    assert search(page, '"') == set(order(page))


def test_the_count_is_live_and_nothing_found_is_said(page: Page, address: str) -> None:
    page.goto(address)
    matches = page.locator("#matches")
    assert matches.get_attribute("role") == "status"
    page.fill("#query", "type:age status:conflict")
    assert matches.inner_text().startswith("1 of ")
    page.fill("#query", "zeppelin")
    assert "Nothing matches" in matches.inner_text()
    assert page.locator("#clear").is_visible()


def test_the_whole_search_is_in_the_address(page: Page, address: str) -> None:
    # Playwright's report kept part of it out of the address: issue 35212.
    page.goto(address)
    text = 'status:conflict -type:age source:"the harbour" reef'
    wanted = search(page, text)
    pasted = place(page)
    page.reload()
    assert page.input_value("#query") == text
    assert shown(page) == wanted
    page.goto("about:blank")
    page.goto(pasted)
    assert page.input_value("#query") == text
    assert shown(page) == wanted


def test_clearing_clears_the_address_too(page: Page, address: str) -> None:
    # A cleared filter stayed in the address of Playwright's report: issue 33681.
    page.goto(address)
    page.fill("#query", "status:conflict")
    assert "#?q=" in place(page)
    page.click("#clear")
    assert place(page) == address
    assert page.input_value("#query") == ""
    assert shown(page) == set(order(page))
    assert page.evaluate("document.activeElement.id") == "query"
    page.fill("#query", "reef")
    page.press("#query", "Escape")
    assert place(page) == address


def test_chips_are_pressed_and_toggle_off(page: Page, address: str, newsroom: Report) -> None:
    # Chips of Playwright's report had no pressed state and did not toggle: issue 35212.
    page.goto(address)
    conflict, possible = (
        page.locator(f"[data-chip='status:{name}']") for name in ("conflict", "possible")
    )
    conflict.click()
    assert conflict.get_attribute("aria-pressed") == "true"
    possible.click()
    assert shown(page) == matching(newsroom, level="conflict") | matching(
        newsroom, level="possible"
    )
    conflict.click()
    assert conflict.get_attribute("aria-pressed") == "false"
    assert shown(page) == matching(newsroom, level="possible")
    possible.click()
    assert place(page) == address
    page.fill("#query", "level:conflict")
    assert conflict.get_attribute("aria-pressed") == "true"


def test_back_undoes_a_deliberate_change_and_typing_is_one(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    page.click("[data-chip='status:possible']")
    page.click("#query")
    page.keyboard.type(" type:name", delay=5)
    assert shown(page) == matching(newsroom, kind="name")
    page.go_back()
    page.wait_for_function("() => document.getElementById('query').value === 'status:possible'")
    assert shown(page) == matching(newsroom, level="possible")
    page.go_back()
    page.wait_for_function("() => document.getElementById('query').value === ''")
    assert shown(page) == set(order(page))
    page.go_forward()
    page.wait_for_function("() => document.getElementById('query').value === 'status:possible'")
    page.go_forward()
    page.wait_for_function("() => document.getElementById('query').value.endsWith('type:name')")
    assert shown(page) == matching(newsroom, kind="name")


def test_a_tag_searches_for_itself_and_with_ctrl_adds_to_the_search(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    age = next(finding for finding in newsroom.findings if finding.kind == "age")
    go = f"{card_of(age)} a[data-token='type:age']"
    page.focus(card_of(age))
    page.click(go)
    assert page.input_value("#query") == "type:age"
    page.fill("#query", "status:conflict")
    page.click(go, modifiers=["Control"])
    assert page.input_value("#query") == "status:conflict type:age"
    page.click(go, modifiers=["Meta"])
    assert page.input_value("#query") == "status:conflict type:age"
    page.click(f"{card_of(age)} .who a[data-token]", modifiers=["Control"])
    assert page.input_value("#query").startswith("status:conflict type:age source:")


def test_parts_without_a_match_go_and_folds_with_one_open_for_as_long(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    difference: Finding = next(each for each in newsroom.findings if each.level == "difference")
    assert not page.locator(card_of(difference)).is_visible()
    page.fill("#query", "status:difference")
    assert page.locator(card_of(difference)).is_visible()
    assert not page.locator("#conflict").is_visible()
    page.click("#clear")
    assert not page.locator(card_of(difference)).is_visible()
    assert page.locator("#conflict").is_visible()
