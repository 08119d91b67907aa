"""A sign of life where no line can be redrawn."""

from __future__ import annotations

import time
from io import StringIO

import pytest
from rich.console import Console

from crosscheck.cli.progress import progress_on

LONG_ENOUGH = 0.3


def told(*, quiet: bool = False) -> str:
    console = Console(file=StringIO(), quiet=quiet)
    with progress_on(console, every=0.02) as progress:
        progress("Comparing [bold]5[/bold] sources")
        time.sleep(LONG_ENOUGH)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_ci_hears_now_and_then_what_a_long_run_is_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    lines = told().splitlines()
    assert len(lines) > 1
    assert set(lines) == {"crosscheck: Comparing [bold]5[/bold] sources (0 s)"}


def test_a_pipe_elsewhere_and_a_quiet_run_hear_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert told(quiet=True) == ""
    monkeypatch.delenv("CI")
    assert told() == ""
