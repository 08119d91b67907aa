"""``--judge`` as a user gives it: what is refused, what leaves the machine, what is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck.errors import ExitStatus
from tests.cli.commands import crosscheck, run_script
from tests.models.test_openai_judge import SURE, chat, serving

TINY = Path(__file__).parents[1] / "models" / "tiny_judge"
OURS = "The ferry sank off the old pier at noon on Monday."
THEIRS = "The ferry never sank off the old pier at noon on Monday."
# Every way to reach another machine ends the process. A package that is loaded makes a socket to
# see whether there is IPv6, and closes it.
NO_NETWORK = """
import os, sys
REACHING = ("connect", "getaddrinfo", "gethostbyname", "gethostbyaddr", "sendto", "sendmsg")
def refuse(event, arguments):
    if event in {f"socket.{name}" for name in REACHING}:
        print(f"the network is used: {event} {arguments}", file=sys.stderr, flush=True)
        os._exit(99)
sys.addaudithook(refuse)
from crosscheck.cli.main import run
sys.exit(run(["compare", "articles", "--output", "json=report.json", "--fail-on", "never"]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(OURS, encoding="utf-8")
    (tmp_path / "articles" / "other.txt").write_text(THEIRS, encoding="utf-8")
    return tmp_path


def test_a_run_that_names_no_endpoint_uses_no_network(folder: Path) -> None:
    process = run_script(NO_NETWORK, cwd=folder)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == ExitStatus.CLEAN, errors
    assert (folder / "report.json").exists()


def test_the_judge_of_a_folder_is_used_and_named(folder: Path) -> None:
    result = crosscheck(
        "compare", "articles", "--judge", TINY, "--fail-on", "never", "-o", "json=-", cwd=folder
    )
    assert result.returncode == ExitStatus.CLEAN, result.stderr
    report = json.loads(result.stdout)
    assert report["tool"]["versions"]["judge"].startswith("tiny_judge ")
    assert report["judging"]["questions"] > 0
    assert report["judging"]["unanswered"] == 0
    assert "are sent to" not in result.stderr


def test_the_built_in_judge_is_used_and_named_and_gives_the_same_bytes_in_any_order(
    folder: Path,
) -> None:
    files = ["articles/one.txt", "articles/other.txt"]
    reports = [
        crosscheck(
            "compare",
            *order,
            "--judge",
            "built-in",
            "--fail-on",
            "never",
            "-o",
            "json=-",
            cwd=folder,
        )
        for order in (files, files[::-1])
    ]
    assert [each.returncode for each in reports] == [ExitStatus.CLEAN] * 2, reports[0].stderr
    assert reports[0].stdout == reports[1].stdout
    report = json.loads(reports[0].stdout)
    assert report["tool"]["versions"]["judge"].startswith("crosscheck judge ")
    assert report["judging"]["questions"] > 0


def test_an_endpoint_is_named_before_text_goes_there(folder: Path) -> None:
    with serving(lambda _: (200, chat(SURE))) as (endpoint, heard):
        arguments = ("compare", "articles", "--fail-on", "never", "-o", "json=-", "--judge")
        address = f"openai:{endpoint.url}#tiny"
        result = crosscheck(*arguments, address, cwd=folder)
        quiet = crosscheck(*arguments, address, "--quiet", cwd=folder)
    assert result.returncode == ExitStatus.CLEAN, result.stderr
    assert result.stderr.count(f"sentences of the articles are sent to {endpoint.url}") == 1
    assert quiet.stderr == ""
    told = [json.loads(body["messages"][-1]["content"]) for body in heard.bodies]
    assert {"premise": OURS, "hypothesis": THEIRS} in told


def test_a_run_without_answers_ends_as_incomplete_and_says_why(folder: Path) -> None:
    with serving(lambda _: (401, b"")) as (endpoint, _):
        arguments = ("compare", "articles", "--judge", f"openai:{endpoint.url}#tiny")
        result = crosscheck(*arguments, "--fail-on", "never", cwd=folder)
        allowed = crosscheck(
            *arguments, "--fail-on", "never", "--allow-incomplete", "-q", cwd=folder
        )
    assert result.returncode == ExitStatus.INCOMPLETE, result.stderr
    assert allowed.returncode == ExitStatus.CLEAN, allowed.stderr
    warning = "questions unanswered (status 401, 1 try)"
    assert warning in result.stdout
    assert warning in (folder / "reports" / "discrepancies.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--judge", "nowhere"), "--judge nowhere: no such folder"),
        (("--judge", "articles"), "has no model.onnx"),
        (("--judge", "openai:http://api.example.com#m"), "unencrypted"),
        (("--judge", "openai:https://api.example.com"), "no model is named"),
        (("--judge", "built-in", "--no-models"), "--no-models runs without a judge"),
    ],
    ids=["nowhere", "no model", "plain", "no name", "light"],
)
def test_a_judge_that_cannot_be_meant_is_refused(
    folder: Path, options: tuple[str, ...], words: str
) -> None:
    result = crosscheck("compare", "articles", *options, cwd=folder)
    assert result.returncode == ExitStatus.USAGE
    assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert not (folder / "reports").exists()


def test_light_runs_have_no_judge(folder: Path) -> None:
    result = crosscheck(
        "compare", "articles", "--no-models", "--judge", "none", "-o", "json=-", cwd=folder
    )
    assert "judge" not in json.loads(result.stdout)["tool"]["versions"]
