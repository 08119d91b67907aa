"""One set of decisions made in three ways: the page as a file, the review server, the terminal."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from crosscheck.errors import ExitStatus
from tests.browsing import CHROMIUM
from tests.cli.commands import crosscheck
from tests.cli.ferry import put_articles
from tests.cli.review.test_command import reviewing, stopped
from tests.cli.terminals import on_terminal

NOTE = "To the nearest ten – “twelve” is the harbour’s count"
PEOPLE = {"CI": "", "CROSSCHECK_BY": "Mara Lind"}
A_SECOND = 1_100  # milliseconds, and a little: decisions are ordered by the second

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed"),
]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(accept_downloads=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put_articles(tmp_path)
    return tmp_path


def compare(folder: Path) -> int:
    return crosscheck("compare", "sources", "--no-models", cwd=folder).returncode


def decide_on(page: Page) -> None:
    """Say of the first conflict that it is none, with a note, and confirm the second; by keys."""
    page.keyboard.press("j")
    page.keyboard.press("1")
    first = page.locator("article[data-item]:has(form.decide-form:visible)")
    first.locator("select[name='reason']").select_option("rounding")
    first.locator("textarea[name='note']").fill(NOTE)
    first.locator("textarea[name='note']").press("Enter")
    name = page.locator("#name-dialog input[name='by']")
    if name.is_visible():
        name.fill("Mara Lind")
        name.press("Enter")
    page.wait_for_timeout(A_SECOND)
    page.keyboard.press("2")
    form = page.locator("form.decide-form:visible textarea[name='note']")
    if form.count():
        form.press("Enter")


def findings_in(page: Page, state: str) -> Locator:
    return page.locator(f"article[data-item][data-decision='{state}']")


def wait_until_saved(page: Page, state: str, number: int) -> None:
    """Wait until so many findings stand so, and the page says that this is in the file."""
    findings_in(page, state).nth(number - 1).wait_for(state="attached")
    page.locator("#tray-words", has_text=re.compile("^Saved$")).wait_for(state="attached")


def by_download(page: Page, folder: Path) -> None:
    page.goto((folder / "reports" / "discrepancies.html").as_uri())
    decide_on(page)
    with page.expect_download() as download:
        page.click("#download")
    drafts = folder / download.value.suggested_filename
    download.value.save_as(drafts)
    result = crosscheck("decisions", "import", drafts.name, cwd=folder, environment=PEOPLE)
    assert (result.returncode, result.stderr) == (ExitStatus.CLEAN, "")
    again = crosscheck("decisions", "import", drafts.name, cwd=folder, environment=PEOPLE)
    assert again.returncode == ExitStatus.CLEAN
    drafts.unlink()


def by_review(page: Page, folder: Path) -> None:
    with reviewing(folder) as (process, address):
        page.goto(address)
        assert "token" not in page.url
        decide_on(page)
        wait_until_saved(page, "decided", 2)
        assert len(records_in(folder)) == 2
        page.reload()
        assert findings_in(page, "decided").count() == 2
        assert page.locator(".gate--pass").count() == 1
        status, told = stopped(process)
    assert status == ExitStatus.CLEAN
    assert "2 records added" in told


def by_audit(_page: Page, folder: Path) -> None:
    with on_terminal("audit", "--no-models", cwd=folder, environment=PEOPLE) as terminal:
        terminal.wait_for("all keys]")
        terminal.press("n")
        terminal.wait_for("goes back]")
        terminal.press("4")
        terminal.wait_for("A note")
        terminal.press(f"{NOTE}\n")
        terminal.wait_for("2 of 2")
        terminal.wait_for("all keys]")
        terminal.press("y")
        terminal.wait_for("A note")
        terminal.press("\n")
        assert terminal.end() == ExitStatus.CLEAN


def records_in(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "claims" / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def what_was_decided(folder: Path) -> list[str]:
    """The lines of the file but for when it was decided, and the id that comes of that."""
    return [
        json.dumps({name: value for name, value in record.items() if name not in {"at", "id"}})
        for record in records_in(folder)
    ]


def test_what_is_undone_in_the_page_is_reopened_in_the_file(page: Page, folder: Path) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console", lambda message: errors.append(message.text if "Polic" in message.text else "")
    )
    with reviewing(folder) as (_, address):
        page.goto(address)
        decide_on(page)
        wait_until_saved(page, "decided", 2)
        page.keyboard.press("u")
        wait_until_saved(page, "reopened", 1)
        page.reload()
        assert findings_in(page, "reopened").count() == 1
        assert page.locator(".gate--fail").count() == 1
    first, second, third = records_in(folder)
    assert (third["verdict"], third["supersedes"]) == ("reopened", second["id"])
    assert first["verdict"] == "not-a-conflict"
    assert "".join(errors) == ""
    assert compare(folder) == ExitStatus.FINDINGS


WAYS = {"download": by_download, "review": by_review, "audit": by_audit}


@pytest.fixture(scope="module")
def decided(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The same decisions made in each way, every one in a folder of its own."""
    start = tmp_path_factory.mktemp("start")
    put_articles(start)
    assert compare(start) == ExitStatus.FINDINGS
    folders = {}
    for way, decides in WAYS.items():
        folders[way] = tmp_path_factory.mktemp(way) / "repository"
        shutil.copytree(start, folders[way])
        page = browser.new_page()
        decides(page, folders[way])
        page.close()
    return folders


@pytest.mark.parametrize("way", WAYS)
def test_what_was_decided_in_any_way_passes_the_gate(way: str, decided: Mapping[str, Path]) -> None:
    assert compare(decided[way]) == ExitStatus.CLEAN


def test_the_three_ways_write_the_same_lines_in_the_same_order(
    decided: Mapping[str, Path],
) -> None:
    told = {way: what_was_decided(folder) for way, folder in decided.items()}
    assert told["review"] == told["download"]
    assert told["audit"] == told["download"]
    records = [json.loads(line) for line in told["audit"]]
    verdicts = [record["verdict"] for record in records]
    assert verdicts == ["not-a-conflict", "confirmed-conflict"]
    assert [record["note"] for record in records] == [NOTE, ""]
    assert {record["by"] for record in records} == {"Mara Lind"}
