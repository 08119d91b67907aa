"""The gate in a repository, from the first conflict to the decision and on."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.newsroom import (
    ELSEWHERE,
    HERALD,
    POST,
    WIRE,
    check,
    commit,
    decide,
    git,
    newsroom,
    report_of,
    write,
)

FOURTEEN = POST.format(count="Fourteen")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return newsroom(tmp_path / "newsroom")


def test_from_a_clean_branch_through_conflict_decision_and_correction(repository: Path) -> None:
    clean = check(repository, "--since", "main")
    assert (clean.returncode, clean.stderr) == (0, "")
    assert "2 sources checked, 0 new or changed since main" in clean.stdout

    commit(repository, post=FOURTEEN)
    fails = check(repository, "--since", "main")
    assert fails.returncode == 1
    assert "3 sources checked, 1 new or changed since main" in fails.stdout
    assert "The Quay Post: “Fourteen passengers" in fails.stdout
    assert "Gate: Fails: 1 conflict finding (fail-on conflict)." in fails.stdout
    assert fails.stdout.rstrip().endswith("Next: 1 conflict: crosscheck review")
    assert git(repository, "status", "--porcelain") == ""

    decide(repository, "--since", "main")
    decided = check(repository, "--since", "main")
    assert decided.returncode == 0
    assert "1 decided finding does not count" in decided.stdout
    assert check(repository, "--since", "main", "--ignore-decisions").returncode == 1

    commit(repository, post=POST.format(count="Twelve"))
    corrected = check(repository, "--since", "main")
    assert corrected.returncode == 0
    assert "1 decision is stale" in corrected.stdout
    assert len(report_of(repository, "--since", "main")["stale"]) == 1

    commit(repository, valley=ELSEWHERE)
    unrelated = check(repository, "--since", "main")
    assert unrelated.returncode == 0
    assert "4 sources checked, 2 new or changed since main" in unrelated.stdout


def test_only_the_new_conflict_is_named(repository: Path) -> None:
    git(repository, "switch", "--quiet", "main")
    commit(repository, wire=WIRE.format(count="Thirteen"))
    git(repository, "switch", "--quiet", "--create", "later")
    commit(
        repository,
        post="Id: post-fire\nPublisher: The Quay Post\nDate: 2033-01-10\n\nFire in Garmere\n\n"
        "A fire destroyed a warehouse in Garmere on Friday and killed 4 workers.\n",
        valley="Id: valley-fire\nPublisher: The Valley Times\nDate: 2033-01-10\n\nFire in Garmere\n"
        "\nA fire destroyed a warehouse in Garmere on Friday and killed 5 workers.\n",
    )
    result = check(repository, "--since", "main")
    assert result.returncode == 1
    failing, _, rest = result.stdout.partition("Already there: 1 finding")
    assert "4 workers" in failing
    assert "Thirteen passengers" not in failing
    assert "“Thirteen”" in rest
    everything = check(repository, "--all")
    assert "Fails: 2 conflict findings" in everything.stdout
    report = report_of(repository, "--since", "main")
    assert [f["fails"] for f in report["findings"] if f["verdict"] == "conflict"].count(True) == 1
    assert report["gate"]["already_there"] == 1


def test_a_changed_source_brings_its_conflicts_and_a_renamed_one_does_not(
    repository: Path,
) -> None:
    git(repository, "switch", "--quiet", "main")
    commit(repository, post=FOURTEEN)
    git(repository, "switch", "--quiet", "--create", "later")
    (repository / "sources" / "archive").mkdir()
    git(repository, "mv", "sources/post.txt", "sources/archive/renamed.txt")
    commit(repository)
    renamed = check(repository, "--since", "main")
    assert renamed.returncode == 0
    assert "Already there: 1 finding" in renamed.stdout
    commit(repository, herald=HERALD.format(count="Twelve") + "More soon.\n")
    assert check(repository, "--since", "main").returncode == 1


def test_a_file_that_was_never_committed_is_new(repository: Path) -> None:
    write(repository, "sources/post.txt", FOURTEEN)
    assert check(repository, "--since", "main").returncode == 1


def test_what_only_the_other_branch_has_changed_is_not_new(repository: Path) -> None:
    git(repository, "switch", "--quiet", "main")
    commit(repository, post=FOURTEEN)
    git(repository, "switch", "--quiet", "--create", "later")
    git(repository, "switch", "--quiet", "main")
    commit(repository, post=POST.format(count="Twelve"))
    git(repository, "switch", "--quiet", "later")
    assert check(repository, "--since", "main").returncode == 0


@pytest.mark.parametrize("where", ["", "sources", "deep/er"])
def test_it_works_in_any_folder_of_the_repository(repository: Path, where: str) -> None:
    commit(repository, post=FOURTEEN)
    folder = repository / where
    folder.mkdir(parents=True, exist_ok=True)
    result = check(folder, repository / "sources", "--since", "main")
    assert result.returncode == 1
    assert "1 new or changed since main" in result.stdout


def test_line_ends_that_git_converts_are_no_change(repository: Path) -> None:
    write(repository, ".gitattributes", "*.txt text eol=crlf\n")
    git(repository, "switch", "--quiet", "main")
    commit(repository, post=FOURTEEN)
    shutil.rmtree(repository / "sources")
    git(repository, "checkout", "--", "sources")
    assert b"\r\n" in (repository / "sources" / "post.txt").read_bytes()
    result = check(repository, "--since", "main")
    assert (result.returncode, "0 new or changed" in result.stdout) == (0, True)


@pytest.mark.parametrize(
    "revision", ["--help", "--output=stolen", "-n", "main..more", "nowhere", "main:sources"]
)
def test_a_revision_that_is_none_is_refused(repository: Path, revision: str) -> None:
    result = check(repository, f"--since={revision}")
    assert (result.returncode, result.stdout) == (2, "")
    assert f"git knows no revision '{revision}'" in result.stderr
    assert git(repository, "status", "--porcelain") == ""


def test_a_shallow_clone_is_told_what_to_fetch(repository: Path, tmp_path: Path) -> None:
    commit(repository, post=FOURTEEN)
    git(tmp_path, "clone", "--quiet", "--depth", "1", repository.as_uri(), "shallow")
    result = check(tmp_path / "shallow", "--since", "origin/main")
    assert result.returncode == 2
    assert "fetch-depth: 0" in result.stderr


def test_a_branch_of_the_remote_is_suggested(repository: Path, tmp_path: Path) -> None:
    commit(repository, post=FOURTEEN)
    git(tmp_path, "clone", "--quiet", repository.as_uri(), "clone")
    refused = check(tmp_path / "clone", "--since", "main")
    assert "Did you mean origin/main?" in refused.stderr
    assert check(tmp_path / "clone", "--since", "origin/main").returncode == 1


@pytest.mark.parametrize(
    "before", ["inbox/post.txt", "sources/.drafts/post.txt", "sources/post.bak"]
)
def test_an_article_that_nobody_compared_before_is_new(repository: Path, before: str) -> None:
    """What waited outside the sources, or hidden in them, was never looked at."""
    git(repository, "switch", "--quiet", "main")
    write(repository, before, FOURTEEN)
    commit(repository)
    git(repository, "switch", "--quiet", "--create", "later")
    git(repository, "mv", before, "sources/post.txt")
    commit(repository)
    result = check(repository, "--since", "main")
    assert result.returncode == 1
    assert "1 new or changed since main" in result.stdout


@pytest.mark.parametrize("where", [".git", "elsewhere/.git"])
def test_the_variables_of_a_git_hook_change_nothing(
    repository: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    commit(repository, post=FOURTEEN)
    git(repository, "init", "--quiet", "elsewhere")
    monkeypatch.setenv("GIT_DIR", where)
    assert check(repository, "--since", "main").returncode == 1


def test_a_repository_of_somebody_else_is_named_as_such(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    result = check(repository, "--since", "main")
    assert result.returncode == 2
    assert "it is somebody else's" in result.stderr
    assert "git config --global --add safe.directory" in result.stderr


def test_a_revision_with_a_null_character_is_refused(repository: Path) -> None:
    write(repository, "crosscheck.toml", 'since = "main\\u0000"\n')
    result = check(repository)
    assert result.returncode == 2
    assert "crosscheck.toml:1: since cannot hold a null character" in result.stderr


def test_outside_a_repository_a_revision_means_nothing(tmp_path: Path) -> None:
    write(tmp_path, "sources/post.txt", FOURTEEN)
    result = check(tmp_path, "--since", "main")
    assert result.returncode == 2
    assert "in no working tree of git" in result.stderr


def test_strict_decisions_are_the_default_in_ci(repository: Path) -> None:
    commit(repository, post=FOURTEEN)
    decide(repository)
    commit(repository, post=POST.format(count="Twelve"))
    assert check(repository).returncode == 0
    strict = check(repository, CI="true")
    assert strict.returncode == 1
    assert "Fails: 1 stale or contested decision (fail-on stale)." in strict.stdout
    assert "Next: 1 decision to look at: crosscheck decisions list" in strict.stdout
    assert check(repository, "--no-strict-decisions", CI="true").returncode == 0
    assert check(repository, "--strict-decisions").returncode == 1
    assert check(repository, "--ignore-decisions", CI="true").returncode == 0


def test_unique_claims_of_new_sources_fail_a_run_that_asks_for_it(repository: Path) -> None:
    assert check(repository, "--fail-on", "unique", "--since", "main").returncode == 0
    commit(repository, post=POST.format(count="Twelve"))
    result = check(repository, "--fail-on", "unique", "--fail-on", "conflict", "--since", "main")
    assert result.returncode == 1
    assert "(fail-on unique)" in result.stdout


def test_only_what_is_named_is_written_and_standard_output_holds_one_thing(
    repository: Path,
) -> None:
    commit(repository, post=FOURTEEN)
    result = check(repository, "-o", "json=-", "-o", "html=out/page.html", "--since", "main")
    assert json.loads(result.stdout)["gate"]["passed"] is False
    assert "Gate: Fails" in result.stderr
    assert git(repository, "status", "--porcelain").split() == ["??", "out/"]


def test_annotations_are_added_in_github_actions_beside_the_text(repository: Path) -> None:
    commit(repository, post=FOURTEEN)
    result = check(repository, "--since", "main", GITHUB_ACTIONS="true", CI="true")
    commands = [line for line in result.stdout.splitlines() if line.startswith("::")]
    assert commands[0].startswith("::error file=sources/post.txt,line=7")
    assert "Gate: Fails" in result.stdout
    beside = check(repository, "-o", "json=-", GITHUB_ACTIONS="true")
    assert json.loads(beside.stdout)
    assert "::error" in beside.stderr


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--fail-on", "never"], 0),
        (["--exit-zero"], 0),
        (["--min-confidence", "1"], 0),
        (["--fail-on", "any"], 1),
        (["--fail-on", "never", "--fail-on", "conflict"], 2),
        (["--fail-on", "sometimes"], 2),
        (["--min-confidence", "2"], 2),
        (["--all", "--since", "main"], 2),
        (["--baseline", "nowhere.json"], 2),
        (["--decisions", "nowhere.jsonl"], 2),
        (["--config", "nowhere.toml"], 2),
        (["nowhere/"], 2),
        (["--output", "docx=report.docx"], 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_every_status_has_its_cause(repository: Path, arguments: list[str], status: int) -> None:
    commit(repository, post=FOURTEEN)
    result = check(repository, *arguments)
    assert result.returncode == status, result.stderr
    assert (status == 2) == result.stderr.startswith("crosscheck: ")


def test_no_source_ends_with_3_and_a_lost_one_with_4(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    empty = check(tmp_path, "--exit-zero")
    assert empty.returncode == 3
    write(tmp_path, "sources/herald.txt", HERALD.format(count="Twelve"))
    write(tmp_path, "sources/blank.txt", "\n")
    lost = check(tmp_path, "--exit-zero")
    assert lost.returncode == 4
    assert "Next: 1 source could not be read" in lost.stdout
    assert check(tmp_path, "--allow-incomplete").returncode == 0
