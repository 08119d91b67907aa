"""Completion in a shell: a script for each, and the words it offers."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import crosscheck

# As docs/ci.md does, and as --show-completion does for the shell it finds itself in.
SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_printed_that_the_shell_can_read(shell: str, tmp_path: Path) -> None:
    result = crosscheck(cwd=tmp_path, environment={"_CROSSCHECK_COMPLETE": f"source_{shell}"})
    assert result.returncode == 0, result.stderr
    assert "_CROSSCHECK_COMPLETE" in result.stdout
    reader = shutil.which(shell)
    if reader is None:
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "completion"
    script.write_text(result.stdout, encoding="utf-8")
    read = subprocess.run(
        [reader, "-n", script], capture_output=True, encoding="utf-8", check=False
    )
    assert (read.returncode, read.stderr) == (0, "")


def test_bash_is_offered_commands_and_values(tmp_path: Path) -> None:
    def offered(line: str) -> list[str]:
        words = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
        asked = {"_CROSSCHECK_COMPLETE": "complete_bash", **words}
        return crosscheck(cwd=tmp_path, environment=asked).stdout.split()

    assert "compare" in offered("crosscheck co")
    assert "sources" in offered("crosscheck so")
    assert "--allow-incomplete" in offered("crosscheck sources --")
    assert {"conflict", "never"} <= set(offered("crosscheck compare --fail-on "))


def test_fish_is_told_what_a_command_does(tmp_path: Path) -> None:
    asked = {
        "_CROSSCHECK_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_ARGS": "crosscheck expl",
    }
    told = crosscheck(cwd=tmp_path, environment=asked).stdout
    assert told.startswith("explain\tExplain a rule")
