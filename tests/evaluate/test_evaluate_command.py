"""``crosscheck evaluate`` as a newsroom runs it on its own stories."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import ExitStatus
from tests.cli.commands import crosscheck

HERALD = """publisher: The Harbour Herald
published: 2031-03-04

Twelve people were hurt on Monday when the ferry Albatross ran aground off Port Aster.
"""
POST = """publisher: The Quay Post
published: 2031-03-04

The ferry Albatross ran aground off Port Aster on Monday, and nine people were hurt.
"""


def a_side(text: str, file: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"source": file, "start": start, "end": start + len(words), "fragment": words}


NUMBER = {
    "id": "N1",
    "cls": "conflict",
    "kind": ["number"],
    "sides": [
        a_side(HERALD, "herald.txt", "Twelve people were hurt"),
        a_side(POST, "post.txt", "nine people were hurt"),
    ],
}
NEVER_FOUND = {
    "id": "N2",
    "cls": "conflict",
    "kind": ["other"],
    "sides": [
        a_side(HERALD, "herald.txt", "The Harbour Herald"),
        a_side(POST, "post.txt", "The Quay Post"),
    ],
}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    place = tmp_path / "ferry"
    (place / "sources").mkdir(parents=True)
    (place / "sources" / "herald.txt").write_text(HERALD, encoding="utf-8")
    (place / "sources" / "post.txt").write_text(POST, encoding="utf-8")
    write_gold(place, NUMBER, NEVER_FOUND)
    return place


def write_gold(place: Path, *entries: dict[str, Any]) -> None:
    (place / "gold.json").write_text(json.dumps(entries), encoding="utf-8")


def test_figures_are_printed_and_written_and_misses_are_quoted(story: Path, tmp_path: Path) -> None:
    result = crosscheck("evaluate", story, "--json", "figures.json", cwd=tmp_path)
    assert result.returncode == ExitStatus.CLEAN, result.stderr
    assert "conflict recall: 0.5" in result.stdout
    assert "missed N2 (other)" in result.stdout
    assert "herald.txt: “The Harbour Herald”" in result.stdout
    record = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert record["schema"] == "crosscheck.evaluation/1"
    assert (record["total"]["gold conflicts"], record["total"]["precision"]) == (2, 1)
    assert "people" not in json.dumps(record)


def test_a_missed_inconsistency_inside_one_source_is_quoted(story: Path, tmp_path: Path) -> None:
    sides = [
        a_side(HERALD, "herald.txt", "on Monday"),
        a_side(HERALD, "herald.txt", "off Port Aster"),
    ]
    write_gold(story, {"id": "I1", "cls": "internal", "kind": ["date"], "sides": sides})
    result = crosscheck("evaluate", tmp_path, cwd=tmp_path)
    assert "missed I1 (date, inside one source)" in result.stdout
    assert "herald.txt: “off Port Aster”" in result.stdout
    assert "internal recall: 0.0" in result.stdout


def test_a_false_finding_is_quoted(story: Path, tmp_path: Path) -> None:
    write_gold(story, NUMBER | {"cls": "difference"})
    result = crosscheck("evaluate", tmp_path, cwd=tmp_path)
    assert "on a trap" in result.stdout
    assert "Twelve" in result.stdout
    assert "trap hits: 1" in result.stdout


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"source": "times.txt"}, "there is no 'times.txt' in sources/"),
        ({"end": 9000}, "post.txt ends before code point 9000"),
        ({"start": 1}, "post.txt does not read as its 'fragment' says"),
    ],
    ids=["no-file", "too-far", "other-words"],
)
def test_a_passage_that_stands_nowhere_is_refused(
    story: Path, tmp_path: Path, change: dict[str, Any], says: str
) -> None:
    left, right = NUMBER["sides"]
    write_gold(story, NUMBER | {"sides": [left, right | change]})  # type: ignore[operator]
    result = crosscheck("evaluate", story, cwd=tmp_path)
    assert result.returncode == ExitStatus.USAGE
    assert "gold.json" in result.stderr
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_without_gold_or_without_sources_is_refused(story: Path, tmp_path: Path) -> None:
    result = crosscheck("evaluate", story / "sources", cwd=tmp_path)
    assert result.returncode == ExitStatus.USAGE
    assert "no gold.json" in result.stderr
    (story / "sources").rename(tmp_path / "moved")
    result = crosscheck("evaluate", story, cwd=tmp_path)
    assert result.returncode == ExitStatus.USAGE
    assert "no folder sources/" in result.stderr
