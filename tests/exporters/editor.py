"""What an editor sees on the page, and does there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from crosscheck.model.finding import Finding
from crosscheck.model.report import Report


def anchor(finding: Finding) -> str:
    return f"f-{finding.fingerprint[:12]}"


def card_of(finding: Finding) -> str:
    return f"#{anchor(finding)}"


def order(page: Page) -> list[str]:
    """Ids of all finding cards, as they stand on the page."""
    told: list[str] = page.locator("article[data-item]").evaluate_all(
        "(all) => all.map((one) => one.id)"
    )
    return told


def shown(page: Page) -> set[str]:
    """Ids of the findings that are not filtered out (they may be folded)."""
    return set(
        page.locator("article[data-item]").evaluate_all(
            "(all) => all.filter((one) => !one.closest('[hidden]')).map((one) => one.id)"
        )
    )


def matching(report: Report, **wanted: str) -> set[str]:
    """Ids of the findings whose fields have these values."""
    return {
        anchor(finding)
        for finding in report.findings
        if all(getattr(finding, name) == value for name, value in wanted.items())
    }


def focused(page: Page) -> str:
    told: str = page.evaluate("document.activeElement.id")
    return told


def place(page: Page) -> str:
    """The address as the page has it; what Playwright knows of it comes later."""
    told: str = page.evaluate("location.href")
    return told


def said(page: Page) -> str:
    """What a screen reader was told last."""
    return (page.text_content("#live") or "").replace("\xa0", "")


def go_to(page: Page, finding: Finding) -> None:
    page.focus(card_of(finding))


def sign(page: Page, name: str = "Ana Ruiz") -> None:
    """Answer the question who decides."""
    page.fill("#name-dialog input", name)
    page.press("#name-dialog input", "Enter")
    page.wait_for_selector("#name-dialog", state="hidden")


def confirm(page: Page, finding: Finding, name: str = "") -> None:
    """Decide that a finding is a confirmed conflict, by its key."""
    go_to(page, finding)
    page.keyboard.press("2")
    if name:
        sign(page, name)
    page.wait_for_selector(
        f"{card_of(finding)} [data-verdict='confirmed-conflict'][aria-pressed='true']"
    )


def state(page: Page, finding: Finding) -> str | None:
    return page.get_attribute(card_of(finding), "data-decision")


def downloaded(page: Page, button: str) -> str:
    """The text of the file that a button gives."""
    with page.expect_download() as told:
        page.click(button)
    return Path(told.value.path()).read_bytes().decode("utf-8")


def drafts(page: Page) -> list[dict[str, Any]]:
    """The drafts that the page gives; U+2028 and its like end no line of JSON."""
    return [json.loads(line) for line in downloaded(page, "#download").split("\n") if line]


def copied(page: Page) -> str:
    told: str = page.evaluate("navigator.clipboard.readText()")
    return told


def lay_side_by_side(page: Page) -> None:
    """Show two texts side by side, by the keyboard: what is far down may move under a pointer."""
    page.press("#view-mode [data-view='side']", "Enter")
    page.wait_for_selector("#view-mode [data-view='side'][aria-pressed='true']")
