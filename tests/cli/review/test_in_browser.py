"""What pages of other origins can do to the review server in a real browser: nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser

from crosscheck.cli.review.server import ReviewServer
from tests.browsing import CHROMIUM
from tests.cli.review.desks import TOKEN, FakeDesk, a_server

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed"),
]

# Every way of a page to reach another origin, each with the token that it should never know.
ATTACK = """async ([address, token]) => {
  const url = address + "api/decisions";
  const body = '{"decisions": []}';
  const headers = {"Content-Type": "application/json", "X-Crosscheck-Token": token};
  const told = {};
  const attempt = async (name, work) => {
    try { told[name] = await work(); } catch (error) { told[name] = "refused"; }
  };
  const asked = (options) => async () => (await fetch(url, options)).status;
  await attempt("fetch", asked({method: "POST", body, headers}));
  await attempt("plain", asked({method: "POST", body, mode: "no-cors"}));
  await attempt("get", asked({headers, mode: "cors"}));
  await attempt("beacon", async () => {
    navigator.sendBeacon(url, new Blob([body], {type: "text/plain"}));
    return "sent";
  });
  await attempt("read", async () => (await fetch(address)).text());
  const loads = (tag, attribute) => () => new Promise((resolve) => {
    const element = document.createElement(tag);
    element.onload = () => resolve("loaded");
    element.onerror = () => resolve("refused");
    element[attribute] = address;
    document.body.append(element);
  });
  await attempt("script", loads("script", "src"));
  await attempt("image", loads("img", "src"));
  const form = document.createElement("form");
  const frame = document.createElement("iframe");
  frame.name = "target";
  document.body.append(frame);
  form.method = "post"; form.action = url; form.enctype = "text/plain"; form.target = "target";
  const field = document.createElement("input");
  field.name = '{"decisions": [], "x": "'; field.value = '"}';
  form.append(field);
  document.body.append(form);
  await new Promise((resolve) => { frame.onload = resolve; form.submit(); });
  return told;
}"""
FRAMED = """(address) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.onload = () => resolve("done");
  frame.src = address;
  document.body.append(frame);
})"""


class _Elsewhere(BaseHTTPRequestHandler):
    """A page of somebody else's, with no policy that would hold it back."""

    def do_GET(self) -> None:
        body = b"<!DOCTYPE html><title>elsewhere</title><body>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Quiet."""


@contextmanager
def elsewhere() -> Iterator[int]:
    """A second server on this machine; gives its port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Elsewhere)
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def server(desk: FakeDesk) -> Iterator[ReviewServer]:
    with a_server(desk) as running:
        yield running


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "evil.test"])
def test_a_page_of_another_origin_writes_and_reads_nothing(
    browser: Browser, server: ReviewServer, desk: FakeDesk, host: str
) -> None:
    with elsewhere() as port:
        page = browser.new_page()
        page.goto(f"http://{host}:{port}/")
        address = server.address.partition("#")[0]
        told = page.evaluate(ATTACK, [address, TOKEN])
        page.close()
    assert desk.saved == []
    assert told == {
        "fetch": "refused",
        "plain": told["plain"],  # an opaque answer, or none: the page cannot tell
        "get": "refused",
        "beacon": "sent",
        "read": "refused",
        "script": "refused",
        "image": "refused",
    }


def test_the_page_cannot_be_framed(browser: Browser, server: ReviewServer) -> None:
    with elsewhere() as port:
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/")
        page.evaluate(FRAMED, server.address)
        shown = [frame.content() for frame in page.frames[1:]]
        page.close()
    assert len(shown) == 1
    assert "saved" not in shown[0]


def test_a_name_that_was_made_to_point_here_is_refused(
    browser: Browser, server: ReviewServer, desk: FakeDesk
) -> None:
    page = browser.new_page()
    rebound = f"http://evil.test:{server.server_port}/"
    answer = page.goto(rebound)
    assert answer is not None
    assert answer.status == 403
    told = page.evaluate(ATTACK, [rebound, TOKEN])
    page.close()
    assert told["fetch"] in {403, "refused"}
    assert "saved" not in str(told["read"])
    assert desk.saved == []


def test_the_pages_own_script_saves(browser: Browser, server: ReviewServer, desk: FakeDesk) -> None:
    page = browser.new_page()
    page.goto(server.address)
    status = page.evaluate(
        """async (token) => (await fetch("/api/decisions", {
          method: "POST", body: "{}",
          headers: {"Content-Type": "application/json", "X-Crosscheck-Token": token},
        })).status""",
        TOKEN,
    )
    page.close()
    assert status == 200
    assert desk.saved == [{}]
