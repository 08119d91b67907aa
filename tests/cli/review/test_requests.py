"""The rules for requests, one by one; what the server makes of them is in test_server."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.cli.review.requests import (
    LARGEST_BODY,
    Refusal,
    Request,
    Route,
    admit,
    is_loopback,
)

TOKEN = "t" * 43
HOST = "127.0.0.1:8123"
OWN = f"http://{HOST}"
SAVES = {
    "Host": HOST,
    "Content-Type": "application/json",
    "Content-Length": "2",
    "X-Crosscheck-Token": TOKEN,
    "Sec-Fetch-Site": "same-origin",
    "Origin": OWN,
}


def a_request(
    method: str = "POST",
    target: str = "/api/decisions",
    *,
    without: tuple[str, ...] = (),
    is_sound: bool = True,
    **changed: str | tuple[str, ...],
) -> Request:
    """What the page sends, but for what is ``changed`` (``Sec_Fetch_Site=``) or left out."""
    headers: dict[str, str | tuple[str, ...]] = {**SAVES}
    headers |= {name.replace("_", "-"): value for name, value in changed.items()}
    return Request(
        method,
        target,
        {
            name.lower(): (value,) if isinstance(value, str) else value
            for name, value in headers.items()
            if name not in without
        },
        is_sound,
    )


def status_of(request: Request) -> HTTPStatus | Route:
    admission = admit(request, TOKEN)
    return admission.status if isinstance(admission, Refusal) else admission


def test_the_pages_own_request_is_admitted() -> None:
    assert status_of(a_request()) is Route.DECISIONS


def test_the_page_is_given_to_who_has_the_address() -> None:
    plain = Request("GET", "/", {"host": (HOST,)})
    assert status_of(plain) is Route.PAGE


@pytest.mark.parametrize("name", ["localhost", "LocalHost", "127.0.0.1", "127.8.9.1", "[::1]"])
@pytest.mark.parametrize("port", ["", ":80", ":65535"])
def test_a_loopback_host_is_this_machine(name: str, port: str) -> None:
    assert is_loopback(name + port)


@pytest.mark.parametrize(
    "host",
    [
        *("", " ", "evil.test", "evil.test:8123", "localhost.evil.test", "127.0.0.1.evil.test"),
        *("evil.test#localhost", "localhost@evil.test", "evil.test/localhost", "localhost."),
        *("0.0.0.0", "10.0.0.1", "192.168.1.2", "[::]", "[fe80::1]", "127.1", "2130706433"),
        *("0x7f000001", "0177.0.0.1", "localhost:8123:1", "localhost:", "127.0.0.1, evil.test"),
        *("[::1", "::1", "127.0.0.1\n", "１２７.0.0.1"),
    ],
)
def test_any_other_host_is_refused_with_the_right_token(host: str) -> None:
    assert status_of(a_request(Host=host)) is HTTPStatus.FORBIDDEN
    assert status_of(a_request("GET", "/", Host=host)) is HTTPStatus.FORBIDDEN


def test_two_hosts_or_none_are_refused() -> None:
    assert status_of(a_request(Host=(HOST, "evil.test"))) is HTTPStatus.FORBIDDEN
    assert status_of(a_request(without=("Host",))) is HTTPStatus.FORBIDDEN


def test_the_host_counts_before_the_address() -> None:
    for target in ("/", "/nowhere", "/api/decisions"):
        assert status_of(a_request("DELETE", target, Host="evil.test")) is HTTPStatus.FORBIDDEN


@pytest.mark.parametrize(
    "token", ["", "t", "t" * 42, "t" * 44, "T" * 43, "é" * 43, "\udcff" * 43, (TOKEN, TOKEN)]
)
def test_a_wrong_token_is_refused(token: str | tuple[str, ...]) -> None:
    assert status_of(a_request(X_Crosscheck_Token=token)) is HTTPStatus.FORBIDDEN


def test_a_missing_token_is_refused() -> None:
    assert status_of(a_request(without=("X-Crosscheck-Token",))) is HTTPStatus.FORBIDDEN


@pytest.mark.parametrize(
    "origin",
    ["null", "", "http://evil.test", "https://127.0.0.1:8123", "http://127.0.0.1:9", f"{OWN}/"],
)
def test_another_origin_is_refused_whatever_else_is_said(origin: str) -> None:
    assert status_of(a_request(Origin=origin)) is HTTPStatus.FORBIDDEN
    fallback = a_request(Origin=origin, without=("Sec-Fetch-Site",))
    assert status_of(fallback) is HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", "", "SAME-ORIGIN"])
def test_another_site_is_refused_whatever_else_is_said(site: str) -> None:
    assert status_of(a_request(Sec_Fetch_Site=site)) is HTTPStatus.FORBIDDEN


def test_one_of_the_two_is_enough_and_neither_is_not() -> None:
    assert status_of(a_request(without=("Origin",))) is Route.DECISIONS
    assert status_of(a_request(without=("Sec-Fetch-Site",))) is Route.DECISIONS
    neither = a_request(without=("Origin", "Sec-Fetch-Site"))
    assert status_of(neither) is HTTPStatus.FORBIDDEN


@pytest.mark.parametrize(
    "media",
    [
        *("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""),
        *("text/plain; application/json", "application/jsonp", "application/json-seq"),
    ],
)
def test_what_a_form_can_send_is_refused(media: str) -> None:
    assert status_of(a_request(Content_Type=media)) is HTTPStatus.UNSUPPORTED_MEDIA_TYPE


def test_json_may_name_its_encoding() -> None:
    assert status_of(a_request(Content_Type="Application/JSON; charset=utf-8")) is Route.DECISIONS


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_decisions_are_changed_by_post_alone(method: str) -> None:
    refusal = admit(a_request(method), TOKEN)
    assert isinstance(refusal, Refusal)
    assert refusal.status is HTTPStatus.METHOD_NOT_ALLOWED
    assert refusal.allow == "POST"


@pytest.mark.parametrize("method", ["POST", "HEAD", "PUT", "DELETE", "OPTIONS", "get"])
def test_the_page_is_only_read(method: str) -> None:
    assert status_of(a_request(method, "/")) is HTTPStatus.METHOD_NOT_ALLOWED


@pytest.mark.parametrize(
    "target",
    [
        *("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd"),
        *("/..\\..\\etc\\passwd", "/%252e%252e/etc/passwd", "/./", "//etc/passwd", "/.git/config"),
        *("/claims/decisions.jsonl", "/api", "/api/", "/api/decisions/", "/index.html", "/?", "*"),
        *("http://evil.test/", f"{OWN}/", "evil.test:80", "/\x00", ""),
    ],
)
def test_there_is_nothing_else_here(target: str) -> None:
    assert status_of(a_request("GET", target)) is HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    ("mode", "destination"),
    [("no-cors", "script"), ("no-cors", "image"), ("cors", "empty"), ("navigate", "iframe")],
)
def test_the_page_cannot_be_built_into_another_site(mode: str, destination: str) -> None:
    request = a_request(
        "GET", "/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode=mode, Sec_Fetch_Dest=destination
    )
    assert status_of(request) is HTTPStatus.FORBIDDEN


def test_a_link_to_the_page_can_be_followed() -> None:
    request = a_request(
        "GET",
        "/",
        Sec_Fetch_Site="cross-site",
        Sec_Fetch_Mode="navigate",
        Sec_Fetch_Dest="document",
    )
    assert status_of(request) is Route.PAGE


@pytest.mark.parametrize(
    "length", [("2", "2"), ("2", "3"), "+2", "-1", "2, 2", "0x2", "٢", "", " "]
)
def test_a_doubtful_length_is_refused(length: str | tuple[str, ...]) -> None:
    assert status_of(a_request(Content_Length=length)) is HTTPStatus.BAD_REQUEST
    assert status_of(a_request("GET", "/", Content_Length=length)) is HTTPStatus.BAD_REQUEST


@pytest.mark.parametrize("coding", ["chunked", "identity", "", ("chunked", "chunked")])
def test_a_transfer_coding_is_refused(coding: str | tuple[str, ...]) -> None:
    assert status_of(a_request(Transfer_Encoding=coding)) is HTTPStatus.BAD_REQUEST


def test_a_head_that_could_not_be_read_to_its_end_is_refused() -> None:
    assert status_of(a_request(is_sound=False)) is HTTPStatus.BAD_REQUEST


def test_a_body_needs_a_length_and_has_a_limit() -> None:
    unknown = a_request(without=("Content-Length",))
    assert status_of(unknown) is HTTPStatus.LENGTH_REQUIRED
    assert status_of(a_request(Content_Length=str(LARGEST_BODY))) is Route.DECISIONS
    too_long = a_request(Content_Length=str(LARGEST_BODY + 1))
    assert status_of(too_long) is HTTPStatus.REQUEST_ENTITY_TOO_LARGE


@given(st.text(), st.text(), st.dictionaries(st.text(), st.tuples(st.text())))
def test_nothing_is_saved_for_what_was_not_built_on_purpose(
    method: str, target: str, headers: dict[str, tuple[str]]
) -> None:
    assert admit(Request(method, target, headers), TOKEN) is not Route.DECISIONS
