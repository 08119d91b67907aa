from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.cli.main import run
from crosscheck.errors import ExitStatus
from tests.cli.commands import clean_environment, crosscheck, run_script

HEAVY = {
    "charset_normalizer",
    "dateparser",
    "jinja2",
    "lxml",
    "numpy",
    "onnxruntime",
    "rapidfuzz",
    "rich",
    "spacy",
    "trafilatura",
    "yaml",
}

# Stands in for the rooms, so that the command line can be seen to fail in any way.
FAILING = """
import sys
import crosscheck.cli.compare_command as command
from crosscheck.cli.main import run

def furnished(*_given):
    {does}

command.furnished = furnished
sys.exit(run(["compare", ".", *{options!r}]))
"""


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]], ids=["bare", "--help", "-h"])
def test_help_ends_with_0_and_explains_every_exit_status(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 0
    shown = capsys.readouterr().out
    assert "compare" in shown
    for status in ExitStatus:
        assert re.search(rf"^\s+{status.value}\s", shown, re.MULTILINE)


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert re.fullmatch(r"crosscheck \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["compare"], "Missing argument"),
        (["compair", "."], "compair"),
        (["--colour"], "No such option"),
        (["compare", ".", "--fail-on", "anything"], "--fail-on"),
        (["compare", ".", "--output", "json"], "not FORMAT=PATH"),
        (["compare", ".", "--output", "pdf=report.pdf"], "no format named"),
        (["compare", "no-such-folder"], "no such file or folder: no-such-folder"),
        (["schema", "thing"], "thing"),
    ],
    ids=str,
)
def test_what_cannot_be_meant_ends_with_2(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == ExitStatus.USAGE
    output = capsys.readouterr()
    assert output.out == ""
    assert told in output.err
    assert "Traceback" not in output.err


@pytest.mark.parametrize("name", ["report", "claim"])
def test_a_schema_is_printed_as_json(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", name]) == 0
    assert '"$schema"' in capsys.readouterr().out


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "crosscheck", "--help"],
        cwd=tmp_path,
        env=clean_environment({}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.splitlines()}
    assert "crosscheck.cli.main" in loaded
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()
    assert {name for name in loaded if name.startswith("crosscheck.model")} == set()


def test_a_crash_ends_with_70_and_one_line(tmp_path: Path) -> None:
    script = FAILING.format(does="raise ZeroDivisionError('half\\x1b[31m done')", options=[])
    process = run_script(script, cwd=tmp_path)
    _, told = process.communicate(timeout=60)
    assert process.returncode == ExitStatus.INTERNAL
    assert re.match(r"crosscheck: internal error in version \S+: ZeroDivisionError: half", told)
    assert "--debug" in told
    assert "Traceback" not in told
    assert "\x1b" not in told


def test_a_crash_shows_its_traceback_when_asked_to(tmp_path: Path) -> None:
    script = FAILING.format(does="raise ZeroDivisionError", options=["--debug"])
    process = run_script(script, cwd=tmp_path)
    _, told = process.communicate(timeout=60)
    assert process.returncode == ExitStatus.INTERNAL
    assert "Traceback" in told


def test_an_interrupted_run_ends_with_130_and_leaves_nothing(tmp_path: Path) -> None:
    waits = "print('ready', flush=True); import time; time.sleep(60)"
    with run_script(FAILING.format(does=waits, options=[]), cwd=tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read()
    assert process.returncode == ExitStatus.INTERRUPTED
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [["--help"], ["schema", "report"]], ids=" ".join)
def test_a_reader_that_goes_away_is_no_error(arguments: list[str], tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", *arguments],
        cwd=tmp_path,
        env=clean_environment({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        told = process.stderr.read()
    assert told == ""
    assert process.returncode == 0


def test_the_module_can_be_run(tmp_path: Path) -> None:
    assert crosscheck("--version", cwd=tmp_path).stdout.startswith("crosscheck ")
