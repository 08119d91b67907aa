"""What GitHub Actions is told: annotations, and a summary that it will not drop."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.app.annotating import (
    MOST_SUMMARY_BYTES,
    annotate_run,
    run_url,
    write_step_summary,
)
from crosscheck.exporters.places import Places
from tests.exporters.formats import a_small_report

REPORT = a_small_report()
PLACES = Places.of(REPORT)
RUN = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "desk/ferry",
    "GITHUB_RUN_ID": "7",
}


def test_outside_github_nothing_is_said_or_written(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    assert annotate_run(REPORT, PLACES, {"GITHUB_STEP_SUMMARY": str(summary)}) == ""
    assert not summary.exists()


def test_a_run_is_annotated_and_its_summary_added_to(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n\n", encoding="utf-8")
    printed = annotate_run(REPORT, PLACES, {**RUN, "GITHUB_STEP_SUMMARY": str(summary)})
    assert printed.startswith("::error file=evening.txt,")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# Before\n\n## crosscheck\n")
    assert "(https://github.com/desk/ferry/actions/runs/7)" in text


def test_a_run_without_a_summary_is_annotated_all_the_same() -> None:
    assert annotate_run(REPORT, PLACES, RUN).startswith("::error ")


def test_what_is_there_already_counts_against_the_limit(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_bytes(b"x" * (MOST_SUMMARY_BYTES - 900))
    write_step_summary(summary, REPORT, PLACES)
    assert summary.stat().st_size <= MOST_SUMMARY_BYTES
    assert "no room for 3 more findings" in summary.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("GITHUB_SERVER_URL", "javascript:alert(1)"),
        ("GITHUB_SERVER_URL", "https://x.example/a)b"),
        ("GITHUB_REPOSITORY", "desk/ferry](x"),
        ("GITHUB_RUN_ID", ""),
    ],
)
def test_a_link_is_made_of_known_parts_alone(key: str, value: str) -> None:
    assert run_url(RUN)
    assert run_url({**RUN, key: value}) == ""
