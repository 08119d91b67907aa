"""The page on the formats says what the table in the code says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crosscheck.app.formats import FORMATS
from crosscheck.exporters import github_annotations, sarif, sarif_results

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_the_table_is_that_of_the_code() -> None:
    told = dict(re.findall(r"^\| \[`([a-z]+)`\]\(#\1\) \| (.+) \|$", PAGE, re.MULTILINE))
    assert told == FORMATS
    assert list(told) == list(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_section_with_a_command(name: str) -> None:
    section = PAGE[PAGE.index(f"\n## {name}\n") :].split("\n## ")[1]
    commands = re.findall(r"^ {4,}crosscheck compare sources/ .*$", section, re.MULTILINE)
    assert any(f"-o {name}=" in command or "-o -" in command for command in commands)


def test_limits_are_those_of_the_code() -> None:
    assert f"{sarif.MOST_RESULTS:,} results" in PAGE
    assert f"{sarif_results.MOST_RELATED} related locations" in PAGE
    assert f"{sarif.MOST_BYTES // 1_000_000} MB when packed" in PAGE
    assert github_annotations.MOST_SHOWN == 10
