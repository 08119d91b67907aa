"""A desk without a report, and a server for it in a thread of its own."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from time import sleep

from crosscheck.cli.review.server import LOOPBACK, ReviewServer
from crosscheck.errors import UsageError

TOKEN = "secret-" * 6


@dataclass
class FakeDesk:
    content_policy: str = "default-src 'none'; connect-src 'self'"
    saved: list[object] = field(default_factory=list)
    seconds_for_a_page: float = 0.0

    def page(self) -> str:
        sleep(self.seconds_for_a_page)
        return f"<title>{len(self.saved)} saved</title>"

    def save(self, body: object) -> Mapping[str, object]:
        if body == "wrong":
            raise UsageError("no such verdict", "Use another.")
        self.saved.append(body)
        return {"saved": [body]}


@contextmanager
def serving(server: ReviewServer, idle: float = 60.0) -> Iterator[ReviewServer]:
    """The server at work in a thread, stopped at the end."""
    server.timeout = 0.02
    stopped = False

    def clock() -> float:
        return float("inf") if stopped else 0.0

    thread = Thread(target=server.serve_until_idle, args=(idle, clock))
    thread.start()
    try:
        yield server
    finally:
        stopped = True
        thread.join()
        server.server_close()


@contextmanager
def a_server(desk: FakeDesk, *, seconds_for_a_request: float = 20.0) -> Iterator[ReviewServer]:
    server = ReviewServer(desk, TOKEN, seconds_for_a_request=seconds_for_a_request)
    with serving(server) as running:
        yield running


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: str
    raw: str


def exchange(port: int, sent: bytes) -> Answer:
    """Send bytes as they are, and read the answer to its end."""
    with socket.create_connection((LOOPBACK, port), timeout=20) as connection:
        connection.sendall(sent)
        received = b""
        while taken := connection.recv(1 << 16):
            received += taken
    raw = received.decode("utf-8")
    head, _, body = raw.partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return Answer(int(first.split()[1]), headers, body, raw)


def posted(port: int, body: bytes = b"{}", **changed: str) -> bytes:
    """What the page sends, but for what is ``changed`` (``X_Crosscheck_Token=``)."""
    headers = {
        "Host": f"{LOOPBACK}:{port}",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "X-Crosscheck-Token": TOKEN,
        "Sec-Fetch-Site": "same-origin",
        "Origin": f"http://{LOOPBACK}:{port}",
    } | {name.replace("_", "-"): value for name, value in changed.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST /api/decisions HTTP/1.1\r\n{lines}\r\n".encode() + body
