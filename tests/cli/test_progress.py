"""A sign of life: a moving line on a terminal, a plain one in CI, silence elsewhere."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from io import StringIO
from itertools import product
from pathlib import Path

import pytest
from rich.console import Console

from crosscheck.cli.progress import progress_on
from crosscheck.errors import ExitStatus
from crosscheck.model.progress import Progress, Step, counted
from tests.cli.commands import crosscheck
from tests.cli.terminals import on_terminal, shell_on_terminal

LONG_ENOUGH = 0.3
AT_ONCE = 5.0  # seconds, on a machine that has other work; idle, it takes a tenth of one
SOURCES = 24
SENTENCE = "The council of the {} district closed {} libraries on Monday, its speaker said."


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder of many articles on matters years apart, each of which takes a moment."""
    (tmp_path / "articles").mkdir()
    for number in range(SOURCES):
        lines = [SENTENCE.format(f"{number}th", line) for line in range(15)]
        head = f"publisher: Outlet {number}\npublished: {2031 + number}-03-04\n\n"
        text = head + "\n\n".join(lines) + "\n"
        (tmp_path / "articles" / f"outlet-{number:02}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def told(*, quiet: bool = False) -> str:
    console = Console(file=StringIO(), quiet=quiet)
    with progress_on(console, every=0.02) as progress:
        progress(Step("Reading file", 2, 5, "[bold]##[group]a.txt"))
        time.sleep(LONG_ENOUGH)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_ci_hears_now_and_then_what_a_long_run_is_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    lines = told().splitlines()
    assert len(lines) > 1
    step = "Reading file 2 of 5: [bold]## [group]a.txt"
    assert set(lines) == {f"crosscheck: after 0 s: {step}"}


def test_a_pipe_elsewhere_and_a_quiet_run_hear_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert told(quiet=True) == ""
    monkeypatch.delenv("CI")
    assert told() == ""


def test_a_line_fits_the_terminal_and_hides_no_sign() -> None:
    console = Console(file=StringIO(), force_terminal=True, width=40, color_system=None)
    with progress_on(console) as progress:
        progress(Step("Reading file", 1, 2, "a\x1b[2J\u202eb/" + "long/" * 20))
        time.sleep(LONG_ENOUGH)
    assert isinstance(console.file, StringIO)
    shown = set(re.findall(r"Reading[^\r\n]*", console.file.getvalue()))
    assert shown == {"Reading file 1 of 2: a[2Jb/long/long/…"}


def test_a_long_run_shows_count_source_and_time_left_and_then_nothing(place: Path) -> None:
    with on_terminal("compare", "articles", "--no-cache", cwd=place) as terminal:
        terminal.end()
    shown = terminal.shown
    assert re.search(rf"Finding claims in source \d+ of {SOURCES}: outlet-\d\d\.txt", shown)
    assert re.search(
        rf"Finding claims in source \d+ of {SOURCES}, about \d+ s left: outlet-\d\d\.txt", shown
    )
    last_line, summary = shown.rsplit("\x1b[2K", 1)
    assert "Finding claims" in last_line
    assert "sources compared" in summary
    assert " of " not in summary.split("sources compared")[0]


def test_a_run_that_is_interrupted_ends_at_once_and_leaves_nothing(place: Path) -> None:
    # So many that on a busy machine, too, the run is not over before the key is pressed.
    for number, path in product(range(8), sorted((place / "articles").iterdir())):
        (path.parent / f"{number}-{path.name}").write_bytes(path.read_bytes())
    before = sorted(place.rglob("*"))
    with on_terminal("compare", "articles", "--no-cache", cwd=place) as terminal:
        terminal.wait_for("Finding claims")
        terminal.press("\x03")
        pressed = time.monotonic()
        assert terminal.end() == ExitStatus.INTERRUPTED
        assert time.monotonic() - pressed < AT_ONCE
        assert terminal.echoes()
    assert "Traceback" not in terminal.shown
    assert sorted(place.rglob("*")) == before


def test_a_line_that_moves_stays_out_of_what_is_piped_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry sank.\n", encoding="utf-8")
    command = f"{sys.executable} -m crosscheck check a.txt --no-models -o json=- > report.json"
    with shell_on_terminal(command, cwd=tmp_path) as terminal:
        assert terminal.end() == ExitStatus.CLEAN
    assert "Starting" in terminal.shown
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [source["path"] for source in report["sources"]] == ["a.txt"]


def test_something_is_shown_within_a_tenth_of_a_second(tmp_path: Path) -> None:
    def seconds_to_first_output() -> float:
        with on_terminal("compare", "nowhere", cwd=tmp_path) as terminal:
            terminal.wait_for("Starting")
            return processor_seconds(terminal.process.pid)

    assert min(seconds_to_first_output() for _ in range(5)) <= 0.1


def processor_seconds(process: int) -> float:
    """What a process has used, which other work on the machine does not add to (see proc(5))."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "nowhere", "-q"),
        ("check", "nowhere", "--quiet"),
        ("compare", "--help"),
        ("explain", "XC101"),
    ],
    ids=" ".join,
)
def test_what_is_short_or_quiet_begins_without_a_word(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    with on_terminal(*arguments, cwd=tmp_path) as terminal:
        terminal.end()
    assert "Starting" not in terminal.shown


def test_an_error_takes_the_place_of_the_first_word(tmp_path: Path) -> None:
    with on_terminal("check", "--no-such-option", cwd=tmp_path) as terminal:
        terminal.end()
    assert terminal.shown.startswith("Starting\rcrosscheck: ")


@pytest.mark.parametrize("ci", ["", "true"])
def test_a_short_run_that_nobody_watches_says_nothing(tmp_path: Path, ci: str) -> None:
    (tmp_path / "a.txt").write_text("The ferry sank.\n", encoding="utf-8")
    run = crosscheck("check", "a.txt", "--no-models", cwd=tmp_path, environment={"CI": ci})
    assert (run.returncode, run.stderr) == (0, "")


def test_items_are_counted_as_they_begin() -> None:
    steps: list[Step] = []
    told_to: Progress = steps.append
    assert list(counted("Reading file", ["a", "b"], str.upper, told_to)) == ["a", "b"]
    assert [(str(step), step.item) for step in steps] == [
        ("Reading file 1 of 2", "A"),
        ("Reading file 2 of 2", "B"),
    ]
