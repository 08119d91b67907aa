"""A judge behind an OpenAI-compatible endpoint, asked over a real local connection."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from crosscheck.errors import UsageError
from crosscheck.model.judgement import NoOpinion, Opinion
from crosscheck.models.endpoint import Endpoint, parse_endpoint
from crosscheck.models.openai_judge import GIVE_UP, TRIES, OpenAIJudge

PAIR = ("The ferry sank at noon.", "The ferry never sank.")
SURE = {"agrees": 0.02, "open": 0.08, "contradicts": 0.9}


@dataclass
class Heard:
    """What the server was sent: paths, headers and bodies in the order in which they came."""

    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)


Answer = tuple[int, bytes]


def chat(content: object) -> bytes:
    told = content if isinstance(content, str) else json.dumps(content)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": told}}]}).encode()


@contextmanager
def serving(answer: Callable[[int], Answer], **headers: str) -> Iterator[tuple[Endpoint, Heard]]:
    """A server on this machine that gives ``answer(n)`` to the n-th request."""
    heard = Heard()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            with lock:
                number = len(heard.bodies)
                heard.paths.append(self.path)
                heard.headers.append({k.lower(): v for k, v in self.headers.items()})
                heard.bodies.append(json.loads(body))
            status, told = answer(number)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("content-length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield parse_endpoint(f"http://127.0.0.1:{server.server_port}/v1#tiny", {}), heard
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def ask(
    endpoint: Endpoint, *pairs: tuple[str, str], waits: list[float] | None = None
) -> list[Opinion | NoOpinion]:
    waited = waits if waits is not None else []
    return OpenAIJudge(endpoint, timeout=5, pause=waited.append).opinions(pairs)


def test_an_answer_in_json_is_an_opinion() -> None:
    with serving(lambda _: (200, chat(SURE))) as (endpoint, heard):
        assert ask(endpoint, PAIR) == [Opinion(0.02, 0.08, 0.9)]
    assert heard.paths == ["/v1/chat/completions"]
    (body,) = heard.bodies
    assert body["model"] == "tiny"
    assert json.loads(body["messages"][-1]["content"]) == {
        "premise": PAIR[0],
        "hypothesis": PAIR[1],
    }


def test_answers_stand_in_the_order_of_the_questions() -> None:
    def by_premise(number: int) -> Answer:
        premise = json.loads(heard.bodies[number]["messages"][-1]["content"])["premise"]
        share = int(premise) / 100
        return 200, chat({"agrees": share, "open": 1 - share, "contradicts": 0})

    with serving(by_premise) as (endpoint, heard):
        told = ask(endpoint, *((str(number), "x") for number in range(20)))
    assert [o.agrees for o in told if isinstance(o, Opinion)] == [n / 100 for n in range(20)]


def test_the_key_is_sent_and_is_not_shown() -> None:
    with serving(lambda _: (200, chat(SURE))) as (endpoint, heard):
        judge = OpenAIJudge(Endpoint(endpoint.url, endpoint.model, "secret-key"))
        judge.opinions([PAIR])
        ask(endpoint, PAIR)
    assert heard.headers[0]["authorization"] == "Bearer secret-key"
    assert "authorization" not in heard.headers[1]
    assert "secret-key" not in judge.version + repr(Endpoint("u", "m", "secret-key"))


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff", id="bytes"),
        pytest.param(b'{"choices": []}', id="no choice"),
        pytest.param(chat("They contradict each other."), id="prose"),
        pytest.param(chat("```json\n{}\n```"), id="fenced"),
        pytest.param(chat([0.1, 0.1, 0.8]), id="list"),
        pytest.param(chat({**SURE, "why": "no"}), id="more keys"),
        pytest.param(chat({"agrees": 0.5, "open": 0.5}), id="fewer keys"),
        pytest.param(chat({**SURE, "contradicts": "0.9"}), id="text"),
        pytest.param(chat({"agrees": False, "open": False, "contradicts": True}), id="truth"),
        pytest.param(chat('{"agrees": NaN, "open": 0, "contradicts": 1}'), id="no number"),
        pytest.param(chat({"agrees": 0.9, "open": 0.9, "contradicts": 0.9}), id="sum"),
        pytest.param(chat({"agrees": -1, "open": 1, "contradicts": 1}), id="negative"),
        pytest.param(b"[" * 100_000, id="deep"),
        pytest.param(b" " * 300_000 + chat(SURE), id="long"),
    ],
)
def test_anything_else_is_no_opinion(told: bytes) -> None:
    with serving(lambda _: (200, told)) as (endpoint, _):
        (answer,) = ask(endpoint, PAIR)
    assert isinstance(answer, NoOpinion)
    assert answer.reason.startswith("an answer ")


def test_a_busy_server_is_asked_again_after_a_while() -> None:
    waits: list[float] = []
    with serving(lambda n: (503, b"") if n == 0 else (200, chat(SURE)), Retry_After="7") as (e, _):
        assert ask(e, PAIR, waits=waits) == [Opinion(0.02, 0.08, 0.9)]
    assert waits == [7.0]


def test_tries_and_waits_have_a_limit() -> None:
    waits: list[float] = []
    with serving(lambda _: (503, b""), Retry_After="86400") as (endpoint, heard):
        assert ask(endpoint, PAIR, waits=waits) == [NoOpinion("status 503, 3 tries")]
    assert len(heard.bodies) == TRIES
    assert max(waits) <= 30


def test_a_server_that_refuses_the_key_is_asked_no_more() -> None:
    with serving(lambda _: (401, b"")) as (endpoint, heard):
        told = ask(endpoint, *((str(number), "x") for number in range(50)))
    assert set(told) == {NoOpinion("status 401, 1 try")}
    assert len(heard.bodies) < 10


def test_a_server_that_never_answers_is_given_up() -> None:
    with serving(lambda _: (500, b"")) as (endpoint, heard):
        told = ask(endpoint, *((str(number), "x") for number in range(50)))
    assert all(isinstance(answer, NoOpinion) for answer in told)
    assert len(heard.bodies) <= TRIES * (GIVE_UP + 4)


def test_a_redirect_is_not_followed() -> None:
    with (
        serving(lambda _: (200, chat(SURE))) as (elsewhere, other),
        serving(lambda _: (307, b""), Location=elsewhere.url) as (endpoint, _),
    ):
        assert ask(endpoint, PAIR) == [NoOpinion("status 307, 1 try")]
    assert other.bodies == []


def test_a_port_where_nobody_listens_gives_no_opinion() -> None:
    with serving(lambda _: (200, b"")) as (endpoint, _):
        pass
    assert ask(endpoint, PAIR) == [NoOpinion("connect error, 3 tries")]


def test_proxies_of_the_environment_see_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        serving(lambda _: (200, chat(SURE))) as (proxy, overheard),
        serving(lambda _: (200, chat(SURE))) as (endpoint, heard),
    ):
        monkeypatch.setenv("ALL_PROXY", proxy.url)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        ask(endpoint, PAIR)
    assert (len(heard.bodies), len(overheard.bodies)) == (1, 0)


def test_the_version_tells_model_place_and_prompt() -> None:
    one = OpenAIJudge(parse_endpoint("https://api.example.com/v1#tiny", {})).version
    other = OpenAIJudge(parse_endpoint("https://api.example.com/v1#large", {})).version
    assert one.startswith("tiny at https://api.example.com/v1/chat/completions (prompt ")
    assert one != other


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://api.example.com/v1", "https://api.example.com/v1/chat/completions"),
        ("https://api.example.com/v1/", "https://api.example.com/v1/chat/completions"),
        ("https://a.example/x/chat/completions", "https://a.example/x/chat/completions"),
        ("http://localhost:8080/v1", "http://localhost:8080/v1/chat/completions"),
        ("http://[::1]:8080", "http://[::1]:8080/chat/completions"),
        ("http://127.3.2.1", "http://127.3.2.1/chat/completions"),
    ],
)
def test_where_questions_are_posted(address: str, url: str) -> None:
    told = parse_endpoint(address, {"CROSSCHECK_JUDGE_MODEL": "tiny", "OPENAI_API_KEY": "k"})
    assert told == Endpoint(url, "tiny", "k")


def test_the_model_in_the_address_counts_before_the_environment() -> None:
    told = parse_endpoint("https://a.example#one", {"CROSSCHECK_JUDGE_MODEL": "other"})
    assert told.model == "one"


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("https://api.example.com/v1", "no model"),
        ("http://api.example.com/v1#m", "unencrypted"),
        ("http://localhost.example.com/v1#m", "unencrypted"),
        ("http://2130706433/v1#m", "unencrypted"),
        ("http://0x7f.1/v1#m", "unencrypted"),
        ("http://10.0.0.1/v1#m", "unencrypted"),
        ("https://user:secret@api.example.com/v1#m", "password"),
        ("https://api.example.com/v1?key=secret#m", "query"),
        ("ftp://api.example.com#m", "not a URL"),
        ("file:///etc/hosts#m", "not a URL"),
        ("https://#m", "not a URL"),
        ("https://[::1#m", "Invalid"),
        ("https://a.example:port#m", "ort"),
        ("", "not a URL"),
    ],
)
def test_addresses_that_text_is_not_sent_to(address: str, word: str) -> None:
    with pytest.raises(UsageError, match=word) as refused:
        parse_endpoint(address, {})
    assert "secret" not in refused.value.message
