"""``crosscheck review`` as a process: started, asked, interrupted."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from crosscheck.errors import ExitStatus
from tests.cli.commands import clean_environment, crosscheck
from tests.cli.ferry import put_articles
from tests.cli.review.desks import Answer, exchange

REVIEW = ("review", "--no-models", "--by", "Mara Lind")


@contextmanager
def reviewing(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A running review and the address that it printed."""
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", *REVIEW, *arguments],
        cwd=folder,
        env=clean_environment({"CI": "", "BROWSER": "true", **(environment or {})}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put_articles(tmp_path)
    return tmp_path


def stopped(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The status and standard error after Ctrl-C."""
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    return process.returncode, told


def split(address: str) -> tuple[int, str]:
    """The port and the token of an address."""
    found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/#token=([\w-]{43})", address)
    assert found, address
    return int(found[1]), found[2]


def got(port: int) -> Answer:
    return exchange(port, f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())


def drafts_of(page: str) -> list[dict[str, Any]]:
    """A draft for each finding, from what the page holds."""
    data = re.search(r'id="report-data">(.*?)</script>', page, re.DOTALL)
    assert data
    return list(json.loads(data[1])["findings"])


def test_it_prints_an_address_serves_and_ends_with_a_summary(folder: Path) -> None:
    with reviewing(folder) as (process, address):
        port, _ = split(address)
        answer = got(port)
        assert answer.status == 200
        assert "Harbour Herald" in answer.body
        assert len(drafts_of(answer.body)) == 2
        status, told = stopped(process)
    assert status == ExitStatus.CLEAN
    assert "0 records added to claims/decisions.jsonl" in told
    assert "Gate: Fails" in told
    assert "Traceback" not in told
    assert [path.name for path in folder.iterdir()] == ["sources"]


def test_each_review_has_a_token_of_its_own(folder: Path) -> None:
    tokens = set()
    for _ in range(2):
        with reviewing(folder) as (_, address):
            tokens.add(split(address)[1])
    assert len(tokens) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux says of its sockets")
def test_it_listens_to_this_machine_alone(folder: Path) -> None:
    with reviewing(folder) as (_, address):
        port, _ = split(address)
        with socket.socket(socket.AF_INET6) as six, pytest.raises(OSError):  # noqa: PT011
            six.connect(("::1", port))
        listening = Path("/proc/net/tcp").read_text(encoding="ascii")
        bound = re.findall(rf"([0-9A-F]{{8}}):{port:04X} 00000000:0000 0A", listening)
    assert bound == ["0100007F"]


def test_a_port_that_is_taken_is_told(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = crosscheck(*REVIEW, "--port", port, cwd=folder, environment={"CI": ""})
    assert result.returncode == ExitStatus.USAGE
    assert f"cannot listen on port {port}" in result.stderr
    assert result.stdout == ""


def test_it_refuses_in_ci_unless_forced(folder: Path) -> None:
    result = crosscheck(*REVIEW, cwd=folder, environment={"CI": "true"})
    assert (result.returncode, result.stdout) == (ExitStatus.USAGE, "")
    assert "--force" in result.stderr
    with reviewing(folder, "--force", environment={"CI": "true"}) as (_, address):
        assert got(split(address)[0]).status == 200


def test_the_browser_is_opened_only_when_asked(folder: Path) -> None:
    browser = folder / "browser"
    browser.write_text('#!/bin/sh\nprintf "%s\\n" "$1" >> opened\n', encoding="utf-8")
    browser.chmod(0o755)
    environment = {"BROWSER": str(browser)}
    opened = folder / "opened"
    with reviewing(folder, environment=environment) as (_, address):
        assert got(split(address)[0]).status == 200
        assert not opened.exists()
    with reviewing(folder, "--open", environment=environment) as (_, address):
        deadline = monotonic() + 30
        while not opened.exists() and monotonic() < deadline:
            sleep(0.05)
        assert got(split(address)[0]).status == 200
        assert opened.read_text(encoding="utf-8").strip() == address


def test_no_sources_end_with_what_to_do(tmp_path: Path) -> None:
    result = crosscheck(*REVIEW, cwd=tmp_path, environment={"CI": ""})
    assert result.returncode == ExitStatus.USAGE
    assert "no such file or folder: sources" in result.stderr
