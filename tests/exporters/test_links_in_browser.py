"""Permalinks: they open what hides their target, focus it, tell it, and can be copied."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from crosscheck.model.report import Report
from tests.exporters.editor import anchor, card_of, copied, focused, place, said, shown

pytestmark = pytest.mark.browser


def test_permalink_opens_what_it_is_folded_in(page: Page, address: str, newsroom: Report) -> None:
    folded = next(each for each in newsroom.findings if each.level == "difference")
    page.goto(f"{address}{card_of(folded)}")
    assert page.locator(card_of(folded)).is_visible()
    assert focused(page) == anchor(folded)
    assert said(page).startswith("Link opened: ")
    assert "148" in said(page)


@pytest.mark.parametrize("finding", range(3))
def test_permalink_of_each_finding(
    page: Page, address: str, newsroom: Report, finding: int
) -> None:
    wanted = newsroom.findings[finding]
    page.goto(f"{address}{card_of(wanted)}")
    assert focused(page) == anchor(wanted)
    page.reload()
    assert focused(page) == anchor(wanted)


def test_permalink_of_every_claim_opens_its_text(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    for claim in newsroom.claims:
        target = f"s-{claim.source}-{claim.id[:12]}"
        page.evaluate("(id) => { location.hash = id; }", target)
        page.wait_for_function("(id) => document.activeElement.id === id", arg=target)
        assert page.evaluate("document.activeElement.closest('details').open")
        assert said(page).startswith("Link opened: ")


def test_link_to_a_claim_is_a_step_that_back_undoes(page: Page, address: str) -> None:
    page.goto(address)
    link = page.locator(".finding .ways a[href^='#s-']").first
    target = (link.get_attribute("href") or "")[1:]
    link.click()
    assert focused(page) == target
    assert place(page) == f"{address}#{target}"
    page.go_back()
    assert place(page) == address
    page.go_forward()
    page.wait_for_function("(id) => document.activeElement.id === id", arg=target)


def test_link_to_something_filtered_out_shows_it_with_a_notice(
    page: Page, address: str, newsroom: Report
) -> None:
    wanted = newsroom.findings[0]
    page.goto(f"{address}#?q=status%3Apossible&at={anchor(wanted)}")
    assert focused(page) == anchor(wanted)
    assert page.locator(card_of(wanted)).is_visible()
    assert "does not match the search" in page.inner_text("#notice")
    assert len(shown(page)) == 5
    page.click("[data-chip='status:possible']")
    assert not page.locator("#notice").is_visible()
    page.fill("#query", "status:possible")
    page.evaluate(
        "(id) => document.querySelector(`a.permalink[href='#${id}']`).click()", anchor(wanted)
    )
    assert page.locator("#notice").is_visible()
    page.click("#notice-clear")
    assert place(page) == address
    assert len(shown(page)) == len(newsroom.findings)


def test_a_pasted_permalink_shows_its_finding_whatever_was_searched(
    page: Page, address: str, newsroom: Report
) -> None:
    wanted = newsroom.findings[0]
    page.goto(address)
    page.fill("#query", "status:possible")
    page.evaluate("(id) => { location.hash = id; }", anchor(wanted))
    page.wait_for_function("(id) => document.activeElement.id === id", arg=anchor(wanted))
    assert page.input_value("#query") == ""


def test_the_same_link_twice_works_twice(page: Page, address: str) -> None:
    page.goto(address)
    link = page.locator(".finding .ways a[href^='#s-']").first
    target = (link.get_attribute("href") or "")[1:]
    for _ in range(2):
        link.click()
        assert focused(page) == target
        page.evaluate("document.activeElement.closest('details').open = false")


def test_a_link_can_be_copied_without_the_search(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    page.fill("#query", "status:conflict")
    wanted = newsroom.findings[0]
    page.focus(card_of(wanted))
    page.click(f"{card_of(wanted)} [data-copy='link']")
    assert copied(page) == f"{address}{card_of(wanted)}"
    assert said(page) == "The link copied."


def test_a_citation_can_be_copied(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    wanted = newsroom.findings[0]
    page.focus(card_of(wanted))
    page.click(f"{card_of(wanted)} [data-copy='citation']")
    assert "Twelve people were injured" in copied(page)
    assert "The Harbour Herald" in copied(page)
    assert "\n" not in copied(page)


def test_nonsense_in_the_address_changes_nothing(page: Page, address: str) -> None:
    for hash_ in ("#%E0%A4%A", "#?q=%zz&view=sideways&base=nobody", "#nowhere", "#?", "#<b>"):
        page.goto("about:blank")
        page.goto(f"{address}{hash_}")
        assert page.locator("#toolbar").is_visible()
