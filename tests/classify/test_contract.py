"""What holds for every detector: one suite walks the package and runs every example."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from crosscheck.classify import detectors
from crosscheck.classify.detectors import worded
from crosscheck.classify.registry import DETECTORS, Detector
from crosscheck.classify.rule import Example
from crosscheck.model.finding import Kind
from crosscheck.model.report import Report
from tests.pipeline.judges import TableJudge
from tests.pipeline.runs import compared, findings_of, unsliceable

MODULES = [
    importlib.import_module(f"{detectors.__name__}.{module.name}")
    for module in pkgutil.iter_modules(detectors.__path__)
]
PAGE = Path(__file__).parents[2] / "docs" / "rules.md"

# Stands in for a judge of words: it knows the examples of the one rule that needs one.
JUDGE = TableJudge(
    contradict=[(e.left, e.right) for e in worded.EXAMPLES if e.finds],
    agree=[(e.left, e.right) for e in worded.EXAMPLES if not e.finds],
)

each_detector = pytest.mark.parametrize("detector", DETECTORS, ids=lambda d: d.rule.name)


def params(*, found_only: bool = False) -> Sequence[object]:
    """Every example with its detector."""
    made: list[object] = []
    for detector in DETECTORS:
        for number, example in enumerate(detector.examples):
            word = "finds" if example.finds else "passes"
            name = f"{detector.rule.name}-{number}-{word}"
            if example.finds or not found_only:
                made.append(pytest.param(detector, example, id=name))
    return made


@cache
def told(example: Example, *, swapped: bool = False) -> Report:
    texts, days = (example.left, example.right), example.published
    if swapped:
        texts, days = texts[::-1], days[::-1]
    return compared(*texts, published=days, judge=JUDGE)


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__.rpartition(".")[2])
def test_every_module_of_the_package_is_registered(module: object) -> None:
    rules = [detector.rule for detector in DETECTORS]
    assert rules.count(module.RULE) == 1  # type: ignore[attr-defined]


def test_the_registry_holds_nothing_else_and_is_in_order() -> None:
    assert len(DETECTORS) == len(MODULES)
    numbers = [int(detector.rule.code[2:]) for detector in DETECTORS]
    assert all(one < next_one for one, next_one in pairwise(numbers))


def test_names_are_unique() -> None:
    names = [detector.rule.name for detector in DETECTORS]
    assert sorted(set(names)) == sorted(names)


@each_detector
def test_a_rule_says_what_it_is(detector: Detector) -> None:
    rule = detector.rule
    assert re.fullmatch(r"XC\d{3,4}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert rule.kind in Kind
    assert rule.summary.endswith(".")
    assert rule.ask.endswith("?")
    assert detector.about.startswith(f"{rule.code} {rule.name}: ")


@each_detector
def test_a_rule_has_a_place_in_the_documentation(detector: Detector) -> None:
    heading = f"## {detector.rule.code} {detector.rule.name}\n"
    assert heading in PAGE.read_text(encoding="utf-8")


@each_detector
def test_a_rule_shows_what_it_finds_and_what_passes(detector: Detector) -> None:
    assert {example.finds for example in detector.examples} == {True, False}


@pytest.mark.parametrize(("detector", "example"), params())
def test_an_example_holds_whichever_source_comes_first(
    detector: Detector, example: Example
) -> None:
    code = detector.rule.code
    assert bool(findings_of(told(example), code)) == example.finds
    assert bool(findings_of(told(example, swapped=True), code)) == example.finds


@pytest.mark.parametrize(("detector", "example"), params(found_only=True))
def test_a_finding_quotes_both_sides_and_says_why(detector: Detector, example: Example) -> None:
    for finding in findings_of(told(example), detector.rule.code):
        assert len(finding.sides) > 1
        assert finding.why.strip().endswith(".")
        assert finding.ask == detector.rule.ask
        assert 0 < finding.confidence <= 1
        assert finding.evidence
        assert finding.internal == (len({side.source for side in finding.sides}) == 1)
        assert not finding.fails


@pytest.mark.parametrize(("detector", "example"), params())
def test_neither_text_differs_from_a_copy_of_itself(detector: Detector, example: Example) -> None:
    for text, day in zip((example.left, example.right), example.published, strict=True):
        report = compared(text, text, published=(day, day), judge=JUDGE)
        assert [f for f in findings_of(report, detector.rule.code) if not f.internal] == []


@pytest.mark.parametrize(
    "example", [e for d in DETECTORS for e in d.examples], ids=lambda e: e.left[:30]
)
def test_all_that_an_example_leads_to_slices_back(example: Example) -> None:
    assert list(unsliceable(told(example))) == []
