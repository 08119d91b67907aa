"""The baseline: what was there is listed, what is new fails, what is gone is told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from crosscheck.exporters import schemas
from tests.cli.commands import crosscheck
from tests.cli.newsroom import ELSEWHERE, HERALD, POST, WIRE, check, decide, newsroom, write

FOURTEEN = POST.format(count="Fourteen")
BASELINE = "claims/baseline.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "sources/herald.txt", HERALD.format(count="Twelve"))
    write(tmp_path, "sources/post.txt", FOURTEEN)
    return tmp_path


def baseline(folder: Path, *arguments: str) -> str:
    action, *others = arguments
    result = crosscheck("baseline", action, "--no-models", *others, cwd=folder)
    assert result.stderr == ""
    assert result.returncode == (1 if action == "diff" and result.stdout else 0)
    return result.stdout


def test_what_was_there_is_listed_and_does_not_fail(folder: Path) -> None:
    assert check(folder).returncode == 1
    assert baseline(folder, "write") == "1 entry in claims/baseline.json\n"
    result = check(folder)
    assert result.returncode == 0
    assert "Already there: 1 finding (--all counts them too)" in result.stdout
    assert check(folder, "--all").returncode == 1
    assert baseline(folder, "diff") == ""


def test_the_file_is_readable_valid_and_the_same_each_time(folder: Path) -> None:
    baseline(folder, "write")
    text = (folder / BASELINE).read_text(encoding="utf-8")
    record = json.loads(text)
    jsonschema.validate(record, schemas.load("baseline-1"))
    (pair,) = record["pairs"]
    assert (pair["kind"], pair["rule"]) == ("number", "XC101")
    assert [side["source"] for side in pair["sides"]] == ["herald-ferry", "post-ferry"]
    assert "Fourteen" in pair["sides"][1]["quote"]
    assert [source["path"] for source in record["sources"]] == ["herald.txt", "post.txt"]
    baseline(folder, "write", "--no-cache")
    assert (folder / BASELINE).read_text(encoding="utf-8") == text


def test_a_third_source_that_disagrees_fails_beside_what_was_there(folder: Path) -> None:
    baseline(folder, "write")
    write(folder, "sources/wire.txt", WIRE.format(count="Thirteen"))
    result = check(folder)
    assert result.returncode == 1
    new = baseline(folder, "diff")
    assert new.count("\n+ ") + new.startswith("+ ") == 2
    assert "Thirteen" in new


def test_a_changed_number_fails_and_its_old_entry_is_told_and_pruned(folder: Path) -> None:
    baseline(folder, "write")
    write(folder, "sources/post.txt", POST.format(count="Fifteen"))
    result = check(folder)
    assert result.returncode == 1
    assert "Gone from the baseline: 1 entry (crosscheck baseline prune)" in result.stdout
    lines = baseline(folder, "diff").splitlines()
    assert [line[:2] for line in lines] == ["- ", "+ "]
    assert baseline(folder, "prune").endswith("1 entry taken out of claims/baseline.json\n")
    assert json.loads((folder / BASELINE).read_text(encoding="utf-8"))["pairs"] == []
    assert check(folder).returncode == 1


def test_sources_are_told_by_their_paths_where_they_were_and_where_they_are(folder: Path) -> None:
    def nameless(count: str) -> str:
        return WIRE.format(count=count).partition("\n")[2]

    write(folder, "sources/wire.txt", nameless("Thirteen"))
    baseline(folder, "write")
    write(folder, "sources/wire.txt", nameless("Fifteen"))
    (folder / "sources" / "post.txt").unlink()
    write(folder, "sources/quay/post.txt", POST.format(count="Sixteen"))
    lines = baseline(folder, "diff").splitlines()
    named = {(line[0], *sorted(re.findall(r"(\S+) “", line))) for line in lines}
    assert named == {
        ("-", "herald.txt", "quay/post.txt"),
        ("-", "herald.txt", "wire.txt"),
        ("-", "quay/post.txt", "wire.txt"),
        ("+", "herald.txt", "quay/post.txt"),
        ("+", "herald.txt", "wire.txt"),
        ("+", "quay/post.txt", "wire.txt"),
    }


def test_a_source_that_is_gone_is_told_by_its_id(folder: Path) -> None:
    baseline(folder, "write")
    (folder / "sources" / "post.txt").unlink()
    assert re.match(r"- number XC101: herald\.txt “.*”, post-ferry “", baseline(folder, "prune"))


def test_other_edits_of_a_source_with_an_id_change_nothing(folder: Path) -> None:
    baseline(folder, "write")
    write(folder, "sources/post.txt", FOURTEEN + "\nMore soon.\n")
    (folder / "sources" / "herald.txt").rename(folder / "sources" / "renamed.txt")
    assert check(folder).returncode == 0


def test_what_is_decided_is_not_put_into_the_baseline(tmp_path: Path) -> None:
    repository = newsroom(tmp_path / "newsroom")
    write(repository, "sources/post.txt", FOURTEEN)
    decide(repository)
    assert baseline(repository, "write") == "0 entries in claims/baseline.json\n"


def test_a_baseline_and_a_revision_together_let_through_what_either_knows(tmp_path: Path) -> None:
    repository = newsroom(tmp_path / "newsroom")
    write(repository, "sources/post.txt", FOURTEEN)
    assert check(repository, "--since", "main").returncode == 1
    baseline(repository, "write")
    assert check(repository, "--since", "main").returncode == 0


def test_claims_of_sources_in_the_baseline_are_not_new(folder: Path) -> None:
    baseline(folder, "write")
    assert check(folder, "--fail-on", "unique").returncode == 0
    write(folder, "sources/valley.txt", ELSEWHERE)
    assert check(folder, "--fail-on", "unique").returncode == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "not a baseline"),
        ("{}", "not a baseline of crosscheck ('schema')"),
        ('{"schema": "crosscheck.baseline/2"}', "written for another version"),
        ('{"schema": "crosscheck.baseline/1", "pairs": [{}], "sources": []}', "not a baseline"),
        (
            '{"schema": "crosscheck.baseline/1", "pairs": [], "sources": [{"sha256": 1}]}',
            "'sha256' is no text",
        ),
        ("[" * 100_000, "not JSON"),
    ],
    ids=["empty", "torn", "list", "object", "version", "pair", "source", "deep"],
)
def test_a_file_that_is_no_baseline_is_refused(folder: Path, content: str, told: str) -> None:
    write(folder, BASELINE, content)
    result = check(folder)
    assert result.returncode == 2
    assert told in result.stderr
    assert BASELINE in result.stderr


def test_a_baseline_that_was_asked_for_has_to_be_there(folder: Path) -> None:
    for command in (["check"], ["baseline", "prune"], ["baseline", "diff"]):
        result = crosscheck(*command, "--no-models", "--baseline", "b.json", cwd=folder)
        assert result.returncode == 2
        assert "there is no baseline b.json" in result.stderr


def test_a_baseline_is_not_written_from_half_of_the_sources(folder: Path) -> None:
    write(folder, "sources/blank.txt", "")
    result = crosscheck("baseline", "write", "--no-models", cwd=folder)
    assert result.returncode == 2
    assert "blank.txt" in result.stderr
    assert not (folder / BASELINE).exists()
