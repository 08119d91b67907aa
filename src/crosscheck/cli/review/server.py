"""The review server: HTTP to this machine alone, for one report and its decisions."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Timer
from time import monotonic
from typing import Protocol

from crosscheck.cli.review.requests import (
    BARE_POLICY,
    PAGE_POLICY,
    Refusal,
    Request,
    Route,
    admit,
    body_length,
)
from crosscheck.errors import CrosscheckError

LOOPBACK = "127.0.0.1"
_SECONDS_FOR_A_REQUEST = 20.0
_MOST_AT_ONCE = 32
_LINGER_SECONDS = 1.0
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Desk(Protocol):
    """What the server serves: the report as a page, and a place for decisions."""

    @property
    def content_policy(self) -> str:
        """The page's content security policy."""

    def page(self) -> str:
        """The report as it stands with all decisions made so far."""

    def save(self, body: object) -> Mapping[str, object]:
        """Save what the page sent and give its answer; a UsageError says what is wrong."""


class ReviewServer(ThreadingHTTPServer):
    """Serves one desk on a port of the loopback address until nobody has asked for a while."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = _MOST_AT_ONCE
    timeout = 0.5  # seconds between two looks at the clock

    def __init__(
        self,
        desk: Desk,
        token: str,
        *,
        port: int = 0,
        seconds_for_a_request: float = _SECONDS_FOR_A_REQUEST,
    ) -> None:
        """Listen at ``port``, or at one that is free; raises OSError when it is taken."""
        self.desk = desk
        self.token = token
        self.seconds_for_a_request = seconds_for_a_request
        self._last_asked = monotonic()
        self._places = BoundedSemaphore(_MOST_AT_ONCE)
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def address(self) -> str:
        """Where a browser opens the report; the token stands where no server is sent it."""
        return f"http://{LOOPBACK}:{self.server_port}/#token={self.token}"

    def serve_until_idle(self, seconds: float, clock: Callable[[], float] = monotonic) -> None:
        """Answer until no request has been admitted for so long."""
        while clock() - self._last_asked < seconds:
            self.handle_request()

    def note_activity(self) -> None:
        """Begin to count idle time anew."""
        self._last_asked = monotonic()

    def process_request(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Give the request a thread, or close it when too many wait already."""
        if not self._places.acquire(blocking=False):
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Answer in a thread of its own, and free its place."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that goes away is no event."""


class _Handler(BaseHTTPRequestHandler):
    """One request on one connection, which is closed after the answer."""

    server: ReviewServer
    server_version = "crosscheck"

    def setup(self) -> None:
        """Give the request a deadline as a whole, however slowly it is sent."""
        self._deadline = self._within(self.server.seconds_for_a_request)
        super().setup()

    def finish(self) -> None:
        """Close, once the client has had its answer."""
        self._deadline.cancel()
        self._deadline = self._within(_LINGER_SECONDS)
        with suppress(OSError):
            self._linger()
            super().finish()
        self._deadline.cancel()

    def answer(self) -> None:
        """Answer as the rules for requests say."""
        request = Request(self.command, self.path, _by_name(self), _is_sound(self))
        admission = admit(request, self.server.token)
        if isinstance(admission, Refusal):
            allow = {"Allow": admission.allow} if admission.allow else {}
            self._send_json(admission.status, {"error": admission.error}, allow)
            return
        body = self.rfile.read(body_length(request))
        # What was asked for is known: from here on it is the server that takes its time.
        self._deadline.cancel()
        self.connection.settimeout(self.server.seconds_for_a_request)
        self.server.note_activity()
        if admission is Route.PAGE:
            self._send_page()
        else:
            self._save(body, body_length(request))

    # Unknown methods are answered by the class itself, without looking at what is asked for.
    do_GET = do_POST = do_HEAD = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer  # noqa: N815

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what could not be read as a request, in our own words."""
        del message, explain  # they repeat what was sent
        self._send_json(HTTPStatus(code), {"error": HTTPStatus(code).phrase})

    def version_string(self) -> str:
        """The name without any version."""
        return self.server_version

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has
        """Log nothing: what was asked for could steer a terminal."""

    def _send_page(self) -> None:
        """The report, anew."""
        policy = f"{self.server.desk.content_policy}; {PAGE_POLICY}"
        page = self.server.desk.page().encode("utf-8", "backslashreplace")
        self._send(HTTPStatus.OK, "text/html; charset=utf-8", page, policy)

    def _save(self, body: bytes, length: int) -> None:
        """Save the decisions of a body, or say what is wrong with them."""
        if len(body) < length:
            self._send_json(HTTPStatus.BAD_REQUEST, {"error": "The request ended too early."})
            return
        try:
            given = json.loads(body)
        except (ValueError, RecursionError):
            self._send_json(HTTPStatus.BAD_REQUEST, {"error": "The decisions are not JSON."})
            return
        try:
            answer = self.server.desk.save(given)
        except CrosscheckError as error:
            told = " ".join(part for part in (error.message, error.hint) if part)
            self._send_json(HTTPStatus.UNPROCESSABLE_ENTITY, {"error": told})
            return
        self._send_json(HTTPStatus.OK, answer)

    def _send_json(
        self,
        status: HTTPStatus,
        answer: Mapping[str, object],
        more: Mapping[str, str] | None = None,
    ) -> None:
        body = json.dumps(answer, ensure_ascii=True, sort_keys=True).encode("ascii")
        self._send(status, "application/json", body, BARE_POLICY, more or {})

    def _send(
        self,
        status: HTTPStatus,
        media: str,
        body: bytes,
        policy: str,
        more: Mapping[str, str] | None = None,
    ) -> None:
        """Send one answer, with the headers that every answer has."""
        self.close_connection = True
        self.request_version = "HTTP/1.0"  # else an answer to HTTP/0.9 would have no headers
        self.send_response(status)
        told = {"Content-Type": media, "Content-Length": str(len(body))}
        told |= {"Content-Security-Policy": policy, "Connection": "close", **(more or {})}
        for name, value in (_HEADERS | told).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _linger(self) -> None:
        """Take in what is still being sent, so that closing does not cut off the answer."""
        # RFC 9112, 9.6: a server that closes with unread data has its answer reset.
        self.wfile.flush()
        _shut(self.connection, socket.SHUT_WR)
        while self.connection.recv(1 << 16):
            pass

    def _within(self, seconds: float) -> Timer:
        """Cut the connection off after so long."""
        deadline = Timer(seconds, _shut, (self.request, socket.SHUT_RDWR))
        deadline.daemon = True
        deadline.start()
        return deadline


def _by_name(handler: BaseHTTPRequestHandler) -> Mapping[str, tuple[str, ...]]:
    """All values of each header, by its lower-case name."""
    names = {name.lower() for name in handler.headers}
    return {name: tuple(handler.headers.get_all(name, ())) for name in names}


def _is_sound(handler: BaseHTTPRequestHandler) -> bool:
    """Whether the head was read to its end as lines of HTTP/1."""
    # The parser for e-mail that reads it stops, and goes on as if at the end, at a line that is
    # no header: "Transfer-Encoding : chunked" would hide there.
    is_all = not handler.headers.defects and not handler.headers.get_payload()
    is_folded = any("\n" in value or "\r" in value for value in handler.headers.values())
    version = handler.requestline.split()[2:]
    return is_all and not is_folded and version in (["HTTP/1.0"], ["HTTP/1.1"])


def _shut(connection: socket.socket, how: int) -> None:
    """Shut a connection that may be shut already."""
    with suppress(OSError):
        connection.shutdown(how)
