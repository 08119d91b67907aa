"""Write docs/cli.md from the help of the command line; ``--check`` says whether it is fresh."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import typer.main

import crosscheck.cli.main  # noqa: F401 - the commands add themselves to the application
from crosscheck.cli.application import app

PAGE = Path(__file__).with_name("cli.md")
_INTRODUCTION = """\
# The command line

Generated from `--help` by `docs/generate_cli.py`; do not edit.
"""


def main() -> int:
    """Write the page, or with ``--check`` compare it with what would be written."""
    page = render()
    if "--check" in sys.argv[1:]:
        fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page
        if not fresh:
            print(f"{PAGE.name} is stale: run python docs/generate_cli.py", file=sys.stderr)
        return 0 if fresh else 1
    PAGE.write_text(page, encoding="utf-8")
    return 0


def render() -> str:
    """The page: one section for each command."""
    return "\n".join([_INTRODUCTION, *(_section(command) for command in commands())])


def commands() -> tuple[tuple[str, ...], ...]:
    """Every command of the application, a group before what is in it, in the order of the help."""
    return tuple(_below(typer.main.get_command(app), ()))


def _below(command: object, name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name of a command, then those of its own commands."""
    yield name
    for each, inner in getattr(command, "commands", {}).items():
        yield from _below(inner, (*name, each))


def _section(command: tuple[str, ...]) -> str:
    """A heading and the help of one command."""
    result = subprocess.run(  # noqa: S603 - the tool itself
        [sys.executable, "-m", "crosscheck", *command, "--help"],
        env=os.environ | {"COLUMNS": "90", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = [line.rstrip() for line in result.stdout.strip().splitlines()]
    name = " ".join(("crosscheck", *command))
    return "\n".join([f"## {name}", "", "```text", *lines, "```", ""])


if __name__ == "__main__":
    sys.exit(main())
