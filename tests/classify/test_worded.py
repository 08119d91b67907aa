"""Contradictions that a judge reads: how firm they are, and what they show."""

from __future__ import annotations

import pytest

from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Report
from tests.pipeline.judges import TableJudge
from tests.pipeline.runs import compared, findings_of, unsliceable

OURS = "The keeper was feeding the old bear in its den when the storm tore down the fence."
THEIRS = "The keeper was asleep in his hut when the storm tore down the fence of the old bear."
FAST = "The ferry to the outer island is faster than any other boat of the line."
SLOW = "The ferry to the outer island is slower than any other boat of the line."
BEGAN = "The choir began its tour of the seven valleys in spring, to the joy of the mayor."
ENDED = "In spring the choir of the guild ended a tour, and two singers wept on the stage."


def told(ours: str, theirs: str, *, sure: float = 0.9, one_way: bool = False) -> Report:
    judge = TableJudge(contradict=[(ours, theirs)], sure=sure, one_way=one_way)
    return compared(ours, theirs, judge=judge)


def found(ours: str, theirs: str, *, sure: float = 0.9, one_way: bool = False) -> list[Finding]:
    return findings_of(told(ours, theirs, sure=sure, one_way=one_way), "XC1301")


@pytest.mark.parametrize("sure", [0.85, 0.99])
def test_the_word_of_a_judge_is_never_more_than_possible(sure: float) -> None:
    (finding,) = found(OURS, THEIRS, sure=sure)
    assert finding.level is Level.POSSIBLE


def test_words_that_exclude_each_other_are_told() -> None:
    ours = "The club of the valley keeps its boat in a hut beside the old chapel."
    theirs = "The club of the valley keeps its boat in a barn beside the old chapel."
    (finding,) = found(ours, theirs, sure=0.9)
    assert "“hut” and “barn” exclude each other" in finding.why


def test_numbers_and_names_alone_are_left_to_typed_rules() -> None:
    line = "The brewer of the valley fell some {} down the shaft of the chapel last winter."
    for sure in (0.9, 0.99):
        assert found(line.format("60m"), line.format("200ft"), sure=sure) == []


def test_a_contradiction_holds_both_ways() -> None:
    assert found(OURS, THEIRS, sure=0.99, one_way=True) == []


def test_an_unsure_judge_says_nothing() -> None:
    assert found(OURS, THEIRS, sure=0.7) == []


def test_without_a_judge_nothing_is_found() -> None:
    assert findings_of(compared(OURS, THEIRS), "XC1301") == []


def test_both_sides_are_quoted_and_what_differs_is_marked() -> None:
    report = told(OURS, THEIRS)
    (finding,) = findings_of(report, "XC1301")
    texts = {source.id: source.text for source in report.sources}
    marked = {
        side.source: {mark.slice(texts[side.source]) for mark in side.marks}
        for side in finding.sides
    }
    assert "feeding" in marked["a"]
    assert "asleep" in marked["b"]
    assert not {"keeper", "storm", "fence", "bear"} & (marked["a"] | marked["b"])
    assert list(unsliceable(report)) == []


def test_the_evidence_says_what_the_judge_thinks_in_both_directions() -> None:
    (finding,) = found(OURS, THEIRS, sure=0.93)
    weights = [e.weight for e in finding.evidence if e.comparison.startswith("the judge reads")]
    assert weights == [0.93, 0.93]


@pytest.mark.parametrize("sure", [0.9, 0.99])
def test_where_a_rule_explains_the_clash_the_judge_is_silent(sure: float) -> None:
    report = told(FAST, SLOW, sure=sure)
    assert findings_of(report, "XC902")
    assert findings_of(report, "XC1301") == []


def test_a_possible_finding_that_a_judge_is_sure_of_becomes_a_conflict() -> None:
    (before,) = findings_of(compared(BEGAN, ENDED), "XC902")
    assert before.level is Level.POSSIBLE
    (after,) = findings_of(told(BEGAN, ENDED, sure=0.95), "XC902")
    assert after.level is Level.CONFLICT
    assert after.fingerprint == before.fingerprint
    assert "judge" in after.evidence[-1].comparison
    (unsure,) = findings_of(told(BEGAN, ENDED, sure=0.75), "XC902")
    assert unsure == before
