"""The review server on a real socket: REQUIREMENTS G9, proof by proof."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from time import monotonic, sleep

import pytest

from crosscheck.cli.review.requests import LARGEST_BODY
from crosscheck.cli.review.server import LOOPBACK, ReviewServer
from tests.cli.review.desks import TOKEN, FakeDesk, a_server, exchange, posted


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def server(desk: FakeDesk) -> Iterator[ReviewServer]:
    with a_server(desk) as running:
        yield running


def asked(server: ReviewServer, target: str, method: str = "GET", host: str = LOOPBACK) -> bytes:
    named = f"{host}:{server.server_port}"
    return f"{method} {target} HTTP/1.1\r\nHost: {named}\r\n\r\n".encode()


def test_the_page_and_a_decision_are_served(server: ReviewServer, desk: FakeDesk) -> None:
    port = server.server_port
    assert "0 saved" in exchange(port, asked(server, "/")).body
    answer = exchange(port, posted(port, b'{"decisions": ["caf\xc3\xa9"]}'))
    assert (answer.status, json.loads(answer.body)) == (200, {"saved": [{"decisions": ["café"]}]})
    assert desk.saved == [{"decisions": ["café"]}]
    assert "1 saved" in exchange(port, asked(server, "/")).body


def test_the_bound_address_is_loopback_and_the_port_free(server: ReviewServer) -> None:
    host, port = server.socket.getsockname()
    assert host == "127.0.0.1"
    assert port > 0


def test_the_token_stands_in_the_fragment_alone(server: ReviewServer) -> None:
    assert server.address == f"http://127.0.0.1:{server.server_port}/#token={TOKEN}"


def test_host_evil_test_is_forbidden_with_the_right_token(
    server: ReviewServer, desk: FakeDesk
) -> None:
    port = server.server_port
    evil = f"evil.test:{port}"
    rebound = posted(port, Host=evil, Origin=f"http://{evil}")
    assert exchange(port, rebound).status == 403
    assert exchange(port, asked(server, "/", host="evil.test")).status == 403
    assert desk.saved == []


@pytest.mark.parametrize("token", ["", "wrong", TOKEN[:-1], f"{TOKEN}x", "\u00e9"])
def test_a_wrong_token_is_forbidden(server: ReviewServer, desk: FakeDesk, token: str) -> None:
    port = server.server_port
    assert exchange(port, posted(port, X_Crosscheck_Token=token)).status == 403
    assert desk.saved == []


def test_a_missing_token_is_forbidden(server: ReviewServer, desk: FakeDesk) -> None:
    port = server.server_port
    without = posted(port).replace(f"X-Crosscheck-Token: {TOKEN}\r\n".encode(), b"")
    assert exchange(port, without).status == 403
    assert desk.saved == []


def test_the_token_is_taken_from_nowhere_but_its_header(
    server: ReviewServer, desk: FakeDesk
) -> None:
    port = server.server_port
    elsewhere = posted(port, X_Crosscheck_Token="", Cookie=f"token={TOKEN}").replace(
        b"/api/decisions", f"/api/decisions?token={TOKEN}".encode()
    )
    assert exchange(port, elsewhere).status == 404
    cookie = posted(port, X_Crosscheck_Token="", Cookie=f"X-Crosscheck-Token={TOKEN}")
    assert exchange(port, cookie).status == 403
    assert desk.saved == []


def test_origin_null_is_forbidden(server: ReviewServer, desk: FakeDesk) -> None:
    port = server.server_port
    assert exchange(port, posted(port, Origin="null")).status == 403
    assert desk.saved == []


def test_text_plain_is_no_way_to_save(server: ReviewServer, desk: FakeDesk) -> None:
    port = server.server_port
    assert exchange(port, posted(port, Content_Type="text/plain")).status == 415
    assert desk.saved == []


def test_a_get_changes_nothing(server: ReviewServer, desk: FakeDesk) -> None:
    port = server.server_port
    answer = exchange(port, posted(port).replace(b"POST", b"GET", 1))
    assert (answer.status, answer.headers["Allow"]) == (405, "POST")
    assert desk.saved == []


@pytest.mark.parametrize("method", ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_other_methods_do_nothing(server: ReviewServer, desk: FakeDesk, method: str) -> None:
    port = server.server_port
    answer = exchange(port, posted(port).replace(b"POST", method.encode(), 1))
    assert answer.status in {405, 501}
    assert desk.saved == []


@pytest.mark.parametrize(
    "target",
    [
        *("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd"),
        *("//etc/passwd", "/claims/decisions.jsonl", "/favicon.ico", "/api/", "/%00"),
        "http://evil.test/",
    ],
)
def test_no_file_and_no_folder_is_served(server: ReviewServer, target: str) -> None:
    answer = exchange(server.server_port, asked(server, target))
    assert answer.status == 404
    assert set(json.loads(answer.body)) == {"error"}
    assert "root:" not in answer.body


@pytest.mark.parametrize("target", ["/", "/nowhere", "/api/decisions"])
def test_every_answer_has_the_headers_that_keep_it_in(server: ReviewServer, target: str) -> None:
    headers = exchange(server.server_port, asked(server, target)).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Connection"] == "close"


def test_no_other_site_is_let_in_and_no_cookie_set(server: ReviewServer) -> None:
    port = server.server_port
    preflight = posted(port, Origin="http://evil.test").replace(b"POST", b"OPTIONS", 1)
    for sent in (asked(server, "/"), posted(port), preflight):
        names = {name.lower() for name in exchange(port, sent).headers}
        assert not {name for name in names if name.startswith("access-control-")}
        assert "set-cookie" not in names


def test_the_server_does_not_tell_its_version(server: ReviewServer) -> None:
    raw = exchange(server.server_port, asked(server, "/")).raw
    assert re.search(r"^Server: crosscheck\r$", raw, re.MULTILINE)
    assert "Python" not in raw


def test_an_error_does_not_repeat_what_was_asked_for(server: ReviewServer) -> None:
    port = server.server_port
    for sent in (
        asked(server, "/<script>marker"),
        asked(server, "/", method="<script>marker"),
        b"<script>marker\r\n\r\n",
        b"GET / HTTP/marker\r\n\r\n",
    ):
        assert "marker" not in exchange(port, sent).raw


@pytest.mark.parametrize(
    "smuggled",
    [
        b"Content-Length: 2\r\nContent-Length: 2",
        b"Content-Length: 2\r\nContent-Length: 40",
        b"Transfer-Encoding: chunked",
        b"Content-Length: 2\r\nTransfer-Encoding: chunked",
        b"Content-Length: 2\r\nTransfer-Encoding : chunked",
        b"Content-Length: 2\r\nX: a\r\n Transfer-Encoding: chunked",
        b"Content-Length: +2",
        b"Content-Length: 2\r\nno header",
    ],
    ids=repr,
)
def test_a_message_of_doubtful_length_is_refused(
    server: ReviewServer, desk: FakeDesk, smuggled: bytes
) -> None:
    port = server.server_port
    plain = posted(port)
    assert exchange(port, plain.replace(b"Content-Length: 2", smuggled, 1)).status in {400, 403}
    assert desk.saved == []


@pytest.mark.parametrize("line", [b"GET /", b"GET / HTTP/0.9", b"GET / HTTP/2.0", b"GET  HTTP/1.1"])
def test_another_http_is_refused(server: ReviewServer, line: bytes) -> None:
    answer = exchange(server.server_port, line + b"\r\nHost: 127.0.0.1\r\n\r\n")
    assert answer.status in {400, 505}


def test_a_second_message_on_the_connection_is_not_read(
    server: ReviewServer, desk: FakeDesk
) -> None:
    port = server.server_port
    both = exchange(port, posted(port, b"{}") + posted(port, b'{"second": 1}'))
    assert both.raw.count("HTTP/1.0 ") == 1
    assert desk.saved == [{}]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b"1" * 5_000, 400),
        (b'"wrong"', 422),
    ],
    ids=["empty", "torn", "no text", "deep", "long number", "refused"],
)
def test_what_cannot_be_saved_is_told(
    server: ReviewServer, desk: FakeDesk, body: bytes, status: int
) -> None:
    port = server.server_port
    answer = exchange(port, posted(port, body))
    assert answer.status == status
    assert json.loads(answer.body)["error"]
    assert desk.saved == []


def test_a_body_that_is_too_long_is_refused_before_it_is_read(
    server: ReviewServer, desk: FakeDesk
) -> None:
    port = server.server_port
    head = posted(port, Content_Length=str(LARGEST_BODY + 1))
    assert exchange(port, head + b"x" * 1000).status == 413
    assert desk.saved == []


def test_a_body_that_ends_early_is_not_saved(server: ReviewServer, desk: FakeDesk) -> None:
    port = server.server_port
    with socket.create_connection((LOOPBACK, port), timeout=20) as connection:
        connection.sendall(posted(port, b"{}", Content_Length="100"))
        connection.shutdown(socket.SHUT_WR)
        assert b" 400 " in connection.recv(1 << 16)
    assert desk.saved == []


@pytest.mark.parametrize("start", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "])
def test_a_request_that_never_ends_is_cut_off(desk: FakeDesk, start: bytes) -> None:
    with a_server(desk, seconds_for_a_request=0.4) as server:
        began = monotonic()
        with socket.create_connection((LOOPBACK, server.server_port), timeout=20) as connection:
            connection.sendall(start)
            while connection.recv(1 << 16):
                pass
        assert 0.3 < monotonic() - began < 5
        assert exchange(server.server_port, asked(server, "/")).status == 200


def test_a_request_that_drips_is_cut_off_as_a_whole(desk: FakeDesk) -> None:
    with a_server(desk, seconds_for_a_request=0.5) as server:
        with socket.create_connection((LOOPBACK, server.server_port), timeout=0.1) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nX: ")
            began = monotonic()
            while monotonic() - began < 10:
                try:
                    connection.sendall(b"x")
                    if connection.recv(1) == b"":
                        break
                except TimeoutError:
                    continue
                except OSError:
                    break
        assert monotonic() - began < 5


def test_many_that_wait_do_not_keep_others_out_for_long(desk: FakeDesk) -> None:
    with a_server(desk, seconds_for_a_request=0.5) as server:
        port = server.server_port
        idle = [socket.create_connection((LOOPBACK, port), timeout=20) for _ in range(80)]
        try:
            for connection in idle:  # closed by the server, at once or at the deadline
                while connection.recv(1 << 10):
                    pass
        finally:
            for connection in idle:
                connection.close()
        assert exchange(port, asked(server, "/")).status == 200


def test_a_page_that_takes_long_to_make_is_not_cut_off(desk: FakeDesk) -> None:
    desk.seconds_for_a_page = 0.5
    with a_server(desk, seconds_for_a_request=0.2) as server:
        assert "0 saved" in exchange(server.server_port, asked(server, "/")).body


def test_a_client_that_stays_is_not_waited_for(desk: FakeDesk) -> None:
    with a_server(desk) as server:
        port = server.server_port
        with socket.create_connection((LOOPBACK, port), timeout=20) as connection:
            connection.sendall(asked(server, "/"))
            began = monotonic()
            while connection.recv(1 << 16):
                pass
            for _ in range(30):  # nor for one that goes on talking
                try:
                    connection.sendall(b"x")
                except OSError:
                    break
                sleep(0.1)
            assert monotonic() - began < 2.5


def test_it_stops_when_nobody_asks(desk: FakeDesk) -> None:
    server = ReviewServer(desk, TOKEN)
    began = monotonic()
    server.serve_until_idle(0.2)
    server.server_close()
    assert monotonic() - began < 5
