"""Made-up reports: an answer in other words agrees, another answer contradicts."""

from __future__ import annotations

from random import Random

from training.data.deeds import deeds
from training.data.pair import AGREES, CONTRADICTS, LABELS, OPEN
from training.data.reports import facts, told
from training.data.sums import sums
from training.data.tolls import incidents


def test_every_question_has_answers_that_differ_in_words() -> None:
    for fact in facts():
        wordings = [wording for answer in fact.answers for wording in answer]
        assert len(fact.answers) >= 2
        assert all(len(answer) >= 2 for answer in fact.answers), fact
        assert len(wordings) == len(set(wordings)), fact


def test_labels_follow_the_answers() -> None:
    pairs = list(told(Random(1), 1))
    label_of = {
        "report: same answer": AGREES,
        "report: other answer": CONTRADICTS,
        "report: other question": OPEN,
        "report: one more": OPEN,
        "report: question": OPEN,
        "report: other person": OPEN,
    }
    assert {pair.label for pair in pairs} == set(LABELS)
    for pair in pairs:
        assert pair.label == label_of.get(pair.kind, pair.label)
        assert pair.premise != pair.hypothesis
        assert "{" not in pair.premise + pair.hypothesis


def test_an_incident_is_told_again_and_with_another_number() -> None:
    pairs = list(incidents(Random(2), 40))
    kinds = {pair.kind: pair for pair in pairs}
    assert kinds["toll: told again"].label == AGREES
    assert kinds["toll: other killed"].label == CONTRADICTS
    assert kinds["toll: killed and hurt exchanged"].label == CONTRADICTS
    assert kinds["toll: number of another thing"].label == OPEN


def test_the_same_chance_tells_the_same() -> None:
    assert list(told(Random(3), 1)) == list(told(Random(3), 1))
    assert list(incidents(Random(3), 9)) == list(incidents(Random(3), 9))


def test_a_number_told_in_two_ways_is_labelled_by_its_ranges() -> None:
    for pair in sums(Random(4), 300):
        if pair.kind == "sum: exact to exact":
            assert pair.label == CONTRADICTS
        if pair.kind in {"sum: more to exact", "sum: most to exact"}:
            assert pair.label in {OPEN, CONTRADICTS}
    found = {(pair.kind, pair.label) for pair in sums(Random(4), 300)}
    assert ("sum: exact to more", AGREES) in found
    assert ("sum: exact to less", CONTRADICTS) in found
    assert ("sum: less to exact", OPEN) in found


def test_a_deed_turned_round_contradicts_unless_it_is_mutual() -> None:
    pairs = [pair for pair in deeds(Random(5), 1) if pair.kind == "deed: exchanged"]
    mutual = [pair for pair in pairs if " met" in pair.premise + pair.hypothesis]
    bought = [pair for pair in pairs if "acquired" in pair.premise + pair.hypothesis]
    assert {pair.label for pair in mutual} == {AGREES}
    assert {pair.label for pair in bought} == {CONTRADICTS}
