"""``crosscheck verify``: whether a report still tells of the sources that are there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from crosscheck.cli.main import run
from crosscheck.errors import ExitStatus

ARTICLE = "publisher: The Harbour {}\npublished: 2031-03-04\n\nThe council closed {} libraries.\n"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Two sources, one below a folder, and their report in both forms."""
    (tmp_path / "sources" / "a & b").mkdir(parents=True)
    for path, name in (("herald.txt", "Herald"), ("a & b/post <1>.txt", "Post")):
        text = ARTICLE.format(name, len(name))
        (tmp_path / "sources" / path).write_text(text, encoding="utf-8")
    options = [f"--output={name}={tmp_path / 'report'}.{name}" for name in ("json", "html")]
    run(["compare", str(tmp_path / "sources"), "--no-models", "-q", *options])
    return tmp_path


def verified(place: Path, form: str, *roots: str) -> int:
    return run(["verify", f"{place / 'report'}.{form}", *(roots or [str(place / "sources")])])


both_forms = pytest.mark.parametrize("form", ["json", "html"])


@both_forms
def test_sources_that_nobody_touched_are_unchanged(
    place: Path, form: str, capsys: Captured
) -> None:
    assert verified(place, form) == ExitStatus.CLEAN
    assert capsys.readouterr().out == "2 sources of the report: 2 unchanged\n"


@both_forms
def test_a_byte_that_changed_ends_with_1_and_is_told(
    place: Path, form: str, capsys: Captured
) -> None:
    changed = place / "sources" / "a & b" / "post <1>.txt"
    changed.write_bytes(changed.read_bytes() + b"\n")
    assert verified(place, form) == ExitStatus.FINDINGS
    told = capsys.readouterr().out
    assert told.startswith("changed: a & b/post <1>.txt\n")
    assert "1 unchanged, 1 changed" in told


@both_forms
def test_a_source_that_is_gone_ends_with_1(place: Path, form: str, capsys: Captured) -> None:
    (place / "sources" / "herald.txt").unlink()
    assert verified(place, form) == ExitStatus.FINDINGS
    assert capsys.readouterr().out.startswith("missing: herald.txt\n")


def test_a_source_that_was_added_is_no_drift(place: Path) -> None:
    (place / "sources" / "third.txt").write_text("Another report.\n", encoding="utf-8")
    assert verified(place, "json") == ExitStatus.CLEAN


def test_several_folders_and_single_files_are_found_again(place: Path) -> None:
    (place / "more").mkdir()
    shutil.move(place / "sources" / "herald.txt", place / "more" / "herald.txt")
    for roots in (["sources", "more"], ["sources", "more/herald.txt"]):
        named = [str(place / root) for root in roots]
        run(["compare", *named, "--no-models", "-q", f"--output=json={place}/report.json"])
        assert verified(place, "json", *named) == ExitStatus.CLEAN


def test_a_path_that_leads_out_of_the_folder_is_not_followed(place: Path, capsys: Captured) -> None:
    record = json.loads((place / "report.json").read_text(encoding="utf-8"))
    record["sources"][0]["path"] = "../report.json"
    (place / "report.json").write_text(json.dumps(record), encoding="utf-8")
    assert verified(place, "json") == ExitStatus.FINDINGS
    assert "missing: ../report.json" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{}", "is no report of crosscheck: its format is not crosscheck.report/1"),
        (b'{"schema": "crosscheck.report/1"}', "is no report of crosscheck"),
        (b"{", "is no report of crosscheck"),
        (b"<p>A page</p>", "states no sources"),
        (b"", "is no report of crosscheck"),
        (b"\xff\xfe", "is not UTF-8"),
        (None, "cannot read"),
    ],
    ids=["another format", "cut off", "no JSON", "a page", "empty", "binary", "gone"],
)
def test_what_is_no_report_ends_with_2(
    place: Path, content: bytes | None, told: str, capsys: Captured
) -> None:
    report = place / "report.json"
    if content is None:
        report.unlink()
    else:
        report.write_bytes(content)
    assert verified(place, "json") == ExitStatus.USAGE
    assert told in capsys.readouterr().err


def test_a_folder_that_is_not_there_ends_with_2(place: Path, capsys: Captured) -> None:
    assert verified(place, "json", str(place / "gone")) == ExitStatus.USAGE
    assert "no such file or folder" in capsys.readouterr().err


def test_quiet_says_it_with_the_status_alone(place: Path, capsys: Captured) -> None:
    (place / "sources" / "herald.txt").unlink()
    report = str(place / "report.json")
    assert run(["verify", report, str(place / "sources"), "-q"]) == ExitStatus.FINDINGS
    assert capsys.readouterr().out == ""
