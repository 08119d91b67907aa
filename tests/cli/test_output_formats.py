"""Reports in several formats, as a CI job asks for them in one run."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from crosscheck.app.formats import FORMATS
from crosscheck.errors import ExitStatus
from tests.cli.commands import crosscheck

ARTICLE = """publisher: {publisher}
published: 2031-03-0{day}

Ferry runs aground off Port Aster

{people} people were hurt on Monday when the ferry Albatross ran aground off Port Aster.
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    news = tmp_path / "news"
    news.mkdir()
    for name, publisher, day, people in (
        ("a", "The Harbour Herald", 4, "Twelve"),
        ("b", "::error::##[error]x", 5, "Nine"),
    ):
        text = ARTICLE.format(publisher=publisher, day=day, people=people)
        (news / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_one_run_writes_every_format_and_keeps_its_status(repository: Path) -> None:
    outputs = [option for name in FORMATS for option in ("-o", f"{name}=out/report.{name}")]
    result = crosscheck("compare", "news", "--no-models", *outputs, cwd=repository)
    assert result.returncode == ExitStatus.FINDINGS, result.stderr
    assert {path.name for path in (repository / "out").iterdir()} == {
        f"report.{name}" for name in FORMATS
    }
    assert "Claims:" not in result.stdout
    assert "Report: out/report.jsonl" in result.stdout
    for name in FORMATS:
        text = (repository / "out" / f"report.{name}").read_text(encoding="utf-8")
        assert str(repository) not in text
    located = json.loads((repository / "out" / "report.sarif").read_text(encoding="utf-8"))
    result_location = located["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert result_location["artifactLocation"]["uri"] == "news/b.txt"


def test_nothing_is_written_when_one_place_cannot_be(repository: Path) -> None:
    (repository / "taken.json").mkdir()
    result = crosscheck(
        "compare", "news", "--no-models", "-o", "sarif=a.sarif", "-o", "json=taken.json",
        cwd=repository,
    )  # fmt: skip
    assert result.returncode == ExitStatus.USAGE
    assert not (repository / "a.sarif").exists()


@pytest.mark.parametrize("output", ["-", *(f"{name}=-" for name in FORMATS if name != "github")])
def test_no_report_and_no_summary_commands_the_machinery_that_prints_it(
    repository: Path, output: str
) -> None:
    result = crosscheck("compare", "news", "--no-models", "-o", output, cwd=repository)
    printed = result.stdout + result.stderr
    assert result.stdout
    assert "CONFLICT" in result.stderr
    assert [line for line in printed.splitlines() if line.strip().startswith("::")] == []
    assert "##[" not in printed


def test_standard_output_holds_the_text_alone(repository: Path) -> None:
    result = crosscheck("compare", "news", "--no-models", "-o", "-", cwd=repository)
    assert result.stdout.startswith("Compared: 2 sources, ")
    assert "\nGate: Fails: 1 conflict finding" in result.stdout
    assert "[news/b.txt:6:1]" in result.stdout


def test_an_unknown_format_is_answered_with_all_of_them(repository: Path) -> None:
    result = crosscheck("compare", "news", "-o", "xml=a.xml", cwd=repository)
    assert result.returncode == ExitStatus.USAGE
    assert all(name in result.stderr for name in FORMATS)
