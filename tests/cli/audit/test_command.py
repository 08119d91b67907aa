"""``crosscheck audit`` as a person meets it: on a terminal, and with answers from a pipe."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import ExitStatus
from tests.cli.commands import clean_environment
from tests.cli.ferry import put_articles
from tests.cli.terminals import on_terminal

AUDIT = ("audit", "--no-models", "--by", "Mara Lind")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put_articles(tmp_path)
    return tmp_path


def decided(folder: Path) -> list[dict[str, Any]]:
    path = folder / "claims" / "decisions.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def piped(
    folder: Path, answers: str | None, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run with answers from a pipe, or with nothing to answer from when there are none."""
    run = partial(
        subprocess.run,
        [sys.executable, "-m", "crosscheck", *arguments],
        cwd=folder,
        env=clean_environment({"CI": "", **(environment or {})}),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return run(stdin=subprocess.DEVNULL) if answers is None else run(input=answers)


def test_single_keys_on_a_terminal_decide(folder: Path) -> None:
    with on_terminal(*AUDIT, cwd=folder) as terminal:
        terminal.wait_for("1 of 2")
        terminal.wait_for("all keys]")
        terminal.press("n")
        terminal.wait_for("rounding")
        terminal.wait_for("goes back]")
        terminal.press("4")
        terminal.wait_for("A note")
        terminal.press("to the nearest ten\n")
        terminal.wait_for("Saved: not a conflict (rounding).")
        assert len(decided(folder)) == 1
        terminal.wait_for("2 of 2")
        terminal.wait_for("all keys]")
        terminal.press("y")
        terminal.wait_for("A note")
        terminal.press("\n")
        terminal.wait_for("Saved: confirmed as a conflict.")
        assert terminal.end() == ExitStatus.CLEAN
        assert terminal.echoes()
    assert "git add claims/decisions.jsonl" in terminal.shown
    assert "Settled: 2 of 2 findings." in terminal.shown
    assert [each["verdict"] for each in decided(folder)] == ["not-a-conflict", "confirmed-conflict"]
    assert {each["by"] for each in decided(folder)} == {"Mara Lind"}


@pytest.mark.parametrize("keys", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_stopping_keeps_what_was_decided(folder: Path, keys: str) -> None:
    with on_terminal(*AUDIT, cwd=folder) as terminal:
        terminal.wait_for("all keys]")
        terminal.press("5")
        terminal.wait_for("A note")
        terminal.press("\n")
        terminal.wait_for("2 of 2")
        terminal.wait_for("all keys]")
        terminal.press("n")
        terminal.wait_for("goes back]")
        terminal.press(keys)
        assert terminal.end() == ExitStatus.INTERRUPTED
        assert terminal.echoes()
    assert [each["verdict"] for each in decided(folder)] == ["needs-reporting"]
    assert "1 record added" in terminal.shown
    assert "Traceback" not in terminal.shown
    assert [path.name for path in (folder / "claims").iterdir()] == ["decisions.jsonl"]


def test_stopping_in_the_middle_of_a_note_saves_nothing(folder: Path) -> None:
    with on_terminal(*AUDIT, cwd=folder) as terminal:
        terminal.wait_for("all keys]")
        terminal.press("y")
        terminal.wait_for("A note")
        terminal.press("half a no\x03")
        assert terminal.end() == ExitStatus.INTERRUPTED
        assert terminal.echoes()
    assert decided(folder) == []


def test_words_that_clash_are_starred_where_there_is_no_colour(folder: Path) -> None:
    with on_terminal(*AUDIT, "--no-color", cwd=folder) as terminal:
        terminal.wait_for("**")
        terminal.wait_for("all keys]")
        terminal.press("q")
        assert terminal.end() == ExitStatus.CLEAN
    # What tells of progress before it moves the cursor, which is no colour.
    asked = terminal.shown[terminal.shown.index("**") :]
    assert "\x1b" not in asked


def test_who_decides_is_asked_when_nobody_says(folder: Path) -> None:
    nobody = {"CROSSCHECK_BY": "", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
    with on_terminal("audit", "--no-models", cwd=folder, environment=nobody) as terminal:
        terminal.wait_for("Your name")
        terminal.press("\n")
        terminal.wait_for("Your name")
        terminal.press("Ilya Voss\n")
        terminal.wait_for("all keys]")
        terminal.press("y")
        terminal.wait_for("A note")
        terminal.press("\n")
        terminal.wait_for("2 of 2")
        terminal.wait_for("all keys]")
        terminal.press("q")
        assert terminal.end() == ExitStatus.CLEAN
    assert [each["by"] for each in decided(folder)] == ["Ilya Voss"]


def test_answers_can_be_piped_in(folder: Path) -> None:
    result = piped(folder, "n\n4\n\ny\nsaid so in the story\n", *AUDIT)
    assert (result.returncode, result.stderr) == (ExitStatus.CLEAN, "")
    assert [each["verdict"] for each in decided(folder)] == ["not-a-conflict", "confirmed-conflict"]
    assert decided(folder)[1]["note"] == "said so in the story"


def test_answers_that_run_out_end_with_130(folder: Path) -> None:
    result = piped(folder, "y\n\nn\n", *AUDIT)
    assert result.returncode == ExitStatus.INTERRUPTED
    assert [each["verdict"] for each in decided(folder)] == ["confirmed-conflict"]


def test_without_a_terminal_it_says_what_to_do(folder: Path) -> None:
    result = piped(folder, None, *AUDIT)
    assert (result.returncode, result.stdout) == (ExitStatus.USAGE, "")
    assert "--no-input" in result.stderr


def test_what_is_open_can_be_listed_without_a_terminal(folder: Path) -> None:
    result = piped(folder, None, *AUDIT, "--no-input", environment={"CI": "true"})
    assert result.returncode == ExitStatus.CLEAN
    assert result.stdout.count("CONFLICT") == 2
    assert "2 open." in result.stdout
    assert decided(folder) == []


def test_it_reads_the_settings_of_the_project(folder: Path) -> None:
    (folder / "sources").rename(folder / "articles")
    (folder / "crosscheck.toml").write_text(
        'sources = ["articles"]\ndecisions = "decided.jsonl"\nmodels = false\n', encoding="utf-8"
    )
    result = piped(folder, "y\n\nq\n", "audit", "--by", "Mara Lind")
    assert result.returncode == ExitStatus.CLEAN, result.stderr
    assert len((folder / "decided.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert decided(folder) == []


def test_what_the_baseline_holds_is_not_asked_about_unless_all_is(folder: Path) -> None:
    written = piped(folder, None, "baseline", "write", "--no-models")
    assert written.returncode == ExitStatus.CLEAN, written.stderr
    assert "0 open. Gate: Passes" in piped(folder, None, *AUDIT, "--no-input").stdout
    assert "2 open. Gate: Fails" in piped(folder, None, *AUDIT, "--no-input", "--all").stdout


def test_it_refuses_in_ci_unless_forced(folder: Path) -> None:
    refused = piped(folder, "y\n\nq\n", *AUDIT, environment={"CI": "true"})
    assert refused.returncode == ExitStatus.USAGE
    assert "--force" in refused.stderr
    assert decided(folder) == []
    forced = piped(folder, "y\n\nq\n", *AUDIT, "--force", environment={"CI": "true"})
    assert forced.returncode == ExitStatus.CLEAN
    assert len(decided(folder)) == 1


def test_a_damaged_file_is_told_before_anything_is_asked(folder: Path) -> None:
    (folder / "claims").mkdir()
    path = folder / "claims" / "decisions.jsonl"
    path.write_text("<<<<<<< ours\n", encoding="utf-8")
    result = piped(folder, "y\n\nq\n", *AUDIT)
    assert result.returncode == ExitStatus.USAGE
    assert "claims/decisions.jsonl:1" in result.stderr
    assert path.read_text(encoding="utf-8") == "<<<<<<< ours\n"


def test_hostile_articles_do_not_steer_the_terminal(folder: Path) -> None:
    article = folder / "sources" / "post.md"
    text = article.read_text(encoding="utf-8")
    hostile = text.replace("Fifteen people", "Fifteen \x1b[2J\x9b31m\u202epeople\u202c")
    article.write_text(hostile.replace("Coast Post", "Coast \x1b]0;x\x07 Post"), encoding="utf-8")
    result = piped(folder, "s\ns\ns\ns\n", *AUDIT, "--level", "difference")
    unseen = {sign for sign in result.stdout if unicodedata.category(sign) in {"Cc", "Cf"}}
    assert unseen <= {"\n"}
    assert "[2J" in result.stdout
