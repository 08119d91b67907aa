"""The file of decisions: read with its line numbers, added to and never rewritten."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.errors import ExitStatus, UsageError
from crosscheck.gate.decision_record import canonical, record_of
from crosscheck.model.decision import Decision
from crosscheck.stores.decisions import (
    LARGEST_FILE,
    append_decisions,
    load_decisions,
    remove_decisions,
)
from tests.deciding import a_decision

FIRST = a_decision(at="2031-03-10T08:00:00Z")
SECOND = a_decision(at="2031-03-11T08:00:00Z")
THIRD = a_decision(at="2031-03-12T08:00:00Z", note="Zürich\u2028line")


def line(decision: Decision) -> str:
    return canonical(record_of(decision)) + "\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims" / "decisions.jsonl"


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


def test_no_file_holds_no_decisions(path: Path) -> None:
    assert load_decisions(path) == ()


def test_what_was_added_is_read_back_in_order_of_time(path: Path) -> None:
    assert append_decisions(path, [THIRD, FIRST]) == (FIRST, THIRD)
    assert append_decisions(path, [SECOND]) == (SECOND,)
    assert load_decisions(path) == (FIRST, THIRD, SECOND)
    assert path.read_text(encoding="utf-8") == line(FIRST) + line(THIRD) + line(SECOND)
    assert [each.name for each in path.parent.iterdir()] == ["decisions.jsonl"]


def test_adding_again_changes_no_byte(path: Path) -> None:
    append_decisions(path, [FIRST, SECOND])
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    assert append_decisions(path, [SECOND, FIRST, FIRST]) == ()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


@pytest.mark.parametrize("end", ["\n", "\r\n", ""], ids=["LF", "CRLF", "no line end"])
def test_lines_that_are_there_keep_their_bytes(path: Path, end: str) -> None:
    spaced = json.dumps(record_of(FIRST), indent=None) + end
    written(path, spaced)
    append_decisions(path, [SECOND])
    joint = "" if end else "\n"
    assert path.read_bytes().decode() == spaced + joint + line(SECOND)
    assert load_decisions(path) == (FIRST, SECOND)


def test_a_line_that_stands_twice_counts_once(path: Path) -> None:
    assert load_decisions(written(path, line(FIRST) * 2 + line(SECOND))) == (FIRST, SECOND)


def test_every_bad_line_is_named_with_its_file_and_number(path: Path) -> None:
    torn = line(FIRST)[:40]
    conflict = f"<<<<<<< HEAD\n{line(SECOND)}=======\n{line(THIRD)}>>>>>>> desk\n"
    later = line(FIRST).replace('"v":1', '"v":2')
    draft = canonical({k: v for k, v in record_of(FIRST).items() if k != "id"})
    written(path, f"{torn}\n{conflict}{later}{draft}\n")
    with pytest.raises(UsageError) as stop:
        load_decisions(path)
    told = stop.value.message.splitlines()
    assert [each.partition(": ")[0] for each in told] == [f"{path}:{n}" for n in (1, 2, 4, 6, 7, 8)]
    assert "no whole record of JSON" in told[0]
    assert "git left" in told[1]
    assert "'v' is not 1" in told[4]
    assert "'id' is missing" in told[5]
    assert stop.value.exit_status is ExitStatus.USAGE


def test_nothing_is_added_to_a_file_that_cannot_be_read(path: Path) -> None:
    written(path, "<<<<<<< HEAD\n")
    with pytest.raises(UsageError, match=":1:"):
        append_decisions(path, [FIRST])
    assert path.read_text() == "<<<<<<< HEAD\n"


def test_only_the_first_bad_lines_are_told(path: Path) -> None:
    with pytest.raises(UsageError, match="and 15 more"):
        load_decisions(written(path, "{\n" * 25))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: path.write_bytes(b"\n" * (LARGEST_FILE + 1)), "larger than"),
        (lambda path: path.write_bytes(b"{}\n\xff\n"), ":2: not UTF-8"),
        (lambda path: path.mkdir(), "it is no file"),
        (os.mkfifo, "it is no file"),
    ],
    ids=["too large", "not UTF-8", "a folder", "a pipe"],
)
def test_a_file_that_is_no_text_of_bearable_size_is_refused(
    path: Path, make: Callable[[Path], object], told: str
) -> None:
    path.parent.mkdir()
    make(path)
    with pytest.raises(UsageError, match=told):
        load_decisions(path)


def test_a_place_that_cannot_be_written_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("a file")
    with pytest.raises(UsageError, match="cannot write"):
        append_decisions(tmp_path / "claims" / "decisions.jsonl", [FIRST])


def test_half_a_surrogate_pair_survives_as_its_escape(path: Path) -> None:
    odd = a_decision(note="half \ud800 a pair")
    append_decisions(path, [odd])
    assert b"\\ud800" in path.read_bytes()
    assert load_decisions(path) == (odd,)


def test_a_linked_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    place = written(tmp_path / "elsewhere" / "decisions.jsonl", line(FIRST))
    path.parent.mkdir()
    path.symlink_to(place)
    append_decisions(path, [SECOND])
    assert path.is_symlink()
    assert load_decisions(place) == (FIRST, SECOND)


def test_removing_leaves_all_other_lines_as_they_were(path: Path) -> None:
    spaced = json.dumps(record_of(FIRST)) + "\n"
    written(path, spaced + line(SECOND) + line(THIRD) + line(THIRD))
    remove_decisions(path, {SECOND.id})
    assert path.read_text(encoding="utf-8") == spaced + line(THIRD)


ADDING = """
import sys
from pathlib import Path
from crosscheck.stores.decisions import append_decisions
from tests.deciding import a_decision
for number in range(8):
    append_decisions(Path(sys.argv[1]), [a_decision(by=f"{sys.argv[2]} {number}")])
"""


def test_processes_that_add_at_one_time_lose_nothing(path: Path) -> None:
    root = Path(__file__).parents[2]
    running = [
        subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", ADDING, path, name],
            cwd=root,
            env=os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
        )
        for name in ("Mara", "Jonas", "Ilse")
    ]
    assert [each.wait(timeout=60) for each in running] == [0, 0, 0]
    signed = {each.by for each in load_decisions(path)}
    assert signed == {f"{name} {n}" for name in ("Mara", "Jonas", "Ilse") for n in range(8)}
