"""Which edits are a reason for a contradiction, and that there is none without."""

from __future__ import annotations

import pytest

from crosscheck.judge.clashes import clashes, lone_change
from crosscheck.judge.decision import decide
from crosscheck.judge.features import Context
from crosscheck.model.judgement import Opinion, Stance
from tests.judge.conftest import Edits, Tell

ALARMED = Opinion(0.01, 0.01, 0.98)


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("The flood drowned 40 sheep.", "The flood drowned 90 sheep.", ("40", "90")),
        ("The mayor opened the dam.", "The mayor closed the dam.", ("opened", "closed")),
        ("The mayor opened the dam.", "The mayor did not open the dam.", ("", "not")),
        ("He died two years ago.", "He died five years ago.", ("two years ago", "five years ago")),
        (
            "The board expects 20 to 30 guests.",
            "The board expects 20 to 80 guests.",
            ("20 to 30", "20 to 80"),
        ),
        ("The farm had a pump.", "The farm did not have a pump.", ("", "not")),
        ("Bill Horvath won.", "William Horveth won.", ("Bill Horvath", "William Horveth")),
    ],
    ids=["number", "opposites", "denial", "distance", "range", "little verb", "slip"],
)
def test_a_reason_is_named(edits: Edits, left: str, right: str, words: tuple[str, str]) -> None:
    assert words in [edit.words for edit in clashes(edits(left, right))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The ferry sank.", "The old ferry sank off the cape on Monday."),
        ("He passed without stopping.", "He passed and did not stop."),
        ("Unless it is repaired, it stays shut.", "If it is not repaired, it stays shut."),
        ("The crew was unharmed.", "The crew was not harmed."),
        ("More than 40 sheep drowned on the farm.", "Reports say 40 sheep drowned."),
        ("It was a non-union yard.", "It was a nonunion yard."),
        ("The plan passed, said Ada Holm.", "The plan passed, the Lake Board said."),
        ("Robert J. Horvath won.", "Bob Horvath won."),
    ],
    ids=["more told", "without", "unless", "doubly denied", "bound", "hyphen", "who says it",
         "nickname"],
)  # fmt: skip
def test_other_ways_to_tell_it_are_none(edits: Edits, left: str, right: str) -> None:
    assert not clashes(edits(left, right))


def test_a_model_alone_makes_no_contradiction(told: Tell) -> None:
    left, right = told("The ferry sank."), told("The old ferry sank off the cape on Monday.")

    found = decide(left, right, Context(ALARMED, ALARMED))

    assert found.stance is not Stance.CONTRADICTS
    assert found.probabilities[2] <= found.probabilities[1]
    assert sum(found.probabilities) == pytest.approx(1.0)


def test_one_other_word_is_a_reason_where_a_model_sees_one_too(edits: Edits, told: Tell) -> None:
    pair = "The keeper fed the bear at dawn.", "The keeper teased the bear at dawn."
    left, right = map(told, pair)
    lone = lone_change(edits(*pair))

    assert lone is not None
    assert lone.words == ("fed", "teased")
    assert decide(left, right).stance is not Stance.CONTRADICTS
    assert decide(left, right, Context(ALARMED, ALARMED)).stance is Stance.CONTRADICTS
