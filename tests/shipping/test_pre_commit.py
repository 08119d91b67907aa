"""The pre-commit hook, run by pre-commit itself in a repository of sources."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from crosscheck.cli.commands import names
from tests.shipping.steps import loaded

ARTICLE = (
    "publisher: {}\npublished: 2031-03-04\n\nThe council closed {} libraries in the district.\n"
)
NAMED = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER")
         for what in ("NAME", "EMAIL")}  # fmt: skip


@pytest.fixture
def pre_commit() -> str:
    found = shutil.which("pre-commit", path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip("pre-commit is not installed")
    return found


def git(place: Path, *arguments: str) -> None:
    environment = os.environ | NAMED
    subprocess.run(["git", *arguments], cwd=place, env=environment, check=True, capture_output=True)


def a_repository(place: Path) -> Path:
    place.mkdir()
    git(place, "init", "-q", "-b", "main")
    return place


def test_the_manifest_is_valid(pre_commit: str, tmp_path: Path) -> None:
    hooks = tmp_path / ".pre-commit-hooks.yaml"
    hooks.write_text(yaml.safe_dump(loaded(".pre-commit-hooks.yaml")), encoding="utf-8")
    result = subprocess.run(
        [pre_commit, "validate-manifest", hooks], capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stdout


def test_all_sources_are_compared_when_one_of_them_changes() -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    assert (hook["id"], hook["entry"], hook["language"]) == (
        *("crosscheck", "crosscheck check", "python"),
    )
    assert hook["pass_filenames"] is False
    assert hook["require_serial"] is True
    assert re.match(hook["files"], "sources/2031/ferry.md")
    assert not re.match(hook["files"], "docs/sources/ferry.md")


@pytest.mark.skipif("check" not in names(), reason="crosscheck check is not there yet")
def test_a_commit_that_contradicts_what_is_there_is_stopped(
    pre_commit: str, tmp_path: Path
) -> None:
    # An environment of its own would install 400 MB; this one has what the hook needs.
    (hook,) = loaded(".pre-commit-hooks.yaml")
    entry = f"{sys.executable} -m {hook['entry']}"
    hooks = a_repository(tmp_path / "hooks")
    written = yaml.safe_dump([hook | {"language": "system", "entry": entry}])
    (hooks / ".pre-commit-hooks.yaml").write_text(written, encoding="utf-8")
    git(hooks, "add", ".")
    git(hooks, "commit", "-q", "-m", "hooks")
    news = a_repository(tmp_path / "news")
    (news / "sources").mkdir()
    (news / "sources" / "herald.txt").write_text(ARTICLE.format("Herald", 12), encoding="utf-8")
    git(news, "add", ".")
    git(news, "commit", "-q", "-m", "sources")
    command = [pre_commit, "try-repo", str(hooks), "crosscheck", "--color", "never"]

    def tried() -> subprocess.CompletedProcess[str]:
        git(news, "add", ".")
        return subprocess.run(
            command,
            cwd=news,
            env=os.environ | {"PRE_COMMIT_HOME": str(tmp_path / "cache")},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    (news / "notes.md").write_text("Nothing to compare.\n", encoding="utf-8")
    assert "Skipped" in tried().stdout
    (news / "sources" / "post.txt").write_text(ARTICLE.format("Post", 15), encoding="utf-8")
    stopped = tried()
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "Failed" in stopped.stdout
    assert "15 libraries" in stopped.stdout
