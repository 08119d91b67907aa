"""The page on accuracy says what was measured, and nothing of what the sources say."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

LEAST_PRECISION = 0.8
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DOCS / "accuracy.json").read_text(encoding="utf-8"))
    return loaded


def test_the_page_is_made_from_the_last_measurement(record: dict[str, Any]) -> None:
    render = runpy.run_path(str(DOCS / "generate_accuracy.py"))["render"]
    page = (DOCS / "accuracy.md").read_text(encoding="utf-8")
    assert page == render(record), "run python docs/generate_accuracy.py"


def test_the_measurement_says_when_and_with_what_it_was_made(record: dict[str, Any]) -> None:
    assert record["schema"] == "crosscheck.evaluation/1"
    assert record["measured"]
    assert {"crosscheck", "parser", "python", "vectoriser"} <= record["versions"].keys()


def test_the_total_is_the_sum_of_the_stories(record: dict[str, Any]) -> None:
    for name in ("gold conflicts", "failing findings", "false findings", "claims"):
        assert record["total"][name] == sum(story[name] for story in record["stories"])


def test_only_rules_that_are_mostly_right_fail_the_gate(record: dict[str, Any]) -> None:
    firm = [row for row in record["rules"] if row["fails"] and row["true"] + row["false"]]
    assert firm
    shares = {row["rule"]: row["true"] / (row["true"] + row["false"]) for row in firm}
    assert {rule: share for rule, share in shares.items() if share < LEAST_PRECISION} == {}
