"""The page on the rules says what the rules say."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from crosscheck.classify.registry import DETECTORS, Detector

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def page() -> str:
    return (DOCS / "rules.md").read_text(encoding="utf-8")


def test_the_page_on_the_rules_is_fresh(page: str) -> None:
    render = runpy.run_path(str(DOCS / "generate_rules.py"))["render"]
    assert page == render(), "run python docs/generate_rules.py"


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda d: d.rule.name)
def test_each_rule_is_told_in_full(page: str, detector: Detector) -> None:
    start = page.index(f"## {detector.rule.code} {detector.rule.name}\n")
    section = page[start:].split("\n## ", maxsplit=1)[0]
    wanted = [detector.rule.summary, detector.rule.ask, f"Kind: {detector.rule.kind.value}"]
    wanted += [text for e in detector.examples for text in (e.left, e.right)]
    assert [words for words in wanted if words not in section] == []


def test_links_of_the_overview_lead_to_sections(page: str) -> None:
    links = re.findall(r"\]\(#([^)]+)\)", page)
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    anchors = {heading.lower().replace(" ", "-") for heading in headings}
    assert len(links) == len(DETECTORS)
    assert set(links) == anchors
