"""Deciding on the page: what is asked, kept, undone, downloaded, and that it can be imported."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page

from crosscheck.exporters import html_report
from crosscheck.gate.decision_reading import decision_of
from crosscheck.gate.decision_record import record_of
from crosscheck.gate.standing import settle
from crosscheck.model.decision import Decision
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report
from tests.exporters.editor import (
    anchor,
    card_of,
    confirm,
    copied,
    drafts,
    focused,
    go_to,
    order,
    said,
    shown,
    sign,
    state,
)

pytestmark = pytest.mark.browser


def field(finding: Finding, name: str) -> str:
    return f"{card_of(finding)} .decide-form [name={name}]"


def problem(page: Page, finding: Finding) -> str:
    return page.inner_text(f"{card_of(finding)} .decide-form .problem")


def decided(told: dict[str, Any]) -> Decision:
    """A draft as the decision that an import makes of it."""
    decision = decision_of(told)
    assert isinstance(decision, Decision), decision
    return decision


def with_decisions(report: Report, *decisions: Decision) -> Report:
    return settle(report, decisions, date(2031, 3, 6))


def test_not_a_conflict_needs_a_reason(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    finding = newsroom.findings[0]
    go_to(page, finding)
    page.keyboard.press("1")
    assert page.evaluate("document.activeElement.name") == "reason"
    page.click(f"{card_of(finding)} .decide-form [type=submit]")
    assert problem(page, finding) == "Choose a reason."
    page.select_option(field(finding, "reason"), "different-time")
    page.click(f"{card_of(finding)} .decide-form [type=submit]")
    sign(page)
    (draft,) = drafts(page)
    assert draft["reason"] == "different-time"


@pytest.mark.parametrize("key", ["3", "6"])
def test_a_source_and_a_note_are_asked_for(
    page: Page, address: str, newsroom: Report, key: str
) -> None:
    page.goto(address)
    finding = newsroom.findings[1]
    go_to(page, finding)
    page.keyboard.press(key)
    page.click(f"{card_of(finding)} .decide-form [type=submit]")
    assert problem(page, finding) == "Choose a source."
    offered = page.locator(f"{field(finding, 'source')} option").evaluate_all(
        "(all) => all.map((one) => one.value).filter(Boolean)"
    )
    assert offered == [side.source for side in finding.sides]
    page.select_option(field(finding, "source"), offered[1])
    page.click(f"{card_of(finding)} .decide-form [type=submit]")
    assert problem(page, finding).startswith("Write a note")
    page.fill(field(finding, "note"), "The log of the harbour says so.")
    page.keyboard.press("Enter")
    sign(page)
    (draft,) = drafts(page)
    assert draft["source"] == offered[1]
    assert draft["note"] == "The log of the harbour says so."


def test_the_name_is_asked_once_and_can_be_declined(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    go_to(page, newsroom.findings[0])
    page.keyboard.press("2")
    page.keyboard.press("Escape")
    page.wait_for_selector("#name-dialog", state="hidden")
    assert state(page, newsroom.findings[0]) == "open"
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    confirm(page, newsroom.findings[1])
    assert {draft["by"] for draft in drafts(page)} == {"Ana Ruiz"}
    page.click("#rename")
    sign(page, "Ben Okoro")
    confirm(page, newsroom.findings[2])
    page.reload()
    confirm(page, newsroom.findings[4])
    assert [draft["by"] for draft in drafts(page)] == ["Ana Ruiz"] * 2 + ["Ben Okoro"] * 2


def test_a_draft_is_a_record_that_an_import_takes(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    for finding in newsroom.findings:
        page.evaluate("(id) => { location.hash = id; }", anchor(finding))
        page.wait_for_function("(id) => document.activeElement.id === id", arg=anchor(finding))
        confirm(page, finding, "Ana Ruiz" if finding is newsroom.findings[0] else "")
    told = drafts(page)
    decisions = [decided(draft) for draft in told]
    after = with_decisions(newsroom, *decisions)
    assert {standing.state for standing in after.standings} == {"decided"}
    assert [draft["kind"] for draft in told] == [each.kind for each in newsroom.findings]
    texts = {source.id: source.text for source in newsroom.sources}
    for draft in told:
        for side in draft["sides"]:
            start, end = side["position"]["start"], side["position"]["end"]
            text = texts[side["source_id"]]
            assert side["selector"]["exact"] == text[start:end]
            assert side["words"] in text
            assert (side["selector"]["prefix"] + text[start:end]) in text


def test_lines_are_canonical(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ána “R” \u2028")
    with page.expect_download() as download:
        page.click("#download")
    assert download.value.suggested_filename.startswith("decisions-")
    line = Path(download.value.path()).read_bytes().decode("utf-8")
    again = json.dumps(json.loads(line), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert line == f"{again}\n"


def test_the_card_says_at_once_who_decided_what(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    finding = newsroom.findings[0]
    go_to(page, finding)
    page.keyboard.press("1")
    page.select_option(field(finding, "reason"), "rounding")
    page.fill(field(finding, "note"), "The coastguard rounds.\u202e")
    page.keyboard.press("Enter")
    sign(page)
    line = page.inner_text(f"{card_of(finding)} .state-line")
    assert "Decided." in line
    assert "Not a conflict: rounding, by Ana Ruiz" in line
    assert "“The coastguard rounds.[U+202E]”" in line
    assert "Not downloaded yet." in line
    assert page.inner_text("[data-open-count]") == "3"
    page.keyboard.press("u")
    assert page.locator(f"{card_of(finding)} .state-line").count() == 0
    assert page.inner_text("[data-open-count]") == "4"


def test_the_head_of_the_page_tells_what_is_decided(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    finding = newsroom.findings[0]
    line = page.locator(f".glance a[href='#{anchor(finding)}']")
    before = line.inner_text()
    confirm(page, finding, "Ana Ruiz")
    assert "decided" in line.inner_text()
    page.keyboard.press("u")
    assert line.inner_text() == before


def test_deciding_goes_on_to_the_next_unresolved(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    ids = order(page)
    confirm(page, newsroom.findings[1], "Ana Ruiz")
    confirm(page, newsroom.findings[0])
    assert focused(page) == ids[2]
    assert said(page).startswith("Decided: Confirmed as a conflict. Next: 3 of ")


def test_a_changed_mind_is_one_draft_and_both_stand_in_the_history(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    finding = newsroom.findings[0]
    confirm(page, finding, "Ana Ruiz")
    go_to(page, finding)
    page.keyboard.press("5")
    assert state(page, finding) == "needs-reporting"
    (draft,) = drafts(page)
    assert draft["verdict"] == "needs-reporting"
    page.click(f"{card_of(finding)} .history summary")
    assert "Confirmed as a conflict" in page.inner_text(f"{card_of(finding)} .history")


def test_decisions_stay_over_a_reload(page: Page, address: str, newsroom: Report) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    page.reload()
    assert state(page, newsroom.findings[0]) == "decided"
    assert "Download 1 decision" in page.inner_text("#tray")
    assert len(drafts(page)) == 1


def test_leaving_is_held_up_until_decisions_are_downloaded(
    page: Page, address: str, newsroom: Report
) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    page.reload()
    assert asked == ["beforeunload"]
    page.click("h1")
    assert len(drafts(page)) == 1
    assert "crosscheck decisions import" in page.inner_text("#tray-words")
    assert page.locator("#download").is_visible()
    page.reload()
    assert asked == ["beforeunload"]


def test_drafts_can_be_copied_and_the_list_cleared_and_brought_back(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    page.click("#copy-decisions")
    page.wait_for_function("() => document.getElementById('live').textContent.includes('copied')")
    assert json.loads(copied(page))["finding"] == newsroom.findings[0].fingerprint
    page.click("#forget")
    assert state(page, newsroom.findings[0]) == "open"
    assert not page.locator("#download").is_visible()
    page.click("#undo")
    assert state(page, newsroom.findings[0]) == "decided"


def test_what_another_file_stored_is_checked(page: Page, address: str, newsroom: Report) -> None:
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    key = page.evaluate("Object.keys(localStorage).find((name) => name.includes('.decisions.'))")
    good = page.evaluate("(key) => localStorage.getItem(key)", key)
    fingerprint = newsroom.findings[1].fingerprint
    choice = json.loads(good)["entries"][0][1]
    for bad in (
        "nonsense",
        "[]",
        json.dumps({"v": 2, "entries": [[fingerprint, choice, False]]}),
        json.dumps({"v": 1, "entries": [["0" * 64, choice, False], 7, None]}),
        json.dumps({"v": 1, "entries": [[fingerprint, {**choice, "verdict": "toString"}, False]]}),
        json.dumps({"v": 1, "entries": [[fingerprint, {**choice, "note": {"a": 1}}, False]]}),
        json.dumps({"v": 1, "entries": [[fingerprint, {**choice, "at": "now"}, False]]}),
        json.dumps({"v": 1, "entries": [[fingerprint, None, False]]}),
    ):
        page.on("dialog", lambda dialog: dialog.accept())
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, bad])
        page.goto("about:blank")
        page.goto(address)
        assert page.locator("[data-decision='decided']").count() == 0
        assert not page.locator("#tray").is_visible()


def test_deciding_works_where_the_browser_stores_nothing(
    page: Page, address: str, newsroom: Report
) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
        " { get() { throw new DOMException('Not for files.', 'SecurityError'); } });"
    )
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    confirm(page, newsroom.findings[1])
    assert len(drafts(page)) == 2


def test_all_shown_are_decided_only_after_their_number_is_told(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    page.click("[data-chip='status:conflict']")
    page.click("#more summary")
    assert page.inner_text("#bulk") == "Decide all 3 shown"
    page.click("#bulk")
    assert "3 findings are shown and open; 1 other is decided" in page.inner_text("#bulk-words")
    page.press("#bulk-dialog", "Escape")
    assert page.locator("[data-decision='decided']").count() == 1
    page.click("#bulk")
    submit = page.locator("#bulk-dialog [type=submit]")
    assert submit.inner_text() == "Decide 3 findings"
    submit.click()
    assert page.inner_text("#bulk-dialog .problem") == "Choose a reason."
    page.select_option("#bulk-dialog [name=reason]", "paraphrase")
    submit.click()
    assert page.locator("[data-decision='decided']").count() == 4
    assert len(drafts(page)) == 4
    page.click("#undo")
    assert page.locator("[data-decision='decided']").count() == 1


def test_a_decided_finding_leaves_a_search_for_open_ones(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    page.click("[data-chip='decision:open']")
    before = shown(page)
    confirm_in_search(page, newsroom.findings[0])
    assert shown(page) == before - {anchor(newsroom.findings[0])}
    assert focused(page) == anchor(newsroom.findings[1])


def confirm_in_search(page: Page, finding: Finding) -> None:
    go_to(page, finding)
    page.keyboard.press("2")
    sign(page)


@pytest.fixture
def confirmed(page: Page, address: str, newsroom: Report) -> Decision:
    """A decision on the first finding, made on the page."""
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    (draft,) = drafts(page)
    page.evaluate("localStorage.clear()")
    return decided(draft)


def test_a_new_verdict_supersedes_the_one_on_file(
    page: Page, newsroom: Report, confirmed: Decision, rendered: Callable[..., str]
) -> None:
    page.goto(rendered(with_decisions(newsroom, confirmed)))
    finding = newsroom.findings[0]
    assert state(page, finding) == "decided"
    page.evaluate("(id) => { location.hash = id; }", anchor(finding))
    page.wait_for_function("(id) => document.activeElement.id === id", arg=anchor(finding))
    page.keyboard.press("5")
    sign(page, "Ben Okoro")
    (draft,) = drafts(page)
    assert draft["supersedes"] == confirmed.id
    page.keyboard.press("u")
    assert state(page, finding) == "decided"
    assert not page.locator("#download").is_visible()
    after = with_decisions(newsroom, confirmed, decided(draft))
    states = {standing.finding: standing.state for standing in after.standings}
    assert states[finding.id] == "needs-reporting"


def test_a_decision_on_file_can_be_taken_back(
    page: Page, newsroom: Report, confirmed: Decision, rendered: Callable[..., str]
) -> None:
    page.goto(rendered(with_decisions(newsroom, confirmed)))
    finding = newsroom.findings[0]
    page.evaluate("(id) => { location.hash = id; }", anchor(finding))
    page.wait_for_function("(id) => document.activeElement.id === id", arg=anchor(finding))
    page.click(f"{card_of(finding)} [data-act='reopen']")
    sign(page, "Ben Okoro")
    assert state(page, finding) == "reopened"
    (draft,) = drafts(page)
    assert (draft["verdict"], draft["supersedes"]) == ("reopened", confirmed.id)
    assert isinstance(decision_of(draft), Decision)


def test_a_verdict_on_a_contested_finding_supersedes_both(
    page: Page, newsroom: Report, confirmed: Decision, rendered: Callable[..., str]
) -> None:
    other = decided(
        {**record_of(replace(confirmed, id="")), "verdict": "needs-reporting", "by": "Ben Okoro"}
    )
    page.goto(rendered(with_decisions(newsroom, confirmed, other)))
    finding = newsroom.findings[0]
    assert state(page, finding) == "contested"
    confirm(page, finding, "Cy Lund")
    told = drafts(page)
    assert {draft["supersedes"] for draft in told} == {confirmed.id, other.id}


def test_an_imported_decision_is_not_downloaded_again(
    page: Page, address: str, newsroom: Report
) -> None:
    page.goto(address)
    confirm(page, newsroom.findings[0], "Ana Ruiz")
    (draft,) = drafts(page)
    path = Path(address.removeprefix("file://")).with_name("imported.html")
    path.write_text(html_report.render(with_decisions(newsroom, decided(draft))), encoding="utf-8")
    page.goto(path.as_uri())
    assert state(page, newsroom.findings[0]) == "decided"
    assert not page.locator("#tray").is_visible()
