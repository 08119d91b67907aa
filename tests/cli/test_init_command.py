"""``crosscheck init`` as somebody uses it who starts a repository of sources."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from crosscheck.cli.application import version_of_crosscheck
from crosscheck.cli.commands import names
from crosscheck.cli.main import run
from crosscheck.errors import ExitStatus
from tests.cli.commands import crosscheck
from tests.shipping.linters import follows, linted

MERGE = "claims/decisions.jsonl merge=union"
Captured = pytest.CaptureFixture[str]


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_new_repository_has_settings_a_place_for_sources_and_a_job(
    tmp_path: Path, capsys: Captured
) -> None:
    assert run(["init", str(tmp_path / "news")]) == 0
    assert set(files_in(tmp_path / "news")) == {
        *(".gitattributes", ".github/workflows/crosscheck.yml", ".gitignore"),
        *("crosscheck.toml", "sources/README.md"),
    }
    told = capsys.readouterr().out
    for path in files_in(tmp_path / "news"):
        assert re.search(rf"^wrote +{re.escape(path)} +\S", told, re.MULTILINE)
    assert "crosscheck sources" in told


def test_a_second_run_changes_nothing(tmp_path: Path, capsys: Captured) -> None:
    run(["init", str(tmp_path)])
    before = files_in(tmp_path)
    capsys.readouterr()
    assert run(["init", str(tmp_path)]) == 0
    assert files_in(tmp_path) == before
    told = capsys.readouterr().out
    assert "wrote" not in told
    assert told.count("kept") == len(before)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text("# ours\n", encoding="utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "README.md").symlink_to("gone.md")
    assert run(["init", str(tmp_path)]) == 0
    assert (tmp_path / "crosscheck.toml").read_text(encoding="utf-8") == "# ours\n"
    assert (tmp_path / "sources" / "README.md").is_symlink()
    assert not (tmp_path / "sources" / "gone.md").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"*.png binary", f"*.png binary\n{MERGE}\n"),
        (b"*.png binary\r\n", f"*.png binary\r\n{MERGE}\r\n"),
        (b"", f"{MERGE}\n"),
        (f"claims/decisions.jsonl   merge=union\n{'# ours'}".encode(), None),
        (b"\xff\xfe*.png binary", None),
    ],
    ids=["no end of line", "Windows", "empty", "there already", "no UTF-8"],
)
def test_a_line_is_added_where_it_is_missing(
    tmp_path: Path, before: bytes, after: str | None
) -> None:
    place = tmp_path / ".gitattributes"
    place.write_bytes(before)
    assert run(["init", str(tmp_path)]) == 0
    assert place.read_bytes() == (before if after is None else after.encode())


def test_git_merges_decisions_and_keeps_them_but_not_what_a_run_writes(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("!claims/decisions.jsonl\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    assert run(["init", str(tmp_path)]) == 0

    def git(*arguments: str) -> str:
        told = subprocess.run(
            ["git", *arguments], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
        )
        return told.stdout.strip()

    assert git("check-attr", "merge", "claims/decisions.jsonl").endswith("merge: union")
    ignored = git("check-ignore", "claims/post.jsonl", "claims/decisions.jsonl", "reports/r.html")
    assert ignored.split() == ["claims/post.jsonl", "reports/r.html"]


def test_a_dry_run_tells_and_writes_nothing(tmp_path: Path, capsys: Captured) -> None:
    assert run(["init", str(tmp_path / "news"), "--dry-run"]) == 0
    assert not (tmp_path / "news").exists()
    told = capsys.readouterr().out
    assert "would write   crosscheck.toml" in told
    assert "Nothing was written" in told


@pytest.mark.parametrize(
    ("service", "job"),
    [("github", ".github/workflows/crosscheck.yml"), ("gitlab", ".gitlab-ci.yml"), ("none", None)],
)
def test_the_job_is_for_the_service_that_was_named(
    tmp_path: Path, service: str, job: str | None
) -> None:
    assert run(["init", str(tmp_path), "--ci", service]) == 0
    jobs = {path for path in files_in(tmp_path) if path.endswith(".yml")}
    assert jobs == ({job} if job else set())


def test_the_github_job_follows_its_schema_and_pleases_zizmor(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    job = tmp_path / ".github" / "workflows" / "crosscheck.yml"
    follows("vendor.github-workflows", job)
    result = linted("zizmor", "--offline", "--pedantic", job, cwd=tmp_path)
    assert result.returncode == 0, result.stdout
    assert f"crosscheck-news=={version_of_crosscheck()}" in job.read_text(encoding="utf-8")
    assert "pull_request_target:" not in job.read_text(encoding="utf-8")


def test_the_gitlab_job_follows_its_schema(tmp_path: Path) -> None:
    run(["init", str(tmp_path), "--ci", "gitlab"])
    follows("vendor.gitlab-ci", tmp_path / ".gitlab-ci.yml", "--data-transform", "gitlab-ci")


def test_settings_name_the_places_that_the_other_files_name(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    settings = tomllib.loads((tmp_path / "crosscheck.toml").read_text(encoding="utf-8"))
    assert settings["sources"] == ["sources"]
    assert (tmp_path / "sources").is_dir()
    attributes = (tmp_path / ".gitattributes").read_text(encoding="utf-8")
    assert attributes.startswith(f"{settings['decisions']} ")


@pytest.mark.skipif("config" not in names(), reason="crosscheck config is not there yet")
def test_settings_are_such_as_crosscheck_knows(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    shown = crosscheck("config", "show", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert "claims/decisions.jsonl" in shown.stdout


def test_a_new_repository_can_be_checked_before_anything_is_decided(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    for name, number in (("herald", "Twelve"), ("post", "Fourteen")):
        text = f"The ferry Gull ran aground. {number} people were hurt, the coastguard said.\n"
        (tmp_path / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    for command in (["check"], ["compare", "sources"]):
        result = crosscheck(*command, cwd=tmp_path)
        assert result.returncode == ExitStatus.FINDINGS, result.stderr


def test_a_place_that_is_none_ends_with_2(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "news").touch()
    assert run(["init", str(tmp_path / "news")]) == ExitStatus.USAGE
    assert "is no folder" in capsys.readouterr().err
    (tmp_path / "sources").touch()
    assert run(["init", str(tmp_path)]) == ExitStatus.USAGE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news", "sources"]


def test_the_starter_is_ready_for_articles(tmp_path: Path) -> None:
    assert crosscheck("init", cwd=tmp_path).returncode == 0
    article = (
        "publisher: The Harbour Herald\n\nThe ferry Albatross ran aground at noon on Monday.\n"
    )
    (tmp_path / "sources" / "herald.txt").write_text(article, encoding="utf-8")
    told = crosscheck("sources", "sources/", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "1 source read" in told.stdout
