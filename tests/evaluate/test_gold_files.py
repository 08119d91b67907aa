"""What a gold file may hold, and what is said when it holds something else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import UsageError
from crosscheck.evaluate.gold import GoldClass
from crosscheck.model.finding import Kind
from crosscheck.readers.gold import find_gold, read_gold

SIDE = {"source": "a.txt", "start": 0, "end": 4}
ENTRY: dict[str, Any] = {
    "id": "N1",
    "cls": "conflict",
    "kind": ["number"],
    "sides": [SIDE, {"source": "b.txt", "start": 2, "end": 9, "pos": "b", "fragment": "hurt"}],
}


def write(folder: Path, content: object) -> Path:
    path = folder / "gold.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_an_entry_is_read_whole(tmp_path: Path) -> None:
    (entry,) = read_gold(write(tmp_path, [ENTRY | {"why": "counts differ", "was": "X"}]))
    assert (entry.id, entry.cls, entry.kinds) == ("N1", GoldClass.CONFLICT, (Kind.NUMBER,))
    assert [side.position for side in entry.sides] == ["#0", "b"]
    assert [side.fragment for side in entry.sides] == ["", "hurt"]
    assert entry.files == {"a.txt", "b.txt"}


def test_an_entry_that_is_no_conflict_needs_no_kind(tmp_path: Path) -> None:
    (entry,) = read_gold(write(tmp_path, [{"id": "U", "cls": "unique", "sides": [SIDE]}]))
    assert entry.kinds == ()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("{", "not JSON", id="broken"),
        pytest.param({"entries": []}, "not a list", id="object"),
        pytest.param(["N1"], "entry 1: the entry is not an object", id="no-object"),
        pytest.param([ENTRY | {"id": ""}], "entry 1: 'id' is missing", id="no-id"),
        pytest.param(
            [ENTRY | {"cls": "clash"}], "'cls' is 'clash'; it is one of conflict", id="class"
        ),
        pytest.param(
            [ENTRY | {"cls": ["x"]}], "'cls' is missing or is not a text", id="class-type"
        ),
        pytest.param([ENTRY | {"kind": "number"}], "'kind' is missing or is not a list", id="kind"),
        pytest.param([ENTRY | {"kind": ["size"]}], "'kind' holds 'size'; it is one of", id="kinds"),
        pytest.param([ENTRY | {"kind": [{}]}], "'kind' holds {}; it is one of", id="kind-type"),
        pytest.param([ENTRY | {"sides": []}], "'sides' is empty", id="no-sides"),
        pytest.param([ENTRY | {"sides": [3]}], "side 1 is not an object", id="side"),
        pytest.param(
            [ENTRY | {"sides": [SIDE, SIDE | {"source": 1}]}],
            "entry 1 (N1): side 2: 'source' is missing or is not a text",
            id="source",
        ),
        pytest.param([ENTRY | {"sides": [SIDE | {"start": "0"}]}], "side 1: 'start'", id="start"),
        pytest.param([ENTRY | {"sides": [SIDE | {"start": True}]}], "side 1: 'start'", id="bool"),
        pytest.param([ENTRY | {"sides": [SIDE | {"end": 0}]}], "side 1 ends at 0", id="empty"),
        pytest.param([ENTRY | {"sides": [SIDE | {"pos": 1}]}], "side 1: 'pos'", id="position"),
        pytest.param([ENTRY, ENTRY], "'N1': 2 entries have this id", id="same-id"),
    ],
)
def test_a_malformed_file_is_refused_by_file_entry_and_reason(
    tmp_path: Path, content: object, says: str
) -> None:
    with pytest.raises(UsageError) as refused:
        read_gold(write(tmp_path, content))
    assert str(tmp_path / "gold.json") in refused.value.message
    assert says in refused.value.message


def test_all_malformed_entries_are_named_at_once(tmp_path: Path) -> None:
    rows = [ENTRY | {"id": f"N{number}", "cls": "clash"} for number in range(14)]
    with pytest.raises(UsageError) as refused:
        read_gold(write(tmp_path, rows))
    assert "(N0)" in refused.value.message
    assert "(N9)" in refused.value.message
    assert "and 4 more" in refused.value.message


def test_bytes_that_are_no_text_and_deep_nesting_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    for content in (b"\xff\xfe\xfa", b"[" * 100_000):
        path.write_bytes(content)
        with pytest.raises(UsageError):
            read_gold(path)


def test_gold_folders_are_found_at_the_root_or_right_below_it(tmp_path: Path) -> None:
    for name in ("second", "first"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, [])
    assert [folder.name for folder in find_gold(tmp_path)] == ["first", "second"]
    assert find_gold(tmp_path / "first") == (tmp_path / "first",)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match=r"no gold\.json"):
        find_gold(tmp_path / "empty")
