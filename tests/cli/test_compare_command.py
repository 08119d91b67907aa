"""``crosscheck compare`` from end to end, as a user or a CI job runs it."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import ExitStatus
from tests.cli.commands import clean_environment, crosscheck

ROOT = Path(__file__).parents[2]

HERALD = """publisher: The Harbour Herald
published: 2031-03-04

Ferry runs aground off Port Aster

Twelve people were hurt on Monday when the ferry Albatross ran aground off Port Aster.

The captain, Ada Brandt, 41, said the engine had failed.
"""
POST = """publisher: The Quay Post
published: 2031-03-04

Ferry strikes rocks

The ferry Albatross ran aground off Port Aster on Monday, and nine people were hurt.

Tugs pulled the ship free before noon.
"""
QUIET = """publisher: The Inland Times
published: 2031-03-04

Ferry aground

The ferry Albatross ran aground off Port Aster on Monday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "articles"
    place.mkdir()
    (place / "herald.txt").write_text(HERALD, encoding="utf-8")
    (place / "post.txt").write_text(POST, encoding="utf-8")
    return place


def compare(
    folder: Path, *options: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Compare with rules alone, from the folder above the articles."""
    arguments = ("compare", folder.name, "--no-models", *options)
    return crosscheck(*arguments, cwd=folder.parent, environment=environment)


def report_of(folder: Path, *options: str) -> Any:  # noqa: ANN401 - any JSON
    result = compare(folder, "--output", "json=-", "--fail-on", "never", *options)
    assert result.returncode in {ExitStatus.CLEAN, ExitStatus.INCOMPLETE}, result.stderr
    return json.loads(result.stdout)


def test_claims_and_reports_are_written_where_they_are_expected(folder: Path) -> None:
    result = compare(folder, "--fail-on", "never")
    assert result.returncode == ExitStatus.CLEAN, result.stderr
    assert "Report: reports/discrepancies.html\n" in result.stdout
    written = sorted(
        path.relative_to(folder.parent).as_posix()
        for path in folder.parent.rglob("*")
        if path.is_file() and path.parent != folder
    )
    assert written == [
        "claims/herald.jsonl",
        "claims/post.jsonl",
        "reports/discrepancies.html",
        "reports/discrepancies.json",
    ]


def test_standard_output_carries_the_report_alone(folder: Path) -> None:
    result = compare(folder, "-o", "json=-", "--fail-on", "never")
    assert json.loads(result.stdout)["schema"] == "crosscheck.report/1"
    assert "2 sources compared" in result.stderr
    assert sorted(path.name for path in folder.parent.iterdir()) == ["articles"]


def test_quiet_prints_nothing(folder: Path) -> None:
    result = compare(folder, "--quiet", "--fail-on", "never")
    assert (result.stdout, result.stderr) == ("", "")


def test_a_run_again_reads_no_report_of_its_own(folder: Path) -> None:
    options = ("compare", ".", "--no-models", "--fail-on", "never")
    for _ in range(2):
        assert crosscheck(*options, cwd=folder).returncode == ExitStatus.CLEAN
    report = json.loads((folder / "reports" / "discrepancies.json").read_text(encoding="utf-8"))
    assert sorted(source["path"] for source in report["sources"]) == ["herald.txt", "post.txt"]


def test_an_empty_folder_ends_with_3(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    result = compare(tmp_path / "articles")
    assert result.returncode == ExitStatus.NO_SOURCES
    assert "nothing to compare in articles" in result.stderr


def test_a_folder_without_articles_ends_with_3_and_names_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    result = compare(tmp_path / "articles")
    assert result.returncode == ExitStatus.NO_SOURCES
    assert "photo.jpg" in result.stderr


def test_one_source_is_unique_throughout_and_says_so(folder: Path) -> None:
    (folder / "post.txt").unlink()
    result = compare(folder)
    assert result.returncode == ExitStatus.CLEAN
    assert "Only one source could be compared" in result.stdout
    assert {group["verdict"] for group in report_of(folder)["groups"]} == {"unique"}


def test_a_copy_of_a_source_conflicts_with_nothing(folder: Path) -> None:
    shutil.copy(folder / "herald.txt", folder / "post.txt")
    result = compare(folder)
    assert result.returncode == ExitStatus.CLEAN, result.stdout + result.stderr


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    result = crosscheck(
        *("compare", "articles/herald.txt", "articles/herald.txt", "--no-models"),
        cwd=folder.parent,
    )
    assert result.returncode == ExitStatus.CLEAN
    assert "1 source compared" in result.stdout


def break_with_binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def break_with_nothing_to_read(path: Path) -> None:
    os.mkfifo(path)


def break_with_a_link_to_nowhere(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


@pytest.mark.parametrize(
    "broken",
    [break_with_binary, break_with_nothing_to_read, break_with_a_link_to_nowhere],
    ids=["binary", "pipe", "broken link"],
)
def test_what_cannot_be_read_is_told_and_the_rest_compared(folder: Path, broken: Any) -> None:  # noqa: ANN401
    broken(folder / "third.txt")
    (folder / "post.txt").write_text(QUIET, encoding="utf-8")
    result = compare(folder)
    assert result.returncode in {ExitStatus.CLEAN, ExitStatus.INCOMPLETE}
    assert "2 sources compared, 1 file skipped" in result.stdout
    assert compare(folder, "--allow-incomplete").returncode == ExitStatus.CLEAN
    assert "Traceback" not in result.stderr


def test_binary_rubbish_makes_a_run_incomplete(folder: Path) -> None:
    break_with_binary(folder / "third.txt")
    (folder / "post.txt").write_text(QUIET, encoding="utf-8")
    assert compare(folder).returncode == ExitStatus.INCOMPLETE


@pytest.mark.parametrize("sign", ["a", "? ", "and then he said "])
def test_a_line_of_ten_megabytes_does_not_stall_a_run(folder: Path, sign: str) -> None:
    (folder / "long.txt").write_text(sign * (10_000_000 // len(sign)), encoding="utf-8")
    result = compare(folder, "--fail-on", "never")
    assert result.returncode == ExitStatus.INCOMPLETE, result.stderr
    assert "not read: long.txt" in result.stdout


def rendered(folder: Path, sources: Sequence[str], seed: str, cwd: Path) -> tuple[bytes, bytes]:
    """The JSON and the HTML report of one run, by a seed for hashing and an order of sources."""
    out = cwd / f"out-{seed}"
    result = crosscheck(
        "compare",
        *(str(folder / name) for name in sources),
        *("--no-models", "--fail-on", "never"),
        *("--output", f"json={out}/report.json", "--output", f"html={out}/report.html"),
        cwd=cwd,
        environment={"PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}"},
    )
    assert result.returncode == ExitStatus.CLEAN, result.stderr
    return (out / "report.json").read_bytes(), (out / "report.html").read_bytes()


def test_the_order_of_sources_and_of_hashes_changes_no_byte(tmp_path: Path) -> None:
    names = sorted(
        path.name for path in (ROOT / "sources").iterdir() if not path.name.startswith("README")
    )
    runs = set()
    for seed, order in (("1", names), ("2", names[::-1]), ("3", names[2:] + names[:2])):
        folder = tmp_path / f"copied {seed}"
        folder.mkdir()
        for name in order:
            shutil.copy(ROOT / "sources" / name, folder / name)
        runs.add(rendered(folder, order if seed != "1" else ["."], seed, tmp_path))
    assert len(runs) == 1


def test_no_output_holds_the_place_it_was_made_at(folder: Path) -> None:
    compare(folder)
    written = [path for path in folder.parent.rglob("*") if path.is_file()]
    assert len(written) == 6
    for path in written:
        assert str(folder.parent) not in path.read_text(encoding="utf-8")


def on_a_terminal(folder: Path, *options: str, **environment: str) -> str:
    """What a run shows on a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", "compare", folder.name, "--no-models", *options],
        cwd=folder.parent,
        env=clean_environment({"TERM": "xterm-256color", **environment}),
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    ):
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # what Linux gives at the end of a terminal
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    return shown.decode()


def test_a_terminal_gets_colour_unless_it_is_not_wanted(folder: Path) -> None:
    assert "\x1b[" in on_a_terminal(folder)
    assert "\x1b" not in on_a_terminal(folder, NO_COLOR="1")
    assert "\x1b" not in on_a_terminal(folder, "--no-color")


def test_a_reader_that_goes_away_does_not_change_the_status(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "crosscheck", *("compare", folder.name, "--no-models")],
        cwd=folder.parent,
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
    assert process.returncode == compare(folder).returncode


def test_a_date_that_is_none_is_refused(folder: Path) -> None:
    result = compare(folder, SOURCE_DATE_EPOCH="yesterday")
    assert result.returncode == ExitStatus.USAGE
    assert "SOURCE_DATE_EPOCH" in result.stderr
