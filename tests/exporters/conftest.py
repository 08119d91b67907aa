"""A real browser for the tests of the page: Debian's Chromium, or skipped where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from crosscheck.exporters import html_report
from crosscheck.model.report import Report
from tests.exporters.newsroom import a_newsroom_report


@pytest.fixture(scope="session")
def newsroom() -> Report:
    return a_newsroom_report()


@pytest.fixture(scope="session")
def address(newsroom: Report, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(html_report.render(newsroom), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own; any error of its script fails the test."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", accept_downloads=True
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.set_default_timeout(5_000)
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


@pytest.fixture
def rendered(tmp_path: Path) -> Callable[..., str]:
    """Write a report to a file of its own and give its address."""

    def write(report: Report, name: str = "report.html") -> str:
        path = tmp_path / name
        path.write_text(html_report.render(report), encoding="utf-8")
        return path.as_uri()

    return write
