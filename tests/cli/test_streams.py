"""What goes to which stream, in which colours, and what never goes to any."""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.app.formats import FORMATS
from crosscheck.cli.commands import names
from crosscheck.errors import ExitStatus
from tests.cli.commands import clean_environment, crosscheck
from tests.cli.test_main import HEAVY

ARTICLE = (
    "publisher: {}\npublished: 2031-03-04\n\nThe council closed {} libraries in the district.\n"
)
COMPARE = ("compare", "articles", "--no-models")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    for name, number in (("Herald", 12), ("Post", 15)):
        text = ARTICLE.format(name, number)
        (tmp_path / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def in_shell(line: str, place: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which ``crosscheck`` is this one."""
    command = f'crosscheck() {{ {shlex.quote(sys.executable)} -m crosscheck "$@"; }}\n{line}'
    return subprocess.run(
        ["bash", "-c", command],
        cwd=place,
        env=clean_environment(environment),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def on_a_terminal(place: Path, *arguments: str, **environment: str) -> str:
    """What both streams show on a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", *arguments],
        cwd=place,
        env=clean_environment({"TERM": "xterm-256color", **environment}),
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # what Linux gives at the end of a terminal
                break
            shown += piece
    os.close(ours)
    return shown.decode()


def test_json_is_all_there_is_on_standard_output(place: Path) -> None:
    for line in (
        "crosscheck compare articles --no-models -o json=- --fail-on never",
        "crosscheck check articles --no-models -o json=- --exit-zero",
        "crosscheck sources articles --json",
        "crosscheck schema sources",
    ):
        assert json.loads(in_shell(line, place).stdout), line


def test_a_closed_standard_error_changes_nothing(place: Path) -> None:
    line = "crosscheck compare articles --no-models -o json=-"
    closed = in_shell(f"{line} 2>&-", place)
    assert closed.returncode == ExitStatus.FINDINGS
    assert closed.stdout == in_shell(line, place).stdout


@pytest.mark.parametrize(
    "command",
    ["sources articles", "sources articles --json", "explain", "explain XC101", "init --dry-run"],
)
def test_a_reader_that_goes_away_is_no_error(command: str, place: Path) -> None:
    # The reader is gone before anything is printed, so that each write meets a closed pipe.
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", *command.split()],
        cwd=place,
        env=clean_environment({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        told = process.stderr.read()
    assert (process.returncode, told) == (0, "")


@pytest.mark.parametrize("forced", ["FORCE_COLOR", "CLICOLOR_FORCE"])
def test_colour_can_be_forced_into_a_pipe_but_no_moving_line_and_no_link(
    place: Path, forced: str
) -> None:
    plain = crosscheck(*COMPARE, cwd=place)
    result = crosscheck(*COMPARE, cwd=place, environment={forced: "1", "TERM": "xterm-256color"})
    assert "\x1b[" in result.stdout
    assert re.sub(r"\x1b\[[\d;]*m", "", result.stdout) == plain.stdout
    assert result.stderr == plain.stderr == ""


def test_an_option_says_more_than_the_environment(place: Path) -> None:
    def shown(*options: str, **environment: str) -> str:
        return crosscheck(*COMPARE, *options, cwd=place, environment=environment).stdout

    assert "\x1b[" in shown("--color", "always", NO_COLOR="1")
    assert "\x1b[" not in shown("--color", "never", FORCE_COLOR="1")
    assert "\x1b[" not in shown("--no-color", FORCE_COLOR="1")
    assert shown("--color", "auto") == shown()
    assert "\x1b[3" not in on_a_terminal(place, *COMPARE, "--color", "never")


@pytest.mark.parametrize(
    "environment",
    [
        {"NO_COLOR": "1", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"},
        {"FORCE_COLOR": "", "CLICOLOR_FORCE": "0"},
    ],
    ids=["NO_COLOR before the others", "nothing said"],
)
def test_a_pipe_gets_no_colour_without_force(place: Path, environment: dict[str, str]) -> None:
    assert "\x1b" not in crosscheck(*COMPARE, cwd=place, environment=environment).stdout


def test_a_terminal_that_can_do_nothing_is_asked_nothing(place: Path) -> None:
    assert "\x1b" in on_a_terminal(place, *COMPARE)
    assert "\x1b" not in on_a_terminal(place, *COMPARE, TERM="dumb")


def test_quiet_prints_nothing_even_on_a_terminal(place: Path) -> None:
    assert on_a_terminal(place, *COMPARE, "--quiet") == ""


@pytest.mark.parametrize("name", sorted(names()))
def test_the_help_of_a_command_loads_nothing_heavy(name: str, tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "crosscheck", name, "--help"],
        cwd=tmp_path,
        env=clean_environment({}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.splitlines()}
    assert "crosscheck.cli.main" in loaded
    assert {module.partition(".")[0] for module in loaded} & HEAVY == set()
    assert [module for module in loaded if module.startswith("crosscheck.model")] == []


def test_help_is_there_at_once(tmp_path: Path) -> None:
    fastest = min(float(crosscheck_seconds("--help", cwd=tmp_path)) for _ in range(5))
    assert fastest < 0.3


def crosscheck_seconds(*arguments: str, cwd: Path) -> float:
    """User and system seconds of one run, which other work on the machine does not add to."""
    line = f"TIMEFORMAT='%U %S'; time crosscheck {' '.join(arguments)} > /dev/null"
    return sum(map(float, in_shell(line, cwd).stderr.split()))


def test_no_output_tells_who_ran_it_or_where(tmp_path: Path) -> None:
    home = tmp_path / "home" / "nosy-parker"
    work = home / "news"
    (work / "articles").mkdir(parents=True)
    for name, number in (("Herald", 12), ("Post", 15)):
        text = ARTICLE.format(name, number)
        (work / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    who = {"HOME": str(home), **dict.fromkeys(("USER", "LOGNAME"), "nosy-parker")}
    outputs = [part for name in FORMATS for part in ("--output", f"{name}=out/report.{name}")]
    told = [
        crosscheck(*COMPARE, *outputs, cwd=work, environment=who),
        crosscheck("compare", work / "articles", "--no-models", cwd=work, environment=who),
        crosscheck("check", work / "articles", "--no-models", cwd=work, environment=who),
        crosscheck("sources", work / "articles", cwd=work, environment=who),
        crosscheck("sources", work / "articles", "--json", cwd=work, environment=who),
        crosscheck("explain", "XC101", cwd=work, environment=who),
    ]
    written = [path for path in work.rglob("*") if path.is_file()]
    assert {path.suffix[1:] for path in (work / "out").iterdir()} == set(FORMATS)
    everything = [result.stdout + result.stderr for result in told]
    everything += [path.read_text(encoding="utf-8") for path in written]
    secrets = {str(tmp_path), "nosy-parker"}
    assert {secret for secret in secrets if any(secret in text for text in everything)} == set()
