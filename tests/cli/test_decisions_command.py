"""Decisions from a report to the repository and back into the gate, as a user brings them."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import ExitStatus
from tests.cli.commands import crosscheck

HERALD = """---
id: herald
publisher: The Harbour Herald
date: 2031-03-11
---
Ferry aground off Tolvik

Police said 12 people were hurt when the ferry ran aground. The port was closed for a day.
"""
POST = """---
id: post
publisher: The Quay Post
date: 2031-03-11
---
Ferry aground off Tolvik

Police said 14 people were hurt when the ferry ran aground. The port was closed for two days.
"""
DAY = {"SOURCE_DATE_EPOCH": "1931158800"}  # 2031-03-13
NO_CI = {"CI": ""}
Json = dict[str, Any]


@pytest.fixture(scope="module")
def fresh_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles that clash, compared once."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "sources").mkdir()
    (folder / "sources" / "herald.md").write_text(HERALD)
    (folder / "sources" / "post.md").write_text(POST)
    compared(folder, ExitStatus.FINDINGS)
    return folder


@pytest.fixture
def desk(fresh_desk: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(fresh_desk, tmp_path / "desk"))


def compared(desk: Path, status: ExitStatus, *options: str | Path) -> str:
    result = run(desk, "compare", "sources", "--no-models", *options)
    assert result.returncode == status, result.stdout + result.stderr
    return result.stdout


def run(
    desk: Path, *arguments: str | Path, environment: Mapping[str, str] = NO_CI
) -> subprocess.CompletedProcess[str]:
    return crosscheck(*arguments, cwd=desk, environment={**DAY, **environment})


def report_of(desk: Path) -> Json:
    report: Json = json.loads((desk / "reports" / "discrepancies.json").read_text(encoding="utf-8"))
    return report


def drafts_of(told: Json, **changed: object) -> list[Json]:
    """A draft for each finding of a JSON report, made of what the report holds alone."""
    sources = {source["id"]: source for source in told["sources"]}
    return [
        {
            "v": 1,
            "report": told["report"],
            "finding": finding["fingerprint"],
            "kind": finding["kind"],
            "verdict": "not-a-conflict",
            "reason": "different-time",
            "note": "The second count is from the evening.",
            "by": "Petra Hollis",
            "at": "2031-03-12T10:00:00.000Z",
            "tool": "crosscheck 0.1.0",
            "sides": [
                {
                    "source_id": side["source"],
                    "source_sha256": sources[side["source"]]["sha256"],
                    "path": sources[side["source"]]["path"],
                    "key": side["key"],
                    "words": side["quote"],
                    "selector": {
                        name: side["sentence"][name] for name in ("exact", "prefix", "suffix")
                    },
                    "position": {name: side["sentence"][name] for name in ("start", "end")},
                }
                for side in finding["sides"]
            ],
            **changed,
        }
        for finding in told["findings"]
    ]


def written(desk: Path, drafts: list[Json], name: str = "drafts.jsonl") -> Path:
    text = "".join(json.dumps(draft, ensure_ascii=False) + "\n" for draft in drafts)
    (desk / name).write_text(text, encoding="utf-8")
    return desk / name


def decided(desk: Path, **changed: object) -> Path:
    """All findings decided and imported; gives the file of decisions."""
    result = run(desk, "decisions", "import", written(desk, drafts_of(report_of(desk), **changed)))
    assert result.returncode == 0, result.stderr
    return desk / "claims" / "decisions.jsonl"


def test_drafts_come_in_and_the_gate_passes(desk: Path) -> None:
    number = len(report_of(desk)["findings"])
    assert number > 1
    written(desk, drafts_of(report_of(desk)))
    result = run(desk, "decisions", "import", "drafts.jsonl")
    assert result.returncode == 0
    assert f"Added {number} decisions to claims/decisions.jsonl." in result.stdout
    assert "not-a-conflict (different-time) on number" in result.stdout
    told = compared(desk, ExitStatus.CLEAN)
    assert f"Decisions: {number} decided" in told
    assert "do not count" in told or "does not count" in told
    report = report_of(desk)
    assert {finding["state"] for finding in report["findings"]} == {"decided"}
    assert {each["by"] for each in report["decisions"]} == {"Petra Hollis"}
    assert not any(finding["fails"] for finding in report["findings"])


def test_importing_twice_changes_no_byte(desk: Path) -> None:
    path = decided(desk)
    before = path.read_bytes()
    result = run(desk, "decisions", "import", "drafts.jsonl")
    assert result.returncode == 0
    assert "Added 0 decisions" in result.stdout
    assert "there already" in result.stdout
    assert path.read_bytes() == before


def test_the_order_of_drafts_changes_no_byte(desk: Path) -> None:
    drafts = drafts_of(report_of(desk))
    written(desk, drafts)
    written(desk, drafts[::-1], "reversed.jsonl")
    for name in ("drafts", "reversed"):
        result = run(
            desk, "decisions", "import", f"{name}.jsonl", "--decisions", f"{name}/decided.jsonl"
        )
        assert result.returncode == 0
    assert (desk / "drafts/decided.jsonl").read_bytes() == (
        desk / "reversed/decided.jsonl"
    ).read_bytes()


def test_valid_lines_come_in_and_each_bad_one_is_told(desk: Path) -> None:
    good, *_ = drafts_of(report_of(desk))
    stranger = json.loads(json.dumps(good).replace(good["finding"], "f" * 64))
    for side in stranger["sides"]:
        side["key"] = "0" * 32
    bad = [{**good, "verdict": "maybe"}, stranger, {**good, "v": 7}]
    text = "\n".join(json.dumps(each) for each in (bad[0], good, bad[1], bad[2])) + "\n::error::{\n"
    (desk / "drafts.jsonl").write_text(text)
    result = run(desk, "decisions", "import", "drafts.jsonl")
    assert result.returncode == ExitStatus.INCOMPLETE
    assert "Added 1 decision to claims/decisions.jsonl; 4 lines refused." in result.stdout
    told = result.stderr.splitlines()
    assert [line.partition(": ")[2].partition(": ")[0] for line in told] == [
        f"drafts.jsonl:{number}" for number in (1, 3, 4, 5)
    ]
    assert "'verdict' is not one of" in told[0]
    assert "reports/discrepancies.json has no such finding" in told[1]
    assert "'v' is not 1" in told[2]
    assert not any(line.startswith("::") for line in told)


def test_drafts_of_another_report_come_with_a_warning(desk: Path) -> None:
    drafts = drafts_of(report_of(desk), report="000000000000")
    result = run(desk, "decisions", "import", written(desk, drafts))
    assert result.returncode == 0
    assert "another report" in result.stderr


def test_drafts_without_a_name_are_signed_by_who_imports_them(desk: Path) -> None:
    written(desk, drafts_of(report_of(desk), by=""))
    assert run(desk, "decisions", "import", "drafts.jsonl", "--by", "Ilse Brandt").returncode == 0
    listed = json.loads(run(desk, "decisions", "list", "--json").stdout)
    assert {each["by"] for each in listed["decisions"]} == {"Ilse Brandt"}


@pytest.mark.parametrize("command", [["import", "drafts.jsonl"], ["prune", "--write"]])
def test_nothing_is_decided_in_ci_unless_forced(desk: Path, command: list[str]) -> None:
    path = decided(desk)
    before = path.read_bytes()
    written(desk, drafts_of(report_of(desk), by="Somebody Else"))
    result = run(desk, "decisions", *command, environment={"CI": "true"})
    assert result.returncode == ExitStatus.USAGE
    assert "not for CI" in result.stderr
    assert path.read_bytes() == before
    assert run(desk, "decisions", *command, "--force", environment={"CI": "1"}).returncode == 0


def test_hostile_drafts_reach_the_terminal_as_plain_text(desk: Path) -> None:
    hostile = "\x1b[31m::error::\u202e<script>\n::error::x"
    decided(desk, note=hostile, by=hostile)
    result = run(desk, "decisions", "list")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert not any(line.startswith("::") for line in result.stdout.splitlines())


def test_a_changed_number_reopens_and_leaves_the_decision_behind(desk: Path) -> None:
    path = decided(desk)
    (desk / "sources" / "post.md").write_text(POST.replace("14", "41"))
    told = compared(desk, ExitStatus.FINDINGS)
    assert "reopened" in told
    assert "stale: crosscheck decisions list --stale" in told
    listed = run(desk, "decisions", "list", "--stale").stdout
    assert "was: “Police said 14 people were hurt" in listed
    assert "now: “Police said 41 people were hurt" in listed
    before = path.read_bytes()
    dry = run(desk, "decisions", "prune")
    assert dry.returncode == 0
    assert path.read_bytes() == before
    stale = len(report_of(desk)["stale"])
    assert f"Would remove {stale} of" in dry.stdout
    assert run(desk, "decisions", "prune", "--write").returncode == 0
    left = path.read_bytes().splitlines()
    assert left
    assert [line for line in before.splitlines() if line in left] == left
    assert len(left) == len(before.splitlines()) - stale
    compared(desk, ExitStatus.FINDINGS)
    assert report_of(desk)["stale"] == []


def test_what_was_superseded_or_has_expired_is_pruned(desk: Path) -> None:
    path = decided(desk, expires="2031-03-12")
    compared(desk, ExitStatus.FINDINGS)
    assert {finding["state"] for finding in report_of(desk)["findings"]} == {"expired"}
    for line in path.read_text(encoding="utf-8").splitlines():
        earlier = json.loads(line)
        del earlier["expires"]
        again = {**earlier, "supersedes": earlier.pop("id"), "at": "2031-03-13T10:00:00Z"}
        del again["id"]
        written(desk, [again])
        assert run(desk, "decisions", "import", "drafts.jsonl").returncode == 0
    compared(desk, ExitStatus.CLEAN)
    assert "superseded" in run(desk, "decisions", "list", "--state", "superseded").stdout
    assert run(desk, "decisions", "prune", "--write").returncode == 0
    assert "expires" not in path.read_text(encoding="utf-8")
    compared(desk, ExitStatus.CLEAN)


def test_stats_count_verdicts_and_editors(desk: Path) -> None:
    decided(desk)
    compared(desk, ExitStatus.CLEAN)
    number = len(report_of(desk)["findings"])
    counted = json.loads(run(desk, "decisions", "stats", "--json").stdout)
    assert counted == {
        "state": {"decided": number},
        "verdict": {"not-a-conflict": number},
        "reason": {"different-time": number},
        "by": {"Petra Hollis": number},
    }
    assert "Petra Hollis" in run(desk, "decisions", "stats").stdout


@pytest.mark.parametrize("command", ["list", "prune", "stats"])
def test_that_nobody_has_decided_yet_is_no_error(tmp_path: Path, command: str) -> None:
    result = run(tmp_path, "decisions", command)
    assert (result.returncode, result.stderr) == (ExitStatus.CLEAN, "")
    assert result.stdout.startswith("There are no decisions yet.")


def test_no_decisions_are_an_empty_list_to_a_program(tmp_path: Path) -> None:
    assert json.loads(run(tmp_path, "decisions", "list", "--json").stdout) == {"decisions": []}
    counted = json.loads(run(tmp_path, "decisions", "stats", "--json").stdout)
    assert counted == {"state": {}, "verdict": {}, "reason": {}, "by": {}}


def test_a_file_of_decisions_that_was_named_has_to_be_there(tmp_path: Path) -> None:
    result = run(tmp_path, "decisions", "list", "--decisions", "nowhere.jsonl")
    assert result.returncode == ExitStatus.USAGE
    assert "no such file: nowhere.jsonl" in result.stderr


def test_decisions_can_be_named_or_left_out(desk: Path) -> None:
    path = decided(desk)
    path.rename(desk / "elsewhere.jsonl")
    compared(desk, ExitStatus.FINDINGS)
    compared(desk, ExitStatus.CLEAN, "--decisions", "elsewhere.jsonl")
    compared(desk, ExitStatus.FINDINGS, "--decisions", "elsewhere.jsonl", "--ignore-decisions")
    result = run(desk, "compare", "sources", "--decisions", "nowhere.jsonl")
    assert result.returncode == ExitStatus.USAGE
    assert "no such file: nowhere.jsonl" in result.stderr


def test_a_file_of_decisions_that_cannot_be_read_stops_a_run(desk: Path) -> None:
    path = decided(desk)
    path.write_text("<<<<<<< HEAD\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    result = run(desk, "compare", "sources", "--no-models")
    assert result.returncode == ExitStatus.USAGE
    assert "claims/decisions.jsonl:1: a conflict that git left" in result.stderr


def test_the_schema_of_decisions_is_printed(tmp_path: Path) -> None:
    result = crosscheck("schema", "decision", cwd=tmp_path)
    assert json.loads(result.stdout)["$id"] == "urn:crosscheck:schema:decision:1"


def test_branches_that_decide_are_joined_line_by_line(desk: Path) -> None:
    """Two branches decide different findings, and one of them decides one finding otherwise."""
    git(desk, "init", "-q", "-b", "main")
    (desk / ".gitattributes").write_text("claims/decisions.jsonl merge=union\n")
    drafts = drafts_of(report_of(desk))
    on_branch(desk, "main", [])
    on_branch(desk, "ours", drafts[:1])
    git(desk, "checkout", "-q", "main")
    on_branch(desk, "theirs", drafts[1:])
    git(desk, "merge", "-q", "--no-edit", "ours")
    told = compared(desk, ExitStatus.CLEAN)
    assert f"{len(drafts)} decided" in told
    git(desk, "checkout", "-q", "main")
    on_branch(desk, "other", drafts_of(report_of(desk), verdict="confirmed-conflict")[:1])
    git(desk, "merge", "-q", "--no-edit", "theirs")
    told = compared(desk, ExitStatus.FINDINGS)
    assert "1 contested" in told
    assert "decisions say different things" in told
    newest = report_of(desk)["findings"][0]["decisions"][-1]
    again = drafts_of(report_of(desk), verdict="confirmed-conflict", supersedes=newest)[:1]
    for _ in range(2):
        assert run(desk, "decisions", "import", written(desk, again)).returncode == 0
        assert "contested" not in compared(desk, ExitStatus.CLEAN)


def on_branch(desk: Path, name: str, drafts: list[Json]) -> None:
    """A branch from where git stands, with drafts imported and committed."""
    if name != "main":
        git(desk, "checkout", "-q", "-b", name)
    if drafts:
        result = run(desk, "decisions", "import", written(desk, drafts))
        assert result.returncode == 0, result.stderr
    else:
        (desk / "claims" / "decisions.jsonl").write_text("")
    git(desk, "add", "claims/decisions.jsonl", ".gitattributes", "sources")
    git(desk, "commit", "-q", "-m", name)


def git(desk: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Petra Hollis", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=desk, check=True, capture_output=True)
