"""The report opens in a browser when that is asked for, and never on CI."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.cli.opening import open_page


def test_the_page_is_opened_and_nothing_else(tmp_path: Path) -> None:
    opened: list[str] = []
    written = [tmp_path / "report.json", tmp_path / "report.html", tmp_path / "claims.jsonl"]
    assert open_page(written, {}, opened.append)
    assert opened == [(tmp_path / "report.html").as_uri()]


@pytest.mark.parametrize("value", ["true", "1", "yes"])
def test_nothing_opens_on_ci(tmp_path: Path, value: str) -> None:
    opened: list[str] = []
    assert not open_page([tmp_path / "report.html"], {"CI": value}, opened.append)
    assert opened == []


def test_without_a_page_nothing_opens(tmp_path: Path) -> None:
    opened: list[str] = []
    assert not open_page([tmp_path / "report.json"], {"CI": "false"}, opened.append)
    assert opened == []
