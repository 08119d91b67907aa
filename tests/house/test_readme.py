"""What the README shows and promises is what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crosscheck.app.budget import LONGEST_ARTICLE
from crosscheck.errors import ExitStatus
from tests.cli.commands import crosscheck

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PICTURES = sorted(set(re.findall(r"docs/img/[\w-]+\.png", README)))
PNG = b"\x89PNG\r\n\x1a\n"


def block(name: str) -> str:
    """What stands between the two comments that mark a block."""
    found = re.findall(rf"<!-- {name}:begin -->\n(.*?)<!-- {name}:end -->", README, re.DOTALL)
    assert len(found) == 1, f"the README has one block {name}"
    return str(found[0])


def test_what_the_worked_example_prints_is_what_a_run_prints(tmp_path: Path) -> None:
    (tmp_path / "sources").symlink_to(ROOT / "sources")
    command, *shown = block("example").strip().splitlines()[1:-1]
    assert command == "$ crosscheck compare sources/"
    result = crosscheck("compare", "sources/", cwd=tmp_path)
    assert result.returncode == ExitStatus.FINDINGS, result.stderr
    # What the README leaves out stands there as "…"; the rest follows in this order.
    told = iter((result.stdout + result.stderr).splitlines())
    missing = [line for line in shown if line not in {"", "…"} and line not in told]
    assert missing == [], "the README's example is out of date"


def test_pictures_are_shown_and_small() -> None:
    assert set(PICTURES) == {
        f"docs/img/{picture.name}" for picture in (ROOT / "docs/img").iterdir()
    }
    for picture in PICTURES:
        content = (ROOT / picture).read_bytes()
        assert content.startswith(PNG)
        assert len(content) < 300_000


def test_figures_have_their_place() -> None:
    block("figures")


def test_every_option_it_names_exists() -> None:
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README))
    help_text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert options
    assert {option for option in options if option not in help_text} == set()


@pytest.mark.parametrize("status", ExitStatus, ids=lambda status: status.name.lower())
def test_every_exit_status_is_told(status: ExitStatus) -> None:
    assert re.search(rf"^\| {int(status)} \| \S", README, re.MULTILINE)


def test_limits_are_those_of_the_code() -> None:
    assert f"{LONGEST_ARTICLE:,} characters" in README
