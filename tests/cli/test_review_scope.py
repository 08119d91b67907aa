"""What a review looks at: what the gate does, unless everything is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.errors import ExitStatus
from tests.cli.commands import crosscheck
from tests.cli.newsroom import ELSEWHERE, HERALD, POST, commit, git, newsroom, write
from tests.cli.review.test_command import reviewing, stopped

PEOPLE = {"CI": ""}
TOLD = "crosscheck: only findings count that are new since main; --all counts all\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A conflict on ``main``, and a branch that adds an article about something else."""
    folder = newsroom(tmp_path / "newsroom")
    git(folder, "switch", "--quiet", "main")
    commit(folder, post=POST.format(count="Fourteen"))
    git(folder, "switch", "--quiet", "--create", "other-news")
    commit(folder, quarry=ELSEWHERE)
    return folder


def listed(folder: Path, *options: str) -> tuple[int, str, str]:
    """How many findings an audit would ask about, its last line, and what it says beside them."""
    result = crosscheck(
        "audit", "--no-input", "--no-models", *options, cwd=folder, environment=PEOPLE
    )
    assert result.returncode == ExitStatus.CLEAN
    *findings, last = result.stdout.splitlines()
    return len(findings), last, result.stderr


def test_an_audit_asks_about_what_the_gate_looks_at(repository: Path) -> None:
    number, last, beside = listed(repository)
    assert (number, beside) == (1, "")
    assert last.startswith("1 open. Gate: Fails: 1 conflict finding")
    number, last, beside = listed(repository, "--since", "main")
    assert (number, beside) == (0, TOLD)
    assert last.startswith("0 open. Gate: Passes")


def test_settings_narrow_an_audit_and_all_widens_it(repository: Path) -> None:
    write(repository, "crosscheck.toml", 'since = "main"\n')
    assert listed(repository)[0] == 0
    assert listed(repository, "--all")[0::2] == (1, "")
    write(repository, "sources/wire.txt", HERALD.format(count="Ninety").replace("herald", "wire"))
    assert listed(repository)[0] == 1


def test_a_review_counts_what_the_gate_looks_at(repository: Path) -> None:
    environment = PEOPLE | {"CROSSCHECK_SINCE": "main"}
    with reviewing(repository, environment=environment) as (process, _):
        status, told = stopped(process)
    assert status == ExitStatus.CLEAN
    assert told.startswith(TOLD)
    assert "Settled: 0 of 0 findings." in told
    assert "Gate: Passes" in told
    with reviewing(repository, "--all", environment=environment) as (process, _):
        _, told = stopped(process)
    assert "Settled: 0 of 1 findings." in told
    assert "Gate: Fails" in told


@pytest.mark.parametrize("command", ["check", "audit --no-input", "review"])
def test_everything_and_a_part_of_it_cannot_both_be_meant(repository: Path, command: str) -> None:
    arguments = (*command.split(), "--all", "--since", "main")
    result = crosscheck(*arguments, cwd=repository, environment=PEOPLE)
    assert result.returncode == ExitStatus.USAGE
    assert "--all looks at everything, but --since narrows it" in result.stderr


def test_a_revision_that_git_does_not_know_is_told(repository: Path) -> None:
    result = crosscheck(
        "audit", "--no-input", "--since", "nowhere", cwd=repository, environment=PEOPLE
    )
    assert result.returncode == ExitStatus.USAGE
    assert "git knows no revision 'nowhere'" in result.stderr
