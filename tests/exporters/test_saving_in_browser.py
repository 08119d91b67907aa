"""The page with a review server behind it: decisions are saved at once, or kept and said to be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Page

from crosscheck.exporters import html_report
from crosscheck.gate.decision_reading import decision_of
from crosscheck.gate.decision_record import record_of
from crosscheck.gate.standing import settle
from crosscheck.model.decision import Decision
from crosscheck.model.report import Report
from tests.exporters.editor import anchor, card_of, confirm, drafts, go_to, state

pytestmark = pytest.mark.browser

TOKEN = "t0ken-of_this-review"


@dataclass
class Desk:
    """Where drafts arrive: what came, and how to answer (a status, or the real outcome)."""

    report: Report
    address: str = ""
    saved: list[Decision] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    status: int = 200

    def answer(self, body: dict[str, Any]) -> dict[str, Any]:
        if self.status != 200:
            return {"error": "claims/decisions.jsonl cannot be written: <b>disk full</b>."}
        fresh = [decision_of(each) for each in body["decisions"]]
        new = [each for each in fresh if isinstance(each, Decision)]
        assert len(new) == len(fresh)
        self.saved += new
        report = settle(self.report, tuple(self.saved), date(2031, 3, 6))
        states = {each.finding: each.state.value for each in report.standings}
        return {
            "saved": [record_of(each) for each in new],
            "gate": {
                "passed": len(self.saved) > 2,
                "reason": f"Fails: {len(self.saved)} were saved",
            },
            "states": {each.fingerprint: states[each.id] for each in report.findings},
        }


@pytest.fixture
def desk(newsroom: Report) -> Iterator[Desk]:
    desk = Desk(newsroom)
    page = html_report.render(newsroom, review=True).encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(200, "text/html; charset=utf-8", page)

        def do_POST(self) -> None:
            desk.tokens.append(self.headers["X-Crosscheck-Token"])
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told = json.dumps(desk.answer(body)).encode()
            self._send(desk.status, "application/json", told)

        def _send(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    desk.address = f"http://127.0.0.1:{server.server_port}/"
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield desk
    server.shutdown()
    thread.join()
    server.server_close()


def saved(page: Page) -> None:
    page.wait_for_function("() => document.getElementById('tray-words').textContent === 'Saved'")


def test_a_decision_is_saved_at_once(page: Page, desk: Desk) -> None:
    finding = desk.report.findings[0]
    page.goto(f"{desk.address}#token={TOKEN}")
    assert page.evaluate("location.href") == desk.address
    confirm(page, finding, "Ana Ruiz")
    saved(page)
    assert [each.finding for each in desk.saved] == [finding.fingerprint]
    assert desk.tokens == [TOKEN]
    assert state(page, finding) == "decided"
    assert not page.locator("#download").is_visible()
    assert "not saved" not in page.inner_text(f"{card_of(finding)} .state-line").lower()
    assert page.inner_text(".gate .reason") == "1 were saved."


def test_the_token_outlives_a_reload_and_the_gate_is_told(page: Page, desk: Desk) -> None:
    page.goto(f"{desk.address}#token={TOKEN}")
    page.reload()
    for number, finding in enumerate(desk.report.findings[:3]):
        confirm(page, finding, "" if number else "Ana Ruiz")
        saved(page)
    assert set(desk.tokens) == {TOKEN}
    assert page.inner_text(".gate .outcome") == "The gate passes"
    assert page.get_attribute(".gate", "data-gate") == "pass"


def test_what_cannot_be_saved_is_kept_and_said(page: Page, desk: Desk) -> None:
    desk.status = 409
    finding = desk.report.findings[0]
    page.goto(f"{desk.address}#token={TOKEN}")
    confirm(page, finding, "Ana Ruiz")
    page.wait_for_selector("#try-again", state="visible")
    assert "1 decision not saved: claims/decisions.jsonl cannot be written" in page.inner_text(
        "#tray-words"
    )
    assert "<b>" in page.inner_text("#tray-words")
    assert state(page, finding) == "decided"
    assert "Not saved yet." in page.inner_text(f"{card_of(finding)} .state-line")
    assert len(drafts(page)) == 1
    desk.status = 200
    page.click("#try-again")
    saved(page)
    assert len(desk.saved) == 1


def test_a_server_that_is_gone_is_said(page: Page, desk: Desk) -> None:
    page.goto(f"{desk.address}#token={TOKEN}")
    page.route("**/api/decisions", lambda route: route.abort())
    confirm(page, desk.report.findings[0], "Ana Ruiz")
    page.wait_for_selector("#try-again", state="visible")
    assert "cannot be reached" in page.inner_text("#tray-words")
    page.unroute("**/api/decisions")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    saved(page)
    assert len(desk.saved) == 1


def test_undo_of_what_is_saved_reopens_it_and_redo_decides_again(page: Page, desk: Desk) -> None:
    finding = desk.report.findings[0]
    page.goto(f"{desk.address}#token={TOKEN}")
    confirm(page, finding, "Ana Ruiz")
    saved(page)
    page.keyboard.press("u")
    saved(page)
    first, second = desk.saved
    assert (second.verdict, second.supersedes) == ("reopened", first.id)
    assert state(page, finding) in {"open", "reopened"}
    page.keyboard.press("Shift+U")
    page.wait_for_selector(f"{card_of(finding)}[data-decision='decided']")
    saved(page)
    assert (desk.saved[2].verdict, desk.saved[2].supersedes) == ("confirmed-conflict", second.id)


def test_undo_of_a_changed_verdict_says_the_earlier_one_again(page: Page, desk: Desk) -> None:
    finding = desk.report.findings[0]
    page.goto(f"{desk.address}#token={TOKEN}")
    confirm(page, finding, "Ana Ruiz")
    saved(page)
    go_to(page, finding)
    page.keyboard.press("5")
    page.wait_for_selector(f"#{anchor(finding)}[data-decision='needs-reporting']")
    saved(page)
    page.keyboard.press("u")
    page.wait_for_selector(f"#{anchor(finding)}[data-decision='decided']")
    saved(page)
    assert [each.verdict for each in desk.saved] == [
        "confirmed-conflict",
        "needs-reporting",
        "confirmed-conflict",
    ]
    assert desk.saved[2].supersedes == desk.saved[1].id


def test_the_buttons_are_those_of_the_file(page: Page, desk: Desk, address: str) -> None:
    buttons = []
    for place in (address, desk.address):
        page.goto(place)
        go_to(page, desk.report.findings[0])
        buttons.append(page.locator(".controls").first.evaluate("(one) => one.outerHTML"))
    assert buttons[0] == buttons[1]
