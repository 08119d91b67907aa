"""``crosscheck sources`` as an editor uses it before a comparison."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from crosscheck.cli.main import run
from crosscheck.errors import ExitStatus
from crosscheck.exporters import schemas
from tests.cli.commands import crosscheck, run_script

WIRE = """The council of Thornbury closed its old bridge on Monday after a lorry hit the parapet.
The clerk said that repairs would take three weeks and would cost the town two million crowns.
Nobody was hurt when the lorry struck, but two cottages lost their windows and their gardens.
Engineers will look at the arches on Thursday, and the mayor will hear them in the evening.
"""
HERALD = (
    f"publisher: The Harbour Herald\npublished: 2031-03-04\nlang: en\n\nA bridge shut\n\n{WIRE}"
)
POST = f"---\npublisher: The Quay Post\n---\n\n# Bridge is shut\n\n{WIRE}\nThe Post was there.\n"
OTHER = """A choir from the valley sang in the square of Port Aster at noon, and many who had come
to buy fish stayed for the whole of it. The choir will sing there again on the first of May.
"""
GERMAN = """Der Rat hat die alte Brücke am Montag gesperrt, nachdem ein Lastwagen gegen das
Geländer gefahren war. Verletzt wurde niemand, doch zwei Häuser verloren ihre Fenster, und die
Ausbesserung wird nach Auskunft der Verwaltung etwa drei Wochen dauern.
"""
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "articles"
    place.mkdir()
    (place / "herald.txt").write_text(HERALD, encoding="utf-8")
    (place / "post.md").write_text(POST, encoding="utf-8")
    (place / "choir.txt").write_text(OTHER, encoding="cp1252")
    (place / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    return place


def listed(folder: Path, capsys: Captured, *options: str) -> Any:  # noqa: ANN401 - any JSON
    run(["sources", str(folder), "--json", *options])
    record = json.loads(capsys.readouterr().out)
    Draft202012Validator(schemas.load("sources-1")).validate(record)
    return record


def by_path(record: Any) -> dict[str, Any]:  # noqa: ANN401
    return {source["path"]: source for source in record["sources"]}


def test_each_value_is_told_with_its_origin(folder: Path, capsys: Captured) -> None:
    sources = by_path(listed(folder, capsys))
    assert list(sources) == ["choir.txt", "herald.txt", "post.md"]
    herald = sources["herald.txt"]
    assert herald["metadata"]["publisher"] == {"value": "The Harbour Herald", "origin": "file"}
    assert herald["metadata"]["title"] == {"value": "A bridge shut", "origin": "guess"}
    assert herald["language"] == {"value": "en", "origin": "file"}
    assert herald["media"] == "text"
    assert sources["post.md"]["metadata"]["publisher"]["origin"] == "front matter"
    assert sources["post.md"]["language"] == {"value": "en", "origin": "guess"}


def test_words_are_those_of_the_article(tmp_path: Path, capsys: Captured) -> None:
    text = "publisher: The Harbour Herald\n\nThe mayor’s ferry can't sail in 12 knots.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    assert by_path(listed(tmp_path, capsys))["one.txt"]["words"] == 8


def test_what_is_missing_is_told_and_a_missing_publisher_or_date_warned_of(
    folder: Path, capsys: Captured
) -> None:
    sources = by_path(listed(folder, capsys))
    assert sources["herald.txt"]["gaps"] == ["author", "url"]
    assert sources["herald.txt"]["warnings"] == []
    assert "published" in sources["post.md"]["gaps"]
    assert sources["post.md"]["warnings"] == ["no date of publication is stated"]
    assert sources["choir.txt"]["warnings"] == [
        "no publisher is stated",
        "no date of publication is stated",
    ]


def test_two_reports_with_one_wording_are_paired_and_an_own_one_is_not(
    folder: Path, capsys: Captured
) -> None:
    shared = listed(folder, capsys)["shared_wording"]
    assert [pair["paths"] for pair in shared] == [["herald.txt", "post.md"]]
    assert shared[0]["one_text"] is True


def test_a_report_that_takes_over_a_part_is_perhaps_of_one_origin(
    folder: Path, capsys: Captured
) -> None:
    (folder / "choir.txt").write_text(f"{OTHER}\n{WIRE.splitlines()[0]}\n", encoding="utf-8")
    pairs = {tuple(p["paths"]): p for p in listed(folder, capsys)["shared_wording"]}
    assert pairs["choir.txt", "herald.txt"]["one_text"] is False
    assert 0.2 <= pairs["choir.txt", "herald.txt"]["share"] < 0.8


@pytest.mark.parametrize(
    ("text", "warned"),
    [(GERMAN, "does not look like English"), (f"lang: de\n\n{GERMAN}", "said to be 'de'")],
    ids=["by its words", "by its own word"],
)
def test_another_language_than_english_is_warned_of(
    tmp_path: Path, capsys: Captured, text: str, warned: str
) -> None:
    (tmp_path / "bote.txt").write_text(text, encoding="utf-8")
    assert any(warned in note for note in by_path(listed(tmp_path, capsys))["bote.txt"]["warnings"])


def test_files_that_are_left_out_are_told_with_the_reason(folder: Path, capsys: Captured) -> None:
    (folder / "again.txt").write_text(HERALD, encoding="utf-8")
    (folder / "empty.txt").touch()
    skipped = {skip["path"]: skip for skip in listed(folder, capsys)["skipped"]}
    assert "no article format" in skipped["photo.jpg"]["reason"]
    assert "same content as again.txt" in skipped["herald.txt"]["reason"]
    assert skipped["empty.txt"]["is_error"] is True


def test_an_unreadable_source_ends_with_4_unless_that_is_allowed(
    folder: Path, capsys: Captured
) -> None:
    assert run(["sources", str(folder)]) == ExitStatus.CLEAN
    (folder / "empty.txt").touch()
    assert run(["sources", str(folder)]) == ExitStatus.INCOMPLETE
    assert "not read: empty.txt: it is empty" in capsys.readouterr().out
    assert run(["sources", str(folder), "--allow-incomplete"]) == ExitStatus.CLEAN


def test_nothing_to_read_ends_with_3_and_no_such_folder_with_2(
    tmp_path: Path, capsys: Captured
) -> None:
    assert run(["sources", str(tmp_path)]) == ExitStatus.NO_SOURCES
    assert run(["sources", str(tmp_path / "gone")]) == ExitStatus.USAGE
    assert capsys.readouterr().out == ""


def test_the_list_names_everything_an_editor_asks_for(folder: Path) -> None:
    result = crosscheck("sources", "articles", cwd=folder.parent)
    told = result.stdout
    for line in (
        r"source: post\.md",
        r"  read as +markdown, utf-8, \d+ words",
        r"  publisher +The Quay Post \(front matter\)",
        r"  published +not known",
        r"  language +en \(guess\)",
        r"  warning +no date of publication is stated",
        r"alike: herald\.txt and post\.md: 9\d% of the shorter one, copies of one text",
        r"left out: photo\.jpg: it is no article format .*",
        r"3 sources read, 1 file skipped, 3 warnings",
    ):
        assert re.search(f"^{line}$", told, re.MULTILINE), line
    assert str(folder.parent) not in told


def test_hostile_names_and_values_steer_neither_terminal_nor_ci(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    name = "::error file=x::gone ##[error]\x1b[31m.txt"
    text = f"publisher: ##[warning]Her\x1bald\ntitle: ::error::no\npublished: soon\n\n{WIRE}"
    (folder / name).write_text(text, encoding="utf-8")
    told = crosscheck("sources", "articles", cwd=tmp_path).stdout
    assert "Her" in told
    assert "\x1b" not in told
    assert "##[" not in told
    assert not any(line.lstrip().startswith("::") for line in told.splitlines())


def test_no_language_model_and_no_report_is_loaded(folder: Path) -> None:
    script = """
import sys
from crosscheck.cli.main import run

run(["sources", "articles"])
print(sorted({"jinja2", "numpy", "onnxruntime", "spacy"} & set(sys.modules)))
"""
    told, _ = run_script(script, cwd=folder.parent).communicate(timeout=60)
    assert told.splitlines()[-1] == "[]"
